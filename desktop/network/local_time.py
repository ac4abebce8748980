"""Days and wall times where the user is."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime, time, timedelta, tzinfo

NOON = time(12)


def local_day(at: datetime, zone: tzinfo | None) -> date:
    """Give the day that a moment falls on there (None: in the system's own zone)."""
    return at.astimezone(zone).date()


def local_moment(day: date, at: time, zone: tzinfo | None) -> datetime:
    """Give the moment of a wall time; one that the clocks leave out is the hour after, of two the first."""
    wall = datetime.combine(day, at)
    return wall.replace(tzinfo=zone) if zone else wall.astimezone()


def day_from_text(text: str) -> date | None:
    """Give the day of 2024-05-01 or 2024-05-01T15:00; None where it says none."""
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None


def time_from_text(text: str) -> time | None:
    """Give the time of 2024-05-01T15:00, or of 15:00; None where it says none."""
    _, mark, after = text.rpartition("T")
    try:
        return time.fromisoformat(after) if mark or len(text) == len("15:00") else None
    except ValueError:
        return None


def working_day(day: date, working_days: Collection[int]) -> date:
    """Give the day itself if it is a working day, else the next one."""
    return next((one for one in (day + timedelta(n) for n in range(7)) if one.weekday() in working_days), day)


def next_working_day(day: date, working_days: Collection[int]) -> date:
    """Give the first working day after a day."""
    return working_day(day + timedelta(1), working_days)
