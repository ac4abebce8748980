"""What can be done to several contacts at once."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.buttons import button
from desktop.ui.icons import Icons
from desktop.ui.people.name_box import NameBox
from desktop.ui.plain_label import plain_label
from desktop.ui.theme import GRID, font_of


class ChosenPane(QWidget):
    """Says how many are chosen and who, with a button for each thing to do."""

    merge_wanted = Signal()
    export_wanted = Signal()
    delete_wanted = Signal()
    put_into = Signal(str)
    """The circle or tag that all of them are to be in."""

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self.heading = plain_label()
        self.heading.setFont(font_of(self.font(), 1.5, bold=True))
        self.names = plain_label(tone="muted")
        self.tag_box = NameBox(self.tr("Add to a circle or tag"), self)
        self.tag_box.named.connect(self.put_into)
        self.tag_button = button(self.tr("Add"), self.tag_box.take, parent=self)
        self.merge_button = button(self.tr("Merge …"), self.merge_wanted.emit, parent=self)
        self.export_button = button(self.tr("Export …"), self.export_wanted.emit, parent=self)
        self.delete_button = button(self.tr("Delete"), self.delete_wanted.emit, parent=self)
        for icon, control in (
            ("tag", self.tag_button),
            ("merge", self.merge_button),
            ("export", self.export_button),
            ("remove", self.delete_button),
        ):
            icons.put(icon, control)
        tagging = QHBoxLayout()
        tagging.setSpacing(GRID)
        tagging.addWidget(self.tag_box, 1)
        tagging.addWidget(self.tag_button)
        deeds = QHBoxLayout()
        deeds.setSpacing(GRID)
        for control in (self.merge_button, self.export_button, self.delete_button):
            deeds.addWidget(control)
        deeds.addStretch(1)
        inner = QWidget(self)
        inner.setMaximumWidth(480)
        lines = QVBoxLayout(inner)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(2 * GRID)
        lines.addWidget(self.heading)
        lines.addWidget(self.names)
        lines.addLayout(tagging)
        lines.addLayout(deeds)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * GRID, 3 * GRID, 4 * GRID, 3 * GRID)
        column.addWidget(inner)
        column.addStretch(1)

    def show_chosen(self, count: int, names: Sequence[str]) -> None:
        """Show how many are chosen, with the names of the first of them."""
        self.heading.setText(self.tr("%n contact(s) chosen", "", count))
        more = [self.tr("and %n other(s)", "", count - len(names))] if count > len(names) else []
        self.names.setText("\n".join([*names, *more]))
