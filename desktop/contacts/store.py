"""The store: every contact, its pictures and the stack, in one folder of the user's."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from datetime import UTC, datetime
from pathlib import Path

from desktop.contacts.model import Contact, ContactRow, Origin, Step


def utc_now() -> datetime:
    """Give the present moment, in UTC."""
    return datetime.now(UTC)


class Store:
    """Contacts, pictures, stack and journal in `folder`; any thread may use it, and two processes at once."""

    def __init__(self, folder: Path, clock: Callable[[], datetime] = utc_now) -> None:
        raise NotImplementedError

    @classmethod
    def in_memory(cls, clock: Callable[[], datetime] = utc_now) -> Store:
        """Give a store that vanishes when it is closed (pictures lie in a temporary folder)."""
        raise NotImplementedError

    def close(self) -> None:
        """Close every connection; the store cannot be used after it."""
        raise NotImplementedError

    def step(self, action: str) -> AbstractContextManager[int]:
        """Open one step of the journal: everything written inside is one transaction and one undo.

        Gives the step's id. A step inside a step joins the outer one.
        """
        raise NotImplementedError

    def add(self, vcard: str, pictures: Sequence[str] = (), origin: Origin | None = None) -> Contact:
        """Add a contact; its UID is the vCard's own, or a new one that is written into it."""
        raise NotImplementedError

    def get(self, uid: str) -> Contact:
        """Give the contact, also one in the trash; raises ContactGone."""
        raise NotImplementedError

    def change(self, uid: str, vcard: str, pictures: Sequence[str] | None = None) -> Contact:
        """Put another vCard text in the contact's place; raises ContactGone."""
        raise NotImplementedError

    def remove(self, uid: str) -> Contact:
        """Move the contact to the trash; raises ContactGone."""
        raise NotImplementedError

    def restore(self, uid: str) -> Contact:
        """Take the contact out of the trash; raises ContactGone."""
        raise NotImplementedError

    def search(self, text: str = "", limit: int = 200, offset: int = 0, trash: bool = False) -> list[ContactRow]:
        """Give the contacts in which every word of `text` stands (accents and case aside), by name."""
        raise NotImplementedError

    def count(self, text: str = "", trash: bool = False) -> int:
        """Count what `search` would give without a limit."""
        raise NotImplementedError

    def contacts(self, uids: Sequence[str] | None = None) -> Iterator[Contact]:
        """Give the contacts of these UIDs in their order, or all (without the trash) by name."""
        raise NotImplementedError

    def kept_from(self, photo_hash: str, number: int) -> Contact | None:
        """Give the contact that was read from this card of this photograph, unless it is in the trash."""
        raise NotImplementedError

    def rebuild_index(self) -> int:
        """Make every index column anew from the vCard texts; gives how many contacts there are."""
        raise NotImplementedError

    def save_picture(self, content: bytes) -> str:
        """Keep a picture file (JPEG or PNG bytes) and give its content hash."""
        raise NotImplementedError

    def picture_path(self, picture: str) -> Path:
        """Give the file of a picture by its content hash (whether or not it is there)."""
        raise NotImplementedError

    def undo(self, step: int | None = None) -> Step:
        """Undo this step, or the last that is not undone; raises UndoBlocked, NothingToUndo."""
        raise NotImplementedError

    def last_step(self) -> Step | None:
        """Give the step that `undo` would undo."""
        raise NotImplementedError
