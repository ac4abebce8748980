"""Scan photographs: name them, read them in workers, give the readings in order."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Callable, Generator, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from queue import SimpleQueue
from typing import TYPE_CHECKING, Any

from ocr.model import Reading, ReadOptions

if TYPE_CHECKING:
    from desktop.reading.workers import ReadingWorkers

PICTURE_ENDINGS = frozenset(
    ".jpg .jpeg .jpe .png .webp .tif .tiff .heic .heif .avif .bmp .gif .pdf".split()  # noqa: SIM905
)
MOST_PHOTOS = 5_000
DEEPEST_FOLDER = 8

_DIGITS = re.compile(r"([0-9]{1,15})")


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a batch has come: `done` of `total` photographs are read."""

    done: int
    total: int


def expand(paths: Iterable[Path]) -> list[Path]:
    """Give the photographs behind files and folders: files as they are, folders' pictures sorted by name.

    In a folder (searched to a bounded depth and number) only what looks like a picture counts;
    a file named outright always does.
    """
    found: list[Path] = []
    for path in paths:
        found += _pictures_in(path, DEEPEST_FOLDER) if path.is_dir() else [path]
        if len(found) >= MOST_PHOTOS:
            break
    return found[:MOST_PHOTOS]


def scan(
    photos: Sequence[Path],
    options: ReadOptions,
    workers: ReadingWorkers,
    on_progress: Callable[[Progress], None] = lambda progress: None,
) -> Generator[Reading, None, None]:
    """Read photographs in the workers and give their readings in the order given, as they come.

    Only a few are on their way at a time: their pictures are large, and one slow photograph in
    front must not let all the others pile up behind it.
    """
    came: SimpleQueue[tuple[int, Reading]] = SimpleQueue()
    ready: dict[int, Reading] = {}
    jobs: list[int] = []
    done = 0
    try:
        for number in range(len(photos)):
            while len(jobs) < min(len(photos), number + 2 * workers.count):
                place = len(jobs)
                jobs.append(workers.submit(photos[place], options, partial(_put, came, place)))
            while number not in ready:
                place, reading = came.get()
                ready[place] = reading
                done += 1
                on_progress(Progress(done, len(photos)))
            yield ready.pop(number)
    finally:
        for job in jobs:
            workers.cancel(job)


def reading_record(reading: Reading, join: bool = True) -> dict[str, Any]:
    """Give a reading as the JSON object that other programs read; without `join` the sides of a card stay apart."""
    from ocr import reading_as_json

    return reading_as_json(reading, join)


def photo_hash(photo: Path) -> str:
    """Give the SHA-256 of a photograph's file, or nothing where it cannot be read (any more)."""
    try:
        with photo.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""


def _put(came: SimpleQueue[tuple[int, Reading]], place: int, reading: Reading) -> None:
    came.put((place, reading))


def _pictures_in(folder: Path, depth: int) -> list[Path]:
    """Give the pictures of a folder and of those in it; hidden ones and links to folders are left out."""
    try:
        with os.scandir(folder) as entries:
            shown = [entry for entry in entries if not entry.name.startswith(".")]
    except OSError:
        return []
    found: list[Path] = []
    for entry in sorted(shown, key=lambda entry: _by_number(entry.name)):
        if entry.is_dir(follow_symlinks=False):
            found += _pictures_in(Path(entry.path), depth - 1) if depth > 0 else []
        elif Path(entry.name).suffix.lower() in PICTURE_ENDINGS and entry.is_file():
            found.append(Path(entry.path))
        if len(found) >= MOST_PHOTOS:
            break
    return found


def _by_number(name: str) -> list[tuple[int, int, str]]:
    """Sort as people count: IMG_9 before IMG_10."""
    parts = _DIGITS.split(name.casefold())
    return [(0, int(part), "") if part.isdecimal() and part.isascii() else (1, 0, part) for part in parts]
