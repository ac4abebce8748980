"""The printed words of one field, cut from the card and enlarged, above the box one is in."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from desktop.ui.theme import GRID
from ocr.model import Box

TALLEST = 36
"""Pixels of the screen."""


class Snippet(QFrame):
    """Floats over the form; the mouse goes through it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._owner = parent
        self.setObjectName("snippet")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._picture = QLabel(self)
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID // 2, GRID // 2, GRID // 2, GRID // 2)
        column.addWidget(self._picture)
        self.hide()

    def show_above(self, editor: QWidget, card: QImage, box: Box) -> None:
        """Show the place of a field above its box, as wide as that at the most."""
        pixels = card.copy(_with_margin(box).toAlignedRect().intersected(card.rect()))
        if pixels.isNull():
            self.hide()
            return
        ratio = self.devicePixelRatioF()
        widest = max(editor.width() - GRID, 80)
        picture = QPixmap.fromImage(pixels).scaled(
            int(widest * ratio),
            int(min(TALLEST, pixels.height() * 3) * ratio),
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        picture.setDevicePixelRatio(ratio)
        self._picture.setPixmap(picture)
        self.adjustSize()
        self._place(editor)
        self.show()
        self.raise_()

    def _place(self, editor: QWidget) -> None:
        corner = editor.mapTo(self._owner, QPoint(0, 0))
        above = corner.y() - self.height() - GRID // 2
        top = above if above >= 0 else corner.y() + editor.height() + GRID // 2
        self.setGeometry(QRect(QPoint(corner.x(), top), self.size()))


def _with_margin(box: Box) -> QRectF:
    edge = max(box.height * 0.2, 4.0)
    return QRectF(box.x - edge, box.y - edge, box.width + 2 * edge, box.height + 2 * edge)
