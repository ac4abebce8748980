"""When one was last in touch with each contact: an index of the interactions, that a day is put together at once."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.contacts.database import Database
from desktop.contacts.journal import State

_LAST = """SELECT uid, at, julianday(at) FROM interaction_contact JOIN interaction ON id = interaction
    WHERE uid = ? AND julianday(at) IS NOT NULL ORDER BY julianday(at) DESC LIMIT 1"""


class LastInteractions:
    """One row for each contact with whom one had to do; `moment` is the Julian day of `at`.

    The last of all, also of those that a wrong clock has logged in the future: who reads looks for another then.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def rebuild(self) -> None:
        """Make the table anew; who calls writes inside a transaction of his."""
        self._database.rows("DROP TABLE IF EXISTS last_interaction")
        self._database.rows(
            "CREATE TABLE last_interaction(uid TEXT PRIMARY KEY NOT NULL REFERENCES contact(uid) ON DELETE CASCADE,"
            " at TEXT NOT NULL, moment REAL NOT NULL) WITHOUT ROWID"
        )
        self._database.rows(
            "INSERT INTO last_interaction SELECT uid, at, max(julianday(at)) FROM interaction_contact"
            " JOIN interaction ON id = interaction WHERE julianday(at) IS NOT NULL GROUP BY uid"
        )

    def row_written(self, key: Sequence[str], state: State | None) -> None:
        """An interaction was written: of another moment, perhaps."""
        if state is None:
            return
        for row in self._database.rows("SELECT uid FROM interaction_contact WHERE interaction = ?", key):
            self._look(row["uid"])

    def link_written(self, key: Sequence[str], state: State | None) -> None:
        """A contact was given a part in an interaction, or it was taken from it."""
        interaction, uid = key
        if state is None:
            self._look(uid)
            return
        self._database.rows(
            "INSERT INTO last_interaction SELECT ?, at, julianday(at) FROM interaction"
            " WHERE id = ? AND julianday(at) IS NOT NULL"
            " ON CONFLICT(uid) DO UPDATE SET at = excluded.at, moment = excluded.moment"
            " WHERE excluded.moment > moment",
            (uid, interaction),
        )

    def _look(self, uid: str) -> None:
        self._database.rows("DELETE FROM last_interaction WHERE uid = ?", (uid,))
        self._database.rows(f"INSERT INTO last_interaction {_LAST}", (uid,))
