"""What the worker processes get done together, and what memory they take."""

from __future__ import annotations

import multiprocessing
import re
import sys
import threading
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from desktop.reading.workers import ReadingWorkers
from ocr.model import Reading, ReadOptions
from tests.benchmarks.measuring import Figure, alternating, ratio


def of_workers(photos: Sequence[Path], rounds: int) -> list[Figure]:
    """Time one worker against two on the same photographs, and give the most memory one of them took."""
    # Long enough that it matters little who reads the last one while the other has nothing left to do.
    batch = [*photos, *photos]
    with ReadingWorkers(1) as one, ReadingWorkers(2) as two:
        read_all(one, batch[:1])
        read_all(two, batch[:2])
        alone, together = alternating([(partial(read_all, one, batch), partial(read_all, two, batch))], rounds)
        megabytes = max((_peak_of(child.pid) for child in multiprocessing.active_children()), default=0.0)
    return [
        ratio("two workers ÷ one", alone, together, 1.7, at_most=False),
        Figure("memory of a worker", megabytes or _peak_of_ended(), 700, unit=" MB"),
    ]


def read_all(workers: ReadingWorkers, photos: Sequence[Path]) -> None:
    """Read a batch and return when its last photograph is done."""
    left = threading.Semaphore(0)

    def done(reading: Reading) -> None:
        if reading.error:
            print(f"{reading.photo}: {reading.error}", file=sys.stderr)
        left.release()

    for photo in photos:
        workers.submit(photo, ReadOptions(), done)
    for _ in photos:
        left.acquire()


def _peak_of(process: int | None) -> float:
    """Give the most megabytes a process ever held; 0 where the system does not say."""
    try:
        status = Path(f"/proc/{process}/status").read_text("ascii")
    except OSError:
        return 0.0
    found = re.search(r"VmHWM:\s+(\d+) kB", status)
    return int(found[1]) / 1024 if found else 0.0


def _peak_of_ended() -> float:
    """Give the most megabytes that any process ended by now has held, where there is no /proc."""
    try:
        import resource
    except ImportError:
        return 0.0
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    return peak / (1024 * 1024 if sys.platform == "darwin" else 1024)
