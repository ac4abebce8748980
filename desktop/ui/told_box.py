"""A box with a line below it that says what was understood of the words in it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.line_edit import LineEdit
from desktop.ui.plain_label import plain_label
from desktop.ui.theme import GRID

LONGEST = 60
"""Letters of words for a day."""


class ToldBox(QWidget):
    """Says it at once, with every letter."""

    def __init__(self, box: LineEdit, now: Callable[[], datetime], name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self.box = box
        self.box.setAccessibleName(name)
        self.box.setMaxLength(LONGEST)
        self.box.textChanged.connect(lambda _text: self._tell())
        self.told = plain_label(parent=self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        column.addWidget(self.box)
        column.addWidget(self.told)
        self.setFocusProxy(self.box)
        self._tell()

    def _understood(self, text: str) -> tuple[str, bool]:
        """Give what is to be said of the words, and whether they can be understood."""
        raise NotImplementedError

    def _tell(self) -> None:
        said, is_clear = self._understood(self.box.text().strip())
        self.told.setText(said)
        self.told.setVisible(bool(said))
        self.told.setProperty("tone", "muted" if is_clear else "warn")
        self.told.style().unpolish(self.told)
        self.told.style().polish(self.told)
