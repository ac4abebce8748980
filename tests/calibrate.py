"""Fit the weights of the evidence for fields to photographs whose truth is known: python -m tests.calibrate FOLDER...

Each folder is one as `python -m tests.score` takes it; use pictures on which no rule was tuned. The weights go to
ocr/rules/words/trust.toml with --write; what they are worth is told by fitting on four fifths and asking the fifth.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import sys
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from unittest.mock import patch

from ocr import trust
from tests.score import photos_of, truths_of
from tests.scoring.calibration import Example, examples_of, fitted
from tests.scoring.confidence import Judged, report

WEIGHTS = Path(__file__).resolve().parents[1] / "ocr" / "rules" / "words" / "trust.toml"
FOLDS = 5


def examples_in(photo: str, truth: str) -> list[Example]:
    """Read one photograph in a worker process and give its fields as examples."""
    from ocr import ReadingError, read_photo

    try:
        cards = read_photo(photo).cards
    except ReadingError:
        cards = ()
    return examples_of(Path(photo).stem, json.loads(truth), cards)


def judged(examples: list[Example], weights: dict[str, float]) -> list[Judged]:
    """Give the examples with the probabilities under these weights."""
    with patch.object(trust, "_weights", lambda: weights):
        sure = [trust.probability(one.evidence) for one in examples]
    return [Judged(one.photo, one.kind, one.value, p, one.right) for one, p in zip(examples, sure, strict=True)]


def held_back(examples: list[Example]) -> list[Judged]:
    """Give every example judged by weights that were fitted without its photograph."""
    photos = sorted({one.photo for one in examples})
    folds = [set(photos[n::FOLDS]) for n in range(FOLDS)]
    found: list[Judged] = []
    for fold in folds:
        weights = fitted([one for one in examples if one.photo not in fold])
        found += judged([one for one in examples if one.photo in fold], weights)
    return found


def as_toml(weights: dict[str, float], examples: list[Example]) -> str:
    """Give the weights as the file that `ocr/trust.py` reads."""
    head = "# Weights of the evidence for a field (ocr/trust.py), fitted by `python -m tests.calibrate`"
    count = f"# to {len(examples)} fields, {sum(not one.right for one in examples)} of them wrong."
    return f"{head}\n{count}\n\n[weights]\n" + "".join(f"{name} = {value}\n" for name, value in weights.items())


def main(arguments: list[str] | None = None) -> int:
    """Read, fit and print."""
    parser = argparse.ArgumentParser(prog="python -m tests.calibrate", description=__doc__.split("\n")[0])
    parser.add_argument("folders", type=Path, nargs="+", metavar="FOLDER", help="photographs with their truth")
    parser.add_argument("--write", action="store_true", help="put the weights in their place")
    parser.add_argument("--processes", metavar="N", type=int, default=2)
    given = parser.parse_args(arguments)
    jobs = [
        (str(photo), json.dumps(truths[photo.stem]))
        for folder in given.folders
        if (truths := truths_of(folder))
        for photo in photos_of(folder, truths)
    ]
    with ProcessPoolExecutor(given.processes, mp_context=multiprocessing.get_context("spawn")) as pool:
        examples = [one for found in pool.map(examples_in, *zip(*jobs, strict=True)) for one in found]
    weights = fitted(examples)
    text = as_toml(weights, examples)
    print(text)
    print(report(held_back(examples)))
    if given.write:
        WEIGHTS.write_text(text, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
