"""Where a contact works now, and where before."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from desktop.contacts.jobs import vcard_jobs, with_earlier_jobs, with_new_job
from desktop.contacts.model import Contact, Job

if TYPE_CHECKING:
    from desktop.contacts.store import Store


def jobs(store: Store, uid: str) -> tuple[Job, ...]:
    """Give a contact's jobs, today's first, then the others, the latest first; raises ContactGone."""
    return vcard_jobs(store.get(uid).vcard)


def new_job(store: Store, uid: str, job: Job) -> Contact:
    """Say that a contact works elsewhere now; the job so far becomes history. Raises ContactGone.

    Without `job.since`, the new one began today. Telephone, mail and address stay: change them with `people.edit`.
    """
    with store.step("job"):
        today = store.now().astimezone().date().isoformat()
        return store.change(uid, with_new_job(store.get(uid).vcard, job, today))


def change_history(store: Store, uid: str, earlier: Sequence[Job]) -> Contact:
    """Write a contact's earlier jobs anew, as the user has corrected them; raises ContactGone."""
    with store.step("job"):
        return store.change(uid, with_earlier_jobs(store.get(uid).vcard, earlier))
