"""One place of the window, whose screen is built when one first comes to it: the start waits only for what it shows."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtWidgets import QStackedWidget, QWidget

TODAY, SCAN, PEOPLE, EVENTS, SETTINGS = range(5)
"""The places in the order of the rail."""
ASKED_FOR = {"today": TODAY, "scan": SCAN, "people": PEOPLE, "events": EVENTS}
"""Each place that a start of the program can ask for by name."""

Screen = TypeVar("Screen", bound=QWidget)


class Place(Generic[Screen]):
    """Keeps its screen's page among the window's pages free until the screen is there.

    A screen that is not there needs to be told nothing: it asks the store for everything when it comes in sight.
    """

    def __init__(self, pages: QStackedWidget, build: Callable[[], Screen]) -> None:
        self._pages = pages
        self._build = build
        self._blank = QWidget()
        self.built: Screen | None = None
        pages.addWidget(self._blank)

    @property
    def screen(self) -> Screen:
        """The screen, which is built if it is not there yet."""
        if self.built is None:
            self.built = self._build()
            page = self._pages.indexOf(self._blank)
            is_shown = self._pages.currentIndex() == page
            self._pages.removeWidget(self._blank)
            self._pages.insertWidget(page, self.built)
            if is_shown:
                self._pages.setCurrentIndex(page)
            self._blank.deleteLater()
        return self.built
