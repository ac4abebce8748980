"""A photo → the outlines of every card in it.

Many simple looks at the small picture propose quads (edges, distance from the table's colour, light
and saturation, the paper around the text); one score judges them all by shape, edge and the text
they hold; the best that do not overlap are the cards. Text that no outline holds gets one of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import cv2
import numpy as np

from ocr.geometry import area, line_height, overlap, rectangle_around, scaled, side_lengths, sorted_corners
from ocr.model import Outline, Photo, Pixels, Point, Quad
from ocr.photo import shrunk
from ocr.proposals import MIN_AREA, proposals

LONGEST = 640
"""Outlines are sought on a picture of this size: texture of the table is gone, edges are not."""
GOOD = 0.5
MAX_CARDS = 12


def find_outlines(photo: Photo, spots: Sequence[Quad]) -> list[Outline]:
    """Give the outlines of the cards of a photo in reading order, in the photo's own pixels.

    `spots` are the quads of the text lines that a reader found in the photo. Gives nothing where
    there is neither a card-like shape nor text.
    """
    small = shrunk(photo.pixels, LONGEST)
    scale = photo.pixels.shape[1] / small.shape[1]
    texts = [scaled(spot, 1 / scale) for spot in spots]
    look = _Look(small, texts)
    different = {_place(quad, 1): quad for quad in proposals(small, texts)}
    scored = [(look.score(quad), quad) for quad in different.values()]
    outlines = _of_one_size(look, scored, _best(look, scored))
    if outlines and not _is_part_of_scan(look, outlines):
        outlines += _around_loose_text(look, outlines)
    else:
        outlines = _where_no_edge_shows(look)
    return [
        Outline(_within(scaled(outline.quad, scale), photo.pixels), outline.confidence, outline.whole_photo)
        for outline in _reading_order(outlines)[:MAX_CARDS]
    ]


class _Look:
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

    def score(self, quad: Quad) -> float:
        """Judge a quad as a card's outline, 0 to 1."""
        shape = _shape_score(quad, self.size)
        if shape <= 0:
            return 0.0
        held = self._text_score(quad)
        if held <= 0:
            return 0.0
        return shape * held * (0.35 + 0.65 * self._edge_score(quad))

    def _edge_score(self, quad: Quad) -> float:
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

    def _text_score(self, quad: Quad) -> float:
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


def _best(look: _Look, scored: Sequence[tuple[float, Quad]], least: float = GOOD) -> list[Outline]:
    """Choose outlines that do not overlap, the best first; a part of a card yields to the whole."""
    chosen: list[tuple[float, Quad]] = []
    different: dict[tuple[int, ...], tuple[float, Quad]] = {}
    for score, quad in scored:
        place = _place(quad, 6)
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


def _of_one_size(look: _Look, scored: Sequence[tuple[float, Quad]], outlines: list[Outline]) -> list[Outline]:
    """Choose again where several cards lie in the picture: they are of one size, as far as most of them tell.

    A card of two colours falls apart, two that touch run together; quads of the common size, built
    on every side that was found, put both right where the edges and the text agree.
    """
    sure = [outline.quad for outline in outlines if outline.confidence >= 0.8]
    if len(sure) < 2:
        return outlines
    long, short = (float(np.median([side_lengths(quad)[i] for quad in sure])) for i in (0, 1))
    seeds = [outline.quad for outline in outlines] + [quad for score, quad in scored if score >= 0.2][:80]
    resized = [quad for seed in seeds for quad in _resized(seed, long, short)]
    fitting = [(score, quad) for score, quad in scored if score > 0] + [(look.score(quad), quad) for quad in resized]
    return _best(look, [(score * _size_score(quad, long, short), quad) for score, quad in fitting], 0.35)


def _resized(quad: Quad, long: float, short: float) -> Iterator[Quad]:
    """Give the quads of the common size that stand on a side of `quad` of the right length."""
    for i in range(4):
        a, b, c, d = quad[i:] + quad[:i]
        length = float(np.hypot(b.x - a.x, b.y - a.y))
        for side, depth in ((long, short), (short, long)):
            if abs(length - side) < 0.1 * side:
                left, right = _along(a, d, depth), _along(b, c, depth)
                yield sorted_corners([a, b, right, left])


def _along(start: Point, end: Point, distance: float) -> Point:
    length = float(np.hypot(end.x - start.x, end.y - start.y)) or 1.0
    share = distance / length
    return Point(start.x + (end.x - start.x) * share, start.y + (end.y - start.y) * share)


