"""Dates as tables write them."""

from __future__ import annotations

import re
from datetime import date

_MONTHS = (
    ("jan", "ene", "gen"),
    ("feb", "fév", "fev"),
    ("mar", "mär", "mrz", "maa", "mrt"),
    ("apr", "avr", "abr"),
    ("may", "mai", "mag", "mei"),
    ("jun", "juin", "giu"),
    ("jul", "juil", "lug"),
    ("aug", "aoû", "ago"),
    ("sep", "set"),
    ("oct", "okt", "ott", "out"),
    ("nov",),
    ("dec", "dez", "déc", "dic"),
)
_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[t ].*)?")
_NO_YEAR = re.compile(r"--(\d{2})-?(\d{2})")
_NAMED = re.compile(r"(\d{1,2})[.\s-]+(?:de )?([^\W\d_]{3,12})\.?[\s-]+(?:de )?(\d{4}|\d{2})")
_NAMED_US = re.compile(r"([^\W\d_]{3,12})\.? (\d{1,2}),? (\d{4})")
_DOTTED = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})")
_SLASHED = re.compile(r"(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})")


def read_date(text: str, month_first: bool = False) -> str:
    """Give a date as 2024-03-12 (or --03-12 without a year); nothing where it is none, or could be two.

    `month_first` says how to read 3/12/2024, which is otherwise only read where one number is above 12.
    """
    text = " ".join(text.casefold().split())
    if match := _NO_YEAR.fullmatch(text):
        return f"--{match[1]}-{match[2]}"
    if match := _ISO.fullmatch(text):
        return _date(int(match[1]), int(match[2]), int(match[3]))
    if match := _NAMED.fullmatch(text):
        return _date(_year(match[3]), _month(match[2]), int(match[1]))
    if match := _NAMED_US.fullmatch(text):
        return _date(int(match[3]), _month(match[1]), int(match[2]))
    if match := _DOTTED.fullmatch(text):
        return _date(_year(match[3]), int(match[2]), int(match[1]))
    if match := _SLASHED.fullmatch(text):
        first, second, year = int(match[1]), int(match[2]), _year(match[3])
        if month_first or second > 12:
            return _date(year, first, second)
        return _date(year, second, first) if first > 12 else ""
    return ""


def _month(word: str) -> int:
    return next((number for number, starts in enumerate(_MONTHS, 1) if word.startswith(starts)), 0)


def _year(text: str) -> int:
    """Two digits are of this century up to 69, as POSIX has it."""
    year = int(text)
    return year if len(text) == 4 else year + (2000 if year < 69 else 1900)


def _date(year: int, month: int, day: int) -> str:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return ""
