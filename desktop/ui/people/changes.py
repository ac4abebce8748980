"""What the user does to contacts: each deed one step of the journal, said at the foot of the window, and undoable."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from desktop.actions import history
from desktop.app import App
from desktop.contacts.model import Step
from desktop.ui.dates import shown_moment
from desktop.ui.history.history_words import step_name
from desktop.ui.parts import WindowParts
from desktop.ui.words import filled

OF_THE_STACK = ("keep", "merge", "job", "skipped", "review")
"""Actions that may have changed where a card of the stack stands."""
NAMED = 3
"""Of the contacts of an earlier step, so many are named."""


class Changes(QObject):
    """Does one deed after the other, away from the Qt thread."""

    made = Signal(object)
    """Something was written or taken back; the UIDs (list) of the contacts to keep in sight."""

    taken_back = Signal()
    """A deed was undone: what it was done about is there again. Comes before `made`."""

    stack_touched = Signal()
    """A card of the stack may stand elsewhere than it is shown."""

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

        def done(undone: Step) -> None:
            if said:
                self._parts.messages.tell(said)
            if undone.action in OF_THE_STACK:
                self.stack_touched.emit()
            self.taken_back.emit()
            self.made.emit(list(keep))

        self._parts.jobs.run_in_order(lambda: history.undo(store, step), done)

    def offer_earlier(self) -> None:
        """Offer to take back what was done last before this start; it is said first, as one may have forgotten it."""
        store = self._app.store

        def ask() -> tuple[Step, list[str]] | None:
            step = history.next_undo(store)
            return (step, history.names(store, step.uids[:NAMED])) if step is not None else None

        def offer(found: tuple[Step, list[str]] | None) -> None:
            if found is None:
                self._parts.messages.tell(self.tr("There is nothing to undo."))
                return
            step = found[0]
            parts = {"what": _what(*found), "when": shown_moment(step.at)}
            undone = filled(self.tr("Undone: {what}."), **parts)
            self._parts.messages.offer(
                filled(self.tr("Done earlier: {what} ({when})."), **parts),
                self.tr("Undo"),
                lambda: self.take_back(step.id, step.uids, undone),
            )

        self._parts.jobs.run_in_order(ask, offer)

    def do_again(self) -> None:
        """Do again what was undone last, and say what it was: that is a step of its own, and can be undone."""
        store = self._app.store

        def again() -> tuple[Step, list[str]] | None:
            if history.next_redo(store) is None:
                return None
            step = history.redo(store)
            return step, history.names(store, step.uids[:NAMED])

        def done(found: tuple[Step, list[str]] | None) -> None:
            if found is None:
                self._parts.messages.tell(self.tr("There is nothing to do again."))
                return
            step, what = found[0], _what(*found)
            undoable = self._parts.undo.put(what, lambda: self.take_back(step.id, step.uids))
            self._parts.messages.tell(filled(self.tr("Done again: {what}."), what=what), undoable)
            self._parts.undo.redone.emit()
            if step.action in OF_THE_STACK:
                self.stack_touched.emit()
            self.made.emit(list(step.uids))

        def begin() -> None:
            self._parts.jobs.run_in_order(again, done)

        # An undo that was asked for a moment ago may be waiting itself.
        self._parts.jobs.when_in_order(begin)


def _what(step: Step, names: Sequence[str]) -> str:
    """What a step did, and to whom: the first of them by name."""
    what, who = step_name(step.action), ", ".join([*names, *(["…"] if len(step.uids) > NAMED else [])])
    return f"{what}: {who}" if who else what
