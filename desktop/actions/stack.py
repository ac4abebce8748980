"""The stack: photographs on their way to contacts; it persists and comes back at the next start."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.actions.keep import shown_name
from desktop.actions.reading_text import fields_as_text, reading_as_text, text_as_fields, text_as_reading
from desktop.actions.review import reading_to_contact_fields
from desktop.actions.scan import photo_hash
from desktop.actions.sides import confirmed, pair_of, partners, propose
from desktop.contacts.disk import disk_error
from desktop.contacts.errors import CardAlreadyKept, CardGone, ContactsError
from desktop.contacts.joined_fields import joined_fields
from desktop.contacts.model import ContactFields, StackCardRow, StackPair, StackRow, StackState
from ocr.errors import NoCardFound
from ocr.model import CardReading, Quad, Reading, ReadOptions

if TYPE_CHECKING:
    from desktop.contacts.store import Store
    from desktop.reading.workers import ReadingWorkers


@dataclass(frozen=True, slots=True)
class StackCard:
    """One card of a photograph on the stack.

    `reading` has all but the pixels (its card's pixels are empty, 0 × 0): the flat picture is the
    file `store.picture_path(picture)`, in whose pixels every box is. `draft` is what the user
    has typed so far, or the reading's own fields; `uid` names the contact it was kept as.
    A front has its `back`, and its draft has the fields of both; `is_back` says that the card is
    another's back and has no contact of its own.
    """

    number: int
    state: StackState
    reading: CardReading
    picture: str
    draft: ContactFields
    uid: str = ""
    back: BackSide | None = None
    is_back: bool = False


@dataclass(frozen=True, slots=True)
class BackSide:
    """The back of a card: from which photograph, and why it is one (`why` as in `ocr.sides`, or `sides.BY_HAND`)."""

    item_id: int
    photo: Path
    name: str
    why: str
    card: StackCard

    @property
    def key(self) -> tuple[int, int]:
        return (self.item_id, self.card.number)


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
    Raises ContactsError when the disk does not take it.
    """
    placed = [_placed(store, photo, lasting) for photo in photos]
    return _items(store.stack.add(placed))


def items(store: Store) -> list[StackItem]:
    """Give the whole stack, in the order it was added."""
    return _items(store.stack.all(), store.stack.pairs())


def item(store: Store, item_id: int) -> StackItem:
    """Give one item; raises CardGone."""
    rows = [store.stack.get(item_id)]
    for other in partners(store, item_id):
        with suppress(CardGone):  # taken off the stack just now
            rows.append(store.stack.get(other))
    return _items(rows, store.stack.pairs(item_id))[0]


def recover(store: Store) -> int:
    """Let what was being read when the program ended wait again; call once at the start."""
    return store.stack.recover()


def read_item(
    store: Store, workers: ReadingWorkers, item_id: int, options: ReadOptions, changed: Callable[[int], None]
) -> int:
    """Have a waiting item read in a worker and give the job id, which `workers.cancel` takes.

    `changed(item_id)` is called from a plain thread when the item's state in the store has
    changed: to reading, then to review, failed or no_card; and for another item whose card
    turned out to be the other side of one of this.
    """

    def started() -> None:
        store.stack.set_state(item_id, StackState.READING)
        changed(item_id)

    def done(reading: Reading) -> None:
        before = partners(store, item_id)
        _finish_somehow(store, item_id, lambda: finish_reading(store, item_id, reading))
        for other in sorted({item_id, *before, *partners(store, item_id)}):
            changed(other)

    return workers.submit(item(store, item_id).photo, options, done, started)


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
    known = item(store, item_id)
    page = next((card.reading.card.page for card in known.cards if card.number == number), 0)

    def done(reading: Reading) -> None:
        if reading.cards:
            _finish_somehow(store, item_id, lambda: _put_card(store, item_id, number, reading.cards[0]))
        else:
            now = store.stack.get(item_id)
            store.stack.set_state(item_id, now.state, reading.error or "")
        for other in (item_id, *partners(store, item_id)):
            changed(other)

    return workers.submit_card(known.photo, corners, turn, page, options, done)


def cancel_item(store: Store, item_id: int) -> StackItem:
    """Let an item whose job was cancelled wait again."""
    if store.stack.get(item_id).state == StackState.READING:
        store.stack.set_state(item_id, StackState.WAITING)
    return item(store, item_id)


def finish_reading(store: Store, item_id: int, reading: Reading) -> StackItem:
    """Write down what came of an item: its cards for review, or why there are none.

    A card that is the other side of one photographed beside it is joined with that.
    """
    row = store.stack.get(item_id)
    if not reading.cards:
        no_card = reading.error is None or reading.error == NoCardFound.sentence
        state = StackState.NO_CARD if no_card else StackState.FAILED
        store.stack.set_state(item_id, state, reading.error or NoCardFound.sentence)
        return item(store, item_id)
    if not row.photo_hash:
        store.stack.set_hash(item_id, photo_hash(Path(row.photo)))
    # What is kept already stays kept, whatever a second reading says.
    kept = {card.number for card in row.cards if card.state == StackState.KEPT}
    cards = [_card_row(store, number, card) for number, card in enumerate(reading.cards) if number not in kept]
    with store.step("read"):
        store.stack.drop_cards(item_id)
        store.stack.put_cards(item_id, cards)
    propose(store, item_id)
    return item(store, item_id)


def retry(store: Store, item_id: int) -> StackItem:
    """Let an item wait again that failed, had no card or was skipped."""
    store.stack.set_state(item_id, StackState.WAITING)
    return item(store, item_id)


def save_draft(store: Store, item_id: int, number: int, fields: ContactFields) -> None:
    """Write down what the user has typed for a card, so that it is there after a restart."""
    store.stack.set_draft(item_id, number, fields_as_text(fields))


def skip_card(store: Store, item_id: int, number: int) -> StackItem:
    """Lay a card aside without keeping it (`review_again` takes it back); raises CardAlreadyKept."""
    return _move_card(store, item_id, number, StackState.SKIPPED)


def review_again(store: Store, item_id: int, number: int) -> StackItem:
    """Put a skipped card back to review; raises CardAlreadyKept."""
    return _move_card(store, item_id, number, StackState.REVIEW)


def remove_items(store: Store, item_ids: Iterable[int]) -> None:
    """Take items off the stack; contacts kept from them stay."""
    store.stack.remove(item_ids)


def clear_finished(store: Store) -> int:
    """Take off every item with nothing left to review; gives how many."""
    done = [row.id for row in store.stack.all() if row.state in (StackState.KEPT, StackState.SKIPPED)]
    store.stack.remove(done)
    return len(done)


def _move_card(store: Store, item_id: int, number: int, state: StackState) -> StackItem:
    with store.step(state):
        pair = pair_of(store, (item_id, number))
        for key in (pair.front, pair.back) if pair else ((item_id, number),):
            card = store.stack.card(*key)
            if card.state == StackState.KEPT:
                raise CardAlreadyKept()
            store.stack.change_card(*key, state, card.draft)
    return item(store, item_id)


def _finish_somehow(store: Store, item_id: int, write: Callable[[], object]) -> None:
    """Write down a result; where the store cannot take it, the item at least says why."""
    try:
        write()
    except CardGone:
        return  # the user has taken it off the stack meanwhile
    except ContactsError as error:
        store.stack.set_state(item_id, StackState.FAILED, str(error))


def _put_card(store: Store, item_id: int, number: int, card: CardReading) -> None:
    row = _card_row(store, number, card)
    if any(known.number == number and known.state == StackState.KEPT for known in store.stack.get(item_id).cards):
        raise CardAlreadyKept()
    store.stack.put_cards(item_id, [row])
    propose(store, item_id)


def _card_row(store: Store, number: int, card: CardReading) -> StackCardRow:
    """Make a card's row; its flat picture is on the disk before the row can refer to it."""
    from ocr.jpeg import pixels_as_jpeg

    picture = store.save_picture(pixels_as_jpeg(card.card.pixels))
    return StackCardRow(number, StackState.REVIEW, reading_as_text(card), picture)


def _items(rows: Sequence[StackRow], pairs: Sequence[StackPair] = ()) -> list[StackItem]:
    """Make items of rows; those of all photographs that have a part in `pairs` must be among them."""
    cards = {(row.id, card.number): (row, card) for row in rows for card in row.cards}
    joined = [pair for pair in pairs if pair.joined and pair.front in cards and pair.back in cards]
    fronts = {pair.front: _back(pair, *cards[pair.back]) for pair in joined}
    backs = {pair.back for pair in joined}
    made = []
    for row in rows:
        own = [(card, (row.id, card.number)) for card in row.cards]
        shown = tuple(_card(card, fronts.get(key), key in backs) for card, key in own)
        made.append(StackItem(row.id, Path(row.photo), row.name, row.state, row.error, row.added, shown))
    return made


def _back(pair: StackPair, row: StackRow, card: StackCardRow) -> BackSide:
    return BackSide(row.id, Path(row.photo), row.name, pair.why, _card(card, None, True))


def _card(row: StackCardRow, back: BackSide | None, is_back: bool) -> StackCard:
    reading = text_as_reading(row.reading)
    draft = text_as_fields(row.draft) if row.draft else reading_to_contact_fields(reading)
    if back is not None:
        reading = confirmed(reading, back.card.reading)
        draft = draft if row.draft else joined_fields(draft, back.card.draft)
    return StackCard(row.number, row.state, reading, row.picture, draft, row.uid, back, is_back)


def _placed(store: Store, photo: Path | bytes, lasting: bool) -> tuple[Path, str, str]:
    """Give the file of a photograph, copied where it must be, its hash where that is known, and its name."""
    if isinstance(photo, Path) and lasting:
        return photo.absolute(), "", shown_name(photo)
    picture = store.save_picture(photo if isinstance(photo, bytes) else _content(photo))
    name = f"picture {picture[:6]}" if isinstance(photo, bytes) else shown_name(photo)
    return store.picture_path(picture), picture, name


def _content(photo: Path) -> bytes:
    try:
        return photo.read_bytes()
    except OSError as error:
        raise disk_error(error, photo.parent) from error
