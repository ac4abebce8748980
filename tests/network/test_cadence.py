"""How often one means to be in touch, and how late one is."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from desktop.contacts.model import AnswerKind
from desktop.network.cadence import cadence_of, how_late, last_contact
from desktop.network.model import Stage
from tests.network.invented import BERLIN, NEW_YORK, TOKYO, answer, at, due, facts, only, person

NOW = at("2026-06-15T12:00")


@pytest.mark.parametrize(
    ("own", "circles", "cadence"),
    [
        (None, (), None),
        (None, ("Customers",), 30),
        (None, ("Friends", "Customers"), 30),
        (14, ("Customers",), 14),
        (365, ("Customers",), 365),
        (0, ("Customers",), 0),
        (None, ("Press",), 0),
        (None, ("Press", "Friends"), 91),
        (None, ("No circle any more",), None),
    ],
)
def test_ones_own_cadence_beats_the_circles_and_of_circles_the_shortest_counts(
    own: int | None, circles: tuple[str, ...], cadence: int | None
) -> None:
    """Press is a circle with “never”: it says nothing where another circle says how often."""
    known = {"Friends": 91, "Customers": 30, "Press": 0}

    assert cadence_of(person(cadence_days=own, circles=circles), known) == cadence


@pytest.mark.parametrize("days", [-1, -365, 3661, 10**12])
def test_a_cadence_that_nobody_means_is_as_if_none_were_said(days: int) -> None:
    assert cadence_of(person(cadence_days=days), {}) is None
    assert cadence_of(person(circles=("Odd",)), {"Odd": days}) is None
    assert cadence_of(person(cadence_days=days, circles=("Odd", "Friends")), {"Odd": days, "Friends": 91}) == 91


@pytest.mark.parametrize(("days_since", "late"), [(0, 0.0), (29, 0.0), (30, 0.0), (33, 0.1), (45, 0.5), (90, 2.0)])
def test_lateness_is_the_time_since_less_the_cadence_by_the_cadence(days_since: int, late: float) -> None:
    last = datetime(2026, 1, 1, 8, 30, tzinfo=UTC)

    assert how_late(last + timedelta(days=days_since), last, timedelta(days=30)) == pytest.approx(late, abs=1e-12)


def test_lateness_is_exact_to_the_second_and_over_a_change_of_the_clocks() -> None:
    """In Berlin the clocks go forward on 29 March 2026: thirty days are thirty times 24 hours."""
    known = facts(person(cadence_days=30, last=at("2026-03-15T12:00")))

    assert only(known, at("2026-04-14T13:00")).late == 0.0
    assert only(known, at("2026-04-29T13:00")).late == pytest.approx(0.5, abs=1e-12)
    assert only(known, at("2026-04-29T13:00") - timedelta(seconds=1)).stage is Stage.DUE
    assert only(known, at("2026-04-29T13:00")).stage is Stage.OVERDUE


def test_who_is_due_on_a_day_is_due_from_its_first_minute() -> None:
    known = facts(person(cadence_days=14, last=at("2026-06-01T22:00")))

    assert only(known, at("2026-06-14T23:59")).stage is Stage.COMING
    assert only(known, at("2026-06-15T00:00")).stage is Stage.DUE
    assert only(known, at("2026-06-15T00:00")).day == date(2026, 6, 15)


def test_never_and_nothing_said_ask_for_nothing() -> None:
    assert due(facts(person(cadence_days=0), person("kai")), NOW) == []


def test_with_whom_one_never_was_in_touch_it_counts_from_the_day_the_contact_was_made() -> None:
    known = facts(person(created=at("2026-06-01T10:00"), cadence_days=14))

    assert only(known, NOW).day == date(2026, 6, 15)


def test_the_last_of_interactions_meetings_and_closed_reminders_counts() -> None:
    one = person(last=at("2026-03-01T10:00"), met="2026-04-02")
    done = answer("keep:dora", "2026-01-01", AnswerKind.DONE, at("2026-05-03T10:00"))
    skipped = answer("keep:dora", "2026-02-01", AnswerKind.SKIPPED, at("2026-05-04T10:00"))
    snoozed = answer("keep:dora", "2026-03-01", AnswerKind.SNOOZED, at("2026-05-05T10:00"), "2026-07-01")

    assert last_contact(one, [], NOW, BERLIN) == at("2026-04-02T12:00")
    assert last_contact(one, [done, skipped, snoozed], NOW, BERLIN) == at("2026-05-04T10:00")


def test_what_a_wrong_clock_has_logged_in_the_future_is_no_contact() -> None:
    one = person(created=at("2026-01-01T10:00"), last=at("2031-01-01T10:00"), met="2030-05-01")
    later = answer("keep:dora", "2026-01-01", AnswerKind.DONE, at("2027-05-03T10:00"))

    assert last_contact(one, [later], NOW, BERLIN) == one.created


def test_what_was_logged_before_the_clock_was_set_back_by_an_hour_counts() -> None:
    one = person(last=NOW + timedelta(hours=1))

    assert last_contact(one, [], NOW, BERLIN) == NOW + timedelta(hours=1)


def test_a_done_reminder_comes_again_after_another_cadence_and_not_before() -> None:
    last = at("2026-06-01T10:00")
    done = answer("keep:dora", "2026-06-01", AnswerKind.DONE, at("2026-06-15T12:00"))
    known = facts(person(cadence_days=14, last=last), answers=(done,))

    again = only(known, NOW)

    assert (again.stage, again.day, again.occurrence) == (Stage.COMING, date(2026, 6, 29), "2026-06-15")


def test_who_leaves_a_coming_one_out_on_the_day_of_the_last_contact_is_reminded_later_all_the_same() -> None:
    """The occurrence is the day of the last contact, and the answer of the same day has the same one."""
    left_out = answer("keep:dora", "2026-06-15", AnswerKind.SKIPPED, at("2026-06-15T18:00"))
    known = facts(person(cadence_days=14, last=at("2026-06-15T09:00")), answers=(left_out,))

    assert only(known, at("2026-06-29T09:00")).stage is Stage.DUE


def test_an_answer_given_by_a_clock_that_was_wrong_is_not_asked_for_again() -> None:
    done = answer("keep:dora", "2026-06-01", AnswerKind.DONE, at("2027-06-15T12:00"))
    known = facts(person(cadence_days=14, last=at("2026-06-01T10:00")), answers=(done,))

    assert due(known, NOW) == []


def test_a_snoozed_one_comes_on_its_day_and_stays_as_late_as_it_is() -> None:
    snoozed = answer("keep:dora", "2026-05-01", AnswerKind.SNOOZED, at("2026-06-14T12:00"), "2026-06-16")
    known = facts(person(cadence_days=14, last=at("2026-05-01T10:00")), answers=(snoozed,))

    assert only(known, NOW).stage is Stage.COMING
    assert only(known, NOW).late > 2
    assert only(known, at("2026-06-16T00:00")).stage is Stage.OVERDUE
    assert only(known, at("2026-06-16T00:00")).until == "2026-06-16"


def test_another_contact_makes_a_snooze_pointless() -> None:
    snoozed = answer("keep:dora", "2026-05-01", AnswerKind.SNOOZED, at("2026-06-14T12:00"), "2026-06-16")
    known = facts(person(cadence_days=14, last=at("2026-06-14T13:00")), answers=(snoozed,))

    assert (only(known, NOW).until, only(known, NOW).day) == ("", date(2026, 6, 28))


def test_another_cadence_is_no_other_reminder() -> None:
    last = at("2026-05-01T10:00")

    keys = {only(facts(person(cadence_days=days, last=last)), NOW).key for days in (14, 30, 365)}

    assert len(keys) == 1


def test_the_same_contact_is_the_same_reminder_wherever_the_user_is() -> None:
    one = person(cadence_days=14, last=at("2026-06-01T23:30"))

    keys = {only(facts(one, zone=zone), NOW).key for zone in (BERLIN, NEW_YORK, TOKYO)}

    assert len(keys) == 1
    assert only(facts(one, zone=NEW_YORK), NOW).day == date(2026, 6, 15)
    assert only(facts(one, zone=TOKYO), NOW).day == date(2026, 6, 16)


def test_the_latest_by_their_cadence_come_first() -> None:
    people = (
        person("kai", cadence_days=365, last=at("2025-01-01T10:00")),
        person("dora", cadence_days=14, last=at("2026-05-20T10:00")),
        person("emre", cadence_days=30, last=at("2026-06-10T10:00")),
    )

    assert [one.uids[0] for one in due(facts(*people), NOW)] == ["dora", "kai", "emre"]
