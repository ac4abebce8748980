"""Back the contacts up into one file, see which copies there are, and restore one."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from threading import Event

from desktop.app import App
from desktop.contacts.backup_file import Written as Written
from desktop.contacts.backup_file import write_backup
from desktop.contacts.backup_source import open_source
from desktop.contacts.disk import disk_error
from desktop.contacts.errors import BackupDamaged, StoreOpenElsewhere
from desktop.contacts.generations import DAILY, FOLDER_NAME, generations
from desktop.contacts.manifest import MANIFEST_NAME, read_manifest
from desktop.contacts.restoring import Restored as Restored
from desktop.contacts.restoring import restore_backup

TRIES, BETWEEN_TRIES = 12, 0.25
"""How often, and after how many seconds, a restore asks again for contacts that are in use."""

Stepped = Callable[[int, int], None]
"""Takes how many files are done, and of how many; what it raises ends the work, and nothing is left behind."""


@dataclass(frozen=True, slots=True)
class Copy:
    """One of the copies that Cardfile made by itself.

    `kind` is daily, before-restore (the state that a restore replaced) or form (the database alone, before
    an update of its form); `contacts` is None where that is not written down; `name` is what `restore` takes.
    """

    name: str
    kind: str
    made: datetime
    contacts: int | None
    path: Path


@dataclass(frozen=True, slots=True)
class BackupStatus:
    """How safe the contacts are: `last` is the newest daily copy, `folder` where the copies lie.

    `under_way` says that today's is being made just now, `problem` (a sentence) why it could not be.
    """

    folder: Path
    last: Copy | None
    copies: tuple[Copy, ...]
    under_way: bool
    problem: str


@dataclass(frozen=True, slots=True)
class Inside:
    """What a backup says of itself; None where it is a bare database, which says nothing."""

    made: datetime | None
    contacts: int | None
    pictures: int | None


def back_up(app: App, file: Path, step: Stepped | None = None) -> Written:
    """Write everything into one file, or into a folder under a name with the date; raises ContactsError."""
    return write_backup(app.folder, file, app.clock(), step)


def restore(
    app: App, source: Path | str, step: Stepped | None = None, let_others_end: Callable[[], None] = lambda: None
) -> Restored:
    """Put a backup in the place of the contacts; `source` is a file, a folder, or the name of a copy.

    Closes the store first; it is opened anew when it is next asked for, so nothing that was read
    before (a row, a step to undo) means anything any more. `let_others_end` waits for what else this program
    does with the store. Raises ContactsError: nothing was replaced then.
    """
    place = _place_of(app, source)
    with app.without_store(let_others_end):
        # Who has the contacts open may be about to end: a search on another thread, a command just done.
        for _ in range(TRIES):
            with suppress(StoreOpenElsewhere):
                return restore_backup(app.folder, place, app.clock(), step)
            Event().wait(BETWEEN_TRIES)
        return restore_backup(app.folder, place, app.clock(), step)


def look_into(app: App, source: Path | str) -> Inside:
    """Give what a backup says of itself, before anybody decides to restore it; raises ContactsError.

    Only its list is read: `restore` checks every file before it replaces anything.
    """
    path = _place_of(app, source)
    with open_source(path) as backup:
        manifest = backup.manifest
        if manifest is None:
            return Inside(None, None, None)
        if manifest.damaged:
            raise BackupDamaged(file=path, problem="it was made of contacts that were damaged already")
        return Inside(manifest.made, manifest.contacts, len(manifest.pictures))


def copies(app: App) -> list[Copy]:
    """Give the copies that Cardfile made by itself, the newest first; raises ContactsError."""
    try:
        found = generations(app.folder)
    except OSError as error:
        raise disk_error(error, app.folder) from error
    return [Copy(one.path.name, one.kind, one.made, _contacts(one.path), one.path) for one in found]


def backup_status(app: App) -> BackupStatus:
    """Give what the settings show of the copies; reads a few files, so not on the window's thread."""
    found = tuple(copies(app))
    last = next((copy for copy in found if copy.kind == DAILY), None)
    begun = app.daily_copy if app.copy_begun() else None
    return BackupStatus(
        app.folder / FOLDER_NAME, last, found, bool(begun and begun.under_way), begun.problem if begun else ""
    )


def _place_of(app: App, source: Path | str) -> Path:
    """Give where a backup lies that was named by its path, or by the name of a copy."""
    named = app.folder / FOLDER_NAME / source
    is_name = not Path(source).exists() and Path(source).name == str(source)
    return named if is_name and named.exists() else Path(source)


def _contacts(path: Path) -> int | None:
    try:
        manifest = read_manifest((path / MANIFEST_NAME).read_bytes())
    except (OSError, ValueError):
        return None
    return None if manifest.damaged else manifest.contacts
