"""Everything to be reminded of, from what the store knows and a moment."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime, tzinfo

from desktop.contacts.model import Answer, AnswerKind
from desktop.network.cadence import cadence_of, keep_in_touch
from desktop.network.editions import events_to_meet_at, met_and_not_written_to
from desktop.network.local_time import day_from_text, has_been, local_day, local_moment, time_from_text
from desktop.network.model import Due, Facts, Occurrence, Rules, Stage
from desktop.network.written import written_down
from desktop.network.yearly import birthdays


def all_due(facts: Facts, now: datetime, rules: Rules) -> list[Due]:
    """Give everything there is to be reminded of, what is yet to come included: the latest by its cadence first."""
    answers = {(one.thing, one.occurrence): one for of_thing in facts.answers.values() for one in of_thing}
    closed = {key for key, one in answers.items() if _closes(one, now)}
    asleep = {
        key: day
        for key, one in answers.items()
        if one.kind is AnswerKind.SNOOZED and (day := day_from_text(one.until)) is not None
    }
    found = (
        _as_answered(due, answers.get((due.thing, due.occurrence)), now, facts.zone)
        for due in _everything(facts, now, rules, closed, asleep)
        if (due.thing, due.occurrence) not in closed
    )
    return sorted(found, key=lambda due: (-due.late, due.day, due.time is None, due.time, due.thing))


def _everything(
    facts: Facts, now: datetime, rules: Rules, closed: set[Occurrence], asleep: Mapping[Occurrence, date]
) -> Iterator[Due]:
    today = local_day(now, facts.zone)
    for reminder in facts.reminders:
        due = written_down(reminder, facts, now)
        if due:
            yield due
    for person in facts.people.values():
        days = cadence_of(person, facts.circles)
        due = (
            keep_in_touch(person, days, facts.answers.get(f"keep:{person.uid}", ()), now, facts.zone) if days else None
        )
        if due:
            yield due
        if person.birthday or person.anniversary:
            made = local_day(person.created, facts.zone)
            yield from birthdays(person, today, made, rules.birthday_lead, closed, asleep)
    yield from met_and_not_written_to(facts, now, rules, asleep)
    yield from events_to_meet_at(facts, now, rules)


def _closes(answer: Answer, now: datetime) -> bool:
    """Say whether nothing more comes of an occurrence.

    A cadence counts from its answer, and that is all: what comes after it may have the same day for its occurrence.
    """
    if answer.kind is AnswerKind.SNOOZED:
        return False
    return not (answer.thing.startswith("keep:") and has_been(answer.at, now))


def _as_answered(due: Due, answer: Answer | None, now: datetime, zone: tzinfo | None) -> Due:
    """A thing that was snoozed comes on another day, or at another time."""
    if answer is None or answer.kind is not AnswerKind.SNOOZED:
        return due
    day, at = day_from_text(answer.until), time_from_text(answer.until)
    if day is None:
        return due
    sleeps = now < local_moment(day, at, zone) if at else local_day(now, zone) < day
    stage = Stage.COMING if sleeps else Stage.DUE if due.stage is Stage.COMING else due.stage
    return replace(due, day=day, time=at, until=answer.until, stage=stage)
