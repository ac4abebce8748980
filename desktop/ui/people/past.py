"""The past of a contact: the box to write down what happened, the timeline, and the history of changes."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.contacts.model import InteractionKind
from desktop.ui.buttons import button
from desktop.ui.history.history_view import HistoryView
from desktop.ui.icons import Icons
from desktop.ui.people.person import Person
from desktop.ui.theme import GRID
from desktop.ui.timeline.log_box import LogBox
from desktop.ui.timeline.timeline_view import TimelineView
from desktop.ui.timeline.timeline_words import Happening, happenings


class Past(QWidget):
    """Shows what happened, or what was changed; one of the two at a time."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.log_box = LogBox(icons, self)
        self.timeline = TimelineView(icons, self)
        self.timeline.rewrite_wanted.connect(self._rewrite)
        self.history = HistoryView(icons, self)
        self.timeline_button = self._make_choice(self.tr("What happened"))
        self.history_button = self._make_choice(self.tr("Changes"))
        group = QButtonGroup(self)
        group.setExclusive(True)
        row = QHBoxLayout()
        row.setSpacing(GRID // 2)
        for choice in (self.timeline_button, self.history_button):
            group.addButton(choice)
            row.addWidget(choice)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        column.addWidget(self.log_box)
        column.addLayout(row)
        column.addWidget(self.timeline)
        column.addWidget(self.history)
        column.addStretch(1)
        self.timeline_button.setChecked(True)
        self._show_chosen()

    def show_person(self, person: Person) -> None:
        """Show the past of a contact."""
        self.timeline.show_happenings(happenings(person.timeline, person.history))
        self.history.show_entries(person.history)

    def _rewrite(self, happening: Happening) -> None:
        day = datetime.fromisoformat(happening.at).astimezone().date()
        kind = InteractionKind(happening.icon)
        self.log_box.rewrite(happening.id, kind, day, happening.text, happening.direction)

    def _make_choice(self, text: str) -> QPushButton:
        made = button(text, self._show_chosen, look="plain", parent=self)
        made.setCheckable(True)
        return made

    def _show_chosen(self) -> None:
        self.timeline.setVisible(self.timeline_button.isChecked())
        self.history.setVisible(self.history_button.isChecked())
