"""The place of the events in the window; the screen is built when one first comes to it, as few starts begin there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.app import App
from desktop.ui.parts import WindowParts

if TYPE_CHECKING:
    from desktop.ui.events.screen import EventsScreen


class EventsPlace(QWidget):
    """Hands on to the screen, if it is there."""

    person_wanted = Signal(str)
    """The UID of a person who is to be opened."""
    changed = Signal()
    """Something was written, or taken back."""
    stack_touched = Signal()
    """A card of the stack may stand elsewhere than it is shown."""

    def __init__(self, app: App, parts: WindowParts) -> None:
        super().__init__()
        self._app = app
        self._parts = parts
        self._built: EventsScreen | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        # No entry of the menu has this key: elsewhere it says that two contacts are not the same.
        new = QShortcut(QKeySequence("N"), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        new.activated.connect(self.new)

    @property
    def events(self) -> EventsScreen:
        """The screen, which is built if it is not there yet."""
        if self._built is None:
            from desktop.ui.events.screen import EventsScreen

            self._built = screen = EventsScreen(self._app, self._parts)
            screen.person_wanted.connect(self.person_wanted)
            screen.changes.made.connect(lambda _uids: self.changed.emit())
            screen.changes.stack_touched.connect(self.stack_touched)
            self._column.addWidget(screen)
        return self._built

    def came_in_sight(self) -> None:
        self.events.came_in_sight()

    def refresh(self) -> None:
        """Ask the store again."""
        if self._built is not None:
            self._built.refresh()

    def look_for_changes(self) -> None:
        """Ask again if another program has written since."""
        if self._built is not None:
            self._built.look_for_changes()

    def new(self) -> None:
        """Ask for a new event."""
        self.events.new()

    def edit(self) -> None:
        """Change the event that is shown."""
        self.events.edit()

    def delete(self) -> None:
        """Take the event away that is shown."""
        self.events.delete()
