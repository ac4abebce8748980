"""The programs that are killed: each does one kind of work and says after each part of it that it is done.

`python -m tests.crash.jobs JOB FOLDER [EVENT]` ends itself with SIGKILL at that event: an event is a file
opened, renamed, linked or removed, or some steps of SQLite's machine. Without one it says at the end how
many events there were.
"""

from __future__ import annotations

import os
import signal
import sqlite3
import struct
import sys
import zlib
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

NOW = datetime(2026, 11, 22, 10, 45, tzinfo=UTC)
IMPORTS, IN_ONE, MERGES = 4, 15, 8
MACHINE_STEPS = 50
"""So many steps of SQLite's machine are one event."""

_COUNTED = ("open", "os.", "shutil.", "sqlite3.connect", "fcntl.")


class Events:
    """Counts what the program does to the disk, and kills it at one of them."""

    def __init__(self, last: int) -> None:
        self.count = 0
        self._last = last
        self._connect = sqlite3.connect
        sqlite3.connect = self._connected  # type: ignore[assignment]
        sys.addaudithook(self._seen)

    def _connected(self, *arguments: Any, **named: Any) -> sqlite3.Connection:
        connection: sqlite3.Connection = self._connect(*arguments, **named)
        connection.set_progress_handler(self._one_more, MACHINE_STEPS)
        return connection

    def _seen(self, event: str, arguments: tuple[object, ...]) -> None:
        if event.startswith(_COUNTED):
            self._one_more()

    def _one_more(self) -> int:
        self.count += 1
        if self.count == self._last:
            os.kill(os.getpid(), signal.SIGKILL)
        return 0


def png(number: int) -> bytes:
    """Give a picture that no other number gives."""
    rows = b"".join(b"\0" + number.to_bytes(4, "big") * 48 for _ in range(64))
    parts = ((b"IHDR", struct.pack(">2I5B", 64, 64, 8, 2, 0, 0, 0)), (b"IDAT", zlib.compress(rows, 0)), (b"IEND", b""))
    chunks = (
        struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body)) for kind, body in parts
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def say(*words: object) -> None:
    print(*words, flush=True)


def import_job(folder: Path) -> None:
    """Import the files beside the store, one after the other."""
    from desktop.actions.import_contacts import carry_out, plan_import
    from desktop.contacts.store import Store

    store = Store(folder / "data")
    for number in range(IMPORTS):
        done = carry_out(store, plan_import(store, [folder / f"import-{number}.json"]))
        assert done.added == IN_ONE
        say(number)
    store.close()


def merge_job(folder: Path) -> None:
    """Merge pairs of contacts."""
    from desktop.actions.duplicates import merge
    from desktop.contacts.store import Store

    store = Store(folder / "data")
    for number in range(MERGES):
        merge(store, f"left-{number}", [f"right-{number}"])
        say(number)
    store.close()


def migration_job(folder: Path) -> None:
    """Open a store of an older form."""
    from desktop.contacts.store import Store

    Store(folder / "data").close()
    say("open")


def backup_job(folder: Path) -> None:
    """Make copies day after day, with a change between them, and write a backup file each time."""
    from desktop.contacts.backup import make_daily
    from desktop.contacts.backup_file import write_backup
    from desktop.contacts.generations import Kept
    from desktop.contacts.store import Store

    store = Store(folder / "data")
    for day in range(4):
        now = NOW + timedelta(days=day)
        store.add(vcard(f"day-{day}"), [store.save_picture(f"day {day}".encode() * 1000)])
        made = make_daily(folder / "data", Kept(2, 0, 0), now)
        assert made is not None
        say("daily", made.path.name)
        write_backup(folder / "data", folder / "safe.zip", now)
        say("file", day)
    store.close()


def restore_job(folder: Path) -> None:
    """Restore one backup after the other."""
    from desktop.contacts.restoring import restore_backup

    for number, name in enumerate(("a.zip", "b.zip", "a.zip")):
        restore_backup(folder / "data", folder / name, NOW + timedelta(days=number))
        say(name)


def vcard(uid: str, note: str = "") -> str:
    """Give the vCard of an invented person who is named like her UID."""
    from desktop.contacts.model import ContactFields
    from desktop.contacts.vcard import fields_to_vcard

    notes = (note,) if note else ()
    return fields_to_vcard(
        ContactFields(uid, organization=f"{uid} GmbH", emails=(f"{uid}@{uid}.example",), notes=notes), uid
    )


JOBS: dict[str, Callable[[Path], None]] = {
    "import": import_job,
    "merge": merge_job,
    "migration": migration_job,
    "backup": backup_job,
    "restore": restore_job,
}


if __name__ == "__main__":
    # What Python itself opens to import the program is no work of ours.

    counted = Events(int(sys.argv[3]) if len(sys.argv) > 3 else 0)
    say("at work")
    JOBS[sys.argv[1]](Path(sys.argv[2]))
    say("events", counted.count)
