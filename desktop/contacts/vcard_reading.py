"""What Cardfile understands of a vCard, property by property."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from desktop.contacts.addresses import address_text
from desktop.contacts.card_text import CardText
from desktop.contacts.content_lines import ContentLine
from desktop.contacts.model import Address, ContactFields, Phone
from desktop.contacts.names import bare_name
from desktop.contacts.other_name import reading_text
from desktop.contacts.vcard_values import component_text, components, line_as_phone, unescape

Item = TypeVar("Item")
Pairs = list[tuple[ContentLine, Item]]
"""Properties, each with what was read from it; those that say nothing are left out."""

NO_NAME = "?"
"""The FN of a card that says nothing at all: FN must be there (RFC 2426 §3.1.1)."""
SOCIAL = ("X-SOCIALPROFILE", "SOCIALPROFILE")
PHONETIC = ("X-PHONETIC-FIRST-NAME", "X-PHONETIC-MIDDLE-NAME", "X-PHONETIC-LAST-NAME")
"""How a name is read aloud, as iOS and Android write and show it."""
OTHER_NAME = "X-CARDFILE-OTHER-NAME"
"""The name in a second script where that is not its reading: 田中 太郎 beside Taro Tanaka."""


def card_fields(card: CardText) -> ContactFields:
    """Read every field Cardfile knows."""
    family, given, middle, prefix, suffix = [
        component_text(part, " ", card.version) for part in line_parts(card, "N", 5)[:5]
    ]
    organization, *units = [component_text(part, ", ", card.version) for part in line_parts(card, "ORG", 2)]
    shown = first_text(card, "FN")
    fields = ContactFields(
        given=given,
        family=family,
        prefix=prefix,
        suffix=suffix,
        title=first_text(card, "TITLE"),
        organization=organization,
        department=", ".join(filter(None, units)),
        phones=tuple(phone for _, phone in phone_pairs(card)),
        emails=tuple(text for _, text in text_pairs(card, "EMAIL")),
        urls=tuple(text for _, text in text_pairs(card, "URL")),
        addresses=tuple(address for _, address in address_pairs(card)),
        social=tuple(text for _, text in text_pairs(card, *SOCIAL)),
        notes=tuple(text for _, text in text_pairs(card, "NOTE")),
        other_name=first_text(card, OTHER_NAME) or reading_text(*(first_text(card, part) for part in PHONETIC)),
    )
    parts = " ".join(filter(None, (given, middle, family)))
    if not parts and shown in (organization, stand_in(fields)):
        shown = ""
    return replace(fields, name=bare_name(shown, prefix, suffix) or parts)


def stand_in(fields: ContactFields) -> str:
    """Give what stands in FN where there is no name."""
    numbers = (phone.number for phone in fields.phones)
    return next(filter(None, (fields.organization, *fields.emails, *numbers, *fields.urls)), NO_NAME)


def first_text(card: CardText, name: str) -> str:
    """Give the text of the first property of this name that says something."""
    return next((text for _, text in text_pairs(card, name)), "")


def line_parts(card: CardText, name: str, count: int) -> list[str]:
    """Give the parts of the first property of this name, escaped, at least `count`."""
    parts = next((components(line.decoded()) for line in card.find(name)), [])
    return parts + [""] * (count - len(parts))


def text_pairs(card: CardText, *names: str) -> Pairs[str]:
    """Give properties with one text each."""
    pairs = [(line, unescape(line.decoded()).strip()) for line in card.find(*names)]
    return [(line, text) for line, text in pairs if text]


def phone_pairs(card: CardText) -> Pairs[Phone]:
    """Give the TEL properties."""
    pairs = [(line, line_as_phone(line)) for line in card.find("TEL")]
    return [(line, phone) for line, phone in pairs if phone.number]


def address_pairs(card: CardText) -> Pairs[Address]:
    """Give the ADR properties."""
    pairs = [(line, line_as_address(line, card.version)) for line in card.find("ADR")]
    return [(line, address) for line, address in pairs if address != Address()]


def line_as_address(line: ContentLine, version: str) -> Address:
    """Read an ADR line (RFC 2426 §3.2.1); a box or a floor is shown with the street."""
    parts = [component_text(part, ", ", version) for part in components(line.decoded())] + [""] * 7
    box, extended, street, city, region, postcode, country = parts[:7]
    street = ", ".join(filter(None, (street, extended, box)))
    address = Address(street, postcode, city, region, country)
    return replace(address, text=address_text(address))
