"""Log the mails that were exchanged with the people of the address book, from files of mails."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import lru_cache
from pathlib import Path

from desktop.actions.import_files import named_files
from desktop.app import App
from desktop.contacts.errors import ContactGone
from desktop.contacts.model import Direction, InteractionKind
from desktop.contacts.store import Store
from desktop.contacts.traits import is_shared, mail_key
from desktop.exchange.mail_log import MAILBOX_ENDING, mail_files, read_mails
from desktop.exchange.model import MailMessage, Problem, Progress

MOST_AT_ONCE = 200_000
"""So many mails are logged in one step; the rest when the files come again."""
MOST_WITH_ONE_ADDRESS = 5
"""More contacts that have one address share it: nobody knows with whom of them it was."""
MOST_PROBLEMS = 100
AT_ONCE = 200
BYTES_AT_ONCE = 4_000_000
"""After so many mails or bytes the progress is told; whoever is told may stop it all by raising."""


@dataclass(frozen=True, slots=True)
class MailLogged:
    """What came of a call; `step` undoes it (0: nothing was written).

    Of the mails looked at, so many were `logged`, `known_before` (or twice in the files), `automatic`, of `strangers`
    alone, or `broken`: damaged, without a date, or dated in the future; `left_over` is what was more than one step
    holds. Mails were logged with so many `people`, who have these `uids`; `problems` are the first of what could not
    be taken, of line 0 where it is a whole file.
    """

    step: int = 0
    logged: int = 0
    known_before: int = 0
    automatic: int = 0
    strangers: int = 0
    broken: int = 0
    people: int = 0
    left_over: int = 0
    uids: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def mails(self) -> int:
        """How many mails were looked at."""
        return self.logged + self.known_before + self.automatic + self.strangers + self.broken + self.left_over

    @property
    def unread_files(self) -> tuple[Problem, ...]:
        """The files that could not be read at all."""
        return tuple(problem for problem in self.problems if not problem.line)


def log_mail(
    app: App, files: Sequence[Path], on_step: Progress = lambda done, total: None, dry_run: bool = False
) -> MailLogged:
    """Log the mails of these files and folders that were exchanged with people of the store, each once.

    One from a contact counts as theirs (in), one to contacts from anybody else as the user's (out); with
    `own_addresses` in the settings, only what is from one of these is. Automatic mails and those of the future are
    passed over. All of it is one step; with `dry_run` nothing is written. `on_step` is told the bytes read, and of how
    many, then the mails written; what it raises stops everything, and nothing is written. Raises ContactsError.
    """
    gathered = _Gathered(app.store, _People(app.store, app.settings.own_addresses))
    gathered.read(files, on_step)
    return gathered.result(0 if dry_run else _write(app.store, gathered, on_step))


def mails_to_log(app: App, files: Sequence[Path]) -> list[Path]:
    """Give those of files that are mailboxes, or e-mails with somebody known that a person wrote.

    The signature of any other e-mail may be worth a contact.
    """
    people = _People(app.store, app.settings.own_addresses)
    now = app.store.now()
    return [file for file in files if file.suffix.lower() == MAILBOX_ENDING or _is_with(people, file, now)]


def _is_with(people: _People, file: Path, now: datetime) -> bool:
    found = next(iter(read_mails(file, now)), None)
    return isinstance(found, MailMessage) and not found.automatic and people.exchanged(found) is not None


@dataclass(frozen=True, slots=True)
class _Exchanged:
    """With whom a mail was exchanged, and who began."""

    uids: tuple[str, ...]
    direction: Direction


@dataclass(frozen=True, slots=True)
class _Entry:
    """A mail that is to be logged."""

    at: datetime
    subject: str
    file: str
    exchanged: _Exchanged


class _People:
    """Who of the store is behind an address, and which addresses are the user's own."""

    def __init__(self, store: Store, own_addresses: str) -> None:
        self._own = {mail_key(one) for one in own_addresses.replace(";", ",").split(",") if "@" in one}
        self._with_address = lru_cache(maxsize=50_000)(lambda address: _with_address(store, address))

    def exchanged(self, message: MailMessage) -> _Exchanged | None:
        """Say with whom a mail was exchanged; None where with nobody of the store."""
        if not self._is_own(message.sender):
            if senders := self._with_address(message.sender):
                return _Exchanged(senders, Direction.IN)
            if self._own:
                return None
        others = [address for address in message.recipients if not self._is_own(address)]
        uids = tuple(dict.fromkeys(uid for address in others for uid in self._with_address(address)))
        return _Exchanged(uids, Direction.OUT) if uids else None

    def _is_own(self, address: str) -> bool:
        return mail_key(address) in self._own


