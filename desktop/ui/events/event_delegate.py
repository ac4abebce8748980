"""Paints one event of the list: its name, when and where it is, and the cards of the people one met there."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.ui.events.events_model import LINE, EventsModel, Row
from desktop.ui.people.people_model import shown_name
from desktop.ui.people.person_delegate import initials
from desktop.ui.theme import GRID, Theme, font_of
from desktop.ui.thumbs import paint_ground, paint_thumb

Index = QModelIndex | QPersistentModelIndex
EDGE = 4
FACE = QSize(40, 25)
"""The room of one person's card."""


class EventDelegate(QStyledItemDelegate):
    """Two lines of words and one of cards; a heading is one line."""

    def __init__(self, theme: Theme, model: EventsModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = model

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: Row | None = index.data(LINE)
        line = QFontMetrics(option.font).lineSpacing()
        if row is not None and row.line is None:
            return QSize(240, line + 2 * GRID + GRID // 2)
        return QSize(240, 2 * line + max(FACE.height(), line) + 3 * GRID + GRID // 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row | None = index.data(LINE)
        if row is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect: QRect = option.rect.adjusted(EDGE, 2, -EDGE, -2)
        if row.line is None:
            self._paint_heading(painter, rect, option.font, row.heading)
        else:
            paint_ground(painter, rect, option.state, self._theme.colours)
            self._paint_event(painter, rect.adjusted(2 * GRID, GRID, -GRID, -GRID), option.font, row)
        painter.restore()

    def _paint_heading(self, painter: QPainter, rect: QRect, font: QFont, heading: str) -> None:
        colours = self._theme.colours
        painter.setFont(font_of(font, bold=True))
        painter.setPen(QColor(colours.accent))
        low = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
        painter.drawText(rect.adjusted(GRID, 0, -GRID, -GRID // 2), low, heading)
        painter.setPen(QColor(colours.line))
        painter.drawLine(rect.left() + GRID, rect.bottom(), rect.right() - GRID, rect.bottom())

    def _paint_event(self, painter: QPainter, place: QRect, font: QFont, row: Row) -> None:
        colours = self._theme.colours
        bold = font_of(font, bold=True)
        line = QFontMetrics(bold).lineSpacing()
        top = QRect(place.left(), place.top(), place.width(), line)
        when = self._model.when(row)
        room = top.width()
        if when:
            beside = QFontMetrics(font).horizontalAdvance(when) + GRID // 2  # a scaled screen rounds
            _paint_words(painter, top.adjusted(room - beside, 0, 0, 0), font, colours.accent, when)
            room -= beside + GRID
        _paint_words(painter, QRect(top.left(), top.top(), room, line), bold, colours.text, row.title)
        _paint_words(painter, top.translated(0, line + 2), font, colours.muted, row.under)
        faces = QRect(place.left(), place.bottom() - FACE.height() + 1, place.width(), FACE.height())
        self._paint_faces(painter, faces, font, row)

    def _paint_faces(self, painter: QPainter, place: QRect, font: QFont, row: Row) -> None:
        people = row.line.faces if row.line is not None else ()
        left = place.left()
        small = font_of(font, 0.8)
        for person in people:
            painter.setFont(small)
            spot = QRect(left, place.top(), FACE.width(), FACE.height())
            name = initials(shown_name(person))
            paint_thumb(painter, spot, self._model.picture(person), self._theme.colours, name)
            left += FACE.width() + GRID // 2
        left += GRID // 2 if people else 0
        rest = QRect(left, place.top(), place.right() - left, place.height())
        _paint_words(painter, rest, font, self._theme.colours.muted, self._model.count(row))


def _paint_words(painter: QPainter, place: QRect, font: QFont, colour: str, words: str) -> None:
    painter.setFont(font)
    painter.setPen(QColor(colour))
    elided = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, place.width())
    painter.drawText(place, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), elided)
