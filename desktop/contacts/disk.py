"""The data folder on its disk: made for the user alone, its errors as sentences."""

from __future__ import annotations

import errno
from pathlib import Path

from desktop.contacts.errors import ContactsError, DiskFull, DiskTrouble, StoreForbidden

_FULL = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}


def disk_error(error: OSError, folder: Path) -> ContactsError:
    """Give the error with words for the user that stands for an error of the disk."""
    if error.errno in _FULL:
        return DiskFull(folder=folder)
    if error.errno == errno.EIO:
        return DiskTrouble(folder=folder)
    return StoreForbidden(folder=folder)


def make_folder(folder: Path) -> None:
    """Make a folder that the user alone may open, with those above it; raises ContactsError."""
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise disk_error(error, folder) from error
