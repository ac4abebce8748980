"""What the menu's entries and their keys do, by the place that the window shows."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QComboBox

from desktop.ui.commands import Deeds
from desktop.ui.place import EVENTS, PEOPLE, SCAN, TODAY

if TYPE_CHECKING:
    from desktop.ui.main_window import MainWindow


class WindowDeeds:
    """One key may do different things in different places: here it is said which.

    A place is asked for when the deed is done: its screen may not be there before.
    """

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def for_menu(self) -> Deeds:
        """Give what each entry of the menu does."""
        window, errands, incoming = self._window, self._window.errands, self._window.incoming
        return Deeds(
            open=incoming.open,
            open_folder=incoming.open_folder,
            paste=incoming.paste,
            import_files=errands.ask_for_files,
            export_all=lambda: window.people.export_all(),
            find_doubles=errands.find_doubles,
            merge=self.merge,
            not_same=lambda: self.answer("not_the_same"),
            new_job=self.new_job,
            compare=self._in(SCAN, lambda: window.scan.compare()),
            show_code=self._of_person(lambda: window.people.show_code(), lambda: window.today.page.show_code()),
            log=self._of_person(lambda: window.people.log(), lambda: window.today.page.log()),
            filter=self._in(PEOPLE, lambda: window.people.open_filters()),
            sort=self._in(PEOPLE, lambda: window.people.open_sorts()),
            trash=errands.open_trash,
            quit=window.presence.quit,
            reminders=window.notices.go_to,
            undo=window.undo,
            redo=self.redo,
            find=window.search_people,
            edit=self.edit,
            copy=self._of_person(lambda: window.people.copy(), lambda: window.today.page.copy()),
            delete=self.delete,
            export=self._of_person(lambda: window.people.export_chosen(), lambda: window.today.page.export_chosen()),
            keep=self._in(SCAN, lambda: window.scan.keep()),
            skip=self._in(SCAN, lambda: window.scan.skip()),
            turn=self._in(SCAN, lambda: window.scan.turn()),
            corners=self._in(SCAN, lambda: window.scan.mark_corners()),
            other_side=self.other_side,
            join_next=self._in(SCAN, lambda: window.scan.join(1)),
            join_before=self._in(SCAN, lambda: window.scan.join(-1)),
            split=self._in(SCAN, lambda: window.scan.split()),
            retry=self._in(SCAN, lambda: window.scan.retry()),
            pause=self._in(SCAN, lambda: window.scan.stack.pause()),
            stop=self._in(SCAN, lambda: window.scan.stop()),
            clear=lambda: window.scan.runner.clear_finished(),
            zoom_in=lambda: window.scan.card_pane.view.zoom_in(),
            zoom_out=lambda: window.scan.card_pane.view.zoom_out(),
            fit=lambda: window.scan.card_pane.view.fit(),
            done=self._in(TODAY, lambda: window.today.done()),
            later=self._in(TODAY, lambda: window.today.later()),
            skip_this=self._in(TODAY, lambda: window.today.skip()),
            cadence=self._of_person(lambda: window.people.cadence(), lambda: window.today.cadence()),
            follow_up=self._of_person(lambda: window.people.follow_up(), lambda: window.today.follow_up()),
            remind=self._of_person(lambda: window.people.remind(), lambda: window.today.remind()),
            new_event=self._in(EVENTS, lambda: window.events.new()),
            go=window.go,
            theme=window.choose_theme,
            keys=window.show_keys,
            about=window.show_about,
        )

    def redo(self) -> None:
        """Do again what was undone last, in this window or elsewhere."""
        self._window.slip.put_away()
        self._window.places.changes.do_again()

    def edit(self) -> None:
        """Change what is shown: an event, or the contact of a page."""
        window = self._window
        if self._shows(EVENTS):
            window.events.edit()
        else:
            self._of_person(lambda: window.people.edit(), lambda: window.today.page.edit())()

    def delete(self) -> None:
        """Take away what is chosen: contacts, an event, a photograph when one is in the stack's list."""
        window = self._window
        if self._shows(PEOPLE):
            window.people.delete()
        elif self._shows(TODAY):
            window.today.delete()
        elif self._shows(EVENTS):
            window.events.delete()
        elif self._shows(SCAN) and window.scan.stack.list.hasFocus():
            window.scan.remove()

    def merge(self) -> None:
        """Merge the pair that is shown, or compare the contacts that are chosen."""
        if not self.answer("merge") and self._shows(PEOPLE):
            self._window.people.merge()

    def new_job(self) -> None:
        """The pair that is shown is one person with a new job, or the contact of the page has one."""
        window = self._window
        if not self.answer("new_job"):
            self._of_person(lambda: window.people.new_job(), lambda: window.today.page.new_job())()

    def other_side(self) -> None:
        """Turn the card over, of the stack or of the contact."""
        window = self._window
        if self._shows(SCAN):
            window.scan.other_side()
        else:
            self._of_person(lambda: window.people.turn_card(), lambda: window.today.page.turn_card())()

    def answer(self, which: str) -> bool:
        """Give an answer about two contacts that are shown, or about a card and the contact that it may be."""
        if self._shows(SCAN):
            # In a list of choices a letter alone means one of them.
            alone = not QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.AltModifier
            return not (alone and isinstance(QApplication.focusWidget(), QComboBox)) and self._window.scan.answer(which)
        return self._window.errands.answer(which, self._window.places.currentWidget())

    def _shows(self, place: int) -> bool:
        return self._window.places.currentIndex() == place

    def _of_person(self, in_people: Callable[[], None], in_today: Callable[[], None]) -> Callable[[], None]:
        """Two places show a contact's page."""

        def act() -> None:
            if self._shows(PEOPLE):
                in_people()
            elif self._shows(TODAY):
                in_today()

        return act

    def _in(self, place: int, act: Callable[[], None]) -> Callable[[], None]:
        return lambda: act() if self._shows(place) else None
