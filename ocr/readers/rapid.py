"""The second reader: RapidOCR with the models in its wheel, on onnxruntime, without a network."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from typing import Any
from unicodedata import normalize

import numpy as np

from ocr.model import Box, Pixels, Point, Quad, Word
from ocr.photo import shrunk
from ocr.readers.base import ReaderStatus, Text

NAME = "rapidocr"
STRIP_HEIGHT = 48
MAX_STRIP_RATIO = 40
"""Longer strips are no line of a card; the model's memory grows with the length."""


class RapidReader:
    """Reads Latin, Chinese and Japanese; knows neither Korean nor Cyrillic nor Greek."""

    name = NAME

    def find(self, pixels: Pixels, longest: int) -> list[Quad]:
        """Find text lines with the detection model on the picture scaled to `longest` pixels."""
        small = shrunk(pixels, longest)
        scale = pixels.shape[1] / small.shape[1], pixels.shape[0] / small.shape[0]
        found = _engine()(small, use_det=True, use_cls=False, use_rec=False)
        boxes = found.boxes if found.boxes is not None else ()
        return [_quad(np.asarray(box, dtype=float) * scale) for box in boxes]

    def read(self, strips: Sequence[Pixels]) -> list[Text]:
        """Read strips in batches of like width."""
        if not strips:
            return []
        found = _engine().recognize_txt([_bounded(strip) for strip in strips])
        texts = [normalize("NFC", text) for text in found.txts]
        rows = zip(strips, texts, found.scores, found.word_results, strict=True)
        return [Text(text, float(score), _words(text, info, strip, float(score))) for strip, text, score, info in rows]


def status() -> ReaderStatus:
    """Say whether RapidOCR is installed, without loading its models."""
    try:
        return ReaderStatus(NAME, version("rapidocr"), ("Latin", "Chinese", "Japanese"))
    except PackageNotFoundError:
        return ReaderStatus(NAME, "", (), "RapidOCR is not installed; run “make setup” to get the second reader.")


@cache
def _engine() -> Any:
    """Load the models once a process: 50 ms, after 0.4 s for the import."""
    from rapidocr import RapidOCR

    return RapidOCR(
        params={
            "Global.log_level": "error",
            "Global.return_word_box": True,
            "EngineConfig.onnxruntime.intra_op_num_threads": 1,  # one photo a core is quicker than one over all
            "EngineConfig.onnxruntime.inter_op_num_threads": 1,
            "Rec.rec_batch_num": 1,  # strips padded to the longest of a batch take longer than each alone
            "Det.limit_side_len": 32,  # the caller decides the size
            "Det.limit_type": "min",
        }
    )


def _quad(corners: Any) -> Quad:
    a, b, c, d = (Point(float(x), float(y)) for x, y in corners)
    return a, b, c, d


def _bounded(strip: Pixels) -> Pixels:
    height, width = strip.shape[:2]
    if width <= height * MAX_STRIP_RATIO:
        return strip
    return np.ascontiguousarray(strip[:, : height * MAX_STRIP_RATIO])


def _words(text: str, info: Any, strip: Pixels, confidence: float) -> tuple[Word, ...]:
    """Cut a line's text into words with boxes, from the columns in which the model saw the letters.

    A word is as sure as the least sure of its letters: one wrong digit is a wrong number.
    """
    height, width = strip.shape[:2]
    columns: list[float] = []
    if info is not None and getattr(info, "word_cols", None):
        columns = [float(column) for group in info.word_cols for column in group]
    total = float(getattr(info, "line_txt_len", 0) or 0)
    letters = [letter for letter in text if not letter.isspace()]
    stated = list(getattr(info, "confs", None) or ())
    if len(stated) != len(text):
        stated = [confidence] * len(text)
    sure = [float(one) for one, letter in zip(stated, text, strict=True) if not letter.isspace()]
    if len(columns) != len(letters) or not total:
        columns, total = [i + 0.5 for i in range(len(letters))], float(len(letters) or 1)
    unit = width / total
    pad = unit * (1.0 if len(columns) < 2 else 0.6 * (columns[-1] - columns[0]) / (len(columns) - 1))
    words, position = [], 0
    for word in text.split():
        first, last = columns[position], columns[position + len(word) - 1]
        least = min(sure[position : position + len(word)])
        position += len(word)
        left, right = max(0.0, first * unit - pad), min(float(width), last * unit + pad)
        words.append(Word(word, Box(left, 0.0, max(1.0, right - left), float(height)), least))
    return tuple(words)
