"""A copy of the contacts is made each day, whole or not at all, and removes only what is too old."""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from desktop.contacts import backup as backup_module
from desktop.contacts.backup import LOCK_NAME, make_daily, make_generation
from desktop.contacts.daily_copy import DailyCopy
from desktop.contacts.database_copy import look_inside
from desktop.contacts.errors import DiskFull, StoreDamaged, StoreDamagedForGood
from desktop.contacts.generations import DAILY, Generation, Kept, generations
from desktop.contacts.locks import take_lock
from desktop.contacts.manifest import DATABASE_NAME, MANIFEST_NAME, picture_name, read_manifest, sum_of
from desktop.contacts.schema import MIGRATIONS
from desktop.contacts.store import Store
from desktop.contacts.vcard import fields_to_vcard
from tests.contacts.invented import DORA

NOW = datetime(2026, 11, 22, 10, 45, tzinfo=UTC)
KEPT = Kept()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = Store(tmp_path)
    store.add(fields_to_vcard(DORA, "uid-1"), [store.save_picture(b"front"), store.save_picture(b"back")])
    yield store
    store.close()


def daily(store: Store, now: datetime = NOW, kept: Kept = KEPT) -> Generation | None:
    return make_daily(store.folder, kept, now)


def damage(file: Path) -> None:
    """Write over the middle of a database, page for page."""
    content = bytearray(file.read_bytes())
    page = int.from_bytes(content[16:18], "big")
    for place in range(page, len(content) - page, page):
        content[place : place + 200] = b"\xa5" * 200
    file.write_bytes(bytes(content))


def test_a_copy_holds_contacts_pictures_and_a_list_of_both(store: Store) -> None:
    made = daily(store)

    assert made is not None
    assert made.path == store.folder / "backups" / "daily-20261122T104500Z"
    manifest = read_manifest((made.path / MANIFEST_NAME).read_bytes())
    assert (manifest.contacts, manifest.form, manifest.made) == (1, len(MIGRATIONS), NOW)
    assert len(manifest.pictures) == 2
    assert all(sum_of(made.path / name) == wanted for name, wanted in manifest.files.items())
    files = {file.relative_to(made.path).as_posix() for file in made.path.rglob("*") if file.is_file()}
    assert files == {MANIFEST_NAME, *manifest.files}


def test_pictures_are_copied_by_a_second_name(store: Store) -> None:
    made = daily(store)

    assert made is not None
    for picture in store.get("uid-1").pictures:
        assert store.picture_path(picture).samefile(made.path / picture_name(picture))


def test_where_a_file_can_have_one_name_only_pictures_are_copied(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object) -> None:
        raise OSError(errno.EPERM, "no links here")

    monkeypatch.setattr(os, "link", refused)
    made = daily(store)

    assert made is not None
    (front, _) = store.get("uid-1").pictures
    assert (made.path / picture_name(front)).read_bytes() == b"front"
    assert not store.picture_path(front).samefile(made.path / picture_name(front))


def test_there_is_one_copy_a_day(store: Store) -> None:
    assert daily(store) is not None
    assert daily(store, NOW + timedelta(hours=3)) is None
    assert daily(store, NOW + timedelta(days=1)) is not None
    assert len(generations(store.folder)) == 2


def test_two_programs_make_one_copy(store: Store) -> None:
    code = (
        "import sys; from datetime import datetime, UTC; from pathlib import Path;"
        "from desktop.contacts.backup import make_daily; from desktop.contacts.generations import Kept;"
        "made = make_daily(Path(sys.argv[1]), Kept(), datetime(2026, 11, 22, 10, 45, tzinfo=UTC)); print(bool(made))"
    )
    programs = [
        subprocess.Popen([sys.executable, "-c", code, str(store.folder)], stdout=subprocess.PIPE, text=True)
        for _ in range(3)
    ]

    said = sorted(program.communicate()[0].strip() for program in programs)

    assert said == ["False", "False", "True"]
    assert len(generations(store.folder)) == 1


def test_while_another_program_makes_the_copy_nobody_waits(store: Store) -> None:
    (store.folder / "backups").mkdir(exist_ok=True)
    other = take_lock(store.folder / "backups" / LOCK_NAME, alone=True)
    assert other is not None
    with other:
        assert daily(store) is None
    assert daily(store) is not None


