"""Who matches a query, in order. Quick with 100,000 contacts: the index gives numbers, a page of rows is fetched.

Measured (docs/store.md): SQLite sorts and fetches rows at about 2 µs each, but hands out numbers at 0.1 µs each
when they come as one text. So the order of everybody is held in memory as numbers, and a query picks from them.
"""

from __future__ import annotations

import threading
from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

import numpy as np

from desktop.contacts.database import Database, Value
from desktop.contacts.grams import Search, search_of
from desktop.contacts.hits import Hits, Numbers, numbers
from desktop.contacts.list_orders import ListOrders
from desktop.contacts.model import ContactRow, Counts, Found, Listing, Missing, Query, Sort
from desktop.contacts.search_index import LACKS, SearchIndex
from desktop.contacts.search_text import fold

CHECKED_AT_ONCE = 4000
"""Up to so many found in the index are checked while one types; of more, only those that are shown."""

SHOWN = "SELECT id, uid, name, organization, title, picture FROM contact_index"
_PAGE = 500


class Finder:
    """Answers queries over the index of one database; holds the last orders and listings in memory.

    While the index is made anew it finds who is in it so far; `whole` waits for everybody.
    """

    def __init__(self, database: Database, index: SearchIndex, whole: Callable[[], object]) -> None:
        self._database = database
        self._whole = whole
        self._index = index
        self._hits = Hits(database, index)
        self._orders = ListOrders(database, index)
        self._lock = threading.Lock()
        self._state = -1
        self._listings: dict[Query, Listing] = {}

    def state(self) -> int:
        """Give a number that is another one after every change, by whatever program (0 in the midst of writing)."""
        return self._index.state()

    def find(self, query: Query, limit: int) -> Found:
        """Give the first `limit` contacts and how many there are: what a list shows while one types."""
        search = search_of(query.text)
        ids = self._candidates(query, search)
        exact = search.sure or len(ids) <= CHECKED_AT_ONCE
        if not search.sure and exact:
            ids = self._checked(ids, search)
        first = ids[:limit].tolist() if exact else self._first_checked(ids, search, limit)
        return Found(tuple(self.rows(first)), len(ids), exact)

    def listing(self, query: Query) -> Listing:
        """Give everybody the query finds, in order."""
        state = self._index.state()
        with self._lock:
            if state == self._state and state and query in self._listings:
                return self._listings[query]
        search = search_of(query.text)
        ids = self._candidates(query, search)
        listing = Listing(query, _as_array(ids if search.sure else self._checked(ids, search)))
        # Who was at an event, and which tags are circles, stands beside the index.
        if not query.event and query.missing is not Missing.CIRCLE:
            self._remember(state, lambda: self._listings.update({query: listing}))
        return listing

    def rows(self, ids: Sequence[int]) -> list[ContactRow]:
        """Give what a list shows of these contacts, in this order; who went meanwhile is left out."""
        found = {}
        for start in range(0, len(ids), _PAGE):
            part = ids[start : start + _PAGE]
            for row in self._database.rows(f"{SHOWN} WHERE id IN ({', '.join('?' * len(part))})", part):
                found[row["id"]] = ContactRow(*tuple(row)[1:])
        return [found[id_] for id_ in ids if id_ in found]

    def uids(self, ids: Sequence[int]) -> list[str]:
        """Give the UIDs of these contacts, in this order."""
        return [row.uid for row in self.rows(ids)]

    def of(self, uids: Sequence[str]) -> list[ContactRow]:
        """Give what a list shows of these contacts, in this order; nobody in the trash."""
        found = {}
        for start in range(0, len(uids), _PAGE):
            part = uids[start : start + _PAGE]
            marks = ", ".join("?" * len(part))
            for row in self._database.rows(f"{SHOWN} WHERE trash = 0 AND uid IN ({marks})", part):
                found[row["uid"]] = ContactRow(*tuple(row)[1:])
        return [found[uid] for uid in uids if uid in found]

    def faces(self, most: int) -> dict[str, tuple[int, list[ContactRow]]]:
        """Give how many one met at each event, and the first of them; nobody in the trash."""
        found: dict[str, tuple[int, list[ContactRow]]] = {}
        rows = self._database.rows(
            "SELECT * FROM (SELECT event, uid, name, organization, title, picture, COUNT(*) OVER of_event AS many,"
            " row_number() OVER (PARTITION BY event ORDER BY event_contact.rowid) AS place"
            " FROM event_contact JOIN contact_index USING(uid) WHERE trash = 0"
            " WINDOW of_event AS (PARTITION BY event)) WHERE place <= ? ORDER BY event, place",
            (most,),
        )
        for row in rows:
            shown = found.setdefault(row["event"], (row["many"], []))[1]
            shown.append(ContactRow(*(row[part] for part in ("uid", "name", "organization", "title", "picture"))))
        return found

    def places(self, listing: Listing, uids: Sequence[str]) -> list[int]:
        """Give where in a listing these contacts stand, in the listing's order; who is not in it is left out."""
        wanted: set[int] = set()
        for start in range(0, len(uids), _PAGE):
            part = uids[start : start + _PAGE]
            marks = ", ".join("?" * len(part))
            wanted.update(self._ids(f"SELECT id FROM contact_index WHERE uid IN ({marks})", part).tolist())
        return [place for place, id_ in enumerate(listing.ids) if id_ in wanted]

    def tagged(self, category: str) -> list[str]:
        """Give the UIDs of who is in a circle or has a tag, the trash included."""
        self._whole()
        rows = self._database.rows(
            "SELECT uid FROM contact_category JOIN contact_index USING(id) WHERE category = ?", (fold(category),)
        )
        return [row["uid"] for row in rows]

    def counts(self, companies: int) -> Counts:
        """Count everybody by everything that one filters by; of companies, the `companies` largest."""
        kinds = self._database.rows("SELECT trash, lacks, COUNT(*) AS many FROM contact_index GROUP BY trash, lacks")
        there, away = ([row for row in kinds if bool(row["trash"]) is trash] for trash in (False, True))
        missing = {what: sum(row["many"] for row in there if row["lacks"] & bit) for what, bit in LACKS.items()}
        everybody = self._orders.of(Sort.NAME, False)
        missing[Missing.CIRCLE] = len(everybody) - int(np.isin(everybody, self._in_circles()).sum())
        return Counts(
            sum(row["many"] for row in there),
            sum(row["many"] for row in away),
            missing,
            self._categories(),
            self._events(),
            self._companies(companies),
        )

    def _categories(self) -> dict[str, int]:
        # The trash is small: taken off afterwards, it costs no look at each row.
        away = dict(
            self._pairs(
                "SELECT category, COUNT(*) FROM contact_index JOIN contact_category USING(id)"
                " WHERE trash = 1 GROUP BY category"
            )
        )
        rows = self._database.rows(
            "SELECT category, MIN(name) AS name, COUNT(*) AS count FROM contact_category GROUP BY category"
        )
        left = {row["name"]: row["count"] - away.get(row["category"], 0) for row in rows}
        return {name: count for name, count in left.items() if count}

    def _events(self) -> dict[str, int]:
        away = dict(
            self._pairs(
                "SELECT event, COUNT(*) FROM contact_index JOIN event_contact USING(uid) WHERE trash = 1 GROUP BY event"
            )
        )
        met = self._pairs("SELECT event, COUNT(*) FROM event_contact GROUP BY event")
        return {event: left for event, count in met if (left := count - away.get(event, 0))}

    def _companies(self, most: int) -> dict[str, int]:
        # Only of the largest it is looked up how they are written.
        large = self._pairs(
            "SELECT (SELECT organization FROM contact_index WHERE id ="
            " (SELECT MIN(id) FROM contact_index WHERE trash = 0 AND sort_company = company)), count FROM"
            " (SELECT sort_company AS company, COUNT(*) AS count FROM contact_index WHERE trash = 0"
            " AND sort_company < char(65535) GROUP BY sort_company ORDER BY count DESC, sort_company LIMIT ?)",
            (most,),
        )
        return dict(large)

    def _pairs(self, sql: str, values: Sequence[Value] = ()) -> list[tuple[Any, int]]:
        return [(row[0], row[1]) for row in self._database.rows(sql, values)]

    def _candidates(self, query: Query, search: Search) -> Numbers:
        """Everybody whom index and filters let through, in order."""
        order = self._orders.of(query.sort, query.trash)
        for ids in self._filters(query, search):
            order = order[np.isin(order, ids)]
        return order

    def _filters(self, query: Query, search: Search) -> Iterable[Numbers]:
        if search.pieces:
            # Who is in the trash, or not, is left out by the order itself.
            yield self._hits.of(search.pieces, self._index.state())
        if query.category:
            yield self._ids("SELECT id FROM contact_category WHERE category = ?", (fold(query.category),))
        if query.event:
            yield self._ids(
                "SELECT id FROM event_contact JOIN contact_index USING(uid) WHERE event = ?", (query.event,)
            )
        if query.company:
            yield self._ids(
                "SELECT id FROM contact_index WHERE trash = ? AND sort_company = ?", (query.trash, fold(query.company))
            )
        if query.missing is Missing.CIRCLE:
            everybody = self._orders.of(query.sort, query.trash)
            yield everybody[np.isin(everybody, self._in_circles(), invert=True)]
        elif query.missing:
            yield self._ids(
                "SELECT id FROM contact_index WHERE trash = ? AND lacks & ?", (query.trash, LACKS[query.missing])
            )

    def _in_circles(self) -> Numbers:
        circles = [fold(row["name"]) for row in self._database.rows("SELECT name FROM circle")]
        return self._ids(
            f"SELECT id FROM contact_category WHERE category IN ({', '.join('?' * len(circles))})",
            circles,
        )

    def _remember(self, state: int, keep: Callable[[], None]) -> None:
        if not state:
            return
        with self._lock:
            if state != self._state or len(self._listings) > 8:
                self._state = state
                self._listings.clear()
            keep()

    def _checked(self, ids: Numbers, search: Search) -> Numbers:
        """Those in whose search text the query stands as it was typed."""
        if len(ids) <= CHECKED_AT_ONCE:
            return np.array(list(self._holding(ids, search)), np.int64)
        if search.match:
            held = self._ids(
                "SELECT id FROM contact_grams JOIN contact_index ON id = contact_grams.rowid"
                f" WHERE contact_grams MATCH ? AND ({search.check})",
                (search.match, *search.values),
            )
        else:
            held = self._ids(f"SELECT id FROM contact_index WHERE {search.check}", search.values)
        return ids[np.isin(ids, held)]

    def _first_checked(self, ids: Numbers, search: Search, limit: int) -> list[int]:
        """The first of those, looked at in order until there are enough."""
        return list(islice(self._holding(ids, search), limit))

    def _holding(self, ids: Numbers, search: Search) -> Iterator[int]:
        for start in range(0, len(ids), _PAGE):
            part = ids[start : start + _PAGE]
            some = part.tolist()
            held = self._ids(
                f"SELECT id FROM contact_index WHERE id IN ({', '.join('?' * len(some))}) AND ({search.check})",
                (*some, *search.values),
            )
            yield from part[np.isin(part, held)].tolist()

    def _ids(self, sql: str, values: Sequence[Value] = ()) -> Numbers:
        return numbers(self._database, sql, values)


def _as_array(ids: Numbers) -> array[int]:
    return array("q", ids.tobytes())
