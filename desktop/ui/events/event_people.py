"""The people of an event: whom one met there, to whom one has not written yet, and whom to catch up with before it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from desktop.actions.events import EventPage, last_day
from desktop.app import App
from desktop.contacts.model import ContactRow, Query
from desktop.network.model import Stage, Told
from desktop.ui.buttons import button
from desktop.ui.events.event_words import EventCounts
from desktop.ui.events.people_rows import PeopleRows
from desktop.ui.flow import FlowLayout
from desktop.ui.own_keys import DELETE_KEYS, is_claimed
from desktop.ui.parts import WindowParts
from desktop.ui.people.people_model import PeopleModel
from desktop.ui.people.people_table import PeopleTable
from desktop.ui.people.person_box import PersonBox
from desktop.ui.people.person_delegate import PersonDelegate
from desktop.ui.pictures import Thumbnails
from desktop.ui.theme import GRID
from desktop.ui.today.words import ago, ahead
from desktop.ui.words import filled

MET, TO_WRITE, KNOWN = range(3)


class GuestTable(PeopleTable):
    """A list of people from which Delete takes those chosen."""

    delete_wanted = Signal()

    def event(self, event: QEvent) -> bool:
        # Delete is the window's key for the whole event; here it means the person.
        return is_claimed(event, DELETE_KEYS) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in DELETE_KEYS:
            self.delete_wanted.emit()
        else:
            super().keyPressEvent(event)


class EventPeople(QWidget):
    """Shows one of three lists at a time; each has what can be done with those chosen in it."""

    person_wanted = Signal(str)
    """The UID of a person who is to be opened."""
    met_wanted = Signal(str, str)
    """The UID and name of a person who was met at the event."""
    not_met_wanted = Signal(object)
    """The UIDs (list) of people who were not met there after all."""
    follow_up_wanted = Signal(object)
    """The UIDs (list) of people whom one wants to be reminded to write to."""
    written_wanted = Signal(object)
    """What is done (list of Told): one has written to these people."""

    def __init__(self, app: App, parts: WindowParts, now: Callable[[], datetime], thumbnails: Thumbnails) -> None:
        super().__init__()
        self._parts = parts
        self._now = now
        self._told: tuple[Told, ...] = ()
        self._rows: dict[str, ContactRow] = {}
        self.met_model = PeopleModel(app, parts.jobs, thumbnails, self)
        self.write_model = PeopleRows(app, thumbnails, self)
        self.known_model = PeopleRows(app, thumbnails, self)
        self._build(app)

    def show_event(self, page: EventPage, anew: bool, ahead: bool) -> None:
        """Show the people of an event; where it is another one than before (`anew`), with the list one wants first."""
        counts = EventCounts()
        self._told = page.to_write
        self._rows = {row.uid: row for row in page.rows}
        texts = (
            counts.people_tab(page.count),
            counts.write_tab(len(page.to_write)),
            counts.known_tab(len(page.known)),
        )
        for tab, text in zip(self.tabs, texts, strict=True):
            tab.setText(text)
            tab.setAccessibleName(text)
        self.tabs[TO_WRITE].setVisible(bool(page.to_write))
        self.tabs[KNOWN].setVisible(bool(page.known))
        self.tabs[MET].setVisible(not ahead)
        self.nobody.setVisible(not page.count)
        self.tables[MET].setVisible(bool(page.count))
        self.remove_button.setVisible(bool(page.count))
        self._fill(page)
        chosen = next((place for place, tab in enumerate(self.tabs) if tab.isChecked()), MET)
        if ahead or (anew and page.known and not page.count):
            chosen = KNOWN
        elif anew or self.tabs[chosen].isHidden():
            chosen = MET
        self._go(chosen)

    def chosen(self) -> list[str]:
        """Give the UIDs of those chosen in the list that is shown."""
        return self._chosen(self.lists.currentIndex())

    # Inside

    def _fill(self, page: EventPage) -> None:
        self.met_model.show(Query(event=page.event.id))
        day = self._now().date()
        words = {told.due.uids[0]: self._since(told, day) for told in page.to_write}
        uids = [told.due.uids[0] for told in page.to_write]
        self.write_model.show([self._rows[uid] for uid in dict.fromkeys(uids) if uid in self._rows], words)
        silent = self.tr("not yet in touch")
        last = {person.uid: self._last(last_day(person), day) or silent for person in page.known}
        self.known_model.show([self._rows[one.uid] for one in page.known if one.uid in self._rows], last)

    def _since(self, told: Told, day: date) -> str:
        if told.due.day == day:
            return self.tr("due today")
        if told.due.stage is Stage.COMING:
            return filled(self.tr("reminder {when}"), when=ahead((told.due.day - day).days))
        return filled(self.tr("was due {when}"), when=ago((day - told.due.day).days))

    def _last(self, last: date | None, today: date) -> str:
        return filled(self.tr("last contact {when}"), when=ago((today - last).days)) if last else ""

    def _go(self, place: int) -> None:
        self.tabs[place].setChecked(True)
        self.lists.setCurrentIndex(place)

    def _chosen(self, place: int) -> list[str]:
        table, model = self.tables[place], (self.met_model, self.write_model, self.known_model)[place]
        found: list[str] = []
        for row in table.chosen():
            if isinstance(model, PeopleModel):
                shown = model.row_at(row)
            else:
                shown = model.rows[row] if row < len(model.rows) else None
            if shown is not None:
                found.append(shown.uid)
        return found

    def _all_or_chosen(self, place: int) -> list[str]:
        """Whoever chooses nobody means everybody."""
        rows = (self.write_model, self.known_model)[place - TO_WRITE].rows
        return self._chosen(place) or [row.uid for row in rows]

    def _written(self) -> None:
        uids = set(self._all_or_chosen(TO_WRITE))
        self.written_wanted.emit([told for told in self._told if uids.intersection(told.due.uids)])

    def _remove(self) -> None:
        if uids := self._chosen(MET):
            self.not_met_wanted.emit(uids)
        else:
            self._parts.messages.tell(self.tr("Choose a person first."))

    def _open(self, place: int) -> None:
        uids = self._chosen(place)
        if uids:
            self.person_wanted.emit(uids[0])

    # Building

    def _build(self, app: App) -> None:
        icons = self._parts.icons
        self.tabs = [self._make_tab(place) for place in (MET, TO_WRITE, KNOWN)]
        group = QButtonGroup(self)
        group.setExclusive(True)
        tabs = QWidget(self)
        flow = FlowLayout(tabs)
        for tab in self.tabs:
            group.addButton(tab)
            flow.addWidget(tab)
        self.tables = [
            self._make_table(self.tr("People met there"), MET),
            self._make_table(self.tr("New people not written to yet"), TO_WRITE),
            self._make_table(self.tr("People to catch up with before the event"), KNOWN),
        ]
        self.tables[MET].setModel(self.met_model)
        self.tables[TO_WRITE].setModel(self.write_model)
        self.tables[KNOWN].setModel(self.known_model)
        self.tables[MET].delete_wanted.connect(self._remove)
        self.person_box = PersonBox(app, self._parts, self.tr("Add a person you met there"), self)
        self.person_box.picked.connect(self.met_wanted)
        self.remove_button = button(self.tr("Not met there"), self._remove, look="plain", tip=self.tr("Del"))
        icons.put("close", self.remove_button)
        self.written_button = button(self.tr("Written"), self._written)
        icons.put("done", self.written_button)
        self.follow_up_button = self._make_follow_up(TO_WRITE)
        self.before_button = self._make_follow_up(KNOWN)
        self.nobody = QLabel(self.tr("Nobody yet: type a name here, or choose this event when you review cards."), self)
        self.nobody.setProperty("tone", "muted")
        self.nobody.setWordWrap(True)
        self.lists = QStackedWidget(self)
        self.lists.addWidget(self._make_list(MET, self.person_box, self.remove_button))
        self.lists.addWidget(self._make_list(TO_WRITE, self.written_button, self.follow_up_button, self._make_note()))
        self.lists.addWidget(self._make_list(KNOWN, self.before_button, self._make_note()))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(tabs)
        column.addWidget(self.lists, 1)

    def _make_note(self) -> QLabel:
        note = QLabel(self.tr("Those chosen, or everybody"), self)
        note.setProperty("tone", "muted")
        return note

    def _make_tab(self, place: int) -> QPushButton:
        made = button("", lambda: self._go(place), look="plain", parent=self)
        made.setCheckable(True)
        return made

    def _make_follow_up(self, place: int) -> QPushButton:
        made = button(self.tr("Follow up"), lambda: self.follow_up_wanted.emit(self._all_or_chosen(place)))
        made.setToolTip(self.tr("Remind me to write on the next working day"))
        self._parts.icons.put("message", made)
        return made

    def _make_table(self, name: str, place: int) -> GuestTable:
        made = GuestTable(PersonDelegate(self._parts.theme, self), self)
        made.setAccessibleName(name)
        made.setObjectName("guests")
        made.opened.connect(lambda: self._open(place))
        return made

    def _make_list(self, place: int, *deeds: QWidget) -> QWidget:
        whole = QWidget(self)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        for deed in deeds:
            row.addWidget(deed, 1 if isinstance(deed, PersonBox) else 0)
        if not isinstance(deeds[0], PersonBox):
            row.addStretch(1)
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addLayout(row)
        column.addWidget(self.tables[place], 1)
        if place == MET:
            column.addWidget(self.nobody)
            column.addStretch(0)
        return whole
