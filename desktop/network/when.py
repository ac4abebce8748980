"""What people type for a day, a time, and how often: “tomorrow”, “in 3 weeks”, “tonight”, “every 2 months”."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from desktop.contacts.card_dates import LONGEST_CADENCE
from desktop.contacts.errors import ContactsError
from desktop.network.cadence import NEVER
from desktop.network.counted import counted_days, counted_time
from desktop.network.errors import CadenceUnclear, DayPast, DayUnclear, IntervalUnclear, PastUnclear, StillToCome
from desktop.network.local_time import YEARS
from desktop.network.recurring import is_every, occurrence
from desktop.network.time_of_day import time_split

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
    "fortnightly": "P2W",
    "monthly": "P1M",
    "quarterly": "P3M",
    "yearly": "P1Y",
    "annually": "P1Y",
    "täglich": "P1D",
    "wöchentlich": "P1W",
    "monatlich": "P1M",
    "vierteljährlich": "P3M",
    "halbjährlich": "P6M",
    "jährlich": "P1Y",
}
_LONGEST = 60
_DAYS = {"D": 1, "W": 7}
_OF_MONTHS = {1: 30, 2: 61, 3: 91, 6: 182, 12: 365}

_NAMED_DAYS = {"today": 0, "heute": 0, "tomorrow": 1, "morgen": 1, "übermorgen": 2}
_NEXT_WEEK = ("next week", "nächste woche")
_NOW = ("now", "just now", "jetzt", "gerade eben")
_AHEAD = re.compile(r"in\s(.+)|(.+)\sfrom now")
_AGO = re.compile(r"(.+)\sago|vor\s(.+)")
_START = "|".join((*_NAMED_DAYS, *_WEEKDAY))
_FROM = re.compile(rf"(?P<count>.+)\s(?:from|after)\s(?P<start>{_START})")
# “Freitag in einer Woche” is one thing, “Friday in a week” may be two.
_FROM_GERMAN = re.compile(
    rf"(?P<start>heute|morgen|übermorgen|{'|'.join(day.split()[1] for day in _WEEKDAYS)})\s"
    r"in\s(?P<count>.+)"
)

_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_DOTTED = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.(?:\s?(\d{4}))?")
_NAMED = re.compile(r"(?:(\d{1,2})\.?\s+([a-zä]{3,9})|([a-zä]{3,9})\s+(\d{1,2}))(?:,?\s+(\d{4}))?")


def when_from_text(text: str, now: datetime, zone: tzinfo | None = None) -> str:
    """Give what was typed as 2026-12-01 or 2026-12-01T15:00, counted from `now` (the user's own wall time).

    Hours pass as they do in `zone` (None: the system's own). Raises DayUnclear, DayPast.
    """
    words = _words(text)
    if passing := _hours(words, _AHEAD):
        return _moment(now, passing, zone)
    day, at = _day_and_time(words, now.date(), _day)
    if day is None:
        raise DayUnclear(text=text[:_LONGEST])
    if day < now.date() or (at and datetime.combine(day, at) < now.replace(tzinfo=None)):
        raise DayPast(text=text[:_LONGEST])
    return f"{day.isoformat()}T{at:%H:%M}" if at else day.isoformat()


def past_from_text(text: str, now: datetime, zone: tzinfo | None = None) -> str:
    """Give when something was, as 2026-12-01 or with a time: “yesterday”, “3 days ago”, “an hour ago”, a date.

    Hours pass as they do in `zone` (None: the system's own). Raises PastUnclear, and StillToCome.
    """
    words = _words(text)
    if passed := _hours(words, _AGO):
        return _moment(now, -passed, zone)
    if words in _NOW:
        return _moment(now, timedelta(0), zone)
    day, at = _day_and_time(words, now.date(), _past_day)
    if day is None:
        raise (StillToCome if _is_to_come(words, now) else PastUnclear)(text=text[:_LONGEST])
    if day > now.date() or (at and datetime.combine(day, at) > now.replace(tzinfo=None)):
        raise StillToCome(text=text[:_LONGEST])
    return f"{day.isoformat()}T{at:%H:%M}" if at else day.isoformat()


def every_from_text(text: str) -> str:
    """Give “every 2 weeks”, “monthly” as an ISO 8601 duration. Raises IntervalUnclear."""
    words = _words(text)
    if words in _OFTEN:
        return _OFTEN[words]
    if is_every(words.upper()):
        return words.upper()
    found = counted_days(re.sub(r"^(every|alle|jede[nrs]?)\s+", "", words))
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


def _hours(words: str, said: re.Pattern[str]) -> timedelta | None:
    """The hours or minutes from now, or until now."""
    match = said.fullmatch(words)
    return counted_time(match[1] or match[2]) if match else None


def _moment(now: datetime, passing: timedelta, zone: tzinfo | None) -> str:
    """The wall time when so much has passed, whatever the clocks are put to meanwhile."""
    then = (now.astimezone(UTC) + passing).astimezone(zone) if now.tzinfo else now + passing
    return f"{then:%Y-%m-%dT%H:%M}"


def _day_and_time(
    words: str, today: date, day_of: Callable[[str, date], date | None]
) -> tuple[date | None, time | None]:
    """What the words say of both; no day where one part of them cannot be understood."""
    split = time_split(words)
    if split is None:
        return None, None
    day_words, at = split
    return (day_of(day_words, today) if day_words else today), at


def _is_to_come(words: str, now: datetime) -> bool:
    try:
        when_from_text(words, now)
    except ContactsError:
        return False
    return True


def _day(words: str, today: date) -> date | None:
    if words in _NAMED_DAYS:
        return today + timedelta(_NAMED_DAYS[words])
    if words in _NEXT_WEEK:
        return today + timedelta(7 - today.weekday())
    if words in ("next month", "nächsten monat"):
        return (today.replace(day=1) + timedelta(32)).replace(day=1)
    if words in ("next year", "nächstes jahr"):
        return date(today.year + 1, 1, 1)
    weekday = re.sub(r"^(next|on|nächsten|am|kommenden)\s+", "", words)
    if weekday in _WEEKDAY:
        return today + timedelta((_WEEKDAY[weekday] - today.weekday() - 1) % 7 + 1)
    for said in (_AHEAD, _FROM, _FROM_GERMAN):
        if match := said.fullmatch(words):
            parts = match.groupdict()
            start = _day(parts["start"], today) if parts.get("start") else today
            counted = counted_days(parts.get("count") or match[1] or match[2])
            return _shifted(start, *counted) if start and counted else None
    return _written_day(re.sub(r"^(on|am)\s+", "", words), today, ahead=True)


def _past_day(words: str, today: date) -> date | None:
    named = {"today": 0, "heute": 0, "yesterday": 1, "gestern": 1, "vorgestern": 2}
    if words in named:
        return today - timedelta(named[words])
    weekday = re.sub(r"^(last|on|letzten|am)\s+", "", words)
    if weekday in _WEEKDAY:
        return today - timedelta((today.weekday() - _WEEKDAY[weekday] - 1) % 7 + 1)
    if match := _AGO.fullmatch(words):
        counted = counted_days(match[1] or match[2])
        return _shifted(today, -counted[0], counted[1]) if counted else None
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
