"""What a user does, one plain function each: the command line and the window call the same ones."""
