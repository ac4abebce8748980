"""A name in its second script: how it is cut into the parts that phones know as its reading, and put together again."""

from __future__ import annotations

import re

from desktop.contacts.model import ContactFields
from desktop.contacts.names import with_name

_KANA = re.compile(r"[\u3040-\u30ff\uff66-\uff9f\s・]+")
_SIGNS = re.compile("[\u3005\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]")
_LATIN = re.compile(r"[^\W\d_]*[A-Za-z][^\W\d_]*")
_NOT_LATIN = re.compile(r"[\u0370-\u1cff\u3005-\ud7af\uf900-\ufaff]")


def tells_reading(other: str, name: str) -> bool:
    """Say whether one spelling tells how the other is read aloud: kana, or Latin letters beside another script."""
    if not other or not name:
        return False
    if _KANA.fullmatch(other):
        return not _KANA.fullmatch(name)
    return _is_latin(other) and not _is_latin(name)


def reading_parts(reading: str) -> tuple[str, str] | None:
    """Give first and last name of a reading; None where the parts would not give the same text again."""
    if _SIGNS.search(reading):
        last, _, first = reading.partition(" ") if " " in reading else ("", "", reading)
    else:
        named = with_name(ContactFields(), reading)
        first, last = named.given, named.family
    return (first, last) if reading_text(first, "", last) == reading else None


def reading_text(first: str, middle: str, last: str) -> str:
    """Give a reading in one piece, in the order of its script."""
    parts = (last, first, middle) if _SIGNS.search(first + last) else (first, middle, last)
    return " ".join(part for part in parts if part)


def in_other_script(one: str, other: str) -> bool:
    """Say whether two spellings of a name are in two scripts."""
    return _is_latin(one) != _is_latin(other) or tells_reading(one, other) or tells_reading(other, one)


def _is_latin(text: str) -> bool:
    return bool(_LATIN.search(text)) and not _NOT_LATIN.search(text)
