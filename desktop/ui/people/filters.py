"""Whom the list shows and in which order: one button for each, and a chip for every filter that is on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from desktop.contacts.model import Circle, Counts, Event, Missing, Query, Sort
from desktop.ui.buttons import button
from desktop.ui.flow import FlowLayout
from desktop.ui.icons import Icons
from desktop.ui.theme import GRID
from desktop.ui.words import missing_name, sort_name

LONGEST_NAME = 40
"""Letters of a name in a menu or on a chip; the rest is left out."""


@dataclass(frozen=True, slots=True)
class Choices:
    """What there is to filter by, with how many contacts each has."""

    counts: Counts
    circles: tuple[Circle, ...]
    events: tuple[Event, ...]


class Filters(QWidget):
    """Makes the query of what is chosen here; the words of the search box are the screen's to add."""

    changed = Signal()

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._choices: Choices | None = None
        self._event_names: dict[str, str] = {}
        self.query = Query()
        self.filter_button = button(self.tr("Filter"), self.open_menu, look="plain", parent=self)
        icons.put("filter", self.filter_button)
        self.sort_button = button("", self.open_sorts, look="plain", parent=self)
        icons.put("sort", self.sort_button)
        self._chips = QWidget(self)
        self._flow = FlowLayout(self._chips)
        self._menu = QMenu(self)
        self.sorts = self._make_sorts()
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        row.addWidget(self.filter_button)
        row.addStretch(1)
        row.addWidget(self.sort_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        column.addLayout(row)
        column.addWidget(self._chips)
        self._show()

    @property
    def is_on(self) -> bool:
        """Whether anybody is left out by a filter."""
        query = self.query
        return bool(query.category or query.event or query.company or query.missing)

    @property
    def chips(self) -> list[QPushButton]:
        """Give the chip of every filter that is on."""
        return [chip for chip in self._flow.widgets() if isinstance(chip, QPushButton)]

    @property
    def menu(self) -> QMenu:
        """Give the menu of everything one can filter by."""
        self._fill_menu()
        return self._menu

    def show_choices(self, choices: Choices) -> None:
        """Take what there is to filter by."""
        self._choices = choices
        self._event_names = {event.id: event.name for event in choices.events}
        self._show()

    def open_menu(self) -> None:
        """Show everything one can filter by."""
        self.menu.popup(_under(self.filter_button))

    def open_sorts(self) -> None:
        """Show the orders there are."""
        self.sorts.popup(_under(self.sort_button))

    def put(self, **changed: Any) -> None:
        """Change a part of the query: category, event, company, missing or sort."""
        query = replace(self.query, **changed)
        if query != self.query:
            self.query = query
            self._show()
            self.changed.emit()

    def clear(self) -> None:
        """Let everybody through, in the same order."""
        self.put(category="", event="", company="", missing=None)

    # Inside

    def _show(self) -> None:
        name = sort_name(self.query.sort)
        self.sort_button.setText(name)
        self.sort_button.setAccessibleName(self.tr("Sorted by: {order}").format(order=name))
        self.sort_button.setToolTip(self.sort_button.accessibleName())
        for action in self.sorts.actions():
            action.setChecked(action.data() == self.query.sort)
        for chip in self.chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        query = self.query
        if query.category:
            self._add_chip(query.category, "category", "")
        if query.event:
            self._add_chip(self._event_names.get(query.event, self.tr("An event")), "event", "")
        if query.company:
            self._add_chip(query.company, "company", "")
        if query.missing:
            self._add_chip(missing_name(query.missing), "missing", None)
        self._chips.setVisible(self.is_on)

    def _add_chip(self, text: str, part: str, without: object) -> None:
        chip = button(plain(text), lambda: self.put(**{part: without}), look="chip", parent=self._chips)
        chip.setAccessibleName(self.tr("Filter {name}: take it off").format(name=text))
        chip.setToolTip(chip.accessibleName())
        chip.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the cross stands behind the word
        self._icons.put("close", chip)
        self._flow.addWidget(chip)
        chip.show()

    def _make_sorts(self) -> QMenu:
        menu = QMenu(self)
        group = QActionGroup(menu)
        for sort in Sort:
            action = QAction(sort_name(sort), menu)
            action.setCheckable(True)
            action.setData(sort)
            action.triggered.connect(lambda _checked=False, sort=sort: self.put(sort=sort))
            group.addAction(action)
            menu.addAction(action)
        return menu

    def _fill_menu(self) -> None:
        menu = self._menu
        menu.clear()
        choices = self._choices
        counts = choices.counts if choices else Counts(0, 0, {}, {}, {}, {})
        circles = {circle.name for circle in choices.circles} if choices else set()
        of_circles = {name: count for name, count in counts.categories.items() if name in circles}
        of_tags = {name: count for name, count in counts.categories.items() if name not in circles}
        self._fill_part(menu.addMenu(self.tr("Circle")), of_circles, self._put_category, self.tr("No circles yet"))
        self._fill_part(menu.addMenu(self.tr("Tag")), of_tags, self._put_category, self.tr("No tags yet"))
        events = menu.addMenu(self.tr("Met at"))
        self._fill_part(events, counts.events, lambda id_: self.put(event=id_), self.tr("No events yet"))
        companies = menu.addMenu(self.tr("Company"))
        self._fill_part(companies, counts.companies, lambda name: self.put(company=name), self.tr("No companies yet"))
        menu.addSeparator()
        for missing in Missing:
            action = menu.addAction(counted(missing_name(missing), counts.missing.get(missing, 0)))
            action.triggered.connect(lambda _checked=False, missing=missing: self.put(missing=missing))
        menu.addSeparator()
        everybody = menu.addAction(self.tr("Show everybody"))
        everybody.setEnabled(self.is_on)
        everybody.triggered.connect(lambda _checked=False: self.clear())

    def _put_category(self, name: str) -> None:
        self.put(category=name)

    def _fill_part(self, menu: QMenu, counts: Any, chosen: Callable[[str], None], nothing: str) -> None:
        for key, count in counts.items():
            action = menu.addAction(counted(self._event_names.get(key, key), count))
            action.triggered.connect(lambda _checked=False, key=key: chosen(key))
        if not counts:
            menu.addAction(nothing).setEnabled(False)


def plain(text: str) -> str:
    """Give a name as a button or menu shows it: on one line, not too long, its & no mark of a key."""
    line = " ".join(text.split())
    short = line if len(line) <= LONGEST_NAME else line[: LONGEST_NAME - 1] + "…"
    return short.replace("&", "&&")


def counted(name: str, count: int) -> str:
    """Give a menu's entry with how many it stands for."""
    return f"{plain(name)}  ({count})"


def _under(owner: QPushButton) -> QPoint:
    return owner.mapToGlobal(owner.rect().bottomLeft())
