"""Events in words: their days, when they come, and how many people one met there."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QObject

from desktop.contacts.model import Event
from desktop.network.model import Edition
from desktop.ui.dates import day_format, shown_day
from desktop.ui.today.words import locale
from desktop.ui.words import filled


class EventCounts(QObject):
    """Says how many; made anew for each sentence, as the language may be another one."""

    def met(self, count: int) -> str:
        return self.tr("%n person(s)", "", count)

    def people_tab(self, count: int) -> str:
        return self.tr("Met there (%n)", "", count)

    def write_tab(self, count: int) -> str:
        return self.tr("Not written to yet (%n)", "", count)

    def known_tab(self, count: int) -> str:
        return self.tr("Catch up before it (%n)", "", count)


def days_text(begins: str, ends: str = "") -> str:
    """Give the days of an event as one reads them: one day, or the first and the last without what they share."""
    first, last = day_of(begins), day_of(ends)
    if first is None or last is None or last <= first:
        return shown_day(begins)
    form = day_format()
    if first.year == last.year:
        form = form.replace("yyyy", "")
        if first.month == last.month:
            form = form.replace("MMM", "")
    begun = locale().toString(QDate(first.year, first.month, first.day), form.strip(" ,"))
    return filled(QCoreApplication.translate("words", "{first} to {last}"), first=begun, last=shown_day(ends))


def edition_days(edition: Edition) -> str:
    """Give the days of an edition, said to be assumed where they are."""
    days = days_text(edition.begins.isoformat(), edition.ends.isoformat())
    if not edition.assumed:
        return days
    return filled(QCoreApplication.translate("words", "about {days}, assumed"), days=days)


def where_and_when(event: Event, edition: Edition | None = None) -> str:
    """Give the days and the place of an event, or of its next edition."""
    days = edition_days(edition) if edition is not None else days_text(event.begins, event.ends)
    place = edition.place if edition is not None else event.place
    unknown = QCoreApplication.translate("words", "no day written down")
    return " · ".join(part for part in (days or unknown, " ".join(place.split())) if part)


def year_of(event: Event) -> str:
    """Give the year under which an event that is over is listed."""
    day = day_of(event.begins)
    return str(day.year) if day else QCoreApplication.translate("words", "Without a day")


def day_of(text: str) -> date | None:
    """Give the day of an event (2026-11-12), None where none is written down."""
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None
