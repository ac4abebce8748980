"""The Today screen: whom to write to, to catch up with, to call back; birthdays, events; each answered by one key."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime, time

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop.actions import remind
from desktop.app import App
from desktop.contacts.model import InteractionKind, Person, Reminder, ReminderKind
from desktop.network.model import Told
from desktop.ui.empty import EmptyState
from desktop.ui.once_after import once_after
from desktop.ui.parts import WindowParts
from desktop.ui.people.changes import Changes
from desktop.ui.timeline.log_box import Besides
from desktop.ui.today.day_source import Day, DaySource
from desktop.ui.today.later import CadenceMenu, LaterMenu
from desktop.ui.today.lines import Line, Part, Sheet, said, said_of, what_of
from desktop.ui.today.today_deeds import TodayDeeds, reminder_of
from desktop.ui.today.today_list import TodayList
from desktop.ui.today.today_page import TodayPage
from desktop.ui.today.words import ahead
from desktop.ui.two_columns import two_columns
from desktop.ui.words import filled

TICK = 60_000
"""Milliseconds after which it is looked whether the day, or what another program knows of it, has changed."""


class TodayScreen(QWidget):
    """What the window opens with."""

    counted = Signal(int)
    """So many things ask for something now."""
    opened = Signal(bool)
    """The day was fetched for the first time; whether there is anything in it or anybody at all."""
    person_wanted = Signal(str)
    scan_wanted = Signal()
    import_wanted = Signal()

    def __init__(self, app: App, parts: WindowParts) -> None:
        super().__init__()
        self._app = app
        self._parts = parts
        self._later: list[Line] = []
        self.menu: LaterMenu | CadenceMenu | None = None
        self.changes = Changes(app, parts, self)
        self.deeds = TodayDeeds(app, self.changes, self)
        self._build()
        self.source = DaySource(app, parts, lambda: self.model.limits, self)
        self._connect()

    # What the window asks for

    def begin(self) -> None:
        """Ask for the day from now on: the store is open."""
        self._clock.start(TICK)
        self.source.begin()

    def refresh(self) -> None:
        """Ask the store what the day asks for."""
        self.source.ask()

    def came_in_sight(self) -> None:
        """Go to the list."""
        self.look_for_changes()
        if self.body.currentWidget() is self.columns and not self.left.has_form:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
            self.left.choose_something()

    def look_for_changes(self) -> None:
        """Look whether it is another day, or later, or another program has written."""
        if self.day is None:
            return
        self.model.tell_time(self._now())
        if self._now().date() != self.day.on:
            self.source.ask()
        else:
            self.source.look_for_changes()

    def put_away(self) -> None:
        """Save what stands in the open form: the window is closing."""
        self._clock.stop()
        self.page.put_away()

    # What is done about those chosen

    def done(self) -> None:
        """Say that the things chosen are done."""
        self._answer(self.left.chosen(), self.deeds.done)

    def skip(self) -> None:
        """Leave the things chosen out this once."""
        self._answer(self.left.chosen(), self.deeds.skip)

    def later(self) -> None:
        """Ask until when the things chosen are to be put off."""
        self._later = [line for line in self.left.chosen() if line.told is not None]
        if not self._later:
            return
        menu = LaterMenu(self._now(), self)
        menu.chosen.connect(self._snooze)
        menu.other_wanted.connect(self._ask_when)
        self._pop_up(menu)

    def cadence(self) -> None:
        """Ask how often to be in touch with those chosen."""
        lines, people = self.left.chosen(), self.people()
        if not people:
            self._parts.messages.tell(self.tr("Choose a person first."))
            return
        told = lines[0].told if len(lines) == 1 else None
        menu = CadenceMenu(told.cadence_days if told is not None else None, self)
        menu.chosen.connect(lambda days: self.deeds.set_cadence(people, days))
        self._pop_up(menu)

    def follow_up(self) -> None:
        """Remind of writing to those chosen on the next working day."""
        people = self.people(Part.WRITE_TO)
        if people:
            self.deeds.follow_up(people)
        elif self.people():
            self._parts.messages.tell(self.tr("To write to them stands here already; put it off with S."))
        else:
            self._parts.messages.tell(self.tr("Choose a person first."))

    def remind(self) -> None:
        """Open the form for a new reminder, about those chosen."""
        self.body.setCurrentWidget(self.columns)
        self.left.reminder_form.begin(self.people())
        self.left.open_form(self.left.reminder_form)

    def change(self) -> None:
        """Open the form for the reminder that is chosen."""
        told = self._only()
        if told is None or not reminder_of(told):
            return
        store, id_ = self._app.store, reminder_of(told)

        def show(found: Reminder) -> None:
            self.left.reminder_form.begin_change(found, told.people)
            self.left.open_form(self.left.reminder_form)

        self._parts.jobs.run(lambda: remind.reminder(store, id_), show)

    def delete(self) -> None:
        """Take away the reminders chosen, as far as they are written down."""
        lines = [line for line in self.left.chosen() if line.told is not None and reminder_of(line.told)]
        if lines:
            self._answer(lines, self.deeds.delete)
        elif self.left.chosen():
            self._parts.messages.tell(
                self.tr("This reminder follows from what is known of the person; skip it with X instead.")
            )

    def open(self) -> None:
        """Go to the person who is chosen, into the list of an event, or to a reminder's form."""
        lines = self.left.chosen()
        if len(lines) == 1 and lines[0].more:
            self.model.want_more_of(lines[0].part)
            self.refresh()
        elif len(lines) == 1 and _person_of(lines[0]) is not None:
            self.person_wanted.emit(lines[0].people[0].uid)
        elif len(lines) == 1 and not lines[0].people:
            self.change()
        elif lines:
            self.page.thing.go_to_people()

    def people(self, but: Part = Part.EVENTS) -> list[Person]:
        """Give the people the things chosen are about, each once; not everybody one knows from an event."""
        lines = [line for line in self.left.chosen() if line.told and line.part not in (Part.EVENTS, but)]
        return list({person.uid: person for line in lines for person in line.people}.values())

    @property
    def day(self) -> Sheet | None:
        return self.model.day

    # Building

    def _build(self) -> None:
        icons = self._parts.icons
        self.left = TodayList(self._app, self._parts, self.changes)
        self.table, self.model = self.left.table, self.left.model
        self.page = TodayPage(self._app, self._parts, self.changes)
        self.columns = two_columns(self.left, self.page, (416, 736))
        self.empty = EmptyState(icons)
        self.empty.say(
            "today",
            self.tr("Nobody here yet"),
            self.tr("Of the people whose cards you keep, this page says whom to write to, and when."),
            self.tr("Scan cards"),
            self.scan_wanted.emit,
        )
        self.empty.say_also(self.tr("Import contacts …"), self.import_wanted.emit)
        self.blank = QWidget()
        self.body = QStackedWidget()
        for place in (self.blank, self.columns, self.empty):
            self.body.addWidget(place)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.body)

    def _connect(self) -> None:
        self._clock = QTimer(self)
        self._clock.timeout.connect(self.look_for_changes)
        # Several things chosen one after the other ask for one page: the last.
        self._choosing = once_after(0, self._show_chosen, self)
        self.left.chosen_changed.connect(self._choosing.start)
        self.left.new_wanted.connect(self.remind)
        self.left.later_form.chosen.connect(self._snooze_until)
        self.left.proposal.chosen.connect(lambda person, days: self.deeds.set_cadence([person], days))
        self.left.proposal.declined.connect(self.deeds.decline)
        self.table.opened.connect(self.open)
        self.table.done_wanted.connect(self.done)
        self.table.later_wanted.connect(self.later)
        self.table.delete_wanted.connect(self.delete)
        thing = self.page.thing
        thing.log_box.now = self._now
        thing.done_wanted.connect(self.done)
        thing.later_wanted.connect(self.later)
        thing.skip_wanted.connect(self.skip)
        thing.follow_up_wanted.connect(self.follow_up)
        thing.change_wanted.connect(self.change)
        thing.delete_wanted.connect(self.delete)
        thing.logged.connect(self._log)
        thing.person_wanted.connect(self.person_wanted)
        self.changes.taken_back.connect(self.left.await_back)
        self.changes.made.connect(lambda _uids: self.refresh())
        self.page.left.connect(self.came_in_sight)
        self.source.arrived.connect(self._arrived)

    # Showing

    def _arrived(self, day: Day) -> None:
        first = self.day is None
        self.left.show_day(day.sheet, self._now(), go_on=not self.page.has_keys)
        anything = day.contacts > 0 or bool(self.model.lines)
        if not self.left.has_form:
            self.body.setCurrentWidget(self.columns if anything else self.empty)
        self.page.show_choices()
        self.counted.emit(day.sheet.count)
        if first:
            self.opened.emit(anything)
            if self.isVisible():
                self.came_in_sight()

    def _show_chosen(self) -> None:
        lines = self.left.chosen()
        if not lines and self.page.has_keys:
            # The thing is settled, but one is still at work on the page.
            self.page.show_again()
        elif len(lines) > 1:
            several = self.tr("%n thing(s) chosen", "", len(lines))
            answerable = any(line.told is not None for line in lines)
            self.page.show_thing().show_several(several, self.people(), self._now().date(), answerable)
        elif not lines or lines[0].more:
            self._show_nothing()
        elif (person := _person_of(lines[0])) is not None:
            self.page.show_person(person.uid)
        else:
            line = lines[0]
            words, told = said(line, self._now()), line.told
            self.page.show_thing().show_thing(
                words.title,
                words.under,
                line.people,
                answerable=told is not None,
                written=told is not None and bool(reminder_of(told)),
            )

    def _show_nothing(self) -> None:
        """Say that there is nothing to do, and what comes next."""
        empty = self.page.show_nothing()
        if self.model.lines or self.day is None:
            empty.say("today", "", "")
            return
        told, sentence = self.day.ahead, ""
        if told is not None:
            days = (told.due.day - self.day.on).days
            words = said_of(told, datetime.combine(told.due.day, time.max).astimezone())
            sentence = filled(self.tr("Next: {who}, {when}."), who=what_of(told) or words.title, when=ahead(days))
        empty.say(
            "today",
            self.tr("Nobody is waiting to hear from you"),
            sentence,
            self.tr("New reminder"),
            self.remind,
        )

    # Answering

    def _answer(self, lines: Sequence[Line], deed: Callable[[list[Told]], object]) -> None:
        """Answer things: they go off the list at once, so that the next key finds the next thing."""
        answered = [line for line in lines if line.told is not None]
        if not answered:
            return
        if self.page.thing.isAncestorOf(self.focusWidget()):
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.left.take_out(answered)
        deed([line.told for line in answered if line.told is not None])
        self.source.hold()

    def _log(self, kind: InteractionKind, text: str, day: date, besides: Besides) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.deeds.log(self.people(), kind, text, day, besides)
        self.page.thing.log_box.begin(self._now().date())

    def _snooze(self, until: str) -> None:
        self._answer(self._later, lambda told: self.deeds.snooze(told, until))

    def _snooze_until(self, until: str) -> None:
        self.left.close_forms()
        self._snooze(until)

    def _ask_when(self) -> None:
        told = [line.told for line in self._later if line.told is not None]
        self.left.later_form.begin(what_of(told[0]) if len(told) == 1 else self.tr("%n thing(s)", "", len(told)))
        self.left.open_form(self.left.later_form)

    def _pop_up(self, menu: LaterMenu | CadenceMenu) -> None:
        self.menu = menu
        menu.destroyed.connect(lambda: setattr(self, "menu", None))
        place = self.table.place_of(self.table.currentIndex().row())
        menu.popup(place.bottomLeft())

    # Inside

    def _only(self) -> Told | None:
        lines = self.left.chosen()
        return lines[0].told if len(lines) == 1 else None

    def _now(self) -> datetime:
        return self.deeds.local_now()


def _person_of(line: Line) -> Person | None:
    """Give the one person a line is about, whose page says the rest."""
    told = line.told
    if told is None or told.due.kind is ReminderKind.EVENT or len(told.people) != 1:
        return None
    return told.people[0]
