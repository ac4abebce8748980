"""Write down what to be reminded of: a follow-up, calling or writing back, anything at all."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, tzinfo
from typing import TYPE_CHECKING

from desktop.contacts.model import Reminder, ReminderKind
from desktop.network.local_time import local_day, next_working_day
from desktop.network.model import Rules
from desktop.network.when import every_from_text as every_from_text
from desktop.network.when import when_from_text as when_from_text

if TYPE_CHECKING:
    from desktop.contacts.store import Store


def remind(
    store: Store, kind: ReminderKind, uids: Sequence[str], due: str, text: str = "", every: str = "", event: str = ""
) -> Reminder:
    """Write down a reminder for a day or wall time (2026-12-01T15:00); raises ContactGone.

    `every` is how often it comes again (P2W).
    """
    for uid in uids:
        store.get(uid)
    return store.reminders.add(kind, due, uids, store.now(), text, every, event)


def follow_up_day(now: datetime, rules: Rules, zone: tzinfo | None = None, ends: date | None = None) -> str:
    """Give the first working day after a meeting, or after the last day of the event where one met."""
    met = local_day(now, zone)
    return next_working_day(max(met, ends or met), rules.working_days).isoformat()


def change_reminder(store: Store, reminder: Reminder) -> Reminder:
    """Write a reminder's new state; raises ReminderGone, ContactGone."""
    for uid in reminder.uids:
        store.get(uid)
    return store.reminders.change(reminder)


def remove_reminder(store: Store, reminder: str) -> None:
    """Take a reminder away; raises ReminderGone."""
    store.reminders.remove(reminder)


def reminder(store: Store, id_: str) -> Reminder:
    """Give a reminder that was written down; raises ReminderGone."""
    return store.reminders.get(id_)


def reminders_of(store: Store, uid: str) -> list[Reminder]:
    """Give the reminders written down about a contact, the earliest first."""
    return store.reminders.of(uid)
