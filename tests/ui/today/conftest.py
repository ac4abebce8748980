"""A window that opens on a day of invented people, and a clock that tests can set."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.settings import SettingsFile
from desktop.ui import previews
from desktop.ui.main_window import MainWindow
from desktop.ui.today.screen import TodayScreen
from tests.ui.doubles import PreviewsDouble, WorkersDouble
from tests.ui.today.invented_day import NOW, InventedDay


class Clock:
    """Gives the moment that a test has set."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def app(tmp_path: Path, workers: WorkersDouble, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> Iterator[App]:
    monkeypatch.setattr(previews, "preview_workers", PreviewsDouble)
    folder = tmp_path / "data"
    made = App(folder, clock, SettingsFile(folder))
    made.__dict__["workers"] = workers
    yield made
    made.close()


@pytest.fixture
def day(app: App) -> InventedDay:
    return InventedDay(app)


@pytest.fixture
def open_today(make_window: Callable[[], MainWindow], qtbot: QtBot) -> Callable[[], TodayScreen]:
    """Give a function that opens the window and waits for the day."""

    def opened() -> TodayScreen:
        window = make_window()
        qtbot.waitUntil(lambda: window.today.day is not None)
        return window.today

    return opened
