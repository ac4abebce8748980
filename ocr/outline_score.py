"""How likely a quad is the outline of a card: its shape, the edges under its sides, the text it keeps whole."""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

from ocr.geometry import area, overlap
from ocr.model import Outline, Pixels, Point, Quad
from ocr.proposals import MIN_AREA

Numbers = NDArray[np.float64]
GOOD = 0.5
STEPS = np.linspace(0.06, 0.94, 48)
"""Where along a side an edge is looked for; the corners may be rounded."""
OFFSETS = np.array((-3.0, -1.5, 0.0, 1.5, 3.0))
AT_ONCE = 64
ACROSS, DOWN = (grid.ravel() for grid in np.meshgrid((np.arange(8) + 0.5) / 8, (np.arange(3) + 0.5) / 3))
"""Points of a text line, as parts of its length and height: as many as lie in a quad, so much of the line does."""

GRID_ACROSS, GRID_DOWN = (grid.ravel() for grid in np.meshgrid(*2 * [(np.arange(6) + 0.5) / 6]))
SHARED = 0.12
"""Of the smaller of two cards so much may lie under the other."""
WORTH_OF_TEXT = 0.1
MOST_RANKED, MOST_CHOSEN_FROM, MOST_CHANGES = 500, 150, 12


class Look:
    """What the score asks of the small picture: its edges, its size, and where its text is."""

    def __init__(self, small: Pixels, texts: Sequence[Quad]) -> None:
        self.small = small
        self.height, self.width = small.shape[:2]
        self.size = float(self.height * self.width)
        right, bottom = float(self.width), float(self.height)
        self.whole: Quad = (Point(0, 0), Point(right, 0), Point(right, bottom), Point(0, bottom))
        self.texts = texts
        corners = np.array(texts, float).reshape(-1, 4, 1, 2)
        upper = corners[:, 0] + (corners[:, 1] - corners[:, 0]) * ACROSS[:, None]
        lower = corners[:, 3] + (corners[:, 2] - corners[:, 3]) * ACROSS[:, None]
        self._points = upper + (lower - upper) * DOWN[:, None]
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
        scores = _shape_scores(quads, self.size)
        for judged in (self.text_scores, lambda some: 0.35 + 0.65 * np.array(self.edge_scores(some), float)):
            likely: list[int] = np.flatnonzero(scores > 0).tolist()
            scores[likely] *= judged([quads[n] for n in likely])
        return [float(score) for score in scores]

    def score_without_text(self, quad: Quad) -> float:
        """Judge a quad on which no text was seen, perhaps because it is too small, 0 to 1; 0 where there is some."""
        if any(overlap(text, quad) > 0.3 * area(text) for text in self.texts):
            return 0.0
        return float(_shape_scores([quad], self.size)[0]) * self.edge_score(quad)

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

    def side_scores(self, quads: Sequence[Quad]) -> Numbers:
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
        share: Numbers = (steep.max(axis=3) > (2.0 * self.noise) ** 2).mean(axis=2)
        return share

    def text_score(self, quad: Quad) -> float:
        """Say how well the quad keeps text whole: lines inside count, lines it cuts count against."""
        return float(self.text_scores([quad])[0])

    def text_scores(self, quads: Sequence[Quad]) -> Numbers:
        """Give the text score of each of many quads."""
        if not self.texts:
            return np.full(len(quads), 0.8)
        shares = self.shares(quads)
        held = (shares > 0.85).sum(axis=1)
        cut = ((shares > 0.15) & (shares <= 0.85)).sum(axis=1)
        scores: Numbers = np.minimum(1.0, 0.7 + 0.1 * held) * (held / np.maximum(held + 1.5 * cut, 1.0))
        return scores

    def shares(self, quads: Sequence[Quad]) -> Numbers:
        """Give how much of each text line lies in each quad (quads × lines), 0 to 1."""
        return shares_of(self._points, quads)


def shares_of(points: Numbers, quads: Sequence[Quad]) -> Numbers:
    """Give which part of each group of points lies in each quad (quads × groups)."""
    found = np.zeros((len(quads), len(points)))
    for n, quad in enumerate(quads):
        starts = np.array(quad)
        ways = np.roll(starts, -1, axis=0) - starts
        turns = points @ np.stack([-ways[:, 1], ways[:, 0]])
        beyond = turns - (starts[:, 1] * ways[:, 0] - starts[:, 0] * ways[:, 1])
        around = np.sign(ways[0, 0] * ways[1, 1] - ways[0, 1] * ways[1, 0])
        found[n] = (around * beyond >= 0).all(axis=2).mean(axis=1)
    return found


def _spread(starts: Numbers, ways: Numbers, normals: Numbers) -> NDArray[np.intp]:
    """Give one coordinate of the points along each side, and beside it on both sides, as whole pixels."""
    lines = starts[..., None] + ways[..., None] * STEPS
    pixels: NDArray[np.intp] = np.rint(lines[..., None] + normals[..., None, None] * OFFSETS).astype(np.intp)
    return pixels


