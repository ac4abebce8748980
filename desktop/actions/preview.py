"""Show a photograph as it is: decoded in a worker process, as everything that comes from outside is."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ocr.model import Card, CardReading, Pixels, Point, Quad, Reading, ReadOptions

if TYPE_CHECKING:
    from desktop.reading.workers import ReadingWorkers as ReadingWorkers

SMALL_SIDE = 256
LARGE_SIDE = 2400
TIME_LIMIT = 30.0


def preview_workers() -> ReadingWorkers:
    """Give the one worker process that makes previews; the caller closes it.

    It speaks the language of readings: a preview is a card whose pixels are the picture, made
    smaller, and whose corners are those of the whole upright photo.
    """
    from desktop.reading.workers import ReadingWorkers

    return ReadingWorkers(
        count=1,
        time_limit=TIME_LIMIT,
        read="desktop.actions.preview:small_picture",
        read_card="desktop.actions.preview:large_page",
    )


def small_picture(path: str | Path, options: ReadOptions) -> Reading:
    """Give the first page of a photograph, small enough for a list; raises ReadingError."""
    return Reading(photo=str(path), seconds=0.0, cards=(_page(Path(path), 0, SMALL_SIDE),))


def large_page(path: str | Path, corners: Quad, turn: int, page: int, options: ReadOptions) -> CardReading:
    """Give one page of a photograph, large enough to see a card's corners; raises ReadingError."""
    return _page(Path(path), page, LARGE_SIDE)


def _page(path: Path, page: int, side: int) -> CardReading:
    from ocr.errors import NoCardFound
    from ocr.photo import open_photo, shrunk

    for photo in open_photo(path):
        if photo.page == page:
            return CardReading(Card(shrunk(photo.pixels, side), _corners_of(photo.pixels), page=page), (), ())
    raise NoCardFound()


def _corners_of(pixels: Pixels) -> Quad:
    height, width = pixels.shape[:2]
    return (Point(0, 0), Point(width, 0), Point(width, height), Point(0, height))
