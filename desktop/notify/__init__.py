"""Notifications on the desktop: what they say, how they arrive, and how Cardfile comes to be running at login."""
