"""What a day asks for: whom to write to, to catch up with, to call back; birthdays and events."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, time, timedelta, tzinfo

from desktop.contacts.model import Answer, AnswerKind, Circle, Event, Exchange, Person, Reminder, ReminderKind
from desktop.contacts.store import Store
from desktop.network.cadence import cadence_of, last_contact
from desktop.network.due import all_due
from desktop.network.editions import FOLLOW_UP_DAYS, days_of, known_from, next_editions, series_of
from desktop.network.local_time import local_day
from desktop.network.model import ComingEvent, Due, Facts, Rules, Stage, Today, Told
from desktop.network.yearly import age_on
from desktop.settings import Settings

DATES_AHEAD = timedelta(days=7)
"""Birthdays of so many days are shown before they come."""

EVENTS_AHEAD = timedelta(days=60)
"""Events of so many days are shown before they come."""

PROPOSED_FOR = timedelta(days=30)
"""So long after a card was kept it is proposed how often to be in touch."""

_MOST_PROPOSALS = 20
_DATES = (ReminderKind.BIRTHDAY, ReminderKind.ANNIVERSARY)
_SETTLED_BY_CONTACT = (ReminderKind.FOLLOW_UP, ReminderKind.CALL, ReminderKind.MAIL)


def rules_of(settings: Settings) -> Rules:
    """Give when the user wants to be reminded; what is broken in the settings is as it is by default."""
    default = Rules()
    days = frozenset(int(day) - 1 for day in settings.working_days if day in "1234567")
    return Rules(
        remind_at=_time(settings.remind_at, default.remind_at),
        quiet_from=_time(settings.quiet_from, default.quiet_from),
        quiet_until=_time(settings.quiet_until, default.quiet_until),
        working_days=days or default.working_days,
        birthday_lead=min(max(settings.birthday_lead, 0), 60),
        event_lead=min(max(settings.event_lead, 0), 180),
    )


def facts(store: Store, now: datetime, zone: tzinfo | None = None, uids: Sequence[str] = ()) -> Facts:
    """Gather what the store knows that reminders follow from; of these contacts whether they have any or not."""
    circles = [circle for circle in store.circles.all() if circle.cadence_days is not None]
    reminders, events = store.reminders.all(), store.events.all()
    answers = _by_thing(store.answers.all())
    met = _met_at_what_matters(store, events, answers, now, zone)
    open_ = [one for one in reminders if one.every or not _closed(one, answers)]
    about = {uid for one in open_ for uid in one.uids} | {uid for of_event in met.values() for uid in of_event}
    people = store.touch.people(circles, now.astimezone(zone), [*about, *uids])
    return Facts(
        {person.uid: person for person in people},
        _cadences(circles),
        tuple(reminders),
        answers,
        tuple(events),
        met,
        _exchanges(store, open_, met, now),
        zone,
    )


def everything_due(
    store: Store, settings: Settings, now: datetime | None = None, zone: tzinfo | None = None
) -> list[Due]:
    """Give everything there is to be reminded of, what is yet to come included."""
    now = now or store.now()
    return all_due(facts(store, now, zone), now, rules_of(settings))


def today(store: Store, settings: Settings, now: datetime | None = None, zone: tzinfo | None = None) -> Today:
    """Give what the day of `now` (the present one) asks for."""
    now = now or store.now()
    known, rules = facts(store, now, zone), rules_of(settings)
    day = local_day(now, zone)
    found = all_due(known, now, rules)
    coming = (one for one in found if one.stage is Stage.COMING)
    ahead = min(coming, key=lambda one: (one.day, one.thing), default=None)
    told = [as_told(one, known, now) for one in found if one.stage is not Stage.COMING or _soon(one, day)]
    due = [one for one in told if one.due.stage is not Stage.COMING]
    dated = [one for one in told if one.due.kind in _DATES]
    return Today(
        day,
        write_to=_of(due, ReminderKind.FOLLOW_UP),
        catch_up=_of(due, ReminderKind.KEEP_IN_TOUCH),
        give_back=_of(due, ReminderKind.CALL, ReminderKind.MAIL),
        own=_of(due, ReminderKind.OWN),
        dates=tuple(sorted(dated, key=lambda one: one.due.on)),
        events=_of(due, ReminderKind.EVENT),
        coming=_coming(known, now),
        proposals=_proposals(store, known, now),
        ahead=as_told(ahead, known, now) if ahead else None,
    )


def due_with(store: Store, settings: Settings, uid: str, zone: tzinfo | None = None) -> list[Told]:
    """Give everything there is to be reminded of about one contact, the earliest first, what is to come included."""
    now = store.now()
    known = facts(store, now, zone, [uid])
    told = (as_told(due, known, now) for due in all_due(known, now, rules_of(settings)) if uid in due.uids)
    return sorted(told, key=lambda one: (one.due.day, one.due.thing))


def in_touch(store: Store, uid: str, zone: tzinfo | None = None) -> Told | None:
    """Give a contact's cadence and when one was last in touch, as `Told` with an empty thing; None for the trash."""
    now = store.now()
    known = facts(store, now, zone, [uid])
    person = known.people.get(uid)
    if person is None:
        return None
    nothing = Due("", "", ReminderKind.KEEP_IN_TOUCH, local_day(now, zone), local_day(now, zone), (uid,))
    return as_told(nothing, known, now)


