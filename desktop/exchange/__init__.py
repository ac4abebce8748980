"""Files that other programs know, in and out."""
