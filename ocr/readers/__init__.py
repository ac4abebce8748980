"""The text readers, one outside engine a file, and the choice among those installed."""

from __future__ import annotations

from functools import cache

from ocr.errors import ReaderMissing
from ocr.model import ReadOptions
from ocr.readers import rapid, tesseract
from ocr.readers.base import Readers, ReaderStatus


def available_readers() -> list[ReaderStatus]:
    """Say of each reader whether it can be used here; loads no model."""
    return [tesseract.status(), rapid.status()]


def choose_readers(options: ReadOptions) -> Readers:
    """Give the pair of readers that the options and this machine allow.

    RapidOCR finds and reads, Tesseract checks; either does the work alone where the other is
    missing or switched off. Raises `ReaderMissing` where there is neither.
    """
    first = _script_reader("Latin")
    if first is not None:
        # Before there is a picture: loading takes, for a moment, as much memory as a picture does.
        first.load()
    second = rapid.RapidReader() if options.second_reader and not rapid.status().problem else None
    if second is not None:
        return Readers(second, first, _script_reader)
    if first is None:
        raise ReaderMissing()
    return Readers(first, None, _script_reader)


@cache
def _script_reader(script: str) -> tesseract.TesseractReader | None:
    try:
        return tesseract.TesseractReader(script)
    except ReaderMissing:
        return None
