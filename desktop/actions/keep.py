"""Keep a reviewed card as a contact."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.actions.meeting import NOTHING_SAID, Meeting, as_met
from desktop.actions.reading_text import fields_as_text
from desktop.actions.review import worth_keeping
from desktop.actions.scan import photo_hash
from desktop.actions.sides import pair_of
from desktop.actions.whole_cards import WholeCard
from desktop.contacts.cleaning import clean_fields
from desktop.contacts.errors import CardAlreadyKept, CardEmpty
from desktop.contacts.model import Contact, ContactFields, Origin, StackState, Step
from desktop.contacts.vcard import fields_to_vcard

if TYPE_CHECKING:
    from desktop.contacts.store import Store


@dataclass(frozen=True, slots=True)
class Kept:
    """A contact that was kept, and the journal step that `undo_keep` takes (0: it was there already)."""

    contact: Contact
    step: int


def keep(store: Store, item_id: int, number: int, fields: ContactFields, meeting: Meeting = NOTHING_SAID) -> Kept:
    """Keep one card of the stack, with its back if it has one, as reviewed; one transaction, all or nothing.

    Raises CardGone when the card has left the stack, CardAlreadyKept when it is kept already,
    CardEmpty when nothing is in the fields.
    """
    return _keep_sides(
        store,
        item_id,
        number,
        fields,
        lambda seen: store.add(_new_vcard(store, seen.fields), seen.pictures, *seen.origins),
        meeting,
    )


def keep_into(
    store: Store,
    item_id: int,
    number: int,
    fields: ContactFields,
    uid: str,
    meeting: Meeting = NOTHING_SAID,
    *,
    new_job: bool = False,
) -> Kept:
    """Keep one card of the stack as more of a contact that is there: what it says besides is added, the newer job is
    today's (`new_job`: even where it is the same company's). One step; `undo_keep` gives both back as they were.

    Raises what `keep` raises, and ContactGone.
    """

    def join(seen: _Seen) -> Contact:
        # What compares and merges is not loaded before two are one.
        from desktop.actions.duplicates import with_card

        pictures = list(dict.fromkeys((*store.get(uid).pictures, *seen.pictures)))
        store.more_origins.add(uid, seen.origins)
        return store.change(uid, with_card(store, uid, seen.fields, new_job=new_job), pictures)

    return _keep_sides(store, item_id, number, fields, join, meeting)


@dataclass(frozen=True, slots=True)
class _Seen:
    """What is on the sides of a card: the fields as reviewed, the pictures, and where they came from."""

    fields: ContactFields
    pictures: list[str]
    origins: list[Origin]


def _keep_sides(
    store: Store,
    item_id: int,
    number: int,
    fields: ContactFields,
    write: Callable[[_Seen], Contact],
    meeting: Meeting,
) -> Kept:
    """Keep a card with its other side, in one step; `write` says what becomes of it."""
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
        contact = write(_Seen(fields, pictures, origins))
        for side, card in zip(sides, cards, strict=True):
            draft = fields_as_text(fields) if side == sides[0] else card.draft
            store.stack.change_card(*side, StackState.KEPT, draft, contact.uid)
        as_met(store, contact.uid, meeting)
    return Kept(contact, step)


def keep_whole(
    store: Store, cards: Sequence[WholeCard], hashes: Mapping[Path, str], meeting: Meeting = NOTHING_SAID
) -> list[Kept | None]:
    """Keep cards that were never on the stack, as read; the same card of the same photograph only once.

    `hashes` tells what stands in the photographs (or texts) they are from. All are kept or none, so that a
    photograph is done or is not; None stands for a card on which nothing was read that is worth keeping.
    """
    with store.step("keep") as step:
        return [_keep_one(store, card, hashes, step, meeting) for card in cards]


def not_kept_yet(store: Store, photos: Sequence[Path]) -> list[Path]:
    """Leave out the photographs from which contacts were kept before: a batch that was broken off goes on."""
    known = store.origins()
    # A photograph is looked into only where one of its name was kept: they are large, and there may be thousands.
    return [
        photo for photo in photos if shown_name(photo) not in known or photo_hash(photo) not in known[shown_name(photo)]
    ]


def undo_keep(store: Store, step: int | None = None) -> Step:
    """Undo the keeping of a card (or the last step): the contact goes, the card is back in review.

    Raises UndoBlocked when the contact was changed since, NothingToUndo.
    """
    return store.undo(step)


def shown_name(photo: Path) -> str:
    """Give a photograph's file name as text, whatever bytes it is made of."""
    return photo.name.encode("utf-8", "replace").decode("utf-8")


def _keep_one(store: Store, card: WholeCard, hashes: Mapping[Path, str], step: int, meeting: Meeting) -> Kept | None:
    from ocr.jpeg import pixels_as_jpeg

    fields, front = card.fields, card.front
    if not worth_keeping(fields):
        return None
    if known := store.kept_from(hashes[front.photo], front.number):
        return Kept(known, 0)
    flat = [side.card.card for side in card.sides]
    pictures = [store.save_picture(pixels_as_jpeg(one.pixels)) for one in flat if not one.blank]
    origins = [Origin(hashes[side.photo], side.number, shown_name(side.photo)) for side in card.sides]
    contact = store.add(_new_vcard(store, fields), pictures, *origins)
    # Whoever signed a mail was not met because of it.
    as_met(store, contact.uid, meeting if pictures else replace(meeting, follow_up=""))
    return Kept(contact, step)


def _new_vcard(store: Store, fields: ContactFields) -> str:
    return fields_to_vcard(fields, str(uuid.uuid4()), store.now())
