"""Reminders in the window, where the system shows no notifications."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollArea, QSystemTrayIcon
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.notify.model import DONE, OPEN, SNOOZE, Button, Notice, NoticeAnswer
from desktop.ui.main_window import PEOPLE, MainWindow
from desktop.ui.notice_panel import NoticePanel
from tests.ui.hands import press
from tests.ui.test_accessibility import nameless

BUTTONS = (Button(OPEN, "Open"), Button(DONE, "Done"), Button(SNOOZE, "Tomorrow"))
DORA = Notice("reminder:1", "Write to Dora Dehmel", "Met at PyCon 2026, 12 Nov", BUTTONS)
KAI = Notice("keep:kai", "Catch up with Kai Otto", "Last contact 4 months ago", BUTTONS)
BIRTHDAY = Notice("birthday:ada", "Ada Abel has her birthday today")


@pytest.fixture
def panel(window: MainWindow) -> NoticePanel:
    (found,) = window.findChildren(NoticePanel)
    return found


@pytest.fixture
def heard(window: MainWindow) -> list[NoticeAnswer]:
    answers: list[NoticeAnswer] = []
    window.notices.answered.connect(answers.append)
    return answers


def words(panel: NoticePanel) -> list[str]:
    """Give the titles that are seen, from above."""
    return [item.notice.title for item in sorted(panel.items, key=lambda item: item.y())]


def named(panel: NoticePanel, name: str) -> QPushButton:
    (found,) = [button for button in panel.findChildren(QPushButton) if button.accessibleName() == name]
    return found


def test_a_notice_is_shown_and_takes_no_focus(window: MainWindow, panel: NoticePanel) -> None:
    window.search_people()
    before = QApplication.focusWidget()
    window.notices.show(DORA)
    assert panel.isVisible()
    assert {"Write to Dora Dehmel", "Met at PyCon 2026, 12 Nov"} <= {
        label.text() for label in panel.findChildren(QLabel)
    }
    assert QApplication.focusWidget() is before
    assert panel.items[0].accessibleName() == "Write to Dora Dehmel. Met at PyCon 2026, 12 Nov"
    right = panel.geometry().right()
    assert window._centre.width() - 40 < right < window._centre.width()


def test_several_stand_under_one_another_the_latest_first(window: MainWindow, panel: NoticePanel, qtbot: QtBot) -> None:
    for notice in (DORA, KAI, BIRTHDAY):
        window.notices.show(notice)
    QApplication.processEvents()
    assert words(panel) == [BIRTHDAY.title, KAI.title, DORA.title]
    window.notices.show(Notice(DORA.key, "Write to Dora Dehmel, who waits since Monday"))
    QApplication.processEvents()
    assert words(panel) == ["Write to Dora Dehmel, who waits since Monday", BIRTHDAY.title, KAI.title]
    (scroll,) = panel.findChildren(QScrollArea)
    assert not scroll.verticalScrollBar().isVisible()  # there is room for three
    for number in range(30):
        window.notices.show(Notice(f"own:{number}", f"Reminder {number}", "", BUTTONS))
    QApplication.processEvents()
    assert window._centre.rect().contains(panel.geometry())


def test_each_button_says_which_one_it_was(window: MainWindow, panel: NoticePanel, heard: list[NoticeAnswer]) -> None:
    for notice in (DORA, KAI, BIRTHDAY):
        window.notices.show(notice)
    named(panel, "Tomorrow: Catch up with Kai Otto").click()
    assert heard == [NoticeAnswer("keep:kai", SNOOZE)]
    named(panel, "Open: Ada Abel has her birthday today").click()
    assert heard[1:] == [NoticeAnswer("birthday:ada", "")]
    QTest.mouseClick(panel.items[0], Qt.MouseButton.LeftButton)
    assert heard[2:] == [NoticeAnswer("reminder:1", "")]
    assert not panel.isVisible()


def test_putting_a_notice_away_is_no_answer(window: MainWindow, panel: NoticePanel, heard: list[NoticeAnswer]) -> None:
    window.notices.show(DORA)
    named(panel, "Put away: Write to Dora Dehmel").click()
    assert not panel.isVisible()
    window.notices.show(DORA)
    window.notices.take_away(DORA.key)
    assert not panel.isVisible()
    assert heard == []


def test_everything_is_done_by_keyboard_alone(
    window: MainWindow, panel: NoticePanel, heard: list[NoticeAnswer]
) -> None:
    window.go(PEOPLE)
    window.search_people()
    before = QApplication.focusWidget()
    QTest.keyClick(window, Qt.Key.Key_F6)
    assert QApplication.focusWidget() is before  # there is nothing to go to
    window.notices.show(DORA)
    window.notices.show(KAI)
    QTest.keyClick(window, Qt.Key.Key_F6)
    reached = []
    for _ in range(8):
        focus = QApplication.focusWidget()
        reached.append(focus.accessibleName() if focus else "")
        press(Qt.Key.Key_Tab)
    for button in ("Open", "Done", "Tomorrow", "Put away"):
        assert {f"{button}: {DORA.title}", f"{button}: {KAI.title}"} <= set(reached), reached
    QTest.keyClick(window, Qt.Key.Key_F6)
    press(Qt.Key.Key_Return)
    assert heard == [NoticeAnswer(KAI.key, OPEN)]
    assert QApplication.focusWidget() is named(panel, "Open: Write to Dora Dehmel")  # on to the next one
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Space)
    assert heard[1:] == [NoticeAnswer(DORA.key, DONE)]
    window.notices.show(DORA)
    window.search_people()
    QTest.keyClick(window, Qt.Key.Key_F6)
    press(Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is before
    assert panel.isVisible()


def test_a_hidden_window_has_the_tray_tell(
    app: App, make_window: Callable[[], MainWindow], monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[tuple[str, str]] = []
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: True)
    monkeypatch.setattr(QSystemTrayIcon, "showMessage", lambda _icon, *words: told.append(words[:2]))
    app.settings_file.change(stay_in_tray=True, knows_tray=True)
    window = make_window()
    heard: list[NoticeAnswer] = []
    window.notices.answered.connect(heard.append)
    window.tray.show()
    window.notices.show(KAI)
    assert told == []  # it is seen in the window
    window.close()
    window.notices.show(DORA)
    assert told == [(DORA.title, DORA.body)]
    window.tray.icon.messageClicked.emit()
    window.tray.icon.messageClicked.emit()
    assert heard == [NoticeAnswer(DORA.key, "")]
    window.tray.open_entry.trigger()
    (panel,) = window.findChildren(NoticePanel)
    assert words(panel) == [KAI.title]
    window.presence.quit()


def test_everybody_can_use_them(window: MainWindow) -> None:
    for notice in (DORA, KAI, BIRTHDAY):
        window.notices.show(notice)
    assert nameless(window) == []
    window.resize(1024, 700)
    QApplication.processEvents()
    assert window.minimumSizeHint().width() <= 1024


def test_words_of_a_card_are_plain_words(window: MainWindow, panel: NoticePanel) -> None:
    window.notices.show(Notice("own:1", "<b>Call</b> & ask", "<img src='x.png'> " + "long " * 200, BUTTONS))
    QApplication.processEvents()
    labels = [label for label in panel.findChildren(QLabel) if "Call" in label.text()]
    assert [label.textFormat() for label in labels] == [Qt.TextFormat.PlainText]
    assert window._centre.rect().contains(panel.geometry())
