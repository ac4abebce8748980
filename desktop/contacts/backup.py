"""Copies of the contacts in the data folder: one a day by itself, and the present state before it is replaced."""

from __future__ import annotations

import errno
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from types import MappingProxyType

from desktop import __version__
from desktop.contacts.database import sentences, store_damaged
from desktop.contacts.database_copy import BESIDE, Inside, copy_database, look_inside, named_pictures, problem_of
from desktop.contacts.disk import disk_error, make_folder
from desktop.contacts.generations import (
    DAILY,
    FOLDER_NAME,
    Generation,
    Kept,
    forgotten,
    free_name,
    generations,
    made_today,
    outdated,
)
from desktop.contacts.locks import take_lock
from desktop.contacts.manifest import (
    DATABASE_NAME,
    MANIFEST_NAME,
    Manifest,
    Sum,
    manifest_text,
    picture_name,
    read_manifest,
    sum_of,
)
from desktop.contacts.pictures import PictureFolder
from desktop.files import sync_folder, write_whole

Stepped = Callable[[int, int], None]
"""Takes how many files are done, and of how many; what it raises ends the work, and nothing is left behind."""

LOCK_NAME = "lock"
HALF = ".part-"
"""How the names of copies begin that are not whole yet, or not any more."""

NO_LINKS = {errno.EPERM, errno.EXDEV, errno.EMLINK, errno.ENOSYS, errno.EOPNOTSUPP, errno.EINVAL, errno.EACCES}
"""What systems say where a file cannot have a second name."""


def make_daily(folder: Path, kept: Kept, now: datetime) -> Generation | None:
    """Make today's copy unless there is one, remove those that are too old, and sweep pictures nobody needs.

    Gives the copy, or None where there was nothing to do: it is made already, another program is at
    it, nobody wants copies, or there is nothing to copy. Raises ContactsError.
    """
    if not kept.any or not (folder / DATABASE_NAME).exists():
        return None
    make_folder(folder / FOLDER_NAME)
    with sentences(folder, folder / DATABASE_NAME):
        lock = take_lock(folder / FOLDER_NAME / LOCK_NAME, alone=True)
        if lock is None:
            return None
        with lock:
            clear_leftovers(folder / FOLDER_NAME)
            if made_today(generations(folder), now):
                return None
            made = make_generation(folder, DAILY, now, even_empty=False)
            if made is not None:
                found = generations(folder)
                for old in (*outdated(found, kept), *forgotten(found, now)):
                    _remove(old)
                pictures = PictureFolder(folder / "pictures")
                pictures.sweep(named_pictures(folder / DATABASE_NAME, pictures.all()), now)
            return made


def make_generation(
    folder: Path, kind: str, now: datetime, step: Stepped | None = None, *, even_empty: bool = True, raw: bool = False
) -> Generation | None:
    """Copy database and pictures into a new folder of the backups: whole or not at all; raises ContactsError.

    `raw` copies the database as it lies there, damaged as it may be, with what SQLite has beside it;
    without `even_empty`, a store in which nothing has ever been is not copied.
    """
    make_folder(folder / FOLDER_NAME)
    with half_made(folder / FOLDER_NAME, HALF, folder) as half:
        inside = _take_database(folder, half, raw)
        if inside is not None and not (even_empty or inside.contacts or inside.steps):
            return None
        database = sum_of(half / DATABASE_NAME)
        if not raw:
            _share_database(folder, half, database)
        files, missing = _link_pictures(folder, half, inside, step)
        manifest = Manifest(
            now,
            __version__,
            inside.form if inside else 0,
            inside.contacts if inside else 0,
            MappingProxyType({DATABASE_NAME: database, **files}),
            missing,
            damaged=raw,
        )
        write_whole(half / MANIFEST_NAME, manifest_text(manifest))
        for place in (half / "pictures", *(half / "pictures").iterdir(), half):
            sync_folder(place)
        final = free_name(folder, kind, now)
        half.rename(final)
        sync_folder(final.parent)
        return Generation(final, kind, now)


