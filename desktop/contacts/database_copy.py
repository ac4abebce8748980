"""Copies of the database: made with SQLite's backup API, looked at and checked, never written."""

from __future__ import annotations

import itertools
import os
import re
import sqlite3
from collections.abc import Collection, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.request import pathname2url

from desktop.contacts.database import BUSY_SECONDS, sentences
from desktop.contacts.errors import StoreOpenElsewhere

BESIDE = ("-wal", "-shm", "-journal")
"""What SQLite may keep beside a database: the ends of names."""

COLUMNS = """SELECT one.name, part.name FROM sqlite_master AS one, pragma_table_info(one.name) AS part
    WHERE one.type = 'table' AND one.name NOT LIKE 'sqlite%'"""
"""Gives every table with each of its columns."""

_HASH = re.compile(r"(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])")
_WITH_PICTURES = (("contact_picture", "picture"), ("stack_card", "picture"))
_WORST = 5


@dataclass(frozen=True, slots=True)
class Inside:
    """What a database holds: its form, how many contacts and steps, and the pictures these show."""

    form: int
    contacts: int
    steps: int
    pictures: frozenset[str]


def copy_database(source: Path, target: Path, folder: Path) -> None:
    """Copy a database that others may be writing to; the copy is one file and on the disk. Raises ContactsError."""
    with sentences(folder, source):
        with closing(_opened(source, "rw")) as original, closing(sqlite3.connect(target)) as copy:
            original.backup(copy)
            # A file for itself: nothing beside it that could be left behind.
            copy.execute("PRAGMA journal_mode=DELETE")
        with target.open("rb+") as file:
            os.fsync(file.fileno())


def look_inside(file: Path) -> Inside:
    """Give what a sound copy of the contacts holds; raises ValueError for what is none."""
    try:
        with _resting(file) as database:
            shown: set[str] = set()
            for table, column in _WITH_PICTURES:
                shown.update(row[0] for row in database.execute(f"SELECT {column} FROM {table} WHERE {column} <> ''"))
            return Inside(
                database.execute("PRAGMA user_version").fetchone()[0],
                database.execute("SELECT COUNT(*) FROM contact WHERE deleted IS NULL").fetchone()[0],
                database.execute("SELECT COUNT(*) FROM step").fetchone()[0],
                frozenset(picture for picture in shown if _HASH.fullmatch(str(picture))),
            )
    except sqlite3.DatabaseError as error:
        raise ValueError("no database of contacts") from error


def tables_of(file: Path) -> tuple[int, frozenset[tuple[str, str]]]:
    """Give the form of a sound copy, and its tables with their columns."""
    with _resting(file) as database:
        rows = database.execute(COLUMNS).fetchall()
        return database.execute("PRAGMA user_version").fetchone()[0], frozenset((row[0], row[1]) for row in rows)


def problem_of(file: Path) -> str:
    """Say in a few words what is wrong with a copy, or nothing where it is sound."""
    try:
        with _resting(file) as database:
            # Cardfile's own databases have neither; in a foreign one they would be programs that run unasked.
            if database.execute("SELECT 1 FROM sqlite_master WHERE type IN ('trigger', 'view')").fetchone():
                return "it holds what no Cardfile wrote"
            found = [row[0] for row in database.execute(f"PRAGMA integrity_check({_WORST})")]
            if found != ["ok"]:
                return "its database is not whole"
            if database.execute("PRAGMA foreign_key_check").fetchone():
                return "its database does not hold together"
    except sqlite3.DatabaseError:
        return "its database cannot be read"
    return ""


def named_pictures(file: Path, among: Collection[str] | None = None, *, resting: bool = False) -> set[str]:
    """Give every picture whose name stands anywhere in a database, in whatever table: those may be needed.

    With `among`, those of so many: as a rule contacts and stack name them all, and the rest need not be read.
    Without it, what else looks like a content hash is given too. `resting` says that nobody has the file open.
    """
    left = None if among is None else set(among)
    found: set[str] = set()
    with _resting(file) if resting else closing(_opened(file, "ro")) as database:
        shown = (
            str(row[0])
            for table, column in _WITH_PICTURES
            for row in database.execute(f"SELECT {column} FROM {table} WHERE {column} <> ''")
        )
        for text in itertools.chain(shown, _texts(database)):
            if left is not None and not left:
                break
            names = _HASH.findall(text)
            found.update(names)
            if left is not None:
                left.difference_update(names)
    return found if among is None else found.intersection(among)


def fold_away(file: Path, folder: Path) -> None:
    """Bring everything that SQLite keeps beside a database into it; raises StoreOpenElsewhere, ContactsError."""
    with sentences(folder, file), closing(_opened(file, "rw", seconds=0)) as database:
        try:
            # Only who has the database to himself may change this.
            database.execute("PRAGMA journal_mode=DELETE")
        except sqlite3.OperationalError as error:
            if (error.sqlite_errorcode & 0xFF) in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
                raise StoreOpenElsewhere() from error
            raise


def _texts(database: sqlite3.Connection) -> Iterator[str]:
    """Every text in every table that is long enough for the name of a picture."""
    for table, columns in _tables(database):
        long = " OR ".join(f"length({column}) >= 64" for column in columns)
        for row in database.execute(f"SELECT {', '.join(columns)} FROM {table} WHERE {long}"):
            yield from (value for value in row if isinstance(value, str))


def _tables(database: sqlite3.Connection) -> Iterator[tuple[str, list[str]]]:
    """The ordinary tables with their columns, quoted."""
    rows = database.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table'").fetchall()
    virtual = tuple(f"{name}_" for name, sql in rows if (sql or "").upper().startswith("CREATE VIRTUAL"))
    for name, sql in rows:
        # The index of a search and SQLite's own tables repeat what stands elsewhere.
        if name.startswith(("sqlite_", *virtual)) or (sql or "").upper().startswith("CREATE VIRTUAL"):
            continue
        columns = [_quoted(row[1]) for row in database.execute(f"PRAGMA table_info({_quoted(name)})")]
        yield _quoted(name), columns


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


@contextmanager
def _resting(file: Path) -> Iterator[sqlite3.Connection]:
    """A database that nobody writes, of which nothing is believed."""
    with closing(_opened(file, "ro", "&immutable=1")) as database:
        for setting in ("trusted_schema=OFF", "cell_size_check=ON", "query_only=ON"):
            database.execute(f"PRAGMA {setting}")
        yield database


def _opened(file: Path, mode: str, more: str = "", seconds: float = BUSY_SECONDS) -> sqlite3.Connection:
    address = f"file:{pathname2url(str(file))}?mode={mode}{more}"
    return sqlite3.connect(address, uri=True, timeout=seconds, isolation_level=None)
