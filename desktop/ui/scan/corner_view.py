"""The photograph with the card's four corners to drag."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from desktop.ui.scan.picture_view import PictureView
from desktop.ui.theme import Theme
from ocr.model import Point, Quad

HANDLE = 9.0
REACH = 24.0
"""How near a press must be to a corner to take it, in pixels of the screen."""


class CornerView(PictureView):
    """Shows a photograph and lets the user say where the card's corners are, by mouse or by keys."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._corners: list[QPointF] = []
        self._scale = 1.0
        self._held = -1
        self._chosen = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Corners of the card"))
        self.setAccessibleDescription(
            self.tr("Keys 1 to 4 choose a corner, arrow keys move it, with Shift in larger steps.")
        )
        theme.changed.connect(self.viewport().update)

    def show_photo(self, image: QImage, size: tuple[int, int], corners: Sequence[Point] | None) -> None:
        """Show a photograph; `size` is the upright photo's own, as `image` may be a smaller copy of it."""
        self._scale = image.width() / size[0] if size[0] else 1.0
        width, height = image.width(), image.height()
        if corners:
            self._corners = [QPointF(c.x * self._scale, c.y * self._scale) for c in corners]
        else:
            left, top, right, bottom = width * 0.15, height * 0.15, width * 0.85, height * 0.85
            self._corners = [QPointF(left, top), QPointF(right, top), QPointF(right, bottom), QPointF(left, bottom)]
        self._chosen, self._held = 0, -1
        self.set_picture(image)

    def corners(self) -> Quad:
        """Give the corners in pixels of the upright photo."""
        a, b, c, d = (Point(corner.x() / self._scale, corner.y() / self._scale) for corner in self._corners)
        return (a, b, c, d)

    def move_corner(self, which: int, to: QPointF) -> None:
        """Put one corner (0 to 3) elsewhere, inside the picture."""
        area = QRectF(self._picture.pixmap().rect())
        self._corners[which] = QPointF(
            min(max(to.x(), area.left()), area.right()), min(max(to.y(), area.top()), area.bottom())
        )
        self._chosen = which
        self.viewport().update()
        self.changed.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        here = event.position()
        near = [(QPointF(self.mapFromScene(c)) - here).manhattanLength() for c in self._corners]
        if near and min(near) <= REACH:
            self._held = self._chosen = near.index(min(near))
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            self.viewport().update()
            event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held >= 0:
            self.move_corner(self._held, self.mapToScene(event.position().toPoint()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._held = -1
        self.viewport().unsetCursor()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        number = event.key() - Qt.Key.Key_1
        if 0 <= number < len(self._corners):
            self._chosen = number
            self.viewport().update()
            return
        steps = {
            Qt.Key.Key_Left: (-1, 0),
            Qt.Key.Key_Right: (1, 0),
            Qt.Key.Key_Up: (0, -1),
            Qt.Key.Key_Down: (0, 1),
        }
        step = steps.get(Qt.Key(event.key()))
        if step is not None and self._corners:
            far = 10 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
            pixels = far / max(self.transform().m11(), 0.01)
            corner = self._corners[self._chosen]
            self.move_corner(self._chosen, corner + QPointF(step[0] * pixels, step[1] * pixels))
            return
        super().keyPressEvent(event)

    def drawForeground(self, painter: QPainter, rect: QRectF | object) -> None:
        if not self._corners:
            return
        accent = QColor(self._theme.colours.accent)
        inside = QColor(accent)
        inside.setAlpha(36)
        pen = QPen(accent, 2)
        pen.setCosmetic(True)
        painter.setPen(pen)
        painter.setBrush(inside)
        painter.drawPolygon(QPolygonF(self._corners))
        radius = HANDLE / max(self.transform().m11(), 0.01)
        for number, corner in enumerate(self._corners):
            painter.setBrush(accent if number == self._chosen else QColor(self._theme.colours.surface))
            painter.drawEllipse(corner, radius, radius)
