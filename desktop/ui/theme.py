"""The program's colours: one set for light, one for dark, and which of them is on."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, fields

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

from desktop.ui.files import RESOURCES

CHOICES = ("system", "light", "dark")
GRID = 8
"""Distances between things are multiples of this many pixels."""


@dataclass(frozen=True, slots=True)
class Colours:
    """One colour scheme, each colour named after what it is for, as #rrggbb."""

    window: str
    surface: str
    sunken: str
    hover: str
    text: str
    muted: str
    line: str
    control: str
    accent: str
    accent_hover: str
    accent_text: str
    accent_soft: str
    warn: str
    warn_edge: str
    warn_soft: str
    bad: str
    bad_soft: str
    desk: str


def read_colours(scheme: str) -> Colours:
    """Give the colours of `light` or `dark` from the resources."""
    found = json.loads((RESOURCES / "styles" / f"{scheme}.json").read_text(encoding="utf-8"))
    return Colours(**found)


def style_sheet(colours: Colours, scheme: str) -> str:
    """Give the style sheet with every @name replaced by its colour."""
    values = {part.name: getattr(colours, part.name) for part in fields(colours)}
    values |= {"resources": RESOURCES.as_posix(), "scheme": scheme}
    template = (RESOURCES / "styles" / "window.qss").read_text(encoding="utf-8")
    return re.sub(r"@([a-z_]+)", lambda match: values[match.group(1)], template)


def palette_of(colours: Colours) -> QPalette:
    """Give Qt's palette for what the style sheet leaves to the Fusion style."""
    palette = QPalette()
    role = QPalette.ColorRole
    for where, colour in (
        (role.Window, colours.window),
        (role.Base, colours.surface),
        (role.AlternateBase, colours.window),
        (role.Button, colours.surface),
        (role.WindowText, colours.text),
        (role.Text, colours.text),
        (role.ButtonText, colours.text),
        (role.BrightText, colours.text),
        (role.ToolTipBase, colours.text),
        (role.ToolTipText, colours.window),
        (role.PlaceholderText, colours.muted),
        (role.Highlight, colours.accent),
        (role.HighlightedText, colours.accent_text),
        (role.Accent, colours.accent),
        (role.Link, colours.accent),
        (role.Mid, colours.control),
    ):
        palette.setColor(where, QColor(colour))
    for where in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, where, QColor(colours.muted))
    return palette


class Theme(QObject):
    """The colour scheme in use; it follows the system until the user chooses one."""

    changed = Signal()

    def __init__(self, application: QApplication, choice: str = "system") -> None:
        super().__init__()
        self._application = application
        self.choice = choice if choice in CHOICES else "system"
        self.colours = read_colours("light")
        self.is_dark = False
        self._system = application.styleHints().colorScheme()
        application.styleHints().colorSchemeChanged.connect(self._system_changed)
        self._choose_colours()
        # A window is built several times quicker undressed; `wear` dresses it before it is shown.
        application.setStyleSheet("")

    def choose(self, choice: str) -> None:
        """Take `light`, `dark` or `system` from now on."""
        self.choice = choice if choice in CHOICES else "system"
        self.wear()

    def wear(self) -> None:
        """Dress every widget that there is in the colours chosen."""
        self._choose_colours()
        # From one style sheet straight to another takes Qt five times as long as by way of none.
        self._application.setStyleSheet("")
        self._application.setPalette(palette_of(self.colours))
        self._application.setStyleSheet(style_sheet(self.colours, "dark" if self.is_dark else "light"))
        self.changed.emit()

    def _system_changed(self, scheme: Qt.ColorScheme) -> None:
        self._system = scheme
        self.wear()

    def _choose_colours(self) -> None:
        system_dark = self._system == Qt.ColorScheme.Dark
        self.is_dark = self.choice == "dark" or (self.choice == "system" and system_dark)
        self.colours = read_colours("dark" if self.is_dark else "light")


def font_of(base: QFont, grow: float = 1.0, bold: bool = False) -> QFont:
    """Give the window's font, larger or bolder; it stays the platform's own family."""
    font = QFont(base)
    font.setPointSizeF(base.pointSizeF() * grow)
    if bold:
        font.setWeight(QFont.Weight.DemiBold)
    return font
