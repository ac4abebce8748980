"""Buttons as this window has them: named for everybody, and pressed by Enter as well as Space."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QPushButton, QWidget

from desktop.ui.icons import Icons


def button(
    text: str,
    pressed: Callable[[], object],
    *,
    look: str = "",
    tip: str = "",
    parent: QWidget | None = None,
) -> QPushButton:
    """Give a button with a text; `look` is main, plain, add or the usual one."""
    made = QPushButton(text, parent)
    made.setAccessibleName(text.replace("&", ""))
    return _finished(made, pressed, look, tip)


def icon_button(
    icons: Icons,
    icon: str,
    name: str,
    pressed: Callable[[], object],
    *,
    tone: str = "text",
    look: str = "plain",
    parent: QWidget | None = None,
) -> QPushButton:
    """Give a button that shows only an icon; its name is its tip and what a screen reader says."""
    made = QPushButton(parent)
    made.setAccessibleName(name)
    icons.put(icon, made, tone)
    return _finished(made, pressed, look, name)


def _finished(made: QPushButton, pressed: Callable[[], object], look: str, tip: str) -> QPushButton:
    made.setProperty("look", look)
    made.setAutoDefault(True)  # Enter presses the button that has the focus
    if tip:
        made.setToolTip(tip)
    made.clicked.connect(lambda: pressed())
    return made
