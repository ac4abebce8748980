"""Everything to be reminded of at once."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from desktop.contacts.model import (
    Answer,
    AnswerKind,
    Direction,
    Event,
    Exchange,
    InteractionKind,
    Person,
    Reminder,
    ReminderKind,
)
from desktop.network.due import all_due
from desktop.network.firing import to_show
from desktop.network.model import Stage
from tests.network.invented import BERLIN, LONG_AGO, NEW_YORK, RULES, TOKYO, answer, at, due, facts, person, reminder

NOW = at("2026-06-15T12:00")
NASTY = st.sampled_from(
    [
        *("", "\x00", "T", "T15:00", "2026-06-15", "2026-06-15T15:00", "2026-06-15T15:00+14:00", "9999-12-31"),
        *("0001-01-01", "2999-12-31T23:59", "1600-01-01", "--02-29", "2000-02-29", "--", "P1D", "P9999Y", "20260615"),
        *("2026-W25-1", "x" * 500, "\ud800"),
    ]
)
MOMENTS = st.datetimes(
    datetime(1971, 1, 1),  # noqa: DTZ001
    datetime(2990, 1, 1),  # noqa: DTZ001
    timezones=st.sampled_from([BERLIN, NEW_YORK, TOKYO]),
)


def test_only_what_has_come_is_due_now() -> None:
    known = facts(person(cadence_days=14, last=NOW - timedelta(days=1)), reminders=(reminder("2026-06-15"),))

    assert len(due(known, NOW)) == 2
    assert [one.thing for one in all_due(known, NOW, RULES) if one.stage is not Stage.COMING] == ["reminder:1"]


def test_ten_thousand_answers_are_no_burden() -> None:
    """Of one daily reminder that was seen to for twenty-seven years, and of ten thousand people."""
    began = date(1999, 1, 1)
    daily = reminder(began.isoformat(), every="P1D")
    answers = [
        answer("reminder:1", f"{began + timedelta(n)}", AnswerKind.DONE, LONG_AGO)
        for n in range((NOW.date() - began).days)
    ]
    answers += [answer(f"keep:{n}", "2026-01-01", AnswerKind.DONE, NOW) for n in range(10_000)]

    found = due(facts(person(), reminders=(daily,), answers=tuple(answers)), NOW)

    assert [(one.day, one.stage) for one in found] == [(NOW.date(), Stage.DUE)]


@given(
    st.lists(
        st.builds(
            Reminder, NASTY, st.sampled_from(ReminderKind), NASTY, NASTY, st.just(("dora",)), MOMENTS, NASTY, NASTY
        )
    ),
    st.lists(
        st.builds(
            Answer,
            st.sampled_from(["keep:dora", "birthday:dora", "reminder:", "met::dora", "event:"]),
            NASTY,
            st.sampled_from(AnswerKind),
            MOMENTS,
            NASTY,
        )
    ),
    st.builds(
        Person,
        st.just("dora"),
        NASTY,
        NASTY,
        MOMENTS,
        st.none() | st.integers(-(10**12), 10**12),
        st.just(("Odd",)),
        st.none() | MOMENTS,
        NASTY,
        NASTY,
        NASTY,
    ),
    st.lists(
        st.builds(
            Event, st.sampled_from(["", "e"]), NASTY, NASTY, NASTY, NASTY, st.booleans(), st.sampled_from(["", "e"])
        )
    ),
    st.integers(-(10**12), 10**12),
    MOMENTS,
)
def test_a_store_that_something_else_wrote_never_breaks_the_day(
    reminders: list[Reminder], answers: list[Answer], dora: Person, events: list[Event], cadence: int, now: object
) -> None:
    known = facts(
        dora,
        circles={"Odd": cadence},
        reminders=tuple(reminders),
        answers=tuple(answers),
        events=tuple(events),
        met={event.id: ("dora", "nobody") for event in events},
        exchanges=tuple(Exchange("dora", one.at, InteractionKind.MAIL, Direction.OUT) for one in answers),
    )
    found = all_due(known, now, RULES)  # type: ignore[arg-type]

    assert all(one.day.year >= 1599 for one in found)
    to_show(found, now, RULES, BERLIN)  # type: ignore[arg-type]