def copy_sound(folder: Path, copy: Path) -> None:
    """Copy the database of a data folder if it is whole; raises StoreDamaged, ContactsError."""
    if os.access(folder, os.W_OK):
        copy_database(folder / DATABASE_NAME, copy, folder)
    else:
        _copy_frozen(folder, copy)
    # A copy of what is damaged must never push out the good ones.
    if problem_of(copy):
        raise store_damaged(folder, folder / DATABASE_NAME)


@contextmanager
def half_made(place: Path, prefix: str, folder: Path) -> Iterator[Path]:
    """Give a new folder to make something in; whatever is left of it at the end goes. Raises ContactsError."""
    half: Path | None = None
    try:
        half = Path(tempfile.mkdtemp(prefix=prefix, dir=place))
        yield half
    except OSError as error:
        raise disk_error(error, folder) from error
    finally:
        if half is not None:
            shutil.rmtree(half, ignore_errors=True)


def clear_leftovers(place: Path, prefix: str = HALF) -> None:
    """Remove what a program that was killed had half made; only who holds the lock may."""
    for path in place.glob(f"{prefix}*"):
        shutil.rmtree(path, ignore_errors=True)


def link_or_copy(source: Path, target: Path) -> None:
    """Give a file a second name, or copy it where that cannot be; raises OSError."""
    try:
        os.link(source, target)
    except OSError as error:
        if error.errno not in NO_LINKS:
            raise
        write_whole(target, source.read_bytes())


def _take_database(folder: Path, half: Path, raw: bool) -> Inside | None:
    """Take the database, and give what is in it where it may be asked."""
    if not raw:
        copy_sound(folder, half / DATABASE_NAME)
        return look_inside(half / DATABASE_NAME)
    for name in (DATABASE_NAME, *(DATABASE_NAME + end for end in BESIDE)):
        if (folder / name).exists():
            shutil.copyfile(folder / name, half / name)
            with (half / name).open("rb+") as file:
                os.fsync(file.fileno())
    return None


def _copy_frozen(folder: Path, copy: Path) -> None:
    """Copy a database out of a folder in which nobody may write, such as that of a disk that has begun to fail."""
    frozen = copy.with_name("frozen.sqlite3")
    for end in ("", "-wal"):
        if (folder / (DATABASE_NAME + end)).exists():
            shutil.copyfile(folder / (DATABASE_NAME + end), frozen.with_name(frozen.name + end))
    copy_database(frozen, copy, folder)
    for end in ("", *BESIDE):
        frozen.with_name(frozen.name + end).unlink(missing_ok=True)


def _share_database(folder: Path, half: Path, database: Sum) -> None:
    """Where nothing has changed since the last copy, both copies are one file with two names."""
    last = next((one.path for one in generations(folder) if one.kind == DAILY), None)
    # What goes wrong here costs some room on the disk, no more.
    with suppress(OSError, ValueError):
        if last is None or read_manifest((last / MANIFEST_NAME).read_bytes()).files[DATABASE_NAME] != database:
            return
        if sum_of(last / DATABASE_NAME) == database:
            again = half / "again"
            os.link(last / DATABASE_NAME, again)
            again.replace(half / DATABASE_NAME)


def _link_pictures(
    folder: Path, half: Path, inside: Inside | None, step: Stepped | None
) -> tuple[dict[str, Sum], tuple[str, ...]]:
    """Link the pictures that the copied database may need, all of them where it cannot be asked."""
    pictures = PictureFolder(folder / "pictures")
    wanted = set(pictures.all())
    missing = tuple(sorted(inside.pictures - wanted)) if inside else ()
    if inside:
        wanted = named_pictures(half / DATABASE_NAME, wanted, resting=True)
    (half / "pictures").mkdir(mode=0o700)
    files: dict[str, Sum] = {}
    for done, picture in enumerate(sorted(wanted)):
        if step is not None:
            step(done, len(wanted))
        target = half / picture_name(picture)
        target.parent.mkdir(mode=0o700, exist_ok=True)
        link_or_copy(pictures.path(picture), target)
        files[picture_name(picture)] = Sum(picture, target.stat().st_size)
    return files, missing


def _remove(old: Generation) -> None:
    """Remove a copy so that a half-removed one is never taken for whole; raises OSError."""
    gone = old.path.with_name(f"{HALF}{old.path.name}")
    old.path.rename(gone)
    shutil.rmtree(gone, ignore_errors=True)
