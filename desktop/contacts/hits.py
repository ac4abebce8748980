"""Who has which pieces of a search text; the last stay in memory, as each keystroke asks for one more."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from functools import reduce

import numpy as np
from numpy.typing import NDArray

from desktop.contacts.database import Database, Value
from desktop.contacts.grams import Pieces, has_piece
from desktop.contacts.search_index import SearchIndex

Numbers = NDArray[np.int64]

MOST_REMEMBERED = 2_000_000
"""So many numbers are held, of all pieces together: 16 MB."""

CHANGED_AT_MOST = 1000
"""Of so many who changed since it is looked at each; of more, all is asked anew."""

_AND = '" AND "'


class Hits:
    """The numbers of those who have some pieces, from the index of one database."""

    def __init__(self, database: Database, index: SearchIndex) -> None:
        self._database = database
        self._index = index
        self._lock = threading.Lock()
        # What is remembered of a piece is brought up to date when it is next asked for: few of them are.
        self._known: dict[str, tuple[int, Numbers]] = {}
        self._state = 0
        self._since: dict[int, dict[int, str] | None] = {}

    def of(self, pieces: Pieces, state: int) -> Numbers:
        """Give who has these pieces, in no order, some of them twice.

        `state` is the index's own number, or 0 in the midst of writing: then nothing is remembered.
        """
        found = [self.of(part, state) for part in pieces.parts if isinstance(part, Pieces)]
        single = [part for part in pieces.parts if isinstance(part, str)]
        if not pieces.all_of:
            return np.concatenate([*found, *(self._asked(piece, state) for piece in single)])
        known = {piece: self._remembered(piece, state) for piece in single}
        # One new piece is asked for by itself. Of several, the index reads the rare ones first and skips in the others.
        if sum(ids is None for ids in known.values()) > 1:
            found.append(self._asked(_AND.join(single), state))
        else:
            found += [self._asked(piece, state) if ids is None else ids for piece, ids in known.items()]
        return reduce(lambda few, more: few[np.isin(few, more)], sorted(found, key=len))

    def _remembered(self, match: str, state: int) -> Numbers | None:
        """Who has pieces, as far as it is known, with those looked at anew who changed since."""
        # Who writes comes no further: what he sees, nobody else does yet.
        if not state:
            return None
        with self._lock:
            known_at, found = self._known.get(match, (0, None))
        if found is None or known_at == state:
            return found
        changed = self._changed(known_at, state)
        if changed is None:
            return None
        if changed:
            # Whoever was dropped may stay: nobody finds a number that is in no order.
            pieces = match.split(_AND)
            again = [id_ for id_, text in changed.items() if all(has_piece(text, piece) for piece in pieces)]
            rest = found[np.isin(found, list(changed), invert=True)]
            found = np.concatenate([rest, np.array(again, np.int64)])
        self._remember(match, found, state)
        return found

    def _changed(self, known_at: int, state: int) -> dict[int, str] | None:
        """Numbers and search texts of those who changed since, or None of too many; several pieces ask the same."""
        with self._lock:
            if state == self._state and known_at in self._since:
                return self._since[known_at]
        changed = self._index.changed_since(known_at, CHANGED_AT_MOST)
        with self._lock:
            if state != self._state:
                self._state = state
                self._since.clear()
            self._since[known_at] = changed
        return changed

    def _asked(self, match: str, state: int) -> Numbers:
        found = self._remembered(match, state)
        if found is None:
            found = numbers(
                self._database,
                "SELECT rowid AS id FROM contact_grams WHERE contact_grams MATCH ?",
                (f'"{match}"',),
            )
            self._remember(match, found, state)
        return found

    def _remember(self, match: str, found: Numbers, state: int) -> None:
        if not state:
            return
        with self._lock:
            if self._known.get(match, (0, None))[0] > state:
                return
            # Behind all others: what was not asked for longest goes first.
            self._known.pop(match, None)
            self._known[match] = (state, found)
            while len(self._known) > 1 and sum(len(ids) for _, ids in self._known.values()) > MOST_REMEMBERED:
                del self._known[next(iter(self._known))]


def numbers(database: Database, sql: str, values: Sequence[Value] = ()) -> Numbers:
    """Give the column `id` of a statement; as one text, ten times as quick as row by row."""
    row = database.row(f"SELECT group_concat(id) FROM ({sql})", values)
    return np.fromstring(row[0], np.int64, sep=",") if row and row[0] else np.empty(0, np.int64)
