"""What a user notices in the settings about reminders: when they come, what shows them, and whether from login on."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QTime
from pytestqt.qtbot import QtBot

from desktop.actions.due import rules_of
from desktop.app import App
from desktop.notify.errors import NoNotificationService
from desktop.notify.model import Notice
from desktop.ui.main_window import SETTINGS, MainWindow
from desktop.ui.notice_panel import NoticePanel
from desktop.ui.reminders_part import RemindersPart
from tests.ui.test_accessibility import nameless


class NotifierDouble:
    """Shows notifications to the test."""

    name = "Paper Slips"
    waiting: frozenset[str] = frozenset()

    def __init__(self, sent: list[str]) -> None:
        self._sent = sent

    def reach(self) -> str:
        return self.name

    def send(self, notice: Notice) -> None:
        self._sent.append(notice.title)

    def withdraw(self, key: str) -> None:
        pass

    def close(self) -> None:
        pass


class SilentDouble(NotifierDouble):
    """A system without a service for notifications."""

    def reach(self) -> str:
        raise NoNotificationService()

    def send(self, notice: Notice) -> None:
        raise NoNotificationService()


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Be somebody else: nothing is started at the login of who runs the tests."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setattr("sys.platform", "linux")
    return tmp_path


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    found: list[str] = []
    monkeypatch.setattr("desktop.actions.keep_reminding.make_notifier", lambda **_how: NotifierDouble(found))
    return found


@pytest.fixture
def part(window: MainWindow, home: Path, sent: list[str], qtbot: QtBot) -> RemindersPart:
    window.go(SETTINGS)
    made = window.settings.reminders
    qtbot.waitUntil(lambda: made.shown_by.text() != "")
    return made


def test_the_hours_of_reminders_are_set(part: RemindersPart, app: App, qtbot: QtBot) -> None:
    part.remind_at.setTime(QTime(8, 15))
    part.quiet_from.setTime(QTime(21, 30))
    part.quiet_until.setTime(QTime(7, 0))
    qtbot.waitUntil(lambda: app.settings.quiet_until == "07:00")
    rules = rules_of(app.settings)
    assert (rules.remind_at.isoformat(), rules.quiet_from.isoformat()) == ("08:15:00", "21:30:00")


def test_working_days_are_chosen_by_name(part: RemindersPart, app: App, window: MainWindow, qtbot: QtBot) -> None:
    assert [box.text() for box in part.days] == ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    assert [box.accessibleName() for box in part.days if not box.isChecked()] == ["Saturday", "Sunday"]
    part.days[5].click()
    part.days[0].click()
    qtbot.waitUntil(lambda: app.settings.working_days == "23456")
    for box in part.days[1:6]:
        box.click()
    qtbot.waitUntil(lambda: app.settings.working_days == "")
    assert window.slip.text == "Without any working day Cardfile takes Monday to Friday."
    assert rules_of(app.settings).working_days == frozenset(range(5))


def test_birthdays_and_events_are_told_days_before(part: RemindersPart, app: App, qtbot: QtBot) -> None:
    assert (part.birthday_lead.text(), part.event_lead.text()) == ("on the day", "21 days before")
    part.birthday_lead.setValue(1)
    assert part.birthday_lead.text() == "1 day before"
    part.event_lead.setValue(30)
    part.follow_up_new.click()
    part.in_tray.click()
    qtbot.waitUntil(lambda: app.settings.stay_in_tray)
    assert (app.settings.birthday_lead, app.settings.event_lead, app.settings.follow_up_new) == (1, 30, False)


def test_it_is_said_what_shows_notifications_and_one_is_tried(
    part: RemindersPart, sent: list[str], qtbot: QtBot
) -> None:
    assert part.shown_by.text() == "Shown by Paper Slips."
    part.test_button.click()
    qtbot.waitUntil(lambda: part.shown_by.text().startswith("Sent to Paper Slips."))
    assert len(sent) == 1
    assert part.test_button.isEnabled()


def test_where_the_system_shows_none_the_window_says_that_it_does_and_shows_the_one_that_is_tried(
    window: MainWindow, home: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr("desktop.actions.keep_reminding.make_notifier", lambda **_how: SilentDouble([]))
    window.go(SETTINGS)
    part = window.settings.reminders
    qtbot.waitUntil(lambda: part.shown_by.text().startswith("Shown in this window. "))

    part.test_button.click()

    (panel,) = window.findChildren(NoticePanel)
    qtbot.waitUntil(lambda: [item.notice.title for item in panel.items] == ["Notifications arrive"])
    assert part.test_button.isEnabled()


def test_reminders_are_started_at_login_and_no_more(part: RemindersPart, home: Path, qtbot: QtBot) -> None:
    file = home / "config" / "autostart" / "cardfile-reminders.desktop"
    assert not part.at_login.isChecked()
    part.at_login.click()
    qtbot.waitUntil(file.exists)
    assert "notify --stay" in file.read_text()
    part.at_login.click()
    qtbot.waitUntil(lambda: not file.exists())


def test_what_cannot_be_started_at_login_is_said(
    part: RemindersPart, home: Path, window: MainWindow, qtbot: QtBot
) -> None:
    (home / "config").write_text("a file where a folder is to be")
    part.at_login.click()
    qtbot.waitUntil(lambda: window.slip.text != "")
    assert not part.at_login.isChecked()


def test_every_control_of_the_settings_has_a_name(part: RemindersPart) -> None:
    assert nameless(part.window()) == []


def test_a_long_sentence_about_what_shows_notifications_is_not_cut_off(
    part: RemindersPart, window: MainWindow, qtbot: QtBot
) -> None:
    window.resize(1024, 700)
    label = part.shown_by
    part.say_what_shows("Shown in this window, for a reason that takes many words. " * 6)
    lines = 4 * label.fontMetrics().height()
    qtbot.waitUntil(lambda: label.height() >= label.heightForWidth(label.width()) >= lines)
    part.say_what_shows("Shown by Paper Slips.")
    qtbot.waitUntil(lambda: label.height() < lines)
