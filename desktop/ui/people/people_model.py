"""The people for Qt's list view, fetched a page at a time as the user scrolls."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTemporaryDir,
    QUrl,
    Signal,
)

from desktop.actions.people import export_vcards, search
from desktop.app import App
from desktop.contacts.model import ContactRow
from desktop.ui.jobs import Job, Jobs
from desktop.ui.pictures import Thumbnails

Index = QModelIndex | QPersistentModelIndex
PAGE = 200
ROW = int(Qt.ItemDataRole.UserRole) + 1
PICTURE = int(Qt.ItemDataRole.UserRole) + 2


class PeopleModel(QAbstractListModel):
    """Shows who matches the search; the newest search wins, whatever comes back first."""

    arrived = Signal()
    """The first page of a search is there."""

    def __init__(self, app: App, jobs: Jobs, thumbnails: Thumbnails, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._jobs = jobs
        self._thumbnails = thumbnails
        self._job: Job | None = None
        self._fetching = False
        self._all_there = True
        self.rows: list[ContactRow] = []
        self.text = ""
        self._dragged: QTemporaryDir | None = None
        thumbnails.arrived.connect(self._picture_arrived)

    def search(self, text: str) -> None:
        """Show who matches from now on."""
        if self._job is not None:
            self._job.cancel()
        self.text = text
        self._fetching = False

        def done(rows: list[ContactRow]) -> None:
            self.beginResetModel()
            self.rows = rows
            self._all_there = len(rows) < PAGE
            self.endResetModel()
            self.arrived.emit()

        self._job = self._jobs.run(lambda: search(self._app.store, text, PAGE, 0), done)

    def again(self) -> None:
        """Ask the store again, as contacts have come or gone."""
        self.search(self.text)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.rows)

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and not self._all_there and not self._fetching

    def fetchMore(self, parent: Index) -> None:
        if not self.canFetchMore(parent):
            return
        self._fetching = True
        text, have = self.text, len(self.rows)

        def done(rows: list[ContactRow]) -> None:
            self._fetching = False
            self._all_there = len(rows) < PAGE
            if rows:
                self.beginInsertRows(QModelIndex(), have, have + len(rows) - 1)
                self.rows += rows
                self.endInsertRows()

        self._job = self._jobs.run(lambda: search(self._app.store, text, PAGE, have), done)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return shown_name(row)
        if role == ROW:
            return row
        if role == PICTURE:
            return self._thumbnails.get(self._app.store.picture_path(row.picture)) if row.picture else None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (row.name, row.title, row.organization) if part)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    def mimeTypes(self) -> list[str]:
        return ["text/uri-list", "text/vcard"]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Give the contacts as a vCard and as a file of it, which lives as long as the window."""
        chosen = [self.rows[index.row()] for index in indexes]
        text = export_vcards(self._app.store, [row.uid for row in chosen])
        name = shown_name(chosen[0]) if len(chosen) == 1 else self.tr("Contacts")
        if self._dragged is None:
            self._dragged = QTemporaryDir()
        file = Path(self._dragged.path()) / f"{file_name(name)}.vcf"
        file.write_text(text, encoding="utf-8", newline="")
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(file))])
        data.setData("text/vcard", text.encode("utf-8"))
        return data

    def row_of(self, uid: str) -> int:
        return next((place for place, row in enumerate(self.rows) if row.uid == uid), -1)

    def _picture_arrived(self, file: str) -> None:
        for place, row in enumerate(self.rows):
            if row.picture and str(self._app.store.picture_path(row.picture)) == file:
                self.dataChanged.emit(self.index(place), self.index(place), [PICTURE])


def shown_name(row: ContactRow) -> str:
    """Give what to call a contact in a list."""
    return row.name or row.organization or "–"


def file_name(name: str) -> str:
    """Give a name that every file system takes."""
    kept = "".join(letter if letter.isalnum() or letter in " -." else " " for letter in name)
    return " ".join(kept.split()).strip(".")[:80] or "Contacts"
