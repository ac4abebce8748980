"""Reminders and answers: kept, changed, undone, moved in a merge, gone with their contact."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.contacts.errors import ReminderGone, UndoBlocked
from desktop.contacts.model import Answer, AnswerKind, Reminder, ReminderKind
from desktop.contacts.store import Store
from desktop.contacts.vcard import fields_to_vcard
from tests.contacts.clock import Clock
from tests.contacts.invented import DORA


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = Store(tmp_path / "data", Clock())
    for uid in ("dora", "kai", "a"):
        store.add(fields_to_vcard(DORA, uid))
    yield store
    store.close()


def own(store: Store, *uids: str, due: str = "2026-12-01", every: str = "") -> Reminder:
    return store.reminders.add(ReminderKind.OWN, due, uids, store.now(), "Send the catalogue", every)


def said(store: Store, thing: str, occurrence: str, kind: AnswerKind = AnswerKind.DONE, until: str = "") -> Answer:
    answer = Answer(thing, occurrence, kind, store.now(), until)
    store.answers.put(answer)
    return answer


def test_a_reminder_is_written_changed_removed_and_every_step_undone(store: Store) -> None:
    made = own(store, "dora", "kai", "dora")
    assert made.uids == ("dora", "kai")
    assert store.reminders.of("kai") == [made]

    changed = replace(made, uids=("dora",), due="2026-12-02T15:00", every="P1W", text="Call")
    store.reminders.change(changed)
    assert store.reminders.get(made.id) == changed
    assert store.reminders.of("kai") == []

    store.reminders.remove(made.id)
    assert store.reminders.all() == []
    for gone in (lambda: store.reminders.get(made.id), lambda: store.reminders.remove(made.id)):
        with pytest.raises(ReminderGone, match="not in the store any more"):
            gone()
    with pytest.raises(ReminderGone):
        store.reminders.change(made)

    store.undo()
    assert store.reminders.all() == [changed]
    store.undo()
    assert store.reminders.get(made.id) == made
    store.undo()
    assert store.reminders.all() == []
    assert store.redo() is not None
    assert store.reminders.get(made.id) == made


def test_a_reminder_about_nobody_is_kept(store: Store) -> None:
    made = own(store)

    assert store.reminders.open() == [made]


def test_what_is_answered_is_not_open_but_what_comes_again_is(store: Store) -> None:
    once, weekly, snoozed, moved = (own(store, "dora", every=every) for every in ("", "P1W", "", ""))
    for one in (once, weekly, moved):
        said(store, f"reminder:{one.id}", "2026-12-01")
    said(store, f"reminder:{snoozed.id}", "2026-12-01", AnswerKind.SNOOZED, "2026-12-03")
    store.reminders.change(replace(moved, due="2026-12-24"))

    assert {one.id for one in store.reminders.open()} == {weekly.id, snoozed.id, moved.id}
    assert len(store.reminders.all()) == 4


def test_a_reminder_about_contacts_in_the_trash_waits_until_one_is_back(store: Store) -> None:
    both, alone = own(store, "dora", "kai"), own(store, "dora")
    store.remove("dora")
    assert store.reminders.open() == [both]
    store.remove("kai")
    assert store.reminders.open() == []

    store.restore("dora")

    assert {one.id for one in store.reminders.open()} == {both.id, alone.id}


def test_a_reminder_goes_for_good_with_the_last_contact_it_is_about(store: Store) -> None:
    both, alone, nobody = own(store, "dora", "kai"), own(store, "dora"), own(store)
    said(store, "keep:dora", "2026-11-01")
    store.notified.claim([("keep:dora", "2026-11-01", "")], store.now())
    store.remove("dora")
    store.trash.empty()

    assert {one.id: one.uids for one in store.reminders.all()} == {both.id: ("kai",), nobody.id: ()}
    assert alone.id not in {one.id for one in store.reminders.open()}
    assert store.answers.all() == []
    assert not store._database.rows("SELECT * FROM notified")


def test_only_the_answers_of_who_goes_for_good_go(store: Store) -> None:
    """The UID “a” is the end of others: met:fair:dora."""
    for thing in ("keep:a", "birthday:a", "anniversary:a", "met:fair:a", "cadence:a"):
        said(store, thing, "1")
    stay = [
        said(store, thing, "1") for thing in ("keep:dora", "met:fair:dora", "birthday:kai", "reminder:a", "event:a")
    ]
    store.remove("a")
    store.trash.empty()

    assert store.answers.all() == stay


def test_a_contact_cannot_be_undone_away_under_a_reminder(store: Store) -> None:
    made = store.add(fields_to_vcard(DORA, "new"))
    step = store.last_step()
    own(store, "new")

    assert step is not None
    with pytest.raises(UndoBlocked):
        store.undo(step.id)
    assert store.reminders.of("new")[0].uids == (made.uid,)


def test_a_later_answer_takes_the_place_of_an_earlier_one_and_an_undo_brings_it_back(store: Store) -> None:
    first = said(store, "keep:dora", "2026-11-01", AnswerKind.SNOOZED, "2026-12-01")
    second = said(store, "keep:dora", "2026-11-01")
    assert store.answers.of("keep:dora") == [second]

    store.undo()
    assert store.answers.of("keep:dora") == [first]
    store.undo()
    assert store.answers.all() == []


def test_answers_from_another_store_change_none_that_is_known(store: Store) -> None:
    known = said(store, "keep:dora", "2026-11-01")
    other = replace(known, kind=AnswerKind.SKIPPED)
    new = replace(other, occurrence="2026-11-02")

    store.answers.take([other, new])

    assert store.answers.of("keep:dora") == [known, new]


def test_what_something_else_wrote_is_passed_over(store: Store) -> None:
    good, answer = own(store, "dora"), said(store, "keep:dora", "1")
    for number, (kind, created) in enumerate(
        [("nonsense", "2026-01-01T00:00:00+00:00"), ("own", "long ago"), ("own", ""), ("own", "9999-12-31T23:59:59")]
    ):
        store._database.rows(
            "INSERT INTO reminder VALUES (?, ?, '2026-12-01', '', '', ?, '')", (f"{number}", kind, created)
        )
        store._database.rows("INSERT INTO answer VALUES (?, '1', ?, ?, '')", (f"keep:{number}", kind, created))
    store._database.rows("INSERT INTO answer VALUES ('keep:x', '1', 'done', 'yesterday', '')")

    assert store.reminders.all() == store.reminders.open() == [good]
    assert store.answers.all() == [answer]
    with pytest.raises(ReminderGone):
        store.reminders.get("0")


def test_a_moment_without_a_zone_counts_as_utc(store: Store) -> None:
    store._database.rows("INSERT INTO answer VALUES ('keep:x', '1', 'done', '2026-01-01T12:00:00', '')")

    assert store.answers.all()[0].at.isoformat() == "2026-01-01T12:00:00+00:00"


def test_merged_answers_hold_for_the_one_who_stays_and_the_later_one_counts(store: Store) -> None:
    said(store, "birthday:dora", "2026-01-01", AnswerKind.SNOOZED, "2026-02-01")
    later = said(store, "birthday:kai", "2026-01-01")
    met = said(store, "met:fair:kai", "2026-05-01")
    earlier = said(store, "keep:kai", "2026-01-01", AnswerKind.SKIPPED)
    own_ = said(store, "keep:dora", "2026-01-01")
    before = store.answers.all()

    store.answers.move("kai", "dora")

    assert earlier not in store.answers.all()
    assert set(store.answers.all()) == {
        replace(later, thing="birthday:dora"),
        replace(met, thing="met:fair:dora"),
        own_,
    }
    store.undo()
    assert store.answers.all() == before


def test_what_was_shown_of_one_was_shown_of_the_merged_one(store: Store) -> None:
    keys = [("birthday:kai", "2026-01-01", ""), ("met:fair:kai", "2026-05-01", "2026-06-01")]
    store.notified.claim(keys, store.now())
    store.notified.shown(keys)

    store.notified.move("kai", "dora")

    assert {("birthday:dora", "2026-01-01", ""), ("met:fair:dora", "2026-05-01", "2026-06-01")} < store.notified.all()
