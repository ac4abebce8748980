"""The fields of a card's two sides as one contact's: the front's first, and what the back says besides."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import fields as dataclass_fields
from dataclasses import replace
from typing import Any, TypeVar

from desktop.contacts.addresses import address_text
from desktop.contacts.model import Address, ContactFields, Phone
from desktop.contacts.other_name import in_other_script
from desktop.contacts.search_text import fold

Item = TypeVar("Item")
_NAME = ("name", "given", "family", "prefix", "suffix")
_ONCE = ("title", "department", "organization")


def joined_fields(front: ContactFields, back: ContactFields) -> ContactFields:
    """Give one contact's fields: what both say stands once, what only the back says is added.

    A name, title or company that the back has in another script or language is not lost: the name
    becomes `other_name`, the others notes.
    """
    names, besides = _joined_names(front, back)
    once = {part: getattr(front, part) or getattr(back, part) for part in _ONCE}
    besides += [getattr(back, part) for part in _ONCE if _says_otherwise(getattr(front, part), getattr(back, part))]
    return replace(
        front,
        **names,
        **once,
        phones=_united(front.phones, back.phones, _phone_key),
        emails=_united(front.emails, back.emails, str.casefold),
        urls=_united(front.urls, back.urls, _web_key),
        addresses=_united(front.addresses, back.addresses, _address_key),
        social=_united(front.social, back.social, _web_key),
        notes=_united((*front.notes, *besides), back.notes, fold),
    )


def parted_fields(joined: ContactFields, front: ContactFields, back: ContactFields) -> ContactFields:
    """Take out of the joined fields, as the user has corrected them, what came from the back alone."""
    as_read = joined_fields(front, back)
    left: dict[str, Any] = {}
    for field in dataclass_fields(ContactFields):
        now, read, own = (getattr(side, field.name) for side in (joined, as_read, front))
        if isinstance(now, tuple):
            left[field.name] = tuple(value for value in now if value in own or value not in read)
        else:
            left[field.name] = own if now == read else now
    return ContactFields(**left)


def _joined_names(front: ContactFields, back: ContactFields) -> tuple[dict[str, str], list[str]]:
    """Give the parts of the name, and a name that has no other place."""
    if not front.name:
        found = back if back.name else front
        return {part: getattr(found, part) for part in _NAME} | {"other_name": front.other_name or back.other_name}, []
    spellings = [name for name in (back.name, back.other_name) if name]
    other = front.other_name or next((name for name in spellings if in_other_script(name, front.name)), "")
    known = {fold(name) for name in (front.name, other)}
    besides = [name for name in spellings if fold(name) not in known and not in_other_script(name, front.name)]
    extra = {part: getattr(front, part) or getattr(back, part) for part in ("prefix", "suffix")}
    return {"other_name": other, **extra}, besides


def _says_otherwise(front: str, back: str) -> bool:
    return bool(front and back) and fold(back) not in fold(front)


def _united(front: Iterable[Item], back: Iterable[Item], key: Callable[[Item], str]) -> tuple[Item, ...]:
    kept: dict[str, Item] = {}
    for value in (*front, *back):
        kept.setdefault(key(value), value)
    return tuple(kept.values())


def _phone_key(phone: Phone) -> str:
    return f"{phone.number} {phone.ext}"


def _web_key(address: str) -> str:
    return re.sub(r"^(?:https?://)?(?:www\.)?", "", address.casefold()).rstrip("/")


def _address_key(address: Address) -> str:
    """Two spellings of one place are one: 10115 Berlin, Hauptstr. 5 is it in any order of its words."""
    return " ".join(sorted(re.findall(r"[^\W_]+", fold(address.text or address_text(address)))))
