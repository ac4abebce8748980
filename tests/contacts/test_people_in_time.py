"""Circles, events and interactions: kept, found, undone, never lost with a contact that stays."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from desktop.contacts.errors import EventGone, InteractionGone, UndoBlocked
from desktop.contacts.jobs import with_new_job
from desktop.contacts.model import (
    Circle,
    Direction,
    Interaction,
    InteractionKind,
    Job,
    Origin,
    TimelineEntry,
    TimelineKind,
)
from desktop.contacts.store import Store
from desktop.contacts.timeline import timeline
from desktop.contacts.vcard import fields_to_vcard
from tests.contacts.clock import Clock
from tests.contacts.invented import DORA

MAY = datetime(2026, 5, 4, 12, tzinfo=UTC)
JUNE = datetime(2026, 6, 4, 12, tzinfo=UTC)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = Store(tmp_path / "data", Clock())
    for uid in ("dora", "kai"):
        store.add(fields_to_vcard(DORA, uid))
    yield store
    store.close()


def test_an_interaction_is_logged_changed_and_undone(store: Store) -> None:
    logged = store.interactions.log(["dora", "kai"], MAY, InteractionKind.CALL, "About the fair", Direction.OUT)
    assert store.interactions.of("kai") == [logged]

    changed = replace(logged, text="About the prices", uids=("dora",), at=JUNE)
    store.interactions.change(changed)
    assert store.interactions.of("dora") == [changed]
    assert store.interactions.of("kai") == []

    store.interactions.remove(logged.id)
    assert store.interactions.all() == []
    with pytest.raises(InteractionGone):
        store.interactions.get(logged.id)

    store.undo()
    assert store.interactions.all() == [changed]
    store.undo()
    assert store.interactions.get(logged.id) == logged
    store.undo()
    assert store.interactions.of("dora") == []


def test_the_same_mail_is_logged_once(store: Store) -> None:
    first = store.interactions.log(["dora"], MAY, InteractionKind.MAIL, "Hello", Direction.IN, "<1@axiom.example>")
    again = store.interactions.log(["dora"], JUNE, InteractionKind.MAIL, "Hello", Direction.IN, "<1@axiom.example>")

    assert again == first
    assert store.interactions.all() == [first]


def test_a_dated_note_is_found_until_it_is_gone(store: Store) -> None:
    note = store.interactions.log(["dora"], MAY, InteractionKind.NOTE, "Plays the Bösendorfer")
    assert [row.uid for row in store.search("bosendorfer")] == ["dora"]

    store.change("dora", store.get("dora").vcard.replace("Finanzen", "Einkauf"))
    store.rebuild_index()
    assert [row.uid for row in store.search("bosendorfer")] == ["dora"]

    store.interactions.change(replace(note, text="Plays the flute", uids=("kai",)))
    assert store.search("bosendorfer") == []
    assert [row.uid for row in store.search("flute")] == ["kai"]
    store.undo()
    assert [row.uid for row in store.search("bosendorfer")] == ["dora"]
    store.interactions.remove(note.id)
    assert store.search("bosendorfer") == []


def test_an_event_remembers_who_was_met(store: Store) -> None:
    fair = store.events.add("Hannover fair", "Hannover", "2026-04-20", "2026-04-24")
    store.events.met(fair.id, ["kai", "dora"])
    assert store.events.of("kai") == [fair]
    assert store.events.contacts(fair.id) == ["kai", "dora"]

    store.events.change(replace(fair, name="Hannover Messe"))
    store.events.remove(fair.id)
    assert store.events.of("kai") == []
    with pytest.raises(EventGone):
        store.events.met(fair.id, ["kai"])

    store.undo()
    assert store.events.get(fair.id).name == "Hannover Messe"
    assert sorted(store.events.contacts(fair.id)) == ["dora", "kai"]
    store.undo()
    assert store.events.get(fair.id) == fair


def test_what_was_logged_later_is_not_undone_away(store: Store) -> None:
    contact = store.add(fields_to_vcard(DORA, "ada"))
    step = store.last_step()
    fair = store.events.add("Hannover fair")
    made = store.last_step()
    store.events.met(fair.id, [contact.uid])

    assert step is not None
    assert made is not None
    with pytest.raises(UndoBlocked):
        store.undo(step.id)
    with pytest.raises(UndoBlocked):
        store.undo(made.id)
    assert store.events.contacts(fair.id) == ["ada"]


def test_a_merge_takes_everything_along(store: Store) -> None:
    fair = store.events.add("Hannover fair")
    store.events.met(fair.id, ["kai"])
    call = store.interactions.log(["kai", "dora"], MAY, InteractionKind.CALL)
    note = store.interactions.log(["kai"], JUNE, InteractionKind.NOTE, "Likes jazz")

    with store.step("merge"):
        store.interactions.move("kai", "dora")
        store.events.move("kai", "dora")
        store.remove("kai")

    assert [one.id for one in store.interactions.of("dora")] == [note.id, call.id]
    assert store.events.of("dora") == [fair]
    assert [row.uid for row in store.search("jazz")] == ["dora"]
    store.undo()
    assert set(store.interactions.get(call.id).uids) == {"kai", "dora"}
    assert store.interactions.get(note.id).uids == ("kai",)
    assert store.events.of("kai") == [fair]
    assert store.events.of("dora") == []


def test_a_circle_is_one_whatever_its_capitals(store: Store) -> None:
    store.circles.put("Friends", 90)
    assert store.circles.put("FRIENDS", 30) == Circle("Friends", 30)
    store.circles.put("Ärzte")
    assert store.circles.all() == [Circle("Ärzte"), Circle("Friends", 30)]

    store.circles.remove("friends")
    assert store.circles.get("Friends") is None
    store.undo()
    assert store.circles.get("friends") == Circle("Friends", 30)


def test_the_timeline_has_all_that_happened_the_newest_first(store: Store) -> None:
    origin = Origin("f" * 64, 1, "IMG_1.jpg")
    ada = store.add(with_new_job(fields_to_vcard(DORA, "ada"), Job("Borealis"), "2026-05-01"), (), origin)
    fair = store.events.add("Hannover fair", "", "2026-04-20")
    store.events.met(fair.id, ["ada"])
    dinner = store.events.add("A dinner")
    store.events.met(dinner.id, ["ada"])
    call = store.interactions.log(["ada"], MAY, InteractionKind.CALL)

    assert timeline(store, "ada") == [
        TimelineEntry(ada.created.isoformat(), TimelineKind.KEPT, origin=origin),
        TimelineEntry(MAY.isoformat(), TimelineKind.INTERACTION, interaction=call),
        TimelineEntry("2026-05-01", TimelineKind.JOB, job=Job("Borealis", since="2026-05-01")),
        TimelineEntry(
            "2026-05-01",
            TimelineKind.JOB,
            job=Job("Axiom Maschinenbau GmbH", "Finanzen", "Steuerberaterin", "", "2026-05-01"),
        ),
        TimelineEntry("2026-04-20", TimelineKind.EVENT, event=fair),
        TimelineEntry("", TimelineKind.EVENT, event=dinner),
    ]
    assert [entry.kind for entry in timeline(store, "kai")] == [TimelineKind.ADDED, TimelineKind.JOB]


def test_everything_is_there_after_a_restart(store: Store) -> None:
    call = store.interactions.log(["dora"], MAY, InteractionKind.CALL)
    store.circles.put("Friends", 90)
    store.close()

    again = Store(store.folder, Clock())
    try:
        assert again.interactions.all() == [
            Interaction(call.id, MAY, InteractionKind.CALL, Direction.NONE, "", ("dora",))
        ]
        assert again.undo().action == "circle"
        assert again.undo().action == "log"
        assert again.interactions.all() == []
    finally:
        again.close()


def test_calls_from_several_time_zones_stand_in_the_order_they_were_made(store: Store) -> None:
    uid = store.add(fields_to_vcard(DORA, "dora")).uid
    for hour, zone in ((10, 0), (11, 9), (9, -5)):
        at = datetime(2026, 1, 1, hour, tzinfo=timezone(timedelta(hours=zone)))
        store.interactions.log([uid], at, InteractionKind.CALL, str(zone))

    assert [one.text for one in store.interactions.of(uid)] == ["-5", "0", "9"]
