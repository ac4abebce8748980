"""What is done to events and their people: each deed one step, said at the foot of the window, and undoable."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from desktop.actions import answer, due, met, remind
from desktop.app import App
from desktop.contacts.model import Event, ReminderKind
from desktop.network.model import Told
from desktop.ui.parts import WindowParts
from desktop.ui.people.changes import Changes
from desktop.ui.today.words import named, understood
from desktop.ui.words import filled


class EventDeeds(QObject):
    """Knows how, not to which: whoever calls says which event."""

    def __init__(self, app: App, parts: WindowParts, changes: Changes, parent: QObject) -> None:
        super().__init__(parent)
        self._app = app
        self._parts = parts
        self._changes = changes

    def save(self, event: Event, then: Callable[[Event], None]) -> None:
        """Write an event down, a new one where it has no id yet; `then` is told as it is now."""
        store, written = self._app.store, [event]

        def work() -> None:
            if event.id:
                written[0] = met.change_event(store, event)
            else:
                written[0] = met.add_event(
                    *(store, event.name, event.place, event.begins, event.ends),
                    yearly=event.yearly,
                    series=event.series,
                )

        self._changes.make(
            "event",
            work,
            [],
            filled(self.tr("{event} is saved."), event=event.name),
            filled(self.tr("Edit {event}") if event.id else self.tr("New event: {event}"), event=event.name),
            lambda: then(written[0]),
        )

    def delete(self, event: Event) -> None:
        """Take an event away, and from everybody who was met there."""
        self._make(
            event,
            lambda: met.remove_event(self._app.store, event.id),
            self.tr("{event} is deleted; the people stay."),
            self.tr("Delete {event}"),
        )

    def add_person(self, event: Event, uid: str, name: str) -> None:
        """Say that a person was met at an event."""
        self._make(
            event,
            lambda: met.met_at(self._app.store, event.id, [uid]),
            self.tr("{name} met at {event}."),
            self.tr("Met {name} at {event}"),
            name=name,
        )

    def take_people_off(self, event: Event, uids: Sequence[str], names: Sequence[str]) -> None:
        """Say that people were not met at an event."""
        self._make(
            event,
            lambda: met.not_met_at(self._app.store, event.id, uids),
            self.tr("{name} not met at {event}."),
            self.tr("Not met {name} at {event}"),
            name=named(list(names)),
        )

    def follow_up(self, event: Event, uids: Sequence[str], names: Sequence[str]) -> None:
        """Remind of writing to each of these people on the next working day; who is to be written to already is so."""
        store = self._app.store
        now = self._app.clock()
        day = remind.follow_up_day(now, due.rules_of(self._app.settings))
        reminded: list[str] = []

        def work() -> None:
            for uid in uids:
                waits = [one for one in remind.reminders_of(store, uid) if one.kind is ReminderKind.FOLLOW_UP]
                if not any(one.due[:10] >= day for one in waits):
                    remind.remind(store, ReminderKind.FOLLOW_UP, [uid], day, event=event.id)
                    reminded.append(uid)

        def then() -> None:
            if not reminded:
                self._parts.messages.tell(self.tr("You will be reminded of that already."))

        self._make(
            event,
            work,
            filled(self.tr("Follow up with {name}: {when}."), when=understood(day, now.astimezone())),
            self.tr("Follow up with {name}"),
            action="reminder",
            then=then,
            name=named(list(names)),
        )

    def written(self, event: Event, told: Sequence[Told]) -> None:
        """Say that one has written to these people."""
        store = self._app.store

        def work() -> None:
            for one in told:
                answer.done(store, one.due)

        names = [person.name for one in told for person in one.people]
        self._make(
            event,
            work,
            self.tr("Written to {name}."),
            self.tr("Written to {name}"),
            action="done",
            name=named(list(dict.fromkeys(names))),
        )

    def _make(
        self,
        event: Event,
        work: Callable[[], object],
        said: str,
        undo: str,
        action: str = "event",
        then: Callable[[], None] | None = None,
        **parts: str,
    ) -> None:
        parts = {"event": event.name, **parts}
        self._changes.make(action, work, [], filled(said, **parts), filled(undo, **parts), then)
