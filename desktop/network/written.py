"""Reminders that the user (or the keeping of a card) has written down."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, tzinfo

from desktop.contacts.model import Answer, AnswerKind, Direction, Exchange, InteractionKind, Reminder, ReminderKind
from desktop.network.local_time import day_from_text, has_been, local_day, time_from_text
from desktop.network.model import Due, Facts, Stage
from desktop.network.recurring import current_occurrence

_CALL, _MAIL, _MESSAGE, _MEETING = (
    InteractionKind.CALL,
    InteractionKind.MAIL,
    InteractionKind.MESSAGE,
    InteractionKind.MEETING,
)
_OVERDUE_AFTER = 7
"""So many days after its own day a reminder is overdue."""


def written_down(reminder: Reminder, facts: Facts, now: datetime) -> Due | None:
    """Give what a reminder says now; None where it is answered, or has settled itself with everybody it is about."""
    start = day_from_text(reminder.due)
    uids = tuple(
        uid
        for uid in reminder.uids
        if uid in facts.people
        and not any(
            has_been(one.at, now) and settles(reminder.kind, one, reminder.created, facts.zone)
            for one in facts.exchanges.get(uid, ())
        )
    )
    if start is None or (reminder.uids and not uids):
        return None
    thing = f"reminder:{reminder.id}"
    day = current_occurrence(
        start, reminder.every, _closed(facts.answers.get(thing, ())), today := local_day(now, facts.zone)
    )
    if day is None:
        return None
    return Due(
        *(thing, day.isoformat(), reminder.kind, day, day, uids),
        time=time_from_text(reminder.due),
        text=reminder.text,
        event=reminder.event,
        stage=stage_of(day, today),
        every=reminder.every,
    )


def stage_of(day: date, today: date) -> Stage:
    """Give how far a thing is that is due on a day."""
    if today < day:
        return Stage.COMING
    return Stage.OVERDUE if (today - day).days > _OVERDUE_AFTER else Stage.DUE


def settles(kind: ReminderKind, exchange: Exchange, since: datetime, zone: tzinfo | None) -> bool:
    """Say whether an interaction does what a reminder, made at `since`, reminds of.

    A meeting on the very day is where one met, and no follow-up of it; a note is no contact at all here, and
    somebody else's mail does not answer itself.
    """
    if exchange.at <= since or exchange.kind is InteractionKind.NOTE:
        return False
    theirs = exchange.direction is Direction.IN
    later_day = local_day(exchange.at, zone) > local_day(since, zone)
    if kind is ReminderKind.FOLLOW_UP:
        return (exchange.kind is _MEETING and later_day) or (exchange.kind is not _MEETING and not theirs)
    if kind is ReminderKind.CALL:
        return exchange.kind in (_CALL, _MEETING)
    if kind is ReminderKind.MAIL:
        return exchange.kind in (_CALL, _MEETING) or (exchange.kind in (_MAIL, _MESSAGE) and not theirs)
    return False


def _closed(answers: Iterable[Answer]) -> set[date]:
    days = (day_from_text(one.occurrence) for one in answers if one.kind is not AnswerKind.SNOOZED)
    return {day for day in days if day}
