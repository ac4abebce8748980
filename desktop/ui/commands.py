"""Everything the window can do, as menu entries with their keys; the list of keys is made from them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu


@dataclass(frozen=True, slots=True)
class Deeds:
    """What the menu entries do; the window fills it in."""

    open: Callable[[], None]
    open_folder: Callable[[], None]
    paste: Callable[[], None]
    import_files: Callable[[], None]
    export_all: Callable[[], None]
    find_doubles: Callable[[], None]
    merge: Callable[[], None]
    not_same: Callable[[], object]
    new_job: Callable[[], object]
    compare: Callable[[], None]
    show_code: Callable[[], None]
    log: Callable[[], None]
    filter: Callable[[], None]
    sort: Callable[[], None]
    trash: Callable[[], None]
    quit: Callable[[], None]
    reminders: Callable[[], None]
    undo: Callable[[], None]
    redo: Callable[[], None]
    find: Callable[[], None]
    edit: Callable[[], None]
    copy: Callable[[], None]
    delete: Callable[[], None]
    export: Callable[[], None]
    keep: Callable[[], None]
    skip: Callable[[], None]
    turn: Callable[[], None]
    corners: Callable[[], None]
    other_side: Callable[[], None]
    join_next: Callable[[], None]
    join_before: Callable[[], None]
    split: Callable[[], None]
    retry: Callable[[], None]
    pause: Callable[[], None]
    stop: Callable[[], None]
    clear: Callable[[], None]
    zoom_in: Callable[[], None]
    zoom_out: Callable[[], None]
    fit: Callable[[], None]
    done: Callable[[], None]
    later: Callable[[], None]
    skip_this: Callable[[], None]
    cadence: Callable[[], None]
    follow_up: Callable[[], None]
    remind: Callable[[], None]
    new_event: Callable[[], None]
    go: Callable[[int], None]
    theme: Callable[[str], None]
    keys: Callable[[], None]
    about: Callable[[], None]


class Commands(QObject):
    """Makes the menu bar of a window."""

    def __init__(self, window: QMainWindow, deeds: Deeds) -> None:
        super().__init__(window)
        self._window = window
        self._deeds = deeds
        self.menus: list[QMenu] = []
        self.actions: list[QAction] = []
        self.themes: dict[str, QAction] = {}
        self._file()
        self._edit()
        self._card()
        self._contact()
        self._of_today: list[QAction] = []
        self._of_person: list[QAction] = []
        self._reminder()
        self._view()
        self._help()

    def show_place(self, is_today: bool, is_people: bool = False, is_events: bool = False) -> None:
        """Let the keys of a place be those of other places where another place is shown."""
        for action in self._of_today:
            action.setEnabled(is_today)
        for action in self._of_person:
            action.setEnabled(is_today or is_people)
        self._new_event.setEnabled(is_events)
        self._not_same.setEnabled(not is_events)

    def keys(self) -> list[tuple[str, str]]:
        """Give each entry that has a key, with it, as the user reads them."""
        found = []
        for action in self.actions:
            shown = action.data() or action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            if shown:
                found.append((action.text().split("\t")[0].replace("&", "").removesuffix(" …"), str(shown)))
        return found

    def _menu(self, title: str) -> QMenu:
        menu = self._window.menuBar().addMenu(title)
        self.menus.append(menu)
        return menu

    def _entry(
        self, menu: QMenu, text: str, act: Callable[[], object], *keys: str | QKeySequence.StandardKey | Qt.Key
    ) -> QAction:
        action = menu.addAction(text)
        if keys:
            action.setShortcuts([QKeySequence(key) for key in keys])
        action.triggered.connect(lambda _checked=False: act())
        self.actions.append(action)
        return action

    def _file(self) -> None:
        menu, do = self._menu(self.tr("&File")), self._deeds
        self._entry(menu, self.tr("&Open photographs …"), do.open, QKeySequence.StandardKey.Open)
        self._entry(menu, self.tr("Open a &folder …"), do.open_folder, "Ctrl+Shift+O")
        self._entry(menu, self.tr("&Paste a picture"), do.paste, QKeySequence.StandardKey.Paste)
        menu.addSeparator()
        self._entry(menu, self.tr("&Import contacts …"), do.import_files, "Ctrl+I")
        self._entry(menu, self.tr("&Export all contacts …"), do.export_all, "Ctrl+Shift+E")
        menu.addSeparator()
        self._entry(menu, self.tr("&Quit"), do.quit, "Ctrl+Q")

    def _edit(self) -> None:
        menu, do = self._menu(self.tr("&Edit")), self._deeds
        self.undo = self._entry(menu, self.tr("&Undo"), do.undo, QKeySequence.StandardKey.Undo)
        self._entry(menu, self.tr("&Redo"), do.redo, "Ctrl+Shift+Z", "Ctrl+Y")
        menu.addSeparator()
        self._entry(menu, self.tr("&Search people"), do.find, QKeySequence.StandardKey.Find)
        self._entry(menu, self.tr("&Filter people …"), do.filter, "Ctrl+Shift+F")
        self._entry(menu, self.tr("S&ort people …"), do.sort, "Ctrl+Shift+S")

    def _card(self) -> None:
        menu, do = self._menu(self.tr("&Card")), self._deeds
        self._hint(self._entry(menu, self.tr("&Keep"), do.keep), self.tr("Enter"))
        self._entry(menu, self.tr("Keep and &next"), do.keep, "Ctrl+Return", "Ctrl+Enter")
        self._entry(menu, self.tr("&Skip"), do.skip, "Ctrl+Shift+K")
        menu.addSeparator()
        self._entry(menu, self.tr("&Turn and read again"), do.turn, "Ctrl+T")
        self._entry(menu, self.tr("Mark the &corners"), do.corners, "Ctrl+M")
        self._entry(menu, self.tr("Try &again"), do.retry, "Ctrl+R")
        menu.addSeparator()
        self._entry(menu, self.tr("Show the other s&ide"), do.other_side, "Ctrl+B")
        self._entry(menu, self.tr("&Join with the next card as its back"), do.join_next, "Ctrl+J")
        self._entry(menu, self.tr("Join with the card &before as its back"), do.join_before, "Ctrl+Shift+J")
        self._entry(menu, self.tr("Sp&lit front and back"), do.split, "Ctrl+Shift+B")
        menu.addSeparator()
        self._entry(menu, self.tr("Compare with the contact it may be"), do.compare, "Alt+S")
        menu.addSeparator()
        self._entry(menu, self.tr("&Pause or go on reading"), do.pause, "Ctrl+P")
        self._entry(menu, self.tr("St&op reading"), do.stop, "Ctrl+.")
        self._entry(menu, self.tr("Take &finished photographs off the stack"), do.clear)

    def _contact(self) -> None:
        menu, do = self._menu(self.tr("C&ontact")), self._deeds
        self._entry(menu, self.tr("&Edit contact"), do.edit, "E")
        self._entry(menu, self.tr("&Log what happened"), do.log, "L")
        self._entry(menu, self.tr("&Copy contact"), do.copy, "Ctrl+Shift+C")
        self._entry(menu, self.tr("E&xport as vCard …"), do.export, "Ctrl+E")
        self._entry(menu, self.tr("Show as &QR code"), do.show_code, "Q")
        menu.addSeparator()
        self._entry(menu, self.tr("Find d&uplicates"), do.find_doubles, "Ctrl+D")
        self._entry(menu, self.tr("&Merge"), do.merge, "M", "Alt+M")
        self._not_same = self._entry(menu, self.tr("&Not the same"), do.not_same, "N", "Alt+N")
        self._entry(menu, self.tr("The same person with a new &job"), do.new_job, "J", "Alt+J")
        menu.addSeparator()
        self._entry(menu, self.tr("&Delete"), do.delete, QKeySequence.StandardKey.Delete)
        self._entry(menu, self.tr("&Trash"), do.trash, "Ctrl+Shift+T")

    def _reminder(self) -> None:
        menu, do = self._menu(self.tr("&Reminder")), self._deeds
        done = self._entry(menu, self.tr("&Done"), do.done, "D")
        # Space is the list's own key, as it is that of a button.
        done.setData(self.tr("D, Space"))
        self._of_today = [
            done,
            self._entry(menu, self.tr("&Snooze …"), do.later, "S"),
            self._entry(menu, self.tr("S&kip this once"), do.skip_this, "X"),
        ]
        self._of_person = [self._entry(menu, self.tr("&Cadence …"), do.cadence, "C")]
        menu.addSeparator()
        self._of_person.append(self._entry(menu, self.tr("&Follow up on the next working day"), do.follow_up, "F"))
        self._of_person.append(self._entry(menu, self.tr("&New reminder …"), do.remind, "R"))
        menu.addSeparator()
        self._new_event = self._entry(menu, self.tr("New &event"), do.new_event)
        self._hint(self._new_event, self.tr("N"))

    def _view(self) -> None:
        menu, do = self._menu(self.tr("&View")), self._deeds
        self._entry(menu, self.tr("&Today"), lambda: do.go(0), "Ctrl+1")
        self._entry(menu, self.tr("&Scan"), lambda: do.go(1), "Ctrl+2")
        self._entry(menu, self.tr("&People"), lambda: do.go(2), "Ctrl+3")
        self._entry(menu, self.tr("E&vents"), lambda: do.go(3), "Ctrl+4")
        self._entry(menu, self.tr("Go to the &reminders"), do.reminders, "F6")
        self._entry(menu, self.tr("S&ettings"), lambda: do.go(4), "Ctrl+,")
        menu.addSeparator()
        self._entry(menu, self.tr("Zoom &in"), do.zoom_in, "Ctrl++", "Ctrl+=")
        self._entry(menu, self.tr("Zoom &out"), do.zoom_out, "Ctrl+-")
        self._entry(menu, self.tr("Show the &whole card"), do.fit, "Ctrl+0")
        menu.addSeparator()
        group = QActionGroup(self)
        names = {"system": self.tr("Look as the s&ystem"), "light": self.tr("&Light"), "dark": self.tr("&Dark")}
        for choice, name in names.items():
            action = self._entry(menu, name, partial(do.theme, choice))
            action.setCheckable(True)
            group.addAction(action)
            self.themes[choice] = action

    def _help(self) -> None:
        menu, do = self._menu(self.tr("&Help")), self._deeds
        self._entry(menu, self.tr("&Keys"), do.keys, "?")
        self._entry(menu, self.tr("&About Cardfile"), do.about)

    def _hint(self, action: QAction, key: str) -> None:
        """Show a key that is not the menu's own: Enter belongs to the form."""
        action.setText(f"{action.text()}\t{key}")
        action.setData(key)
