"""The errands of the window: pages one comes to for a while and leaves again, each built when it is first needed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.app import App
from desktop.ui.drops import CONTACT_FILES
from desktop.ui.parts import WindowParts

if TYPE_CHECKING:
    from desktop.ui.doubles.screen import DoublesScreen
    from desktop.ui.exporting.code_page import CodePage
    from desktop.ui.exporting.screen import ExportScreen
    from desktop.ui.importing.screen import ImportScreen
    from desktop.ui.mail_logging import MailLogging
    from desktop.ui.trash.screen import TrashScreen

PAGES = (
    *("doubles.screen", "importing.screen", "exporting.screen", "exporting.code_page", "trash.screen"),
    "mail_logging",
)


def load_pages() -> None:
    """Load the code of the pages, which the window does not wait for at its start; on any thread."""
    for page in PAGES:
        import_module(f"desktop.ui.{page}")


class Errands(QObject):
    """Merging, importing, exporting and showing a code; `visit` shows a page, `leave` goes back where one was."""

    contacts_changed = Signal()
    people_wanted = Signal()

    def __init__(
        self,
        app: App,
        parts: WindowParts,
        visit: Callable[[QWidget], None],
        leave: Callable[[], None],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._app = app
        self._parts = parts
        self._visit = visit
        self._leave = leave
        self._window = window

    @cached_property
    def doubles(self) -> DoublesScreen:
        from desktop.ui.doubles.screen import DoublesScreen

        made = DoublesScreen(self._app, self._parts)
        made.left.connect(self._leave)
        made.contacts_changed.connect(self.contacts_changed)
        return made

    @cached_property
    def importing(self) -> ImportScreen:
        from desktop.ui.importing.screen import ImportScreen

        made = ImportScreen(self._app, self._parts)
        made.left.connect(self._leave)
        made.contacts_changed.connect(self.contacts_changed)
        made.doubles_wanted.connect(self.look_at_doubles)
        made.people_wanted.connect(self.people_wanted)
        return made

    @cached_property
    def exporting(self) -> ExportScreen:
        from desktop.ui.exporting.screen import ExportScreen

        made = ExportScreen(self._app, self._parts)
        made.left.connect(self._leave)
        return made

    @cached_property
    def code(self) -> CodePage:
        from desktop.ui.exporting.code_page import CodePage

        made = CodePage(self._app, self._parts)
        made.left.connect(self._leave)
        return made

    @cached_property
    def trash(self) -> TrashScreen:
        from desktop.ui.trash.screen import TrashScreen

        made = TrashScreen(self._app, self._parts)
        made.left.connect(self._leave)
        made.contacts_changed.connect(self.contacts_changed)
        return made

    @cached_property
    def mails(self) -> MailLogging:
        from desktop.ui.mail_logging import MailLogging

        made = MailLogging(self._app, self._parts, self._window)
        made.contacts_changed.connect(self.contacts_changed)
        return made

    def open_trash(self) -> None:
        """Show who was deleted."""
        self._visit(self.trash)

    def find_doubles(self) -> None:
        """Look through all contacts for people who stand there twice."""
        self._visit(self.doubles)
        self.doubles.find_all()

    def look_at_doubles(self, uids: Sequence[str]) -> None:
        """Look whether one of these contacts is somebody who was there before."""
        self._visit(self.doubles)
        self.doubles.find_among(uids)

    def merge(self, uids: Sequence[str]) -> None:
        """Compare contacts that the user chose, and merge them."""
        self._visit(self.doubles)
        self.doubles.show_chosen(uids)

    def import_files(self, files: Sequence[Path]) -> None:
        """Look into files of contacts; nothing is written before the user says so."""
        self._visit(self.importing)
        self.importing.begin(files)

    def log_mails(self, files: Sequence[Path], others: Callable[[Sequence[Path]], None]) -> None:
        """Log the mails with people who are known; `others` takes the files with those of strangers."""
        self.mails.take(files, others)

    def ask_for_files(self) -> None:
        """Let the user choose files of contacts."""
        dialog = QFileDialog(self._window, self.tr("Import contacts"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        kinds = " ".join(f"*{kind}" for kind in CONTACT_FILES)
        dialog.setNameFilters([self.tr("Contacts ({kinds})").format(kinds=kinds), self.tr("All files (*)")])
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(lambda files: self.import_files([Path(file) for file in files]))
        dialog.open()

    def export(self, shown: Sequence[str] = (), chosen: Sequence[str] = (), name: str = "") -> None:
        """Ask what to export: everybody, those the list shows where it leaves some out, or those chosen in it."""
        from desktop.ui.exporting.screen import Choice

        def counted(count: int) -> None:
            self._visit(self.exporting)
            self.exporting.begin(Choice(count, tuple(shown), tuple(chosen), name))

        self._parts.jobs.run(lambda: self._app.store.count(), counted)

    def show_code(self, uid: str) -> None:
        """Show a contact as a QR code."""
        self._visit(self.code)
        self.code.show_contact(uid)

    def close_down(self) -> None:
        """End what is under way."""
        for name in ("doubles", "importing", "exporting", "mails"):
            if name in self.__dict__:
                getattr(self, name).close_down()

    def answer(self, which: str, page: QWidget | None) -> bool:
        """Give an answer by its key (merge, not_the_same, new_job) to what `page` shows, if that has a question."""
        if "importing" in self.__dict__ and page is self.importing:
            return which == "new_job" and self.importing.turn_job()
        if "doubles" not in self.__dict__ or page is not self.doubles:
            return False
        getattr(self.doubles, which)()
        return True
