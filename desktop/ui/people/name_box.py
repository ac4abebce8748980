"""A box in which one types a name that may be known already: of a circle, a tag, an event."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QWidget

from desktop.ui.line_edit import LineEdit

LONGEST = 80
"""Letters of a name."""


class NameBox(LineEdit):
    """Offers the names that are known while one types; Enter takes what stands there."""

    named = Signal(str)

    def __init__(self, prompt: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(prompt)
        self.setAccessibleName(prompt)
        self.setMaxLength(LONGEST)
        self._known = QStringListModel(self)
        completer = QCompleter(self._known, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCompleter(completer)
        self._completer = completer
        offered = completer.popup()
        if offered is not None:
            offered.setObjectName("offered")
        # Queued, as the completer writes the name into the box after it has told which one was chosen.
        completer.activated.connect(lambda _name: self.take(), Qt.ConnectionType.QueuedConnection)

    def show_known(self, names: Sequence[str]) -> None:
        """Take the names to offer."""
        self._known.setStringList(list(names))

    def take(self) -> None:
        """Take what stands in the box, if anything does, and empty it."""
        name = " ".join(self.text().split())
        offered = self._completer.popup()
        if offered is not None:
            offered.hide()
        self.empty()
        if name:
            self.named.emit(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.take()
        elif key == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)
