"""The People screen: search, the list, and one contact's page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QItemSelection, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QLabel,
    QLineEdit,
    QListView,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.actions import people
from desktop.app import App
from desktop.contacts.model import Contact, ContactFields
from desktop.ui.buttons import button
from desktop.ui.empty import EmptyState
from desktop.ui.parts import WindowParts
from desktop.ui.people.people_model import PeopleModel, file_name
from desktop.ui.people.person_delegate import PersonDelegate
from desktop.ui.people.person_page import PersonPage
from desktop.ui.pictures import Thumbnails, read_image, small_copy
from desktop.ui.theme import GRID

SIDES = 2
"""Pictures of a contact that its page has room for: its card's front and back."""
TYPING_PAUSE = 60
"""Milliseconds after the last key before the search begins."""


class SearchBox(QLineEdit):
    """Takes words; Down goes to the list, Escape empties the box."""

    down_wanted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.down_wanted.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


class PeopleScreen(QWidget):
    """Everybody who was kept."""

    scan_wanted = Signal()

    def __init__(self, app: App, parts: WindowParts) -> None:
        super().__init__()
        self._app = app
        self._parts = parts
        self._stale = True
        self._wanted_uid = ""
        thumbnails = Thumbnails(self._make_thumbnail)
        self.model = PeopleModel(app, parts.jobs, thumbnails, self)
        self._build()
        self._connect()

    # What the window asks for

    def refresh(self) -> None:
        """Ask the store again; at once where the screen is in sight, else when it comes to be."""
        if self.isVisible():
            self._stale = False
            self.model.again()
        else:
            self._stale = True

    def came_in_sight(self) -> None:
        if self._stale:
            self.refresh()

    def go_to_search(self) -> None:
        """Go to the search box."""
        self.search_box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search_box.selectAll()

    def edit(self) -> None:
        if self.page.contact is not None and self.body.currentWidget() is self.columns:
            self.page.begin_edit(self._app.read_options().region)

    def copy(self) -> None:
        self.page.copy()
        if self.page.contact is not None:
            self._parts.messages.tell(self.tr("Copied as text and vCard."))

    def delete(self) -> None:
        """Move the chosen contacts to the trash; the notice takes it back."""
        uids = self.chosen()
        if not uids or self.page.is_editing:
            return
        name = self.page.name.text() if len(uids) == 1 else self.tr("%n contact(s)", "", len(uids))

        def done(step: int) -> None:
            undoable = self._parts.undo.put(
                self.tr("Delete {name}").format(name=name), lambda: self._undo_step(step, uids[0])
            )
            self._parts.messages.tell(self.tr("{name} is deleted.").format(name=name), undoable)
            self.model.again()

        self._parts.jobs.run_in_order(lambda: people.delete(self._app.store, uids), done)

    def export_chosen(self) -> None:
        self._export(self.chosen())

    def export_all(self) -> None:
        self._export(None)

    def chosen(self) -> list[str]:
        """Give the UIDs of the contacts chosen in the list."""
        rows = sorted(index.row() for index in self.list.selectionModel().selectedIndexes())
        return [self.model.rows[row].uid for row in rows if row < len(self.model.rows)]

    # Building

    def _build(self) -> None:
        icons = self._parts.icons
        self.search_box = SearchBox()
        self.search_box.setPlaceholderText(self.tr("Search people"))
        self.search_box.setAccessibleName(self.tr("Search people"))
        self.search_box.setClearButtonEnabled(True)
        self.list = QListView()
        self.list.setAccessibleName(self.tr("People"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(PersonDelegate(self._parts.theme, self.list))
        self.list.setUniformItemSizes(True)
        self.list.setDragEnabled(True)
        self.list.setDragDropMode(QListView.DragDropMode.DragOnly)
        self.list.setMouseTracking(True)
        self.list.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.count = QLabel()
        self.count.setProperty("tone", "muted")
        self.count.setTextFormat(Qt.TextFormat.PlainText)
        self.export_all_button = button(self.tr("Export all …"), self.export_all, look="plain")
        icons.put("export", self.export_all_button)
        left = QWidget()
        left.setObjectName("peopleList")
        left.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        left.setMinimumWidth(264)
        column = QVBoxLayout(left)
        column.setContentsMargins(GRID, GRID, GRID, GRID)
        column.setSpacing(GRID)
        column.addWidget(self.search_box)
        column.addWidget(self.count)
        column.addWidget(self.list, 1)
        column.addWidget(self.export_all_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.page = PersonPage(icons)
        self.nobody = EmptyState(icons)
        self.right = QStackedWidget()
        self.right.addWidget(self.page)
        self.right.addWidget(self.nobody)
        self.columns = QSplitter(Qt.Orientation.Horizontal)
        self.columns.setChildrenCollapsible(False)
        self.columns.setHandleWidth(1)
        self.columns.addWidget(left)
        self.columns.addWidget(self.right)
        self.columns.setStretchFactor(1, 1)
        self.columns.setSizes([320, 800])
        self.empty = EmptyState(icons)
        self.empty.say(
            "people",
            self.tr("Nobody here yet"),
            self.tr("Every card you keep becomes a contact in this list."),
            self.tr("Scan cards"),
            self.scan_wanted.emit,
        )
        self.body = QStackedWidget()
        self.body.addWidget(self.columns)
        self.body.addWidget(self.empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.body)

    def _connect(self) -> None:
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(TYPING_PAUSE)
        self._typing.timeout.connect(lambda: self.model.search(self.search_box.text()))
        self.search_box.textChanged.connect(self._typing.start)
        self.search_box.down_wanted.connect(self._go_to_list)
        self.model.arrived.connect(self._arrived)
        self.list.selectionModel().selectionChanged.connect(self._selection_changed)
        self.page.edit_wanted.connect(self.edit)
        self.page.save_wanted.connect(self._save)
        self.page.delete_wanted.connect(self.delete)
        self.page.export_wanted.connect(self.export_chosen)

    def _make_thumbnail(self, file: Path, done: Callable[[QImage], None]) -> None:
        self._parts.jobs.run(lambda: small_copy(read_image(file)), done)

    # The list

    def _arrived(self) -> None:
        nobody_at_all = not self.model.rows and not self.model.text
        self.body.setCurrentWidget(self.empty if nobody_at_all else self.columns)
        self._show_count()
        if not self.model.rows:
            self.nobody.say(
                "search",
                self.tr("Nobody found"),
                self.tr("Try fewer words, or only their beginnings."),
                self.tr("Show everybody"),
                self.search_box.clear,
            )
            self.right.setCurrentWidget(self.nobody)
            return
        wanted = self._wanted_uid or (self.page.contact.uid if self.page.contact else "")
        self._wanted_uid = ""
        self._go_to(max(self.model.row_of(wanted), 0))

    def _show_count(self) -> None:
        text = self.model.text

        def shown(count: int) -> None:
            if text == self.model.text:
                self.count.setText(self.tr("%n contact(s)", "", count))

        self._parts.jobs.run(lambda: self._app.store.count(text), shown)

    def _go_to(self, row: int) -> None:
        index = self.model.index(row)
        self.list.setCurrentIndex(index)
        self.list.scrollTo(index)

    def _go_to_list(self) -> None:
        if self.model.rows:
            self._go_to(max(self.list.currentIndex().row(), 0))
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _selection_changed(self, _new: QItemSelection, _old: QItemSelection) -> None:
        uids = self.chosen()
        if len(uids) == 1:
            self._load(uids[0])
        elif len(uids) > 1:
            heading = self.tr("%n contact(s) chosen", "", len(uids))
            self.nobody.say("people", heading, "", self.tr("Export as vCard"), self.export_chosen)
            self.right.setCurrentWidget(self.nobody)

    def _load(self, uid: str) -> None:
        store = self._app.store

        def whole() -> tuple[Contact, list[QImage]]:
            contact = store.get(uid)
            return contact, [read_image(store.picture_path(picture)) for picture in contact.pictures[:SIDES]]

        def shown(loaded: tuple[Contact, list[QImage]]) -> None:
            if self.chosen() == [uid]:
                self.page.show_contact(*loaded)
                self.right.setCurrentWidget(self.page)

        self._parts.jobs.run(whole, shown)

    # What is done to contacts

    def _save(self, fields: ContactFields) -> None:
        contact = self.page.contact
        if contact is None:
            return
        uid = contact.uid
        if fields == contact.fields:
            self.page.end_edit()
            return

        def whole() -> int:
            people.edit(self._app.store, uid, fields)
            step = self._app.store.last_step()
            return step.id if step is not None else 0

        def done(step: int) -> None:
            name = fields.name or fields.organization
            undoable = self._parts.undo.put(
                self.tr("Edit {name}").format(name=name), lambda: self._undo_step(step, uid)
            )
            self._parts.messages.tell(self.tr("{name} is saved.").format(name=name), undoable)
            self.page.end_edit()
            self._wanted_uid = uid
            self.model.again()

        self._parts.jobs.run_in_order(whole, done)

    def _undo_step(self, step: int, uid: str) -> None:
        def done(_step: object) -> None:
            self._wanted_uid = uid
            self.model.again()

        self._parts.jobs.run_in_order(lambda: people.undo(self._app.store, step), done)

    def _export(self, uids: Sequence[str] | None) -> None:
        if uids is not None and not uids:
            return
        name = self.page.name.text() if uids is not None and len(uids) == 1 else self.tr("Contacts")
        proposed = str(Path.home() / f"{file_name(name)}.vcf")
        dialog = QFileDialog(self, self.tr("Export as vCard"), proposed, self.tr("vCard (*.vcf)"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("vcf")
        dialog.selectFile(proposed)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda file: self.export_to(Path(file), uids))
        dialog.open()

    def export_to(self, file: Path, uids: Sequence[str] | None) -> None:
        """Write these contacts, or all, to a file."""

        def done(count: int) -> None:
            text = self.tr("%n contact(s) written to {file}.", "", count)
            self._parts.messages.tell(text.replace("{file}", file.name))

        self._parts.jobs.run_in_order(lambda: people.export_file(self._app.store, file, uids), done)
