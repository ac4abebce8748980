"""Everything a contact's page shows, fetched in one go away from the Qt thread."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtGui import QImage

from desktop.actions import circles, history, jobs, met
from desktop.actions.about import days_of_contact, further_of, photo_in
from desktop.app import App
from desktop.contacts.model import Contact, Event, Further, HistoryEntry, Job, TimelineEntry
from desktop.ui.pictures import read_image, read_own_photo

SIDES = 2
"""Pictures of a contact that its page has room for: its card's front and back."""
PHOTO_SIDE = 1024
"""Pixels of the contact's own photo: enough to show it large."""


@dataclass(frozen=True, slots=True)
class Person:
    """One contact with all that stands beside its record."""

    contact: Contact
    images: tuple[QImage, ...] = ()
    jobs: tuple[Job, ...] = ()
    tags: tuple[str, ...] = ()
    circles: frozenset[str] = frozenset()
    events: tuple[Event, ...] = ()
    timeline: tuple[TimelineEntry, ...] = ()
    history: tuple[HistoryEntry, ...] = ()
    birthday: str = ""
    further: tuple[Further, ...] = ()
    cadences: Mapping[str, int | None] = field(default_factory=dict)
    """How often to be in touch with each circle, in days."""
    photo: QImage = field(default_factory=QImage)
    """The contact's own, from its vCard; null where it has none."""


def load_person(app: App, uid: str) -> Person:
    """Fetch a contact with its pictures, jobs, circles, events and past; raises ContactGone."""
    store = app.store
    contact = store.get(uid)
    known = circles.circles(store)
    return Person(
        contact,
        tuple(read_image(store.picture_path(picture)) for picture in contact.pictures[:SIDES]),
        jobs.jobs(store, uid),
        circles.categories(store, uid),
        frozenset(circle.name for circle in known),
        tuple(met.events_of(store, uid)),
        tuple(history.timeline(store, uid)),
        tuple(history.history(store, uid)),
        days_of_contact(contact)[0],
        further_of(contact.vcard),
        {circle.name: circle.cadence_days for circle in known},
        read_own_photo(photo_in(contact.vcard), PHOTO_SIDE),
    )
