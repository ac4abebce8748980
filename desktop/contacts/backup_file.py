"""One file with everything: a ZIP of database, pictures and manifest, as the user asks for it."""

from __future__ import annotations

import glob
import os
import shutil
import uuid
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from types import MappingProxyType

from desktop import __version__
from desktop.contacts.backup import Stepped, copy_sound
from desktop.contacts.backup_zip import open_zip
from desktop.contacts.database_copy import look_inside, named_pictures
from desktop.contacts.disk import disk_error
from desktop.contacts.errors import (
    DiskFull,
    FileForbidden,
    FileInTheWay,
    NothingToBackUp,
)
from desktop.contacts.locks import take_lock
from desktop.contacts.manifest import (
    DATABASE_NAME,
    MANIFEST_NAME,
    Manifest,
    Sum,
    manifest_text,
    picture_name,
    poured,
    sum_of,
)
from desktop.contacts.pictures import PictureFolder
from desktop.files import sync_folder

_HALF, _LOCK, _ZIP = ".part", "lock", "backup.zip"


@dataclass(frozen=True, slots=True)
class Written:
    """A backup file that was written; `missing` counts pictures that were gone or damaged and are not in it."""

    file: Path
    contacts: int
    pictures: int
    missing: int
    size: int


def write_backup(folder: Path, file: Path, now: datetime, step: Stepped | None = None) -> Written:
    """Write database and pictures of a data folder into one file, whole or not at all; raises ContactsError.

    Where `file` is a folder, the file gets a name with the date in it; an earlier backup is replaced,
    any other file is not.
    """
    if not (folder / DATABASE_NAME).exists():
        raise NothingToBackUp(folder=folder)
    file = _place(file, now)
    with _beside(file) as half:
        copy = half / DATABASE_NAME
        copy_sound(folder, copy)
        manifest = _write_zip(folder, half / _ZIP, copy, now, step)
        (half / _ZIP).replace(file)
        sync_folder(file.parent)
        return Written(file, manifest.contacts, len(manifest.pictures), len(manifest.missing), file.stat().st_size)


def is_backup(file: Path) -> bool:
    """Say whether a file looks like one that `write_backup` has written."""
    try:
        with file.open("rb") as stream, open_zip(stream) as archive:
            return MANIFEST_NAME in archive.namelist()
    except (OSError, ValueError):
        return False


def _place(file: Path, now: datetime) -> Path:
    """Where the file comes to lie; nothing that is no backup is ever in its place."""
    if file.is_dir():
        file = file / f"cardfile-{now.astimezone():%Y-%m-%d}.zip"
    # A link is followed, so that the file behind it is replaced and not the link.
    file = file.resolve()
    if file.exists() and not (file.is_file() and is_backup(file)):
        raise FileInTheWay(file=file)
    return file


@contextmanager
def _beside(file: Path) -> Iterator[Path]:
    """A folder beside a file to make it in, so that it only has to be renamed; nothing of it stays."""
    half: Path | None = None
    prefix = f".{file.name[:40]}."
    try:
        for old in file.parent.glob(f"{glob.escape(prefix)}*{_HALF}"):
            # Of a program that was killed: one that is at work holds its lock.
            if lock := take_lock(old / _LOCK, alone=True):
                with lock:
                    shutil.rmtree(old, ignore_errors=True)
        # The name is known before there is a folder: whatever interrupts this, it is taken away.
        half = file.parent / f"{prefix}{uuid.uuid4().hex}{_HALF}"
        half.mkdir(mode=0o700)
        with take_lock(half / _LOCK, alone=True) or nullcontext():
            yield half
    except OSError as error:
        known = disk_error(error, file.parent)
        raise (known if isinstance(known, DiskFull) else FileForbidden(file=file)) from error
    finally:
        if half is not None:
            shutil.rmtree(half, ignore_errors=True)


def _write_zip(folder: Path, target: Path, copy: Path, now: datetime, step: Stepped | None) -> Manifest:
    """Write the ZIP: a picture that is not what its name says any more is left out and told of as missing."""
    inside, pictures = look_inside(copy), PictureFolder(folder / "pictures")
    wanted = sorted(named_pictures(copy, pictures.all(), resting=True))
    files = {DATABASE_NAME: sum_of(copy)}
    # For the user's own eyes, as the data folder is.
    target.touch(mode=0o600)
    with target.open("wb") as stream:
        with zipfile.ZipFile(stream, "w", allowZip64=True) as archive:
            _put(archive, copy, DATABASE_NAME, zipfile.ZIP_DEFLATED, now)
            for done, picture in enumerate(wanted):
                if step is not None:
                    step(done, len(wanted))
                found = _sum_of_picture(pictures.path(picture))
                if found is not None and found.sha256 == picture:
                    _put(archive, pictures.path(picture), picture_name(picture), zipfile.ZIP_STORED, now)
                    files[picture_name(picture)] = found
            missing = {picture for picture in (*inside.pictures, *wanted) if picture_name(picture) not in files}
            manifest = Manifest(
                now, __version__, inside.form, inside.contacts, MappingProxyType(files), tuple(sorted(missing))
            )
            archive.writestr(_entry(MANIFEST_NAME, zipfile.ZIP_DEFLATED, now), manifest_text(manifest))
        stream.flush()
        os.fsync(stream.fileno())
    return manifest


def _put(archive: zipfile.ZipFile, file: Path, name: str, how: int, now: datetime) -> None:
    entry = _entry(name, how, now)
    entry.file_size = size = file.stat().st_size
    with file.open("rb") as source, archive.open(entry, "w") as target:
        poured(source, target, size)


def _entry(name: str, how: int, now: datetime) -> zipfile.ZipInfo:
    # A ZIP knows no year before 1980.
    entry = zipfile.ZipInfo(name, max(now, datetime(1980, 1, 1, tzinfo=UTC)).timetuple()[:6])
    entry.compress_type = how
    entry.external_attr = 0o600 << 16
    return entry


def _sum_of_picture(file: Path) -> Sum | None:
    try:
        return sum_of(file)
    except FileNotFoundError:
        return None
