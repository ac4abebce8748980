"""Events: the next edition of a yearly one, whom to meet there again, and to whom to write after it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.contacts.model import AnswerKind, Direction, Event, InteractionKind, ReminderKind
from desktop.network.editions import in_later_year, next_edition, next_editions
from desktop.network.model import Stage
from tests.network.invented import BERLIN, RULES, answer, at, due, exchange, facts, only, person, reminder

FAIR = Event("fair", "Hannover Fair", "Hannover", "2025-03-31", "2025-04-04", yearly=True)
TALK = Event("talk", "Evening talk", "", "2026-06-09", "2026-06-11")
NEW = person(created=at("2026-06-10T15:00"))
NOW = at("2026-06-15T12:00")


def test_the_next_edition_is_assumed_in_the_same_week_of_the_month() -> None:
    """31 March 2025 was a fifth Monday: a year later the last Monday is the 30th."""
    found = next_edition([FAIR], date(2026, 1, 1))

    assert found is not None
    assert (found.begins, found.ends, found.assumed, found.event) == (date(2026, 3, 30), date(2026, 4, 3), True, "")


@pytest.mark.parametrize(
    ("begins", "years", "day"),
    [
        ("2026-05-12", 1, "2027-05-11"),
        ("2026-05-31", 1, "2027-05-30"),
        ("2026-05-31", 2, "2028-05-28"),
        ("2026-05-31", 6, "2032-05-30"),
        ("2024-02-29", 1, "2025-02-27"),
        ("2026-12-31", 1, "2027-12-30"),
    ],
)
def test_a_second_tuesday_stays_one_and_a_fifth_sunday_is_the_last(begins: str, years: int, day: str) -> None:
    assert in_later_year(date.fromisoformat(begins), years) == date.fromisoformat(day)


def test_a_fifth_sunday_is_one_again_after_a_year_without() -> None:
    """In May 2028 there are only four; in May 2032 there are five."""
    event = Event("e", "Garden party", "", "2026-05-31", "", yearly=True)

    found = [next_edition([event], date(year, 1, 1)) for year in (2027, 2028, 2032)]

    assert [one.begins for one in found if one] == [date(2027, 5, 30), date(2028, 5, 28), date(2032, 5, 30)]


def test_an_edition_that_is_planned_is_in_the_place_of_the_assumed_one() -> None:
    planned = Event("fair26", "Hannover Fair", "", "2026-04-20", "2026-04-24", yearly=True, series="fair")

    found = next_editions([FAIR, planned], date(2026, 4, 22))
    after = next_edition([FAIR, planned], date(2026, 4, 25))

    assert [(one.begins, one.event, one.assumed) for one in found] == [(date(2026, 4, 20), "fair26", False)]
    assert after is not None
    assert (after.begins, after.assumed, after.series) == (date(2027, 4, 19), True, "fair")


def test_what_comes_once_has_no_next_edition() -> None:
    assert next_edition([TALK], date(2026, 6, 12)) is None
    assert next_edition([], date(2026, 6, 12)) is None


def test_events_without_days_or_that_end_before_they_begin_do_no_harm() -> None:
    odd = [
        Event("1", "No days", yearly=True),
        Event("2", "Backwards", "", "2026-06-09", "2026-06-01", yearly=True),
        Event("3", "Forever", "", "0001-01-01", "9999-12-31", yearly=True),
        Event("4", "Long", "", "1600-01-01", "2999-12-31", yearly=True),
        Event("5", "Words", "", "spring", "summer", yearly=True),
        replace(TALK, id="6", ends="x" * 10_000),
    ]
    met = {event.id: ("dora",) for event in odd}

    found = due(facts(NEW, events=tuple(odd), met=met), NOW)

    assert {"met:2:dora", "met:6:dora", "event:2"} == {one.thing for one in found}


def test_two_editions_of_the_very_same_days_do_no_harm() -> None:
    twice = [FAIR, replace(FAIR, id="other", series="fair")]

    assert len(next_editions(twice, date(2025, 4, 1))) == 1
    assert len(next_editions(twice, date(2026, 1, 1))) == 1


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(0, 40), st.dates(date(1900, 1, 1), date(2100, 1, 1)))
def test_there_is_always_a_next_edition_and_it_is_not_past(begins: date, days: int, today: date) -> None:
    ends = date.fromordinal(begins.toordinal() + days)
    found = next_edition([Event("e", "Fair", "", begins.isoformat(), ends.isoformat(), yearly=True)], today)

    assert found is not None
    assert found.ends >= today
    assert found.begins.weekday() == begins.weekday()
    assert (found.ends - found.begins).days == days
    assert found.begins.year <= max(today.year + 1, begins.year)


def test_three_weeks_before_an_event_one_is_told_whom_one_knows_from_it() -> None:
    before = Event("fair24", "Hannover Fair", "", "2024-04-22", "2024-04-26", series="fair")
    met = {"fair24": ("dora", "kai"), "fair": ("kai", "gone")}
    known = facts(person(), person("kai"), events=(FAIR, before), met=met)

    coming, due_ = only(known, at("2026-03-08T23:59")), only(known, at("2026-03-09T00:00"))

    assert (coming.stage, due_.stage, due_.kind) == (Stage.COMING, Stage.DUE, ReminderKind.EVENT)
    assert (due_.day, due_.on, due_.text) == (date(2026, 3, 9), date(2026, 3, 30), "Hannover Fair")
    assert set(due_.uids) == {"dora", "kai"}


def test_real_days_in_the_place_of_the_assumed_ones_are_no_second_reminder() -> None:
    planned = Event("fair26", "Hannover Fair", "", "2026-04-20", "2026-04-24", series="fair")
    people, met = person(), {"fair": ("dora",)}

    assumed = only(facts(people, events=(FAIR,), met=met), at("2026-03-09T12:00"))
    real = only(facts(people, events=(FAIR, planned), met=met), at("2026-04-09T12:00"))

    assert assumed.key == real.key


def test_a_fair_in_spring_and_in_autumn_is_two_reminders_of_a_year() -> None:
    spring, autumn = (
        Event(f"fair26{n}", "Hannover Fair", "", day, "", series="fair")
        for n, day in enumerate(("2026-04-20", "2026-10-20"))
    )
    known = facts(person(), events=(FAIR, autumn, spring), met={"fair": ("dora",)})
    done = answer("event:fair", "2026", AnswerKind.DONE, at("2026-04-10T12:00"))

    first, second = only(known, at("2026-04-10T12:00")), only(known, at("2026-10-10T12:00"))

    assert (first.occurrence, second.occurrence) == ("2026", "2026-2")
    answered = facts(person(), events=(FAIR, autumn, spring), met={"fair": ("dora",)}, answers=(done,))
    assert only(answered, at("2026-10-10T12:00")).stage is Stage.DUE


def test_whom_one_meets_at_the_event_itself_is_nobody_to_meet_again() -> None:
    planned = Event("fair26", "Hannover Fair", "", "2026-03-30", "2026-04-03", series="fair")
    known = facts(person(), person("kai"), events=(FAIR, planned), met={"fair": ("dora",), "fair26": ("kai",)})

    assert only(known, at("2026-03-31T12:00")).uids == ("dora",)
    assert due(facts(person("kai"), events=(planned,), met={"fair26": ("kai",)}), at("2026-03-31T12:00")) == []


def test_an_event_where_one_knows_nobody_asks_for_nothing() -> None:
    assert due(facts(person(), events=(FAIR,), met={}), at("2026-03-25T12:00")) == []


def test_after_an_event_one_is_told_to_write_to_whom_one_met_there() -> None:
    known = facts(NEW, events=(TALK,), met={"talk": ("dora",)})

    coming, due_ = only(known, at("2026-06-11T12:00")), only(known, at("2026-06-12T00:00"))

    assert due(known, at("2026-06-10T12:00")) == []
    assert (coming.stage, coming.day) == (Stage.COMING, date(2026, 6, 12))
    assert (due_.stage, due_.kind, due_.thing) == (Stage.DUE, ReminderKind.FOLLOW_UP, "met:talk:dora")
    assert (due_.text, due_.event, due_.uids) == ("Evening talk", "talk", ("dora",))


def test_after_an_event_on_a_friday_one_is_told_on_monday() -> None:
    friday = replace(TALK, begins="2026-06-12", ends="")

    known = facts(replace(NEW, created=at("2026-06-12T15:00")), events=(friday,), met={"talk": ("dora",)})

    assert only(known, at("2026-06-13T12:00")).day == date(2026, 6, 15)


def test_whom_one_knew_before_is_nobody_new() -> None:
    known = facts(person(created=at("2026-06-01T15:00")), events=(TALK,), met={"talk": ("dora",)})

    assert due(known, NOW) == []


@pytest.mark.parametrize(
    ("when", "kind", "direction", "written"),
    [
        ("2026-06-12T10:00", InteractionKind.MAIL, Direction.OUT, True),
        ("2026-06-12T10:00", InteractionKind.MAIL, Direction.IN, False),
        ("2026-06-10T20:00", InteractionKind.MESSAGE, Direction.OUT, True),
        ("2026-06-10T16:00", InteractionKind.MEETING, Direction.NONE, False),
        ("2026-06-11T16:00", InteractionKind.MEETING, Direction.NONE, False),
        ("2026-06-12T16:00", InteractionKind.MEETING, Direction.NONE, True),
        ("2026-06-08T16:00", InteractionKind.MAIL, Direction.OUT, False),
        ("2027-06-12T16:00", InteractionKind.MAIL, Direction.OUT, False),
    ],
)
def test_whoever_wrote_after_the_event_is_not_told_to_and_meeting_there_is_no_writing(
    when: str, kind: InteractionKind, direction: Direction, written: bool
) -> None:
    had = exchange(at(when), kind, direction)
    known = facts(NEW, events=(TALK,), met={"talk": ("dora",)}, exchanges=(had,))

    assert (due(known, NOW) == []) is written


def test_who_has_a_follow_up_already_gets_no_second_one() -> None:
    own = reminder("2026-06-20", "dora", kind=ReminderKind.FOLLOW_UP, created=NEW.created)

    assert [one.thing for one in due(facts(NEW, reminders=(own,), events=(TALK,), met={"talk": ("dora",)}), NOW)] == [
        "reminder:1"
    ]


def test_a_month_after_an_event_it_is_too_late_unless_it_was_put_off() -> None:
    snoozed = answer("met:talk:dora", "2026-06-11", AnswerKind.SNOOZED, NOW, "2026-08-03")
    met = {"talk": ("dora",)}

    assert due(facts(NEW, events=(TALK,), met=met), at("2026-07-11T12:00"))
    assert due(facts(NEW, events=(TALK,), met=met), at("2026-07-12T12:00")) == []
    found = only(facts(NEW, events=(TALK,), met=met, answers=(snoozed,)), at("2026-08-03T12:00"))
    assert (found.stage, found.day) == (Stage.OVERDUE, date(2026, 8, 3))


def test_done_is_done() -> None:
    done = answer("met:talk:dora", "2026-06-11", AnswerKind.DONE, NOW)

    assert due(facts(NEW, events=(TALK,), met={"talk": ("dora",)}, answers=(done,)), NOW) == []


def test_how_long_before_an_event_is_the_users_choice() -> None:
    rules = replace(RULES, event_lead=0)

    found = only(facts(person(), events=(FAIR,), met={"fair": ("dora",)}, zone=BERLIN), at("2026-03-30T00:00"), rules)

    assert (found.day, found.stage) == (date(2026, 3, 30), Stage.DUE)
