"""Stand-ins for the worker processes: readings of invented cards, made on one plain thread."""

from __future__ import annotations

import itertools
import queue
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

from ocr.errors import NoCardFound, PhotoDamaged
from ocr.model import Box, Card, CardReading, Field, FieldKind, Line, Point, Quad, Reading, ReadOptions, Word

WIDTH, HEIGHT = 420, 240
CORNERS: Quad = (Point(10, 10), Point(430, 10), Point(430, 250), Point(10, 250))


def a_card(name: str = "Dora Dehmel", page: int = 0, doubt_title: bool = True) -> CardReading:
    """Give the reading of an invented card; its boxes are where the words would stand."""
    mail = f"{name.split()[0].lower()}@axiom.example"
    printed = [
        (FieldKind.ORGANIZATION, "Axiom Maschinenbau GmbH", "Axiom Maschinenbau GmbH", {}, 0.97),
        (FieldKind.NAME, name, name, {"given": name.split()[0], "family": name.split()[-1]}, 0.95),
        (FieldKind.TITLE, "Steuerberaterin", "Steuerberaterin", {}, 0.5 if doubt_title else 0.95),
        (FieldKind.PHONE, "Tel +49 30 23125 198", "+493023125198", {"kind": "work", "ext": ""}, 0.96),
        (FieldKind.EMAIL, mail, mail, {}, 0.98),
        (FieldKind.ADDRESS, "Hauptstr. 5, 10115 Berlin", "Hauptstr. 5, 10115 Berlin", ADDRESS, 0.9),
    ]
    lines, fields = [], []
    for row, (kind, text, value, parts, confidence) in enumerate(printed):
        box = Box(20, 20 + 34 * row, 9 * len(text), 22)
        lines.append(Line(text, box, 0.9, "double", words_in(text, box)))
        fields.append(Field(kind, value, text, confidence, "double", (row,), box, parts))
    pixels = np.full((HEIGHT, WIDTH, 3), 245, np.uint8)
    return CardReading(Card(pixels, CORNERS, page=page), tuple(lines), tuple(fields), "de", "DE")


ADDRESS = {"street": "Hauptstr. 5", "postcode": "10115", "city": "Berlin", "region": "", "country": ""}


def words_in(text: str, box: Box) -> tuple[Word, ...]:
    """Give the words of a line, each letter nine pixels wide."""
    found, at = [], 0
    for word in text.split(" "):
        found.append(Word(word, Box(box.x + 9 * at, box.y, 9 * len(word), box.height), 0.9))
        at += len(word) + 1
    return tuple(found)


def read_by_name(path: Path) -> Reading:
    """Give a reading that the photograph's name asks for: broken, no-card, two-cards, or a person's name."""
    stem = path.stem
    if stem.startswith("broken"):
        return Reading(str(path), 0.1, error=str(PhotoDamaged()))
    if stem.startswith("no-card"):
        return Reading(str(path), 0.1, error=str(NoCardFound()))
    if stem.startswith("two-cards"):
        return Reading(str(path), 0.1, (a_card("Dora Dehmel"), a_card("Kai Otto")))
    name = stem.replace("-", " ").title() if "-" in stem else "Dora Dehmel"
    return Reading(str(path), 0.1, (a_card(name),))


class WorkersDouble:
    """Reads on one thread, in order; `hold` keeps everything waiting until `go`."""

    count = 1

    def __init__(self, read: Callable[[Path], Reading] = read_by_name) -> None:
        self._read = read
        self._ids = itertools.count(1)
        self._queue: queue.Queue[tuple[int, Callable[[], Reading], Any, Any] | None] = queue.Queue()
        self._cancelled: set[int] = set()
        self._gate = threading.Event()
        self._gate.set()
        self.asked: list[tuple[Path, Quad | None, int]] = []
        self._thread = threading.Thread(target=self._serve, name="cardfile-double", daemon=True)
        self._thread.start()

    def hold(self) -> None:
        self._gate.clear()

    def go(self) -> None:
        self._gate.set()

    def submit(
        self,
        path: Path,
        options: ReadOptions,
        done: Callable[[Reading], None],
        started: Callable[[], None] | None = None,
    ) -> int:
        self.asked.append((path, None, 0))
        return self._put(lambda: self._read(path), done, started)

    def submit_card(
        self,
        path: Path,
        corners: Quad,
        turn: int,
        page: int,
        options: ReadOptions,
        done: Callable[[Reading], None],
        started: Callable[[], None] | None = None,
    ) -> int:
        self.asked.append((path, corners, turn))
        return self._put(lambda: Reading(str(path), 0.1, (a_card("Read Again"),)), done, started)

    def cancel(self, job: int) -> bool:
        self._cancelled.add(job)
        return True

    def close(self) -> None:
        self._gate.set()
        self._queue.put(None)
        self._thread.join()

    def _put(self, read: Callable[[], Reading], done: Any, started: Any) -> int:
        job = next(self._ids)
        self._queue.put((job, read, done, started))
        return job

    def _serve(self) -> None:
        while (task := self._queue.get()) is not None:
            job, read, done, started = task
            if started is not None and job not in self._cancelled:
                started()
            self._gate.wait()
            if job not in self._cancelled:
                done(read())


def picture_reading(path: Path) -> Reading:
    """Give what the preview worker gives: a small grey picture of a photo of 440 × 260 pixels."""
    corners: Quad = (Point(0, 0), Point(440, 0), Point(440, 260), Point(0, 260))
    return Reading(str(path), 0.0, (CardReading(Card(np.full((130, 220, 3), 128, np.uint8), corners), (), ()),))


class PreviewsDouble(WorkersDouble):
    """Makes grey pictures."""

    def __init__(self) -> None:
        super().__init__(picture_reading)

    def submit_card(
        self,
        path: Path,
        corners: Quad,
        turn: int,
        page: int,
        options: ReadOptions,
        done: Callable[[Reading], None],
        started: Callable[[], None] | None = None,
    ) -> int:
        return self._put(lambda: picture_reading(path), done, started)
