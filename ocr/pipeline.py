"""Photo → card → lines → fields: the steps in order."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path

import cv2

from ocr.codes import Code, codes_on_card, find_codes
from ocr.errors import NoCardFound, ScriptUnsupported
from ocr.fields import fields_from_lines
from ocr.flatten import FlatCard, flatten, flatten_as_told
from ocr.likeness import is_card
from ocr.lines import read_lines
from ocr.model import CardReading, Photo, Quad, Reading, ReadOptions
from ocr.outline import find_outlines
from ocr.photo import open_photo
from ocr.readers import choose_readers
from ocr.readers.base import Readers
from ocr.scan import card_filling
from ocr.trace import Trace
from ocr.unread import says_who, without_unread

SPOTS_LONGEST = 640
"""Text is sought in the whole photo at this size: enough to know where it is, not to read it."""
DEFAULTS = ReadOptions()
cv2.setNumThreads(1)  # one photo a core is quicker than each photo over all cores


def read_photo(path: str | Path, options: ReadOptions = DEFAULTS) -> Reading:
    """Read every card in a photograph, scan or PDF.

    Raises a `ReadingError` with a sentence for the user where nothing can be read.
    """
    started = time.perf_counter()
    readers = choose_readers(options)
    trace = Trace(options.trace, str(path))
    seen = [reading for photo in open_photo(Path(path)) for reading in _read_cards(photo, readers, options, trace)]
    cards = [reading for reading in seen if not reading.unread or says_who(reading.fields)]
    if not cards:
        raise ScriptUnsupported() if seen else NoCardFound()
    return Reading(str(path), time.perf_counter() - started, tuple(cards))


def read_card(
    path: str | Path, corners: Quad, turn: int = 0, page: int = 0, options: ReadOptions = DEFAULTS
) -> CardReading:
    """Read one card again by corners (in pixels of the upright photo) and turn (clockwise degrees) set by hand."""
    readers = choose_readers(options)
    for photo in open_photo(Path(path)):
        if photo.page == page:
            flat = flatten_as_told(photo, corners, turn, readers.main)
            return _read_flat(flat, find_codes(photo.pixels), readers, options)
    raise NoCardFound()


def _read_cards(photo: Photo, readers: Readers, options: ReadOptions, trace: Trace) -> Sequence[CardReading]:
    spots = readers.main.find(photo.pixels, SPOTS_LONGEST)
    outlines = card_filling(photo, spots) or find_outlines(photo, spots)
    trace.photo(photo, spots, outlines)
    codes = find_codes(photo.pixels)
    flats = [flatten(photo, outline, readers.main) for outline in outlines]
    readings = [_read_flat(flat, codes, readers, options) for flat in flats]
    readings = [reading for reading in readings if reading.unread or is_card(reading.lines, reading.fields)]
    for number, reading in enumerate(readings):
        trace.card(number, reading)
    return readings


def _read_flat(flat: FlatCard, in_photo: Sequence[Code], readers: Readers, options: ReadOptions) -> CardReading:
    card = flat.card
    codes = codes_on_card(in_photo, card)
    places = [code.quad for code in codes]
    lines, unread = without_unread(flat, read_lines(flat, readers, places), places, readers.check is None)
    height, width = card.pixels.shape[:2]
    texts = list(dict.fromkeys(code.text for code in codes))
    read = fields_from_lines(lines, (width, height), texts, options.region)
    return CardReading(card, lines, read.fields, read.language, read.region, unread)
