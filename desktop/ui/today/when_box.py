"""A box in which one types a day in words, with the day that was understood beside it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop.actions.remind import when_from_text
from desktop.contacts.errors import ContactsError
from desktop.ui.line_edit import LineEdit
from desktop.ui.sentences import in_users_language
from desktop.ui.today.words import understood
from desktop.ui.told_box import ToldBox

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class DayEdit(LineEdit):
    """Enter is done, Escape gives up."""

    done = Signal()
    given_up = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            self.done.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)


class WhenBox(ToldBox):
    """Takes “tomorrow”, “in 2 hours”, “Friday 15:00”, “1 Dec”; says at once what that is."""

    done = Signal()
    given_up = Signal()

    def __init__(self, now: Callable[[], datetime], name: str, parent: QWidget | None = None) -> None:
        box = DayEdit()
        super().__init__(box, now, name, parent)
        box.setPlaceholderText(self.tr("tonight, in 3 weeks, Friday 15:00, 1 Dec"))
        box.done.connect(self.done)
        box.given_up.connect(self.given_up)

    @property
    def when(self) -> str:
        """Give the day or moment that was typed (2026-12-01T15:00), or nothing where it is none."""
        try:
            return when_from_text(self.box.text(), self._local_now()) if self.box.text().strip() else ""
        except ContactsError:
            return ""

    def show_when(self, text: str) -> None:
        """Write words for a day into the box."""
        self.box.setText(text)
        self.box.selectAll()

    def _understood(self, text: str) -> tuple[str, bool]:
        if not text:
            return self.tr("When?"), True
        try:
            return understood(when_from_text(text, self._local_now()), self._local_now()), True
        except ContactsError as error:
            return in_users_language(str(error)), False

    def _local_now(self) -> datetime:
        return self._now().astimezone()
