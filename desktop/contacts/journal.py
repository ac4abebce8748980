"""The journal: every change as a step with the state before and after, so that it can be undone."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from desktop.contacts.database import Database, Row, RowMissing, Value
from desktop.contacts.errors import (
    DoneAgainAlready,
    NothingToRedo,
    NothingToUndo,
    NotUndone,
    RedoBlocked,
    RedoTooOld,
    StepUnknown,
    UndoBlocked,
    UndoneAlready,
    UndoTooOld,
)
from desktop.contacts.model import Step

_LINKS = "'event_contact', 'interaction_contact', 'reminder_contact'"
"""What a contact has a part in; the key of each is a list in JSON that ends with the contact."""

State = Mapping[str, Any]
TakeBack = Callable[["Change"], None]
"""Writes a thing's state before a change again; raises UndoBlocked where it is not as the change left it."""

_LEFT_OVER = "undone IS NOT NULL AND NOT pruned AND id NOT IN (SELECT again FROM step)"
"""Says of a step that it can be done again."""


@dataclass(frozen=True, slots=True)
class Change:
    """What a step did to one thing: `thing` is the kind that was told to `Journal.takes_back`, `key` which one."""

    thing: str
    key: str
    before: State | None
    after: State | None

    def turned(self) -> Change:
        """Give the change the other way round: what takes this back does the first again."""
        return Change(self.thing, self.key, self.after, self.before)


