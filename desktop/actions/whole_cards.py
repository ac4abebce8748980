"""Readings that come in a row as whole cards, each with its back where that was photographed with it."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from desktop.actions.review import reading_to_contact_fields, worth_keeping
from desktop.actions.sides import REASONS
from desktop.contacts.joined_fields import joined_fields
from desktop.contacts.model import ContactFields
from desktop.contacts.vcard import fields_to_vcard
from ocr.model import CardReading, Reading


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a card: from which photograph, and the how manieth card of it."""

    photo: Path
    number: int
    card: CardReading


@dataclass(frozen=True, slots=True)
class WholeCard:
    """A card with the sides of it that were read; `why` says what joined them (as in `ocr.sides`)."""

    front: Side
    back: Side | None = None
    why: str = ""

    @property
    def sides(self) -> tuple[Side, ...]:
        return (self.front, self.back) if self.back else (self.front,)

    @property
    def fields(self) -> ContactFields:
        """Give the contact that the card says, with nothing corrected."""
        front = reading_to_contact_fields(self.front.card)
        return joined_fields(front, reading_to_contact_fields(self.back.card)) if self.back else front

    @property
    def sentence(self) -> str:
        """Say which side is the back of which, and why; nothing of a card with one side."""
        if self.back is None:
            return ""
        reason = REASONS[self.why]
        if self.back.photo == self.front.photo:
            one, other = self.front.number + 1, self.back.number + 1
            return f"{self.front.photo}: card {other} is the back of card {one}: {reason}."
        return f"{self.back.photo} is the back of {self.front.photo}: {reason}."


def whole_cards(readings: Iterable[Reading], join: bool = True) -> Iterator[list[WholeCard]]:
    """Give the cards of each reading in a list, a reading late: the next may be the back of its only card.

    A joined card stands where its front was read. Without `join` every side is a card of its own.
    """
    from ocr.sides import two_sides

    before: list[WholeCard] | None = None
    for reading in readings:
        now = _in_one_photo(reading) if join else _apart(reading)
        if before is not None:
            if join and len(before) == len(now) == 1 and not (before[0].back or now[0].back):
                one, other = before[0].front, now[0].front
                sides = two_sides(one.card, other.card)
                if sides is not None and sides.second_is_front:
                    before, now = [], [WholeCard(other, one, sides.why)]
                elif sides is not None:
                    before, now = [WholeCard(one, other, sides.why)], []
            yield before
        before = now
    if before is not None:
        yield before


def vcards(cards: Sequence[WholeCard]) -> str:
    """Give a vCard for every card, as the text of a .vcf file."""
    fields = [card.fields for card in cards]
    return "".join(fields_to_vcard(card, str(uuid.uuid4())) for card in fields if worth_keeping(card))


def _apart(reading: Reading) -> list[WholeCard]:
    photo = Path(reading.photo)
    return [WholeCard(Side(photo, number, card)) for number, card in enumerate(reading.cards)]


def _in_one_photo(reading: Reading) -> list[WholeCard]:
    """Join the sides that lie in one photograph, or follow each other on its pages."""
    from ocr.sides import in_one_photo

    found: list[WholeCard | None] = [*_apart(reading)]
    for one, other, why in in_one_photo(reading.cards):
        front, back = found[one], found[other]
        if front is not None and back is not None:
            found[one], found[other] = replace(front, back=back.front, why=why), None
    return [card for card in found if card is not None]
