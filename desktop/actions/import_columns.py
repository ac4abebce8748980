"""How the columns of a table are understood in an import: as the user says, else by headings and cells."""

from __future__ import annotations

import re
from collections.abc import Mapping

from desktop.exchange.cell_shapes import shaped_like_phone
from desktop.exchange.columns import ColumnRules

_IN_GROUPS = re.compile(r"\d[\s()/.\-–]+\d")


def column_rules(mapping: Mapping[str, str] | None, region: str) -> ColumnRules:
    """Give the rules for a user's mapping; numbers without a country code are those of `region` (empty: unknown)."""
    return ColumnRules(mapping or {}, lambda cell: _is_phone(cell, region))


def _is_phone(cell: str, region: str) -> bool:
    """Say whether digits are a telephone number: in groups, or such as the country gives them out.

    Numbers of customers and articles stand in one piece, and often begin with noughts too.
    """
    from ocr.rules.number import parse_number

    if not shaped_like_phone(cell):
        return False
    if _IN_GROUPS.search(cell) or not (region or cell.startswith("+")):
        return True
    number = parse_number(cell, region)
    return number is not None and number.fit >= (1 if cell.startswith("+") else 2)
