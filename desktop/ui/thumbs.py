"""What all lists paint alike: the ground of a row, and small pictures of cards."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPixmap
from PySide6.QtWidgets import QStyle

from desktop.ui.theme import Colours

THUMB = QSize(64, 40)


def paint_rounded(painter: QPainter, place: QRect, colour: str) -> None:
    """Fill a rectangle with round corners."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawRoundedRect(place, 6, 6)


def paint_ground(painter: QPainter, place: QRect, state: QStyle.StateFlag, colours: Colours, bar: bool = True) -> None:
    """Paint what tells that a row is chosen (with a bar at its side, if wanted), under the mouse, or has the keys."""
    if state & QStyle.StateFlag.State_Selected:
        paint_rounded(painter, place, colours.accent_soft)
        if bar:
            paint_rounded(painter, QRect(place.left(), place.top() + 8, 3, place.height() - 16), colours.accent)
    elif state & QStyle.StateFlag.State_MouseOver:
        paint_rounded(painter, place, colours.hover)
    if state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(QColor(colours.accent))
        painter.setBrush(Qt.BrushStyle.NoBrush)
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
