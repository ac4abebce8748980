"""What comes again: every so many days, weeks, months or years."""

from __future__ import annotations

import calendar
import re
from collections.abc import Collection
from datetime import date, timedelta

from desktop.network.local_time import YEARS

_EVERY = re.compile(r"P([1-9][0-9]{0,3})([DWMY])")
_ABOUT = {"D": 1, "W": 7, "M": 31, "Y": 366}


def is_every(text: str) -> bool:
    """Say whether a text is how often something comes again: P2W, P3M (an ISO 8601 duration of one unit)."""
    return _EVERY.fullmatch(text) is not None


def occurrence(start: date, every: str, number: int) -> date:
    """Give one of the days of something that began on `start`; a 31st is the last day of a shorter month.

    Raises OverflowError beyond the calendar.
    """
    match = _EVERY.fullmatch(every)
    if match is None or not number:
        return start
    count, unit = int(match[1]) * number, match[2]
    if unit in "DW":
        day = start + timedelta(days=count * _ABOUT[unit])
    else:
        month = start.month - 1 + (count if unit == "M" else 12 * count)
        year, month = start.year + month // 12, month % 12 + 1
        if not date.min.year <= year <= date.max.year:
            raise OverflowError(f"no day in the year {year}")
        day = date(year, month, min(start.day, calendar.monthrange(year, month)[1]))
    if day.year not in YEARS:
        raise OverflowError(f"no day in the year {day.year}")
    return day


def current_occurrence(start: date, every: str, closed: Collection[date], today: date) -> date | None:
    """Give the day that counts now: the last one that has come and is not answered, else the next.

    Those before an answered one are past with it. None where nothing comes any more.
    """
    match = _EVERY.fullmatch(every)
    if match is None:
        return start if start not in closed else None
    answered = max(closed, default=None)
    # Near the day that is looked for: stepping through every day of twenty years would be slow.
    near = max(today, answered or today)
    number = max(0, (near - start).days // (int(match[1]) * _ABOUT[match[2]]) - 1)
    try:
        while True:
            day, after = occurrence(start, every, number), occurrence(start, every, number + 1)
            if after > today and (answered is None or day > answered):
                return day
            number += 1
    except OverflowError:
        return None
