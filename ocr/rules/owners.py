"""Whether a card has several owners: then it may be two cards taken for one."""

from __future__ import annotations

from collections.abc import Iterable

from rapidfuzz import fuzz

from ocr.model import FieldKind
from ocr.rules.domain import FREE_MAIL, name_of
from ocr.rules.number import calling_code_region
from ocr.rules.sheet import Claim, Claims
from ocr.rules.words import table

ROLES = frozenset(table("persons")["roles"])
ALIKE = 80.0
"""Names in domains so like one another (of 100) are one name, a letter misread."""


def is_crowded(claims: Claims) -> bool:
    """Tell whether a card has e-mails or web addresses of several owners."""
    return _owners(claim for claim in claims if claim.kind in (FieldKind.EMAIL, FieldKind.URL)) > 1


def is_merged(claims: Claims) -> bool:
    """Tell whether two signs of two owners meet on a card: it is hardly one, whatever is read from it.

    The signs: people's e-mails at two firms, web addresses of two, telephones of two countries, two addresses.
    """
    emails = [claim for claim in claims if claim.kind == FieldKind.EMAIL]
    phones = [claim.value for claim in claims if claim.kind == FieldKind.PHONE]
    signs = (
        _owners(claim for claim in emails if claim.value.split("@")[0].lower() not in ROLES) > 1,
        _owners(claim for claim in claims if claim.kind == FieldKind.URL) > 1,
        len({calling_code_region(phone) for phone in phones} - {""}) > 1,
        sum(claim.kind == FieldKind.ADDRESS for claim in claims) > 1,
    )
    return sum(signs) > 1


def _owners(claims: Iterable[Claim]) -> int:
    """Count the names in the domains of claims; those of mail providers are nobody's."""
    found: list[str] = []
    for name in (name_of(claim.value) for claim in claims):
        if name not in FREE_MAIL and not any(fuzz.ratio(name, other) > ALIKE for other in found):
            found.append(name)
    return len(found)
