"""How likely a quad is the outline of a card: its shape, the edges under its sides, the text it keeps whole."""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

from ocr.geometry import area, overlap
from ocr.model import Outline, Pixels, Point, Quad
from ocr.proposals import MIN_AREA

GOOD = 0.5
STEPS = np.linspace(0.06, 0.94, 64)
"""Where along a side an edge is looked for; the corners may be rounded."""
OFFSETS = np.arange(-3.0, 4.0)
AT_ONCE = 64


class Look:
    """What the score asks of the small picture: its edges, its size, and where its text is."""

    def __init__(self, small: Pixels, texts: Sequence[Quad]) -> None:
        self.small = small
        self.height, self.width = small.shape[:2]
        self.size = float(self.height * self.width)
        right, bottom = float(self.width), float(self.height)
        self.whole: Quad = (Point(0, 0), Point(right, 0), Point(right, bottom), Point(0, bottom))
        self.texts = texts
        self._corners = np.array(texts, float).reshape(-1, 4, 2)
        lab = cv2.cvtColor(cv2.GaussianBlur(small, (0, 0), 1.5), cv2.COLOR_BGR2LAB).reshape(self.height, self.width, 3)
        dx, dy = (cv2.Sobel(lab, cv2.CV_32F, *way).reshape(-1, 3) for way in ((1, 0), (0, 1)))
        # Per pixel the products of its slopes, summed over the colours: they tell how steep it is in any direction.
        pairs = ((dx, dx), (dx, dy), (dy, dy))
        products = np.stack([np.einsum("ij,ij->i", one, other) for one, other in pairs], axis=1)
        self.noise = float(np.median(np.sqrt(products[:, 0] + products[:, 2]))) + 4.0
        rim = np.zeros((self.height + 2, self.width + 2, 3), np.float32)
        rim[1:-1, 1:-1] = products.reshape(self.height, self.width, 3)
        self._products = rim.reshape(-1, 3)

    def loose(self, outlines: Sequence[Outline]) -> list[Quad]:
        """Give the text that none of the outlines holds."""
        return [t for t in self.texts if not any(overlap(t, o.quad) > 0.5 * area(t) for o in outlines)]

    def score(self, quad: Quad) -> float:
        """Judge a quad as a card's outline, 0 to 1."""
        return self.scores([quad])[0]

    def scores(self, quads: Sequence[Quad]) -> list[float]:
        """Judge each of many quads as a card's outline."""
        likely = [_shape_score(quad, self.size) for quad in quads]
        likely = [shape and shape * self.text_score(quad) for shape, quad in zip(likely, quads, strict=True)]
        edges = iter(self.edge_scores([quad for score, quad in zip(likely, quads, strict=True) if score > 0]))
        return [score * (0.35 + 0.65 * next(edges)) if score > 0 else 0.0 for score in likely]

    def score_without_text(self, quad: Quad) -> float:
        """Judge a quad on which no text was seen, perhaps because it is too small, 0 to 1; 0 where there is some."""
        if any(overlap(text, quad) > 0.3 * area(text) for text in self.texts):
            return 0.0
        return _shape_score(quad, self.size) * self.edge_score(quad)

    def edge_score(self, quad: Quad) -> float:
        """Say how much of the outline lies on an edge that runs its way; the weakest side counts most."""
        return self.edge_scores([quad])[0]

    def edge_scores(self, quads: Sequence[Quad]) -> list[float]:
        """Give the edge score of each of many quads, which together are judged quicker than one by one."""
        found: list[float] = []
        for start in range(0, len(quads), AT_ONCE):
            sides = np.sort(self.side_scores(quads[start : start + AT_ONCE]), axis=1)
            found += (sides @ np.array((0.5, 0.3, 0.1, 0.1))).tolist()
        return found

    def side_scores(self, quads: Sequence[Quad]) -> NDArray[np.float64]:
        """Give for each quad how much of each of its four sides lies on an edge, 0 to 1."""
        starts = np.array(quads, float).reshape(-1, 4, 2)
        ways = np.roll(starts, -1, axis=1) - starts
        lengths = np.maximum(np.hypot(ways[..., 0], ways[..., 1]), 1.0)
        nx, ny = ways[..., 1] / lengths, -ways[..., 0] / lengths
        x = _spread(starts[..., 0], ways[..., 0], nx).clip(-1, self.width)
        y = _spread(starts[..., 1], ways[..., 1], ny).clip(-1, self.height)
        at = (y + 1) * (self.width + 2) + x + 1
        weights = np.stack([nx * nx, 2 * nx * ny, ny * ny], axis=2).astype(np.float32)
        steep = np.einsum("qsatc,qsc->qsat", self._products[at], weights)
        share: NDArray[np.float64] = (steep.max(axis=3) > (2.0 * self.noise) ** 2).mean(axis=2)
        return share

    def text_score(self, quad: Quad) -> float:
        """Say how well the quad keeps text whole: lines inside count, lines it cuts count against."""
        if not self.texts:
            return 0.8
        shares = self.shares(quad)
        held = int((shares > 0.85).sum())
        cut = int(((shares > 0.15) & (shares <= 0.85)).sum())
        if held == 0:
            return 0.0
        return min(1.0, 0.7 + 0.1 * held) * (held / (held + 1.5 * cut))

    def shares(self, quad: Quad) -> NDArray[np.float64]:
        """Give how much of each text line lies in a quad, 0 to 1."""
        starts = np.array(quad)
        ways = np.roll(starts, -1, axis=0) - starts
        around = np.sign(ways[0, 0] * ways[1, 1] - ways[0, 1] * ways[1, 0])
        off = self._corners[:, :, None, :] - starts
        inward = around * (ways[:, 0] * off[..., 1] - ways[:, 1] * off[..., 0]) >= 0
        shares: NDArray[np.float64] = inward.all(axis=(1, 2)).astype(np.float64)
        beside = (~inward).all(axis=1).any(axis=1)
        for i in np.flatnonzero((shares == 0) & ~beside):
            text = self.texts[int(i)]
            shares[i] = overlap(text, quad) / (area(text) or 1.0)
        return shares


