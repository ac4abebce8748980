"""Flat cards as JPEG files, to be kept and shown."""

from __future__ import annotations

import cv2

from ocr.model import Pixels

QUALITY = 90
"""Small print stays sharp; a card takes some 200 KB."""


def pixels_as_jpeg(pixels: Pixels) -> bytes:
    """Give the bytes of a JPEG file of these pixels, of the same size."""
    done, content = cv2.imencode(".jpg", pixels, [cv2.IMWRITE_JPEG_QUALITY, QUALITY])
    if not done:
        raise ValueError("these pixels make no JPEG")
    return content.tobytes()
