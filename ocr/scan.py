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
SLOPES = (0.003, 0.01)
"""What most lines, and what any line may rise or fall."""
TEXT_SHARE = 0.35
"""Part of the picture that its text takes up at least; on a card lying on a desk it is less."""
LINES = (4, 16)
"""More lines than that are several cards side by side."""


def card_filling(photo: Photo, spots: Sequence[Quad]) -> list[Outline]:
    """Give the whole photo as its one card, or nothing where that is not certain.

    `spots` are the quads of the text lines in the photo.
    """
    height, width = photo.pixels.shape[:2]
    if max(height, width) > LONGEST or not RATIOS[0] <= max(height, width) / min(height, width) <= RATIOS[1]:
        return []
    if not LINES[0] <= len(spots) <= LINES[1]:
        return []
    around = rectangle_around([corner for spot in spots for corner in spot], 0)
    slopes = [abs(b.y - a.y) / max(1.0, abs(b.x - a.x)) for a, b, _, _ in spots if b.x - a.x > 0.15 * width]
    if len(slopes) < 3 or np.median(slopes) > SLOPES[0] or max(slopes) > SLOPES[1]:
        return []
    if area(around) < TEXT_SHARE * height * width:
        return []
    whole: Quad = (Point(0, 0), Point(width, 0), Point(width, height), Point(0, height))
    return [Outline(whole, 0.5, whole_photo=True)]
