"""The QR codes of a picture: what they say and where they stand. Nothing is looked up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np

from ocr.geometry import contains, mapped, matrix_to_flat
from ocr.model import Card, Pixels, Point, Quad

MAX_LENGTH = 4096
MAX_CODES = 40


@dataclass(frozen=True, slots=True)
class Code:
    """The text of a QR code and its corners in the picture it was found in."""

    text: str
    quad: Quad


def find_codes(pixels: Pixels) -> list[Code]:
    """Find the QR codes of a photo or a flat card; over-long and damaged ones are left out."""
    import zxingcpp

    grey = np.ascontiguousarray(cv2.cvtColor(pixels, cv2.COLOR_BGR2GRAY))
    formats = zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode])
    found = []
    for code in zxingcpp.read_barcodes(grey, formats=formats)[:MAX_CODES]:
        if code.valid and 0 < len(code.text) <= MAX_LENGTH:
            at = code.position
            a, b, c, d = (Point(p.x, p.y) for p in (at.top_left, at.top_right, at.bottom_right, at.bottom_left))
            found.append(Code(code.text, (a, b, c, d)))
    return found


def codes_on_card(in_photo: Sequence[Code], card: Card) -> list[Code]:
    """Give the codes within a card's corners, in flat pixels; looks at the flat card where the photo shows none."""
    height, width = card.pixels.shape[:2]
    to_flat = matrix_to_flat(card.corners, width, height)
    within = [code for code in in_photo if contains(card.corners, code.quad, slack=8.0)]
    return [Code(code.text, mapped(code.quad, to_flat)) for code in within] or find_codes(card.pixels)
