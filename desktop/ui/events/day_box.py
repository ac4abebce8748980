"""A box for a day, past or to come, typed as a date or in words; says at once which day was understood."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtWidgets import QWidget

from desktop.actions.when import day_named
from desktop.contacts.errors import ContactsError
from desktop.ui.line_edit import LineEdit
from desktop.ui.sentences import in_users_language
from desktop.ui.today.words import understood
from desktop.ui.told_box import ToldBox


class DayBox(ToldBox):
    """Takes “12 Nov 2026”, “2026-11-12”, “Friday”, “in 3 weeks”."""

    def __init__(self, now: Callable[[], datetime], name: str, prompt: str, parent: QWidget | None = None) -> None:
        super().__init__(LineEdit(), now, name, parent)
        self.box.setPlaceholderText(prompt)

    @property
    def day(self) -> str | None:
        """Give the day (2026-11-12), nothing where the box is empty, and None where that is no day."""
        text = self.box.text().strip()
        if not text:
            return ""
        try:
            return day_named(text, self._now())
        except ContactsError:
            return None

    def show_day(self, day: str) -> None:
        """Write a day into the box."""
        self.box.setText(day)

    def _understood(self, text: str) -> tuple[str, bool]:
        day = self.day
        if day:
            return understood(day, self._now().astimezone()).split(" · ")[0], True
        return (self._why_not(text), False) if text else ("", True)

    def _why_not(self, text: str) -> str:
        try:
            day_named(text, self._now())
        except ContactsError as error:
            return in_users_language(str(error))
        return ""
