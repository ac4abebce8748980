"""When a reminder is shown: at the user's hour, on working days, and not in quiet hours."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta, tzinfo

from desktop.contacts.model import ReminderKind
from desktop.network.local_time import local_day, local_moment, working_day
from desktop.network.model import Due, Rules

_ON_WORKING_DAYS = frozenset(
    {ReminderKind.FOLLOW_UP, ReminderKind.KEEP_IN_TOUCH, ReminderKind.CALL, ReminderKind.MAIL, ReminderKind.EVENT}
)
"""What can wait until Monday; a birthday cannot, nor what the user has set for a day himself."""

_STILL_ITS_TIME = timedelta(hours=1)
"""So long after its own time a reminder breaks into quiet hours; one found later waits for the morning."""


def moment_of(due: Due, rules: Rules, zone: tzinfo | None) -> datetime:
    """Give the moment from which a thing is shown."""
    if due.time is not None:
        return local_moment(due.day, due.time, zone)
    day = working_day(due.day, rules.working_days) if can_wait(due) else due.day
    return local_moment(day, rules.remind_at, zone)


def can_wait(due: Due) -> bool:
    """Say whether a thing waits for a working day."""
    return due.kind in _ON_WORKING_DAYS and due.time is None and not due.until


def is_quiet(now: datetime, rules: Rules, zone: tzinfo | None) -> bool:
    """Say whether a moment lies in the quiet hours, which may go over midnight."""
    at, begins, ends = now.astimezone(zone).time(), rules.quiet_from, rules.quiet_until
    return begins <= at < ends if begins <= ends else at >= begins or at < ends


def to_show(found: Iterable[Due], now: datetime, rules: Rules, zone: tzinfo | None) -> list[Due]:
    """Give what is to be shown by now, whether or not somebody has shown it already."""
    quiet, today = is_quiet(now, rules, zone), local_day(now, zone)
    at_rest = working_day(today, rules.working_days) != today
    shown = []
    for due in found:
        # What was due on Friday, and is found on Saturday, waits as well.
        if due.day > today or (at_rest and can_wait(due)):
            continue
        moment = moment_of(due, rules, zone)
        punctual = due.time is not None and now - moment < _STILL_ITS_TIME
        if moment <= now and (punctual or not quiet):
            shown.append(due)
    return shown
