"""The left side of the Today screen: the day, what it asks for, and the forms that open above it."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QObject, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from desktop.app import App
from desktop.ui.buttons import button
from desktop.ui.parts import WindowParts
from desktop.ui.people.changes import Changes
from desktop.ui.theme import GRID, font_of
from desktop.ui.today.later import LaterForm
from desktop.ui.today.lines import Key, Line, Sheet
from desktop.ui.today.proposal_card import ProposalCard
from desktop.ui.today.reminder_form import ReminderForm
from desktop.ui.today.today_delegate import TodayDelegate
from desktop.ui.today.today_model import TodayModel
from desktop.ui.today.today_table import TodayTable
from desktop.ui.today.words import weekday_and_day

LEFT_FOR_LIST = 22 * GRID
"""Pixels that an open form leaves for the day and the first of its things, where the window is not very low."""


class TodayList(QWidget):
    """Shows the day; knows nothing of what is done about it."""

    new_wanted = Signal()
    chosen_changed = Signal()
    """Other things are chosen, or the same ones say something else."""

    def __init__(self, app: App, parts: WindowParts, changes: Changes) -> None:
        super().__init__()
        self.setObjectName("peopleList")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(320)
        self._parts = parts
        self._row = 0
        self._showing = False
        self._answered: set[Key] = set()
        """What was answered here and is not listed any more."""
        self._awaited = False
        self.model = TodayModel(self)
        self._build(app, changes)
        self.table.selectionModel().selectionChanged.connect(lambda _new, _old: self._selected())

    def show_day(self, day: Sheet, now: datetime, go_on: bool = True) -> None:
        """Show what a day asks for; what was chosen stays so, or (`go_on`) what stands in its place now is."""
        keys, current = [line.key for line in self.chosen()], self.table.currentIndex().row()
        with_focus = self.table.hasFocus()
        self._row = current if current >= 0 else self._row
        self._showing = True
        self.model.show(day, now)
        back = [line.key for line in self.model.lines if line.key in self._answered]
        self._answered.difference_update(back)
        # Who takes an answer back wants to give the same thing another one, not the thing that came after it.
        self._choose(back if back and self._awaited and go_on else keys, go_on)
        self._showing = self._awaited = False
        self.heading.setText(weekday_and_day(day.on))
        self.summary.setText(self._summary(day))
        self.proposal.show_proposals(day.proposals)
        if with_focus:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.chosen_changed.emit()

    def take_out(self, lines: list[Line]) -> None:
        """Leave out what is just being answered, and go on to the next thing."""
        gone = {line.key for line in lines}
        self._answered |= gone
        self._row = self.model.row_of(lines[0].key)
        others = [line.key for line in self.chosen() if line.key not in gone]
        self._showing = True
        self.model.take_out(lines)
        self._choose(others)
        self._showing = False
        self.chosen_changed.emit()

    def await_back(self) -> None:
        """Choose what comes back with the next day that is shown: an answer is being taken back."""
        self._awaited = True

    def chosen(self) -> list[Line]:
        """Give the things chosen, from the top."""
        return self.table.chosen_lines()

    def open_form(self, form: QWidget) -> None:
        """Show one of the two forms, and nothing of the other."""
        for one in (self.reminder_form, self.later_form):
            one.setVisible(one is form)
        self._forms.setVisible(True)
        self._fit_forms()

    def close_forms(self) -> None:
        """Put the forms away and go back to the list."""
        self._forms.setVisible(False)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def has_form(self) -> bool:
        return not self._forms.isHidden()

    # Inside

    def _build(self, app: App, changes: Changes) -> None:
        icons = self._parts.icons
        self.heading = QLabel()
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        self.heading.setFont(font_of(self.font(), 1.3, bold=True))
        self.summary = QLabel()
        self.summary.setProperty("tone", "muted")
        self.summary.setTextFormat(Qt.TextFormat.PlainText)
        self.summary.setWordWrap(True)
        self.new_button = button(self.tr("New reminder"), self.new_wanted.emit, look="plain", tip=self.tr("R"))
        icons.put("add", self.new_button)
        self.reminder_form = ReminderForm(app, self._parts, changes, self)
        self.later_form = LaterForm(app.clock, self)
        for form in (self.reminder_form, self.later_form):
            form.left.connect(self.close_forms)
        self._forms = self._make_forms()
        self.table = TodayTable(TodayDelegate(self._parts.theme, icons, self), self.model, self)
        self.table.setAccessibleName(self.tr("Today"))
        self.table.come_back.connect(self.choose_something)
        self.proposal = ProposalCard(self)
        head = QHBoxLayout()
        head.setContentsMargins(GRID, 0, 0, 0)
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addWidget(self.heading)
        names.addWidget(self.summary)
        head.addLayout(names, 1)
        head.addWidget(self.new_button, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID, 2 * GRID, GRID, GRID)
        column.setSpacing(GRID)
        column.addLayout(head)
        column.addWidget(self._forms)
        column.addWidget(self.table, 1)
        column.addWidget(self.proposal)

    def _make_forms(self) -> QScrollArea:
        """The forms scroll where the window is too low for them."""
        inner = self._in_forms = QWidget()
        inner.setObjectName("fields")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.reminder_form)
        column.addWidget(self.later_form)
        scroll = QScrollArea(self)
        scroll.setObjectName("forms")
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setAccessibleName(self.tr("Reminder"))
        scroll.setWidget(inner)
        scroll.hide()
        inner.installEventFilter(self)
        return scroll

    def _fit_forms(self) -> None:
        inner, width = self._in_forms, self.width() - 2 * GRID
        wanted = inner.heightForWidth(width) if inner.hasHeightForWidth() else inner.sizeHint().height()
        # The whole form with its buttons goes before the list, which scrolls anyhow.
        self._forms.setFixedHeight(min(wanted, max(self.height() - LEFT_FOR_LIST, self.height() // 2)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._in_forms and event.type() == QEvent.Type.LayoutRequest and self.has_form:
            # A sentence about a day that is none, or one more person, makes a form higher.
            self._fit_forms()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.has_form:
            self._fit_forms()

    def choose_something(self) -> None:
        """Choose what stands where one was last, if nothing is chosen."""
        if not self.chosen():
            self._choose([])

    def _choose(self, keys: list[Key], go_on: bool = True) -> None:
        """Choose these things where they are still listed, else what stands where the first of them stood."""
        rows = [row for row in map(self.model.row_of, keys) if row >= 0]
        if not rows and go_on:
            near = self.model.nearest(self._row)
            rows = [near] if near >= 0 else []
        if not rows:
            return
        chosen = QItemSelection()
        for row in rows:
            chosen.select(self.model.index(row, 0), self.model.index(row, 0))
        flag = QItemSelectionModel.SelectionFlag
        self.table.selectionModel().setCurrentIndex(self.model.index(rows[0], 0), flag.NoUpdate)
        self.table.selectionModel().select(chosen, flag.ClearAndSelect | flag.Rows)
        self.table.scrollTo(self.model.index(rows[0], 0))

    def _selected(self) -> None:
        if not self._showing:
            self.chosen_changed.emit()

    def _summary(self, day: Sheet) -> str:
        if not day.count:
            return self.tr("Nobody is waiting to hear from you.")
        things = self.tr("%n thing(s) to do", "", day.count)
        return f"{things} · " + self.tr("%n overdue", "", day.late) if day.late else things
