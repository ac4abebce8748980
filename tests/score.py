"""Score the reading of a folder of photographs against their truth: python -m tests.score FOLDER.

The folder holds NAME.jpg (or png, webp, heic …) and beside it NAME.json with the truth:
{"tier": …, "cards": [{"name", "title", "organization", "phones", "emails", "urls", "address"}, …]}.
`python -m tests.cards build/cards` makes such a folder. Saved runs lie in build/scores.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import os
import sys
import time
from collections.abc import Iterable, Mapping
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

from tests.scoring import confidence, table
from tests.scoring.comparing import score_folder

SAVED = Path("build") / "scores"
PICTURES = (".jpg", ".jpeg", ".png", ".webp", ".tif", ".tiff", ".heic", ".pdf")
Reading = dict[str, Any]


def truths_of(folder: Path) -> dict[str, dict[str, Any]]:
    """Give the truth of every photograph of the folder by its name without ending."""
    return {path.stem: json.loads(path.read_text("utf-8")) for path in sorted(folder.glob("*.json"))}


def photos_of(folder: Path, names: Iterable[str]) -> list[Path]:
    """Give the pictures that have a truth."""
    known = set(names)
    return [path for path in sorted(folder.iterdir()) if path.suffix.lower() in PICTURES and path.stem in known]


def read_one(photo: str, second_reader: bool) -> Reading:
    """Read one photograph in a worker process; its peak memory (in MB) stands beside the reading."""
    from ocr import ReadingError, ReadOptions, read_photo, reading_as_json
    from ocr.model import Reading as Result

    started = time.perf_counter()
    try:
        reading = read_photo(photo, ReadOptions(second_reader=second_reader))
    except ReadingError as error:
        reading = Result(photo, time.perf_counter() - started, (), str(error))
    return {**reading_as_json(reading), "megabytes": peak_megabytes()}


def peak_megabytes() -> float:
    """Give this process's peak of resident memory; 0 where the system does not tell."""
    try:
        import resource
    except ImportError:
        return 0.0
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1024 * 1024 if sys.platform == "darwin" else 1024)


def read_all(photos: list[Path], second_reader: bool, processes: int) -> list[Reading]:
    """Read all photographs, in so many processes."""
    os.environ["OMP_THREAD_LIMIT"] = "1"
    readings = []
    spawned = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(processes, mp_context=spawned) as pool:
        jobs = [pool.submit(read_one, str(photo), second_reader) for photo in photos]
        for number, job in enumerate(jobs):
            readings.append(job.result())
            if sys.stderr.isatty():
                print(f"\r{number + 1}/{len(jobs)}", end="", file=sys.stderr)
    if sys.stderr.isatty():
        print(file=sys.stderr)
    return readings


def timing(readings: list[Reading]) -> str:
    """Give seconds a photograph and the peak memory of a worker as one line."""
    seconds = sorted(reading["seconds"] for reading in readings)
    if not seconds:
        return "no photographs"
    memory = max(reading.get("megabytes", 0.0) for reading in readings)
    middle = seconds[len(seconds) // 2]
    return (
        f"seconds a photograph: median {middle:.2f}, worst {seconds[-1]:.2f}; peak memory of a worker {memory:.0f} MB"
    )


def saved_file(name: str) -> Path:
    """Give where a run of that name is kept."""
    return SAVED / f"{Path(name).name}.json"


def wanted(arguments: list[str] | None) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="python -m tests.score", description=__doc__.split("\n")[0])
    parser.add_argument("folder", type=Path, help="photographs, each with its truth beside it")
    parser.add_argument("--save", metavar="NAME", help="keep this run under a name")
    parser.add_argument("--compare", metavar="NAME", help="say what got better and worse since a kept run")
    parser.add_argument("--worst", metavar="N", type=int, default=0, help="show the N cards with most to correct")
    parser.add_argument("--unsure", action="store_true", help="list the wrong fields that were marked sure")
    parser.add_argument("--markdown", action="store_true", help="print the table as docs/accuracy.md has it")
    parser.add_argument("--one-reader", action="store_true", help="Tesseract alone")
    parser.add_argument("--processes", metavar="N", type=int, default=2)
    parser.add_argument(
        "--readings", metavar="FILE", type=Path, help="score these readings (the JSON of cardfile scan)"
    )
    return parser.parse_args(arguments)


def main(arguments: list[str] | None = None) -> int:
    """Read, score and print."""
    given = wanted(arguments)
    truths: Mapping[str, Mapping[str, Any]] = truths_of(given.folder)
    if not truths:
        print(f"{given.folder} holds no truths (NAME.json beside NAME.jpg)", file=sys.stderr)
        return 1
    if given.readings:
        readings = json.loads(given.readings.read_text("utf-8"))
    else:
        readings = read_all(photos_of(given.folder, truths), not given.one_reader, given.processes)
    scores = score_folder(truths, readings)
    judged = confidence.judged(scores)
    print(table.markdown(scores) if given.markdown else table.table(scores))
    print(timing(readings))
    print(confidence.report(judged))
    if given.unsure:
        for value in judged:
            if value.confidence >= confidence.SURE and not value.right:
                print(f"  marked sure, but wrong: {value.photo} {value.kind} {value.text!r} ({value.confidence:.2f})")
    if given.worst:
        print(table.worst(scores, given.worst))
    if given.compare:
        earlier = json.loads(saved_file(given.compare).read_text("utf-8"))
        print(f"\nsince {given.compare}: " + table.changes(score_folder(truths, earlier), scores))
    if given.save:
        SAVED.mkdir(parents=True, exist_ok=True)
        saved_file(given.save).write_text(json.dumps(readings, ensure_ascii=False, indent=1), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
