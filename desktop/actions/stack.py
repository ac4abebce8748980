"""The stack: photographs on their way to contacts; it persists and comes back at the next start."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.contacts.model import ContactFields, StackState
from desktop.contacts.store import Store
from ocr.model import CardReading, Quad, Reading, ReadOptions

if TYPE_CHECKING:
    from desktop.reading.workers import ReadingWorkers


@dataclass(frozen=True, slots=True)
class StackCard:
    """One card of a photograph on the stack.

    `reading` has all but the pixels (its card's pixels are empty, 0 × 0): the flat picture is the
    file `store.picture_path(picture)`, in whose pixels every box is. `draft` is what the user
    has typed so far, or the reading's own fields; `uid` names the contact it was kept as.
    """

    number: int
    state: StackState
    reading: CardReading
    picture: str
    draft: ContactFields
    uid: str = ""


@dataclass(frozen=True, slots=True)
class StackItem:
    """One photograph on the stack; `name` is what to show, `error` the sentence when it failed."""

    id: int
    photo: Path
    name: str
    state: StackState
    error: str
    added: datetime
    cards: tuple[StackCard, ...] = ()


def add_photos(store: Store, photos: Iterable[Path | bytes], lasting: bool = True) -> list[StackItem]:
    """Put photographs at the end of the stack, waiting, and give their items.

    A picture given as bytes (clipboard, browser), and every file when `lasting` is false, is
    first copied into the data folder. Folders are not opened here: see `scan.expand`.
    """
    raise NotImplementedError


def items(store: Store) -> list[StackItem]:
    """Give the whole stack, in the order it was added."""
    raise NotImplementedError


def item(store: Store, item_id: int) -> StackItem:
    """Give one item; raises CardGone."""
    raise NotImplementedError


def recover(store: Store) -> int:
    """Let what was being read when the program ended wait again; call once at the start."""
    raise NotImplementedError


def read_item(
    store: Store, workers: ReadingWorkers, item_id: int, options: ReadOptions, changed: Callable[[int], None]
) -> int:
    """Have a waiting item read in a worker and give the job id, which `workers.cancel` takes.

    `changed(item_id)` is called from a plain thread when the item's state in the store has
    changed: to reading, then to review, failed or no_card.
    """
    raise NotImplementedError


def read_card_again(
    store: Store,
    workers: ReadingWorkers,
    item_id: int,
    number: int,
    corners: Quad,
    turn: int,
    options: ReadOptions,
    changed: Callable[[int], None],
) -> int:
    """Have one card read again with the user's corners, turned by `turn` degrees clockwise.

    Gives the job id. For an item with no card, `number` 0 makes its first card. If the reading
    fails, the card stays as it was and the item's `error` says why.
    """
    raise NotImplementedError


def cancel_item(store: Store, item_id: int) -> StackItem:
    """Let an item whose job was cancelled wait again."""
    raise NotImplementedError


def finish_reading(store: Store, item_id: int, reading: Reading) -> StackItem:
    """Write down what came of an item: its cards for review, or why there are none."""
    raise NotImplementedError


def retry(store: Store, item_id: int) -> StackItem:
    """Let an item wait again that failed, had no card or was skipped."""
    raise NotImplementedError


def save_draft(store: Store, item_id: int, number: int, fields: ContactFields) -> None:
    """Write down what the user has typed for a card, so that it is there after a restart."""
    raise NotImplementedError


def skip_card(store: Store, item_id: int, number: int) -> StackItem:
    """Lay a card aside without keeping it (`review_again` takes it back)."""
    raise NotImplementedError


def review_again(store: Store, item_id: int, number: int) -> StackItem:
    """Put a skipped card back to review."""
    raise NotImplementedError


def remove_items(store: Store, item_ids: Iterable[int]) -> None:
    """Take items off the stack; contacts kept from them stay."""
    raise NotImplementedError


def clear_finished(store: Store) -> int:
    """Take off every item with nothing left to review; gives how many."""
    raise NotImplementedError
