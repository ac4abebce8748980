"""The trash: who was deleted rests there for 30 days, and then goes for good."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from desktop.contacts.database import Database, Row
from desktop.contacts.journal import Journal
from desktop.contacts.reminders import ABOUT_CONTACT
from desktop.contacts.search_index import SearchIndex

REST = timedelta(days=30)
"""How long a deleted contact can be taken back."""

UNDOABLE = timedelta(days=90)
"""How long a step of the journal can be undone; after that it says only what was done, and when."""

EMPTIED = "empty-trash"
"""The action of the step that says who is gone; it cannot be undone."""


_ABOUT = ("interaction", "reminder")
"""What goes with the last contact that it is about."""


class Trash:
    """The deleted contacts of one database."""

    def __init__(self, database: Database, journal: Journal, index: SearchIndex, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._journal = journal
        self._index = index
        self._clock = clock

    def deleted(self) -> dict[str, datetime]:
        """Give who lies in the trash, and since when, the latest first."""
        rows = self._database.rows(
            "SELECT uid, deleted FROM contact WHERE deleted IS NOT NULL ORDER BY deleted DESC, uid"
        )
        return {row["uid"]: datetime.fromisoformat(row["deleted"]) for row in rows}

    def empty(self, older_than: timedelta = timedelta(0)) -> list[str]:
        """Remove for good who lies in the trash (longer than this), with everything the steps hold; gives who.

        Their pictures go with the next sweep, as soon as no other contact, card or backup needs them.
        """
        with self._database.writing():
            limit = self._clock() - older_than
            gone = [uid for uid, deleted in self.deleted().items() if deleted <= limit]
            if gone:
                self._remove(gone)
            return gone

    def tidy(self) -> tuple[int, int]:
        """Remove who lay here for 30 days, and what steps older than 90 days hold; gives how many of both.

        Nothing is written where there is nothing to do.
        """
        now = self._clock()
        gone = self.empty(REST) if any(deleted <= now - REST for deleted in self.deleted().values()) else []
        old = self._database.row(
            "SELECT 1 FROM step WHERE NOT pruned AND at < ? LIMIT 1", ((now - UNDOABLE).isoformat(),)
        )
        return len(gone), self._journal.prune(now - UNDOABLE) if old else 0

    def _remove(self, uids: Sequence[str]) -> None:
        # What is overwritten cannot be read out of the file any more.
        self._database.rows("PRAGMA secure_delete=ON")
        alone = [(thing, row["id"]) for thing in _ABOUT for uid in uids for row in self._only_with(thing, uid, uids)]
        for uid in uids:
            self._index.drop(uid)
            self._database.rows("DELETE FROM contact WHERE uid = ?", (uid,))
            for table in ("answer", "notified"):
                self._database.rows(f"DELETE FROM {table} WHERE {ABOUT_CONTACT}", {"uid": uid})
        for thing, id_ in dict.fromkeys(alone):
            self._database.rows(f"DELETE FROM {thing}_contact WHERE {thing} = ?", (id_,))
            self._database.rows(f"DELETE FROM {thing} WHERE id = ?", (id_,))
            self._journal.forget_thing(thing, id_)
        self._journal.forget(uids, EMPTIED)

    def _only_with(self, thing: str, uid: str, uids: Sequence[str]) -> list[Row]:
        """The interactions or reminders of a contact that are about nobody who stays."""
        rows = self._database.rows(
            f"SELECT {thing} AS id, (SELECT json_group_array(uid) FROM {thing}_contact AS other"
            f" WHERE other.{thing} = {thing}_contact.{thing}) AS uids"
            f" FROM {thing}_contact WHERE uid = ?",
            (uid,),
        )
        going = set(uids)
        return [row for row in rows if going.issuperset(json.loads(row["uids"]))]
