"""A folder that may not be written, a damaged file: said plainly, with the way out, and the way out works."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.contacts.store import Store
from desktop.contacts.vcard import fields_to_vcard
from tests.contacts.invented import DORA
from tests.contacts.test_backup import damage
from tests.end_to_end.terminal import cardfile
from tests.small_disk import small_disk


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A data folder with Dora and a picture of her card."""
    store = Store(tmp_path / "data")
    store.add(fields_to_vcard(DORA, "uid-1"), [store.save_picture(b"front")])
    store.close()
    return store.folder


@pytest.fixture
def locked(data: Path) -> Iterator[tuple[Path, list[str]]]:
    """The data folder with nothing in it that may be written, and the program to start others without more rights."""
    if sys.platform == "win32":
        pytest.skip("permissions are another matter on Windows")
    before: list[str] = []
    if os.geteuid() == 0:
        setpriv = shutil.which("setpriv")
        if not setpriv:
            pytest.skip("run as root, and no setpriv to give the right up")
        before = [setpriv, "--bounding-set=-dac_override,-dac_read_search"]
    paths = [data, *data.rglob("*")]
    for path in paths:
        path.chmod(0o500 if path.is_dir() else 0o400)
    yield data, before
    for path in paths:
        path.chmod(0o700 if path.is_dir() else 0o600)


def test_a_folder_that_may_not_be_written_is_said_plainly(locked: tuple[Path, list[str]], tmp_path: Path) -> None:
    data, before = locked
    ended = cardfile(tmp_path / "home", "--data", data, "list", before=before)

    assert ended.status == 1
    assert ended.err == (
        f"Cardfile may not write in {data}; change the folder's permissions, or use another folder with --data.\n"
    )


def test_contacts_in_a_folder_that_may_not_be_written_can_be_saved(
    locked: tuple[Path, list[str]], tmp_path: Path
) -> None:
    data, before = locked
    ended = cardfile(tmp_path / "home", "--data", data, "backup", tmp_path / "safe.zip", before=before)
    assert ended.err == f"1 contact and 1 picture are in {tmp_path / 'safe.zip'}.\n"

    back = cardfile(tmp_path / "home", "--data", tmp_path / "new", "restore", tmp_path / "safe.zip")

    assert back.status == 0
    assert "Dora Dehmel" in cardfile(tmp_path / "home", "--data", tmp_path / "new", "list").out


def test_a_disk_that_has_become_read_only_is_said_plainly_and_can_be_saved(tmp_path: Path, data: Path) -> None:
    with small_disk(tmp_path / "disk", 8) as disk:
        shutil.copytree(data, disk / "data")
        subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)

        ended = cardfile(tmp_path / "home", "--data", disk / "data", "list")
        saved = cardfile(tmp_path / "home", "--data", disk / "data", "backup", tmp_path / "safe.zip")

    assert ended.status == 1
    assert ended.err.startswith(f"Cardfile may not write in {disk / 'data'};")
    assert saved.status == 0
    assert saved.err.startswith("1 contact and 1 picture are in")


def test_what_the_sentence_about_a_damaged_file_says_brings_the_contacts_back(data: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    data = data.rename(tmp_path / "my data")
    assert cardfile(home, "--data", data, "list").status == 0  # makes the copy of the day
    damage(data / "contacts.sqlite3")

    ended = cardfile(home, "--data", data, "list", "Dora")

    assert ended.status == 1
    assert "is damaged; nothing was changed. Put the last good copy in its place" in ended.err
    command = re.search(r"type: cardfile (.*)", ended.err)
    assert command is not None
    back = cardfile(home, *shlex.split(command[1]))
    assert back.err.startswith("Restored 1 contact and 1 picture")
    assert cardfile(home, "--data", data, "list", "Dora").out.startswith("Dora Dehmel")