def _soon(due: Due, day: date) -> bool:
    """Say whether a birthday is shown before it comes; one that was put off is not."""
    return due.kind in _DATES and not due.until and due.on <= day + DATES_AHEAD


def as_told(due: Due, known: Facts, now: datetime) -> Told:
    """Give a thing with what a list, or a notification, says of it."""
    people = tuple(known.people[uid] for uid in due.uids if uid in known.people)
    first = people[0] if people else None
    since = last_contact(first, known.answers.get(f"keep:{first.uid}", ()), now, known.zone) if first else None
    text = (first.birthday if due.kind is ReminderKind.BIRTHDAY else first.anniversary) if first else ""
    return Told(
        due,
        people,
        None if first and since == first.created and first.last != since else since,
        cadence_of(first, known.circles) if first else None,
        next((event.name for event in known.events if event.id == due.event), ""),
        age_on(text, due.on) if due.kind in _DATES else None,
    )


def _of(told: Iterable[Told], *kinds: ReminderKind) -> tuple[Told, ...]:
    return tuple(one for one in told if one.due.kind in kinds)


def _coming(known: Facts, now: datetime) -> tuple[ComingEvent, ...]:
    day = local_day(now, known.zone)
    editions = (one for one in next_editions(known.events, day) if one.begins <= day + EVENTS_AHEAD)
    return tuple(
        ComingEvent(one, tuple(known.people[uid] for uid in known_from(one, known)), max((one.begins - day).days, 0))
        for one in editions
    )


def _proposals(store: Store, known: Facts, now: datetime) -> tuple[Person, ...]:
    circles = [Circle(name, days) for name, days in known.circles.items()]
    uids = store.touch.without_cadence(circles, now - PROPOSED_FOR, _MOST_PROPOSALS)
    wanted = [uid for uid in uids if not known.answers.get(f"cadence:{uid}")]
    found = {person.uid: person for person in store.touch.some(circles, now, wanted)}
    return tuple(found[uid] for uid in wanted if uid in found)


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
    near = {one.series for one in next_editions(events, day) if one.begins <= day + EVENTS_AHEAD * 3}
    over = {event.id for event in events if (days := days_of(event)) and days[1] >= day - timedelta(FOLLOW_UP_DAYS + 1)}
    over |= {event.id for event in events if any(thing.startswith(f"met:{event.id}:") for thing in put_off)}
    wanted = [event.id for event in events if event.id in over or series_of(event) in near]
    return {event: tuple(store.events.contacts(event)) for event in wanted}


def _exchanges(
    store: Store, reminders: Iterable[Reminder], met: Mapping[str, Sequence[str]], now: datetime
) -> dict[str, tuple[Exchange, ...]]:
    """Give the interactions that may have settled a reminder, or the follow-up of an event."""
    waiting = [one for one in reminders if one.kind in _SETTLED_BY_CONTACT and one.uids]
    uids = {uid for one in waiting for uid in one.uids} | {uid for of_event in met.values() for uid in of_event}
    since = min([one.created for one in waiting] + [now - timedelta(days=366)])
    found: dict[str, list[Exchange]] = {}
    for exchange in store.touch.exchanges(sorted(uids), since) if uids else ():
        found.setdefault(exchange.uid, []).append(exchange)
    return {uid: tuple(exchanges) for uid, exchanges in found.items()}


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


def _time(text: str, default: time) -> time:
    try:
        return time.fromisoformat(text).replace(tzinfo=None)
    except ValueError:
        return default
