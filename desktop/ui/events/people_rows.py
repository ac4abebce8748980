"""A few people for Qt's list, each with a word of one's own about them; painted as in the list of all people."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.app import App
from desktop.contacts.model import ContactRow
from desktop.ui.people.people_model import PICTURE, ROW, shown_name
from desktop.ui.pictures import Thumbnails

Index = QModelIndex | QPersistentModelIndex


class PeopleRows(QAbstractListModel):
    """Shows just these people, in this order."""

    def __init__(self, app: App, thumbnails: Thumbnails, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._thumbnails = thumbnails
        self.rows: list[ContactRow] = []
        thumbnails.arrived.connect(self._picture_arrived)

    def show(self, rows: Sequence[ContactRow], words: Mapping[str, str]) -> None:
        """Take the people; `words` stand under the name, by UID."""
        self.beginResetModel()
        # Under the name stands what is the title elsewhere.
        self.rows = [replace(row, title=words[row.uid]) if row.uid in words else row for row in rows]
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role == PICTURE:
            return self._thumbnails.get(self._app.store.picture_path(row.picture)) if row.picture else None
        if role == Qt.ItemDataRole.DisplayRole:
            return shown_name(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (shown_name(row), row.title, row.organization) if part)
        return None

    def _picture_arrived(self, file: str) -> None:
        picture = Path(file).name
        for place, row in enumerate(self.rows):
            if row.picture == picture:
                self.dataChanged.emit(self.index(place), self.index(place), [PICTURE])
