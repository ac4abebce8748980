"""Rows of a table, every change of which is a change of the journal and can be undone."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence

from desktop.contacts.database import Database, Value
from desktop.contacts.errors import UndoBlocked
from desktop.contacts.journal import Change, Journal, State


class JournaledRows:
    """One table as `thing` of the journal; its rows are told apart by the columns `key`, the rest is their state.

    `needed_by` are the columns ("table.column") that refer to a row of a table with one key column: a row
    somebody refers to is not undone away. `undone` is called with a row's key after an undo has written it.
    `later` are columns that came with a later form, with what they hold for steps from before it.
    `written` is called with a row's key and state after every write, those of an undo included.
    """

    def __init__(
        self,
        database: Database,
        journal: Journal,
        thing: str,
        key: Sequence[str],
        columns: Sequence[str] = (),
        needed_by: Sequence[str] = (),
        undone: Callable[[Sequence[str]], None] | None = None,
        later: Mapping[str, Value] | None = None,
        written: Callable[[Sequence[str], State | None], None] | None = None,
    ) -> None:
        self._database = database
        self._journal = journal
        self._thing = thing
        self._key = tuple(key)
        self._columns = tuple(columns)
        self._needed_by = [tuple(column.split(".")) for column in needed_by]
        self._undone = undone
        self._later = dict(later or {})
        self._written = written
        self._this = " AND ".join(f"{column} = ?" for column in key)
        journal.takes_back(thing, self._take_back)

    def get(self, *key: str) -> State | None:
        """Give a row's state, None where there is no such row."""
        shown = ", ".join(self._columns) or "1 AS there"
        row = self._database.row(f"SELECT {shown} FROM {self._thing} WHERE {self._this}", key)
        return None if row is None else {column: row[column] for column in self._columns}

    def put(self, state: State | None, *key: str) -> bool:
        """Write a row's state (None takes the row away) in the journal's open step; says whether it changed."""
        before = self.get(*key)
        if before == state:
            return False
        self._journal.record(Change(self._thing, _key_text(key), before, state))
        self._write(state, key)
        return True

    def _take_back(self, change: Change) -> None:
        key = [change.key] if len(self._key) == 1 else json.loads(change.key)
        before, after = self._of_today(change.before), self._of_today(change.after)
        if self.get(*key) != after or (before is None and self._is_needed(key[0])):
            raise UndoBlocked()
        self._write(before, key)
        if self._undone:
            self._undone(key)

    def _of_today(self, state: State | None) -> State | None:
        return None if state is None else {**self._later, **state}

    def _is_needed(self, key: str) -> bool:
        return any(
            self._database.row(f"SELECT 1 FROM {table} WHERE {column} = ? LIMIT 1", (key,))
            for table, column in self._needed_by
        )

    def _write(self, state: State | None, key: Sequence[str]) -> None:
        self._write_row(state, key)
        if self._written:
            self._written(key, state)

    def _write_row(self, state: State | None, key: Sequence[str]) -> None:
        if state is None:
            self._database.rows(f"DELETE FROM {self._thing} WHERE {self._this}", key)
            return
        columns = (*self._key, *self._columns)
        keep = ", ".join(f"{column} = excluded.{column}" for column in self._columns)
        self._database.rows(
            f"INSERT INTO {self._thing}({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})"
            f" ON CONFLICT({', '.join(self._key)}) DO {'UPDATE SET ' + keep if keep else 'NOTHING'}",
            (*key, *(state[column] for column in self._columns)),
        )


def _key_text(key: Sequence[str]) -> str:
    return key[0] if len(key) == 1 else json.dumps(key, ensure_ascii=False)
