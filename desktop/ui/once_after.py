"""What is asked for many times in a row is done once, when there is a pause."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


def once_after(milliseconds: int, deed: Callable[[], object], parent: QObject) -> QTimer:
    """Give a timer that does something once, so long after it was last started.

    With none at all it is when the window's own events have had their turn.
    """
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(milliseconds)
    timer.timeout.connect(deed)
    return timer
