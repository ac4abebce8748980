"""A folder that is dropped goes where its files belong."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.actions import dropped_folders
from desktop.actions.dropped_folders import SortedOut, sorted_out


def put(folder: Path, *names: str) -> Path:
    """Make a folder with these files in it."""
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(b"")
    return folder


def test_a_folder_goes_where_its_files_belong(tmp_path: Path) -> None:
    photos = put(tmp_path / "photos", "a.jpg", "deep/er/b.HEIC", "notes.txt", "all.zip")
    contacts = put(tmp_path / "contacts", "b.vcf", "A.VCARD", "deep/er/c.csv", ".hidden.vcf", ".git/d.vcf")
    mixed = put(tmp_path / "mixed", "a.png", "a.vcf")
    bare = put(tmp_path / "bare.file")
    (tmp_path / "nothing").mkdir()

    found = sorted_out([photos, contacts, mixed, bare, tmp_path / "nothing", tmp_path / "gone"])

    assert found.photos == (photos, mixed, bare, tmp_path / "nothing", tmp_path / "gone")
    names = ("A.VCARD", "b.vcf", "deep/er/c.csv")
    assert found.contacts == (*(contacts / name for name in names), mixed / "a.vcf")


def test_a_json_counts_where_cardfile_wrote_it(tmp_path: Path) -> None:
    folder = put(tmp_path / "folder", "IMG_1.json")
    assert sorted_out([folder]) == SortedOut((folder,), ())

    (folder / "all.json").write_bytes(b'{"cardfile":"contacts","form":1,"contacts":[\n]}\n')
    assert sorted_out([folder]) == SortedOut((), (folder / "all.json",))


def test_a_folder_without_bounds_is_looked_at_within_bounds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dropped_folders, "MOST_FILES", 3)
    folder = put(tmp_path / "many", *(f"{number}.vcf" for number in range(9)))
    (folder / "loop").symlink_to(folder)
    deep = put(tmp_path / "deep", "/".join(["a"] * 20) + "/a.vcf")

    assert len(sorted_out([folder]).contacts) == 3
    assert sorted_out([deep]) == SortedOut((deep,), ())