def test_nothing_is_copied_where_nothing_has_ever_been(tmp_path: Path) -> None:
    assert make_daily(tmp_path / "nowhere", KEPT, NOW) is None
    Store(tmp_path).close()
    assert make_daily(tmp_path, KEPT, NOW) is None
    assert generations(tmp_path) == []
    assert [path.name for path in (tmp_path / "backups").iterdir()] == [LOCK_NAME]


def test_who_wants_no_copies_gets_none(store: Store) -> None:
    assert daily(store, kept=Kept(0, 0, 0)) is None


def test_old_copies_go_when_a_new_one_is_there(store: Store) -> None:
    for day in range(5):
        daily(store, NOW + timedelta(days=day), Kept(3, 0, 0))

    assert [f"{one.made:%d}" for one in generations(store.folder)] == ["26", "25", "24"]
    assert {path.name[0] for path in (store.folder / "backups").iterdir()} == {"d", "l"}


def test_an_unchanged_database_takes_no_room_twice(store: Store) -> None:
    first, second = daily(store), daily(store, NOW + timedelta(days=1))
    store.add(fields_to_vcard(DORA, "uid-2"))
    third = daily(store, NOW + timedelta(days=2))

    assert first is not None
    assert second is not None
    assert third is not None
    assert (first.path / DATABASE_NAME).samefile(second.path / DATABASE_NAME)
    assert not (second.path / DATABASE_NAME).samefile(third.path / DATABASE_NAME)
    assert look_inside(third.path / DATABASE_NAME).contacts == 2


def test_a_lost_picture_is_told_of_and_stops_nothing(store: Store) -> None:
    front, back = store.get("uid-1").pictures
    store.picture_path(front).unlink()

    made = daily(store)

    assert made is not None
    manifest = read_manifest((made.path / MANIFEST_NAME).read_bytes())
    assert manifest.missing == (front,)
    assert list(manifest.pictures) == [back]


def test_a_damaged_store_never_pushes_out_a_good_copy(store: Store) -> None:
    daily(store, NOW - timedelta(days=2))
    store.close()
    damage(store.folder / DATABASE_NAME)

    with pytest.raises(StoreDamaged, match=r"cardfile --data .* restore .*daily-20261120T104500Z"):
        make_daily(store.folder, Kept(1, 0, 0), NOW)
    assert len(generations(store.folder)) == 1
    shutil.rmtree(store.folder / "backups")
    with pytest.raises(StoreDamagedForGood, match="no copy of it"):
        make_daily(store.folder, KEPT, NOW)


def test_a_full_disk_leaves_no_half_a_copy(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(backup_module, "link_or_copy", full)
    with pytest.raises(DiskFull, match="full"):
        daily(store)
    assert [path.name for path in (store.folder / "backups").iterdir()] == [LOCK_NAME]
    monkeypatch.undo()
    assert daily(store) is not None


def test_what_a_killed_program_had_half_made_goes(store: Store) -> None:
    half = store.folder / "backups" / ".part-abc"
    half.mkdir(parents=True)
    (half / DATABASE_NAME).write_bytes(b"half")

    daily(store)

    assert not half.exists()


def test_who_cancels_leaves_nothing(store: Store) -> None:
    def cancel(_done: int, _total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        make_generation(store.folder, DAILY, NOW, cancel)
    assert list((store.folder / "backups").iterdir()) == []


def test_the_copy_is_made_while_others_write(store: Store) -> None:
    with store.step("import"):
        store.add(fields_to_vcard(DORA, "uid-2"))
        made = daily(store)
        assert made is not None
        assert look_inside(made.path / DATABASE_NAME).contacts == 1
    assert store.count() == 2


def test_in_the_background_the_copy_says_what_came_of_it(store: Store) -> None:
    done = DailyCopy(store.folder, KEPT, NOW)
    done.wait()
    assert done.made is not None
    assert not done.under_way
    assert done.problem == ""
    store.close()
    damage(store.folder / DATABASE_NAME)
    failed = DailyCopy(store.folder, KEPT, NOW + timedelta(days=1))
    failed.wait()
    assert failed.made is None
    assert "damaged" in failed.problem


def test_a_bug_in_the_background_is_not_silent(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError

    bugs: list[BaseException] = []
    monkeypatch.setattr("desktop.contacts.daily_copy.make_daily", broken)
    DailyCopy(store.folder, KEPT, NOW, bugs.append).wait()

    assert [type(bug) for bug in bugs] == [ZeroDivisionError]
