"""How one is in touch with a person, and the reminders about them, at the head of the person's page."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.actions.about import About
from desktop.network.model import Stage, Told
from desktop.ui.buttons import button, icon_button
from desktop.ui.icons import Icons
from desktop.ui.people.touch_words import ICONS, is_listed, reminder_title, reminder_when, touch_text
from desktop.ui.plain_label import plain_label
from desktop.ui.theme import GRID
from desktop.ui.words import filled

ICON = 16
SHOWN = 8
"""Reminders that are listed; who has more finds them on the page of the day."""
WRITTEN = "reminder:"
BUTTON = QSize(32, 28)
DEEDS = 5
"""The most buttons of one line."""


class TouchPanel(QFrame):
    """Says it in one line, with a line for each reminder and what can be done about it."""

    cadence_wanted = Signal(QPoint)
    """Where the menu of cadences is to open."""
    follow_up_wanted = Signal()
    remind_wanted = Signal()
    done_wanted = Signal(object)
    """The Told that is done."""
    later_wanted = Signal(object, QPoint)
    """The Told that is to be put off, and where the menu is to open."""
    skip_wanted = Signal(object)
    change_wanted = Signal(object)
    delete_wanted = Signal(object)

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("touch")
        self._icons = icons
        self.about: About | None = None
        self.line = QLabel(self)
        self.line.setTextFormat(Qt.TextFormat.PlainText)
        self.line.setWordWrap(True)
        self.cadence_button = button(self.tr("How often"), self.ask_cadence, look="plain", tip=self.tr("C"))
        icons.put("cadence", self.cadence_button)
        self.follow_up_button = icon_button(
            icons, "message", self.tr("Follow up (F)"), self.follow_up_wanted.emit, parent=self
        )
        self.remind_button = icon_button(
            icons, "reminder", self.tr("New reminder (R)"), self.remind_wanted.emit, parent=self
        )
        head = QHBoxLayout()
        head.setSpacing(GRID // 2)
        head.addWidget(self.line, 1)
        for control in (self.cadence_button, self.follow_up_button, self.remind_button):
            head.addWidget(control, 0, Qt.AlignmentFlag.AlignVCenter)
        self._rows = QWidget(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(2 * GRID, GRID // 2, GRID // 2, GRID // 2)
        self._column.setSpacing(GRID // 2)
        self._column.addLayout(head)
        self._column.addWidget(self._rows)
        self.hide()

    def show_about(self, about: About | None, now: datetime) -> None:
        """Show what there is to know; nothing while it is being looked up."""
        self.about = about
        if about is not None:
            self.line.setText(touch_text(about, now))
            self._fill(about, now)
        self.setVisible(about is not None)

    def ask_cadence(self) -> None:
        """Ask how often to be in touch, under the button for it."""
        if self.about is not None:
            self.cadence_wanted.emit(_below(self.cadence_button))

    def hold(self, form: QWidget) -> None:
        """Take a form that opens under the reminders."""
        form.hide()
        self._column.addWidget(form)

    @property
    def told(self) -> list[Told]:
        """Give the reminders that have a line."""
        return [row.told for row in self.rows]

    @property
    def rows(self) -> list[ReminderRow]:
        return [row for row in self._rows.children() if isinstance(row, ReminderRow)]

    def _fill(self, about: About, now: datetime) -> None:
        rows = QWidget(self)
        column = QVBoxLayout(rows)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        listed = [told for told in about.due if is_listed(told, now.date())][:SHOWN]
        for told in listed:
            column.addWidget(ReminderRow(told, now, self._icons, self, rows))
        self._column.replaceWidget(self._rows, rows)
        self._rows.hide()
        self._rows.deleteLater()
        self._rows = rows
        rows.setVisible(bool(listed))


class ReminderRow(QWidget):
    """One reminder, with a small button for each answer."""

    def __init__(self, told: Told, now: datetime, icons: Icons, panel: TouchPanel, parent: QWidget) -> None:
        super().__init__(parent)
        self.told = told
        self.title = reminder_title(told)
        when = reminder_when(told, now)
        icon = QLabel(self)
        icon.setFixedSize(ICON, ICON)
        name = ICONS[told.due.kind]
        icons.follow(icon, lambda: icon.setPixmap(icons.icon(name, "muted").pixmap(ICON, ICON)))
        words = plain_label(f"{self.title} · {when}", parent=self)
        if told.due.stage is not Stage.COMING:
            words.setProperty("tone", "warn" if told.due.stage is Stage.OVERDUE else "")
        else:
            words.setProperty("tone", "muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(icon)
        row.addSpacing(GRID)
        row.addWidget(words, 1)
        self.buttons: dict[str, QPushButton] = {}
        deeds = [
            ("done", self.tr("Done: {what}"), lambda: panel.done_wanted.emit(told)),
            ("later", self.tr("Snooze: {what}"), lambda: panel.later_wanted.emit(told, _below(self.buttons["later"]))),
            ("skip", self.tr("Skip this once: {what}"), lambda: panel.skip_wanted.emit(told)),
        ]
        if told.due.thing.startswith(WRITTEN):
            deeds += [
                ("edit", self.tr("Change the reminder: {what}"), lambda: panel.change_wanted.emit(told)),
                ("close", self.tr("Remove: {what}"), lambda: panel.delete_wanted.emit(told)),
            ]
        for deed, sentence, act in deeds:
            made = icon_button(icons, deed, filled(sentence, what=self.title), act, look="tiny", parent=self)
            made.setFixedSize(BUTTON)
            self.buttons[deed] = made
            row.addWidget(made)
        # The same answers stand one under the other.
        row.addSpacing((DEEDS - len(deeds)) * BUTTON.width())
        self.setMinimumHeight(BUTTON.height())


def _below(widget: QWidget) -> QPoint:
    return widget.mapToGlobal(widget.rect().bottomLeft())
