"""Fields into a vCard and out of it; a change touches only the properties that changed."""

from __future__ import annotations

from datetime import datetime

from desktop.contacts.model import ContactFields


def fields_to_vcard(fields: ContactFields, uid: str, rev: datetime | None = None) -> str:
    """Write a vCard 3.0 (RFC 2426) that phones import whole; lines end in CR LF."""
    raise NotImplementedError


def vcard_to_fields(text: str) -> ContactFields:
    """Read what Cardfile understands of a vCard (2.1, 3.0 or 4.0); never raises, whatever the text."""
    raise NotImplementedError


def patch_vcard(text: str, fields: ContactFields, rev: datetime | None = None) -> str:
    """Write the changed fields into a vCard and leave every other byte of it as it was.

    With `rev`, the card's REV line, where it has one, is renewed as well.
    """
    raise NotImplementedError
