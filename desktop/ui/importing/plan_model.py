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


class PlanModel(QAbstractTableModel):
    """A row for each contact of the files; the mark in the first column says whether it is taken."""

    marked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._plan: ImportPlan | None = None
        self._rows: Sequence[int] = ()
        self._counts: Counter[str] = Counter()
        self._left_out: set[int] = set()

    def show(self, plan: ImportPlan | None, verdict: str = "") -> None:
        """List the contacts of a plan, all or those of one verdict; the marks stay while the plan does."""
        self.beginResetModel()
        if plan is not self._plan:
            self._left_out = set()
            self._counts = Counter(card.verdict for card in plan.cards) if plan is not None else Counter()
        self._plan = plan
        cards = plan.cards if plan is not None else ()
        if verdict:
            self._rows = [number for number, card in enumerate(cards) if card.verdict == verdict]
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
        return self._counts.total() - self._counts["same"] - len(self._left_out)

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
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == NAME and card.verdict != "same":
            left_out = self._rows[index.row()] in self._left_out
            return Qt.CheckState.Unchecked if left_out else Qt.CheckState.Checked
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == NAME:
            return ", ".join(
                self._text(card, column) for column in (NAME, COMPANY, VERDICT) if self._text(card, column)
            )
        return None

    def setData(self, index: Index, value: Any, role: int = int(Qt.ItemDataRole.EditRole)) -> bool:
        card = self.card(index.row())
        if role != Qt.ItemDataRole.CheckStateRole or card is None or card.verdict == "same":
            return False
        number = self._rows[index.row()]
        if Qt.CheckState(value) == Qt.CheckState.Checked:
            self._left_out.discard(number)
        else:
            self._left_out.add(number)
        first = self.index(index.row(), NAME)
        self.dataChanged.emit(first, first, [role])
        self.marked.emit()
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
        card = self.card(index.row())
        if index.column() == NAME and card is not None and card.verdict != "same":
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def _text(self, card: PlannedCard, column: int) -> str:
        fields = card.incoming.fields
        if column == NAME:
            mail = fields.emails[0] if fields.emails else ""
            return _one_line(fields.name or fields.organization or mail) or "–"
        if column == COMPANY:
            return _one_line(fields.organization)
        if column == VERDICT:
            return verdict_text(card.verdict)
        file = shown_file(card.incoming.file)
        return f"{file}:{card.incoming.line}" if card.incoming.line else file


def _one_line(text: str) -> str:
    return " ".join(text.split())[:200]
