"""The page that asks what the columns of an unknown table are."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.exchange.model import Table
from desktop.ui.buttons import button
from desktop.ui.importing.mapping_view import MappingView
from desktop.ui.theme import GRID


class MappingPage(QWidget):
    """The columns with their guesses, and the way on."""

    def __init__(self, go_on: Callable[[], object], cancel: Callable[[], object]) -> None:
        super().__init__()
        self.setObjectName("pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.hint = QLabel(
            self.tr(
                "What is in these columns? The guesses stand there; what is in none of the fields is kept beside them."
            )
        )
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.hint.setWordWrap(True)
        self.hint.setProperty("tone", "muted")
        self.hint.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 0)
        self.view = MappingView()
        self.view.changed.connect(self._allow)
        self.go_button = button(self.tr("Go on"), go_on, look="main")
        self.cancel_button = button(self.tr("Cancel"), cancel)
        self.missing = QLabel(self.tr("Say first which column is the name, the company, a number or an e-mail."))
        self.missing.setTextFormat(Qt.TextFormat.PlainText)
        self.missing.setWordWrap(True)
        self.missing.setProperty("tone", "warn")
        foot = QFrame()
        foot.setObjectName("foot")
        row = QHBoxLayout(foot)
        row.setContentsMargins(3 * GRID, GRID, 3 * GRID, GRID)
        row.setSpacing(GRID)
        row.addWidget(self.cancel_button)
        row.addWidget(self.go_button)
        row.addWidget(self.missing, 8)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.hint)
        column.addWidget(self.view, 1)
        column.addWidget(foot)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.go_button.isEnabled():
            self.go_button.click()
        else:
            super().keyPressEvent(event)

    def show_tables(self, tables: Sequence[Table]) -> None:
        """Ask about the columns of these tables."""
        self.view.show_tables(tables)
        self._allow()
        first = next(iter(self.view.boxes.values()), None)
        if first is not None and self.isVisible():
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _allow(self) -> None:
        self.go_button.setEnabled(self.view.tells_something)
        self.missing.setVisible(not self.view.tells_something)
