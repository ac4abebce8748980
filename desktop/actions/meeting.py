"""What is said of everybody in a stack of cards: where one met them, their circles, when to write to them."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, datetime, tzinfo
from typing import TYPE_CHECKING

from desktop.actions.circles import categories, set_categories
from desktop.actions.due import rules_of
from desktop.actions.met import event_named_or_new
from desktop.actions.remind import follow_up_day
from desktop.contacts.errors import EventGone
from desktop.contacts.model import Event, ReminderKind
from desktop.contacts.search_text import fold
from desktop.network.editions import days_of
from desktop.settings import Settings

if TYPE_CHECKING:
    from desktop.contacts.store import Store


@dataclass(frozen=True, slots=True)
class Meeting:
    """The id of the event where one met, circles and tags, and the day to write to them on; each may be empty."""

    event: str = ""
    categories: tuple[str, ...] = ()
    follow_up: str = ""


NOTHING_SAID = Meeting()


@dataclass(frozen=True, slots=True)
class SaidOfStack:
    """What the user says once of a whole stack: an event by its id, or the name of one that may be new.

    `day` (2026-11-12) is when a new one was; `follow_up` whether to write to everybody.
    """

    event: str = ""
    new_event: str = ""
    day: str = ""
    categories: tuple[str, ...] = ()
    follow_up: bool = True


def meeting_said(store: Store, settings: Settings, said: SaidOfStack, zone: tzinfo | None = None) -> Meeting:
    """Give what is said of a stack for its next card; an event that is new is written down, one that is gone left out.

    That is a step of its own: who takes back the keeping of one card still has the event for the others.
    """
    with suppress(EventGone):
        event = store.events.get(said.event) if said.event else None
        if event is None and said.new_event.strip():
            event, _is_new = event_named_or_new(store, said.new_event.strip(), zone, said.day)
        return meeting(_with(settings, said.follow_up), store.now(), event, said.categories, zone)
    return meeting(_with(settings, said.follow_up), store.now(), None, said.categories, zone)


def follow_up_of(settings: Settings, now: datetime, event: Event | None = None, zone: tzinfo | None = None) -> str:
    """Give the day on which one would write to the people of a stack (2026-11-16)."""
    return meeting(_with(settings, True), now, event, (), zone).follow_up


def meeting(
    settings: Settings,
    now: datetime,
    event: Event | None = None,
    categories: Sequence[str] = (),
    zone: tzinfo | None = None,
) -> Meeting:
    """Give what is said of a stack whose people were met at an event, as the settings have it about follow-ups."""
    days = days_of(event) if event else None
    day = follow_up_day(now, rules_of(settings), zone, _still_on(days, now, zone)) if settings.follow_up_new else ""
    return Meeting(event.id if event else "", tuple(categories), day)


def as_met(store: Store, uid: str, said: Meeting) -> None:
    """Write down of a contact what is said of the whole stack; who is to be written to already is so once."""
    if said.event:
        store.events.met(said.event, [uid])
    if said.categories:
        known = categories(store, uid)
        folded = {fold(name) for name in known}
        set_categories(store, uid, (*known, *(name for name in said.categories if fold(name) not in folded)))
    if said.follow_up and not any(
        one.kind is ReminderKind.FOLLOW_UP and one.due >= said.follow_up for one in store.reminders.of(uid)
    ):
        store.reminders.add(ReminderKind.FOLLOW_UP, said.follow_up, [uid], store.now(), event=said.event)


def _with(settings: Settings, follow_up: bool) -> Settings:
    return replace(settings, follow_up_new=follow_up)


def _still_on(days: tuple[date, date] | None, now: datetime, zone: tzinfo | None) -> date | None:
    """The last day of an event that has begun: one writes when it is over."""
    return days[1] if days and days[0] <= now.astimezone(zone).date() else None
