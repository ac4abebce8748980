"""A backup is checked to the last byte before anything is replaced, and what it replaces is kept."""

from __future__ import annotations

import json
import shutil
import sqlite3
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop.contacts import backup_source
from desktop.contacts.backup import make_generation
from desktop.contacts.backup_file import Written, write_backup
from desktop.contacts.backup_zip import MOST_LIST_BYTES
from desktop.contacts.database import Database
from desktop.contacts.errors import (
    BackupDamaged,
    BackupMissing,
    BackupNewer,
    BackupTooLarge,
    BackupUnknown,
    ContactsError,
    DiskFull,
    FileForbidden,
    FileInTheWay,
    NothingToBackUp,
    StoreBeingRestored,
    StoreDamaged,
    StoreOpenElsewhere,
)
from desktop.contacts.generations import BEFORE_RESTORE, DAILY, generations
from desktop.contacts.locks import take_lock
from desktop.contacts.manifest import DATABASE_NAME, MANIFEST_NAME
from desktop.contacts.restoring import Restored, restore_backup
from desktop.contacts.schema import MIGRATIONS
from desktop.contacts.store import LOCK_NAME, Store
from desktop.contacts.vcard import fields_to_vcard
from tests.contacts.invented import DORA
from tests.contacts.test_backup import damage

NOW = datetime(2026, 11, 22, 10, 45, tzinfo=UTC)
LATER = datetime(2026, 11, 23, 10, 45, tzinfo=UTC)

