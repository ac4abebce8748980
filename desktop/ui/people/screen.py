"""The People screen: search, the list, and one contact's page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from desktop.actions import circles, met, people
from desktop.app import App
from desktop.contacts.model import Contact, ContactFields
from desktop.ui.empty import EmptyState
from desktop.ui.jobs import Job
from desktop.ui.parts import WindowParts
from desktop.ui.people.changes import Changes
from desktop.ui.people.chosen_pane import ChosenPane
from desktop.ui.people.filters import Choices
from desktop.ui.people.people_list import PeopleList
from desktop.ui.people.people_model import PeopleModel, file_name, shown_name
from desktop.ui.people.person_page import PersonPage
from desktop.ui.pictures import Thumbnails, read_image, small_copy

SIDES = 2
"""Pictures of a contact that its page has room for: its card's front and back."""
NAMED = 8
"""Of several contacts chosen, so many are named."""
KEPT_CHOSEN = 500
"""So many stay chosen when the list is asked again; of more only the first."""


class PeopleScreen(QWidget):
    """Everybody who was kept."""

    scan_wanted = Signal()
    merge_wanted = Signal(object)
    """The UIDs (list) of two or more contacts that are to be compared and merged."""
    trash_wanted = Signal()

    def __init__(self, app: App, parts: WindowParts) -> None:
        super().__init__()
        self._app = app
        self._parts = parts
        self._stale = True
        self._row = 0
        self._loading: Job | None = None
        thumbnails = Thumbnails(self._make_thumbnail)
        self.model = PeopleModel(app, parts.jobs, thumbnails, self)
        self.changes = Changes(app, parts, self)
        self._build()
        self._connect()

    # What the window asks for

    def refresh(self) -> None:
        """Ask the store again; at once where the screen is in sight, else when it comes to be."""
        if self.isVisible():
            self._stale = False
            self._ask_again([])
        else:
            self._stale = True

    def came_in_sight(self) -> None:
        if self._stale:
            self.refresh()

    def go_to_search(self) -> None:
        """Go to the search box."""
        self.left.go_to_search()

    def open_filters(self) -> None:
        """Show everything one can filter by."""
        if self.body.currentWidget() is self.columns:
            self.filters.open_menu()

    def edit(self) -> None:
        if self.page.contact is not None and self.right.currentWidget() is self.page:
            self.page.begin_edit(self._app.read_options().region)

    def copy(self) -> None:
        if self.page.contact is not None and self.right.currentWidget() is self.page:
            self.page.copy()
            self._parts.messages.tell(self.tr("Copied as text and vCard."))

    def delete(self) -> None:
        """Move the chosen contacts to the trash; the notice takes it back."""
        if self.list.count_chosen() and not self.page.is_editing:
            name = self._name_of_chosen()
            self._with_chosen(lambda uids: self._delete(uids, name))

    def merge(self) -> None:
        """Ask for two or more chosen contacts to be compared and merged."""
        if self.page.is_editing:
            return
        if self.list.count_chosen() < 2:
            self._parts.messages.tell(self.tr("Choose two or more contacts to merge: with Ctrl or Shift and a click."))
        else:
            self._with_chosen(self.merge_wanted.emit)

    def export_chosen(self) -> None:
        if self.list.count_chosen():
            name = self._name_of_chosen() if self.list.count_chosen() == 1 else self.tr("Contacts")
            self._with_chosen(lambda uids: self._export(uids, name))

    def export_all(self) -> None:
        self._export(None, self.tr("Contacts"))

    def chosen(self) -> list[str]:
        """Give the UIDs of the contacts chosen in the list, of those whose words are here."""
        return [row.uid for place in self.list.chosen() if (row := self.model.row_at(place)) is not None]

    # Building

    def _build(self) -> None:
        icons = self._parts.icons
        self.left = PeopleList(self._parts, self.model)
        self.list, self.search_box, self.filters = self.left.list, self.left.search_box, self.left.filters
        self.count = self.left.count
        self.page = PersonPage(icons)
        self.chosen_pane = ChosenPane(icons)
        self.chosen_pane.setObjectName("peoplePage")
        self.chosen_pane.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.nobody = EmptyState(icons)
        self.right = QStackedWidget()
        for place in (self.page, self.chosen_pane, self.nobody):
            self.right.addWidget(place)
        self.columns = QSplitter(Qt.Orientation.Horizontal)
        self.columns.setChildrenCollapsible(False)
        self.columns.setHandleWidth(1)
        self.columns.addWidget(self.left)
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
        # Several rows chosen one after the other ask for one page: the last.
        self._choosing = QTimer(self)
        self._choosing.setSingleShot(True)
        self._choosing.setInterval(0)
        self._choosing.timeout.connect(self._show_chosen)
        self.model.arrived.connect(self._arrived)
        self.list.selectionModel().selectionChanged.connect(lambda _new, _old: self._choosing.start())
        self.list.too_many_dragged.connect(
            lambda: self._parts.messages.tell(self.tr("These are too many to drag; export them to a file instead."))
        )
        self.left.export_all_wanted.connect(self.export_all)
        self.left.trash_wanted.connect(self.trash_wanted)
        self.chosen_pane.merge_wanted.connect(self.merge)
        self.chosen_pane.export_wanted.connect(self.export_chosen)
        self.chosen_pane.delete_wanted.connect(self.delete)
        self.chosen_pane.put_into.connect(self._tag_chosen)
        self.page.edit_wanted.connect(self.edit)
        self.page.save_wanted.connect(self._save)
        self.page.delete_wanted.connect(self.delete)
        self.page.export_wanted.connect(self.export_chosen)
        self.changes.made.connect(self._ask_again)

    def _make_thumbnail(self, file: Path, done: Callable[[QImage], None]) -> None:
        self._parts.jobs.run(lambda: small_copy(read_image(file)), done)

    # The list

    def _ask_again(self, keep: Sequence[str]) -> None:
        """Show the list as it is now, with those chosen who are to be kept in sight, or who were chosen before."""
        if not self.isVisible():
            self._stale = True
            return
        self._row = max(self.list.currentIndex().row(), 0)
        self.model.show(self.left.query(), list(keep)[:KEPT_CHOSEN] or self.chosen()[:KEPT_CHOSEN])
        self._ask_choices()

    def _arrived(self, places: Sequence[int]) -> None:
        count = self.model.rowCount()
        self.body.setCurrentWidget(self.columns if count or self.left.leaves_out else self.empty)
        if not count:
            self.nobody.say(
                "search",
                self.tr("Nobody found"),
                self.tr("Try fewer words or only their beginnings, or take a filter off."),
                self.tr("Show everybody"),
                self.left.show_everybody,
            )
            self.right.setCurrentWidget(self.nobody)
        elif places:
            self.list.choose(places)
        else:
            uid = self.page.contact.uid if self.page.contact else ""
            known = (place for place in range(min(count, len(self.model.rows))) if self._is_at(place, uid))
            self.list.go_to(next(known, min(self._row, count - 1)))
        self._row = 0

    def _is_at(self, place: int, uid: str) -> bool:
        row = self.model.row_at(place)
        return row is not None and row.uid == uid

    def _ask_choices(self) -> None:
        store = self._app.store

        def ask() -> Choices:
            return Choices(people.counts(store), tuple(circles.circles(store)), tuple(met.events(store)))

        self._parts.jobs.run(ask, self._show_choices)

    def _show_choices(self, choices: Choices) -> None:
        self.left.show_choices(choices)
        self.chosen_pane.tag_box.show_known(_tag_names(choices))

    def _show_chosen(self) -> None:
        count = self.list.count_chosen()
        if count == 1:
            self._load(self.list.chosen()[0])
        elif count > 1:
            first = [row for place in self.list.chosen()[:NAMED] if (row := self.model.row_at(place)) is not None]
            self.chosen_pane.show_chosen(count, [shown_name(row) for row in first])
            self.right.setCurrentWidget(self.chosen_pane)

    def _load(self, place: int) -> None:
        store = self._app.store
        if self._loading is not None:
            self._loading.cancel()
        picked = self.model.picked([place])

        def whole() -> tuple[Contact, list[QImage]] | None:
            uids = picked()
            if not uids:
                return None
            contact = store.get(uids[0])
            return contact, [read_image(store.picture_path(picture)) for picture in contact.pictures[:SIDES]]

        def shown(loaded: tuple[Contact, list[QImage]] | None) -> None:
            if loaded is not None:
                self.page.show_contact(*loaded)
                self.right.setCurrentWidget(self.page)

        self._loading = self._parts.jobs.run(whole, shown)

    # What is done to contacts

    def _with_chosen(self, act: Callable[[list[str]], None]) -> None:
        """Do something with the UIDs of those chosen, however many and whether or not their words are here."""
        self._parts.jobs.run(self.model.picked(self.list.chosen()), act)

    def _name_of_chosen(self) -> str:
        places = self.list.chosen()
        row = self.model.row_at(places[0])
        if len(places) == 1 and row is not None:
            return shown_name(row)
        return self.tr("%n contact(s)", "", len(places))

    def _delete(self, uids: Sequence[str], name: str) -> None:
        said = self.tr("{name} is deleted.").format(name=name)
        self.changes.make(
            "delete",
            lambda: people.delete(self._app.store, uids),
            uids,
            said if len(uids) == 1 else self.tr("%n contact(s) deleted.", "", len(uids)),
            self.tr("Delete {name}").format(name=name),
        )

    def _tag_chosen(self, tag: str) -> None:
        name = self._name_of_chosen()

        def do(uids: list[str]) -> None:
            self.changes.make(
                "circle",
                lambda: circles.tag(self._app.store, uids, tag),
                uids,
                self.tr("{name} added to {tag}.").format(name=name, tag=tag),
                self.tr("Add {name} to {tag}").format(name=name, tag=tag),
            )

        self._with_chosen(do)

    def _save(self, fields: ContactFields) -> None:
        contact = self.page.contact
        if contact is None:
            return
        if fields == contact.fields:
            self.page.end_edit()
            return
        name = fields.name or fields.organization
        self.changes.make(
            "edit",
            lambda: people.edit(self._app.store, contact.uid, fields),
            [contact.uid],
            self.tr("{name} is saved.").format(name=name),
            self.tr("Edit {name}").format(name=name),
            self.page.end_edit,
        )

    def _export(self, uids: Sequence[str] | None, name: str) -> None:
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


def _tag_names(choices: Choices) -> list[str]:
    """Give every circle and tag by name, the circles first; an empty circle is one too."""
    known = [circle.name for circle in choices.circles]
    return [*known, *(name for name in choices.counts.categories if name not in known)]
