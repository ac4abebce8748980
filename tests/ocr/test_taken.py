"""The day a photograph was taken is known from what its camera wrote, and junk says nothing."""

from __future__ import annotations

import random
from datetime import date
from pathlib import Path

import pillow_heif
import pytest
from PIL import Image

from ocr.taken import LOOKED_AT, taken_on

TAKEN, CHANGED, DIRECTORY = 0x9003, 0x0132, 0x8769


def photograph(path: Path, kind: str, taken: str | None = "2026:11:12 15:04:05", changed: str | None = None) -> Path:
    """Write a picture of a format with the days that a camera would write."""
    pillow_heif.register_heif_opener()
    exif = Image.Exif()
    if taken is not None:
        exif.get_ifd(DIRECTORY)[TAKEN] = taken
    if changed is not None:
        exif[CHANGED] = changed
    Image.new("RGB", (64, 48), "white").save(path, format=kind, exif=exif)
    return path


@pytest.mark.parametrize("kind", ["JPEG", "HEIF", "WEBP"])
def test_the_day_is_read_in_every_format_of_cameras(tmp_path: Path, kind: str) -> None:
    assert taken_on(photograph(tmp_path / "IMG_0412", kind)) == date(2026, 11, 12)


def test_the_day_of_a_scan_is_read(tmp_path: Path) -> None:
    scan = photograph(tmp_path / "scan.tif", "TIFF", taken=None, changed="2026:11:12 15:04:05")
    assert taken_on(scan) == date(2026, 11, 12)


def test_the_day_of_the_picture_goes_before_the_day_it_was_changed(tmp_path: Path) -> None:
    both = photograph(tmp_path / "a.jpg", "JPEG", changed="2026:12:24 10:00:00")
    assert taken_on(both) == date(2026, 11, 12)
    only_changed = photograph(tmp_path / "b.jpg", "JPEG", taken=None, changed="2026:12:24 10:00:00")
    assert taken_on(only_changed) == date(2026, 12, 24)


@pytest.mark.parametrize(
    "taken", ["0000:00:00 00:00:00", "    :  :     :  :  ", "2026:13:40 00:00:00", "1980:01:01", "?"]
)
def test_a_clock_that_was_never_set_says_nothing(tmp_path: Path, taken: str) -> None:
    assert taken_on(photograph(tmp_path / "a.jpg", "JPEG", taken)) is None


def test_what_is_no_photograph_says_nothing(tmp_path: Path) -> None:
    text = tmp_path / "notes.txt"
    text.write_text("Exif\0\0 2026:11:12")
    empty = tmp_path / "empty.jpg"
    empty.write_bytes(b"")
    assert [taken_on(path) for path in (text, empty, tmp_path, tmp_path / "gone.jpg", Path("a\0b"))] == [None] * 5


def test_damaged_files_give_a_day_or_nothing(tmp_path: Path) -> None:
    chance = random.Random(7)
    whole = photograph(tmp_path / "whole.jpg", "JPEG").read_bytes()
    start = whole.index(b"Exif")
    damaged = tmp_path / "damaged.jpg"
    for _ in range(400):
        content = bytearray(whole)
        for _ in range(chance.randint(1, 12)):
            content[chance.randrange(start, start + 120)] = chance.randrange(256)
        damaged.write_bytes(bytes(content[: chance.choice((len(content), start + chance.randint(0, 120)))]))
        day = taken_on(damaged)
        assert day is None or day.year in range(1990, 2100)


def test_a_directory_without_end_is_not_followed(tmp_path: Path) -> None:
    endless = tmp_path / "endless.tif"
    # It says that it has 65,535 tags, each of which is where the next directory stands: the first one itself.
    endless.write_bytes(b"II*\0\x08\0\0\0" + b"\xff\xff" + b"\x69\x87\x04\0\x01\0\0\0\x08\0\0\0" * 65_535)
    assert taken_on(endless) is None


def test_only_the_beginning_of_a_large_file_is_looked_at(tmp_path: Path) -> None:
    block = photograph(tmp_path / "small.jpg", "JPEG").read_bytes()
    large = tmp_path / "large.jpg"
    large.write_bytes(b"\xff\xd8" + b"\0" * LOOKED_AT + block)
    assert taken_on(large) is None
