"""What happened with one contact: interactions, jobs, events, and from which card it was kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.contacts.jobs import vcard_jobs
from desktop.contacts.model import Contact, Job, Origin, TimelineEntry, TimelineKind

if TYPE_CHECKING:
    from desktop.contacts.store import Store


def timeline(store: Store, uid: str) -> list[TimelineEntry]:
    """Give a contact's timeline, the newest first, what has no day at the end; raises ContactGone."""
    contact = store.get(uid)
    entries = [
        *_interactions(store, uid),
        *_events(store, uid),
        *_jobs(contact),
        *_kept(contact, store.origins_of(uid)),
    ]
    return sorted(entries, key=lambda entry: entry.at, reverse=True)


def _interactions(store: Store, uid: str) -> list[TimelineEntry]:
    return [
        TimelineEntry(one.at.isoformat(), TimelineKind.INTERACTION, interaction=one)
        for one in store.interactions.of(uid)
    ]


def _events(store: Store, uid: str) -> list[TimelineEntry]:
    return [TimelineEntry(one.begins, TimelineKind.EVENT, event=one) for one in store.events.of(uid)]


def _jobs(contact: Contact) -> list[TimelineEntry]:
    """When each job began; one that says only when it ended stands there."""
    return [TimelineEntry(_day(job), TimelineKind.JOB, job=job) for job in vcard_jobs(contact.vcard)]


def _day(job: Job) -> str:
    return job.since or job.until


def _kept(contact: Contact, origins: list[Origin]) -> list[TimelineEntry]:
    """When the contact came in, once for each card it was read from, once where it came otherwise."""
    at = contact.created.isoformat()
    cards = [TimelineEntry(at, TimelineKind.KEPT, origin=origin) for origin in origins]
    return cards or [TimelineEntry(at, TimelineKind.ADDED)]
