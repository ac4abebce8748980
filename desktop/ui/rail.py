"""The rail of places on the left edge."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QSizePolicy, QToolButton, QVBoxLayout

from desktop.ui.icons import Icons
from desktop.ui.theme import GRID


class Rail(QFrame):
    """A button for each place; the last stands at the foot."""

    chosen = Signal(int)

    def __init__(self, icons: Icons, places: list[tuple[str, str]]) -> None:
        super().__init__()
        self.setObjectName("rail")
        self.buttons: list[QToolButton] = []
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GRID, 0, GRID)
        column.setSpacing(GRID // 2)
        for number, (icon, name) in enumerate(places):
            made = QToolButton(self)
            made.setText(name)
            made.setAccessibleName(name)
            made.setCheckable(True)
            made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
            made.setIconSize(QSize(24, 24))
            made.setMinimumWidth(72)
            made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            made.clicked.connect(lambda _=False, number=number: self.chosen.emit(number))
            icons.put(icon, made)
            self._group.addButton(made, number)
            self.buttons.append(made)
            if number == len(places) - 1:
                column.addStretch(1)
            made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            column.addWidget(made)

    def show_chosen(self, number: int) -> None:
        """Mark the place that is shown."""
        self.buttons[number].setChecked(True)
