"""What the menu's entries and their keys do, by the place that the window shows."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QComboBox, QWidget

from desktop.ui.commands import Deeds

if TYPE_CHECKING:
    from desktop.ui.main_window import MainWindow


class WindowDeeds:
    """One key may do different things in different places: here it is said which."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._scan = window.scan
        self._people = window.people
        self._today = window.today
        self._events = window.events

    def for_menu(self) -> Deeds:
        """Give what each entry of the menu does."""
        window, scan, people, today = self._window, self._scan, self._people, self._today
        errands, incoming = self._window.errands, self._window.incoming
        return Deeds(
            open=incoming.open,
            open_folder=incoming.open_folder,
            paste=incoming.paste,
            import_files=errands.ask_for_files,
            export_all=people.export_all,
            find_doubles=errands.find_doubles,
            merge=self.merge,
            not_same=lambda: self.answer("not_the_same"),
            new_job=self.new_job,
            compare=self._in(scan, scan.compare),
            show_code=self._of_person(people.show_code, today.page.show_code),
            log=self._of_person(people.log, today.page.log),
            filter=self._in(people, people.open_filters),
            sort=self._in(people, people.open_sorts),
            trash=errands.open_trash,
            quit=window.presence.quit,
            reminders=window.notices.go_to,
            undo=window.undo,
            redo=self.redo,
            find=window.search_people,
            edit=self.edit,
            copy=self._of_person(people.copy, today.page.copy),
            delete=self.delete,
            export=self._of_person(people.export_chosen, today.page.export_chosen),
            keep=self._in(scan, scan.keep),
            skip=self._in(scan, scan.skip),
            turn=self._in(scan, scan.turn),
            corners=self._in(scan, scan.mark_corners),
            other_side=self.other_side,
            join_next=self._in(scan, lambda: scan.join(1)),
            join_before=self._in(scan, lambda: scan.join(-1)),
            split=self._in(scan, scan.split),
            retry=self._in(scan, scan.retry),
            pause=self._in(scan, scan.stack.pause),
            stop=self._in(scan, scan.stop),
            clear=scan.runner.clear_finished,
            zoom_in=lambda: scan.card_pane.view.zoom_in(),
            zoom_out=lambda: scan.card_pane.view.zoom_out(),
            fit=lambda: scan.card_pane.view.fit(),
            done=self._in(today, today.done),
            later=self._in(today, today.later),
            skip_this=self._in(today, today.skip),
            cadence=self._of_person(people.cadence, today.cadence),
            follow_up=self._of_person(people.follow_up, today.follow_up),
            remind=self._of_person(people.remind, today.remind),
            new_event=self._in(self._events, self._events.new),
            go=window.go,
            theme=window.choose_theme,
            keys=window.show_keys,
            about=window.show_about,
        )

    def redo(self) -> None:
        """Do again what was undone last, in this window or elsewhere."""
        self._window.slip.put_away()
        self._people.changes.do_again()

    def edit(self) -> None:
        """Change what is shown: an event, or the contact of a page."""
        if self._shows(self._events):
            self._events.edit()
        else:
            self._of_person(self._people.edit, self._today.page.edit)()

    def delete(self) -> None:
        """Take away what is chosen: contacts, an event, a photograph when one is in the stack's list."""
        if self._shows(self._people):
            self._people.delete()
        elif self._shows(self._today):
            self._today.delete()
        elif self._shows(self._events):
            self._events.delete()
        elif self._shows(self._scan) and self._scan.stack.list.hasFocus():
            self._scan.remove()

    def merge(self) -> None:
        """Merge the pair that is shown, or compare the contacts that are chosen."""
        if not self.answer("merge") and self._shows(self._people):
            self._people.merge()

    def new_job(self) -> None:
        """The pair that is shown is one person with a new job, or the contact of the page has one."""
        if not self.answer("new_job"):
            self._of_person(self._people.new_job, self._today.page.new_job)()

    def other_side(self) -> None:
        """Turn the card over, of the stack or of the contact."""
        if self._shows(self._scan):
            self._scan.other_side()
        else:
            self._of_person(self._people.turn_card, self._today.page.turn_card)()

    def answer(self, which: str) -> bool:
        """Give an answer about two contacts that are shown, or about a card and the contact that it may be."""
        if self._shows(self._scan):
            # In a list of choices a letter alone means one of them.
            alone = not QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.AltModifier
            return not (alone and isinstance(QApplication.focusWidget(), QComboBox)) and self._scan.answer(which)
        return self._window.errands.answer(which, self._window.places.currentWidget())

    def _shows(self, place: QWidget) -> bool:
        return self._window.places.currentWidget() is place

    def _of_person(self, in_people: Callable[[], None], in_today: Callable[[], None]) -> Callable[[], None]:
        """Two places show a contact's page."""

        def act() -> None:
            if self._shows(self._people):
                in_people()
            elif self._shows(self._today):
                in_today()

        return act

    def _in(self, place: QWidget, act: Callable[[], None]) -> Callable[[], None]:
        return lambda: act() if self._shows(place) else None
