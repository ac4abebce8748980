"""The day beside everything else: the page of a person with its keys, and work that never waits on the Qt thread."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.actions import due
from desktop.app import App
from desktop.contacts.model import ReminderKind
from desktop.network.model import Today
from desktop.ui.main_window import PEOPLE, TODAY
from desktop.ui.today.screen import TodayScreen
from ocr.model import FieldKind
from tests.ui.people_in_window import listed as listed_people
from tests.ui.today.hands import choose, listed, press, settled, window_of
from tests.ui.today.invented_day import InventedDay

Open = Callable[[], TodayScreen]
CTRL = Qt.KeyboardModifier.ControlModifier


class Gate:
    """Lets a question for the day wait, and says on which threads it was asked."""

    def __init__(self, ask: Callable[..., Today]) -> None:
        self._ask = ask
        self.open = threading.Event()
        self.open.set()
        self.asked: list[str] = []
        self.inside = threading.Event()

    def __call__(self, *args: object) -> Today:
        self.asked.append(threading.current_thread().name)
        found = self._ask(*args)
        self.inside.set()
        assert self.open.wait(60)
        return found


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Iterator[Gate]:
    made = Gate(due.today)
    monkeypatch.setattr(due, "today", made)
    yield made
    made.open.set()


@pytest.fixture
def kai(day: InventedDay, open_today: Open, qtbot: QtBot) -> TodayScreen:
    """The day with Kai chosen, and his page shown."""
    day.kept_up("Kai Otto", 30, 60)
    day.person("Lea Fontaine")
    today = open_today()
    choose(today, "Kai Otto")
    qtbot.waitUntil(lambda: today.page.shown is not None and today.page.shown.name.text() == "Kai Otto")
    return today


def test_the_day_is_never_asked_for_on_the_qt_thread(gate: Gate, day: InventedDay, open_today: Open) -> None:
    day.kept_up("Kai Otto", 30, 60)
    open_today()
    assert gate.asked != []
    assert threading.main_thread().name not in gate.asked


def test_an_answer_given_while_the_day_is_asked_for_stays_given(
    gate: Gate, day: InventedDay, open_today: Open, qtbot: QtBot
) -> None:
    day.reminder(ReminderKind.OWN, [], 0, "Order cards")
    day.reminder(ReminderKind.OWN, [], 0, "Water the plants")
    today = open_today()
    gate.open.clear()
    gate.inside.clear()
    today.refresh()
    assert gate.inside.wait(60)  # it has seen both, and is on its way back
    choose(today, "Order cards")
    press(today, Qt.Key.Key_D)
    shown: list[list[str]] = []
    today.model.filled.connect(lambda: shown.append(listed(today)))
    gate.open.set()
    settled(today, qtbot)
    assert listed(today) == ["[Reminders 1]", "Water the plants"]
    assert ["[Reminders 2]", "Order cards", "Water the plants"] not in shown


def test_what_changes_among_the_people_changes_the_day(app: App, kai: TodayScreen, qtbot: QtBot) -> None:
    window = window_of(kai)
    window.show_person("kai-otto")
    qtbot.waitUntil(lambda: window.people.page.contact is not None and window.people.page.contact.uid == "kai-otto")
    window.people.delete()
    qtbot.waitUntil(lambda: listed(kai) == [])
    window.undo()
    qtbot.waitUntil(lambda: listed(kai) == ["[Catch up with 1]", "Kai Otto"])


def test_a_setting_changes_the_day(day: InventedDay, open_today: Open, qtbot: QtBot) -> None:
    day.event("FOSDEM", 30, [day.person("Tara Quinn")])
    today = open_today()
    assert listed(today) == ["[Coming 1]", "FOSDEM in 4 weeks"]
    window_of(today).settings.reminders.event_lead.setValue(40)
    qtbot.waitUntil(lambda: listed(today) == ["[Events 1]", "FOSDEM in 4 weeks"])


def test_the_keys_of_a_person_s_page_work_beside_the_day(kai: TodayScreen, qtbot: QtBot) -> None:
    window = window_of(kai)
    press(kai, Qt.Key.Key_E)
    page = kai.page.page
    assert page is not None
    assert page.is_editing
    page.end_edit()
    kai.came_in_sight()
    press(kai, Qt.Key.Key_C, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert window.slip.text == "Copied as text and vCard."
    press(kai, Qt.Key.Key_Q)
    qtbot.waitUntil(lambda: window.places.currentWidget() is window.errands.code)
    window.leave()
    assert window.places.currentIndex() == TODAY
    press(kai, Qt.Key.Key_E, CTRL)
    qtbot.waitUntil(lambda: window.places.currentWidget() is window.errands.exporting)


def test_what_was_typed_of_a_person_is_saved_when_one_goes_on(app: App, kai: TodayScreen, qtbot: QtBot) -> None:
    kai.refresh()
    settled(kai, qtbot)
    press(kai, Qt.Key.Key_E)
    page = kai.page.page
    assert page is not None
    name = page.form.box_for(FieldKind.NAME)
    name.setFocus()
    QTest.keyClick(name, Qt.Key.Key_End)
    QTest.keyClicks(name, "-Brandt")
    kai.page.show_person("lea-fontaine")
    qtbot.waitUntil(lambda: app.store.get("kai-otto").fields.name == "Kai Otto-Brandt")


def test_everybody_of_a_circle_is_listed_among_the_people(app: App, kai: TodayScreen, qtbot: QtBot) -> None:
    kai.page.everybody_wanted.emit({"category": "Friends"})
    window = window_of(kai)
    assert window.places.currentIndex() == PEOPLE
    assert window.people.filters.query.category == "Friends"
    window.people.left.show_everybody()
    qtbot.waitUntil(lambda: sorted(listed_people(window)) == ["Kai Otto", "Lea Fontaine"])
