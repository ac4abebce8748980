"""Several cards in one picture are of one size: that puts right what fell apart, ran together or hardly shows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import numpy as np

from ocr.geometry import along, area, overlap, side_lengths, sorted_corners
from ocr.model import Outline, Point, Quad
from ocr.outline_score import Look, choose

MOST_SEARCHES = 10
"""Loose lines of text about which a card is sought."""
STEP = 6.0
"""Pixels of the small picture by which a quad is moved."""
MOST_DIRECTIONS = 2
LEAST_BY_SIZE = 0.45
MOST_TILES = 9
LARGER = 1.6
"""A block of cards is so much larger than the other cards in the picture."""
ALIKE = 0.15
"""Sides that differ by no more than this part are of one length, seen from nearer or further."""
MORE_LOOSE = 0.05
"""So many of the text lines more may be left over where a block of cards is taken apart."""
GRIDS = ((3, 3), (3, 2), (2, 3), (2, 2), (3, 1), (1, 3), (2, 1), (1, 2))
CLEAR_EDGE, NEARLY_CLEAR, WHOLE_TEXT = 0.6, 0.7, 0.55
"""Of a card's outline so much lies on an edge, and so much of the text stays whole, in a grid of cards.

On single cards cut up for trial the text's share stayed below 0.4, on grids above 0.6.
"""
LEAST_WITHOUT_TEXT = 0.7


def of_one_size(look: Look, scored: Sequence[tuple[float, Quad]], outlines: list[Outline]) -> list[Outline]:
    """Choose again where several cards lie in the picture: they are of one size, as far as most of them tell.

    A card of two colours falls apart, two that touch run together; quads of the common size, built
    on every side that was found, put both right where the edges and the text agree.
    """
    sure = [outline.quad for outline in outlines if outline.confidence >= 0.8]
    if len(sure) < 2:
        return outlines
    long, short = _common_size(sure)
    alike = sum(_size_score(quad, long, short) > 0.9 for quad in sure)
    if alike < 2 or (alike == len(outlines) and not look.loose(outlines)):
        return outlines
    known = [quad for quad in sure if _size_score(quad, long, short) > 0.9]
    seeds = [outline.quad for outline in outlines] + [quad for score, quad in scored if score >= 0.2][:80]
    resized = [quad for seed in seeds for quad in _resized(seed, long, short)]
    fitting = [(score, quad) for score, quad in scored if score > 0]
    fitting += zip(look.scores(resized), resized, strict=True)
    fitting = [(score * _size_score(quad, long, short), quad) for score, quad in fitting]
    return choose(look, fitting, 0.35, known)


def _common_size(quads: Sequence[Quad]) -> tuple[float, float]:
    """Give the usual long and short side of quads, in pixels: those around which most of them lie."""
    sizes = np.log([side_lengths(quad) for quad in quads])
    near = np.abs(sizes[:, None] - sizes).max(axis=2) < ALIKE
    long, short = np.exp(np.median(sizes[near[np.argmax(near.sum(axis=1))]], axis=0))
    return float(long), float(short)


def taken_apart(look: Look, scored: Sequence[tuple[float, Quad]], outlines: Sequence[Outline]) -> list[Outline]:
    """Give cards that lie edge to edge in place of the one large card they look like together.

    The large one gives way where a quad in it, or another card, has the shape of a card and fits into it a
    whole number of times, and quads of that size hold all the text that it holds.
    """
    kept = [*outlines]
    for outline in outlines:
        others = [one for one in kept if one is not outline]
        if others and area(outline.quad) < LARGER * float(np.median([area(one.quad) for one in others])):
            continue
        found = _grid(look, outline.quad) or _parts(look, scored, outline, others)
        few = len(look.loose(kept)) + MORE_LOOSE * len(look.texts)
        if len(found) > 1 and len(look.loose([*others, *found])) <= few:
            kept = [*others, *found]
    return kept


def _parts(
    look: Look, scored: Sequence[tuple[float, Quad]], whole: Outline, others: Sequence[Outline]
) -> list[Outline]:
    """Give the cards in a block of them, by one that stands out in it or lies beside it."""
    parts = [
        (score, quad) for score, quad in scored
        if score >= 0.9 and _fits(quad, whole.quad) and overlap(quad, whole.quad) > 0.93 * area(quad)
    ]  # fmt: skip
    found = choose(look, parts)
    known = [one.quad for one in found] or [one.quad for one in others if _fits(one.quad, whole.quad)]
    return found + (by_known_size(look, [*others, *found], known) if known else [])


def _grid(look: Look, whole: Quad) -> list[Outline]:
    """Give the cells of a quad that is a grid of cards edge to edge, nothing where no such edges run across it."""
    for columns, rows in GRIDS:
        cells = _cells(whole, columns, rows)
        if not all(1.35 <= long / max(short, 1.0) <= 1.95 for long, short in map(side_lengths, cells)):
            continue
        if sum(look.edge_scores(cells)) < NEARLY_CLEAR * len(cells):
            continue
        if sum(map(look.text_score, cells)) < WHOLE_TEXT * len(cells):
            continue  # lines of one card's text run across
        cells = [_nudged(look, cell) for cell in cells]
        if sum(edge >= CLEAR_EDGE for edge in look.edge_scores(cells)) >= 0.75 * len(cells):
            return [Outline(cell, 0.6) for cell in cells]
    return []


def _cells(whole: Quad, columns: int, rows: int) -> list[Quad]:
    """Cut a quad into a grid of equal cells, row by row."""
    corners = np.array(whole)

    def at(across: float, down: float) -> Point:
        upper = corners[0] + (corners[1] - corners[0]) * across
        lower = corners[3] + (corners[2] - corners[3]) * across
        x, y = upper + (lower - upper) * down
        return Point(float(x), float(y))

    return [
        (at(c / columns, r / rows), at((c + 1) / columns, r / rows),
         at((c + 1) / columns, (r + 1) / rows), at(c / columns, (r + 1) / rows))
        for r in range(rows) for c in range(columns)
    ]  # fmt: skip


def _fits(part: Quad, whole: Quad) -> bool:
    """Say whether a quad shaped like a card fits into another a whole number of times, small gaps between."""
    (long, short), (whole_long, whole_short) = side_lengths(part), side_lengths(whole)
    if not 1.4 <= long / max(short, 1.0) <= 1.9:
        return False
    for across, down in ((whole_long / long, whole_short / short), (whole_long / short, whole_short / long)):
        columns, rows = int(across + 0.12), int(down + 0.12)
        gaps = across - columns < 0.12 + 0.1 * columns and down - rows < 0.12 + 0.1 * rows
        if 2 <= columns * rows <= MOST_TILES and gaps:
            return True
    return False


def by_known_size(look: Look, outlines: Sequence[Outline], known: Sequence[Quad] = ()) -> list[Outline]:
    """Find further cards of the size of those found, where there is text beside them but no whole edge.

    The size is that of the `known` quads, or else of the outlines where two are sure.

    A quad of that size is moved about each loose line of text; of the places where it covers no
    other card, the one with most edge under its sides is the card, if it has any to speak of.
    """
    sure = [outline.quad for outline in outlines if outline.confidence >= 0.8]
    found: list[Outline] = []
    if len(sure) < 2 and not known:
        return found
    sure = [*known] or sure
    long, short = _common_size(sure)
    directions = _directions(sure)
    searched: list[Quad] = []
    while len(searched) < MOST_SEARCHES:
        taken = [*outlines, *found]
        text = next((one for one in look.loose(taken) if one not in searched), None)
        if text is None:
            break
        searched.append(text)
        places = [
            quad for quad in _about(text, directions, long, short)
            if not any(overlap(quad, other.quad) > 0.1 * area(quad) for other in taken)
        ]  # fmt: skip
        score, quad = max(zip(look.scores(places), places, strict=True), default=(0.0, text))
        if score >= LEAST_BY_SIZE:
            found.append(Outline(_nudged(look, quad), min(score, 0.7)))
    return found


def _nudged(look: Look, quad: Quad) -> Quad:
    """Move and turn a quad a little to where most edge lies under its sides."""
    corners = np.array(quad)
    middle = corners.mean(axis=0)
    moved = [quad]
    for angle in np.radians((-2.0, -1.0, 0.0, 1.0, 2.0)):
        turn = np.array([[np.cos(angle), np.sin(angle)], [-np.sin(angle), np.cos(angle)]])
        turned = (corners - middle) @ turn + middle
        for x in (-4.0, -2.0, 0.0, 2.0, 4.0):
            for y in (-4.0, -2.0, 0.0, 2.0, 4.0):
                a, b, c, d = (Point(float(px), float(py)) for px, py in turned + np.array((x, y)))
                moved.append((a, b, c, d))
    scores = look.edge_scores(moved)
    return moved[scores.index(max(scores))]


def without_text(look: Look, quads: Iterable[Quad], outlines: Sequence[Outline]) -> list[Outline]:
    """Find further cards of the size of those found whose text was too small to be seen in the small picture."""
    sure = [outline.quad for outline in outlines if outline.confidence >= 0.6]
    if len(sure) < 2:
        return []
    quads = [*quads, *(beside for quad in sure for beside in _beside(quad))]
    long, short = _common_size(sure)
    alike = [quad for quad in quads if _size_score(quad, long, short) > 0.85]
    scored = sorted(((look.score_without_text(quad), quad) for quad in alike), reverse=True, key=lambda pair: pair[0])
    found: list[Outline] = []
    for score, quad in scored:
        if score < LEAST_WITHOUT_TEXT:
            break
        if not any(overlap(quad, other.quad) > 0.1 * area(quad) for other in (*outlines, *found)):
            found.append(Outline(quad, 0.6))
    return found


def _beside(quad: Quad) -> Iterator[Quad]:
    """Give the places right beside a card, on each of its four sides, with hardly a gap and with a small one."""
    a, b, _, d = quad
    for way in ((b.x - a.x, b.y - a.y), (d.x - a.x, d.y - a.y)):
        for times in (-1.06, -1.01, 1.01, 1.06):
            one, two, three, four = (Point(p.x + times * way[0], p.y + times * way[1]) for p in quad)
            yield one, two, three, four


def _directions(quads: Sequence[Quad]) -> list[float]:
    """Give the directions (radians, modulo a right angle) in which the quads' sides run, like ones once."""
    found: list[float] = []
    for a, b, _, _ in quads:
        angle = float(np.arctan2(b.y - a.y, b.x - a.x)) % (np.pi / 2)
        if not any(min(abs(angle - one), np.pi / 2 - abs(angle - one)) < 0.07 for one in found):
            found.append(angle)
    return found[:MOST_DIRECTIONS]


