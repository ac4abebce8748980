"""Fields into a vCard and out of it; a change touches only the properties that changed."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from functools import lru_cache

from desktop.contacts.card_text import CardText
from desktop.contacts.categories import card_categories
from desktop.contacts.cleaning import clean_fields
from desktop.contacts.model import ContactFields
from desktop.contacts.names import completed
from desktop.contacts.vcard_changes import patch_card
from desktop.contacts.vcard_reading import NO_NAME, card_fields
from desktop.contacts.vcard_values import escape, unescape

_NAME_PARTS = ("name", "given", "family", "prefix", "suffix")


def fields_to_vcard(fields: ContactFields, uid: str, rev: datetime | None = None) -> str:
    """Write a vCard 3.0 (RFC 2426) that phones import whole; lines end in CR LF."""
    lines = ["BEGIN:VCARD", "VERSION:3.0", f"UID:{escape(uid, '3.0')}", f"FN:{NO_NAME}", "N:;;;;"]
    lines += [f"REV:{_moment(rev)}"] if rev else []
    # One NOTE: of several, some phones import only the last.
    fields = replace(fields, notes=("\n".join(fields.notes),) if fields.notes else ())
    return patch_vcard("\r\n".join([*lines, "END:VCARD", ""]), fields)


def vcard_to_fields(text: str) -> ContactFields:
    """Read what Cardfile understands of a vCard (2.1, 3.0 or 4.0); never raises, whatever the text."""
    return card_fields(CardText(text))


def read_vcard(text: str, fields: ContactFields | None = None) -> tuple[str, ContactFields, tuple[str, ...]]:
    """Read a vCard once for all that the store asks: its UID (or nothing), its fields, its categories.

    `fields` are given where they were read before.
    """
    card = CardText(text)
    return _card_uid(card), fields or card_fields(card), card_categories(card)


def patch_vcard(text: str, fields: ContactFields, rev: datetime | None = None) -> str:
    """Write the changed fields into a vCard and leave every other byte of it as it was.

    With `rev`, the card's REV line, where it has one, is renewed as well.
    """
    card = CardText(text)
    before = card_fields(card)
    after = clean_fields(fields, before)
    if any(getattr(before, part) != getattr(after, part) for part in _NAME_PARTS):
        after = completed(after)
    if after == before:
        return text
    patch_card(card, before, after)
    for line in card.find("REV") if rev else []:
        card.replace(line, _moment(rev))
    return card.text()


@lru_cache(maxsize=8)
def vcard_uid(text: str) -> str:
    """Give the UID that stands in a vCard, or nothing; an import asks of one card several times in a row."""
    if "UID" not in text.upper():
        return ""
    return _card_uid(CardText(text))


def with_uid(text: str, uid: str) -> str:
    """Give the vCard with this UID in it."""
    card = CardText(text)
    lines = card.find("UID")
    if lines:
        card.replace(lines[0], escape(uid, card.version))
    else:
        card.insert("UID", escape(uid, card.version))
    return card.text()


def _card_uid(card: CardText) -> str:
    return next((unescape(line.decoded()).strip() for line in card.find("UID")), "")


def _moment(moment: datetime | None) -> str:
    return f"{moment.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}" if moment else ""
