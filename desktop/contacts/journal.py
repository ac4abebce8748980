"""The journal: every change as a step with the state before and after, so that it can be undone."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from desktop.contacts.database import Database, Row
from desktop.contacts.errors import NothingToUndo, UndoTooOld
from desktop.contacts.model import Step

State = Mapping[str, Any]
TakeBack = Callable[["Change"], None]
"""Writes a thing's state before a change again; raises UndoBlocked where it is not as the change left it."""


@dataclass(frozen=True, slots=True)
class Change:
    """What a step did to one thing: `thing` is the kind that was told to `Journal.takes_back`, `key` which one."""

    thing: str
    key: str
    before: State | None
    after: State | None


class Journal:
    """The steps of one database; what is recorded inside a step is undone together."""

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._clock = clock
        self._local = threading.local()
        self._things: dict[str, TakeBack] = {}

    def takes_back(self, thing: str, take_back: TakeBack) -> None:
        """Tell who undoes the changes of one kind of thing; each kind is told once, before the first undo."""
        self._things[thing] = take_back

    @contextmanager
    def step(self, action: str) -> Iterator[int]:
        """Open a step and a transaction; a step inside a step joins the outer one."""
        outer = getattr(self._local, "step", 0)
        if outer:
            yield outer
            return
        with self._database.writing():
            step = self._database.insert(
                "INSERT INTO step(at, action) VALUES (?, ?)", (self._clock().isoformat(), action)
            )
            self._local.step, self._local.position = step, 0
            try:
                yield step
            finally:
                self._local.step = 0
            if not self._local.position:
                self._database.rows("DELETE FROM step WHERE id = ?", (step,))

    def record(self, change: Change) -> None:
        """Write down one change of the open step."""
        self._local.position += 1
        self._database.rows(
            "INSERT INTO change(step, position, thing, key, before, after) VALUES (?, ?, ?, ?, ?, ?)",
            (
                self._local.step,
                self._local.position,
                change.thing,
                change.key,
                _as_text(change.before),
                _as_text(change.after),
            ),
        )

    def find(self, step: int | None) -> Step:
        """Give this step, or the last one, if it is not undone; raises NothingToUndo, UndoTooOld."""
        chosen = "id = ?" if step is not None else "? IS NULL AND NOT pruned"
        row = self._database.row(
            f"SELECT id, action, at, pruned FROM step WHERE undone IS NULL AND {chosen} ORDER BY id DESC LIMIT 1",
            (step,),
        )
        if row is None:
            raise NothingToUndo()
        if row["pruned"]:
            raise UndoTooOld()
        uids = self._database.rows(
            "SELECT DISTINCT key FROM change WHERE step = ? AND thing = 'contact' ORDER BY position", (row["id"],)
        )
        return Step(row["id"], row["action"], datetime.fromisoformat(row["at"]), tuple(uid["key"] for uid in uids))

    def changes(self, step: int) -> list[Change]:
        """Give what a step did, the last first: the order in which it is undone."""
        rows = self._database.rows(
            "SELECT thing, key, before, after FROM change WHERE step = ? ORDER BY position DESC", (step,)
        )
        return [_row_as_change(row) for row in rows]

    def undo(self, step: int | None) -> Step:
        """Undo this step, or the last one, as one transaction; raises UndoBlocked, UndoTooOld, NothingToUndo."""
        with self._database.writing():
            found = self.find(step)
            for change in self.changes(found.id):
                self._things[change.thing](change)
            self.mark_undone(found.id)
            return found

    def mark_undone(self, step: int) -> None:
        """Write down that a step is undone, so that it is not undone twice."""
        self._database.rows("UPDATE step SET undone = ? WHERE id = ?", (self._clock().isoformat(), step))


def _as_text(state: State | None) -> str | None:
    return None if state is None else json.dumps(state, ensure_ascii=False)


def _row_as_change(row: Row) -> Change:
    before, after = (json.loads(row[side]) if row[side] is not None else None for side in ("before", "after"))
    return Change(row["thing"], row["key"], before, after)
