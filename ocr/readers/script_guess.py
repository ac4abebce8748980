"""Which script strips are written in, as Tesseract's script detection sees it: also those that nobody reads."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import cv2
import numpy as np

from ocr.model import Pixels
from ocr.readers import tesseract

DATA = "osd"
FEWEST_LETTERS = 8
"""The detector gives up below this; it wants 50 otherwise, more than a card's line has."""
TIMES = 4
"""A line is shown so often, that a short one has letters enough."""
MOST_STRIPS = 12
LINE_HEIGHT, PAPER, LONGEST = 48, 20, 3000


def script_of(strips: Sequence[Pixels]) -> str:
    """Give the script of strips that hold one line each ("Latin", "Arabic", "Han"), or nothing where it is not clear.

    The strips may lie upside down.
    """
    found = tesseract._installed()
    if not strips or found is None or DATA not in found[2]:
        return ""
    sheet = _sheet(strips[:MOST_STRIPS])
    return _in_process(sheet) if find_spec("tesserocr") else _as_program(sheet)


def _sheet(strips: Sequence[Pixels]) -> Pixels:
    """Set the strips below one another, dark on white, several times over."""
    rows = [_dark_on_white(strip) for strip in strips] * (TIMES if len(strips) < TIMES else 2)
    width = max(row.shape[1] for row in rows) + 2 * PAPER
    sheet = np.full((PAPER + (LINE_HEIGHT + PAPER) * len(rows), width), 255, np.uint8)
    for number, row in enumerate(rows):
        top = PAPER + (LINE_HEIGHT + PAPER) * number
        sheet[top : top + LINE_HEIGHT, PAPER : PAPER + row.shape[1]] = row
    return sheet


def _dark_on_white(strip: Pixels) -> Pixels:
    grey = cv2.cvtColor(strip, cv2.COLOR_BGR2GRAY)
    scale = LINE_HEIGHT / grey.shape[0]
    width = min(LONGEST, max(8, round(grey.shape[1] * scale)))
    grey = cv2.resize(grey, (width, LINE_HEIGHT), interpolation=cv2.INTER_CUBIC if scale > 1 else cv2.INTER_AREA)
    dark, middle, light = (float(value) for value in np.percentile(grey, (2, 55, 98)))
    if light - middle > middle - dark:
        grey = cv2.bitwise_not(grey)
    dark, paper = (float(value) for value in np.percentile(grey, (2, 60)))
    even = (grey.astype(np.float32) - dark) * (255.0 / max(paper - dark, 20.0))
    return np.asarray(np.clip(even, 0, 255), np.uint8)


@cache
def _engine() -> Any:
    """Load the detector once a process, and only for a card that is hard to read."""
    import tesserocr

    found = tesseract._installed()
    folder = str(found[1]) if found else ""
    engine = tesserocr.PyTessBaseAPI(path=folder, lang=DATA, psm=tesserocr.PSM.OSD_ONLY)
    engine.SetVariable("min_characters_to_try", str(FEWEST_LETTERS))
    return engine


def _in_process(sheet: Pixels) -> str:
    engine = _engine()
    height, width = sheet.shape
    engine.SetImageBytes(sheet.tobytes(), width, height, 1, width)
    engine.SetSourceResolution(300)
    guess = engine.DetectOrientationScript()
    return str(guess["script_name"]) if guess else ""


def _as_program(sheet: Pixels) -> str:
    import pytesseract

    with TemporaryDirectory() as folder:
        picture = str(Path(folder, "sheet.png"))
        cv2.imwrite(picture, sheet)
        try:
            guess = pytesseract.image_to_osd(
                picture,
                config=f"--dpi 300 -c min_characters_to_try={FEWEST_LETTERS}",
                output_type=pytesseract.Output.DICT,
                timeout=30,
            )
        except (pytesseract.TesseractError, RuntimeError):
            return ""  # too few letters
    return str(guess.get("script", ""))
