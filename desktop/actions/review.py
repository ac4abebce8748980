"""From what was read to what the user reviews."""

from __future__ import annotations

from desktop.contacts.model import ContactFields
from ocr.model import CardReading, Field

DOUBTFUL_BELOW = 0.8
"""A field less probable than this is marked in review and comes first on Tab."""


def doubtful(field: Field) -> bool:
    """Say whether a person should look at this field."""
    return field.confidence < DOUBTFUL_BELOW


def reading_to_contact_fields(card: CardReading) -> ContactFields:
    """Give the contact that a card's reading says, with nothing corrected yet."""
    raise NotImplementedError
