"""Pictures as files: flat cards to be kept and shown, and what goes to phones."""

from __future__ import annotations

import cv2

from ocr.model import Pixels
from ocr.photo import shrunk

QUALITY = 90
"""Small print stays sharp; a card takes some 200 KB."""


def pixels_as_jpeg(pixels: Pixels) -> bytes:
    """Give the bytes of a JPEG file of these pixels, of the same size."""
    done, content = cv2.imencode(".jpg", pixels, [cv2.IMWRITE_JPEG_QUALITY, QUALITY])
    if not done:
        raise ValueError("these pixels make no JPEG")
    return content.tobytes()


def small_jpeg(pixels: Pixels, most: int) -> bytes:
    """Give a JPEG file of at most `most` bytes: with less quality first, then smaller and smaller."""
    side = max(pixels.shape[:2])
    while True:
        for quality in (QUALITY, 80, 70):
            _, content = cv2.imencode(".jpg", pixels, [cv2.IMWRITE_JPEG_QUALITY, quality])
            if len(content) <= most or side < 16:
                return content.tobytes()
        side = side * 3 // 4
        pixels = shrunk(pixels, side)


def pixels_as_png(pixels: Pixels) -> bytes:
    """Give the bytes of a PNG file of these pixels, grey or in colour."""
    done, content = cv2.imencode(".png", pixels)
    if not done:
        raise ValueError("these pixels make no PNG")
    return content.tobytes()
