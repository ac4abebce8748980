"""What a user types for days and times, understood where he is."""

from __future__ import annotations

from datetime import datetime, tzinfo

from desktop.network.local_time import NOON, day_from_text, local_moment, time_from_text
from desktop.network.when import cadence_from_text, every_from_text, past_from_text, when_from_text


def due_from_text(text: str, now: datetime, zone: tzinfo | None = None) -> str:
    """Give “in 3 weeks”, “Friday 15:00” as 2026-12-01 or 2026-12-01T15:00; raises DayUnclear, DayPast."""
    return when_from_text(text, now.astimezone(zone))


def past_moment(text: str, now: datetime, zone: tzinfo | None = None) -> datetime:
    """Give when something was: “yesterday”, “12 Nov 15:00”; at noon where no time is said. Raises DayUnclear."""
    said = past_from_text(text, now.astimezone(zone))
    day = day_from_text(said)
    at = time_from_text(said)
    moment = local_moment(day or now.astimezone(zone).date(), at or NOON, zone)
    return min(moment, now)


def moment_on(text: str, now: datetime, zone: tzinfo | None = None) -> datetime:
    """Give the present time of day on a day that is named, past or to come; `now` where none is.

    Raises DayUnclear.
    """
    from desktop.network.errors import DayPast, DayUnclear

    here = now.astimezone(zone)
    if not text.strip():
        return here
    try:
        said = when_from_text(text, here.replace(hour=0, minute=0, second=0, microsecond=0))
    except (DayPast, DayUnclear):
        said = past_from_text(text, here)
    day = day_from_text(said) or here.date()
    return local_moment(day, time_from_text(said) or here.time(), zone)


def interval_from_text(text: str) -> str:
    """Give “weekly”, “every 3 months” as an ISO 8601 duration; raises IntervalUnclear."""
    return every_from_text(text)


def cadence_days(text: str) -> int:
    """Give “3 months”, “2 weeks” or “never” as days, 0 for never; raises CadenceUnclear."""
    return cadence_from_text(text)
