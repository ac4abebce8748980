"""A card comes out flat, the right way up, evenly lit, and knows where it lay."""

from __future__ import annotations

import numpy as np
import pytest

from ocr.flatten import evenly_lit, flatten, flatten_as_told, strip_of
from ocr.geometry import sorted_corners
from ocr.model import Outline, Photo, Point
from ocr.readers.tesseract import TesseractReader
from tests.ocr.pictures import CARD_SIZE, FakeReader, farthest, placed, printed_card, table


@pytest.mark.parametrize(("degrees", "rotation"), [(5, 0), (95, 90), (184, 180), (266, 270)])
def test_text_decides_which_way_is_up(degrees: float, rotation: int) -> None:
    quad = placed((800, 600), degrees)
    photo = Photo("card.jpg", table([(printed_card(), quad)]))
    flat = flatten(photo, Outline(sorted_corners(quad), 1.0), TesseractReader())
    height, width = flat.card.pixels.shape[:2]
    assert flat.card.rotation == rotation
    assert width / height == pytest.approx(CARD_SIZE[0] / CARD_SIZE[1], rel=0.05)
    first, own = flat.card.corners[0], quad[0]
    assert np.hypot(first.x - own.x, first.y - own.y) < 20, "the corners begin at the card's own upper left"
    print_left = flat.card.pixels[height // 8 : height * 9 // 10, width // 12 : width // 3]
    print_right = flat.card.pixels[height // 8 : height * 9 // 10, width * 3 // 4 : width * 19 // 20]
    assert print_left.std() > 2 * print_right.std(), "print stands left on the card, as it was set"


def test_the_users_corners_and_turn_are_taken_as_told() -> None:
    quad = placed((800, 600), 0)
    photo = Photo("card.jpg", table([(printed_card(), quad)]))
    flat = flatten_as_told(photo, quad, 90, FakeReader("fake"))
    height, width = flat.card.pixels.shape[:2]
    assert height > width
    assert farthest(flat.card.corners, quad) < 1


def test_a_slow_shadow_is_taken_off() -> None:
    card = printed_card()
    shade = np.linspace(1.0, 0.55, card.shape[1])[None, :, None]
    dim = (card * shade).astype(np.uint8)
    before = dim[10:20, 20].mean() - dim[10:20, -20].mean()
    even = evenly_lit(dim)
    after = float(even[10:20, 20].mean()) - float(even[10:20, -20].mean())
    assert abs(after) < 0.25 * abs(before)


def test_bands_of_colour_stay_as_they_are() -> None:
    card = printed_card()
    card[:100] = (120, 60, 20)
    even = evenly_lit(card)
    assert np.abs(even[50, 300].astype(int) - card[50, 300]).max() < 25
    assert np.abs(even[180, 550].astype(int) - card[180, 550]).max() < 25


def test_a_strip_is_cut_level_and_never_empty() -> None:
    card = printed_card()
    line = (Point(60, 50), Point(320, 50), Point(320, 80), Point(60, 80))
    assert strip_of(card, line).shape == (30, 260, 3)
    point = Point(5, 5)
    assert strip_of(card, (point, point, point, point)).size > 0
