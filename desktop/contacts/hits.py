"""Who has which pieces of a search text; the last stay in memory, as each keystroke asks for one more."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from functools import reduce

import numpy as np
from numpy.typing import NDArray

from desktop.contacts.database import Database, Value
from desktop.contacts.grams import Pieces, grams
from desktop.contacts.search_index import SearchIndex

Numbers = NDArray[np.int64]

MOST_REMEMBERED = 2_000_000
"""So many numbers are held, of all pieces together: 16 MB."""

CHANGED_AT_MOST = 4
"""Of so many who changed since it is looked at each; of more, all is asked anew."""


class Hits:
    """The numbers of those who have some pieces, from the index of one database."""

    def __init__(self, database: Database, index: SearchIndex) -> None:
        self._database = database
        self._index = index
        self._lock = threading.Lock()
        self._state = 0
        self._known: dict[str, Numbers] = {}

    def of(self, pieces: Pieces, state: int) -> Numbers:
        """Give who has these pieces, in no order, some of them twice.

        `state` is the index's own number: what is remembered holds for it alone, and with 0 nothing is.
        """
        found = [self.of(part, state) for part in pieces.parts if isinstance(part, Pieces)]
        single = [part for part in pieces.parts if isinstance(part, str)]
        if not pieces.all_of:
            return np.concatenate([*found, *(self._asked(piece, state) for piece in single)])
        # One new piece is asked for by itself. Of several, the index reads the rare ones first and skips in the others.
        if sum(piece not in self._remembered(state) for piece in single) > 1:
            found.append(self._asked('" AND "'.join(single), state))
        else:
            found += [self._asked(piece, state) for piece in single]
        return reduce(lambda few, more: few[np.isin(few, more)], sorted(found, key=len))

    def _remembered(self, state: int) -> dict[str, Numbers]:
        # Who writes comes no further: another thread may hold the lock and wait for what is being written.
        if not state:
            return {}
        with self._lock:
            if state != self._state:
                self._bring_up_to(state)
            return dict(self._known)

    def _bring_up_to(self, state: int) -> None:
        """Look anew at who changed since; where they are many, forget everything.

        Whoever was dropped may stay: nobody finds a number that is in no order.
        """
        changed = self._index.changed_since(self._state, CHANGED_AT_MOST + 1) if self._known else {}
        if len(changed) > CHANGED_AT_MOST:
            self._known.clear()
        elif changed:
            there = {id_: set(grams(text).split()) for id_, text in changed.items()}
            for match, found in self._known.items():
                pieces = match.split('" AND "')
                again = [id_ for id_, held in there.items() if held.issuperset(pieces)]
                rest = found[np.isin(found, list(there), invert=True)]
                self._known[match] = np.concatenate([rest, np.array(again, np.int64)])
        self._state = state

    def _asked(self, match: str, state: int) -> Numbers:
        found = self._remembered(state).get(match)
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
            if state != self._state:
                return
            self._known[match] = found
            while len(self._known) > 1 and sum(map(len, self._known.values())) > MOST_REMEMBERED:
                del self._known[next(iter(self._known))]


def numbers(database: Database, sql: str, values: Sequence[Value] = ()) -> Numbers:
    """Give the column `id` of a statement; as one text, ten times as quick as row by row."""
    row = database.row(f"SELECT group_concat(id) FROM ({sql})", values)
    return np.fromstring(row[0], np.int64, sep=",") if row and row[0] else np.empty(0, np.int64)
