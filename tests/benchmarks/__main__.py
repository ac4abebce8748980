"""How long reading takes beside the engines it stands on: python -m tests.benchmarks [--photos FOLDER].

Four figures, each with its goal:
- reading a 12-megapixel photograph, against RapidOCR with its own defaults on the whole photograph;
- Tesseract alone on a flat 1000 × 600 card, against one bare call of Tesseract on the same picture;
- two workers' photographs a minute, against one worker's;
- the most memory a worker process ever held.
The pictures are drawn by `tests.cards`; --photos takes a folder of others in place of the photographs.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from tests.benchmarks import pictures
from tests.benchmarks.measuring import Figure, alternating, ratio, table

# Tesseract has one thread, as in the program's worker processes; the bare one too. It looks once, when it loads.
os.environ["OMP_THREAD_LIMIT"] = "1"


def against_rapidocr(photos: Sequence[Path], rounds: int) -> Figure:
    """Time our reading against RapidOCR as a user would call it, with its own threads on every core."""
    from rapidocr import RapidOCR

    bare = RapidOCR(params={"Global.log_level": "error"})
    pairs = [(partial(_read, photo, both=True), partial(bare, str(photo))) for photo in photos]
    for job in pairs[0]:
        job()
    ours, theirs = alternating(pairs, rounds)
    return ratio("photograph ÷ RapidOCR", ours, theirs, 0.75)


def against_tesseract(cards: Sequence[Path], rounds: int) -> Figure:
    """Time Tesseract alone on flat cards against one bare call of it: model loaded, page segmentation by itself."""
    import tesserocr
    from PIL import Image

    from ocr.readers import tesseract

    language = tesseract.TesseractReader().language
    found = tesseract.languages_folder()
    images = [Image.open(card).convert("RGB") for card in cards]
    with tesserocr.PyTessBaseAPI(path=str(found), lang=language, psm=tesserocr.PSM.AUTO) as bare:

        def call(image: Image.Image) -> None:
            bare.SetImage(image)
            bare.GetUTF8Text()

        pairs = [
            (partial(_read, card, both=False), partial(call, image)) for card, image in zip(cards, images, strict=True)
        ]
        for job in pairs[0]:
            job()
        ours, theirs = alternating(pairs, rounds)
    return ratio("flat card ÷ bare Tesseract", ours, theirs, 1.5)


def _read(picture: Path, both: bool) -> None:
    from ocr import ReadingError, ReadOptions, read_photo

    try:
        read_photo(picture, ReadOptions(second_reader=both))
    except ReadingError as error:  # takes its time as well, and says so
        print(f"{picture.name}: {error}", file=sys.stderr)


def figures(photos: Sequence[Path], cards: Sequence[Path], rounds: int) -> list[Figure]:
    """Measure everything."""
    from tests.benchmarks.workers import of_workers

    return [against_rapidocr(photos, rounds), against_tesseract(cards, rounds), *of_workers(photos, rounds)]


def main(arguments: list[str] | None = None) -> int:
    """Read the command line, measure, print."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__.split("\n")[0])
    parser.add_argument("--photos", metavar="FOLDER", type=Path, help="photographs to take in place of drawn ones")
    parser.add_argument("--count", type=int, default=6, help="how many photographs and flat cards to draw")
    parser.add_argument("--rounds", type=int, default=3)
    given = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        cards = pictures.flat_cards(Path(folder), given.count)
        photos = pictures.photos_in(given.photos) if given.photos else pictures.photographs(Path(folder), given.count)
        print(f"{len(photos)} photographs, {len(cards)} flat cards, {given.rounds} rounds, {os.cpu_count()} cores")
        print(table(figures(photos, cards, given.rounds)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
