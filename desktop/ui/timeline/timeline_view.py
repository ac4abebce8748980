"""What happened with a person, the newest first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.ui.buttons import button, icon_button
from desktop.ui.icons import Icons
from desktop.ui.links import LinkLabel
from desktop.ui.theme import GRID, font_of
from desktop.ui.timeline.timeline_words import Happening
from desktop.ui.words import filled

SHOWN = 30
"""Lines that are shown first; as many more for each wish to see earlier ones."""
ICON = 16
BUTTON = QSize(32, 24)
"""The room of each button of a line; lines without them leave it free, so that the days stand in a column."""


class TimelineView(QWidget):
    """Shows happenings one under the other; an interaction can be taken away."""

    remove_wanted = Signal(str)
    """The id of an interaction."""
    rewrite_wanted = Signal(object)
    """The Happening that is an interaction and is to be written anew."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._happenings: Sequence[Happening] = ()
        self._shown = 0
        self._lines = QWidget(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GRID)
        self._column.addWidget(self._lines)
        self.earlier_button = button(self.tr("Show earlier"), self._show_earlier, look="plain", parent=self)
        self._column.addWidget(self.earlier_button, 0, Qt.AlignmentFlag.AlignLeft)

    def show_happenings(self, happenings: Sequence[Happening]) -> None:
        """Show the newest of them."""
        self._happenings = happenings
        self._shown = 0
        lines = QWidget(self)
        column = QVBoxLayout(lines)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID + GRID // 2)
        self._column.replaceWidget(self._lines, lines)
        self._lines.hide()
        self._lines.deleteLater()
        self._lines = lines
        self._show_earlier()

    def _show_earlier(self) -> None:
        column = self._lines.layout()
        assert column is not None
        until = self._shown + SHOWN
        for happening in self._happenings[self._shown : until]:
            column.addWidget(self._line(happening))
        self._shown = until
        self.earlier_button.setVisible(until < len(self._happenings))

    def _line(self, happening: Happening) -> QWidget:
        line = QWidget(self._lines)
        icon = QLabel(line)
        icon.setFixedSize(ICON, ICON)
        self._icons.follow(icon, lambda: icon.setPixmap(self._icons.icon(happening.icon, "muted").pixmap(ICON, ICON)))
        heading = _label(happening.heading, line)
        heading.setFont(font_of(self.font(), bold=True))
        head = QHBoxLayout()
        head.setSpacing(GRID)
        head.addWidget(heading, 1)
        head.addWidget(_label(happening.day, line, "muted"))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addLayout(head)
        if happening.text:
            words.addWidget(LinkLabel(happening.text, line))
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        if happening.id:
            self._add_deeds(row, happening, line)
        else:
            row.addSpacing(2 * BUTTON.width() + GRID)
        return line

    def _add_deeds(self, row: QHBoxLayout, happening: Happening, line: QWidget) -> None:
        """Add what can be done with an interaction: write it anew, take it away."""
        what = f"{happening.heading}, {happening.day}"
        deeds = QHBoxLayout()
        deeds.setSpacing(0)
        for icon, name, act in (
            ("edit", self.tr("Edit: {what}"), lambda: self.rewrite_wanted.emit(happening)),
            ("close", self.tr("Remove: {what}"), lambda: self.remove_wanted.emit(happening.id)),
        ):
            made = icon_button(self._icons, icon, filled(name, what=what), act, look="tiny", parent=line)
            made.setFixedSize(BUTTON)
            deeds.addWidget(made, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(deeds)


def _label(text: str, parent: QWidget, tone: str = "") -> QLabel:
    label = QLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setAlignment(Qt.AlignmentFlag.AlignTop)
    if tone:
        label.setProperty("tone", tone)
    else:
        label.setWordWrap(True)
    return label
