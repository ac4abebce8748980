"""One contact: the card, the facts, and what can be done with them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QImage, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.actions.correct import shown_phone
from desktop.contacts.model import Contact, ContactFields
from desktop.ui.buttons import button, icon_button
from desktop.ui.form.contact_form import ContactForm
from desktop.ui.icons import Icons
from desktop.ui.theme import GRID, font_of
from desktop.ui.words import extension_text, field_name, phone_kind_name
from ocr.model import FieldKind


class CardPicture(QWidget):
    """The card as it was kept, in its own proportions."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._image = QImage()
        self.setAccessibleName(self.tr("Picture of the card"))

    def show_image(self, image: QImage, alone: bool = True) -> None:
        """Show a side of the card; two of them are smaller, so that both have room."""
        self._image = image
        self.setVisible(not image.isNull())
        self.setFixedSize(self._fitted(alone) if not image.isNull() else QSize(0, 0))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._image.isNull():
            return
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        path = QPainterPath()
        path.addRoundedRect(self.rect(), 8, 8)
        painter.setClipPath(path)
        painter.drawImage(self.rect(), self._image)
        painter.end()

    def _fitted(self, alone: bool) -> QSize:
        room = QSize(400, 240) if alone else QSize(240, 240)
        return self._image.size().scaled(room, Qt.AspectRatioMode.KeepAspectRatio)


