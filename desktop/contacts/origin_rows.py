"""Cards from which a known contact was read besides: each is a change of the journal."""

from __future__ import annotations

from collections.abc import Iterable

from desktop.contacts.database import Database
from desktop.contacts.journal import Journal
from desktop.contacts.journaled_rows import JournaledRows
from desktop.contacts.model import Origin


class OriginRows:
    """The origins of contacts that are in the store already; who writes opens the step."""

    def __init__(self, database: Database, journal: Journal) -> None:
        self._database = database
        self._rows = JournaledRows(database, journal, "origin", ("uid", "photo_hash", "number"), ("photo",))

    def add(self, uid: str, origins: Iterable[Origin]) -> None:
        """Say that a contact was read from these cards too."""
        for origin in origins:
            # Without a hash nobody could say later which photograph it was.
            if origin.photo_hash and self._rows.get(uid, origin.photo_hash, str(origin.number)) is None:
                self._rows.put({"photo": origin.photo}, uid, origin.photo_hash, str(origin.number))

    def move(self, uid: str, to: str) -> None:
        """Give a contact's origins to another, for a merge."""
        rows = self._database.rows("SELECT photo_hash, number, photo FROM origin WHERE uid = ? ORDER BY rowid", (uid,))
        for row in rows:
            self.add(to, [Origin(row["photo_hash"], row["number"], row["photo"])])
            self._rows.put(None, uid, row["photo_hash"], str(row["number"]))
