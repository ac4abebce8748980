"""Says that a contact may stand in the address book twice, why, and where to decide."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from desktop.contacts.model import Proposal
from desktop.ui.buttons import button
from desktop.ui.doubles.reason_words import reason_text
from desktop.ui.icons import Icons
from desktop.ui.theme import GRID


class DoublesBanner(QFrame):
    """One sentence and one button; not there while there is nothing to say."""

    compare_wanted = Signal()

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("doublesBanner")
        self._text = QLabel(self)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self.compare_button = button(self.tr("Compare"), self.compare_wanted.emit, parent=self)
        icons.put("merge", self.compare_button)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * GRID, GRID, GRID, GRID)
        row.setSpacing(GRID)
        row.addWidget(self._text, 1)
        row.addWidget(self.compare_button)
        self.hide()

    @property
    def text(self) -> str:
        return "" if self.isHidden() else self._text.text()

    def show_proposals(self, proposals: Sequence[Proposal]) -> None:
        """Show how many there are, with the reasons of the strongest."""
        reasons = [reason_text(reason) for reason in proposals[0].reasons[:2]] if proposals else []
        count = self.tr("%n possible double(s)", "", len(proposals))
        self._text.setText(f"{count}: {'; '.join(reasons)}" if reasons else count)
        self.setVisible(bool(proposals))
