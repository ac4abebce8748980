"""A strip becomes dark print on white paper, and its bullets stay between the words they part."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from ocr.model import Pixels
from ocr.readers.ink import BULLET, PAPER, ink_on_paper
from ocr.readers.tesseract import TesseractReader
from tests.ocr.pictures import written


def phones(bullet: bool = True) -> Pixels:
    strip = written(("031 555 0865", 12, 8), ("073 555 0119", 250, 8), size=(440, 44))
    if bullet:
        cv2.circle(strip, (217, 24), 4, (30, 30, 30), -1)
    return strip


@pytest.mark.parametrize("colours", [((40, 30, 25), (235, 235, 230)), ((200, 120, 40), (255, 255, 255))])
def test_light_print_on_colour_becomes_dark_on_white(colours: tuple[tuple[int, ...], tuple[int, ...]]) -> None:
    paper, ink = (np.array(colour, np.float32) for colour in colours)
    share = (250 - phones()[:, :, :1].astype(np.float32)) / 220
    strip = np.clip(paper + (ink - paper) * share, 0, 255).astype(np.uint8)
    image = ink_on_paper(strip).image
    assert np.median(image) == 255
    assert image.min() < 40


def test_a_pattern_under_the_print_is_gone() -> None:
    strip = phones()
    strip[::4] = np.minimum(strip[::4], 232)
    image = ink_on_paper(strip).image
    assert (image[PAPER:-PAPER] == 255).mean() > 0.6


def test_a_bullet_between_two_numbers_parts_them() -> None:
    (text,) = TesseractReader().read([phones()])
    assert text.text.replace(" ", "") == f"0315550865{BULLET}0735550119"
    boxes = [word.box for word in text.words]
    assert boxes == sorted(boxes, key=lambda box: box.x)


def test_dots_of_letters_and_numbers_are_no_bullets() -> None:
    for text in ("Fijn idioom: info", "04.65.71.46.40", "bei Köln – 50 %", "S.L.U. & Co."):
        assert ink_on_paper(written((text, 12, 8), size=(440, 44))).bullets == ()
    assert len(ink_on_paper(phones()).bullets) == 1
    assert ink_on_paper(phones(bullet=False)).bullets == ()


def test_a_strip_of_nothing_is_paper() -> None:
    image = ink_on_paper(np.full((30, 200, 3), 240, np.uint8)).image
    assert image.min() > 200
