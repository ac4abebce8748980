"""Everybody in each order of a list, as numbers held in memory; after a change only who changed is put elsewhere."""

from __future__ import annotations

import threading

import numpy as np

from desktop.contacts.database import Database
from desktop.contacts.hits import Numbers, numbers
from desktop.contacts.model import Sort
from desktop.contacts.search_index import SearchIndex

ORDERS = {
    Sort.NAME: "sort_name, id",
    Sort.COMPANY: "sort_company, sort_name, id",
    Sort.CHANGED: "changed DESC, id DESC",
    Sort.ADDED: "created DESC, id DESC",
}

MOVED_AT_MOST = 1000
"""Of so many who changed each is put in its place (8 ms); of more, the whole order is read anew (25 ms of 100,000)."""


class ListOrders:
    """The orders of one database's index."""

    def __init__(self, database: Database, index: SearchIndex) -> None:
        self._database = database
        self._index = index
        self._lock = threading.Lock()
        self._known: dict[tuple[Sort, bool], tuple[int, Numbers]] = {}

    def of(self, sort: Sort, trash: bool) -> Numbers:
        """Give everybody in this order: who is in the trash, or who is not."""
        state = self._index.state()
        with self._lock:
            known_at, order = self._known.get((sort, trash), (0, None))
        if order is not None and state and known_at == state:
            return order
        moved = self._moved(order, sort, trash, known_at) if order is not None and state else None
        # Whoever was written meanwhile may stand in between: then the places are not right.
        if moved is None or self._index.state() != state:
            moved = numbers(
                self._database, f"SELECT id FROM contact_index WHERE trash = ? ORDER BY {ORDERS[sort]}", (trash,)
            )
        if state:
            with self._lock:
                self._known[sort, trash] = (state, moved)
        return moved

    def _moved(self, order: Numbers, sort: Sort, trash: bool, known_at: int) -> Numbers | None:
        """The order with those in their new places who changed since; None where it must be read anew."""
        touched = self._index.touched_since(known_at, MOVED_AT_MOST)
        if touched is None:
            return None
        rest = order[np.isin(order, touched, invert=True)]
        followers = self._followers(sort, trash, known_at)
        at = np.flatnonzero(np.isin(rest, [follower for _, follower in followers if follower]))
        places = dict(zip(rest[at].tolist(), at.tolist(), strict=True))
        # From the last to the first: whom somebody stands before may be one of those who changed, too.
        for id_, follower in followers:
            place = places.get(follower) if follower else len(rest)
            if place is None:
                return None
            places[id_] = place
        ids = [id_ for id_, _ in reversed(followers)]
        return np.insert(rest, [places[id_] for id_ in ids], ids)

    def _followers(self, sort: Sort, trash: bool, known_at: int) -> list[tuple[int, int | None]]:
        """Whoever changed since and is in this order, the last first, each with who comes next (None: nobody)."""
        columns = ORDERS[sort].replace(" DESC", "").split(", ")
        falls = "DESC" in ORDERS[sort]
        ours, theirs = (", ".join(f"{row}.{column}" for column in columns) for row in ("one", "next"))
        # The few who changed are to be found and then sorted: without the plus, SQLite reads everybody in order.
        rows = self._database.rows(
            f"SELECT id, (SELECT next.id FROM contact_index AS next WHERE next.trash = one.trash"
            f" AND ({theirs}) {'<' if falls else '>'} ({ours}) ORDER BY {_each(theirs, falls)} LIMIT 1)"
            " FROM contact_index AS one"
            f" WHERE written > ? AND +trash = ? ORDER BY {_each(ours, not falls)}",
            (known_at, trash),
        )
        return [(row[0], row[1]) for row in rows]


def _each(columns: str, falls: bool) -> str:
    return ", ".join(f"{column} DESC" if falls else column for column in columns.split(", "))
