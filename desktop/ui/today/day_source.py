"""Where the day comes from: asked for away from the Qt thread, one question at a time, and not amid an answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from desktop.actions import due, history
from desktop.app import App
from desktop.ui.parts import WindowParts
from desktop.ui.today.lines import Part, Sheet, sheet_of

State = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Day:
    """What was fetched: the day, how many contacts there are, and by what one sees that something was written."""

    sheet: Sheet
    contacts: int
    state: State


class DaySource(QObject):
    """Asks the store what the day asks for; who asks meanwhile is answered by one more question."""

    arrived = Signal(object)
    """A Day."""

    def __init__(self, app: App, parts: WindowParts, limits: Callable[[], Mapping[Part, int]], parent: QObject) -> None:
        super().__init__(parent)
        self._app = app
        self._parts = parts
        self._limits = limits
        self._open = self._asking = self._again = False
        self._held = 0
        self._state: State = (0, 0)

    def begin(self) -> None:
        """Ask from now on: the store is open."""
        self._open = True
        self.ask()

    def ask(self) -> None:
        """Ask for the day, or once more when what is under way has come."""
        if not self._open or self._asking or self._held:
            self._again = True
            return
        self._asking, self._again = True, False
        app, limits = self._app, dict(self._limits())

        def work() -> Day:
            state = _state(app)
            today = due.today(app.store, app.settings, app.clock())
            return Day(sheet_of(today, limits), app.store.count(), state)

        self._parts.jobs.run(work, self._arrived, self._failed)

    def hold(self) -> None:
        """Ask no more until what was begun just now in the line of writers is written, or has failed."""
        self._held += 1
        # One after the other: this comes when the deed before it has come to its end, whatever end.
        self._parts.jobs.run_in_order(lambda: None, lambda _none: self._release())

    def look_for_changes(self) -> None:
        """Ask again if another program has written since: the command line, an answered notification."""
        before = self._state
        if not self._open or not any(before):
            return

        def compared(state: State) -> None:
            if state != before and self._state == before:
                self.ask()

        self._parts.jobs.run(lambda: _state(self._app), compared, lambda _error: None)

    @property
    def is_settled(self) -> bool:
        """Whether nothing is under way."""
        return not (self._asking or self._again or self._held)

    def _release(self) -> None:
        self._held -= 1
        self.ask()

    def _arrived(self, day: Day) -> None:
        self._asking = False
        if self._again or self._held:
            self.ask()
            return
        self._state = day.state
        self.arrived.emit(day)

    def _failed(self, error: BaseException) -> None:
        self._asking = False
        self._parts.jobs.failed(error)


def _state(app: App) -> State:
    step = history.next_undo(app.store)
    return (step.id if step is not None else 0, app.store.finder.state())
