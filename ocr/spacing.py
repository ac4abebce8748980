"""Words of wide-set print, told by the gaps in the picture where readers see lone letters."""

from __future__ import annotations

import re

import numpy as np

from ocr.letters import squeezed
from ocr.model import Pixels
from ocr.readers.ink import ink_on_paper

WIDER = 1.6
"""Times the usual gap between letters, a gap between words."""
DARK = 128


def spaced_by_gaps(text: str, strip: Pixels) -> str:
    """Give the text with spaces where the picture of its line has the wide gaps; as it is where they cannot be told."""
    letters = squeezed(text)
    inked = np.flatnonzero((ink_on_paper(strip).image < DARK).any(axis=0))
    if len(letters) < 4 or not len(inked):
        return text
    gaps = np.diff(inked)
    gaps = gaps[gaps > 1]
    if len(gaps) != len(letters) - 1:
        return _closed(text)
    usual = float(np.median(gaps))
    return letters[0] + "".join(
        " " * bool(gap > WIDER * usual) + letter for gap, letter in zip(gaps, letters[1:], strict=True)
    )


def _closed(text: str) -> str:
    """Give the text without the spaces between a lone letter and the piece of a word before it."""
    return re.sub(r"(?<=[^\W\d_]) (?=[^\W\d_](?:\s|$))|(?<=(?<!\S)[^\W\d_]) (?=[^\W\d_])", "", text)
