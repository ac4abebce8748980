"""A number and its unit as people type them: “3 weeks”, “zwei Wochen”, “a fortnight”, “half an hour”, “90 min”."""

from __future__ import annotations

import re
from datetime import timedelta

HOUR, MINUTE = "hour", "minute"
_UNITS = {
    "D": "day days d tag tage tagen",
    "W": "week weeks w wk woche wochen",
    "M": "month months mo monat monate monaten",
    "Y": "year years y jahr jahre jahren",
    HOUR: "hour hours h hr hrs stunde stunden std",
    MINUTE: "minute minutes min mins minuten",
}
_UNIT = {word: unit for unit, words in _UNITS.items() for word in words.split()}
_NUMBERS = (
    *("a an one ein eine einem einer", "two zwei", "three drei", "four vier", "five fünf", "six sechs"),
    *("seven sieben", "eight acht", "nine neun", "ten zehn", "eleven elf", "twelve zwölf"),
)
_NUMBER = {word: n for n, words in enumerate(_NUMBERS, 1) for word in words.split()}
_NUMBER |= {"fourteen": 14, "vierzehn": 14}
_FORTNIGHT = ("fortnight", "fortnights")
_SAYINGS = {
    **dict.fromkeys(("half an hour", "a half hour", "half hour", "einer halben stunde"), (30, MINUTE)),
    **dict.fromkeys(("a quarter of an hour", "quarter of an hour", "einer viertelstunde"), (15, MINUTE)),
    **dict.fromkeys(("an hour and a half", "one and a half hours"), (90, MINUTE)),
    **dict.fromkeys(("anderthalb stunden", "eineinhalb stunden"), (90, MINUTE)),
    **dict.fromkeys(("half a year", "einem halben jahr"), (6, "M")),
}


def counted(words: str) -> tuple[int, str] | None:
    """Give how many of which unit (D, W, M, Y, HOUR, MINUTE) words in small letters say; None where they say none."""
    if words in _SAYINGS:
        return _SAYINGS[words]
    match = re.fullmatch(r"(?:(\d{1,4})\s?|([a-zäöü]+)\s)?([a-zä]+)", words)
    if match is None:
        return None
    number = int(match[1]) if match[1] else _NUMBER.get(match[2] or "a", 0)
    if number and match[3] in _FORTNIGHT:
        return 2 * number, "W"
    return (number, _UNIT[match[3]]) if number and match[3] in _UNIT else None


def counted_days(words: str) -> tuple[int, str] | None:
    """Give how many days, weeks, months or years words say; None where they say none, or only hours."""
    found = counted(words)
    return found if found and found[1] not in (HOUR, MINUTE) else None


def counted_time(words: str) -> timedelta | None:
    """Give the hours or minutes that words say; None where they say none."""
    number, unit = counted(words) or (0, "")
    return {HOUR: timedelta(hours=number), MINUTE: timedelta(minutes=number)}.get(unit)
