"""Moments as they stand in the store."""

from __future__ import annotations

from datetime import UTC, datetime

_YEARS = range(1600, 3000)
"""Of other years nobody means a moment, and the arithmetic of the calendar ends soon after."""


def moment_from_text(text: object) -> datetime | None:
    """Give a moment of ISO 8601, in UTC where it names no zone; None where it is none that can be reckoned with."""
    try:
        at = datetime.fromisoformat(str(text))
    except ValueError:
        return None
    if at.year not in _YEARS:
        return None
    return at if at.tzinfo else at.replace(tzinfo=UTC)
