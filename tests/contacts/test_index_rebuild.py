"""An index of another form is made anew a portion at a time: killed, disturbed or done twice, it is whole after it."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from desktop.actions import circles, duplicates, export
from desktop.contacts import index_rebuild
from desktop.contacts.categories import with_categories
from desktop.contacts.matching import exact_match
from desktop.contacts.model import ContactFields, InteractionKind, Phone, Query, Sort
from desktop.contacts.search_index import INDEX_FORM
from desktop.contacts.store import Store
from desktop.contacts.vcard import fields_to_vcard, vcard_to_fields
from tests.contacts.clock import Clock

ROOT = Path(__file__).resolve().parents[2]
PEOPLE = 23
NOTED = datetime(2026, 11, 1, tzinfo=UTC)
ASKED = ("person", "pers 1", "axiom", "030 23125", "golf", "aged", "moved", "new", "21")

KILLED = """
import os, signal, sys
from pathlib import Path
from desktop.contacts import index_rebuild
from desktop.contacts.store import Store

index_rebuild.PORTION, index_rebuild.AT_ONCE = 4, 0
store = Store(Path(sys.argv[1]))

def killed(done, total):
    if done >= int(sys.argv[2]):
        os.kill(os.getpid(), signal.SIGKILL)

store.index_rebuild.finish(killed)
"""


class Enough(Exception):
    """The work is to end here, to go on another time."""


@pytest.fixture(autouse=True)
def small_portions(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(index_rebuild, "PORTION", 4)
    monkeypatch.setattr(index_rebuild, "AT_ONCE", 0)


@pytest.fixture
def clock() -> Clock:
    """One for all stores of a test: no two changes are of the same second."""
    return Clock()


@pytest.fixture
def folder(tmp_path: Path, clock: Clock) -> Path:
    """A store of an older form of both indexes."""
    store = Store(tmp_path / "data", clock)
    for number in range(PEOPLE):
        add(store, number)
    store.interactions.log(["uid-03"], NOTED, InteractionKind.NOTE, "aged wine")
    store.remove("uid-05")
    store.circles.put("Golf")
    make_old(store)
    store.close()
    return tmp_path / "data"


@pytest.fixture
def opened(folder: Path, clock: Clock) -> Iterator[Callable[[], Store]]:
    stores: list[Store] = []

    def open_it() -> Store:
        stores.append(Store(folder, clock))
        return stores[-1]

    yield open_it
    for store in stores:
        store.close()


def make_old(store: Store, search: int = INDEX_FORM - 1, matches: int = 1) -> None:
    store._database.rows("UPDATE index_form SET form = ?, match_form = ?", (search, matches))


def add(store: Store, number: int, **more: Any) -> str:
    fields = ContactFields(
        name=f"Person {number:02}",
        organization=f"Axiom {number % 3}",
        emails=(f"p{number}@axiom.example",),
        phones=(Phone(f"+4930231250{number:02}"),),
        **more,
    )
    categories = ("Golf",) if number % 4 == 0 else ()
    return store.add(with_categories(fields_to_vcard(fields, f"uid-{number:02}"), categories)).uid


def after_portions(count: int) -> Callable[[int, int], None]:
    def stop(done: int, _total: int) -> None:
        if done >= count * index_rebuild.PORTION:
            raise Enough

    return stop


def stop_after(store: Store, portions: int) -> None:
    with pytest.raises(Enough):
        store.index_rebuild.finish(after_portions(portions))


def everything(store: Store) -> dict[str, object]:
    """Give all that the indexes say, by UID: their own numbers are nobody's business."""
    columns = "uid, trash, sort_name, sort_company, changed, created, lacks, name, organization, title, picture, search"
    rows = store._database.rows
    found: dict[str, object] = {
        "index": {row["uid"]: tuple(row) for row in rows(f"SELECT {columns} FROM contact_index")},
        "categories": sorted(
            tuple(row)
            for row in rows("SELECT uid, category, c.name FROM contact_category AS c JOIN contact_index USING(id)")
        ),
        "traits": {row["uid"]: row["traits"] for row in rows("SELECT uid, traits FROM match_traits")},
        "keys": sorted(tuple(row) for row in rows("SELECT uid, key FROM match_key JOIN match_traits USING(id)")),
        "counts": store.finder.counts(10),
    }
    for query in [Query(text) for text in ASKED] + [
        Query(sort=sort, trash=away) for sort in Sort for away in (False, True)
    ]:
        found[repr(query)] = store.finder.uids(store.finder.listing(query).ids)
    return found


