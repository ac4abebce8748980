"""What is said of everybody in a stack of cards: where one met them, their circles, when to write to them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, tzinfo

from desktop.actions.circles import categories, set_categories
from desktop.actions.due import rules_of
from desktop.actions.remind import follow_up_day
from desktop.contacts.model import Event, ReminderKind
from desktop.contacts.search_text import fold
from desktop.contacts.store import Store
from desktop.network.editions import days_of
from desktop.settings import Settings


@dataclass(frozen=True, slots=True)
class Meeting:
    """The id of the event where one met, circles and tags, and the day to write to them on; each may be empty."""

    event: str = ""
    categories: tuple[str, ...] = ()
    follow_up: str = ""


NOTHING_SAID = Meeting()


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


def _still_on(days: tuple[date, date] | None, now: datetime, zone: tzinfo | None) -> date | None:
    """The last day of an event that has begun: one writes when it is over."""
    return days[1] if days and days[0] <= now.astimezone(zone).date() else None
