"""A file the user has asked for, written whole or not at all, its troubles as sentences."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from desktop.contacts.disk import disk_error
from desktop.contacts.errors import DiskFull, FileForbidden
from desktop.files import write_parts


def save_file(file: Path, parts: Iterable[bytes]) -> None:
    """Write a file in one go, or into a pipe or device as it comes; raises FileForbidden, DiskFull."""
    try:
        # What is no plain file (a pipe, a device) cannot be put in place by renaming.
        if file.exists() and not file.is_file():
            with file.open("wb") as stream:
                stream.writelines(parts)
        else:
            write_parts(file.resolve(), parts)
    except OSError as error:
        known = disk_error(error, file.parent)
        raise (known if isinstance(known, DiskFull) else FileForbidden(file=file)) from error
