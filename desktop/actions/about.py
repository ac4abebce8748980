"""What is known of a contact besides its record: how often to be in touch, what to be reminded of, its days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import tzinfo
from typing import TYPE_CHECKING

from desktop.actions.due import as_told, rules_of
from desktop.actions.facts import facts_of
from desktop.contacts.card_dates import card_dates
from desktop.contacts.further import further
from desktop.contacts.model import Contact, Further, OwnPhoto, ReminderKind
from desktop.contacts.own_photo import own_photo
from desktop.network.due import all_due
from desktop.network.local_time import local_day
from desktop.network.model import Due, Told
from desktop.settings import Settings

if TYPE_CHECKING:
    from desktop.contacts.store import Store


@dataclass(frozen=True, slots=True)
class About:
    """How one is in touch with a contact (`touch`, with an empty thing), and everything there is to be reminded of.

    `by` names the circle that says how often, where the contact does not say it itself.
    """

    touch: Told
    due: tuple[Told, ...]
    by: str = ""


def about(store: Store, settings: Settings, uid: str, zone: tzinfo | None = None) -> About | None:
    """Give what there is to know of a contact, the earliest to be reminded of first; None for the trash."""
    now = store.now()
    known = facts_of(store, [uid], store.events.of(uid), now, zone)
    person = known.people.get(uid)
    if person is None:
        return None
    day = local_day(now, zone)
    touch = as_told(Due("", "", ReminderKind.KEEP_IN_TOUCH, day, day, (uid,)), known, now)
    told = (as_told(due, known, now) for due in all_due(known, now, rules_of(settings)) if uid in due.uids)
    of_circles = [name for name in person.circles if known.circles.get(name) == touch.cadence_days]
    by = of_circles[0] if person.cadence_days is None and touch.cadence_days is not None and of_circles else ""
    return About(touch, tuple(sorted(told, key=lambda one: (one.due.day, one.due.thing))), by)


def days_of_contact(contact: Contact) -> tuple[str, str]:
    """Give birthday and anniversary as 1985-04-12, or --04-12 without a year; empty where the card says none."""
    return card_dates(contact.vcard)


def further_of(vcard: str) -> tuple[Further, ...]:
    """Give what a card says beside the fields, such as a nickname or a column of a table."""
    return further(vcard)


def photo_in(vcard: str) -> OwnPhoto | None:
    """Give the picture that a card itself holds as its PHOTO; None where it has none."""
    return own_photo(vcard)


def photo_of(store: Store, uid: str) -> OwnPhoto | None:
    """Give a contact's own picture; None where it has none, or is gone."""
    vcard = store.card_naming(uid, "PHOTO")
    return own_photo(vcard) if vcard is not None else None
