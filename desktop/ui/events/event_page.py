"""One event: its name, days and place, its next edition, and its people."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.actions.events import EventPage
from desktop.app import App
from desktop.network.model import Edition
from desktop.ui.buttons import button, icon_button
from desktop.ui.events.event_people import EventPeople
from desktop.ui.events.event_words import edition_days, where_and_when
from desktop.ui.page_head import PageHead
from desktop.ui.parts import WindowParts
from desktop.ui.pictures import Thumbnails
from desktop.ui.plain_label import plain_label
from desktop.ui.theme import GRID
from desktop.ui.words import filled


class EventView(QWidget):
    """Shows an event, or the edition that is assumed to come next."""

    edit_wanted = Signal()
    delete_wanted = Signal()
    real_days_wanted = Signal(object)
    """The Edition whose real days are to be written down."""

    def __init__(self, app: App, parts: WindowParts, now: Callable[[], datetime], thumbnails: Thumbnails) -> None:
        super().__init__()
        self.setObjectName("peoplePage")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._icons = parts.icons
        self._edition: Edition | None = None
        self.page: EventPage | None = None
        self.is_ahead = False
        self.people = EventPeople(app, parts, now, thumbnails)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * GRID, 3 * GRID, 4 * GRID, 2 * GRID)
        column.setSpacing(2 * GRID)
        column.addLayout(self._make_head())
        column.addWidget(self._make_banner())
        column.addWidget(self.people, 1)

    def show_event(self, page: EventPage, ahead: bool) -> None:
        """Show an event, or (`ahead`) its next edition, which is only assumed."""
        before = self.page
        anew = before is None or before.event.id != page.event.id or self.is_ahead != ahead
        self.page, self.is_ahead = page, ahead
        event = page.event
        self.name.setText(" ".join(event.name.split()))
        yearly = self.tr("every year") if event.yearly else ""
        self.under.setText(
            " · ".join(part for part in (where_and_when(event, page.next if ahead else None), yearly) if part)
        )
        self._edition = page.next if page.next is not None and page.next.assumed else None
        self.banner.setVisible(self._edition is not None)
        if self._edition is not None:
            sentence = self.tr("The next one is assumed in the same week of the month: {days}.")
            self.told.setText(filled(sentence, days=_bare(self._edition)))
        self.people.show_event(page, anew, ahead)

    def _make_head(self) -> QHBoxLayout:
        names = PageHead(self.font())
        self.name, self.under = names.name, names.under
        self.edit_button = button(self.tr("Edit"), self.edit_wanted.emit)
        self._icons.put("edit", self.edit_button)
        self.delete_button = icon_button(self._icons, "remove", self.tr("Delete"), self.delete_wanted.emit, parent=self)
        head = QHBoxLayout()
        head.setSpacing(GRID)
        head.addLayout(names, 1)
        head.addWidget(self.edit_button, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.delete_button, 0, Qt.AlignmentFlag.AlignTop)
        return head

    def _make_banner(self) -> QFrame:
        self.banner = QFrame(self)
        self.banner.setObjectName("doublesBanner")
        self.told = plain_label()
        self.real_days_button = button(
            self.tr("Write down the real days"), lambda: self.real_days_wanted.emit(self._edition)
        )
        row = QHBoxLayout(self.banner)
        row.setContentsMargins(2 * GRID, GRID, GRID, GRID)
        row.setSpacing(GRID)
        row.addWidget(self.told, 1)
        row.addWidget(self.real_days_button)
        return self.banner


def _bare(edition: Edition) -> str:
    """Give the days of an edition of which the sentence says itself that they are assumed."""
    return edition_days(replace(edition, assumed=False))