class PersonPage(QStackedWidget):
    """Shows a contact, or its form while it is edited."""

    edit_wanted = Signal()
    save_wanted = Signal(object)
    """The ContactFields as the form has them."""
    delete_wanted = Signal()
    export_wanted = Signal()

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self.setObjectName("peoplePage")
        self._icons = icons
        self.contact: Contact | None = None
        self._facts = QWidget()
        self._shown = self._make_page()
        self._editing = self._make_editor()
        self.addWidget(self._shown)
        self.addWidget(self._editing)

    @property
    def is_editing(self) -> bool:
        return self.currentWidget() is self._editing

    def show_contact(self, contact: Contact, images: Sequence[QImage]) -> None:
        """Show a contact with the pictures of its card, front and back."""
        self.contact = contact
        fields = contact.fields
        self.name.setText(" ".join(p for p in (fields.prefix, fields.name, fields.suffix) if p) or fields.organization)
        under = " · ".join(p for p in (fields.title, fields.department, fields.organization) if p)
        self.under.setText(under)
        self.under.setVisible(bool(under))
        for place, picture in enumerate(self.pictures):
            picture.show_image(images[place] if place < len(images) else QImage(), alone=len(images) < 2)
        self._fill(fields)
        self.setCurrentWidget(self._shown)

    def begin_edit(self, region: str) -> None:
        """Open the form; `region` is the user's own country."""
        if self.contact is not None:
            self.form.show_fields(self.contact.fields, region=region)
            self.setCurrentWidget(self._editing)
            self.form.begin()

    def copy(self) -> None:
        """Put the contact on the clipboard, as text and as a vCard."""
        if self.contact is None:
            return
        data = QMimeData()
        data.setText("\n".join([self.name.text(), self.under.text(), *self._lines()]).strip())
        data.setData("text/vcard", self.contact.vcard.encode("utf-8"))
        QGuiApplication.clipboard().setMimeData(data)

    def _lines(self) -> list[str]:
        fields = self.contact.fields if self.contact is not None else ContactFields()
        return [f"{label}: {value}" for label, value in facts_of(fields)]

    def _fill(self, fields: ContactFields) -> None:
        facts = QWidget()
        grid = QGridLayout(facts)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(2 * GRID)
        grid.setVerticalSpacing(GRID)
        grid.setColumnStretch(1, 1)
        for row, (label, value) in enumerate(facts_of(fields)):
            name = _label(label, "muted")
            name.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
            text = _label(value)
            text.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            text.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            text.setAccessibleName(f"{label}: {value}")
            grid.addWidget(name, row, 0)
            grid.addWidget(text, row, 1)
        self._column.replaceWidget(self._facts, facts)
        self._facts.hide()
        self._facts.deleteLater()
        self._facts = facts

    def _make_page(self) -> QWidget:
        page = QWidget()
        self._column = QVBoxLayout(page)
        self._column.setContentsMargins(4 * GRID, 3 * GRID, 4 * GRID, 3 * GRID)
        self._column.setSpacing(GRID)
        self.name = _label("")
        self.name.setFont(font_of(self.font(), 1.7, bold=True))
        self.under = _label("", "muted")
        self.under.setFont(font_of(self.font(), 1.1))
        self.pictures = [CardPicture(page), CardPicture(page)]
        self.pictures[1].setAccessibleName(self.tr("Picture of the card's back"))
        sides = QHBoxLayout()
        sides.setSpacing(2 * GRID)
        for picture in self.pictures:
            sides.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        sides.addStretch(1)
        names = QVBoxLayout()
        names.setSpacing(GRID // 2)
        names.addWidget(self.name)
        names.addWidget(self.under)
        head = QHBoxLayout()
        head.addLayout(names, 1)
        for control in self._make_tools():
            head.addWidget(control, 0, Qt.AlignmentFlag.AlignTop)
        self._column.addLayout(head)
        self._column.addSpacing(GRID)
        self._column.addLayout(sides)
        self._column.addSpacing(GRID)
        self._column.addWidget(self._facts)
        self._column.addStretch(1)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page.setObjectName("fields")
        scroll.setWidget(page)
        return scroll

    def _make_tools(self) -> Sequence[QWidget]:
        icons = self._icons
        self.edit_button = button(self.tr("Edit"), self.edit_wanted.emit)
        icons.put("edit", self.edit_button)
        self.copy_button = icon_button(icons, "copy", self.tr("Copy"), self.copy, parent=self)
        self.export_button = icon_button(
            icons, "export", self.tr("Export as vCard"), self.export_wanted.emit, parent=self
        )
        self.delete_button = icon_button(icons, "remove", self.tr("Delete"), self.delete_wanted.emit, parent=self)
        return [self.edit_button, self.copy_button, self.export_button, self.delete_button]

    def _make_editor(self) -> QWidget:
        page = QWidget()
        self.form = ContactForm(self._icons, page)
        self.form.accepted.connect(self._save)
        self.save_button = button(self.tr("Save"), self._save, look="main")
        self.cancel_button = button(self.tr("Cancel"), self.end_edit)
        foot = QFrame(page)
        foot.setObjectName("foot")
        row = QHBoxLayout(foot)
        row.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        row.addWidget(self.cancel_button)
        row.addWidget(self.save_button)
        row.addStretch(1)
        self.form.set_tail([self.cancel_button, self.save_button])
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.form, 1)
        column.addWidget(foot)
        self.form.setMaximumWidth(720)
        return page

    def end_edit(self) -> None:
        """Close the form without saving."""
        self.setCurrentWidget(self._shown)
        self.edit_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _save(self) -> None:
        self.save_wanted.emit(self.form.fields())


def facts_of(fields: ContactFields) -> list[tuple[str, str]]:
    """Give a contact's facts in the order they are shown, each with its label."""
    facts = [(QCoreApplication.translate("ContactForm", "Also written"), fields.other_name)]
    for phone in fields.phones:
        number = " ".join(part for part in (shown_phone(phone.number), extension_text(phone.ext)) if part)
        facts.append((phone_kind_name(phone.kind), number))
    facts += [(field_name(FieldKind.EMAIL), value) for value in fields.emails]
    facts += [(field_name(FieldKind.URL), value) for value in fields.urls]
    facts += [(field_name(FieldKind.ADDRESS), address.text) for address in fields.addresses]
    facts += [(field_name(FieldKind.SOCIAL), value) for value in fields.social]
    facts += [(field_name(FieldKind.NOTE), value) for value in fields.notes]
    return [(label, value) for label, value in facts if value]


def _label(text: str, tone: str = "") -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if tone:
        label.setProperty("tone", tone)
    return label
