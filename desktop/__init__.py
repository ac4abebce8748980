"""Cardfile, the application: the window, the command line and the contacts kept on this machine."""

__version__ = "0.1.0"
