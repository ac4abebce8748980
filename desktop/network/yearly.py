"""Birthdays and anniversaries."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import date, timedelta
from types import MappingProxyType

from desktop.contacts.card_dates import LEAP_YEAR
from desktop.contacts.model import Person, ReminderKind
from desktop.network.local_time import day_from_text
from desktop.network.model import Due, Occurrence, Stage

BELATED = 21
"""So many days after it a birthday that nobody was told of is still told: a machine may be off for two weeks."""


def in_year(text: str, year: int) -> date | None:
    """Give the day of a birthday (1985-04-12, --04-12) in a year; of 29 February the last day of that month."""
    born = _born(text)
    return _kept_on(born, year) if born else None


def age_on(text: str, day: date) -> int | None:
    """Give the number of years a birthday or anniversary rounds on a day; None where its year is not known."""
    born = None if text.startswith("--") else day_from_text(text)
    return day.year - born.year if born and born.year < day.year else None


def birthdays(
    person: Person,
    today: date,
    made: date,
    lead: int,
    closed: Collection[Occurrence],
    asleep: Mapping[Occurrence, date] = MappingProxyType({}),
) -> Iterator[Due]:
    """Give a person's next birthday and anniversary, or the one just past that nobody was told of.

    `made` is the day the contact was made: nothing before it; `closed` are those already answered, `asleep` those
    that were snoozed, until which day: each of them comes on its day, however late, and the next one beside it.
    """
    for kind, text in ((ReminderKind.BIRTHDAY, person.birthday), (ReminderKind.ANNIVERSARY, person.anniversary)):
        born = _born(text) if text else None
        if born is None:
            continue
        thing = f"{kind.value}:{person.uid}"
        for year in (today.year - 1, today.year, today.year + 1, today.year + 2):
            on = _kept_on(born, year)
            which = thing, on.isoformat()
            until = asleep.get(which)
            if on < made or (today - max(on, until or on)).days > BELATED or which in closed:
                continue
            day = on - timedelta(lead)
            stage = Stage.COMING if today < day else Stage.DUE
            yield Due(*which, kind, day, on, (person.uid,), stage=stage, every="P1Y")
            if until is None:
                break


def _born(text: str) -> date | None:
    return day_from_text(text.replace("--", f"{LEAP_YEAR}-", 1))


def _kept_on(born: date, year: int) -> date:
    if (born.month, born.day) == (2, 29):
        return date(year, 3, 1) - timedelta(1)
    return born.replace(year=year)
