"""The store as the window needs it: opened after the first picture, and left alone while another takes its place."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.app import App
from desktop.ui.parts import WindowParts

if TYPE_CHECKING:
    from desktop.ui.main_window import MainWindow


class WindowStore(QObject):
    """Opens the store away from the Qt thread, and says when it is there."""

    opened = Signal()
    """The store is there, or another one in its place."""

    def __init__(self, window: MainWindow, app: App, parts: WindowParts) -> None:
        super().__init__(window)
        self._window = window
        self._app = app
        self._parts = parts

    def open(self) -> None:
        """Open the store, then bring back the stack."""

        def opened(_store: object) -> None:
            self.opened.emit()
            self._watch_copy()
            # The day goes first. With the screen of Scan its stack is brought back, and read on.
            self._parts.jobs.run_in_order(lambda: import_module("desktop.ui.scan.screen"), loaded)

        def loaded(_code: object) -> None:
            _ = self._window.scan

        self._parts.jobs.run_in_order(lambda: self._app.store, opened, self.cannot_open)

    def cannot_open(self, error: BaseException) -> None:
        """Say why; there is nothing to work with."""
        if self._window.places.isEnabled():
            self._parts.messages.problem(error)
            self._window.places.setEnabled(False)

    def leave_alone(self) -> bool:
        """End what works with the store, as another is to take its place; false where that cannot be."""
        window = self._window
        if window.scan.runner.is_busy:
            self._parts.messages.warn(self.tr("Photographs are being read; wait until they are, or stop it first."))
            return False
        window.sorting.close_down()
        window.scan.save_draft()
        return True

    def start_over(self) -> None:
        """Show what the store holds, which is another one now."""
        self._parts.undo.clear()
        self._window.scan.runner.start_over(self.cannot_open)
        self.open()
        self._window.places.refresh()

    def _watch_copy(self) -> None:
        """Say so if today's copy, which is made in the background, cannot be made."""
        app = self._app

        def whole() -> str:
            app.daily_copy.wait()
            return app.daily_copy.problem

        def told(problem: str) -> None:
            if problem:
                self._window.settings.backups.warn(problem)

        self._parts.jobs.run(whole, told)
