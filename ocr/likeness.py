"""Whether what was read is a business card at all: a newspaper, a label or a face must not become a contact."""

from __future__ import annotations

from collections.abc import Sequence

from ocr.model import Field, FieldKind, Line

MOST_LINES = 60
LEAST_SHARE = 0.2
"""Part of a card's lines that are some field or other; running text stays far below."""
LEAST_SURE = 0.1
"""A field less probable than this is more likely a picture that a reader took for letters."""
WAYS_TO_REACH = {FieldKind.PHONE, FieldKind.EMAIL, FieldKind.URL, FieldKind.SOCIAL}
WHO = {FieldKind.NAME, FieldKind.ORGANIZATION}


def is_card(lines: Sequence[Line], fields: Sequence[Field]) -> bool:
    """Say whether the fields make a card: someone, and a way to reach them or what they do, among few other words."""
    kinds = {field.kind for field in fields if field.kind != FieldKind.NOTE and field.confidence >= LEAST_SURE}
    reach, who = kinds & WAYS_TO_REACH, kinds & WHO
    claimed = {line for field in fields if field.kind != FieldKind.NOTE for line in field.lines}
    if len(lines) > MOST_LINES or len(claimed) < LEAST_SHARE * len(lines):
        return {FieldKind.PHONE, FieldKind.EMAIL} <= kinds and bool(who)
    if reach - {FieldKind.PHONE}:
        return True
    if who:
        return bool(reach or kinds & {FieldKind.TITLE, FieldKind.ADDRESS}) or who == WHO
    return FieldKind.PHONE in kinds and FieldKind.ADDRESS in kinds
