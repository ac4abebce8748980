"""Birthdays and anniversaries."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from desktop.contacts.model import AnswerKind, ReminderKind
from desktop.network.model import Stage
from desktop.network.yearly import age_on, in_year
from tests.network.invented import RULES, TOKYO, answer, at, due, facts, only, person


@pytest.mark.parametrize(
    ("text", "year", "day"),
    [
        ("1985-04-12", 2026, "2026-04-12"),
        ("--04-12", 2026, "2026-04-12"),
        ("1984-02-29", 2026, "2026-02-28"),
        ("1984-02-29", 2028, "2028-02-29"),
        ("--02-29", 2027, "2027-02-28"),
        ("--02-29", 2028, "2028-02-29"),
    ],
)
def test_a_birthday_of_the_29th_of_february_is_kept_on_the_28th_in_common_years(text: str, year: int, day: str) -> None:
    assert in_year(text, year) == date.fromisoformat(day)


@pytest.mark.parametrize(
    "text", ["", "spring", "1985-02-30", "0001-01-01", "9999-12-31", "--13-01", "--", "\x00" * 9999]
)
def test_what_is_no_day_is_no_birthday(text: str) -> None:
    assert in_year(text, 2026) is None
    assert due(facts(person(birthday=text, anniversary=text)), at("2026-06-15T12:00")) == []


@pytest.mark.parametrize(
    ("text", "years"), [("1985-04-12", 41), ("--04-12", None), ("2026-04-12", None), ("2030-04-12", None), ("x", None)]
)
def test_the_number_is_said_where_the_year_is_known(text: str, years: int | None) -> None:
    assert age_on(text, date(2026, 4, 12)) == years


@pytest.mark.parametrize(
    ("now", "on", "stage"),
    [
        ("2026-06-14T23:59", "2026-06-15", Stage.COMING),
        ("2026-06-15T00:00", "2026-06-15", Stage.DUE),
        ("2026-07-06T23:59", "2026-06-15", Stage.DUE),
        ("2026-07-07T00:00", "2027-06-15", Stage.COMING),
    ],
)
def test_a_birthday_is_told_on_its_day_and_three_weeks_after_it(now: str, on: str, stage: Stage) -> None:
    found = only(facts(person(birthday="1985-06-15")), at(now))

    assert (found.on, found.stage, found.kind) == (date.fromisoformat(on), stage, ReminderKind.BIRTHDAY)


def test_the_new_year_does_not_forget_a_birthday_of_december() -> None:
    assert only(facts(person(birthday="--12-24")), at("2027-01-03T12:00")).on == date(2026, 12, 24)


def test_who_wants_to_know_before_is_told_before() -> None:
    rules = replace(RULES, birthday_lead=7)

    found = only(facts(person(birthday="--01-03")), at("2026-12-27T12:00"), rules)

    assert (found.day, found.on, found.stage) == (date(2026, 12, 27), date(2027, 1, 3), Stage.DUE)


def test_no_birthday_before_the_contact_was_made() -> None:
    made = person(birthday="--06-10", created=at("2026-06-11T00:30"))

    assert only(facts(made), at("2026-06-15T12:00")).on == date(2027, 6, 10)
    # In New York it was still the 10th; in Tokyo it never was.
    assert only(facts(made, zone=TOKYO), at("2026-06-15T12:00")).on == date(2027, 6, 10)
    assert only(facts(replace(made, created=at("2026-06-10T23:30"))), at("2026-06-15T12:00")).on == date(2026, 6, 10)


def test_a_birthday_that_was_seen_to_comes_next_year() -> None:
    done = answer("birthday:dora", "2026-06-15", AnswerKind.DONE, at("2026-06-15T12:00"))

    found = only(facts(person(birthday="1985-06-15"), answers=(done,)), at("2026-06-15T13:00"))

    assert (found.on, found.stage) == (date(2027, 6, 15), Stage.COMING)


def test_a_birthday_that_was_put_off_for_long_still_comes() -> None:
    later = answer("birthday:dora", "2026-06-15", AnswerKind.SNOOZED, at("2026-06-15T12:00"), "2026-08-01")
    known = facts(person(birthday="1985-06-15"), answers=(later,))

    this, next_ = due(known, at("2026-08-01T12:00"))

    assert (this.occurrence, this.stage, this.day) == ("2026-06-15", Stage.DUE, date(2026, 8, 1))
    assert (next_.occurrence, next_.stage) == ("2027-06-15", Stage.COMING)
    assert only(known, at("2026-08-23T12:00")).occurrence == "2027-06-15"


def test_a_birthday_and_an_anniversary_of_one_day_are_two_things() -> None:
    found = due(facts(person(birthday="1985-06-15", anniversary="2010-06-15")), at("2026-06-15T12:00"))

    assert [one.thing for one in found] == ["anniversary:dora", "birthday:dora"]
