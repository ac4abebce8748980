"""Which reminders were shown already, so that none comes twice, however many programs look."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from desktop.contacts.database import Database
from desktop.contacts.moments import moment_from_text
from desktop.contacts.reminders import ABOUT_CONTACT

Key = tuple[str, str, str]
"""Thing, occurrence, and until when it was snoozed (empty: not snoozed)."""

TAKEN_OVER = timedelta(minutes=5)
"""After so long who began to show a reminder and never said that it was shown counts as ended.

The reminder is shown again then: twice after a crash in the very moment is better than never.
"""


class NotifiedTable:
    """The reminders of one database that were shown, or are being shown. No part of the journal: nobody undoes it."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def claim(self, keys: Sequence[Key], at: datetime) -> list[Key]:
        """Take upon oneself to show these; gives those that nobody has shown, and nobody else is showing now."""
        with self._database.writing():
            return [key for key in keys if self._claim(key, at)]

    def shown(self, keys: Sequence[Key]) -> None:
        """Say that these were shown."""
        with self._database.writing():
            for key in keys:
                self._database.rows(
                    "UPDATE notified SET shown = 1 WHERE thing = ? AND occurrence = ? AND until = ?", key
                )

    def release(self, keys: Sequence[Key]) -> None:
        """Say that these could not be shown: whoever comes next may try."""
        with self._database.writing():
            for key in keys:
                self._database.rows(
                    "DELETE FROM notified WHERE thing = ? AND occurrence = ? AND until = ? AND NOT shown", key
                )

    def all(self) -> set[Key]:
        """Give what was shown."""
        rows = self._database.rows("SELECT thing, occurrence, until FROM notified WHERE shown")
        return {(row["thing"], row["occurrence"], row["until"]) for row in rows}

    def move(self, uid: str, to: str) -> None:
        """What was shown of a contact was shown of another too, for a merge: nobody is told twice of one birthday."""
        with self._database.writing():
            self._database.rows(
                "INSERT OR IGNORE INTO notified SELECT substr(thing, 1, length(thing) - length(:uid)) || :to,"
                f" occurrence, until, shown, at FROM notified WHERE shown AND {ABOUT_CONTACT}",
                {"uid": uid, "to": to},
            )

    def _claim(self, key: Key, at: datetime) -> bool:
        row = self._database.row("SELECT shown, at FROM notified WHERE thing = ? AND occurrence = ? AND until = ?", key)
        # A clock may have been set back: what lies far in the future is no fresh claim either.
        claimed = moment_from_text(row["at"]) if row else None
        if row and (row["shown"] or (claimed and abs(at - claimed) < TAKEN_OVER)):
            return False
        self._database.rows("INSERT OR REPLACE INTO notified VALUES (?, ?, ?, 0, ?)", (*key, at.isoformat()))
        return True
