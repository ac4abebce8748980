"""The list of the day: goes from thing to thing, Space says it is done, and each row has its two buttons."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QToolTip, QWidget

from desktop.ui.headed_list import HeadedTable
from desktop.ui.own_keys import DELETE_KEYS
from desktop.ui.today.lines import Line
from desktop.ui.today.today_delegate import DONE, TodayDelegate
from desktop.ui.today.today_model import TodayModel


class TodayTable(HeadedTable):
    """Rows of two heights: headings are lower than things."""

    done_wanted = Signal()
    later_wanted = Signal()
    delete_wanted = Signal()
    come_back = Signal()
    """The keyboard is here again, by whatever way but the mouse, which chooses by itself."""

    def __init__(self, delegate: TodayDelegate, model: TodayModel, parent: QWidget | None = None) -> None:
        self._lines = model
        self._paints = delegate
        super().__init__(delegate, model, parent)

    def chosen_lines(self) -> list[Line]:
        """Give the things chosen, from the top."""
        lines = (self._lines.line_at(row) for row in self.chosen())
        return [line for line in lines if line is not None and not line.is_heading]

    def button_at(self, spot: QPoint) -> tuple[int, str]:
        """Give the row and the name of the button at a place of the list; no name where there is none."""
        index = self.indexAt(spot)
        line = self._lines.line_at(index.row())
        if line is not None:
            for name, place in self._paints.buttons_of(self.visualRect(index), line).items():
                if place.contains(spot):
                    return index.row(), name
        return index.row(), ""

    def place_of(self, row: int) -> QRect:
        """Give where a row stands, on the screen."""
        rect = self.visualRect(self._lines.index(row, 0))
        return QRect(self.viewport().mapToGlobal(rect.topLeft()), rect.size())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Space and not event.modifiers():
            self.done_wanted.emit()
        elif key in DELETE_KEYS:
            self.delete_wanted.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.MouseFocusReason:
            self.come_back.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        row, name = self.button_at(event.position().toPoint())
        if name and event.button() == Qt.MouseButton.LeftButton:
            self.go_to(row)
            (self.done_wanted if name == DONE else self.later_wanted).emit()
            return
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        # By then the next thing stands under the mouse: it is not to be answered along with the first.
        if not self.button_at(event.position().toPoint())[1]:
            super().mouseDoubleClickEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._paints.mouse = QPoint(-1, -1)
        super().leaveEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        # Here and not where a move arrives later: what Python is handed there has sometimes gone already.
        if event.type() == QEvent.Type.MouseMove and isinstance(event, QMouseEvent):
            self._paints.mouse = event.position().toPoint()
            on_button = bool(self.button_at(self._paints.mouse)[1])
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if on_button else Qt.CursorShape.ArrowCursor)
            self.viewport().update()
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            name = self.button_at(event.pos())[1]
            texts = {"": "", DONE: self.tr("Done (D)")}
            QToolTip.showText(event.globalPos(), texts.get(name, self.tr("Snooze (S)")), self)
            return True
        return super().viewportEvent(event)
