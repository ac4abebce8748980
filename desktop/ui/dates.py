"""Days and moments in the user's words."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime


def shown_day(at: str) -> str:
    """Give a moment, a day, a month or a year in ISO 8601 as one reads it; what is none of these as it is."""
    if re.fullmatch(r"\d{4}-\d\d", at):
        return _locale().toString(QDate(int(at[:4]), int(at[5:]), 1), "MMM yyyy") or at
    found = _local(at)
    return _locale().toString(QDate(found.year, found.month, found.day), day_format()) if found else at


def shown_moment(at: datetime) -> str:
    """Give a moment with its time of day, as the clock on this wall shows it."""
    local = at.astimezone()
    day = shown_day(local.date().isoformat())
    return f"{day}, {_locale().toString(QTime(local.hour, local.minute), 'HH:mm')}"


def day_format() -> str:
    """Give the form of a day for Qt, in the user's language."""
    return QCoreApplication.translate("words", "d MMM yyyy")


def typed_day(text: str) -> str | None:
    """Give a day, month or year as typed (2024, 2024-05, 05/2024, 1.5.2024) in ISO 8601; None for what is none."""
    text = text.strip()
    if found := re.fullmatch(r"(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?", text):
        year, month, day = found.groups()
    elif found := re.fullmatch(r"(?:(\d{1,2})\.)?\s*(\d{1,2})[./-](\d{4})", text):
        day, month, year = found.groups()
    else:
        return None
    try:
        date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        return None
    return "-".join([year, *(f"{int(part):02}" for part in (month, day) if part)])


def _local(at: str) -> date | None:
    if not re.match(r"\d{4}-\d\d-\d\d", at):
        return None
    try:
        if len(at) == 10:
            return date.fromisoformat(at)
        moment = datetime.fromisoformat(at)
    except ValueError:
        return None
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone().date()


def _locale() -> QLocale:
    """The names of months in the language of the window, whatever that of the system is."""
    #: The code of this language (ISO 639-1), for the names of months.
    return QLocale(QCoreApplication.translate("words", "en"))
