"""What comes again."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import count, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.network.recurring import current_occurrence, is_every, occurrence

DAYS = st.dates(date(1990, 1, 1), date(2100, 12, 31))
EVERY = st.builds(lambda count, unit: f"P{count}{unit}", st.integers(1, 60), st.sampled_from("DWMY"))


@pytest.mark.parametrize(
    ("start", "every", "days"),
    [
        ("2026-01-31", "P1M", ["2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31"]),
        ("2024-01-31", "P1M", ["2024-01-31", "2024-02-29", "2024-03-31"]),
        ("2024-02-29", "P1Y", ["2024-02-29", "2025-02-28", "2026-02-28", "2027-02-28", "2028-02-29"]),
        ("2026-11-30", "P3M", ["2026-11-30", "2027-02-28", "2027-05-30"]),
        ("2026-12-31", "P1W", ["2026-12-31", "2027-01-07"]),
        ("2026-12-31", "P10D", ["2026-12-31", "2027-01-10"]),
        ("2026-06-15", "", ["2026-06-15", "2026-06-15"]),
    ],
)
def test_the_days_of_something_that_comes_again(start: str, every: str, days: list[str]) -> None:
    """A 31st is the last day of a shorter month, and the 31st again after it."""
    assert [f"{occurrence(date.fromisoformat(start), every, n)}" for n in range(len(days))] == days


@pytest.mark.parametrize("text", ["P1D", "P2W", "P3M", "P1Y", "P9999D"])
def test_what_is_an_interval(text: str) -> None:
    assert is_every(text)


@pytest.mark.parametrize(
    "text", ["", "P", "P0D", "P-1D", "1D", "P1", "P10000D", "P1D\n", "P1.5D", "P1DT1H", "p1d", "P1٣D"]
)
def test_what_is_no_interval(text: str) -> None:
    assert not is_every(text)


def test_only_the_last_of_those_missed_counts() -> None:
    start = date(2026, 6, 1)

    assert current_occurrence(start, "P1W", (), date(2026, 6, 20)) == date(2026, 6, 15)
    assert current_occurrence(start, "P1W", {date(2026, 6, 15)}, date(2026, 6, 20)) == date(2026, 6, 22)


def test_those_before_an_answered_one_are_past() -> None:
    assert current_occurrence(date(2026, 6, 1), "P1W", {date(2026, 6, 29)}, date(2026, 6, 20)) == date(2026, 7, 6)


def test_what_comes_once_is_over_when_it_is_answered() -> None:
    assert current_occurrence(date(2026, 6, 1), "", (), date(2026, 6, 20)) == date(2026, 6, 1)
    assert current_occurrence(date(2026, 6, 1), "", {date(2026, 6, 1)}, date(2026, 6, 20)) is None
    assert current_occurrence(date(2026, 6, 1), "nonsense", {date(2026, 6, 1)}, date(2026, 6, 20)) is None


def test_what_comes_beyond_every_calendar_comes_no_more() -> None:
    assert current_occurrence(date(2026, 6, 1), "P9999Y", {date(2026, 6, 1)}, date(2026, 6, 20)) is None
    assert current_occurrence(date(2026, 6, 1), "P1D", {date(2999, 12, 31)}, date(2026, 6, 20)) is None


def test_an_answer_of_a_wrong_clock_far_ahead_is_no_long_walk() -> None:
    """Every day until the year 2999 would be three hundred thousand steps."""
    found = current_occurrence(date(2026, 6, 1), "P1D", {date(2999, 12, 29)}, date(2026, 6, 20))

    assert found == date(2999, 12, 30)


@given(DAYS, EVERY, DAYS, st.lists(st.integers(0, 400), max_size=4))
def test_it_is_the_last_that_has_come_or_the_next_and_never_an_answered_one(
    start: date, every: str, today: date, answered: list[int]
) -> None:
    closed = {day for n in answered if (day := _nth(start, every, n))}

    found = current_occurrence(start, every, closed, today)

    # Written down one by one, as somebody with a calendar would.
    days = list(_days(start, every, max([today, *closed])))
    left = [day for day in days if not closed or day > max(closed)]
    past = [day for day in left if day <= today]
    assert found == (past[-1] if past else left[0] if left else None)


@given(DAYS, EVERY)
def test_occurrences_go_up(start: date, every: str) -> None:
    days = [occurrence(start, every, n) for n in range(6)]

    assert all(one < other for one, other in pairwise(days))


def _days(start: date, every: str, last: date) -> Iterator[date]:
    """The days one by one, and the first after the last."""
    for number in count():
        day = _nth(start, every, number)
        if day is None:
            return
        yield day
        if day > last:
            return


def _nth(start: date, every: str, number: int) -> date | None:
    try:
        return occurrence(start, every, number)
    except OverflowError:
        return None
