"""Invented people, and what the store might know of them, for the rules of keeping in touch."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from desktop.contacts.model import (
    Answer,
    AnswerKind,
    Direction,
    Event,
    Exchange,
    InteractionKind,
    Person,
    Reminder,
    ReminderKind,
)
from desktop.network.due import all_due
from desktop.network.model import Due, Facts, Rules

BERLIN, NEW_YORK, TOKYO = ZoneInfo("Europe/Berlin"), ZoneInfo("America/New_York"), ZoneInfo("Asia/Tokyo")
RULES = Rules()
LONG_AGO = datetime(2020, 1, 1, 12, tzinfo=UTC)


def at(text: str, zone: ZoneInfo = BERLIN) -> datetime:
    """A moment as the user's clock on the wall says it."""
    return datetime.fromisoformat(text).replace(tzinfo=zone)


def person(uid: str = "dora", created: datetime = LONG_AGO, **more: Any) -> Person:
    return Person(uid, uid.title(), "Axiom Maschinenbau GmbH", created, **more)


def reminder(due: str, *uids: str, kind: ReminderKind = ReminderKind.OWN, id_: str = "1", **more: Any) -> Reminder:
    more = {"created": LONG_AGO, "text": "", **more}
    return Reminder(id_, kind, due, uids=uids, **more)


def answer(thing: str, occurrence: str, kind: AnswerKind, when: datetime, until: str = "") -> Answer:
    return Answer(thing, occurrence, kind, when, until)


def exchange(
    when: datetime,
    kind: InteractionKind = InteractionKind.MAIL,
    direction: Direction = Direction.OUT,
    uid: str = "dora",
) -> Exchange:
    return Exchange(uid, when, kind, direction)


def facts(
    *people: Person,
    circles: Mapping[str, int] | None = None,
    reminders: tuple[Reminder, ...] = (),
    answers: tuple[Answer, ...] = (),
    events: tuple[Event, ...] = (),
    met: Mapping[str, tuple[str, ...]] | None = None,
    exchanges: tuple[Exchange, ...] = (),
    zone: ZoneInfo = BERLIN,
) -> Facts:
    by_thing: dict[str, tuple[Answer, ...]] = {}
    for one in answers:
        by_thing[one.thing] = (*by_thing.get(one.thing, ()), one)
    of: dict[str, tuple[Exchange, ...]] = {}
    for had in exchanges:
        of[had.uid] = (*of.get(had.uid, ()), had)
    known = {one.uid: one for one in people}
    return Facts(known, circles or {}, reminders, by_thing, events, met or {}, of, zone)


def due(known: Facts, now: datetime, rules: Rules = RULES) -> list[Due]:
    return all_due(known, now, rules)


def only(known: Facts, now: datetime, rules: Rules = RULES) -> Due:
    (found,) = all_due(known, now, rules)
    return found


__all__ = [
    "BERLIN", "LONG_AGO", "NEW_YORK", "RULES", "TOKYO", "answer", "at", "date", "due", "exchange", "facts", "only",
    "person", "reminder", "time", "timedelta",
]  # fmt: skip