def hold_together(store: Store) -> None:
    """Look whether the index is whole, and equal to one made anew in one go."""
    assert not store.index_rebuild.unfinished
    tables = {row["name"] for row in store._database.rows("SELECT name FROM sqlite_master WHERE type = 'table'")}
    assert not [name for name in tables if name.startswith("old_")]
    store._database.rows("INSERT INTO contact_grams(contact_grams) VALUES ('integrity-check')")
    before = everything(store)
    again = Store(store.folder, Clock())
    try:
        assert everything(again) == before, "whoever opens it finds the same"
    finally:
        again.close()
    assert store.rebuild_index() == store.count() + store.count(trash=True)
    assert everything(store) == before
    assert store._database.rows("PRAGMA foreign_key_check") == []


def test_the_opening_does_not_wait_for_the_index(opened: Callable[[], Store]) -> None:
    store = opened()

    assert store.index_rebuild.unfinished
    assert len(store.finder.listing(Query())) == 0
    told: list[tuple[int, int]] = []
    store.index_rebuild.finish(lambda done, total: told.append((done, total)))
    assert told == [(done, PEOPLE) for done in (0, 4, 8, 12, 16, 20, PEOPLE)]
    assert len(store.finder.listing(Query("person"))) == PEOPLE - 1
    hold_together(store)


def test_who_is_indexed_so_far_is_found(opened: Callable[[], Store]) -> None:
    store = opened()
    stop_after(store, 2)

    found = store.finder.find(Query("person"), 100)

    assert [row.uid for row in found.rows] == [f"uid-{number:02}" for number in (0, 1, 2, 3, 4, 6, 7)]
    assert store.finder.counts(10).contacts == 7
    assert [row.uid for row in store.finder.find(Query("wine"), 100).rows] == ["uid-03"]


@pytest.mark.parametrize("done", [0, 8, PEOPLE])
def test_who_is_killed_in_the_middle_goes_on_where_he_stood(folder: Path, done: int) -> None:
    killed = subprocess.run([sys.executable, "-c", KILLED, str(folder), str(done)], cwd=ROOT, capture_output=True)
    assert killed.returncode == -signal.SIGKILL, killed.stderr

    store = Store(folder, Clock())
    try:
        assert store.index_rebuild.unfinished
        told: list[int] = []
        store.index_rebuild.finish(lambda done, _total: told.append(done))
        assert told[0] == done
        hold_together(store)
    finally:
        store.close()


def test_what_changes_meanwhile_is_indexed_right(opened: Callable[[], Store]) -> None:
    store, other = opened(), opened()

    def disturb(done: int, _total: int) -> None:
        text = store.get("uid-20").vcard
        if done == 8:
            other.change("uid-02", store.get("uid-02").vcard.replace("Person 02", "Somebody New"))
            other.change("uid-20", text.replace("Person 20", "Someone Moved"))
            add(other, 77)
            other.remove("uid-19")
            other.restore("uid-05")
        elif done == 12:
            store.remove("uid-01")
            store.interactions.log(["uid-21", "uid-00"], NOTED, InteractionKind.NOTE, "moved house")
            circles.rename(store, "Golf", "Chess")
            store.undo()

    store.index_rebuild.finish(disturb)

    found = {text: store.finder.uids(store.finder.listing(Query(text)).ids) for text in ASKED}
    assert found["moved"] == ["uid-00", "uid-20", "uid-21"]
    assert found["new"] == ["uid-02"]
    hold_together(store)


def test_who_goes_for_good_meanwhile_is_gone_from_what_was_set_aside(opened: Callable[[], Store]) -> None:
    store = opened()
    stop_after(store, 1)

    for uid in ("uid-00", "uid-22"):
        store.remove(uid)
    assert sorted(store.trash.empty()) == ["uid-00", "uid-05", "uid-22"]
    add(store, 80)
    store.undo()

    store.index_rebuild.finish()
    assert store.count() == PEOPLE - 3
    hold_together(store)


def test_a_contact_that_changes_while_it_is_read_is_read_again(
    opened: Callable[[], Store], monkeypatch: pytest.MonkeyPatch
) -> None:
    store, other = opened(), opened()
    read = store.index_rebuild._read
    disturbed: list[str] = []

    def slowly(uids: Sequence[str]) -> Iterator[Any]:
        yield from list(read(uids))
        if uids and not disturbed:
            disturbed.append(uids[1])
            other.change(uids[1], other.get(uids[1]).vcard.replace("Person", "Renamed"))
            other.remove(uids[2])

    monkeypatch.setattr(store.index_rebuild, "_read", slowly)
    store.index_rebuild.finish()

    assert store.finder.uids(store.finder.listing(Query("renamed")).ids) == disturbed
    hold_together(store)


