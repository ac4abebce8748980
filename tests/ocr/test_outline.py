"""Cards are found where they lie, one or many, and the picture itself is taken where it is the card."""

from __future__ import annotations

import numpy as np
import pytest

from ocr.model import Photo, Point
from ocr.outline import find_outlines
from tests.ocr.pictures import farthest, line_quads, placed, printed_card, table

PAPERS = {"white": (245, 245, 240), "black": (28, 26, 25), "red": (50, 40, 150)}
TABLES = {"wood": (60, 90, 130), "dark": (32, 32, 34), "light": (215, 215, 215)}


@pytest.mark.parametrize("degrees", [0, 17, 45, 90, 133, 180, 251])
def test_a_card_is_found_at_any_angle(degrees: float) -> None:
    quad = placed((800, 600), degrees)
    photo = Photo("card.jpg", table([(printed_card(), quad)]))
    (outline,) = find_outlines(photo, line_quads(quad))
    assert farthest(outline.quad, quad) < 14
    assert not outline.whole_photo


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("ground", TABLES)
def test_paper_and_table_of_any_colour(paper: str, ground: str) -> None:
    quad = placed((780, 620), 8)
    ink = (240, 240, 240) if sum(PAPERS[paper]) < 350 else (30, 30, 30)
    photo = Photo("card.jpg", table([(printed_card(PAPERS[paper], ink), quad)], colour=TABLES[ground]))
    (outline,) = find_outlines(photo, line_quads(quad))
    assert farthest(outline.quad, quad) < 16


def test_a_card_seen_askew_keeps_its_four_corners() -> None:
    quad = (Point(430, 330), Point(1150, 390), Point(1230, 830), Point(360, 780))
    photo = Photo("card.jpg", table([(printed_card(), quad)]))
    (outline,) = find_outlines(photo, line_quads(quad))
    assert farthest(outline.quad, quad) < 14


def test_six_cards_come_in_reading_order() -> None:
    quads = [placed((x, y), turn, 420) for y in (330, 850) for x, turn in ((290, 4), (800, -7), (1310, 2))]
    photo = Photo("cards.jpg", table([(printed_card(), quad) for quad in quads]))
    spots = [line for quad in quads for line in line_quads(quad)]
    outlines = find_outlines(photo, spots)
    assert len(outlines) == 6
    for outline, quad in zip(outlines, quads, strict=True):
        assert farthest(outline.quad, quad) < 14


def test_four_cards_edge_to_edge_are_four() -> None:
    middles = [(x, y) for y in (430, 430 + 284) for x in (545, 545 + 501)]
    quads = [placed(middle, 0, 500) for middle in middles]
    papers = [(245, 245, 240), (238, 240, 245), (244, 244, 238), (130, 60, 40)]
    photo = Photo("cards.jpg", table([(printed_card(p), quad) for p, quad in zip(papers, quads, strict=True)]))
    outlines = find_outlines(photo, [line for quad in quads for line in line_quads(quad)])
    assert len(outlines) == 4
    for outline, quad in zip(outlines, quads, strict=True):
        assert farthest(outline.quad, quad) < 30


def test_touching_cards_in_no_grid_come_apart() -> None:
    quads = [placed((500, 400), 0, 420), placed((921, 400 + 70), 0, 420), placed((500 + 91, 400 + 330), 90, 420)]
    papers = [(245, 245, 240), (232, 236, 244), (244, 240, 228)]
    cards = [(printed_card(paper), quad) for paper, quad in zip(papers, quads, strict=True)]
    outlines = find_outlines(Photo("cards.jpg", table(cards)), [line for quad in quads for line in line_quads(quad)])
    assert len(outlines) == 3
    for quad in quads:
        assert min(farthest(outline.quad, quad) for outline in outlines) < 24


def test_one_card_lying_over_anothers_corner_leaves_two() -> None:
    quads = [placed((560, 500), 6, 600), placed((1100, 660), 71, 600)]
    cards = [(printed_card(p), quad) for p, quad in zip(((235, 238, 240), (248, 246, 240)), quads, strict=True)]
    outlines = find_outlines(Photo("cards.jpg", table(cards)), [line for quad in quads for line in line_quads(quad)])
    assert len(outlines) == 2
    for quad in quads:
        assert min(farthest(outline.quad, quad) for outline in outlines) < 30


def test_a_card_with_lines_across_it_is_not_cut_up() -> None:
    quad = placed((800, 600), 4)
    card = printed_card()
    card[168:172, 20:-20] = card[20:-20, 298:302] = (120, 40, 70)
    (outline,) = find_outlines(Photo("card.jpg", table([(card, quad)])), line_quads(quad))
    assert farthest(outline.quad, quad) < 16


def test_a_card_like_the_table_is_found_by_the_size_of_the_others() -> None:
    quads = [placed((x, y), 3, 420) for y in (330, 850) for x in (290, 800)]
    papers = [(30, 30, 90), (35, 60, 40), (90, 40, 30), (226, 228, 232)]
    inks = [(240, 240, 240)] * 3 + [(40, 30, 30)]
    cards = [(printed_card(p, ink), quad) for p, ink, quad in zip(papers, inks, quads, strict=True)]
    photo = Photo("cards.jpg", table(cards, colour=(212, 212, 208)))
    outlines = find_outlines(photo, [line for quad in quads for line in line_quads(quad)])
    assert len(outlines) == 4
    assert farthest(outlines[3].quad, quads[3]) < 60


def test_a_card_of_two_colours_on_a_table_like_one_of_them_is_whole() -> None:
    quad = placed((800, 600), 6, 800)
    card = printed_card((238, 238, 234))
    card[:, :230] = (120, 40, 70)
    photo = Photo("card.jpg", table([(card, quad)], colour=(216, 216, 212)))
    logo = [Point(quad[0].x + x, quad[0].y + y) for x, y in ((20, 100), (180, 116), (176, 146), (16, 130))]
    spots = [(logo[0], logo[1], logo[2], logo[3]), *line_quads(quad)]
    (outline,) = find_outlines(photo, spots)
    assert not outline.whole_photo
    assert farthest(outline.quad, quad) < 110


def test_a_scan_is_the_card_itself() -> None:
    card = printed_card()
    whole = (Point(0, 0), Point(600, 0), Point(600, 340), Point(0, 340))
    (outline,) = find_outlines(Photo("scan.png", card), line_quads(whole))
    assert outline.whole_photo
    assert farthest(outline.quad, whole) < 2


def test_a_white_card_on_white_is_found_by_its_text() -> None:
    quad = placed((800, 600), 0, 500)
    picture = table([(printed_card((250, 250, 250)), quad)], colour=(250, 250, 250))
    spots = line_quads(quad)
    (outline,) = find_outlines(Photo("white.jpg", picture), spots)
    left, right = min(p.x for p in outline.quad), max(p.x for p in outline.quad)
    assert left < min(p.x for q in spots for p in q)
    assert right > max(p.x for q in spots for p in q)


def test_a_table_with_neither_card_nor_text_gives_nothing() -> None:
    assert find_outlines(Photo("table.jpg", table([])), []) == []


def test_a_black_picture_gives_nothing() -> None:
    assert find_outlines(Photo("night.jpg", np.zeros((300, 400, 3), np.uint8)), []) == []
