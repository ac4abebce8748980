"""Reminders while the window is there: by the system's notifications, or in the window where it has none."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from queue import Empty, SimpleQueue
from threading import Event, Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.app import App
from desktop.contacts.errors import ContactsError
from desktop.notify.model import Notice, NoticeAnswer
from desktop.ui.notices_in_window import NoticesInWindow
from desktop.ui.wish import Wish

if TYPE_CHECKING:
    from desktop.actions.keep_reminding import Reminding

TURN_SECONDS = 1.0
"""So long the thread hears at a time before it looks whether it is to end."""


class NoticesOfWindow(QObject):
    """The window as a notifier: for the thread that looks, with what is shown and pressed on the Qt thread."""

    name = "the Cardfile window"

    _sent = Signal(object)
    _withdrawn = Signal(str)

    def __init__(self, notices: NoticesInWindow) -> None:
        super().__init__(notices)
        self._pressed: SimpleQueue[NoticeAnswer] = SimpleQueue()
        self._waiting: set[str] = set()
        self._sent.connect(notices.show)
        self._withdrawn.connect(notices.take_away)
        notices.answered.connect(self._pressed.put)

    @property
    def waiting(self) -> frozenset[str]:
        """Give the keys of what may still be answered."""
        return frozenset(self._waiting)

    def reach(self) -> str:
        """Give the name: the window is there as long as this is."""
        return self.name

    def send(self, notice: Notice) -> None:
        """Have the window show a notice."""
        self._waiting.add(notice.key)
        self._sent.emit(notice)

    def answers(self, seconds: float) -> list[NoticeAnswer]:
        """Give what was pressed since the last time; does not wait."""
        found = []
        try:
            while True:
                found.append(self._pressed.get_nowait())
        except Empty:
            self._waiting -= {answer.key for answer in found}
            return found

    def withdraw(self, key: str) -> None:
        """Have the window take a notice away."""
        if key in self._waiting:
            self._waiting.discard(key)
            self._withdrawn.emit(key)

    def close(self) -> None:
        """Nothing is to be let go of."""


class RemindingThread(QObject):
    """Looks every minute whether something is due, on a thread of its own, and does what is pressed."""

    changed = Signal()
    """A press was taken: what is due may be another than before."""

    wanted = Signal(object)
    """A Wish: somebody pressed Open."""

    said = Signal(str)
    """A sentence for the user about a press that came too late."""

    def __init__(self, app: App, notices: NoticesInWindow) -> None:
        super().__init__(notices)
        self._app = app
        self._of_window = NoticesOfWindow(notices)
        self._stop = Event()
        self._thread = Thread(target=self._run, name="cardfile-reminding", daemon=True)

    def start(self) -> None:
        """Begin to look; to be called when the store is open."""
        if not self._thread.is_alive() and not self._stop.is_set():
            self._thread.start()

    def close(self) -> None:
        """End the thread and wait for its end."""
        self._stop.set()
        if self._thread.is_alive():
            self._thread.join(10 * TURN_SECONDS)

    def _run(self) -> None:
        # What reminds is loaded on this thread, not at the window's start.
        from desktop.actions.keep_reminding import own_and_else

        try:
            with own_and_else(self._app, self._of_window, self.said.emit, self._open) as reminding:
                while not self._stop.is_set():
                    self._one_round(reminding)
        except Exception as error:
            # Without this a mistake would end the reminders unseen.
            self._app.record_bug(error)

    def _one_round(self, reminding: Reminding) -> None:
        """Look once, and hear until it is time to look again."""
        from desktop.actions.keep_reminding import LOOK_SECONDS

        try:
            if reminding.look():
                self.changed.emit()
        except ContactsError:
            # Busy, or being restored: the next look is in a minute, and the lists say what is wrong.
            pass
        for _ in range(int(LOOK_SECONDS / TURN_SECONDS)):
            if self._stop.is_set():
                return
            if reminding.hear(TURN_SECONDS):
                self.changed.emit()
            # Before the next look: what one has just answered in the list does not go on asking beside it.
            with suppress(ContactsError):
                if reminding.withdraw_settled():
                    self.changed.emit()

    def _open(self, words: Sequence[str], token: str) -> None:
        option, value = words
        self.wanted.emit(Wish(person=value, token=token) if option == "--person" else Wish(page=value, token=token))
