"""Small pictures of cards, as the lists paint them."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPixmap

from desktop.ui.theme import Colours

THUMB = QSize(64, 40)


def paint_rounded(painter: QPainter, place: QRect, colour: str) -> None:
    """Fill a rectangle with round corners."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawRoundedRect(place, 6, 6)


def paint_thumb(painter: QPainter, place: QRect, picture: QPixmap | None, colours: Colours, letters: str) -> None:
    """Paint a picture fitted into its place, or letters where there is none."""
    painter.setPen(QColor(colours.line))
    painter.setBrush(QColor(colours.sunken))
    painter.drawRoundedRect(place, 4, 4)
    if picture is None or picture.isNull():
        painter.setPen(QColor(colours.muted))
        painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), letters)
        return
    size = picture.size().scaled(place.size() - QSize(2, 2), Qt.AspectRatioMode.KeepAspectRatio)
    left = place.left() + (place.width() - size.width()) // 2
    top = place.top() + (place.height() - size.height()) // 2
    spot = QRect(left, top, size.width(), size.height())
    path = QPainterPath()
    path.addRoundedRect(spot, 3, 3)
    painter.save()
    painter.setClipPath(path)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawPixmap(spot, picture)
    painter.restore()