Change = Callable[[dict[str, bytes]], object]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A data folder with Dora, two pictures of her card, and a step to undo."""
    folder = tmp_path / "data"
    store = Store(folder)
    store.add(fields_to_vcard(DORA, "uid-1"), [store.save_picture(b"front"), store.save_picture(b"back")])
    store.close()
    return folder


@pytest.fixture
def backup(folder: Path, tmp_path: Path) -> Path:
    return write_backup(folder, tmp_path / "safe.zip", NOW).file


def add(folder: Path, uid: str) -> None:
    store = Store(folder)
    store.add(fields_to_vcard(replace(DORA, name=uid), uid))
    store.close()


def uids(folder: Path) -> list[str]:
    store = Store(folder)
    try:
        return sorted(row.uid for row in store.search())
    finally:
        store.close()


def restored(folder: Path, source: Path) -> Restored:
    return restore_backup(folder, source, LATER)


def changed(backup: Path, change: Change, how: int = zipfile.ZIP_DEFLATED) -> Path:
    """Write the backup anew with some of its files changed."""
    with zipfile.ZipFile(backup) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    change(files)
    made = backup.with_name("changed.zip")
    with zipfile.ZipFile(made, "w", how) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return made


def edited(files: dict[str, bytes], edit: Callable[[dict[str, object]], object]) -> None:
    manifest = json.loads(files[MANIFEST_NAME])
    edit(manifest)
    files[MANIFEST_NAME] = json.dumps(manifest).encode()


def refused(folder: Path, source: Path, kind: type[ContactsError], match: str = "nothing was changed") -> None:
    """The backup is refused in a sentence, and everything is as it was, down to the names in the folder."""
    before = uids(folder), sorted(path.name for path in folder.iterdir()), generations(folder)
    with pytest.raises(kind, match=match):
        restored(folder, source)
    assert (uids(folder), sorted(path.name for path in folder.iterdir()), generations(folder)) == before


# The file


def test_a_backup_brings_everything_back(folder: Path, backup: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "new machine"

    done = restored(elsewhere, backup)

    assert done == Restored(1, 2, 0, NOW, None, 0)
    store = Store(elsewhere)
    contact = store.get("uid-1")
    assert contact.fields.name == "Dora Dehmel"
    assert [store.picture_path(picture).read_bytes() for picture in contact.pictures] == [b"front", b"back"]
    assert [row.uid for row in store.search("dehmel")] == ["uid-1"]
    assert store.undo().action == "add"
    store.close()


def test_a_backup_says_what_is_in_it(folder: Path, tmp_path: Path) -> None:
    written = write_backup(folder, tmp_path / "safe.zip", NOW)

    assert written == Written(tmp_path / "safe.zip", 1, 2, 0, written.file.stat().st_size)
    with zipfile.ZipFile(written.file) as archive:
        assert archive.testzip() is None
        manifest = json.loads(archive.read(MANIFEST_NAME))
        assert {MANIFEST_NAME, *manifest["files"]} == set(archive.namelist())
    assert (manifest["program"], manifest["form"], manifest["made"]) == ("Cardfile", len(MIGRATIONS), NOW.isoformat())
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_a_folder_gets_a_file_named_by_the_date(folder: Path, tmp_path: Path) -> None:
    assert write_backup(folder, tmp_path, NOW).file == tmp_path / "cardfile-2026-11-22.zip"


def test_an_earlier_backup_is_replaced_and_nothing_else_is(folder: Path, backup: Path, tmp_path: Path) -> None:
    add(folder, "uid-2")
    assert write_backup(folder, backup, LATER).contacts == 2
    letter = tmp_path / "letter.zip"
    letter.write_text("dear Dora", "utf-8")
    other = tmp_path / "photos.zip"
    with zipfile.ZipFile(other, "w") as archive:
        archive.writestr("card.jpg", b"picture")

    for file in (letter, other):
        content = file.read_bytes()
        with pytest.raises(FileInTheWay, match="is there already"):
            write_backup(folder, file, NOW)
        assert file.read_bytes() == content


def test_where_a_backup_cannot_be_written_a_sentence_says_so(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(FileForbidden, match="cannot be written"):
        write_backup(folder, tmp_path / "nowhere" / "safe.zip", NOW)
    with pytest.raises(NothingToBackUp, match="no contacts"):
        write_backup(tmp_path / "empty", tmp_path / "safe.zip", NOW)


def test_a_damaged_picture_is_left_out_and_told_of(folder: Path, tmp_path: Path) -> None:
    store = Store(folder)
    front, _ = store.get("uid-1").pictures
    store.close()
    store.picture_path(front).write_bytes(b"fr0nt")

    written = write_backup(folder, tmp_path / "safe.zip", NOW)

    assert (written.pictures, written.missing) == (1, 1)
    assert restored(tmp_path / "elsewhere", written.file).missing == 1


def test_who_cancels_a_backup_keeps_the_one_before(folder: Path, backup: Path) -> None:
    content = backup.read_bytes()

    def cancel(_done: int, _total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_backup(folder, backup, LATER, cancel)
    assert backup.read_bytes() == content
    assert [path.name for path in backup.parent.iterdir() if path.name.startswith(".")] == []


def test_what_a_killed_backup_left_goes_with_the_next(folder: Path, backup: Path) -> None:
    half = backup.with_name(".safe.zip.abcdef.part")
    half.mkdir()
    (half / DATABASE_NAME).write_bytes(b"half")

    write_backup(folder, backup, LATER)

    assert not half.exists()


# What it replaces


def test_the_state_before_is_kept_and_can_be_had_back(folder: Path, backup: Path) -> None:
    add(folder, "uid-2")

    done = restored(folder, backup)

    assert uids(folder) == ["uid-1"]
    assert done.aside == folder / "backups" / "before-restore-20261123T104500Z"
    again = restore_backup(folder, done.aside, LATER)
    assert uids(folder) == ["uid-1", "uid-2"]
    assert again.aside is not None
    assert again.aside != done.aside


def test_a_daily_copy_is_restored_from_its_folder(folder: Path) -> None:
    made = make_generation(folder, DAILY, NOW)
    assert made is not None
    add(folder, "uid-2")
    shutil.rmtree(folder / "pictures")

    done = restored(folder, made.path)

    assert (done.contacts, done.pictures, done.missing) == (1, 2, 0)
    store = Store(folder)
    assert all(store.picture_path(picture).is_file() for picture in store.get("uid-1").pictures)
    store.close()


def test_a_damaged_store_is_replaced_and_kept_as_it_lies(folder: Path, backup: Path) -> None:
    damage(folder / DATABASE_NAME)
    broken = (folder / DATABASE_NAME).read_bytes()

    done = restored(folder, backup)

    assert uids(folder) == ["uid-1"]
    assert done.aside is not None
    assert (done.aside / DATABASE_NAME).read_bytes() == broken
    refused(folder, done.aside, BackupDamaged, "damaged already")


def test_a_damaged_store_says_how_to_get_the_last_good_copy_back(folder: Path) -> None:
    make_generation(folder, DAILY, NOW)
    damage(folder / DATABASE_NAME)

    with pytest.raises(StoreDamaged, match=r"restore .*daily-20261122T104500Z"):
        uids(folder)
    (daily,) = [one for one in generations(folder) if one.kind == DAILY]
    restored(folder, daily.path)
    assert uids(folder) == ["uid-1"]


def test_a_damaged_picture_is_put_right_again(folder: Path, backup: Path) -> None:
    store = Store(folder)
    front, _ = store.get("uid-1").pictures
    store.close()
    store.picture_path(front).write_bytes(b"fr0nt")

    restored(folder, backup)

    assert store.picture_path(front).read_bytes() == b"front"


def test_an_older_form_is_brought_up_to_date(folder: Path, tmp_path: Path) -> None:
    for form in range(1, len(MIGRATIONS)):
        old = tmp_path / f"form-{form}.sqlite3"
        database = Database(old, tmp_path)
        with database.writing():
            for migration in MIGRATIONS[:form]:
                migration(database)
            database.rows(f"PRAGMA user_version = {form}")
            database.rows(
                "INSERT INTO contact(uid, vcard, created, changed) VALUES (?, ?, ?, ?)",
                (f"old-{form}", fields_to_vcard(DORA, f"old-{form}"), NOW.isoformat(), NOW.isoformat()),
            )
        database.close()

        done = restored(folder, old)

        assert (done.form, done.contacts, done.made) == (form, 1, None)
        assert uids(folder) == [f"old-{form}"]


# Who is at work meanwhile


def test_nothing_is_restored_while_a_program_has_the_store_open(folder: Path, backup: Path) -> None:
    store = Store(folder)
    with pytest.raises(StoreOpenElsewhere, match="open"):
        restored(folder, backup)
    store.close()
    assert restored(folder, backup).contacts == 1


def test_no_store_is_opened_while_one_is_restored(folder: Path) -> None:
    lock = take_lock(folder / LOCK_NAME, alone=True)
    assert lock is not None
    with lock, pytest.raises(StoreBeingRestored, match="just now"):
        Store(folder)
    Store(folder).close()


def test_a_program_without_the_lock_is_noticed_too(folder: Path, backup: Path) -> None:
    other = sqlite3.connect(folder / DATABASE_NAME)
    other.execute("SELECT COUNT(*) FROM contact").fetchone()
    with pytest.raises(StoreOpenElsewhere, match="open"):
        restored(folder, backup)
    other.close()
    assert uids(folder) == ["uid-1"]


# What is no backup


def test_there_is_no_such_backup(folder: Path, tmp_path: Path) -> None:
    refused(folder, tmp_path / "nowhere.zip", BackupMissing, "no backup at")


@pytest.mark.parametrize("content", [b"", b"dear Dora", b"PK\x03\x04 and then nothing", b"PK\x05\x06" + bytes(18)])
def test_another_file_is_no_backup(folder: Path, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "letter").write_bytes(content)
    refused(folder, tmp_path / "letter", BackupUnknown)


def test_another_folder_is_no_backup(folder: Path, tmp_path: Path) -> None:
    refused(folder, tmp_path, BackupUnknown)


@pytest.mark.parametrize(
    "change",
    [
        lambda files: files.update({"../../evil": b"x"}),
        lambda files: files.update({"pictures/ab/../../../evil": b"x"}),
        lambda files: files.update({"/etc/evil": b"x"}),
        lambda files: files.update({"settings.json": b"{}"}),
        lambda files: files.pop(MANIFEST_NAME),
        lambda files: files.update({MANIFEST_NAME: b"[" * 100_000}),
        lambda files: files.update({MANIFEST_NAME: b"\xff\xfe"}),
        lambda files: files.update({MANIFEST_NAME: b"{}"}),
        lambda files: edited(files, lambda manifest: manifest.update(program="Other")),
        lambda files: edited(files, lambda manifest: manifest.update(files=[])),
        lambda files: edited(files, lambda manifest: manifest.update(files={})),
        lambda files: edited(files, lambda manifest: manifest.update(form="3")),
        lambda files: edited(files, lambda manifest: manifest.update(made="yesterday")),
        lambda files: edited(files, lambda manifest: manifest.update(missing=["../evil"])),
        lambda files: edited(files, lambda manifest: named(manifest)["../evil"].clear()),
    ],
)
def test_a_file_with_anything_strange_in_it_is_refused(folder: Path, backup: Path, change: Change) -> None:
    refused(folder, changed(backup, change), BackupUnknown)
    assert not list(backup.parent.parent.rglob("evil"))


def named(manifest: dict[str, object]) -> dict[str, dict[str, object]]:
    """Give the manifest's files with one more that leads elsewhere."""
    files = manifest["files"]
    assert isinstance(files, dict)
    files["../evil"] = {"sha256": "0" * 64, "bytes": 1}
    return {**files, "../evil": {}}


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        (lambda files: files.update({first_picture(files): b"fr0nt"}), "is not what was written"),
        (lambda files: files.update({first_picture(files): b"longer than it was"}), "is not what was written"),
        (lambda files: files.pop(first_picture(files)), "is missing"),
        (lambda files: files.pop(DATABASE_NAME), "is missing"),
        (lambda files: files.update({DATABASE_NAME: files[DATABASE_NAME][:-1]}), "is not what was written"),
        (lambda files: files.update({DATABASE_NAME: files[DATABASE_NAME][::-1]}), "is not what was written"),
    ],
)
def test_a_damaged_backup_is_refused(folder: Path, backup: Path, change: Change, problem: str) -> None:
    refused(folder, changed(backup, change), BackupDamaged, problem)


