"""What the cells of a column look like: e-mail addresses, web pages, days, telephone numbers."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from desktop.exchange.dates import read_date

LONGEST = 200
BORN_BEFORE = 2010
"""A day of no known meaning that lies before this year is somebody's birthday rather than when a row was written."""

_EMAIL = re.compile(r"(?:mailto:)?[^@\s]+@[^@\s]+\.[^@\s]+", re.IGNORECASE)
_PROFILE = re.compile(r"\S*(?:linkedin\.com/in/|xing\.com/profile/|twitter\.com/|github\.com/)\S+", re.IGNORECASE)
_URL = re.compile(r"(?:https?://|www\.)\S+\.\S+", re.IGNORECASE)
_DOMAIN = re.compile(
    r"(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.){1,4}"
    r"(?:com|org|net|info|biz|eu|de|at|ch|li|uk|ie|fr|be|nl|lu|it|es|pt|pl|cz|sk|hu|se|no|dk|fi|us|ca|au|nz|jp|example)"
    r"(?:/\S*)?",
    re.IGNORECASE,
)
"""A web address without www: only with endings that are met often, for a name has dots too (anna.adler)."""
_PHONE = re.compile(r"(?:\+|\(|0|\d{3}[ \-.])[\d\s()/.\-–]{5,24}(?:(?:x|ext\.?) ?\d{1,6})?", re.IGNORECASE)


def shaped_like_phone(cell: str) -> bool:
    """Say whether a cell is written as a telephone number is, whatever its digits say."""
    return _PHONE.fullmatch(cell) is not None and not read_date(cell)


def shaped_like_data(cell: str) -> bool:
    """Say whether a cell is an e-mail address or a telephone number, so that its row is no heading."""
    return _EMAIL.fullmatch(cell[:LONGEST]) is not None or _PHONE.fullmatch(cell[:LONGEST]) is not None


def by_content(cells: Sequence[str], is_phone: Callable[[str], bool], *, unnamed: bool) -> str:
    """Give the target that most cells of a column look like, or nothing.

    A day is taken for a birthday only where the column is `unnamed`: a heading that says anything says what day it is.
    """
    shown = [cell[:LONGEST] for cell in cells]
    for target, fits in _tests(is_phone, unnamed):
        if sum(map(fits, shown)) * 2 > len(shown):
            return target
    return ""


def _tests(is_phone: Callable[[str], bool], unnamed: bool) -> Iterator[tuple[str, Callable[[str], bool]]]:
    yield "email", lambda cell: _EMAIL.fullmatch(cell) is not None
    yield "profile", lambda cell: _PROFILE.fullmatch(cell) is not None
    yield "url", lambda cell: _URL.fullmatch(cell) is not None or _DOMAIN.fullmatch(cell) is not None
    if unnamed:
        yield "birthday", _is_birthday
    yield "phone", is_phone


def _is_birthday(cell: str) -> bool:
    day = read_date(cell)
    return day.startswith("--") or (bool(day) and int(day[:4]) < BORN_BEFORE)
