"""The flat card: shows where a field was read, and takes printed words by click and drag."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QImage, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QMenu, QWidget

from desktop.ui.form.editors import ENTER
from desktop.ui.scan.card_words import line_at, word_at, words_touched
from desktop.ui.scan.picture_view import PictureView
from desktop.ui.theme import Theme, read_colours
from desktop.ui.words import this_is_text
from ocr.model import Box, FieldKind, Line, Point, Word

ASSIGNABLE = (
    FieldKind.NAME,
    FieldKind.TITLE,
    FieldKind.ORGANIZATION,
    FieldKind.DEPARTMENT,
    FieldKind.PHONE,
    FieldKind.EMAIL,
    FieldKind.URL,
    FieldKind.ADDRESS,
    FieldKind.SOCIAL,
    FieldKind.NOTE,
)


class CardView(PictureView):
    """The flat card with its printed lines."""

    line_chosen = Signal(object, object)
    """A Line the user clicked, and the Word of it under the mouse (or None)."""
    words_chosen = Signal(object)
    """Words the user dragged across, a list for each printed line."""
    line_assigned = Signal(object, object, object)
    """A FieldKind the user says a Line is, and the Word of it under the mouse (or None)."""
    words_assigned = Signal(object, object)
    """A FieldKind the user says the dragged words are, and those words."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Cards are mostly white, whatever the window's theme; the box has a white edge for those that are not.
        self._ink = QColor(read_colours("light").accent)
        self._lines: tuple[Line, ...] = ()
        self._lit: list[Box] = []
        self._marked: list[list[Word]] = []
        self._pressed: QPoint | None = None
        self._dragging = False
        self._stepped_to = -1
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Card"))
        self.setAccessibleDescription(
            self.tr("Arrow keys go through the printed lines, Space puts the line into the field last used.")
        )
        theme.changed.connect(self.viewport().update)

    @property
    def lines(self) -> tuple[Line, ...]:
        return self._lines

    def show_card(self, image: QImage, lines: Sequence[Line]) -> None:
        """Show a card and what was read on it; boxes are in pixels of the image."""
        self._lines = tuple(sorted(lines, key=lambda line: (line.box.y, line.box.x)))
        self._lit, self._marked, self._stepped_to = [], [], -1
        self.set_picture(image)

    def light(self, boxes: Sequence[Box]) -> None:
        """Light the places a field was read from; an empty list puts the light out."""
        self._lit = list(boxes)
        self.viewport().update()

    def place_in_view(self, box: Box) -> QPoint:
        """Give where the middle of a box is on the widget now."""
        return self.mapFromScene(QPointF(*box.middle))

    def drawForeground(self, painter: QPainter, rect: QRectF | object) -> None:
        accent = self._ink
        for box in self._lit:
            _draw_box(painter, box, accent, 2.5, 40)
        for row in self._marked:
            for word in row:
                _draw_box(painter, word.box, accent, 1.0, 90)
        if 0 <= self._stepped_to < len(self._lines) and self.hasFocus():
            _draw_box(painter, self._lines[self._stepped_to].box, accent, 2.5, 60)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._lines:
            self._pressed, self._dragging, self._marked = event.position().toPoint(), False, []
            self.viewport().update()
            event.accept()
            return
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        here = event.position().toPoint()
        if self._pressed is not None:
            if (here - self._pressed).manhattanLength() > 8:
                self._dragging = True
            if self._dragging:
                self._marked = words_touched(self._lines, self._area(self._pressed, here))
                self.viewport().update()
            return
        over = line_at(self._lines, self._point(here)) is not None
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            super().mouseReleaseEvent(event)
            return
        pressed, self._pressed = self._pressed, None
        if self._dragging:
            if self._marked:
                self.words_chosen.emit(self._marked)
            return
        place = self._point(pressed)
        if line := line_at(self._lines, place):
            self.line_chosen.emit(line, word_at(line, place))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        place = self._point(event.position().toPoint())
        line = line_at(self._lines, place)
        if line and (word := word_at(line, place)):
            self._marked = [[word]]
            self.viewport().update()
            self.words_chosen.emit(self._marked)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        place = self._point(event.pos())
        line = self._stepped_line() if by_key else line_at(self._lines, place)
        menu = self.menu_for(line, None if line is None or by_key else word_at(line, place))
        if menu is not None:
            menu.popup(event.globalPos())

    def menu_for(self, line: Line | None, word: Word | None) -> QMenu | None:
        """Give the menu "This is the …" for a line, or for the words dragged across before."""
        rows = [list(row) for row in self._marked]
        if line is None and not rows:
            return None
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for kind in ASSIGNABLE:
            action = menu.addAction(this_is_text(kind))
            if rows:
                action.triggered.connect(lambda _=False, kind=kind: self.words_assigned.emit(kind, rows))
            else:
                action.triggered.connect(lambda _=False, kind=kind: self.line_assigned.emit(kind, line, word))
        return menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1}
        if event.key() in ENTER:
            event.ignore()  # Enter keeps the card, here as everywhere on the screen
            return
        step = steps.get(Qt.Key(event.key()))
        if step is not None and self._lines:
            self._stepped_to = (max(self._stepped_to, -1 if step > 0 else 0) + step) % len(self._lines)
            self.viewport().update()
            return
        if event.key() == Qt.Key.Key_Space and (line := self._stepped_line()):
            self.line_chosen.emit(line, None)
            return
        super().keyPressEvent(event)

    def _stepped_line(self) -> Line | None:
        return self._lines[self._stepped_to] if 0 <= self._stepped_to < len(self._lines) else None

    def _point(self, place: QPoint) -> Point:
        on_card = self.mapToScene(place)
        return Point(on_card.x(), on_card.y())

    def _area(self, one: QPoint, other: QPoint) -> Box:
        a, b = self._point(one), self._point(other)
        left, top = min(a.x, b.x), min(a.y, b.y)
        return Box(left, top, max(abs(a.x - b.x), 1.0), max(abs(a.y - b.y), 1.0))


def _draw_box(painter: QPainter, box: Box, colour: QColor, width: float, fill: int) -> None:
    inside = QColor(colour)
    inside.setAlpha(fill)
    edge = 3.0
    rect = QRectF(box.x - edge, box.y - edge, box.width + 2 * edge, box.height + 2 * edge)
    for line, thick, fills in ((QColor("white"), width + 3, inside), (colour, width, Qt.BrushStyle.NoBrush)):
        pen = QPen(line, thick)
        pen.setCosmetic(True)
        painter.setPen(pen)
        painter.setBrush(fills)
        painter.drawRoundedRect(rect, 4, 4)
