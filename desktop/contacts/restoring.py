"""Put a backup in the place of the contacts: all of it is checked first, and the present state is kept aside."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from desktop.contacts.backup import Stepped, clear_leftovers, half_made, make_generation
from desktop.contacts.backup_source import BackupSource, open_source
from desktop.contacts.database import Database
from desktop.contacts.database_copy import BESIDE, COLUMNS, Inside, fold_away, look_inside, problem_of, tables_of
from desktop.contacts.disk import disk_error, has_room_for, make_folder
from desktop.contacts.errors import (
    BackupDamaged,
    BackupNewer,
    BackupUnknown,
    ContactsError,
    DiskFull,
    StoreDamaged,
    StoreOpenElsewhere,
)
from desktop.contacts.generations import BEFORE_RESTORE, Generation
from desktop.contacts.locks import take_lock
from desktop.contacts.manifest import DATABASE_NAME, sum_of
from desktop.contacts.pictures import PictureFolder
from desktop.contacts.schema import MIGRATIONS
from desktop.contacts.store import LOCK_NAME, Store
from desktop.files import sync_folder

_HALF = ".restore-"


@dataclass(frozen=True, slots=True)
class Restored:
    """What was put in place: how many contacts and pictures, since when, and where the state before is kept (None:
    there was none). `missing` counts pictures that were not in the backup and are not here; `form` is the older form
    of the backup's database, 0 where it was of this Cardfile's own."""

    contacts: int
    pictures: int
    missing: int
    made: datetime | None
    aside: Path | None
    form: int


def restore_backup(folder: Path, source: Path, now: datetime, step: Stepped | None = None) -> Restored:
    """Put a backup file, a copy's folder or a bare database in the place of a data folder's contacts.

    Everything is checked before anything is replaced. No store may be open on the folder, not even in
    this program: raises StoreOpenElsewhere; BackupMissing, BackupUnknown, BackupDamaged, BackupNewer,
    BackupTooLarge, ContactsError.
    """
    make_folder(folder)
    with _alone(folder), open_source(source) as backup:
        clear_leftovers(folder, _HALF)
        if backup.manifest is not None and backup.manifest.damaged:
            raise BackupDamaged(file=source, problem="it was made of contacts that were damaged already")
        if not has_room_for(backup.total(), folder):
            raise DiskFull(folder=folder)
        with half_made(folder, _HALF, folder) as half:
            inside = _take_database(backup, half, now)
            _take_pictures(backup, half, folder, step)
            missing = _missing(backup, inside, half, folder)
            _move_pictures(half, folder)
            aside, sound = _keep_aside(folder, now)
            _swap(half, folder, sound)
    return Restored(
        inside.contacts,
        len(backup.manifest.pictures) if backup.manifest else 0,
        missing,
        backup.manifest.made if backup.manifest else None,
        aside.path if aside else None,
        inside.form if inside.form < len(MIGRATIONS) else 0,
    )


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    try:
        lock = take_lock(folder / LOCK_NAME, alone=True)
    except OSError as error:
        raise disk_error(error, folder) from error
    if lock is None:
        raise StoreOpenElsewhere()
    with lock:
        yield


def _take_database(backup: BackupSource, half: Path, now: datetime) -> Inside:
    """Take the database out of the backup, check it, and bring it to this Cardfile's form."""
    database = half / DATABASE_NAME
    backup.write_database(database)
    if backup.manifest is None:
        _take_what_is_beside(backup.path, database)
    if problem := problem_of(database):
        raise BackupDamaged(file=backup.path, problem=problem)
    form, tables = tables_of(database)
    if form > len(MIGRATIONS):
        raise BackupNewer(file=backup.path, found=form, known=len(MIGRATIONS))
    if form < 1 or _tables_of_form(form, half) - tables:
        raise BackupUnknown(file=backup.path)
    try:
        inside = look_inside(database)
    except ValueError as error:
        raise BackupUnknown(file=backup.path) from error
    # Opened as the program will open it: the form is brought up to date, the search index made.
    store = Store(half, lambda: now)
    try:
        store.count()
    finally:
        store.close()
    return inside


def _take_what_is_beside(path: Path, database: Path) -> None:
    """A bare database that was copied while it was in use has its newest changes in a file beside it."""
    beside = path.with_name(path.name + "-wal")
    if beside.is_file() and beside.stat().st_size:
        shutil.copyfile(beside, database.with_name(database.name + "-wal"))
        try:
            fold_away(database, database.parent)
        except ContactsError as error:
            raise BackupDamaged(file=path, problem="its database cannot be read") from error


def _tables_of_form(form: int, folder: Path) -> frozenset[tuple[str, str]]:
    """The tables and columns that a database of this form has at least."""
    database = Database(None, folder)
    try:
        for migration in MIGRATIONS[:form]:
            migration(database)
        return frozenset((row[0], row[1]) for row in database.rows(COLUMNS))
    finally:
        database.close()


def _take_pictures(backup: BackupSource, half: Path, folder: Path, step: Stepped | None) -> None:
    """Check every picture of the backup, and lay those into `half` that are not here already."""
    here, there = PictureFolder(folder / "pictures"), PictureFolder(half / "pictures")
    wanted = backup.manifest.pictures if backup.manifest else {}
    for done, (picture, one) in enumerate(sorted(wanted.items())):
        if step is not None:
            step(done, len(wanted))
        file, target = here.path(picture), there.path(picture)
        if file.is_file() and sum_of(file) == one:
            backup.write_picture(picture, None)
            continue
        target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        backup.write_picture(picture, target)


def _missing(backup: BackupSource, inside: Inside, half: Path, folder: Path) -> int:
    """Count the pictures that are nowhere; where the backup should have them, it is not whole."""
    here, there = PictureFolder(folder / "pictures"), PictureFolder(half / "pictures")
    gone = {one for one in inside.pictures if not (here.path(one).is_file() or there.path(one).is_file())}
    if backup.manifest is not None and gone - set(backup.manifest.missing):
        raise BackupDamaged(file=backup.path, problem="a picture is missing")
    return len(gone)


def _move_pictures(half: Path, folder: Path) -> None:
    """Put the pictures in place; until the database is there too, they are only pictures nobody needs."""
    here, there = PictureFolder(folder / "pictures"), PictureFolder(half / "pictures")
    make_folder(here.folder)
    places = {here.folder}
    for picture in there.all():
        file = here.path(picture)
        make_folder(file.parent)
        there.path(picture).replace(file)
        places.add(file.parent)
    for place in places:
        sync_folder(place)


def _keep_aside(folder: Path, now: datetime) -> tuple[Generation | None, bool]:
    """Copy the present state, and say whether it is sound."""
    if not (folder / DATABASE_NAME).exists():
        return None, False
    try:
        return make_generation(folder, BEFORE_RESTORE, now), True
    except (StoreDamaged, ValueError):
        # Who repairs databases may still get something out of it.
        return make_generation(folder, BEFORE_RESTORE, now, raw=True), False


def _swap(half: Path, folder: Path, sound: bool) -> None:
    """Replace the database in one step; nothing that SQLite keeps beside the old one may outlive it."""
    new, old = half / DATABASE_NAME, folder / DATABASE_NAME
    fold_away(new, folder)
    with new.open("rb+") as file:
        os.fsync(file.fileno())
    if sound:
        fold_away(old, folder)
    else:
        for end in BESIDE:
            old.with_name(DATABASE_NAME + end).unlink(missing_ok=True)
    new.replace(old)
    sync_folder(folder)
