"""The values of a vCard's properties: escapes, compounds, telephone numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence

from desktop.contacts.content_lines import ContentLine
from desktop.contacts.model import Phone

_ESCAPE = re.compile(r"\\([nN\\,;:])")
_COMPONENT = re.compile(r"((?:[^;\\]|\\.|\\\Z)*)(?:;|\Z)", re.DOTALL)
_LIST_COMMA = re.compile(r"(?<!\\)((?:\\\\)*),")
_TEL_URI = re.compile(r"tel:(?P<number>[^;]*)(?:;ext=(?P<ext>[^;]+))?(?:;.*)?", re.IGNORECASE | re.DOTALL)
_EXTENSION = re.compile(
    r"(?P<number>.*\d\)?)\s*(?:,+|;\s*ext=|(?:;\s*)?(?:ext\.?|extension|x|durchwahl)\s*:?)\s*(?P<ext>[0-9]{1,9})",
    re.IGNORECASE | re.DOTALL,
)

_KIND_BY_TYPE = (
    ("FAX", "fax"),
    ("PAGER", "pager"),
    ("CELL", "mobile"),
    ("MOBILE", "mobile"),
    ("IPHONE", "mobile"),
    ("HOME", "home"),
    ("WORK", "work"),
)
TYPES_OF_KIND: dict[str, tuple[str, ...]] = {
    "work": ("WORK", "VOICE"),
    "mobile": ("CELL", "VOICE"),
    "fax": ("WORK", "FAX"),
    "home": ("HOME", "VOICE"),
    "pager": ("PAGER",),
    "other": ("VOICE",),
}
"""The standard types that Android and iOS both have a name for (a fax must say whose it is)."""


def escape(text: str, version: str) -> str:
    """Write text as a value, so that no character of it can end the value or the line (RFC 6350 §3.4)."""
    if version == "2.1":
        return text.replace("\\", "\\\\").replace(";", "\\;")
    for letter, written in (("\\", "\\\\"), ("\r\n", "\\n"), ("\n", "\\n"), ("\r", "\\n"), (",", "\\,"), (";", "\\;")):
        text = text.replace(letter, written)
    return text


def unescape(value: str) -> str:
    """Give the text of an escaped value; what is no escape stays as it stands."""
    if "\\" not in value:
        return value
    return _ESCAPE.sub(lambda found: "\n" if found[1] in "nN" else found[1], value)


def components(value: str) -> list[str]:
    """Cut a compound value (N, ADR, ORG) at its semicolons; the parts are still escaped."""
    found: list[str] = []
    place = 0
    while True:
        match = _COMPONENT.match(value, place)
        if match is None:
            return [*found, value[place:]]
        found.append(match[1])
        if match.end() == place + len(match[1]):
            return found
        place = match.end()


def component_text(component: str, between: str, version: str) -> str:
    """Give the text of one part of a compound, whose own list (RFC 2426 §4, not in 2.1) is joined."""
    parts = [component] if version == "2.1" or "," not in component else _LIST_COMMA.sub("\\1\0", component).split("\0")
    return between.join(text for part in parts if (text := unescape(part).strip()))


def joined(parts: Sequence[str]) -> str:
    """Join escaped parts to a compound value; a stray backslash at a part's end must not escape the semicolon."""
    return ";".join([*(closed(part) for part in parts[:-1]), *parts[-1:]])


def closed(part: str) -> str:
    """Give an escaped value so that what is written after it is not escaped by its last backslash."""
    return part + "\\" * ((len(part) - len(part.rstrip("\\"))) % 2)


def line_as_phone(line: ContentLine) -> Phone:
    """Read a TEL line: number, kind by its types, extension in any of the usual ways."""
    value = unescape(line.decoded()).strip()
    types = line.types()
    kinds = [kind for name, kind in _KIND_BY_TYPE if name in types]
    kind = kinds[0] if kinds else "other"
    number, ext = split_extension(value)
    return Phone(number, kind, ext)


def split_extension(text: str) -> tuple[str, str]:
    """Cut a telephone number in its number and its extension (empty where there is none)."""
    match = _TEL_URI.fullmatch(text) or _EXTENSION.fullmatch(text)
    return (match["number"].strip(), match["ext"] or "") if match else (text, "")


def phone_value(phone: Phone, version: str, before: str = "") -> str:
    """Write a telephone number as an escaped value, as a tel: address where one stood before.

    A comma dials the extension after a pause: iOS and Android both dial it as written, while
    letters ("ext.") would be dialled as the digits on their keys.
    """
    if before.lower().startswith("tel:"):
        return f"tel:{phone.number}" + (f";ext={phone.ext}" if phone.ext else "")
    return escape(phone.number + (f",{phone.ext}" if phone.ext else ""), version)
