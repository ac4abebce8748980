"""When a reminder is shown."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from desktop.contacts.model import ReminderKind
from desktop.network.firing import is_quiet, moment_of, to_show
from desktop.network.model import Due
from tests.network.invented import BERLIN, NEW_YORK, RULES, at

KEEP, BIRTHDAY, OWN = ReminderKind.KEEP_IN_TOUCH, ReminderKind.BIRTHDAY, ReminderKind.OWN
SATURDAY, MONDAY = date(2026, 6, 13), date(2026, 6, 15)


def thing(kind: ReminderKind, day: date, **more: Any) -> Due:
    return Due("thing", "1", kind, day, day, **more)


def shown(due: Due, now: datetime, zone: ZoneInfo = BERLIN, **rules: Any) -> bool:
    return to_show([due], now, replace(RULES, **rules), zone) == [due]


@pytest.mark.parametrize(
    ("kind", "moved"),
    [
        (ReminderKind.FOLLOW_UP, True),
        (ReminderKind.CALL, True),
        (ReminderKind.MAIL, True),
        (KEEP, True),
        (ReminderKind.EVENT, True),
        (BIRTHDAY, False),
        (ReminderKind.ANNIVERSARY, False),
        (OWN, False),
    ],
)
def test_what_can_wait_waits_for_monday(kind: ReminderKind, moved: bool) -> None:
    assert moment_of(thing(kind, SATURDAY), RULES, BERLIN) == at("2026-06-15T09:00" if moved else "2026-06-13T09:00")


def test_what_was_due_on_friday_and_is_found_on_saturday_waits_as_well() -> None:
    waiting = thing(KEEP, SATURDAY - timedelta(1))
    assert not shown(waiting, at("2026-06-13T12:00"))
    assert shown(waiting, at("2026-06-13T12:00"), working_days=frozenset(range(7)))
    assert shown(waiting, at("2026-06-15T09:00"))


def test_what_was_put_off_to_a_saturday_comes_on_saturday() -> None:
    put_off = thing(KEEP, SATURDAY, until="2026-06-13")

    assert moment_of(put_off, RULES, BERLIN) == at("2026-06-13T09:00")


def test_who_works_on_saturdays_is_told_on_saturdays_and_who_never_works_is_told_all_the_same() -> None:
    for days in (frozenset({5}), frozenset()):
        assert moment_of(thing(KEEP, SATURDAY), replace(RULES, working_days=days), BERLIN) == at("2026-06-13T09:00")


def test_nothing_comes_before_the_users_hour() -> None:
    assert not shown(thing(KEEP, MONDAY), at("2026-06-15T08:59"))
    assert shown(thing(KEEP, MONDAY), at("2026-06-15T09:00"))
    assert not shown(thing(KEEP, MONDAY), at("2026-06-15T09:00"), zone=NEW_YORK)


def test_an_own_time_is_kept_to_the_minute_also_at_night() -> None:
    late = thing(OWN, MONDAY, time=time(23, 30))

    assert not shown(late, at("2026-06-15T23:29"))
    assert shown(late, at("2026-06-15T23:30"))
    assert shown(late, at("2026-06-16T00:29"))
    assert not shown(late, at("2026-06-16T00:30"))
    assert not shown(late, at("2026-06-16T07:59"))
    assert shown(late, at("2026-06-16T08:00"))


def test_what_was_missed_by_day_waits_through_the_night() -> None:
    assert shown(thing(KEEP, MONDAY), at("2026-06-15T19:59"))
    assert not shown(thing(KEEP, MONDAY), at("2026-06-15T20:00"))
    assert not shown(thing(KEEP, MONDAY), at("2026-06-16T03:00"))
    assert shown(thing(KEEP, MONDAY), at("2026-06-16T08:00"))


def test_an_hour_of_reminding_within_the_quiet_hours_waits_for_their_end() -> None:
    assert not shown(thing(BIRTHDAY, MONDAY), at("2026-06-15T07:30"), remind_at=time(7))
    assert shown(thing(BIRTHDAY, MONDAY), at("2026-06-15T08:00"), remind_at=time(7))


@pytest.mark.parametrize(
    ("begins", "ends", "quiet"),
    [
        (time(20), time(8), ["00:00", "07:59", "20:00", "23:59"]),
        (time(12), time(14), ["12:00", "13:59"]),
        (time(9), time(9), []),
        (time(0), time(8), ["00:00", "07:59"]),
    ],
)
def test_quiet_hours_may_go_over_midnight(begins: time, ends: time, quiet: list[str]) -> None:
    rules = replace(RULES, quiet_from=begins, quiet_until=ends)
    moments = ["00:00", "07:59", "08:00", "11:59", "12:00", "13:59", "14:00", "19:59", "20:00", "23:59"]

    assert [one for one in moments if is_quiet(at(f"2026-06-15T{one}"), rules, BERLIN)] == quiet


def test_a_time_that_the_clocks_leave_out_comes_the_hour_after() -> None:
    gap = thing(OWN, date(2026, 3, 29), time=time(2, 30))

    assert not shown(gap, at("2026-03-29T01:59"))
    assert not shown(gap, at("2026-03-29T03:29"))
    assert shown(gap, at("2026-03-29T03:30"))


def test_a_time_that_comes_twice_comes_the_first_time() -> None:
    double = thing(OWN, date(2026, 10, 25), time=time(2, 30))
    first = datetime(2026, 10, 25, 2, 29, tzinfo=BERLIN)

    assert not shown(double, first)
    assert shown(double, first + timedelta(minutes=1))
    assert shown(double, datetime(2026, 10, 25, 2, 10, tzinfo=BERLIN, fold=1))


def test_a_key_tells_every_snooze_and_every_other_time_of_the_day_apart() -> None:
    """Shown at ten, then given the time of three o'clock: it is to be shown again."""
    ten, three = (thing(OWN, MONDAY, time=time(hour)) for hour in (10, 15))
    later = replace(ten, until="2026-06-16")

    assert len({ten.key, three.key, later.key, replace(later, until="2026-06-16T10:00").key}) == 4
    assert thing(OWN, MONDAY).key == ("thing", "1", "")
