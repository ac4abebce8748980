"""Whatever is dropped on the program: one plain sentence for each, the rest read, no crash, little memory."""

from __future__ import annotations

import json
import os
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from ocr import errors
from tests.cards import sample
from tests.end_to_end.bad_files import BAD_FILES, write_bad_files
from tests.end_to_end.terminal import Ended, cardfile

MOST_MEGABYTES = 1500
NO_CARD = str(errors.NoCardFound())
DAMAGED = str(errors.PhotoDamaged())
UNKNOWN = str(errors.PhotoUnknownFormat())

SENTENCES = {
    "shopping list.jpg": UNKNOWN,
    "program.png": UNKNOWN,
    "empty.jpg": str(errors.PhotoEmpty()),
    "cut short.jpg": DAMAGED,
    "header only.jpg": DAMAGED,
    "cut short.png": DAMAGED,
    "locked.pdf": str(errors.PdfLocked()),
    "no card.jpg": NO_CARD,
    "face.jpg": NO_CARD,
    "black.jpg": NO_CARD,
    "bomb.png": NO_CARD,
    "one pixel.png": NO_CARD,
    "missing.jpg": str(errors.PhotoMissing()),
    "folder": str(errors.PhotoIsFolder()),
    "pipe.jpg": UNKNOWN,
    "link to nowhere.jpg": str(errors.PhotoMissing()),
}
"""The sentence where there is only one that is true; the other files may be refused for more than one reason."""


@dataclass(frozen=True)
class Batch:
    """One run of the program over everything bad, with a good photograph before, between and after."""

    ended: Ended
    readings: dict[str, dict[str, Any]]


@pytest.fixture(scope="module")
def batch(tmp_path_factory: pytest.TempPathFactory) -> Batch:
    folder = tmp_path_factory.mktemp("bad")
    (folder / "folder").mkdir()
    photos = write_bad_files(folder)
    photos += [folder / "missing.jpg", folder / "folder"]
    if sys.platform != "win32":
        os.mkfifo(folder / "pipe.jpg")
        (folder / "link to nowhere.jpg").symlink_to(folder / "nowhere")
        photos += [folder / "pipe.jpg", folder / "link to nowhere.jpg"]
    good = {name: folder / name for name in ("first.txt", "between.png", "last")}
    for path in good.values():
        shutil.copy(sample.SAMPLE, path)
    middle = len(photos) // 2
    order = [good["first.txt"], *photos[:middle], good["between.png"], *photos[middle:], good["last"]]
    ended = cardfile(tmp_path_factory.mktemp("home"), "scan", "--one-reader", "--format", "json", *order)
    readings = {Path(reading["photo"]).name: reading for reading in json.loads(ended.out)}
    assert len(readings) == len(order)
    return Batch(ended, readings)


def test_the_batch_ends_with_status_1(batch: Batch):
    assert batch.ended.status == 1


@pytest.mark.parametrize("name", ["first.txt", "between.png", "last"])
def test_good_photographs_are_read_whatever_they_are_called_and_whatever_lies_beside_them(batch: Batch, name: str):
    reading = batch.readings[name]
    assert reading["error"] is None
    assert [card["name"] for card in reading["cards"]] == [sample.PERSON.name]


@pytest.mark.parametrize("name", [*BAD_FILES, "missing.jpg", "folder", "pipe.jpg", "link to nowhere.jpg"])
def test_each_bad_file_gets_one_plain_sentence(batch: Batch, name: str):
    if name not in batch.readings:
        pytest.skip("this system has no such files")
    reading = batch.readings[name]
    assert reading["cards"] == []
    sentence = reading["error"]
    assert sentence
    assert sentence[0].isupper()
    assert sentence.endswith(".")
    assert "\n" not in sentence
    assert not any(word in sentence for word in ("Error", "Exception", "Traceback", "errno", "None", str(Path.home())))
    assert sentence == SENTENCES.get(name, sentence)


@pytest.mark.parametrize("name", ["claims much.png", "claims much.tif"])
def test_a_size_that_is_only_claimed_is_named(batch: Batch, name: str):
    assert "60000 × 60000" in batch.readings[name]["error"]


def test_no_traceback_is_shown(batch: Batch):
    assert batch.ended.err == ""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows tells a program's memory in another way")
def test_memory_stays_bounded(batch: Batch):
    assert batch.ended.peak_megabytes < MOST_MEGABYTES


def test_a_bad_file_is_refused_quickly(batch: Batch):
    timed_out = str(errors.ReadingTimedOut(seconds=0)).split("0")[0]
    assert [name for name, reading in batch.readings.items() if (reading["error"] or "").startswith(timed_out)] == []


def test_text_for_people_names_the_file_with_its_sentence(tmp_path: Path):
    (tmp_path / "empty.jpg").touch()
    ended = cardfile(tmp_path, "scan", tmp_path / "empty.jpg")
    assert ended.status == 1
    assert ended.out == ""
    assert ended.err == f"{tmp_path / 'empty.jpg'}: {errors.PhotoEmpty()}\n"


@pytest.mark.skipif(sys.platform == "win32", reason="permissions are another matter on Windows")
def test_a_file_the_user_may_not_read_is_named_as_such(tmp_path: Path):
    photo = tmp_path / "private.jpg"
    shutil.copy(sample.SAMPLE, photo)
    photo.chmod(0)
    before: list[str] = []
    if os.geteuid() == 0:
        # The superuser may read everything: start the program without that right.
        setpriv = shutil.which("setpriv")
        if not setpriv:
            pytest.skip("run as root, and no setpriv to give the right up")
        before = [setpriv, "--bounding-set=-dac_override,-dac_read_search"]
    ended = cardfile(tmp_path, "scan", photo, before=before)
    assert ended.status == 1
    assert ended.err == f"{photo}: {errors.PhotoForbidden()}\n"


def test_a_name_that_no_terminal_should_obey_is_shown_harmlessly(tmp_path: Path):
    photo = tmp_path / "card\x1b[2J\nred.jpg"
    photo.touch()
    ended = cardfile(tmp_path, "scan", photo)
    assert ended.status == 1
    assert "\x1b" not in ended.err
    assert ended.err.count("\n") == 1
