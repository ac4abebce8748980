"""The Events screen: what comes, what is over, and one event's page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from desktop.actions import history
from desktop.actions.events import EventList, EventPage, as_event, event_page, events_by_date
from desktop.app import App
from desktop.contacts.errors import EventGone
from desktop.contacts.model import Event
from desktop.network.model import Edition, Told
from desktop.ui.buttons import button
from desktop.ui.empty import EmptyState
from desktop.ui.events.event_deeds import EventDeeds
from desktop.ui.events.event_delegate import EventDelegate
from desktop.ui.events.event_form import EventForm
from desktop.ui.events.event_page import EventView
from desktop.ui.events.events_model import EventsModel, Key
from desktop.ui.events.events_table import EventsTable
from desktop.ui.jobs import Job
from desktop.ui.once_after import once_after
from desktop.ui.parts import WindowParts
from desktop.ui.people.changes import Changes
from desktop.ui.pictures import Thumbnails, read_image, small_copy
from desktop.ui.theme import GRID, font_of
from desktop.ui.two_columns import two_columns

State = tuple[int, int]


class EventsScreen(QWidget):
    """Every event where people were met, or will be."""

    person_wanted = Signal(str)
    """The UID of a person who is to be opened."""

    def __init__(self, app: App, parts: WindowParts) -> None:
        super().__init__()
        self._app = app
        self._parts = parts
        self._stale = True
        self._row = 0
        self._state: State = (0, 0)
        self._is_open = False
        self._wanted: Key | None = None
        self._deleted: list[Key] = []
        self._awaited = False
        self._asking: Job | None = None
        self._loading: Job | None = None
        self._thumbnails = Thumbnails(self._make_thumbnail)
        self.model = EventsModel(app, self._thumbnails, self)
        self.changes = Changes(app, parts, self)
        self.deeds = EventDeeds(app, parts, self.changes, self)
        self._build()
        self._connect()

    # What the window asks for

    def refresh(self) -> None:
        """Ask the store again; at once where the screen is in sight, else when it comes to be."""
        self._stale = True
        if self.isVisible():
            self._ask()

    def came_in_sight(self) -> None:
        """Go to the list."""
        if self._stale:
            self._ask()
        else:
            self.look_for_changes()
        if not self.has_form:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def look_for_changes(self) -> None:
        """Ask again if another program has written since: the command line, another window."""
        before, app = self._state, self._app
        if not self._is_open:
            return

        def compared(state: State) -> None:
            if state != before and self._state == before:
                self.refresh()

        self._parts.jobs.run(lambda: _state(app), compared, lambda _error: None)

    def new(self) -> None:
        """Ask for a new event, of today."""
        self._open_form(Event("", "", begins=self.now().date().isoformat()))

    def edit(self) -> None:
        """Change the event that is shown; of an edition that is only assumed, write down its real days."""
        page = self.view.page
        if self.has_form or page is None or self.right.currentWidget() is not self.view:
            return
        row = self.table.chosen_row
        if row is not None and row.is_assumed and page.next is not None:
            self._open_form(as_event(page.next))
        else:
            self._open_form(page.event)

    def delete(self) -> None:
        """Take the event away that is shown; the notice brings it back."""
        if not self.has_form and self.view.page is not None and self.right.currentWidget() is self.view:
            row = self.table.chosen_row
            if row is not None:
                self._deleted.append(row.key)
            self.deeds.delete(self.view.page.event)

    def show_event(self, event: str) -> None:
        """Show one event."""
        self._wanted = (event, False)
        self.refresh()

    @property
    def has_form(self) -> bool:
        return self.right.currentWidget() is self.form

    def now(self) -> datetime:
        """Give the present moment by the program's clock, in the user's own time."""
        return self._app.clock().astimezone()

    # Building

    def _build(self) -> None:
        icons = self._parts.icons
        self.table = EventsTable(EventDelegate(self._parts.theme, self.model, self), self.model, self)
        self.table.setAccessibleName(self.tr("Events"))
        self.view = EventView(self._app, self._parts, self.now, self._thumbnails)
        self.form = EventForm(self._app.clock)
        self.form.setObjectName("peoplePage")
        self.form.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.nothing = QWidget()
        self.nothing.setObjectName("peoplePage")
        self.nothing.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.right = QStackedWidget()
        for place in (self.nothing, self.view, self.form):
            self.right.addWidget(place)
        self.columns = two_columns(self._make_left(), self.right, (392, 760))
        self.empty = EmptyState(icons)
        self.empty.say(
            "event",
            self.tr("No events yet"),
            self.tr(
                "Write down where you meet people: Cardfile says whom to write to after it, and whom you know "
                "when it comes again."
            ),
            self.tr("New event"),
            self.new,
        )
        self.blank = QWidget()
        self.body = QStackedWidget()
        for place in (self.blank, self.columns, self.empty):
            self.body.addWidget(place)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.body)

    def _make_left(self) -> QWidget:
        left = QWidget()
        left.setObjectName("peopleList")
        left.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        left.setMinimumWidth(296)
        heading = QLabel(self.tr("Events"))
        heading.setFont(font_of(self.font(), 1.3, bold=True))
        self.new_button = button(self.tr("New event"), self.new, look="plain", tip=self.tr("N"))
        self._parts.icons.put("add", self.new_button)
        head = QHBoxLayout()
        head.setContentsMargins(GRID, 0, 0, 0)
        head.addWidget(heading, 1)
        head.addWidget(self.new_button)
        column = QVBoxLayout(left)
        column.setContentsMargins(GRID, 2 * GRID, GRID, GRID)
        column.setSpacing(GRID)
        column.addLayout(head)
        column.addWidget(self.table, 1)
        return left

    def _connect(self) -> None:
        # Several rows chosen one after the other ask for one page: the last.
        self._choosing = once_after(0, self._load, self)
        self.table.selectionModel().selectionChanged.connect(lambda _new, _old: self._choosing.start())
        self.table.opened.connect(self._go_to_people)
        self.table.delete_wanted.connect(self.delete)
        self.form.left.connect(self._close_form)
        self.form.saved.connect(self._save)
        self.view.edit_wanted.connect(self.edit)
        self.view.delete_wanted.connect(self.delete)
        self.view.real_days_wanted.connect(self._write_real_days)
        people = self.view.people
        people.person_wanted.connect(self.person_wanted)
        people.met_wanted.connect(lambda uid, name: self._of_event(self.deeds.add_person, uid, name))
        people.not_met_wanted.connect(lambda uids: self._of_event(self.deeds.take_people_off, uids, self._names(uids)))
        people.follow_up_wanted.connect(lambda uids: self._of_event(self.deeds.follow_up, uids, self._names(uids)))
        people.written_wanted.connect(self._written)
        self.changes.taken_back.connect(self._await_back)
        self.changes.made.connect(lambda _uids: self.refresh())

    def _make_thumbnail(self, file: Path, done: Callable[[QImage], None]) -> None:
        self._parts.jobs.run(lambda: small_copy(read_image(file)), done)

    # The list

    def _ask(self) -> None:
        self._stale = False
        if self._asking is not None:
            self._asking.cancel()
        app = self._app

        def ask() -> tuple[State, EventList]:
            state = _state(app)
            return state, events_by_date(app.store, app.clock())

        self._asking = self._parts.jobs.run(ask, self._arrived)

    def _await_back(self) -> None:
        """Choose what comes back with the next list: something is being undone."""
        self._awaited = True

    def _arrived(self, found: tuple[State, EventList]) -> None:
        self._asking, self._is_open = None, True
        self._state, events = found
        chosen = self.table.chosen_row
        key = self._wanted or (chosen.key if chosen is not None else None)
        self._wanted = None
        with_focus = self.table.hasFocus()
        if chosen is not None:
            self._row = self.table.currentIndex().row()
        self.model.show(events)
        if not self.has_form:
            self.body.setCurrentWidget(self.columns if self.model.rows else self.empty)
        back = [one for one in self._deleted if self.model.place_of(one) >= 0]
        if back and self._awaited:
            # Whoever takes it back looks at it, and the next key is meant for it.
            key = back[-1]
        self._deleted = [one for one in self._deleted if one not in back]
        self._awaited = False
        place = self.model.place_of(key) if key is not None else -1
        place = place if place >= 0 else self.model.nearest(self._row)
        if place >= 0:
            self.table.go_to(place)
            self._choosing.start()
        elif not self.has_form:
            self.right.setCurrentWidget(self.nothing)
            self.view.page = None
        if with_focus:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _load(self) -> None:
        row = self.table.chosen_row
        if row is None or row.line is None:
            return
        if self._loading is not None:
            self._loading.cancel()
        app, id_, ahead = self._app, row.line.event.id, row.is_assumed

        def ask() -> EventPage:
            return event_page(app.store, app.settings, id_, app.clock(), ahead=ahead)

        def shown(page: EventPage) -> None:
            self.view.show_event(page, ahead)
            if not self.has_form:
                self.right.setCurrentWidget(self.view)

        def failed(error: BaseException) -> None:
            if isinstance(error, EventGone):
                self.refresh()
            else:
                self._parts.jobs.failed(error)

        self._loading = self._parts.jobs.run(ask, shown, failed)

    def _go_to_people(self) -> None:
        table = self.view.people.tables[self.view.people.lists.currentIndex()]
        if table.model().rowCount():
            table.go_to(max(table.currentIndex().row(), 0))
        table.setFocus(Qt.FocusReason.OtherFocusReason)

    # Deeds

    def _open_form(self, event: Event) -> None:
        self.body.setCurrentWidget(self.columns)
        self.right.setCurrentWidget(self.form)
        self.form.begin(event)

    def _close_form(self) -> None:
        self.right.setCurrentWidget(self.view if self.view.page is not None else self.nothing)
        self.body.setCurrentWidget(self.columns if self.model.rows else self.empty)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _save(self, event: Event) -> None:
        self._close_form()
        page = self.view.page
        if page is not None and event.id and event == page.event:
            return

        def written(found: Event) -> None:
            self._wanted = (found.id, False)

        self.deeds.save(event, written)

    def _write_real_days(self, edition: Edition) -> None:
        self._open_form(replace(as_event(edition), yearly=True))

    def _of_event(self, deed: Callable[..., None], *about: object) -> None:
        if self.view.page is not None:
            deed(self.view.page.event, *about)

    def _written(self, told: Sequence[Told]) -> None:
        if told:
            self._of_event(self.deeds.written, told)

    def _names(self, uids: Sequence[str]) -> list[str]:
        people = self.view.people
        rows = [*people.met_model.rows, *people.write_model.rows, *people.known_model.rows]
        names = {row.uid: row.name or row.organization for row in rows}
        return [names[uid] for uid in uids if uid in names]


def _state(app: App) -> State:
    """Give by what one sees that something was written: events stand beside the index of the contacts."""
    step = history.next_undo(app.store)
    return (step.id if step is not None else 0, app.store.finder.state())
