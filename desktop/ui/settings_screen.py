"""The few things a user may set."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.app import App
from desktop.ui.backup_part import BackupPart
from desktop.ui.language import LANGUAGES
from desktop.ui.line_edit import LineEdit
from desktop.ui.parts import WindowParts
from desktop.ui.reminders_part import RemindersPart
from desktop.ui.theme import CHOICES, GRID, font_of


class SettingsScreen(QWidget):
    """Look, language, home country, reminders and backups; each choice is written down at once."""

    theme_chosen = Signal(str)
    setting_changed = Signal(str, object)
    """The name of a setting and its new value."""

    def __init__(self, app: App, parts: WindowParts) -> None:
        super().__init__()
        settings = app.settings
        heading = QLabel(self.tr("Settings"))
        heading.setFont(font_of(self.font(), 1.7, bold=True))
        form = QFormLayout()
        form.setHorizontalSpacing(3 * GRID)
        form.setVerticalSpacing(GRID)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.FieldsStayAtSizeHint)
        form.addRow(_label(self.tr("Look")), self._make_look(settings.theme))
        self.language = self._make_language(settings.language)
        form.addRow(_label(self.tr("Language")), self.language)
        form.addRow(QLabel(), _note(self.tr("Another language is spoken from the next start on.")))
        self.region = self._make_region(settings.region)
        form.addRow(_label(self.tr("Home country")), self.region)
        form.addRow(
            QLabel(),
            _note(
                self.tr(
                    "Phone numbers without a country code are read as numbers of this country, "
                    "unless the card itself names another."
                )
            ),
        )
        self.own_addresses = self._make_own_addresses(settings.own_addresses)
        form.addRow(_label(self.tr("My e-mail addresses")), self.own_addresses)
        form.addRow(
            QLabel(),
            _note(
                self.tr(
                    "With commas between. When mails are logged, those from here are yours; "
                    "without any, each is that no contact sent."
                )
            ),
        )
        form.addRow(_label(self.tr("Data folder")), _note(str(app.folder)))
        self.reminders = RemindersPart(app, parts)
        self.reminders.setMaximumWidth(760)
        self.reminders.setting_changed.connect(self.setting_changed)
        self.backups = BackupPart(app, parts)
        self.backups.setMaximumWidth(760)
        self.backups.setting_changed.connect(self.setting_changed)
        page = QWidget()
        page.setObjectName("settings")
        column = QVBoxLayout(page)
        column.setContentsMargins(4 * GRID, 3 * GRID, 4 * GRID, 3 * GRID)
        column.setSpacing(2 * GRID)
        column.addWidget(heading)
        column.addLayout(form)
        column.addWidget(self.reminders)
        column.addWidget(self.backups)
        column.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setAccessibleName(self.tr("Settings"))
        scroll.setWidget(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)

    def came_in_sight(self) -> None:
        """Look which copies there are by now, and what shows notifications."""
        self.reminders.refresh()
        self.backups.refresh()

    def show_theme(self, choice: str) -> None:
        """Mark the look that is on, as it may be chosen in the menu too."""
        self._looks[choice].setChecked(True)

    def _make_look(self, chosen: str) -> QWidget:
        names = {"system": self.tr("As the system"), "light": self.tr("Light"), "dark": self.tr("Dark")}
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * GRID)
        group = QButtonGroup(box)
        self._looks: dict[str, QRadioButton] = {}
        for choice in CHOICES:
            made = self._looks[choice] = QRadioButton(names[choice])
            made.setAccessibleName(names[choice])
            made.setChecked(choice == chosen)
            made.clicked.connect(lambda _=False, choice=choice: self.theme_chosen.emit(choice))
            group.addButton(made)
            row.addWidget(made)
        row.addStretch(1)
        return box

    def _make_language(self, chosen: str) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(self.tr("Language"))
        box.addItem(self.tr("As the system"), "")
        for code, name in LANGUAGES.items():
            box.addItem(name, code)
        box.setCurrentIndex(max(box.findData(chosen), 0))
        box.activated.connect(lambda _row: self.setting_changed.emit("language", box.currentData()))
        return box

    def _make_region(self, chosen: str) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(self.tr("Home country"))
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(28)
        box.addItem(self.tr("As the system"), "")
        for code, name in countries():
            box.addItem(f"{name} ({code})", code)
        box.setCurrentIndex(max(box.findData(chosen), 0))
        box.activated.connect(lambda _row: self.setting_changed.emit("region", box.currentData()))
        return box

    def _make_own_addresses(self, known: str) -> LineEdit:
        box = LineEdit()
        box.setText(known)
        box.setMaxLength(1000)
        box.setMinimumWidth(480)
        box.setAccessibleName(self.tr("My e-mail addresses"))

        def written() -> None:
            # The box says so whenever it loses the focus, too.
            if box.isModified():
                box.setModified(False)
                self.setting_changed.emit("own_addresses", box.text().strip())

        box.editingFinished.connect(written)
        return box


def countries() -> list[tuple[str, str]]:
    """Give every country as its code (ISO 3166-1 alpha-2) and name, by name."""
    found = []
    for territory in QLocale.Country:
        code = QLocale.territoryToCode(territory)
        if len(code) == 2 and code.isalpha() and code not in ("ZZ", "EU"):
            found.append((code, QLocale.territoryToString(territory)))
    return sorted(set(found), key=lambda country: country[1])


def _label(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("tone", "muted")
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def _note(text: str) -> QLabel:
    label = _label(text)
    label.setWordWrap(True)
    label.setFixedWidth(480)
    label.setMinimumHeight(label.heightForWidth(480))
    return label
