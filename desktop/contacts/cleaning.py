"""Fields made fit to be kept: no control characters, no stray space, nothing empty, nothing twice."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import fields as dataclass_fields
from dataclasses import replace
from typing import Any, TypeVar

from desktop.contacts.model import PHONE_KINDS, Address, ContactFields, Phone
from desktop.contacts.vcard_values import split_extension

_LINE_ENDS = re.compile(r"\r\n|[\r\n\x0b\x0c\x85\u2028\u2029]")
_NO_TEXT = {"Cc", "Cs"}
_EXT = re.compile(r"[0-9]{1,9}")

Item = TypeVar("Item")
_NOTHING = ContactFields()


def clean_line(text: str) -> str:
    """Give the text on one line, without control characters, single spaces between words."""
    return " ".join(_plain(text).split())


def clean_lines(text: str) -> str:
    """Give a text of several lines without control characters and blank ends."""
    return "\n".join(clean_line(line) for line in _LINE_ENDS.sub("\n", text).split("\n")).strip("\n")


def clean_fields(fields: ContactFields, known: ContactFields = _NOTHING) -> ContactFields:
    """Give the fields as they can be written into a vCard and read back the same.

    What stands in `known` already is left as it is, however odd: another program wrote it so.
    """
    single: dict[str, Any] = {}
    for field in dataclass_fields(fields):
        value = getattr(fields, field.name)
        if isinstance(value, str):
            single[field.name] = value if value == getattr(known, field.name) else clean_line(value)
    many: dict[str, Any] = {
        "phones": _each(fields.phones, known.phones, _phone),
        "emails": _each(fields.emails, known.emails, clean_line),
        "urls": _each(fields.urls, known.urls, clean_line),
        "addresses": _each(fields.addresses, known.addresses, _address),
        "social": _each(fields.social, known.social, clean_line),
        "notes": _each(fields.notes, known.notes, clean_lines),
    }
    return replace(fields, **single, **many)


def _plain(text: str) -> str:
    spaced = _LINE_ENDS.sub(" ", text).replace("\t", " ")
    return "".join(letter for letter in spaced if unicodedata.category(letter) not in _NO_TEXT)


def _phone(phone: Phone) -> Phone | None:
    number, ext = clean_line(phone.number), clean_line(phone.ext)
    if ext and not (_EXT.fullmatch(ext) and number[-1:].isdigit()):
        # What is no number cannot be dialled after a pause: it stays readable beside the number.
        number, ext = f"{number} {ext}".strip(), ""
    if not ext:
        number, ext = split_extension(number)
    kind = phone.kind if phone.kind in PHONE_KINDS else "other"
    return Phone(number, kind, ext) if number else None


def _address(address: Address) -> Address | None:
    cleaned = Address(**{part.name: clean_line(getattr(address, part.name)) for part in dataclass_fields(address)})
    cleaned = replace(cleaned, street=clean_lines(address.street))
    return None if cleaned == Address() else cleaned


def _each(values: Iterable[Item], known: Sequence[Item], clean: Callable[[Item], Item | None]) -> tuple[Item, ...]:
    """Clean what is new; drop it where nothing is left, or where it is there already."""
    kept: list[Item] = []
    for value in values:
        if value in known:
            kept.append(value)
        elif (cleaned := clean(value)) and cleaned not in kept:
            kept.append(cleaned)
    return tuple(kept)
