"""Done, not this time, later: what each writes down, and that each can be undone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

import pytest

from desktop.actions.answer import done, next_week, set_cadence, skip, snooze, tomorrow
from desktop.actions.due import everything_due
from desktop.actions.remind import remind
from desktop.contacts.errors import ContactGone
from desktop.contacts.model import AnswerKind, Direction, InteractionKind, ReminderKind
from desktop.contacts.store import Store
from desktop.network.model import Due, Stage
from desktop.settings import Settings
from tests.actions.in_touch import BERLIN, NEW_YORK, Standing, add_person


@pytest.fixture
def clock() -> Standing:
    return Standing("2026-06-01T10:00")


@pytest.fixture
def store(clock: Standing) -> Iterator[Store]:
    store = Store.in_memory(clock)
    add_person(store, "dora", "X-CARDFILE-CADENCE:14", "BDAY:--06-15", "ANNIVERSARY:--06-15")
    add_person(store, "kai")
    yield store
    store.close()


def open_things(store: Store) -> dict[str, Due]:
    return {due.thing: due for due in everything_due(store, Settings(), zone=BERLIN)}


@pytest.mark.parametrize(
    ("kind", "logged"),
    [
        (ReminderKind.FOLLOW_UP, InteractionKind.MESSAGE),
        (ReminderKind.CALL, InteractionKind.CALL),
        (ReminderKind.MAIL, InteractionKind.MAIL),
        (ReminderKind.OWN, None),
    ],
)
def test_what_is_done_stands_in_the_timeline(store: Store, kind: ReminderKind, logged: InteractionKind | None) -> None:
    made = remind(store, kind, ["dora", "kai"], "2026-06-01", "The catalogue")

    step = done(store, open_things(store)[f"reminder:{made.id}"])

    of_kai = [(one.kind, one.direction, one.text, one.at) for one in store.interactions.of("kai")]
    assert of_kai == ([(logged, Direction.OUT, "The catalogue", store.now())] if logged else [])
    assert f"reminder:{made.id}" not in open_things(store)
    assert store.undo().id == step
    assert store.interactions.of("kai") == []
    assert f"reminder:{made.id}" in open_things(store)


@pytest.mark.parametrize("thing", ["keep:dora", "birthday:dora", "anniversary:dora"])
@pytest.mark.parametrize("act", [done, skip])
def test_what_is_computed_is_answered_and_the_answer_undone(
    store: Store, clock: Standing, thing: str, act: Callable[[Store, Due], int]
) -> None:
    clock.set("2026-06-15T10:00")
    before = open_things(store)[thing]
    assert before.stage is Stage.DUE

    act(store, before)

    after = open_things(store)[thing]
    assert (after.stage, after.day > before.day) == (Stage.COMING, True)
    assert len(store.interactions.of("dora")) == (act is done)
    store.undo()
    assert open_things(store)[thing] == before
    store.redo()
    assert open_things(store)[thing] == after


def test_left_out_counts_as_in_touch_and_is_no_entry_in_the_timeline(store: Store, clock: Standing) -> None:
    clock.set("2026-06-20T10:00")
    skip(store, open_things(store)["keep:dora"])

    assert open_things(store)["keep:dora"].day == date(2026, 7, 4)
    assert store.interactions.of("dora") == []


@pytest.mark.parametrize("until", ["2026-06-16", "2026-06-15T17:00"])
def test_what_is_put_off_comes_then_and_the_undo_brings_it_back_now(store: Store, clock: Standing, until: str) -> None:
    clock.set("2026-06-15T10:00")
    before = open_things(store)["keep:dora"]

    snooze(store, before, until)

    assert (open_things(store)["keep:dora"].until, open_things(store)["keep:dora"].stage) == (until, Stage.COMING)
    clock.set("2026-06-16T17:00")
    assert open_things(store)["keep:dora"].stage is Stage.DUE
    clock.set("2026-06-15T10:00")
    store.undo()
    assert open_things(store)["keep:dora"] == before


def test_an_answer_given_by_a_clock_that_was_wrong_holds_when_it_is_right_again(store: Store, clock: Standing) -> None:
    made = remind(store, ReminderKind.OWN, ["dora"], "2026-06-15")
    clock.set("2027-06-15T10:00")
    for thing in (f"reminder:{made.id}", "keep:dora"):
        skip(store, open_things(store)[thing])
    clock.set("2026-06-15T10:00")

    assert f"reminder:{made.id}" not in open_things(store)
    assert "keep:dora" not in open_things(store)


def test_of_several_people_those_who_are_gone_are_left_out_and_without_any_it_is_said(store: Store) -> None:
    made = remind(store, ReminderKind.CALL, ["dora", "kai"], "2026-06-01")
    due = open_things(store)[f"reminder:{made.id}"]
    store.remove("kai")
    store.trash.empty()

    done(store, due)
    assert store.interactions.of("dora")[0].uids == ("dora",)
    store.undo()
    store.remove("dora")
    with pytest.raises(ContactGone):
        done(store, due)
    assert store.answers.all() == []


def test_a_cadence_is_set_for_many_at_once_and_undone_at_once(store: Store) -> None:
    before = [store.get(uid).vcard for uid in ("dora", "kai")]

    set_cadence(store, ["dora", "kai"], 30)
    assert {"keep:dora", "keep:kai"} < set(open_things(store))
    assert open_things(store)["keep:kai"].day == date(2026, 7, 1)

    store.undo()
    assert [store.get(uid).vcard for uid in ("dora", "kai")] == before


def test_tomorrow_and_next_week_are_those_of_the_user(clock: Standing) -> None:
    clock.set("2026-06-15T03:00")

    assert (tomorrow(clock(), BERLIN), tomorrow(clock(), NEW_YORK)) == ("2026-06-16", "2026-06-15")
    assert (next_week(clock(), BERLIN), next_week(clock(), NEW_YORK)) == ("2026-06-22", "2026-06-15")


def test_an_answer_is_a_snooze_done_or_skipped(store: Store, clock: Standing) -> None:
    clock.set("2026-06-15T10:00")
    snooze(store, open_things(store)["birthday:dora"], "2026-06-16")
    skip(store, open_things(store)["anniversary:dora"])
    done(store, open_things(store)["keep:dora"])

    assert {one.thing: one.kind for one in store.answers.all()} == {
        "birthday:dora": AnswerKind.SNOOZED,
        "anniversary:dora": AnswerKind.SKIPPED,
        "keep:dora": AnswerKind.DONE,
    }
