"""A card of two colours falls apart into its fields: the whole is found by the usual shapes of cards and its text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ocr.geometry import along, area, overlap, side_lengths, sorted_corners
from ocr.model import Outline, Quad
from ocr.outline_score import Look

SHAPES = (1.42, 1.5, 1.545, 1.586, 1.65, 1.75)
"""Long side over short side of the cards in use: 85 × 55 mm, 3.5 × 2 inches, 91 × 55, ISO/IEC 7810 ID-1, seen askew."""
USUAL = 1.38, 1.85
LEAST = 0.45


def made_whole(look: Look, outlines: Sequence[Outline]) -> list[Outline]:
    """Give outlines that are but a field of a card extended to the card, where it holds the text beside them.

    A card's field has one of its sides; the whole has the shape of a card, holds more text, and cuts none.
    """
    if len(outlines) > 2:
        return [*outlines]
    kept = [*outlines]
    for outline in outlines:
        if outline not in kept or not _may_be_a_field(look, outline, kept):
            continue
        held = _held(look, outline.quad)
        others = [one.quad for one in kept if one is not outline]
        wholes = [
            quad for quad in _extended(outline.quad)
            if _held(look, quad) > held and not any(_cuts(quad, other) for other in others)
        ]  # fmt: skip
        score, quad = max(zip(look.scores(wholes), wholes, strict=True), default=(0.0, outline.quad))
        if score >= LEAST:
            kept = [one for one in kept if overlap(one.quad, quad) < 0.6 * area(one.quad)]
            kept.append(Outline(quad, min(score, 0.8)))
    return kept


def _may_be_a_field(look: Look, outline: Outline, outlines: Sequence[Outline]) -> bool:
    """Say whether an outline has no card's shape, or leaves much text that no other holds."""
    loose = len(look.loose(outlines))
    return not has_a_cards_shape(outline.quad) or (loose >= 2 and loose > 0.4 * len(look.texts))


def _cuts(quad: Quad, other: Quad) -> bool:
    """Say whether a quad holds only a part of another, or another that has the shape of a card itself."""
    share = overlap(quad, other) / (area(other) or 1.0)
    return share > 0.05 and (share < 0.8 or has_a_cards_shape(other))


def has_a_cards_shape(quad: Quad) -> bool:
    """Say whether the sides of a quad are to one another as those of a card."""
    long, short = side_lengths(quad)
    return USUAL[0] <= long / max(short, 1.0) <= USUAL[1]


def _held(look: Look, quad: Quad) -> int:
    return int((look.shares([quad]) > 0.85).sum())


def _extended(quad: Quad) -> Iterator[Quad]:
    """Give quads of the usual shapes that stand on one side of a quad and reach over it."""
    for i in range(4):
        a, b, c, d = quad[i:] + quad[:i]
        side = ((b.x - a.x) ** 2 + (b.y - a.y) ** 2) ** 0.5 or 1.0
        for shape in SHAPES:
            for depth in (side * shape, side / shape):
                yield sorted_corners([a, b, along(b, c, depth), along(a, d, depth)])
