"""Where text may be, found without a reader: marks of like size that stand in a row.

Used by the readers that have no detection of their own. Works for dark on light and light on dark
alike, in any direction: letters are linked to their nearest neighbours, and chains are lines.
"""

from __future__ import annotations

from collections import defaultdict

import cv2
import numpy as np
from numpy.typing import NDArray

from ocr.geometry import sorted_corners
from ocr.model import Pixels, Point, Quad
from ocr.photo import shrunk

MAX_MARKS = 6000
Marks = NDArray[np.float64]
"""One row a mark: middle x, middle y, width, height."""


def find_spots(pixels: Pixels, longest: int) -> list[Quad]:
    """Give a quad around each row of letter-like marks, in the picture's own pixels.

    The picture is looked at scaled to `longest` pixels; rows of fewer than three marks are dropped.
    """
    small = shrunk(pixels, longest)
    scale = pixels.shape[1] / small.shape[1]
    marks = _marks(small)
    quads = []
    for row in _rows(marks):
        if len(row) >= 3:
            quads.append(_quad_around(marks[row], scale))
    return quads


def _marks(small: Pixels) -> Marks:
    """Find the letter-like marks: small regions that differ from the paper around them."""
    grey = cv2.cvtColor(small, cv2.COLOR_BGR2GRAY)
    paper = cv2.medianBlur(grey, 31)
    difference = grey.astype(np.int16) - paper.astype(np.int16)
    found = []
    for sign in (-1, 1):
        strength = np.clip(difference * sign, 0, 255).astype(np.uint8)
        level = max(18.0, float(np.percentile(strength, 97)) * 0.45)
        _, ink = cv2.threshold(strength, level, 255, cv2.THRESH_BINARY)
        count, _, stats, _ = cv2.connectedComponentsWithStats(ink.astype(np.uint8), connectivity=8)
        for left, top, width, height, size in stats[1 : min(count, MAX_MARKS)]:
            if 4 <= max(width, height) <= 90 and size >= 6 and width < 12 * height and height < 8 * width:
                found.append((left + width / 2, top + height / 2, width, height))
    return np.array(found, dtype=np.float64).reshape(-1, 4)


def _rows(marks: Marks) -> list[list[int]]:
    """Chain marks whose distance is small beside their size, into rows."""
    parent = list(range(len(marks)))

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    sizes = np.maximum(marks[:, 2], marks[:, 3]) if len(marks) else np.zeros(0)
    for i in range(len(marks)):
        gap_x = np.abs(marks[:, 0] - marks[i, 0]) - (marks[:, 2] + marks[i, 2]) / 2
        gap_y = np.abs(marks[:, 1] - marks[i, 1]) - (marks[:, 3] + marks[i, 3]) / 2
        like = (sizes < 2.6 * sizes[i]) & (sizes > sizes[i] / 2.6)
        for j in np.flatnonzero(like & (gap_x < 0.9 * sizes[i]) & (gap_y < 0.1 * sizes[i])):
            if abs(marks[j, 1] - marks[i, 1]) < 0.6 * sizes[i]:
                parent[root(int(j))] = root(i)
    rows: dict[int, list[int]] = defaultdict(list)
    for i in range(len(marks)):
        rows[root(i)].append(i)
    return list(rows.values())


def _quad_around(marks: Marks, scale: float) -> Quad:
    left, right = (marks[:, 0] - marks[:, 2] / 2).min(), (marks[:, 0] + marks[:, 2] / 2).max()
    top, bottom = (marks[:, 1] - marks[:, 3] / 2).min(), (marks[:, 1] + marks[:, 3] / 2).max()
    pad = 0.18 * (bottom - top)
    left, top, right, bottom = left - pad, top - pad, right + pad, bottom + pad
    corners = ((left, top), (right, top), (right, bottom), (left, bottom))
    return sorted_corners([Point(float(x) * scale, float(y) * scale) for x, y in corners])
