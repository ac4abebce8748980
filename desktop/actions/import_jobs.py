"""Somebody who is there works elsewhere by a file: what the new job is, and the contact with it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from desktop.contacts.jobs import earlier_jobs
from desktop.contacts.merge import JOB, MergeCard, merged_vcard, same_job
from desktop.contacts.model import Contact, ContactFields, Job
from desktop.exchange.model import Incoming

_FILE = "file"
"""Stands for the card of the file among those that are merged."""


@dataclass(frozen=True, slots=True)
class NewJob:
    """Where a file says that a contact of the store works `now`, and where it works `before` by what is there."""

    uid: str
    now: Job
    before: Job

    @property
    def text(self) -> str:
        """Give the new job on one line."""
        return job_text(self.now)

    @property
    def text_before(self) -> str:
        """Give the job so far on one line."""
        return job_text(self.before)


def new_job_of(there: Contact, incoming: Incoming) -> NewJob | None:
    """Give the job of a card where it is another than the contact's, and none that the contact had before."""
    now, before = _present(incoming.fields), _present(there.fields)
    if not (_says_something(now) and _says_something(before)) or same_job(now, before):
        return None
    # Who names no company may well mean the one that is there.
    if before.organization and not now.organization:
        return None
    # An older export, read again, brings nothing new.
    if any(same_job(now, job) for job in earlier_jobs(there.vcard)):
        return None
    return NewJob(there.uid, now, before)


def with_job_of(there: Contact, vcard: str, now: datetime) -> str:
    """Give the contact's vCard with all that the other says besides; its job is today's, the one so far history."""
    cards = [MergeCard(there.uid, there.vcard, there.created), MergeCard(_FILE, vcard, now)]
    return merged_vcard(cards, {JOB: _FILE}, now)


def job_text(job: Job) -> str:
    """Give a job on one line."""
    return ", ".join(part for part in (job.title, job.department, job.organization) if part)


def _present(fields: ContactFields) -> Job:
    return Job(fields.organization, fields.department, fields.title)


def _says_something(job: Job) -> bool:
    return bool(job.organization or job.department or job.title)
