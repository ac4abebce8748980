"""The places of the window, joined: each is built when it is first needed, and told what was done in another."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.actions.ready import load_ahead
from desktop.app import App
from desktop.ui.errands import load_pages
from desktop.ui.parts import WindowParts
from desktop.ui.place import EVENTS, PEOPLE, SCAN, SETTINGS, TODAY, Place

if TYPE_CHECKING:
    from desktop.ui.events.screen import EventsScreen
    from desktop.ui.main_window import MainWindow
    from desktop.ui.people.changes import Changes
    from desktop.ui.people.screen import PeopleScreen
    from desktop.ui.scan.screen import ScanScreen
    from desktop.ui.settings_screen import SettingsScreen
    from desktop.ui.today.screen import TodayScreen

SCREENS = ("today.screen", "scan.screen", "people.screen", "events.screen", "settings_screen")
"""Where each screen is; the start of the window waits for the code of the one that it shows alone."""


class Places(QStackedWidget):
    """One page for each place, in the order of the rail; after them the pages of errands."""

    def __init__(self, window: MainWindow, app: App, parts: WindowParts) -> None:
        super().__init__()
        self._window = window
        self._app = app
        self._parts = parts
        self._has_begun = False
        self._is_open = False
        self.setObjectName("places")
        self.today = Place(self, self._make_today)
        self.scan = Place(self, self._make_scan)
        self.people = Place(self, self._make_people)
        self.events = Place(self, self._make_events)
        self.settings = Place(self, self._make_settings)

    # What the window asks for

    def come_to(self, place: int) -> None:
        """Show a place, which looks what is new."""
        if place == TODAY:
            self.setCurrentWidget(self.today.screen)
            self.today.screen.came_in_sight()
        elif place == SCAN:
            self.setCurrentWidget(self.scan.screen)
        elif place == PEOPLE:
            self.setCurrentWidget(self.people.screen)
            self.people.screen.came_in_sight()
        elif place == EVENTS:
            self.setCurrentWidget(self.events.screen)
            self.events.screen.came_in_sight()
        elif place == SETTINGS:
            self.setCurrentWidget(self.settings.screen)
            self.settings.screen.came_in_sight()

    def begin(self) -> None:
        """Bring back the stack of Scan, now or as soon as that place is there."""
        self._has_begun = True
        if self.scan.built is not None:
            self.scan.built.runner.load(self._window.store.cannot_open)

    def store_opened(self) -> None:
        """The store is there: ask it for the day."""
        self._is_open = True
        if self.today.built is not None:
            self.today.built.begin()

    def load_ahead(self) -> None:
        """Load what is needed next on another thread, then build Today: it counts what is due wherever one is."""

        def whole() -> None:
            for screen in SCREENS:
                import_module(f"desktop.ui.{screen}")
            load_pages()
            load_ahead()

        def loaded(_none: None) -> None:
            _ = self.today.screen

        self._parts.jobs.run(whole, loaded)

    def ask_for_day_again(self) -> None:
        """A setting is another one: what is due may be, too."""
        if self.today.built is not None:
            self.today.built.refresh()

    def refresh(self, besides: QWidget | None = None) -> None:
        """Contacts were written: have the places ask the store again, but for the one that did it and knows."""
        for screen in (self.today.built, self.people.built, self.events.built):
            if screen is not None and screen is not besides:
                screen.refresh()

    def look_for_changes(self) -> None:
        """Ask again where another program has written since."""
        for screen in (self.today.built, self.events.built, self.people.built):
            if screen is not None:
                screen.look_for_changes()

    @property
    def changes(self) -> Changes:
        """What takes back and does again, by the menu: the people's where they are there, as their list shows whom."""
        people = self.people.built
        return people.changes if people is not None else self.today.screen.changes

    def save_what_was_typed(self) -> None:
        """Save what stands in open forms: the window goes out of sight."""
        if self.today.built is not None:
            self.today.built.page.put_away()
        if self.people.built is not None:
            self.people.built.put_away()
        if self.scan.built is not None:
            self.scan.built.save_draft()

    def close_down(self) -> None:
        """End what is under way, and save what stands in open forms."""
        for screen in (self.today.built, self.people.built):
            if screen is not None:
                screen.put_away()
        if self.scan.built is not None:
            self.scan.built.close_down()

    # Building

    def _make_today(self) -> TodayScreen:
        from desktop.ui.today.screen import TodayScreen

        window, errands = self._window, self._window.errands
        today = TodayScreen(self._app, self._parts)
        today.changes.made.connect(lambda _uids: self.refresh(besides=today))
        today.changes.stack_touched.connect(self._show_stack_again)
        today.counted.connect(window.show_due_count)
        today.person_wanted.connect(window.show_person)
        today.scan_wanted.connect(lambda: window.go(SCAN))
        today.import_wanted.connect(errands.ask_for_files)
        today.page.compare_wanted.connect(errands.look_at_doubles)
        today.page.code_wanted.connect(errands.show_code)
        today.page.export_wanted.connect(lambda uid, name: errands.export([], [uid], name))
        today.page.everybody_wanted.connect(self._show_everybody)
        if self._is_open:
            today.begin()
        else:
            # The window begins here by itself: who has nobody yet begins with a card after all.
            today.opened.connect(self._day_opened)
        return today

    def _make_scan(self) -> ScanScreen:
        from desktop.ui.scan.screen import ScanScreen

        window = self._window
        scan = ScanScreen(self._app, self._parts)
        scan.open_wanted.connect(lambda: window.incoming.open())
        scan.people_wanted.connect(lambda: window.go(PEOPLE))
        scan.contacts_changed.connect(self.refresh)
        if self._has_begun:
            scan.runner.load(window.store.cannot_open)
        return scan

    def _make_people(self) -> PeopleScreen:
        from desktop.ui.people.screen import PeopleScreen

        window, errands = self._window, self._window.errands
        people = PeopleScreen(self._app, self._parts)
        people.changes.made.connect(lambda _uids: self.refresh(besides=people))
        people.changes.stack_touched.connect(self._show_stack_again)
        people.scan_wanted.connect(lambda: window.go(SCAN))
        people.merge_wanted.connect(errands.merge)
        people.doubles_wanted.connect(errands.look_at_doubles)
        people.export_wanted.connect(errands.export)
        people.code_wanted.connect(errands.show_code)
        people.trash_wanted.connect(errands.open_trash)
        return people

    def _make_events(self) -> EventsScreen:
        from desktop.ui.events.screen import EventsScreen

        events = EventsScreen(self._app, self._parts)
        events.changes.made.connect(lambda _uids: self.refresh(besides=events))
        events.changes.stack_touched.connect(self._show_stack_again)
        events.person_wanted.connect(self._window.show_person)
        # No entry of the menu has this key: elsewhere it says that two contacts are not the same.
        new = QShortcut(QKeySequence("N"), events, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        new.activated.connect(events.new)
        return events

    def _make_settings(self) -> SettingsScreen:
        from desktop.ui.settings_screen import SettingsScreen

        window = self._window
        settings = SettingsScreen(self._app, self._parts)
        # The look may have been chosen in the menu, and not be written down yet.
        settings.show_theme(self._parts.theme.choice)
        settings.reminders.trial_wanted.connect(window.notices.show)
        settings.theme_chosen.connect(window.choose_theme)
        settings.setting_changed.connect(window.change_setting)
        settings.backups.before_restoring = window.store.leave_alone
        settings.backups.restored.connect(window.store.start_over)
        return settings

    # Inside

    def _day_opened(self, anything: bool) -> None:
        if not anything and self.currentIndex() == TODAY:
            self._window.go(SCAN)

    def _show_everybody(self, filters: dict[str, str]) -> None:
        self._window.go(PEOPLE)
        self.people.screen.show_only(**filters)

    def _show_stack_again(self) -> None:
        scan = self.scan.built
        if scan is not None:
            scan.runner.refresh_all({entry.item.id for entry in scan.model.entries}, lambda: None)
