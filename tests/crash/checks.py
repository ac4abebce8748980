"""What must hold of a data folder after whatever was going on in it was killed."""

from __future__ import annotations

import shutil
from pathlib import Path

from desktop.contacts.backup import HALF, make_daily
from desktop.contacts.backup_file import write_backup
from desktop.contacts.database_copy import look_inside, named_pictures, problem_of
from desktop.contacts.errors import NothingToUndo
from desktop.contacts.generations import BEFORE_RESTORE, BEFORE_UPDATE, Kept, generations
from desktop.contacts.manifest import DATABASE_NAME, MANIFEST_NAME, read_manifest, sum_of
from desktop.contacts.pictures import content_hash
from desktop.contacts.restoring import restore_backup
from desktop.contacts.schema import MIGRATIONS
from desktop.contacts.store import Store
from tests.crash.jobs import IN_ONE, NOW

LATER = NOW.replace(year=2027)


def check_store(folder: Path) -> set[str]:
    """The store opens, is whole, shows no picture that is not there; gives who is in it (without the trash)."""
    store = Store(folder)
    try:
        assert store._database.rows("PRAGMA integrity_check")[0][0] == "ok"
        assert store._database.rows("PRAGMA foreign_key_check") == []
        assert store._database.version() == len(MIGRATIONS)
        for picture in named_pictures(folder / DATABASE_NAME):
            assert content_hash(store.picture_path(picture).read_bytes()) == picture
        contacts = {contact.uid: contact.fields.name for contact in store.contacts()}
        # The index says the same as the records.
        assert {row.uid: row.name for row in store.search(limit=100_000)} == contacts
        return set(contacts)
    finally:
        store.close()


def check_journal(folder: Path, at_first: set[str]) -> None:
    """Everything can be undone down to the first state, step for step, and nothing is undone twice."""
    store = Store(folder)
    try:
        undone: list[int] = []
        while True:
            try:
                step = store.undo()
            except NothingToUndo:
                break
            assert step.id not in undone
            undone.append(step.id)
        assert undone == sorted(undone, reverse=True)
        assert {contact.uid for contact in store.contacts()} == at_first
        left = store._database.rows("SELECT id FROM step WHERE undone IS NULL AND EXISTS (SELECT 1 FROM change)")
        assert left == []
        assert store._database.rows("PRAGMA integrity_check")[0][0] == "ok"
    finally:
        store.close()


def check_import(folder: Path, said: list[str], before: set[str]) -> None:
    """What was said to be imported is there, an import is there as a whole or not at all."""
    there = check_store(folder / "data") - before
    store = Store(folder / "data")
    assert all(len(store.get(uid).pictures) == 1 for uid in there)
    store.close()
    imports: dict[str, set[str]] = {}
    for uid in there:
        imports.setdefault(uid.split("-")[1], set()).add(uid)
    assert all(len(uids) == IN_ONE for uids in imports.values())
    done = {word for word in said if word.isdigit()}
    assert done <= set(imports)
    assert len(imports) - len(done) <= 1
    check_journal(folder / "data", set())


def check_merge(folder: Path, said: list[str], before: set[str]) -> None:
    """A pair is merged or is not: nobody is there half."""
    there = check_store(folder / "data")
    done = {word for word in said if word.isdigit()}
    merged = {uid.split("-")[1] for uid in before - there}
    assert before - there == {f"right-{number}" for number in merged}
    assert done <= merged
    assert len(merged) - len(done) <= 1
    store = Store(folder / "data")
    for uid in sorted(before & there):
        is_merged = uid.split("-")[1] in merged
        contact = store.get(uid)
        emails = {email.split("@")[0] for email in contact.fields.emails}
        assert emails == ({uid, uid.replace("left", "right")} if is_merged else {uid})
        assert len(contact.pictures) == (2 if is_merged else 1)
    assert store.count(trash=True) == len(merged)
    store.close()
    check_journal(folder / "data", set())


def check_migration(folder: Path, said: list[str], before: set[str]) -> None:
    """Everybody is there in the new form, and the old form is kept whole."""
    assert check_store(folder / "data") == before
    kept = [one for one in generations(folder / "data") if one.kind == BEFORE_UPDATE]
    assert kept
    for one in kept:
        assert problem_of(one.path) == ""
        assert look_inside(one.path).contacts == len(before)


def check_backup(folder: Path, said: list[str], before: set[str]) -> None:
    """Every copy that bears a name is whole, the file is the old or the new one, and leftovers go by themselves."""
    there = check_store(folder / "data")
    assert before <= there
    found = generations(folder / "data")
    last = [line.split()[1] for line in said if line.startswith("daily ")][-1:]
    assert set(last) <= {one.path.name for one in found}
    for one in found:
        manifest = read_manifest((one.path / MANIFEST_NAME).read_bytes())
        assert all(sum_of(one.path / name) == wanted for name, wanted in manifest.files.items())
        assert manifest.missing == ()
    days = [line.split()[1] for line in said if line.startswith("file ")]
    if days:
        restore_backup(folder / "elsewhere", folder / "safe.zip", LATER)
        back = check_store(folder / "elsewhere")
        assert {f"day-{day}" for day in days} | before <= back <= there
    assert make_daily(folder / "data", Kept(2, 0, 0), LATER) is not None
    write_backup(folder / "data", folder / "safe.zip", LATER)
    left = {path.name for path in folder.iterdir()} - {"data", "elsewhere", "safe.zip"}
    assert left == set()
    assert not [path for path in (folder / "data" / "backups").iterdir() if path.name.startswith(HALF)]
    check_journal(folder / "data", set())


def check_restore(folder: Path, said: list[str], before: set[str]) -> None:
    """The store is the one before or the one after, whole; and what was replaced is kept whole."""
    order = [before, {"a-0", "a-1"}, {"b-0"}, {"a-0", "a-1"}]
    done = len([line for line in said if line.endswith(".zip")])
    there = check_store(folder / "data")
    assert there in order[done : done + 2]
    aside = [one for one in reversed(generations(folder / "data")) if one.kind == BEFORE_RESTORE]
    assert len(aside) >= done
    for number, one in enumerate(aside[:done]):
        shutil.rmtree(folder / "elsewhere", ignore_errors=True)
        restore_backup(folder / "elsewhere", one.path, LATER)
        assert check_store(folder / "elsewhere") == order[number]
    restore_backup(folder / "data", folder / "b.zip", LATER)
    assert check_store(folder / "data") == {"b-0"}
    assert not [path for path in (folder / "data").iterdir() if path.name.startswith(".restore-")]
    check_journal(folder / "data", set())


CHECKS = {
    "import": check_import,
    "merge": check_merge,
    "migration": check_migration,
    "backup": check_backup,
    "restore": check_restore,
}
