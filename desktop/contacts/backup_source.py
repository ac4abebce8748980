"""What can be restored: a backup file, a copy in the folder `backups`, or a bare database; none of it is believed."""

from __future__ import annotations

import os
import zipfile
import zlib
from abc import ABC, abstractmethod
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import IO

from desktop.contacts.backup import link_or_copy
from desktop.contacts.backup_zip import open_zip
from desktop.contacts.errors import BackupDamaged, BackupMissing, BackupTooLarge, BackupUnknown
from desktop.contacts.manifest import (
    DATABASE_NAME,
    MANIFEST_NAME,
    MOST_BYTES,
    MOST_FILES,
    Manifest,
    picture_name,
    poured,
    read_manifest,
)

MOST_DATABASE_BYTES = 16 * 1024**3
MOST_PICTURE_BYTES = 64 * 1024**2
MOST_TIMES = 200
"""How many times its packed size a database may be; ours are three to thirty times as large."""

_SQLITE = b"SQLite format 3\0"
_ZIP = b"PK\x03\x04"


class BackupSource(ABC):
    """One backup, opened: its manifest (None for a bare database), and its files, each checked as it is read."""

    def __init__(self, path: Path, manifest: Manifest | None) -> None:
        self.path = path
        self.manifest = manifest

    def write_database(self, target: Path) -> None:
        """Write the database to a file; raises BackupDamaged, OSError."""
        with target.open("wb") as stream:
            self._check(DATABASE_NAME, stream)

    def write_picture(self, picture: str, target: Path | None) -> None:
        """Write a picture to a file, or only look whether it is whole; raises BackupDamaged, OSError."""
        if target is None:
            self._check(picture_name(picture), None)
            return
        with target.open("wb") as stream:
            self._check(picture_name(picture), stream)
            stream.flush()
            os.fsync(stream.fileno())

    def total(self) -> int:
        """Give how many bytes the backup takes when it is unpacked."""
        return sum(one.size for one in self.manifest.files.values()) if self.manifest else self.path.stat().st_size

    def _check(self, name: str, target: IO[bytes] | None) -> None:
        wanted = self.manifest.files[name] if self.manifest else None
        limit = wanted.size + 1 if wanted else MOST_DATABASE_BYTES
        try:
            with self._open(name) as source:
                found = poured(_Read(source), target, limit)
        except (_Unreadable, KeyError) as error:
            raise BackupDamaged(file=self.path, problem=f"{name} cannot be read") from error
        if wanted is not None and found != wanted:
            raise BackupDamaged(file=self.path, problem=f"{name} is not what was written")

    @abstractmethod
    def _open(self, name: str) -> IO[bytes]:
        """Open one of the files."""


class _Unreadable(Exception):
    """A file of the backup cannot be read; whatever goes wrong with the disk that is written to is another matter."""


class _Read:
    """A stream whose errors are told from those of the disk that is written to."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream

    def read(self, size: int) -> bytes:
        try:
            return self._stream.read(size)
        except (OSError, zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
            raise _Unreadable from error


class _FolderSource(BackupSource):
    def write_picture(self, picture: str, target: Path | None) -> None:
        super().write_picture(picture, None)
        if target is not None:
            link_or_copy(self.path / picture_name(picture), target)

    def _open(self, name: str) -> IO[bytes]:
        file = self.path / name
        try:
            # A pipe or a device of that name would never end, a link may lead anywhere.
            if file.is_symlink() or not file.is_file():
                raise _Unreadable
            return file.open("rb")
        except OSError as error:
            raise _Unreadable from error


class _BareSource(BackupSource):
    def _open(self, name: str) -> IO[bytes]:
        try:
            return self.path.open("rb")
        except OSError as error:
            raise _Unreadable from error


class _ZipSource(BackupSource):
    def __init__(self, path: Path, manifest: Manifest, archive: zipfile.ZipFile) -> None:
        super().__init__(path, manifest)
        self._archive = archive

    def _open(self, name: str) -> IO[bytes]:
        try:
            return self._archive.open(name)
        except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError) as error:
            raise _Unreadable from error


@contextmanager
def open_source(path: Path) -> Iterator[BackupSource]:
    """Open a backup and read its manifest; raises BackupMissing, BackupUnknown, BackupDamaged, BackupTooLarge."""
    with ExitStack() as open_files:
        yield _opened(path, open_files)


def _opened(path: Path, open_files: ExitStack) -> BackupSource:
    try:
        if path.is_dir():
            return _FolderSource(path, _bounded(path, _read(path, (path / MANIFEST_NAME).open("rb"))))
        if not path.exists():
            raise BackupMissing(file=path)
        if not path.is_file():
            raise BackupUnknown(file=path)
        stream = open_files.enter_context(path.open("rb"))
        start = stream.read(len(_SQLITE))
        if start == _SQLITE:
            return _BareSource(path, None)
        if not start.startswith(_ZIP):
            raise BackupUnknown(file=path)
        try:
            archive = open_files.enter_context(open_zip(stream))
            packed = archive.open(MANIFEST_NAME)
        except (ValueError, KeyError, zipfile.BadZipFile, NotImplementedError) as error:
            raise BackupUnknown(file=path) from error
        manifest = _bounded(path, _read(path, packed))
        _check_list(path, manifest, archive)
        return _ZipSource(path, manifest, archive)
    except FileNotFoundError as error:
        raise BackupUnknown(file=path) from error
    except OSError as error:
        raise BackupDamaged(file=path, problem="it cannot be read") from error


def _read(path: Path, stream: IO[bytes]) -> Manifest:
    with stream:
        try:
            content = stream.read(MOST_BYTES + 1)
            if len(content) > MOST_BYTES:
                raise BackupTooLarge(file=path)
            return read_manifest(content)
        except (zipfile.BadZipFile, zlib.error, EOFError) as error:
            raise BackupDamaged(file=path, problem="its list of files cannot be read") from error
        except ValueError as error:
            raise BackupUnknown(file=path) from error


def _bounded(path: Path, manifest: Manifest) -> Manifest:
    for name, one in manifest.files.items():
        if one.size > (MOST_DATABASE_BYTES if name == DATABASE_NAME else MOST_PICTURE_BYTES):
            raise BackupTooLarge(file=path)
    return manifest


def _check_list(path: Path, manifest: Manifest, archive: zipfile.ZipFile) -> None:
    """The files of a ZIP must be those of its manifest, no more and no less, and of their sizes."""
    entries = {entry.filename: entry for entry in archive.infolist() if entry.filename != MANIFEST_NAME}
    if entries.keys() - manifest.files.keys() or len(entries) > MOST_FILES:
        raise BackupUnknown(file=path)
    for name, wanted in manifest.files.items():
        entry = entries.get(name)
        if entry is None:
            raise BackupDamaged(file=path, problem=f"{name} is missing")
        if entry.file_size != wanted.size:
            raise BackupDamaged(file=path, problem=f"{name} is not what was written")
        if entry.file_size > MOST_TIMES * max(entry.compress_size, 1):
            raise BackupTooLarge(file=path)
