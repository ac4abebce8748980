"""A photo → the outlines of every card in it.

Many simple looks at the small picture propose quads (edges, distance from the table's colour, light
and saturation, the paper around the text); one score judges them all by shape, edge and the text
they hold; the best that do not overlap are the cards. Text that no outline holds gets one of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from ocr.common_size import by_known_size, of_one_size, taken_apart, without_text
from ocr.geometry import area, line_height, overlap, rectangle_around, scaled, sorted_corners
from ocr.model import Outline, Photo, Pixels, Point, Quad
from ocr.outline_score import Look, choose, place_of
from ocr.photo import shrunk
from ocr.proposals import calmed, proposals
from ocr.scan import is_laid_out_as_card
from ocr.straight_edges import between_straight_edges
from ocr.two_tone import has_a_cards_shape, made_whole

LONGEST = 640
"""Outlines are sought on a picture of this size: texture of the table is gone, edges are not."""
MAX_CARDS = 12
SETTLED = 0.9
LINES_OF_A_CARD = 12
"""More lines of text than that may be several cards edge to edge."""
LEAST_OF_A_FIELD = 0.25
"""The score of a quad that is no card, but may be the coloured field of one."""


def find_outlines(photo: Photo, spots: Sequence[Quad]) -> list[Outline]:
    """Give the outlines of the cards of a photo in reading order, in the photo's own pixels.

    `spots` are the quads of the text lines that a reader found in the photo. Gives nothing where
    there is neither a card-like shape nor text.
    """
    small = shrunk(photo.pixels, LONGEST)
    scale = photo.pixels.shape[1] / small.shape[1]
    texts = [scaled(spot, 1 / scale) for spot in spots]
    look = Look(small, texts)
    calm = calmed(small)
    scored = _scored(look, proposals(small, calm, texts))
    outlines = choose(look, scored)
    if not _are_settled(look, outlines):
        scored += _scored(look, between_straight_edges(calm, texts))
        outlines = choose(look, scored)
    outlines = taken_apart(look, scored, of_one_size(look, scored, outlines))
    fields = outlines or choose(look, scored, LEAST_OF_A_FIELD)
    whole = made_whole(look, fields)
    outlines = whole if whole != fields else outlines
    if outlines and not _is_part_of_scan(look, outlines):
        outlines += by_known_size(look, outlines)
        outlines += without_text(look, [quad for _, quad in scored], outlines)
        outlines += _around_loose_text(look, outlines)
    else:
        outlines = _where_no_edge_shows(look)
    return [
        Outline(_within(scaled(outline.quad, scale), photo.pixels), outline.confidence, outline.whole_photo)
        for outline in _reading_order(outlines)[:MAX_CARDS]
    ]


def _scored(look: Look, quads: Iterable[Quad]) -> list[tuple[float, Quad]]:
    """Judge quads, those that are as good as one only once."""
    different = [*{place_of(quad, 1): quad for quad in quads}.values()]
    return [*zip(look.scores(different), different, strict=True)]


def _are_settled(look: Look, outlines: Sequence[Outline]) -> bool:
    """Say whether every outline is that of one card beyond doubt, and no text lies beside them."""
    quads = [outline.quad for outline in outlines]
    held = (look.shares(quads) > 0.85).sum(axis=1)
    return (
        len(look.loose(outlines)) == 0 < len(outlines)
        and all(outline.confidence >= SETTLED and has_a_cards_shape(outline.quad) for outline in outlines)
        and max(held) <= LINES_OF_A_CARD
    )


def _around_loose_text(look: Look, outlines: Sequence[Outline]) -> list[Outline]:
    """Give text beside the cards found an outline of its own, one for each group of three lines or more."""
    groups: list[list[Quad]] = []
    for text in look.loose(outlines):
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


def _is_part_of_scan(look: Look, outlines: Sequence[Outline]) -> bool:
    """Say whether a lone outline is but a field of colour on a card that fills the whole picture."""
    if len(outlines) > 1:
        return False
    quad = outlines[0].quad
    outside = [text for text in look.texts if overlap(text, quad) < 0.5 * area(text)]
    if len(outside) < 2:
        return False
    doubtful = outlines[0].confidence < SETTLED and is_laid_out_as_card((look.width, look.height), look.texts)
    return doubtful or len(outside) > 0.4 * len(look.texts)


def _paper_around(texts: Sequence[Quad]) -> Quad:
    margin = 1.5 * float(np.median([line_height(text) for text in texts]))
    return rectangle_around([corner for text in texts for corner in text], margin)


def _where_no_edge_shows(look: Look) -> list[Outline]:
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
