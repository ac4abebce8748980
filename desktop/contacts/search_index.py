"""The index of contacts: what lists show, sort, filter and find by. All of it can be made anew from the vCards."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.contacts.database import Database, Value
from desktop.contacts.further import further
from desktop.contacts.grams import grams
from desktop.contacts.model import Contact, ContactFields, Missing
from desktop.contacts.old_tables import forget_in_old, set_aside
from desktop.contacts.search_text import fold, search_text, searched, sort_name

INDEX_FORM = 5
"""Counts up whenever tables, folding or pieces change: an index of another form is made anew, see index_rebuild.py."""

LACKS = {Missing.PHONE: 1, Missing.MAIL: 2, Missing.ADDRESS: 4}
"""The bits of the column `lacks`."""

_LAST = "\uffff"
"""Sorts who has no company after everybody who has one."""

# An index keeps its name when its table is set aside, so each has a number of its own.
_TABLES = (
    # The number is ours alone, and the same in every table of the index. A contact that goes takes its
    # pieces with it only through `drop`, so the reference has no cascade.
    """CREATE TABLE contact_index(
        id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE REFERENCES contact(uid), trash INTEGER NOT NULL,
        sort_name TEXT NOT NULL, sort_company TEXT NOT NULL, changed TEXT NOT NULL, created TEXT NOT NULL,
        lacks INTEGER NOT NULL, name TEXT NOT NULL, organization TEXT NOT NULL, title TEXT NOT NULL,
        picture TEXT NOT NULL, written INTEGER NOT NULL, search TEXT NOT NULL)""",
    "CREATE INDEX contact_by_name_{number} ON contact_index(trash, sort_name, id)",
    "CREATE INDEX contact_by_company_{number} ON contact_index(trash, sort_company, sort_name, id)",
    "CREATE INDEX contact_by_change_{number} ON contact_index(trash, changed, id)",
    "CREATE INDEX contact_by_creation_{number} ON contact_index(trash, created, id)",
    "CREATE INDEX contact_by_lack_{number} ON contact_index(trash, lacks, id)",
    # `written` is the number of the change that a contact was indexed in; who was only dropped is in no row.
    "CREATE INDEX contact_by_writing_{number} ON contact_index(written)",
    "CREATE TABLE index_dropped(id INTEGER PRIMARY KEY, at INTEGER NOT NULL)",
    "CREATE INDEX index_dropped_by_time_{number} ON index_dropped(at)",
    # Nobody has the number 0: it stands for everybody.
    "INSERT INTO index_dropped(id, at) SELECT 0, changes FROM index_form",
    """CREATE TABLE contact_category(
        category TEXT NOT NULL, id INTEGER NOT NULL REFERENCES contact_index(id) ON DELETE CASCADE,
        name TEXT NOT NULL, PRIMARY KEY(category, id)) WITHOUT ROWID""",
    "CREATE INDEX contact_category_by_id_{number} ON contact_category(id)",
    # Neither the text nor positions are kept: pieces are enough to find, and `search` is there to check.
    """CREATE VIRTUAL TABLE contact_grams USING fts5(
        grams, content='', detail='none', columnsize=0, tokenize='ascii')""",
)
_NAMES = ("index_dropped", "contact_grams", "contact_category", "contact_index")


@dataclass(frozen=True, slots=True)
class Entry:
    """What is written of one contact: its columns, its pieces, its categories as (folded, as they are written)."""

    uid: str
    columns: tuple[Value, ...]
    pieces: str
    categories: tuple[tuple[str, str], ...]


class SearchIndex:
    """The index tables of one database; who calls writes inside a transaction of his."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._counted: object | None = None

    def current(self) -> bool:
        """Say whether everybody is in the index, in the form that this program writes."""
        return self._form() == INDEX_FORM

    def begun(self) -> bool:
        """Say whether the index has this program's form, but somebody may be missing yet."""
        return self._form() == -INDEX_FORM

    def begin(self) -> None:
        """Set the tables aside and make them anew, empty."""
        number = set_aside(self._database, *_NAMES)
        self._database.rows("UPDATE index_form SET form = ?", (-INDEX_FORM,))
        for statement in _TABLES:
            self._database.rows(statement.format(number=number))

    def finish(self) -> None:
        """Write down that nobody is missing any more, where it was begun."""
        self._database.rows("UPDATE index_form SET form = ? WHERE form = ?", (INDEX_FORM, -INDEX_FORM))

    def holds(self, uid: str) -> bool:
        """Say whether a contact is in the index."""
        return self._database.row("SELECT 1 FROM contact_index WHERE uid = ?", (uid,)) is not None

    def state(self) -> int:
        """Give a number that is another one after every change, and 0 in the midst of writing."""
        if self._database.is_writing():
            return 0
        return self.changes()

    def changes(self) -> int:
        """Give the number of the last change, also of one that is still being written."""
        return int(self._database.rows("SELECT changes FROM index_form")[0]["changes"])

    def changed_since(self, state: int, most: int) -> dict[int, str] | None:
        """Give numbers and search texts of those who were indexed after a state; None where they are too many."""
        rows = self._database.rows("SELECT id, search FROM contact_index WHERE written > ? LIMIT ?", (state, most + 1))
        return None if len(rows) > most else {row["id"]: row["search"] for row in rows}

    def touched_since(self, state: int, most: int) -> list[int] | None:
        """Give the numbers of those who were indexed or dropped after a state; None where they are too many, or all."""
        rows = self._database.rows(
            "SELECT id FROM contact_index WHERE written > ?1 UNION ALL SELECT id FROM index_dropped WHERE at > ?1"
            " LIMIT ?2",
            (state, most + 1),
        )
        found = [row["id"] for row in rows]
        return None if len(found) > most or 0 in found else found

    def put(self, contact: Contact, categories: Sequence[str], notes: Sequence[str] = ()) -> None:
        """Index a contact, in the place of what was there of it; `notes` are its dated notes, found as well."""
        self.count_change()
        self._write(self._forget(contact.uid), entry_of(contact, categories, notes))

    def add(self, contact: Contact, categories: Sequence[str]) -> None:
        """Index a contact that is new."""
        self.count_change()
        self._write(None, entry_of(contact, categories))

    def add_entry(self, entry: Entry) -> None:
        """Index a contact that is missing; who calls counts the change."""
        self._write(None, entry)

    def drop(self, uid: str) -> None:
        """Take a contact out of the index."""
        self.count_change()
        forget_in_old(self._database, uid)
        id_ = self._forget(uid)
        if id_ is not None:
            self._database.rows("INSERT OR REPLACE INTO index_dropped SELECT ?, changes FROM index_form", (id_,))

    def _forget(self, uid: str) -> int | None:
        """Take out what stands of a contact, and give the number it had."""
        row = self._database.row("SELECT id, search FROM contact_index WHERE uid = ?", (uid,))
        if row is None:
            return None
        # The index of pieces does not know what it holds: it must be told what to forget.
        self._database.rows(
            "INSERT INTO contact_grams(contact_grams, rowid, grams) VALUES ('delete', ?, ?)",
            (row["id"], grams(row["search"])),
        )
        self._database.rows("DELETE FROM contact_index WHERE id = ?", (row["id"],))
        return int(row["id"])

    def _write(self, id_: int | None, entry: Entry) -> None:
        id_ = self._database.insert(
            "INSERT INTO contact_index(id, uid, trash, sort_name, sort_company, changed, created, lacks,"
            " name, organization, title, picture, search, written)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, (SELECT changes FROM index_form))",
            (id_, entry.uid, *entry.columns),
        )
        self._database.rows("INSERT INTO contact_grams(rowid, grams) VALUES (?, ?)", (id_, entry.pieces))
        for category, name in entry.categories:
            self._database.rows(
                "INSERT OR IGNORE INTO contact_category(category, id, name) VALUES (?, ?, ?)", (category, id_, name)
            )

    def count_change(self) -> None:
        """Count a change; once in a transaction is enough, as nobody else sees it before."""
        now = self._database.transaction()
        if now is None or now is not self._counted:
            self._counted = now
            self._database.rows("UPDATE index_form SET changes = changes + 1")

    def _form(self) -> int:
        row = self._database.row("SELECT form FROM index_form")
        return int(row["form"]) if row else 0


def entry_of(contact: Contact, categories: Sequence[str], notes: Sequence[str] = ()) -> Entry:
    """Give what is to be written of a contact; `notes` are its dated notes."""
    fields, trash = contact.fields, contact.deleted is not None
    folded = tuple((fold(category), category) for category in categories)
    beside = (one.value for one in further(contact.vcard))
    text = "\n".join([search_text(fields), *map(searched, (*categories, *notes, *beside))])
    columns = (
        *(trash, sort_name(fields), fold(fields.organization) or _LAST),
        *(contact.changed.isoformat(), contact.created.isoformat(), _lacks(fields)),
        *(fields.name or ("" if fields.organization else fields.called), fields.organization, fields.title),
        *(next(iter(contact.pictures), ""), text),
    )
    return Entry(contact.uid, columns, grams(text), folded)


def _lacks(fields: ContactFields) -> int:
    there = {Missing.PHONE: fields.phones, Missing.MAIL: fields.emails, Missing.ADDRESS: fields.addresses}
    return sum(LACKS[what] for what, found in there.items() if not found)
