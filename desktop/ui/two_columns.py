"""A list on the left, what it shows on the right, and a line between them that can be moved."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QWidget


def two_columns(left: QWidget, right: QWidget, widths: tuple[int, int]) -> QSplitter:
    """Put two columns beside each other; of a wider window the right one gets what is more."""
    columns = QSplitter(Qt.Orientation.Horizontal)
    columns.setChildrenCollapsible(False)
    columns.setHandleWidth(1)
    columns.addWidget(left)
    columns.addWidget(right)
    columns.setStretchFactor(1, 1)
    columns.setSizes(list(widths))
    return columns
