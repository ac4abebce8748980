"""Pictures that nobody needs go, and never one that somebody does."""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from desktop.contacts.database_copy import named_pictures
from desktop.contacts.manifest import DATABASE_NAME
from desktop.contacts.model import StackCardRow, StackState
from desktop.contacts.pictures import REST, PictureFolder
from desktop.contacts.store import Store
from desktop.contacts.vcard import fields_to_vcard
from tests.contacts.invented import DORA

NOW = datetime.now(UTC)


def let_rest(folder: PictureFolder, *pictures: str) -> None:
    """Let pictures be as old as a sweep asks for."""
    for picture in pictures:
        old = (NOW - REST - timedelta(hours=1)).timestamp()
        os.utime(folder.path(picture), (old, old))


def test_a_picture_stays_while_contact_card_or_journal_names_it(tmp_path: Path) -> None:
    store = Store(tmp_path)
    shown, once, on_stack, nobodys = (store.save_picture(name) for name in (b"shown", b"once", b"stack", b"nobody's"))
    uid = store.add(fields_to_vcard(DORA, ""), [once]).uid
    store.change(uid, store.get(uid).vcard, [shown])
    (item,) = store.stack.add([(tmp_path / "photo.jpg", "", "photo.jpg")])
    store.stack.put_cards(item.id, [StackCardRow(0, StackState.REVIEW, "{}", on_stack)])
    let_rest(store.pictures, shown, once, on_stack, nobodys)

    gone = store.pictures.sweep(named_pictures(tmp_path / DATABASE_NAME), NOW)

    assert gone == [nobodys]
    assert sorted(store.pictures.all()) == sorted([shown, once, on_stack])
    store.undo()
    assert store.picture_path(store.get(uid).pictures[0]).read_bytes() == b"once"
    store.close()


def test_a_picture_of_a_table_nobody_has_thought_of_stays(tmp_path: Path) -> None:
    store = Store(tmp_path)
    picture = store.save_picture(b"new")
    store._database.rows("CREATE TABLE later(what TEXT)")
    store._database.rows("INSERT INTO later VALUES (?)", (f'{{"logo": "{picture}"}}',))
    let_rest(store.pictures, picture)

    assert store.pictures.sweep(named_pictures(tmp_path / DATABASE_NAME), NOW) == []
    store.close()


def test_a_picture_that_was_just_saved_stays(tmp_path: Path) -> None:
    folder = PictureFolder(tmp_path)
    picture = folder.save(b"new")
    let_rest(folder, picture)
    assert folder.save(b"new") == picture

    assert folder.sweep((), NOW) == []
    assert folder.path(picture).exists()


def test_a_picture_saved_in_the_midst_of_the_sweep_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = PictureFolder(tmp_path)
    picture = folder.save(b"new")
    let_rest(folder, picture)
    replace = Path.replace

    def saved_just_before(self: Path, target: Path) -> Path:
        if self == folder.path(picture):
            folder.save(b"new")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", saved_just_before)

    assert folder.sweep((), NOW) == []
    assert folder.path(picture).read_bytes() == b"new"


def test_what_a_killed_sweep_left_is_taken_back(tmp_path: Path) -> None:
    folder = PictureFolder(tmp_path)
    picture = folder.save(b"needed")
    folder.path(picture).rename(folder.path(picture).with_name(picture + ".swept"))
    half = folder.path(picture).with_name(f".{picture[:40]}.abc.part")
    half.write_bytes(b"half")
    os.utime(half, (0, 0))

    assert folder.sweep({picture}, NOW) == []
    assert folder.path(picture).read_bytes() == b"needed"
    assert not half.exists()


def test_other_files_among_the_pictures_are_left_alone(tmp_path: Path) -> None:
    folder = PictureFolder(tmp_path)
    (tmp_path / "ab").mkdir()
    for name in ("notes.txt", "ab/notes.txt", "ab/" + "c" * 64):
        (tmp_path / name).write_text("mine", "utf-8")
        os.utime(tmp_path / name, (0, 0))

    assert folder.sweep((), NOW) == []
    assert len([file for file in tmp_path.rglob("*") if file.is_file()]) == 3
