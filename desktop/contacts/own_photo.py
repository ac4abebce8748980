"""A contact's own photo: the bytes of a vCard's PHOTO, if they are a picture. Nothing is fetched, nothing decoded.

A photo of several megabytes is a hundred thousand folded lines: here it is cut and decoded part by part, so that the
window's thread gets its turn meanwhile, where one expression over the whole text would hold it up.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator

from desktop.contacts.card_properties import is_base64
from desktop.contacts.content_lines import read_lines
from desktop.contacts.model import OwnPhoto

MAX_PHOTO = 5 * 1024 * 1024
"""Bytes of a picture; a larger one is passed over."""
_PART = 64 * 1024
_MAX_HEAD = 4096
"""Letters in which name, parameters and the beginning of a data: address must have ended."""

_MARK = re.compile(r'(?:[^\s.;:"]{1,64}\.)?(?P<name>PHOTO|BEGIN|END)[;:]', re.IGNORECASE)
_OF_A_CARD = re.compile(r"[^:]{0,64}:\s*VCARD\s", re.IGNORECASE)
_SOFT = re.compile(r"[^:]{1,256}QUOTED-PRINTABLE", re.IGNORECASE)
# Comma and semicolon may have been escaped, as in any text.
_DATA_URI = re.compile(r"\s*data:[^,;\\]*(?P<params>(?:\\?;[^,;\\]*)*)\\?,", re.IGNORECASE)


def own_photo(vcard: str) -> OwnPhoto | None:
    """Give the first PHOTO of a card that holds a picture itself; what only names an address (a URI) is passed over."""
    for unfolded in _photos(vcard):
        start = _begins_at(unfolded)
        content = _decoded(unfolded, start) if start is not None else b""
        if kind := _kind(content):
            return OwnPhoto(content, kind)
    return None


def _photos(vcard: str) -> Iterator[str]:
    """Give each PHOTO of the first card itself (not of one within it) unfolded."""
    depth = 0
    for pieces in _logical_lines(vcard.removeprefix("\ufeff")):
        mark = _MARK.match(pieces[0])
        if mark is None:
            continue
        name = mark["name"].upper()
        if name == "PHOTO":
            if depth <= 1:
                yield "".join(pieces)
        elif _OF_A_CARD.match(pieces[0] + "\n"):
            depth += 1 if name == "BEGIN" else -1
            if depth <= 0:
                return


def _logical_lines(vcard: str) -> Iterator[list[str]]:
    """Give the lines that belong together, without the spaces around them; of those that do not matter the first."""
    end = "\n" if "\n" in vcard else "\r"
    pieces: list[str] = []
    is_soft = is_photo = False
    start = 0
    while start < len(vcard):
        found = vcard.find(end, start)
        after = len(vcard) if found < 0 else found + 1
        line = vcard[start:after]
        if pieces and (line[0] in " \t" or is_soft):
            if is_photo:
                pieces.append(line.strip())
            is_soft = is_soft and line.rstrip().endswith("=")
        else:
            if pieces:
                yield pieces
            pieces = [line.strip()]
            mark = _MARK.match(line)
            is_photo = mark is not None and mark["name"].upper() == "PHOTO"
            is_soft = line.rstrip().endswith("=") and _SOFT.match(line) is not None
        start = after
    if pieces:
        yield pieces


def _begins_at(unfolded: str) -> int | None:
    """Give the place where a property's base64 begins; None where it has none."""
    line = read_lines(unfolded[:_MAX_HEAD])[0]
    if line.name != "PHOTO":
        return None
    start = len(line.head) + 1
    if is_base64(line):
        return start
    uri = _DATA_URI.match(unfolded, start, start + _MAX_HEAD)
    return uri.end() if uri is not None and ";base64" in uri["params"].lower() else None


def _decoded(text: str, start: int) -> bytes:
    """Decode the base64 from a place on, also where its padding is missing; empty if it is none or too long."""
    if (len(text) - start) * 3 // 4 > MAX_PHOTO:
        return b""
    content, rest = bytearray(), ""
    try:
        for place in range(start, len(text), _PART):
            part = rest + "".join(text[place : place + _PART].split())
            whole = len(part) - len(part) % 4
            content += base64.b64decode(part[:whole], validate=True)
            rest = part[whole:]
        rest = rest.rstrip("=")
        content += base64.b64decode(rest + "=" * (-len(rest) % 4), validate=True)
    except ValueError:
        return b""
    return bytes(content)


def _kind(content: bytes) -> str:
    """Say what picture the first bytes announce; empty if none that is shown."""
    if content.startswith(b"\xff\xd8\xff"):
        return "jpeg"
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png"
    if content.startswith((b"GIF87a", b"GIF89a")):
        return "gif"
    return "webp" if content[:4] == b"RIFF" and content[8:12] == b"WEBP" else ""
