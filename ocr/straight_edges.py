"""Quads between straight edges: every four lines in the picture that may be the sides of one card.

Cards that touch have no outline of their own, but their edges run on to the corners; so does the edge
of a dark card on a dark table where the light falls well.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from ocr.geometry import sorted_corners
from ocr.model import Pixels, Point, Quad

Numbers = NDArray[np.float64]
GAIN = 3.0
"""Edges are made so much stronger against their surroundings: between two white cards they are faint."""
LEAST_SEGMENT = 10.0
"""Pixels of the small picture below which a straight edge says nothing."""
LEAST_LINE = 24.0
MOST_LINES = 32
"""Lines of one direction that are tried with one another, the longest first."""
MOST_DIRECTIONS = 3
SPREAD = 9.0
"""Degrees by which the sides of a card may differ from the common direction: it is seen askew."""
COVERED = 0.4
"""So much of every side has to lie within the line that it stands on."""
RATIOS = 1.36, 1.9
"""Long side over short side of a card, seen a little askew."""
LEAST_SIDE = 36.0
MOST_QUADS = 500
MOST_TRIED = 3000
ALIKE = 5.0
"""Quads whose corners lie in the same squares of so many pixels are as good as one."""


@dataclass(frozen=True, slots=True)
class Line:
    """A straight edge: a point on it, its direction (degrees, 0 to 180), its reach both ways, how much is seen."""

    x: float
    y: float
    angle: float
    start: float
    end: float
    seen: float


def between_straight_edges(calm: Pixels, texts: Sequence[Quad]) -> Iterator[Quad]:
    """Give the quads of a card's shape whose four sides lie on straight edges.

    `calm` is the picture in lightness and colour (Lab), the grain taken out.
    """
    lines = _lines(_segments(calm, texts))
    middles = np.array([np.mean(text, axis=0) for text in texts]).reshape(-1, 2)
    for angle in _directions(lines):
        yield from _quads(lines, angle, middles)


def _segments(calm: Pixels, texts: Sequence[Quad]) -> Numbers:
    """Give the ends (x, y, x, y) of the straight edges in all channels, those of letters left out."""
    detector = cv2.createLineSegmentDetector(cv2.LSD_REFINE_NONE)
    strong = cv2.addWeighted(calm, GAIN, cv2.blur(calm, (31, 31)), -GAIN, 128)
    found: list[Any] = [detector.detect(np.ascontiguousarray(strong[:, :, channel]))[0] for channel in range(3)]
    ends = np.concatenate([np.zeros((0, 4)), *(one.reshape(-1, 4) for one in found if one is not None)])
    long = np.hypot(ends[:, 2] - ends[:, 0], ends[:, 3] - ends[:, 1]) >= LEAST_SEGMENT
    ends = ends[long]
    outside = np.ones(len(ends), dtype=bool)
    for text in texts:
        outside &= ~(_inside(text, ends[:, :2]) & _inside(text, ends[:, 2:]))
    kept: Numbers = ends[outside]
    return kept


def _inside(quad: Quad, points: Numbers) -> NDArray[np.bool_]:
    starts = np.array(quad)
    ways = np.roll(starts, -1, axis=0) - starts
    off = points[:, None, :] - starts
    turns = ways[:, 0] * off[..., 1] - ways[:, 1] * off[..., 0]
    inside: NDArray[np.bool_] = (turns >= 0).all(axis=1) | (turns <= 0).all(axis=1)
    return inside


def _lines(segments: Numbers) -> list[Line]:
    """Join the segments that lie on one line, the longest first."""
    lengths = np.hypot(segments[:, 2] - segments[:, 0], segments[:, 3] - segments[:, 1])
    segments = segments[np.argsort(-lengths)]
    lengths = np.sort(lengths)[::-1]
    ways = (segments[:, 2:] - segments[:, :2]) / lengths[:, None]
    left = np.ones(len(segments), dtype=bool)
    found: list[Line] = []
    for i in range(len(segments)):
        if not left[i] or len(found) >= 4 * MOST_LINES:
            continue
        across = np.array((-ways[i, 1], ways[i, 0]))
        slack = 2.0 + 0.01 * lengths[i]
        off = np.abs((segments.reshape(-1, 2, 2) - segments[i, :2]) @ across).max(axis=1)
        mates = left & (off < slack + 1.0) & (np.abs(ways @ ways[i]) > 0.98)
        left &= ~mates
        along = np.sort((segments[mates].reshape(-1, 2, 2) - segments[i, :2]) @ ways[i], axis=1)
        seen = min(float(lengths[mates].sum()), float(along.max() - along.min()))
        if seen < LEAST_LINE:
            continue
        points = segments[mates].reshape(-1, 2)
        vx, vy, x, y = (float(v) for v in cv2.fitLine(points.astype(np.float32), cv2.DIST_L2, 0, 0.01, 0.01).ravel())
        reach = (points - (x, y)) @ np.array((vx, vy))
        angle = float(np.degrees(np.arctan2(vy, vx)) % 180)
        if np.degrees(np.arctan2(vy, vx)) % 360 >= 180:
            reach = -reach
        found.append(Line(x, y, angle, float(reach.min()), float(reach.max()), seen))
    return found


def _directions(lines: Sequence[Line]) -> list[float]:
    """Give the directions (degrees, modulo a right angle) along which most straight edges run."""
    angles = np.array([line.angle % 90 for line in lines])
    weights = np.array([line.seen for line in lines])
    found: list[float] = []
    while len(found) < MOST_DIRECTIONS and len(angles) >= 4:
        apart = np.abs((angles[:, None] - angles[None, :] + 45) % 90 - 45)
        votes = (apart < SPREAD / 2) @ weights
        best = int(np.argmax(votes))
        if votes[best] < 4 * LEAST_SIDE:
            break
        near = apart[best] < SPREAD / 2
        middle = np.average((angles[near] - angles[best] + 45) % 90 - 45, weights=weights[near])
        found.append(float((angles[best] + middle) % 90))
        angles, weights = angles[~near], weights[~near]
    return found


def _quads(lines: Sequence[Line], angle: float, middles: Numbers) -> Iterator[Quad]:
    """Give the quads between two lines along a direction and two across it."""
    level, upright = (
        sorted(
            (line for line in lines if abs((line.angle - way + 90) % 180 - 90) < SPREAD),
            key=lambda line: -line.seen,
        )[:MOST_LINES]
        for way in (angle, angle + 90)
    )
    if len(level) < 2 or len(upright) < 2:
        return
    turn = np.radians(angle)
    along = np.array((np.cos(turn), np.sin(turn)))
    across = np.array((-along[1], along[0]))
    a0, a1 = _ends(level)
    b0, b1 = _ends(upright)
    corners = _crossings(a0, a1, b0, b1)
    u, v = corners @ along, corners @ across
    (i, j), (k, m) = np.triu_indices(len(level), 1), np.triu_indices(len(upright), 1)
    wide, covered_wide = _sides(u, k, m, np.sort(np.stack([a0 @ along, a1 @ along], axis=1), axis=1))
    high, covered_high = _sides(v.T, i, j, np.sort(np.stack([b0 @ across, b1 @ across], axis=1), axis=1))
    width, height = (wide[i] + wide[j]) / 2, ((high[k] + high[m]) / 2).T
    covered = np.minimum(np.minimum(covered_wide[i], covered_wide[j]), np.minimum(covered_high[k], covered_high[m]).T)
    ratio = np.maximum(width, height) / np.maximum(np.minimum(width, height), 1.0)
    fits = (covered >= COVERED) & (ratio >= RATIOS[0]) & (ratio <= RATIOS[1])
    fits &= np.minimum(width, height) >= LEAST_SIDE
    fits &= np.minimum(wide[i], wide[j]) > 0.75 * np.maximum(wide[i], wide[j])
    fits &= (np.minimum(high[k], high[m]) > 0.75 * np.maximum(high[k], high[m])).T
    first, second = np.nonzero(fits)
    order = np.argsort(-covered[first, second], kind="stable")[:MOST_TRIED]
    p, q = first[order], second[order]
    found = np.stack([corners[s, t] for s, t in ((i[p], k[q]), (i[p], m[q]), (j[p], m[q]), (j[p], k[q]))], axis=1)
    alike = np.unique(np.round(found / ALIKE).reshape(-1, 8), axis=0, return_index=True)[1]
    found = found[np.sort(alike)]
    for quad in found[_holding(found, middles)][:MOST_QUADS]:
        yield sorted_corners([Point(float(x), float(y)) for x, y in quad])


def _holding(quads: Numbers, middles: Numbers) -> NDArray[np.bool_]:
    """Say which of the quads hold the middle of a line of text; all do where there is no text."""
    if not len(middles):
        return np.ones(len(quads), dtype=bool)
    ways = np.roll(quads, -1, axis=1) - quads
    normals = np.stack([-ways[..., 1], ways[..., 0]], axis=1)
    turns = middles @ normals - (quads[..., 0] * normals[:, 0] + quads[..., 1] * normals[:, 1])[:, None, :]
    inside = np.logical_or((turns >= 0).all(axis=2), (turns <= 0).all(axis=2))
    return np.asarray(inside.any(axis=1), dtype=bool)


def _ends(lines: Sequence[Line]) -> tuple[Numbers, Numbers]:
    """Give the two ends of each line."""
    middles = np.array([(line.x, line.y) for line in lines])
    turns = np.radians([line.angle for line in lines])
    ways = np.stack([np.cos(turns), np.sin(turns)], axis=1)
    starts, ends = np.array([line.start for line in lines]), np.array([line.end for line in lines])
    return middles + ways * starts[:, None], middles + ways * ends[:, None]


def _crossings(a0: Numbers, a1: Numbers, b0: Numbers, b1: Numbers) -> Numbers:
    """Give where each line of one kind meets each of the other (lines × lines × 2)."""
    first, second = (a1 - a0)[:, None, :], (b1 - b0)[None, :, :]
    off = b0[None, :, :] - a0[:, None, :]
    cross = first[..., 0] * second[..., 1] - first[..., 1] * second[..., 0]
    share = (off[..., 0] * second[..., 1] - off[..., 1] * second[..., 0]) / cross
    met: Numbers = a0[:, None, :] + first * share[..., None]
    return met


def _sides(places: Numbers, k: NDArray[np.intp], m: NDArray[np.intp], reach: Numbers) -> tuple[Numbers, Numbers]:
    """Give for each line and each pair of lines across it the length between them, and how much of it the line covers.

    `places` tells where along a line each other crosses it, `reach` from where to where it is seen.
    """
    low, high = np.minimum(places[:, k], places[:, m]), np.maximum(places[:, k], places[:, m])
    length = np.maximum(high - low, 1e-3)
    shared = np.minimum(high, reach[:, 1:]) - np.maximum(low, reach[:, :1])
    return length, np.maximum(shared, 0.0) / length
