"""Text is found without a reader, whichever way it runs and whatever its colours."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from ocr.geometry import area, overlap
from ocr.spots import find_spots
from tests.ocr.pictures import line_quads, placed, printed_card, table, written


@pytest.mark.parametrize("degrees", [0, 20, 90, 180, 290])
@pytest.mark.parametrize(("paper", "ink"), [((245, 245, 240), (30, 30, 30)), ((40, 30, 25), (235, 235, 230))])
def test_printed_rows_are_found_in_any_direction(
    degrees: float, paper: tuple[int, int, int], ink: tuple[int, int, int]
) -> None:
    quad = placed((800, 600), degrees, 1000)
    spots = find_spots(table([(printed_card(paper, ink), quad)]), 960)
    for row in line_quads(quad):
        assert any(overlap(spot, row) > 0.4 * area(row) for spot in spots)


def test_empty_paper_has_no_text() -> None:
    assert find_spots(np.full((300, 500, 3), 240, np.uint8), 500) == []


def test_a_label_and_its_address_are_one_line_dots_and_all() -> None:
    (spot,) = find_spots(written(("E-mail:  d.dehmel@axiom-werke.example.com.", 40, 100)), 768)
    assert spot[0].x < 45
    assert spot[1].x > 500


def test_columns_stay_apart() -> None:
    spots = find_spots(written(("Hauptstr. 5", 30, 100), ("Dora Dehmel", 380, 100)), 768)
    assert len(spots) == 2


def test_lines_close_together_stay_apart_beside_the_edge_of_the_card() -> None:
    card = written(("Viale Benigni", 60, 100), ("Tel. 1250 5517", 60, 132))
    cv2.rectangle(card, (50, 98), (55, 168), (30, 30, 30), -1)
    assert len(find_spots(card, 768)) == 2


def test_descenders_and_accents_lie_within_the_line() -> None:
    (spot,) = find_spots(written(("gypsy ÉÅŐ jog", 60, 100), height=40), 768)
    ink = np.flatnonzero((written(("gypsy ÉÅŐ jog", 60, 100), height=40)[:, :, 0] < 128).any(axis=1))
    assert spot[0].y < ink.min()
    assert spot[3].y > ink.max()


def test_a_logo_beside_the_name_is_no_letter() -> None:
    card = written(("Quellora Werke", 120, 100), height=30)
    cv2.circle(card, (85, 118), 20, (120, 60, 20), -1)
    spots = find_spots(card, 768)
    assert [spot for spot in spots if spot[0].x < 110 and spot[1].x > 200] == []
    assert any(spot[0].x > 110 and spot[1].x > 300 for spot in spots)


def test_a_line_that_rises_is_followed() -> None:
    card = written(("Hamburg street mail phone Hamburg", 60, 150))
    turn = cv2.getRotationMatrix2D((300, 170), 3, 1)
    (spot,) = find_spots(np.asarray(cv2.warpAffine(card, turn, (600, 340), borderValue=(250,) * 3)), 768)
    rise = (spot[0].y - spot[1].y) / (spot[1].x - spot[0].x)
    assert rise == pytest.approx(np.tan(np.radians(3)), abs=0.012)