def first_picture(files: dict[str, bytes]) -> str:
    return next(name for name in files if name.startswith("pictures/"))


@pytest.mark.parametrize("share", [0.05, 0.3, 0.6, 0.95])
def test_a_backup_that_was_cut_short_or_flipped_is_refused(folder: Path, backup: Path, share: float) -> None:
    content = backup.read_bytes()
    place = int(len(content) * share)
    for name, bad in (("cut", content[:place]), ("flip", content[:place] + b"\x5a\xa5" * 8 + content[place + 16 :])):
        file = backup.with_name(name)
        file.write_bytes(bad)
        refused(folder, file, ContactsError)


def test_a_copy_with_a_link_in_it_is_refused(folder: Path, tmp_path: Path) -> None:
    made = make_generation(folder, DAILY, NOW)
    assert made is not None
    picture = next((made.path / "pictures").rglob("*/*"))
    (tmp_path / "outside").write_bytes(picture.read_bytes())
    picture.unlink()
    picture.symlink_to(tmp_path / "outside")

    refused(folder, made.path, BackupDamaged, "cannot be read")


# Databases that are none of ours


def bare(tmp_path: Path, folder: Path, *statements: str) -> Path:
    """A copy of the database alone, with something done to it."""
    made = make_generation(folder, DAILY, NOW)
    assert made is not None
    file = tmp_path / "bare.sqlite3"
    shutil.copy(made.path / DATABASE_NAME, file)
    shutil.rmtree(made.path)
    database = sqlite3.connect(file)
    for statement in statements:
        database.execute(statement)
    database.commit()
    database.close()
    return file


