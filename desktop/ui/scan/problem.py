"""What is wrong with one photograph, in a sentence, and the ways out."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.contacts.model import StackState
from desktop.ui.buttons import button
from desktop.ui.icons import Icons
from desktop.ui.scan.entries import Entry
from desktop.ui.sentences import in_users_language
from desktop.ui.theme import GRID, font_of


class ProblemPanel(QWidget):
    """Stays with its photograph until the user tries again, marks the corners or removes it."""

    again_wanted = Signal()
    corners_wanted = Signal()
    back_wanted = Signal()
    """It is the back of the card before."""
    remove_wanted = Signal()

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        box = QFrame(self)
        box.setObjectName("problem")
        box.setMaximumWidth(560)
        self.photo = QLabel(self)
        self.photo.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.photo.setAccessibleName(self.tr("Photograph"))
        self.name = _label(box)
        self.name.setFont(font_of(self.font(), 1.25, bold=True))
        self.sentence = _label(box)
        self.again_button = button(self.tr("Try again"), self.again_wanted.emit, look="main")
        self.corners_button = button(self.tr("Mark the corners"), self.corners_wanted.emit)
        self.back_button = button(self.tr("It is the back of the card before"), self.back_wanted.emit)
        self.remove_button = button(self.tr("Remove"), self.remove_wanted.emit)
        for icon, target, tone in (
            ("again", self.again_button, "accent_text"),
            ("corners", self.corners_button, "text"),
            ("sides", self.back_button, "text"),
            ("remove", self.remove_button, "text"),
        ):
            icons.put(icon, target, tone)
        self._lay_out(box)

    def _lay_out(self, box: QFrame) -> None:
        row = QHBoxLayout()
        row.setSpacing(GRID)
        for way in (self.again_button, self.corners_button, self.remove_button):
            row.addWidget(way)
        row.addStretch(1)
        inside = QVBoxLayout(box)
        inside.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 3 * GRID)
        inside.setSpacing(GRID)
        inside.addWidget(self.name)
        inside.addWidget(self.sentence)
        inside.addSpacing(GRID)
        inside.addLayout(row)
        inside.addWidget(self.back_button, 0, Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 3 * GRID)
        column.addStretch(1)
        column.addWidget(self.photo)
        column.addSpacing(2 * GRID)
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(box, 8)
        across.addStretch(1)
        column.addLayout(across)
        column.addStretch(2)

    def show_problem(self, entry: Entry, may_be_back: bool = False) -> None:
        """Show the sentence of a photograph and the ways out that fit it; a blank back is no card of its own."""
        self.name.setText(entry.item.name)
        self.sentence.setText(in_users_language(entry.error))
        # Corners help where a picture is there but no card was seen in it.
        self.corners_button.setVisible(entry.state == StackState.NO_CARD)
        self.back_button.setVisible(entry.state == StackState.NO_CARD and may_be_back)
        self.photo.hide()

    def show_photo(self, image: QImage) -> None:
        """Show what is in the photograph, where that can be seen."""
        self.photo.setVisible(not image.isNull())
        self.photo.setPixmap(QPixmap.fromImage(image))


def _label(parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
    return label
