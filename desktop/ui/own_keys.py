"""Keys that mean one thing to the window and another to the place that has the focus."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

DELETE_KEYS = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


def is_claimed(event: QEvent, keys: Collection[int]) -> bool:
    """Say whether Qt asks who gets one of these keys; the widget claims it then, before the window does."""
    if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() in keys:
        event.accept()
        return True
    return False
