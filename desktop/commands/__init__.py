"""What each command does, a file for each kind: it speaks with the person at the terminal and calls the actions."""