def _spread(starts: NDArray[np.float64], ways: NDArray[np.float64], normals: NDArray[np.float64]) -> NDArray[np.intp]:
    """Give one coordinate of the points along each side, and beside it on both sides, as whole pixels."""
    lines = starts[..., None] + ways[..., None] * STEPS
    return np.rint(lines[..., None] + normals[..., None, None] * OFFSETS).astype(np.intp)


def _shape_score(quad: Quad, size: float) -> float:
    """Judge size, angles, and the ratio of the sides: a card is 1.4 to 1.9, seen askew 1.1 to 2.6."""
    part = area(quad) / size
    if not MIN_AREA <= part <= 0.97:
        return 0.0
    points = np.array(quad)
    edges = np.roll(points, -1, axis=0) - points
    lengths = np.hypot(edges[:, 0], edges[:, 1])
    if lengths.min() < 20:
        return 0.0
    units = edges / lengths[:, None]
    square = max(abs(float(units[i] @ units[(i + 1) % 4])) for i in range(4))
    if square > 0.55:
        return 0.0
    opposite = min(lengths[0], lengths[2]) / max(lengths[0], lengths[2])
    opposite *= min(lengths[1], lengths[3]) / max(lengths[1], lengths[3])
    first, second = lengths[0] + lengths[2], lengths[1] + lengths[3]
    ratio = max(first, second) / min(first, second)
    off = max(0.0, 1.35 - ratio, ratio - 1.95)
    return float(max(0.0, 1 - 1.6 * off) * (1 - square**2) * min(1.0, 0.4 + 0.7 * opposite))


def choose(look: Look, scored: Sequence[tuple[float, Quad]], least: float = GOOD) -> list[Outline]:
    """Choose outlines that do not overlap, the best first; a part of a card yields to the whole."""
    chosen: list[tuple[float, Quad]] = []
    different: dict[tuple[int, ...], tuple[float, Quad]] = {}
    for score, quad in scored:
        place = place_of(quad, 6)
        if score >= max(least, different.get(place, (0.0, quad))[0]):
            different[place] = score, quad
    for score, quad in sorted(different.values(), reverse=True, key=lambda sq: sq[0])[:400]:
        rivals = [other for other in chosen if overlap(quad, other[1]) > 0.12 * min(area(quad), area(other[1]))]
        if not rivals:
            chosen.append((score, quad))
        elif len(rivals) == 1 and _is_whole_of(look, quad, rivals[0][1]) and score > 0.75 * rivals[0][0]:
            chosen.remove(rivals[0])
            chosen.append((score, quad))
    return [Outline(quad, score) for score, quad in chosen]


def place_of(quad: Quad, step: float) -> tuple[int, ...]:
    """Give the corners rounded to a grid, the same for quads that are as good as one."""
    return tuple(round(side / step) for corner in quad for side in corner)


def _is_whole_of(look: Look, quad: Quad, part: Quad) -> bool:
    """Say whether `quad` holds `part` and text that `part` leaves out."""
    if area(quad) < 1.15 * area(part) or overlap(quad, part) < 0.95 * area(part):
        return False
    more = [text for text in look.texts if overlap(text, quad) > 0.85 * area(text) > overlap(text, part)]
    return bool(more)
