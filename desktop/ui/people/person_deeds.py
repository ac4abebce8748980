"""What a contact's page asks for, done to the contact it shows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime

from PySide6.QtCore import QObject, Signal

from desktop.actions import circles, jobs, met, people
from desktop.app import App
from desktop.contacts.model import Contact, ContactFields, Direction, InteractionKind, Job, Proposal
from desktop.ui.jobs import Job as Work
from desktop.ui.parts import WindowParts
from desktop.ui.people.changes import Changes
from desktop.ui.people.filters import Choices
from desktop.ui.people.person_page import PersonPage
from desktop.ui.people.touch_deeds import TouchDeeds
from desktop.ui.timeline.log_box import DIRECTED, Besides, moment_of
from desktop.ui.today.people_row import PeopleRow
from desktop.ui.today.words import cadence_name
from desktop.ui.words import filled, interaction_name

NONE = Direction.NONE


class PersonDeeds(QObject):
    """Stands between the page and what is written; every deed is one step that can be undone."""

    compare_wanted = Signal(object)
    """The UIDs (list) of the contacts whose doubles are to be looked at."""

    def __init__(self, app: App, parts: WindowParts, page: PersonPage, changes: Changes, parent: QObject) -> None:
        super().__init__(parent)
        self._app = app
        self._parts = parts
        self._page = page
        self._changes = changes
        self._looking: Work | None = None
        self.touch = TouchDeeds(app, parts, page, changes, self)
        page.save_wanted.connect(self.save)
        page.job_saved.connect(self._save_job)
        page.tags.named.connect(self._tag)
        page.tags.taken_off.connect(self._untag)
        page.tags.turned.connect(self._turn_circle)
        page.tags.cadence_chosen.connect(self._set_circle)
        page.events.named.connect(self._met)
        page.events.taken_off.connect(self._not_met)
        others = PeopleRow(app, parts, page.past.log_box)
        page.past.log_box.hold_people(others, others)
        page.past.log_box.now = self.now
        page.past.log_box.logged.connect(self._log)
        page.past.log_box.rewritten.connect(self._rewrite)
        page.past.timeline.remove_wanted.connect(self._remove_interaction)
        page.past.history.undo_wanted.connect(self._undo_step)
        page.banner.compare_wanted.connect(self._compare)
        self._events: dict[str, str] = {}

    def show_choices(self, choices: Choices) -> None:
        """Take the names that the page offers: of circles, tags and events."""
        known = [circle.name for circle in choices.circles]
        names = [*known, *(name for name in choices.counts.categories if name not in known)]
        self._page.tags.box.show_known(names)
        self._events = {event.id: event.name for event in choices.events}
        self._page.events.box.show_known(list(dict.fromkeys(self._events.values())))

    def look_for_doubles(self) -> None:
        """Look whether the contact on the page stands in the store twice, and how one is in touch; say so there."""
        self.touch.look()
        contact, store = self._page.contact, self._app.store
        if contact is None:
            return
        if self._looking is not None:
            self._looking.cancel()
        uid = contact.uid

        def found(proposals: list[Proposal]) -> None:
            if self._page.contact is not None and self._page.contact.uid == uid:
                self._page.banner.show_proposals(proposals)

        def look() -> list[Proposal]:
            # What compares is not loaded at the window's start.
            from desktop.actions.duplicates import proposals_for

            return proposals_for(store, uid)

        self._looking = self._parts.jobs.run(look, found)

    def save(self, fields: ContactFields, going_on: bool = False) -> None:
        """Write what the form has; `going_on` where the user has gone on to another contact meanwhile."""
        contact = self._page.contact
        if contact is None:
            return
        if fields == contact.fields:
            self._page.end_edit()
            return
        name = fields.called
        self._changes.make(
            "edit",
            lambda: people.edit(self._app.store, contact.uid, fields),
            [] if going_on else [contact.uid],
            filled(self.tr("{name} is saved."), name=name),
            filled(self.tr("Edit {name}"), name=name),
            lambda: self._page.end_edit() if self._page.contact is contact else None,
        )

    # One deed each

    def save_what_was_typed(self) -> None:
        """Save what stands in the open form, as one goes on without it: that can be undone, but not retyped."""
        fields, job = self._page.unsaved, self._page.unsaved_job
        if fields is not None:
            self.save(fields, going_on=True)
        elif job is not None:
            self._save_job(job, going_on=True)

    def _do(
        self,
        action: str,
        work: Callable[[Contact], object],
        said: str,
        undo: str,
        going_on: bool = False,
        **parts: str,
    ) -> None:
        contact = self._page.contact
        if contact is not None:
            parts = {"name": contact.fields.called, **parts}
            said, undo = filled(said, **parts), filled(undo, **parts)
            self._changes.make(action, lambda: work(contact), [] if going_on else [contact.uid], said, undo)

    def _save_job(self, job: Job, going_on: bool = False) -> None:
        self._page.show_facts()
        self._do(
            "job",
            lambda contact: jobs.new_job(self._app.store, contact.uid, job),
            self.tr("The new job of {name} is saved; the one before is kept."),
            self.tr("New job of {name}"),
            going_on,
        )

    def _tag(self, tag: str) -> None:
        self._do(
            "circle",
            lambda contact: circles.tag(self._app.store, [contact.uid], tag),
            self.tr("{name} added to {tag}."),
            self.tr("Add {name} to {tag}"),
            tag=tag,
        )

    def _untag(self, tag: str) -> None:
        self._do(
            "circle",
            lambda contact: circles.untag(self._app.store, [contact.uid], tag),
            self.tr("{name} taken out of {tag}."),
            self.tr("Take {name} out of {tag}"),
            tag=tag,
        )

    def _turn_circle(self, tag: str) -> None:
        is_circle = self._page.person is not None and tag in self._page.person.circles
        turn = circles.remove_circle if is_circle else circles.set_circle
        self._do(
            "circle",
            lambda _contact: turn(self._app.store, tag),
            self.tr("{tag} is a plain tag now.") if is_circle else self.tr("{tag} is a circle now."),
            self.tr("Make {tag} a plain tag") if is_circle else self.tr("Make {tag} a circle"),
            tag=tag,
        )

    def _set_circle(self, circle: str, days: int | None) -> None:
        self._do(
            "circle",
            lambda _contact: circles.set_circle(self._app.store, circle, days),
            self.tr("{circle}: {how}."),
            self.tr("Cadence of {circle}"),
            circle=circle,
            how=cadence_name(days),
        )

    def _met(self, name: str) -> None:
        store = self._app.store
        known = next((id_ for id_, event in self._events.items() if event.casefold() == name.casefold()), "")

        def work(contact: Contact) -> None:
            met.met_at(store, known or met.add_event(store, name).id, [contact.uid])

        self._do("event", work, self.tr("{name} met at {event}."), self.tr("Met {name} at {event}"), event=name)

    def _not_met(self, event: str) -> None:
        self._do(
            "event",
            lambda contact: met.not_met_at(self._app.store, event, [contact.uid]),
            self.tr("{name} not met at {event}."),
            self.tr("Not met {name} at {event}"),
            event=self._events.get(event, ""),
        )

    def _log(self, kind: InteractionKind, text: str, day: date, besides: Besides) -> None:
        store = self._app.store
        at = moment_of(day, besides.when, self.now())
        self._do(
            "log",
            lambda contact: met.log(
                store, list(dict.fromkeys((contact.uid, *besides.uids))), kind, text, at, besides.direction
            ),
            self.tr("{kind} with {name} written down.") if kind != InteractionKind.NOTE else self.tr("Note written."),
            self.tr("Log: {kind}, {name}"),
            kind=interaction_name(kind),
        )
        self._ready_for_more()

    def _rewrite(self, interaction: str, kind: InteractionKind, text: str, day: date, besides: Besides) -> None:
        store = self._app.store

        def work(contact: Contact) -> None:
            before = next(one for one in met.interactions(store, contact.uid) if one.id == interaction)
            # Another day is another moment; the same day keeps the hour it had.
            keeps = besides.when in (day.isoformat(), "") and before.at.astimezone().date() == day
            at = before.at if keeps else moment_of(day, besides.when, self.now())
            uids = tuple(dict.fromkeys((*before.uids, *besides.uids)))
            direction = besides.direction if kind in DIRECTED else before.direction if kind == before.kind else NONE
            changed = replace(before, kind=kind, text=text, at=at, direction=direction, uids=uids)
            met.change_interaction(store, changed)

        self._do(
            "log",
            work,
            self.tr("{kind} with {name} changed."),
            self.tr("Change: {kind}, {name}"),
            kind=interaction_name(kind),
        )
        self._ready_for_more(self._page.past.log_box.draft)

    def _ready_for_more(self, begun: str = "") -> None:
        self._page.past.log_box.begin(self.now().astimezone().date(), begun)
        self._page.past.log_box.go()

    def _remove_interaction(self, interaction: str) -> None:
        self._do(
            "log",
            lambda _contact: met.remove_interaction(self._app.store, interaction),
            self.tr("Removed from the timeline."),
            self.tr("Remove from the timeline of {name}"),
        )

    def _undo_step(self, step: int, what: str) -> None:
        contact = self._page.contact
        if contact is not None:
            self._changes.take_back(step, [contact.uid], filled(self.tr("Undone: {what}."), what=what))

    def _compare(self) -> None:
        if self._page.contact is not None:
            self.compare_wanted.emit([self._page.contact.uid])

    def now(self) -> datetime:
        """Give the present moment by the program's clock."""
        return self._app.clock()
