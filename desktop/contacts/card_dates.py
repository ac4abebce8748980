"""Birthday, anniversary and the user's own cadence in a vCard.

BDAY and ANNIVERSARY are those of RFC 6350 §6.2.5 and §6.2.6; the anniversary may stand in X-ANNIVERSARY as well, or in
Apple's X-ABDATE with the label “Anniversary”. The cadence is ours: X-CARDFILE-CADENCE:90 (days; 0 for never).
"""

from __future__ import annotations

import re
from datetime import date

from desktop.contacts.card_text import CardText
from desktop.contacts.content_lines import ContentLine

CADENCE = "X-CARDFILE-CADENCE"
LONGEST_CADENCE = 3660
"""Ten years, in days."""

LEAP_YEAR = 2000
"""Stands in where a date has no year: it has a 29 February."""

_DATE = re.compile(r"(?P<year>\d{4}|--)-?(?P<month>\d\d)-?(?P<day>\d\d)(?:[T ].*)?", re.DOTALL)
_NO_YEAR = "1604"
"""Apple writes this year where none is known, and says so in X-APPLE-OMIT-YEAR."""
_SAYS_WHEN = re.compile(r"BDAY|ANNIVERSARY|X-CARDFILE-CADENCE", re.IGNORECASE)


def may_say_when(vcard: str) -> bool:
    """Say whether it is worth looking for a date or a cadence in a vCard: few have any."""
    return _SAYS_WHEN.search(vcard) is not None


def card_dates(vcard: str) -> tuple[str, str]:
    """Give birthday and anniversary of a vCard as 1985-04-12, or --04-12 without a year; empty where none is."""
    card = CardText(vcard)
    labelled = {line.group.casefold() for line in card.find("X-ABLABEL") if "anniversary" in line.value.casefold()}
    apple = [line for line in card.find("X-ABDATE") if line.group and line.group.casefold() in labelled]
    anniversaries = [*card.find("ANNIVERSARY"), *card.find("X-ANNIVERSARY"), *apple]
    return _first_date(card.find("BDAY")), _first_date(anniversaries)


def card_cadence(vcard: str) -> int | None:
    """Give the cadence that stands in a vCard, in days; 0 is never, None that nothing is said."""
    if CADENCE not in vcard.upper():
        return None
    for line in CardText(vcard).find(CADENCE):
        text = line.value.strip()
        if text.isascii() and text.isdigit() and len(text) < 6 and int(text) <= LONGEST_CADENCE:
            return int(text)
    return None


def with_cadence(vcard: str, days: int | None) -> str:
    """Give the vCard with this cadence in days (0: never), or (None) without one; else it stays as it was."""
    card = CardText(vcard)
    lines = card.find(CADENCE)
    if card_cadence(vcard) == days and len(lines) <= 1:
        return vcard
    for line in lines[1:] if days is not None else lines:
        card.remove(line)
    if days is not None and lines:
        card.replace(lines[0], str(days))
    elif days is not None:
        card.append(CADENCE, str(days))
    return card.text()


def _first_date(lines: list[ContentLine]) -> str:
    return next(filter(None, map(_date, lines)), "")


def _date(line: ContentLine) -> str:
    """A day that is one; of a month alone, or a text, nothing."""
    match = _DATE.fullmatch(line.decoded().strip()[:40])
    if match is None:
        return ""
    year = match["year"]
    if year == _NO_YEAR and line.param("X-APPLE-OMIT-YEAR"):
        year = "--"
    try:
        day = date(LEAP_YEAR if year == "--" else int(year), int(match["month"]), int(match["day"]))
    except ValueError:
        return ""
    return f"--{day:%m-%d}" if year == "--" else f"{day.year:04}-{day:%m-%d}"
