"""From what was read to what the user reviews."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.contacts.cleaning import clean_fields
from desktop.contacts.model import Address, ContactFields, Phone
from desktop.contacts.names import completed
from ocr.model import CardReading, Field, FieldKind

DOUBTFUL_BELOW = 0.9
"""A field less probable than this is marked in review and comes first on Tab."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One field of a card in words, for whoever has no form to show it in."""

    kind: FieldKind
    text: str
    doubtful: bool


def doubtful(field: Field) -> bool:
    """Say whether a person should look at this field."""
    return field.confidence < DOUBTFUL_BELOW


def reading_to_contact_fields(card: CardReading) -> ContactFields:
    """Give the contact that a card's reading says, with nothing corrected yet."""
    name = card.of(FieldKind.NAME)[:1]
    parts = dict(name[0].parts) if name else {}
    fields = ContactFields(
        name=_first(card, FieldKind.NAME),
        given=parts.get("given", ""),
        family=parts.get("family", ""),
        prefix=parts.get("prefix", ""),
        suffix=parts.get("suffix", ""),
        title=_first(card, FieldKind.TITLE),
        organization=_first(card, FieldKind.ORGANIZATION),
        department=_first(card, FieldKind.DEPARTMENT),
        phones=tuple(_phone(field) for field in card.of(FieldKind.PHONE)),
        emails=_all(card, FieldKind.EMAIL),
        urls=_all(card, FieldKind.URL),
        addresses=tuple(_address(field) for field in card.of(FieldKind.ADDRESS)),
        social=_all(card, FieldKind.SOCIAL),
        notes=_all(card, FieldKind.NOTE),
        other_name=parts.get("other_script", ""),
    )
    return completed(clean_fields(fields))


def worth_keeping(fields: ContactFields) -> bool:
    """Say whether there is anything in it by which a person or company could be found or reached."""
    return any((fields.name, fields.organization, fields.phones, fields.emails))


def facts(card: CardReading) -> list[Fact]:
    """Give the fields of a card in words, in the order in which a card is read."""
    return [Fact(kind, _in_words(field), doubtful(field)) for kind in FieldKind for field in card.of(kind)]


def _in_words(field: Field) -> str:
    parts = field.parts
    if field.kind == FieldKind.NAME:
        shown = " ".join(filter(None, (parts.get("prefix"), field.value)))
        return ", ".join(filter(None, (shown, parts.get("suffix"))))
    if field.kind == FieldKind.PHONE:
        ext = f" ext. {parts['ext']}" if parts.get("ext") else ""
        return f"{field.value}{ext} ({parts.get('kind', 'other')})"
    return field.value


def _first(card: CardReading, kind: FieldKind) -> str:
    return next((field.value for field in card.of(kind)), "")


def _all(card: CardReading, kind: FieldKind) -> tuple[str, ...]:
    return tuple(field.value for field in card.of(kind))


def _phone(field: Field) -> Phone:
    return Phone(field.value, field.parts.get("kind", "other"), field.parts.get("ext", ""))


def _address(field: Field) -> Address:
    street, postcode, city, region, country = (
        field.parts.get(part, "") for part in ("street", "postcode", "city", "region", "country")
    )
    return Address(street, postcode, city, region, country, text=field.value)
