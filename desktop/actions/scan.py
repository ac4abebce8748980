"""Scan photographs: name them, read them in workers, give the readings in order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ocr.model import Reading, ReadOptions

if TYPE_CHECKING:
    from desktop.reading.workers import ReadingWorkers


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
    raise NotImplementedError


def scan(
    photos: Sequence[Path],
    options: ReadOptions,
    workers: ReadingWorkers,
    on_progress: Callable[[Progress], None] = lambda progress: None,
) -> Iterator[Reading]:
    """Read photographs in the workers and give their readings in the order given, as they come."""
    raise NotImplementedError
