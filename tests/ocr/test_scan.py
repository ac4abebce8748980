"""A scan is known for what it is, and a photograph never taken for one."""

from __future__ import annotations

import cv2
import numpy as np

from ocr.model import Photo, Pixels
from ocr.scan import card_filling
from ocr.spots import find_spots
from tests.ocr.pictures import CARD_SIZE, placed, printed_card, table, written

LINES = ("Dora Dehmel, Steuerberaterin in Berlin", "Axiom Maschinenbau GmbH und Co. KG", "Hauptstr. 5, 10115 Berlin",
         "+49 30 23125 165 und +49 30 23125 166", "d.dehmel@axiom-maschinenbau.example.com")  # fmt: skip


def is_scan(pixels: Pixels) -> bool:
    outlines = card_filling(Photo("card.png", pixels), find_spots(pixels, 640))
    return [outline.whole_photo for outline in outlines] == [True]


def scan() -> Pixels:
    return written(*((line, 40, 40 + 55 * number) for number, line in enumerate(LINES)))


def test_a_picture_full_of_level_print_in_the_shape_of_a_card_is_the_card() -> None:
    assert is_scan(scan())


def test_a_card_on_a_table_is_not() -> None:
    assert not is_scan(table([(printed_card(), placed((800, 450), 0, 700))], size=(1600, 900)))


def test_a_picture_that_stands_askew_is_not() -> None:
    turn = cv2.getRotationMatrix2D((CARD_SIZE[0] / 2, CARD_SIZE[1] / 2), 2, 1)
    assert not is_scan(np.asarray(cv2.warpAffine(scan(), turn, CARD_SIZE, borderValue=(250,) * 3), dtype=np.uint8))


def test_a_page_or_a_sheet_of_cards_is_not() -> None:
    assert not is_scan(np.vstack([scan(), scan()]))
    assert not is_scan(np.tile(scan(), (2, 2, 1)))
    assert not is_scan(np.full((340, 600, 3), 250, np.uint8))
