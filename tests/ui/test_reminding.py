"""Reminders while the window is there: shown by the system, or in the window, and answered from either."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from desktop.actions import keep_reminding
from desktop.actions.due import everything_due
from desktop.actions.remind import remind
from desktop.app import App
from desktop.contacts.model import ContactFields, ReminderKind
from desktop.contacts.vcard import fields_to_vcard
from desktop.notify.model import DONE, OPEN, Notice, NoticeAnswer
from desktop.ui.main_window import PEOPLE, MainWindow
from desktop.ui.notice_panel import NoticePanel
from desktop.ui.reminding import RemindingThread
from tests.actions.in_touch import Desk, no_service


class PressedDesk(Desk):
    """A system's service at which the test presses."""

    def __init__(self, refuse: Callable[[Notice], None] = lambda notice: None) -> None:
        super().__init__(refuse)
        self.pressed: list[NoticeAnswer] = []

    def answers(self, seconds: float) -> list[NoticeAnswer]:
        found, self.pressed = self.pressed, []
        return found


@pytest.fixture
def due(app: App) -> App:
    """A store in which one reminder about Kai is due, whatever the hour."""
    app.settings_file.change(remind_at="00:00", quiet_from="00:00", quiet_until="00:00", language="en")
    app.store.add(fields_to_vcard(ContactFields(name="Kai Otto", given="Kai", family="Otto"), "kai"))
    remind(app.store, ReminderKind.OWN, ["kai"], f"{app.clock().astimezone():%Y-%m-%d}", "Send the catalogue")
    return app


@pytest.fixture
def reminding(
    due: App, make_window: Callable[[], MainWindow], monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[[Desk], tuple[MainWindow, RemindingThread]]]:
    started: list[RemindingThread] = []

    def start(desk: Desk) -> tuple[MainWindow, RemindingThread]:
        monkeypatch.setattr(keep_reminding, "make_notifier", lambda **given: desk)
        window = make_window()
        started.append(window.remind())
        started[-1].start()
        return window, started[-1]

    yield start
    for one in started:
        one.close()


Start = Callable[[Desk], tuple[MainWindow, RemindingThread]]


def open_things(app: App) -> list[str]:
    return [one.text for one in everything_due(app.store, app.settings)]


def test_without_a_service_the_window_shows_it_and_takes_the_answer(due: App, reminding: Start, qtbot: QtBot) -> None:
    window, thread = reminding(PressedDesk(no_service))
    (panel,) = window.findChildren(NoticePanel)
    qtbot.waitUntil(lambda: [item.notice.title for item in panel.items] == ["Send the catalogue"], timeout=30_000)

    with qtbot.waitSignal(thread.changed, timeout=30_000):
        panel.pressed.emit(panel.items[0].notice.key, DONE)

    qtbot.waitUntil(lambda: open_things(due) == [], timeout=30_000)


def test_what_is_answered_in_the_list_asks_no_longer_beside_it(due: App, reminding: Start, qtbot: QtBot) -> None:
    window, _ = reminding(PressedDesk(no_service))
    (panel,) = window.findChildren(NoticePanel)
    qtbot.waitUntil(lambda: len(panel.items) == 1 and bool(window.today.left.chosen()), timeout=30_000)
    window.today.done()
    qtbot.waitUntil(lambda: panel.items == [], timeout=30_000)
    assert not panel.isVisible()


def test_the_system_shows_it_where_it_can_and_only_there(due: App, reminding: Start, qtbot: QtBot) -> None:
    desk = PressedDesk()
    window, thread = reminding(desk)
    qtbot.waitUntil(lambda: len(desk.shown) == 1, timeout=30_000)
    (panel,) = window.findChildren(NoticePanel)
    assert panel.items == []

    with qtbot.waitSignal(thread.wanted, timeout=30_000):
        desk.pressed.append(NoticeAnswer(desk.shown[0].key, OPEN))

    qtbot.waitUntil(lambda: window.places.currentIndex() == PEOPLE, timeout=30_000)
    assert open_things(due) == ["Send the catalogue"], "to look at it is not to have done it"


def test_a_press_that_comes_too_late_is_said(due: App, reminding: Start, qtbot: QtBot) -> None:
    desk = PressedDesk()
    _, thread = reminding(desk)
    qtbot.waitUntil(lambda: len(desk.shown) == 1, timeout=30_000)
    key = desk.shown[0].key
    due.store.reminders.remove(due.store.reminders.all()[0].id)

    with qtbot.waitSignal(thread.said, timeout=30_000) as said:
        desk.pressed.append(NoticeAnswer(key, DONE))

    assert said.args[0]


def test_the_thread_ends_with_the_window(due: App, reminding: Start, qtbot: QtBot) -> None:
    desk = PressedDesk()
    _, thread = reminding(desk)
    qtbot.waitUntil(lambda: len(desk.shown) == 1, timeout=30_000)
    thread.close()
    assert not thread._thread.is_alive()
    thread.start()
    assert not thread._thread.is_alive()
