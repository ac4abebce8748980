"""On a full disk nothing is damaged and nothing left behind; a sentence says so, and with room it works again."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop.app import build_app
from desktop.cli import run
from desktop.contacts import restoring
from desktop.contacts.backup import LOCK_NAME, make_daily
from desktop.contacts.backup_file import write_backup
from desktop.contacts.errors import DiskFull
from desktop.contacts.generations import Kept, generations
from desktop.contacts.model import ContactFields
from desktop.contacts.restoring import restore_backup
from desktop.contacts.store import Store
from desktop.contacts.vcard import fields_to_vcard
from tests.contacts.invented import DORA
from tests.crash.beginnings import begin
from tests.small_disk import fill, small_disk

NOW = datetime(2026, 11, 22, 10, 45, tzinfo=UTC)
MEGABYTES = 8


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    with small_disk(tmp_path / "disk", MEGABYTES) as place:
        yield place


@pytest.fixture
def data(disk: Path) -> Path:
    """A data folder on the small disk, with Dora and a picture of her card."""
    store = Store(disk / "data")
    store.add(fields_to_vcard(DORA, "uid-1"), [store.save_picture(b"front" * 20_000)])
    store.close()
    return store.folder


def whole(folder: Path) -> list[str]:
    """The store is whole and shows every picture; gives who is in it."""
    store = Store(folder)
    try:
        assert store._database.rows("PRAGMA integrity_check")[0][0] == "ok"
        assert store._database.rows("PRAGMA foreign_key_check") == []
        contacts = list(store.contacts())
        assert all(store.picture_path(picture).is_file() for one in contacts for picture in one.pictures)
        return sorted(contact.uid for contact in contacts)
    finally:
        store.close()


def leftovers(folder: Path) -> list[str]:
    return [path.name for path in folder.rglob("*") if ".part" in path.name or path.name.startswith(".")]


def add_on(store: Store, length: int) -> None:
    """Add contacts with so long a note until something happens."""
    for number in range(10_000):
        store.add(fields_to_vcard(replace(DORA, notes=("x" * length,)), f"more-and-more-{number}"))


def many(count: int) -> str:
    people = (ContactFields(name=f"Kai Otto {number}", notes=("x" * 8000,)) for number in range(count))
    return "".join(fields_to_vcard(one, f"kai-{number}") for number, one in enumerate(people))


def test_an_import_on_a_full_disk_is_all_or_nothing(
    data: Path, disk: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    cards = tmp_path / "cards.vcf"
    cards.write_text(many(400), "utf-8", newline="")
    filler = fill(disk, leave=1_500_000)

    status = run(["--data", str(data), "import", str(cards)])

    said = capsys.readouterr().err
    assert status == 1, said
    assert f"The disk that holds {data} is full; nothing was changed. Free some space and try again." in said
    assert "Traceback" not in said
    filler.unlink()
    assert whole(data) == ["uid-1"]
    assert leftovers(data) == []
    cards.write_text(many(60), "utf-8", newline="")
    assert run(["--data", str(data), "import", str(cards)]) == 0
    assert len(whole(data)) == 61


def test_keeping_a_card_on_a_full_disk_is_all_or_nothing(data: Path, disk: Path) -> None:
    store = Store(data)
    filler = fill(disk, leave=100_000)

    with pytest.raises(DiskFull, match="full"):
        store.save_picture(b"large" * 100_000)
    with pytest.raises(DiskFull, match="full"):
        add_on(store, 10_000)

    assert leftovers(data) == []
    kept = store.count()
    store.close()
    filler.unlink()
    assert len(whole(data)) == kept
    store = Store(data)
    store.add(fields_to_vcard(DORA, "later"), [store.save_picture(b"large" * 100_000)])
    store.close()
    assert "later" in whole(data)


def test_a_backup_on_a_full_disk_leaves_the_one_before(data: Path, disk: Path) -> None:
    write_backup(data, disk / "safe.zip", NOW)
    before = (disk / "safe.zip").read_bytes()
    filler = fill(disk, leave=60_000)

    with pytest.raises(DiskFull, match="full"):
        write_backup(data, disk / "safe.zip", NOW)
    with pytest.raises(DiskFull, match="full"):
        make_daily(data, Kept(), NOW)

    assert (disk / "safe.zip").read_bytes() == before
    assert leftovers(disk) == []
    assert [path.name for path in (data / "backups").iterdir()] == [LOCK_NAME]
    filler.unlink()
    assert make_daily(data, Kept(), NOW) is not None
    assert whole(data) == ["uid-1"]


def test_the_window_goes_on_where_the_daily_copy_has_no_room(data: Path, disk: Path) -> None:
    fill(disk, leave=60_000)
    app = build_app(data, lambda: NOW)

    assert app.store.count() == 1
    app.close()

    assert "full" in app.daily_copy.problem
    assert generations(data) == []


def test_a_restore_on_a_full_disk_replaces_nothing(
    data: Path, disk: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = Store(tmp_path / "other")
    other.add(fields_to_vcard(DORA, "other"), [other.save_picture(os.urandom(300_000))])
    other.close()
    write_backup(other.folder, tmp_path / "safe.zip", NOW)
    for leave in (50_000, 100_000, 250_000, 400_000):
        filler = fill(disk, leave)
        with pytest.raises(DiskFull, match="full"):
            restore_backup(data, tmp_path / "safe.zip", NOW)
        # And where the disk seems to have room before it turns out that it has none.
        with monkeypatch.context() as patched:
            patched.setattr(restoring, "has_room_for", lambda _size, _folder: True)
            with pytest.raises(DiskFull, match="full"):
                restore_backup(data, tmp_path / "safe.zip", NOW)
        assert leftovers(data) == []
        filler.unlink()
        assert whole(data) == ["uid-1"]

    assert restore_backup(data, tmp_path / "safe.zip", NOW).contacts == 1
    assert whole(data) == ["other"]


def test_an_update_of_the_form_on_a_full_disk_loses_nothing(disk: Path, tmp_path: Path) -> None:
    before = begin("migration", tmp_path / "old")
    for leave in (0, 70_000, 150_000, 250_000, 400_000):
        data = disk / f"data-{leave}"
        shutil.copytree(tmp_path / "old" / "data", data)
        filler = fill(disk, leave)

        with pytest.raises(DiskFull, match="full"):
            Store(data)

        assert leftovers(data) == []
        filler.unlink()
        assert whole(data) == sorted(before)
        shutil.rmtree(data)


def test_a_checkpoint_on_a_full_disk_loses_nothing(data: Path, disk: Path) -> None:
    store = Store(data)
    for number in range(100):
        store.add(fields_to_vcard(replace(DORA, notes=("x" * 5000,)), f"more-{number:03}"))
    filler = fill(disk)

    with pytest.raises(DiskFull, match="full"):
        store._database.rows("PRAGMA wal_checkpoint(TRUNCATE)")
    with pytest.raises(DiskFull, match="full"):
        add_on(store, 100_000)
    there = sorted(contact.uid for contact in store.contacts())
    store.close()

    assert len(there) >= 101
    filler.unlink()
    assert whole(data) == there


# Where no small disk may be mounted


def test_a_picture_that_has_no_room_is_told_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = Store(tmp_path)
    full_at_fsync(monkeypatch)

    with pytest.raises(DiskFull, match="full"):
        store.save_picture(b"front")

    monkeypatch.undo()
    store.close()
    assert leftovers(tmp_path) == []


def test_a_backup_that_has_no_room_is_told_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = Store(tmp_path / "data")
    store.add(fields_to_vcard(DORA, "uid-1"))
    store.close()
    full_at_fsync(monkeypatch)

    with pytest.raises(DiskFull, match="full"):
        write_backup(store.folder, tmp_path / "safe.zip", NOW)

    monkeypatch.undo()
    assert [path.name for path in tmp_path.iterdir()] == ["data"]


def full_at_fsync(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the disk be full when the first file is to be on it."""

    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(os, "fsync", full)
