"""What stands at the head of a page: a name, and below it what it is."""

from __future__ import annotations

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QVBoxLayout

from desktop.ui.plain_label import plain_label
from desktop.ui.theme import GRID, font_of


class PageHead(QVBoxLayout):
    """The name in large letters, the rest in grey ones."""

    def __init__(self, font: QFont) -> None:
        super().__init__()
        self.name = plain_label()
        self.name.setFont(font_of(font, 1.7, bold=True))
        self.under = plain_label(tone="muted")
        self.under.setFont(font_of(font, 1.1))
        self.setSpacing(GRID // 2)
        self.addWidget(self.name)
        self.addWidget(self.under)
