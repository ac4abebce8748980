"""Readings in the JSON form that other programs read."""

from __future__ import annotations

from typing import Any

from ocr.model import CardReading, Field, FieldKind, Reading


def reading_as_json(reading: Reading, join: bool = True) -> dict[str, Any]:
    """Give one photograph's reading as the JSON object documented in `docs/json.md`.

    Front and back that lie in one photograph are one card, unless `join` is off.
    """
    from ocr.sides import in_one_photo, joined  # the rules behind it take longer than a start may

    pairs = {front: (back, why) for front, back, why in in_one_photo(reading.cards)} if join else {}
    backs = {back for back, _ in pairs.values()}
    cards = []
    for number, card in enumerate(reading.cards):
        if number in pairs:
            back, why = pairs[number]
            cards.append(card_as_json(joined(card, reading.cards[back])) | {"back": _back(reading.cards[back], why)})
        elif number not in backs:
            cards.append(card_as_json(card))
    return {
        "photo": reading.photo,
        "seconds": round(reading.seconds, 2),
        "error": reading.error,
        "cards": cards,
    }


def card_as_json(card: CardReading) -> dict[str, Any]:
    """Give one card's fields, region, corners and confidences as a JSON object."""
    name = _first(card, FieldKind.NAME)
    address = _first(card, FieldKind.ADDRESS)
    parts = dict(name.parts) if name else {}
    places = dict(address.parts) if address else {}
    return {
        "name": name.value if name else "",
        **{part: parts.get(part, "") for part in ("given", "family", "prefix", "suffix")},
        "title": _value(card, FieldKind.TITLE),
        "organization": _value(card, FieldKind.ORGANIZATION),
        "department": _value(card, FieldKind.DEPARTMENT),
        "phones": [_phone(field) for field in card.of(FieldKind.PHONE)],
        "emails": [field.value for field in card.of(FieldKind.EMAIL)],
        "urls": [field.value for field in card.of(FieldKind.URL)],
        "address": address.value if address else "",
        "address_parts": {
            part: places.get(part, "") for part in ("street", "postcode", "city", "region", "country")
        },
        "social": [field.value for field in card.of(FieldKind.SOCIAL)],
        "notes": [field.value for field in card.of(FieldKind.NOTE)],
        "language": card.language,
        "region": card.region,
        "corners": _corners(card),
        "rotation": card.card.rotation,
        "back": None,
        "unread": card.unread,
        "confidence": _confidences(card),
    }


def _corners(card: CardReading) -> list[list[int]]:
    return [] if card.card.blank else [[round(corner.x), round(corner.y)] for corner in card.card.corners]


def _back(card: CardReading, why: str) -> dict[str, Any]:
    """Say where the other side lies, and what joined the two (as in `ocr.sides`)."""
    return {"corners": _corners(card), "rotation": card.card.rotation, "why": str(why)}


def _first(card: CardReading, kind: FieldKind) -> Field | None:
    return next(iter(card.of(kind)), None)


def _value(card: CardReading, kind: FieldKind) -> str:
    field = _first(card, kind)
    return field.value if field else ""


def _phone(field: Field) -> dict[str, str]:
    return {
        "number": field.value,
        "kind": field.parts.get("kind", "other"),
        "printed": field.printed,
        "ext": field.parts.get("ext", ""),
    }


def _confidences(card: CardReading) -> dict[str, float | list[float]]:
    """A number for a field that stands once, a list in the same order for one that may repeat."""
    once = (FieldKind.NAME, FieldKind.TITLE, FieldKind.ORGANIZATION, FieldKind.DEPARTMENT, FieldKind.ADDRESS)
    many = {"phones": FieldKind.PHONE, "emails": FieldKind.EMAIL, "urls": FieldKind.URL, "social": FieldKind.SOCIAL}
    found: dict[str, float | list[float]] = {}
    for kind in once:
        if field := _first(card, kind):
            found[kind.value] = round(field.confidence, 3)
    for key, kind in many.items():
        if fields := card.of(kind):
            found[key] = [round(field.confidence, 3) for field in fields]
    return found
