"""ZIP files that anybody may have made, opened within bounds."""

from __future__ import annotations

import struct
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO

from desktop.contacts.manifest import MOST_FILES

MOST_LIST_BYTES = 200 * MOST_FILES
"""How long the list of names at the end of a ZIP may be: a name of ours takes 117 bytes there."""

_END, _END_64, _WHERE_64 = b"PK\x05\x06", b"PK\x06\x06", b"PK\x06\x07"
_LONGEST_END = 22 + 0xFFFF
_METHODS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
_ENCRYPTED = 1


@contextmanager
def open_zip(stream: BinaryIO) -> Iterator[zipfile.ZipFile]:
    """Open a ZIP whose list of names is of bearable length and plain; raises ValueError for any other."""
    if _list_bytes(stream) > MOST_LIST_BYTES:
        raise ValueError("too long a list of names")
    stream.seek(0)
    try:
        archive = zipfile.ZipFile(stream)
    except (zipfile.BadZipFile, NotImplementedError, struct.error, OverflowError) as error:
        raise ValueError("no ZIP") from error
    with archive:
        names = archive.namelist()
        if len(names) > MOST_FILES + 2 or len(set(names)) != len(names):
            raise ValueError("too many names, or one twice")
        if any(one.compress_type not in _METHODS or one.flag_bits & _ENCRYPTED for one in archive.infolist()):
            raise ValueError("packed in a way that Cardfile does not use")
        yield archive


def _list_bytes(stream: BinaryIO) -> int:
    """How long the list of names is, as the end of a ZIP says; zipfile would read it whole, whatever its length."""
    length = stream.seek(0, 2)
    stream.seek(max(length - _LONGEST_END, 0))
    tail = stream.read()
    end = tail.rfind(_END)
    if end < 0 or len(tail) - end < 22:
        raise ValueError("no ZIP")
    size = int(struct.unpack_from("<L", tail, end + 12)[0])
    where = end - 20
    if where < 0 or tail[where : where + 4] != _WHERE_64:
        return size
    # Some versions of zipfile look where the locator points, some just before it.
    before = max(length - len(tail) + where - 56, 0)
    for place in (before, min(struct.unpack_from("<Q", tail, where + 8)[0], length)):
        stream.seek(place)
        wide = stream.read(56)
        if len(wide) < 56 or wide[:4] != _END_64:
            raise ValueError("no ZIP")
        size = max(size if size != 0xFFFFFFFF else 0, int(struct.unpack_from("<Q", wide, 40)[0]))
    return size
