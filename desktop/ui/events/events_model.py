"""The events for Qt's list: what comes first, then what is over by its year."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, Qt
from PySide6.QtGui import QPixmap

from desktop.actions.events import EventLine, EventList
from desktop.app import App
from desktop.contacts.model import ContactRow
from desktop.ui.events.event_words import EventCounts, where_and_when, year_of
from desktop.ui.headed_list import HeadedModel, Index
from desktop.ui.pictures import Thumbnails
from desktop.ui.today.words import ahead

LINE = int(Qt.ItemDataRole.UserRole) + 1
"""The Row."""

Key = tuple[str, bool]
"""An event's id, and whether it is its next edition, which is only assumed."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row: an event, or a heading."""

    heading: str = ""
    line: EventLine | None = None
    coming: bool = False

    @property
    def key(self) -> Key:
        """Give what it is known by when the list is asked anew."""
        return (self.line.event.id, self.is_assumed) if self.line is not None else ("", False)

    @property
    def is_assumed(self) -> bool:
        return self.line is not None and self.line.edition is not None and self.line.edition.assumed

    @property
    def title(self) -> str:
        return " ".join(self.line.event.name.split()) if self.line is not None else self.heading

    @property
    def under(self) -> str:
        """Give the days and the place."""
        return where_and_when(self.line.event, self.line.edition) if self.line is not None else ""


class EventsModel(HeadedModel):
    """Shows the events; pictures of people are fetched when a row is to be seen."""

    def __init__(self, app: App, thumbnails: Thumbnails, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._thumbnails = thumbnails
        self.rows: list[Row] = []
        thumbnails.arrived.connect(self._picture_arrived)

    def show(self, events: EventList) -> None:
        """Take the events."""
        self.beginResetModel()
        self.rows = list(self._rows(events))
        self.endResetModel()

    def row_at(self, place: int) -> Row | None:
        """Give the event at a place; None for a heading."""
        row = self.rows[place] if 0 <= place < len(self.rows) else None
        return row if row is not None and row.line is not None else None

    def place_of(self, key: Key) -> int:
        """Give where an event stands, or -1; an edition that was assumed may be written down by now."""
        exact = next((place for place, row in enumerate(self.rows) if row.line is not None and row.key == key), -1)
        if exact >= 0:
            return exact
        return next((place for place, row in enumerate(self.rows) if row.line is not None and row.key[0] == key[0]), -1)

    def is_heading(self, row: int) -> bool:
        return self.rows[row].line is None

    def when(self, row: Row) -> str:
        """Say in how long an event begins, or that it is on."""
        if row.line is None or not row.coming:
            return ""
        return ahead(row.line.days) if row.line.days else self.tr("now")

    def count(self, row: Row) -> str:
        """Say how many people one met there, or knows from it."""
        if row.line is None:
            return ""
        return EventCounts().met(row.line.count) if row.line.count else self.tr("nobody yet")

    def picture(self, person: ContactRow) -> QPixmap | None:
        """Give the small picture of a person's card, if it is there."""
        return self._thumbnails.get(self._app.store.picture_path(person.picture)) if person.picture else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row = self.rows[index.row()]
        if role == LINE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (row.title, self.when(row), row.under, self.count(row)) if part)
        return None

    def _rows(self, events: EventList) -> Iterator[Row]:
        if events.coming:
            yield Row(self.tr("Coming"))
            yield from (Row(line=line, coming=True) for line in events.coming)
        for year, lines in groupby(events.past, key=lambda line: year_of(line.event)):
            yield Row(year)
            yield from (Row(line=line) for line in lines)

    def _picture_arrived(self, file: str) -> None:
        picture = Path(file).name
        for place, row in enumerate(self.rows):
            if row.line is not None and any(person.picture == picture for person in row.line.faces):
                self.dataChanged.emit(self.index(place), self.index(place))
