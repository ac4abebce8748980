"""What people type for a day, a time, and how often."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.network.errors import CadenceUnclear, DayPast, DayUnclear, IntervalUnclear, PastUnclear, StillToCome
from desktop.network.local_time import day_from_text
from desktop.network.recurring import is_every
from desktop.network.when import cadence_from_text, every_from_text, past_from_text, when_from_text

NOW = datetime(2026, 6, 17, 10, 30)  # noqa: DTZ001 - the user's own wall time; a Wednesday
WORDS = (
    *("in", "next", "on", "at", "um", "am", "every", "alle", "tomorrow", "morgen", "week", "weeks", "wochen", "3", "0"),
    *("9999", "friday", "fr", "15:00", "24:00", "3 pm", "99pm", "2026-12-01", "29.2.", "31.", "feb", "dezember", "ago"),
    *(
        "vor",
        "²",
        "٣",
        "\x00",
        "T",
        "t15:00",
        "\ud800",
        "İ",
        "ß",
        ".",
        ",",
        "-",
        "P1D",
        "never",
        "a",
        "years",
        "months",
        *(
            "hours",
            "h",
            "half an hour",
            "tonight",
            "evening",
            "morgen",
            "freitagabend",
            "from",
            "ago",
            "noon",
            "o'clock",
        ),
    ),
)


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("today", "2026-06-17"),
        (" Tomorrow ", "2026-06-18"),
        ("morgen um 9", "2026-06-18T09:00"),
        ("übermorgen", "2026-06-19"),
        ("next week", "2026-06-22"),
        ("next month", "2026-07-01"),
        ("next year", "2027-01-01"),
        ("Friday", "2026-06-19"),
        ("friday 15:00", "2026-06-19T15:00"),
        ("wednesday", "2026-06-24"),
        ("nächsten Montag", "2026-06-22"),
        ("in 3 weeks", "2026-07-08"),
        ("in a month at 3 pm", "2026-07-17T15:00"),
        ("in zwei Jahren", "2028-06-17"),
        ("in 12 d", "2026-06-29"),
        ("2026-12-01", "2026-12-01"),
        ("2026-12-01T15:00", "2026-12-01T15:00"),
        ("2026-12-01 12 am", "2026-12-01T00:00"),
        ("1.12.", "2026-12-01"),
        ("1. 2. 2027", "2027-02-01"),
        ("1 Dec", "2026-12-01"),
        ("March 3", "2027-03-03"),
        ("3. März 2028", "2028-03-03"),
        ("15:00", "2026-06-17T15:00"),
        ("11 pm", "2026-06-17T23:00"),
        ("in einem halben Jahr", "2026-12-17"),
        ("in a fortnight", "2026-07-01"),
        ("in two fortnights", "2026-07-15"),
        ("in twelve weeks", "2026-09-09"),
        ("in zwölf Tagen", "2026-06-29"),
        ("in vierzehn Tagen at 9", "2026-07-01T09:00"),
        ("a week from Friday", "2026-06-26"),
        ("two weeks from tomorrow 15:00", "2026-07-02T15:00"),
        ("3 days from now", "2026-06-20"),
        ("Freitag in einer Woche", "2026-06-26"),
        ("heute in 14 Tagen", "2026-07-01"),
        ("kommenden Freitag", "2026-06-19"),
    ],
)
def test_a_day_is_understood_as_people_say_it(text: str, due: str) -> None:
    assert when_from_text(text, NOW) == due


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("tonight", "2026-06-17T19:00"),
        ("This evening", "2026-06-17T19:00"),
        ("heute Abend", "2026-06-17T19:00"),
        ("this afternoon", "2026-06-17T15:00"),
        ("noon", "2026-06-17T12:00"),
        ("at noon", "2026-06-17T12:00"),
        ("tomorrow at noon", "2026-06-18T12:00"),
        ("heute Mittag um 1", "2026-06-17T13:00"),
        ("morgen früh", "2026-06-18T09:00"),
        ("tomorrow morning", "2026-06-18T09:00"),
        ("Friday evening", "2026-06-19T19:00"),
        ("Friday in the afternoon", "2026-06-19T15:00"),
        ("Freitagabend", "2026-06-19T19:00"),
        ("am Freitag Nachmittag", "2026-06-19T15:00"),
        ("tomorrow night", "2026-06-18T19:00"),
        ("tonight at 8", "2026-06-17T20:00"),
        ("at 8 tonight", "2026-06-17T20:00"),
        ("tonight 20:30", "2026-06-17T20:30"),
        ("heute Abend um 8", "2026-06-17T20:00"),
        ("tomorrow morning at 8", "2026-06-18T08:00"),
        ("tomorrow at 8 o'clock", "2026-06-18T08:00"),
        ("3 pm tomorrow", "2026-06-18T15:00"),
        ("15:00, friday", "2026-06-19T15:00"),
        ("um 15:00 am Freitag", "2026-06-19T15:00"),
        ("morgen 9.30 Uhr", "2026-06-18T09:30"),
        ("in a week in the morning", "2026-06-24T09:00"),
    ],
)
def test_a_time_of_the_day_is_understood_as_people_say_it(text: str, due: str) -> None:
    assert when_from_text(text, NOW) == due


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("in 2 hours", "2026-06-17T12:30"),
        ("in half an hour", "2026-06-17T11:00"),
        ("in an hour", "2026-06-17T11:30"),
        ("in an hour and a half", "2026-06-17T12:00"),
        ("in 90 min", "2026-06-17T12:00"),
        ("2 hours from now", "2026-06-17T12:30"),
        ("in 2 Stunden", "2026-06-17T12:30"),
        ("in einer halben Stunde", "2026-06-17T11:00"),
        ("in einer Viertelstunde", "2026-06-17T10:45"),
        ("in 14 h", "2026-06-18T00:30"),
    ],
)
def test_hours_and_minutes_are_counted_from_now(text: str, due: str) -> None:
    assert when_from_text(text, NOW) == due


def test_hours_pass_as_they_do_where_the_clocks_are_changed() -> None:
    berlin = ZoneInfo("Europe/Berlin")
    evening = datetime(2026, 10, 24, 23, 30, tzinfo=berlin)
    assert when_from_text("in 6 hours", evening, berlin) == "2026-10-25T04:30"
    assert past_from_text("3 hours ago", datetime(2026, 3, 29, 4, 0, tzinfo=berlin), berlin) == "2026-03-29T00:00"


@pytest.mark.parametrize(
    "text",
    [
        *("tonight at 12", "tonight at 3 am", "tomorrow morning at 15:00", "heute Nacht", "midnight", "evening"),
        *("Friday in two weeks", "a week from soon", "in half", "in 0 hours", "in half a week", "halb acht"),
        *("tonight in 2 hours", "in 2 hours at 15:00", "a week from 3", "tomorrow tonight", "in m", "in 5 m at 9"),
    ],
)
def test_what_may_mean_two_things_is_no_day(text: str) -> None:
    with pytest.raises(DayUnclear, match=r"is no day.*tonight, Friday"):
        when_from_text(text, NOW)


@pytest.mark.parametrize("text", ["yesterday week", "soon", "31.2.", "2026-02-30", "in 0 weeks", "in 9999 years", "3"])
def test_what_is_no_day_is_said_to_be_none(text: str) -> None:
    with pytest.raises(DayUnclear, match="is no day"):
        when_from_text(text, NOW)


@pytest.mark.parametrize("text", ["99pm", "0 am", "13 pm", "24:00", "12:60"])
def test_what_is_no_time_is_said_to_be_none(text: str) -> None:
    with pytest.raises(DayUnclear):
        when_from_text(text, NOW)


@pytest.mark.parametrize("text", ["2026-06-16", "10:29", "2020-01-01", "today 9:00", "this morning", "heute früh"])
def test_what_is_past_is_said_to_be_past(text: str) -> None:
    with pytest.raises(DayPast, match="past"):
        when_from_text(text, NOW)


def test_a_long_text_is_no_day_even_where_it_begins_like_one() -> None:
    for text in ("tomorrow " + "x" * 10_000, "tomorrow" + " " * 10_000 + "x", "2026-12-01" + "1" * 9_990):
        with pytest.raises(DayUnclear) as caught:
            when_from_text(text, NOW)
        assert len(str(caught.value)) < 300


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("yesterday", "2026-06-16"),
        ("vorgestern", "2026-06-15"),
        ("3 days ago", "2026-06-14"),
        ("vor zwei wochen", "2026-06-03"),
        ("friday", "2026-06-12"),
        ("last wednesday 9:15", "2026-06-10T09:15"),
        ("1 Dec", "2025-12-01"),
        ("12.6. 15:00", "2026-06-12T15:00"),
        ("2024-02-29", "2024-02-29"),
        ("10:00", "2026-06-17T10:00"),
        ("10:30", "2026-06-17T10:30"),
        ("this morning", "2026-06-17T09:00"),
        ("heute morgen", "2026-06-17T09:00"),
        ("yesterday evening", "2026-06-16T19:00"),
        ("gestern Abend um 8", "2026-06-16T20:00"),
        ("last night", "2026-06-16T19:00"),
        ("at 9 yesterday", "2026-06-16T09:00"),
        ("an hour ago", "2026-06-17T09:30"),
        ("vor einer halben Stunde", "2026-06-17T10:00"),
        ("12 hours ago", "2026-06-16T22:30"),
        ("a fortnight ago", "2026-06-03"),
        ("just now", "2026-06-17T10:30"),
    ],
)
def test_when_something_was_is_understood(text: str, day: str) -> None:
    assert past_from_text(text, NOW) == day


@pytest.mark.parametrize(
    "text", ["tomorrow", "2026-06-18", "in 3 days", "today 18:00", "10:31", "tonight", "in 2 hours", "heute Abend"]
)
def test_what_is_to_come_never_was(text: str) -> None:
    with pytest.raises(StillToCome, match="is still to come"):
        past_from_text(text, NOW)


@pytest.mark.parametrize("text", ["once", "9999 years ago", "2 hours", "soon", "vor", "ago"])
def test_what_is_no_past_day_is_said_to_be_none(text: str) -> None:
    with pytest.raises(PastUnclear, match="is no day in the past"):
        past_from_text(text, NOW)


@pytest.mark.parametrize(
    ("text", "every"),
    [
        ("weekly", "P1W"),
        ("Every 2 weeks", "P2W"),
        ("every month", "P1M"),
        ("alle drei Monate", "P3M"),
        ("jedes Jahr", "P1Y"),
        ("vierteljährlich", "P3M"),
        (" p2w ", "P2W"),
        ("10 days", "P10D"),
        ("every fortnight", "P2W"),
        ("every half a year", "P6M"),
        ("alle zwölf Wochen", "P12W"),
    ],
)
def test_how_often_is_understood(text: str, every: str) -> None:
    assert every_from_text(text) == every


@pytest.mark.parametrize(
    "text", ["", "often", "every", "0 weeks", "P0D", "every 99999 days", "every 2 hours", "x" * 10_000]
)
def test_what_is_no_interval_is_said_to_be_none(text: str) -> None:
    with pytest.raises(IntervalUnclear):
        every_from_text(text)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("2 weeks", 14),
        ("1 month", 30),
        ("3 months", 91),
        ("6 months", 182),
        ("12 months", 365),
        ("yearly", 365),
        ("90", 90),
        ("90 days", 90),
        ("never", 0),
        ("nie", 0),
        ("10 years", 3652),
    ],
)
def test_a_cadence_is_understood(text: str, days: int) -> None:
    assert cadence_from_text(text) == days


@pytest.mark.parametrize("text", ["", "sometimes", "11 years", "9999 months", "-3", "00", "9" * 10_000])
def test_what_is_no_cadence_is_said_to_be_none(text: str) -> None:
    with pytest.raises(CadenceUnclear):
        cadence_from_text(text)


ANYTHING = st.one_of(
    st.text(max_size=60),
    st.lists(st.sampled_from(WORDS), max_size=8).map(" ".join),
    st.lists(st.sampled_from(WORDS), max_size=5).map("".join),
    st.text(min_size=1, max_size=20).map(lambda text: text * (10_000 // len(text))),
)
MOMENTS = st.datetimes(datetime(1971, 1, 1), datetime(2990, 12, 31))  # noqa: DTZ001


@given(ANYTHING, MOMENTS)
def test_whatever_is_typed_is_a_day_to_come_or_said_to_be_none(text: str, now: datetime) -> None:
    with suppress(DayUnclear, DayPast):
        day = day_from_text(when_from_text(text, now))
        assert day is not None
        assert day >= now.date()


@given(ANYTHING, MOMENTS)
def test_whatever_is_typed_is_a_day_that_was_or_said_to_be_none(text: str, now: datetime) -> None:
    with suppress(DayUnclear):
        day = day_from_text(past_from_text(text, now))
        assert day is not None
        assert date(1600, 1, 1) <= day <= now.date()


@given(ANYTHING)
def test_whatever_is_typed_is_how_often_or_said_to_be_none(text: str) -> None:
    with suppress(IntervalUnclear):
        assert is_every(every_from_text(text))
    with suppress(CadenceUnclear):
        assert 0 <= cadence_from_text(text) <= 3660
