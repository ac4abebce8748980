"""What was done to a contact, when and where, the last first, each step with the way back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.contacts.model import HistoryEntry
from desktop.ui.buttons import button
from desktop.ui.history.history_words import WITH_THE_NAME, change_text, done_when, files_text, step_name
from desktop.ui.icons import Icons
from desktop.ui.theme import GRID, font_of
from desktop.ui.words import filled

SHOWN = 20


class HistoryView(QWidget):
    """Shows steps one under the other."""

    undo_wanted = Signal(int, str)
    """A step's id, and what it is called."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._entries: Sequence[HistoryEntry] = ()
        self._shown = 0
        self._steps = QWidget(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GRID)
        self._column.addWidget(self._steps)
        self.earlier_button = button(self.tr("Show earlier"), self._show_earlier, look="plain", parent=self)
        self._column.addWidget(self.earlier_button, 0, Qt.AlignmentFlag.AlignLeft)

    def show_entries(self, entries: Sequence[HistoryEntry]) -> None:
        """Show the last of them."""
        self._entries = entries
        self._shown = 0
        steps = QWidget(self)
        column = QVBoxLayout(steps)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID + GRID // 2)
        self._column.replaceWidget(self._steps, steps)
        self._steps.hide()
        self._steps.deleteLater()
        self._steps = steps
        self._show_earlier()

    def _show_earlier(self) -> None:
        column = self._steps.layout()
        assert column is not None
        until = self._shown + SHOWN
        for entry in self._entries[self._shown : until]:
            column.addWidget(self._step(entry))
        self._shown = until
        self.earlier_button.setVisible(until < len(self._entries))

    def _step(self, entry: HistoryEntry) -> QWidget:
        step = QWidget(self._steps)
        name, when = step_name(entry.step.action), done_when(entry.step.at, entry.step.author)
        heading = _label(name, step)
        heading.setFont(font_of(self.font(), bold=True))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(heading)
        words.addWidget(_label(when, step, "muted"))
        if entry.step.again:
            words.addWidget(_label(self.tr("Done again"), step, "muted"))
        if entry.step.detail:
            words.addWidget(_label(files_text(entry.step.detail), step, "muted"))
        renamed = any(change.field == "name" for change in entry.changes)
        for change in entry.changes:
            if not (renamed and change.field in WITH_THE_NAME):
                words.addWidget(_label(change_text(change), step))
        row = QHBoxLayout(step)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        row.addLayout(words, 1)
        if entry.undone is not None:
            undone = filled(self.tr("Undone {when}"), when=done_when(entry.undone, entry.undone_by))
            words.addWidget(_label(undone, step, "muted"))
        elif entry.pruned:
            words.addWidget(_label(self.tr("Too long ago to be undone"), step, "muted"))
        else:
            undo = button(
                self.tr("Undo"), lambda: self.undo_wanted.emit(entry.step.id, name), look="plain", parent=step
            )
            undo.setAccessibleName(filled(self.tr("Undo: {what}"), what=f"{name}, {when}"))
            self._icons.put("undo", undo)
            row.addWidget(undo, 0, Qt.AlignmentFlag.AlignTop)
        return step


def _label(text: str, parent: QWidget, tone: str = "") -> QLabel:
    label = QLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    if tone:
        label.setProperty("tone", tone)
    return label
