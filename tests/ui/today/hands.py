"""What tests of the day read off the list, and what they do in it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.ui.main_window import MainWindow
from desktop.ui.today.lines import said
from desktop.ui.today.screen import TodayScreen


def window_of(today: TodayScreen) -> MainWindow:
    window = today.window()
    assert isinstance(window, MainWindow)
    return window


def listed(today: TodayScreen) -> list[str]:
    """Give what the list says, headings with their count in brackets."""
    now = today.deeds.local_now()
    words = [(line, said(line, now)) for line in today.model.lines]
    return [f"[{one.title} {one.under}]" if line.is_heading else one.title for line, one in words]


def under(today: TodayScreen, title: str) -> str:
    """Give what stands under a title, with the warning before it."""
    now = today.deeds.local_now()
    found = next(one for line in today.model.lines if (one := said(line, now)).title == title)
    return " ".join(part for part in (found.warning, found.under) if part)


def choose(today: TodayScreen, *titles: str) -> None:
    """Choose things by their titles."""
    rows = [row for row, title in enumerate(listed(today)) if title in titles]
    assert len(rows) == len(titles), listed(today)
    today.table.choose(rows)
    today.table.setFocus(Qt.FocusReason.OtherFocusReason)


def press(today: TodayScreen, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key while the list has the focus."""
    QTest.keyClick(today.table, key, modifier)


def settled(today: TodayScreen, qtbot: QtBot) -> None:
    """Wait until everything that was done is written and the list shows it."""
    jobs = today._parts.jobs

    def still() -> bool:
        # What a job brings is on its way before the job counts as ended.
        return jobs.is_idle and not jobs._letters and today.source.is_settled

    qtbot.waitUntil(still)
