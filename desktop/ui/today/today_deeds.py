"""What is done about the things of the day: each deed one step, said at the foot of the window, and undoable."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime

from PySide6.QtCore import QObject

from desktop.actions import answer, due, met, remind
from desktop.app import App
from desktop.contacts.model import InteractionKind, Person, ReminderKind
from desktop.network.model import Due, Told
from desktop.ui.people.changes import Changes
from desktop.ui.timeline.log_box import Besides, moment_of
from desktop.ui.today.lines import name_of, what_of
from desktop.ui.today.words import cadence_name, named, understood
from desktop.ui.words import filled, interaction_name

WRITTEN = "reminder:"
"""What a thing that stands in the store begins with."""


class TodayDeeds(QObject):
    """Knows how, not to whom: whoever calls says which things or people are chosen."""

    def __init__(self, app: App, changes: Changes, parent: QObject) -> None:
        super().__init__(parent)
        self._app = app
        self._changes = changes

    def done(self, told: Sequence[Told]) -> None:
        """Say of these things that they are done."""
        self._answer("done", told, self.tr("Done: {what}."), answer.done)

    def skip(self, told: Sequence[Told]) -> None:
        """Leave these things out this once."""
        self._answer("skip", told, self.tr("Skipped this once: {what}."), answer.skip)

    def snooze(self, told: Sequence[Told], until: str) -> None:
        """Let these things come again on a day or at a moment (2026-12-01T15:00)."""
        when = understood(until, self.local_now())
        said = filled(self.tr("Snoozed: {what} · {when}."), when=when)
        self._answer("snooze", told, said, lambda store, one: answer.snooze(store, one, until))

    def set_cadence(self, people: Sequence[Person], days: int | None) -> None:
        """Say how often one wants to be in touch with these people; None: as their circles say."""
        store, uids, who = self._app.store, [person.uid for person in people], _who(people)
        how = self.tr("as the circles say") if days is None else cadence_name(days)
        self._changes.make(
            "cadence",
            lambda: answer.set_cadence(store, uids, days),
            uids,
            filled(self.tr("{name}: {how}."), name=who, how=how),
            filled(self.tr("Cadence of {name}"), name=who),
        )

    def decline(self, person: Person) -> None:
        """Do not ask again how often to be in touch with a person."""
        store, name = self._app.store, name_of(person)
        self._changes.make(
            "skip",
            lambda: answer.decline_proposal(store, person.uid),
            [person.uid],
            filled(self.tr("You will not be asked again about {name}."), name=name),
            filled(self.tr("Not asked about {name}"), name=name),
        )

    def follow_up(self, people: Sequence[Person]) -> None:
        """Remind of writing to each of these people on the next working day."""
        store, who = self._app.store, _who(people)
        day = remind.follow_up_day(self._app.clock(), due.rules_of(self._app.settings))

        def work() -> None:
            for person in people:
                remind.remind(store, ReminderKind.FOLLOW_UP, [person.uid], day)

        self._changes.make(
            "reminder",
            work,
            [person.uid for person in people],
            filled(self.tr("Follow up with {name}: {when}."), name=who, when=understood(day, self.local_now())),
            filled(self.tr("Follow up with {name}"), name=who),
        )

    def log(self, people: Sequence[Person], kind: InteractionKind, text: str, day: date, besides: Besides) -> None:
        """Write down one interaction with all of these people."""
        store, uids, who = self._app.store, [person.uid for person in people], _who(people)
        at = moment_of(day, besides.when, self._app.clock())
        self._changes.make(
            "log",
            lambda: met.log(store, uids, kind, text, at, besides.direction),
            uids,
            filled(self.tr("{kind} with {name} written down."), kind=interaction_name(kind), name=who),
            filled(self.tr("Log: {kind}, {name}"), kind=interaction_name(kind), name=who),
        )

    def delete(self, told: Sequence[Told]) -> None:
        """Take reminders away that the user has written."""
        store, ids, what = self._app.store, [reminder_of(one) for one in told], self._what(told)

        def work() -> None:
            for reminder in ids:
                remind.remove_reminder(store, reminder)

        self._changes.make(
            "reminder",
            work,
            _uids(told),
            filled(self.tr("The reminder is deleted: {what}."), what=what),
            filled(self.tr("Delete the reminder: {what}"), what=what),
        )

    def local_now(self) -> datetime:
        """Give the present moment by the program's clock, in the user's own time."""
        return self._app.clock().astimezone()

    def _answer(self, action: str, told: Sequence[Told], said: str, one: Callable[..., object]) -> None:
        store, what = self._app.store, self._what(told)
        dues: list[Due] = [one.due for one in told]
        undo = {
            "done": self.tr("Done: {what}"),
            "skip": self.tr("Skip: {what}"),
            "snooze": self.tr("Snooze: {what}"),
        }[action]

        def work() -> None:
            for due_ in dues:
                one(store, due_)

        self._changes.make(action, work, _uids(told), filled(said, what=what), filled(undo, what=what))

    def _what(self, told: Sequence[Told]) -> str:
        return what_of(told[0]) if len(told) == 1 else self.tr("%n thing(s)", "", len(told))


def reminder_of(told: Told) -> str:
    """Give the id of the reminder that a thing is written down in, or nothing where it only follows from others."""
    return told.due.thing.removeprefix(WRITTEN) if told.due.thing.startswith(WRITTEN) else ""


def _who(people: Sequence[Person]) -> str:
    return named([name_of(person) for person in people])


def _uids(told: Sequence[Told]) -> list[str]:
    return list(dict.fromkeys(uid for one in told for uid in one.due.uids))
