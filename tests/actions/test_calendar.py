"""The calendar file says the same of a thing each time it is written, whatever month it is written in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from desktop.actions.calendar import calendar_entries, calendar_file
from desktop.actions.met import add_edition, add_event, change_event
from desktop.actions.remind import remind
from desktop.contacts.model import ReminderKind
from desktop.contacts.store import Store
from desktop.exchange.ics import entries_to_ics
from desktop.settings import Settings
from tests.actions.in_touch import BERLIN, Standing, add_person


@pytest.fixture
def clock() -> Standing:
    return Standing("2026-01-10T10:00")


@pytest.fixture
def store(tmp_path: Path, clock: Standing) -> Iterator[Store]:
    made = Store(tmp_path / "data", clock)
    yield made
    made.close()


def rule(store: Store) -> set[str]:
    (entry,) = calendar_entries(store, Settings(), zone=BERLIN)
    lines = entries_to_ics([entry], "Cardfile").decode().split("\r\n")
    return set(next(line for line in lines if line.startswith("RRULE:")).removeprefix("RRULE:").split(";"))


@pytest.mark.parametrize(
    ("begins", "every", "written", "expected"),
    [
        ("2026-01-31", "P1M", "2026-01-20", "FREQ=MONTHLY;BYMONTHDAY=-1"),
        ("2026-01-31", "P1M", "2026-03-05", "FREQ=MONTHLY;BYMONTHDAY=-1"),
        ("2026-01-31", "P1M", "2026-05-05", "FREQ=MONTHLY;BYMONTHDAY=-1"),
        ("2026-01-30", "P1M", "2026-03-05", "FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1"),
        ("2026-01-28", "P1M", "2026-03-05", "FREQ=MONTHLY"),
        ("2028-02-29", "P1Y", "2029-03-05", "FREQ=YEARLY;BYMONTHDAY=-1;BYMONTH=2"),
    ],
)
def test_what_began_at_the_end_of_a_month_comes_at_the_end_of_each(
    store: Store, clock: Standing, begins: str, every: str, written: str, expected: str
) -> None:
    remind(store, ReminderKind.OWN, [], begins, "pay the rent", every)
    clock.set(f"{written}T10:00")

    assert rule(store) == set(expected.split(";"))


def test_the_real_days_of_an_event_take_the_place_of_the_assumed_ones(store: Store, clock: Standing) -> None:
    add_event(store, "PyCon", "", "2025-05-12", "2025-05-14", yearly=True)
    (assumed,) = calendar_entries(store, Settings(), zone=BERLIN)
    assert (assumed.day, assumed.text != "") == (date(2026, 5, 11), True)

    clock.set("2026-02-10T10:00")
    edition = add_edition(store, "pycon", "", "2026-05-19", "2026-05-21")
    (real,) = calendar_entries(store, Settings(), zone=BERLIN)
    assert (real.uid, real.day, real.text) == (assumed.uid, date(2026, 5, 19), "")
    assert real.changed > assumed.changed

    clock.set("2026-02-11T10:00")
    change_event(store, replace(edition, begins="2026-05-20", ends="2026-05-22"))
    assert [one.uid for one in calendar_entries(store, Settings(), zone=BERLIN)] == [assumed.uid]


def test_an_event_that_comes_once_is_the_same_in_another_year(store: Store, clock: Standing) -> None:
    event = add_event(store, "Wedding", "", "2026-12-30", "2026-12-30")
    (before,) = calendar_entries(store, Settings(), zone=BERLIN)
    change_event(store, replace(event, begins="2027-01-02", ends="2027-01-02"))

    (after,) = calendar_entries(store, Settings(), zone=BERLIN)
    assert after.uid == before.uid


def test_an_entry_always_has_a_title(store: Store) -> None:
    add_person(store, "dora")
    remind(store, ReminderKind.OWN, [], "2026-02-01", "  ")
    remind(store, ReminderKind.OWN, ["dora"], "2026-02-01", " ")

    assert {one.title for one in calendar_entries(store, Settings(), zone=BERLIN)} == {"Cardfile", "Dora"}
    assert b"SUMMARY:\r\n" not in calendar_file(store, Settings())