def _shape_scores(quads: Sequence[Quad], size: float) -> Numbers:
    """Judge size, angles, and the ratio of the sides: a card is 1.4 to 1.9, seen askew 1.1 to 2.6."""
    points = np.array(quads, float).reshape(-1, 4, 2)
    edges = np.roll(points, -1, axis=1) - points
    lengths = np.maximum(np.hypot(edges[..., 0], edges[..., 1]), 1e-3)
    diagonals = points[:, 2:] - points[:, :2]
    part = np.abs(diagonals[:, 0, 0] * diagonals[:, 1, 1] - diagonals[:, 0, 1] * diagonals[:, 1, 0]) / 2 / size
    units = edges / lengths[..., None]
    square = np.abs((units * np.roll(units, -1, axis=1)).sum(axis=2)).max(axis=1)
    opposite = np.minimum(lengths[:, :2], lengths[:, 2:]) / np.maximum(lengths[:, :2], lengths[:, 2:])
    sides = lengths[:, :2] + lengths[:, 2:]
    ratio = sides.max(axis=1) / sides.min(axis=1)
    off = np.maximum(0.0, np.maximum(1.35 - ratio, ratio - 1.95))
    fits = (part >= MIN_AREA) & (part <= 0.97) & (lengths.min(axis=1) >= 20) & (square <= 0.55)
    score = np.maximum(0.0, 1 - 1.6 * off) * (1 - square**2) * np.minimum(1.0, 0.4 + 0.7 * opposite.prod(axis=1))
    return np.where(fits, score, 0.0)


def choose(
    look: Look, scored: Sequence[tuple[float, Quad]], least: float = GOOD, known: Sequence[Quad] = ()
) -> list[Outline]:
    """Choose outlines that do not overlap and together are worth most, among them the `known` ones where they may.

    A quad is worth its score above `least` and the text that it holds: a part of a card is worth less than
    the whole, and a block of cards less than the cards in it.
    """
    ranked = sorted((pair for pair in scored if pair[0] >= least), reverse=True, key=lambda pair: pair[0])
    ranked = sorted(ranked, key=lambda pair: pair[1] not in known)
    ranked = _without_doubles(ranked[:MOST_RANKED])[:MOST_CHOSEN_FROM]
    if not ranked:
        return []
    quads, scores = [quad for _, quad in ranked], np.array([score for score, _ in ranked])
    held = (look.shares(quads) > 0.85).sum(axis=1)
    worth = scores - least + WORTH_OF_TEXT * held * scores
    rivals = _rivals(quads)
    sizes = np.array([area(quad) for quad in quads])
    orders = np.argsort(-worth, kind="stable"), np.argsort(-worth / sizes, kind="stable")

    def filled(kept: set[int], barred: NDArray[np.bool_]) -> set[int]:
        """Add what is worth most, beginning with the largest or with the smallest, whichever comes to more."""
        both = (_filled(order[~barred[order]], worth, rivals, kept) for order in orders)
        return max(both, key=lambda some: float(sum(worth[[*some]])))

    chosen = filled(set(), worth <= 0)
    for _ in range(MOST_CHANGES):
        for one in sorted(chosen, key=lambda n: -float(sizes[n])):
            other = filled(chosen - {one}, (rivals[one] & (sizes > 0.75 * sizes[one])) | (worth <= 0))
            if sum(worth[[*other]]) > sum(worth[[*chosen]]) + 1e-6:
                chosen = other
                break
        else:
            break
    return [Outline(quads[n], float(scores[n])) for n in sorted(chosen)]


def _filled(order: NDArray[np.intp], worth: Numbers, rivals: NDArray[np.bool_], kept: set[int]) -> set[int]:
    """Add quads in an order, each in place of its rivals where it is worth more than they."""
    chosen = {*kept}
    for n in order:
        if n not in chosen:
            against = {int(m) for m in np.flatnonzero(rivals[n])} & chosen
            if not against or worth[n] > sum(worth[[*against]]):
                chosen = (chosen - against) | {int(n)}
    return chosen


def _without_doubles(ranked: Sequence[tuple[float, Quad]]) -> list[tuple[float, Quad]]:
    """Leave out quads whose corners are all but those of a better one."""
    corners = np.array([quad for _, quad in ranked], float).reshape(-1, 4, 2)
    reach = np.hypot(*(corners[:, 2] - corners[:, 0]).T) * 0.05
    kept: list[int] = []
    for n in range(len(corners)):
        far = np.hypot(*np.moveaxis(corners[kept] - corners[n], 2, 0)).max(axis=1)
        if not (far < reach[kept]).any():
            kept.append(n)
    return [ranked[n] for n in kept]


def _rivals(quads: Sequence[Quad]) -> NDArray[np.bool_]:
    """Say for every two quads whether they share more than a little: both cannot be cards."""
    corners = np.array(quads, float)
    upper = corners[:, None, 0] + (corners[:, None, 1] - corners[:, None, 0]) * GRID_ACROSS[:, None]
    lower = corners[:, None, 3] + (corners[:, None, 2] - corners[:, None, 3]) * GRID_ACROSS[:, None]
    points = upper + (lower - upper) * GRID_DOWN[:, None]
    share = shares_of(points, quads)
    either: NDArray[np.bool_] = np.maximum(share, share.T) > SHARED
    np.fill_diagonal(either, False)
    return either


def place_of(quad: Quad, step: float) -> tuple[int, ...]:
    """Give the corners rounded to a grid, the same for quads that are as good as one."""
    return tuple(round(side / step) for corner in quad for side in corner)
