"""What a user notices of the trash: who lies there, how long, the way back, and the one question."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from desktop.actions import people
from desktop.app import App
from desktop.contacts.model import ContactFields
from desktop.settings import SettingsFile
from desktop.ui.main_window import MainWindow
from desktop.ui.trash.deleted_delegate import UNDER
from desktop.ui.trash.screen import TrashScreen
from tests.ui.conftest import NOW
from tests.ui.hands import press
from tests.ui.people_in_window import add_people, go_to_people, listed

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def clock() -> list[datetime]:
    return [NOW]


@pytest.fixture
def app(app: App, clock: list[datetime]) -> App:
    """Let the test say what time it is."""
    made = App(app.folder, lambda: clock[0], SettingsFile(app.folder))
    made.__dict__["workers"] = app.workers
    app.__dict__["store"] = made.store
    return made


@pytest.fixture
def window(app: App, clock: list[datetime], make_window: Callable[[], MainWindow], qtbot: QtBot) -> MainWindow:
    """Ada was deleted 29 days ago, Bea a moment ago, Carl is there."""
    ada, bea, _carl = add_people(
        app,
        ContactFields(name="Ada Weber", organization="Zeppelin"),
        ContactFields(name="Bea Otto"),
        ContactFields(name="Carl Vogel"),
    )
    clock[0] = NOW - timedelta(days=29)
    people.delete(app.store, [ada])
    clock[0] = NOW
    people.delete(app.store, [bea])
    made = make_window()
    go_to_people(made, qtbot)
    return made


def trash_of(window: MainWindow, qtbot: QtBot) -> TrashScreen:
    """Open the trash by its key."""
    QTest.keyClick(window, Qt.Key.Key_T, CTRL_SHIFT)
    screen = window.errands.trash
    qtbot.waitUntil(lambda: window.places.currentWidget() is screen and len(screen.model.deleted) > 0)
    return screen


def told(screen: TrashScreen) -> list[tuple[str, str]]:
    model = screen.model
    return [(model.index(row).data(), model.index(row).data(UNDER)) for row in range(model.rowCount())]


def test_the_list_leads_to_the_trash_and_says_how_many_lie_there(window: MainWindow, qtbot: QtBot) -> None:
    button = window.people.left.trash_button
    qtbot.waitUntil(button.isVisible)
    assert button.text() == "Trash (2)"
    window.rail.buttons[0].setFocus()
    button.click()
    assert window.places.currentWidget() is window.errands.trash
    press(Qt.Key.Key_Escape)
    assert window.people.isVisible()


def test_the_trash_says_how_long_each_can_be_taken_back(window: MainWindow, qtbot: QtBot) -> None:
    assert told(trash_of(window, qtbot)) == [
        ("Bea Otto", "deleted 5 Jan 2026 · 30 days left"),
        ("Ada Weber", "deleted 7 Dec 2025 · 1 day left"),
    ]


def test_one_is_restored_by_enter_and_thrown_away_again_by_undo(window: MainWindow, app: App, qtbot: QtBot) -> None:
    screen = trash_of(window, qtbot)
    assert QApplication.focusWidget() is screen.list
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: [name for name, _ in told(screen)] == ["Bea Otto"])
    assert "Ada Weber is back." in window.slip.text
    assert app.store.count() == 2
    window.undo()
    qtbot.waitUntil(lambda: len(screen.model.deleted) == 2)


def test_several_are_restored_at_once_and_the_list_has_them(window: MainWindow, qtbot: QtBot) -> None:
    screen = trash_of(window, qtbot)
    screen.list.selectAll()
    screen.restore_button.click()
    qtbot.waitUntil(lambda: screen.empty.isVisible())
    assert "2 contacts restored." in window.slip.text
    assert screen.empty.heading == "The trash is empty"
    screen.empty.button.click()
    qtbot.waitUntil(lambda: sorted(listed(window)) == ["Ada Weber", "Bea Otto", "Carl Vogel"])
    qtbot.waitUntil(lambda: not window.people.left.trash_button.isVisible())


def answer(screen: TrashScreen, text: str) -> None:
    assert screen.question is not None
    next(button for button in screen.question.findChildren(QPushButton) if button.text() == text).click()


def test_emptying_asks_once_and_then_nobody_is_left(window: MainWindow, app: App, qtbot: QtBot) -> None:
    screen = trash_of(window, qtbot)
    screen.empty_button.click()
    assert screen.question is not None
    assert screen.question.text() == "Remove 2 contacts for good?"
    assert screen.question.defaultButton().text() == "Keep them"
    answer(screen, "Remove for good")
    qtbot.waitUntil(lambda: screen.empty.isVisible())
    assert app.store.count(trash=True) == 0
    assert "2 contacts removed for good." in window.slip.text


def test_who_does_not_want_to_empty_it_keeps_everybody(window: MainWindow, app: App, qtbot: QtBot) -> None:
    screen = trash_of(window, qtbot)
    screen.empty_button.click()
    answer(screen, "Keep them")
    qtbot.waitUntil(lambda: screen.question is None)
    assert app.store.count(trash=True) == 2
    assert len(screen.model.deleted) == 2


def test_an_empty_trash_has_nothing_to_ask(window: MainWindow, app: App, qtbot: QtBot) -> None:
    screen = trash_of(window, qtbot)
    people.undelete(app.store, [one.row.uid for one in screen.model.deleted])
    screen.refresh()
    qtbot.waitUntil(lambda: screen.empty.isVisible())
    screen.ask_to_empty()
    assert screen.question is None
