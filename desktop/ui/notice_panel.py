"""Reminders within the window, for systems that show no notifications: a list at its upper right, in nobody's way."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from desktop.notify.model import OPEN, Button, Notice
from desktop.ui.buttons import button, icon_button
from desktop.ui.flow import FlowLayout
from desktop.ui.icons import Icons
from desktop.ui.theme import GRID, font_of

WIDTH = 45 * GRID


class NoticePanel(QFrame):
    """Shows notices, the latest first; each stays until one of its buttons is pressed or it is put away."""

    pressed = Signal(str, str)
    """The key of a notice, and the id of the button; that is empty for the notice itself."""

    def __init__(self, owner: QWidget, icons: Icons) -> None:
        super().__init__(owner)
        self.setObjectName("noticePanel")
        self._owner = owner
        self._icons = icons
        self._came_from: QWidget | None = None
        self.items: list[NoticeItem] = []
        self._build()
        for watched in (owner, self._list):
            watched.installEventFilter(self)
        self.hide()

    def put(self, notice: Notice) -> None:
        """Show a notice, in place of the one with the same key; the focus stays where it is."""
        self.take_away(notice.key)
        item = NoticeItem(notice, self._icons)
        item.pressed.connect(lambda which: self._pressed(notice.key, which))
        item.put_away.connect(lambda: self.take_away(notice.key))
        self.items.insert(0, item)
        self._column.insertWidget(0, item)
        item.show()
        self._order_keys()
        self.show()
        self._place()
        self.raise_()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, item.accessibleName()))

    def take_away(self, key: str) -> None:
        """Take a notice away, if it is there."""
        for item in [item for item in self.items if item.notice.key == key]:
            focus = QApplication.focusWidget()
            had_focus = focus is not None and item.isAncestorOf(focus)
            self.items.remove(item)
            self._column.removeWidget(item)
            item.hide()
            item.deleteLater()
            if had_focus:
                self._go_on()
        self.setVisible(bool(self.items))
        self._place()

    def go_to(self) -> None:
        """Go to the first button of the latest notice, by key; Escape leads back."""
        if self.items:
            self._came_from = QApplication.focusWidget()
            self.items[0].buttons[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._go_back()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        grown = QEvent.Type.Resize if watched is self._owner else QEvent.Type.LayoutRequest
        if event.type() == grown and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    # Inside

    def _build(self) -> None:
        heading = self._heading = QLabel(self.tr("Reminders"))
        heading.setFont(font_of(self.font(), 1.0, bold=True))
        self.setAccessibleName(heading.text())
        self._list = QWidget()
        self._list.setObjectName("fields")
        self._column = QVBoxLayout(self._list)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GRID, 0, GRID)
        column.setSpacing(GRID)
        row = QHBoxLayout()
        row.setContentsMargins(2 * GRID, 0, 2 * GRID, 0)
        row.addWidget(heading)
        column.addLayout(row)
        column.addWidget(self._scroll, 1)

    def _order_keys(self) -> None:
        """Tab goes through the notices as they stand, from button to button."""
        stops = [stop for item in self.items for stop in item.stops]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def _pressed(self, key: str, which: str) -> None:
        self.take_away(key)
        self.pressed.emit(key, which)

    def _go_on(self) -> None:
        if self.items:
            self.items[0].buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._go_back()

    def _go_back(self) -> None:
        before, self._came_from = self._came_from, None
        target = before if before is not None and before.isVisible() else self._owner
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _place(self) -> None:
        room = self._owner.rect()
        width = min(WIDTH, room.width() - 4 * GRID)
        border = self.width() - self.contentsRect().width()
        inner = self._column.heightForWidth(width - border)
        above = self._heading.sizeHint().height() + 3 * GRID + border
        self.resize(width, min(above + inner, room.height() - 4 * GRID))
        self.move(room.width() - width - 2 * GRID, 2 * GRID)


class NoticeItem(QFrame):
    """One notice: its title, its words, its buttons, and one that only puts it away."""

    pressed = Signal(str)
    put_away = Signal()

    def __init__(self, notice: Notice, icons: Icons) -> None:
        super().__init__()
        self.setObjectName("noticeItem")
        self.notice = notice
        self.setAccessibleName(f"{notice.title}. {notice.body}" if notice.body else notice.title)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.buttons = [self._button(one) for one in notice.buttons or (Button("", self.tr("Open")),)]
        away = icon_button(
            icons, "close", self.tr("Put away: {title}").format(title=notice.title), self.put_away.emit, look="tiny"
        )
        top = QHBoxLayout()
        top.addWidget(_words(notice.title, bold=True), 1)
        top.addWidget(away, 0, Qt.AlignmentFlag.AlignTop)
        foot = FlowLayout(gap=GRID)
        for one in self.buttons:
            foot.addWidget(one)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addLayout(top)
        if notice.body:
            column.addWidget(_words(notice.body))
        column.addLayout(foot)
        self.stops = [*self.buttons, away]

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A press on the notice itself opens what it is about."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.pressed.emit("")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()  # so that the release comes here too

    def _button(self, one: Button) -> QPushButton:
        look = "main" if one.id in (OPEN, "") else ""
        made = button(one.label, lambda: self.pressed.emit(one.id), look=look, parent=self)
        # Several notices have the same buttons: what is read out says which this one belongs to.
        made.setAccessibleName(self.tr("{button}: {title}").format(button=one.label, title=self.notice.title))
        return made


def _words(text: str, bold: bool = False) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if bold:
        label.setFont(font_of(label.font(), 1.0, bold=True))
    return label
