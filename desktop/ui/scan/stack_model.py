"""The stack's lines for Qt's list view."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.actions.stack import StackItem
from desktop.contacts.model import StackState
from desktop.ui.pictures import Thumbnails
from desktop.ui.scan.entries import Entry, entries_of
from desktop.ui.words import both_sides, state_name

Index = QModelIndex | QPersistentModelIndex
ENTRY = int(Qt.ItemDataRole.UserRole) + 1
PICTURE = int(Qt.ItemDataRole.UserRole) + 2
BACK_PICTURE = int(Qt.ItemDataRole.UserRole) + 3


class StackModel(QAbstractListModel):
    """Holds the entries in the order the photographs were added."""

    def __init__(self, thumbnails: Thumbnails, picture_of: Mapping[str, Path], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.entries: list[Entry] = []
        self._known: set[int] = set()
        self._thumbnails = thumbnails
        self._picture_of = picture_of
        thumbnails.arrived.connect(self._picture_arrived)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        if not index.isValid() or index.row() >= len(self.entries):
            return None
        entry = self.entries[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.title
        if role == ENTRY:
            return entry
        if role == PICTURE:
            return self._thumbnails.get(self.file_of(entry))
        if role == BACK_PICTURE:
            return self._thumbnails.get(self.back_file_of(entry)) if entry.back is not None else None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            sides = both_sides() if entry.back is not None else ""
            return ", ".join(part for part in (entry.title, state_name(entry.state), sides, entry.error) if part)
        return None

    def file_of(self, entry: Entry) -> Path:
        """Give the picture file that shows this entry: the flat card, or the photograph."""
        if entry.card is not None:
            return self._picture_of.get(entry.card.picture, entry.photo)
        return entry.photo

    def back_file_of(self, entry: Entry) -> Path:
        """Give the picture file that shows the back of this entry."""
        assert entry.back is not None
        return self._picture_of.get(entry.back.card.picture, entry.back.photo)

    def add(self, items: Iterable[StackItem]) -> None:
        """Put photographs at the end."""
        items = list(items)
        self._known |= {item.id for item in items}
        new = [entry for item in items for entry in entries_of(item)]
        if new:
            self.beginInsertRows(QModelIndex(), len(self.entries), len(self.entries) + len(new) - 1)
            self.entries += new
            self.endInsertRows()

    def update(self, item: StackItem) -> None:
        """Take the new state of a photograph; it may have more or fewer lines than before, or none at all."""
        if item.id not in self._known:
            return  # taken off meanwhile
        rows = [row for row, entry in enumerate(self.entries) if entry.item.id == item.id]
        later = (row for row, entry in enumerate(self.entries) if entry.item.id > item.id)
        first = rows[0] if rows else next(later, len(self.entries))
        new = entries_of(item)
        both = min(len(rows), len(new))
        if both:
            self.entries[first : first + both] = new[:both]
            self.dataChanged.emit(self.index(first), self.index(first + both - 1))
        if len(new) > both:
            self.beginInsertRows(QModelIndex(), first + both, first + len(new) - 1)
            self.entries[first + both : first + both] = new[both:]
            self.endInsertRows()
        elif len(rows) > both:
            self.beginRemoveRows(QModelIndex(), first + both, first + len(rows) - 1)
            del self.entries[first + both : first + len(rows)]
            self.endRemoveRows()

    def remove(self, item_ids: Iterable[int]) -> None:
        """Take photographs off the list."""
        gone = set(item_ids)
        self._known -= gone
        for row in reversed(range(len(self.entries))):
            if self.entries[row].item.id in gone:
                self.beginRemoveRows(QModelIndex(), row, row)
                del self.entries[row]
                self.endRemoveRows()

    def row_of(self, key: tuple[int, int]) -> int:
        """Give the row of an entry, or of the one whose back it is, or of its photograph's first line, or -1."""
        for row, entry in enumerate(self.entries):
            if entry.key == key or (entry.back is not None and entry.back.key == key):
                return row
        return next((row for row, entry in enumerate(self.entries) if entry.item.id == key[0]), -1)

    def counted(self, *states: StackState) -> int:
        """Count the lines in these states."""
        return sum(entry.state in states for entry in self.entries)

    def _picture_arrived(self, file: str) -> None:
        for row, entry in enumerate(self.entries):
            if str(self.file_of(entry)) == file or (entry.back and str(self.back_file_of(entry)) == file):
                self.dataChanged.emit(self.index(row), self.index(row), [PICTURE])
