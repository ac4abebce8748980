"""The form for a reminder: what, when, how often, and about whom; for a new one or one that stands already."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QHBoxLayout, QLabel, QWidget

from desktop.actions import remind
from desktop.app import App
from desktop.contacts.model import Person, Reminder, ReminderKind
from desktop.ui.buttons import button
from desktop.ui.parts import WindowParts
from desktop.ui.people.changes import Changes
from desktop.ui.theme import GRID
from desktop.ui.today.lines import name_of
from desktop.ui.today.people_row import PeopleRow
from desktop.ui.today.when_box import DayEdit, WhenBox
from desktop.ui.today.words import every_name, named
from desktop.ui.words import filled

REPEATS = ("", "P1D", "P1W", "P2W", "P1M", "P3M", "P6M", "P1Y")
KINDS = (ReminderKind.OWN, ReminderKind.FOLLOW_UP, ReminderKind.CALL, ReminderKind.MAIL)
LONGEST = 300
"""Letters of a reminder."""


class ReminderForm(QFrame):
    """Writes down one reminder; Enter saves it, Escape leaves it be."""

    left = Signal()
    """The form is done with, saved or not."""

    def __init__(self, app: App, parts: WindowParts, changes: Changes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reminderForm")
        self._app = app
        self._parts = parts
        self._changes = changes
        self._before: Reminder | None = None
        self._build()

    def begin(self, people: Sequence[Person] = (), kind: ReminderKind = ReminderKind.OWN) -> None:
        """Be ready for a new reminder, about these people."""
        self._before = None
        self._show({person.uid: name_of(person) for person in people}, kind, "", "")
        self.when_box.show_when(self.tr("tomorrow"))
        self.text_box.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def begin_change(self, reminder: Reminder, people: Sequence[Person]) -> None:
        """Show a reminder that stands already, to be changed."""
        self._before = reminder
        names = {person.uid: name_of(person) for person in people}
        self._show({uid: names.get(uid, "…") for uid in reminder.uids}, reminder.kind, reminder.text, reminder.every)
        self.when_box.show_when(reminder.due.replace("T", " "))
        self.text_box.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def save(self) -> None:
        """Write down what stands here, if it can be understood."""
        kind, when, text = ReminderKind(self.kind_box.currentData()), self.when_box.when, self._text()
        before = self._before
        if before is not None and not when and self.when_box.box.text() == before.due.replace("T", " "):
            when = before.due  # a day that has passed stays as it is where only the words are changed
        if not when:
            self.when_box.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not text and not self.people.names:
            self.text_box.setFocus(Qt.FocusReason.OtherFocusReason)
        elif kind is not ReminderKind.OWN and not self.people.names:
            self.people.box.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._write(kind, when, text)
            self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    # Building

    def _build(self) -> None:
        self.text_box = DayEdit(self)
        self.text_box.setAccessibleName(self.tr("What to remember"))
        self.text_box.setPlaceholderText(self.tr("What to remember"))
        self.text_box.setMaxLength(LONGEST)
        self.text_box.done.connect(self.save)
        self.text_box.given_up.connect(self.left)
        self.kind_box = self._make_choice(self.tr("What to do"), [(self._kind_name(kind), kind) for kind in KINDS])
        self.when_box = WhenBox(self._app.clock, self.tr("When"), self)
        self.when_box.done.connect(self.save)
        self.when_box.given_up.connect(self.left)
        self.repeat_box = self._make_choice(self.tr("How often"), [(every_name(every), every) for every in REPEATS])
        self.people = PeopleRow(self._app, self._parts, self)
        self.save_button = button(self.tr("Remind me"), self.save, look="main", parent=self)
        self.cancel_button = button(self.tr("Cancel"), self.left.emit, parent=self)
        grid = QGridLayout(self)
        grid.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        grid.setHorizontalSpacing(GRID)
        grid.setVerticalSpacing(GRID)
        grid.setColumnStretch(1, 1)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self.save_button)
        row.addWidget(self.cancel_button)
        row.addStretch(1)
        for number, (label, field) in enumerate(
            (
                (self.tr("What"), self.text_box),
                (self.tr("When"), self.when_box),
                (self.tr("Repeat"), self.repeat_box),
                (self.tr("People"), self.people),
                (self.tr("Kind"), self.kind_box),
            )
        ):
            name = QLabel(label, self)
            name.setProperty("tone", "muted")
            name.setContentsMargins(0, GRID // 2 + 2, 0, 0)
            grid.addWidget(name, number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(field, number, 1)
        grid.addLayout(row, 5, 1)
        order = (self.text_box, self.when_box.box, self.repeat_box, self.people.box, self.kind_box, self.save_button)
        for first, second in zip(order, (*order[1:], self.cancel_button), strict=True):
            QWidget.setTabOrder(first, second)

    def _make_choice(self, name: str, choices: Sequence[tuple[str, str]]) -> QComboBox:
        box = QComboBox(self)
        box.setAccessibleName(name)
        for text, value in choices:
            box.addItem(text, value)
        return box

    def _kind_name(self, kind: ReminderKind) -> str:
        return {
            ReminderKind.OWN: self.tr("Remind me"),
            ReminderKind.FOLLOW_UP: self.tr("Write to them"),
            ReminderKind.CALL: self.tr("Call back"),
            ReminderKind.MAIL: self.tr("Write back"),
        }[kind]

    # Inside

    def _show(self, people: dict[str, str], kind: ReminderKind, text: str, every: str) -> None:
        self.people.show_people(people)
        self.text_box.setText(text)
        self.kind_box.setCurrentIndex(max(self.kind_box.findData(kind), 0))
        if self.repeat_box.findData(every) < 0:
            self.repeat_box.addItem(every_name(every), every)
        self.repeat_box.setCurrentIndex(self.repeat_box.findData(every))
        self.save_button.setText(self.tr("Save") if self._before else self.tr("Remind me"))
        self.save_button.setAccessibleName(self.save_button.text())

    def _text(self) -> str:
        return " ".join(self.text_box.text().split())

    def _write(self, kind: ReminderKind, when: str, text: str) -> None:
        store, before = self._app.store, self._before
        uids, every = list(self.people.names), str(self.repeat_box.currentData())
        what = text or named(list(self.people.names.values()))
        if before is None:
            self._changes.make(
                "reminder",
                lambda: remind.remind(store, kind, uids, when, text, every),
                uids,
                filled(self.tr("You will be reminded: {what}."), what=what),
                filled(self.tr("New reminder: {what}"), what=what),
            )
            return
        changed = replace(before, kind=kind, due=when, text=text, uids=tuple(uids), every=every)
        self._changes.make(
            "reminder",
            lambda: remind.change_reminder(store, changed),
            uids,
            filled(self.tr("The reminder is changed: {what}."), what=what),
            filled(self.tr("Change the reminder: {what}"), what=what),
        )
