"""Days, times and cadences as one says them: “in 3 days”, “4 months ago”, “every 3 months”."""

from __future__ import annotations

import re
from datetime import date, datetime, time

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from desktop.ui.dates import day_format, shown_day
from desktop.ui.today.counts import Counts
from desktop.ui.words import filled

_DAYS_OF = {14: (2, "W"), 30: (1, "M"), 61: (2, "M"), 91: (3, "M"), 182: (6, "M"), 365: (1, "Y")}
"""The cadences that are months and years in one's head, in days."""


def ago(days: int) -> str:
    """Say how long ago something was, in days, weeks, months or years: as exactly as one remembers it."""
    translate = QCoreApplication.translate
    if days <= 0:
        return translate("words", "today")
    if days == 1:
        return translate("words", "yesterday")
    if days < 14:
        return Counts().days_ago(days)
    if days < 60:
        return Counts().weeks_ago(round(days / 7))
    if days < 700:
        return Counts().months_ago(round(days / 30.44))
    return Counts().years_ago(round(days / 365.25))


def ahead(days: int) -> str:
    """Say in how long something is."""
    translate = QCoreApplication.translate
    if days <= 0:
        return translate("words", "today")
    if days == 1:
        return translate("words", "tomorrow")
    if days < 14:
        return Counts().in_days(days)
    if days < 60:
        return Counts().in_weeks(round(days / 7))
    if days < 700:
        return Counts().in_months(round(days / 30.44))
    return Counts().in_years(round(days / 365.25))


def cadence_name(days: int | None) -> str:
    """Say how often one means to be in touch; 0 is never, None not said."""
    translate = QCoreApplication.translate
    if days is None:
        return translate("words", "no cadence")
    if days == 0:
        return translate("words", "never")
    count, unit = _DAYS_OF.get(days) or ((days // 7, "W") if days % 7 == 0 else (days, "D"))
    return every_name(f"P{count}{unit}")


def every_name(every: str) -> str:
    """Say how often something comes again (P2W), or that it comes once; what is no such duration as it is."""
    translate = QCoreApplication.translate
    if not every:
        return translate("words", "once")
    found = re.fullmatch(r"P(\d+)([DWMY])", every)
    if found is None:
        return every
    return Counts().every(int(found[1]), found[2])


def weekday_and_day(day: date) -> str:
    """Give a day with its weekday."""
    return f"{locale().toString(QDate(day.year, day.month, day.day), 'dddd')}, {shown_day(day.isoformat())}"


def day_of_year(day: date) -> str:
    """Give a day without its year."""
    form = day_format().replace("yyyy", "").strip(" ,").replace("MMM", "MMMM")
    return locale().toString(QDate(day.year, day.month, day.day), form)


def clock_time(at: time) -> str:
    """Give a time of day."""
    return locale().toString(QTime(at.hour, at.minute), "HH:mm")


def understood(when: str, now: datetime) -> str:
    """Say which day or moment (2026-12-01T15:00) was understood, and how far it is from now (the user's own time)."""
    day = date.fromisoformat(when[:10])
    parts = [weekday_and_day(day)]
    if len(when) > len("2026-12-01"):
        parts.append(clock_time(time.fromisoformat(when[11:])))
    return f"{', '.join(parts)} · {ahead((day - now.date()).days)}"


def named(names: list[str] | tuple[str, ...], most: int = 3) -> str:
    """Give names one after the other; of many only the first, and how many more there are."""
    if len(names) <= most:
        return ", ".join(names)
    more = Counts().more(len(names) - most)
    return filled("{names} + {more}", names=", ".join(names[:most]), more=more)


def locale() -> QLocale:
    """Give the language of the window, whatever that of the system is."""
    #: The code of this language (ISO 639-1), for the names of months.
    return QLocale(QCoreApplication.translate("words", "en"))
