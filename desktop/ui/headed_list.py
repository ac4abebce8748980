"""A list in which headings stand: they are lower than the rest, and nobody can choose them."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.ui.people.people_table import PeopleTable

Index = QModelIndex | QPersistentModelIndex


class HeadedModel(QAbstractListModel):
    """Knows which rows are headings."""

    def is_heading(self, row: int) -> bool:
        """Say whether the row, which is one of the list, is a heading."""
        raise NotImplementedError

    def nearest(self, row: int) -> int:
        """Give the row itself if it is no heading, else the next one below, else above; -1 where there is none."""
        count = self.rowCount()
        rows = [*range(max(row, 0), count), *range(min(row, count) - 1, -1, -1)]
        return next((one for one in rows if not self.is_heading(one)), -1)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not 0 <= index.row() < self.rowCount() or self.is_heading(index.row()):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren


class HeadedTable(PeopleTable):
    """Goes past the headings."""

    def __init__(self, delegate: QStyledItemDelegate, model: HeadedModel, parent: QWidget | None = None) -> None:
        self._headed = model
        self._low: list[int] = []
        """The rows of the headings."""
        super().__init__(delegate, parent)
        self.setModel(model)
        model.modelReset.connect(self._fit_headings)
        self._fit_rows()

    def _go_to_edge(self, row: int, modifiers: Qt.KeyboardModifier) -> None:
        """Go to the first or last row that can be chosen; above the first stands a heading."""
        super()._go_to_edge(self._headed.nearest(row), modifiers)
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
        for row in self._low:
            header.resizeSection(row, header.defaultSectionSize())
        self._low = [row for row in range(self._headed.rowCount()) if self._headed.is_heading(row)]
        for row in self._low:
            header.resizeSection(row, self._delegate.sizeHint(option, self._headed.index(row, 0)).height())
