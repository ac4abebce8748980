"""What comes into the window: drops, pastes, files one chooses, and what another Cardfile hands over."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QFrame, QLabel, QVBoxLayout, QWidget

from desktop.ui.drops import brought_by, holds_contacts, holds_mails, image_as_png, may_be_folder, may_bring
from desktop.ui.errands import Errands
from desktop.ui.parts import WindowParts
from desktop.ui.theme import GRID, font_of

if TYPE_CHECKING:
    from desktop.actions.dropped_folders import SortedOut
    from desktop.ui.scan.screen import ScanScreen

PICTURE_FILES = "*.jpg *.jpeg *.png *.webp *.tif *.tiff *.heic *.heif *.pdf"


class Incoming(QObject):
    """Brings photographs to the stack, contacts to the import, mails to the log, wherever in the window they come."""

    def __init__(
        self,
        window: QWidget,
        centre: QWidget,
        parts: WindowParts,
        errands: Errands,
        come_to_scan: Callable[[], ScanScreen],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._centre = centre
        self._parts = parts
        self._errands = errands
        self._come_to_scan = come_to_scan
        self.veil = self._make_veil(centre)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def take(self, mime: QMimeData) -> None:
        """Put on the stack, or import, what a drop or the clipboard holds; returns at once."""
        brought = brought_by(mime)
        if brought.files:
            self.take_files(brought.files)
        elif brought.pictures:
            self._come_to_scan().add(brought.pictures, lasting=False)
        elif brought.image is not None:
            image = brought.image
            scan = self._come_to_scan()
            self._parts.jobs.run(lambda: image_as_png(image), lambda png: scan.add([png], lasting=False))
        elif brought.from_web:
            self._parts.messages.warn(
                self.tr("Cardfile fetches nothing from the internet; save the picture first and drop the file.")
            )
        else:
            self._parts.messages.tell(self.tr("There is no picture in what you dropped or pasted."))

    def take_files(self, files: Sequence[Path]) -> None:
        """Put photographs on the stack, log mails, and show what an import of the files of contacts would do.

        Folders are looked into first, off this thread: one of contacts is imported, and of a mixed one each its own.
        """
        contacts = [file for file in files if holds_contacts(file)]
        mails = [file for file in files if holds_mails(file)]
        photos = [file for file in files if not holds_contacts(file) and not holds_mails(file)]
        if mails:
            self._errands.log_mails(mails, self._take_photos)
        if any(may_be_folder(file) for file in photos):
            self._parts.jobs.run(
                lambda: _sorted_out(photos), lambda found: self._take_sorted(found.photos, [*contacts, *found.contacts])
            )
        else:
            self._take_sorted(photos, contacts)

    def paste(self) -> None:
        """Take a picture or files from the clipboard."""
        self.take(QGuiApplication.clipboard().mimeData())

    def open(self) -> None:
        """Let the user choose photographs."""
        dialog = QFileDialog(self._window, self.tr("Open photographs"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilters(
            [self.tr("Pictures and PDF files ({kinds})").format(kinds=PICTURE_FILES), self.tr("All files (*)")]
        )
        self._ask_for_files(dialog)

    def open_folder(self) -> None:
        """Let the user choose a folder of photographs."""
        dialog = QFileDialog(self._window, self.tr("Open a folder"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        self._ask_for_files(dialog)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.DragEnter and isinstance(event, QDragEnterEvent):
            if may_bring(event.mimeData()):
                event.acceptProposedAction()
                self._draw_veil(event.mimeData())
            return True
        if kind == QEvent.Type.DragMove and isinstance(event, QDragMoveEvent):
            event.acceptProposedAction()
            return True
        if kind == QEvent.Type.DragLeave:
            self.veil.hide()
            return True
        if kind == QEvent.Type.Drop and isinstance(event, QDropEvent):
            self.veil.hide()
            event.acceptProposedAction()
            self.take(event.mimeData())
            return True
        return super().eventFilter(watched, event)

    # Inside

    def _take_sorted(self, photos: Sequence[Path], contacts: Sequence[Path]) -> None:
        if photos:
            self._take_photos(photos)
        if contacts:
            self._errands.import_files(contacts)

    def _take_photos(self, photos: Sequence[Path]) -> None:
        self._come_to_scan().add(photos)

    def _ask_for_files(self, dialog: QFileDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(lambda files: self.take_files([Path(file) for file in files]))
        dialog.open()

    def _draw_veil(self, mime: QMimeData) -> None:
        files = [Path(url.path()) for url in mime.urls()[:100]]
        words = self.tr("Drop to put on the stack")
        if any(holds_contacts(file) for file in files):
            words = self.tr("Drop to import the contacts")
        elif any(holds_mails(file) for file in files):
            words = self.tr("Drop to log the mails")
        self._veil_words.setText(words)
        self.veil.setGeometry(self._centre.rect().adjusted(GRID, GRID, -GRID, -GRID))
        self.veil.show()
        self.veil.raise_()

    def _make_veil(self, owner: QWidget) -> QFrame:
        veil = QFrame(owner)
        veil.setObjectName("dropVeil")
        veil.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        words = self._veil_words = QLabel(self.tr("Drop to put on the stack"), veil)
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        words.setFont(font_of(self._window.font(), 1.7, bold=True))
        column = QVBoxLayout(veil)
        column.addWidget(words)
        veil.hide()
        return veil


def _sorted_out(paths: Sequence[Path]) -> SortedOut:
    # What knows the files of contacts is not loaded at the start of the window.
    from desktop.actions.dropped_folders import sorted_out

    return sorted_out(paths)
