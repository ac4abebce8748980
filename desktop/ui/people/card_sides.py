"""The card as it was kept, front and back: small on the page, large on a click, turned over with a key."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.ui.buttons import button
from desktop.ui.icons import Icons
from desktop.ui.scan.picture_view import PictureView
from desktop.ui.theme import GRID

ROOM = QSize(368, 176)
ROOM_OF_TWO = QSize(192, 176)
ROUND = 8
TURNING = (Qt.Key.Key_Space, Qt.Key.Key_Left, Qt.Key.Key_Right)
EDGE = 3
"""Pixels around a picture for the mark of the focus."""


class CardPicture(QPushButton):
    """One side of the card, in its own proportions; pressing it shows it large."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._image = QImage()
        self._room = QSize(0, 0)
        self.setAccessibleName(name)
        self.setToolTip(self.tr("Show it large"))
        self.setAutoDefault(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_image(self, image: QImage, alone: bool) -> None:
        """Show a side of the card; two of them are smaller, so that both have room."""
        self._image = image
        self.setVisible(not image.isNull())
        edges = QSize(2 * EDGE, 2 * EDGE)
        size = image.size().scaled(ROOM if alone else ROOM_OF_TWO, Qt.AspectRatioMode.KeepAspectRatio)
        self._room = size + edges if not image.isNull() else QSize(0, 0)
        # The style has a least height for buttons, which it sets when it dresses them: ours is to be the last word.
        self.ensurePolished()
        self.setFixedSize(self._room)
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.setFixedSize(self._room)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._image.isNull():
            return
        place = self.rect().adjusted(EDGE, EDGE, -EDGE, -EDGE)
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        path = QPainterPath()
        path.addRoundedRect(place, ROUND, ROUND)
        painter.save()
        painter.setClipPath(path)
        painter.drawImage(place, self._image)
        painter.restore()
        self._paint_edge(painter, place)
        painter.end()

    def _paint_edge(self, painter: QPainter, place: QRect) -> None:
        """A white card on a white page needs an edge; a focused one another."""
        colour = self.palette().accent().color() if self.hasFocus() else QColor(128, 128, 128, 96)
        painter.setPen(QPen(colour, 2 if self.hasFocus() else 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(place, ROUND, ROUND)


class CardSides(QWidget):
    """Front and back side by side."""

    wanted_large = Signal(int)
    """Which side (0 the front) the user wants to see large."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        names = (self.tr("Picture of the card"), self.tr("Picture of the card's back"))
        self.pictures = [CardPicture(name, self) for name in names]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        for side, picture in enumerate(self.pictures):
            picture.clicked.connect(lambda _checked=False, side=side: self.wanted_large.emit(side))
            row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addStretch(1)

    def show_images(self, images: Sequence[QImage]) -> None:
        """Show the sides there are."""
        there = [image for image in images if not image.isNull()]
        for place, picture in enumerate(self.pictures):
            picture.show_image(there[place] if place < len(there) else QImage(), alone=len(there) < 2)
        self.setVisible(bool(there))


class SideView(PictureView):
    """Leaves the keys that turn the card over to the page around it."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (*TURNING, Qt.Key.Key_Escape):
            event.ignore()
        else:
            super().keyPressEvent(event)


class LargeCard(QWidget):
    """One side of the card as large as there is room; Space or an arrow turns it over, Escape goes back."""

    left = Signal()

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._images: Sequence[QImage] = ()
        self.side = 0
        self.back_button = button(self.tr("Back"), self.left.emit, look="plain", parent=self)
        icons.put("back", self.back_button)
        self.turn_button = button(self.tr("Turn over"), self.turn, look="plain", parent=self)
        icons.put("sides", self.turn_button)
        self.label = QLabel(self)
        self.label.setProperty("tone", "muted")
        self.view = SideView(self)
        self.view.setAccessibleName(self.tr("The card, large"))
        bar = QFrame(self)
        bar.setObjectName("cardBar")
        row = QHBoxLayout(bar)
        row.setContentsMargins(GRID, GRID // 2, GRID, GRID // 2)
        row.setSpacing(GRID)
        row.addWidget(self.back_button)
        row.addStretch(1)
        row.addWidget(self.label)
        row.addWidget(self.turn_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(self.view, 1)

    def show_side(self, images: Sequence[QImage], side: int) -> None:
        """Show one side of a card."""
        self._images = [image for image in images if not image.isNull()]
        self.turn_button.setVisible(len(self._images) > 1)
        self._show(side)
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def turn(self) -> None:
        """Show the other side."""
        if len(self._images) > 1:
            self._show(1 - self.side)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key in TURNING:
            self.turn()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.left.emit()

    def _show(self, side: int) -> None:
        if side < len(self._images):
            self.side = side
            self.view.set_picture(self._images[side])
            self.label.setText(self.tr("Front") if side == 0 else self.tr("Back of the card"))
            self.view.setAccessibleName(self.label.text())