def _about(text: Quad, directions: Sequence[float], long: float, short: float) -> Iterator[Quad]:
    """Give quads of a size that hold a line of text, moved about it by small steps in both directions."""
    corners = np.array(text)
    for angle in directions:
        across, down = np.array([np.cos(angle), np.sin(angle)]), np.array([-np.sin(angle), np.cos(angle)])
        u, v = corners @ across, corners @ down
        for width, height in ((long, short), (short, long)):
            for left in np.arange(u.max() - width, u.min() + 1, STEP):
                for top in np.arange(v.max() - height, v.min() + 1, STEP):
                    spread = [(left, top), (left + width, top), (left + width, top + height), (left, top + height)]
                    a, b, c, d = (Point(*(float(i) for i in x * across + y * down)) for x, y in spread)
                    yield a, b, c, d


def _resized(quad: Quad, long: float, short: float) -> Iterator[Quad]:
    """Give the quads of the common size that stand on a side of `quad` of the right length."""
    for i in range(4):
        a, b, c, d = quad[i:] + quad[:i]
        length = float(np.hypot(b.x - a.x, b.y - a.y))
        for side, depth in ((long, short), (short, long)):
            if abs(length - side) < 0.16 * side:
                left, right = along(a, d, depth), along(b, c, depth)
                yield sorted_corners([a, b, right, left])


def _size_score(quad: Quad, long: float, short: float) -> float:
    own_long, own_short = side_lengths(quad)
    off = abs(np.log(own_long / long)) + abs(np.log(own_short / short))
    return float(np.exp(-1.5 * max(0.0, off - 0.12)))
