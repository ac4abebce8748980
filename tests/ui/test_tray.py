"""The tray and the number: what is due is seen without the window, and closing may leave the program there."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QSystemTrayIcon
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.ui.badge import GROUND, SIZES, numbered, shown
from desktop.ui.main_window import PEOPLE, SCAN, MainWindow

ROOT = Path(__file__).parents[2]


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A system that has a tray, and what is said there; the offscreen one has none."""
    heard: list[str] = []
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: True)
    monkeypatch.setattr(QSystemTrayIcon, "showMessage", lambda _icon, title, text, _picture: heard.append(text))
    return heard


@pytest.fixture
def in_tray(app: App, told: list[str], make_window: Callable[[], MainWindow]) -> Iterator[MainWindow]:
    """A window that stays in the tray."""
    app.settings_file.change(stay_in_tray=True)
    window = make_window()
    window.tray.show()
    yield window
    window.presence.quit()


def picture(icon: QIcon, size: int = 32) -> QImage:
    return icon.pixmap(QSize(size, size)).toImage()


@pytest.mark.parametrize(
    ("count", "words"), [(-1, ""), (0, ""), (1, "1"), (10, "10"), (99, "99"), (100, "99+"), (12345, "99+")]
)
def test_the_number_has_two_digits_at_most(count: int, words: str) -> None:
    assert shown(count) == words


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("count", [1, 42, 100])
def test_the_icon_has_the_number_on_it_in_every_size(qapp: QApplication, size: int, count: int) -> None:
    plain = qapp.windowIcon()
    drawn = picture(numbered(plain, count), size)
    assert drawn.size() == QSize(size, size)
    assert drawn != picture(plain, size)
    red = [
        (x, y)
        for x in range(size)
        for y in range(size)
        if drawn.pixelColor(x, y).name() == GROUND and drawn.pixelColor(x, y).alpha() == 255
    ]
    assert red
    assert all(y >= size // 4 for _x, y in red)  # the icon can still be told by its upper part


def test_without_anything_due_the_icon_is_plain(qapp: QApplication) -> None:
    assert picture(numbered(qapp.windowIcon(), 0)) == picture(qapp.windowIcon())
    assert picture(numbered(qapp.windowIcon(), 3)) != picture(numbered(qapp.windowIcon(), 4))


def test_what_is_due_stands_in_title_tray_and_on_the_program_s_icon(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    badges: list[int] = []
    monkeypatch.setattr(QGuiApplication, "setBadgeNumber", lambda _application, number: badges.append(number))
    plain = picture(window.tray.icon.icon())
    for count in (3, 0):
        window.show_due_count(count)
    assert badges == [3, 0]
    assert window.windowTitle() == "Cardfile"
    assert window.tray.today_entry.text() == "Today"
    assert window.tray.icon.toolTip() == "Cardfile"
    assert picture(window.tray.icon.icon()) == plain
    window.show_due_count(1)
    assert window.windowTitle() == "(1) Cardfile"
    assert window.tray.today_entry.text() == "Today (1)"
    assert window.tray.icon.toolTip() == "Cardfile: 1 thing due today"
    assert picture(window.tray.icon.icon()) != plain
    window.show_due_count(120)
    assert window.windowTitle() == "(99+) Cardfile"
    assert window.tray.icon.toolTip() == "Cardfile: 120 things due today"


def test_closing_the_window_leaves_the_program_in_the_tray(
    in_tray: MainWindow, app: App, told: list[str], qtbot: QtBot
) -> None:
    in_tray.close()
    assert not in_tray.isVisible()
    assert told == ["Cardfile stays here and goes on reminding you; Quit in its menu ends it."]
    in_tray.tray.icon.activated.emit(QSystemTrayIcon.ActivationReason.Trigger)
    assert in_tray.isVisible()
    qtbot.waitUntil(lambda: app.settings.knows_tray)
    in_tray.close()
    assert len(told) == 1  # said once
    in_tray.tray.open_entry.trigger()
    assert in_tray.isVisible()
    QTest.keyClick(in_tray, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    assert not in_tray.isVisible()
    assert not in_tray.tray.icon.isVisible()  # that was the end


def test_without_a_tray_closing_ends_the_program(app: App, make_window: Callable[[], MainWindow]) -> None:
    app.settings_file.change(stay_in_tray=True)
    window = make_window()
    window.tray.show()
    assert window.close()
    assert window._taken_down


@pytest.mark.usefixtures("told")
def test_who_did_not_ask_for_it_ends_the_program_by_closing(window: MainWindow) -> None:
    window.tray.show()
    assert window.close()
    assert window._taken_down


def test_the_menu_of_the_tray_leads_into_the_window(in_tray: MainWindow, qtbot: QtBot) -> None:
    in_tray.go(PEOPLE)
    in_tray.close()
    in_tray.tray.scan_entry.trigger()
    assert in_tray.isVisible()
    assert in_tray.places.currentIndex() == SCAN
    (dialog,) = in_tray.findChildren(QFileDialog)
    dialog.close()
    in_tray.close()
    in_tray.tray.today_entry.trigger()
    assert in_tray.isVisible()
    qtbot.waitUntil(lambda: in_tray._parts.jobs.is_idle)
    in_tray.tray.quit_entry.trigger()
    assert in_tray._taken_down


REAL = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QSystemTrayIcon
QSystemTrayIcon.isSystemTrayAvailable = lambda: True
from desktop.app import build_app
from desktop.ui import program
from desktop.ui.main_window import MainWindow
app = build_app(Path(sys.argv[1]))
app.settings_file.change(stay_in_tray=True)
application = program.make_application()
window = MainWindow(app, program.make_parts(app, application))
window.show()
window.tray.show()
close, there = lambda: print("closed", window.close(), window.isVisible()), lambda: print("still there")
steps = {
    "by the menu": [close, there, window.presence.quit],
    "with the session": [close, there, application.quit],
    "with the session, open": [there, application.quit],
}[sys.argv[2]]
def step():
    steps.pop(0)()
    if steps:
        QTimer.singleShot(0, step)
QTimer.singleShot(0, step)
status = application.exec()
print("ended", status)
window.take_down()
app.close()
"""


@pytest.mark.parametrize("how", ["by the menu", "with the session", "with the session, open"])
def test_the_program_goes_on_without_a_window_until_it_is_ended(how: str, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", REAL, str(tmp_path / "data"), how],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=True,
    )
    closed = [] if "open" in how else ["closed False False"]
    assert done.stdout.splitlines() == [*closed, "still there", "ended 0"]
