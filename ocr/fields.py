"""Lines → fields: the rules in their order, and which of them claims what.

Every rule sees what the rules before it left free and lays claims on it; a claim says which characters
of which lines it holds, and why. What nobody claims becomes a note.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from ocr.language import language_of
from ocr.model import Box, Field, FieldKind, Line
from ocr.region import national_endings, region_of
from ocr.rules.address import find_addresses
from ocr.rules.code import facts_of
from ocr.rules.confirm import agreeing, confirmed
from ocr.rules.email import find_emails
from ocr.rules.note import find_notes
from ocr.rules.phone import find_phones
from ocr.rules.register import find_registers
from ocr.rules.roles import find_roles
from ocr.rules.sheet import LONGEST_LINE, MOST_LINES, Claim, Claims, Sheet
from ocr.rules.social import find_handles
from ocr.rules.spelling import respelled
from ocr.rules.web import find_spoiled_emails, find_webs
from ocr.trust import evidence_of, probability

Rule = Callable[[Sheet, Claims], list[Claim]]

BEFORE_REGION: tuple[Rule, ...] = (find_emails, find_webs)
"""Rules that need neither language nor country; both are then told from what they found."""
RULES: tuple[Rule, ...] = (find_handles, find_registers, find_phones, find_addresses, find_roles, find_notes)
"""The other rules, the surest first: a line is what the first rule that knows it says."""

PUT_RIGHT = 0.85
"""The most probability a field can have whose printed value another field put right."""


@dataclass(frozen=True, slots=True)
class FieldsRead:
    """The fields of a card, its language (ISO 639-1) and its country (ISO 3166-1), each "" where unknown."""

    fields: tuple[Field, ...]
    language: str = ""
    region: str = ""


def fields_from_lines(
    lines: Sequence[Line], size: tuple[int, int], codes: Sequence[str] = (), home_region: str = ""
) -> FieldsRead:
    """Read the fields out of one flat card's lines.

    `size` is the card's width and height in pixels, `codes` the texts of its QR codes, `home_region` the
    user's own country, asked only when the card does not tell its country.
    """
    facts = facts_of(codes)
    numbers = [fact.value for fact in facts if fact.kind == FieldKind.PHONE and fact.value.startswith("+")]
    sheet, claims = claims_on(lines, size, home_region, numbers)
    fields = _weighed(sheet, claims, agreeing([_field(sheet, claim) for claim in claims]))
    return FieldsRead(confirmed(fields, facts, sheet.region), sheet.language, sheet.region)


def fields_from_text(text: str, home_region: str = "") -> FieldsRead:
    """Read the fields out of plain text, such as the signature of an e-mail, as if it stood on a card."""
    lines = lines_of_text(text)
    width = max((line.box.right for line in lines), default=1.0)
    height = max((line.box.bottom for line in lines), default=1.0)
    return fields_from_lines(lines, (round(width), round(height)), (), home_region)


def claims_on(
    lines: Sequence[Line], size: tuple[int, int], home_region: str = "", numbers: Sequence[str] = ()
) -> tuple[Sheet, Claims]:
    """Give the sheet of a card's lines and the claims all rules lay on it, in the rules' order."""
    sheet = Sheet(tuple(lines[:MOST_LINES]), size)
    claims: Claims = ()
    for rule in BEFORE_REGION:
        claims += tuple(rule(sheet, claims))
    claims = tuple(find_spoiled_emails(sheet, claims))
    language = language_of(sheet.lines, [code.lower() for code in national_endings(claims)])
    region = region_of(sheet, claims, language, home_region, numbers)
    sheet = Sheet(respelled(sheet.lines, language), size, language, region)
    for rule in RULES:
        claims += tuple(rule(sheet, claims))
    return sheet, claims


def lines_of_text(text: str) -> tuple[Line, ...]:
    """Give the lines of a plain text with boxes as if it were set in one size, 20 pixels a line."""
    rows = [row.rstrip()[:LONGEST_LINE] for row in re.split(r"\r\n|\r|\n", text)[: 2 * MOST_LINES]]
    lines = []
    for number, row in enumerate(rows):
        if bare := row.strip():
            left = 10.0 * (len(row) - len(row.lstrip()))
            lines.append(Line(bare, Box(left, 26.0 * number, 10.0 * len(bare), 20.0), 1.0, "text"))
    return tuple(lines)


def _field(sheet: Sheet, claim: Claim) -> Field:
    numbers = tuple(dict.fromkeys(spot.line for spot in claim.spots))
    return Field(
        claim.kind, claim.value, claim.printed or sheet.printed(claim.spots), claim.sure,
        claim.rule, numbers, sheet.boxes(claim.spots), dict(claim.parts),
    )  # fmt: skip


def _weighed(sheet: Sheet, claims: Claims, fields: Sequence[Field]) -> tuple[Field, ...]:
    """Give the fields with their probabilities; one that was put right by another stays in doubt."""
    weighed = []
    for claim, field in zip(claims, fields, strict=True):
        sure = probability(evidence_of(sheet, claim, claims, field, fields))
        weighed.append(replace(field, confidence=sure if field.value == claim.value else min(sure, PUT_RIGHT)))
    return tuple(weighed)
