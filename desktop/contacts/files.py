"""Files written whole or not at all, and the disk's errors as sentences for the user."""

from __future__ import annotations

import errno
import os
import tempfile
from pathlib import Path

from desktop.contacts.errors import ContactsError, DiskFull, DiskTrouble, StoreForbidden

_FULL = {errno.ENOSPC, errno.EDQUOT} if hasattr(errno, "EDQUOT") else {errno.ENOSPC}
_TROUBLE = {errno.EIO}


def disk_error(error: OSError, folder: Path) -> ContactsError:
    """Give the error with words for the user that stands for an error of the disk."""
    if error.errno in _FULL:
        return DiskFull(folder=folder)
    if error.errno in _TROUBLE:
        return DiskTrouble(folder=folder)
    return StoreForbidden(folder=folder)


def make_folder(folder: Path) -> None:
    """Make a folder for the user's own eyes, with those above it; raises ContactsError."""
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise disk_error(error, folder) from error


def write_whole(target: Path, content: bytes) -> None:
    """Write a file so that after a crash it has either its old content or all of the new.

    Temporary file beside it, fsync, rename, fsync of the folder. Raises OSError.
    """
    handle, name = tempfile.mkstemp(prefix=f".{target.name[:40]}.", suffix=".part", dir=target.parent)
    half = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        half.replace(target)
    except BaseException:
        half.unlink(missing_ok=True)
        raise
    sync_folder(target.parent)


def sync_folder(folder: Path) -> None:
    """Make a rename in this folder last through a power cut, where the system can do that."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
