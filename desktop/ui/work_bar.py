"""The slim bar of long work: what is done, how much of it, and a way to stop it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QVBoxLayout, QWidget

from desktop.ui.buttons import button
from desktop.ui.theme import GRID


class WorkBar(QFrame):
    """Shows one piece of work; hidden while there is none."""

    def __init__(self, stop: Callable[[], object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("workBar")
        self._what = ""
        self.text = QLabel(self)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setProperty("tone", "muted")
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.stop_button = button(self.tr("Stop"), stop, parent=self)
        words = QVBoxLayout()
        words.setSpacing(GRID // 2)
        words.addWidget(self.text)
        words.addWidget(self.bar)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        row.setSpacing(2 * GRID)
        row.addLayout(words, 1)
        row.addWidget(self.stop_button)
        self.hide()

    def begin(self, what: str) -> None:
        """Show that work has begun; how much there is of it is not known yet."""
        self._what = what
        self.text.setText(what)
        self.bar.setAccessibleName(what)
        self.bar.setRange(0, 0)
        self.show()

    def step(self, done: int, total: int) -> None:
        """Show how far it is."""
        number = QLocale().toString
        counts = self.tr("{done} of {total}").format(done=number(done), total=number(total))
        self.text.setText(f"{self._what}  {counts}")
        self.share(done, total)

    def share(self, done: int, total: int) -> None:
        """Show how far it is, without counts: for what nobody counts, such as bytes."""
        # Qt's bar counts in 32 bits and runs to and fro when there is nothing to count.
        self.bar.setRange(0, 1000)
        self.bar.setValue(1000 * done // total if total > 0 else 0)

    def end(self) -> None:
        """Take the bar away."""
        self.hide()
