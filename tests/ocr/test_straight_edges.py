"""Quads are proposed between straight edges, and the set of them that is worth most is chosen."""

from __future__ import annotations

import numpy as np

from ocr.outline_score import Look, choose
from ocr.proposals import calmed
from ocr.straight_edges import between_straight_edges
from tests.ocr.pictures import farthest, line_quads, placed, printed_card, table

LEFT, RIGHT = placed((140, 160), 0, 200), placed((341, 160), 0, 200)
SIZE = (480, 320)


def touching_cards() -> Look:
    cards = [(printed_card((240, 240, 236)), LEFT), (printed_card((228, 232, 240)), RIGHT)]
    return Look(table(cards, SIZE), [line for quad in (LEFT, RIGHT) for line in line_quads(quad)])


def test_two_touching_cards_are_proposed_each() -> None:
    look = touching_cards()
    quads = list(between_straight_edges(calmed(look.small), look.texts))
    for card in (LEFT, RIGHT):
        assert min(farthest(quad, card) for quad in quads) < 6


def test_no_quad_is_proposed_where_nothing_is() -> None:
    assert list(between_straight_edges(np.full((300, 400, 3), 90, np.uint8), [])) == []


def test_two_cards_are_worth_more_than_the_block_they_make() -> None:
    look = touching_cards()
    block = LEFT[0], RIGHT[1], RIGHT[2], LEFT[3]
    chosen = choose(look, [(0.95, block), (0.85, LEFT), (0.85, RIGHT)])
    assert {outline.quad for outline in chosen} == {LEFT, RIGHT}


def test_a_whole_card_is_worth_more_than_a_field_of_it() -> None:
    look = touching_cards()
    a, b, c, d = LEFT
    field = a, b, c._replace(y=c.y - 30), d._replace(y=d.y - 30)
    (chosen,) = choose(look, [(0.95, field), (0.9, LEFT)])
    assert chosen.quad == LEFT


def test_many_quads_are_judged_as_each_alone() -> None:
    look = touching_cards()
    quads = [LEFT, RIGHT, placed((200, 150), 20, 180)]
    assert look.scores(quads) == [look.score(quad) for quad in quads]
