"""The people for Qt's list: everybody has a row at once, and the words of a row are fetched when it is to be seen."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence, Set
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
from PySide6.QtGui import QPixmap

from desktop.actions.people import export_vcards
from desktop.app import App
from desktop.contacts.model import ContactRow, Found, Listing, Query
from desktop.ui.jobs import Job, Jobs
from desktop.ui.once_after import once_after
from desktop.ui.people.faces import Faces
from desktop.ui.pictures import Thumbnails

Index = QModelIndex | QPersistentModelIndex
PAGE = 100
"""Rows that are fetched together."""
KEPT_PAGES = 60
FETCHED_AT_ONCE = 3
"""Pages of one fetch: who drags the scroll bar leaves a trail of rows that nobody wants to see any more."""
ROW = int(Qt.ItemDataRole.UserRole) + 1
"""The ContactRow, or None while it is fetched."""
PICTURE = int(Qt.ItemDataRole.UserRole) + 2
"""The small picture of the card, else the contact's own photo, as far as it is here."""


class PeopleModel(QAbstractListModel):
    """Shows whom a query finds; the newest query wins, whatever comes back first."""

    arrived = Signal(object)
    """What was asked for stands in the list; the rows (int) of those who were to be kept in sight."""
    sized = Signal()
    """The list has another length."""

    def __init__(self, app: App, jobs: Jobs, thumbnails: Thumbnails, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._jobs = jobs
        self._thumbnails = thumbnails
        self._job: Job | None = None
        self._fetch: Job | None = None
        self._pages: OrderedDict[int, list[ContactRow | None]] = OrderedDict()
        self._wanted: dict[int, None] = {}
        self._ids: Sequence[int] = ()
        self._count = 0
        self.query = Query()
        self.is_complete = False
        self._dragged: QTemporaryDir | None = None
        self._fetching = once_after(0, self._fetch_wanted, self)
        thumbnails.arrived.connect(self._picture_arrived)
        self._faces = Faces(app, jobs, self)
        self._faces.arrived.connect(self._faces_arrived)

    # Asking

    def search(self, query: Query) -> None:
        """Show whom the query finds, the first of them as soon as they are known: for a query being typed."""
        self._begin(query)
        store = self._app.store

        def first(found: Found) -> None:
            self._put(found.total if found.exact else len(found.rows), (), {0: list(found.rows)})
            self.arrived.emit([])
            self._job = self._jobs.run(lambda: store.finder.listing(query), self._complete)

        self._job = self._jobs.run(lambda: store.finder.find(query, PAGE), first)

    def show(self, query: Query, keep: Sequence[str] = ()) -> None:
        """Show whom the query finds, in one go, and say where the contacts `keep` stand now."""
        self._begin(query)
        self._faces.look_again()
        finder = self._app.store.finder

        def whole() -> tuple[Listing, list[int], dict[int, list[ContactRow]]]:
            listing = finder.listing(query)
            places = finder.places(listing, keep) if keep else []
            pages = {0, *(place // PAGE for place in places[:1])}
            return listing, places, {page: finder.rows(_part(listing.ids, page)) for page in pages}

        def done(found: tuple[Listing, list[int], dict[int, list[ContactRow]]]) -> None:
            listing, places, pages = found
            self._put(len(listing), listing.ids, pages)
            self.is_complete = True
            self.arrived.emit(places)

        self._job = self._jobs.run(whole, done)

    def again(self, keep: Sequence[str] = ()) -> None:
        """Ask the store again, as contacts have come, gone or changed."""
        self.show(self.query, keep)

    @property
    def rows(self) -> list[ContactRow]:
        """Give the rows whose words are here, in order."""
        return [row for page in sorted(self._pages) for row in self._pages[page] if row is not None]

    @property
    def text(self) -> str:
        return self.query.text

    def row_at(self, place: int) -> ContactRow | None:
        """Give the row at a place of the list, None while its words are not here."""
        page = self._pages.get(place // PAGE)
        return page[place % PAGE] if page is not None and place % PAGE < len(page) else None

    def picked(self, places: Sequence[int]) -> Callable[[], list[str]]:
        """Give a function that gives the UIDs at these places; it asks the store, so call it away from the Qt thread.

        What the user saw counts: a row whose words are here stands for that contact, whatever came since.
        """
        known = {place: row.uid for place in places if (row := self.row_at(place)) is not None}
        others = [place for place in places if place not in known and place < len(self._ids)]
        ids = [self._ids[place] for place in others]
        finder = self._app.store.finder

        def ask() -> list[str]:
            found = {**known, **dict(zip(others, finder.uids(ids), strict=False))} if ids else known
            return [found[place] for place in places if place in found]

        return ask

    # Qt's questions

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else self._count

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        if not index.isValid() or index.row() >= self._count:
            return None
        row = self._row(index.row())
        if role == ROW:
            return row
        if row is None:
            return "" if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole) else None
        if role == Qt.ItemDataRole.DisplayRole:
            return shown_name(row)
        if role == PICTURE:
            return self._picture(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (row.name, row.title, row.organization) if part)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    def mimeTypes(self) -> list[str]:
        return ["text/uri-list", "text/vcard"]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Give the contacts as a vCard and as a file of it, which lives as long as the window."""
        places = [index.row() for index in indexes]
        text = export_vcards(self._app.store, self.picked(places)())
        row = self.row_at(places[0])
        name = shown_name(row) if row is not None and len(places) == 1 else self.tr("Contacts")
        if self._dragged is None:
            self._dragged = QTemporaryDir()
        file = Path(self._dragged.path()) / f"{file_name(name)}.vcf"
        file.write_text(text, encoding="utf-8", newline="")
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(file))])
        data.setData("text/vcard", text.encode("utf-8"))
        return data

    # Inside

    def _begin(self, query: Query) -> None:
        for job in (self._job, self._fetch):
            if job is not None:
                job.cancel()
        self._fetch = None
        self.query = query
        self.is_complete = False

    def _put(self, count: int, ids: Sequence[int], pages: dict[int, list[ContactRow]]) -> None:
        self.beginResetModel()
        self._count, self._ids = count, ids
        self._wanted.clear()
        self._pages.clear()
        self._pages.update({page: list(rows) for page, rows in pages.items()})
        self.endResetModel()
        self.sized.emit()

    def _complete(self, listing: Listing) -> None:
        """Take everybody, where so far there was the first page alone."""
        count = len(listing)
        self._ids = listing.ids
        self.is_complete = True
        if count > self._count:
            self.beginInsertRows(QModelIndex(), self._count, count - 1)
            self._count = count
            self.endInsertRows()
        elif count < self._count:
            self.beginRemoveRows(QModelIndex(), count, self._count - 1)
            self._count = count
            self.endRemoveRows()
        self.sized.emit()
        if self._wanted:
            self._fetching.start()

    def _row(self, place: int) -> ContactRow | None:
        page = place // PAGE
        if page in self._pages:
            self._pages.move_to_end(page)
            return self.row_at(place)
        self._wanted.pop(page, None)
        self._wanted[page] = None
        if self._fetch is None and self._ids:
            self._fetching.start()
        return None

    def _fetch_wanted(self) -> None:
        """Fetch the pages that were looked for last; the others are asked for again if they are still in sight."""
        pages = list(self._wanted)[-FETCHED_AT_ONCE:]
        self._wanted.clear()
        ids, finder = self._ids, self._app.store.finder
        if self._fetch is not None or not pages or not ids:
            return

        def done(found: dict[int, list[ContactRow]]) -> None:
            self._fetch = None
            for page, rows in found.items():
                short = len(_part(ids, page)) - len(rows)
                self._pages[page] = [*rows, *[None] * short]
                self._pages.move_to_end(page)
                first, last = page * PAGE, min((page + 1) * PAGE, self._count) - 1
                self.dataChanged.emit(self.index(first), self.index(last))
            while len(self._pages) > KEPT_PAGES:
                self._pages.popitem(last=False)
            if self._wanted:
                self._fetching.start()

        def failed(error: BaseException) -> None:
            self._fetch = None
            self._jobs.failed(error)

        self._fetch = self._jobs.run(lambda: {page: finder.rows(_part(ids, page)) for page in pages}, done, failed)

    def _picture(self, row: ContactRow) -> QPixmap | None:
        if row.picture:
            return self._thumbnails.get(self._app.store.picture_path(row.picture))
        return self._faces.get(row.uid)

    def _picture_arrived(self, file: str) -> None:
        picture = Path(file).name
        self._paint_again(lambda row: row.picture == picture)

    def _faces_arrived(self, uids: Set[str]) -> None:
        self._paint_again(lambda row: row.uid in uids)

    def _paint_again(self, concerns: Callable[[ContactRow], bool]) -> None:
        for page, rows in self._pages.items():
            for place, row in enumerate(rows, page * PAGE):
                if row is not None and concerns(row):
                    self.dataChanged.emit(self.index(place), self.index(place), [PICTURE])


def _part(ids: Sequence[int], page: int) -> Sequence[int]:
    return ids[page * PAGE : (page + 1) * PAGE]


def shown_name(row: ContactRow) -> str:
    """Give what to call a contact in a list."""
    return row.name or row.organization or "–"


def file_name(name: str) -> str:
    """Give a name that every file system takes."""
    kept = "".join(letter if letter.isalnum() or letter in " -." else " " for letter in name)
    return " ".join(kept.split()).strip(".")[:80] or "Contacts"
