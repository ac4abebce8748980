"""Events where people were met, and what one had to do with them: meetings, calls, mails, messages, notes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.contacts.model import Contact, Direction, Event, Interaction, InteractionKind
from desktop.contacts.search_text import fold
from desktop.network.editions import days_of, series_of
from ocr.taken import taken_on

if TYPE_CHECKING:
    from desktop.contacts.store import Store

_LOOKED_AT = 40
"""Photographs of a stack that are asked when they were taken."""


@dataclass(frozen=True, slots=True)
class Proposed:
    """The day that photographs were taken (2026-11-12, empty where none says so), and the event that was on then."""

    day: str = ""
    event: Event | None = None


def events(store: Store) -> list[Event]:
    """Give every event, the newest first."""
    return store.events.all()


def events_of(store: Store, uid: str) -> list[Event]:
    """Give the events where a contact was met, the newest first."""
    return store.events.of(uid)


def event_named(store: Store, name: str, zone: tzinfo | None = None) -> Event | None:
    """Give the last event of this name that has begun, else the next, capitals and accents aside."""
    found = editions_named(store, name)
    today = store.now().astimezone(zone).date()
    begun = (event for event in found if (days := days_of(event)) and days[0] <= today)
    return next(begun, found[-1] if found else None)


def editions_named(store: Store, name: str) -> list[Event]:
    """Give every event of this name, capitals and accents aside, the newest first."""
    return [event for event in store.events.all() if fold(event.name) == fold(name)]


def event_named_or_new(store: Store, name: str, zone: tzinfo | None = None, day: str = "") -> tuple[Event, bool]:
    """Give the last event of this name, or a new one of a day (by default today), and whether it is new."""
    known = event_named(store, name, zone)
    day = day or store.now().astimezone(zone).date().isoformat()
    return (known, False) if known else (add_event(store, name.strip(), begins=day, ends=day), True)


def proposed_event(store: Store, photos: Sequence[Path]) -> Proposed:
    """Propose where the people of a stack were met: the event that was on when most of the photographs were taken."""
    days = Counter(day for photo in photos[:_LOOKED_AT] if (day := taken_on(photo)) is not None)
    if not days:
        return Proposed()
    day = days.most_common(1)[0][0]
    return Proposed(day.isoformat(), event_on(store, day))


def event_on(store: Store, day: date) -> Event | None:
    """Give the event that was on that day; of several the shortest."""
    found = [(days[1] - days[0], event) for event in events(store) if (days := days_of(event)) and _holds(days, day)]
    return min(found, key=lambda one: one[0])[1] if found else None


def people_met(store: Store, event: str) -> list[str]:
    """Give the UIDs of those who were met at an event."""
    return store.events.contacts(event)


def add_event(
    store: Store,
    name: str,
    place: str = "",
    begins: str = "",
    ends: str = "",
    yearly: bool = False,
    series: str = "",
) -> Event:
    """Write down an event; days as 2024-05-01, empty where unknown. `series` is the first edition of a yearly one."""
    return store.events.add(name, place, begins, ends, yearly=yearly, series=series)


def add_edition(
    store: Store, name: str, place: str = "", begins: str = "", ends: str = "", yearly: bool = False
) -> Event:
    """Write down an event; where one of this name comes every year, it is the next or an earlier one of those."""
    of_series = next((event for event in editions_named(store, name) if event.yearly), None)
    if of_series is None:
        return add_event(store, name, place, begins, ends, yearly)
    return add_event(store, name, place, begins, ends, yearly=True, series=series_of(of_series))


def change_event(store: Store, event: Event) -> Event:
    """Write an event's new name, place and days; raises EventGone."""
    return store.events.change(event)


def remove_event(store: Store, event: str) -> None:
    """Take an event away, and from everybody who was met there; raises EventGone."""
    store.events.remove(event)


def met_at(store: Store, event: str, uids: Sequence[str]) -> None:
    """Say that these contacts were met at an event; raises EventGone, ContactGone."""
    _all_there(store, uids)
    store.events.met(event, uids)


def not_met_at(store: Store, event: str, uids: Sequence[str]) -> None:
    """Say that these contacts were not met at an event."""
    store.events.not_met(event, uids)


def log(
    store: Store,
    uids: Sequence[str],
    kind: InteractionKind,
    text: str = "",
    at: datetime | None = None,
    direction: Direction = Direction.NONE,
) -> Interaction:
    """Write down a meeting, call, mail, message or dated note with contacts, by default now; raises ContactGone."""
    _all_there(store, uids)
    return store.interactions.log(uids, at or store.now(), kind, text, direction)


def change_interaction(store: Store, interaction: Interaction) -> Interaction:
    """Write an interaction's new state, contacts included; raises InteractionGone, ContactGone."""
    _all_there(store, interaction.uids)
    return store.interactions.change(interaction)


def remove_interaction(store: Store, interaction: str) -> None:
    """Take an interaction away; raises InteractionGone."""
    store.interactions.remove(interaction)


def interactions(store: Store, uid: str) -> list[Interaction]:
    """Give a contact's interactions, the newest first."""
    return store.interactions.of(uid)


def _holds(days: tuple[date, date], day: date) -> bool:
    return days[0] <= day <= days[1]


def _all_there(store: Store, uids: Sequence[str]) -> list[Contact]:
    return [store.get(uid) for uid in uids]
