"""Which reminders were shown, so that none comes twice."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from desktop.contacts.notified import TAKEN_OVER, Key
from desktop.contacts.store import Store
from tests.contacts.clock import Clock

ONE, TWO, LATER = (
    ("keep:dora", "2026-01-01", ""),
    ("keep:kai", "2026-01-01", ""),
    ("keep:dora", "2026-01-01", "2026-12-01"),
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def store(folder: Path) -> Iterator[Store]:
    store = Store(folder, Clock())
    yield store
    store.close()


@pytest.fixture
def other(folder: Path, store: Store) -> Iterator[Store]:
    other = Store(folder, Clock())
    yield other
    other.close()


def test_what_one_program_shows_no_other_shows(store: Store, other: Store) -> None:
    assert store.notified.claim([ONE], store.now()) == [ONE]
    assert other.notified.claim([ONE, TWO], other.now()) == [TWO]


def test_what_was_shown_is_never_shown_again_and_every_snooze_is_another_time(store: Store, other: Store) -> None:
    store.notified.claim([ONE], store.now())
    store.notified.shown([ONE])

    assert store.notified.all() == {ONE}
    assert other.notified.claim([ONE], other.now() + timedelta(days=400)) == []
    assert other.notified.claim([LATER], other.now()) == [LATER]


def test_what_could_not_be_shown_is_free_at_once(store: Store, other: Store) -> None:
    store.notified.claim([ONE], store.now())
    store.notified.release([ONE])

    assert other.notified.claim([ONE], other.now()) == [ONE]


def test_letting_go_of_what_was_shown_changes_nothing(store: Store) -> None:
    store.notified.claim([ONE], store.now())
    store.notified.shown([ONE])
    store.notified.release([ONE])

    assert store.notified.claim([ONE], store.now()) == []


@pytest.mark.parametrize(
    ("passed", "free"),
    [
        (timedelta(0), False),
        (TAKEN_OVER - timedelta(seconds=1), False),
        (TAKEN_OVER, True),
        (-timedelta(hours=1), True),
        (-timedelta(seconds=10), False),
    ],
)
def test_what_a_program_left_that_was_killed_is_taken_over(store: Store, passed: timedelta, free: bool) -> None:
    """Also where the clock was set back meanwhile: an hour ahead is no fresh claim."""
    now = store.now()
    store.notified.claim([ONE], now)

    assert store.notified.claim([ONE], now + passed) == ([ONE] if free else [])


def test_a_claim_that_something_else_wrote_is_taken_over(store: Store) -> None:
    store._database.rows("INSERT INTO notified VALUES (?, ?, ?, 0, 'yesterday')", ONE)

    assert store.notified.claim([ONE], store.now()) == [ONE]


def test_nothing_of_it_can_be_undone(store: Store) -> None:
    store.notified.claim([ONE], store.now())
    store.notified.shown([ONE])

    assert store.last_step() is None


def test_of_many_that_look_at_once_each_thing_goes_to_one(folder: Path, store: Store) -> None:
    keys: list[Key] = [(f"keep:{n}", "2026-01-01", "") for n in range(60)]
    stores = [Store(folder, Clock()) for _ in range(4)]
    got: list[list[Key]] = [[] for _ in stores]
    begin = threading.Barrier(len(stores))

    def claim(number: int) -> None:
        begin.wait()
        for start in range(0, len(keys), 6):
            got[number] += stores[number].notified.claim(keys[start : start + 6], store.now())

    threads = [threading.Thread(target=claim, args=(number,)) for number in range(len(stores))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for one in stores:
        one.close()

    assert sorted(key for of_one in got for key in of_one) == sorted(keys)
