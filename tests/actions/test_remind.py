"""Writing down what to be reminded of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from desktop.actions.remind import change_reminder, follow_up_day, remind, reminders_of, remove_reminder
from desktop.contacts.errors import ContactGone, ReminderGone
from desktop.contacts.model import ReminderKind
from desktop.contacts.store import Store
from desktop.network.model import Rules
from tests.actions.in_touch import BERLIN, NEW_YORK, Standing, add_person


@pytest.fixture
def clock() -> Standing:
    return Standing("2026-06-12T10:00")


@pytest.fixture
def store(clock: Standing) -> Iterator[Store]:
    store = Store.in_memory(clock)
    add_person(store, "dora")
    yield store
    store.close()


def test_a_reminder_is_written_changed_and_removed_and_each_undone(store: Store, clock: Standing) -> None:
    made = remind(store, ReminderKind.OWN, ["dora"], "2026-12-01T15:00", "Ask about the fair", "P1M")
    assert reminders_of(store, "dora") == [made]
    assert (made.created, made.every) == (clock(), "P1M")

    changed = change_reminder(store, replace(made, text="Ask about the prices"))
    assert reminders_of(store, "dora") == [changed]
    remove_reminder(store, made.id)
    assert reminders_of(store, "dora") == []

    for state in ([changed], [made], []):
        store.undo()
        assert reminders_of(store, "dora") == state


def test_nobody_is_reminded_of_who_is_not_there(store: Store) -> None:
    with pytest.raises(ContactGone):
        remind(store, ReminderKind.OWN, ["dora", "nobody"], "2026-12-01")
    made = remind(store, ReminderKind.OWN, ["dora"], "2026-12-01")
    with pytest.raises(ContactGone):
        change_reminder(store, replace(made, uids=("nobody",)))
    remove_reminder(store, made.id)
    with pytest.raises(ReminderGone):
        change_reminder(store, made)
    assert store.reminders.all() == []


@pytest.mark.parametrize(
    ("now", "ends", "day"),
    [
        ("2026-06-11T10:00", None, "2026-06-12"),
        ("2026-06-12T10:00", None, "2026-06-15"),
        ("2026-06-13T10:00", None, "2026-06-15"),
        ("2026-06-14T23:59", None, "2026-06-15"),
        ("2026-06-10T10:00", date(2026, 6, 12), "2026-06-15"),
        ("2026-06-12T10:00", date(2026, 6, 1), "2026-06-15"),
    ],
)
def test_one_writes_on_the_first_working_day_after_the_meeting_or_the_event(
    clock: Standing, now: str, ends: date | None, day: str
) -> None:
    clock.set(now)

    assert follow_up_day(clock(), Rules(), BERLIN, ends) == day


def test_the_day_is_that_of_where_the_user_is(clock: Standing) -> None:
    clock.set("2026-06-11T03:00")

    assert (follow_up_day(clock(), Rules(), BERLIN), follow_up_day(clock(), Rules(), NEW_YORK)) == (
        "2026-06-12",
        "2026-06-11",
    )
