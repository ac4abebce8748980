"""The store: every contact, its pictures and the stack, in one folder of the user's."""

from __future__ import annotations

import tempfile
import uuid
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.contacts.circles import CircleTable
from desktop.contacts.database import Database, Row
from desktop.contacts.disk import disk_error, make_folder
from desktop.contacts.errors import ContactGone, NothingToUndo, StoreBeingRestored, UndoBlocked
from desktop.contacts.events import EventTable
from desktop.contacts.index_rebuild import IndexRebuild
from desktop.contacts.interactions import InteractionTable
from desktop.contacts.journal import Change, Journal, State
from desktop.contacts.last_interactions import LastInteractions
from desktop.contacts.locks import FileLock, take_lock
from desktop.contacts.manifest import DATABASE_NAME
from desktop.contacts.match_index import MatchIndex
from desktop.contacts.model import Contact, ContactFields, ContactRow, Origin, Query, Step
from desktop.contacts.notified import NotifiedTable
from desktop.contacts.origin_rows import OriginRows
from desktop.contacts.pictures import PictureFolder
from desktop.contacts.reminders import AnswerTable, ReminderTable
from desktop.contacts.schema import bring_up_to_date
from desktop.contacts.search_index import SearchIndex
from desktop.contacts.stack_table import StackTable
from desktop.contacts.touch import TouchTable
from desktop.contacts.trash import Trash
from desktop.contacts.vcard import read_vcard, vcard_to_fields, with_uid

if TYPE_CHECKING:
    from desktop.contacts.finding import Finder

LOCK_NAME = "in-use.lock"
"""Every program that has the store open shares this lock; who replaces the whole store must have it alone."""


def utc_now() -> datetime:
    """Give the present moment, in UTC."""
    return datetime.now(UTC)


