"""The list of events: goes from event to event, past the headings."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from desktop.ui.events.event_delegate import EventDelegate
from desktop.ui.events.events_model import EventsModel, Row
from desktop.ui.headed_list import HeadedTable
from desktop.ui.own_keys import DELETE_KEYS


class EventsTable(HeadedTable):
    """Rows of two heights: headings are lower than events."""

    delete_wanted = Signal()

    def __init__(self, delegate: EventDelegate, model: EventsModel, parent: QWidget | None = None) -> None:
        self._events = model
        super().__init__(delegate, model, parent)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)

    @property
    def chosen_row(self) -> Row | None:
        """The event that is chosen."""
        places = self.chosen()
        return self._events.row_at(places[0]) if places else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in DELETE_KEYS:
            self.delete_wanted.emit()
        else:
            super().keyPressEvent(event)

    def _go_to_edge(self, row: int, modifiers: Qt.KeyboardModifier) -> None:
        """One event is chosen at a time, Shift or not."""
        super()._go_to_edge(row, Qt.KeyboardModifier.NoModifier)
