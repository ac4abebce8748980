"""What a day asks for: whom to write to, to catch up with, to get back to; birthdays and events."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta, tzinfo
from typing import TYPE_CHECKING

from desktop.actions.facts import facts
from desktop.contacts.model import DATES, Circle, Person, ReminderKind
from desktop.network.cadence import cadence_of, last_contact
from desktop.network.due import all_due
from desktop.network.editions import LONGEST_LEAD, known_from, next_editions
from desktop.network.local_time import local_day
from desktop.network.model import ComingEvent, Due, Edition, Facts, Rules, Stage, Today, Told
from desktop.network.yearly import age_on
from desktop.settings import Settings

if TYPE_CHECKING:
    from desktop.contacts.store import Store

DATES_AHEAD = timedelta(days=7)
"""Birthdays of so many days are shown before they come."""

EVENTS_AHEAD = timedelta(days=60)
"""Events of so many days are shown before they come."""

PROPOSED_FOR = timedelta(days=30)
"""So long after a card was kept it is proposed how often to be in touch."""

_MOST_PROPOSALS = 20


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
        event_lead=min(max(settings.event_lead, 0), LONGEST_LEAD.days),
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
    dated = [one for one in told if one.due.kind in DATES]
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


def _soon(due: Due, day: date) -> bool:
    """Say whether a birthday is shown before it comes; one that was put off is not."""
    return due.kind in DATES and not due.until and due.on <= day + DATES_AHEAD


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
        next((event.name for event in known.events if event.id == due.event), "") if due.event else "",
        age_on(text, due.on) if due.kind in DATES else None,
    )


def _of(told: Iterable[Told], *kinds: ReminderKind) -> tuple[Told, ...]:
    return tuple(one for one in told if one.due.kind in kinds)


def _coming(known: Facts, now: datetime) -> tuple[ComingEvent, ...]:
    day = local_day(now, known.zone)
    editions = (one for one in next_editions(known.events, day) if one.begins <= day + EVENTS_AHEAD)
    return tuple(ComingEvent(one, _people_of(one, known), max((one.begins - day).days, 0)) for one in editions)


def _people_of(edition: Edition, known: Facts) -> tuple[Person, ...]:
    """Give whom one knows from earlier editions, and whom one has met at this one by now."""
    uids = dict.fromkeys((*known_from(edition, known), *known.met.get(edition.event, ())))
    return tuple(known.people[uid] for uid in uids if uid in known.people)


def _proposals(store: Store, known: Facts, now: datetime) -> tuple[Person, ...]:
    circles = [Circle(name, days) for name, days in known.circles.items()]
    uids = store.touch.without_cadence(circles, now - PROPOSED_FOR, _MOST_PROPOSALS)
    wanted = [uid for uid in uids if not known.answers.get(f"cadence:{uid}")]
    found = {person.uid: person for person in store.touch.some(circles, now, wanted)}
    return tuple(found[uid] for uid in wanted if uid in found)


def _time(text: str, default: time) -> time:
    try:
        return time.fromisoformat(text).replace(tzinfo=None)
    except ValueError:
        return default
