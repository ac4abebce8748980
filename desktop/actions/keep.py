"""Keep a reviewed card as a contact."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from desktop.contacts.model import Contact, ContactFields, Step
from desktop.contacts.store import Store
from ocr.model import CardReading


@dataclass(frozen=True, slots=True)
class Kept:
    """A contact that was kept, and the journal step that `undo_keep` takes (0: it was there already)."""

    contact: Contact
    step: int


def keep(store: Store, item_id: int, number: int, fields: ContactFields) -> Kept:
    """Keep one card of the stack with the fields as reviewed; one transaction, all or nothing.

    Raises CardGone when the card has left the stack, CardAlreadyKept when it is kept already.
    """
    raise NotImplementedError


def keep_reading(store: Store, photo: Path, photo_hash: str, number: int, card: CardReading) -> Kept:
    """Keep a card that was never on the stack, as read; the same card of the same photograph only once."""
    raise NotImplementedError


def undo_keep(store: Store, step: int | None = None) -> Step:
    """Undo the keeping of a card (or the last step): the contact goes, the card is back in review.

    Raises UndoBlocked when the contact was changed since, NothingToUndo.
    """
    raise NotImplementedError
