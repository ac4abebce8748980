"""Calendar files: other programs read what is written, and it comes back as it was."""

from __future__ import annotations

from calendar import isleap, monthrange
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest
import vobject
from dateutil.rrule import rrulestr
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from desktop.exchange.errors import NoCalendar
from desktop.exchange.ics import LONGEST_LINE, LONGEST_TEXT, entries_to_ics, ics_to_entries
from desktop.exchange.model import CalendarEntry
from tests.contacts.strategies import NASTY

CHANGED = datetime(2026, 11, 1, 9, 30, tzinfo=UTC)
BIRTHDAY = CalendarEntry(
    "birthday-dora@cardfile", date(2000, 2, 29), "Dora Dehmel", CHANGED, every="P1Y", month_end=True
)
CALL = CalendarEntry("call-kai@cardfile", date(2026, 12, 1), "Call Kai Otto", CHANGED, time=time(15))


def all_events(content: bytes) -> list[Any]:
    """What another program sees of a file."""
    events: list[Any] = Calendar.from_ical(content).walk("VEVENT")
    assert not any(event.errors for event in events)
    return events


def parsed(entry: CalendarEntry) -> Any:
    (event,) = all_events(entries_to_ics([entry], "Cardfile"))
    return event


def test_a_birthday_is_a_whole_day_that_makes_nobody_busy() -> None:
    event = parsed(replace(BIRTHDAY, day=date(1990, 3, 5), month_end=False, alarm=timedelta(hours=9)))

    assert (event["DTSTART"].dt, event["DTEND"].dt) == (date(1990, 3, 5), date(1990, 3, 6))
    assert event["DTSTART"].params["VALUE"] == "DATE"
    assert (event["UID"], event["SUMMARY"], event["TRANSP"]) == ("birthday-dora@cardfile", "Dora Dehmel", "TRANSPARENT")
    assert event["RRULE"].to_ical() == b"FREQ=YEARLY"
    (alarm,) = event.walk("VALARM")
    assert (alarm["ACTION"], alarm["TRIGGER"].to_ical()) == ("DISPLAY", b"PT9H")


def test_several_days_end_with_the_day_after_the_last() -> None:
    event = parsed(replace(BIRTHDAY, day=date(2027, 2, 6), ends=date(2027, 2, 7), every="", month_end=False))

    assert (event["DTSTART"].dt, event["DTEND"].dt) == (date(2027, 2, 6), date(2027, 2, 8))
    assert "RRULE" not in event


def test_an_hour_is_that_of_the_clock_wherever_one_is() -> None:
    text = entries_to_ics([replace(CALL, alarm=timedelta(minutes=-15))], "Cardfile").decode()

    assert "DTSTART:20261201T150000\r\n" in text
    assert "DTEND:20261201T153000\r\n" in text
    assert "TRIGGER:-PT15M\r\n" in text


@pytest.mark.parametrize(
    ("every", "rule"),
    [
        ("P1D", "FREQ=DAILY"),
        ("P1W", "FREQ=WEEKLY"),
        ("P2W", "FREQ=WEEKLY;INTERVAL=2"),
        ("P1M", "FREQ=MONTHLY"),
        ("P3M", "FREQ=MONTHLY;INTERVAL=3"),
        ("P1Y", "FREQ=YEARLY"),
    ],
)
def test_what_comes_again_has_a_rule(every: str, rule: str) -> None:
    assert parsed(replace(CALL, every=every))["RRULE"].to_ical().decode() == rule


@pytest.mark.parametrize("every", ["1W", "P0W", "P1X", "PT1H", "P1Y2M", "P-1W"])
def test_what_is_no_duration_is_refused(every: str) -> None:
    with pytest.raises(ValueError, match="no duration"):
        entries_to_ics([replace(CALL, every=every)], "Cardfile")


@pytest.mark.parametrize("first", [date(2000, 2, 29), date(2027, 2, 28)])
def test_a_birthday_on_29_february_is_kept_every_year(first: date) -> None:
    days = occurrences(replace(BIRTHDAY, day=first), 12)

    assert days == [date(year, 2, 29 if isleap(year) else 28) for year in range(first.year, first.year + 12)]


