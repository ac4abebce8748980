"""The stack of photographs survives a restart, and nothing on it is read or kept twice."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from queue import SimpleQueue

import pytest

from desktop.actions import stack
from desktop.actions.keep import keep, undo_keep
from desktop.contacts.errors import CardAlreadyKept, CardEmpty, CardGone
from desktop.contacts.model import ContactFields, StackState
from desktop.contacts.store import Store
from desktop.reading.workers import ReadingWorkers
from ocr.errors import NoCardFound, PhotoDamaged
from ocr.model import Point, Reading, ReadOptions
from tests.reading.fake_readers import card_reading

PATIENCE = 60.0


@pytest.fixture(scope="module")
def workers() -> Iterator[ReadingWorkers]:
    fakes = "tests.reading.fake_readers"
    with ReadingWorkers(1, PATIENCE, 0, f"{fakes}:read", f"{fakes}:read_card") as workers:
        yield workers


def wait_for(came: SimpleQueue[int], store: Store, item_id: int, *states: StackState) -> stack.StackItem:
    """Wait until an item has come to one of the states."""
    while (item := stack.item(store, item_id)).state not in states:
        assert came.get(timeout=PATIENCE) == item_id
    return item


def reviewed(store: Store, photo: Path, reading: Reading) -> stack.StackItem:
    (item,) = stack.add_photos(store, [photo])
    return stack.finish_reading(store, item.id, reading)


def test_a_photograph_waits_then_is_read_then_is_reviewed(store: Store, workers: ReadingWorkers, photo: Path) -> None:
    (item,) = stack.add_photos(store, [photo])
    assert (item.state, item.name, item.photo) == (StackState.WAITING, "IMG_0412.jpg", photo)
    seen: list[StackState] = []
    came: SimpleQueue[int] = SimpleQueue()

    def changed(item_id: int) -> None:
        seen.append(stack.item(store, item_id).state)
        came.put(item_id)

    stack.read_item(store, workers, item.id, ReadOptions(), changed)
    item = wait_for(came, store, item.id, StackState.REVIEW)

    assert seen == [StackState.READING, StackState.REVIEW]
    assert item.cards[0].draft.name == "Dora Dehmel"
    assert item.cards[0].reading.lines[1].other == "Mail"
    assert store.picture_path(item.cards[0].picture).read_bytes().startswith(b"\xff\xd8")


def test_everything_comes_back_after_a_restart(tmp_path: Path, photo: Path, reading: Reading) -> None:
    before = Store(tmp_path / "data")
    item = reviewed(before, photo, reading)
    typed = replace(item.cards[1].draft, title="Chef; «Leiter»\nder Küche")
    stack.save_draft(before, item.id, 1, typed)
    (unread,) = stack.add_photos(before, [photo])
    before.stack.set_state(unread.id, StackState.READING)
    before.close()

    after = Store(tmp_path / "data")
    assert stack.recover(after) == 1
    first, second = stack.items(after)
    after.close()

    assert second.state == StackState.WAITING
    assert first.state == StackState.REVIEW
    assert first.cards[1].draft == typed
    for card, original in zip(first.cards, reading.cards, strict=True):
        assert card.reading.fields == original.fields
        assert card.reading.lines == original.lines
        assert card.reading.card.corners == original.card.corners
        assert card.reading.card.pixels.size == 0


@pytest.mark.parametrize(
    ("error", "state"),
    [(NoCardFound.sentence, StackState.NO_CARD), (PhotoDamaged.sentence, StackState.FAILED)],
)
def test_an_error_stays_on_its_photograph(store: Store, photo: Path, error: str, state: StackState) -> None:
    (item,) = stack.add_photos(store, [photo])

    item = stack.finish_reading(store, item.id, Reading(str(photo), 0.1, error=error))

    assert (item.state, item.error) == (state, error)
    item = stack.retry(store, item.id)
    assert (item.state, item.error) == (StackState.WAITING, "")


def test_a_pasted_picture_is_copied_into_the_data_folder(store: Store) -> None:
    (item,) = stack.add_photos(store, [b"pasted"])

    assert item.photo.read_bytes() == b"pasted"
    assert item.photo.is_relative_to(store.folder)


def test_a_picture_that_may_vanish_is_copied_under_its_name(store: Store, photo: Path) -> None:
    (item,) = stack.add_photos(store, [photo], lasting=False)
    photo.unlink()

    assert item.name == "IMG_0412.jpg"
    assert item.photo.read_bytes() == b"stands for a photograph"


def test_a_file_whose_name_is_no_text_can_be_stacked(store: Store, tmp_path: Path) -> None:
    odd = tmp_path / "photo-\udcff.jpg"

    (item,) = stack.add_photos(store, [odd])

    assert stack.item(store, item.id).photo == odd
    item.name.encode("utf-8")


def test_a_photograph_is_done_when_all_its_cards_are(store: Store, photo: Path, reading: Reading) -> None:
    item = reviewed(store, photo, reading)
    keep(store, item.id, 0, item.cards[0].draft)
    assert stack.item(store, item.id).state == StackState.REVIEW

    item = stack.skip_card(store, item.id, 1)

    assert item.state == StackState.KEPT
    assert stack.review_again(store, item.id, 1).state == StackState.REVIEW
    stack.skip_card(store, item.id, 1)
    assert stack.clear_finished(store) == 1
    assert stack.items(store) == []
    assert store.count() == 1


def test_undoing_a_keep_brings_the_card_back_as_corrected(store: Store, photo: Path, reading: Reading) -> None:
    item = reviewed(store, photo, reading)
    corrected = replace(item.cards[0].draft, title="Direktorin")
    kept = keep(store, item.id, 0, corrected)
    assert kept.contact.fields.title == "Direktorin"
    assert kept.contact.pictures == (item.cards[0].picture,)

    undo_keep(store, kept.step)

    card = stack.item(store, item.id).cards[0]
    assert (card.state, card.uid) == (StackState.REVIEW, "")
    assert card.draft == corrected
    assert store.count() == 0
    assert keep(store, item.id, 0, card.draft).contact.fields == kept.contact.fields


def test_a_card_is_kept_once(store: Store, photo: Path, reading: Reading) -> None:
    item = reviewed(store, photo, reading)
    keep(store, item.id, 0, item.cards[0].draft)

    with pytest.raises(CardAlreadyKept):
        keep(store, item.id, 0, item.cards[0].draft)
    with pytest.raises(CardAlreadyKept):
        stack.skip_card(store, item.id, 0)
    assert store.count() == 1


def test_an_empty_form_is_not_kept(store: Store, photo: Path, reading: Reading) -> None:
    item = reviewed(store, photo, reading)

    with pytest.raises(CardEmpty):
        keep(store, item.id, 0, ContactFields(title=" \x00", notes=("nothing to find it by",)))
    assert stack.item(store, item.id).cards[0].state == StackState.REVIEW


def test_reading_a_photograph_again_leaves_kept_cards_alone(store: Store, photo: Path, reading: Reading) -> None:
    item = reviewed(store, photo, reading)
    kept = keep(store, item.id, 0, item.cards[0].draft)
    stack.retry(store, item.id)

    again = replace(reading, cards=(card_reading("Another Reading"), card_reading("Kai Ottmar")))
    item = stack.finish_reading(store, item.id, again)

    assert item.cards[0].uid == kept.contact.uid
    assert item.cards[0].draft.name == "Dora Dehmel"
    assert item.cards[1].draft.name == "Kai Ottmar"


def test_a_photograph_taken_off_while_it_is_read_stays_away(store: Store, workers: ReadingWorkers, photo: Path) -> None:
    (item,) = stack.add_photos(store, [photo])
    came: SimpleQueue[int] = SimpleQueue()

    def changed(item_id: int) -> None:
        stack.remove_items(store, [item_id])
        came.put(item_id)

    stack.read_item(store, workers, item.id, ReadOptions(), changed)
    assert [came.get(timeout=PATIENCE), came.get(timeout=PATIENCE)] == [item.id, item.id]

    assert stack.items(store) == []
    with pytest.raises(CardGone):
        stack.item(store, item.id)


@pytest.fixture
def read_again(store: Store, workers: ReadingWorkers) -> Callable[[int, int], stack.StackItem]:
    def read(item_id: int, number: int) -> stack.StackItem:
        corners = (Point(1, 2), Point(300, 2), Point(300, 180), Point(1, 180))
        came: SimpleQueue[int] = SimpleQueue()
        stack.read_card_again(store, workers, item_id, number, corners, 90, ReadOptions(), came.put)
        came.get(timeout=PATIENCE)
        return stack.item(store, item_id)

    return read


def test_a_card_is_read_again_with_the_users_corners(
    store: Store, photo: Path, reading: Reading, read_again: Callable[[int, int], stack.StackItem]
) -> None:
    item = reviewed(store, photo, reading)
    stack.save_draft(store, item.id, 0, replace(item.cards[0].draft, title="typed before"))

    item = read_again(item.id, 0)

    assert item.cards[0].draft.name == "Kai Otto"
    assert item.cards[0].reading.card.rotation == 90
    assert item.cards[1].draft.name == "Kai Otto"


def test_a_photograph_without_a_card_gets_one_by_hand(
    store: Store, photo: Path, read_again: Callable[[int, int], stack.StackItem]
) -> None:
    (item,) = stack.add_photos(store, [photo])
    stack.finish_reading(store, item.id, Reading(str(photo), 0.1, error=NoCardFound.sentence))

    item = read_again(item.id, 0)

    assert (item.state, item.error, len(item.cards)) == (StackState.REVIEW, "", 1)


def test_cancelling_lets_a_photograph_wait_again(store: Store, workers: ReadingWorkers, tmp_path: Path) -> None:
    (item,) = stack.add_photos(store, [tmp_path / "hang.jpg"])
    came: SimpleQueue[int] = SimpleQueue()
    job = stack.read_item(store, workers, item.id, ReadOptions(), came.put)
    wait_for(came, store, item.id, StackState.READING)

    assert workers.cancel(job)

    assert stack.cancel_item(store, item.id).state == StackState.WAITING
