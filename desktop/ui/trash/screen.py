"""The trash: who was deleted, how long they can still be taken back, and the one deed that cannot be undone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMessageBox, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from desktop.actions import trash
from desktop.actions.trash import Deleted
from desktop.app import App
from desktop.ui.buttons import button
from desktop.ui.dates import shown_day
from desktop.ui.empty import EmptyState
from desktop.ui.parts import WindowParts
from desktop.ui.people.changes import Changes
from desktop.ui.people.people_model import shown_name
from desktop.ui.people.people_table import PeopleTable
from desktop.ui.theme import GRID, font_of
from desktop.ui.trash.deleted_delegate import DELETED, UNDER, DeletedDelegate
from desktop.ui.words import filled

Index = QModelIndex | QPersistentModelIndex


class TrashModel(QAbstractListModel):
    """Who lies in the trash, the latest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.deleted: Sequence[Deleted] = ()

    def show(self, deleted: Sequence[Deleted]) -> None:
        """Take everybody in the trash."""
        self.beginResetModel()
        self.deleted = deleted
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.deleted)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        if not index.isValid() or index.row() >= len(self.deleted):
            return None
        one = self.deleted[index.row()]
        if role == DELETED:
            return one
        if role == Qt.ItemDataRole.DisplayRole:
            return shown_name(one.row)
        if role == UNDER:
            return self.left(one)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join((shown_name(one.row), self.left(one)))
        return None

    def left(self, one: Deleted) -> str:
        """Say since when a contact lies here, and how long it can be taken back."""
        days = self.tr("%n day(s) left", "", one.days_left) if one.days_left else self.tr("goes today")
        deleted = filled(self.tr("deleted {day}"), day=shown_day(one.deleted.isoformat()))
        return f"{deleted} · {days}"


class TrashScreen(QWidget):
    """Shows the trash; Enter or R restores, Escape goes back."""

    left = Signal()
    contacts_changed = Signal()

    def __init__(self, app: App, parts: WindowParts) -> None:
        super().__init__()
        self._app = app
        self._parts = parts
        self.question: QMessageBox | None = None
        self.model = TrashModel(self)
        self.changes = Changes(app, parts, self)
        self._build()
        self.changes.made.connect(self._changed)

    def refresh(self) -> None:
        """Ask the store who lies in the trash."""
        self._parts.jobs.run(lambda: trash.deleted(self._app.store), self._show)

    def chosen(self) -> list[Deleted]:
        """Give those chosen, from the top."""
        return [self.model.deleted[row] for row in self.list.chosen()]

    def restore(self) -> None:
        """Take those chosen out of the trash."""
        chosen = self.chosen()
        uids = [one.row.uid for one in chosen]
        if not uids:
            return
        count = self.tr("%n contact(s)", "", len(uids))
        name = shown_name(chosen[0].row) if len(chosen) == 1 else count
        said = filled(self.tr("{name} is back."), name=name)
        self.changes.make(
            "restore",
            lambda: trash.restore(self._app.store, uids),
            uids,
            said if len(uids) == 1 else self.tr("%n contact(s) restored.", "", len(uids)),
            filled(self.tr("Restore {name}"), name=name),
        )

    def ask_to_empty(self) -> None:
        """Ask once; what is emptied cannot be taken back."""
        count = len(self.model.deleted)
        if not count or self.question is not None:
            return
        box = QMessageBox(self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(self.tr("Empty the trash"))
        box.setText(self.tr("Remove %n contact(s) for good?", "", count))
        box.setInformativeText(self.tr("This cannot be undone. What a backup holds stays in the backup."))
        remove = box.addButton(self.tr("Remove for good"), QMessageBox.ButtonRole.DestructiveRole)
        keep = box.addButton(self.tr("Keep them"), QMessageBox.ButtonRole.RejectRole)
        for answer in (remove, keep):
            answer.setAccessibleName(answer.text())
        box.setDefaultButton(keep)
        box.setEscapeButton(keep)
        remove.clicked.connect(lambda _checked=False: self._empty())
        box.finished.connect(self._answered)
        self.question = box
        box.open()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() == Qt.Key.Key_R and not event.modifiers():
            self.restore()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    # Inside

    def _build(self) -> None:
        icons = self._parts.icons
        self.setObjectName("peoplePage")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.back_button = button(self.tr("Back (Escape)"), self.left.emit, look="plain")
        icons.put("back", self.back_button)
        heading = QLabel(self.tr("Trash"))
        heading.setFont(font_of(self.font(), 1.7, bold=True))
        note = QLabel(self.tr("Deleted contacts rest here for 30 days; then they go for good."))
        note.setProperty("tone", "muted")
        note.setWordWrap(True)
        self.list = PeopleTable(DeletedDelegate(self._parts.theme, self), self)
        self.list.setAccessibleName(self.tr("Trash"))
        self.list.setModel(self.model)
        self.list.opened.connect(self.restore)
        self.list.selectionModel().selectionChanged.connect(lambda _new, _old: self._show_buttons())
        self.restore_button = button(self.tr("Restore"), self.restore, look="main")
        self.empty_button = button(self.tr("Empty the trash …"), self.ask_to_empty)
        icons.put("restore", self.restore_button, "accent_text")
        icons.put("remove", self.empty_button)
        self.empty = EmptyState(icons)
        self.empty.say("remove", self.tr("The trash is empty"), "", self.tr("Show people"), self.left.emit)
        foot = QHBoxLayout()
        foot.setSpacing(GRID)
        foot.addWidget(self.restore_button)
        foot.addStretch(1)
        foot.addWidget(self.empty_button)
        self._full = QWidget()
        lines = QVBoxLayout(self._full)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(GRID)
        lines.addWidget(note)
        lines.addWidget(self.list, 1)
        lines.addLayout(foot)
        self.body = QStackedWidget()
        self.body.addWidget(self._full)
        self.body.addWidget(self.empty)
        head = QHBoxLayout()
        head.addWidget(heading, 1)
        head.addWidget(self.back_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * GRID, 3 * GRID, 4 * GRID, 3 * GRID)
        column.setSpacing(GRID)
        column.addLayout(head)
        column.addWidget(self.body, 1)
        self._show_buttons()

    def _show(self, deleted: Sequence[Deleted]) -> None:
        row = max(self.list.currentIndex().row(), 0)
        self.model.show(deleted)
        self.body.setCurrentWidget(self._full if deleted else self.empty)
        if deleted:
            self.list.go_to(min(row, len(deleted) - 1))
        if self.isVisible():
            target: QPushButton | PeopleTable = self.list if deleted else self.empty.button
            target.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_buttons()

    def _show_buttons(self) -> None:
        self.restore_button.setEnabled(self.list.count_chosen() > 0)
        self.empty_button.setEnabled(len(self.model.deleted) > 0)

    def _changed(self, _uids: object) -> None:
        self.refresh()
        self.contacts_changed.emit()

    def _empty(self) -> None:
        def done(count: int) -> None:
            self._parts.messages.tell(self.tr("%n contact(s) removed for good.", "", count))
            self._changed(None)

        self._parts.jobs.run_in_order(lambda: trash.empty(self._app.store), done)

    def _answered(self, _result: int) -> None:
        self.question = None
