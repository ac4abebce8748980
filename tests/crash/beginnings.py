"""What stands in the folder before each of the jobs begins."""

from __future__ import annotations

import tempfile
import zlib
from pathlib import Path

from desktop.actions.export import export_contacts
from desktop.contacts.backup_file import write_backup
from desktop.contacts.database import Database
from desktop.contacts.manifest import DATABASE_NAME
from desktop.contacts.schema import MIGRATIONS
from desktop.contacts.store import Store
from tests.crash.jobs import IMPORTS, IN_ONE, MERGES, NOW, png, vcard

OLD_FORM = 2
OLD_CONTACTS = 150


def begin(job: str, folder: Path) -> set[str]:
    """Write what a job needs into an empty folder, and give who is in the store."""
    folder.mkdir()
    if job == "import":
        for number in range(IMPORTS):
            with tempfile.TemporaryDirectory() as other:
                _filled(Path(other), *(f"import-{number}-{place}" for place in range(IN_ONE)))
                store = Store(Path(other))
                export_contacts(store, folder / f"import-{number}.json", form="json")
                store.close()
        Store(folder / "data").close()
        return set()
    if job == "merge":
        return _filled(folder / "data", *(f"{side}-{number}" for number in range(MERGES) for side in ("left", "right")))
    if job == "migration":
        return _old(folder / "data")
    if job == "restore":
        for name, uids in (("a", ("a-0", "a-1")), ("b", ("b-0",))):
            _filled(folder / name, *uids)
            write_backup(folder / name, folder / f"{name}.zip", NOW)
    return _filled(folder / "data", "first-0", "first-1")


def _filled(folder: Path, *uids: str) -> set[str]:
    store = Store(folder, lambda: NOW)
    for uid in uids:
        store.add(vcard(uid), [store.save_picture(png(zlib.crc32(uid.encode())))])
    store.close()
    return set(uids)


def _old(folder: Path) -> set[str]:
    """A store as an older Cardfile left it: contacts, their journal, nothing that came later."""
    (folder / "pictures").mkdir(parents=True)
    database = Database(folder / DATABASE_NAME, folder)
    uids = [f"old-{number}" for number in range(OLD_CONTACTS)]
    with database.writing():
        for migration in MIGRATIONS[:OLD_FORM]:
            migration(database)
        for uid in uids:
            database.rows(
                "INSERT INTO contact(uid, vcard, created, changed) VALUES (?, ?, ?, ?)",
                (uid, vcard(uid), NOW.isoformat(), NOW.isoformat()),
            )
        database.rows(f"PRAGMA user_version = {OLD_FORM}")
    database.close()
    return set(uids)
