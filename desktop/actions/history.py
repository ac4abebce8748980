"""What was done, to whom, and the way back."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from desktop.contacts import history as told
from desktop.contacts import timeline as lived
from desktop.contacts.errors import ContactGone, NothingToRedo, NothingToUndo, StepUnknown
from desktop.contacts.model import HistoryEntry, Step, TimelineEntry

if TYPE_CHECKING:
    from desktop.contacts.store import Store


def history(store: Store, uid: str) -> list[HistoryEntry]:
    """Give what was done to a contact, the last first, also of one in the trash; raises ContactGone."""
    store.get(uid)
    return told.history(store, uid)


def timeline(store: Store, uid: str) -> list[TimelineEntry]:
    """Give a contact's interactions, events, jobs and cards, the newest first; raises ContactGone."""
    return lived.timeline(store, uid)


def steps(store: Store, limit: int = 100) -> list[Step]:
    """Give the last steps that can be undone, the last first."""
    return store.journal.steps(limit)


def steps_undone(store: Store, limit: int = 100) -> list[Step]:
    """Give the steps that can be done again, the one that was undone last first."""
    return store.journal.undone_steps(limit)


def next_undo(store: Store, step: int | None = None) -> Step | None:
    """Give the step that `undo` would undo, None where there is nothing; raises UndoTooOld."""
    try:
        return store.journal.find(step)
    except NothingToUndo:
        return None


def next_redo(store: Store, step: int | None = None) -> Step | None:
    """Give the step that `redo` would do again, None where there is nothing; raises RedoTooOld."""
    try:
        return store.journal.find_undone(step)
    except (NothingToRedo, StepUnknown):
        return None


def names(store: Store, uids: Sequence[str]) -> list[str]:
    """Give what these contacts are called; who is gone for good is left out."""
    found = []
    for uid in uids:
        with suppress(ContactGone):
            fields = store.get(uid).fields
            found.append(fields.called or "–")
    return found


def undo(store: Store, step: int | None = None) -> Step:
    """Undo this step, or the last one, also after a restart; raises UndoBlocked, UndoTooOld, NothingToUndo."""
    return store.undo(step)


def redo(store: Store, step: int | None = None) -> Step:
    """Do this step again, or the one undone last where nothing was done since, and give the new step it is.

    Raises RedoBlocked where anything is not as it was before the step, RedoTooOld, StepUnknown, NothingToRedo.
    """
    return store.redo(step)