def test_a_newer_form_is_refused(folder: Path, tmp_path: Path) -> None:
    refused(folder, bare(tmp_path, folder, "PRAGMA user_version = 4000"), BackupNewer, "newer Cardfile")


@pytest.mark.parametrize(
    ("statement", "kind"),
    [
        ("CREATE TRIGGER evil AFTER INSERT ON contact BEGIN DELETE FROM contact; END", BackupDamaged),
        ("CREATE VIEW evil AS SELECT * FROM contact", BackupDamaged),
        ("UPDATE contact_picture SET uid = 'nobody'", BackupDamaged),
        ("DROP TABLE origin", BackupUnknown),
        ("ALTER TABLE contact RENAME COLUMN vcard TO card", BackupUnknown),
        ("PRAGMA user_version = 0", BackupUnknown),
    ],
)
def test_a_database_of_another_kind_is_refused(
    folder: Path, tmp_path: Path, statement: str, kind: type[ContactsError]
) -> None:
    refused(folder, bare(tmp_path, folder, statement), kind)


def test_a_database_that_is_not_whole_is_refused(folder: Path, tmp_path: Path) -> None:
    file = bare(tmp_path, folder)
    damage(file)
    refused(folder, file, BackupDamaged, "damaged")


def test_a_bare_database_uses_the_pictures_that_are_here(folder: Path, tmp_path: Path) -> None:
    file = bare(tmp_path, folder)

    assert restored(folder, file).missing == 0
    assert restored(tmp_path / "elsewhere", file).missing == 2


