"""The indexes made anew from the vCards, a portion at a time: others write between, and who is killed goes on later.

Where an index is of another form, the opening sets its tables aside and makes empty ones. Until everybody stands in
them again, the number of the form is negative. Who is missing is asked of the tables themselves, so nothing else is
to be remembered; and whoever is added or changed meanwhile is indexed as ever.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from desktop.contacts.database import Database
from desktop.contacts.match_index import MatchEntry, MatchIndex, match_entry
from desktop.contacts.model import Contact
from desktop.contacts.old_tables import drop_one
from desktop.contacts.search_index import Entry, SearchIndex, entry_of

Progress = Callable[[int, int], None]
"""Takes how many contacts are indexed, and of how many; what it raises ends the work, to go on another time."""

Read = Callable[[Sequence[str]], Iterator[tuple[Contact, Sequence[str], Sequence[str]]]]
"""Gives contacts by their UIDs, each with its categories and dated notes."""

PORTION = 200
"""So many contacts are indexed in one transaction: another program waits no quarter of a second for it."""

AT_ONCE = 200
"""So few contacts are indexed at the opening itself."""


class IndexRebuild:
    """The search index and the index of doubles of one database, where they are to be made anew."""

    def __init__(self, database: Database, index: SearchIndex, matches: MatchIndex, read: Read) -> None:
        self._database = database
        self._index = index
        self._matches = matches
        self._read = read
        self._whole = False

    @property
    def unfinished(self) -> bool:
        """Say whether somebody is missing in an index yet."""
        if self._whole:
            return False
        found = self._index.begun() or self._matches.begun()
        # Once they are whole they stay so, unless it is taken back what makes them so.
        self._whole = not (found or self._database.is_writing())
        return found

    def begin_where_needed(self) -> None:
        """Begin each index anew that is of another form; nothing is written where none is."""
        if not self._stale():
            self._finish_few()
            return
        with self._database.writing():
            # Another program may have been quicker.
            for index in self._stale():
                index.begin()
        self._finish_few()

    def begin(self) -> None:
        """Begin both anew, whatever form they have."""
        with self._database.writing():
            self._index.begin()
            self._matches.begin()
        self._whole = False

    def finish(self, progress: Progress = lambda _done, _total: None) -> None:
        """Index everybody who is missing; two threads or programs may do so at once, each takes what is left.

        Never from the Qt thread: of 100,000 contacts it takes a minute or two.
        """
        while self.unfinished:
            missing = self._missing()
            total = max(len(missing), self._database.rows("SELECT COUNT(*) FROM contact")[0][0])
            for start in range(0, len(missing), PORTION):
                progress(total - len(missing) + start, total)
                self._add(missing[start : start + PORTION])
            progress(total, total)
            # Only now, as whoever stops before it finds them again.
            while drop_one(self._database):
                pass
            with self._database.writing():
                if not self._missing():
                    self._index.finish()
                    self._matches.finish()

    def _stale(self) -> list[SearchIndex | MatchIndex]:
        return [index for index in (self._index, self._matches) if not (index.current() or index.begun())]

    def _finish_few(self) -> None:
        if self.unfinished and self._database.rows("SELECT COUNT(*) FROM contact")[0][0] <= AT_ONCE:
            self.finish()

    def _missing(self, among: Sequence[str] | None = None) -> list[str]:
        """Who is missing in an index that is made anew, the oldest first, as their numbers follow one another."""
        chosen = "" if among is None else f"uid IN ({', '.join('?' * len(among))}) AND"
        rows = self._database.rows(
            f"SELECT uid FROM contact WHERE {chosen}"
            " (? AND NOT EXISTS (SELECT 1 FROM contact_index AS its WHERE its.uid = contact.uid) OR"
            " ? AND deleted IS NULL AND NOT EXISTS (SELECT 1 FROM match_traits AS its WHERE its.uid = contact.uid))"
            " ORDER BY created, uid",
            (*(among or ()), self._index.begun(), self._matches.begun()),
        )
        return [row["uid"] for row in rows]

    def _add(self, uids: Sequence[str]) -> None:
        """Index these contacts, as far as they are still missing."""
        # Reading the vCards takes most of the time: nobody needs to wait for that.
        state = self._index.state()
        entries = self._entries(uids) if state else []
        with self._database.writing():
            if not state or self._index.changes() != state:
                entries = self._entries(uids)
            self._index.count_change()
            for entry, match in entries:
                if entry is not None:
                    self._index.add_entry(entry)
                if match is not None:
                    self._matches.add_entry(match)

    def _entries(self, uids: Sequence[str]) -> list[tuple[Entry | None, MatchEntry | None]]:
        found: list[tuple[Entry | None, MatchEntry | None]] = []
        search, matches = self._index.begun(), self._matches.begun()
        for contact, categories, notes in self._read(self._missing(uids)):
            lacks = search and not self._index.holds(contact.uid)
            unmatched = matches and contact.deleted is None and not self._matches.holds(contact.uid)
            found.append(
                (entry_of(contact, categories, notes) if lacks else None, match_entry(contact) if unmatched else None)
            )
        return found
