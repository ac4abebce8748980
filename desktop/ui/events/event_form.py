"""The form for an event: its name, place and days, and whether it comes every year."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QWidget

from desktop.contacts.model import Event
from desktop.ui.events.day_box import DayBox
from desktop.ui.form_page import FormPage, form_rows
from desktop.ui.line_edit import LineEdit
from desktop.ui.plain_label import plain_label
from desktop.ui.theme import GRID

LONGEST = 120
"""Letters of a name or a place."""


class EventForm(FormPage):
    """Hands on the Event; its id is empty where it is a new one."""

    def __init__(self, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._event = Event("", "")
        self.name_box = _box(self.tr("Name"))
        self.place_box = _box(self.tr("Place"))
        prompt = self.tr("12 Nov 2026, 2026-11-12, Friday")
        self.begins_box = DayBox(now, self.tr("First day"), prompt, self)
        self.ends_box = DayBox(now, self.tr("Last day"), self.tr("The same day"), self)
        self.yearly_box = QCheckBox(self.tr("It comes every year"), self)
        self.problem = plain_label(tone="warn")
        form = form_rows(Qt.AlignmentFlag.AlignTop)
        for name, field in (
            (self.tr("Name"), self.name_box),
            (self.tr("Place"), self.place_box),
            (self.tr("First day"), self.begins_box),
            (self.tr("Last day"), self.ends_box),
        ):
            label = plain_label(name, "muted")
            label.setContentsMargins(0, GRID // 2, 0, 0)
            form.addRow(label, field)
        form.addRow(plain_label(), self.yearly_box)
        self._lay_out(form, self.problem)
        order = (self.name_box, self.place_box, self.begins_box.box, self.ends_box.box, self.yearly_box)
        for first, second in zip(order, (*order[1:], self.save_button), strict=True):
            QWidget.setTabOrder(first, second)
        QWidget.setTabOrder(self.save_button, self.cancel_button)

    def begin(self, event: Event) -> None:
        """Show an event to be changed, or (without an id) a new one."""
        self._event = event
        if event.id:
            self._heading.setText(self.tr("Edit the event"))
        else:
            self._heading.setText(self.tr("The real days") if event.series else self.tr("New event"))
        self.name_box.setText(event.name)
        self.place_box.setText(event.place)
        self.begins_box.show_day(event.begins)
        self.ends_box.show_day(event.ends if event.ends != event.begins else "")
        self.yearly_box.setChecked(event.yearly)
        self._tell("")
        first = self.begins_box.box if event.series and not event.id else self.name_box
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)
        first.selectAll()

    def save(self) -> None:
        """Hand on the event, if it has a name and its days can be understood."""
        name = " ".join(self.name_box.text().split())
        begins, ends = self.begins_box.day, self.ends_box.day
        if not name:
            self._wrong(self.tr("An event needs a name."), self.name_box)
        elif begins is None:
            self._wrong(self.tr("The first day cannot be understood."), self.begins_box)
        elif ends is None:
            self._wrong(self.tr("The last day cannot be understood."), self.ends_box)
        elif ends and not begins:
            self._wrong(self.tr("The first day is missing."), self.begins_box)
        elif ends and ends < begins:
            self._wrong(self.tr("The last day is before the first."), self.ends_box)
        elif self.yearly_box.isChecked() and not begins:
            self._wrong(self.tr("What comes every year needs its days."), self.begins_box)
        else:
            place = " ".join(self.place_box.text().split())
            yearly = self.yearly_box.isChecked()
            changed = replace(self._event, name=name, place=place, begins=begins, ends=ends or begins, yearly=yearly)
            self.saved.emit(changed)

    def _wrong(self, sentence: str, box: QWidget) -> None:
        self._tell(sentence)
        box.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell(self, sentence: str) -> None:
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))


def _box(name: str) -> LineEdit:
    box = LineEdit()
    box.setAccessibleName(name)
    box.setMaxLength(LONGEST)
    return box
