"""A time of day among the words for a day: “Friday 15:00”, “3 pm tomorrow”, “tonight”, “Freitagabend um 8”."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import time


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of the day: the time it stands for, and the hours that may be named beside it."""

    at: time
    hours: range


_PARTS = {
    "morning früh morgen vormittag": _Part(time(9), range(4, 12)),
    "noon midday mittag": _Part(time(12), range(11, 14)),
    "afternoon nachmittag": _Part(time(15), range(12, 19)),
    "evening night abend": _Part(time(19), range(17, 24)),
}
_PART = {word: part for words, part in _PARTS.items() for word in words.split()}
_SAYINGS = {
    "tonight": "today evening",
    "last night": "yesterday evening",
    **{f"this {word}": f"today {word}" for word in ("morning", "afternoon", "evening")},
}
_GERMAN_DAYS = "montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag"
_SAYING = re.compile(rf"(?<!\S)({'|'.join(_SAYINGS)})(?!\S)")
_LAST_PART = re.compile(
    rf"(?P<day>.+?)\s(?:at |am |in the )?(?P<part>{'|'.join(_PART)})"
    rf"|(?P<named>.*(?:{_GERMAN_DAYS}))(?P<joined>morgen|vormittag|mittag|nachmittag|abend)"
)
_CLOCK = r"(at |um )?(\d{1,2})(?::(\d\d))?\s?(am|pm|uhr)?"
_LAST_TIME = re.compile(rf"(?:\s|^|T){_CLOCK}$", re.IGNORECASE)
_FIRST_TIME = re.compile(rf"{_CLOCK},?\s")


def time_split(words: str) -> tuple[str, time | None] | None:
    """Take the time from words in small letters: 15:00, 3 pm, at 9, tonight; a bare number is one only after “at”.

    Gives the words for the day (none: today) and the time; None where the words say a time that there is not, such as
    “tonight at 3 pm”.
    """
    plain = re.sub(r"(\d)\s?o['’]clock\b", r"\1 uhr", re.sub(r"\b(\d{1,2})\.(\d\d)(?=\s?uhr)", r"\1:\2", words))
    plain = _SAYING.sub(lambda match: _SAYINGS[match[1]], plain)
    if plain.removeprefix("at ") in ("noon", "midday"):
        return "", time(12)
    day, at, half = _clock_split(plain)
    match = _LAST_PART.fullmatch(day)
    if match is None:
        return day, at
    part = _PART[match["part"] or match["joined"]]
    named = match["day"] or match["named"]
    if at is None:
        return named, part.at
    hour = at.hour + 12 if not half and at.hour < 12 and at.hour + 12 in part.hours else at.hour
    return (named, at.replace(hour=hour)) if hour in part.hours else None


def _clock_split(words: str) -> tuple[str, time | None, bool]:
    """Take a time from the end or the beginning; says, too, whether it was said which half of the day is meant."""
    for pattern in (_LAST_TIME, _FIRST_TIME):
        match = pattern.search(words) if pattern is _LAST_TIME else pattern.match(words)
        if match is None or not (match[1] or match[3] or match[4]):
            continue
        hour, minute, half = int(match[2]), int(match[3] or 0), match[4] in ("am", "pm")
        if match[4] == "am" and pattern is _FIRST_TIME and 12 < hour < 24:
            # “um 15:00 am Freitag”.
            half = False
        if half:
            hour = hour % 12 + 12 * (match[4] == "pm") if 1 <= hour <= 12 else 24
        if hour > 23 or minute > 59:
            continue
        return (words[: match.start()] + words[match.end() :]).strip(" ,"), time(hour, minute), half
    return words, None, False
