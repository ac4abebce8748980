"""The day for Qt's list: headings with their things, and what was just answered gone at once."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, Qt, Signal

from desktop.ui.headed_list import HeadedModel, Index
from desktop.ui.today.lines import MORE, SHOWN, Key, Line, Part, Sheet, lines_of, said

LINE = int(Qt.ItemDataRole.UserRole) + 1
SAID = int(Qt.ItemDataRole.UserRole) + 2


class TodayModel(HeadedModel):
    """Shows what a day asks for; the words are made when a line is to be seen."""

    filled = Signal()
    """The lines are others now."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.day: Sheet | None = None
        self.lines: list[Line] = []
        self._now = datetime.now(UTC)
        self._without: dict[Key, Part] = {}
        self.limits: dict[Part, int] = {}
        """How many things are listed of each part, where it is not the usual number."""

    def show(self, day: Sheet, now: datetime) -> None:
        """Take what a day asks for; `now` is the user's own time."""
        self.day, self._now = day, now
        self._without.clear()
        self._fill()

    def take_out(self, lines: Sequence[Line]) -> None:
        """Leave these things out until the day is asked anew: they are being answered."""
        self._without |= {line.key: line.part for line in lines}
        self._fill()

    def want_more_of(self, part: Part) -> None:
        """List more of a part when the day is next asked for."""
        self.limits[part] = self.limits.get(part, SHOWN) + MORE

    def tell_time(self, now: datetime) -> None:
        """Say the words anew, as it has become later."""
        self._now = now
        if self.lines:
            self.dataChanged.emit(self.index(0), self.index(len(self.lines) - 1))

    def line_at(self, row: int) -> Line | None:
        return self.lines[row] if 0 <= row < len(self.lines) else None

    def row_of(self, key: Key) -> int:
        """Give the row of a thing, or -1."""
        return next((row for row, line in enumerate(self.lines) if line.key == key and not line.is_heading), -1)

    def is_heading(self, row: int) -> bool:
        return self.lines[row].is_heading

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        line = self.line_at(index.row()) if index.isValid() else None
        if line is None:
            return None
        if role == LINE:
            return line
        if role == SAID:
            return said(line, self._now)
        if role == Qt.ItemDataRole.DisplayRole:
            return said(line, self._now).title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return said(line, self._now).whole
        return None

    def _fill(self) -> None:
        self.beginResetModel()
        self.lines = list(lines_of(self.day, self._without, self.limits)) if self.day is not None else []
        self.endResetModel()
        self.filled.emit()
