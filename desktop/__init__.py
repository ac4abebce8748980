"""The desktop application: a command line and a window around the reading of cards."""

__version__ = "0.1.0"
