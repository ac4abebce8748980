"""Where text may be, found without a reader: marks of like size that stand in a row.

Used by the readers that have no detection of their own. Works for dark on light and light on dark
alike, in any direction: letters are linked to their nearest neighbours, and chains are lines.
"""

from __future__ import annotations

from collections import defaultdict

import cv2
import numpy as np
from numpy.typing import NDArray

from ocr.model import Pixels, Point, Quad
from ocr.photo import shrunk

MAX_MARKS = 6000
Marks = NDArray[np.float64]
"""One row a mark: middle x, middle y, width, height."""


def find_spots(pixels: Pixels, longest: int) -> list[Quad]:
    """Give a quad around each row of letter-like marks, in the picture's own pixels.

    The picture is looked at scaled to `longest` pixels; rows of fewer than three marks are dropped.
    Rows run the way in which most marks have their nearest neighbour.
    """
    small = shrunk(pixels, longest)
    scale = pixels.shape[1] / small.shape[1]
    marks = _marks(small)
    if len(marks) < 3:
        return []
    angle = _direction(marks)
    level = _levelled(marks, angle)
    rows = [row for row in _rows(level) if len(row) >= 3]
    return [_quad_around(level[row], angle, scale) for row in rows]


def _marks(small: Pixels) -> Marks:
    """Find the letter-like marks: small regions that differ from the paper around them."""
    grey = cv2.cvtColor(small, cv2.COLOR_BGR2GRAY)
    paper = cv2.medianBlur(grey, 31)
    difference = grey.astype(np.int16) - paper.astype(np.int16)
    found = []
    for sign in (-1, 1):
        strength = np.clip(difference * sign, 0, 255).astype(np.uint8)
        level = max(22.0, float(np.percentile(strength, 99)) * 0.5)
        ink = (strength > level).astype(np.uint8)
        count, _, stats, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
        for left, top, width, height, size in stats[1 : min(count, MAX_MARKS)]:
            if 4 <= max(width, height) <= 90 and size >= 6 and width < 12 * height and height < 8 * width:
                found.append((left + width / 2, top + height / 2, width, height))
    return np.array(found[:MAX_MARKS], dtype=np.float64).reshape(-1, 4)


def _direction(marks: Marks) -> float:
    """Give the angle (radians, within ±90°) in which most marks have their nearest neighbour."""
    votes = np.zeros(36)
    sizes = np.maximum(marks[:, 2], marks[:, 3])
    for i in range(0, len(marks), 1 + len(marks) // 1500):
        dx, dy = marks[:, 0] - marks[i, 0], marks[:, 1] - marks[i, 1]
        distance = np.hypot(dx, dy)
        like = (sizes < 2 * sizes[i]) & (sizes > sizes[i] / 2) & (distance > 0) & (distance < 2.5 * sizes[i])
        if like.any():
            j = int(np.argmin(np.where(like, distance, np.inf)))
            bin_ = int(np.degrees(np.arctan2(dy[j], dx[j])) % 180 / 5) % 36
            votes[[bin_ - 1, bin_, (bin_ + 1) % 36]] += (0.5, 1.0, 0.5)
    angle = float(np.argmax(votes)) * 5 + 2.5
    # Within the bins next to level or upright the true direction is taken as exactly that.
    if min(angle, 180 - angle) < 5:
        return 0.0
    if abs(angle - 90) < 5:
        return float(np.pi / 2)
    return float(np.radians(angle if angle <= 90 else angle - 180))


def _levelled(marks: Marks, angle: float) -> Marks:
    """Turn the marks' middles so that rows run level; of an upright row's marks, width and height change places."""
    cosine, sine = np.cos(-angle), np.sin(-angle)
    x = marks[:, 0] * cosine - marks[:, 1] * sine
    y = marks[:, 0] * sine + marks[:, 1] * cosine
    upright = abs(np.degrees(angle)) > 45
    sides = marks[:, [3, 2]] if upright else marks[:, [2, 3]]
    return np.stack([x, y, sides[:, 0], sides[:, 1]], axis=1)


def _rows(marks: Marks) -> list[list[int]]:
    """Chain marks of like height whose distance is small beside it, into level rows."""
    parent = list(range(len(marks)))

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    heights = marks[:, 3]
    for i in range(len(marks)):
        gap = np.abs(marks[:, 0] - marks[i, 0]) - (marks[:, 2] + marks[i, 2]) / 2
        drop = np.abs(marks[:, 1] - marks[i, 1])
        like = (heights < 2.4 * heights[i]) & (heights > heights[i] / 2.4)
        for j in np.flatnonzero(like & (gap < 1.3 * heights[i]) & (drop < 0.55 * heights[i])):
            parent[root(int(j))] = root(i)
    rows: dict[int, list[int]] = defaultdict(list)
    for i in range(len(marks)):
        rows[root(i)].append(i)
    return list(rows.values())


def _quad_around(marks: Marks, angle: float, scale: float) -> Quad:
    left, right = (marks[:, 0] - marks[:, 2] / 2).min(), (marks[:, 0] + marks[:, 2] / 2).max()
    top, bottom = (marks[:, 1] - marks[:, 3] / 2).min(), (marks[:, 1] + marks[:, 3] / 2).max()
    pad = 0.28 * float(np.median(marks[:, 3]))  # room for accents and descenders
    left, top, right, bottom = left - pad, top - pad, right + pad, bottom + pad
    cosine, sine = np.cos(angle) * scale, np.sin(angle) * scale
    corners = ((left, top), (right, top), (right, bottom), (left, bottom))
    a, b, c, d = (Point(float(x * cosine - y * sine), float(x * sine + y * cosine)) for x, y in corners)
    return a, b, c, d
