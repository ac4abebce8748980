"""The window answers while photographs are read and thousands of people are searched."""

from __future__ import annotations

import gc
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from time import perf_counter
from types import TracebackType

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.contacts.finding import Finder
from desktop.contacts.model import ContactFields
from desktop.contacts.vcard import fields_to_vcard
from desktop.ui.main_window import PEOPLE, MainWindow
from tests.ui.hands import drop
from tests.ui.test_scan_screen import states

ALLOWED = 0.050
"""Seconds: the window never blocks for longer."""
ROUNDS = 3
"""A window that blocks does so each time; a machine that stumbles does not."""


class Heartbeat(AbstractContextManager["Heartbeat"]):
    """Beats every five milliseconds on the Qt thread and notes how long each beat was late."""

    def __init__(self) -> None:
        self.gaps: list[float] = []
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)

    def __enter__(self) -> Heartbeat:
        self._last = perf_counter() - waited_for_processor()
        self._timer.start(5)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._timer.stop()

    def _beat(self) -> None:
        now = perf_counter() - waited_for_processor()
        self.gaps.append(now - self._last)
        self._last = now

    @property
    def longest(self) -> float:
        """The third longest gap in seconds: one or two may be the machine's doing, a blocking window has many."""
        return sorted(self.gaps)[-3]


def waited_for_processor() -> float:
    """Give the seconds this thread was ready to run while others had the processor; 0 where no Linux says so.

    Source: the second figure of /proc/PID/schedstat, in nanoseconds (Linux, Documentation/scheduler/sched-stats).
    """
    try:
        figures = Path(f"/proc/self/task/{threading.get_native_id()}/schedstat").read_text()
    except OSError:
        return 0.0
    return int(figures.split()[1]) / 1e9


@pytest.fixture(autouse=True)
def _no_garbage_of_other_tests() -> Iterator[None]:
    """Let the collector look only through what this test makes, as the program does from its start."""
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()


def painting_time(window: QWidget) -> float:
    """Give the time to paint the window once: the measure of what this machine can do just now."""
    took = []
    for _ in range(5):
        begun = perf_counter()
        window.grab()
        took.append(perf_counter() - begun)
    return sorted(took)[-2]


def assert_fluent(window: MainWindow, work: Callable[[int], None]) -> None:
    """Let the window do its work with the heart beating, and fail if it blocks in every one of the rounds.

    A calm machine paints the window in some 10 ms; on a busy one everything takes longer, this test's bound too.
    """
    told = []
    for number in range(ROUNDS):
        before = painting_time(window)
        with Heartbeat() as heart:
            work(number)
        allowed = max(ALLOWED, 4 * before, 4 * painting_time(window))
        if heart.longest < allowed:
            return
        told.append(f"{1000 * heart.longest:.0f} ms (allowed are {1000 * allowed:.0f})")
    pytest.fail("blocked for " + ", ".join(told))


def test_twenty_dropped_photographs_never_block_the_window(
    window: MainWindow, photo: Callable[[str], Path], qtbot: QtBot
) -> None:
    def read_twenty(number: int) -> None:
        drop(window, *[photo(f"person-{number}-{letter}.jpg") for letter in "abcdefghijklmnopqrst"])
        qtbot.waitUntil(lambda: states(window) == ["review"] * (20 * (number + 1)))

    assert_fluent(window, read_twenty)


@pytest.mark.slow
def test_five_thousand_people_are_searched_without_blocking(window: MainWindow, app: App, qtbot: QtBot) -> None:
    one = fields_to_vcard(ContactFields(name="Person NNNN", organization="Company CC"), "uid-NNNN")
    with app.store.step("fill"):
        for number in range(5_000):
            app.store.add(one.replace("NNNN", f"{number:04}").replace("CC", str(number % 97)))
    window.go(PEOPLE)
    qtbot.waitUntil(lambda: len(window.people.model.rows) > 0)

    def search(_: int) -> None:
        for text in ("person", "company 42", "4999"):
            window.people.search_box.clear()
            QTest.keyClicks(window.people.search_box, text)
            qtbot.waitUntil(lambda text=text: window.people.model.text == text)  # type: ignore[misc]
        qtbot.waitUntil(lambda: [row.name for row in window.people.model.rows] == ["Person 4999"])

    assert_fluent(window, search)


def test_the_index_is_asked_beside_the_window(
    window: MainWindow, app: App, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    asked: dict[str, set[threading.Thread]] = {}

    def watched(name: str) -> None:
        real = getattr(Finder, name)

        def noted(*args: object, **kwargs: object) -> object:
            asked.setdefault(name, set()).add(threading.current_thread())
            return real(*args, **kwargs)

        monkeypatch.setattr(Finder, name, noted)

    for name in ("find", "listing", "counts", "rows", "places"):
        watched(name)
    app.store.add(fields_to_vcard(ContactFields(name="Dora Dehmel"), "uid-1"))
    window.go(PEOPLE)
    qtbot.waitUntil(lambda: len(window.people.model.rows) == 1)
    QTest.keyClicks(window.people.search_box, "do")
    qtbot.waitUntil(lambda: window.people.model.text == "do" and "find" in asked)
    window.people.refresh()
    qtbot.waitUntil(lambda: "counts" in asked and window._parts.jobs.is_idle)

    assert {"find", "listing", "counts", "rows"} <= set(asked)
    assert threading.main_thread() not in set().union(*asked.values())


def test_a_blocked_window_would_be_noticed(window: MainWindow, qtbot: QtBot) -> None:
    bound = max(5 * ALLOWED, 30 * painting_time(window))

    def wait_for_a_lock() -> None:
        threading.Event().wait(bound)

    def block(_: int) -> None:
        timer = QTimer()
        timer.timeout.connect(wait_for_a_lock)
        timer.start(1)
        beats: list[None] = []
        timer.timeout.connect(lambda: beats.append(None))
        qtbot.waitUntil(lambda: len(beats) > 3)
        timer.stop()

    with pytest.raises(pytest.fail.Exception, match="blocked for"):
        assert_fluent(window, block)
