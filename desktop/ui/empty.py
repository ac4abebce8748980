"""What a place shows while it is empty: what to do next, with one button."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktop.ui.buttons import button
from desktop.ui.icons import Icons
from desktop.ui.theme import GRID, font_of


class EmptyState(QWidget):
    """An icon, a heading, a sentence and a button, or two."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._icon_name = ""
        self._act: Callable[[], object] | None = None
        self._icon = QLabel(self)
        self._icon.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._heading = _label(self)
        self._heading.setFont(font_of(self.font(), 1.5, bold=True))
        self._sentence = _label(self)
        self._sentence.setProperty("tone", "muted")
        self._sentence.setFixedWidth(440)
        self.button = button("", self._do, look="main", parent=self)
        self._also: Callable[[], object] | None = None
        self.second_button = button("", self._do_also, parent=self)
        self.second_button.hide()
        column = QVBoxLayout(self)
        column.setSpacing(GRID)
        column.addStretch(2)
        column.addWidget(self._icon)
        column.addSpacing(GRID)
        column.addWidget(self._heading)
        column.addWidget(self._sentence, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(GRID)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.second_button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        icons.follow(self, self._draw)

    def say(
        self, icon: str, heading: str, sentence: str, do: str = "", act: Callable[[], object] | None = None
    ) -> None:
        """Show what to do next; without `do` there is no button."""
        self._icon_name = icon
        self._act = act
        self._heading.setText(heading)
        self._sentence.setText(sentence)
        self._sentence.setVisible(bool(sentence))
        # A layout that centres a wrapped label does not ask it how high it becomes.
        self._sentence.setMinimumHeight(max(self._sentence.heightForWidth(self._sentence.width()), 0))
        self.button.setText(do)
        self.button.setAccessibleName(do)
        self.button.setVisible(bool(do))
        self._draw()

    def say_also(self, do: str, act: Callable[[], object]) -> None:
        """Show a second button, for the other way there is."""
        self._also = act
        self.second_button.setText(do)
        self.second_button.setAccessibleName(do)
        self.second_button.setVisible(bool(do))

    @property
    def sentence(self) -> str:
        return self._sentence.text()

    @property
    def heading(self) -> str:
        return self._heading.text()

    def _draw(self) -> None:
        if self._icon_name:
            self._icon.setPixmap(self._icons.icon(self._icon_name, "muted").pixmap(64, 64))

    def _do_also(self) -> None:
        if self._also is not None:
            self._also()

    def _do(self) -> None:
        if self._act is not None:
            self._act()


def _label(parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    label.setWordWrap(True)
    return label
