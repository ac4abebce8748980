"""Letter-like marks of a picture: small regions that differ from the paper around them.

Works for dark on light and light on dark alike: each mark is cut at half its own contrast, so that
pale print beside a bold name is not lost.
"""

from __future__ import annotations

from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from ocr.model import Pixels

MOST = 5000
PAPER_REACH = 15
"""Pixels of the halved picture over which the paper is looked for; a letter must not fill them."""
LEAST_CONTRAST = 18.0
Marks = NDArray[np.float64]
"""One row a mark: middle x, middle y, width, height, half the thickness of its strokes, darker (-1) or lighter (1)."""


def find_marks(small: Pixels) -> Marks:
    """Give the marks of a picture: letters, and parts of letters down to a dot."""
    grey = np.asarray(cv2.cvtColor(small, cv2.COLOR_BGR2GRAY), dtype=np.uint8)
    paper = _paper(grey)
    return np.concatenate([_marks_of(cv2.subtract(paper, grey), -1.0), _marks_of(cv2.subtract(grey, paper), 1.0)])


def _paper(grey: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Give what the picture would be without its letters."""
    height, width = grey.shape
    half = cv2.resize(grey, (max(1, width // 2), max(1, height // 2)), interpolation=cv2.INTER_AREA)
    calm = cv2.medianBlur(half, PAPER_REACH)
    return np.asarray(cv2.resize(calm, (width, height), interpolation=cv2.INTER_LINEAR), dtype=np.uint8)


def _marks_of(strength: Any, sign: float) -> Marks:
    """Cut the marks out of a picture of how much darker (or lighter) than the paper each pixel is."""
    near = cv2.dilate(strength, np.ones((11, 11), np.uint8))
    least = max(LEAST_CONTRAST, float(np.percentile(strength[::2, ::2], 99)) * 0.2)
    ink = ((strength > least) & (strength > near * 0.45)).astype(np.uint8)
    count, labels, stats, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    left, top, width, height, size = stats[1:].T.astype(np.float64)
    inside = cv2.distanceTransform(ink, cv2.DIST_L2, 3)
    thickness = np.zeros(count)
    places = np.flatnonzero(ink)
    np.maximum.at(thickness, labels.ravel()[places], inside.ravel()[places])
    longer = np.maximum(width, height)
    kept = (longer >= 2) & (longer <= 110) & (size >= 3) & (width < 12 * height)
    signs = np.full(len(left), sign)
    marks: Marks = np.stack([left + width / 2, top + height / 2, width, height, thickness[1:], signs], axis=1)[kept]
    if len(marks) > MOST:
        marks = marks[np.argsort(-longer[kept])[:MOST]]
    return marks
