"""What is due, in words for a terminal and as JSON."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, tzinfo
from typing import Any

from desktop.contacts.model import Person, ReminderKind
from desktop.network.model import ComingEvent, Stage, Today, Told

PARTS = {
    "write_to": "Write to",
    "catch_up": "Catch up with",
    "give_back": "Get back to",
    "own": "Reminders",
    "dates": "Birthdays",
    "events": "Events",
}
"""The parts of a day, by their names in `Today`."""

_OF_A_DAY = (ReminderKind.FOLLOW_UP, ReminderKind.CALL, ReminderKind.MAIL, ReminderKind.OWN)
_CADENCES = {7: "week", 14: "2 weeks", 30: "month", 91: "3 months", 182: "6 months", 365: "year"}
_DAYS_OF = {"day": 1.0, "week": 7.0, "month": 30.44, "year": 365.25}
_NAMES_SHOWN = 3


def due_lines(today: Today, now: datetime) -> list[Sequence[str]]:
    """Give the lines of a day as rows: headings have one cell, things to do a number, a name and what is said of it."""
    lines: list[Sequence[str]] = []
    number = 0
    for part, heading in PARTS.items():
        told: tuple[Told, ...] = getattr(today, part)
        lines += [(f"{heading} ({len(told)})",)] if told else []
        for one in told:
            number += 1
            lines.append((f"{number:>4}", whom(one), _what(one, today.on, now)))
    asked = {one.due.thing for one in today.events}
    coming = [event for event in today.coming if f"event:{event.edition.series}" not in asked]
    if coming:
        lines.append((f"Coming: {'; '.join(_event(event) for event in coming)}",))
    if today.proposals:
        names = ", ".join(person.name for person in today.proposals[:_NAMES_SHOWN])
        more = len(today.proposals) - _NAMES_SHOWN
        names += f" and {more} more" if more > 0 else ""
        lines.append((f"New, and nothing says how often to be in touch: {names} (see: cardfile cadence --help)",))
    return lines


def whom(told: Told) -> str:
    """Give about whom something is in few words, or what where it is about nobody."""
    if told.due.kind is ReminderKind.EVENT:
        return told.due.text
    names = ", ".join(person.name for person in told.people[:_NAMES_SHOWN])
    more = len(told.people) - _NAMES_SHOWN
    return (names + (f" and {more} more" if more > 0 else "")) or told.due.text


def cadence_words(days: int | None) -> str:
    """Give a cadence as words; nothing where none is said."""
    if days is None:
        return ""
    if days == 0:
        return "never"
    return f"every {_CADENCES.get(days) or f'{days} days'}"


def ago(days: int) -> str:
    """Give how long ago something was: today, 3 days ago, 4 months ago; as the window and notifications say it."""
    if days <= 1:
        return "yesterday" if days == 1 else "today"
    return f"{_roughly(days)} ago"


def ahead(days: int) -> str:
    """Give in how long something is: tomorrow, in 3 weeks."""
    if days <= 1:
        return "tomorrow" if days == 1 else "today"
    return f"in {_roughly(days)}"


def due_json(today: Today) -> dict[str, Any]:
    """Give a day for other programs."""
    return {
        "on": today.on.isoformat(),
        "count": today.count,
        "due": [{"part": part, **_told_json(one)} for part in PARTS for one in getattr(today, part)],
        "coming": [_event_json(event) for event in today.coming],
        "proposals": [_person_json(person) for person in today.proposals],
    }


def _what(told: Told, today: date, now: datetime) -> str:
    due = told.due
    said = {
        ReminderKind.FOLLOW_UP: f"met at {told.event}" if told.event else due.text,
        ReminderKind.KEEP_IN_TOUCH: _last(told, today, now.tzinfo),
        ReminderKind.CALL: " · ".join(filter(None, ("call back", due.text))),
        ReminderKind.MAIL: " · ".join(filter(None, ("write back", due.text))),
        ReminderKind.OWN: due.text if told.people else "",
        ReminderKind.BIRTHDAY: _birthday(told, today, "birthday"),
        ReminderKind.ANNIVERSARY: _birthday(told, today, "anniversary"),
        ReminderKind.EVENT: f"{ahead((due.on - today).days)} · {_count(len(told.people), 'person', 'people')} you know",
    }[due.kind]
    late = "overdue" if due.stage is Stage.OVERDUE else ""
    at = f"at {due.time:%H:%M}" if due.time else ""
    if due.kind in _OF_A_DAY and due.day < today:
        at, late = "", f"was due {ago((today - due.day).days)}"
    return " · ".join(filter(None, (at, said, late)))


def _last(told: Told, today: date, zone: tzinfo | None) -> str:
    last = f"last contact {ago((today - told.since.astimezone(zone).date()).days)}" if told.since else "no contact yet"
    return " · ".join(filter(None, (last, cadence_words(told.cadence_days))))


def _birthday(told: Told, today: date, what: str) -> str:
    days = (told.due.on - today).days
    when = f"{what} {ago(-days) if days < 0 else ahead(days)}"
    return " · ".join(filter(None, (when, _count(told.years, "year") if told.years else "")))


def _roughly(days: int) -> str:
    unit = "day" if days < 14 else "week" if days < 60 else "month" if days < 700 else "year"
    return _count(round(days / _DAYS_OF[unit]), unit)


def _event(event: ComingEvent) -> str:
    when = "now" if event.days <= 0 else ahead(event.days)
    known = f", {_count(len(event.people), 'person', 'people')} you know" if event.people else ""
    return f"{event.edition.name} {when}{known}"


def _count(count: int, one: str, many: str = "") -> str:
    return f"{count} {one if count == 1 else many or one + 's'}"


def _told_json(told: Told) -> dict[str, Any]:
    due = told.due
    return {
        "kind": due.kind.value,
        "stage": due.stage.value,
        "day": due.day.isoformat(),
        "time": f"{due.time:%H:%M}" if due.time else "",
        "on": due.on.isoformat(),
        "people": [_person_json(person) for person in told.people],
        "text": due.text,
        "event": told.event,
        "late": round(due.late, 3),
        "last_contact": told.since.isoformat() if told.since else None,
        "cadence_days": told.cadence_days,
        "years": told.years,
        "thing": due.thing,
        "occurrence": due.occurrence,
    }


def _person_json(person: Person) -> dict[str, str]:
    return {"uid": person.uid, "name": person.name, "organization": person.organization}


def _event_json(event: ComingEvent) -> dict[str, Any]:
    edition = event.edition
    return {
        "event": edition.name,
        "place": edition.place,
        "begins": edition.begins.isoformat(),
        "ends": edition.ends.isoformat(),
        "assumed": edition.assumed,
        "people": [_person_json(person) for person in event.people],
    }
