"""How things are put off and how often one wants to be in touch: the menus, and the box for any other day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QVBoxLayout, QWidget

from desktop.actions import answer
from desktop.ui.buttons import button
from desktop.ui.theme import GRID, font_of
from desktop.ui.today.when_box import WhenBox
from desktop.ui.today.words import cadence_name, understood


class LaterMenu(QMenu):
    """Offers tomorrow, next week and any other day."""

    chosen = Signal(str)
    """The day (2026-12-01)."""
    other_wanted = Signal()

    def __init__(self, now: datetime, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(self.tr("Snooze"))
        for text, day in (
            (self.tr("&Tomorrow"), answer.tomorrow(now)),
            (self.tr("&Next week"), answer.next_week(now)),
        ):
            action = self.addAction(f"{text}\t{understood(day, now).split(' · ')[0]}")
            action.triggered.connect(lambda _checked=False, day=day: self.chosen.emit(day))
        other = self.addAction(self.tr("&Pick a day …"))
        other.triggered.connect(lambda _checked=False: self.other_wanted.emit())


class CadenceMenu(QMenu):
    """Offers how often one may want to be in touch."""

    chosen = Signal(object)
    """Days; 0 for never, None for what the circles say."""

    def __init__(self, days: int | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(self.tr("How often to be in touch"))
        for number, choice in enumerate(answer.CHOICES, 1):
            # A digit chooses: the words may begin with any letter, most of them with the same.
            action = self.addAction(f"&{number}  {cadence_name(choice)}")
            action.setCheckable(True)
            action.setChecked(choice == days)
            action.triggered.connect(lambda _checked=False, choice=choice: self.chosen.emit(choice))
        self.addSeparator()
        circles = self.addAction(self.tr("&As the circles say"))
        circles.triggered.connect(lambda _checked=False: self.chosen.emit(None))


class LaterForm(QFrame):
    """Asks until when; Enter takes it, Escape leaves the thing where it is."""

    chosen = Signal(str)
    """The day or moment (2026-12-01T15:00)."""
    left = Signal()

    def __init__(self, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("laterForm")
        self.what = QLabel(self)
        self.what.setTextFormat(Qt.TextFormat.PlainText)
        self.what.setWordWrap(True)
        self.what.setFont(font_of(self.font(), bold=True))
        self.when_box = WhenBox(now, self.tr("Snooze until"), self)
        self.when_box.done.connect(self.take)
        self.when_box.given_up.connect(self.left)
        self.take_button = button(self.tr("Snooze"), self.take, look="main", parent=self)
        self.cancel_button = button(self.tr("Cancel"), self.left.emit, parent=self)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self.take_button)
        row.addWidget(self.cancel_button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addWidget(self.what)
        column.addWidget(self.when_box)
        column.addLayout(row)

    def begin(self, what: str) -> None:
        """Ask until when something is to be put off."""
        self.what.setText(self.tr("Snooze: {what}").replace("{what}", what))
        self.when_box.show_when("")
        self.when_box.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def take(self) -> None:
        """Hand on the day, if what stands there is one."""
        if self.when_box.when:
            self.chosen.emit(self.when_box.when)
        else:
            self.when_box.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
