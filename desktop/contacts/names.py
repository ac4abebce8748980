"""A person's name in one piece and in its parts."""

from __future__ import annotations

from desktop.contacts.model import ContactFields


def with_name(fields: ContactFields, name: str) -> ContactFields:
    """Give the fields with another shown name and the given and family name that go with it."""
    raise NotImplementedError
