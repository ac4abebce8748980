"""Two contacts side by side, field by field, and what the merged one will hold."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPixmap
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.actions.correct import shown_phone
from desktop.contacts.model import ComparedRow, Comparison, Contact
from desktop.ui.dates import shown_day
from desktop.ui.doubles.field_words import compared_field_name, state_text
from desktop.ui.plain_label import plain_label
from desktop.ui.theme import GRID, font_of

LONGEST = 2_000
"""Letters of one value that are shown; a note may be as long as a book."""
PICTURE = QSize(168, 112)


class ComparisonView(QScrollArea):
    """A line for each field: what one has, what the other has, and what will stand in their place."""

    chosen = Signal()
    """Another value was chosen for a field where only one can stand."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Both contacts, field by field"))
        self._choices: dict[str, str] = {}
        self._usual: dict[str, str] = {}
        self._buttons: dict[tuple[str, str], SideButton] = {}
        self._pictures: Sequence[QImage] = ()
        self._table = QWidget()
        self.setWidget(self._table)

    @property
    def choices(self) -> Mapping[str, str]:
        """Give the fields for which one contact's value alone was chosen, with that contact's UID."""
        return dict(self._choices)

    def button_of(self, field: str, uid: str) -> SideButton:
        """Give the button that takes a field from one of the contacts."""
        return self._buttons[field, uid]

    def show_comparison(
        self,
        comparison: Comparison,
        pictures: Sequence[QImage] = (),
        titles: tuple[str, str, str] | None = None,
        *,
        choosing: bool = True,
    ) -> None:
        """Show two contacts with their cards; `titles` stand above the columns instead of the usual ones."""
        self._pictures = pictures
        sides = (comparison.keep.uid, comparison.other.uid)
        rows = [row for row in comparison.rows if is_choice(row)] if choosing else []
        self._choices = {}
        self._usual = {row.field: sides[row.merged[:1] != row.left[:1]] for row in rows}
        self._fill(comparison, titles)
        self.verticalScrollBar().setValue(0)

    def show_again(self, comparison: Comparison) -> None:
        """Show what becomes of the two after a choice; the keyboard and the eye stay where they are."""
        inside = next((place for place, button in self._buttons.items() if button.hasFocus()), None)
        seen = self.verticalScrollBar().value()
        self._fill(comparison, None)
        if inside in self._buttons:
            self._buttons[inside].setFocus(Qt.FocusReason.OtherFocusReason)
        self.verticalScrollBar().setValue(seen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # A page at a time it scrolls; a line at a time one goes from pair to pair.
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _fill(self, comparison: Comparison, titles: tuple[str, str, str] | None) -> None:
        self._buttons = {}
        table = QWidget()
        table.setObjectName("fields")
        grid = QGridLayout(table)
        grid.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        grid.setHorizontalSpacing(GRID)
        grid.setVerticalSpacing(0)
        for column in (1, 2, 3):
            grid.setColumnStretch(column, 1)
        self._table = table
        self._add_heads(grid, comparison, titles)
        self._add_pictures(grid)
        for number, row in enumerate(comparison.rows, start=2):
            self._add_row(grid, number, row, comparison)
        grid.setRowStretch(len(comparison.rows) + 2, 1)
        self.setWidget(table)

    def _add_heads(self, grid: QGridLayout, comparison: Comparison, titles: tuple[str, str, str] | None) -> None:
        usual = (self.since(comparison.keep), self.since(comparison.other), self.tr("What it becomes"))
        for column, text in enumerate(titles or usual, start=1):
            head = plain_label(text)
            head.setFont(font_of(self.font(), bold=True))
            head.setContentsMargins(GRID, 0, 0, GRID)
            grid.addWidget(head, 0, column)

    def _add_pictures(self, grid: QGridLayout) -> None:
        ratio = self.devicePixelRatioF()
        for column, image in enumerate(self._pictures, start=1):
            if image.isNull():
                continue
            keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            picture = QPixmap.fromImage(image.scaled(PICTURE * ratio, keep, smooth))
            picture.setDevicePixelRatio(ratio)
            place = QLabel()
            place.setAccessibleName(self.tr("Picture of the card"))
            place.setPixmap(picture)
            place.setContentsMargins(GRID, 0, 0, GRID)
            grid.addWidget(place, 1, column, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)

    def since(self, contact: Contact) -> str:
        """Say when a contact was added, which tells two of one name apart."""
        day = shown_day(contact.created.isoformat())
        return self.tr("Added {day}").format(day=day)

    def _add_row(self, grid: QGridLayout, number: int, row: ComparedRow, comparison: Comparison) -> None:
        head = QWidget()
        column = QVBoxLayout(head)
        column.setContentsMargins(0, GRID, 0, GRID)
        column.setSpacing(0)
        column.addWidget(plain_label(compared_field_name(row.field)))
        state = plain_label(state_text(row.state if row.left or row.right else "added"))
        state.setProperty("tone", "warn" if row.state == "differs" else "muted")
        column.addWidget(state)
        column.addStretch(1)
        grid.addWidget(head, number, 0)
        sides = [(row.left, comparison.keep.uid), (row.right, comparison.other.uid)]
        if row.field in self._usual:
            cells = self._choice_cells(row, sides)
        else:
            cells = [ValueCell(as_text(row.field, values)) for values, _uid in sides]
        for place, cell in enumerate(cells, start=1):
            grid.addWidget(cell, number, place)
        merged = ValueCell(as_text(row.field, row.merged))
        merged.setObjectName("merged")
        grid.addWidget(merged, number, 3)

    def _choice_cells(self, row: ComparedRow, sides: Sequence[tuple[tuple[str, ...], str]]) -> list[ValueCell]:
        group = QButtonGroup(self._table)
        taken = self._choices.get(row.field, self._usual[row.field])
        cells: list[ValueCell] = []
        for values, uid in sides:
            text = as_text(row.field, values)
            button = self._buttons[row.field, uid] = SideButton()
            button.setAccessibleName(f"{compared_field_name(row.field)}: {text}")
            button.setChecked(uid == taken)
            button.toggled.connect(lambda on, uid=uid: self._choose(row.field, uid) if on else None)
            group.addButton(button)
            cells.append(ValueCell(text, button))
        return cells

    def _choose(self, field: str, uid: str) -> None:
        if uid == self._usual[field]:
            # What would be so by itself needs no choice; the other value is then kept where there is a place for it.
            self._choices.pop(field, None)
        else:
            self._choices[field] = uid
        self.chosen.emit()


class SideButton(QRadioButton):
    """Left and right choose a side; up and down are left to whoever lists the pairs."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()
        else:
            super().keyPressEvent(event)


class ValueCell(QFrame):
    """What stands in one contact, with a round button before it where one must be chosen."""

    def __init__(self, text: str, button: SideButton | None = None) -> None:
        super().__init__()
        self.button = button
        self.label = plain_label(text)
        self.label.setMinimumWidth(8 * GRID)
        row = QHBoxLayout(self)
        row.setContentsMargins(GRID, GRID, GRID, GRID)
        row.setSpacing(0)
        if button is not None:
            button.setFixedSize(3 * GRID, 3 * GRID)
            self.label.setContentsMargins(0, 3, 0, 0)
            row.setContentsMargins(GRID // 2, GRID - 3, GRID, GRID)
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.label, 1, Qt.AlignmentFlag.AlignTop)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.button is not None:
            self.button.setChecked(True)
            self.button.setFocus(Qt.FocusReason.MouseFocusReason)


def is_choice(row: ComparedRow) -> bool:
    """Say whether only one of two values can stand: merged by themselves one of them would go."""
    return row.state == "differs" and not {*row.left, *row.right} <= {*row.merged}


def as_text(field: str, values: Sequence[str]) -> str:
    """Give values as lines; nothing is a dash."""
    shown = {"phones": _phone, "BDAY": shown_day}.get(field)
    lines = [shown(value) for value in values] if shown else values
    text = "\n".join(lines)
    return (text if len(text) <= LONGEST else f"{text[:LONGEST]} …") or "–"


def _phone(value: str) -> str:
    number, mark, ext = value.partition(" ext. ")
    return f"{shown_phone(number)}{mark}{ext}"
