"""The People screen: search, the list, and one contact's page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop.actions import circles, met, people
from desktop.app import App
from desktop.contacts.errors import ContactGone
from desktop.contacts.model import Contact
from desktop.ui.empty import EmptyState
from desktop.ui.jobs import Job
from desktop.ui.once_after import once_after
from desktop.ui.parts import WindowParts
from desktop.ui.people.changes import Changes
from desktop.ui.people.chosen_deeds import ChosenDeeds
from desktop.ui.people.chosen_pane import ChosenPane
from desktop.ui.people.filters import Choices
from desktop.ui.people.people_list import PeopleList
from desktop.ui.people.people_model import PeopleModel, shown_name
from desktop.ui.people.person import Person, load_person
from desktop.ui.people.person_deeds import PersonDeeds
from desktop.ui.people.person_page import PersonPage
from desktop.ui.pictures import Thumbnails, read_image, small_copy
from desktop.ui.two_columns import two_columns

NAMED = 8
"""Of several contacts chosen, so many are named."""
KEPT_CHOSEN = 500
"""So many stay chosen when the list is asked again; of more only the first."""


class PeopleScreen(QWidget):
    """Everybody who was kept."""

    scan_wanted = Signal()
    merge_wanted = Signal(object)
    """The UIDs (list) of two or more contacts that are to be compared and merged."""
    doubles_wanted = Signal(object)
    """The UIDs (list) of the contacts whose doubles are to be looked at."""
    export_wanted = Signal(object, object, str)
    """The UIDs (list) whom the list shows, where it leaves anybody out; of those chosen (list); and their name."""
    code_wanted = Signal(str)
    """The UID of a contact that is to be shown as a QR code."""
    trash_wanted = Signal()

    def __init__(self, app: App, parts: WindowParts) -> None:
        super().__init__()
        self._app = app
        self._parts = parts
        self._stale = True
        self._row = 0
        self._state = 0
        self._loading: Job | None = None
        thumbnails = Thumbnails(self._make_thumbnail)
        self.model = PeopleModel(app, parts.jobs, thumbnails, self)
        self.changes = Changes(app, parts, self)
        self._build()
        self.deeds = PersonDeeds(app, parts, self.page, self.changes, self)
        self.of_chosen = ChosenDeeds(app, parts, self.left, self.changes, self)
        self._connect()

    # What the window asks for

    def refresh(self) -> None:
        """Ask the store again; at once where the screen is in sight, else when it comes to be."""
        if self.isVisible():
            self._stale = False
            self._ask_again([])
        else:
            self._stale = True

    def came_in_sight(self) -> None:
        """Go to the list."""
        if self._stale:
            self.refresh()
        else:
            self.look_for_changes()
        if not self.page.is_editing:
            shown = self.list if self.body.currentWidget() is self.columns else self.empty.button
            shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def look_for_changes(self) -> None:
        """Ask again if another program has changed the contacts since: the command line, another window."""
        if self.isVisible():
            self.deeds.touch.look()  # a reminder that was answered elsewhere leaves the contacts as they were
        before, finder = self._state, self._app.store.finder if self._state else None
        if finder is None:
            return

        def compared(state: int) -> None:
            if state and state != before and self._state == before:
                self.refresh()

        self._parts.jobs.run(finder.state, compared)

    def show_person(self, uid: str) -> None:
        """Show one contact, whatever the search and the filters leave out; say so where it is not there any more."""
        store = self._app.store

        def found(contact: Contact) -> None:
            if contact.deleted:
                self._parts.messages.problem(ContactGone())
            else:
                self.left.show_everybody([uid])

        self._parts.jobs.run(lambda: store.get(uid), found)

    def go_to_search(self) -> None:
        """Go to the search box."""
        self.left.go_to_search()

    def put_away(self) -> None:
        """Save what stands in the open form: the window is closing."""
        self.deeds.save_what_was_typed()

    def open_filters(self) -> None:
        """Show everything one can filter by."""
        if self.body.currentWidget() is self.columns:
            self.filters.open_menu()

    def open_sorts(self) -> None:
        """Show the orders there are."""
        if self.body.currentWidget() is self.columns:
            self.filters.open_sorts()

    def edit(self) -> None:
        if self._shows_one():
            self.page.begin_edit(self._app.read_options().region)

    def new_job(self) -> None:
        """Ask where the person works now."""
        if self._shows_one():
            self.page.begin_new_job(self.deeds.now().astimezone().date().isoformat())

    def log(self) -> None:
        """Go to the box in which one writes down what happened."""
        if self._shows_one():
            self.page.show_facts()
            self.page.past.log_box.go()

    def cadence(self) -> None:
        """Ask how often to be in touch with the person who is shown."""
        if self._shows_one():
            self.page.show_facts()
            self.deeds.touch.cadence()

    def follow_up(self) -> None:
        """Remind of writing to the person who is shown on the next working day."""
        if self._shows_one():
            self.deeds.touch.follow_up()

    def remind(self) -> None:
        """Ask for a new reminder about the person who is shown."""
        if self._shows_one():
            self.page.show_facts()
            self.deeds.touch.remind()

    def turn_card(self) -> None:
        """Show the card large, or turn it over."""
        if self._shows_one():
            self.page.turn_card()

    def show_code(self) -> None:
        """Ask for the contact as a QR code."""
        if self._shows_one() and self.page.contact is not None:
            self.code_wanted.emit(self.page.contact.uid)

    def copy(self) -> None:
        if self._shows_one():
            self.page.copy()
            self._parts.messages.tell(self.tr("Copied as text and vCard."))

    def delete(self) -> None:
        """Move the chosen contacts to the trash; the notice takes it back."""
        if not self.page.is_editing:
            self.of_chosen.delete()

    def merge(self) -> None:
        """Ask for two or more chosen contacts to be compared and merged."""
        if not self.page.is_editing:
            self.of_chosen.merge()

    def export_chosen(self) -> None:
        """Ask how those chosen are to be exported."""
        if self.list.count_chosen():
            self.of_chosen.export()

    def export_all(self) -> None:
        """Ask how everybody is to be exported, or those whom the list shows."""
        self.of_chosen.export_all()

    def chosen(self) -> list[str]:
        """Give the UIDs of the contacts chosen in the list, of those whose words are here."""
        return [row.uid for place in self.list.chosen() if (row := self.model.row_at(place)) is not None]

    # Building

    def _build(self) -> None:
        icons = self._parts.icons
        self.left = PeopleList(self._parts, self.model)
        self.list, self.search_box, self.filters = self.left.list, self.left.search_box, self.left.filters
        self.count = self.left.count
        self.page = PersonPage(icons)
        self.chosen_pane = ChosenPane(icons)
        self.chosen_pane.setObjectName("peoplePage")
        self.chosen_pane.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.nobody = EmptyState(icons)
        self.right = QStackedWidget()
        for place in (self.page, self.chosen_pane, self.nobody):
            self.right.addWidget(place)
        self.columns = two_columns(self.left, self.right, (320, 800))
        self.empty = EmptyState(icons)
        self.empty.say(
            "people",
            self.tr("Nobody here yet"),
            self.tr("Every card you keep becomes a contact in this list."),
            self.tr("Scan cards"),
            self.scan_wanted.emit,
        )
        self.body = QStackedWidget()
        self.body.addWidget(self.columns)
        self.body.addWidget(self.empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.body)

    def _connect(self) -> None:
        # Several rows chosen one after the other ask for one page: the last.
        self._choosing = once_after(0, self._show_chosen, self)
        self.model.arrived.connect(self._arrived)
        self.list.selectionModel().selectionChanged.connect(lambda _new, _old: self._choosing.start())
        self.list.too_many_dragged.connect(
            lambda: self._parts.messages.tell(self.tr("These are too many to drag; export them to a file instead."))
        )
        self.left.export_all_wanted.connect(self.export_all)
        self.left.trash_wanted.connect(self.trash_wanted)
        self.chosen_pane.merge_wanted.connect(self.merge)
        self.chosen_pane.export_wanted.connect(self.export_chosen)
        self.chosen_pane.delete_wanted.connect(self.delete)
        self.chosen_pane.put_into.connect(self.of_chosen.tag)
        self.of_chosen.merge_wanted.connect(self.merge_wanted)
        self.of_chosen.export_wanted.connect(self.export_wanted)
        self.page.edit_wanted.connect(self.edit)
        self.page.delete_wanted.connect(self.delete)
        self.page.export_wanted.connect(self.export_chosen)
        self.page.new_job_wanted.connect(self.new_job)
        self.page.code_wanted.connect(self.show_code)
        self.page.tags.filter_wanted.connect(lambda tag: self.show_only(category=tag))
        self.page.events.filter_wanted.connect(lambda event: self.show_only(event=event))
        self.deeds.compare_wanted.connect(self.doubles_wanted)
        self.changes.made.connect(self._ask_again)

    def _make_thumbnail(self, file: Path, done: Callable[[QImage], None]) -> None:
        self._parts.jobs.run(lambda: small_copy(read_image(file)), done)

    # The list

    def _ask_again(self, keep: Sequence[str]) -> None:
        """Show the list as it is now, with those chosen who are to be kept in sight, or who were chosen before."""
        if not self.isVisible():
            self._stale = True
            return
        self._row = max(self.list.currentIndex().row(), 0)
        self.model.show(self.left.query(), list(keep)[:KEPT_CHOSEN] or self.chosen()[:KEPT_CHOSEN])
        self._ask_choices()

    def _arrived(self, places: Sequence[int]) -> None:
        count = self.model.rowCount()
        self.body.setCurrentWidget(self.columns if count or self.left.leaves_out else self.empty)
        if not count:
            self.nobody.say(
                "search",
                self.tr("Nobody found"),
                self.tr("Try fewer words or only their beginnings, or take a filter off."),
                self.tr("Show everybody"),
                self.left.show_everybody,
            )
            self.right.setCurrentWidget(self.nobody)
        elif places:
            self.list.choose(places)
        else:
            uid = self.page.contact.uid if self.page.contact else ""
            known = (place for place in range(min(count, len(self.model.rows))) if self._is_at(place, uid))
            self.list.go_to(next(known, min(self._row, count - 1)))
        self._row = 0

    def _is_at(self, place: int, uid: str) -> bool:
        row = self.model.row_at(place)
        return row is not None and row.uid == uid

    def _ask_choices(self) -> None:
        store = self._app.store

        def ask() -> tuple[int, Choices]:
            state = store.finder.state()
            return state, Choices(people.counts(store), tuple(circles.circles(store)), tuple(met.events(store)))

        def shown(found: tuple[int, Choices]) -> None:
            self._state, choices = found
            self._show_choices(choices)

        self._parts.jobs.run(ask, shown)

    def _show_choices(self, choices: Choices) -> None:
        self.left.show_choices(choices)
        self.chosen_pane.tag_box.show_known(_tag_names(choices))
        self.deeds.show_choices(choices)

    def show_only(self, **filters: str) -> None:
        """Show everybody of one circle, tag or event."""
        self.search_box.empty()
        self.filters.put(**{"category": "", "event": "", "company": "", "missing": None, **filters})

    def _show_chosen(self) -> None:
        count = self.list.count_chosen()
        if count == 1:
            self._load(self.list.chosen()[0])
        elif count > 1:
            first = [row for place in self.list.chosen()[:NAMED] if (row := self.model.row_at(place)) is not None]
            self.chosen_pane.show_chosen(count, [shown_name(row) for row in first])
            self.right.setCurrentWidget(self.chosen_pane)

    def _load(self, place: int) -> None:
        if self._loading is not None:
            self._loading.cancel()
        picked = self.model.picked([place])

        def whole() -> Person | None:
            uids = picked()
            return load_person(self._app, uids[0]) if uids else None

        def shown(person: Person | None) -> None:
            if person is not None:
                if self.page.contact is not None and self.page.contact.uid != person.contact.uid:
                    self.deeds.save_what_was_typed()
                self.page.show_person(person, self.deeds.now())
                self.right.setCurrentWidget(self.page)
                self.deeds.look_for_doubles()

        self._loading = self._parts.jobs.run(whole, shown)

    def _shows_one(self) -> bool:
        shown = self.body.currentWidget() is self.columns and self.right.currentWidget() is self.page
        return shown and self.page.contact is not None and not self.page.is_editing


def _tag_names(choices: Choices) -> list[str]:
    """Give every circle and tag by name, the circles first; an empty circle is one too."""
    known = [circle.name for circle in choices.circles]
    return [*known, *(name for name in choices.counts.categories if name not in known)]
