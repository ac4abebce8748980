"""The export: which contacts, in which form, and where to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Event

from PySide6.QtCore import QLocale, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.actions.export import ExportOptions, export_contacts, export_each
from desktop.app import App
from desktop.exchange.errors import ExportStopped
from desktop.ui.buttons import button, icon_button
from desktop.ui.parts import WindowParts
from desktop.ui.people.people_model import file_name
from desktop.ui.theme import GRID, font_of
from desktop.ui.work_bar import WorkBar

ALL, SHOWN, CHOSEN = "all", "shown", "chosen"


@dataclass(frozen=True, slots=True)
class Choice:
    """What there is to export: everybody, those the list shows, those chosen in it; `name` is for the file."""

    count: int
    shown: tuple[str, ...] = ()
    chosen: tuple[str, ...] = ()
    name: str = ""


class ExportScreen(QWidget):
    """Asks three things and writes the file; nothing of the contacts is changed."""

    left = Signal()

    def __init__(self, app: App, parts: WindowParts) -> None:
        super().__init__()
        self._app = app
        self._parts = parts
        self._enough = Event()
        self._choice = Choice(0)
        self._build()

    def begin(self, choice: Choice) -> None:
        """Offer what there is to export; those that the user chose come first."""
        self._choice = choice
        number = QLocale().toString
        self.which[ALL].setText(self.tr("All contacts ({count})").format(count=number(choice.count)))
        self.which[SHOWN].setText(self.tr("Those the list shows ({count})").format(count=number(len(choice.shown))))
        self.which[CHOSEN].setText(self.tr("Those you chose ({count})").format(count=number(len(choice.chosen))))
        self.which[SHOWN].setVisible(bool(choice.shown))
        self.which[CHOSEN].setVisible(bool(choice.chosen))
        for made in self.which.values():
            made.setAccessibleName(made.text())
        first = CHOSEN if choice.chosen else SHOWN if choice.shown else ALL
        self.which[first].setChecked(True)
        self._show_options()
        if self.isVisible():
            self.which[first].setFocus(Qt.FocusReason.OtherFocusReason)

    def close_down(self) -> None:
        self._enough.set()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @property
    def form(self) -> str:
        """Give the form chosen: vcf, csv or json."""
        return next(form for form, made in self.forms.items() if made.isChecked())

    @property
    def uids(self) -> Sequence[str] | None:
        """Give the contacts chosen, None for all of them."""
        if self.which[CHOSEN].isChecked():
            return self._choice.chosen
        return self._choice.shown if self.which[SHOWN].isChecked() else None

    @property
    def options(self) -> ExportOptions:
        return ExportOptions(version=str(self.version.currentData()), with_pictures=self.pictures.isChecked())

    # Building

    def _build(self) -> None:
        icons = self._parts.icons
        heading = QLabel(self.tr("Export"))
        heading.setFont(font_of(self.font(), 1.3, bold=True))
        top = QHBoxLayout()
        top.setContentsMargins(GRID, GRID, 2 * GRID, GRID)
        top.setSpacing(GRID)
        top.addWidget(icon_button(icons, "back", self.tr("Back (Escape)"), self.left.emit, parent=self))
        top.addWidget(heading, 1)
        self.work = WorkBar(lambda: self._enough.set(), self)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setAccessibleName(self.tr("What to export"))
        scroll.setWidget(self._make_questions())
        foot = QFrame()
        foot.setObjectName("foot")
        self.save_button = button(self.tr("Save as …"), self.ask_where, look="main")
        row = QHBoxLayout(foot)
        row.setContentsMargins(3 * GRID, GRID, 3 * GRID, GRID)
        row.addWidget(self.save_button)
        row.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(top)
        whole.addWidget(self.work)
        whole.addWidget(scroll, 1)
        whole.addWidget(foot)

    def _make_questions(self) -> QWidget:
        page = QWidget()
        page.setObjectName("fields")
        column = QVBoxLayout(page)
        column.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        column.setSpacing(GRID // 2)
        self.which = self._make_group(column, self.tr("Which contacts"), {ALL: "", SHOWN: "", CHOSEN: ""})
        column.addSpacing(2 * GRID)
        forms = {
            "vcf": self.tr("vCard: for phones and other address books"),
            "csv": self.tr("Table (csv): for spreadsheets and Google Contacts"),
            "json": self.tr("JSON: everything there is, for Cardfile itself and for programs"),
        }
        self.forms = self._make_group(column, self.tr("As"), forms)
        self.forms["vcf"].setChecked(True)
        for made in self.forms.values():
            made.toggled.connect(self._show_options)
        self.vcard_part = self._make_vcard_part()
        column.insertWidget(column.indexOf(self.forms["vcf"]) + 1, self.vcard_part)
        column.addStretch(1)
        return page

    def _make_group(self, column: QVBoxLayout, title: str, names: dict[str, str]) -> dict[str, QRadioButton]:
        head = QLabel(title)
        head.setFont(font_of(self.font(), bold=True))
        column.addWidget(head)
        group = QButtonGroup(self)
        made: dict[str, QRadioButton] = {}
        for key, name in names.items():
            made[key] = QRadioButton(name)
            made[key].setAccessibleName(name or title)
            group.addButton(made[key])
            column.addWidget(made[key], 0, Qt.AlignmentFlag.AlignLeft)
        return made

    def _make_vcard_part(self) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(4 * GRID, GRID // 2, 0, GRID)
        column.setSpacing(GRID)
        self.version = QComboBox()
        self.version.setAccessibleName(self.tr("Version of the vCards"))
        self.version.addItem(self.tr("Version 3.0, which every phone reads"), "3.0")
        self.version.addItem(self.tr("Version 4.0"), "4.0")
        self.pictures = _check(self.tr("With the pictures of the cards"))
        self.each = _check(self.tr("One file for each contact, into a folder"))
        self.each.toggled.connect(self._show_options)
        for made in (self.version, self.pictures, self.each):
            column.addWidget(made, 0, Qt.AlignmentFlag.AlignLeft)
        return part

    def _show_options(self) -> None:
        is_vcard = self.forms["vcf"].isChecked()
        self.vcard_part.setVisible(is_vcard)
        into_folder = is_vcard and self.each.isChecked()
        self.save_button.setText(self.tr("Choose a folder …") if into_folder else self.tr("Save as …"))
        self.save_button.setAccessibleName(self.save_button.text())

    # Writing

    def ask_where(self) -> None:
        """Let the user choose the file, or the folder for one file each."""
        if self.forms["vcf"].isChecked() and self.each.isChecked():
            dialog = QFileDialog(self, self.tr("Export into a folder"), str(Path.home()))
            dialog.setFileMode(QFileDialog.FileMode.Directory)
        else:
            name = file_name(self._choice.name or self.tr("Contacts"))
            proposed = str(Path.home() / f"{name}.{self.form}")
            dialog = QFileDialog(self, self.tr("Export"), proposed, f"*.{self.form}")
            dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            dialog.setDefaultSuffix(self.form)
            dialog.selectFile(proposed)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda place: self.write(Path(place)))
        dialog.open()

    def write(self, place: Path) -> None:
        """Write the contacts to a file, or each to its own in a folder."""
        store, uids, options, form = self._app.store, self.uids, self.options, self.form
        self._enough = enough = Event()
        told = self._parts.jobs.brought(self.work.step)

        def each() -> int:
            return len(export_each(store, place, uids, options, told, enough.is_set))

        def one_file() -> int:
            return export_contacts(store, place, uids, form, options, told, enough.is_set)

        work: Callable[[], int] = each if form == "vcf" and self.each.isChecked() else one_file
        self.work.begin(self.tr("Exporting"))
        self.save_button.setEnabled(False)
        self._parts.jobs.run(work, lambda count: self._written(place, count), self._failed)

    def _written(self, place: Path, count: int) -> None:
        self._end()
        text = self.tr("%n contact(s) written to {file}.", "", count).replace("{file}", str(place))
        folder = place if place.is_dir() else place.parent
        open_folder = QUrl.fromLocalFile(str(folder))
        self._parts.messages.offer(text, self.tr("Open the folder"), lambda: QDesktopServices.openUrl(open_folder))

    def _failed(self, error: BaseException) -> None:
        self._end()
        if isinstance(error, ExportStopped):
            self._parts.messages.tell(self.tr("Stopped; no file was written."))
        else:
            self._parts.messages.problem(error)

    def _end(self) -> None:
        self.work.end()
        self.save_button.setEnabled(True)


def _check(text: str) -> QCheckBox:
    made = QCheckBox(text)
    made.setAccessibleName(text)
    return made