def _with_address(store: Store, address: str) -> tuple[str, ...]:
    """Give the contacts outside the trash that have an address; nobody where too many share it."""
    uids = tuple(store.matches.with_key(f"e:{mail_key(address)}"))
    return uids if len(uids) <= (1 if is_shared(address) else MOST_WITH_ONE_ADDRESS) else ()


class _Gathered:
    """What the files hold, counted; of the mails that are to be logged only what is written of them."""

    def __init__(self, store: Store, people: _People) -> None:
        self._store = store
        self._people = people
        self._now = store.now()
        self.entries: dict[str, _Entry] = {}
        self.problems: list[Problem] = []
        self.known_before = self.automatic = self.strangers = self.broken = self.left_over = 0

    def read(self, paths: Sequence[Path], on_step: Progress) -> None:
        """Look at the mails of files and folders, one file after the other."""
        files = {file: file in paths for path in paths for file in mail_files(path)}
        meter = _Meter(on_step, files)
        for file, asked_for in files.items():
            for found in read_mails(file, self._now, meter.inside, asked_for):
                self._take(found, str(file))
            meter.go_on()

    def _take(self, found: MailMessage | Problem, file: str) -> None:
        """Count a mail, or put it among those to be logged."""
        if isinstance(found, Problem):
            self.broken += found.line > 0
            self.problems += [found] if len(self.problems) < MOST_PROBLEMS else []
        elif found.automatic:
            self.automatic += 1
        elif found.at > self._now:
            self.broken += 1
        elif (exchanged := self._people.exchanged(found)) is None:
            self.strangers += 1
        elif found.source in self.entries or self._store.interactions.of_source(found.source):
            self.known_before += 1
        elif len(self.entries) == MOST_AT_ONCE:
            self.left_over += 1
        else:
            self.entries[found.source] = _Entry(found.at, found.subject, file, exchanged)

    def result(self, step: int) -> MailLogged:
        """Give the counts as they stand now."""
        uids = tuple(dict.fromkeys(uid for entry in self.entries.values() for uid in entry.exchanged.uids))
        return MailLogged(
            step,
            len(self.entries),
            self.known_before,
            self.automatic,
            self.strangers,
            self.broken,
            len(uids),
            self.left_over,
            uids,
            tuple(self.problems),
        )


class _Meter:
    """Tells how many bytes of all the files are read, now and then."""

    def __init__(self, on_step: Progress, files: Iterable[Path]) -> None:
        self._on_step = on_step
        sizes = [_size(file) for file in files]
        self._total = sum(sizes)
        self._sizes = iter(sizes)
        self._done = self._calls = self._told = 0
        on_step(0, self._total)

    def inside(self, done: int) -> None:
        """Take how far one reads in the file that is at hand."""
        self._calls += 1
        here = min(self._done + done, self._total)
        if self._calls % AT_ONCE == 0 or here - self._told >= BYTES_AT_ONCE:
            self._told = here
            self._on_step(here, self._total)

    def go_on(self) -> None:
        """Take that the file at hand is read."""
        self.inside(0)
        self._done += next(self._sizes)
        if self._done == self._total:
            self._on_step(self._total, self._total)


def _write(store: Store, gathered: _Gathered, on_step: Progress) -> int:
    """Write what was gathered, in one step; what changed in the store meanwhile is seen. Gives the step, 0 for none."""
    entries = gathered.entries
    if not entries:
        return 0
    files = [Path(file) for file in dict.fromkeys(entry.file for entry in entries.values())]
    there = lru_cache(maxsize=None)(lambda uid: _is_there(store, uid))
    with store.step("log", named_files(files, ())) as step:
        for number, (source, entry) in enumerate(list(entries.items())):
            if number % AT_ONCE == 0:
                on_step(number, len(entries))
            uids = tuple(uid for uid in entry.exchanged.uids if there(uid))
            if not uids:
                gathered.strangers += 1
            elif store.interactions.of_source(source):
                gathered.known_before += 1
            else:
                entries[source] = replace(entry, exchanged=replace(entry.exchanged, uids=uids))
                store.interactions.log(
                    uids, entry.at, InteractionKind.MAIL, entry.subject, entry.exchanged.direction, source
                )
                continue
            del entries[source]
    return step if entries else 0


def _is_there(store: Store, uid: str) -> bool:
    try:
        return store.get(uid).deleted is None
    except ContactGone:
        return False


def _size(file: Path) -> int:
    try:
        return file.stat().st_size
    except OSError:
        return 0
