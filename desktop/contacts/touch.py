"""What of the contacts says when to be in touch: cadences, circles, birthdays, and when one last was."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import UTC, datetime

from desktop.contacts.card_dates import card_cadence, card_dates, may_say_when
from desktop.contacts.database import Database, Row
from desktop.contacts.last_interactions import LastInteractions
from desktop.contacts.model import Circle, Direction, Exchange, InteractionKind, Person
from desktop.contacts.moments import moment_from_text
from desktop.contacts.search_text import fold

TOUCH_FORM = 2
"""Counts up whenever more is read from the vCards: an index of another form is made anew at the next opening."""

_PEOPLE = """
    SELECT one.uid, one.name, one.organization, one.created, one.changed,
        touch.cadence, touch.birthday, touch.anniversary,
        CASE WHEN last.moment <= julianday(:now) + 1 THEN last.at WHEN last.moment IS NOT NULL THEN
            (SELECT at FROM interaction_contact JOIN interaction ON id = interaction WHERE uid = one.uid
                AND julianday(at) <= julianday(:now) + 1 ORDER BY julianday(at) DESC LIMIT 1) END AS last,
        (SELECT max(min(max(begins, coalesce(date(ends), '')), :today)) FROM event_contact JOIN event ON id = event
            WHERE uid = one.uid AND begins <> '' AND begins <= :today) AS met,
        (SELECT json_group_array(category) FROM contact_category WHERE id = one.id) AS categories
    FROM contact_index AS one LEFT JOIN touch USING(uid) LEFT JOIN last_interaction AS last USING(uid)
    WHERE NOT one.trash AND one.uid IN ({wanted})"""

_WITH_CADENCE = """SELECT uid FROM touch UNION SELECT uid FROM contact_category JOIN contact_index USING(id)
    WHERE category IN (SELECT value FROM json_each(:circles))"""


_KINDS, _DIRECTIONS = frozenset(InteractionKind), frozenset(Direction)


class TouchTable:
    """One small table beside the search index, with a row for each contact that says anything of it."""

    def __init__(self, database: Database, last: LastInteractions) -> None:
        self._database = database
        self._last = last

    def current(self) -> bool:
        """Say whether the table is there, in the form that this program writes."""
        row = self._database.row("SELECT touch_form FROM index_form")
        return row is not None and bool(row["touch_form"] == TOUCH_FORM)

    def rebuild(self) -> None:
        """Make the table anew from the vCards, and that of the last interactions, in one transaction."""
        with self._database.writing():
            self._last.rebuild()
            self._database.rows("DELETE FROM touch")
            # Few cards say any of it, and only those are looked into: this takes no second for 100,000.
            for row in self._database.rows(
                "SELECT uid, vcard FROM contact WHERE vcard LIKE '%BDAY%' OR vcard LIKE '%ANNIVERSARY%'"
                " OR vcard LIKE '%X-CARDFILE-CADENCE%'"
            ):
                self.put(row["uid"], row["vcard"])
            self._database.rows("UPDATE index_form SET touch_form = ?", (TOUCH_FORM,))

    def put(self, uid: str, vcard: str) -> None:
        """Write what a contact's vCard says; who calls writes inside a transaction of his."""
        self._database.rows("DELETE FROM touch WHERE uid = ?", (uid,))
        if not may_say_when(vcard):
            return
        cadence, dates = card_cadence(vcard), card_dates(vcard)
        if cadence is not None or dates != ("", ""):
            self._database.rows("INSERT INTO touch VALUES (?, ?, ?, ?)", (uid, cadence, *dates))

    def people(self, circles: Sequence[Circle], now: datetime, uids: Sequence[str] = ()) -> list[Person]:
        """Give everybody who has a cadence, a birthday or an anniversary, and these contacts besides.

        Nobody in the trash. `now` is the user's own moment; what lies after it is no contact yet.
        """
        wanted = f"{_WITH_CADENCE} UNION SELECT value FROM json_each(:uids)"
        return self._people(wanted, circles, now, uids)

    def some(self, circles: Sequence[Circle], now: datetime, uids: Sequence[str]) -> list[Person]:
        """Give only these contacts, but none in the trash."""
        return self._people("SELECT value FROM json_each(:uids)", circles, now, uids)

    def without_cadence(self, circles: Sequence[Circle], since: datetime, limit: int) -> list[str]:
        """Give who was kept from a card since then and has no cadence of any kind, the newest first."""
        known = {fold(circle.name) for circle in circles if circle.cadence_days is not None}
        rows = self._database.rows(
            "SELECT DISTINCT one.uid, one.created FROM contact_index AS one JOIN origin USING(uid)"
            " LEFT JOIN touch ON touch.uid = one.uid"
            " WHERE NOT one.trash AND julianday(one.created) >= julianday(?) AND touch.cadence IS NULL"
            " AND NOT EXISTS (SELECT 1 FROM contact_category AS its WHERE its.id = one.id"
            " AND category IN (SELECT value FROM json_each(?))) ORDER BY one.created DESC, one.uid LIMIT ?",
            (since.isoformat(), _json(sorted(known)), limit),
        )
        return [row["uid"] for row in rows]

    def exchanges(self, uids: Sequence[str], since: datetime) -> list[Exchange]:
        """Give when one was in touch with these contacts since then, the earliest first."""
        rows = self._database.rows(
            "SELECT uid, at, kind, direction FROM interaction_contact JOIN interaction ON id = interaction"
            " WHERE uid IN (SELECT value FROM json_each(?)) AND julianday(at) >= julianday(?) ORDER BY julianday(at)",
            (_json(uids), since.isoformat()),
        )
        return [
            Exchange(
                row["uid"],
                moment_from_text(row["at"]) or since,
                InteractionKind(row["kind"]),
                Direction(row["direction"]),
            )
            for row in rows
            if row["kind"] in _KINDS and row["direction"] in _DIRECTIONS
        ]

    def _people(self, wanted: str, circles: Sequence[Circle], now: datetime, uids: Sequence[str]) -> list[Person]:
        names = {fold(circle.name): circle.name for circle in circles if circle.cadence_days is not None}
        values = {
            "circles": _json(sorted(names)),
            "uids": _json(uids),
            "now": now.isoformat(),
            "today": f"{now:%Y-%m-%d}",
        }
        rows = self._database.rows(_PEOPLE.format(wanted=wanted), values)
        return [_person(row, names) for row in rows]


def _person(row: Row, circles: dict[str, str]) -> Person:
    return Person(
        row["uid"],
        row["name"] or row["organization"],
        row["organization"],
        moment_from_text(row["created"]) or datetime.fromtimestamp(0, UTC),
        row["cadence"],
        tuple(circles[one] for one in json.loads(row["categories"]) if one in circles)
        if row["categories"] != "[]"
        else (),
        moment_from_text(row["last"]),
        row["met"] or "",
        row["birthday"] or "",
        row["anniversary"] or "",
        moment_from_text(row["changed"]),
    )


def _json(values: Sequence[str]) -> str:
    return json.dumps(list(values), ensure_ascii=False)
