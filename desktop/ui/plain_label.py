"""A label whose words are shown as they stand, in as many lines as they need."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget


def plain_label(text: str = "", tone: str = "", parent: QWidget | None = None) -> QLabel:
    """Give a label; `tone` is muted, warn or the usual one."""
    label = QLabel(text, parent)
    # Names and notes come from outside: nothing in them is to be taken for markup.
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if tone:
        label.setProperty("tone", tone)
    return label
