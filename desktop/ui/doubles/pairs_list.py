"""The list of pairs that may be one person: its rows for Qt, and how one is painted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.ui.doubles.pairs import Pair
from desktop.ui.doubles.reason_words import reason_text
from desktop.ui.theme import GRID, Theme, font_of
from desktop.ui.thumbs import paint_ground

Index = QModelIndex | QPersistentModelIndex
PAIR = int(Qt.ItemDataRole.UserRole) + 1


class PairsModel(QAbstractListModel):
    """The pairs that are still to be decided."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.pairs: list[Pair] = []

    def show(self, pairs: Sequence[Pair]) -> None:
        """List these pairs from now on."""
        self.beginResetModel()
        self.pairs = list(pairs)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.pairs)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        if not index.isValid() or index.row() >= len(self.pairs):
            return None
        pair = self.pairs[index.row()]
        if role == PAIR:
            return pair
        if role == Qt.ItemDataRole.DisplayRole:
            return one_line(pair.one_name)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = self.tr("{one} and {other}")
            names = said.replace("{one}", pair.one_name).replace("{other}", pair.other_name)
            return ", ".join([names, *map(reason_text, pair.reasons)])
        return None


class PairDelegate(QStyledItemDelegate):
    """Paints both names, and below them the strongest reason."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, 3 * QFontMetrics(font_of(option.font, bold=True)).lineSpacing() + 3 * GRID)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        pair: Pair = index.data(PAIR)
        colours = self._theme.colours
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect: QRect = option.rect.adjusted(4, 2, -4, -2)
        paint_ground(painter, rect, option.state, colours)
        bold = font_of(option.font, bold=True)
        line = QFontMetrics(bold).lineSpacing()
        reason = reason_text(pair.reasons[0]) if pair.reasons else self.tr("Chosen by you")
        top = rect.center().y() - 3 * line // 2
        for row, (font, words, colour) in enumerate(
            (
                (bold, pair.one_name, colours.text),
                (bold, pair.other_name, colours.text),
                (option.font, reason, colours.muted),
            )
        ):
            place = QRect(rect.left() + 2 * GRID, top + row * line, rect.width() - 3 * GRID, line)
            painter.setFont(font)
            painter.setPen(QColor(colour))
            text = QFontMetrics(font).elidedText(one_line(words), Qt.TextElideMode.ElideRight, place.width())
            painter.drawText(place, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), text)
        painter.restore()


def one_line(text: str) -> str:
    """Give a text on one line: a name from a file may hold anything."""
    return " ".join(text.split())[:200]
