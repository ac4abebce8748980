"""What reminders follow from, gathered from the store: of everybody, or of a few."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta, tzinfo
from typing import TYPE_CHECKING

from desktop.contacts.model import Answer, AnswerKind, Circle, Event, Exchange, Reminder, ReminderKind
from desktop.network.editions import FOLLOW_UP_DAYS, LONGEST_LEAD, days_of, next_editions, series_of
from desktop.network.local_time import local_day
from desktop.network.model import Facts

if TYPE_CHECKING:
    from desktop.contacts.store import Store

_SETTLED_BY_CONTACT = (ReminderKind.FOLLOW_UP, ReminderKind.CALL, ReminderKind.MAIL)
_EXCHANGES_SINCE = timedelta(days=366)


def facts(store: Store, now: datetime, zone: tzinfo | None = None) -> Facts:
    """Gather what the store knows that reminders follow from; of people, those a reminder could be about."""
    circles = _with_cadence(store)
    reminders, events = store.reminders.all(), store.events.all()
    answers = _by_thing(store.answers.all())
    met = _met_at_what_matters(store, events, answers, now, zone)
    open_ = [one for one in reminders if one.every or not _closed(one, answers)]
    met_uids = {uid for of_event in met.values() for uid in of_event}
    about = {uid for one in open_ for uid in one.uids} | met_uids
    waiting = [one for one in open_ if one.kind in _SETTLED_BY_CONTACT and one.uids]
    to_settle = {uid for one in waiting for uid in one.uids} | met_uids
    return Facts(
        {person.uid: person for person in store.touch.people(circles, now.astimezone(zone), sorted(about))},
        _cadences(circles),
        tuple(reminders),
        answers,
        tuple(events),
        met,
        _exchanges(store, sorted(to_settle), waiting, now),
        zone,
    )


def facts_of(
    store: Store, uids: Sequence[str], met_at: Sequence[Event], now: datetime, zone: tzinfo | None = None
) -> Facts:
    """Gather what reminders of these contacts follow from, of the events `met_at`: not what concerns everybody else.

    With a hundred thousand contacts that is quick, as nobody else is looked at.
    """
    wanted = set(uids)
    circles = _with_cadence(store)
    reminders = [one for one in store.reminders.all() if wanted.intersection(one.uids)]
    everybody = list(dict.fromkeys((*uids, *(uid for one in reminders for uid in one.uids))))
    series = {series_of(event) for event in met_at}
    return Facts(
        {person.uid: person for person in store.touch.some(circles, now.astimezone(zone), everybody)},
        _cadences(circles),
        tuple(reminders),
        _by_thing(store.answers.all()),
        tuple(event for event in store.events.all() if series_of(event) in series),
        {event.id: tuple(uid for uid in store.events.contacts(event.id) if uid in wanted) for event in met_at},
        _exchanges(store, everybody, reminders, now),
        zone,
    )


def _with_cadence(store: Store) -> list[Circle]:
    return [circle for circle in store.circles.all() if circle.cadence_days is not None]


def _exchanges(
    store: Store, uids: Sequence[str], reminders: Iterable[Reminder], now: datetime
) -> dict[str, tuple[Exchange, ...]]:
    """Give the interactions that may have settled one of the reminders, or the follow-up of an event."""
    since = min([one.created for one in reminders] + [now - _EXCHANGES_SINCE])
    found: dict[str, list[Exchange]] = defaultdict(list)
    for exchange in store.touch.exchanges(uids, since) if uids else ():
        found[exchange.uid].append(exchange)
    return {uid: tuple(exchanges) for uid, exchanges in found.items()}


def _met_at_what_matters(
    store: Store, events: Sequence[Event], answers: Mapping[str, Sequence[Answer]], now: datetime, zone: tzinfo | None
) -> dict[str, tuple[str, ...]]:
    """Give who was met at events that are just over, or of which the next edition is not far.

    And where writing to somebody was put off.
    """
    put_off = [
        thing
        for thing, of_it in answers.items()
        if thing.startswith("met:") and any(one.kind is AnswerKind.SNOOZED for one in of_it)
    ]
    day = local_day(now, zone)
    near = {one.series for one in next_editions(events, day) if one.begins <= day + LONGEST_LEAD}
    over = {event.id for event in events if (days := days_of(event)) and days[1] >= day - timedelta(FOLLOW_UP_DAYS + 1)}
    over |= {event.id for event in events if any(thing.startswith(f"met:{event.id}:") for thing in put_off)}
    wanted = [event.id for event in events if event.id in over or series_of(event) in near]
    return {event: tuple(store.events.contacts(event)) for event in wanted}


def _by_thing(answers: Iterable[Answer]) -> dict[str, tuple[Answer, ...]]:
    found: dict[str, list[Answer]] = {}
    for answer in answers:
        found.setdefault(answer.thing, []).append(answer)
    return {thing: tuple(of_thing) for thing, of_thing in found.items()}


def _closed(reminder: Reminder, answers: Mapping[str, Sequence[Answer]]) -> bool:
    """Say whether a reminder is answered on the day it has now: who gives it another wants it again."""
    of_it = answers.get(f"reminder:{reminder.id}", ())
    return any(one.kind is not AnswerKind.SNOOZED and one.occurrence == reminder.due[:10] for one in of_it)


def _cadences(circles: Iterable[Circle]) -> dict[str, int]:
    # SQLite takes a text where a number belongs.
    return {circle.name: circle.cadence_days for circle in circles if isinstance(circle.cadence_days, int)}
