"""A page with a form: a heading, what is asked under one another, and Save and Cancel at its foot."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFormLayout, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.ui.buttons import button
from desktop.ui.plain_label import plain_label
from desktop.ui.theme import GRID, font_of

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FormPage(QWidget):
    """Enter saves, Escape leaves everything as it was."""

    saved = Signal(object)
    """What was typed, as the record it stands for."""
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading = plain_label()
        self._heading.setFont(font_of(self.font(), 1.5, bold=True))
        self.save_button = button(self.tr("Save"), self.save, look="main")
        self.cancel_button = button(self.tr("Cancel"), self.left.emit)

    def save(self) -> None:
        """Hand on what was typed, if it can be understood."""
        raise NotImplementedError

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            self.save()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _lay_out(self, *parts: QWidget | QFormLayout) -> None:
        """Put these below the heading, one under the other, and the buttons at the foot of the page."""
        inner = QWidget(self)
        inner.setMaximumWidth(560)
        column = QVBoxLayout(inner)
        column.setContentsMargins(4 * GRID, 3 * GRID, 4 * GRID, 3 * GRID)
        column.setSpacing(2 * GRID)
        column.addWidget(self._heading)
        for part in parts:
            if isinstance(part, QWidget):
                column.addWidget(part)
            else:
                column.addLayout(part)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(inner, 1)
        whole.addWidget(form_foot(self.cancel_button, self.save_button))


def form_rows(labels: Qt.AlignmentFlag) -> QFormLayout:
    """Give the rows of a form; its labels stand at the right of their column, and `labels` says how high."""
    rows = QFormLayout()
    rows.setHorizontalSpacing(2 * GRID)
    rows.setVerticalSpacing(GRID)
    rows.setLabelAlignment(Qt.AlignmentFlag.AlignRight | labels)
    return rows


def form_foot(*buttons: QPushButton) -> QFrame:
    """Give the strip at the foot of a form with its buttons, from the left."""
    foot = QFrame()
    foot.setObjectName("foot")
    row = QHBoxLayout(foot)
    row.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
    for made in buttons:
        row.addWidget(made)
    row.addStretch(1)
    return foot
