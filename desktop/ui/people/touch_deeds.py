"""What is done from a person's page about being in touch: the cadence, reminders and what one answers to them."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint

from desktop.actions import remind
from desktop.actions.about import About, about
from desktop.app import App
from desktop.contacts.model import Person, Reminder
from desktop.network.model import Told
from desktop.ui.jobs import Job as Work
from desktop.ui.parts import WindowParts
from desktop.ui.people.changes import Changes
from desktop.ui.people.person_page import PersonPage
from desktop.ui.today.later import CadenceMenu, LaterForm, LaterMenu
from desktop.ui.today.lines import what_of
from desktop.ui.today.reminder_form import ReminderForm
from desktop.ui.today.today_deeds import TodayDeeds, reminder_of


class TouchDeeds(QObject):
    """Stands between the panel on the page and what is written."""

    def __init__(self, app: App, parts: WindowParts, page: PersonPage, changes: Changes, parent: QObject) -> None:
        super().__init__(parent)
        self._app = app
        self._parts = parts
        self._page = page
        self._panel = panel = page.touch
        self.deeds = TodayDeeds(app, changes, self)
        self._looking: Work | None = None
        self._later: Told | None = None
        self.menu: CadenceMenu | LaterMenu | None = None
        self.reminder_form = ReminderForm(app, parts, changes, panel)
        self.later_form = LaterForm(app.clock, panel)
        for form in (self.reminder_form, self.later_form):
            panel.hold(form)
            form.left.connect(self._close_forms)
        self.later_form.chosen.connect(self._snooze_until)
        panel.cadence_wanted.connect(self._ask_cadence)
        panel.follow_up_wanted.connect(self.follow_up)
        panel.remind_wanted.connect(self.remind)
        panel.done_wanted.connect(lambda told: self.deeds.done([told]))
        panel.skip_wanted.connect(lambda told: self.deeds.skip([told]))
        panel.later_wanted.connect(self._ask_later)
        panel.change_wanted.connect(self._change)
        panel.delete_wanted.connect(lambda told: self.deeds.delete([told]))

    def look(self) -> None:
        """Look up how one is in touch with the person on the page, and show it."""
        contact, app = self._page.contact, self._app
        if contact is None:
            return
        if self._looking is not None:
            self._looking.cancel()
        uid = contact.uid
        if self._panel.about is not None and self._panel.about.touch.due.uids != (uid,):
            self._panel.show_about(None, self.deeds.local_now())
            self._close_forms(with_focus=False)

        def found(known: About | None) -> None:
            if self._page.contact is not None and self._page.contact.uid == uid:
                self._panel.show_about(known, self.deeds.local_now())

        self._looking = self._parts.jobs.run(lambda: about(app.store, app.settings, uid), found)

    def cadence(self) -> None:
        """Ask how often to be in touch with the person."""
        self._panel.ask_cadence()

    def follow_up(self) -> None:
        """Remind of writing to the person on the next working day."""
        if person := self._person():
            self.deeds.follow_up([person])

    def remind(self) -> None:
        """Open the form for a new reminder about the person."""
        if person := self._person():
            self._open(self.reminder_form)
            self.reminder_form.begin([person])

    # Inside

    def _person(self) -> Person | None:
        known = self._panel.about
        return known.touch.people[0] if known is not None and known.touch.people else None

    def _ask_cadence(self, place: QPoint) -> None:
        person = self._person()
        if person is not None:
            menu = CadenceMenu(person.cadence_days, self._panel)
            menu.chosen.connect(lambda days: self.deeds.set_cadence([person], days))
            self._pop_up(menu, place)

    def _ask_later(self, told: Told, place: QPoint) -> None:
        self._later = told
        menu = LaterMenu(self.deeds.local_now(), self._panel)
        menu.chosen.connect(lambda until: self.deeds.snooze([told], until))
        menu.other_wanted.connect(self._ask_when)
        self._pop_up(menu, place)

    def _ask_when(self) -> None:
        if self._later is not None:
            self._open(self.later_form)
            self.later_form.begin(what_of(self._later))

    def _snooze_until(self, until: str) -> None:
        self._close_forms()
        if self._later is not None:
            self.deeds.snooze([self._later], until)

    def _change(self, told: Told) -> None:
        store, id_ = self._app.store, reminder_of(told)

        def show(found: Reminder) -> None:
            self._open(self.reminder_form)
            self.reminder_form.begin_change(found, told.people)

        self._parts.jobs.run(lambda: remind.reminder(store, id_), show)

    def _open(self, form: ReminderForm | LaterForm) -> None:
        for one in (self.reminder_form, self.later_form):
            one.setVisible(one is form)

    def _close_forms(self, with_focus: bool = True) -> None:
        had = self.reminder_form.isVisible() or self.later_form.isVisible()
        for form in (self.reminder_form, self.later_form):
            form.hide()
        if had and with_focus:
            self._panel.remind_button.setFocus()

    def _pop_up(self, menu: CadenceMenu | LaterMenu, place: QPoint) -> None:
        self.menu = menu
        menu.destroyed.connect(lambda: setattr(self, "menu", None))
        menu.popup(place)
