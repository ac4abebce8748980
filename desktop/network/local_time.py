"""Days and wall times where the user is."""

from __future__ import annotations

from collections.abc import Collection
from datetime import UTC, date, datetime, time, timedelta, tzinfo

NOON = time(12)

YEARS = range(1600, 3000)
"""Whoever writes another year down does not mean it, and the arithmetic of the calendar ends soon after."""

_FIRST = date(1970, 1, 2)
"""Of what was before it no system knows the moment for sure; nothing here asks for more than that it is past."""


def local_day(at: datetime, zone: tzinfo | None) -> date:
    """Give the day that a moment falls on there (None: in the system's own zone)."""
    return at.astimezone(zone).date()


def local_moment(day: date, at: time, zone: tzinfo | None) -> datetime:
    """Give the moment of a wall time; one that the clocks leave out is the hour after, of two the first.

    In UTC: two moments of one zone would be compared by what their clocks show, an hour off once a year.
    """
    wall = datetime.combine(max(day, _FIRST), at)
    # Not wall.astimezone(): of a time that the clocks leave out it makes the hour before.
    return wall.replace(tzinfo=zone).astimezone(UTC) if zone else datetime.fromtimestamp(wall.timestamp(), UTC)


def has_been(at: datetime, now: datetime) -> bool:
    """Say whether what was logged at a moment counts: further ahead than a day it was logged by a wrong clock."""
    return at <= now + timedelta(days=1)


def day_from_text(text: str) -> date | None:
    """Give the day of 2024-05-01 or 2024-05-01T15:00; None where it says none, or one that nobody means."""
    try:
        day = date.fromisoformat(text[:10])
    except ValueError:
        return None
    return day if day.year in YEARS else None


def time_from_text(text: str) -> time | None:
    """Give the time of 2024-05-01T15:00, or of 15:00; None where it says none."""
    _, mark, after = text.rpartition("T")
    try:
        # Wall time: a zone behind it says nothing of where the user will be.
        return time.fromisoformat(after).replace(tzinfo=None) if mark or len(text) == len("15:00") else None
    except ValueError:
        return None


def working_day(day: date, working_days: Collection[int]) -> date:
    """Give the day itself if it is a working day, else the next one."""
    return next((one for one in (day + timedelta(n) for n in range(7)) if one.weekday() in working_days), day)


def next_working_day(day: date, working_days: Collection[int]) -> date:
    """Give the first working day after a day."""
    return working_day(day + timedelta(1), working_days)
