"""What is not one person's page: an event with the people one knows from it, a reminder, several people at once."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from desktop.contacts.model import Person
from desktop.ui.buttons import button
from desktop.ui.icons import Icons
from desktop.ui.plain_label import plain_label
from desktop.ui.theme import GRID, font_of
from desktop.ui.timeline.log_box import LogBox
from desktop.ui.today.lines import name_of

UID = int(Qt.ItemDataRole.UserRole)
MOST_LISTED = 500


class _NoWider(QStyledItemDelegate):
    """Lets rows be as wide as their list, whatever stands in them."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, super().sizeHint(option, index).height())


class ThingPane(QWidget):
    """Says what it is, lists the people it is about, and has a button for each answer."""

    done_wanted = Signal()
    later_wanted = Signal()
    skip_wanted = Signal()
    follow_up_wanted = Signal()
    change_wanted = Signal()
    delete_wanted = Signal()
    logged = Signal(object, str, object, object)
    """The InteractionKind, the words, the day (a date), and the Besides."""
    person_wanted = Signal(str)
    """The UID of a person who is to be opened."""

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self.setObjectName("peoplePage")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.heading = plain_label()
        self.heading.setFont(font_of(self.font(), 1.5, bold=True))
        self.under = plain_label(tone="muted")
        self.people = QListWidget(self)
        self.people.setAccessibleName(self.tr("People"))
        self.people.setMaximumHeight(40 * GRID)
        # A long company ends in dots: a bar below would hide the last name.
        self.people.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.people.setItemDelegate(_NoWider(self.people))
        self.people.itemActivated.connect(lambda item: self.person_wanted.emit(str(item.data(UID))))
        self.log_box = LogBox(icons, self)
        self.log_box.logged.connect(self.logged)
        inner = QWidget(self)
        inner.setMaximumWidth(560)
        lines = QVBoxLayout(inner)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(2 * GRID)
        lines.addWidget(self.heading)
        lines.addWidget(self.under)
        lines.addWidget(self.people)
        lines.addLayout(self._make_buttons(icons))
        lines.addWidget(self.log_box)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * GRID, 3 * GRID, 4 * GRID, 3 * GRID)
        column.addWidget(inner)
        column.addStretch(1)

    def show_thing(
        self, title: str, under: str, people: Sequence[Person], *, answerable: bool = True, written: bool = False
    ) -> None:
        """Show an event or a reminder; one that is `written` down can be changed and deleted."""
        self._show(title, under, people, answerable, written)
        self.log_box.hide()
        self.follow_up_button.hide()

    def show_several(self, title: str, people: Sequence[Person], today: date, answerable: bool) -> None:
        """Show several people, with the box to write down what happened with all of them."""
        self._show(title, "", people, answerable, written=False)
        self.log_box.begin(today, self.log_box.draft)
        self.log_box.setVisible(bool(people))
        self.follow_up_button.setVisible(bool(people))

    def go_to_people(self) -> None:
        """Go to the list of people, if there is anybody in it."""
        if self.people.count():
            self.people.setCurrentRow(max(self.people.currentRow(), 0))
            self.people.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, title: str, under: str, people: Sequence[Person], answerable: bool, written: bool) -> None:
        self.heading.setText(title)
        self.under.setText(under)
        self.under.setVisible(bool(under))
        self.people.clear()
        for person in people[:MOST_LISTED]:
            words = (name_of(person), person.organization)
            item = QListWidgetItem(" · ".join(dict.fromkeys(" ".join(word.split()) for word in words if word)))
            item.setData(UID, person.uid)
            self.people.addItem(item)
        self.people.setVisible(bool(people))
        row = self.people.sizeHintForRow(0) if people else 0
        self.people.setFixedHeight(min(row * self.people.count() + 2 * GRID, 40 * GRID))
        for control in (self.done_button, self.later_button, self.skip_button):
            control.setVisible(answerable)
        for control in (self.change_button, self.delete_button):
            control.setVisible(written)

    def _make_buttons(self, icons: Icons) -> QHBoxLayout:
        self.done_button = button(self.tr("Done"), self.done_wanted.emit, look="main", parent=self)
        self.later_button = button(self.tr("Snooze"), self.later_wanted.emit, parent=self)
        self.skip_button = button(self.tr("Skip"), self.skip_wanted.emit, parent=self)
        self.follow_up_button = button(self.tr("Follow up"), self.follow_up_wanted.emit, parent=self)
        self.change_button = button(self.tr("Change"), self.change_wanted.emit, parent=self)
        self.delete_button = button(self.tr("Delete"), self.delete_wanted.emit, look="plain", parent=self)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        for icon, control, tone in (
            ("done", self.done_button, "accent_text"),
            ("later", self.later_button, "text"),
            ("skip", self.skip_button, "text"),
            ("message", self.follow_up_button, "text"),
            ("edit", self.change_button, "text"),
            ("remove", self.delete_button, "text"),
        ):
            icons.put(icon, control, tone)
            row.addWidget(control)
        row.addStretch(1)
        return row
