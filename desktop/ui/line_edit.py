"""Boxes claim no key of the window that they have no use for."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit


def is_the_windows(event: QEvent, undo: bool, redo: bool) -> bool:
    """Say whether a box is asked about Ctrl+Z or Ctrl+Shift+Z while there is nothing to undo or to redo in it.

    Qt's own boxes claim both even then.
    """
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    undoes, redoes = event.matches(QKeySequence.StandardKey.Undo), event.matches(QKeySequence.StandardKey.Redo)
    return (undoes and not undo) or (redoes and not redo)


class LineEdit(QLineEdit):
    """Leaves Ctrl+Z and Ctrl+Shift+Z to the window where nothing was typed."""

    def event(self, event: QEvent) -> bool:
        if is_the_windows(event, self.isUndoAvailable(), self.isRedoAvailable()):
            event.ignore()
            return False
        return super().event(event)

    def empty(self) -> None:
        """Empty the box, and let there be nothing to undo in it."""
        # Not clear(): that can be undone, and Ctrl+Z would bring the words back instead of taking back the deed.
        self.setText("")
