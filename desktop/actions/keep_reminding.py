"""Look again and again whether something is due, show it, and do what is pressed: what runs when no window is open."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import tzinfo
from functools import partial
from pathlib import Path
from threading import Event

from desktop.actions.calendar import keep_calendar_current
from desktop.actions.notify import Announcement, answer_notice, settled, show_due
from desktop.app import App
from desktop.contacts.disk import disk_error, make_folder
from desktop.contacts.errors import ContactsError, DiskFull, FileForbidden, StoreBeingRestored, StoreBusy
from desktop.contacts.locks import FileLock, take_lock
from desktop.contacts.store import Store
from desktop.notify.at_login import this_program
from desktop.notify.errors import NoNotificationService
from desktop.notify.fallback import FallbackNotifier
from desktop.notify.language import Language, spoken
from desktop.notify.model import DONE, SNOOZE, Notice, NoticeAnswer
from desktop.notify.notifier import Notifier, make_notifier
from desktop.notify.words import trial_notice

LOOK_SECONDS = 60.0
"""So often it is looked: as late as that a reminder comes, also after the machine has slept."""

LOCK_NAME = "reminders.lock"
_FOR_A_MOMENT = (StoreBeingRestored, StoreBusy)
_MOST_REMEMBERED = 200

Say = Callable[[str], None]
OpenWindow = Callable[[Sequence[str], str], None]
"""Called with what to say after “cardfile window”, and the desktop's leave to come to the front (or nothing)."""


class Reminding:
    """Shows what is due and answers for it, with the store open only while it is needed: nobody has to wait for this.

    `keep_open` leaves it open, where the program needs it anyhow.
    `say` gets the sentences of known errors, each once until things are well again.
    """

    def __init__(
        self,
        app: App,
        notifier: Notifier,
        language: Language,
        say: Say,
        open_window: OpenWindow,
        zone: tzinfo | None = None,
        keep_open: bool = False,
    ) -> None:
        self._app = app
        self._keep_open = keep_open
        self._notifier = notifier
        self._language = language
        self._say = say
        self._open_window = open_window
        self._zone = zone
        self._shown: dict[str, Announcement] = {}
        self._said = ""
        self._state = ""

    def look(self) -> int:
        """Show what is due by now and write the calendar that is to be kept; gives how many were shown.

        What was shown before and asks for nothing any more is taken away.

        Raises NoNotificationService where something could not be shown, and what the store raises.
        """
        if not self._app.has_store():
            return 0
        self.withdraw_settled()
        with self._store() as store:
            shown = show_due(store, self._app.settings, self._notifier, self._language, zone=self._zone)
            with suppress(FileForbidden, DiskFull):
                keep_calendar_current(store, self._app.settings)
        for announcement in shown.announcements:
            self._shown.pop(announcement.key, None)
            self._shown[announcement.key] = announcement
        for old in list(self._shown)[:-_MOST_REMEMBERED]:
            del self._shown[old]
        if shown.problem is not None:
            raise shown.problem
        return len(shown.announcements)

    def withdraw_settled(self) -> int:
        """Take away what was shown and is answered by now, by whatever program; gives how many."""
        waiting = [one for key, one in self._shown.items() if key in self._notifier.waiting]
        if not waiting:
            return 0
        with self._store() as store:
            state = store.journal.state()
            if state == self._state:
                return 0
            done_with = settled(store, self._app.settings, waiting, zone=self._zone)
        for one in done_with:
            self._notifier.withdraw(one.key)
        self._state = state
        return len(done_with)

    def show_trial(self) -> str:
        """Show a notification to see whether it arrives, and say what shows it; raises NoNotificationService."""
        self._notifier.send(self.trial)
        return self._notifier.name

    @property
    def trial(self) -> Notice:
        """Give the notification that is shown to try them out."""
        return trial_notice(self._language)

    @property
    def waiting(self) -> bool:
        """Whether something that was shown may still be answered."""
        return bool(self._notifier.waiting)

    def hear(self, seconds: float) -> int:
        """Wait so long for what is pressed on what was shown, and do it; gives how many presses there were."""
        answers = self._notifier.answers(seconds)
        for answer in answers:
            self.do(answer)
        return len(answers)

    def stay(self, stop: Event) -> None:
        """Look and hear until told to stop; what goes wrong for a while is said once and tried again."""
        while not stop.is_set():
            try:
                self.look()
                self._said = ""
            except (NoNotificationService, *_FOR_A_MOMENT) as error:
                self._say_once(str(error))
            # Without anything to wait for it waits all the same, and hears what is pressed in a desktop's list later.
            self.hear(LOOK_SECONDS)

    def do(self, answer: NoticeAnswer) -> None:
        """Do what was pressed; what was shown by another program is not known here."""
        announcement = self._shown.get(answer.key)
        if announcement is None:
            return
        try:
            with self._store() as store:
                outcome = answer_notice(store, self._app.settings, announcement, answer.button, zone=self._zone)
        except ContactsError as error:
            self._say(str(error))
            return
        if outcome.button not in (DONE, SNOOZE):
            one = outcome.uids[0] if len(outcome.uids) == 1 else ""
            self._open_window(["--person", one] if one else ["--show", "today"], answer.token)

    @contextmanager
    def _store(self) -> Iterator[Store]:
        try:
            yield self._app.store
        finally:
            if not self._keep_open:
                self._app.close_store()

    def _say_once(self, sentence: str) -> None:
        if sentence != self._said:
            self._said = sentence
            self._say(sentence)


@contextmanager
def reminding(app: App, say: Say, stays: bool = False) -> Iterator[Reminding]:
    """Give what shows the reminders of a data folder, in the way of this system and the user's language.

    `stays` says that it is to go on as long as one is logged in.
    """
    notifier, language = make_notifier(stays=stays), spoken(app.settings.language)
    # It opens the store every minute, and must be quick: what takes long is for other programs.
    own = replace(app, program="reminders", sort_anew=None, copies=False)
    try:
        yield Reminding(own, notifier, language, say, partial(open_by_itself, app.folder))
    finally:
        notifier.close()
        own.close()


def shown_by() -> str:
    """Say what shows notifications here; raises NoNotificationService where nothing does."""
    notifier = make_notifier()
    try:
        return notifier.reach()
    finally:
        notifier.close()


@contextmanager
def own_and_else(app: App, otherwise: Notifier, say: Say, open_window: OpenWindow) -> Iterator[Reminding]:
    """Give what shows the reminders of a program whose store is open, by `otherwise` where the system has no way."""
    notifier = FallbackNotifier(make_notifier(stays=True), otherwise)
    try:
        yield Reminding(app, notifier, spoken(app.settings.language), say, open_window, keep_open=True)
    finally:
        notifier.close()


def alone(folder: Path) -> FileLock | None:
    """Give the right to stay, or None where another program has it for this folder; raises ContactsError."""
    make_folder(folder)
    try:
        return take_lock(folder / LOCK_NAME, alone=True)
    except OSError as error:
        raise disk_error(error, folder) from error


def reminding_command(folder: Path, words: Sequence[str]) -> list[str]:
    """Give the command that starts this very Cardfile again for a data folder."""
    return [*this_program(), "--data", str(folder), *words]


def open_by_itself(folder: Path, words: Sequence[str], token: str = "") -> None:
    """Open the window, or bring the one that is open to the front, as a program that goes on when this one ends."""
    leave = {"XDG_ACTIVATION_TOKEN": token} if token else {}
    subprocess.Popen(
        reminding_command(folder, ["window", *words]),
        env={**os.environ, **leave},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