def test_a_database_copied_while_it_was_in_use_has_its_last_changes(folder: Path, tmp_path: Path) -> None:
    store = Store(folder)
    store.add(fields_to_vcard(DORA, "uid-2"))
    (tmp_path / "stick").mkdir()
    for name in (DATABASE_NAME, DATABASE_NAME + "-wal"):
        shutil.copy(folder / name, tmp_path / "stick" / name)
    store.close()
    assert (tmp_path / "stick" / (DATABASE_NAME + "-wal")).stat().st_size > 0

    assert restored(tmp_path / "elsewhere", tmp_path / "stick" / DATABASE_NAME).contacts == 2
    assert uids(tmp_path / "elsewhere") == ["uid-1", "uid-2"]


# Bounds


def test_a_picture_larger_than_any_is_refused(folder: Path, backup: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backup_source, "MOST_PICTURE_BYTES", 3)
    refused(folder, backup, BackupTooLarge, "larger")


def test_a_file_that_unpacks_to_a_thousand_times_its_size_is_refused(
    folder: Path, backup: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backup_source, "MOST_TIMES", 2)
    refused(folder, backup, BackupTooLarge, "larger")


def test_a_list_of_a_million_names_is_not_even_read(folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "names.zip"
    end = b"PK\x05\x06" + bytes(8) + (MOST_LIST_BYTES + 1).to_bytes(4, "little") + bytes(6)
    with file.open("wb") as stream:
        stream.write(b"PK\x03\x04")
        stream.seek(MOST_LIST_BYTES + 100)
        stream.write(end)
    refused(folder, file, BackupUnknown)


def test_a_backup_larger_than_the_free_disk_is_refused_first(
    folder: Path, backup: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = shutil.disk_usage(folder)
    monkeypatch.setattr(shutil, "disk_usage", lambda _folder: usage._replace(free=1000))
    refused(folder, backup, DiskFull)


def test_the_aside_state_is_one_of_the_copies(folder: Path, backup: Path) -> None:
    restored(folder, backup)

    assert [one.kind for one in generations(folder)] == [BEFORE_RESTORE]