class Journal:
    """The steps of one database; what is recorded inside a step is undone together.

    `author` is the program that writes them, in the words of `Step`.
    """

    def __init__(self, database: Database, clock: Callable[[], datetime], author: str = "") -> None:
        self._database = database
        self._clock = clock
        self._author = author
        self._local = threading.local()
        self._things: dict[str, TakeBack] = {}
        self._again: dict[str, TakeBack] = {}

    def takes_back(self, thing: str, take_back: TakeBack, do_again: TakeBack | None = None) -> None:
        """Tell who undoes the changes of one kind of thing; each kind is told once, before the first undo.

        `do_again` does a change again that was undone; without it, that is the change turned round, taken back.
        """
        self._things[thing] = take_back
        self._again[thing] = do_again or (lambda change: take_back(change.turned()))

    @contextmanager
    def step(self, action: str, detail: str = "") -> Iterator[int]:
        """Open a step and a transaction; a step inside a step joins the outer one."""
        outer = getattr(self._local, "step", 0)
        if outer:
            yield outer
            return
        with self._database.writing():
            step = self._database.insert(
                "INSERT INTO step(at, action, author, detail) VALUES (?, ?, ?, ?)",
                (self._clock().isoformat(), action, self._author, detail),
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
        """Give this step, or the last one, if it can be undone; raises NothingToUndo (and why), UndoTooOld."""
        if step is None:
            last = self.steps(1)
            if not last:
                raise NothingToUndo()
            return last[0]
        row = self._row(step)
        if row["undone"] is not None:
            raise UndoneAlready(step=step)
        if row["pruned"]:
            raise UndoTooOld()
        return self._step(row)

    def find_undone(self, step: int | None) -> Step:
        """Give this step, or the one that was undone last, if it can be done again.

        The last only where nothing was done since it was undone. Raises NothingToRedo (and why), RedoTooOld.
        """
        if step is None:
            row = self._database.row(
                f"SELECT * FROM step AS one WHERE {_LEFT_OVER} AND NOT EXISTS"
                " (SELECT 1 FROM step WHERE NOT again AND at > one.undone) ORDER BY undone DESC, id LIMIT 1"
            )
            if row is None:
                raise NothingToRedo()
            return self._step(row)
        row = self._row(step)
        if row["undone"] is None:
            raise NotUndone(step=step)
        if again := self._database.row("SELECT id FROM step WHERE again = ?", (step,)):
            raise DoneAgainAlready(step=step, again=again["id"])
        if row["pruned"]:
            raise RedoTooOld()
        return self._step(row)

    def undone_steps(self, limit: int) -> list[Step]:
        """Give the steps that can be done again, the one that was undone last first."""
        rows = self._database.rows(f"SELECT * FROM step WHERE {_LEFT_OVER} ORDER BY undone DESC, id LIMIT ?", (limit,))
        return [self._step(row) for row in rows]

    def _row(self, step: int) -> Row:
        # SQLite knows no larger number.
        row = self._database.row("SELECT * FROM step WHERE id = ?", (step,)) if abs(step) < 2**63 else None
        if row is None:
            raise StepUnknown(step=step)
        return row

    def steps(self, limit: int) -> list[Step]:
        """Give the last steps that can be undone, the last first."""
        rows = self._database.rows(
            "SELECT * FROM step WHERE undone IS NULL AND NOT pruned ORDER BY id DESC LIMIT ?", (limit,)
        )
        return [self._step(row) for row in rows]

    def _step(self, row: Row) -> Step:
        """A step with the contacts it changed, or took a part in an event or interaction from or to."""
        keys = self._database.rows(
            "SELECT DISTINCT CASE thing WHEN 'contact' THEN key ELSE json_extract(key, '$[1]') END AS uid FROM change"
            f" WHERE step = ? AND thing IN ('contact', {_LINKS}) ORDER BY position",
            (row["id"],),
        )
        return row_as_step(row, tuple(key["uid"] for key in keys))

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
            try:
                for change in self.changes(found.id):
                    self._things[change.thing](change)
            except RowMissing as error:
                raise UndoBlocked() from error
            self.mark_undone(found.id)
            return found

    def redo(self, step: int | None) -> Step:
        """Do this step again, or the one that was undone last; gives the new step that it is now.

        A new one, so that what is undone goes on from the last to the first. One transaction; raises
        RedoBlocked where something is not as it was before the step, RedoTooOld, NothingToRedo.
        """
        with self._database.writing():
            found = self.find_undone(step)
            with self.step(found.action, found.detail) as new:
                self._database.rows("UPDATE step SET again = ? WHERE id = ?", (found.id, new))
                try:
                    for change in reversed(self.changes(found.id)):
                        self._again[change.thing](change)
                        self.record(change)
                except (UndoBlocked, RowMissing) as error:
                    raise RedoBlocked() from error
            return self._step(self._row(new))

    def of_contact(self, uid: str) -> list[Row]:
        """Give every change of a contact and of its part in events and interactions, with its step, the last first."""
        # The key of a link is a list in JSON that ends with the contact.
        end = f", {json.dumps(uid, ensure_ascii=False)}]"
        return self._database.rows(
            "SELECT step.*, thing, key, before, after"
            " FROM change JOIN step ON step.id = change.step WHERE (thing = 'contact' AND key = ?)"
            f" OR (thing IN ({_LINKS}) AND substr(key, ?) = ?)"
            " ORDER BY step.id DESC, position",
            (uid, -len(end), end),
        )

    def state(self) -> str:
        """Give a text that is another one after every step, every undo, and after contacts were removed for good."""
        row = self._database.rows("SELECT max(id), count(*), count(undone), max(undone) FROM step")[0]
        return " ".join(str(value) for value in row)

    def changed(self, thing: str) -> dict[str, datetime]:
        """Give when each thing of a kind was changed last, by its key."""
        rows = self._database.rows(
            "SELECT key, max(coalesce(undone, at)) AS at FROM change JOIN step ON step.id = step WHERE thing = ?"
            " GROUP BY key",
            (thing,),
        )
        return {row["key"]: datetime.fromisoformat(row["at"]) for row in rows}

    def prune(self, before: datetime) -> int:
        """Forget what stood where before and after in steps older than this; gives how many steps it were."""
        with self._database.writing():
            return self._prune("at < ?", before.isoformat())

    def _prune(self, which: str, value: Value) -> int:
        self._database.rows(
            "UPDATE change SET before = NULL, after = NULL"
            f" WHERE step IN (SELECT id FROM step WHERE NOT pruned AND {which})",
            (value,),
        )
        rows = self._database.rows(f"UPDATE step SET pruned = 1 WHERE NOT pruned AND {which} RETURNING id", (value,))
        return len(rows)

    def forget(self, uids: Sequence[str], action: str) -> None:
        """Remove what the steps hold of these contacts, and write that down as a step that cannot be undone."""
        with self._database.writing():
            for uid in uids:
                self._forget_contact(uid)
            self._database.rows("DELETE FROM step WHERE id NOT IN (SELECT step FROM change)")
            step = self._database.insert(
                "INSERT INTO step(at, action, author, pruned) VALUES (?, ?, ?, 1)",
                (self._clock().isoformat(), action, self._author),
            )
            for position, uid in enumerate(uids, 1):
                self._database.rows(
                    "INSERT INTO change(step, position, thing, key) VALUES (?, ?, 'contact', ?)", (step, position, uid)
                )

    def _forget_contact(self, uid: str) -> None:
        # A card's change on the stack holds the fields that were typed for the contact.
        self._database.rows(
            "DELETE FROM change WHERE thing = 'stack_card'"
            " AND step IN (SELECT step FROM change WHERE thing = 'contact' AND key = ?)"
            " AND ? IN (json_extract(before, '$.uid'), json_extract(after, '$.uid'))",
            (uid, uid),
        )
        # The key of an origin is a list in JSON that begins with the contact; “!” comes after the space.
        begin = f"[{json.dumps(uid, ensure_ascii=False)},"
        self._database.rows(
            "DELETE FROM change WHERE thing = 'origin' AND key > ? AND key < ?", (f"{begin} ", f"{begin}!")
        )
        for row in self.of_contact(uid):
            self._database.rows(
                "DELETE FROM change WHERE step = ? AND thing = ? AND key = ?", (row["id"], row["thing"], row["key"])
            )
            if row["undone"] is not None:
                # Done again in part, it would bring back what is forgotten here: a merge holds it in the other contact.
                self._prune("id = ?", row["id"])
            # One file of several may bear the contact's name.
            self._database.rows("UPDATE step SET detail = '' WHERE id = ? AND instr(detail, char(10))", (row["id"],))

    def forget_thing(self, thing: str, key: str) -> None:
        """Remove what the steps hold of one thing."""
        self._database.rows("DELETE FROM change WHERE thing = ? AND key = ?", (thing, key))

    def mark_undone(self, step: int) -> None:
        """Write down that a step is undone, so that it is not undone twice."""
        self._database.rows(
            "UPDATE step SET undone = ?, undone_by = ? WHERE id = ?", (self._clock().isoformat(), self._author, step)
        )


def row_as_step(row: Row, uids: Sequence[str]) -> Step:
    """Give a row of the steps as a step with these contacts."""
    at = datetime.fromisoformat(row["at"])
    return Step(row["id"], row["action"], at, tuple(uids), row["author"], row["detail"], row["again"])


def _as_text(state: State | None) -> str | None:
    return None if state is None else json.dumps(state, ensure_ascii=False)


def _row_as_change(row: Row) -> Change:
    before, after = (json.loads(row[side]) if row[side] is not None else None for side in ("before", "after"))
    return Change(row["thing"], row["key"], before, after)
