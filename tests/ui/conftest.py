"""A window over a store in a temporary folder, with doubles for the reading; and a watch for what is left running."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import partialmethod
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.settings import SettingsFile
from desktop.ui import language, previews, program
from desktop.ui.main_window import MainWindow
from desktop.ui.parts import WindowParts
from tests.ui.doubles import PreviewsDouble, WorkersDouble

NOW = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)


@pytest.fixture(scope="session")
def qapp_cls() -> type[QApplication]:
    return QApplication


@pytest.fixture(scope="session", autouse=True)
def _dressed(qapp: QApplication) -> Iterator[None]:
    """Tests see the window as the user does: in its own style, in English."""
    QLocale.setDefault(QLocale(QLocale.Language.English))
    program.make_application()
    language.speak(qapp, "en")
    yield
    # The offscreen clipboard outlives Python; what still lies in it then would be freed by an interpreter that is gone.
    qapp.clipboard().clear()


@pytest.fixture(autouse=True)
def _patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wait long for what comes in the end: a busy machine is slow, not wrong."""
    for wait in ("waitUntil", "waitSignal", "waitExposed", "waitActive"):
        monkeypatch.setattr(QtBot, wait, partialmethod(getattr(QtBot, wait), timeout=30_000))


@pytest.fixture(autouse=True)
def _nothing_left_running(qapp: QApplication) -> Iterator[None]:
    """Fail a test that leaves a thread or a window behind."""
    before = set(threading.enumerate())
    yield
    left = [thread.name for thread in set(threading.enumerate()) - before if thread.is_alive()]
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    windows = [type(widget).__name__ for widget in qapp.topLevelWidgets() if widget.isVisible()]
    assert left == [], f"threads left running: {left}"
    assert windows == [], f"windows left open: {windows}"


@pytest.fixture
def workers() -> WorkersDouble:
    return WorkersDouble()


@pytest.fixture
def app(tmp_path: Path, workers: WorkersDouble, monkeypatch: pytest.MonkeyPatch) -> Iterator[App]:
    monkeypatch.setattr(previews, "preview_workers", PreviewsDouble)
    folder = tmp_path / "data"
    made = App(folder, lambda: NOW, SettingsFile(folder))
    made.__dict__["workers"] = workers
    yield made
    made.close()


@pytest.fixture
def parts(app: App, qapp: QApplication) -> Iterator[WindowParts]:
    made = program.make_parts(app, qapp)
    yield made
    made.jobs.close()
    # Else it lives on and dresses the windows of later tests, whenever the system's scheme changes.
    made.theme.deleteLater()


@pytest.fixture
def make_window(app: App, parts: WindowParts, qtbot: QtBot) -> Iterator[Callable[[], MainWindow]]:
    """Give a function that opens the window as the program does at its start."""
    made: list[MainWindow] = []

    def make() -> MainWindow:
        window = MainWindow(app, parts)
        made.append(window)
        window.resize(1280, 800)
        window.show()
        qtbot.waitExposed(window)
        window.activateWindow()
        came: set[str] = set()
        window.scan.runner.loaded.connect(lambda: came.add("stack"))
        window.store.opened.connect(lambda: came.add("store"))
        window.begin([])
        # Each by itself, and a window whose store is not open yet puts off what it is asked for.
        qtbot.waitUntil(lambda: came == {"stack", "store"})
        return window

    yield make
    for window in made:
        window.close()
        window.deleteLater()


@pytest.fixture
def window(make_window: Callable[[], MainWindow]) -> MainWindow:
    return make_window()


@pytest.fixture
def photo(tmp_path: Path) -> Callable[[str], Path]:
    """Give a function that makes a photograph by name; the doubles look at nothing else."""

    def make(name: str) -> Path:
        file = tmp_path / name
        file.write_bytes(b"\xff\xd8\xff not really a photograph")
        return file

    return make
