"""Keeping in touch: what one should be reminded of and when, as functions of what the store knows and a moment."""
