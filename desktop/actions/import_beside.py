"""What Cardfile's own file says beside the vCards, written into the store: circles, events, interactions."""

from __future__ import annotations

from dataclasses import replace

from desktop.contacts.errors import EventGone
from desktop.contacts.model import Contact
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
    return written


def keep_beside(store: Store, uid: str, beside: Beside) -> bool:
    """Write a contact's events and interactions, unless they are there; says whether any was not."""
    met = {event.id for event in store.events.of(uid)}
    events = [event for event in beside.events if event not in met and _has_event(store, event)]
    for event in events:
        store.events.met(event, [uid])
    known = {one.id for one in store.interactions.of(uid)}
    new = [one for one in beside.interactions if one.id not in known]
    for one in new:
        store.interactions.take(replace(one, uids=(uid,)))
    return bool(events or new)


def lacks_of_beside(store: Store, there: Contact, beside: Beside) -> tuple[str, ...]:
    """Say what `keep_beside` and the pictures would add to a contact."""
    pictures = sum(content_hash(picture) not in there.pictures for picture in beside.pictures)
    met = {event.id for event in store.events.of(there.uid)}
    events = sum(event not in met for event in beside.events)
    known = {one.id for one in store.interactions.of(there.uid)}
    interactions = sum(one.id not in known for one in beside.interactions)
    counts = ((pictures, "picture"), (events, "event"), (interactions, "interaction"))
    return tuple(f"{count} {word}{'' if count == 1 else 's'}" for count, word in counts if count)


def _has_event(store: Store, id_: str) -> bool:
    try:
        store.events.get(id_)
    except EventGone:
        return False
    return True
