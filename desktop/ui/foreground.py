"""Bringing the window to the front, where the system lets a program do so."""

from __future__ import annotations

import os

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget


def come_to_front(window: QWidget, token: str = "") -> None:
    """Show a window that is hidden, behind others or minimised; where that may not be, it asks for attention.

    `token` is what Wayland's xdg-activation gave the program that asks for it.
    """
    if token and QGuiApplication.platformName().startswith("wayland"):
        os.environ["XDG_ACTIVATION_TOKEN"] = token  # Qt looks for it there
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()
    QApplication.alert(window)