def test_two_stores_at_once_share_the_work(opened: Callable[[], Store]) -> None:
    store, other = opened(), opened()

    def other_too(done: int, _total: int) -> None:
        if done == 4:
            stop_after(other, 3)

    store.index_rebuild.finish(other_too)

    assert not other.index_rebuild.unfinished
    assert len(other.finder.listing(Query("person"))) == PEOPLE - 1
    hold_together(store)


def test_one_store_ends_what_another_has_only_read(
    opened: Callable[[], Store], monkeypatch: pytest.MonkeyPatch
) -> None:
    store, other = opened(), opened()
    read = store.index_rebuild._read

    def slowly(uids: Sequence[str]) -> Iterator[Any]:
        yield from list(read(uids))
        other.index_rebuild.finish()

    monkeypatch.setattr(store.index_rebuild, "_read", slowly)
    store.index_rebuild.finish()

    hold_together(store)


def test_threads_that_need_everybody_at_once_do_not_wait_for_one_another(opened: Callable[[], Store]) -> None:
    store = opened()
    counts: list[int] = []
    threads = [threading.Thread(target=lambda: counts.append(store.count("person"))) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert counts == [PEOPLE - 1] * 3
    hold_together(store)


@pytest.mark.parametrize(
    "ask",
    [
        lambda store: [row.uid for row in store.search("person 21")] == ["uid-21"],
        lambda store: store.count("person") == PEOPLE - 1,
        lambda store: len(list(store.contacts())) == PEOPLE - 1,
        lambda store: len(export.chosen(store, circle="Golf")) == 6,
        lambda store: "uid-20" in store.finder.tagged("Golf"),
        lambda store: len(duplicates.proposals(store)) == 0,
        lambda store: len(store.matches.traits()) == PEOPLE - 1,
    ],
)
def test_who_needs_everybody_waits_for_the_index(opened: Callable[[], Store], ask: Callable[[Store], bool]) -> None:
    store = opened()

    assert ask(store)
    assert not store.index_rebuild.unfinished


def test_a_card_that_comes_again_is_known_before_the_index_is_whole(opened: Callable[[], Store]) -> None:
    store = opened()
    text = store.get("uid-21").vcard

    with store.step("import"):
        assert exact_match(store, text, vcard_to_fields(text)) == "uid-21"


def test_an_index_made_in_a_step_that_fails_is_made_again(opened: Callable[[], Store]) -> None:
    store = opened()

    def fail() -> None:
        with store.step("import"):
            assert store.count("person") == PEOPLE - 1
            raise Enough

    with pytest.raises(Enough):
        fail()

    assert store.index_rebuild.unfinished
    assert store.count("person") == PEOPLE - 1
    hold_together(store)


def test_the_number_of_contacts_needs_no_index(opened: Callable[[], Store]) -> None:
    store = opened()

    assert (store.count(), store.count(trash=True)) == (PEOPLE - 1, 1)
    assert store.index_rebuild.unfinished


def test_only_the_index_of_another_form_is_made_anew(folder: Path, opened: Callable[[], Store]) -> None:
    store = opened()
    store.whole_index()
    make_old(store, INDEX_FORM, 1)
    numbers = [row["id"] for row in store._database.rows("SELECT id FROM contact_index")]
    store.close()

    again = opened()
    assert again.index_rebuild.unfinished
    assert len(again.finder.listing(Query())) == PEOPLE - 1
    stop_after(again, 2)
    one, two = opened(), opened()
    one.index_rebuild.finish(lambda done, _total: two.index_rebuild.finish() if done == 12 else None)
    hold = [row["id"] for row in one._database.rows("SELECT id FROM contact_index")]
    assert hold == numbers
    hold_together(one)


def test_the_form_may_change_again_before_the_index_is_whole(folder: Path, opened: Callable[[], Store]) -> None:
    store = opened()
    stop_after(store, 2)
    make_old(store, INDEX_FORM + 1, -7)
    store.close()

    again = opened()
    stop_after(again, 1)
    names = json.dumps([row["name"] for row in again._database.rows("SELECT name FROM sqlite_master")])
    assert names.count('_contact_index"') == 2, "two were set aside"
    again.index_rebuild.finish()
    hold_together(again)


def test_few_contacts_are_indexed_at_the_opening(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(index_rebuild, "AT_ONCE", PEOPLE)
    store = Store(folder, Clock())
    try:
        assert not store.index_rebuild.unfinished
        hold_together(store)
    finally:
        store.close()
