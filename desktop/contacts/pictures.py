"""Pictures as files named by their content: written once, never changed, found by their hash."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Collection
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path

from desktop.contacts.disk import disk_error, make_folder
from desktop.files import sync_folder, write_whole

REST = timedelta(days=7)
"""How long a picture that nobody needs stays: whoever has just saved it may not have written down yet what for."""

_HASH = re.compile(r"[0-9a-f]{64}")
_SWEPT = ".swept"


def content_hash(content: bytes) -> str:
    """Give the SHA-256 of a file's content, in hexadecimal."""
    return hashlib.sha256(content).hexdigest()


class PictureFolder:
    """The folder of all pictures, spread over subfolders by the first two letters of the hash."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def save(self, content: bytes) -> str:
        """Write a picture, unless it is there already, and give its hash; raises ContactsError.

        When this returns, the file is on the disk: only then may a transaction refer to it.
        """
        picture = content_hash(content)
        file = self.path(picture)
        try:
            if self._there(file, len(content)):
                return picture
            new = not file.parent.exists()
            make_folder(file.parent)
            write_whole(file, content)
            if new:
                sync_folder(self.folder)
        except OSError as error:
            raise disk_error(error, self.folder) from error
        return picture

    def path(self, picture: str) -> Path:
        """Give the file of a picture, whether or not it is there; ValueError for what is no hash."""
        if not _HASH.fullmatch(picture):
            raise ValueError("not a content hash")
        return self.folder / picture[:2] / picture

    def all(self) -> list[str]:
        """Give every picture there is, by its content hash; raises OSError."""
        if not self.folder.is_dir():
            return []
        return [
            file.name
            for part in self.folder.iterdir()
            if part.is_dir()
            for file in part.iterdir()
            if _HASH.fullmatch(file.name) and file.name.startswith(part.name)
        ]

    def sweep(self, needed: Collection[str], now: datetime) -> list[str]:
        """Remove the pictures that nobody needs and nobody has saved for a week; gives which. Raises OSError.

        `needed` was asked for before, so a picture may be saved anew meanwhile: that touches it, and
        it is looked at once more after it has got another name.
        """
        oldest = (now - REST).timestamp()
        self._clear_leftovers(oldest)
        gone = []
        for picture in set(self.all()).difference(needed):
            file = self.path(picture)
            swept = file.with_name(picture + _SWEPT)
            with suppress(FileNotFoundError):
                if file.stat().st_mtime >= oldest:
                    continue
                file.replace(swept)
                if swept.stat().st_mtime >= oldest:
                    swept.replace(file)
                    continue
                swept.unlink()
                gone.append(picture)
        return gone

    def _there(self, file: Path, size: int) -> bool:
        """Say whether a picture is there already, and touch it, so that no sweep takes it from under us."""
        try:
            os.utime(file)
            return file.stat().st_size == size
        except FileNotFoundError:
            return False

    def _clear_leftovers(self, oldest: float) -> None:
        """Take back what a program that was killed had begun: a swept picture, half a written one."""
        for file in self.folder.glob(f"*/*{_SWEPT}"):
            file.replace(file.with_name(file.name.removesuffix(_SWEPT)))
        for file in self.folder.glob("*/.*.part"):
            with suppress(FileNotFoundError):
                if file.stat().st_mtime < oldest:
                    file.unlink()
