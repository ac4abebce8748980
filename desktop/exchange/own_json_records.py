"""The members of Cardfile's own JSON one by one, as records and back; what is odd in one gives None, never an error."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from desktop.contacts.model import (
    Answer,
    AnswerKind,
    Circle,
    Direction,
    Event,
    Interaction,
    InteractionKind,
    Origin,
    Reminder,
    ReminderKind,
)


def moment_from(text: Any) -> datetime | None:
    """Give a moment with its zone; None where the text is none."""
    try:
        moment = datetime.fromisoformat(text)
    except (TypeError, ValueError):
        return None
    return moment if moment.tzinfo else None


def strings_from(record: Any, *names: str) -> tuple[str, ...] | None:
    """Give these members where all are texts."""
    found = tuple(record.get(name, "") for name in names) if isinstance(record, dict) else (None,)
    return found if all(isinstance(one, str) and is_text(one) for one in found) else None


def circle_from(record: Any) -> Circle | None:
    """Give a circle; None where the record is none."""
    name = strings_from(record, "name")
    days = record.get("cadence_days") if name else None
    fits = days is None or (isinstance(days, int) and 0 <= days < 100_000)
    return Circle(name[0], days) if name and name[0] and fits else None


def event_from(record: Any) -> Event | None:
    """Give an event; None where the record is none."""
    found = strings_from(record, "id", "name", "place", "begins", "ends", "series")
    if not found or not found[0]:
        return None
    *said, series = found
    id_, name, place, begins, ends = said
    return Event(id_, name, place, begins, ends, record.get("yearly") is True, series)


def interaction_record(one: Interaction) -> dict[str, str]:
    """Give an interaction without its contacts."""
    return {
        "id": one.id,
        "at": one.at.isoformat(),
        "kind": one.kind.value,
        "direction": one.direction.value,
        "text": one.text,
        "source": one.source,
    }


def interaction_from(record: Any) -> Interaction | None:
    """Give an interaction without contacts; None where the record is none."""
    found = strings_from(record, "id", "at", "kind", "direction", "text", "source")
    moment = moment_from(found[1]) if found else None
    if not found or moment is None or not found[0]:
        return None
    try:
        return Interaction(found[0], moment, InteractionKind(found[2]), Direction(found[3]), found[4], (), found[5])
    except ValueError:
        return None


def origin_from(record: Any) -> Origin | None:
    """Give where a contact was read from; None where the record is none."""
    found = strings_from(record, "photo_hash", "photo")
    number = record.get("number") if found else None
    fits = found and isinstance(number, int) and 0 <= number < 100_000
    return Origin(found[0], number, found[1]) if found and fits and isinstance(number, int) else None


def reminder_record(one: Reminder) -> dict[str, str]:
    """Give a reminder without its contacts."""
    return {
        "id": one.id,
        "kind": one.kind.value,
        "due": one.due,
        "text": one.text,
        "every": one.every,
        "created": one.created.isoformat(),
        "event": one.event,
    }


def reminder_from(record: Any) -> Reminder | None:
    """Give a reminder without contacts; None where the record is none."""
    found = strings_from(record, "id", "kind", "due", "text", "every", "created", "event")
    created = moment_from(found[5]) if found else None
    if not found or created is None or not found[0]:
        return None
    try:
        kind = ReminderKind(found[1])
        datetime.fromisoformat(found[2])
    except ValueError:
        return None
    return Reminder(found[0], kind, found[2], found[3], (), created, found[4], found[6])


def answer_record(one: Answer) -> dict[str, str]:
    """Give an answer as it stands."""
    return {
        "thing": one.thing,
        "occurrence": one.occurrence,
        "kind": one.kind.value,
        "at": one.at.isoformat(),
        "until": one.until,
    }


def answer_from(record: Any) -> Answer | None:
    """Give an answer; None where the record is none."""
    found = strings_from(record, "thing", "occurrence", "kind", "at", "until")
    at = moment_from(found[3]) if found else None
    if not found or at is None or not found[0]:
        return None
    try:
        return Answer(found[0], found[1], AnswerKind(found[2]), at, found[4])
    except ValueError:
        return None


def is_text(text: str) -> bool:
    """Say whether a text can be written: JSON may hold half of a letter."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
