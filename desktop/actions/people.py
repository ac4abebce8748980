"""Find, edit, delete and export contacts."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from desktop.contacts.model import Contact, ContactFields, ContactRow, Step
from desktop.contacts.store import Store


def search(store: Store, text: str = "", limit: int = 200, offset: int = 0) -> list[ContactRow]:
    """Give the contacts in which every word of `text` stands (accents and case aside), by name."""
    raise NotImplementedError


def edit(store: Store, uid: str, fields: ContactFields) -> Contact:
    """Write changed fields into the contact's vCard and leave the rest of it alone; raises ContactGone.

    Begin from `store.get(uid).fields` and replace only what the user changed.
    """
    raise NotImplementedError


def delete(store: Store, uids: Sequence[str]) -> int:
    """Move contacts to the trash; gives the journal step."""
    raise NotImplementedError


def undelete(store: Store, uids: Sequence[str]) -> int:
    """Take contacts out of the trash; gives the journal step."""
    raise NotImplementedError


def undo(store: Store, step: int | None = None) -> Step:
    """Undo a step of the journal, or the last one; raises UndoBlocked, NothingToUndo."""
    raise NotImplementedError


def export_vcards(store: Store, uids: Sequence[str] | None = None) -> str:
    """Give the vCards of these contacts, or of all, as the text of one .vcf file."""
    raise NotImplementedError


def export_file(store: Store, file: Path, uids: Sequence[str] | None = None) -> int:
    """Write the vCards to a file, whole or not at all, and give how many; raises FileForbidden, DiskFull."""
    raise NotImplementedError
