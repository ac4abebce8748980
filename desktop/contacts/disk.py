"""The data folder on its disk: made for the user alone, its errors as sentences."""

from __future__ import annotations

import errno
import shutil
from pathlib import Path

from desktop.contacts.errors import ContactsError, DiskFull, DiskTrouble, StoreForbidden

LEAST_BYTES = 64 * 1024
"""With less room than this, a disk is full: SQLite makes its files larger by that much at once."""

_FULL = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}


def disk_error(error: OSError, folder: Path) -> ContactsError:
    """Give the error with words for the user that stands for an error of the disk."""
    if error.errno in _FULL:
        return DiskFull(folder=folder)
    if error.errno == errno.EIO:
        return DiskTrouble(folder=folder)
    return StoreForbidden(folder=folder)


def disk_is_full(folder: Path) -> bool:
    """Say whether there is hardly any room on the disk of a folder."""
    try:
        return shutil.disk_usage(folder).free < LEAST_BYTES
    except OSError:
        return False


def has_room_for(size: int, folder: Path) -> bool:
    """Say whether so many bytes may fit on the disk of a folder; what else fills it meanwhile nobody knows."""
    return size <= shutil.disk_usage(folder).free


def make_folder(folder: Path) -> None:
    """Make a folder that the user alone may open, with those above it; raises ContactsError."""
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise disk_error(error, folder) from error
