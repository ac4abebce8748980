"""Pictures as files named by their content: written once, never changed, found by their hash."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

from desktop.contacts.disk import disk_error, make_folder
from desktop.files import sync_folder, write_whole

_HASH = re.compile(r"[0-9a-f]{64}")


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
            if file.exists() and file.stat().st_size == len(content):
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
