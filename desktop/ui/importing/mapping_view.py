"""Which column of a table is what: each with some of its cells, and the choice."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QScrollArea, QWidget

from desktop.exchange.model import LEAVE_OUT, Table, TableColumn
from desktop.ui.importing.problem_words import shown_file
from desktop.ui.importing.verdict_words import targets
from desktop.ui.plain_label import plain_label
from desktop.ui.theme import GRID, font_of

SAMPLE = 60
"""Letters of a cell that are shown."""
SAMPLES_WIDTH = 320


TELLING = {"name", "given", "family", "organization", "email", "phone", "mobile", "profile"}
"""A table in which no column is one of these has no contacts in it."""


class MappingView(QScrollArea):
    """A line for each column of the tables whose form nobody knows; the guesses stand there already."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Columns of the table"))
        self.boxes: dict[str, QComboBox] = {}

    def show_tables(self, tables: Sequence[Table]) -> None:
        """Show every column with its guessed meaning."""
        self.boxes = {}
        page = QWidget()
        page.setObjectName("fields")
        grid = QGridLayout(page)
        grid.setContentsMargins(3 * GRID, GRID, 3 * GRID, 2 * GRID)
        grid.setHorizontalSpacing(2 * GRID)
        grid.setVerticalSpacing(GRID)
        grid.setColumnStretch(3, 1)
        row = 0
        for table in tables:
            head = plain_label(shown_file(table.file))
            head.setFont(font_of(self.font(), bold=True))
            grid.addWidget(head, row, 0, 1, 4)
            row += 1
            for column in table.columns:
                if column.key not in self.boxes:
                    self._add_column(grid, row, column)
                    row += 1
        grid.setRowStretch(row, 1)
        self.setWidget(page)

    def mapping(self) -> Mapping[str, str]:
        """Give what each column is taken as, by its key."""
        return {key: str(box.currentData()) for key, box in self.boxes.items()}

    @property
    def tells_something(self) -> bool:
        """Say whether the columns say enough to make contacts of the rows."""
        return not TELLING.isdisjoint(self.mapping().values())

    def _add_column(self, grid: QGridLayout, row: int, column: TableColumn) -> None:
        name = column.heading or column.key
        heading = plain_label(name)
        samples = plain_label(" · ".join(_short(cell) for cell in column.samples))
        samples.setProperty("tone", "muted")
        samples.setFixedWidth(SAMPLES_WIDTH)
        box = self.boxes[column.key] = QComboBox()
        box.setAccessibleName(self.tr("{column} is").replace("{column}", name))
        box.addItem(self.tr("Keep beside the fields"), "")
        for target, words in targets():
            box.addItem(words, target)
        box.addItem(self.tr("Leave out"), LEAVE_OUT)
        box.setCurrentIndex(max(box.findData(column.target), 0))
        box.setMaxVisibleItems(16)
        box.currentIndexChanged.connect(self.changed)
        heading.setBuddy(box)
        grid.addWidget(heading, row, 0)
        grid.addWidget(samples, row, 1)
        grid.addWidget(box, row, 2)


def _short(cell: str) -> str:
    text = " ".join(cell.split())
    return text if len(text) <= SAMPLE else f"{text[:SAMPLE]} …"
