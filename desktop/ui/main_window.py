"""The window: the rail, the places, the menu, and the drop that may come anywhere."""

from __future__ import annotations

import base64
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QByteArray, QEvent, QMimeData, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QMessageBox,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop import __version__
from desktop.actions.ready import load_ahead
from desktop.app import App
from desktop.ui.commands import Commands, Deeds
from desktop.ui.drops import brought_by, holds_contacts, image_as_png, may_bring
from desktop.ui.errands import Errands, load_pages
from desktop.ui.keys_page import KeysPage
from desktop.ui.notices import NoticeSlip
from desktop.ui.parts import WindowParts
from desktop.ui.people.screen import PeopleScreen
from desktop.ui.rail import Rail
from desktop.ui.scan.screen import ScanScreen
from desktop.ui.settings_screen import SettingsScreen
from desktop.ui.theme import GRID, font_of

SCAN, PEOPLE, SETTINGS = range(3)
SMALLEST = (960, 600)
LOAD_AHEAD_AFTER = 1_000
"""Milliseconds."""
PICTURE_FILES = "*.jpg *.jpeg *.png *.webp *.tif *.tiff *.heic *.heif *.pdf"


class MainWindow(QMainWindow):
    """One window with its places."""

    def __init__(self, app: App, parts: WindowParts) -> None:
        super().__init__()
        self._app = app
        self._parts = parts
        self._taken_down = False
        self._came_from = SCAN
        self.setWindowTitle("Cardfile")
        self.setAcceptDrops(True)
        self.setMinimumSize(*SMALLEST)
        self.scan = ScanScreen(app, parts)
        self.people = PeopleScreen(app, parts)
        self.settings = SettingsScreen(app, parts)
        self._build()
        self.errands = Errands(app, parts, self.visit, self.leave, self)
        self.commands = Commands(self, self._deeds())
        self.commands.themes[parts.theme.choice].setChecked(True)
        self.keys_page: KeysPage | None = None
        self._connect()
        self._restore_shape()
        self.go(SCAN)
        parts.theme.wear()

    def begin(self, photos: Sequence[Path]) -> None:
        """Bring back the stack, then add the photographs named at the start."""
        self.scan.runner.load(self._cannot_begin)
        # Not at once: first the window is to be there.
        QTimer.singleShot(LOAD_AHEAD_AFTER, self, lambda: self._parts.jobs.run(self._load_ahead))
        if photos:
            self.scan.add(photos)

    def go(self, place: int) -> None:
        """Show a place."""
        self.places.setCurrentIndex(place)
        self.rail.show_chosen(place)
        if place == PEOPLE:
            self.people.came_in_sight()
        elif place == SETTINGS:
            self.settings.came_in_sight()

    def visit(self, page: QWidget) -> None:
        """Show a page that has no button on the rail: one comes to it for an errand and goes back where one was."""
        if self.places.indexOf(page) < 0:
            self.places.addWidget(page)
        if self.places.currentIndex() <= SETTINGS:
            self._came_from = self.places.currentIndex()
        self.places.setCurrentWidget(page)

    def leave(self) -> None:
        """Go back from an errand's page to the place it was begun at."""
        self.go(self._came_from)

    def take_down(self) -> None:
        """End all background work; nothing is left running."""
        if not self._taken_down:
            self._taken_down = True
            self.people.put_away()
            self.scan.close_down()
            self.errands.close_down()
            self._parts.jobs.close()

    # Coming in

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if may_bring(event.mimeData()):
            event.acceptProposedAction()
            contacts = any(holds_contacts(Path(url.path())) for url in event.mimeData().urls()[:100])
            self._veil_words.setText(
                self.tr("Drop to import the contacts") if contacts else self.tr("Drop to put on the stack")
            )
            self.veil.setGeometry(self._centre.rect().adjusted(GRID, GRID, -GRID, -GRID))
            self.veil.show()
            self.veil.raise_()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.veil.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        self.veil.hide()
        event.acceptProposedAction()
        self.take(event.mimeData())

    def take(self, mime: QMimeData) -> None:
        """Put on the stack, or import, what a drop or the clipboard holds; returns at once."""
        brought = brought_by(mime)
        if brought.is_something and not brought.contacts:
            self.go(SCAN)
        if brought.files:
            self._take_files(brought.files)
        elif brought.pictures:
            self.scan.add(brought.pictures, lasting=False)
        elif brought.image is not None:
            image = brought.image
            self._parts.jobs.run(lambda: image_as_png(image), lambda png: self.scan.add([png], lasting=False))
        elif brought.from_web:
            self._parts.messages.warn(
                self.tr("Cardfile fetches nothing from the internet; save the picture first and drop the file.")
            )
        else:
            self._parts.messages.tell(self.tr("There is no picture in what you dropped or pasted."))

    def paste(self) -> None:
        """Take a picture or files from the clipboard."""
        self.take(QGuiApplication.clipboard().mimeData())

    def open(self) -> None:
        """Let the user choose photographs."""
        dialog = QFileDialog(self, self.tr("Open photographs"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilters(
            [self.tr("Pictures and PDF files ({kinds})").format(kinds=PICTURE_FILES), self.tr("All files (*)")]
        )
        self._ask_for_files(dialog)

    def open_folder(self) -> None:
        """Let the user choose a folder of photographs."""
        dialog = QFileDialog(self, self.tr("Open a folder"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        self._ask_for_files(dialog)

    # Building

    def _build(self) -> None:
        self.rail = Rail(
            self._parts.icons,
            [("scan", self.tr("Scan")), ("people", self.tr("People")), ("settings", self.tr("Settings"))],
        )
        self.places = QStackedWidget()
        self.places.setObjectName("places")
        for place in (self.scan, self.people, self.settings):
            self.places.addWidget(place)
        centre = QWidget()
        row = QHBoxLayout(centre)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(self.places, 1)
        self.setCentralWidget(centre)
        self._centre = centre
        self.veil = self._make_veil(centre)
        self.slip = NoticeSlip(centre)
        self._parts.messages.live_in(self, self.slip)

    def _make_veil(self, owner: QWidget) -> QFrame:
        veil = QFrame(owner)
        veil.setObjectName("dropVeil")
        veil.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        words = self._veil_words = QLabel(self.tr("Drop to put on the stack"), veil)
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        words.setFont(font_of(self.font(), 1.7, bold=True))
        column = QVBoxLayout(veil)
        column.addWidget(words)
        veil.hide()
        return veil

    def _deeds(self) -> Deeds:
        scan, people = self.scan, self.people
        return Deeds(
            open=self.open,
            open_folder=self.open_folder,
            paste=self.paste,
            import_files=self.errands.ask_for_files,
            export_all=people.export_all,
            find_doubles=self.errands.find_doubles,
            merge=self.merge,
            not_same=lambda: self._answer("not_the_same"),
            new_job=self.new_job,
            compare=self._in_scan(scan.compare),
            show_code=self._in_people(people.show_code),
            log=self._in_people(people.log),
            filter=self._in_people(people.open_filters),
            sort=self._in_people(people.open_sorts),
            trash=self.errands.open_trash,
            undo=self.undo,
            find=self.search_people,
            edit=self._in_people(people.edit),
            copy=self._in_people(people.copy),
            delete=self.delete,
            export=self._in_people(people.export_chosen),
            keep=self._in_scan(scan.keep),
            skip=self._in_scan(scan.skip),
            turn=self._in_scan(scan.turn),
            corners=self._in_scan(scan.mark_corners),
            other_side=self.other_side,
            join_next=self._in_scan(lambda: scan.join(1)),
            join_before=self._in_scan(lambda: scan.join(-1)),
            split=self._in_scan(scan.split),
            retry=self._in_scan(scan.retry),
            pause=self._in_scan(scan.stack.pause),
            stop=self._in_scan(scan.stop),
            clear=scan.runner.clear_finished,
            zoom_in=lambda: scan.card_pane.view.zoom_in(),
            zoom_out=lambda: scan.card_pane.view.zoom_out(),
            fit=lambda: scan.card_pane.view.fit(),
            go=self.go,
            theme=self.choose_theme,
            keys=self.show_keys,
            about=self.show_about,
        )

    def _connect(self) -> None:
        self.rail.chosen.connect(self.go)
        self.scan.open_wanted.connect(self.open)
        self.scan.people_wanted.connect(lambda: self.go(PEOPLE))
        self.scan.contacts_changed.connect(self.people.refresh)
        self.people.scan_wanted.connect(lambda: self.go(SCAN))
        self.people.merge_wanted.connect(self.errands.merge)
        self.people.doubles_wanted.connect(self.errands.look_at_doubles)
        self.people.export_wanted.connect(self.errands.export)
        self.people.code_wanted.connect(self.errands.show_code)
        self.people.trash_wanted.connect(self.errands.open_trash)
        self.people.changes.stack_touched.connect(self._show_stack_again)
        self.errands.contacts_changed.connect(self.people.refresh)
        self.errands.people_wanted.connect(lambda: self.go(PEOPLE))
        self.settings.theme_chosen.connect(self.choose_theme)
        self.settings.setting_changed.connect(self._change_setting)
        self.scan.runner.loaded.connect(self.settings.backups.watch)
        self.settings.backups.before_restoring = self._stand_still
        self.settings.backups.restored.connect(self._start_over)
        self._parts.undo.changed.connect(self._show_undo)
        self._show_undo()

    # Deeds

    def undo(self) -> None:
        """Take back the latest thing, or offer to take back what was done before this start."""
        self.slip.put_away()
        if not self._parts.undo.undo():
            self.people.changes.offer_earlier()

    def delete(self) -> None:
        """Take away what is chosen: contacts among the people, a photograph when one is in the stack's list."""
        if self.places.currentIndex() == PEOPLE:
            self.people.delete()
        elif self.places.currentIndex() == SCAN and self.scan.stack.list.hasFocus():
            self.scan.remove()

    def merge(self) -> None:
        """Merge the pair that is shown, or compare the contacts that are chosen."""
        if not self._answer("merge") and self.places.currentIndex() == PEOPLE:
            self.people.merge()

    def new_job(self) -> None:
        """The pair that is shown is one person with a new job, or the contact of the page has one."""
        if not self._answer("new_job") and self.places.currentIndex() == PEOPLE:
            self.people.new_job()

    def other_side(self) -> None:
        """Turn the card over, of the stack or of the contact."""
        if self.places.currentIndex() == PEOPLE:
            self.people.turn_card()
        elif self.places.currentIndex() == SCAN:
            self.scan.other_side()

    def search_people(self) -> None:
        self.go(PEOPLE)
        self.people.go_to_search()

    def choose_theme(self, choice: str) -> None:
        """Take a look and remember it."""
        self._parts.theme.choose(choice)
        self.commands.themes[choice].setChecked(True)
        self.settings.show_theme(choice)
        self._change_setting("theme", choice)

    def show_keys(self) -> None:
        """Show the list of keys."""
        self.keys_page = KeysPage(self.commands.keys(), self)
        self.keys_page.destroyed.connect(lambda: setattr(self, "keys_page", None))
        self.keys_page.show()

    def show_about(self) -> None:
        box = QMessageBox(self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setWindowTitle(self.tr("About Cardfile"))
        box.setText(f"Cardfile {__version__}")
        box.setInformativeText(
            self.tr("Photographed business cards become contacts you can trust. Everything stays on this machine.")
        )
        box.open()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow() and hasattr(self, "people"):
            self.people.look_for_changes()

    def closeEvent(self, event: QCloseEvent) -> None:
        shape = bytes(self.saveGeometry().toBase64().data()).decode("ascii")
        self._change_setting("window", shape)
        self.take_down()
        super().closeEvent(event)

    # Inside

    def _show_stack_again(self) -> None:
        entries = self.scan.model.entries
        self.scan.runner.refresh_all({entry.item.id for entry in entries}, lambda: None)

    def _in_scan(self, act: Callable[[], None]) -> Callable[[], None]:
        return lambda: act() if self.places.currentIndex() == SCAN else None

    def _in_people(self, act: Callable[[], None]) -> Callable[[], None]:
        return lambda: act() if self.places.currentIndex() == PEOPLE else None

    def _answer(self, which: str) -> bool:
        """Give an answer about two contacts that are shown, or about a card and the contact that it may be."""
        if self.places.currentIndex() == SCAN:
            # In a list of choices a letter alone means one of them.
            alone = not QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.AltModifier
            return not (alone and isinstance(QApplication.focusWidget(), QComboBox)) and self.scan.answer(which)
        return self.errands.answer(which, self.places.currentWidget())

    def _ask_for_files(self, dialog: QFileDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(lambda files: self._take_files([Path(file) for file in files]))
        dialog.open()

    def _take_files(self, files: Sequence[Path]) -> None:
        """Put photographs on the stack, and show what an import of the files of contacts among them would do."""
        photos = [file for file in files if not holds_contacts(file)]
        contacts = [file for file in files if holds_contacts(file)]
        if photos:
            self.go(SCAN)
            self.scan.add(photos)
        if contacts:
            self.errands.import_files(contacts)

    def _show_undo(self) -> None:
        top = self._parts.undo.top
        self.commands.undo.setText(
            self.tr("&Undo: {what}").format(what=top.replace("&", "&&")) if top else self.tr("&Undo")
        )

    def _change_setting(self, name: str, value: object) -> None:
        def cannot(error: BaseException) -> None:
            if isinstance(error, OSError):
                self._parts.messages.warn(self.tr("This choice could not be written down and holds until the end."))
            else:
                self._parts.messages.problem(error)

        change = self._app.settings_file.change
        self._parts.jobs.run_in_order(lambda: change(**{name: value}), None, cannot)

    def _restore_shape(self) -> None:
        shape = self._app.settings.window
        known = False
        if shape:
            try:
                known = self.restoreGeometry(QByteArray(base64.b64decode(shape, validate=True)))
            except ValueError:
                known = False
        if not known:
            self.resize(1280, 800)

    def _stand_still(self) -> bool:
        """Leave the store alone, as another is to take its place; false where that cannot be."""
        if self.scan.runner.is_busy:
            self._parts.messages.warn(self.tr("Photographs are being read; wait until they are, or stop it first."))
            return False
        self.scan.save_draft()
        return True

    def _start_over(self) -> None:
        """Show what the store holds, which is another one now."""
        self._parts.undo.clear()
        self.scan.runner.start_over(self._cannot_begin)
        self.people.refresh()

    @staticmethod
    def _load_ahead() -> None:
        load_pages()
        load_ahead()

    def _cannot_begin(self, error: BaseException) -> None:
        """The store cannot be opened: say why; there is nothing to work with."""
        self._parts.messages.problem(error)
        self.places.setEnabled(False)
