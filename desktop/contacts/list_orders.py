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

MOVED_AT_MOST = 4
"""Of so many who changed each is put in its place; of more, the whole order is read anew."""


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
        if self._index.dropped_at() > known_at:
            return None
        changed = self._index.changed_since(known_at, MOVED_AT_MOST + 1)
        if len(changed) > MOVED_AT_MOST:
            return None
        places = [found for id_ in changed if (found := self._place(id_, sort, trash)) is not None]
        order = order[np.isin(order, list(changed), invert=True)]
        for place, number in sorted(places):
            order = np.insert(order, place, number)
        return order

    def _place(self, id_: int, sort: Sort, trash: bool) -> tuple[int, int] | None:
        """How many stand before a contact, and its number; None where it is not in this order."""
        columns = ORDERS[sort].replace(" DESC", "")
        before = ">" if "DESC" in ORDERS[sort] else "<"
        row = self._database.row(f"SELECT {columns} FROM contact_index WHERE id = ? AND trash = ?", (id_, trash))
        if row is None:
            return None
        marks = ", ".join("?" * len(row))
        counted = self._database.rows(
            f"SELECT COUNT(*) FROM contact_index WHERE trash = ? AND ({columns}) {before} ({marks})", (trash, *row)
        )
        return int(counted[0][0]), id_
