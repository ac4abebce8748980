"""How often one means to be in touch with somebody, and how late one is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta, tzinfo

from desktop.contacts.card_dates import LONGEST_CADENCE
from desktop.contacts.model import Answer, AnswerKind, Person, ReminderKind
from desktop.network.local_time import NOON, day_from_text, has_been, local_day, local_moment
from desktop.network.model import Due, Stage

NEVER = 0
CHOICES = (14, 30, 91, 182, 365, NEVER)
"""Two weeks, one, three, six and twelve months, and never; in days."""

OVERDUE_FROM = 0.5
"""Who is late by half a cadence is overdue."""


def cadence_of(person: Person, circles: Mapping[str, int]) -> int | None:
    """Give a person's cadence in days: the own one, else the shortest of its circles'; 0 never, None not said."""
    if person.cadence_days is not None and NEVER <= person.cadence_days <= LONGEST_CADENCE:
        return person.cadence_days
    found = [circles[name] for name in person.circles if NEVER <= circles.get(name, -1) <= LONGEST_CADENCE]
    return min(filter(None, found), default=NEVER if found else None)


def how_late(now: datetime, last: datetime, cadence: timedelta) -> float:
    """Give max(now − last − cadence, 0) / cadence."""
    # In UTC: between two moments of one zone, Python would count what the clocks show.
    return max((now.astimezone(UTC) - last.astimezone(UTC) - cadence) / cadence, 0.0)


def last_contact(person: Person, answers: Iterable[Answer], now: datetime, zone: tzinfo | None) -> datetime:
    """Give when one was last in touch: an interaction, a meeting at an event, a reminder that was closed.

    Of somebody with whom one never was, it is when the contact was made.
    """
    met = day_from_text(person.met)
    found = [
        *([person.last] if person.last else []),
        *([local_moment(met, NOON, zone)] if met else []),
        *(answer.at for answer in answers if answer.kind is not AnswerKind.SNOOZED),
    ]
    return max((at for at in found if at <= now or has_been(at, now)), default=person.created)


def keep_in_touch(
    person: Person, days: int | None, answers: Iterable[Answer], now: datetime, zone: tzinfo | None
) -> Due | None:
    """Give when to catch up with a person; None where no cadence says so."""
    if not days:
        return None
    cadence = timedelta(days=days)
    last = last_contact(person, answers, now, zone).astimezone(UTC)
    day = local_day(last + cadence, zone)
    late = how_late(now, last, cadence)
    stage = Stage.COMING if local_day(now, zone) < day else Stage.OVERDUE if late >= OVERDUE_FROM else Stage.DUE
    # By the last contact, and not by the day it is due: who changes the cadence is not reminded a second time.
    occurrence = last.date().isoformat()
    return Due(
        f"keep:{person.uid}", occurrence, ReminderKind.KEEP_IN_TOUCH, day, day, (person.uid,), late=late, stage=stage
    )
