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
