"""The size and place of the window, as text in the settings."""

from __future__ import annotations

import base64

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QMainWindow


def shape_of(window: QMainWindow) -> str:
    """Give the shape that a window has."""
    return bytes(window.saveGeometry().toBase64().data()).decode("ascii")


def take_shape(window: QMainWindow, shape: str) -> None:
    """Give a window the shape of an earlier start, or that of the first."""
    known = False
    if shape:
        try:
            known = window.restoreGeometry(QByteArray(base64.b64decode(shape, validate=True)))
        except ValueError:
            known = False
    if not known:
        window.resize(1280, 800)
