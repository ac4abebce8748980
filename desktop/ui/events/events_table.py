"""The list of events: goes from event to event, past the headings."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem, QWidget

from desktop.ui.events.event_delegate import EventDelegate
from desktop.ui.events.events_model import EventsModel, Row
from desktop.ui.people.people_table import PeopleTable


class EventsTable(PeopleTable):
    """Rows of two heights: headings are lower than events."""

    delete_wanted = Signal()

    def __init__(self, delegate: EventDelegate, model: EventsModel, parent: QWidget | None = None) -> None:
        self._events = model
        self._paints = delegate
        self._low: list[int] = []
        """The rows of the headings."""
        super().__init__(delegate, parent)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setModel(model)
        model.modelReset.connect(self._fit_headings)
        self._fit_rows()

    @property
    def chosen_row(self) -> Row | None:
        """The event that is chosen."""
        places = self.chosen()
        return self._events.row_at(places[0]) if places else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.delete_wanted.emit()
        else:
            super().keyPressEvent(event)

    def _go_to_edge(self, row: int, modifiers: Qt.KeyboardModifier) -> None:
        """Go to the first or last event; above the first stands a heading."""
        self.go_to(self._events.nearest(row))
        if row == 0:
            self.scrollToTop()

    def _fit_rows(self) -> None:
        super()._fit_rows()
        if self.model() is not None:
            self._fit_headings()

    def _fit_headings(self) -> None:
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        header = self.verticalHeader()
        # The header keeps the heights of the rows that stood there before.
        for place in self._low:
            header.resizeSection(place, header.defaultSectionSize())
        self._low = [place for place, row in enumerate(self._events.rows) if row.line is None]
        for place in self._low:
            header.resizeSection(place, self._paints.sizeHint(option, self._events.index(place, 0)).height())
