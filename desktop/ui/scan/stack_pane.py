"""The left of the Scan screen: the stack with its states, and how far the reading is."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListView,
    QProgressBar,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from desktop.actions.sides import Key
from desktop.contacts.model import StackState
from desktop.ui.buttons import icon_button
from desktop.ui.icons import Icons
from desktop.ui.once_after import once_after
from desktop.ui.scan.entries import Entry, next_to_review
from desktop.ui.scan.runner import StackRunner
from desktop.ui.scan.stack_model import BACK_PICTURE, ENTRY, PICTURE, StackModel
from desktop.ui.theme import GRID, Theme, font_of
from desktop.ui.thumbs import THUMB, paint_ground, paint_thumb
from desktop.ui.words import both_sides, state_name

TONES = {
    StackState.REVIEW: "warn",
    StackState.KEPT: "accent",
    StackState.FAILED: "bad",
    StackState.NO_CARD: "bad",
}
BEHIND = 10
"""Pixels by which a back is seen behind its front."""
Index = QModelIndex | QPersistentModelIndex


class EntryDelegate(QStyledItemDelegate):
    """Paints one line of the stack: its picture, its name, its state in words and as an icon."""

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icons = icons

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        line = QFontMetrics(option.font).lineSpacing()
        return QSize(160, max(THUMB.height(), 2 * line + GRID // 2) + 2 * GRID)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry: Entry = index.data(ENTRY)
        colours = self._theme.colours
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect: QRect = option.rect.adjusted(4, 2, -4, -2)
        paint_ground(painter, rect, option.state, colours)
        thumb = QRect(rect.left() + GRID, rect.center().y() - THUMB.height() // 2, THUMB.width(), THUMB.height())
        picture = index.data(PICTURE)
        if entry.back is not None:
            # The back looks out from under the front.
            paint_thumb(painter, thumb.adjusted(BEHIND, BEHIND, 0, 0), index.data(BACK_PICTURE), colours, "")
            thumb = thumb.adjusted(0, 0, -BEHIND, -BEHIND)
        paint_thumb(painter, thumb, picture, colours, "")
        if picture is None or picture.isNull():
            self._icons.icon("scan", "muted").paint(painter, thumb.adjusted(8, 8, -8, -8))
        text = rect.adjusted(THUMB.width() + 2 * GRID, GRID // 2, -GRID, -GRID // 2)
        self._paint_words(painter, text, entry, option)
        painter.restore()

    def _paint_words(self, painter: QPainter, place: QRect, entry: Entry, option: QStyleOptionViewItem) -> None:
        colours = self._theme.colours
        font = font_of(option.font, bold=entry.state == StackState.REVIEW)
        metrics = QFontMetrics(font)
        line = metrics.lineSpacing()
        top = place.center().y() - line
        painter.setFont(font)
        painter.setPen(QColor(colours.text))
        title = metrics.elidedText(" ".join(entry.title.split()), Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(QRect(place.left(), top, place.width(), line), int(Qt.AlignmentFlag.AlignLeft), title)
        tone = TONES.get(entry.state, "muted")
        below = QRect(place.left(), top + line + 2, place.width(), line)
        self._icons.icon(entry.state.value, tone).paint(painter, QRect(below.left(), below.center().y() - 7, 15, 15))
        painter.setFont(option.font)
        painter.setPen(QColor(getattr(colours, tone)))
        words = below.adjusted(20, 0, 0, 0)
        said = f"{state_name(entry.state)} · {both_sides()}" if entry.back is not None else state_name(entry.state)
        text = QFontMetrics(option.font).elidedText(said, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), text)


class StackPane(QWidget):
    """The list of the stack and its foot."""

    chosen = Signal(int)
    """The row the user went to."""
    open_wanted = Signal()
    stop_wanted = Signal()

    def __init__(self, model: StackModel, runner: StackRunner, theme: Theme, icons: Icons) -> None:
        super().__init__()
        self.setObjectName("stackPane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.model = model
        self._runner = runner
        self._icons = icons
        self.list = QListView(self)
        self.list.setAccessibleName(self.tr("Stack of photographs"))
        self.list.setModel(model)
        self.list.setItemDelegate(EntryDelegate(theme, icons, self.list))
        self.list.setMouseTracking(True)
        self.list.setUniformItemSizes(True)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.selectionModel().currentChanged.connect(self._current_changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head())
        column.addWidget(self.list, 1)
        column.addWidget(self._foot())
        # A progress bar paints at once whenever it is told a number: tell it a few times a second.
        self._soon = once_after(50, self.show_progress, self)
        runner.progressed.connect(self.progress_changed)
        self.show_progress()

    def go_to(self, row: int) -> None:
        """Make a row the current one."""
        index = self.model.index(row)
        self.list.setCurrentIndex(index)
        self.list.scrollTo(index)

    def show_anew(self, row: int) -> None:
        """Go to a row; where it was the current one already, choose it once more."""
        if 0 <= row == self.row:
            self.chosen.emit(row)
        self.go_to(row)

    def go_to_entry(self, key: Key) -> None:
        """Make an entry the current one, if it is on the stack."""
        row = self.model.row_of(key)
        if row >= 0:
            self.go_to(row)

    def go_on_from(self, key: Key) -> None:
        """Go to the next card to review after an entry; where there is none, stay."""
        row = self.model.row_of(key)
        following = next_to_review(self.model.entries, row)
        if following not in (-1, row):
            self.go_to(following)

    @property
    def row(self) -> int:
        return self.list.currentIndex().row()

    def progress_changed(self) -> None:
        """Show the progress soon."""
        if not self._soon.isActive():
            self._soon.start()

    def show_progress(self) -> None:
        """Bring the foot up to date with the runner."""
        busy = self._runner.is_busy
        self.bar.setVisible(busy)
        self.stop_button.setVisible(busy)
        self.pause_button.setVisible(busy)
        # Otherwise the bar paints itself and all that waits to be painted, at once.
        self.bar.setUpdatesEnabled(False)
        self.bar.setMaximum(max(self._runner.total, 1))
        self.bar.setValue(self._runner.done)
        self.bar.setUpdatesEnabled(True)
        paused = self._runner.is_paused
        name = self.tr("Go on reading") if paused else self.tr("Pause reading")
        self.pause_button.setAccessibleName(name)
        self.pause_button.setToolTip(name)
        self.pause_button.setIcon(self._icons.icon("resume" if paused else "pause"))
        self.counts.setText(self._counts())

    def _counts(self) -> str:
        if self._runner.is_busy:
            text = self.tr("{done} of {total} read").format(done=self._runner.done, total=self._runner.total)
            return self.tr("Paused: {progress}").format(progress=text) if self._runner.is_paused else text
        return self.tr("%n to review", "", self.model.counted(StackState.REVIEW))

    def _head(self) -> QHBoxLayout:
        title = QLabel(self.tr("Stack"))
        title.setFont(font_of(self.font(), 1.25, bold=True))
        row = QHBoxLayout()
        row.setContentsMargins(2 * GRID, GRID, GRID, GRID)
        row.addWidget(title, 1)
        row.addWidget(icon_button(self._icons, "add", self.tr("Add photographs"), self.open_wanted.emit, parent=self))
        return row

    def _foot(self) -> QWidget:
        foot = QWidget(self)
        foot.setObjectName("stackFoot")
        foot.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.counts = QLabel(foot)
        self.counts.setTextFormat(Qt.TextFormat.PlainText)
        self.bar = QProgressBar(foot)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Photographs read"))
        self.pause_button = icon_button(self._icons, "pause", self.tr("Pause reading"), self.pause, parent=foot)
        self.stop_button = icon_button(
            self._icons, "cancel", self.tr("Stop reading"), self.stop_wanted.emit, parent=foot
        )
        words = QVBoxLayout()
        words.setSpacing(GRID // 2)
        words.addWidget(self.counts)
        words.addWidget(self.bar)
        row = QHBoxLayout(foot)
        row.setContentsMargins(2 * GRID, GRID, GRID, GRID)
        row.setSpacing(0)
        row.addLayout(words, 1)
        row.addSpacing(GRID)
        row.addWidget(self.pause_button)
        row.addWidget(self.stop_button)
        return foot

    def pause(self) -> None:
        """Pause the reading, or go on with it."""
        if self._runner.is_paused:
            self._runner.resume()
        else:
            self._runner.pause()

    def _current_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid():
            self.chosen.emit(current.row())
