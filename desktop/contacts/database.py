"""The one door to SQLite: connections, transactions, and its errors as sentences for the user."""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from desktop.contacts.disk import disk_error, disk_is_full
from desktop.contacts.errors import (
    DiskFull,
    DiskTrouble,
    StoreBeingRestored,
    StoreBusy,
    StoreDamaged,
    StoreDamagedForGood,
    StoreForbidden,
)
from desktop.contacts.generations import FOLDER_NAME, newest_good

Row = sqlite3.Row
Value = str | int | float | bytes | None
Execute = Callable[[str], object]

BUSY_SECONDS = 2
"""How long a writer waits for another program before it says that it does: a single keep takes milliseconds."""

TURNS = 150
"""How many times it goes on waiting before it gives up: a large import is one transaction, and takes minutes."""

CLOSING_SECONDS = 60.0
"""How long whoever closes the store waits for one thread that is at work."""

_KNOWN = {
    sqlite3.SQLITE_FULL: DiskFull,
    sqlite3.SQLITE_READONLY: StoreForbidden,
    sqlite3.SQLITE_PERM: StoreForbidden,
    sqlite3.SQLITE_CANTOPEN: StoreForbidden,
    sqlite3.SQLITE_BUSY: StoreBusy,
    sqlite3.SQLITE_LOCKED: StoreBusy,
    sqlite3.SQLITE_CORRUPT: StoreDamaged,
    sqlite3.SQLITE_NOTADB: StoreDamaged,
    sqlite3.SQLITE_IOERR: DiskTrouble,
}


class RowMissing(Exception):
    """A row would refer to another that is not there, or is gone to which one refers."""


