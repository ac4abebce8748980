"""The part of the settings about backups: which copies there are, one more on request, and the way back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QMessageBox,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from desktop.app import App
from desktop.ui.buttons import button
from desktop.ui.dates import shown_moment
from desktop.ui.parts import WindowParts
from desktop.ui.plain_label import plain_label
from desktop.ui.sentences import in_users_language
from desktop.ui.theme import GRID, font_of
from desktop.ui.work_bar import WorkBar

if TYPE_CHECKING:
    from desktop.actions.backup import BackupStatus, Inside, Restored, Stepped, Written

MOST_KEPT = 366
SOURCE = int(Qt.ItemDataRole.UserRole)


class BackupPart(QWidget):
    """Says how safe the contacts are; only a restore asks before it does anything."""

    setting_changed = Signal(str, object)
    restored = Signal()
    """Other contacts stand in the place of those before: whatever was read from the store means nothing any more."""

    def __init__(self, app: App, parts: WindowParts) -> None:
        super().__init__()
        self._app = app
        self._parts = parts
        self._enough = Event()
        self.before_restoring: Callable[[], bool] = lambda: True
        """Asked right before; the window stops its own work, and says no where it cannot."""
        self.question: QMessageBox | None = None
        self._build()

    def refresh(self) -> None:
        """Look which copies there are."""
        self._parts.jobs.run(self._status, self._show)

    def warn(self, problem: str) -> None:
        """Say that today's copy could not be made."""
        self._parts.messages.warn(self._not_made(problem))

    # Building

    def _build(self) -> None:
        heading = QLabel(self.tr("Backups"))
        heading.setFont(font_of(self.font(), 1.3, bold=True))
        self.state = plain_label()
        self.place = plain_label(tone="muted")
        self.place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.copies = QListWidget()
        self.copies.setAccessibleName(self.tr("Copies that Cardfile made by itself"))
        self.copies.setFixedHeight(16 * GRID)
        self.copies.itemActivated.connect(lambda _item: self._restore_chosen())
        self.copies.currentRowChanged.connect(lambda row: self.restore_button.setEnabled(row >= 0))
        self.work = WorkBar(self.stop, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2 * GRID, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(heading)
        column.addWidget(self.state)
        column.addWidget(self.place)
        column.addLayout(self._make_kept())
        column.addWidget(self.copies)
        column.addWidget(self.work)
        column.addLayout(self._make_buttons())

    def _make_kept(self) -> QHBoxLayout:
        settings = self._app.settings
        row = QHBoxLayout()
        row.setSpacing(GRID)
        self.kept: dict[str, QSpinBox] = {}
        for name, words, value in (
            ("backups_daily", self.tr("Kept: daily"), settings.backups_daily),
            ("backups_weekly", self.tr("weekly"), settings.backups_weekly),
            ("backups_monthly", self.tr("monthly"), settings.backups_monthly),
        ):
            box = self.kept[name] = QSpinBox()
            box.setRange(0, MOST_KEPT)
            box.lineEdit().setTextMargins(GRID // 2, 0, 0, 0)
            box.setValue(value)
            box.setAccessibleName(words)
            box.valueChanged.connect(lambda value, name=name: self.setting_changed.emit(name, value))
            label = plain_label()
            label.setText(words)
            label.setWordWrap(False)
            row.addWidget(label)
            row.addWidget(box)
            row.addSpacing(GRID)
        row.addStretch(1)
        return row

    def _make_buttons(self) -> QHBoxLayout:
        icons = self._parts.icons
        self.now_button = button(self.tr("Back up now …"), self._ask_where, look="main")
        self.restore_button = button(self.tr("Restore this copy …"), self._restore_chosen)
        self.file_button = button(self.tr("Restore a file …"), self._ask_which)
        self.folder_button = button(self.tr("Open the folder"), self._open_folder, look="plain")
        icons.put("open", self.folder_button)
        self.restore_button.setEnabled(False)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        for made in (self.now_button, self.restore_button, self.file_button, self.folder_button):
            row.addWidget(made)
        row.addStretch(1)
        return row

    # Showing

    def _show(self, status: BackupStatus) -> None:
        if status.problem:
            self.state.setText(self._not_made(status.problem))
        elif status.under_way:
            self.state.setText(self.tr("Today's copy is being made just now."))
        elif status.last is None:
            self.state.setText(self.tr("There is no copy yet; Cardfile makes one each day by itself."))
        else:
            said = self.tr("Last copy: {when}, {contacts}.")
            self.state.setText(
                said.format(when=shown_moment(status.last.made), contacts=self._contacts(status.last.contacts))
            )
        self.state.setProperty("tone", "bad" if status.problem else "")
        self.state.style().unpolish(self.state)
        self.state.style().polish(self.state)
        self.place.setText(self.tr("The copies lie in {folder}.").replace("{folder}", str(status.folder)))
        row = self.copies.currentRow()
        self.copies.clear()
        kinds = {
            "daily": self.tr("of the day"),
            "before-restore": self.tr("state before a restore"),
            "form": self.tr("before an update"),
        }
        for copy in status.copies:
            text = " · ".join((shown_moment(copy.made), kinds.get(copy.kind, copy.kind), self._contacts(copy.contacts)))
            item = QListWidgetItem(text)
            item.setData(SOURCE, copy.name)
            self.copies.addItem(item)
        self.copies.setCurrentRow(min(max(row, 0), self.copies.count() - 1))
        self.copies.setVisible(bool(status.copies))
        self.restore_button.setVisible(bool(status.copies))

    def _not_made(self, problem: str) -> str:
        said = self.tr("Today's copy could not be made: {why}")
        return said.replace("{why}", in_users_language(problem))

    def _contacts(self, count: int | None) -> str:
        return self.tr("unknown how many contacts") if count is None else self.tr("%n contact(s)", "", count)

    # Doing

    def back_up_to(self, file: Path) -> None:
        """Write everything into one file."""

        def done(written: Written) -> None:
            self._end()
            text = self.tr("{contacts} backed up to {file}.").replace("{contacts}", self._contacts(written.contacts))
            self._parts.messages.tell(text.replace("{file}", str(written.file)))

        self.work.begin(self.tr("Backing up"))
        step = self._begin()

        def whole() -> Written:
            from desktop.actions.backup import back_up

            return back_up(self._app, file, step)

        self._parts.jobs.run(whole, done, self._failed)

    def restore(self, source: Path | str) -> None:
        """Put a backup in the contacts' place; the user has said so."""
        if not self.before_restoring():
            return

        def done(restored: Restored) -> None:
            self._end()
            self.restored.emit()
            text = self.tr("{contacts} restored.").replace("{contacts}", self._contacts(restored.contacts))
            if restored.aside is not None:
                kept = self.tr("What was there before is the copy {name}.")
                text = f"{text} {kept.replace('{name}', restored.aside.name)}"
            self._parts.messages.tell(text)

        def failed(error: BaseException) -> None:
            # The store was closed for it; whoever shows contacts asks the one of before again.
            self.restored.emit()
            self._failed(error)

        self.work.begin(self.tr("Checking and restoring"))
        step = self._begin()

        def whole() -> Restored:
            from desktop.actions.backup import restore

            return restore(self._app, source, step, self._parts.jobs.let_others_end)

        self._parts.jobs.run_in_order(whole, done, failed)

    def stop(self) -> None:
        """Stop what is under way; nothing is replaced then, and no file is left behind."""
        self._enough.set()

    def ask_about(self, source: Path | str) -> None:
        """Look into a backup and ask once whether it may take the contacts' place."""

        def looked(inside: Inside) -> None:
            self.question = box = QMessageBox(self)
            box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            box.setTextFormat(Qt.TextFormat.PlainText)
            box.setIcon(QMessageBox.Icon.Warning)
            box.setWindowTitle(self.tr("Restore"))
            box.setText(self.tr("All contacts of now are replaced by those of the backup."))
            box.setInformativeText(self._said_of(inside))
            restore_button = box.addButton(self.tr("Restore"), QMessageBox.ButtonRole.AcceptRole)
            cancel = box.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
            for made in (restore_button, cancel):
                made.setAccessibleName(made.text())
            box.setDefaultButton(cancel)
            restore_button.clicked.connect(lambda: self.restore(source))
            box.destroyed.connect(self._forget_question)
            box.open()

        def whole() -> Inside:
            from desktop.actions.backup import look_into

            return look_into(self._app, source)

        self._parts.jobs.run(whole, looked)

    def _said_of(self, inside: Inside) -> str:
        lines = []
        if inside.made is not None:
            said = self.tr("The backup is of {when} and holds {contacts}.")
            lines.append(said.format(when=shown_moment(inside.made), contacts=self._contacts(inside.contacts)))
        lines.append(self.tr("It is checked whole before anything is replaced."))
        lines.append(self.tr("Your contacts of now are kept as one more copy in the list, to go back to."))
        return "\n".join(lines)

    def _forget_question(self) -> None:
        self.question = None

    def _restore_chosen(self) -> None:
        item = self.copies.currentItem()
        if item is not None:
            self.ask_about(str(item.data(SOURCE)))

    def _ask_where(self) -> None:
        day = self._app.clock().date().isoformat()
        proposed = str(Path.home() / f"cardfile-{day}.zip")
        dialog = QFileDialog(self, self.tr("Back up"), proposed, "*.zip")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("zip")
        dialog.selectFile(proposed)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda file: self.back_up_to(Path(file)))
        dialog.open()

    def _ask_which(self) -> None:
        dialog = QFileDialog(self, self.tr("Restore a backup"), str(Path.home()))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda file: self.ask_about(Path(file)))
        dialog.open()

    def _open_folder(self) -> None:
        def show(status: BackupStatus) -> None:
            folder = status.folder if status.folder.exists() else self._app.folder
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

        self._parts.jobs.run(self._status, show)

    def _status(self) -> BackupStatus:
        # What backups need is loaded with the first look at them, not at the window's start.
        from desktop.actions.backup import backup_status

        return backup_status(self._app)

    # Work under way

    def _begin(self) -> Stepped:
        self._enough = enough = Event()
        told = self._parts.jobs.brought(self.work.step)
        self._allow(False)

        def step(done: int, total: int) -> None:
            if enough.is_set():
                raise Stopped
            told(done, total)

        return step

    def _end(self) -> None:
        self.work.end()
        self._allow(True)
        self.refresh()

    def _failed(self, error: BaseException) -> None:
        self._end()
        if isinstance(error, Stopped):
            self._parts.messages.tell(self.tr("Stopped; nothing was changed."))
        else:
            self._parts.messages.problem(error)

    def _allow(self, allowed: bool) -> None:
        for made in (self.now_button, self.file_button, self.copies):
            made.setEnabled(allowed)
        self.restore_button.setEnabled(allowed and self.copies.currentRow() >= 0)


class Stopped(Exception):
    """The user has had enough of a backup under way."""
