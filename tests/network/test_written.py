"""Reminders that were written down: follow-ups, calls and mails to return, the user's own."""

from __future__ import annotations

from datetime import date, time, timedelta

import pytest

from desktop.contacts.model import AnswerKind, Direction, Exchange, InteractionKind, ReminderKind
from desktop.network.model import Stage
from tests.network.invented import BERLIN, NEW_YORK, answer, at, due, exchange, facts, only, person, reminder

MADE = at("2026-06-12T15:00")
NOW = at("2026-06-15T12:00")
CALL, MAIL, MESSAGE, MEETING, NOTE = (
    InteractionKind.CALL,
    InteractionKind.MAIL,
    InteractionKind.MESSAGE,
    InteractionKind.MEETING,
    InteractionKind.NOTE,
)
IN, OUT, NONE = Direction.IN, Direction.OUT, Direction.NONE


@pytest.mark.parametrize(
    ("due_", "stage"),
    [
        ("2026-06-16", Stage.COMING),
        ("2026-06-15", Stage.DUE),
        ("2026-06-15T15:00", Stage.DUE),
        ("2026-06-08", Stage.DUE),
        ("2026-06-07", Stage.OVERDUE),
    ],
)
def test_a_reminder_comes_on_its_day_and_is_overdue_after_a_week(due_: str, stage: Stage) -> None:
    assert only(facts(reminders=(reminder(due_),)), NOW).stage is stage


def test_a_time_is_wall_time_wherever_the_user_is() -> None:
    one = reminder("2026-06-15T15:00")

    for zone in (BERLIN, NEW_YORK):
        found = only(facts(reminders=(one,), zone=zone), NOW)
        assert (found.day, found.time) == (date(2026, 6, 15), time(15))


@pytest.mark.parametrize(
    "broken", ["", "soon", "2026-13-01", "9999-12-31", "0001-01-01", "\x00", "2026-06-15 15:00" * 9999, "٢٠٢٦-٠٦-١٥"]
)
def test_a_reminder_without_a_day_is_passed_over(broken: str) -> None:
    found = due(facts(reminders=(reminder(broken, id_="broken"), reminder("2026-06-15"))), NOW)

    assert "reminder:1" in [one.thing for one in found]


@pytest.mark.parametrize("every", ["P0D", "every day", "P1DT1H", "P99999Y", "\x00", "P1M" * 5000])
def test_what_is_no_interval_is_a_reminder_that_comes_once(every: str) -> None:
    assert only(facts(reminders=(reminder("2026-06-01", every=every),)), NOW).day == date(2026, 6, 1)


def test_a_monthly_reminder_on_the_31st_comes_on_the_last_of_june() -> None:
    one = reminder("2026-05-31", every="P1M")
    done = answer("reminder:1", "2026-05-31", AnswerKind.DONE, at("2026-05-31T12:00"))

    found = only(facts(reminders=(one,), answers=(done,)), NOW)

    assert (found.day, found.stage, found.every) == (date(2026, 6, 30), Stage.COMING, "P1M")


@pytest.mark.parametrize("kind", [AnswerKind.DONE, AnswerKind.SKIPPED])
def test_what_is_done_or_left_out_comes_no_more(kind: AnswerKind) -> None:
    said = answer("reminder:1", "2026-06-15", kind, NOW)

    assert due(facts(reminders=(reminder("2026-06-15"),), answers=(said,)), NOW) == []


def test_a_done_reminder_that_is_given_another_day_comes_then() -> None:
    said = answer("reminder:1", "2026-06-12", AnswerKind.DONE, MADE)

    assert only(facts(reminders=(reminder("2026-06-15"),), answers=(said,)), NOW).stage is Stage.DUE


def test_a_snoozed_one_comes_when_it_was_put_off_to() -> None:
    until_time = answer("reminder:1", "2026-06-15", AnswerKind.SNOOZED, NOW, "2026-06-15T17:00")
    known = facts(reminders=(reminder("2026-06-15"),), answers=(until_time,))

    assert only(known, NOW).stage is Stage.COMING
    found = only(known, at("2026-06-15T17:00"))
    assert (found.stage, found.time, found.until) == (Stage.DUE, time(17), "2026-06-15T17:00")


