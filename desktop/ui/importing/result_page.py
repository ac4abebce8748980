"""What an import has done, and what one may want to do next."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.actions.import_contacts import Imported
from desktop.ui.buttons import button
from desktop.ui.icons import Icons
from desktop.ui.importing.problem_words import problem_text
from desktop.ui.theme import GRID, font_of

NAMED_PROBLEMS = 3
"""Of what could not be taken, so many are named here; the preview has named them all."""


class ResultPage(QWidget):
    """Counts, and the ways on: look at likely doubles, see the people, take it all back."""

    doubles_wanted = Signal(object)
    people_wanted = Signal()

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._looks: tuple[str, ...] = ()
        self._take_back: Callable[[], object] | None = None
        icon = QLabel()
        icon.setAlignment(Qt.AlignmentFlag.AlignCenter)
        icons.follow(icon, lambda: icon.setPixmap(icons.icon("kept", "muted").pixmap(64, 64)))
        self.heading = _label()
        self.heading.setFont(font_of(self.font(), 1.5, bold=True))
        self.counts = _label()
        self.doubles_button = button(self.tr("Look at likely doubles"), self._see_doubles, look="main")
        self.people_button = button(self.tr("Show people"), self.people_wanted.emit)
        self.undo_button = button(self.tr("Undo the import"), self._undo)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addStretch(1)
        for made in (self.doubles_button, self.people_button, self.undo_button):
            row.addWidget(made)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 3 * GRID)
        column.setSpacing(GRID)
        column.addStretch(2)
        column.addWidget(icon)
        column.addWidget(self.heading)
        column.addWidget(self.counts)
        column.addSpacing(GRID)
        column.addLayout(row)
        column.addStretch(3)

    def show_imported(self, imported: Imported, take_back: Callable[[], object] | None) -> None:
        """Say what was done; `take_back` undoes it."""
        self._looks, self._take_back = imported.looks, take_back
        self.heading.setText(self.tr("%n contact(s) imported", "", imported.added))
        lines = [self.tr("%n filled in", "", imported.updated) if imported.updated else ""]
        lines.append(self.tr("%n with a new job", "", imported.new_jobs) if imported.new_jobs else "")
        lines.append(self.tr("%n new circle(s)", "", imported.circles) if imported.circles else "")
        lines.append(self.tr("%n there already", "", imported.unchanged) if imported.unchanged else "")
        lines.append(self.tr("%n likely double(s)", "", len(imported.looks)) if imported.looks else "")
        lines.append(self.tr("%n not taken", "", len(imported.problems)) if imported.problems else "")
        lines += [problem_text(problem) for problem in imported.problems[:NAMED_PROBLEMS]]
        lines.append("…" if len(imported.problems) > NAMED_PROBLEMS else "")
        self.counts.setText("\n".join(line for line in lines if line))
        self.doubles_button.setVisible(bool(imported.looks))
        self.undo_button.setVisible(take_back is not None)
        if self.isVisible():
            first = self.doubles_button if imported.looks else self.people_button
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_undone(self) -> None:
        """Say that everything is as it was before."""
        self._looks = ()
        self.heading.setText(self.tr("The import is undone"))
        self.counts.setText(self.tr("Your contacts are as they were before."))
        self.doubles_button.hide()
        self.undo_button.hide()

    def _see_doubles(self) -> None:
        self.doubles_wanted.emit(self._looks)

    def _undo(self) -> None:
        if self._take_back is not None:
            self._take_back()


def _label() -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    label.setWordWrap(True)
    return label
