"""Writing down a reminder: what, when in words, how often, and about whom."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.contacts.model import ReminderKind
from desktop.ui.today.reminder_form import ReminderForm
from desktop.ui.today.screen import TodayScreen
from tests.ui.today.hands import choose, listed, press, settled, under, window_of
from tests.ui.today.invented_day import InventedDay

Open = Callable[[], TodayScreen]


@pytest.fixture
def today(day: InventedDay, open_today: Open) -> TodayScreen:
    day.kept_up("Kai Otto", 30, 60)
    day.person("Kaia Moreau")
    made = open_today()
    choose(made, "Kai Otto")
    press(made, Qt.Key.Key_R)
    return made


@pytest.fixture
def form(today: TodayScreen) -> ReminderForm:
    return today.left.reminder_form


def test_a_reminder_is_written_down_with_enter(app: App, today: TodayScreen, form: ReminderForm, qtbot: QtBot) -> None:
    assert form.isVisible()
    assert form.when_box.told.text() == "Tuesday, 6 Jan 2026 · tomorrow"
    QTest.keyClicks(form.text_box, "Send the slides")
    form.when_box.box.setText("today 18:30")
    form.repeat_box.setCurrentIndex(form.repeat_box.findData("P2W"))
    QTest.keyClick(form.text_box, Qt.Key.Key_Return)
    settled(today, qtbot)
    (made,) = app.store.reminders.all()
    assert (made.kind, made.due, made.text, made.uids, made.every) == (
        *(ReminderKind.OWN, "2026-01-05T18:30", "Send the slides"),
        *(("kai-otto",), "P2W"),
    )
    assert under(today, "Send the slides") == "Kai Otto · every 2 weeks · today at 18:30"
    assert window_of(today).slip.text == "You will be reminded: Send the slides."
    assert not today.left.has_form
    press(today, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: app.store.reminders.all() == [])


def test_a_day_that_is_none_is_said_at_once_and_not_saved(app: App, form: ReminderForm) -> None:
    QTest.keyClicks(form.text_box, "Send the slides")
    form.when_box.box.setText("someday")
    assert form.when_box.told.text().startswith("“someday” is no day that Cardfile understands")
    form.save()
    assert form.isVisible()
    assert form.when_box.box.hasFocus()
    assert app.store.reminders.all() == []


def test_people_are_added_by_name_and_taken_off(app: App, today: TodayScreen, form: ReminderForm, qtbot: QtBot) -> None:
    assert [chip.tag.text for chip in form.people.chips] == ["Kai Otto"]
    form.people.box.setText("kaia")
    QTest.keyClick(form.people.box, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(form.people.chips) == 2)
    form.people.chips[0].click()
    assert form.people.names == {"kaia-moreau": "Kaia Moreau"}
    form.kind_box.setCurrentIndex(form.kind_box.findData(ReminderKind.CALL))
    form.when_box.box.setText("today")
    form.save()
    settled(today, qtbot)
    assert listed(today) == ["[Catch up with 1]", "Kai Otto", "[Get back to 1]", "Kaia Moreau"]


def test_a_name_that_two_have_is_asked_about(today: TodayScreen, form: ReminderForm, qtbot: QtBot) -> None:
    form.people.box.setText("kai")
    QTest.keyClick(form.people.box, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window_of(today).slip.text.startswith("More than one contact is found by kai"))
    form.people.box.setText("zzz")
    QTest.keyClick(form.people.box, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window_of(today).slip.text == "There is no contact named zzz.")


def test_names_are_offered_while_one_types(form: ReminderForm, qtbot: QtBot) -> None:
    QTest.keyClicks(form.people.box, "kai")
    completer = form.people.box.completer()
    qtbot.waitUntil(lambda: completer.completionCount() == 2)
    offered = completer.popup()
    assert offered is not None
    offered.hide()


def test_a_reminder_about_nobody_needs_words(app: App, form: ReminderForm) -> None:
    form.people.chips[0].click()
    form.save()
    assert form.isVisible()
    assert app.store.reminders.all() == []


def test_escape_leaves_everything_as_it_was(app: App, today: TodayScreen, form: ReminderForm) -> None:
    QTest.keyClicks(form.text_box, "Send the slides")
    QTest.keyClick(form.text_box, Qt.Key.Key_Escape)
    assert not today.left.has_form
    assert today.table.hasFocus()
    assert app.store.reminders.all() == []


def test_a_reminder_that_stands_is_changed(
    app: App, day: InventedDay, today: TodayScreen, form: ReminderForm, qtbot: QtBot
) -> None:
    today.left.close_forms()
    day.reminder(ReminderKind.OWN, [], -2, "Order cards", every="P1W")
    today.refresh()
    settled(today, qtbot)
    choose(today, "Order cards")
    press(today, Qt.Key.Key_Return)
    qtbot.waitUntil(form.isVisible)
    assert (form.text_box.text(), form.repeat_box.currentText()) == ("Order cards", "every week")
    form.text_box.setText("Order many cards")
    form.save()
    settled(today, qtbot)
    (changed,) = app.store.reminders.all()
    assert (changed.text, changed.due, changed.every) == ("Order many cards", "2026-01-03", "P1W")
    assert under(today, "Order many cards") == "every week · was due 2 days ago"


def test_the_buttons_of_the_form_stay_in_sight_whatever_it_says(
    day: InventedDay, today: TodayScreen, form: ReminderForm, qtbot: QtBot
) -> None:
    window_of(today).resize(1024, 700)
    names = {day.person(name): name for name in ("Kai Ottokar Lindner", "Lea Fontaine-Brandt", "Ada Brandt")}
    form.people.show_people(names)
    form.when_box.box.setText("Freitach oder so")

    def all_seen() -> bool:
        low = form.save_button.mapTo(today.left, form.save_button.rect().bottomLeft()).y()
        forms = today.left._forms
        return form.save_button.isVisible() and low <= forms.mapTo(today.left, forms.rect().bottomLeft()).y()

    qtbot.waitUntil(all_seen)
    form.people.show_people({})
    form.when_box.box.setText("tomorrow")
    # It gives the room back.
    qtbot.waitUntil(lambda: today.left._forms.height() == form.sizeHint().height())
