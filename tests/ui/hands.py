"""What a person's hands do to a window: drop things on it, press keys."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget


def drop(window: QWidget, *files: Path) -> None:
    """Drop files on a window: the events that the window system sends, in their order."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    drop_data(window, mime)


def drop_data(window: QWidget, mime: QMimeData, at: tuple[int, int] = (300, 300)) -> bool:
    """Drop anything and say whether the window wanted it."""
    copy, left, bare = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(*at), copy, mime, left, bare)
    QApplication.sendEvent(window, enter)
    if not enter.isAccepted():
        return False
    event = QDropEvent(QPointF(*at), copy, mime, left, bare)
    QApplication.sendEvent(window, event)
    return event.isAccepted()


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the focus is."""
    target = QApplication.focusWidget()
    assert isinstance(target, QWidget), "nothing has the focus"
    QTest.keyClick(target, key, modifier)
