"""What a user types for days and times, understood where he is."""

from __future__ import annotations

from datetime import datetime, tzinfo

from desktop.network.local_time import NOON, day_from_text, local_moment, time_from_text
from desktop.network.when import cadence_from_text, every_from_text, past_from_text, when_from_text


def due_from_text(text: str, now: datetime, zone: tzinfo | None = None) -> str:
    """Give “in 3 weeks”, “Friday 15:00” as 2026-12-01 or 2026-12-01T15:00; raises DayUnclear, DayPast."""
    return when_from_text(text, now.astimezone(zone), zone)


def past_moment(text: str, now: datetime, zone: tzinfo | None = None) -> datetime:
    """Give when something was: “yesterday”, “12 Nov 15:00”; where no time is said, at noon, and today just now.

    Raises PastUnclear, and StillToCome of a time of today that has not been yet.
    """
    here = now.astimezone(zone)
    said = past_from_text(text, here, zone)
    day, at = day_from_text(said) or here.date(), time_from_text(said)
    return now if at is None and day == here.date() else min(local_moment(day, at or NOON, zone), now)


def moment_on(text: str, now: datetime, zone: tzinfo | None = None) -> datetime:
    """Give the present time of day on a day that is named, past or to come; `now` where none is.

    Raises DayUnclear.
    """
    here = now.astimezone(zone)
    if not text.strip():
        return here
    said = _any_day(text, here, zone)
    return local_moment(day_from_text(said) or here.date(), time_from_text(said) or here.time(), zone)


def day_named(text: str, now: datetime, zone: tzinfo | None = None) -> str:
    """Give a day that is named, past or to come, as 2026-11-12; raises DayUnclear."""
    return _any_day(text, now.astimezone(zone), zone)[:10]


def interval_from_text(text: str) -> str:
    """Give “weekly”, “every 3 months” as an ISO 8601 duration; raises IntervalUnclear."""
    return every_from_text(text)


def cadence_days(text: str) -> int:
    """Give “3 months”, “2 weeks” or “never” as days, 0 for never; raises CadenceUnclear."""
    return cadence_from_text(text)


def _any_day(text: str, here: datetime, zone: tzinfo | None) -> str:
    """A day to come if it can be one, else a past one."""
    from desktop.network.errors import DayPast, DayUnclear

    try:
        return when_from_text(text, here, zone)
    except (DayPast, DayUnclear) as error:
        try:
            return past_from_text(text, here, zone)
        except DayUnclear:
            raise error from None
