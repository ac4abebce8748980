"""Paints one line of the day, with a button to say that it is done and one to put it off."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.ui.icons import Icons
from desktop.ui.theme import GRID, Theme, font_of
from desktop.ui.thumbs import paint_ground, paint_rounded
from desktop.ui.today.lines import Line, Said
from desktop.ui.today.today_model import LINE, SAID

Index = QModelIndex | QPersistentModelIndex
ICON = 20
BUTTON = 32
"""Pixels of a side."""
EDGE = 4
DONE, LATER = "done", "later"


class TodayDelegate(QStyledItemDelegate):
    """An icon and two lines of words; a heading is one line with its count."""

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icons = icons
        self.mouse = QPoint(-1, -1)
        """Where the mouse is in the list: the button under it is lit."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        line: Line | None = index.data(LINE)
        height = QFontMetrics(option.font).lineSpacing()
        if line is not None and line.is_heading:
            return QSize(200, height + 2 * GRID + GRID // 2)
        return QSize(200, 2 * height + 2 * GRID + GRID // 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: Line | None = index.data(LINE)
        if line is None:
            return
        words: Said = index.data(SAID)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect: QRect = option.rect.adjusted(EDGE, 2, -EDGE, -2)
        if line.is_heading:
            self._paint_heading(painter, rect, option.font, words)
        else:
            paint_ground(painter, rect, option.state, self._theme.colours)
            self._paint_thing(painter, rect, option, line, words)
        painter.restore()

    def buttons_of(self, place: QRect, line: Line) -> dict[str, QRect]:
        """Give where the buttons of a line stand that takes up `place`; only what can be answered has any."""
        if line.told is None:
            return {}
        rect = place.adjusted(EDGE, 2, -EDGE, -2)
        top = rect.center().y() - BUTTON // 2
        right = rect.right() - GRID // 2
        return {
            DONE: QRect(right - 2 * BUTTON, top, BUTTON, BUTTON),
            LATER: QRect(right - BUTTON, top, BUTTON, BUTTON),
        }

    def _paint_heading(self, painter: QPainter, rect: QRect, font: QFont, words: Said) -> None:
        colours = self._theme.colours
        bold = font_of(font, bold=True)
        place = rect.adjusted(GRID, 0, -GRID, -GRID // 2)
        low = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
        painter.setFont(bold)
        painter.setPen(QColor(colours.accent))
        painter.drawText(place, low, words.title)
        painter.setFont(font)
        painter.setPen(QColor(colours.muted))
        beside = QFontMetrics(bold).horizontalAdvance(words.title) + GRID
        painter.drawText(place.adjusted(beside, 0, 0, 0), low, words.under)
        painter.setPen(QColor(colours.line))
        painter.drawLine(rect.left() + GRID, rect.bottom(), rect.right() - GRID, rect.bottom())

    def _paint_thing(
        self, painter: QPainter, rect: QRect, option: QStyleOptionViewItem, line: Line, words: Said
    ) -> None:
        colours = self._theme.colours
        icon = QRect(rect.left() + GRID + 4, rect.center().y() - ICON // 2, ICON, ICON)
        self._icons.icon(words.icon, "muted").paint(painter, icon)
        buttons = self.buttons_of(option.rect, line) if self._has_buttons(option) else {}
        right = buttons[DONE].left() if buttons else rect.right() - GRID
        text = QRect(icon.right() + GRID + 4, rect.top(), right - icon.right() - GRID - 4, rect.height())
        bold = font_of(option.font, bold=True)
        height = QFontMetrics(bold).lineSpacing()
        top = text.center().y() - (height if words.under or words.warning else height // 2)
        _paint_words(painter, QRect(text.left(), top, text.width(), height), bold, colours.text, words.title)
        under = QRect(text.left(), top + height + 2, text.width(), height)
        if words.warning:
            under.setLeft(self._paint_warning(painter, under, option.font, words.warning))
        _paint_words(painter, under, option.font, colours.muted, words.under)
        for name, place in buttons.items():
            if place.contains(self.mouse):
                paint_rounded(painter, place, colours.surface)
            self._icons.icon(name, "accent" if name == DONE else "text").paint(painter, place.adjusted(7, 7, -7, -7))

    def _paint_warning(self, painter: QPainter, place: QRect, font: QFont, word: str) -> int:
        """Paint a sign and its word, and give where the words after it begin."""
        side = QFontMetrics(font).ascent()
        sign = QRect(place.left(), place.top() + (place.height() - side) // 2, side, side)
        self._icons.icon("doubtful", "warn").paint(painter, sign)
        begins = sign.right() + GRID // 2
        _paint_words(painter, QRect(begins, place.top(), place.right() - begins, place.height()), font, self.warn, word)
        return begins + QFontMetrics(font).horizontalAdvance(word) + GRID

    @property
    def warn(self) -> str:
        return self._theme.colours.warn

    def _has_buttons(self, option: QStyleOptionViewItem) -> bool:
        return bool(option.state & (QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_HasFocus))

    def helpEvent(self, event: QEvent, view: object, option: QStyleOptionViewItem, index: Index) -> bool:
        # The list says what its buttons do.
        return False


def _paint_words(painter: QPainter, place: QRect, font: QFont, colour: str, words: str) -> None:
    painter.setFont(font)
    painter.setPen(QColor(colour))
    one_line = " ".join(words.split())
    elided = QFontMetrics(font).elidedText(one_line, Qt.TextElideMode.ElideRight, place.width())
    painter.drawText(place, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), elided)
