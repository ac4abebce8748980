"""The trash, and what is tidied up by itself once a day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from desktop.contacts.model import ContactRow
from desktop.contacts.store import Store
from desktop.contacts.trash import REST


@dataclass(frozen=True, slots=True)
class Deleted:
    """A contact in the trash: since when, and how many whole days it can still be taken back."""

    row: ContactRow
    deleted: datetime
    days_left: int


@dataclass(frozen=True, slots=True)
class Tidied:
    """What was tidied up: contacts gone for good, steps that cannot be undone any more."""

    contacts: int
    steps: int


def deleted(store: Store) -> list[Deleted]:
    """Give the trash, the latest first."""
    now, found = store.now(), store.trash.deleted()
    rows = {row.uid: row for row in store.search(limit=len(found), trash=True)}
    return [Deleted(rows[uid], at, max(0, (at + REST - now).days)) for uid, at in found.items() if uid in rows]


def restore(store: Store, uids: Sequence[str]) -> int:
    """Take contacts out of the trash; gives the journal step. Raises ContactGone."""
    with store.step("restore") as step:
        for uid in uids:
            store.restore(uid)
    return step


def empty(store: Store) -> int:
    """Remove everybody in the trash for good; gives how many. This cannot be undone."""
    return len(store.trash.empty())


def tidy(store: Store) -> Tidied:
    """Remove for good who lay in the trash for 30 days, and let go of what the journal holds for 90.

    The program does it whenever it opens the store, before the daily copy; who went is a step of the journal.
    """
    return Tidied(*store.trash.tidy())
