"""The slip of paper at the foot of the window: one sentence, and at most one thing to do about it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from desktop.ui.buttons import button
from desktop.ui.theme import GRID

SHOWN_FOR = 8_000
"""Milliseconds a plain notice stays; one that tells of a problem stays until it is put away."""


class NoticeSlip(QFrame):
    """Lies over the lower edge of the window and takes no room from it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self._act: Callable[[], object] | None = None
        self._text = QLabel(self)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._do = button("", self._do_it, parent=self)
        self._close = button(self.tr("Close"), self.put_away, parent=self)
        self._owner = parent
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(2 * GRID, GRID, GRID, GRID)
        row.setSpacing(GRID)
        row.addWidget(self._text, 1)
        row.addWidget(self._do)
        row.addWidget(self._close)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.put_away)
        parent.installEventFilter(self)
        self.hide()

    @property
    def text(self) -> str:
        return self._text.text() if self.isVisible() else ""

    def tell(self, text: str, do: str = "", act: Callable[[], object] | None = None, tone: str = "") -> None:
        """Show a sentence; `do` names the button that calls `act`."""
        self._act = act
        self._text.setText(text)
        self._do.setText(do)
        self._do.setAccessibleName(do)
        self._do.setVisible(bool(do))
        self.setProperty("tone", tone)
        for part in (self, self._text, self._do, self._close):
            part.style().unpolish(part)
            part.style().polish(part)
        self._place()
        self.show()
        self.raise_()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))
        if tone == "bad":
            self._timer.stop()
        else:
            self._timer.start(SHOWN_FOR)

    def put_away(self) -> None:
        """Take the slip off the window."""
        self._timer.stop()
        self._act = None
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _do_it(self) -> None:
        act = self._act
        self.put_away()
        if act is not None:
            act()

    def _place(self) -> None:
        room = self._owner.rect()
        width = min(room.width() - 4 * GRID, 640)
        self.setFixedWidth(width)
        self.setFixedHeight(max(self._row.heightForWidth(width), self._row.minimumSize().height()))
        self.move((room.width() - width) // 2, room.height() - self.height() - 2 * GRID)
