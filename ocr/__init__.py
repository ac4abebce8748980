"""Photo → fields: reads business cards from pictures and texts, alone, without window, network or database."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ocr.errors import ReadingError
from ocr.model import (
    Box,
    Card,
    CardReading,
    Field,
    FieldKind,
    Line,
    Point,
    Quad,
    Reading,
    ReadOptions,
    Sender,
    Word,
)
from ocr.report import card_as_json, reading_as_json

if TYPE_CHECKING:
    from ocr.pipeline import read_card, read_photo
    from ocr.readers import available_readers
    from ocr.signature import signature_of
    from ocr.text import read_text

__all__ = [
    "Box",
    "Card",
    "CardReading",
    "Field",
    "FieldKind",
    "Line",
    "Point",
    "Quad",
    "ReadOptions",
    "Reading",
    "ReadingError",
    "Sender",
    "Word",
    "available_readers",
    "card_as_json",
    "read_card",
    "read_photo",
    "read_text",
    "reading_as_json",
    "signature_of",
]

_LATE = {
    "read_photo": "ocr.pipeline",
    "read_card": "ocr.pipeline",
    "read_text": "ocr.text",
    "signature_of": "ocr.signature",
    "available_readers": "ocr.readers",
}


def __getattr__(name: str) -> Any:
    """Load the pipeline only when it is asked for: its libraries take longer than a start may."""
    if name not in _LATE:
        raise AttributeError(name)
    from importlib import import_module

    return getattr(import_module(_LATE[name]), name)
