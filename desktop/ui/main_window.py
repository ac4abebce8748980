"""The window: the rail, the places and the menu."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QMessageBox, QVBoxLayout, QWidget

from desktop import __version__
from desktop.app import App
from desktop.ui.commands import Commands
from desktop.ui.errands import Errands
from desktop.ui.incoming import Incoming
from desktop.ui.notice_panel import NoticePanel
from desktop.ui.notices import NoticeSlip
from desktop.ui.notices_in_window import NoticesInWindow
from desktop.ui.parts import WindowParts
from desktop.ui.place import ASKED_FOR
from desktop.ui.place import EVENTS as EVENTS
from desktop.ui.place import PEOPLE as PEOPLE
from desktop.ui.place import SCAN as SCAN
from desktop.ui.place import SETTINGS as SETTINGS
from desktop.ui.place import TODAY as TODAY
from desktop.ui.places import Places
from desktop.ui.presence import Presence
from desktop.ui.rail import Rail
from desktop.ui.reminding import RemindingThread
from desktop.ui.sorting_bar import SortingBar
from desktop.ui.window_deeds import WindowDeeds
from desktop.ui.window_shape import shape_of, take_shape
from desktop.ui.window_store import WindowStore

if TYPE_CHECKING:
    from desktop.ui.events.screen import EventsScreen
    from desktop.ui.keys_page import KeysPage
    from desktop.ui.people.screen import PeopleScreen
    from desktop.ui.scan.screen import ScanScreen
    from desktop.ui.settings_screen import SettingsScreen
    from desktop.ui.today.screen import TodayScreen

SMALLEST = (960, 600)
LOAD_AHEAD_AFTER = 1_000
"""Milliseconds."""


class MainWindow(QMainWindow):
    """One window with its places."""

    ending = Signal()
    """Nothing more is taken from outside."""

    def __init__(self, app: App, parts: WindowParts) -> None:
        super().__init__()
        self._app = app
        self._parts = parts
        self._taken_down = False
        self._came_from = SCAN
        self.setWindowTitle("Cardfile")
        self.setMinimumSize(*SMALLEST)
        self.places = Places(self, app, parts)
        self.store = WindowStore(self, app, parts)
        self.sorting = SortingBar(app, parts)
        self._build()
        self.errands = Errands(app, parts, self.visit, self.leave, self)
        self.incoming = Incoming(self, self._centre, parts, self.errands, self._come_to_scan)
        self.presence = Presence(self, app.settings_file, self.change_setting)
        self.tray = self.presence.tray
        self.notices = NoticesInWindow(self, NoticePanel(self._centre, parts.icons), self.tray)
        self.commands = Commands(self, WindowDeeds(self).for_menu())
        self.commands.themes[parts.theme.choice].setChecked(True)
        self.keys_page: KeysPage | None = None
        self._connect()
        take_shape(self, app.settings.window)
        # Who has nobody yet begins with a card; whether there is anybody is known when the store is open.
        self.go(TODAY if app.has_store() else SCAN)
        parts.theme.wear()

    def begin(self, files: Sequence[Path]) -> None:
        """Open the store, bring back the stack, then take the files named at the start."""
        self.places.begin()
        self.store.open()
        # Not at once: first the window is to be there.
        QTimer.singleShot(LOAD_AHEAD_AFTER, self.places, self.places.load_ahead)
        QTimer.singleShot(LOAD_AHEAD_AFTER, self, self.tray.show)
        if files:
            self.incoming.take_files(files)

    def remind(self) -> RemindingThread:
        """Show what is due as notifications from now on, and give what does it, which is to be closed at the end."""
        reminding = RemindingThread(self._app, self.notices)
        self.store.opened.connect(reminding.start)
        reminding.changed.connect(self.places.look_for_changes)
        reminding.wanted.connect(self.presence.take_wish)
        reminding.said.connect(self._parts.messages.tell)
        return reminding

    def show_due_count(self, count: int) -> None:
        """Show how many things are due in the title, on the program's icon and in the tray."""
        self.presence.badge.show(count)

    def show_page(self, name: str) -> None:
        """Show a place by its name outside, if there is one of that name."""
        if name in ASKED_FOR:
            self.go(ASKED_FOR[name])

    def go(self, place: int) -> None:
        """Show a place; the keys pressed next are for it."""
        self.places.come_to(place)
        self.rail.show_chosen(place)
        self.commands.show_place(place == TODAY, place == PEOPLE, place == EVENTS)
        self._bring_keys_here()

    def visit(self, page: QWidget) -> None:
        """Show a page that has no button on the rail: one comes to it for an errand and goes back where one was."""
        if self.places.indexOf(page) < 0:
            self.places.addWidget(page)
        if self.places.currentIndex() <= SETTINGS:
            self._came_from = self.places.currentIndex()
        self.places.setCurrentWidget(page)
        self.commands.show_place(is_today=False)
        self._bring_keys_here()

    def leave(self) -> None:
        """Go back from an errand's page to the place it was begun at."""
        self.go(self._came_from)

    def take_down(self) -> None:
        """End all background work; nothing is left running."""
        if not self._taken_down:
            self._taken_down = True
            self.ending.emit()
            self.tray.put_away()
            self.places.close_down()
            self.errands.close_down()
            self.sorting.close_down()
            self._parts.jobs.close()

    # The screens of the places, each built when it is first asked for

    @property
    def today(self) -> TodayScreen:
        return self.places.today.screen

    @property
    def scan(self) -> ScanScreen:
        return self.places.scan.screen

    @property
    def people(self) -> PeopleScreen:
        return self.places.people.screen

    @property
    def events(self) -> EventsScreen:
        return self.places.events.screen

    @property
    def settings(self) -> SettingsScreen:
        return self.places.settings.screen

    # Building

    def _build(self) -> None:
        self.rail = Rail(
            self._parts.icons,
            [
                ("today", self.tr("Today")),
                ("scan", self.tr("Scan")),
                ("people", self.tr("People")),
                ("event", self.tr("Events")),
                ("settings", self.tr("Settings")),
            ],
        )
        centre = QWidget()
        row = QHBoxLayout(centre)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        beside = QVBoxLayout()
        beside.setSpacing(0)
        beside.addWidget(self.sorting)
        beside.addWidget(self.places, 1)
        row.addLayout(beside, 1)
        self.setCentralWidget(centre)
        self._centre = centre
        self.slip = NoticeSlip(centre)
        self._parts.messages.live_in(self, self.slip)

    def _connect(self) -> None:
        self.rail.chosen.connect(self.go)
        self.errands.contacts_changed.connect(self.places.refresh)
        self.errands.people_wanted.connect(lambda: self.go(PEOPLE))
        self.sorting.sorted_some.connect(self.places.refresh)
        self.store.opened.connect(self.places.store_opened)
        self.store.opened.connect(self.presence.store_opened)
        self.store.opened.connect(self.sorting.look)
        self._parts.undo.changed.connect(self._show_undo)
        self._show_undo()

    # Deeds

    def undo(self) -> None:
        """Take back the latest thing, or offer to take back what was done before this start."""
        self.slip.put_away()
        # What was asked for a moment ago may not be done yet: it is the latest thing, not the one before it.
        self._parts.jobs.when_in_order(self._undo_latest)

    def show_person(self, uid: str) -> None:
        """Show one contact among the people."""
        self.go(PEOPLE)
        self.people.show_person(uid)

    def search_people(self) -> None:
        self.go(PEOPLE)
        self.people.go_to_search()

    def choose_theme(self, choice: str) -> None:
        """Take a look and remember it."""
        self._parts.theme.choose(choice)
        self.commands.themes[choice].setChecked(True)
        if self.places.settings.built is not None:
            self.places.settings.built.show_theme(choice)
        self.change_setting("theme", choice)

    def show_keys(self) -> None:
        """Show the list of keys."""
        from desktop.ui.keys_page import KeysPage

        self.keys_page = KeysPage(self.commands.keys(), self)
        self.keys_page.destroyed.connect(lambda: setattr(self, "keys_page", None))
        self.keys_page.show()

    def show_about(self) -> None:
        box = QMessageBox(self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setWindowTitle(self.tr("About Cardfile"))
        box.setText(f"Cardfile {__version__}")
        box.setInformativeText(
            self.tr("Photographed business cards become contacts you can trust. Everything stays on this machine.")
        )
        box.open()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow() and hasattr(self, "places"):
            self.places.look_for_changes()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.change_setting("window", shape_of(self))
        if not self._taken_down and self.presence.stays():
            event.ignore()
            self.places.save_what_was_typed()
            self.presence.go_into_tray()
        else:
            self.take_down()
            super().closeEvent(event)

    # Inside

    def _bring_keys_here(self) -> None:
        """Let the keys go to the page that is shown: Qt does so only where the page before had them, not the rail."""
        page, inside = self.places.currentWidget(), QApplication.focusWidget()
        if page is not None and (inside is None or not page.isAncestorOf(inside)):
            before: QWidget | None = page.focusWidget()
            (before if before is not None else page).setFocus(Qt.FocusReason.OtherFocusReason)

    def _come_to_scan(self) -> ScanScreen:
        self.go(SCAN)
        return self.scan

    def _undo_latest(self) -> None:
        if not self._parts.undo.undo():
            self.places.changes.offer_earlier()

    def _show_undo(self) -> None:
        top = self._parts.undo.top
        self.commands.undo.setText(
            self.tr("&Undo: {what}").format(what=top.replace("&", "&&")) if top else self.tr("&Undo")
        )

    def change_setting(self, name: str, value: object) -> None:
        def cannot(error: BaseException) -> None:
            if isinstance(error, OSError):
                self._parts.messages.warn(self.tr("This choice could not be written down and holds until the end."))
            else:
                self._parts.messages.problem(error)

        change = self._app.settings_file.change
        self._parts.jobs.run_in_order(
            lambda: change(**{name: value}), lambda _new: self.places.ask_for_day_again(), cannot
        )
