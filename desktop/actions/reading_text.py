"""Readings and drafts as JSON texts, as the stack keeps them; only Cardfile reads these."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from desktop.contacts.model import Address, ContactFields, Phone
from ocr.model import Box, Card, CardReading, Field, FieldKind, Line, Point, Word

_SEVERAL = ("emails", "urls", "social", "notes")


def reading_as_text(reading: CardReading) -> str:
    """Write everything of a card's reading but its pixels."""
    content = {
        "corners": reading.card.corners,
        "rotation": reading.card.rotation,
        "page": reading.card.page,
        "lines": [_line_as_object(line) for line in reading.lines],
        "fields": [_field_as_object(field) for field in reading.fields],
        "language": reading.language,
        "region": reading.region,
    }
    return _text(content)


def text_as_reading(text: str) -> CardReading:
    """Read a card's reading again; its pixels are empty."""
    import numpy as np

    content = json.loads(text)
    a, b, c, d = (Point(*corner) for corner in content["corners"])
    card = Card(np.zeros((0, 0, 3), np.uint8), (a, b, c, d), content["rotation"], content["page"])
    lines = tuple(_object_as_line(line) for line in content["lines"])
    fields = tuple(_object_as_field(field) for field in content["fields"])
    return CardReading(card, lines, fields, content["language"], content["region"])


def fields_as_text(fields: ContactFields) -> str:
    """Write what the user has typed so far."""
    return _text(asdict(fields))


def text_as_fields(text: str) -> ContactFields:
    """Read what the user had typed."""
    content = json.loads(text)
    content["phones"] = tuple(Phone(**phone) for phone in content["phones"])
    content["addresses"] = tuple(Address(**address) for address in content["addresses"])
    return ContactFields(**{**content, **{name: tuple(content[name]) for name in _SEVERAL}})


def _text(content: object) -> str:

    return json.dumps(content, default=float)


def _line_as_object(line: Line) -> dict[str, Any]:
    return {
        "text": line.text,
        "box": line.box,
        "confidence": line.confidence,
        "reader": line.reader,
        "words": [[word.text, word.box, word.confidence] for word in line.words],
        "other": line.other,
    }


def _object_as_line(content: dict[str, Any]) -> Line:
    words = tuple(Word(text, Box(*box), confidence) for text, box, confidence in content["words"])
    return Line(
        content["text"], Box(*content["box"]), content["confidence"], content["reader"], words, content["other"]
    )


def _field_as_object(field: Field) -> dict[str, Any]:
    return {
        "kind": field.kind,
        "value": field.value,
        "printed": field.printed,
        "confidence": field.confidence,
        "rule": field.rule,
        "lines": field.lines,
        "box": field.box,
        "parts": dict(field.parts),
    }


def _object_as_field(content: dict[str, Any]) -> Field:
    return Field(
        FieldKind(content["kind"]),
        content["value"],
        content["printed"],
        content["confidence"],
        content["rule"],
        tuple(content["lines"]),
        Box(*content["box"]) if content["box"] else None,
        content["parts"],
    )
