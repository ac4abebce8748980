"""What stands in the list of the day: a heading for each part, its things, and what they say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from desktop.contacts.model import DATES, Person, ReminderKind
from desktop.network.model import ComingEvent, Due, Stage, Today, Told
from desktop.ui.events.event_words import days_text
from desktop.ui.today.counts import Counts
from desktop.ui.today.words import ago, ahead, cadence_name, clock_time, day_of_year, every_name, named
from desktop.ui.words import filled

SHOWN = 50
"""Things of one part that are listed before one asks for more: who is behind with hundreds is not buried."""
MORE = 500
"""So many more are listed then."""
SPARE = 50
"""So many more than are listed are at hand, for those that are answered until the day is asked anew."""

Key = tuple[str, str]
"""A thing and which time of it."""


class Part(StrEnum):
    """The parts of the day, in their order."""

    WRITE_TO = "write_to"
    CATCH_UP = "catch_up"
    GIVE_BACK = "give_back"
    OWN = "own"
    DATES = "dates"
    EVENTS = "events"
    COMING = "coming"


@dataclass(frozen=True, slots=True)
class Line:
    """One line: a thing, an event that is coming, the heading of a part (`count` things), or how many `more` it has."""

    part: Part
    told: Told | None = None
    coming: ComingEvent | None = None
    count: int = 0
    more: int = 0

    @property
    def is_heading(self) -> bool:
        return self.told is None and self.coming is None and not self.more

    @property
    def key(self) -> Key:
        """Give what it is known by when the list is asked anew."""
        if self.told is not None:
            return self.told.due.thing, self.told.due.occurrence
        return (f"event:{self.coming.edition.series}", "") if self.coming is not None else (self.part.value, "")

    @property
    def people(self) -> tuple[Person, ...]:
        if self.told is not None:
            return self.told.people
        return self.coming.people if self.coming is not None else ()


@dataclass(frozen=True, slots=True)
class Share:
    """What one part of the day has: the first of its things, and how many there are."""

    part: Part
    things: tuple[Told | ComingEvent, ...]
    count: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """A day as the list has it: `count` things ask for something now, `late` of them for long."""

    on: date
    parts: tuple[Share, ...]
    proposals: tuple[Person, ...]
    ahead: Told | None
    count: int
    late: int


@dataclass(frozen=True, slots=True)
class Said:
    """The words of a line: who or what, and what there is to know of it; `warning` is a word of its own before that."""

    title: str
    under: str = ""
    icon: str = ""
    warning: str = ""

    @property
    def whole(self) -> str:
        """Give all of it, as a screen reader says it."""
        return ", ".join(part for part in (self.title, self.warning, self.under) if part)


def sheet_of(today: Today, limits: Mapping[Part, int]) -> Sheet:
    """Give what the list needs of a day, away from the Qt thread: of thousands of things only the first."""
    parts = tuple(
        Share(part, tuple(there[: limits.get(part, SHOWN) + SPARE]), len(there)) for part, there in _parts(today)
    )
    late = sum(told.due.stage is Stage.OVERDUE for told in today.told)
    return Sheet(today.on, parts, today.proposals, today.ahead, today.count, late)


def lines_of(sheet: Sheet, without: Mapping[Key, Part], limits: Mapping[Part, int]) -> Iterator[Line]:
    """Give the lines of a day but for what was just answered; of each part as many as its limit, which is SHOWN."""
    for share in sheet.parts:
        part = share.part
        count = share.count - sum(other is part for other in without.values())
        if not count:
            continue
        yield Line(part, count=count)
        lines = [line for line in (_line(part, one) for one in share.things) if line.key not in without]
        limit = limits.get(part, SHOWN)
        shown = lines[: count if count <= limit + 1 else limit]
        yield from shown
        if len(shown) < count:
            yield Line(part, more=count - len(shown))


def _line(part: Part, one: Told | ComingEvent) -> Line:
    return Line(part, told=one) if isinstance(one, Told) else Line(part, coming=one)


def _parts(today: Today) -> Iterator[tuple[Part, Sequence[Told | ComingEvent]]]:
    yield Part.WRITE_TO, today.write_to
    yield Part.CATCH_UP, today.catch_up
    yield Part.GIVE_BACK, today.give_back
    yield Part.OWN, today.own
    yield Part.DATES, today.dates
    yield Part.EVENTS, today.events
    asked = {one.due.thing for one in today.events}
    yield Part.COMING, [one for one in today.coming if f"event:{one.edition.series}" not in asked]


def part_name(part: Part) -> str:
    """Give the heading of a part."""
    translate = QCoreApplication.translate
    return {
        Part.WRITE_TO: translate("words", "Write to"),
        Part.CATCH_UP: translate("words", "Catch up with"),
        Part.GIVE_BACK: translate("words", "Get back to"),
        Part.OWN: translate("words", "Reminders"),
        Part.DATES: translate("words", "Birthdays"),
        Part.EVENTS: translate("words", "Events"),
        Part.COMING: translate("words", "Coming"),
    }[part]


def said(line: Line, now: datetime) -> Said:
    """Give the words of a line; `now` is the user's own time."""
    if line.more:
        return Said(Counts().show_more(min(line.more, MORE)), icon="more")
    if line.coming is not None:
        return _coming(line.coming)
    if line.told is None:
        return Said(part_name(line.part), str(line.count))
    return said_of(line.told, now)


