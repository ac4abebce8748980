"""Paints one person of the list: the card, the name, and what the person does where."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.contacts.model import ContactRow
from desktop.ui.people.people_model import PICTURE, ROW, shown_name
from desktop.ui.theme import GRID, Theme, font_of
from desktop.ui.thumbs import THUMB, paint_ground, paint_rounded, paint_thumb


class PersonDelegate(QStyledItemDelegate):
    """Two lines of words beside a small picture of the card."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        line = QFontMetrics(option.font).lineSpacing()
        return QSize(200, max(THUMB.height(), 2 * line + GRID // 2) + 2 * GRID)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row: ContactRow | None = index.data(ROW)
        colours = self._theme.colours
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect: QRect = option.rect.adjusted(4, 2, -4, -2)
        paint_ground(painter, rect, option.state, colours)
        place = QRect(rect.left() + GRID, rect.center().y() - THUMB.height() // 2, THUMB.width(), THUMB.height())
        if row is None:
            self._paint_waiting(painter, place)
            painter.restore()
            return
        paint_thumb(painter, place, index.data(PICTURE), colours, initials(shown_name(row)))
        text = rect.adjusted(THUMB.width() + 2 * GRID + 4, 0, -GRID, 0)
        bold = font_of(option.font, bold=True)
        plain = option.font
        under = " · ".join(part for part in (row.title, row.organization) if part and part != shown_name(row))
        line = QFontMetrics(bold).lineSpacing()
        top = text.center().y() - (line if under else line // 2)
        for font, words, colour, y in (
            (bold, shown_name(row), colours.text, top),
            (plain, under, colours.muted, top + line + 2),
        ):
            painter.setFont(font)
            painter.setPen(QColor(colour))
            one_line = " ".join(words.split())
            elided = QFontMetrics(font).elidedText(one_line, Qt.TextElideMode.ElideRight, text.width())
            painter.drawText(QRect(text.left(), y, text.width(), line), int(Qt.AlignmentFlag.AlignLeft), elided)
        painter.restore()

    def _paint_waiting(self, painter: QPainter, place: QRect) -> None:
        """Paint what stands in for a person whose words are being fetched."""
        paint_rounded(painter, place, self._theme.colours.sunken)
        for top, width in ((GRID // 2, 140), (3 * GRID, 96)):
            bar = QRect(place.right() + GRID + 4, place.top() + top, width, GRID)
            paint_rounded(painter, bar, self._theme.colours.sunken)


def initials(name: str) -> str:
    """Give at most two letters for a contact that has no picture."""
    words = [word for word in name.split() if word[:1].isalnum()]
    picked = [words[0], words[-1]] if len(words) > 1 else words
    return "".join(word[0] for word in picked).upper()
