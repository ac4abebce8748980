"""A photograph → the day it was taken, as the camera wrote it into the file (EXIF 2.32, tags of §4.6.5 D).

Only bytes are looked at and no picture is decoded: what a hostile file says is a day or nothing. The same block stands
in a JPEG's APP1, in the Exif item of a HEIC and in a chunk of a WebP; a TIFF is one itself.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from datetime import date
from pathlib import Path

LOOKED_AT = 8_000_000
"""Bytes of a file that are looked through."""

_MARKS = ((b"Exif\0\0", 6), (b"EXIF", 8))
"""What stands before a block, and how far: in a WebP it is the chunk's name with its length."""
_BLOCKS = 4
"""So many places that look like the beginning of a block are tried."""
_ENTRIES = 512
"""Tags of one directory that are looked at; a camera writes a few dozen."""
_ORDERS = {b"II*\0": "<", b"MM\0*": ">"}
_CHANGED, _DIRECTORY, _TAKEN, _SCANNED = 0x0132, 0x8769, 0x9003, 0x9004
_TEXT = 2
_YEARS = range(1990, 2100)
"""Before them nobody had a camera that writes a day; one whose clock was never set says 1980, or 2000 at worst."""


def taken_on(photo: Path) -> date | None:
    """Give the day on which a photograph was taken, where its camera was; None where the file does not say."""
    try:
        with photo.open("rb") as file:
            content = file.read(LOOKED_AT)
    except (OSError, ValueError):  # it is gone, it is a folder, or no file system takes such a name
        return None
    found = (_day(block) for block in _blocks(content))
    return next((day for day in found if day is not None), None)


def _blocks(content: bytes) -> Iterator[bytes]:
    """Give what may be a block of EXIF."""
    if content[:4] in _ORDERS:
        yield content
        return
    for mark, before in _MARKS:
        place = -1
        for _ in range(_BLOCKS):
            place = content.find(mark, place + 1)
            if place < 0:
                break
            block = content[place + before : place + before + 65_536]
            if block[:4] in _ORDERS:
                yield block


def _day(block: bytes) -> date | None:
    order = _ORDERS[block[:4]]
    try:
        first = _tags(block, order, struct.unpack_from(f"{order}I", block, 4)[0])
        camera = _tags(block, order, first[_DIRECTORY][2]) if _DIRECTORY in first else {}
    except struct.error:
        return None
    for tag, tags in ((_TAKEN, camera), (_SCANNED, camera), (_CHANGED, first)):
        day = _as_day(block, tags.get(tag))
        if day is not None:
            return day
    return None


def _tags(block: bytes, order: str, place: int) -> dict[int, tuple[int, int, int]]:
    """Give the type, the length and the value (or where it stands) of each tag of a directory; the first one counts."""
    (count,) = struct.unpack_from(f"{order}H", block, place)
    found: dict[int, tuple[int, int, int]] = {}
    for number in range(min(count, _ENTRIES)):
        entry = place + 2 + 12 * number
        if entry + 12 > len(block):
            break
        tag, kind, length, value = struct.unpack_from(f"{order}HHII", block, entry)
        found.setdefault(tag, (kind, length, value))
    return found


def _as_day(block: bytes, tag: tuple[int, int, int] | None) -> date | None:
    """Read 2026:11:12 15:04:05, or the same with other marks between; unset clocks write zeros or blanks."""
    if tag is None or tag[0] != _TEXT or not 10 <= tag[1] <= 64:
        return None
    text = block[tag[2] : tag[2] + 10]
    parts = (text[:4], text[5:7], text[8:10])
    if not all(part.isdigit() for part in parts):
        return None
    year, month, day = (int(part) for part in parts)
    try:
        return date(year, month, day) if year in _YEARS else None
    except ValueError:
        return None
