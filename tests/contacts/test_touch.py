"""What of the contacts says when to be in touch."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from desktop.contacts.card_dates import with_cadence
from desktop.contacts.categories import with_categories
from desktop.contacts.errors import InteractionGone, NothingToRedo, NothingToUndo, UndoBlocked
from desktop.contacts.model import Circle, Direction, InteractionKind, Origin, Person
from desktop.contacts.store import Store
from desktop.contacts.vcard import fields_to_vcard
from tests.contacts.clock import Clock
from tests.contacts.invented import DORA

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = Store(tmp_path / "data", Clock())
    for uid in ("dora", "kai"):
        store.add(fields_to_vcard(DORA, uid))
    yield store
    store.close()


def people(store: Store, *uids: str, circles: tuple[Circle, ...] = (), now: datetime = NOW) -> dict[str, Person]:
    return {person.uid: person for person in store.touch.people(circles, now, uids)}


def says(store: Store, uid: str, line: str) -> None:
    store.change(uid, store.get(uid).vcard.replace("END:VCARD", f"{line}\r\nEND:VCARD"))


def test_only_who_has_a_cadence_or_a_day_is_given_and_who_is_asked_for(store: Store) -> None:
    assert people(store) == {}
    says(store, "dora", "BDAY:1985-04-12")

    assert set(people(store)) == {"dora"}
    assert set(people(store, "kai", "nobody")) == {"dora", "kai"}
    assert [person.uid for person in store.touch.some((), NOW, ["kai", "nobody"])] == ["kai"]
    assert people(store)["dora"].birthday == "1985-04-12"
    assert people(store)["dora"].name == "Dora Dehmel"


def test_a_change_an_undo_and_a_rebuild_are_seen(store: Store) -> None:
    store.change("dora", with_cadence(store.get("dora").vcard, 14))
    assert people(store)["dora"].cadence_days == 14
    store.touch.rebuild()
    assert people(store)["dora"].cadence_days == 14

    store.change("dora", with_cadence(store.get("dora").vcard, 0))
    assert people(store)["dora"].cadence_days == 0
    store.undo()
    assert people(store)["dora"].cadence_days == 14
    store.undo()
    assert people(store) == {}


def test_circles_with_a_cadence_count_whatever_their_capitals(store: Store) -> None:
    store.change("dora", with_categories(store.get("dora").vcard, ["FRIENDS", "Golf", "Früher"]))
    circles = (Circle("Friends", 91), Circle("Golf", None), Circle("fruher", 14))

    assert set(people(store, circles=circles)["dora"].circles) == {"Friends", "fruher"}
    assert people(store, circles=(Circle("Golf", None),)) == {}


def test_nobody_in_the_trash(store: Store) -> None:
    says(store, "dora", "BDAY:1985-04-12")
    store.remove("dora")
    assert people(store, "dora") == {}

    store.restore("dora")
    assert set(people(store)) == {"dora"}


def test_the_last_interaction_counts_and_what_a_wrong_clock_has_logged_does_not(store: Store) -> None:
    for at in (NOW - timedelta(days=9), NOW - timedelta(days=3), NOW + timedelta(hours=23), NOW + timedelta(days=2)):
        store.interactions.log(["dora"], at, InteractionKind.CALL)

    assert people(store, "dora")["dora"].last == NOW + timedelta(hours=23)


def test_moments_of_many_zones_are_compared_as_moments(store: Store) -> None:
    early = datetime.fromisoformat("2026-11-20T23:00:00+14:00")
    late = datetime.fromisoformat("2026-11-20T12:00:00-10:00")
    for at in (late, early):
        store.interactions.log(["dora"], at, InteractionKind.CALL)

    assert people(store, "dora")["dora"].last == late


@pytest.mark.parametrize("seed", range(4))
def test_the_last_interaction_is_known_whatever_was_logged_changed_moved_and_undone(store: Store, seed: int) -> None:
    chance, logged = random.Random(seed), []
    for _ in range(120):
        what = chance.choice(("log", "log", "change", "remove", "move", "undo", "redo", "trash"))
        at = NOW - timedelta(days=chance.randint(-3, 50), minutes=chance.randint(0, 999))
        uids = chance.sample(["dora", "kai"], chance.randint(1, 2))
        with suppress(InteractionGone, UndoBlocked, NothingToUndo, NothingToRedo):
            if what == "log":
                logged.append(store.interactions.log(uids, at, InteractionKind.CALL).id)
            elif what == "change" and logged:
                store.interactions.change(
                    replace(store.interactions.get(chance.choice(logged)), at=at, uids=tuple(uids))
                )
            elif what == "remove" and logged:
                store.interactions.remove(chance.choice(logged))
            elif what == "move":
                store.interactions.move("kai", "dora")
            elif what == "undo":
                store.undo()
            elif what == "redo":
                store.redo()
            elif what == "trash":
                store.add(fields_to_vcard(DORA, "ira"))
                store.interactions.log(["ira", *uids], at, InteractionKind.CALL)
                store.remove("ira")
                store.trash.empty()
        for uid in ("dora", "kai"):
            had = [one.at for one in store.interactions.of(uid) if one.at <= NOW + timedelta(days=1)]
            assert people(store, uid)[uid].last == max(had, default=None)
    before = store._database.rows("SELECT * FROM last_interaction ORDER BY uid")
    store.touch.rebuild()
    assert [tuple(row) for row in before] == [
        tuple(row) for row in store._database.rows("SELECT * FROM last_interaction ORDER BY uid")
    ]


@pytest.mark.parametrize(
    ("begins", "ends", "met"),
    [
        ("2026-05-04", "2026-05-06", "2026-05-06"),
        ("2026-05-04", "", "2026-05-04"),
        ("2026-05-04", "2026-05-01", "2026-05-04"),
        ("2026-11-20", "2026-11-25", "2026-11-22"),
        ("2026-11-23", "2026-11-25", ""),
        ("2026-05-04", "summer", "2026-05-04"),
        ("", "2026-05-06", ""),
    ],
)
def test_a_meeting_is_the_last_day_of_the_event_but_no_later_than_today(
    store: Store, begins: str, ends: str, met: str
) -> None:
    event = store.events.add("Fair", "", begins, ends)
    store.events.met(event.id, ["dora"])

    assert people(store, "dora")["dora"].met == met


def test_who_was_kept_from_a_card_and_has_no_cadence_is_proposed(store: Store) -> None:
    for uid, circle, days in (("new", "", None), ("golf", "Golf", None), ("own", "", 30), ("never", "", 0)):
        card = with_cadence(fields_to_vcard(DORA, uid), days)
        store.add(with_categories(card, [circle]) if circle else card, (), Origin(uid * 20, 1, "card.jpg"))
    since = store.now() - timedelta(days=1)

    assert set(store.touch.without_cadence([Circle("Golf", None)], since, 9)) == {"new", "golf"}
    assert store.touch.without_cadence([Circle("Golf", 30)], since, 9) == ["new"]
    assert store.touch.without_cadence([], store.now() + timedelta(days=1), 9) == []
    assert store.touch.without_cadence([], since, 1) == ["golf"]


def test_exchanges_are_those_since_then_the_earliest_first(store: Store) -> None:
    for days in (5, 1, 3):
        store.interactions.log(["dora", "kai"], NOW - timedelta(days=days), InteractionKind.MAIL, "", Direction.OUT)

    found = store.touch.exchanges(["dora"], NOW - timedelta(days=3))

    assert [(one.uid, one.at) for one in found] == [
        ("dora", NOW - timedelta(days=3)),
        ("dora", NOW - timedelta(days=1)),
    ]


def test_what_something_else_wrote_is_passed_over(store: Store) -> None:
    says(store, "dora", "BDAY:1985-04-12")
    for number, (at, kind, way) in enumerate(
        [
            ("yesterday", "call", ""),
            ("2026-11-01T12:00:00", "nonsense", ""),
            ("2026-11-02T12:00:00", "call", "sideways"),
        ]
    ):
        store._database.rows("INSERT INTO interaction VALUES (?, ?, ?, ?, '', '')", (f"{number}", at, kind, way))
        store._database.rows("INSERT INTO interaction_contact VALUES (?, 'dora')", (f"{number}",))
    store.touch.rebuild()
    store._database.rows("UPDATE touch SET birthday = 'spring', cadence = 99999999999")

    assert store.touch.exchanges(["dora"], NOW - timedelta(days=99)) == []
    assert people(store)["dora"].last == datetime(2026, 11, 2, 12, tzinfo=UTC)
