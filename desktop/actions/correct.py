"""Take what the user typed in one box apart into the parts that a contact keeps."""

from __future__ import annotations

from desktop.contacts import addresses, names
from desktop.contacts.model import Address, ContactFields


def typed_name(fields: ContactFields, name: str) -> ContactFields:
    """Give the fields with another shown name, and the given and family name that go with it."""
    return names.with_name(fields, name)


def typed_address(text: str, before: Address | None = None) -> Address:
    """Give the address that a text says; `before` is what stood there."""
    return addresses.address_from_text(text, before)


def shown_phone(number: str) -> str:
    """Give a number as people read it: in groups, where it is in normal form; else as it is."""
    from ocr.rules.number import grouped_number

    return grouped_number(number) if number.startswith("+") else number


def typed_phone(text: str, region: str) -> str:
    """Give a typed number in its normal form (E.164), or as typed where it is no number of any country.

    A number without a country code is one of `region` (ISO 3166-1 alpha-2).
    """
    from ocr.rules.number import parse_number

    number = parse_number(text, region)
    return number.e164 if number is not None and number.fit else text
