"""What the user does to contacts: each deed one step of the journal, said at the foot of the window, and undoable."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from desktop.actions import history
from desktop.app import App
from desktop.ui.parts import WindowParts


class Changes(QObject):
    """Does one deed after the other, away from the Qt thread."""

    made = Signal(object)
    """Something was written or taken back; the UIDs (list) of the contacts to keep in sight."""

    def __init__(self, app: App, parts: WindowParts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._parts = parts

    def make(
        self,
        action: str,
        work: Callable[[], object],
        keep: Sequence[str],
        said: str,
        undo: str,
        then: Callable[[], None] | None = None,
    ) -> None:
        """Do `work` as one step; `said` is told when it is done, `undo` names it where it can be taken back.

        `action` is the journal's word for it. Where nothing came to be different there is nothing to undo.
        """
        store = self._app.store

        def whole() -> int:
            with store.step(action) as step:
                work()
            return step if history.next_undo(store, step) is not None else 0

        def done(step: int) -> None:
            if step:
                undoable = self._parts.undo.put(undo, lambda: self.take_back(step, keep))
                self._parts.messages.tell(said, undoable)
            if then is not None:
                then()
            self.made.emit(list(keep))

        self._parts.jobs.run_in_order(whole, done)

    def take_back(self, step: int, keep: Sequence[str], said: str = "") -> None:
        """Undo a step of the journal, and say so if there is something to say."""
        store = self._app.store

        def done(_step: object) -> None:
            if said:
                self._parts.messages.tell(said)
            self.made.emit(list(keep))

        self._parts.jobs.run_in_order(lambda: history.undo(store, step), done)
