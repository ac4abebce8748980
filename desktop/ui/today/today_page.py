"""The right side of the Today screen: the page of the person who is chosen, an event, or several people."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QStackedWidget

from desktop.actions import circles, met, people
from desktop.app import App
from desktop.ui.empty import EmptyState
from desktop.ui.jobs import Job
from desktop.ui.parts import WindowParts
from desktop.ui.people.changes import Changes
from desktop.ui.people.filters import Choices
from desktop.ui.people.person import Person, load_person
from desktop.ui.people.person_deeds import PersonDeeds
from desktop.ui.people.person_page import PersonPage
from desktop.ui.today.thing_pane import ThingPane

NARROWEST = 440
"""Pixels; a page that is yet to be laid out would claim more, and push the list aside."""


class TodayPage(QStackedWidget):
    """Shows one person, or what is not one person; the person's page is built when it is first needed."""

    compare_wanted = Signal(object)
    """The UIDs (list) of the contacts whose doubles are to be looked at."""
    code_wanted = Signal(str)
    export_wanted = Signal(str, str)
    """The UID and the name of the contact that is to be exported."""
    left = Signal()
    """One has gone from the page, by Escape."""
    everybody_wanted = Signal(object)
    """Filters (dict): everybody in this circle (`category`), or met at this event (`event`), is to be listed."""

    def __init__(self, app: App, parts: WindowParts, changes: Changes) -> None:
        super().__init__()
        self.setObjectName("peoplePage")
        self.setMinimumWidth(NARROWEST)
        self._app = app
        self._parts = parts
        self._changes = changes
        self._loading: Job | None = None
        self.page: PersonPage | None = None
        self.deeds: PersonDeeds | None = None
        self.nothing = EmptyState(parts.icons)
        self.thing = ThingPane(parts.icons)
        for place in (self.nothing, self.thing):
            self.addWidget(place)

    def show_person(self, uid: str) -> None:
        """Fetch and show a contact's page; what is being typed there stays where it is the same contact."""
        self._cancel()

        def shown(person: Person) -> None:
            page, deeds = self._built()
            if page.contact is not None and page.contact.uid != person.contact.uid:
                deeds.save_what_was_typed()
            page.show_person(person, deeds.now())
            self.setCurrentWidget(page)
            deeds.look_for_doubles()

        self._loading = self._parts.jobs.run(lambda: load_person(self._app, uid), shown)

    def show_again(self) -> None:
        """Fetch once more what is shown of a person."""
        if self.currentWidget() is self.page and self.page is not None and self.page.contact is not None:
            self.show_person(self.page.contact.uid)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @property
    def has_keys(self) -> bool:
        """Whether one is at work on a person's page: what is typed is meant for that person."""
        focus = QApplication.focusWidget()
        return self.page is not None and focus is not None and self.page.isAncestorOf(focus)

    def show_thing(self) -> ThingPane:
        """Show the pane for what is not one person, and give it to be filled."""
        self._go(self.thing)
        return self.thing

    def show_nothing(self) -> EmptyState:
        """Show the page for nobody, and give it to be filled."""
        self._go(self.nothing)
        return self.nothing

    def put_away(self) -> None:
        """Save what stands in the open form."""
        if self.deeds is not None:
            self.deeds.save_what_was_typed()

    def show_choices(self) -> None:
        """Fetch the names of circles, tags and events that the page offers."""
        store, deeds = self._app.store, self.deeds
        if deeds is None:
            return

        def ask() -> Choices:
            return Choices(people.counts(store), tuple(circles.circles(store)), tuple(met.events(store)))

        self._parts.jobs.run(ask, deeds.show_choices)

    # What the window's keys ask of the page

    @property
    def shown(self) -> PersonPage | None:
        """The page, where it shows a contact that is not being edited."""
        page = self.page if self.currentWidget() is self.page else None
        return page if page is not None and page.contact is not None and not page.is_editing else None

    def edit(self) -> None:
        if self.shown:
            self.shown.begin_edit(self._app.read_options().region)

    def new_job(self) -> None:
        """Ask where the person works now."""
        if self.shown:
            self.shown.begin_new_job(self._app.clock().astimezone().date().isoformat())

    def log(self) -> None:
        """Go to the box in which one writes down what happened."""
        if self.shown:
            self.shown.show_facts()
            self.shown.past.log_box.go()
        elif self.currentWidget() is self.thing and self.thing.log_box.isVisible():
            self.thing.log_box.go()
        else:
            self._parts.messages.tell(self.tr("Choose a person first."))

    def turn_card(self) -> None:
        """Show the card large, or turn it over."""
        if self.shown:
            self.shown.turn_card()

    def copy(self) -> None:
        if self.shown:
            self.shown.copy()
            self._parts.messages.tell(self.tr("Copied as text and vCard."))

    def show_code(self) -> None:
        """Ask for the contact as a QR code."""
        self._of_contact(lambda uid, _name: self.code_wanted.emit(uid))

    def export_chosen(self) -> None:
        """Ask how the contact is to be exported."""
        self._of_contact(self.export_wanted.emit)

    def delete(self) -> None:
        """Move the contact to the trash."""
        store = self._app.store

        def gone(uid: str, name: str) -> None:
            self._changes.make(
                "delete",
                lambda: people.delete(store, [uid]),
                [uid],
                self.tr("{name} is deleted.").replace("{name}", name),
                self.tr("Delete {name}").replace("{name}", name),
            )

        self._of_contact(gone)

    # Inside

    def _of_contact(self, act: Callable[[str, str], object]) -> None:
        if self.shown and self.shown.contact is not None:
            contact = self.shown.contact
            act(contact.uid, contact.fields.called)

    def _go(self, place: ThingPane | EmptyState) -> None:
        self._cancel()
        if self.currentWidget() is self.page:
            self.put_away()
        self.setCurrentWidget(place)

    def _cancel(self) -> None:
        if self._loading is not None:
            self._loading.cancel()
            self._loading = None

    def _built(self) -> tuple[PersonPage, PersonDeeds]:
        if self.page is None or self.deeds is None:
            self.page = page = PersonPage(self._parts.icons)
            self.deeds = PersonDeeds(self._app, self._parts, page, self._changes, self)
            self.deeds.compare_wanted.connect(self.compare_wanted)
            page.edit_wanted.connect(self.edit)
            page.delete_wanted.connect(self.delete)
            page.export_wanted.connect(self.export_chosen)
            page.new_job_wanted.connect(self.new_job)
            page.code_wanted.connect(self.show_code)
            page.tags.filter_wanted.connect(lambda tag: self.everybody_wanted.emit({"category": tag}))
            page.events.filter_wanted.connect(lambda event: self.everybody_wanted.emit({"event": event}))
            self.addWidget(page)
            self.show_choices()
        return self.page, self.deeds
