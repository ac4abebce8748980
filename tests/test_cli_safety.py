"""`cardfile backup` and `cardfile restore`, as they are typed."""

from __future__ import annotations

import stat
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop.app import App, build_app
from desktop.contacts.vcard import fields_to_vcard
from tests.contacts.invented import DORA
from tests.contacts.test_backup import damage
from tests.typed import Cardfile, Result, typed

NOW = datetime(2026, 11, 22, 10, 45, tzinfo=UTC)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A data folder with Dora and a picture of her card."""
    app = build_app(tmp_path / "data", lambda: NOW)
    app.store.add(fields_to_vcard(DORA, "uid-1"), [app.store.save_picture(b"front")])
    app.close()
    return app.folder


@pytest.fixture
def cardfile(data: Path, capsys: pytest.CaptureFixture[str]) -> Cardfile:
    def build(folder: Path | None) -> App:
        return build_app(folder or data, lambda: NOW)

    return typed(capsys, build)


def test_a_backup_is_written_and_restored_on_a_new_machine(cardfile: Cardfile, tmp_path: Path) -> None:
    written = cardfile("backup", tmp_path / "safe.zip")
    assert written == Result(0, "", f"1 contact and 1 picture are in {tmp_path / 'safe.zip'}.\n")
    assert stat.S_IMODE((tmp_path / "safe.zip").stat().st_mode) & 0o077 == 0

    back = cardfile("--data", tmp_path / "new", "restore", tmp_path / "safe.zip")

    assert back == Result(0, "", "Restored 1 contact and 1 picture, as they were on 2026-11-22 10:45.\n")
    assert cardfile("list", "--data", tmp_path / "new").out.startswith("Dora Dehmel")


def test_the_copies_are_listed_and_one_is_gone_back_to(cardfile: Cardfile, data: Path) -> None:
    assert "no copies" in cardfile("restore", "--list").err
    assert cardfile("list").status == 0  # the first program that opens the store makes the copy
    assert cardfile("restore", "--list").out == ("daily-20261122T104500Z  2026-11-22 10:45  1 contact  daily copy\n")

    back = cardfile("restore", "daily-20261122T104500Z")

    aside = data / "backups" / "before-restore-20261122T104500Z"
    assert back.status == 0
    assert back.err == (
        "Restored 1 contact and 1 picture, as they were on 2026-11-22 10:45.\n"
        f"What was here before is kept in {aside}; to go back: cardfile restore {aside.name}\n"
    )
    assert "before a restore" in cardfile("restore", "--list").out


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (
            ("restore", "nowhere.zip"),
            "There is no backup at nowhere.zip; see what there is",
        ),
        (("backup", "/nowhere/safe.zip"), "/nowhere/safe.zip cannot be written;"),
        (("--data", "empty", "backup", "safe.zip"), "There are no contacts to back up in"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_sentence(
    cardfile: Cardfile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], sentence: str
) -> None:
    monkeypatch.chdir(tmp_path)
    result = cardfile(*arguments)

    assert result.status == 1
    assert sentence in result.err
    assert result.err.count("\n") == 1


def test_restore_wants_a_file_or_the_list(cardfile: Cardfile) -> None:
    assert cardfile("restore").status == 2
    assert cardfile("restore", "x.zip", "--list").status == 2


def test_a_copy_that_could_not_be_made_is_told_of(cardfile: Cardfile, data: Path) -> None:
    damage(data / "contacts.sqlite3")

    result = cardfile("list", "nobody")

    assert "damaged" in result.err
    assert result.err.count("damaged") == 1


def test_a_store_that_is_open_elsewhere_is_not_replaced(cardfile: Cardfile, data: Path, tmp_path: Path) -> None:
    cardfile("backup", tmp_path / "safe.zip")
    window = build_app(data, lambda: NOW)
    assert window.store.count() == 1

    result = cardfile("restore", tmp_path / "safe.zip")

    window.close()
    assert (result.status, result.out) == (1, "")
    assert result.err.startswith("Another Cardfile has these contacts open, and nothing was changed; close its window")
