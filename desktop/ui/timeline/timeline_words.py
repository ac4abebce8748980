"""What happened with a person, in words: the lines of the timeline."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from desktop.contacts.model import (
    Direction,
    Event,
    HistoryEntry,
    Interaction,
    InteractionKind,
    Job,
    TimelineEntry,
    TimelineKind,
)
from desktop.ui.dates import shown_day
from desktop.ui.words import filled, interaction_name


@dataclass(frozen=True, slots=True)
class Happening:
    """One line of the timeline: `at` is as the store has it; `id` names an interaction, which can be removed."""

    at: str
    icon: str
    heading: str
    text: str = ""
    id: str = ""
    direction: Direction = Direction.NONE

    @property
    def day(self) -> str:
        return shown_day(self.at)


def happenings(timeline: Sequence[TimelineEntry], history: Sequence[HistoryEntry] = ()) -> list[Happening]:
    """Give a contact's timeline in words, the newest first; merges stand in its history."""
    found = [_happening(entry) for entry in timeline]
    merged = QCoreApplication.translate("words", "Merged with another contact")
    found += [
        Happening(entry.step.at.isoformat(), "merge", merged)
        for entry in history
        if entry.step.action == "merge" and entry.undone is None
    ]
    return sorted(found, key=lambda happening: happening.at, reverse=True)


def _happening(entry: TimelineEntry) -> Happening:
    translate = QCoreApplication.translate
    if entry.kind is TimelineKind.INTERACTION and entry.interaction is not None:
        return _interaction(entry.at, entry.interaction)
    if entry.kind is TimelineKind.EVENT and entry.event is not None:
        return _event(entry.at, entry.event)
    if entry.kind is TimelineKind.JOB and entry.job is not None:
        return _job(entry.at, entry.job)
    if entry.kind is TimelineKind.KEPT and entry.origin is not None:
        return Happening(entry.at, "card", translate("words", "Kept from a card"), entry.origin.photo)
    return Happening(entry.at, "add", translate("words", "Added to the contacts"))


def _interaction(at: str, interaction: Interaction) -> Happening:
    translate = QCoreApplication.translate
    heading = {
        (InteractionKind.MAIL, Direction.IN): translate("words", "E-mail from them"),
        (InteractionKind.MAIL, Direction.OUT): translate("words", "E-mail from you"),
        (InteractionKind.MESSAGE, Direction.IN): translate("words", "Message from them"),
        (InteractionKind.MESSAGE, Direction.OUT): translate("words", "Message from you"),
        (InteractionKind.CALL, Direction.IN): translate("words", "Call from them"),
        (InteractionKind.CALL, Direction.OUT): translate("words", "Call from you"),
    }.get((interaction.kind, interaction.direction), interaction_name(interaction.kind))
    others = len(interaction.uids) - 1
    if others > 0:
        heading += filled(translate("words", ", with {count} more"), count=str(others))
    return Happening(at, interaction.kind.value, heading, interaction.text, interaction.id, interaction.direction)


def _event(at: str, event: Event) -> Happening:
    heading = filled(QCoreApplication.translate("words", "Met at {event}"), event=event.name)
    return Happening(at, "event", heading, event.place)


def _job(at: str, job: Job) -> Happening:
    translate = QCoreApplication.translate
    what = " · ".join(part for part in (job.title, job.department, job.organization) if part)
    if not job.until:
        heading = translate("words", "Job of today") if not job.since else translate("words", "New job")
    elif job.since:
        heading = filled(translate("words", "Job until {until}"), until=shown_day(job.until))
    else:
        heading = translate("words", "End of a job")
    return Happening(at, "job", heading, what)
