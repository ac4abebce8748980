"""What can be taken back, the latest first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

DEEPEST = 200


@dataclass(frozen=True, slots=True)
class Undoable:
    """One thing the user did, in words, and how it is taken back."""

    text: str
    take_back: Callable[[], None]


class UndoPile(QObject):
    """Remembers what the user did in this session; Ctrl+Z takes from its top."""

    changed = Signal()
    redone = Signal()
    """Something was done again that this pile knew nothing of: what is shown may be out of date."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pile: list[Undoable] = []

    def put(self, text: str, take_back: Callable[[], None]) -> Undoable:
        """Remember one thing and give it, so that a notice can take back just that."""
        done = Undoable(text, take_back)
        self._pile = [*self._pile, done][-DEEPEST:]
        self.changed.emit()
        return done

    def clear(self) -> None:
        """Forget everything: the contacts it was done to are not there any more."""
        self._pile = []
        self.changed.emit()

    @property
    def top(self) -> str:
        """Give the words for what would be undone, or nothing."""
        return self._pile[-1].text if self._pile else ""

    def undo(self, wanted: Undoable | None = None) -> bool:
        """Take back the latest thing, or the one named; false when there is none."""
        if wanted is not None and wanted not in self._pile:
            return False
        if not self._pile:
            return False
        found = wanted or self._pile[-1]
        self._pile.remove(found)
        self.changed.emit()
        found.take_back()
        return True
