"""A box of one line that claims no key of the window it has no use for."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit


class LineEdit(QLineEdit):
    """Leaves Ctrl+Z to the window where nothing was typed: Qt's own box claims it even then."""

    def event(self, event: QEvent) -> bool:
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and event.matches(QKeySequence.StandardKey.Undo)
            and not self.isUndoAvailable()
        ):
            event.ignore()
            return False
        return super().event(event)

    def empty(self) -> None:
        """Empty the box, and let there be nothing to undo in it."""
        # Not clear(): that can be undone, and Ctrl+Z would bring the words back instead of taking back the deed.
        self.setText("")
