"""Whether a picture is the card itself, as a scan or a screenshot gives it: told before any search for edges.

A photograph of a card is never quite level; a scan is, has a card's shape, and is full of its text.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ocr.geometry import area, rectangle_around
from ocr.model import Outline, Photo, Point, Quad

LONGEST = 2400
RATIOS = (1.5, 1.9)
"""Long side by short side of a card; a sheet of paper with a card on it is squarer."""
MOST_MEDIAN_SLOPE, MOST_SLOPE = 0.005, 0.01
"""What most lines, and what any line may rise or fall; a pixel of the small picture is half of the first."""
TEXT_SHARE = 0.35
"""Part of the picture that its text takes up at least; on a card lying on a desk it is less."""
LINES = (4, 16)
"""More lines than that are several cards side by side."""


def card_filling(photo: Photo, spots: Sequence[Quad]) -> list[Outline]:
    """Give the whole photo as its one card, or nothing where that is not certain.

    `spots` are the quads of the text lines in the photo.
    """
    height, width = photo.pixels.shape[:2]
    if max(height, width) > LONGEST or not is_laid_out_as_card((width, height), spots):
        return []
    if max(_slopes(spots, width)) > MOST_SLOPE:
        return []
    whole: Quad = (Point(0, 0), Point(width, 0), Point(width, height), Point(0, height))
    return [Outline(whole, 0.5, whole_photo=True)]


def is_laid_out_as_card(size: tuple[int, int], texts: Sequence[Quad]) -> bool:
    """Say whether a picture (width, height) has a card's shape and is full of level text, as a scan of one is."""
    width, height = size
    if not RATIOS[0] <= max(size) / min(size) <= RATIOS[1] or not LINES[0] <= len(texts) <= LINES[1]:
        return False
    slopes = _slopes(texts, width)
    if len(slopes) < 3 or np.median(slopes) > MOST_MEDIAN_SLOPE:
        return False
    around = rectangle_around([corner for text in texts for corner in text], 0)
    return area(around) >= TEXT_SHARE * height * width


def _slopes(texts: Sequence[Quad], width: float) -> list[float]:
    """Give what each line that is long enough to tell rises or falls, as a part of its length."""
    return [abs(b.y - a.y) / max(1.0, abs(b.x - a.x)) for a, b, _, _ in texts if b.x - a.x > 0.15 * width]
