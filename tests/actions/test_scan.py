"""Photographs are found in folders and read in the order given."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.actions import scan
from desktop.actions.review import facts, reading_to_contact_fields
from desktop.actions.whole_cards import vcards, whole_cards
from desktop.contacts.model import Phone
from desktop.contacts.vcard import vcard_to_fields
from desktop.reading.workers import ReadingWorkers
from ocr.model import Field, FieldKind, Reading, ReadOptions
from tests.reading.fake_readers import card_reading


def touch(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(b"x")


def test_a_folder_gives_its_pictures_as_people_count(tmp_path: Path) -> None:
    touch(tmp_path, "IMG_10.JPG", "IMG_9.heic", "notes.txt", ".hidden.jpg", ".git/x.png", "more/card.pdf", "read.me")

    found = scan.expand([tmp_path])

    assert [path.relative_to(tmp_path).as_posix() for path in found] == ["IMG_9.heic", "IMG_10.JPG", "more/card.pdf"]


def test_a_file_named_outright_is_always_tried(tmp_path: Path) -> None:
    touch(tmp_path, "card.txt")

    assert scan.expand([tmp_path / "card.txt", tmp_path / "missing"]) == [tmp_path / "card.txt", tmp_path / "missing"]


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="needs symbolic links")
def test_a_folder_that_holds_itself_ends(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    touch(tmp_path, "a.jpg", "b.jpg", "c.jpg")
    (tmp_path / "loop").symlink_to(tmp_path)
    assert len(scan.expand([tmp_path])) == 3

    monkeypatch.setattr(scan, "MOST_PHOTOS", 2)
    assert len(scan.expand([tmp_path, tmp_path])) == 2


class LateFirst(ReadingWorkers):
    """Workers that finish what they were given last first, and remember how much they were given."""

    def __init__(self) -> None:
        super().__init__(1)
        self.open: list[tuple[int, Path, Callable[[Reading], None]]] = []
        self.most = 0
        self.cancelled: list[int] = []

    def submit(self, path, options, done, started=None) -> int:
        self.open.append((len(self.open), path, done))
        self.most = max(self.most, len(self.open))
        if len(self.open) == 2:
            for _, one, finish in reversed(self.open):
                finish(Reading(str(one), 0.1))
            self.open.clear()
        return 7

    def cancel(self, job: int) -> bool:
        self.cancelled.append(job)
        return False


def test_readings_come_in_the_order_given() -> None:
    photos = [Path(f"{number}.jpg") for number in range(6)]
    seen: list[scan.Progress] = []
    workers = LateFirst()

    found = [Path(reading.photo) for reading in scan.scan(photos, ReadOptions(), workers, seen.append)]

    assert found == photos
    assert seen[-1] == scan.Progress(6, 6)
    assert workers.most <= 2


def test_a_scan_that_is_left_cancels_the_rest() -> None:
    workers = LateFirst()
    readings = scan.scan([Path(f"{number}.jpg") for number in range(6)], ReadOptions(), workers)
    next(readings)

    readings.close()

    assert workers.cancelled


def test_a_reading_becomes_a_contact() -> None:
    fields = reading_to_contact_fields(card_reading())

    assert (fields.given, fields.family, fields.organization) == ("Dora", "Dehmel", "Axiom Maschinenbau GmbH")
    assert fields.phones == (Phone("+493023125001", "work"),)
    (cards,) = whole_cards([Reading("a.jpg", 0.1, (card_reading(),))])
    text = vcards(cards)
    assert vcard_to_fields(text) == fields


def test_a_name_printed_in_two_scripts_is_kept_in_both() -> None:
    name = Field(FieldKind.NAME, "田中 太郎", "田中 太郎", 0.9, "name", parts={"other_script": "Taro Tanaka"})
    (cards,) = whole_cards([Reading("a.jpg", 0.1, (replace(card_reading(), fields=(name,)),))])

    assert cards[0].fields.other_name == "Taro Tanaka"
    assert "X-PHONETIC-LAST-NAME:Tanaka" in vcards(cards)


def test_doubt_is_told_field_by_field() -> None:
    found = {fact.kind: fact for fact in facts(card_reading())}

    assert found[FieldKind.EMAIL].doubtful
    assert not found[FieldKind.NAME].doubtful
    assert found[FieldKind.PHONE].text == "+493023125001 (work)"


def test_a_photographs_hash_is_its_contents(tmp_path: Path) -> None:
    touch(tmp_path, "a.jpg", "b.jpg")

    assert scan.photo_hash(tmp_path / "a.jpg") == scan.photo_hash(tmp_path / "b.jpg") != ""
    assert scan.photo_hash(tmp_path / "missing.jpg") == ""
