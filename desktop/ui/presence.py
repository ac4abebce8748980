"""Where the program is seen: its window in front, or only its icon in the tray; and what a start asks it to show."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from desktop.settings import SettingsFile
from desktop.ui.badge import Badge
from desktop.ui.foreground import come_to_front
from desktop.ui.tray import Tray
from desktop.ui.wish import Wish

if TYPE_CHECKING:
    from desktop.ui.main_window import MainWindow


class Presence(QObject):
    """Brings the window to the front for whoever asks for it, and leaves the tray's icon when it is closed."""

    def __init__(self, window: MainWindow, settings: SettingsFile, change: Callable[[str, object], None]) -> None:
        super().__init__(window)
        self._window = window
        self._settings = settings
        self._change = change
        self._wished = Wish()
        self._is_loaded = False
        self._is_quitting = False
        self.tray = Tray(window)
        self.badge = Badge(window, self.tray)
        self.tray.open_wanted.connect(lambda: self.take_wish(Wish()))
        self.tray.today_wanted.connect(lambda: self.take_wish(Wish(page="today")))
        self.tray.scan_wanted.connect(self._scan_from_tray)
        self.tray.quit_wanted.connect(self.quit)

    def take_wish(self, wish: Wish) -> None:
        """Do what the program was started once more for, and come to the front."""
        come_to_front(self._window, wish.token)
        self.show_wished(wish)
        if wish.files:
            self._window.incoming.take_files(wish.files)

    def show_wished(self, wish: Wish) -> None:
        """Show the person or the page that a start asks for, if it does; as soon as the store is open."""
        self._wished = wish
        if self._is_loaded:
            self._show_wished()

    def store_opened(self) -> None:
        """The store is there: show what was asked for meanwhile."""
        self._is_loaded = True
        self._show_wished()

    def stays(self) -> bool:
        """Whether closing the window leaves the program running; not when the program or the session is ended."""
        ends = self._is_quitting or getattr(QApplication.instance(), "is_quitting", False)
        return not ends and self._settings.current.stay_in_tray and self.tray.is_there

    def go_into_tray(self) -> None:
        """Hide the window; the first time, the tray says where it went."""
        self._window.hide()
        if not self._settings.current.knows_tray:
            words = self.tr("Cardfile stays here and goes on reminding you; Quit in its menu ends it.")
            self.tray.tell("Cardfile", words)
            self._change("knows_tray", True)

    def quit(self) -> None:
        """End the program, also where closing the window leaves it in the tray."""
        self._is_quitting = True
        hidden = not self._window.isVisible()
        self._window.close()
        if hidden:
            # Qt ends by itself with the last window that is closed in sight.
            QApplication.quit()

    # Inside

    def _show_wished(self) -> None:
        wish, self._wished = self._wished, Wish()
        if wish.person:
            self._window.show_person(wish.person)
        elif wish.page:
            self._window.show_page(wish.page)

    def _scan_from_tray(self) -> None:
        self.take_wish(Wish(page="scan"))
        self._window.incoming.open()
