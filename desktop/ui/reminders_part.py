"""The part of the settings about reminders: when they come, what shows them, and whether also without the window."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTime, Signal
from PySide6.QtWidgets import QCheckBox, QFormLayout, QHBoxLayout, QLabel, QSpinBox, QTimeEdit, QVBoxLayout, QWidget

from desktop.app import App
from desktop.contacts.errors import ContactsError
from desktop.notify.model import Notice
from desktop.ui.buttons import button
from desktop.ui.parts import WindowParts
from desktop.ui.sentences import in_users_language
from desktop.ui.theme import GRID, font_of
from desktop.ui.today.words import locale

MOST_DAYS = {"birthday_lead": 60, "event_lead": 180}
NOTE_WIDTH = 480
"""Pixels of the sentence about what shows notifications."""
WEEK = range(1, 8)
"""From Monday, as Qt and the settings count."""


class RemindersPart(QWidget):
    """Each choice is written down at once."""

    setting_changed = Signal(str, object)
    """The name of a setting and its new value."""

    trial_wanted = Signal(object)
    """A Notice that the window is to show, as the system shows none."""

    def __init__(self, app: App, parts: WindowParts) -> None:
        super().__init__()
        self._app = app
        self._parts = parts
        self._build()

    def refresh(self) -> None:
        """Look what shows notifications, and whether they come without the window."""

        def looked() -> tuple[str, bool]:
            # What notifications need is loaded with the first look at them, not at the window's start.
            from desktop.actions.keep_reminding import shown_by
            from desktop.actions.reminders_by_themselves import is_at_login

            try:
                return self.tr("Shown by {what}.").replace("{what}", shown_by()), is_at_login()
            except ContactsError as error:
                return self._in_window(error), is_at_login()

        def shown(found: tuple[str, bool]) -> None:
            self.say_what_shows(found[0])
            self.at_login.setChecked(found[1])

        self._parts.jobs.run(looked, shown)

    def try_out(self) -> None:
        """Show a notification to see whether it arrives."""
        app = self._app

        def shown() -> tuple[str, Notice | None]:
            from desktop.actions.keep_reminding import reminding

            with reminding(app, lambda _sentence: None) as mine:
                try:
                    what = mine.show_trial()
                except ContactsError as error:
                    return self._in_window(error), mine.trial
            said = self.tr("Sent to {what}. If you do not see it, look at your system's settings of notifications.")
            return said.replace("{what}", what), None

        def done(found: tuple[str, Notice | None]) -> None:
            self.test_button.setEnabled(True)
            self.say_what_shows(found[0])
            if found[1] is not None:
                self.trial_wanted.emit(found[1])

        def failed(error: BaseException) -> None:
            self.test_button.setEnabled(True)
            self._parts.messages.problem(error)

        self.test_button.setEnabled(False)
        self._parts.jobs.run(shown, done, failed)

    def say_what_shows(self, sentence: str) -> None:
        """Say what shows notifications, or why nothing does but this window."""
        self.shown_by.setText(sentence)
        # A form gives a sentence one line, however many it needs.
        self.shown_by.setMinimumHeight(0)
        self.shown_by.setFixedHeight(self.shown_by.heightForWidth(NOTE_WIDTH))

    def _in_window(self, error: ContactsError) -> str:
        return self.tr("Shown in this window. {why}").replace("{why}", in_users_language(str(error)))

    # Building

    def _build(self) -> None:
        settings = self._app.settings
        heading = QLabel(self.tr("Reminders"))
        heading.setFont(font_of(self.font(), 1.3, bold=True))
        self.remind_at = self._make_time("remind_at", settings.remind_at, self.tr("Remind me at"))
        self.quiet_from = self._make_time("quiet_from", settings.quiet_from, self.tr("Quiet from"))
        self.quiet_until = self._make_time("quiet_until", settings.quiet_until, self.tr("Quiet until"))
        self.days = self._make_days(settings.working_days)
        self.birthday_lead = self._make_lead("birthday_lead", settings.birthday_lead, self.tr("Birthdays"))
        self.birthday_lead.setSpecialValueText(self.tr("on the day"))
        self.event_lead = self._make_lead("event_lead", settings.event_lead, self.tr("Events"))
        self.follow_up_new = self._make_switch(
            self.tr("Remind me to write to everybody new on the next working day"), settings.follow_up_new
        )
        self.follow_up_new.clicked.connect(lambda on: self.setting_changed.emit("follow_up_new", on))
        self.in_tray = self._make_switch(
            self.tr("Go on in the system's tray when the window is closed"), settings.stay_in_tray
        )
        self.in_tray.clicked.connect(lambda on: self.setting_changed.emit("stay_in_tray", on))
        self.at_login = self._make_switch(self.tr("Remind me from login on, also when the window is closed"), False)
        self.at_login.clicked.connect(self._start_at_login)
        self.shown_by = _label("muted")
        self.shown_by.setWordWrap(True)
        self.shown_by.setFixedWidth(NOTE_WIDTH)
        self.test_button = button(self.tr("Test"), self.try_out, tip=self.tr("Show a notification"))
        form = QFormLayout()
        form.setHorizontalSpacing(3 * GRID)
        form.setVerticalSpacing(GRID)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        for name, field in (
            (self.tr("Remind me at"), _row(self.remind_at)),
            (self.tr("Quiet hours"), _row(self.quiet_from, _words("–"), self.quiet_until)),
            (self.tr("Working days"), _row(*self.days)),
            (self.tr("Birthdays"), _row(self.birthday_lead)),
            (self.tr("Events"), _row(self.event_lead)),
            (self.tr("New people"), _row(self.follow_up_new)),
            (self.tr("Notifications"), _row(self.test_button)),
            # In a row of its own: beside the button, a sentence of several lines would be cut off.
            ("", self.shown_by),
            ("", _row(self.at_login)),
            ("", _row(self.in_tray)),
        ):
            label = _label("muted")
            label.setText(name)
            form.addRow(label, field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2 * GRID, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(heading)
        column.addLayout(form)

    def _make_time(self, name: str, value: str, words: str) -> QTimeEdit:
        box = QTimeEdit()
        box.setDisplayFormat("HH:mm")
        box.setAccessibleName(words)
        time = QTime.fromString(value, "HH:mm")
        box.setTime(time if time.isValid() else QTime(9, 0))
        # When one has typed the whole of it: 1 on the way to 18 is no hour.
        box.setKeyboardTracking(False)
        box.lineEdit().setTextMargins(GRID // 2, 0, 0, 0)
        box.timeChanged.connect(lambda at: self.setting_changed.emit(name, at.toString("HH:mm")))
        return box

    def _make_days(self, chosen: str) -> list[QCheckBox]:
        made = []
        for day in WEEK:
            box = self._make_switch(locale().dayName(day, locale().FormatType.ShortFormat), str(day) in chosen)
            box.setAccessibleName(locale().dayName(day, locale().FormatType.LongFormat))
            box.clicked.connect(lambda _on: self._days_changed())
            made.append(box)
        return made

    def _make_lead(self, name: str, value: int, words: str) -> QSpinBox:
        box = QSpinBox()
        box.setRange(0, MOST_DAYS[name])
        box.setValue(value)
        box.setAccessibleName(f"{words}, {self.tr('days before')}")
        box.setKeyboardTracking(False)
        box.lineEdit().setTextMargins(GRID // 2, 0, 0, 0)
        box.valueChanged.connect(lambda days: self.setting_changed.emit(name, days))
        box.valueChanged.connect(lambda days: box.setSuffix(self._before(days)))
        box.setSuffix(self._before(value))
        box.setMinimumWidth(22 * GRID)
        return box

    def _before(self, days: int) -> str:
        return " " + (self.tr("day before") if days == 1 else self.tr("days before"))

    def _make_switch(self, words: str, on: bool) -> QCheckBox:
        box = QCheckBox(words)
        box.setAccessibleName(words)
        box.setChecked(on)
        return box

    # Inside

    def _days_changed(self) -> None:
        chosen = "".join(str(day) for day, box in zip(WEEK, self.days, strict=True) if box.isChecked())
        if chosen:
            self.setting_changed.emit("working_days", chosen)
        else:
            self._parts.messages.tell(self.tr("Without any working day Cardfile takes Monday to Friday."))
            self.setting_changed.emit("working_days", "")

    def _start_at_login(self, on: bool) -> None:
        folder = self._app.folder

        def whole() -> str:
            from desktop.actions.reminders_by_themselves import at_login

            file = at_login(folder, on)
            return str(file) if file is not None else ""

        def done(file: str) -> None:
            on = self.tr("Reminders come from the next login on.")
            self._parts.messages.tell(on if file else self.tr("Nothing is started at login any more."))

        def failed(error: BaseException) -> None:
            self.at_login.setChecked(not on)
            self._parts.messages.problem(error)

        self._parts.jobs.run_in_order(whole, done, failed)


def _label(tone: str = "") -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    if tone:
        label.setProperty("tone", tone)
    return label


def _words(text: str) -> QLabel:
    label = _label()
    label.setText(text)
    return label


def _row(*controls: QWidget) -> QWidget:
    """Set controls side by side."""
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(GRID)
    for control in controls:
        line.addWidget(control)
    line.addStretch(1)
    return row
