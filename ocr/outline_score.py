"""How likely a quad is the outline of a card: its shape, the edges under its sides, the text it keeps whole."""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np

from ocr.geometry import area, overlap
from ocr.model import Outline, Pixels, Point, Quad
from ocr.proposals import MIN_AREA

GOOD = 0.5


class Look:
    """What the score asks of the small picture: its edges, its size, and where its text is."""

    def __init__(self, small: Pixels, texts: Sequence[Quad]) -> None:
        self.small = small
        self.height, self.width = small.shape[:2]
        self.size = float(self.height * self.width)
        right, bottom = float(self.width), float(self.height)
        self.whole: Quad = (Point(0, 0), Point(right, 0), Point(right, bottom), Point(0, bottom))
        self.texts = texts
        lab = cv2.cvtColor(cv2.GaussianBlur(small, (0, 0), 1.5), cv2.COLOR_BGR2LAB).astype(np.float32)
        dx, dy = cv2.Sobel(lab, cv2.CV_32F, 1, 0), cv2.Sobel(lab, cv2.CV_32F, 0, 1)
        self.dx, self.dy = dx.reshape(self.height, self.width, 3), dy.reshape(self.height, self.width, 3)
        self.noise = float(np.median(np.sqrt((self.dx**2 + self.dy**2).sum(axis=2)))) + 4.0

    def loose(self, outlines: Sequence[Outline]) -> list[Quad]:
        """Give the text that none of the outlines holds."""
        return [t for t in self.texts if not any(overlap(t, o.quad) > 0.5 * area(t) for o in outlines)]

    def score(self, quad: Quad) -> float:
        """Judge a quad as a card's outline, 0 to 1."""
        shape = _shape_score(quad, self.size)
        if shape <= 0:
            return 0.0
        held = self.text_score(quad)
        if held <= 0:
            return 0.0
        return shape * held * (0.35 + 0.65 * self.edge_score(quad))

    def score_without_text(self, quad: Quad) -> float:
        """Judge a quad on which no text was seen, perhaps because it is too small, 0 to 1; 0 where there is some."""
        if any(overlap(text, quad) > 0.3 * area(text) for text in self.texts):
            return 0.0
        return _shape_score(quad, self.size) * self.edge_score(quad)

    def edge_score(self, quad: Quad) -> float:
        """Say how much of the outline lies on an edge that runs its way; the weakest side counts most."""
        sides = []
        for a, b in zip(quad, (*quad[1:], quad[0]), strict=True):
            length = float(np.hypot(b.x - a.x, b.y - a.y)) or 1.0
            normal = ((b.y - a.y) / length, -(b.x - a.x) / length)
            steps = np.linspace(0.06, 0.94, max(8, int(length / 4)))
            best = np.zeros(len(steps), dtype=np.float32)
            for offset in (-3, -2, -1, 0, 1, 2, 3):
                x = np.rint(a.x + (b.x - a.x) * steps + normal[0] * offset).astype(int)
                y = np.rint(a.y + (b.y - a.y) * steps + normal[1] * offset).astype(int)
                inside = (x >= 0) & (y >= 0) & (x < self.width) & (y < self.height)
                x, y = x.clip(0, self.width - 1), y.clip(0, self.height - 1)
                across = self.dx[y, x] * normal[0] + self.dy[y, x] * normal[1]
                best = np.maximum(best, np.sqrt((across**2).sum(axis=1)) * inside)
            sides.append(float((best > 2.0 * self.noise).mean()) if best.size else 0.0)
        sides.sort()
        return 0.5 * sides[0] + 0.3 * sides[1] + 0.2 * (sides[2] + sides[3]) / 2

    def text_score(self, quad: Quad) -> float:
        """Say how well the quad keeps text whole: lines inside count, lines it cuts count against."""
        if not self.texts:
            return 0.8
        shares = [overlap(text, quad) / (area(text) or 1.0) for text in self.texts]
        held = sum(1 for share in shares if share > 0.85)
        cut = sum(1 for share in shares if 0.15 < share <= 0.85)
        if held == 0:
            return 0.0
        return min(1.0, 0.7 + 0.1 * held) * (held / (held + 1.5 * cut))


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