def said_of(told: Told, now: datetime) -> Said:
    """Give the words of one thing to be reminded of."""
    due, today = told.due, now.date()
    if due.kind in DATES:
        return Said(_who(told), _date_words(told, today), due.kind.value)
    if due.kind is ReminderKind.EVENT:
        return _event(due.text or told.event, due.on, told.people, today)
    warning = QCoreApplication.translate("words", "overdue") if due.stage is Stage.OVERDUE else ""
    if due.kind is ReminderKind.KEEP_IN_TOUCH:
        return Said(_who(told), _cadence_words(told, now), "cadence", warning)
    parts = [_how_back(due.kind), due.text if due.text != told.event else "", _met(told)]
    if due.kind is ReminderKind.OWN:
        title, parts = (due.text, [_who(told)]) if due.text else (_who(told), [])
        parts.append(every_name(due.every) if due.every else "")
    else:
        title = _who(told)
    under = " · ".join(part for part in (*parts, _since(due, now)) if part)
    icons = {ReminderKind.CALL: "call", ReminderKind.MAIL: "mail", ReminderKind.OWN: "reminder"}
    return Said(title, under, icons.get(due.kind, "message"), warning)


def name_of(person: Person) -> str:
    """Give the name of a person, or what stands for it."""
    return person.name or person.organization or QCoreApplication.translate("words", "No name")


def what_of(told: Told) -> str:
    """Give what a sentence about a thing calls it: the person, or the user's own words."""
    due = told.due
    own = due.kind in (ReminderKind.OWN, ReminderKind.EVENT)
    return " ".join((due.text if own and due.text else _who(told) or told.event).split())


def _who(told: Told) -> str:
    return named([name_of(person) for person in told.people])


def _met(told: Told) -> str:
    if not told.event:
        return ""
    return filled(QCoreApplication.translate("words", "met at {event}"), event=told.event)


def _how_back(kind: ReminderKind) -> str:
    """Say in which way one gets back to somebody; the picture beside it is not read out."""
    translate = QCoreApplication.translate
    return {
        ReminderKind.CALL: translate("words", "call back"),
        ReminderKind.MAIL: translate("words", "write back"),
    }.get(kind, "")


def _since(due: Due, now: datetime) -> str:
    """Say since when, or at what time of today, something is due."""
    translate, today = QCoreApplication.translate, now.date()
    at = clock_time(due.time) if due.time is not None else ""
    if due.day < today:
        return filled(translate("words", "was due {when}"), when=ago((today - due.day).days))
    if not at:
        return translate("words", "due today")
    passed = due.time is not None and due.time <= now.time()
    return filled(translate("words", "since {time}") if passed else translate("words", "today at {time}"), time=at)


def _cadence_words(told: Told, now: datetime) -> str:
    translate = QCoreApplication.translate
    if told.since is None:
        last = translate("words", "not yet in touch")
    else:
        last = ago((now.date() - told.since.astimezone(now.tzinfo).date()).days)
    return " · ".join((last, cadence_name(told.cadence_days)))


def _date_words(told: Told, today: date) -> str:
    """Say when a birthday or anniversary is or was, and which."""
    translate, on = QCoreApplication.translate, told.due.on
    days = (on - today).days
    if days >= 0:
        when = ahead(days)
    elif days == -1:
        when = translate("words", "was yesterday")
    else:
        when = filled(translate("words", "was on {day}"), day=day_of_year(on))
    years = _years(told, days)
    if told.due.kind is ReminderKind.ANNIVERSARY:
        return " · ".join(part for part in (translate("words", "Anniversary"), when, years) if part)
    return " · ".join(part for part in (when, years) if part)


def _years(told: Told, days: int) -> str:
    translate = QCoreApplication.translate
    if told.years is None:
        return ""
    if told.due.kind is ReminderKind.ANNIVERSARY:
        return Counts().years(told.years)
    sentence = translate("words", "turns {years}") if days >= 0 else translate("words", "turned {years}")
    return filled(sentence, years=str(told.years))


def _coming(coming: ComingEvent) -> Said:
    days, edition = coming.days, coming.edition
    when = QCoreApplication.translate("words", "now") if not days else ahead(days)
    dated = days_text(edition.begins.isoformat(), edition.ends.isoformat())
    return _event_words(edition.name, when, coming.people, edition.assumed, (dated, " ".join(edition.place.split())))


def _event(name: str, on: date, people: tuple[Person, ...], today: date) -> Said:
    days = (on - today).days
    when = QCoreApplication.translate("words", "now") if days <= 0 else ahead(days)
    return _event_words(name, when, people, assumed=False)


def _event_words(name: str, when: str, people: tuple[Person, ...], assumed: bool, more: tuple[str, ...] = ()) -> Said:
    translate = QCoreApplication.translate
    title = filled(translate("words", "{event} {when}"), event=name, when=when)
    know = Counts().known(len(people)) if people else ""
    guess = translate("words", "if it is when it was last year") if assumed else ""
    return Said(title, " · ".join(part for part in (know, guess, *more) if part), "event")
