"""How many things are due, as a number on the program's icon, in the window's title and in the tray."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QGuiApplication, QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from desktop.ui.tray import Tray

SIZES = (16, 20, 22, 24, 32, 48, 64, 128)
"""Pixels; the sizes that trays ask for."""
MOST = 99
GROUND, INK = "#a8322a", "#ffffff"
"""White on red can be read (7:1), and its white rim parts it from light panels, dark panels and the icon itself."""


class Badge:
    """Shows one number in all the places where it can be seen without looking at the window."""

    def __init__(self, window: QWidget, tray: Tray) -> None:
        self._window = window
        self._tray = tray
        self._plain = QGuiApplication.windowIcon()
        self._title = window.windowTitle()

    def show(self, count: int) -> None:
        """Show how many things are due; with none, everything is plain."""
        words = shown(count)
        self._window.setWindowTitle(f"({words}) {self._title}" if words else self._title)
        self._tray.show_count(count, numbered(self._plain, count))
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.setBadgeNumber(count)


def shown(count: int) -> str:
    """Give the number as it is shown: nothing where there is none, and no more than two digits."""
    if count <= 0:
        return ""
    return str(count) if count <= MOST else f"{MOST}+"


def numbered(plain: QIcon, count: int) -> QIcon:
    """Give an icon with a number at its lower right, in the sizes of a tray; the plain one where there is none."""
    words = shown(count)
    if not words:
        return plain
    icon = QIcon()
    for size in SIZES:
        icon.addPixmap(_numbered(plain, words, size))
    return icon


def _numbered(plain: QIcon, words: str, size: int) -> QPixmap:
    # At the pixels asked for, whatever the screen's scale: the system chooses among the sizes.
    picture = QPixmap(size, size)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    plain.paint(painter, 0, 0, size, size)
    font = QFont(QGuiApplication.font())
    font.setWeight(QFont.Weight.Bold)
    # The more signs, the smaller: three of them fill the width of the icon.
    font.setPixelSize(max(round(size * (0.6, 0.56, 0.46)[len(words) - 1]), 7))
    measured = QFontMetricsF(font).tightBoundingRect(words)
    rim = max(size / 24, 1.0)
    height = measured.height() + 4 * rim
    width = min(max(measured.width() + 5 * rim, height), size - rim)
    pill = QRectF(size - width - rim / 2, size - height - rim / 2, width, height)
    painter.setPen(QPen(QColor(INK), rim))
    painter.setBrush(QColor(GROUND))
    painter.drawRoundedRect(pill, height / 2, height / 2)
    painter.setFont(font)
    painter.drawText(pill.center() - measured.center(), words)
    painter.end()
    return picture
