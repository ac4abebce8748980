"""Birthdays and anniversaries."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date, timedelta

from desktop.contacts.card_dates import LEAP_YEAR
from desktop.contacts.model import Person, ReminderKind
from desktop.network.local_time import day_from_text
from desktop.network.model import Due, Stage

BELATED = 21
"""So many days after it a birthday that nobody was told of is still told: a machine may be off for two weeks."""


def in_year(text: str, year: int) -> date | None:
    """Give the day of a birthday (1985-04-12, --04-12) in a year; of 29 February the last day of that month."""
    day = day_from_text(text.replace("--", f"{LEAP_YEAR}-", 1))
    if day is None:
        return None
    if (day.month, day.day) == (2, 29):
        return date(year, 3, 1) - timedelta(1)
    return day.replace(year=year)


def age_on(text: str, day: date) -> int | None:
    """Give the number of years a birthday or anniversary rounds on a day; None where its year is not known."""
    born = None if text.startswith("--") else day_from_text(text)
    return day.year - born.year if born and born.year < day.year else None


def birthdays(person: Person, today: date, made: date, lead: int, closed: Collection[tuple[str, str]]) -> Iterator[Due]:
    """Give a person's next birthday and anniversary, or the one just past that nobody was told of.

    `made` is the day the contact was made: nothing before it; `closed` are (thing, occurrence) already answered.
    """
    for kind, text in ((ReminderKind.BIRTHDAY, person.birthday), (ReminderKind.ANNIVERSARY, person.anniversary)):
        thing = f"{kind.value}:{person.uid}"
        for year in (today.year - 1, today.year, today.year + 1, today.year + 2):
            on = in_year(text, year)
            if on is None:
                break
            past = on < made or today > on + timedelta(BELATED) or (thing, on.isoformat()) in closed
            if not past:
                day = on - timedelta(lead)
                stage = Stage.COMING if today < day else Stage.DUE
                yield Due(thing, on.isoformat(), kind, day, on, (person.uid,), stage=stage, every="P1Y")
                break
