"""A picture of every step, for whoever wants to see why a card was read as it was."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import cv2
import numpy as np

from ocr.model import Box, CardReading, Outline, Photo, Pixels, Quad
from ocr.photo import shrunk

LONGEST = 1600
COLOURS = {"spot": (200, 120, 0), "outline": (0, 0, 230), "line": (0, 150, 0), "field": (180, 0, 180)}


class Trace:
    """Writes numbered pictures into a folder, or nothing where no folder is given."""

    def __init__(self, folder: str, photo: str) -> None:
        self.folder = Path(folder) if folder else None
        self.stem = Path(photo).stem

    def photo(self, photo: Photo, spots: Sequence[Quad], outlines: Sequence[Outline]) -> None:
        """Draw where text was seen in the photo and which outlines were chosen."""
        if self.folder is None:
            return
        self._write(f"{photo.page}-1-photo", photo.pixels)
        self._write(f"{photo.page}-2-spots", _drawn(photo.pixels, spots, "spot"))
        self._write(f"{photo.page}-3-outlines", _drawn(photo.pixels, [o.quad for o in outlines], "outline"))

    def card(self, number: int, reading: CardReading) -> None:
        """Draw the flat card, the lines read on it and the fields they became."""
        if self.folder is None:
            return
        pixels, page = reading.card.pixels, reading.card.page
        self._write(f"{page}-card{number}-4-flat", pixels)
        lines = [_corners(line.box) for line in reading.lines]
        self._write(f"{page}-card{number}-5-lines", _drawn(pixels, lines, "line"))
        boxes = [_corners(field.box) for field in reading.fields if field.box]
        self._write(f"{page}-card{number}-6-fields", _drawn(pixels, boxes, "field"))
        said = [f"{line.confidence:.3f}  {line.reader:10}  {line.text}   {line.other}" for line in reading.lines]
        said += [""] + [f"{f.confidence:.3f}  {f.kind.value:12} {f.rule:28} {f.value}" for f in reading.fields]
        self._path(f"{page}-card{number}-7-said", "txt").write_text("\n".join(said) + "\n", encoding="utf-8")

    def _write(self, step: str, pixels: Pixels) -> None:
        done, data = cv2.imencode(".jpg", shrunk(pixels, LONGEST))
        if done:
            self._path(step, "jpg").write_bytes(data.tobytes())

    def _path(self, step: str, ending: str) -> Path:
        assert self.folder is not None
        self.folder.mkdir(parents=True, exist_ok=True)
        return self.folder / f"{self.stem}-{step}.{ending}"


def _corners(box: Box) -> list[tuple[float, float]]:
    return [(box.x, box.y), (box.right, box.y), (box.right, box.bottom), (box.x, box.bottom)]


def _drawn(pixels: Pixels, quads: Sequence[Sequence[tuple[float, float]]], kind: str) -> Pixels:
    picture = pixels.copy()
    thick = max(2, max(pixels.shape[:2]) // 500)
    for quad in quads:
        cv2.polylines(picture, [np.array(quad).round().astype(np.int32)], True, COLOURS[kind], thick)
    return picture
