"""Circles with their cadence. Who is in one stands in the contact's vCard (CATEGORIES), beside its tags."""

from __future__ import annotations

from desktop.contacts.database import Database
from desktop.contacts.journal import Journal
from desktop.contacts.journaled_rows import JournaledRows
from desktop.contacts.model import Circle
from desktop.contacts.search_text import fold


class CircleTable:
    """Which of the categories are circles, and how often you mean to be in touch with those in them."""

    def __init__(self, database: Database, journal: Journal) -> None:
        self._database = database
        self._journal = journal
        self._rows = JournaledRows(database, journal, "circle", ("name",), ("cadence_days",))

    def all(self) -> list[Circle]:
        """Give every circle by name."""
        rows = self._database.rows("SELECT name, cadence_days FROM circle")
        return sorted((Circle(*row) for row in rows), key=lambda circle: fold(circle.name))

    def get(self, name: str) -> Circle | None:
        """Give a circle by its name, capitals and accents aside."""
        return next((circle for circle in self.all() if fold(circle.name) == fold(name)), None)

    def put(self, name: str, cadence_days: int | None = None) -> Circle:
        """Make a circle, or give one that is there another cadence."""
        known = self.get(name)
        circle = Circle(known.name if known else name.strip(), cadence_days)
        with self._journal.step("circle"):
            self._rows.put({"cadence_days": cadence_days}, circle.name)
        return circle

    def remove(self, name: str) -> None:
        """Take a circle away; what the contacts' vCards say stays, as a tag."""
        known = self.get(name)
        with self._journal.step("circle"):
            if known:
                self._rows.put(None, known.name)
