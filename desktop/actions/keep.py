"""Keep a reviewed card as a contact."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from pathlib import Path

from desktop.actions.reading_text import fields_as_text
from desktop.actions.review import reading_to_contact_fields, worth_keeping
from desktop.actions.sides import pair_of
from desktop.contacts.cleaning import clean_fields
from desktop.contacts.errors import CardAlreadyKept, CardEmpty
from desktop.contacts.model import Contact, ContactFields, Origin, StackState, Step
from desktop.contacts.store import Store
from desktop.contacts.vcard import fields_to_vcard
from ocr.model import CardReading


@dataclass(frozen=True, slots=True)
class Kept:
    """A contact that was kept, and the journal step that `undo_keep` takes (0: it was there already)."""

    contact: Contact
    step: int


def keep(store: Store, item_id: int, number: int, fields: ContactFields) -> Kept:
    """Keep one card of the stack, with its back if it has one, as reviewed; one transaction, all or nothing.

    Raises CardGone when the card has left the stack, CardAlreadyKept when it is kept already,
    CardEmpty when nothing is in the fields.
    """
    fields = clean_fields(fields)
    if not worth_keeping(fields):
        raise CardEmpty()
    with store.step("keep") as step:
        pair = pair_of(store, (item_id, number))
        sides = (pair.front, pair.back) if pair else ((item_id, number),)
        photos = [store.stack.get(side[0]) for side in sides]
        cards = [store.stack.card(*side) for side in sides]
        if any(card.state == StackState.KEPT for card in cards):
            raise CardAlreadyKept()
        pictures = [card.picture for card in cards if card.picture]
        origins = [Origin(photo.photo_hash, card.number, photo.name) for photo, card in zip(photos, cards, strict=True)]
        contact = store.add(_new_vcard(store, fields), pictures, *origins)
        for side, card in zip(sides, cards, strict=True):
            draft = fields_as_text(fields) if side == sides[0] else card.draft
            store.stack.change_card(*side, StackState.KEPT, draft, contact.uid)
    return Kept(contact, step)


def keep_reading(store: Store, photo: Path, photo_hash: str, number: int, card: CardReading) -> Kept:
    """Keep a card that was never on the stack, as read; the same card of the same photograph only once.

    Raises CardEmpty when nothing was read that is worth keeping.
    """
    from ocr.jpeg import pixels_as_jpeg

    fields = reading_to_contact_fields(card)
    if not worth_keeping(fields):
        raise CardEmpty()
    known = store.kept_from(photo_hash, number)
    if known is not None:
        return Kept(known, 0)
    pictures = [] if card.card.blank else [store.save_picture(pixels_as_jpeg(card.card.pixels))]
    with store.step("keep") as step:
        # Another process may have kept it meanwhile: ask again now that nobody else can write.
        known = store.kept_from(photo_hash, number)
        if known is not None:
            return Kept(known, 0)
        contact = store.add(_new_vcard(store, fields), pictures, Origin(photo_hash, number, shown_name(photo)))
    return Kept(contact, step)


def undo_keep(store: Store, step: int | None = None) -> Step:
    """Undo the keeping of a card (or the last step): the contact goes, the card is back in review.

    Raises UndoBlocked when the contact was changed since, NothingToUndo.
    """
    return store.undo(step)


def shown_name(photo: Path) -> str:
    """Give a photograph's file name as text, whatever bytes it is made of."""
    return photo.name.encode("utf-8", "replace").decode("utf-8")


def _new_vcard(store: Store, fields: ContactFields) -> str:
    return fields_to_vcard(fields, str(uuid.uuid4()), store.now())
