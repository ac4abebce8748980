"""One gentle question at the end of the day: how often one wants to be in touch with somebody new."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from desktop.contacts.model import Person
from desktop.ui.buttons import button
from desktop.ui.flow import FlowLayout
from desktop.ui.theme import GRID
from desktop.ui.today.lines import name_of
from desktop.ui.today.words import cadence_name
from desktop.ui.words import filled

OFFERED = (91, 182, 0)
"""Days of the cadences that have a button."""


class ProposalCard(QFrame):
    """Asks about one person at a time; nothing has to be answered."""

    chosen = Signal(object, int)
    """The Person and a cadence in days (0: never)."""
    declined = Signal(object)
    """The Person of whom it is not to be asked again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("proposal")
        self.person: Person | None = None
        self.question = QLabel(self)
        self.question.setTextFormat(Qt.TextFormat.PlainText)
        self.question.setWordWrap(True)
        answers = QWidget(self)
        flow = FlowLayout(answers, GRID // 2)
        self.buttons = {}
        for days in OFFERED:
            self.buttons[days] = button(
                _capital(cadence_name(days)), partial(self._choose, days), look="chip", parent=answers
            )
            flow.addWidget(self.buttons[days])
        self.not_now = button(self.tr("Not now"), self._decline, look="tiny", parent=answers)
        flow.addWidget(self.not_now)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        column.setSpacing(GRID // 2)
        column.addWidget(self.question)
        column.addWidget(answers)
        self.hide()

    def show_proposals(self, people: Sequence[Person]) -> None:
        """Ask about the first of these people; about nobody where there is none."""
        self.person = people[0] if people else None
        self.setVisible(self.person is not None)
        if self.person is not None:
            name = name_of(self.person)
            self.question.setText(filled(self.tr("{name} – how often do you want to be in touch?"), name=name))
            for days, control in self.buttons.items():
                control.setAccessibleName(f"{name}: {_capital(cadence_name(days))}")
            self.not_now.setAccessibleName(f"{name}: {self.not_now.text()}")

    def _choose(self, days: int) -> None:
        if self.person is not None:
            self.chosen.emit(self.person, days)

    def _decline(self) -> None:
        if self.person is not None:
            self.declined.emit(self.person)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
