"""The import: what the files hold, what would become of it, and then the doing, in one step that can be undone."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from threading import Event

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from desktop.actions import people
from desktop.actions.import_contacts import Imported, carry_out, look_at, plan_import
from desktop.actions.import_plan import ImportPlan
from desktop.app import App
from desktop.exchange.errors import ImportStopped
from desktop.exchange.model import Table
from desktop.ui.buttons import icon_button
from desktop.ui.empty import EmptyState
from desktop.ui.importing.mapping_page import MappingPage
from desktop.ui.importing.preview_page import PreviewPage
from desktop.ui.importing.result_page import ResultPage
from desktop.ui.jobs import Job
from desktop.ui.parts import WindowParts
from desktop.ui.theme import GRID, font_of
from desktop.ui.work_bar import WorkBar


class ImportScreen(QWidget):
    """Leads from files to contacts: columns where they are unknown, the preview, the result."""

    left = Signal()
    contacts_changed = Signal()
    doubles_wanted = Signal(object)
    """The UIDs of imported contacts that may be somebody who was there."""
    people_wanted = Signal()

    def __init__(self, app: App, parts: WindowParts) -> None:
        super().__init__()
        self._app = app
        self._parts = parts
        self._files: list[Path] = []
        self._mapping: Mapping[str, str] = {}
        self._enough = Event()
        self._job: Job | None = None
        self._is_writing = False
        self.plan: ImportPlan | None = None
        self._build()

    # What the window asks for

    def begin(self, files: Sequence[Path]) -> None:
        """Look into files; nothing is written before the user says so."""
        if self._is_writing:
            self._parts.messages.tell(self.tr("An import is under way; wait until it is done, or stop it first."))
            return
        self.stop()
        self._files, self._mapping, self.plan = list(files), {}, None
        self.title.setText(self.tr("Import"))
        self._wait(self.tr("Looking into the files"))

        region = self._app.read_options().region

        def looked(tables: list[Table]) -> None:
            unknown = [table for table in tables if not table.form]
            if unknown:
                self._end_wait(self.mapping)
                self.mapping.show_tables(unknown)
            else:
                self._make_plan()

        self._job = self._parts.jobs.run(lambda: look_at(self._files, region), looked, self._failed)

    def turn_job(self) -> bool:
        """Take the new job of the contact that is chosen in the preview, or leave it; says whether there is one."""
        return self.pages.currentWidget() is self.preview and self.preview.turn_job()

    def stop(self) -> None:
        """Stop what is under way; nothing has been written then."""
        self._enough.set()
        if self._job is not None and self.pages.currentWidget() is self.waiting and self.plan is None:
            self._job.cancel()
            self._end_wait(self.waiting)

    def close_down(self) -> None:
        self._enough.set()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.give_up()
        else:
            super().keyPressEvent(event)

    def give_up(self) -> None:
        """Leave the page; an import that is being written ends without having written anything."""
        self.stop()
        self.left.emit()

    # Building

    def _build(self) -> None:
        icons = self._parts.icons
        self.title = QLabel(self.tr("Import"))
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setFont(font_of(self.font(), 1.3, bold=True))
        top = QHBoxLayout()
        top.setContentsMargins(GRID, GRID, 2 * GRID, GRID)
        top.setSpacing(GRID)
        top.addWidget(icon_button(icons, "back", self.tr("Back (Escape)"), self.give_up, parent=self))
        top.addWidget(self.title, 1)
        self.work = WorkBar(self._stop_pressed, self)
        self.waiting = EmptyState(icons)
        self.mapping = MappingPage(self._mapped, self.give_up)
        self.preview = PreviewPage(self._carry_out, self.give_up)
        self.result = ResultPage(icons)
        self.result.doubles_wanted.connect(self.doubles_wanted)
        self.result.people_wanted.connect(self.people_wanted)
        self.pages = QStackedWidget()
        for page in (self.waiting, self.mapping, self.preview, self.result):
            self.pages.addWidget(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(top)
        whole.addWidget(self.work)
        whole.addWidget(self.pages, 1)

    # Reading the files

    def _mapped(self) -> None:
        self._mapping = self.mapping.view.mapping()
        self._make_plan()

    def _make_plan(self) -> None:
        self._wait(self.tr("Reading the files"))
        store, files, mapping, enough = self._app.store, self._files, self._mapping, self._enough
        region = self._app.read_options().region

        def planned(plan: ImportPlan) -> None:
            self.plan = plan
            self._end_wait(self.preview)
            self.preview.show_plan(plan, [file.name for file in files])

        def percent(done: int, total: int) -> None:
            # Bytes tell nobody anything.
            self.work.share(done, total)

        self._job = self._parts.jobs.run_steps(
            lambda step: plan_import(store, files, mapping, step, enough.is_set, region),
            planned,
            self._failed,
            percent,
        )

    # Writing

    def _carry_out(self) -> None:
        plan, choices, jobs = self.plan, self.preview.model.choices, self.preview.model.jobs
        if plan is None:
            return
        self._is_writing = True
        self._wait(self.tr("Importing"))
        store, enough, told = self._app.store, self._enough, self._parts.jobs.brought(self.work.step)
        # In the line of what is written: undo and edits of the user's wait for it and come after it.
        self._job = self._parts.jobs.run_in_order(
            lambda: carry_out(store, plan, told, enough.is_set, choices, jobs), self._carried_out, self._failed
        )

    def _carried_out(self, imported: Imported) -> None:
        self._is_writing = False
        self._end_wait(self.result)
        self.contacts_changed.emit()
        take_back: Callable[[], object] | None = None
        if imported.step:
            text = self.tr("Import %n contact(s)", "", imported.added + imported.updated)
            undoable = self._parts.undo.put(text, lambda: self._undo(imported.step))
            take_back = lambda: self._parts.undo.undo(undoable)  # noqa: E731
        self.result.show_imported(imported, take_back)

    def _undo(self, step: int) -> None:
        def done(_step: object) -> None:
            self.contacts_changed.emit()
            self._parts.messages.tell(self.tr("The import is undone."))
            if self.pages.currentWidget() is self.result:
                self.result.show_undone()

        self._parts.jobs.run_in_order(lambda: people.undo(self._app.store, step), done)

    # Waiting

    def _wait(self, what: str) -> None:
        self._enough = Event()
        self.waiting.say("import", f"{what} …", self.tr("You can go on working meanwhile."))
        self.pages.setCurrentWidget(self.waiting)
        self.work.begin(what)
        if self.isVisible():
            self.work.stop_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _end_wait(self, page: QWidget) -> None:
        self.work.end()
        self.pages.setCurrentWidget(page)

    def _stop_pressed(self) -> None:
        self._enough.set()
        if self.plan is None:
            self.give_up()

    def _failed(self, error: BaseException) -> None:
        self._is_writing = False
        if self.plan is not None:
            self._end_wait(self.preview)
        else:
            self._end_wait(self.waiting)
            self.waiting.say("failed", self.tr("Nothing was imported"), "", self.tr("Back"), self.left.emit)
        if isinstance(error, ImportStopped):
            self._parts.messages.tell(self.tr("Stopped; nothing was imported."))
        else:
            self._parts.messages.problem(error)
