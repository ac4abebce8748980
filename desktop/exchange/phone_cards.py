"""vCards as iOS and Android import them whole: FN and N there, pictures small enough, the rest as it is."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Callable

from desktop.contacts.card_properties import binary, data_uri
from desktop.contacts.card_text import CardText
from desktop.contacts.content_lines import ContentLine, line_end, read_lines
from desktop.contacts.names import completed
from desktop.contacts.vcard import vcard_to_fields
from desktop.contacts.vcard_reading import stand_in
from desktop.contacts.vcard_values import escape
from desktop.contacts.vcard_versions import vcard_as

MAX_PICTURE = 160 * 1024
"""As JPEG: iCloud takes 224 KB of base64 in a card of 256 KB."""
Shrink = Callable[[bytes], bytes | None]
"""Makes a picture a JPEG of at most MAX_PICTURE; None where it is none."""


def phone_card(vcard: str, version: str, shrink: Shrink, picture: Callable[[], bytes | None] = lambda: None) -> str:
    """Give a contact's vCard for a phone; `picture` is asked where the card has none of its own.

    A card that is fit already stays byte for byte.
    """
    text = _with_names(vcard_as(vcard.removeprefix("\ufeff"), version))
    lines = read_lines(text)
    end = line_end(text)
    if not any(line.name == "PHOTO" for line in lines) and (added := picture()):
        made = read_lines(photo_line(added, version, end))
        place = next((n for n in range(len(lines) - 1, -1, -1) if lines[n].name == "END"), len(lines))
        lines[place:place] = made
    raws = [_fit(line, version, end, shrink) for line in lines]
    text = "".join(_with_blank_lines(lines, raws, end) if version == "3.0" else raws)
    return text if text.endswith(("\n", "\r")) else text + end


def photo_line(jpeg: bytes, version: str, end: str = "\r\n") -> str:
    """Write a JPEG as PHOTO, folded."""
    data = base64.b64encode(jpeg).decode()
    first = "PHOTO:data:image/jpeg;base64," if version == "4.0" else "PHOTO;ENCODING=b;TYPE=JPEG:"
    room = 75 - len(first)
    parts = [first + data[:room], *(data[place : place + 74] for place in range(room, len(data), 74))]
    return f"{end} ".join(parts) + end


def _fit(line: ContentLine, version: str, end: str, shrink: Shrink) -> str:
    """Give a line as it stands, a picture that is too large smaller."""
    if line.name not in ("PHOTO", "LOGO") or len(line.value) * 3 // 4 <= MAX_PICTURE:
        return line.raw
    found = data_uri(line.value)
    data = found[1] if found else binary(line)
    try:
        small = shrink(base64.b64decode(data, validate=True)) if data else None
    except (ValueError, binascii.Error):
        small = None
    if small is None:
        return line.raw
    written = photo_line(small, version, end)
    name = f"{line.group}.{line.name}" if line.group else line.name
    return name + written.removeprefix("PHOTO")


def _with_blank_lines(lines: list[ContentLine], raws: list[str], end: str) -> list[str]:
    """Put a blank line behind base64, where some phones look for its end."""
    found = []
    for number, (line, raw) in enumerate(zip(lines, raws, strict=True)):
        found.append(raw)
        after = lines[number + 1] if number + 1 < len(lines) else None
        if binary(line) and not (after is not None and not after.raw.strip()):
            found.append(end)
    return found


def _with_names(text: str) -> str:
    """Put in FN and N where they are missing: Android shows nobody without the one, iOS without the other."""
    card = CardText(text)
    names = card.find("N", "FN")
    if any(line.name == "FN" and line.value.strip() for line in names) and any(line.name == "N" for line in names):
        return text
    fields = vcard_to_fields(text)
    empty = next((line for line in names if line.name == "FN" and not line.value.strip()), None)
    shown = escape(fields.name or stand_in(fields), card.version)
    if empty is not None:
        card.replace(empty, shown)
    elif not any(line.name == "FN" for line in names):
        card.insert("FN", shown)
    if not any(line.name == "N" for line in names):
        named = completed(fields)
        parts = (named.family, named.given, "", named.prefix, named.suffix)
        card.insert("N", ";".join(escape(part, card.version) for part in parts))
    return card.text()
