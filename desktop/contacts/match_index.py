"""The index by which doubles are found: what tells who a contact is, and its keys. Made anew from the vCards."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from typing import TYPE_CHECKING, TypeVar

from desktop.contacts.card_properties import fingerprint
from desktop.contacts.database import Database
from desktop.contacts.journal import Journal
from desktop.contacts.journaled_rows import JournaledRows
from desktop.contacts.match_keys import COUNTED, MOST_IN_A_GROUP, match_keys, uid_keys
from desktop.contacts.model import Contact
from desktop.contacts.old_tables import set_aside
from desktop.contacts.traits import Traits, traits_from_text, traits_of

if TYPE_CHECKING:
    from desktop.contacts.duplicates import Two

Item = TypeVar("Item")

MATCH_FORM = 2
"""Counts up whenever traits or keys change: an index of another form is made anew, see index_rebuild.py."""

AT_ONCE = 500
"""So many values stand in one statement: SQLite has a limit."""

_JSON = json.JSONEncoder(ensure_ascii=False)
_TABLES = (
    "CREATE TABLE match_traits(id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, traits TEXT NOT NULL)",
    # The keys as numbers of 64 bits: there are a dozen to a contact.
    "CREATE TABLE match_key(key INTEGER NOT NULL, id INTEGER NOT NULL, PRIMARY KEY(key, id)) WITHOUT ROWID",
)


@dataclass(frozen=True, slots=True)
class MatchEntry:
    """What is written of one contact: its traits as text, and its keys as numbers, in order."""

    uid: str
    traits: str
    keys: tuple[int, ...]


class MatchIndex:
    """Traits and keys of all contacts outside the trash, and the pairs that are not the same.

    While the index is made anew, `whole` waits for everybody; only `neighbours` and `count` tell of who is there.
    """

    def __init__(self, database: Database, journal: Journal, whole: Callable[[], object]) -> None:
        self._whole = whole
        self._database = database
        self._journal = journal
        self._apart = JournaledRows(database, journal, "not_same", ("one", "other"))

    def current(self) -> bool:
        """Say whether everybody is in the index, in the form that this program writes."""
        return self._form() == MATCH_FORM

    def begun(self) -> bool:
        """Say whether the index has this program's form, but somebody may be missing yet."""
        return self._form() == -MATCH_FORM

    def begin(self) -> None:
        """Set the tables aside and make them anew, empty."""
        set_aside(self._database, "match_key", "match_traits")
        for statement in _TABLES:
            self._database.rows(statement)
        self._database.rows("UPDATE index_form SET match_form = ?", (-MATCH_FORM,))

    def finish(self) -> None:
        """Write down that nobody is missing any more, where it was begun."""
        self._database.rows("UPDATE index_form SET match_form = ? WHERE match_form = ?", (MATCH_FORM, -MATCH_FORM))

    def holds(self, uid: str) -> bool:
        """Say whether a contact is in the index."""
        return self._database.row("SELECT 1 FROM match_traits WHERE uid = ?", (uid,)) is not None

    def put(self, contact: Contact) -> None:
        """Index a contact, in the place of what was there of it; one in the trash is nobody's double."""
        self.drop(contact.uid)
        if contact.deleted is None:
            self.add(contact)

    def add(self, contact: Contact) -> None:
        """Index a contact that is new."""
        self.add_entry(match_entry(contact))

    def add_entry(self, entry: MatchEntry) -> None:
        """Index a contact that is new, as far as it is written."""
        id_ = self._database.insert(
            "INSERT INTO match_traits(uid, traits) VALUES (?, ?)",
            (entry.uid, _JSON.encode([entry.traits, entry.keys])),
        )
        for some in _portions(entry.keys, AT_ONCE // 2):
            values = [value for key in some for value in (key, id_)]
            # OR IGNORE: what cannot fail needs no copy of every page it touches.
            self._database.rows(f"INSERT OR IGNORE INTO match_key VALUES {', '.join(['(?, ?)'] * len(some))}", values)

    def drop(self, uid: str) -> None:
        """Take a contact out of the index."""
        row = self._database.row("SELECT id, traits FROM match_traits WHERE uid = ?", (uid,))
        if row is None:
            return
        for some in _portions(json.loads(row["traits"])[1]):
            marks = ", ".join("?" * len(some))
            self._database.rows(f"DELETE FROM match_key WHERE id = ? AND key IN ({marks})", (row["id"], *some))
        self._database.rows("DELETE FROM match_traits WHERE id = ?", (row["id"],))

    def with_key(self, key: str) -> list[str]:
        """Give the UIDs of the contacts that have a key, the oldest first; at most a hundred."""
        self._whole()
        rows = self._database.rows(
            "SELECT uid FROM match_key JOIN match_traits USING(id) WHERE key = ? ORDER BY id LIMIT 100",
            (_number(key),),
        )
        return [row["uid"] for row in rows]

    def traits(self, uids: Iterable[str] | None = None) -> dict[str, Traits]:
        """Give the traits of these contacts, or of all, by UID in the order they were indexed."""
        if uids is None:
            self._whole()
            rows = self._database.rows("SELECT uid, traits FROM match_traits ORDER BY id")
        else:
            rows = []
            for some in _portions(list(uids)):
                marks = ", ".join("?" * len(some))
                rows += self._database.rows(f"SELECT uid, traits FROM match_traits WHERE uid IN ({marks})", some)
        return {row["uid"]: traits_from_text(json.loads(row["traits"])[0]) for row in rows}

    def groups(self) -> list[list[str]]:
        """Give the contacts that share a key, for every key that some but not too many have."""
        self._whole()
        uids = {row["id"]: row["uid"] for row in self._database.rows("SELECT id, uid FROM match_traits")}
        rows = self._database.rows(
            "SELECT GROUP_CONCAT(id) AS ids FROM match_key WHERE key & 1 = 0"
            " GROUP BY key HAVING COUNT(*) BETWEEN 2 AND ?",
            (MOST_IN_A_GROUP,),
        )
        return [[uids[int(id_)] for id_ in row["ids"].split(",")] for row in rows]

    def neighbours(self, traits: Traits, vcard: str = "") -> list[str]:
        """Give the contacts that share a key with these traits, but for keys that too many have."""
        keys = [_number(key) for key in (*match_keys(traits), *uid_keys(vcard))]
        found: dict[str, None] = {}
        for key in keys:
            if key & 1 == 0:
                rows = self._database.rows(
                    "SELECT uid FROM match_key JOIN match_traits USING(id) WHERE key = ? LIMIT ?",
                    (key, MOST_IN_A_GROUP + 1),
                )
                if len(rows) <= MOST_IN_A_GROUP:
                    found.update((row["uid"], None) for row in rows)
        return list(found)

    def counted(self) -> Counts:
        """Give how many contacts have each key, for all keys that more than one has."""
        self._whole()
        rows = self._database.rows("SELECT key, COUNT(*) AS many FROM match_key GROUP BY key HAVING COUNT(*) > 1")
        return Counts({row["key"]: row["many"] for row in rows})

    def count(self, key: str) -> int:
        """Give how many contacts have a key."""
        row = self._database.row("SELECT COUNT(*) AS many FROM match_key WHERE key = ?", (_number(key),))
        return int(row["many"]) if row else 0

    def apart(self) -> set[Two]:
        """Give the pairs of whom the user said that they are not the same, each in order."""
        return {(row["one"], row["other"]) for row in self._database.rows("SELECT one, other FROM not_same")}

    def keep_apart(self, one: str, other: str) -> int:
        """Remember that two contacts are not the same; gives the journal step."""
        with self._journal.step("not_same") as step:
            first, second = sorted((one, other))
            self._apart.put({}, first, second)
        return step

    def _form(self) -> int:
        row = self._database.row("SELECT match_form FROM index_form")
        return int(row["match_form"]) if row else 0


def match_entry(contact: Contact) -> MatchEntry:
    """Give what is to be written of a contact."""
    traits = traits_of(contact.fields, contact.vcard)
    others = (*uid_keys(contact.vcard), f"u:{contact.uid}", f"f:{fingerprint(contact.vcard)}")
    keys = {_number(key) for key in (*match_keys(traits), *others)}
    return MatchEntry(contact.uid, traits.as_text(), tuple(sorted(keys)))


class Counts:
    """How many contacts have a key; asked by the key itself, kept by its number."""

    def __init__(self, counts: dict[int, int]) -> None:
        self._counts = counts

    def of(self, key: str) -> int:
        return self._counts.get(_number(key), 1)


def _number(key: str) -> int:
    """Give a key as a signed number of 64 bits; odd where the key is only counted."""
    number = int.from_bytes(blake2b(key.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big", signed=True)
    return number | 1 if key[0] in COUNTED else number & ~1


def _portions(values: Sequence[Item], most: int = AT_ONCE) -> list[Sequence[Item]]:
    return [values[start : start + most] for start in range(0, len(values), most)]
