"""Events where people were met."""

from __future__ import annotations

import uuid
from collections.abc import Sequence

from desktop.contacts.database import Database, Row, Value
from desktop.contacts.errors import EventGone
from desktop.contacts.journal import Journal
from desktop.contacts.journaled_rows import JournaledRows
from desktop.contacts.model import Event


class EventTable:
    """The events of one database, and who was there; every change is a step of its own, or joins the open one."""

    def __init__(self, database: Database, journal: Journal) -> None:
        self._database = database
        self._journal = journal
        columns = ("name", "place", "begins", "ends", "yearly", "series")
        later: dict[str, Value] = {"yearly": 0, "series": ""}
        self._rows = JournaledRows(database, journal, "event", ("id",), columns, ("event_contact.event",), later=later)
        self._links = JournaledRows(database, journal, "event_contact", ("event", "uid"))

    def add(
        self,
        name: str,
        place: str = "",
        begins: str = "",
        ends: str = "",
        id_: str = "",
        yearly: bool = False,
        series: str = "",
    ) -> Event:
        """Write down an event; days as 2024-05-01, `series` the id of the first edition of which it is another."""
        return self.take(Event(id_ or str(uuid.uuid4()), name, place, begins, ends, yearly, series))

    def take(self, event: Event) -> Event:
        """Write an event with its own id, in the place of the one that has it."""
        with self._journal.step("event"):
            self._put(event)
        return event

    def change(self, event: Event) -> Event:
        """Write an event's new name, place and days; raises EventGone."""
        with self._journal.step("event"):
            self.get(event.id)
            self._put(event)
        return event

    def remove(self, id_: str) -> None:
        """Take an event away, and from everybody who was there (an undo brings it back); raises EventGone."""
        with self._journal.step("event"):
            self.get(id_)
            for uid in self.contacts(id_):
                self._links.put(None, id_, uid)
            self._rows.put(None, id_)

    def get(self, id_: str) -> Event:
        """Give one event; raises EventGone."""
        row = self._database.row("SELECT * FROM event WHERE id = ?", (id_,))
        if row is None:
            raise EventGone()
        return _event(row)

    def all(self) -> list[Event]:
        """Give every event, the newest first."""
        return [_event(row) for row in self._database.rows("SELECT * FROM event ORDER BY begins DESC, name, id")]

    def of(self, uid: str) -> list[Event]:
        """Give the events where a contact was met, the newest first."""
        rows = self._database.rows(
            "SELECT event.* FROM event_contact JOIN event ON id = event WHERE uid = ? ORDER BY begins DESC, name, id",
            (uid,),
        )
        return [_event(row) for row in rows]

    def contacts(self, id_: str) -> list[str]:
        """Give the UIDs of those who were met at an event."""
        rows = self._database.rows("SELECT uid FROM event_contact WHERE event = ? ORDER BY rowid", (id_,))
        return [row["uid"] for row in rows]

    def met_since(self, day: str) -> dict[str, list[str]]:
        """Give the events that ended on this day or later with the UIDs of those who were met there."""
        rows = self._database.rows(
            "SELECT event, uid FROM event_contact JOIN event ON id = event"
            " WHERE coalesce(nullif(ends, ''), begins) >= ? ORDER BY event_contact.rowid",
            (day,),
        )
        found: dict[str, list[str]] = {}
        for row in rows:
            found.setdefault(row["event"], []).append(row["uid"])
        return found

    def met(self, id_: str, uids: Sequence[str]) -> None:
        """Say that these contacts were met at the event; raises EventGone."""
        with self._journal.step("event"):
            self.get(id_)
            for uid in uids:
                self._links.put({}, id_, uid)

    def not_met(self, id_: str, uids: Sequence[str]) -> None:
        """Say that these contacts were not met at the event."""
        with self._journal.step("event"):
            for uid in uids:
                self._links.put(None, id_, uid)

    def move(self, uid: str, to: str) -> None:
        """Say of another contact that it was where this one was met, for a merge."""
        with self._journal.step("merge"):
            for event in self.of(uid):
                self.met(event.id, [to])
                self.not_met(event.id, [uid])

    def _put(self, event: Event) -> None:
        days = {"begins": event.begins, "ends": event.ends}
        edition = {"yearly": int(event.yearly), "series": event.series}
        self._rows.put({"name": event.name, "place": event.place, **days, **edition}, event.id)


def _event(row: Row) -> Event:
    return Event(row["id"], row["name"], row["place"], row["begins"], row["ends"], bool(row["yearly"]), row["series"])