def _size_score(quad: Quad, long: float, short: float) -> float:
    own_long, own_short = side_lengths(quad)
    off = abs(np.log(own_long / long)) + abs(np.log(own_short / short))
    return float(np.exp(-1.5 * max(0.0, off - 0.12)))


def _place(quad: Quad, step: float) -> tuple[int, ...]:
    """Give the corners rounded to a grid, the same for quads that are as good as one."""
    return tuple(round(side / step) for corner in quad for side in corner)


def _is_whole_of(look: _Look, quad: Quad, part: Quad) -> bool:
    """Say whether `quad` holds `part` and text that `part` leaves out."""
    if area(quad) < 1.15 * area(part) or overlap(quad, part) < 0.95 * area(part):
        return False
    more = [text for text in look.texts if overlap(text, quad) > 0.85 * area(text) > overlap(text, part)]
    return bool(more)


def _around_loose_text(look: _Look, outlines: Sequence[Outline]) -> list[Outline]:
    """Give text beside the cards found an outline of its own, one for each group of three lines or more."""
    loose = [t for t in look.texts if not any(overlap(t, o.quad) > 0.5 * area(t) for o in outlines)]
    groups: list[list[Quad]] = []
    for text in loose:
        reach = 4.0 * line_height(text)
        near = [g for g in groups if any(overlap(rectangle_around([*text], reach), t) > 0 for t in g)]
        groups = [g for g in groups if g not in near] + [[text, *(t for g in near for t in g)]]
    found = []
    for group in groups:
        quad = _paper_around(group)
        like_the_others = 0.25 < area(quad) / float(np.median([area(o.quad) for o in outlines])) < 1.5
        hidden = any(overlap(quad, o.quad) > 0.3 * area(quad) for o in outlines)
        if len(group) >= 3 and like_the_others and not hidden:
            found.append(Outline(quad, 0.3))
    return found


def _is_part_of_scan(look: _Look, outlines: Sequence[Outline]) -> bool:
    """Say whether a lone outline is but a field of colour on a card that fills the whole picture."""
    if len(outlines) > 1:
        return False
    quad = outlines[0].quad
    outside = [text for text in look.texts if overlap(text, quad) < 0.5 * area(text)]
    return len(outside) >= 2 and len(outside) > 0.4 * len(look.texts)


def _paper_around(texts: Sequence[Quad]) -> Quad:
    margin = 1.5 * float(np.median([line_height(text) for text in texts]))
    return rectangle_around([corner for text in texts for corner in text], margin)


def _where_no_edge_shows(look: _Look) -> list[Outline]:
    """Give one outline where no card stands out: the whole picture, or the part that holds the text.

    The picture itself is the card in a scan or a screenshot; a white card on a white desk has no
    edge to find, but its text lies together in a part of the picture.
    """
    if not look.texts:
        return []
    around = _paper_around(look.texts)
    if area(around) > 0.15 * look.size and _runs_level(look.texts):
        return [Outline(look.whole, 0.5, whole_photo=True)]
    return [Outline(around, 0.3)]


def _runs_level(texts: Sequence[Quad]) -> bool:
    """Say whether most of the text runs along the picture's sides, as it does in a scan."""
    slopes = []
    for a, b, _, d in texts:
        end = b if np.hypot(b.x - a.x, b.y - a.y) >= np.hypot(d.x - a.x, d.y - a.y) else d
        turned = np.degrees(np.arctan2(end.y - a.y, end.x - a.x)) % 90
        slopes.append(min(turned, 90 - turned))
    return float(np.median(slopes)) < 4


def _reading_order(outlines: Sequence[Outline]) -> list[Outline]:
    """Order outlines by rows from the top, and from the left within a row."""
    left = sorted(outlines, key=lambda o: min(p.y for p in o.quad))
    ordered: list[Outline] = []
    while left:
        top = left[0]
        middle = sum(p.y for p in top.quad) / 4
        row = [o for o in left if min(p.y for p in o.quad) <= middle]
        ordered += sorted(row, key=lambda o: sum(p.x for p in o.quad))
        left = [o for o in left if o not in row]
    return ordered


def _within(quad: Quad, pixels: Pixels) -> Quad:
    height, width = pixels.shape[:2]
    slack = 0.02 * max(height, width)
    a, b, c, d = (
        Point(min(max(p.x, -slack), width + slack), min(max(p.y, -slack), height + slack)) for p in sorted_corners(quad)
    )
    return a, b, c, d
