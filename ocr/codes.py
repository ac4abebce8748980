"""The QR codes of a card, as the text they hold."""

from __future__ import annotations

import cv2
import numpy as np

from ocr.model import Pixels

MAX_LENGTH = 4096
MAX_CODES = 6


def read_codes(pixels: Pixels) -> tuple[str, ...]:
    """Give the text of each QR code on a flat card or photo; looks nothing up."""
    import zxingcpp

    grey = np.ascontiguousarray(cv2.cvtColor(pixels, cv2.COLOR_BGR2GRAY))
    found = zxingcpp.read_barcodes(grey, formats=zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode]))
    texts = [code.text for code in found if code.valid and 0 < len(code.text) <= MAX_LENGTH]
    return tuple(dict.fromkeys(texts))[:MAX_CODES]
