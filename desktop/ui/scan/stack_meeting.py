"""Finds out for the stack what can be said of all its cards: the events there are, and the one of the photographs."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject

from desktop.actions import circles, met, people
from desktop.app import App
from desktop.contacts.model import Event, StackState
from desktop.ui.jobs import Job, Jobs
from desktop.ui.scan.entries import UNDER_WAY, Entry
from desktop.ui.scan.meeting_bar import MeetingBar

OPEN = (*UNDER_WAY, StackState.REVIEW)


class StackMeeting(QObject):
    """Asks away from the Qt thread; the photographs only when others are on the stack than before."""

    def __init__(self, app: App, jobs: Jobs, bar: MeetingBar, parent: QObject) -> None:
        super().__init__(parent)
        self._app = app
        self._jobs = jobs
        self._bar = bar
        self._photos: list[Path] = []
        self._looking: Job | None = None

    def look(self, entries: Sequence[Entry]) -> None:
        """Look where the people of this stack may have been met; an empty one begins anew."""
        photos = list(dict.fromkeys(entry.photo for entry in entries if entry.state in OPEN))
        if not entries:
            self._bar.forget()
        if photos == self._photos:
            return
        self._photos = photos
        self.show_choices()
        if self._looking is not None:
            self._looking.cancel()
        store = self._app.store
        if photos:
            self._looking = self._jobs.run(lambda: met.proposed_event(store, photos), self._bar.propose)

    def show_choices(self) -> None:
        """Fetch the events, circles and tags there are."""
        store = self._app.store

        def ask() -> tuple[list[Event], list[str]]:
            known = [circle.name for circle in circles.circles(store)]
            counted = people.counts(store).categories
            return met.events(store), [*known, *(name for name in counted if name not in known)]

        self._jobs.run(ask, lambda found: self._bar.show_choices(*found))
