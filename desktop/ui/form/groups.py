"""The rows of the form: a label with one box, or with as many boxes as the card has values."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.actions.correct import typed_phone
from desktop.contacts.model import PHONE_KINDS, Phone
from desktop.ui.buttons import button, icon_button
from desktop.ui.form.editors import AnyEdit, FieldEdit, TextEdit
from desktop.ui.icons import Icons
from desktop.ui.theme import GRID
from desktop.ui.words import field_name, phone_kind_name
from ocr.model import Field, FieldKind

CROSS = 28
"""Width of the small buttons for adding and taking away."""
WIDE = 420
"""From this width on a phone's kind stands beside its number."""


class KindBox(QComboBox):
    """What a phone number is: work, mobile, fax …; leaves Enter to the form and the wheel to the page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        for kind in PHONE_KINDS:
            self.addItem(phone_kind_name(kind), kind)
        self.setAccessibleName(self.tr("Kind of number"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def kind(self) -> str:
        return str(self.currentData())

    def choose(self, kind: str) -> None:
        place = self.findData(kind)
        if place < 0:
            self.addItem(phone_kind_name(kind), kind)
            place = self.count() - 1
        self.setCurrentIndex(place)

    def wheelEvent(self, event: object) -> None:
        event.ignore()  # type: ignore[attr-defined]


class ValueRow(QWidget):
    """One box of a group, with the cross that takes it away (by keyboard one empties the box)."""

    removed = Signal(object)

    def __init__(self, kind: FieldKind, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box: AnyEdit
        if kind in (FieldKind.ADDRESS, FieldKind.NOTE):
            self.box = TextEdit(kind, field_name(kind), rows=2 if kind == FieldKind.NOTE else 1, parent=self)
        else:
            self.box = FieldEdit(kind, field_name(kind), icons, parent=self)
        self.boxes = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.boxes.setContentsMargins(0, 0, 0, 0)
        self.boxes.setSpacing(GRID // 2)
        self.boxes.addWidget(self.box, 1)
        take_away = self.tr("Remove {field}").format(field=field_name(kind))
        self.away = icon_button(icons, "cancel", take_away, lambda: self.removed.emit(self), tone="muted", parent=self)
        self.away.setFixedWidth(CROSS)
        self.away.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID // 2)
        row.addLayout(self.boxes, 1)
        row.addWidget(self.away, 0, Qt.AlignmentFlag.AlignTop)

    def fill(self, text: str, source: Field | None) -> None:
        """Show a value as it was read."""
        self.box.fill(text, source)

    def stops(self) -> list[QWidget]:
        """Give the controls of the row in the order of Tab."""
        return [self.box]


class PhoneRow(ValueRow):
    """A number with its kind and extension: beside it where there is room, else below."""

    def __init__(self, kind: FieldKind, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(kind, icons, parent)
        self._given = Phone("")
        self._shown = ""
        self.kind_box = KindBox(self)
        self.ext = FieldEdit(FieldKind.PHONE, self.tr("Extension"), icons, self)
        self.ext.setPlaceholderText(self.tr("ext."))
        more = QHBoxLayout()
        more.setSpacing(GRID // 2)
        more.addWidget(self.kind_box, 3)
        more.addWidget(self.ext, 2)
        self.boxes.addLayout(more, 1)

    def fill(self, text: str, source: Field | None) -> None:
        super().fill(text, source)
        self.fill_phone(Phone(""))

    def fill_phone(self, phone: Phone) -> None:
        """Show what belongs to the number."""
        self._given = phone
        self._shown = self.box.value()
        self.ext.fill(phone.ext)
        self.kind_box.choose(phone.kind)

    def phone(self, region: str) -> Phone:
        """Give the number in its normal form; `region` is where one without country code is dialled."""
        typed = self.box.value()
        number = self._given.number if typed == self._shown else typed_phone(typed, region)
        return Phone(number, self.kind_box.kind(), self.ext.value())

    def stops(self) -> list[QWidget]:
        return [self.box, self.kind_box, self.ext]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = event.size().width() >= WIDE
        self.boxes.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)


class Group(QWidget):
    """All values of one kind: a label, a row for each, and a button for one more."""

    row_made = Signal(object)
    """A row whose boxes nobody watches yet."""
    rows_changed = Signal()
    """The user added a row or took one away."""

    def __init__(self, kind: FieldKind, icons: Icons, add_text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = kind
        self.rows: list[ValueRow] = []
        self._spare: list[ValueRow] = []
        self._icons = icons
        self.label = label_of(field_name(kind), self)
        # In words while there is nothing, a small plus beside the label afterwards.
        self.add_first: QPushButton = button(add_text, self.add_by_hand, look="add", parent=self)
        self.add_more = icon_button(icons, "add", add_text, self.add_by_hand, tone="accent", parent=self)
        self.add_more.setFixedWidth(CROSS)
        self._column = QVBoxLayout()
        self._column.setSpacing(GRID // 2)
        self._column.addWidget(self.add_first, 0, Qt.AlignmentFlag.AlignLeft)
        lay_beside(self, self.label, self._column, self.add_more)
        self._show_buttons()

    @property
    def add(self) -> QPushButton:
        return self.add_more if self.rows else self.add_first

    def fill(self, values: Sequence[tuple[str, Field | None]]) -> None:
        """Show these values and no others; the rows that are there are used again."""
        while len(self.rows) > len(values):
            self._drop(self.rows[-1])
        for row, (text, source) in zip(self.rows, values, strict=False):
            row.fill(text, source)
        for text, source in values[len(self.rows) :]:
            self._add(text, source)
        self._show_buttons()

    def new_row(self) -> ValueRow:
        """Add an empty row and give it."""
        made = self._add("", None)
        self._show_buttons()
        self.rows_changed.emit()
        return made

    def _add(self, text: str, source: Field | None) -> ValueRow:
        row = self._spare.pop() if self._spare else self._make()
        row.fill(text, source)
        self.rows.append(row)
        self._column.insertWidget(len(self.rows) - 1, row)
        row.show()
        self.label.setBuddy(self.rows[0].box)
        return row

    def _make(self) -> ValueRow:
        made = (PhoneRow if self.kind == FieldKind.PHONE else ValueRow)(self.kind, self._icons, self)
        made.removed.connect(self._remove)
        self.row_made.emit(made)
        return made

    def add_by_hand(self) -> None:
        self.new_row().box.setFocus(Qt.FocusReason.OtherFocusReason)

    def values(self) -> tuple[str, ...]:
        return tuple(value for row in self.rows if (value := row.box.value()))

    def stops(self) -> list[QWidget]:
        return [stop for row in self.rows for stop in row.stops()] + [self.add]

    def _remove(self, row: ValueRow) -> None:
        self._drop(row)
        self._show_buttons()
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)
        self.rows_changed.emit()

    def _drop(self, row: ValueRow) -> None:
        self.rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        self._spare.append(row)  # a row takes longer to make than a whole form to fill

    def _show_buttons(self) -> None:
        self.add_first.setVisible(not self.rows)
        self.add_more.setVisible(bool(self.rows))


class Single(QWidget):
    """A label with one box."""

    def __init__(self, box: AnyEdit, text: str, more: Sequence[QWidget] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = box
        self.label = label_of(text, self)
        self.label.setBuddy(box)
        column = QVBoxLayout()
        row = QHBoxLayout()
        row.setSpacing(GRID // 2)
        row.addWidget(box, 1)
        for widget in more:
            row.addWidget(widget)
        column.addLayout(row)
        lay_beside(self, self.label, column)


def label_of(text: str, parent: QWidget) -> QLabel:
    """Give the label that stands left of a box."""
    label = QLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("tone", "muted")
    label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
    label.setContentsMargins(0, 7, 0, 0)
    return label


def lay_beside(owner: QWidget, label: QLabel, column: QVBoxLayout, more: QWidget | None = None) -> None:
    """Lay a label left of its boxes, and a small button between them where there is one."""
    column.setContentsMargins(0, 0, 0, 0)
    row = QHBoxLayout(owner)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    row.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
    side = QHBoxLayout()
    side.setContentsMargins(0, 0, 0, 0)
    if more is not None:
        side.addWidget(more, 0, Qt.AlignmentFlag.AlignTop)
        keep = more.sizePolicy()
        keep.setRetainSizeWhenHidden(True)
        more.setSizePolicy(keep)
    else:
        side.addSpacing(CROSS)
    row.addLayout(side)
    row.addSpacing(GRID // 2)
    row.addLayout(column, 1)
