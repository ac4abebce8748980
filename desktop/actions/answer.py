"""What a user does about a reminder: done, not this time, later; and how often it should come at all."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta, tzinfo
from typing import TYPE_CHECKING

from desktop.contacts.card_dates import with_cadence
from desktop.contacts.errors import ContactGone
from desktop.contacts.model import Answer, AnswerKind, Direction, InteractionKind, ReminderKind
from desktop.network.cadence import CHOICES as CHOICES
from desktop.network.local_time import local_day
from desktop.network.model import Due

if TYPE_CHECKING:
    from desktop.contacts.store import Store

_DONE_BY = {
    ReminderKind.FOLLOW_UP: InteractionKind.MESSAGE,
    ReminderKind.KEEP_IN_TOUCH: InteractionKind.MESSAGE,
    ReminderKind.BIRTHDAY: InteractionKind.MESSAGE,
    ReminderKind.ANNIVERSARY: InteractionKind.MESSAGE,
    ReminderKind.CALL: InteractionKind.CALL,
    ReminderKind.MAIL: InteractionKind.MAIL,
}
"""What one has done when such a reminder is done, unless something else was logged."""


def done(store: Store, due: Due) -> int:
    """Say that it is done; being in touch is written into the timeline. Gives the journal's step.

    Raises ContactGone where nobody is left whom it is about.
    """
    with store.step("done") as step:
        there = [person.uid for person in store.touch.some((), store.now(), due.uids)]
        if due.uids and not there:
            raise ContactGone()
        kind = _DONE_BY.get(due.kind)
        if kind and there:
            store.interactions.log(there, store.now(), kind, due.text, Direction.OUT)
        _answer(store, due, AnswerKind.DONE)
    return step


def skip(store: Store, due: Due) -> int:
    """Leave it out this once; a cadence counts from now. Gives the journal's step."""
    with store.step("skip") as step:
        _answer(store, due, AnswerKind.SKIPPED)
    return step


def snooze(store: Store, due: Due, until: str) -> int:
    """Let it come again on a day, or at a wall time (2026-12-01T15:00). Gives the journal's step."""
    with store.step("snooze") as step:
        _answer(store, due, AnswerKind.SNOOZED, until)
    return step


def set_cadence(store: Store, uids: Sequence[str], days: int | None) -> int:
    """Say how often to be in touch with these contacts: days, 0 for never, None as their circles say."""
    with store.step("cadence") as step:
        for uid in uids:
            store.change(uid, with_cadence(store.get(uid).vcard, days))
    return step


def decline_proposal(store: Store, uid: str) -> int:
    """Do not propose a cadence for this contact again. Gives the journal's step."""
    with store.step("skip") as step:
        store.answers.put(Answer(f"cadence:{uid}", "", AnswerKind.SKIPPED, store.now()))
    return step


def tomorrow(now: datetime, zone: tzinfo | None = None) -> str:
    """Give the day after a moment, for `snooze`."""
    return (local_day(now, zone) + timedelta(1)).isoformat()


def next_week(now: datetime, zone: tzinfo | None = None) -> str:
    """Give the Monday after a moment, for `snooze`."""
    day = local_day(now, zone)
    return (day + timedelta(7 - day.weekday())).isoformat()


def _answer(store: Store, due: Due, kind: AnswerKind, until: str = "") -> None:
    store.answers.put(Answer(due.thing, due.occurrence, kind, store.now(), until))
