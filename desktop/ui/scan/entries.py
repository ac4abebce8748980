"""The stack as the window lists it: a line for each card, or for a photograph that has none yet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop.actions.stack import StackCard, StackItem
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


def entries_of(item: StackItem) -> list[Entry]:
    """Give the lines of one photograph."""
    if not item.cards:
        return [Entry(item)]
    return [Entry(item, card) for card in item.cards]


def next_to_review(entries: Sequence[Entry], after: int) -> int:
    """Give the row of the next card to review below a row, then from the top; -1 when there is none."""
    order = [*range(after + 1, len(entries)), *range(after + 1)]
    return next((row for row in order if row < len(entries) and entries[row].state == StackState.REVIEW), -1)
