"""The contacts of an import for Qt's table view, one verdict or all, with a mark for those that are taken."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from desktop.actions.import_plan import ImportPlan, PlannedCard
from desktop.ui.importing.problem_words import shown_file
from desktop.ui.importing.verdict_words import verdict_text

Index = QModelIndex | QPersistentModelIndex
NAME, COMPANY, VERDICT, PLACE = range(4)
JOBS = "jobs"
"""The part of the list with those who have a new job by the files."""


class PlanModel(QAbstractTableModel):
    """A row for each contact of the files; the mark in the first column says whether it is taken.

    Where a file says that somebody who is there has a new job, the mark of the third column says whether that is taken.
    """

    marked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._plan: ImportPlan | None = None
        self._rows: Sequence[int] = ()
        self._counts: Counter[str] = Counter()
        self._left_out: set[int] = set()
        self._with_job: set[int] = set()

    def show(self, plan: ImportPlan | None, part: str = "") -> None:
        """List the contacts of a plan: all, those of one verdict, or those with a new job; marks stay with the plan."""
        self.beginResetModel()
        if plan is not self._plan:
            self._left_out, self._with_job = set(), set()
            self._counts = Counter(card.verdict for card in plan.cards) if plan is not None else Counter()
        self._plan = plan
        cards = plan.cards if plan is not None else ()
        if part == JOBS:
            self._rows = [number for number, card in enumerate(cards) if card.job]
        elif part:
            self._rows = [number for number, card in enumerate(cards) if card.verdict == part]
        else:
            self._rows = range(len(cards))
        self.endResetModel()

    def count(self, verdict: str) -> int:
        """Count the contacts of one verdict."""
        return self._counts[verdict]

    @property
    def choices(self) -> dict[int, bool]:
        """Give the places in the plan of the contacts that are left out."""
        return dict.fromkeys(sorted(self._left_out), False)

    @property
    def taken(self) -> int:
        """Count the contacts that the import will write."""
        more = sum(self._plan.cards[number].verdict == "same" for number in self._with_job) if self._plan else 0
        return self._counts.total() - self._counts["same"] - len(self._left_out) + more

    @property
    def jobs(self) -> list[int]:
        """Give the places in the plan of the contacts whose new job is taken."""
        return sorted(self._with_job)

    def take_all_jobs(self, take: bool) -> None:
        """Take the new jobs of all who have one, or none."""
        cards = self._plan.cards if self._plan is not None else ()
        self._with_job = {number for number, card in enumerate(cards) if take and card.job}
        self._left_out -= self._with_job
        self._say_marked(0, self.rowCount() - 1)

    def turn_job(self, row: int) -> bool:
        """Take the new job of a row's contact, or leave it after all; says whether it has one."""
        card = self.card(row)
        if card is None or card.job is None:
            return False
        self._mark_job(row, self._rows[row] not in self._with_job)
        return True

    def card(self, row: int) -> PlannedCard | None:
        """Give the contact of a row."""
        if self._plan is None or not 0 <= row < len(self._rows):
            return None
        return self._plan.cards[self._rows[row]]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else 4

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = int(Qt.ItemDataRole.DisplayRole)
    ) -> Any:
        if orientation == Qt.Orientation.Vertical or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("Name"), self.tr("Company"), self.tr("What happens"), self.tr("File and line"))[section]

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        card = self.card(index.row())
        if card is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(card, index.column())
        if role == Qt.ItemDataRole.CheckStateRole and self._can_mark(card, index.column()):
            number = self._rows[index.row()]
            marked = number in self._with_job if index.column() == VERDICT else number not in self._left_out
            return Qt.CheckState.Checked if marked else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == NAME:
            return ", ".join(
                self._text(card, column) for column in (NAME, COMPANY, VERDICT) if self._text(card, column)
            )
        return None

    def setData(self, index: Index, value: Any, role: int = int(Qt.ItemDataRole.EditRole)) -> bool:
        card = self.card(index.row())
        if role != Qt.ItemDataRole.CheckStateRole or card is None or not self._can_mark(card, index.column()):
            return False
        number, marked = self._rows[index.row()], Qt.CheckState(value) == Qt.CheckState.Checked
        if index.column() == VERDICT:
            self._mark_job(index.row(), marked)
            return True
        if marked:
            self._left_out.discard(number)
        else:
            self._left_out.add(number)
            self._with_job.discard(number)
        self._say_marked(index.row(), index.row())
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
        card = self.card(index.row())
        if card is not None and self._can_mark(card, index.column()):
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    @staticmethod
    def _can_mark(card: PlannedCard, column: int) -> bool:
        return (column == NAME and card.verdict != "same") or (column == VERDICT and card.job is not None)

    def _mark_job(self, row: int, take: bool) -> None:
        number = self._rows[row]
        if take:
            self._with_job.add(number)
            self._left_out.discard(number)
        else:
            self._with_job.discard(number)
        self._say_marked(row, row)

    def _say_marked(self, first: int, last: int) -> None:
        self.dataChanged.emit(self.index(first, NAME), self.index(last, VERDICT), [Qt.ItemDataRole.CheckStateRole])
        self.marked.emit()

    def _text(self, card: PlannedCard, column: int) -> str:
        fields = card.incoming.fields
        if column == NAME:
            return _one_line(fields.called) or "–"
        if column == COMPANY:
            return _one_line(fields.organization)
        if column == VERDICT and card.job:
            return self.tr("New job: {job}").replace("{job}", _one_line(card.job.text))
        if column == VERDICT:
            return verdict_text(card.verdict)
        file = shown_file(card.incoming.file)
        return f"{file}:{card.incoming.line}" if card.incoming.line else file


def _one_line(text: str) -> str:
    return " ".join(text.split())[:200]