@pytest.mark.parametrize("until", ["", "later", "9999-99-99", "\x00" * 10_000])
def test_a_snooze_until_no_day_is_none(until: str) -> None:
    said = answer("reminder:1", "2026-06-15", AnswerKind.SNOOZED, NOW, until)

    assert only(facts(reminders=(reminder("2026-06-15"),), answers=(said,)), NOW).stage is Stage.DUE


@pytest.mark.parametrize(
    ("kind", "how", "direction", "settled"),
    [
        (ReminderKind.FOLLOW_UP, MAIL, OUT, True),
        (ReminderKind.FOLLOW_UP, MESSAGE, NONE, True),
        (ReminderKind.FOLLOW_UP, CALL, OUT, True),
        (ReminderKind.FOLLOW_UP, MEETING, NONE, True),
        (ReminderKind.FOLLOW_UP, MAIL, IN, False),
        (ReminderKind.FOLLOW_UP, NOTE, NONE, False),
        (ReminderKind.CALL, CALL, OUT, True),
        (ReminderKind.CALL, MEETING, NONE, True),
        (ReminderKind.CALL, MAIL, OUT, False),
        (ReminderKind.CALL, NOTE, NONE, False),
        (ReminderKind.MAIL, MAIL, OUT, True),
        (ReminderKind.MAIL, MESSAGE, OUT, True),
        (ReminderKind.MAIL, CALL, IN, True),
        (ReminderKind.MAIL, MAIL, IN, False),
        (ReminderKind.OWN, MAIL, OUT, False),
        (ReminderKind.OWN, MEETING, NONE, False),
    ],
)
def test_what_was_done_anyway_is_not_reminded_of(
    kind: ReminderKind, how: InteractionKind, direction: Direction, settled: bool
) -> None:
    one = reminder("2026-06-15", "dora", kind=kind, created=MADE)
    had = exchange(at("2026-06-14T10:00"), how, direction)

    assert (due(facts(person(), reminders=(one,), exchanges=(had,)), NOW) == []) is settled


def test_a_meeting_on_the_very_day_is_where_one_met() -> None:
    one = reminder("2026-06-15", "dora", kind=ReminderKind.FOLLOW_UP, created=MADE)
    met = exchange(MADE + timedelta(hours=2), MEETING, NONE)

    assert due(facts(person(), reminders=(one,), exchanges=(met,)), NOW)


@pytest.mark.parametrize("when", [MADE, MADE - timedelta(days=3), NOW + timedelta(days=30)])
def test_what_was_before_or_a_wrong_clock_has_logged_for_later_settles_nothing(when: object) -> None:
    one = reminder("2026-06-15", "dora", kind=ReminderKind.FOLLOW_UP, created=MADE)
    had = Exchange("dora", when, MAIL, OUT)  # type: ignore[arg-type]

    assert due(facts(person(), reminders=(one,), exchanges=(had,)), NOW)


def test_of_several_people_only_those_are_left_to_whom_nobody_wrote() -> None:
    one = reminder("2026-06-15", "dora", "kai", kind=ReminderKind.FOLLOW_UP, created=MADE)
    had = exchange(at("2026-06-14T10:00"), MAIL, OUT)

    assert only(facts(person(), person("kai"), reminders=(one,), exchanges=(had,)), NOW).uids == ("kai",)


def test_nobody_in_the_trash_is_reminded_of_and_a_reminder_about_nobody_stays() -> None:
    gone, left, nobody = (
        reminder("2026-06-15", "kai", id_="gone"),
        reminder("2026-06-15", "kai", "dora", id_="left"),
        reminder("2026-06-15", id_="nobody"),
    )

    found = due(facts(person(), reminders=(gone, left, nobody)), NOW)

    assert {one.thing: one.uids for one in found} == {"reminder:left": ("dora",), "reminder:nobody": ()}


def test_what_has_a_time_comes_before_the_rest_of_its_day() -> None:
    several = (
        reminder("2026-06-15", id_="whole"),
        reminder("2026-06-15T15:00", id_="three"),
        reminder("2026-06-15T09:00", id_="nine"),
        reminder("2026-06-14", id_="before"),
    )

    found = due(facts(reminders=several), NOW)

    assert [one.thing for one in found] == ["reminder:before", "reminder:nine", "reminder:three", "reminder:whole"]
