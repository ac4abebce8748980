"""What Cardfile's own file says beside the vCards, written into the store: circles, events, interactions, reminders."""

from __future__ import annotations

from dataclasses import replace

from desktop.contacts.errors import EventGone, ReminderGone
from desktop.contacts.model import Contact, Reminder
from desktop.contacts.pictures import content_hash
from desktop.contacts.store import Store
from desktop.exchange.model import Beside, Document


def keep_document(store: Store, document: Document) -> int:
    """Write circles and events that the store does not have, and say how many; what it has stays as it is."""
    written = 0
    for circle in document.circles:
        if store.circles.get(circle.name) is None:
            store.circles.put(circle.name, circle.cadence_days)
            written += 1
    for event in document.events:
        if not _has_event(store, event.id):
            store.events.take(event)
            written += 1
    known = {one.id for one in store.reminders.all()} if document.reminders else set()
    for reminder in document.reminders:
        if reminder.id not in known:
            store.reminders.take(reminder)
            written += 1
    store.answers.take(document.answers)
    return written


def keep_beside(store: Store, uid: str, beside: Beside) -> bool:
    """Write a contact's events, interactions and reminders, unless they are there; says whether any was not."""
    met = {event.id for event in store.events.of(uid)}
    events = [event for event in beside.events if event not in met and _has_event(store, event)]
    for event in events:
        store.events.met(event, [uid])
    known = {one.id for one in store.interactions.of(uid)}
    new = [one for one in beside.interactions if one.id not in known]
    for one in new:
        store.interactions.take(replace(one, uids=(uid,)))
    reminders = _new_reminders(store, uid, beside)
    for reminder in reminders:
        store.reminders.take(reminder)
    store.answers.take(replace(one, thing=_thing_of(one.thing, uid)) for one in beside.answers)
    return bool(events or new or reminders)


def lacks_of_beside(store: Store, there: Contact, beside: Beside) -> tuple[str, ...]:
    """Say what `keep_beside` and the pictures would add to a contact."""
    pictures = sum(content_hash(picture) not in there.pictures for picture in beside.pictures)
    met = {event.id for event in store.events.of(there.uid)}
    events = sum(event not in met for event in beside.events)
    known = {one.id for one in store.interactions.of(there.uid)}
    interactions = sum(one.id not in known for one in beside.interactions)
    reminders = len(_new_reminders(store, there.uid, beside))
    counts = ((pictures, "picture"), (events, "event"), (interactions, "interaction"), (reminders, "reminder"))
    return tuple(f"{count} {word}{'' if count == 1 else 's'}" for count, word in counts if count)


def _new_reminders(store: Store, uid: str, beside: Beside) -> list[Reminder]:
    """The reminders that a contact does not have; one that is here about others becomes about them all."""
    mine = {one.id for one in store.reminders.of(uid)} if beside.reminders else set()
    return [_joined(store, one, uid) for one in beside.reminders if one.id not in mine]


def _joined(store: Store, reminder: Reminder, uid: str) -> Reminder:
    try:
        known = store.reminders.get(reminder.id)
    except ReminderGone:
        known = reminder
    return replace(known, uids=(*known.uids, uid))


def _thing_of(thing: str, uid: str) -> str:
    """What an answer is about, of the contact as it is called here."""
    if thing.startswith("reminder:"):
        return thing
    return f"{thing.rpartition(':')[0]}:{uid}"


def _has_event(store: Store, id_: str) -> bool:
    try:
        store.events.get(id_)
    except EventGone:
        return False
    return True
