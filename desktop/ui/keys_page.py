"""The list of keys."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFrame, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from desktop.ui.theme import GRID, font_of


class KeysPage(QDialog):
    """Shows every key; any place of the window goes on working beside it."""

    def __init__(self, keys: Sequence[tuple[str, str]], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keys"))
        table = QWidget()
        table.setObjectName("fields")
        grid = QGridLayout(table)
        grid.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        grid.setHorizontalSpacing(3 * GRID)
        grid.setVerticalSpacing(GRID // 2)
        rows = [*keys, (self.tr("Zoom the card"), "+  −  0"), (self.tr("Next field"), self.tr("Tab"))]
        half = (len(rows) + 1) // 2
        for place, (what, key) in enumerate(rows):
            column = 2 * (place // half)
            name, shown = QLabel(what), QLabel(key)
            name.setTextFormat(Qt.TextFormat.PlainText)
            shown.setTextFormat(Qt.TextFormat.PlainText)
            shown.setFont(font_of(self.font(), bold=True))
            grid.addWidget(shown, place % half, column)
            grid.addWidget(name, place % half, column + 1)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(table)
        scroll.setAccessibleName(self.tr("Keys"))
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.rejected.connect(self.reject)
        button = close.button(QDialogButtonBox.StandardButton.Close)
        button.setAccessibleName(button.text().replace("&", ""))
        column_ = QVBoxLayout(self)
        column_.addWidget(scroll)
        column_.addWidget(close)
        # Wide enough for the words of every language, where the window is.
        self.resize(min(max(720, table.sizeHint().width() + 8 * GRID), max(parent.width(), 720)), 600)
