"""A box in which one types a day in words, with the day that was understood beside it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktop.actions.remind import when_from_text
from desktop.contacts.errors import ContactsError
from desktop.ui.line_edit import LineEdit
from desktop.ui.sentences import in_users_language
from desktop.ui.theme import GRID
from desktop.ui.today.words import understood

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


class WhenBox(QWidget):
    """Takes “tomorrow”, “in 3 weeks”, “Friday 15:00”, “1 Dec”; says at once what that is."""

    done = Signal()
    given_up = Signal()

    def __init__(self, now: Callable[[], datetime], name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self.box = DayEdit(self)
        self.box.setAccessibleName(name)
        self.box.setPlaceholderText(self.tr("tomorrow, in 3 weeks, Friday 15:00, 1 Dec"))
        self.box.setMaxLength(60)
        self.box.textChanged.connect(lambda _text: self._understand())
        self.box.done.connect(self.done)
        self.box.given_up.connect(self.given_up)
        self.told = QLabel(self)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        column.addWidget(self.box)
        column.addWidget(self.told)
        self.setFocusProxy(self.box)
        self._understand()

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

    def _understand(self) -> None:
        text, tone, said = self.box.text().strip(), "muted", self.tr("When?")
        if text:
            try:
                said = understood(when_from_text(text, self._local_now()), self._local_now())
            except ContactsError as error:
                tone, said = "warn", in_users_language(str(error))
        self.told.setText(said)
        self.told.setProperty("tone", tone)
        self.told.style().unpolish(self.told)
        self.told.style().polish(self.told)

    def _local_now(self) -> datetime:
        return self._now().astimezone()
