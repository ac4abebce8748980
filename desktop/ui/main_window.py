"""The window: the rail, the places and the menu."""

from __future__ import annotations

import base64
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QByteArray, QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QMessageBox, QStackedWidget, QVBoxLayout, QWidget

from desktop import __version__
from desktop.actions.ready import load_ahead
from desktop.app import App
from desktop.ui.commands import Commands
from desktop.ui.errands import Errands, load_pages
from desktop.ui.events.place import EventsPlace
from desktop.ui.incoming import Incoming
from desktop.ui.keys_page import KeysPage
from desktop.ui.notice_panel import NoticePanel
from desktop.ui.notices import NoticeSlip
from desktop.ui.notices_in_window import NoticesInWindow
from desktop.ui.parts import WindowParts
from desktop.ui.people.screen import PeopleScreen
from desktop.ui.presence import Presence
from desktop.ui.rail import Rail
from desktop.ui.reminding import RemindingThread
from desktop.ui.scan.screen import ScanScreen
from desktop.ui.settings_screen import SettingsScreen
from desktop.ui.sorting_bar import SortingBar
from desktop.ui.today.screen import TodayScreen
from desktop.ui.window_deeds import WindowDeeds

TODAY, SCAN, PEOPLE, EVENTS, SETTINGS = range(5)
PAGES = {"today": TODAY, "scan": SCAN, "people": PEOPLE, "events": EVENTS}
"""Each place that a start of the program can ask for by name."""
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
        self.today = TodayScreen(app, parts)
        self.scan = ScanScreen(app, parts)
        self.people = PeopleScreen(app, parts)
        self.events = EventsPlace(app, parts)
        self.settings = SettingsScreen(app, parts)
        self.sorting = SortingBar(app, parts)
        self._build()
        self.errands = Errands(app, parts, self.visit, self.leave, self)
        self.incoming = Incoming(self, self._centre, parts, self.scan, self.errands, lambda: self.go(SCAN))
        self.presence = Presence(self, app.settings_file, self._change_setting)
        self.tray = self.presence.tray
        self.notices = NoticesInWindow(self, NoticePanel(self._centre, parts.icons), self.tray)
        self.commands = Commands(self, WindowDeeds(self).for_menu())
        self.commands.themes[parts.theme.choice].setChecked(True)
        self.keys_page: KeysPage | None = None
        self._connect()
        self._restore_shape()
        # Who has nobody yet begins with a card; whether there is anybody is known when the store is open.
        self.go(TODAY if app.has_store() else SCAN)
        parts.theme.wear()

    def begin(self, files: Sequence[Path]) -> None:
        """Bring back the stack, then take the files named at the start."""
        self.scan.runner.loaded.connect(self.presence.store_opened)
        self.scan.runner.load(self._cannot_begin)
        # Not at once: first the window is to be there.
        QTimer.singleShot(LOAD_AHEAD_AFTER, self, lambda: self._parts.jobs.run(self._load_ahead))
        QTimer.singleShot(LOAD_AHEAD_AFTER, self, self.tray.show)
        if files:
            self.incoming.take_files(files)

    def remind(self) -> RemindingThread:
        """Show what is due as notifications from now on, and give what does it, which is to be closed at the end."""
        reminding = RemindingThread(self._app, self.notices)
        self.scan.runner.loaded.connect(reminding.start)
        reminding.changed.connect(self._look_for_changes)
        reminding.wanted.connect(self.presence.take_wish)
        reminding.said.connect(self._parts.messages.tell)
        return reminding

    def show_due_count(self, count: int) -> None:
        """Show how many things are due in the title, on the program's icon and in the tray."""
        self.presence.badge.show(count)

    def show_page(self, name: str) -> None:
        """Show a place by its name outside, if there is one of that name."""
        if name in PAGES:
            self.go(PAGES[name])

    def go(self, place: int) -> None:
        """Show a place; the keys pressed next are for it."""
        self.places.setCurrentIndex(place)
        self.rail.show_chosen(place)
        self.commands.show_place(place == TODAY, place == PEOPLE, place == EVENTS)
        if place == TODAY:
            self.today.came_in_sight()
        elif place == PEOPLE:
            self.people.came_in_sight()
        elif place == EVENTS:
            self.events.came_in_sight()
        elif place == SETTINGS:
            self.settings.came_in_sight()
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
            self.today.put_away()
            self.people.put_away()
            self.scan.close_down()
            self.errands.close_down()
            self.sorting.close_down()
            self._parts.jobs.close()

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
        self.places = QStackedWidget()
        self.places.setObjectName("places")
        for place in (self.today, self.scan, self.people, self.events, self.settings):
            self.places.addWidget(place)
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
        self.scan.open_wanted.connect(self.incoming.open)
        self.scan.people_wanted.connect(lambda: self.go(PEOPLE))
        self.scan.contacts_changed.connect(self.people.refresh)
        self.people.scan_wanted.connect(lambda: self.go(SCAN))
        self.people.merge_wanted.connect(self.errands.merge)
        self.people.doubles_wanted.connect(self.errands.look_at_doubles)
        self.people.export_wanted.connect(self.errands.export)
        self.people.code_wanted.connect(self.errands.show_code)
        self.people.trash_wanted.connect(self.errands.open_trash)
        self.people.changes.stack_touched.connect(self._show_stack_again)
        self.errands.contacts_changed.connect(self.people.refresh)
        self.errands.people_wanted.connect(lambda: self.go(PEOPLE))
        self.settings.reminders.trial_wanted.connect(self.notices.show)
        self.settings.theme_chosen.connect(self.choose_theme)
        self.settings.setting_changed.connect(self._change_setting)
        self.scan.runner.loaded.connect(self.settings.backups.watch)
        self.scan.runner.loaded.connect(self.sorting.look)
        self.sorting.sorted_some.connect(self.people.refresh)
        self.settings.backups.before_restoring = self._stand_still
        self.settings.backups.restored.connect(self._start_over)
        self._parts.undo.changed.connect(self._show_undo)
        self._show_undo()
        self._connect_today()
        self._connect_events()

    def _connect_today(self) -> None:
        today = self.today
        for changed in (self.scan.contacts_changed, self.errands.contacts_changed, self.sorting.sorted_some):
            changed.connect(today.refresh)
        self.people.changes.made.connect(lambda _uids: today.refresh())
        today.changes.made.connect(lambda _uids: self.people.refresh())
        today.changes.stack_touched.connect(self._show_stack_again)
        self.scan.runner.loaded.connect(today.begin)
        today.opened.connect(self._day_opened)
        today.counted.connect(self.show_due_count)
        today.person_wanted.connect(self.show_person)
        today.scan_wanted.connect(lambda: self.go(SCAN))
        today.import_wanted.connect(self.errands.ask_for_files)
        today.page.compare_wanted.connect(self.errands.look_at_doubles)
        today.page.code_wanted.connect(self.errands.show_code)
        today.page.export_wanted.connect(lambda uid, name: self.errands.export([], [uid], name))
        today.page.everybody_wanted.connect(self._show_everybody)

    def _connect_events(self) -> None:
        events = self.events
        for changed in (self.scan.contacts_changed, self.errands.contacts_changed):
            changed.connect(events.refresh)
        for changes in (self.people.changes, self.today.changes):
            changes.made.connect(lambda _uids: events.refresh())
        events.changed.connect(self.people.refresh)
        events.changed.connect(self.today.refresh)
        events.stack_touched.connect(self._show_stack_again)
        events.person_wanted.connect(self.show_person)

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
        self.settings.show_theme(choice)
        self._change_setting("theme", choice)

    def show_keys(self) -> None:
        """Show the list of keys."""
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
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow() and hasattr(self, "people"):
            self._look_for_changes()

    def closeEvent(self, event: QCloseEvent) -> None:
        shape = bytes(self.saveGeometry().toBase64().data()).decode("ascii")
        self._change_setting("window", shape)
        if not self._taken_down and self.presence.stays():
            event.ignore()
            self._save_what_was_typed()
            self.presence.go_into_tray()
        else:
            self.take_down()
            super().closeEvent(event)

    # Inside

    def _look_for_changes(self) -> None:
        self.today.look_for_changes()
        self.events.look_for_changes()
        self.people.look_for_changes()

    def _save_what_was_typed(self) -> None:
        self.today.page.put_away()
        self.people.put_away()
        self.scan.save_draft()

    def _day_opened(self, anything: bool) -> None:
        """Who has nobody yet begins with a card after all."""
        if not anything and self.places.currentIndex() == TODAY:
            self.go(SCAN)

    def _bring_keys_here(self) -> None:
        """Let the keys go to the page that is shown: Qt does so only where the page before had them, not the rail."""
        page, inside = self.places.currentWidget(), QApplication.focusWidget()
        if page is not None and (inside is None or not page.isAncestorOf(inside)):
            before: QWidget | None = page.focusWidget()
            (before if before is not None else page).setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_everybody(self, filters: dict[str, str]) -> None:
        self.go(PEOPLE)
        self.people.show_only(**filters)

    def _show_stack_again(self) -> None:
        entries = self.scan.model.entries
        self.scan.runner.refresh_all({entry.item.id for entry in entries}, lambda: None)

    def _undo_latest(self) -> None:
        if not self._parts.undo.undo():
            self.people.changes.offer_earlier()

    def _show_undo(self) -> None:
        top = self._parts.undo.top
        self.commands.undo.setText(
            self.tr("&Undo: {what}").format(what=top.replace("&", "&&")) if top else self.tr("&Undo")
        )

    def _change_setting(self, name: str, value: object) -> None:
        def cannot(error: BaseException) -> None:
            if isinstance(error, OSError):
                self._parts.messages.warn(self.tr("This choice could not be written down and holds until the end."))
            else:
                self._parts.messages.problem(error)

        change = self._app.settings_file.change
        self._parts.jobs.run_in_order(lambda: change(**{name: value}), lambda _changed: self.today.refresh(), cannot)

    def _restore_shape(self) -> None:
        shape = self._app.settings.window
        known = False
        if shape:
            try:
                known = self.restoreGeometry(QByteArray(base64.b64decode(shape, validate=True)))
            except ValueError:
                known = False
        if not known:
            self.resize(1280, 800)

    def _stand_still(self) -> bool:
        """Leave the store alone, as another is to take its place; false where that cannot be."""
        if self.scan.runner.is_busy:
            self._parts.messages.warn(self.tr("Photographs are being read; wait until they are, or stop it first."))
            return False
        self.sorting.close_down()
        self.scan.save_draft()
        return True

    def _start_over(self) -> None:
        """Show what the store holds, which is another one now."""
        self._parts.undo.clear()
        self.scan.runner.start_over(self._cannot_begin)
        self.people.refresh()
        self.events.refresh()

    @staticmethod
    def _load_ahead() -> None:
        load_pages()
        load_ahead()

    def _cannot_begin(self, error: BaseException) -> None:
        """The store cannot be opened: say why; there is nothing to work with."""
        self._parts.messages.problem(error)
        self.places.setEnabled(False)
