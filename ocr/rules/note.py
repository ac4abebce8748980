"""What is left over: slogans, services, certificates. Kept as notes, never as fields."""

from __future__ import annotations

import re

from ocr.model import FieldKind
from ocr.rules.label import all_labels, is_label
from ocr.rules.sheet import Claim, Claims, Sheet


def find_notes(sheet: Sheet, claims: Claims) -> list[Claim]:
    """Claim what no other rule wanted, except bare labels and specks."""
    return [
        Claim(FieldKind.NOTE, piece.text, "left over", (piece.spot,), 0.7)
        for piece in sheet.free(claims)
        if len(re.findall(r"\w", piece.text)) >= 3 and not is_label(piece.text, all_labels())
    ]
