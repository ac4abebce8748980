"""Both sides of one card: two cards of the stack are joined to one contact, and split again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING

from desktop.actions.reading_text import fields_as_text, text_as_fields, text_as_reading
from desktop.actions.review import reading_to_contact_fields
from desktop.contacts.errors import CardAlreadyJoined, CardAlreadyKept, CardGone
from desktop.contacts.joined_fields import joined_fields, parted_fields
from desktop.contacts.model import ContactFields, StackCardRow, StackPair, StackRow, StackState
from ocr.model import CardReading, Field

if TYPE_CHECKING:
    from desktop.contacts.store import Store

Key = tuple[int, int]
"""A card of the stack: its photograph's id and its number there."""
BY_HAND = "by_hand"
REASONS: Mapping[str, str] = {
    "same_email": "the same e-mail address on both",
    "same_mobile": "the same mobile number on both",
    "same_name": "the same name on both",
    "two_scripts": "the same name on both, in two scripts",
    "name_in_email": "the name on one is in the e-mail address on the other",
    "back_web": "the second has no name, and the same web address",
    "back_phone": "the second has no name, and the same phone number",
    "back_company": "the second has no name, and the same company",
}
"""Each reason of `ocr.sides.Why` in words; that module is loaded with the first reading only."""


def propose(store: Store, item_id: int) -> None:
    """Join the cards of a photograph, with each other or the photographs beside it, where they are sides of one card.

    Nothing that is kept, skipped, joined already or was split by the user is touched.
    """
    from ocr.sides import two_sides

    with store.step("sides"):
        for first, second in _candidates(store, item_id):
            one, other = store.stack.card(*first), store.stack.card(*second)
            known = chain(store.stack.pairs(first[0]), store.stack.pairs(second[0]))
            busy = any(pair.joined and {first, second} & {pair.front, pair.back} for pair in known)
            if busy or _was_split(store, first, second) or {one.state, other.state} != {StackState.REVIEW}:
                continue
            readings = text_as_reading(one.reading), text_as_reading(other.reading)
            lie_together = first[0] == second[0] and readings[0].card.page == readings[1].card.page
            sides = two_sides(*readings, together=lie_together)
            if sides is not None:
                front, back = (second, first) if sides.second_is_front else (first, second)
                join(store, front, back, sides.why)


def join(store: Store, front: Key, back: Key, why: str = BY_HAND) -> None:
    """Make two cards the sides of one; what was typed for either stays.

    Raises CardGone, CardAlreadyKept, and CardAlreadyJoined where one of them has another side.
    """
    with store.step("join"):
        ours, theirs = store.stack.card(*front), store.stack.card(*back)
        if StackState.KEPT in (ours.state, theirs.state):
            raise CardAlreadyKept()
        if front == back or pair_of(store, front) is not None or pair_of(store, back) is not None:
            raise CardAlreadyJoined()
        if ours.draft or theirs.draft:
            store.stack.set_draft(*front, fields_as_text(joined_fields(draft_of(ours), draft_of(theirs))))
        for key, card in ((front, ours), (back, theirs)):
            if card.state == StackState.SKIPPED:
                store.stack.put_cards(key[0], [replace(store.stack.card(*key), state=StackState.REVIEW)])
        store.stack.put_pair(StackPair(front, back, why))


def split(store: Store, card: Key) -> StackPair:
    """Make two cards of one again, for good: they are not proposed once more. Gives what they were.

    What the user has corrected stays with the front. Raises CardGone when the card has no other side.
    """
    with store.step("split"):
        pair = pair_of(store, card)
        if pair is None:
            raise CardGone()
        front, back = store.stack.card(*pair.front), store.stack.card(*pair.back)
        if front.state == StackState.KEPT:
            raise CardAlreadyKept()
        if front.draft:
            left = parted_fields(text_as_fields(front.draft), _as_read(front), draft_of(back))
            store.stack.set_draft(*pair.front, "" if left == _as_read(front) else fields_as_text(left))
        store.stack.put_pair(replace(pair, joined=False))
        return pair


def with_back(typed: ContactFields, back: ContactFields) -> ContactFields:
    """Give what stands in a form, with what a back that came to it just now says besides."""
    return joined_fields(typed, back)


def pair_of(store: Store, card: Key) -> StackPair | None:
    """Give the pair in which a card is a side."""
    pairs = (pair for pair in store.stack.pairs(card[0]) if pair.joined and card in (pair.front, pair.back))
    return next(pairs, None)


def partners(store: Store, item_id: int) -> list[int]:
    """Give the other photographs that show a side of a card of this one."""
    sides = {side[0] for pair in store.stack.pairs(item_id) if pair.joined for side in (pair.front, pair.back)}
    return sorted(sides - {item_id})


def draft_of(row: StackCardRow) -> ContactFields:
    """Give what the user has typed for a card, or what was read from it."""
    return text_as_fields(row.draft) if row.draft else _as_read(row)


def confirmed(front: CardReading, back: CardReading) -> CardReading:
    """Give the front's reading, surer where the back says the same: two prints are seldom misread alike."""
    there = {(field.kind, field.value): field.confidence for field in back.fields}

    def surer(field: Field) -> Field:
        other = there.get((field.kind, field.value), 0.0)
        return replace(field, confidence=min(1 - (1 - field.confidence) * (1 - other), 0.99)) if other else field

    return replace(front, fields=tuple(surer(field) for field in front.fields))


def _as_read(row: StackCardRow) -> ContactFields:
    return reading_to_contact_fields(text_as_reading(row.reading))


def _was_split(store: Store, first: Key, second: Key) -> bool:
    return any({pair.front, pair.back} == {first, second} for pair in store.stack.pairs(first[0]))


def _candidates(store: Store, item_id: int) -> list[tuple[Key, Key]]:
    """Give which cards were taken together, each pair in the order in which they were taken."""
    from ocr.sides import neighbours

    item = store.stack.get(item_id)
    readings = [text_as_reading(card.reading) for card in item.cards]
    found = [(_key(item, one), _key(item, other)) for one, other in neighbours(readings)]
    before, after = (store.stack.get(other) if other else None for other in store.stack.neighbours(item_id))
    for first, second in ((before, item), (item, after)):
        if first and second and len(first.cards) == len(second.cards) == 1:
            found.append((_key(first, 0), _key(second, 0)))
    return found


def _key(item: StackRow, place: int) -> Key:
    return (item.id, item.cards[place].number)
