"""Where text may be, found without a reader: marks of like size that stand in a row.

Used by the readers that have no detection of their own.
"""

from __future__ import annotations

import numpy as np

from ocr.marks import Marks, find_marks
from ocr.model import Pixels, Point, Quad
from ocr.photo import shrunk
from ocr.rows import LEAST_LETTER, LEAST_MARKS, Row, rows_of


def find_spots(pixels: Pixels, longest: int) -> list[Quad]:
    """Give a quad around each row of letter-like marks, in the picture's own pixels.

    The picture is looked at scaled to `longest` pixels; rows of fewer than three marks are dropped.
    Rows run the way in which most marks have their nearest neighbour.
    """
    small = shrunk(pixels, longest)
    scale = pixels.shape[1] / small.shape[1]
    marks = find_marks(small)
    letters = marks[np.maximum(marks[:, 2], marks[:, 3]) >= LEAST_LETTER]
    if len(letters) < LEAST_MARKS:
        return []
    angle = _direction(letters)
    square = min(abs(angle), abs(abs(angle) - np.pi / 2)) < 0.01
    rows = rows_of(_levelled(marks, angle), square)
    return [_quad_around(row, angle, scale) for row in rows]


def _direction(marks: Marks) -> float:
    """Give the angle (radians, within ±90°) in which most marks have their nearest neighbour."""
    votes = np.zeros(36)
    sizes = np.maximum(marks[:, 2], marks[:, 3])
    for i in range(0, len(marks), 1 + len(marks) // 200):
        dx, dy = marks[:, 0] - marks[i, 0], marks[:, 1] - marks[i, 1]
        distance = np.hypot(dx, dy)
        like = (sizes < 2 * sizes[i]) & (sizes > sizes[i] / 2) & (distance > 0) & (distance < 2.5 * sizes[i])
        if like.any():
            j = int(np.argmin(np.where(like, distance, np.inf)))
            bin_ = int(np.degrees(np.arctan2(dy[j], dx[j])) % 180 / 5) % 36
            # Letters speak louder than the grain of the table.
            votes[[bin_ - 1, bin_, (bin_ + 1) % 36]] += np.array((0.5, 1.0, 0.5)) * sizes[i]
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
    return np.column_stack([x, y, sides, marks[:, 4:]])


def _quad_around(row: Row, angle: float, scale: float) -> Quad:
    pad = 0.35 * row.capital
    left, right = row.left - pad, row.right + pad
    above = min(max(1.3 * row.capital, row.above + 0.15 * row.capital), 1.8 * row.capital)
    below = min(max(0.4 * row.capital, row.below + 0.15 * row.capital), 0.7 * row.capital)
    cosine, sine = np.cos(angle) * scale, np.sin(angle) * scale
    corners = (
        (left, row.base_at(left) - above),
        (right, row.base_at(right) - above),
        (right, row.base_at(right) + below),
        (left, row.base_at(left) + below),
    )
    a, b, c, d = (Point(float(x * cosine - y * sine), float(x * sine + y * cosine)) for x, y in corners)
    return a, b, c, d