class Database:
    """One SQLite file with a connection for every thread, or (`file` None) one shared in memory.

    `waiting` is called, on the writer's thread, while it waits for another program that is writing.
    """

    def __init__(self, file: Path | None, folder: Path, waiting: Callable[[], None] = lambda: None) -> None:
        self.file = file
        self._waiting = waiting
        self._folder = folder
        self._local = threading.local()
        self._lock = threading.RLock()
        self._open: dict[threading.Thread, tuple[sqlite3.Connection, threading.RLock]] = {}
        self._closed = False
        self._shared = self._connect() if file is None else None

    def close(self) -> None:
        """Close the connections of every thread, each when its thread does nothing with it; no thread can use it after.

        SQLite breaks down where a connection is closed in the midst of a statement.
        """
        with self._lock:
            self._closed = True
            found = list(self._open.values())
            self._open.clear()
            if self._shared is not None:
                self._shared.close()
        for connection, gate in found:
            # Whoever is at work for longer than this keeps his connection, and finds the store closed at the next use.
            if gate.acquire(timeout=CLOSING_SECONDS):
                try:
                    connection.close()
                finally:
                    gate.release()

    def rows(self, sql: str, values: Sequence[Value] | Mapping[str, Value] = ()) -> list[Row]:
        """Run one statement and give all its rows."""
        with self._alone():
            try:
                return self._connection().execute(sql, values).fetchall()
            except (sqlite3.DatabaseError, OSError):
                # Only here: an import runs a hundred thousand statements, and none of them fails.
                with self._sentences():
                    raise

    def row(self, sql: str, values: Sequence[Value] = ()) -> Row | None:
        """Run one statement and give its first row, if there is one."""
        return next(iter(self.rows(sql, values)), None)

    def insert(self, sql: str, values: Sequence[Value] = ()) -> int:
        """Run one INSERT inside `writing` and give the new row's id."""
        with self._alone():
            try:
                return self._connection().execute(sql, values).lastrowid or 0
            except (sqlite3.DatabaseError, OSError):
                with self._sentences():
                    raise

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Open a transaction: all of what is written inside, or nothing. One inside another joins it."""
        with self._alone():
            if self.is_writing():
                yield
                return
            connection = self._connection()
            with self._sentences():
                self._begin(connection)
            self._local.writing = object()
            try:
                yield
                with self._sentences():
                    connection.execute("COMMIT")
            except BaseException:
                # Some errors (a full disk among them) have rolled back by themselves already.
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                raise
            finally:
                self._local.writing = None

    def _begin(self, connection: sqlite3.Connection) -> None:
        for turn in range(TURNS):
            try:
                connection.execute("BEGIN IMMEDIATE")
                return
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or turn == TURNS - 1:
                    raise
            self._waiting()

    def transaction(self) -> object | None:
        """Give what stands for this thread's open transaction, None outside `writing`."""
        found: object | None = getattr(self._local, "writing", None)
        return found

    def is_writing(self) -> bool:
        """Say whether this thread is inside `writing`."""
        return self.transaction() is not None

    def version(self) -> int:
        """Give the number that says which form the file has (PRAGMA user_version)."""
        return int(self.rows("PRAGMA user_version")[0][0])

    def backup(self, target: Path) -> None:
        """Copy the whole database to another file with SQLite's backup API; whole or not at all."""
        half = target.with_name(target.name + ".part")
        half.unlink(missing_ok=True)
        try:
            with self._alone(), self._sentences():
                copy = sqlite3.connect(half)
                try:
                    self._connection().backup(copy)
                finally:
                    copy.close()
                with half.open("rb+") as file:
                    os.fsync(file.fileno())
                half.replace(target)
        finally:
            for end in ("", "-journal", "-wal", "-shm"):
                half.with_name(half.name + end).unlink(missing_ok=True)

    def _connection(self) -> sqlite3.Connection:
        if self._shared is not None:
            return self._shared
        # A thread that comes too late must not use, nor open anew, what whoever closed it is about to replace.
        self._check_open()
        connection: sqlite3.Connection | None = getattr(self._local, "connection", None)
        if connection is None:
            connection = self._connect()
            with self._lock:
                try:
                    self._check_open()
                except StoreBeingRestored:
                    connection.close()
                    raise
                for thread in [thread for thread in self._open if not thread.is_alive()]:
                    self._open.pop(thread)[0].close()
                self._open[threading.current_thread()] = connection, self._gate()
            self._local.connection = connection
        return connection

    def _check_open(self) -> None:
        if self._closed:
            raise StoreBeingRestored()

    def _connect(self) -> sqlite3.Connection:
        with self._sentences():
            connection = sqlite3.connect(
                self.file or ":memory:", timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False
            )
            connection.row_factory = sqlite3.Row
            try:
                for setting in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "cache_size=-16000"):
                    connection.execute(f"PRAGMA {setting}")
            except sqlite3.Error:
                connection.close()
                raise
            return connection

    def _alone(self) -> AbstractContextManager[object]:
        """Keep threads apart where they share the one connection in memory; else only from who closes this thread's."""
        return self._lock if self.file is None else self._gate()

    def _gate(self) -> threading.RLock:
        gate: threading.RLock | None = getattr(self._local, "gate", None)
        if gate is None:
            gate = self._local.gate = threading.RLock()
        return gate

    def _sentences(self) -> AbstractContextManager[None]:
        return sentences(self._folder, self.file)


@contextmanager
def sentences(folder: Path, file: Path | None) -> Iterator[None]:
    """Turn SQLite's and the disk's known errors into those with words for the user."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        code = getattr(error, "sqlite_errorcode", None) or 0
        if code == sqlite3.SQLITE_CONSTRAINT_FOREIGNKEY:
            raise RowMissing(str(error)) from error
        kind = _KNOWN.get(code & 0xFF)
        if kind is None:
            raise
        if kind is DiskTrouble and disk_is_full(folder):
            # SQLite has files beside its own that it cannot make larger then, and calls that an error of the disk.
            kind = DiskFull
        raise (store_damaged(folder, file) if kind is StoreDamaged else kind(folder=folder)) from error
    except OSError as error:
        raise disk_error(error, folder) from error


def store_damaged(folder: Path, file: Path | None) -> StoreDamaged:
    """Give the error for a damaged store, with the last good copy as the way out."""
    newest, backups = newest_good(folder), folder / FOLDER_NAME
    if newest is None:
        return StoreDamagedForGood(folder=_typed(folder), file=file, backups=backups)
    return StoreDamaged(folder=_typed(folder), file=file, newest=_typed(newest))


def _typed(path: Path) -> str:
    """A path as part of a command to type."""
    return f'"{path}"' if " " in str(path) else str(path)
