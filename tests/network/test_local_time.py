"""Days and wall times where the user is."""

from __future__ import annotations

import time as clock
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.network.local_time import (
    day_from_text,
    local_day,
    local_moment,
    next_working_day,
    time_from_text,
    working_day,
)
from tests.network.invented import BERLIN, NEW_YORK, TOKYO

WEEK = frozenset(range(5))


def test_a_time_that_the_clocks_leave_out_is_the_hour_after() -> None:
    assert local_moment(date(2026, 3, 29), time(2, 30), BERLIN) == datetime(2026, 3, 29, 1, 30, tzinfo=UTC)


def test_of_a_time_that_comes_twice_the_first_one_counts() -> None:
    assert local_moment(date(2026, 10, 25), time(2, 30), BERLIN) == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)


def test_in_the_second_of_two_hours_the_first_one_is_past() -> None:
    """Two moments of one zone would be compared by what the clocks show."""
    second = datetime(2026, 10, 25, 2, 10, tzinfo=BERLIN, fold=1)

    assert local_moment(date(2026, 10, 25), time(2, 30), BERLIN) < second
    assert second - local_moment(date(2026, 10, 25), time(2, 30), BERLIN) == timedelta(minutes=40)


def test_a_moment_has_another_day_elsewhere() -> None:
    at = datetime(2026, 6, 15, 22, 30, tzinfo=UTC)

    assert [local_day(at, zone) for zone in (NEW_YORK, BERLIN, TOKYO)] == [
        date(2026, 6, 15),
        date(2026, 6, 16),
        date(2026, 6, 16),
    ]


def test_without_a_zone_it_is_the_system_s_own() -> None:
    assert local_moment(date(2026, 6, 15), time(9), None) == datetime(2026, 6, 15, 9, tzinfo=UTC)
    assert local_day(datetime(2026, 6, 15, 22, 30, tzinfo=UTC), None) == date(2026, 6, 15)


@pytest.mark.skipif(not hasattr(clock, "tzset"), reason="this system's zone cannot be set for one program")
@pytest.mark.parametrize("zone", [BERLIN, NEW_YORK], ids=str)
@pytest.mark.parametrize("day", ["2026-03-08", "2026-03-29", "2026-10-25", "2026-11-01", "2026-06-15", "1970-01-02"])
def test_the_system_s_zone_changes_its_clocks_as_the_same_zone_by_name(
    monkeypatch: pytest.MonkeyPatch, zone: ZoneInfo, day: str
) -> None:
    times = [time(hour, minute) for hour in range(24) for minute in (0, 15, 30, 59)]
    try:
        with monkeypatch.context() as of_the_system:
            of_the_system.setenv("TZ", str(zone))
            clock.tzset()
            found = [local_moment(date.fromisoformat(day), at, None) for at in times]
    finally:
        clock.tzset()

    assert found == [local_moment(date.fromisoformat(day), at, zone) for at in times]


@pytest.mark.parametrize(
    ("text", "day", "at"),
    [
        ("2026-12-01", date(2026, 12, 1), None),
        ("2026-12-01T15:00", date(2026, 12, 1), time(15)),
        ("2026-12-01T15:00Z", date(2026, 12, 1), time(15)),
        ("2026-12-01T15:00+09:00", date(2026, 12, 1), time(15)),
        ("2026-12-01T25:00", date(2026, 12, 1), None),
        ("", None, None),
        ("T", None, None),
        ("tomorrow", None, None),
        ("0001-01-01", None, None),
        ("9999-12-31", None, None),
        ("9999-12-31T23:59:59.999999-23:59", None, time(23, 59, 59, 999999)),
        ("2026-02-30", None, None),
    ],
)
def test_what_stands_in_the_store_is_a_day_a_time_or_nothing(text: str, day: date | None, at: time | None) -> None:
    assert (day_from_text(text), time_from_text(text)) == (day, at)


@given(st.text(max_size=40) | st.from_regex(r"\d{4}-\d\d-\d\d(T\d\d:\d\d)?", fullmatch=True))
def test_no_text_is_a_day_that_cannot_be_reckoned_with(text: str) -> None:
    day, at = day_from_text(text), time_from_text(text)
    if day:
        for zone in (BERLIN, NEW_YORK, TOKYO, None):
            local_day(local_moment(day, at or time(9), zone), zone)
        working_day(day, WEEK)


@given(st.dates(date(1600, 1, 1), date(2999, 12, 31)), st.sets(st.integers(0, 6)))
def test_a_working_day_is_the_day_itself_or_the_next_within_a_week(day: date, week: set[int]) -> None:
    found = working_day(day, week)

    assert day <= found < day + timedelta(7)
    assert found.weekday() in week if week else found == day
    assert not any((day + timedelta(n)).weekday() in week for n in range((found - day).days))
    assert next_working_day(day, week) > day


def test_after_a_friday_comes_monday() -> None:
    assert next_working_day(date(2026, 11, 20), WEEK) == date(2026, 11, 23)
    assert working_day(date(2026, 11, 21), WEEK) == date(2026, 11, 23)
    assert working_day(date(2026, 11, 20), WEEK) == date(2026, 11, 20)
