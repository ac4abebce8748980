"""The real program, driven as a person drives it."""