@pytest.mark.parametrize("day", [28, 29, 30, 31])
def test_a_day_that_a_month_has_not_is_its_last(day: int) -> None:
    days = occurrences(replace(CALL, day=date(2027, 1, day), every="P1M"), 24)

    months = [(2027 + number // 12, number % 12 + 1) for number in range(24)]
    assert days == [date(year, month, min(day, monthrange(year, month)[1])) for year, month in months]


def occurrences(entry: CalendarEntry, count: int) -> list[date]:
    rule = rrulestr(parsed(entry)["RRULE"].to_ical().decode(), dtstart=datetime.combine(entry.day, time()))
    return [moment.date() for moment, _ in zip(rule, range(count), strict=False)]


def test_the_calendar_says_its_name_and_version() -> None:
    content = entries_to_ics([CALL], "Dora, Kai; others")
    calendar: Any = Calendar.from_ical(content)

    assert calendar["VERSION"] == "2.0"
    # Each a TEXT, the second by what calendars do: the library does not know them and leaves them as they stand.
    for name in (b"NAME", b"X-WR-CALNAME"):
        assert name + b":Dora\\, Kai\\; others\r\n" in content
    assert calendar["REFRESH-INTERVAL"].dt == timedelta(hours=6)
    # Who publishes with a METHOD must name an organizer.
    assert "METHOD" not in calendar


def test_lines_are_folded_between_letters_and_end_as_they_must() -> None:
    entry = replace(CALL, title="ü漢🎉" * 60, text="a;b,c\\d\ne" * 100)

    content = entries_to_ics([entry], "Cardfile")

    lines = content.split(b"\r\n")
    assert lines[-1] == b""
    assert max(map(len, lines)) <= 75
    assert not any(b"\n" in line or b"\r" in line for line in lines)
    for line in lines:
        line.decode("utf-8")
    assert ics_to_entries(content) == [entry]


def test_another_parser_reads_the_same() -> None:
    entry = replace(CALL, title="Lunch, with; Kai\\Otto", text="one\ntwo", place="Café 漢", every="P2W")

    calendar = vobject.readOne(entries_to_ics([entry, BIRTHDAY], "Cardfile").decode())

    lunch, birthday = calendar.vevent_list
    said = (lunch.summary.value, lunch.description.value, lunch.location.value)
    assert said == ("Lunch, with; Kai\\Otto", "one\ntwo", "Café 漢")
    assert (lunch.dtstart.value, lunch.dtstart.value.tzinfo) == (datetime.combine(entry.day, time(15)), None)
    assert birthday.dtstart.value == date(2000, 2, 29)
    assert [moment.date() for moment in lunch.rruleset[:3]] == [
        entry.day + timedelta(days=days) for days in (0, 14, 28)
    ]


def test_what_would_end_a_line_or_an_entry_does_not() -> None:
    trap = "x\r\nEND:VEVENT\rEND:VCALENDAR\x85A\u2028B\x0cC\x00D\x1b[2J;,\\n\\N\ud800"

    content = entries_to_ics([replace(CALL, uid=trap, title=trap, text=trap, place=trap), BIRTHDAY], trap)

    assert content.count(b"\r\nEND:VEVENT\r\n") == 2
    assert len(content.decode().splitlines()) == content.count(b"\r\n")
    assert not set(content) & (set(range(32)) - {10, 13})
    first, second = ics_to_entries(content)
    assert first.text == "x\nEND:VEVENT\nEND:VCALENDAR\nA\nB\nCD[2J;,\\n\\N?"
    assert second == BIRTHDAY


def test_texts_are_bounded() -> None:
    long = "Wort " * 20_000

    (entry,) = ics_to_entries(entries_to_ics([replace(CALL, uid=long, title=long, text=long, place=long)], long))

    assert len(entry.title) == len(entry.place) == LONGEST_LINE
    assert len(entry.text) == LONGEST_TEXT
    assert entry.text.endswith("Wort…")
    assert len(entry.uid) <= 255


def test_the_same_entries_give_the_same_bytes_and_changed_ones_the_same_uids() -> None:
    before = entries_to_ics([BIRTHDAY, CALL], "Cardfile")
    moved = replace(CALL, day=date(2026, 12, 8), changed=CHANGED + timedelta(days=1))
    after = entries_to_ics([BIRTHDAY, moved], "Cardfile")

    assert before == entries_to_ics([BIRTHDAY, CALL], "Cardfile")
    old, new = (all_events(content) for content in (before, after))
    assert [event["UID"] for event in old] == [event["UID"] for event in new]
    assert old[0].to_ical() == new[0].to_ical()
    assert new[1]["SEQUENCE"] > old[1]["SEQUENCE"]


def test_a_change_known_in_another_zone_is_the_same_moment() -> None:
    berlin = CHANGED.astimezone(datetime.fromisoformat("2026-01-01T00:00+01:00").tzinfo)

    assert entries_to_ics([replace(CALL, changed=berlin)], "x") == entries_to_ics([CALL], "x")


def _plain(text: str) -> str:
    """A text that is written as it stands."""
    return " ".join("".join(letter for letter in text if letter.isprintable()).split())


LINES = NASTY.map(_plain)
TEXTS = st.lists(NASTY.map(_plain), max_size=3).map("\n".join)
DAYS = st.dates(date(1800, 1, 1), date(2200, 1, 1))


@st.composite
def entries(draw: Any) -> CalendarEntry:
    day = draw(DAYS)
    every = draw(st.just("") | st.from_regex(r"P[1-9][0-9]?[DWMY]", fullmatch=True))
    last = day.day == monthrange(day.year, day.month)[1]
    february = every.endswith("Y") and day.month == 2 and last
    month_end = (february or (every.endswith("M") and last and day.day < 31)) and draw(st.booleans())
    return CalendarEntry(
        uid=draw(LINES) or "uid",
        day=day,
        title=draw(LINES),
        changed=datetime(2000, 1, 1, tzinfo=UTC) + draw(st.integers(0, 3_000_000_000)) * SECOND,
        time=draw(st.none() | st.times().map(lambda one: one.replace(microsecond=0))),
        ends=draw(st.none() | st.integers(1, 60).map(lambda days: day + timedelta(days))),
        text=draw(TEXTS),
        place=draw(LINES),
        every=every,
        month_end=month_end or (february and day.day == 29),
        alarm=draw(st.none() | st.timedeltas(timedelta(-60), timedelta(60)).map(lambda one: one // SECOND * SECOND)),
    )


SECOND = timedelta(seconds=1)


@settings(max_examples=150, deadline=None)
@given(st.lists(entries(), max_size=4))
def test_every_kind_of_entry_comes_back_as_it_was(given_entries: list[CalendarEntry]) -> None:
    content = entries_to_ics(given_entries, "Cardfile")

    assert ics_to_entries(content) == given_entries
    calendar = Calendar.from_ical(content)
    assert not any(component.errors for component in calendar.walk())


@settings(max_examples=100, deadline=None)
@given(NASTY, NASTY, NASTY)
def test_no_text_breaks_a_file(title: str, text: str, uid: str) -> None:
    content = entries_to_ics([replace(CALL, uid=uid, title=title, text=text), BIRTHDAY], title)

    assert len(ics_to_entries(content)) == 2
    assert ics_to_entries(content)[1] == BIRTHDAY


# What others write


def calendar_of(*lines: str) -> bytes:
    return "\r\n".join(("BEGIN:VCALENDAR", "VERSION:2.0", *lines, "END:VCALENDAR", "")).encode()


def event_of(*lines: str) -> tuple[str, ...]:
    return ("BEGIN:VEVENT", "UID:1", "SUMMARY:Lunch", *lines, "END:VEVENT")


def test_an_event_of_another_program_is_read() -> None:
    (entry,) = ics_to_entries(
        calendar_of(
            "BEGIN:VTIMEZONE",
            "TZID:Europe/Berlin",
            "END:VTIMEZONE",
            *event_of("DTSTART;TZID=Europe/Berlin:20261201T120000", "DURATION:PT2H", "DTSTAMP:20261101T080000Z"),
        )
    )

    assert (entry.title, entry.day, entry.time, entry.ends) == ("Lunch", date(2026, 12, 1), time(12), None)
    assert entry.changed == datetime(2026, 11, 1, 8, tzinfo=UTC)


@pytest.mark.parametrize(
    "rule",
    ["FREQ=WEEKLY;BYDAY=MO,WE", "FREQ=DAILY;COUNT=3", "FREQ=HOURLY", "FREQ=WEEKLY;INTERVAL=" + "9" * 4000, "FREQ=X"],
)
def test_a_rule_that_cannot_be_said_makes_an_entry_that_comes_once(rule: str) -> None:
    found = ics_to_entries(calendar_of(*event_of("DTSTART:20261201T120000", f"RRULE:{rule}")))

    assert [entry.every for entry in found] in ([""], [])


def test_one_bad_event_leaves_the_others() -> None:
    found = ics_to_entries(
        calendar_of(
            *event_of("DTSTART:tomorrow"),
            *event_of(),
            *event_of("DTSTART;VALUE=DATE:20261201", "DURATION:P" + "9" * 4000 + "D"),
            *event_of("DTSTART;VALUE=DATE:20261201", "DESCRIPTION:" + "x" * 1_000_000),
            *("BEGIN:VEVENT", *["BEGIN:VALARM"] * 5000, *["END:VALARM"] * 5000, "END:VEVENT"),
            *event_of("DTSTART;VALUE=DATE:20261202"),
        )
    )

    assert [entry.day for entry in found] == [date(2026, 12, 2)]


def test_a_time_zone_that_the_file_makes_up_moves_no_hour() -> None:
    found = ics_to_entries(
        calendar_of(
            *("BEGIN:VTIMEZONE", "TZID:Trap", "BEGIN:STANDARD", "DTSTART:00010101T000000", "TZOFFSETFROM:+0000"),
            *("TZOFFSETTO:+0100", "RRULE:FREQ=SECONDLY", "END:STANDARD", "END:VTIMEZONE"),
            *event_of("DTSTART;TZID=Trap:20261201T120000"),
        )
    )

    assert [entry.time for entry in found] == [time(12)]


@pytest.mark.parametrize("content", [b"", b"BEGIN:VCARD\r\nEND:VCARD\r\n", b"\xff\xfe\x00", b"x" * 20_000_001])
def test_what_is_no_calendar_is_refused(content: bytes) -> None:
    with pytest.raises(NoCalendar):
        ics_to_entries(content)


@given(st.binary(max_size=300))
@settings(max_examples=100, deadline=None)
def test_rubbish_gives_nothing_and_no_error(rubbish: bytes) -> None:
    assert ics_to_entries(b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n" + rubbish + b"\r\nEND:VEVENT\r\n") == []
