"""The records of keeping in touch."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, tzinfo
from enum import StrEnum

from desktop.contacts.model import Answer, Event, Exchange, Person, Reminder, ReminderKind

Occurrence = tuple[str, str]
"""A thing to be reminded of, and which time of it."""


class Stage(StrEnum):
    """How far a thing is: not yet, now, or long since."""

    COMING = "coming"
    DUE = "due"
    OVERDUE = "overdue"


@dataclass(frozen=True, slots=True)
class Rules:
    """When the user wants to be reminded, in his own wall time; days of the week count from Monday, 0.

    Nothing comes between `quiet_from` and `quiet_until` but what has a time of its own; `birthday_lead` and
    `event_lead` are days; of more than `together` at once a single notification tells.
    """

    remind_at: time = time(9)
    quiet_from: time = time(20)
    quiet_until: time = time(8)
    working_days: frozenset[int] = frozenset(range(5))
    birthday_lead: int = 0
    event_lead: int = 21
    together: int = 3


@dataclass(frozen=True, slots=True)
class Facts:
    """What the store knows: of people, only those a reminder could be about, and nobody in the trash.

    `circles` are the cadences in days by name; `met` who was met at which event; `exchanges` are of those to whom
    one wants to write or call back. `zone` is where the user is, None for the system's own.
    """

    people: Mapping[str, Person]
    circles: Mapping[str, int]
    reminders: tuple[Reminder, ...] = ()
    answers: Mapping[str, tuple[Answer, ...]] = field(default_factory=dict)
    events: tuple[Event, ...] = ()
    met: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    exchanges: Mapping[str, tuple[Exchange, ...]] = field(default_factory=dict)
    zone: tzinfo | None = None


@dataclass(frozen=True, slots=True)
class Due:
    """One thing to be reminded of, and which time of it (`occurrence`).

    `day` (and `time`, if it has one) says from when; `on` the day it is about: the birthday itself, the first day
    of the event. `late` is how much of a cadence it is late; `until` when it comes again after it was snoozed.
    """

    thing: str
    occurrence: str
    kind: ReminderKind
    day: date
    on: date
    uids: tuple[str, ...] = ()
    time: time | None = None
    text: str = ""
    event: str = ""
    late: float = 0.0
    stage: Stage = Stage.DUE
    until: str = ""
    every: str = ""

    @property
    def key(self) -> tuple[str, str, str]:
        """What it is claimed by when it is shown: once for each occurrence, and once more each time it was snoozed.

        And once more where the user has given it another time of the same day: it was shown at the old one.
        """
        return self.thing, self.occurrence, self.until or (f"T{self.time:%H:%M}" if self.time else "")


@dataclass(frozen=True, slots=True)
class Edition:
    """One edition of an event: `assumed` where its days are only concluded from the one before."""

    series: str
    name: str
    place: str
    begins: date
    ends: date
    event: str = ""
    assumed: bool = False


@dataclass(frozen=True, slots=True)
class Told:
    """One thing to be reminded of with what a list says of it.

    `people` are those it is about, `since` when one was last in touch with the first of them (None: never), and
    `cadence_days` how often one means to be; `years` is the birthday's number where it is known.
    """

    due: Due
    people: tuple[Person, ...] = ()
    since: datetime | None = None
    cadence_days: int | None = None
    event: str = ""
    years: int | None = None


@dataclass(frozen=True, slots=True)
class ComingEvent:
    """An event that is on or comes next, with the people whom one knows from it, and in how many days it begins."""

    edition: Edition
    people: tuple[Person, ...]
    days: int


@dataclass(frozen=True, slots=True)
class Today:
    """What a day asks for, by what one does about it.

    `dates` are birthdays and anniversaries of the days before and after as well, `coming` the events of the next
    weeks, `proposals` the people just met of whom nothing says how often one means to be in touch; `ahead` is what
    comes first of everything that is yet to come.
    """

    on: date
    write_to: tuple[Told, ...]
    catch_up: tuple[Told, ...]
    give_back: tuple[Told, ...]
    own: tuple[Told, ...]
    dates: tuple[Told, ...]
    events: tuple[Told, ...]
    coming: tuple[ComingEvent, ...]
    proposals: tuple[Person, ...]
    ahead: Told | None = None

    @property
    def told(self) -> tuple[Told, ...]:
        """Everything that asks for something, in the order of the parts."""
        return (*self.write_to, *self.catch_up, *self.give_back, *self.own, *self.dates, *self.events)

    @property
    def count(self) -> int:
        """How many things ask for something now: what a badge says."""
        return sum(told.due.stage is not Stage.COMING for told in self.told)
