"""The stack as the window lists it: a line for each card, or for a photograph that has none yet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop.actions.stack import BackSide, StackCard, StackItem
from desktop.contacts.model import StackState

UNDER_WAY = (StackState.WAITING, StackState.READING)


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the stack."""

    item: StackItem
    card: StackCard | None = None

    @property
    def key(self) -> tuple[int, int]:
        """Give what tells this line from all others; it stays when the card is read again."""
        return (self.item.id, self.card.number if self.card else -1)

    @property
    def state(self) -> StackState:
        if self.card is not None and self.item.state not in UNDER_WAY:
            return self.card.state
        return self.item.state

    @property
    def title(self) -> str:
        """Give what to call it: the person or company on the card, else the photograph's name."""
        if self.card is not None:
            known = self.card.draft.name or self.card.draft.organization
            if known:
                return known
        return self.item.name

    @property
    def error(self) -> str:
        return self.item.error

    @property
    def photo(self) -> Path:
        return self.item.photo

    @property
    def back(self) -> BackSide | None:
        return self.card.back if self.card is not None else None

    @property
    def photo_ids(self) -> list[int]:
        """Give the photographs that show it: one, or those of its front and back."""
        return sorted({self.item.id, *([self.back.item_id] if self.back else [])})


def entries_of(item: StackItem) -> list[Entry]:
    """Give the lines of one photograph; the back of another card has none of its own."""
    if not item.cards:
        return [Entry(item)]
    return [Entry(item, card) for card in item.cards if not card.is_back]


def joinable(entries: Sequence[Entry], row: int, step: int) -> int:
    """Give the row of the next card below (`step` 1) or above (-1) that may be the other side of one; -1 for none."""
    return beside(entries, row, step) if 0 <= row < len(entries) and _is_single(entries[row]) else -1


def beside(entries: Sequence[Entry], row: int, step: int) -> int:
    """Give the row of the next card below or above a row, if it waits for review and has one side; else -1."""
    end = len(entries) if step > 0 else -1
    found = next((other for other in range(row + step, end, step) if entries[other].card is not None), -1)
    return found if found >= 0 and _is_single(entries[found]) else -1


def _is_single(entry: Entry) -> bool:
    return entry.card is not None and entry.back is None and entry.state == StackState.REVIEW


def next_to_review(entries: Sequence[Entry], after: int) -> int:
    """Give the row of the next card to review below a row, then from the top; -1 when there is none."""
    order = [*range(after + 1, len(entries)), *range(after + 1)]
    return next((row for row in order if row < len(entries) and entries[row].state == StackState.REVIEW), -1)


def seen_of(entry: Entry) -> object:
    """Give what the screen shows of an entry, all but the draft (and the pixels, which cannot be compared)."""
    if entry.card is None:
        return (entry.key, entry.state, entry.error)
    sides = [entry.card, *([entry.back.card] if entry.back else [])]
    seen = [(side.picture, side.reading.lines, side.reading.fields, side.reading.card.corners) for side in sides]
    return (entry.key, entry.state, entry.back and (entry.back.key, entry.back.why), seen)
