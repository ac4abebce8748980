"""What is said once of the whole stack: where one met these people, their circles and tags, when to write to them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QCompleter, QFrame, QGridLayout, QLabel, QWidget

from desktop.actions.meeting import SaidOfStack, follow_up_of
from desktop.actions.met import Proposed
from desktop.contacts.model import Event
from desktop.settings import Settings
from desktop.ui.dates import shown_day
from desktop.ui.events.event_words import day_of
from desktop.ui.icons import Icons
from desktop.ui.line_edit import LineEdit
from desktop.ui.people.tag_row import Tag, TagRow
from desktop.ui.theme import GRID
from desktop.ui.today.words import weekday_and_day
from desktop.ui.words import filled

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
OFFERED = 60
"""Events that are offered, the newest first."""
LONGEST = 80


class EventBox(QComboBox):
    """Offers the events there are and takes the name of a new one; Enter takes what stands there."""

    taken = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.edit = edit = LineEdit(self)
        edit.setMaxLength(LONGEST)
        self.setLineEdit(edit)
        self.setAccessibleName(name)
        edit.setAccessibleName(name)
        completer = QCompleter(self.model(), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCompleter(completer)
        edit.editingFinished.connect(self.taken)
        self.activated.connect(lambda _row: self.taken.emit())

    def wheelEvent(self, event: QWheelEvent) -> None:
        # Who scrolls the form past it means the form.
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Enter elsewhere keeps the card; who types a name here first wants it taken.
        if event.key() in ENTER:
            self.taken.emit()
            self.edit.selectAll()
        else:
            super().keyPressEvent(event)


class MeetingBar(QFrame):
    """Is set once and holds for every card of the stack until it is changed."""

    def __init__(
        self,
        icons: Icons,
        settings: Callable[[], Settings],
        now: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("foot")
        self._settings = settings
        self._now = now
        self._events: dict[str, Event] = {}
        self._event = self._new = ""
        self._day = ""
        self._by_hand = False
        self._categories: tuple[str, ...] = ()
        self.event_box = EventBox(self.tr("Met at, for all cards of the stack"), self)
        self.event_box.edit.setPlaceholderText(self.tr("An event, for all cards"))
        self.event_box.taken.connect(self._take_event)
        self.tags = TagRow(icons, self.tr("Circle or tag, for all"), self)
        self.tags.named.connect(self._add)
        self.tags.taken_off.connect(self._take_off)
        self.write_box = QCheckBox(self)
        self.write_box.setChecked(settings().follow_up_new)
        self._build()
        self._show()

    @property
    def said(self) -> SaidOfStack:
        """What is said of the stack now."""
        self._take_event()
        return SaidOfStack(self._event, self._new, self._day, self._categories, self.write_box.isChecked())

    @property
    def controls(self) -> list[QWidget]:
        """Everything the keys reach, in order."""
        return [self.event_box, self.tags.box, self.write_box]

    def show_choices(self, events: Sequence[Event], names: Sequence[str]) -> None:
        """Take the events, circles and tags that are offered."""
        self._events = {event.id: event for event in events[:OFFERED]}
        if self._event and self._event not in self._events:
            self._event = ""
        if self._new:
            # It is written down with the first card.
            self._event = next((id_ for id_, one in self._events.items() if one.name == self._new), "")
            self._new = "" if self._event else self._new
        self.tags.box.show_known(names)
        self.event_box.blockSignals(True)
        self.event_box.clear()
        for event in self._events.values():
            self.event_box.addItem(_event_name(event), event.id)
        self._show_event()
        self.event_box.blockSignals(False)
        self._show()

    def propose(self, proposed: Proposed) -> None:
        """Propose the event of the photographs' day, unless the user has said another."""
        self._day = proposed.day
        if not self._by_hand:
            self._event, self._new = (proposed.event.id if proposed.event else ""), ""
            if proposed.event is not None and proposed.event.id not in self._events:
                self._events[proposed.event.id] = proposed.event
                self.event_box.addItem(_event_name(proposed.event), proposed.event.id)
            self._show_event()
        self._show()

    def forget(self) -> None:
        """Say nothing of the next stack."""
        self._event = self._new = self._day = ""
        self._by_hand, self._categories = False, ()
        self.write_box.setChecked(self._settings().follow_up_new)
        self._show_event()
        self._show()

    # Inside

    def _take_event(self) -> None:
        text = " ".join(self.event_box.currentText().split())
        if text == self._event_text():
            return
        shown = next((id_ for id_, one in self._events.items() if _event_name(one).casefold() == text.casefold()), "")
        named = next((id_ for id_, one in self._events.items() if one.name.casefold() == text.casefold()), "")
        self._event = shown or named
        self._new = "" if self._event else text
        self._by_hand = True
        self._show_event()
        self._show()

    def _event_text(self) -> str:
        return _event_name(self._events[self._event]) if self._event in self._events else self._new

    def _show_event(self) -> None:
        self.event_box.setCurrentIndex(self.event_box.findData(self._event) if self._event else -1)
        self.event_box.setEditText(self._event_text())
        self.event_box.edit.setCursorPosition(0)

    def _add(self, name: str) -> None:
        if name.casefold() not in map(str.casefold, self._categories):
            self._categories += (name,)
            self._show()

    def _take_off(self, name: str) -> None:
        self._categories = tuple(one for one in self._categories if one != name)
        self._show()

    def _show(self) -> None:
        self.tags.show_tags([Tag(name, name, "tag") for name in self._categories])
        event = self._events.get(self._event)
        if event is None and self._new:
            event = Event("", self._new, begins=self._day, ends=self._day)
        day = day_of(follow_up_of(self._settings(), self._now(), event))
        when = weekday_and_day(day) if day is not None else ""
        self.write_box.setText(filled(self.tr("Write to them on {day}"), day=when))
        new = self.tr("A new event of {day}")
        today = self._now().astimezone().date().isoformat()
        self.new_label.setText(filled(new, day=shown_day(self._day or today)))
        self.new_label.setVisible(bool(self._new))

    def _build(self) -> None:
        self.new_label = QLabel(self)
        self.new_label.setProperty("tone", "muted")
        grid = QGridLayout(self)
        grid.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        grid.setHorizontalSpacing(GRID)
        grid.setVerticalSpacing(GRID // 2)
        grid.setColumnStretch(1, 1)
        label = QLabel(QCoreApplication.translate("words", "Met at"), self)
        label.setProperty("tone", "muted")
        grid.addWidget(label, 0, 0)
        grid.addWidget(self.event_box, 0, 1)
        everybody = QLabel(self.tr("(all)"), self)
        everybody.setProperty("tone", "muted")
        everybody.setToolTip(self.tr("This holds for all cards of the stack, until you change it."))
        grid.addWidget(everybody, 0, 2)
        grid.addWidget(self.new_label, 1, 1)
        grid.addWidget(self.tags, 2, 1)
        grid.addWidget(self.write_box, 3, 1)


def _event_name(event: Event) -> str:
    """Give an event with its year: those that come again have the same name each time."""
    name, day = " ".join(event.name.split()), day_of(event.begins)
    return f"{name} · {day.year}" if day is not None and str(day.year) not in name else name