class Store:
    """Contacts, pictures, stack and journal in `folder`; any thread may use it, and two processes at once.

    `waiting` is called, on whatever thread writes, while it waits for another program that is writing.
    `author` is the program that opens it, which the history names: window, command line, reminders.
    """

    def __init__(
        self,
        folder: Path,
        clock: Callable[[], datetime] = utc_now,
        *,
        memory: bool = False,
        waiting: Callable[[], None] = lambda: None,
        author: str = "",
    ) -> None:
        make_folder(folder)
        make_folder(folder / "pictures")
        self.folder = folder
        self.pictures = PictureFolder(folder / "pictures")
        self._clock = clock
        self._vanishing: tempfile.TemporaryDirectory[str] | None = None
        self._lock = None if memory else _held_with_others(folder)
        self._database = Database(None if memory else folder / DATABASE_NAME, folder, waiting)
        self._index = SearchIndex(self._database)
        self.journal = self._journal = Journal(self._database, clock, author)
        self._journal.takes_back("contact", self._undo_contact)
        self.matches = MatchIndex(self._database, self._journal, self.whole_index)
        self.more_origins = OriginRows(self._database, self._journal)
        self.stack = StackTable(self._database, self._journal, clock)
        self.circles = CircleTable(self._database, self._journal)
        self.events = EventTable(self._database, self._journal)
        last = LastInteractions(self._database)
        self.interactions = InteractionTable(self._database, self._journal, self._index_again, last)
        self.reminders = ReminderTable(self._database, self._journal)
        self.answers = AnswerTable(self._database, self._journal)
        self.notified = NotifiedTable(self._database)
        self.touch = TouchTable(self._database, last)
        self.trash = Trash(self._database, self._journal, self._index, clock)
        self.index_rebuild = IndexRebuild(self._database, self._index, self.matches, self._read_for_index)
        try:
            bring_up_to_date(self._database, folder, clock())
            self.index_rebuild.begin_where_needed()
            if not self.touch.current():
                self.touch.rebuild()
        except BaseException:
            self._close()
            raise

    @classmethod
    def in_memory(cls, clock: Callable[[], datetime] = utc_now) -> Store:
        """Give a store that vanishes when it is closed (pictures lie in a temporary folder)."""
        folder = tempfile.TemporaryDirectory(prefix="cardfile-")
        store = cls(Path(folder.name), clock, memory=True)
        store._vanishing = folder
        return store

    def close(self) -> None:
        """Close every connection; the store cannot be used after it."""
        self._close()
        if self._vanishing is not None:
            self._vanishing.cleanup()

    @cached_property
    def finder(self) -> Finder:
        """Search, sort and filter; it works with arrays, which a program that only reminds has no time to load."""
        from desktop.contacts.finding import Finder

        return Finder(self._database, self._index, self.whole_index)

    def now(self) -> datetime:
        """Give the present moment by the store's own clock."""
        return self._clock()

    def step(self, action: str, detail: str = "") -> AbstractContextManager[int]:
        """Open one step of the journal: everything written inside is one transaction and one undo.

        Gives the step's id. A step inside a step joins the outer one. `detail` names files, as in `Step`.
        """
        return self._journal.step(action, detail)

    def add(
        self,
        vcard: str,
        pictures: Sequence[str] = (),
        *origins: Origin,
        created: datetime | None = None,
        changed: datetime | None = None,
        fields: ContactFields | None = None,
    ) -> Contact:
        """Add a contact; its UID is the vCard's own, or a new one that is written into it.

        `pictures` are its card's sides, the front first; `origins` the photographs they were cut from.
        `created` and `changed` are now, except for a contact that comes from another store; `fields` are what
        somebody has read in this very vCard already.
        """
        with self.step("add"):
            uid, fields, categories = read_vcard(vcard, fields)
            if not uid or self._row(uid) is not None:
                uid = str(uuid.uuid4())
                vcard = with_uid(vcard, uid)
            created = created or self._clock()
            changed = changed or created
            state: dict[str, object] = {"vcard": vcard, "pictures": list(pictures), "deleted": None}
            state |= {"created": created.isoformat(), "changed": changed.isoformat()}
            contact = Contact(uid, fields, vcard, tuple(pictures), created, changed)
            self._write(uid, state)
            self._write_pictures(uid, state)
            self._index.add(contact, categories)
            self.matches.add(contact)
            self.touch.put(uid, vcard)
            self._journal.record(Change("contact", uid, None, state))
            # They go before the contact in an undo, and come back after it when it is done again.
            self.more_origins.add(uid, origins)
            return contact

    def get(self, uid: str) -> Contact:
        """Give the contact, also one in the trash; raises ContactGone."""
        row = self._row(uid)
        if row is None:
            raise ContactGone()
        return self._contact(row)

    def card_naming(self, uid: str, word: str) -> str | None:
        """Give a contact's vCard if a word stands in it: where it does not, nothing large is read."""
        found = self._database.row("SELECT vcard FROM contact WHERE uid = ? AND vcard LIKE ?", (uid, f"%{word}%"))
        return None if found is None else str(found["vcard"])

    def change(self, uid: str, vcard: str, pictures: Sequence[str] | None = None) -> Contact:
        """Put another vCard text in the contact's place; raises ContactGone."""
        return self._change(uid, "edit", vcard=vcard, **({} if pictures is None else {"pictures": list(pictures)}))

    def remove(self, uid: str) -> Contact:
        """Move the contact to the trash; raises ContactGone."""
        return self._change(uid, "delete", deleted=self._clock().isoformat())

    def restore(self, uid: str) -> Contact:
        """Take the contact out of the trash; raises ContactGone."""
        return self._change(uid, "restore", deleted=None)

    def search(self, text: str = "", limit: int = 200, offset: int = 0, trash: bool = False) -> list[ContactRow]:
        """Give the contacts in which every word of `text` stands (accents and case aside), by name."""
        self.whole_index()
        query = Query(text, trash=trash)
        if not offset:
            return list(self.finder.find(query, limit).rows)
        return self.finder.rows(self.finder.listing(query).ids[offset : offset + limit])

    def count(self, text: str = "", trash: bool = False) -> int:
        """Count what `search` would give without a limit."""
        if text:
            self.whole_index()
            return len(self.finder.listing(Query(text, trash=trash)))
        away = int(self._database.rows("SELECT COUNT(*) FROM contact WHERE deleted IS NOT NULL")[0][0])
        return away if trash else int(self._database.rows("SELECT COUNT(*) FROM contact")[0][0]) - away

    def contacts(self, uids: Sequence[str] | None = None) -> Iterator[Contact]:
        """Give the contacts of these UIDs in their order, or all (without the trash) by name.

        Of all, who is removed meanwhile by another thread or program is left out; of given ones it raises ContactGone.
        """
        return self._everybody() if uids is None else (self.get(uid) for uid in uids)

    def _everybody(self) -> Iterator[Contact]:
        self.whole_index()
        for uid in self.finder.uids(self.finder.listing(Query()).ids):
            row = self._row(uid)
            if row is not None and row["deleted"] is None:
                yield self._contact(row)

    def kept_from(self, photo_hash: str, number: int) -> Contact | None:
        """Give the contact that was read from this card of this photograph, unless it is in the trash."""
        row = self._database.row(
            "SELECT contact.* FROM contact JOIN origin USING(uid)"
            " WHERE photo_hash = ? AND number = ? AND deleted IS NULL ORDER BY created LIMIT 1",
            (photo_hash, number),
        )
        return None if row is None else self._contact(row)

    def origins_of(self, uid: str) -> list[Origin]:
        """Give the cards that a contact was read from."""
        rows = self._database.rows("SELECT photo_hash, number, photo FROM origin WHERE uid = ? ORDER BY rowid", (uid,))
        return [Origin(row["photo_hash"], row["number"], row["photo"]) for row in rows]

    def origins(self) -> dict[str, set[str]]:
        """Give the photographs from which contacts were kept (without the trash): the hashes known for each name."""
        rows = self._database.rows(
            "SELECT DISTINCT photo, photo_hash FROM origin JOIN contact USING(uid) WHERE deleted IS NULL"
        )
        found: dict[str, set[str]] = {}
        for row in rows:
            found.setdefault(row["photo"], set()).add(row["photo_hash"])
        return found

    def rebuild_index(self) -> int:
        """Make every index column anew from the vCard texts; gives how many contacts there are."""
        self.index_rebuild.begin()
        self.index_rebuild.finish()
        return self.count() + self.count(trash=True)

    def whole_index(self) -> None:
        """Wait until nobody is missing in the indexes, as after an update of the program: for who needs everybody.

        `finder` and `matches` give what is there so far.
        """
        if self.index_rebuild.unfinished:
            self.index_rebuild.finish()

    def save_picture(self, content: bytes) -> str:
        """Keep a picture file (JPEG or PNG bytes) and give its content hash."""
        return self.pictures.save(content)

    def picture_path(self, picture: str) -> Path:
        """Give the file of a picture by its content hash (whether or not it is there)."""
        return self.pictures.path(picture)

    def undo(self, step: int | None = None) -> Step:
        """Undo this step, or the last that is not undone; raises UndoBlocked, UndoTooOld, NothingToUndo."""
        return self._journal.undo(step)

    def redo(self, step: int | None = None) -> Step:
        """Do this step again, or the one undone last, and give the new step; raises as `Journal.redo`."""
        return self._journal.redo(step)

    def last_step(self) -> Step | None:
        """Give the step that `undo` would undo."""
        try:
            return self._journal.find(None)
        except NothingToUndo:
            return None

    def _close(self) -> None:
        self._database.close()
        if self._lock is not None:
            self._lock.release()

    def _change(self, uid: str, action: str, **changed: object) -> Contact:
        with self.step(action):
            row = self._row(uid)
            if row is None:
                raise ContactGone()
            before = self._state(row)
            after = {**before, **changed}
            if after == before:
                return self._contact(row)
            after["changed"] = self._clock().isoformat()
            self._journal.record(Change("contact", uid, before, after))
            return self._put(uid, after)

    def _undo_contact(self, change: Change) -> None:
        row = self._row(change.key)
        if (None if row is None else self._state(row)) != change.after:
            raise UndoBlocked()
        if change.before is None:
            # What was logged later must not go with the contact, whichever step it was.
            for link in ("interaction_contact", "event_contact", "reminder_contact"):
                if self._database.row(f"SELECT 1 FROM {link} WHERE uid = ? LIMIT 1", (change.key,)):
                    raise UndoBlocked()
            self._index.drop(change.key)
            self.matches.drop(change.key)
            self._database.rows("DELETE FROM contact WHERE uid = ?", (change.key,))
        else:
            self._put(change.key, change.before)

    def _put(self, uid: str, state: State) -> Contact:
        """Write a contact's whole state, its record and its index, and give the contact."""
        self._write(uid, state)
        self._database.rows("DELETE FROM contact_picture WHERE uid = ?", (uid,))
        self._write_pictures(uid, state)
        _, fields, categories = read_vcard(state["vcard"])
        contact = _contact(uid, state, fields)
        self._index.put(contact, categories, self.interactions.notes_of(uid))
        self.matches.put(contact)
        self.touch.put(uid, state["vcard"])
        return contact

    def _write(self, uid: str, state: State) -> None:
        self._database.rows(
            "INSERT INTO contact(uid, vcard, created, changed, deleted) VALUES (?, ?, ?, ?, ?)"
            " ON CONFLICT(uid) DO UPDATE SET vcard = excluded.vcard, created = excluded.created,"
            " changed = excluded.changed, deleted = excluded.deleted",
            (uid, state["vcard"], state["created"], state["changed"], state["deleted"]),
        )

    def _write_pictures(self, uid: str, state: State) -> None:
        for position, picture in enumerate(state["pictures"]):
            self._database.rows("INSERT INTO contact_picture VALUES (?, ?, ?)", (uid, position, picture))

    def _index_again(self, uids: Sequence[str]) -> None:
        """Index contacts whose record is as it was, but not all they are found by."""
        for contact, categories, notes in self._read_for_index(uids):
            self._index.put(contact, categories, notes)

    def _read_for_index(self, uids: Sequence[str]) -> Iterator[tuple[Contact, Sequence[str], Sequence[str]]]:
        """Give contacts with their categories and dated notes; who is gone is left out."""
        for uid in uids:
            row = self._row(uid)
            if row is not None:
                _, fields, categories = read_vcard(row["vcard"])
                yield _contact(uid, self._state(row), fields), categories, self.interactions.notes_of(uid)

    def _row(self, uid: str) -> Row | None:
        return self._database.row("SELECT * FROM contact WHERE uid = ?", (uid,))

    def _state(self, row: Row) -> dict[str, object]:
        state = {column: row[column] for column in ("vcard", "deleted", "created", "changed")}
        return {**state, "pictures": self._pictures(row["uid"])}

    def _pictures(self, uid: str) -> list[str]:
        rows = self._database.rows("SELECT picture FROM contact_picture WHERE uid = ? ORDER BY position", (uid,))
        return [row["picture"] for row in rows]

    def _contact(self, row: Row) -> Contact:
        return _contact(row["uid"], self._state(row), vcard_to_fields(row["vcard"]))


def _held_with_others(folder: Path) -> FileLock:
    """Say that the store is in use, so that nobody puts another in its place meanwhile."""
    try:
        lock = take_lock(folder / LOCK_NAME, alone=False)
    except OSError as error:
        raise disk_error(error, folder) from error
    if lock is None:
        raise StoreBeingRestored()
    return lock


def _contact(uid: str, state: State, fields: ContactFields) -> Contact:
    return Contact(
        uid,
        fields,
        state["vcard"],
        tuple(state["pictures"]),
        datetime.fromisoformat(state["created"]),
        datetime.fromisoformat(state["changed"]),
        datetime.fromisoformat(state["deleted"]) if state["deleted"] else None,
    )
