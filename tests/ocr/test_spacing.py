"""Words of wide-set print, told by the gaps between its letters."""

from __future__ import annotations

import cv2
import numpy as np

from ocr.letters import falls_apart
from ocr.model import Pixels
from ocr.spacing import spaced_by_gaps


def wide_set(text: str, gap: int = 30) -> Pixels:
    """Draw a line of letters far apart, with twice the gap and more between words."""
    strip = np.full((48, 1200, 3), 255, np.uint8)
    x = 20
    for sign in text:
        if sign == " ":
            x += gap
            continue
        cv2.putText(strip, sign, (x, 36), cv2.FONT_HERSHEY_SIMPLEX, 1.0, (0, 0, 0), 2)
        x += cv2.getTextSize(sign, cv2.FONT_HERSHEY_SIMPLEX, 1.0, 2)[0][0] + gap
    return strip[:, : x + 20]


def test_words_are_told_by_the_wide_gaps() -> None:
    assert spaced_by_gaps("A X O M W E RK E", wide_set("AXOM WERKE")) == "AXOM WERKE"


def test_where_the_letters_cannot_be_counted_lone_ones_are_joined() -> None:
    assert spaced_by_gaps("Ving a li s", np.full((48, 200, 3), 255, np.uint8)) == "Ving a li s"
    assert spaced_by_gaps("A X O M", wide_set("AXOMAXOM")) == "AXOM"


def test_labels_and_initials_are_no_wide_set_print() -> None:
    assert not falls_apart("T 030 23125 010 F 030 23125 011")
    assert not falls_apart("J. R. R. Dehmel")
    assert falls_apart("V I N G A L I S")
