"""The list of people: one column of equal rows, as many as there are contacts."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QItemSelectionRange, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

MOST_DRAGGED = 200
"""Contacts that are dragged out of the window at once: their vCards are made while the mouse waits."""


class PeopleTable(QTableView):
    """Shows people one under the other.

    A table, not a list: Qt's list looks at every row when it is filled, which takes it a second for
    100,000 of them; a table whose rows are all of one height takes a thousandth of that.
    """

    too_many_dragged = Signal()
    opened = Signal()
    """Enter, or a double click, on a person."""

    def __init__(self, delegate: QStyledItemDelegate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._delegate = delegate
        self.setItemDelegate(delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        across, down = self.horizontalHeader(), self.verticalHeader()
        across.hide()
        across.setStretchLastSection(True)
        across.setMinimumSectionSize(1)
        down.hide()
        down.setMinimumSectionSize(1)
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._fit_rows()
        self.doubleClicked.connect(lambda _index: self.opened.emit())

    def chosen(self) -> list[int]:
        """Give the rows chosen, from the top."""
        return sorted({row for part in self._ranges() for row in range(part.top(), part.bottom() + 1)})

    def count_chosen(self) -> int:
        """Count the rows chosen without going through them."""
        return sum(part.height() for part in self._ranges())

    def go_to(self, row: int) -> None:
        """Choose one row and bring it in sight."""
        index = self.model().index(row, 0)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def choose(self, rows: Sequence[int]) -> None:
        """Choose exactly these rows."""
        model = self.model()
        chosen = QItemSelection()
        for row in rows:
            chosen.select(model.index(row, 0), model.index(row, 0))
        flag = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(model.index(rows[0], 0), flag.NoUpdate)
        self.selectionModel().select(chosen, flag.ClearAndSelect | flag.Rows)
        self.scrollTo(model.index(rows[0], 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
            return
        if key in (Qt.Key.Key_Home, Qt.Key.Key_End) and self.model().rowCount():
            self._go_to_edge(0 if key == Qt.Key.Key_Home else self.model().rowCount() - 1, event.modifiers())
            return
        super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Let letters be the window's: to look for people there is the search box, which finds all of them."""

    def startDrag(self, actions: Qt.DropAction) -> None:
        if self.count_chosen() > MOST_DRAGGED:
            self.too_many_dragged.emit()
        else:
            super().startDrag(actions)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "_delegate"):
            self._fit_rows()

    def _go_to_edge(self, row: int, modifiers: Qt.KeyboardModifier) -> None:
        """Go to the first or last person: of a table's one column Qt would go to the first or last cell."""
        index, here = self.model().index(row, 0), self.currentIndex()
        flag = QItemSelectionModel.SelectionFlag
        if modifiers & Qt.KeyboardModifier.ShiftModifier and here.isValid():
            first, last = (index, here) if index.row() < here.row() else (here, index)
            self.selectionModel().select(QItemSelection(first, last), flag.ClearAndSelect | flag.Rows)
            self.selectionModel().setCurrentIndex(index, flag.NoUpdate)
        else:
            self.setCurrentIndex(index)
        self.scrollTo(index)

    def _ranges(self) -> list[QItemSelectionRange]:
        selection = self.selectionModel().selection()
        return [selection.at(place) for place in range(selection.count())]

    def _fit_rows(self) -> None:
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        self.verticalHeader().setDefaultSectionSize(self._delegate.sizeHint(option, QModelIndex()).height())
