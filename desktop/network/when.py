"""What people type for a day, a time, and how often: “tomorrow”, “in 3 weeks”, “Friday 15:00”, “every 2 months”."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta

from desktop.contacts.card_dates import LONGEST_CADENCE
from desktop.network.cadence import NEVER
from desktop.network.errors import CadenceUnclear, DayPast, DayUnclear, IntervalUnclear
from desktop.network.local_time import YEARS
from desktop.network.recurring import is_every, occurrence

_UNITS = {
    "D": ("day", "days", "d", "tag", "tage", "tagen"),
    "W": ("week", "weeks", "w", "wk", "woche", "wochen"),
    "M": ("month", "months", "mo", "monat", "monate", "monaten"),
    "Y": ("year", "years", "y", "jahr", "jahre", "jahren"),
}
_UNIT = {word: unit for unit, words in _UNITS.items() for word in words}
_NUMBERS = {
    word: number
    for number, words in {
        1: "a an one ein eine einem einer",
        2: "two zwei",
        3: "three drei",
        4: "four vier",
        6: "six sechs",
    }.items()
    for word in words.split()
}
_WEEKDAYS = (
    "mon montag",
    "tue dienstag",
    "wed mittwoch",
    "thu donnerstag",
    "fri freitag",
    "sat samstag",
    "sun sonntag",
)
_ENGLISH = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WEEKDAY = {word: n for n, words in enumerate(_WEEKDAYS) for word in (*words.split(), _ENGLISH[n])}
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = {name: n for n, name in enumerate(_MONTHS, 1)} | {"mär": 3, "mai": 5, "okt": 10, "dez": 12}
_OFTEN = {
    "daily": "P1D",
    "weekly": "P1W",
    "monthly": "P1M",
    "quarterly": "P3M",
    "yearly": "P1Y",
    "annually": "P1Y",
    "täglich": "P1D",
    "wöchentlich": "P1W",
    "monatlich": "P1M",
    "vierteljährlich": "P3M",
    "jährlich": "P1Y",
}
_LONGEST = 60
_DAYS = {"D": 1, "W": 7}
_OF_MONTHS = {1: 30, 2: 61, 3: 91, 6: 182, 12: 365}

_TIME = re.compile(r"(?:\s|^|T)(?:at |um )?(\d{1,2})(?::(\d\d))?\s?(am|pm|uhr)?$", re.IGNORECASE)
_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_DOTTED = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.(?:\s?(\d{4}))?")
_NAMED = re.compile(r"(?:(\d{1,2})\.?\s+([a-zä]{3,9})|([a-zä]{3,9})\s+(\d{1,2}))(?:,?\s+(\d{4}))?")


def when_from_text(text: str, now: datetime) -> str:
    """Give what was typed as 2026-12-01 or 2026-12-01T15:00, counted from `now` (the user's own wall time).

    Raises DayUnclear, DayPast.
    """
    words = _words(text)
    if len(words) > 10 and words[10] == "t":
        words = f"{words[:10]} {words[11:]}"
    day_words, at = _time_split(words)
    day = _day(day_words, now.date()) if day_words else now.date()
    if day is None:
        raise DayUnclear(text=text[:_LONGEST])
    if day < now.date() or (at and datetime.combine(day, at) < now.replace(tzinfo=None)):
        raise DayPast(text=text[:_LONGEST])
    return f"{day.isoformat()}T{at:%H:%M}" if at else day.isoformat()


def past_from_text(text: str, now: datetime) -> str:
    """Give when something was, as 2026-12-01 or with a time: “yesterday”, “3 days ago”, a date. Raises DayUnclear."""
    day_words, at = _time_split(_words(text))
    today = now.date()
    day = _past_day(day_words, today) if day_words else today
    if day is None or day > today:
        raise DayUnclear(text=text[:_LONGEST])
    return f"{day.isoformat()}T{at:%H:%M}" if at else day.isoformat()


def every_from_text(text: str) -> str:
    """Give “every 2 weeks”, “monthly” as an ISO 8601 duration. Raises IntervalUnclear."""
    words = _words(text)
    if words in _OFTEN:
        return _OFTEN[words]
    if is_every(words.upper()):
        return words.upper()
    found = _count(re.sub(r"^(every|alle|jede[nrs]?)\s+", "", words))
    if found is None:
        raise IntervalUnclear(text=text[:_LONGEST])
    return f"P{found[0]}{found[1]}"


def cadence_from_text(text: str) -> int:
    """Give “3 months”, “2 weeks”, “90 days” or “never” as days (0: never). Raises CadenceUnclear."""
    words = _words(text)
    if words in ("never", "nie", "0"):
        return NEVER
    if words.isascii() and words.isdigit():
        words = f"{words} days"
    try:
        every = every_from_text(words)
    except IntervalUnclear as error:
        raise CadenceUnclear(text=text[:_LONGEST]) from error
    count, unit = int(every[1:-1]), every[-1]
    months = count * (12 if unit == "Y" else 1)
    days = count * _DAYS[unit] if unit in _DAYS else _OF_MONTHS.get(months, round(months * 365.25 / 12))
    if days > LONGEST_CADENCE:
        raise CadenceUnclear(text=text[:_LONGEST])
    return days


def _words(text: str) -> str:
    """What was typed in small letters, with single spaces; nothing that is longer than any day can be said."""
    words = " ".join(text[: 2 * _LONGEST].casefold().split())
    return words if len(words) <= _LONGEST and not text[2 * _LONGEST :].strip() else "?"


def _time_split(words: str) -> tuple[str, time | None]:
    """Take a time from the end: 15:00, 3 pm, at 9; a bare number is one only after “at”."""
    match = _TIME.search(words)
    if match is None or not (match[2] or match[3] or " at " in f" {match[0]} " or " um " in f" {match[0]} "):
        return words, None
    hour, minute = int(match[1]), int(match[2] or 0)
    if match[3] in ("am", "pm"):
        hour = hour % 12 + 12 * (match[3] == "pm") if 1 <= hour <= 12 else 24
    if hour > 23 or minute > 59:
        return words, None
    return words[: match.start()].strip(" ,"), time(hour, minute)


def _day(words: str, today: date) -> date | None:
    named = {"today": 0, "heute": 0, "tomorrow": 1, "morgen": 1, "übermorgen": 2}
    if words in named:
        return today + timedelta(named[words])
    if words in ("next week", "nächste woche"):
        return today + timedelta(7 - today.weekday())
    if words in ("next month", "nächsten monat"):
        return (today.replace(day=1) + timedelta(32)).replace(day=1)
    if words in ("next year", "nächstes jahr"):
        return date(today.year + 1, 1, 1)
    weekday = re.sub(r"^(next|on|nächsten|am)\s+", "", words)
    if weekday in _WEEKDAY:
        return today + timedelta((_WEEKDAY[weekday] - today.weekday() - 1) % 7 + 1)
    relative = _count(re.sub(r"^in\s+", "", words)) if words.startswith("in ") else None
    if relative:
        return _shifted(today, relative[0], relative[1])
    return _written_day(re.sub(r"^(on|am)\s+", "", words), today, ahead=True)


def _past_day(words: str, today: date) -> date | None:
    named = {"today": 0, "heute": 0, "yesterday": 1, "gestern": 1, "vorgestern": 2}
    if words in named:
        return today - timedelta(named[words])
    weekday = re.sub(r"^(last|on|letzten|am)\s+", "", words)
    if weekday in _WEEKDAY:
        return today - timedelta((today.weekday() - _WEEKDAY[weekday] - 1) % 7 + 1)
    relative = _count(re.sub(r"\s+ago$|^vor\s+", "", words))
    if relative and (words.endswith(" ago") or words.startswith("vor ")):
        return _shifted(today, -relative[0], relative[1])
    return _written_day(re.sub(r"^(on|am)\s+", "", words), today, ahead=False)


def _written_day(words: str, today: date, ahead: bool) -> date | None:
    """A date; without a year it is the next one, or (not `ahead`) the last."""
    if match := _ISO.fullmatch(words):
        return _date(int(match[1]), int(match[2]), int(match[3]))
    if match := _DOTTED.fullmatch(words):
        day, month, year = int(match[1]), int(match[2]), match[3]
    elif match := _NAMED.fullmatch(words):
        day, name, year = int(match[1] or match[4]), match[2] or match[3], match[5]
        month = _MONTH.get(name[:3], 0)
    else:
        return None
    if year:
        return _date(int(year), month, day)
    years = (today.year, today.year + 1) if ahead else (today.year, today.year - 1)
    fitting = (found for one in years if (found := _date(one, month, day)))
    return next((found for found in fitting if (found >= today if ahead else found <= today)), None)


def _count(words: str) -> tuple[int, str] | None:
    """A number and its unit: 3 weeks, a month, 2w."""
    match = re.fullmatch(r"(?:(\d{1,4})\s?|([a-z]+)\s)?([a-zä]+)", words)
    if match is None or match[3] not in _UNIT:
        return None
    number = int(match[1]) if match[1] else _NUMBERS.get(match[2] or "a", 0)
    return (number, _UNIT[match[3]]) if number else None


def _shifted(today: date, count: int, unit: str) -> date | None:
    try:
        if unit in _DAYS:
            return today + timedelta(count * _DAYS[unit])
        return occurrence(today, f"P1{unit}", count)
    except (OverflowError, ValueError):
        return None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if year in YEARS else None
    except ValueError:
        return None
