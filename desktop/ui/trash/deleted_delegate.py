"""Paints one deleted contact: the name, and how long it can be taken back."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.actions.trash import Deleted
from desktop.ui.people.people_model import shown_name
from desktop.ui.theme import GRID, Theme, font_of
from desktop.ui.thumbs import paint_ground

Index = QModelIndex | QPersistentModelIndex
DELETED = int(Qt.ItemDataRole.UserRole) + 1
UNDER = int(Qt.ItemDataRole.UserRole) + 2
"""The words below the name."""


class DeletedDelegate(QStyledItemDelegate):
    """Two lines of words."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, 2 * QFontMetrics(option.font).lineSpacing() + 3 * GRID)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        one: Deleted | None = index.data(DELETED)
        if one is None:
            return
        colours = self._theme.colours
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect: QRect = option.rect.adjusted(2, 2, -2, -2)
        paint_ground(painter, rect, option.state, colours, bar=False)
        text = rect.adjusted(GRID, 0, -GRID, 0)
        bold = font_of(option.font, bold=True)
        line = QFontMetrics(bold).lineSpacing()
        top = text.center().y() - line
        what = " · ".join(part for part in (shown_name(one.row), one.row.organization) if part)
        for font, words, colour, y in (
            (bold, what if one.row.name else shown_name(one.row), colours.text, top),
            (option.font, index.data(UNDER), colours.muted, top + line + 2),
        ):
            painter.setFont(font)
            painter.setPen(QColor(colour))
            elided = QFontMetrics(font).elidedText(" ".join(words.split()), Qt.TextElideMode.ElideRight, text.width())
            painter.drawText(QRect(text.left(), y, text.width(), line), int(Qt.AlignmentFlag.AlignLeft), elided)
        painter.restore()
