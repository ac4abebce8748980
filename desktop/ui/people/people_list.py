"""The left side of the People screen: the search box, the filters, the list, and what concerns all of them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.contacts.model import Query
from desktop.ui.buttons import button
from desktop.ui.line_edit import LineEdit
from desktop.ui.once_after import once_after
from desktop.ui.parts import WindowParts
from desktop.ui.people.filters import Choices, Filters
from desktop.ui.people.people_model import PeopleModel
from desktop.ui.people.people_table import PeopleTable
from desktop.ui.people.person_delegate import PersonDelegate
from desktop.ui.theme import GRID

TYPING_PAUSE = 60
"""Milliseconds after the last key before the search begins."""


class SearchBox(LineEdit):
    """Takes words; Down goes to the list, Escape empties the box."""

    down_wanted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.down_wanted.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.empty()
        else:
            super().keyPressEvent(event)


class PeopleList(QWidget):
    """Finds people; knows nothing of what is done to them."""

    export_all_wanted = Signal()
    trash_wanted = Signal()

    def __init__(self, parts: WindowParts, model: PeopleModel) -> None:
        super().__init__()
        self.setObjectName("peopleList")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(264)
        self._parts = parts
        self.model = model
        self._build()
        self._typing = once_after(TYPING_PAUSE, lambda: self.model.search(self.query()), self)
        self.search_box.textChanged.connect(self._typing.start)
        self.search_box.down_wanted.connect(self.go_to_list)
        self.filters.changed.connect(self._filters_changed)
        self.model.sized.connect(self._show_count)

    def query(self) -> Query:
        """Give the query that is asked here: the words and the filters."""
        chosen = self.filters.query
        return Query(self.search_box.text(), chosen.sort, chosen.category, chosen.event, chosen.company, chosen.missing)

    @property
    def leaves_out(self) -> bool:
        """Whether words or filters leave anybody out."""
        return bool(self.search_box.text().strip()) or self.filters.is_on

    def show_everybody(self, keep: Sequence[str] = ()) -> None:
        """Take away the words and the filters, and choose these contacts."""
        self.search_box.empty()
        self.filters.clear()
        self._typing.stop()
        self.model.show(self.query(), keep)

    def show_choices(self, choices: Choices) -> None:
        """Take what there is to filter by, and how many lie in the trash."""
        self.filters.show_choices(choices)
        self.trash_button.setText(self.tr("Trash ({count})").format(count=choices.counts.trash))
        self.trash_button.setAccessibleName(self.trash_button.text())
        self.trash_button.setVisible(choices.counts.trash > 0)

    def go_to_search(self) -> None:
        """Go to the search box."""
        self.search_box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search_box.selectAll()

    def go_to_list(self) -> None:
        """Go from the search box to the people it found."""
        if self.model.rowCount():
            self.list.go_to(max(self.list.currentIndex().row(), 0))
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    # Inside

    def _build(self) -> None:
        icons = self._parts.icons
        self.search_box = SearchBox(self)
        self.search_box.setPlaceholderText(self.tr("Search people"))
        self.search_box.setAccessibleName(self.tr("Search people"))
        self.search_box.setClearButtonEnabled(True)
        self.filters = Filters(icons, self)
        self.count = QLabel()
        self.count.setProperty("tone", "muted")
        self.count.setTextFormat(Qt.TextFormat.PlainText)
        self.list = PeopleTable(PersonDelegate(self._parts.theme, self), self)
        self.list.setAccessibleName(self.tr("People"))
        self.list.setModel(self.model)
        self.list.setDragEnabled(True)
        self.list.setDragDropMode(PeopleTable.DragDropMode.DragOnly)
        self.export_all_button = button(self.tr("Export all …"), self.export_all_wanted.emit, look="plain")
        icons.put("export", self.export_all_button)
        self.trash_button = self._make_trash_button()
        foot = QHBoxLayout()
        foot.setSpacing(GRID)
        foot.addWidget(self.export_all_button)
        foot.addStretch(1)
        foot.addWidget(self.trash_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID, GRID, GRID, GRID)
        column.setSpacing(GRID)
        column.addWidget(self.search_box)
        column.addWidget(self.filters)
        column.addWidget(self.count)
        column.addWidget(self.list, 1)
        column.addLayout(foot)

    def _make_trash_button(self) -> QPushButton:
        made = button(self.tr("Trash"), self.trash_wanted.emit, look="plain")
        self._parts.icons.put("remove", made)
        made.hide()
        return made

    def _filters_changed(self) -> None:
        self._typing.stop()
        chosen = self.list.currentIndex().row()
        row = self.model.row_at(chosen) if chosen >= 0 else None
        self.model.show(self.query(), [row.uid] if row is not None else [])

    def _show_count(self) -> None:
        self.count.setText(self.tr("%n contact(s)", "", self.model.rowCount()))
