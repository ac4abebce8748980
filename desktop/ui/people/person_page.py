"""One contact: the card, the facts, circles and events, what happened, and what can be done with all of it."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.contacts.model import Contact, ContactFields, Job
from desktop.ui.buttons import button, icon_button
from desktop.ui.form.contact_form import ContactForm
from desktop.ui.form_page import form_foot
from desktop.ui.icons import Icons
from desktop.ui.page_head import PageHead
from desktop.ui.people.card_sides import CardPicture, CardSides, LargeCard
from desktop.ui.people.doubles_banner import DoublesBanner
from desktop.ui.people.facts import Fact, FactsGrid, fact_label, facts_of
from desktop.ui.people.job_form import JobForm
from desktop.ui.people.past import Past
from desktop.ui.people.person import Person
from desktop.ui.people.tag_row import Tag, TagRow
from desktop.ui.people.touch_panel import TouchPanel
from desktop.ui.theme import GRID

WIDE = 800
"""Pixels from which what happened stands beside the facts, not below them."""


class PersonPage(QStackedWidget):
    """Shows a contact; or its form, the form for a new job, or one side of its card."""

    edit_wanted = Signal()
    save_wanted = Signal(object)
    """The ContactFields as the form has them."""
    delete_wanted = Signal()
    export_wanted = Signal()
    code_wanted = Signal()
    new_job_wanted = Signal()
    job_saved = Signal(object)
    """The Job of today."""

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self.setObjectName("peoplePage")
        self._icons = icons
        self.person: Person | None = None
        self._drafts: dict[str, str] = {}
        self._facts = FactsGrid([])
        self._shown = self._make_page()
        self._editing = self._make_editor()
        self.large = LargeCard(icons)
        self.large.left.connect(self.show_facts)
        self.job_form = JobForm()
        self.job_form.left.connect(self.show_facts)
        self.job_form.saved.connect(self.job_saved)
        for place in (self._shown, self._editing, self.large, self.job_form):
            self.addWidget(place)

    @property
    def contact(self) -> Contact | None:
        return self.person.contact if self.person is not None else None

    @property
    def is_editing(self) -> bool:
        return self.currentWidget() in (self._editing, self.job_form)

    @property
    def unsaved(self) -> ContactFields | None:
        """What was typed into the open form and is not saved yet."""
        editing = self.currentWidget() is self._editing and self.contact is not None
        return self.form.fields() if editing and self.form.is_changed else None

    @property
    def unsaved_job(self) -> Job | None:
        """What was typed into the open form for a new job and is not saved yet."""
        return self.job_form.typed() if self.currentWidget() is self.job_form else None

    @property
    def pictures(self) -> list[CardPicture]:
        return self.sides.pictures

    def show_person(self, person: Person, now: datetime) -> None:
        """Show a contact; what is being typed or enlarged of the same one stays."""
        same = self.contact is not None and self.contact.uid == person.contact.uid
        if not same:
            self._keep_draft()
        self.person = person
        fields = person.contact.fields
        self.name.setText(" ".join(p for p in (fields.prefix, fields.name, fields.suffix) if p) or fields.called)
        under = " · ".join(p for p in (fields.title, fields.department, fields.organization) if p)
        self.under.setText(under)
        self.under.setVisible(bool(under))
        self.sides.show_images(person.images, person.photo)
        self._fill_facts(person)
        self._show_tags(person)
        self.past.show_person(person)
        if not same:
            self.banner.show_proposals([])
            self.past.log_box.begin(now.astimezone().date(), self._drafts.pop(person.contact.uid, ""))
            self._scroll.verticalScrollBar().setValue(0)
            self.setCurrentWidget(self._shown)

    def show_facts(self) -> None:
        """Go back to the contact from its form or its enlarged card."""
        self.setCurrentWidget(self._shown)
        self.edit_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def begin_edit(self, region: str) -> None:
        """Open the form; `region` is the user's own country."""
        if self.contact is not None:
            self.form.show_fields(self.contact.fields, region=region)
            self.setCurrentWidget(self._editing)
            self.form.begin()

    def begin_new_job(self, today: str) -> None:
        """Ask where the person works now."""
        if self.person is not None:
            fields = self.person.contact.fields
            job = Job(fields.organization, fields.department, fields.title)
            self.setCurrentWidget(self.job_form)
            self.job_form.begin(fields.called, job, today)

    def turn_card(self) -> None:
        """Show the card large, or turn it over where it is."""
        if self.currentWidget() is self.large:
            self.large.turn()
        else:
            self._enlarge(0)

    def copy(self) -> None:
        """Put the contact on the clipboard, as text and as a vCard."""
        if self.contact is None:
            return
        data = QMimeData()
        data.setText("\n".join([self.name.text(), self.under.text(), *self._lines()]).strip())
        data.setData("text/vcard", self.contact.vcard.encode("utf-8"))
        QGuiApplication.clipboard().setMimeData(data)

    def end_edit(self) -> None:
        """Close the form without saving."""
        self.show_facts()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves the form; where something was typed it goes to Cancel first, so that a slip loses nothing."""
        if event.key() != Qt.Key.Key_Escape or self.currentWidget() is not self._editing:
            super().keyPressEvent(event)
        elif self.form.is_changed and not self.cancel_button.hasFocus():
            self.cancel_button.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.end_edit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= WIDE
        direction = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        self._columns.setDirection(direction)

    # Filling

    def _keep_draft(self) -> None:
        """What was begun in the log box waits for the contact it is about."""
        if self.contact is not None and self.past.log_box.draft:
            self._drafts[self.contact.uid] = self.past.log_box.draft

    def _lines(self) -> list[str]:
        if self.person is None:
            return []
        return [f"{fact.label}: {fact.value}" for fact in _facts(self.person)]

    def _fill_facts(self, person: Person) -> None:
        facts = FactsGrid(_facts(person))
        self._left.replaceWidget(self._facts, facts)
        self._facts.hide()
        self._facts.deleteLater()
        self._facts = facts
        labels = [*facts.labels, *self._labels]
        width = max(label.sizeHint().width() for label in labels)
        for label in labels:
            label.setFixedWidth(width)

    def _show_tags(self, person: Person) -> None:
        tags = [Tag(name, name, "circle" if name in person.circles else "tag") for name in person.tags]
        turns = {"circle": self.tr("Make it a plain tag"), "tag": self.tr("Make it a circle")}
        self.tags.show_tags(sorted(tags, key=lambda tag: tag.icon), turns, person.cadences)
        self.events.show_tags([Tag(event.id, event.name, "event") for event in person.events])

    def _enlarge(self, side: int) -> None:
        if self.person is not None and any(not image.isNull() for image in self.person.images):
            self.setCurrentWidget(self.large)
            self.large.show_side(self.person.images, side)

    def _enlarge_photo(self) -> None:
        if self.person is not None:
            self.setCurrentWidget(self.large)
            self.large.show_photo(self.person.photo)

    # Building

    def _make_page(self) -> QWidget:
        page = QWidget()
        page.setObjectName("fields")
        self.banner = DoublesBanner(self._icons, page)
        self.touch = TouchPanel(self._icons, page)
        self.past = Past(self._icons, page)
        column = QVBoxLayout(page)
        column.setContentsMargins(4 * GRID, 3 * GRID, 4 * GRID, 3 * GRID)
        column.setSpacing(2 * GRID)
        column.addLayout(self._make_head())
        column.addWidget(self.banner)
        column.addWidget(self.touch)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(4 * GRID)
        self._columns.addLayout(self._make_left(page), 1)
        self._columns.addWidget(self.past, 1, Qt.AlignmentFlag.AlignTop)
        column.addLayout(self._columns)
        column.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(page)
        return self._scroll

    def _make_head(self) -> QHBoxLayout:
        names = PageHead(self.font())
        self.name, self.under = names.name, names.under
        icons = self._icons
        self.edit_button = button(self.tr("Edit"), self.edit_wanted.emit)
        icons.put("edit", self.edit_button)
        self.job_button = icon_button(icons, "job", self.tr("New job"), self.new_job_wanted.emit, parent=self)
        self.copy_button = icon_button(icons, "copy", self.tr("Copy"), self.copy, parent=self)
        self.code_button = icon_button(icons, "code", self.tr("Show as a QR code"), self.code_wanted.emit, parent=self)
        self.export_button = icon_button(icons, "export", self.tr("Export"), self.export_wanted.emit, parent=self)
        self.delete_button = icon_button(icons, "remove", self.tr("Delete"), self.delete_wanted.emit, parent=self)
        tools = QHBoxLayout()
        tools.setSpacing(0)
        for control in (self.job_button, self.copy_button, self.code_button, self.export_button, self.delete_button):
            tools.addWidget(control, 0, Qt.AlignmentFlag.AlignTop)
        head = QHBoxLayout()
        head.setSpacing(GRID)
        head.addLayout(names, 1)
        head.addWidget(self.edit_button, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(tools)
        return head

    def _make_left(self, page: QWidget) -> QVBoxLayout:
        self.sides = CardSides(page)
        self.sides.wanted_large.connect(self._enlarge)
        self.sides.photo_wanted_large.connect(self._enlarge_photo)
        self.tags = TagRow(self._icons, self.tr("Add a circle or tag"), page)
        self.events = TagRow(self._icons, self.tr("Add an event"), page)
        self._labels: list[QLabel] = []
        self._left = QVBoxLayout()
        self._left.setSpacing(2 * GRID)
        self._left.addWidget(self.sides)
        self._left.addWidget(self._facts)
        for text, row in ((self.tr("Circles, tags"), self.tags), (self.tr("Met at"), self.events)):
            label = fact_label(text, page)
            label.setContentsMargins(0, GRID // 2, 0, 0)
            self._labels.append(label)
            line = QHBoxLayout()
            line.setSpacing(2 * GRID)
            line.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(row, 1)
            self._left.addLayout(line)
        self._left.addStretch(1)
        return self._left

    def _make_editor(self) -> QWidget:
        page = QWidget()
        self.form = ContactForm(self._icons, page)
        self.form.accepted.connect(self._save)
        self.save_button = button(self.tr("Save"), self._save, look="main")
        self.cancel_button = button(self.tr("Cancel"), self.end_edit)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.form, 1)
        column.addWidget(form_foot(self.cancel_button, self.save_button))
        self.form.set_tail([self.cancel_button, self.save_button])
        self.form.setMaximumWidth(720)
        return page

    def _save(self) -> None:
        self.save_wanted.emit(self.form.fields())


def _facts(person: Person) -> list[Fact]:
    return facts_of(person.contact.fields, person.jobs, person.birthday, person.further)
