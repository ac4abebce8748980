"""The preview of an import: how many of what, a list to look through, and what cannot be taken."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QLocale, QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from desktop.actions.import_plan import ImportPlan
from desktop.ui.buttons import button
from desktop.ui.importing.card_words import card_text
from desktop.ui.importing.plan_model import COMPANY, JOBS, NAME, PLACE, VERDICT, PlanModel
from desktop.ui.importing.problem_words import problem_text
from desktop.ui.importing.verdict_words import VERDICTS, verdict_text
from desktop.ui.plain_label import plain_label
from desktop.ui.theme import GRID

SHOWN_PROBLEMS = 1_000


class PreviewPage(QWidget):
    """Everything that would happen; nothing has happened yet."""

    def __init__(self, go_on: Callable[[], object], cancel: Callable[[], object]) -> None:
        super().__init__()
        self.setObjectName("pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.model = PlanModel(self)
        self.model.marked.connect(self._show_taken)
        self._plan: ImportPlan | None = None
        self.files = plain_label(tone="muted")
        self.tabs: dict[str, QPushButton] = {}
        self.import_button = button(self.tr("Import"), go_on, look="main")
        self.cancel_button = button(self.tr("Cancel"), cancel)
        self.jobs_button = button(self.tr("Take the new jobs"), self._take_jobs)
        self.jobs_button.setCheckable(True)
        self._build()

    def show_plan(self, plan: ImportPlan, files: Sequence[str]) -> None:
        """Show what an import of these files would do."""
        self._plan = plan
        self.files.setText("\n".join(filter(None, (_listed(files), self._groups_text(plan)))))
        self.model.show(plan)
        counts = {"": len(plan.cards), **{verdict: self.model.count(verdict) for verdict in VERDICTS}}
        counts[JOBS], counts["problems"] = plan.new_jobs, len(plan.problems)
        self.jobs_button.setChecked(False)
        self.jobs_button.setVisible(plan.new_jobs > 0)
        self.hint.setText(self._hint(plan.new_jobs > 0))
        number = QLocale().toString
        for key, tab in self.tabs.items():
            tab.setText(f"{self._tab_name(key)}  {number(counts[key])}")
            tab.setAccessibleName(tab.text())
            tab.setVisible(counts[key] > 0 or key == "")
        self.problems.setPlainText("\n".join(problem_text(problem) for problem in plan.problems[:SHOWN_PROBLEMS]))
        first = "" if plan.cards else "problems"
        self.tabs[first].setChecked(True)
        self._show_part(first)
        self._show_taken()
        if self.isVisible():
            target = self.import_button if self.import_button.isEnabled() else self.cancel_button
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def turn_job(self) -> bool:
        """Take the new job of the contact that is chosen, or leave it after all; says whether it has one."""
        return self.parts.currentIndex() == 0 and self.model.turn_job(self.table.currentIndex().row())

    def _build(self) -> None:
        tabs = QHBoxLayout()
        tabs.setSpacing(GRID // 2)
        group = QButtonGroup(self)
        for key in ("", *VERDICTS, JOBS, "problems"):
            tab = button(self._tab_name(key), partial(self._show_part, key), look="plain")
            tab.setCheckable(True)
            group.addButton(tab)
            self.tabs[key] = tab
            tabs.addWidget(tab)
        tabs.addStretch(1)
        head = QVBoxLayout()
        head.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, GRID)
        head.setSpacing(GRID)
        head.addWidget(self.files)
        head.addLayout(tabs)
        self.problems = QPlainTextEdit()
        self.problems.setReadOnly(True)
        self.problems.setAccessibleName(self.tr("What cannot be taken"))
        self.problems.setTabChangesFocus(True)
        self.problems.setObjectName("quiet")
        self.parts = QStackedWidget()
        self.parts.addWidget(self._make_list())
        self.parts.addWidget(self.problems)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.parts, 1)
        column.addWidget(self._make_foot())

    def _make_list(self) -> QWidget:
        self.table = QTableView()
        self.table.setAccessibleName(self.tr("Contacts of the files"))
        self.table.setObjectName("plan")
        self.table.setModel(self.model)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(4 * GRID)
        across = self.table.horizontalHeader()
        across.setHighlightSections(False)
        across.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        across.setMinimumSectionSize(64)
        for section, width in ((NAME, 200), (COMPANY, 176), (VERDICT, 152), (PLACE, 136)):
            across.resizeSection(section, width)
        across.setSectionResizeMode(COMPANY, QHeaderView.ResizeMode.Stretch)
        self.table.selectionModel().currentRowChanged.connect(self._show_card)
        self.detail = QPlainTextEdit()
        self.detail.setReadOnly(True)
        self.detail.setTabChangesFocus(True)
        self.detail.setObjectName("quiet")
        self.detail.setAccessibleName(self.tr("This contact"))
        both = QSplitter(Qt.Orientation.Horizontal)
        both.setChildrenCollapsible(False)
        both.setHandleWidth(1)
        both.addWidget(self.table)
        both.addWidget(self.detail)
        both.setStretchFactor(0, 3)
        both.setStretchFactor(1, 1)
        both.setSizes([640, 280])
        return both

    def _make_foot(self) -> QWidget:
        foot = QFrame()
        foot.setObjectName("foot")
        self.hint = plain_label(tone="muted")
        row = QHBoxLayout(foot)
        row.setContentsMargins(3 * GRID, GRID, 3 * GRID, GRID)
        row.setSpacing(GRID)
        row.addWidget(self.cancel_button)
        row.addWidget(self.import_button)
        row.addWidget(self.jobs_button)
        row.addWidget(self.hint, 1)
        return foot

    def _tab_name(self, key: str) -> str:
        if key == "problems":
            return self.tr("Problems")
        if key == JOBS:
            return self.tr("New job")
        return verdict_text(key) if key else self.tr("All")

    def _show_part(self, key: str) -> None:
        if key == "problems":
            self.parts.setCurrentIndex(1)
            return
        self.parts.setCurrentIndex(0)
        self.model.show(self._plan, key)
        if self.model.rowCount():
            self.table.setCurrentIndex(self.model.index(0, NAME))
        else:
            self.detail.clear()

    def _show_card(self, current: QModelIndex, _before: QModelIndex) -> None:
        card = self.model.card(current.row())
        self.detail.setPlainText(card_text(card) if card is not None else "")

    def _hint(self, jobs: bool) -> str:
        if jobs:
            return self.tr(
                "Space leaves a contact out; J takes a new job, the old one is kept. The whole import can be undone."
            )
        return self.tr("Space leaves a contact out. The whole import can be undone.")

    def _groups_text(self, plan: ImportPlan) -> str:
        if not plan.circles:
            return ""
        return self.tr("Groups that become circles: {names}").replace("{names}", _listed(plan.circles))

    def _take_jobs(self) -> None:
        self.model.take_all_jobs(self.jobs_button.isChecked())

    def _show_taken(self) -> None:
        taken = self.model.taken
        if self._plan is not None:
            all_jobs = 0 < self._plan.new_jobs == len(self.model.jobs)
            self.jobs_button.setChecked(all_jobs)
            self.jobs_button.setText(self.tr("Leave the new jobs") if all_jobs else self.tr("Take the new jobs"))
            self.jobs_button.setAccessibleName(self.jobs_button.text())
        self.import_button.setText(self.tr("Import %n contact(s)", "", taken))
        self.import_button.setAccessibleName(self.import_button.text())
        self.import_button.setEnabled(taken > 0)


def _listed(names: Sequence[str]) -> str:
    return ", ".join(names[:5]) + (" …" if len(names) > 5 else "")
