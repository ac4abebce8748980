"""The card as it was kept, and the contact's own photo: small on the page, large on a click, turned with a key."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.ui.buttons import button
from desktop.ui.icons import Icons
from desktop.ui.scan.picture_view import PictureView
from desktop.ui.theme import GRID

ROOMS = (QSize(368, 176), QSize(192, 176), QSize(124, 176))
"""For one picture alone, for each of two, and of three."""
ROUND = 8
TURNING = (Qt.Key.Key_Space, Qt.Key.Key_Left, Qt.Key.Key_Right)
EDGE = 3
"""Pixels around a picture for the mark of the focus."""


class CardPicture(QPushButton):
    """One side of the card, or a photo, in its own proportions; pressing it shows it large."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._image = QImage()
        self._room = QSize(0, 0)
        self.setAccessibleName(name)
        self.setToolTip(self.tr("Show it large"))
        self.setAutoDefault(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_image(self, image: QImage, count: int) -> None:
        """Show a picture; where there are several they are smaller, so that all have room."""
        self._image = image
        self.setVisible(not image.isNull())
        edges = QSize(2 * EDGE, 2 * EDGE)
        size = image.size().scaled(ROOMS[max(count, 1) - 1], Qt.AspectRatioMode.KeepAspectRatio)
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
    """The photo, front and back side by side."""

    wanted_large = Signal(int)
    """Which side (0 the front) the user wants to see large."""
    photo_wanted_large = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        names = (self.tr("Picture of the card"), self.tr("Picture of the card's back"))
        self.pictures = [CardPicture(name, self) for name in names]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        self.photo = CardPicture(self.tr("Photo of the contact"), self)
        self.photo.clicked.connect(lambda _checked=False: self.photo_wanted_large.emit())
        row.addWidget(self.photo, 0, Qt.AlignmentFlag.AlignTop)
        for side, picture in enumerate(self.pictures):
            picture.clicked.connect(lambda _checked=False, side=side: self.wanted_large.emit(side))
            row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addStretch(1)

    def show_images(self, images: Sequence[QImage], photo: QImage) -> None:
        """Show the photo and the sides there are."""
        there = [image for image in images if not image.isNull()]
        count = len(there) + (not photo.isNull())
        self.photo.show_image(photo, count)
        for place, picture in enumerate(self.pictures):
            picture.show_image(there[place] if place < len(there) else QImage(), count)
        self.setVisible(count > 0)


class SideView(PictureView):
    """Leaves the keys that turn the card over to the page around it."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (*TURNING, Qt.Key.Key_Escape):
            event.ignore()
        else:
            super().keyPressEvent(event)


class LargeCard(QWidget):
    """A side of the card, or the photo, as large as there is room; Space or an arrow turns it, Escape goes back."""

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

    def show_photo(self, photo: QImage) -> None:
        """Show the contact's own photo, which has no other side."""
        self._images = []
        self.side = 0
        self.turn_button.hide()
        self._put(photo, self.tr("Photo of the contact"))
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
            self._put(self._images[side], self.tr("Front") if side == 0 else self.tr("Back of the card"))

    def _put(self, image: QImage, words: str) -> None:
        self.view.set_picture(image)
        self.label.setText(words)
        self.view.setAccessibleName(words)
