"""The icons, each by what it is for; the one place that knows the icon font."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import cache, partial
from typing import TYPE_CHECKING, Protocol

import shiboken6
from PySide6 import QtCore, QtGui, QtWidgets
from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QPushButton

from desktop.ui.theme import Theme

if TYPE_CHECKING:
    from qtawesome.iconic_font import IconicFont

NAMES = {
    "today": "ph.sun",
    "done": "ph.check",
    "later": "ph.clock",
    "reminder": "ph.bell",
    "cadence": "ph.repeat",
    "anniversary": "ph.gift",
    "scan": "ph.identification-card",
    "people": "ph.users",
    "settings": "ph.sliders-horizontal",
    "open": "ph.folder-open",
    "paste": "ph.clipboard",
    "waiting": "ph.hourglass",
    "reading": "ph.eye",
    "review": "ph.pencil-simple",
    "kept": "ph.check-circle",
    "skipped": "ph.arrow-bend-up-right",
    "failed": "ph.warning-octagon",
    "no_card": "ph.selection-slash",
    "doubtful": "ph.warning",
    "keep": "ph.check",
    "skip": "ph.arrow-bend-up-right",
    "undo": "ph.arrow-counter-clockwise",
    "again": "ph.arrows-clockwise",
    "turn": "ph.arrow-clockwise",
    "corners": "ph.selection",
    "sides": "ph.cards",
    "zoom_in": "ph.magnifying-glass-plus",
    "zoom_out": "ph.magnifying-glass-minus",
    "fit": "ph.arrows-out",
    "pause": "ph.pause",
    "resume": "ph.play",
    "cancel": "ph.x",
    "remove": "ph.trash",
    "close": "ph.x",
    "add": "ph.plus",
    "more": "ph.caret-down",
    "less": "ph.caret-up",
    "search": "ph.magnifying-glass",
    "edit": "ph.pencil-simple",
    "copy": "ph.copy",
    "export": "ph.export",
    "keys": "ph.keyboard",
    "filter": "ph.funnel",
    "sort": "ph.sort-ascending",
    "circle": "ph.circles-three",
    "tag": "ph.tag",
    "event": "ph.flag",
    "restore": "ph.arrow-u-up-left",
    "meeting": "ph.handshake",
    "call": "ph.phone",
    "mail": "ph.envelope",
    "message": "ph.chat",
    "note": "ph.note",
    "job": "ph.briefcase",
    "card": "ph.identification-card",
    "birthday": "ph.cake",
    "menu": "ph.dots-three",
    "back": "ph.arrow-left",
    "swap": "ph.arrows-left-right",
    "merge": "ph.intersect",
    "import": "ph.download-simple",
    "code": "ph.qr-code",
    "backup": "ph.database",
}


class HasIcon(Protocol):
    """A button or an action: anything that shows an icon."""

    def setIcon(self, icon: QIcon, /) -> None: ...


class Icons:
    """Draws icons in the theme's colours, and draws them anew when the theme changes."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._followers: list[tuple[object, Callable[[], None]]] = []
        self._living = 64
        self._drawn: dict[tuple[str, str, str], QIcon] = {}
        theme.changed.connect(self._draw_anew)

    def icon(self, name: str, tone: str = "text") -> QIcon:
        """Give one icon; `tone` names a colour of the theme."""
        colours = self._theme.colours
        wanted = (name, str(getattr(colours, tone)), colours.muted)
        if wanted not in self._drawn:
            self._drawn[wanted] = _drawn(*wanted)
        return self._drawn[wanted]

    def put(self, name: str, target: HasIcon, tone: str = "text") -> None:
        """Show an icon on a button or action and keep its colour right as long as that lives."""
        self.follow(target, partial(self._put_now, name, target, tone))

    def follow(self, target: object, draw: Callable[[], None]) -> None:
        """Call `draw` now and whenever the theme changes, as long as `target` lives."""
        draw()
        self._followers.append((target, draw))
        if len(self._followers) > 2 * self._living:
            self._forget_the_dead()

    def _draw_anew(self) -> None:
        self._forget_the_dead()
        for _target, draw in self._followers:
            draw()

    def _forget_the_dead(self) -> None:
        self._followers = [pair for pair in self._followers if shiboken6.isValid(pair[0])]
        self._living = max(len(self._followers), 64)

    def _put_now(self, name: str, target: HasIcon, tone: str) -> None:
        target.setIcon(self.icon(name, tone))
        if isinstance(target, QPushButton) and target.text():
            target.setIconSize(QSize(22, 16))  # the font's glyphs fill their square; words need some air beside it


@cache
def _font() -> IconicFont:
    """Load the one font of the many that qtawesome brings: all of them take a tenth of a second."""
    # It asks qtpy for Qt, whose modules take every class of Qt into themselves, which takes longer than all else of it.
    for module in (QtCore, QtGui, QtWidgets):
        sys.modules.setdefault(module.__name__.replace("PySide6", "qtpy"), module)
    import qtawesome
    from qtawesome.iconic_font import IconicFont

    return IconicFont(*(font for font in qtawesome._BUNDLED_FONTS if font[0] == "ph"))


def _drawn(name: str, colour: str, disabled: str) -> QIcon:
    icon: QIcon = _font().icon(NAMES[name], color=colour, color_disabled=disabled)
    return icon
