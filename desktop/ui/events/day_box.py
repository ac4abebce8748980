"""A box for a day, past or to come, typed as a date or in words; says at once which day was understood."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktop.actions.when import moment_on, past_moment
from desktop.contacts.errors import ContactsError
from desktop.network.errors import DayUnclear
from desktop.ui.line_edit import LineEdit
from desktop.ui.sentences import in_users_language
from desktop.ui.theme import GRID
from desktop.ui.today.words import understood


class DayBox(QWidget):
    """Takes “12 Nov 2026”, “2026-11-12”, “Friday”, “in 3 weeks”."""

    def __init__(self, now: Callable[[], datetime], name: str, prompt: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self.box = LineEdit(self)
        self.box.setAccessibleName(name)
        self.box.setPlaceholderText(prompt)
        self.box.setMaxLength(60)
        self.box.textChanged.connect(lambda _text: self._understand())
        self.told = QLabel(self)
        self.told.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        column.addWidget(self.box)
        column.addWidget(self.told)
        self.setFocusProxy(self.box)
        self._understand()

    @property
    def day(self) -> str | None:
        """Give the day (2026-11-12), nothing where the box is empty, and None where that is no day."""
        text = self.box.text().strip()
        if not text:
            return ""
        try:
            return self._moment(text).astimezone().date().isoformat()
        except ContactsError:
            return None

    def show_day(self, day: str) -> None:
        """Write a day into the box."""
        self.box.setText(day)

    def _understand(self) -> None:
        text, tone, said = self.box.text().strip(), "muted", ""
        if text:
            day = self.day
            tone = "muted" if day else "warn"
            said = understood(day, self._now().astimezone()).split(" · ")[0] if day else self._why_not(text)
        self.told.setText(said)
        self.told.setVisible(bool(said))
        self.told.setProperty("tone", tone)
        self.told.style().unpolish(self.told)
        self.told.style().polish(self.told)

    def _moment(self, text: str) -> datetime:
        try:
            return moment_on(text, self._now())
        except DayUnclear:
            return past_moment(text, self._now())

    def _why_not(self, text: str) -> str:
        try:
            self._moment(text)
        except ContactsError as error:
            return in_users_language(str(error))
        return ""
