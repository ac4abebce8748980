"""Text is found without a reader, whichever way it runs and whatever its colours."""

from __future__ import annotations

import numpy as np
import pytest

from ocr.geometry import area, overlap
from ocr.spots import find_spots
from tests.ocr.pictures import line_quads, placed, printed_card, table


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
