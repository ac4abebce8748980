"""The bar that shows, after an update, how far the contacts are indexed anew; the window goes on meanwhile."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.app import App
from desktop.ui.jobs import Job, Stepped
from desktop.ui.parts import WindowParts
from desktop.ui.work_bar import WorkBar

TOLD = 10
"""So many times it is said that more people are to be found than before."""


class SortingBar(WorkBar):
    """Indexes whoever is missing, in the background; hidden where nobody is."""

    sorted_some = Signal()
    """More people are to be found than before."""

    def __init__(self, app: App, parts: WindowParts, parent: QWidget | None = None) -> None:
        super().__init__(self.close_down, parent)
        self._app = app
        self._parts = parts
        self._job: Job | None = None
        self._told = 0
        # There is nothing to be won by stopping it: whoever needs everybody would have to wait for the rest.
        self.stop_button.hide()

    def look(self) -> None:
        """Index whoever is missing, if anybody is; to be called when the store is open."""
        self.close_down()
        self._told = 0
        store = self._app.store

        def whole(step: Stepped) -> bool:
            missing = store.index_rebuild.unfinished
            if missing:
                store.index_rebuild.finish(step)
            return missing

        def done(missing: bool) -> None:
            self.close_down()
            if missing:
                self.sorted_some.emit()

        def failed(error: BaseException) -> None:
            self.close_down()
            self._parts.messages.problem(error)

        self._job = self._parts.jobs.run_steps(whole, done, failed, self._show)

    def close_down(self) -> None:
        """Let it end after the portion under way; it goes on at the next look, or the next start."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
        self.end()

    def _show(self, done: int, total: int) -> None:
        if self.isHidden():
            self.begin(self.tr("Sorting your contacts anew; until then only some are found."))
        self.step(done, total)
        # The first are shown at once, so that nobody takes the list for empty.
        share = 1 + TOLD * done // max(total, 1) if done else 0
        if share > self._told:
            self._told = share
            self.sorted_some.emit()
