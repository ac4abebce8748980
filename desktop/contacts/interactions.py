"""Meetings, calls, mails, messages and dated notes, each with the contacts it was with."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from desktop.contacts.database import Database, Row
from desktop.contacts.errors import InteractionGone
from desktop.contacts.journal import Journal
from desktop.contacts.journaled_rows import JournaledRows
from desktop.contacts.last_interactions import LastInteractions
from desktop.contacts.model import Direction, Interaction, InteractionKind

NotesChanged = Callable[[Sequence[str]], None]
"""Called with the UIDs of the contacts by whose dated notes they are found."""


class InteractionTable:
    """The interactions of one database; every change is a step of its own, or joins the open one.

    `last` is told of every change, to know when one was last in touch with whom.
    """

    def __init__(
        self, database: Database, journal: Journal, notes_changed: NotesChanged, last: LastInteractions
    ) -> None:
        self._database = database
        self._journal = journal
        self._notes_changed = notes_changed
        columns = ("at", "kind", "direction", "text", "source")
        needed = ("interaction_contact.interaction",)
        self._rows = JournaledRows(
            *(database, journal, "interaction", ("id",), columns, needed, self._row_undone), written=last.row_written
        )
        self._links = JournaledRows(
            *(database, journal, "interaction_contact", ("interaction", "uid")),
            undone=self._link_undone,
            written=last.link_written,
        )

    def log(
        self,
        uids: Sequence[str],
        at: datetime,
        kind: InteractionKind,
        text: str = "",
        direction: Direction = Direction.NONE,
        source: str = "",
    ) -> Interaction:
        """Write down an interaction with these contacts; one with a `source` that is known is only given back."""
        with self._journal.step("log"):
            if source and (known := self.of_source(source)):
                return known
            made = Interaction(str(uuid.uuid4()), at, kind, direction, text, tuple(dict.fromkeys(uids)), source)
            self._put(made)
            return made

    def of_source(self, source: str) -> Interaction | None:
        """Give the interaction that another program gave this name, if it is there."""
        # Said twice, so that the index of what has a source is used.
        row = self._database.row("SELECT * FROM interaction WHERE source = ? AND source <> ''", (source,))
        return None if row is None else self._interaction(row)

    def take(self, interaction: Interaction) -> Interaction:
        """Write an interaction from another store, under its own id; where it is known, its contacts are joined."""
        with self._journal.step("log"):
            try:
                known = self.get(interaction.id)
            except InteractionGone:
                known = interaction
            joined = replace(known, uids=tuple(dict.fromkeys((*known.uids, *interaction.uids))))
            self._put(joined)
            return joined

    def change(self, interaction: Interaction) -> Interaction:
        """Write an interaction's new state, contacts included; raises InteractionGone."""
        with self._journal.step("log"):
            before = self.get(interaction.id)
            for uid in before.uids:
                if uid not in interaction.uids:
                    self._links.put(None, interaction.id, uid)
            self._put(interaction)
            self._found_anew(before)
            return interaction

    def remove(self, id_: str) -> None:
        """Take an interaction away (an undo brings it back); raises InteractionGone."""
        with self._journal.step("log"):
            before = self.get(id_)
            for uid in before.uids:
                self._links.put(None, id_, uid)
            self._rows.put(None, id_)
            self._found_anew(before)

    def get(self, id_: str) -> Interaction:
        """Give one interaction; raises InteractionGone."""
        row = self._database.row("SELECT * FROM interaction WHERE id = ?", (id_,))
        if row is None:
            raise InteractionGone()
        return self._interaction(row)

    def of(self, uid: str) -> list[Interaction]:
        """Give a contact's interactions, the newest first."""
        rows = self._database.rows(
            "SELECT interaction.* FROM interaction_contact JOIN interaction ON id = interaction"
            " WHERE uid = ? ORDER BY at DESC, id",
            (uid,),
        )
        return [self._interaction(row) for row in rows]

    def all(self) -> list[Interaction]:
        """Give every interaction, the oldest first."""
        links: dict[str, list[str]] = {}
        for row in self._database.rows("SELECT interaction, uid FROM interaction_contact ORDER BY rowid"):
            links.setdefault(row["interaction"], []).append(row["uid"])
        rows = self._database.rows("SELECT * FROM interaction ORDER BY at, id")
        return [_interaction(row, links.get(row["id"], [])) for row in rows]

    def notes_of(self, uid: str) -> list[str]:
        """Give the texts of a contact's dated notes."""
        rows = self._database.rows(
            "SELECT text FROM interaction_contact JOIN interaction ON id = interaction WHERE uid = ? AND kind = ?",
            (uid, InteractionKind.NOTE),
        )
        return [row["text"] for row in rows]

    def move(self, uid: str, to: str) -> None:
        """Give a contact's interactions to another contact, for a merge."""
        with self._journal.step("merge"):
            for row in self._database.rows("SELECT interaction FROM interaction_contact WHERE uid = ?", (uid,)):
                self._links.put({}, row["interaction"], to)
                self._links.put(None, row["interaction"], uid)
            self._notes_changed((uid, to))

    def _put(self, interaction: Interaction) -> None:
        state = {
            # In one zone, so that the text sorts as the moments do.
            "at": interaction.at.astimezone(UTC).isoformat(),
            "kind": interaction.kind.value,
            "direction": interaction.direction.value,
            "text": interaction.text,
            "source": interaction.source,
        }
        self._rows.put(state, interaction.id)
        for uid in interaction.uids:
            self._links.put({}, interaction.id, uid)
        self._found_anew(interaction)

    def _row_undone(self, key: Sequence[str]) -> None:
        links = self._database.rows("SELECT uid FROM interaction_contact WHERE interaction = ?", key)
        self._notes_changed([link["uid"] for link in links])

    def _link_undone(self, key: Sequence[str]) -> None:
        row = self._database.row("SELECT kind FROM interaction WHERE id = ?", key[:1])
        if row is None or row["kind"] == InteractionKind.NOTE:
            self._notes_changed(key[1:])

    def _found_anew(self, interaction: Interaction) -> None:
        if interaction.kind is InteractionKind.NOTE:
            self._notes_changed(interaction.uids)

    def _interaction(self, row: Row) -> Interaction:
        links = self._database.rows(
            "SELECT uid FROM interaction_contact WHERE interaction = ? ORDER BY rowid", (row["id"],)
        )
        return _interaction(row, (link["uid"] for link in links))


def _interaction(row: Row, uids: Iterable[str]) -> Interaction:
    return Interaction(
        row["id"],
        datetime.fromisoformat(row["at"]),
        InteractionKind(row["kind"]),
        Direction(row["direction"]),
        row["text"],
        tuple(uids),
        row["source"],
    )
