"""A postal address as one line of text and in its parts."""

from __future__ import annotations

from desktop.contacts.model import Address


def address_from_text(text: str, before: Address | None = None) -> Address:
    """Give the address that one line of text (or several) says; `before` helps to tell its parts."""
    raise NotImplementedError
