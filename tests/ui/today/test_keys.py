"""Everything of the day is answered by one key, and taken back by another."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.contacts.card_dates import card_cadence
from desktop.contacts.model import InteractionKind, ReminderKind
from desktop.ui.main_window import PEOPLE, SETTINGS, TODAY
from desktop.ui.today.later import CadenceMenu, LaterMenu
from desktop.ui.today.screen import TodayScreen
from tests.ui.today.conftest import Clock
from tests.ui.today.hands import choose, listed, press, settled, under, window_of
from tests.ui.today.invented_day import InventedDay

Open = Callable[[], TodayScreen]
CTRL = Qt.KeyboardModifier.ControlModifier


def three(day: InventedDay) -> None:
    """Three people whom one is late with, the latest first: Lea, Kai, Ada."""
    day.kept_up("Lea Fontaine", 30, 120)
    day.kept_up("Kai Otto", 30, 60)
    day.kept_up("Ada Brandt", 30, 31)


def menu_of(today: TodayScreen, kind: type) -> LaterMenu | CadenceMenu:
    assert isinstance(today.menu, kind), today.menu
    assert isinstance(today.menu, LaterMenu | CadenceMenu)
    return today.menu


def pick(today: TodayScreen, kind: type, key: Qt.Key) -> None:
    """Choose of the menu that is open."""
    QTest.keyClick(menu_of(today, kind), key)
    # The offscreen platform does not give the window back what a menu took from it.
    today.window().activateWindow()


def test_done_after_done_goes_down_the_list(app: App, day: InventedDay, open_today: Open, qtbot: QtBot) -> None:
    three(day)
    today = open_today()
    choose(today, "Lea Fontaine")
    press(today, Qt.Key.Key_Space)
    press(today, Qt.Key.Key_D)
    assert listed(today) == ["[Catch up with 1]", "Ada Brandt"]
    settled(today, qtbot)
    assert listed(today) == ["[Catch up with 1]", "Ada Brandt"]
    assert [line.people[0].name for line in today.left.chosen()] == ["Ada Brandt"]
    assert len(app.store.interactions.of("lea-fontaine")) == 2
    assert len(app.store.interactions.of("ada-brandt")) == 1


def test_a_thing_done_is_taken_back_by_the_window_s_key(
    app: App, day: InventedDay, open_today: Open, qtbot: QtBot
) -> None:
    three(day)
    today = open_today()
    choose(today, "Kai Otto")
    press(today, Qt.Key.Key_D)
    settled(today, qtbot)
    assert window_of(today).slip.text == "Done: Kai Otto."
    press(today, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: len(listed(today)) == 4)
    assert listed(today) == ["[Catch up with 3]", "Lea Fontaine", "Kai Otto", "Ada Brandt"]
    assert len(app.store.interactions.of("kai-otto")) == 1


def test_a_skipped_person_counts_from_now_without_an_interaction(
    app: App, day: InventedDay, open_today: Open, qtbot: QtBot
) -> None:
    three(day)
    today = open_today()
    choose(today, "Kai Otto", "Ada Brandt")
    press(today, Qt.Key.Key_X)
    settled(today, qtbot)
    assert listed(today) == ["[Catch up with 1]", "Lea Fontaine"]
    assert window_of(today).slip.text == "Skipped this once: 2 things."
    assert len(app.store.interactions.of("kai-otto")) == 1


def test_a_thing_is_put_off_until_tomorrow(day: InventedDay, open_today: Open, qtbot: QtBot) -> None:
    day.reminder(ReminderKind.OWN, [], 0, "Order cards")
    today = open_today()
    choose(today, "Order cards")
    press(today, Qt.Key.Key_S)
    pick(today, LaterMenu, Qt.Key.Key_T)
    settled(today, qtbot)
    assert listed(today) == []
    assert window_of(today).slip.text == "Snoozed: Order cards · Tuesday, 6 Jan 2026 · tomorrow."
    assert [one.until for one in day.store.answers.all()] == ["2026-01-06"]


def test_a_thing_is_put_off_until_any_day_in_words(day: InventedDay, open_today: Open, qtbot: QtBot) -> None:
    day.reminder(ReminderKind.OWN, [], 0, "Order cards")
    today = open_today()
    choose(today, "Order cards")
    press(today, Qt.Key.Key_S)
    pick(today, LaterMenu, Qt.Key.Key_P)
    box = today.left.later_form.when_box
    QTest.keyClicks(box.box, "in three weeks 15:00")
    assert box.told.text() == "Monday, 26 Jan 2026, 15:00 · in 3 weeks"
    QTest.keyClick(box.box, Qt.Key.Key_Return)
    settled(today, qtbot)
    assert [one.until for one in day.store.answers.all()] == ["2026-01-26T15:00"]
    assert not today.left.has_form


def test_a_day_that_is_none_puts_nothing_off(day: InventedDay, open_today: Open, qtbot: QtBot) -> None:
    day.reminder(ReminderKind.OWN, [], 0, "Order cards")
    today = open_today()
    choose(today, "Order cards")
    today.later()
    pick(today, LaterMenu, Qt.Key.Key_P)
    box = today.left.later_form.when_box
    QTest.keyClicks(box.box, "yesterday")
    QTest.keyClick(box.box, Qt.Key.Key_Return)
    settled(today, qtbot)
    assert listed(today) == ["[Reminders 1]", "Order cards"]
    assert today.left.later_form.isVisible()
    QTest.keyClick(box.box, Qt.Key.Key_Escape)
    assert not today.left.has_form
    assert today.table.hasFocus()


def test_the_cadence_of_those_chosen_is_changed(app: App, day: InventedDay, open_today: Open, qtbot: QtBot) -> None:
    three(day)
    today = open_today()
    choose(today, "Kai Otto", "Ada Brandt")
    press(today, Qt.Key.Key_C)
    assert "every 6 months" in menu_of(today, CadenceMenu).actions()[3].text()
    pick(today, CadenceMenu, Qt.Key.Key_4)
    settled(today, qtbot)
    assert [card_cadence(app.store.get(uid).vcard) for uid in ("kai-otto", "ada-brandt")] == [182, 182]
    assert listed(today) == ["[Catch up with 1]", "Lea Fontaine"]
    press(today, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: len(listed(today)) == 4)


def test_a_follow_up_is_for_the_next_working_day(app: App, day: InventedDay, open_today: Open, qtbot: QtBot) -> None:
    three(day)
    today = open_today()
    choose(today, "Kai Otto", "Ada Brandt")
    press(today, Qt.Key.Key_F)
    settled(today, qtbot)
    found = app.store.reminders.all()
    assert [(one.kind, one.due, one.uids) for one in found] == [
        (ReminderKind.FOLLOW_UP, "2026-01-06", (uid,)) for uid in [one.uids[0] for one in found]
    ]
    assert {one.uids[0] for one in found} == {"kai-otto", "ada-brandt"}


def test_whom_one_is_to_write_to_needs_no_follow_up(app: App, day: InventedDay, open_today: Open) -> None:
    day.reminder(ReminderKind.FOLLOW_UP, [day.person("Kai Otto")], 0)
    today = open_today()
    choose(today, "Kai Otto")
    press(today, Qt.Key.Key_F)
    assert window_of(today).slip.text == "To write to them stands here already; put it off with S."


def test_an_event_is_answered_on_its_own_pane(app: App, day: InventedDay, open_today: Open, qtbot: QtBot) -> None:
    day.event("FOSDEM", 21, [day.person("Tara Quinn")])
    day.reminder(ReminderKind.OWN, [], 0, "Order cards")
    today = open_today()
    choose(today, "FOSDEM in 3 weeks")
    pane = today.page.thing
    qtbot.waitUntil(lambda: pane.heading.text() == "FOSDEM in 3 weeks")
    pane.skip_button.setFocus()
    pane.skip_button.click()
    settled(today, qtbot)
    assert listed(today) == ["[Reminders 1]", "Order cards", "[Coming 1]", "FOSDEM in 3 weeks"]
    assert today.table.hasFocus()
    qtbot.waitUntil(lambda: pane.heading.text() == "Order cards")
    assert pane.change_button.isVisible()


def test_one_interaction_is_logged_with_several_people(
    app: App, day: InventedDay, open_today: Open, qtbot: QtBot
) -> None:
    three(day)
    today = open_today()
    choose(today, "Kai Otto", "Ada Brandt")
    box = today.page.thing.log_box
    qtbot.waitUntil(box.isVisible)
    press(today, Qt.Key.Key_L)
    assert box.text_box.hasFocus()
    box.kind_box.setCurrentIndex(box.kind_box.findData(InteractionKind.MEETING))
    box.when_box.setText("yesterday 13:30")
    QTest.keyClicks(box.text_box, "Lunch")
    QTest.keyClick(box.text_box, Qt.Key.Key_Return)
    settled(today, qtbot)
    latest = next(one for one in app.store.interactions.of("kai-otto") if one.text)
    assert f"{latest.at.astimezone():%Y-%m-%d %H:%M}" == "2026-01-04 13:30"
    assert (latest.kind, latest.text, set(latest.uids)) == (
        *(InteractionKind.MEETING, "Lunch"),
        {"kai-otto", "ada-brandt"},
    )
    assert listed(today) == ["[Catch up with 1]", "Lea Fontaine"]


def test_the_person_of_a_thing_is_shown_and_what_is_logged_there_settles_it(
    app: App, day: InventedDay, open_today: Open, qtbot: QtBot
) -> None:
    three(day)
    today = open_today()
    choose(today, "Kai Otto")
    qtbot.waitUntil(lambda: today.page.shown is not None and today.page.shown.name.text() == "Kai Otto")
    press(today, Qt.Key.Key_L)
    page = today.page.page
    assert page is not None
    assert page.past.log_box.text_box.hasFocus()
    box = page.past.log_box
    box.kind_box.setCurrentIndex(box.kind_box.findData(InteractionKind.CALL))
    QTest.keyClick(box.text_box, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: listed(today) == ["[Catch up with 2]", "Lea Fontaine", "Ada Brandt"])
    settled(today, qtbot)
    # Who goes on writing writes of the same person; the list goes on when one goes back to it.
    assert page.name.text() == "Kai Otto"
    assert box.text_box.hasFocus()
    assert today.left.chosen() == []
    QTest.keyClick(box.text_box, Qt.Key.Key_1, CTRL)
    assert today.table.hasFocus()
    assert [line.people[0].name for line in today.left.chosen()] == ["Ada Brandt"]


def test_enter_opens_the_person_among_the_people(day: InventedDay, open_today: Open, qtbot: QtBot) -> None:
    three(day)
    today = open_today()
    choose(today, "Kai Otto")
    press(today, Qt.Key.Key_Return)
    window = window_of(today)
    assert window.places.currentIndex() == PEOPLE
    qtbot.waitUntil(lambda: window.people.page.contact is not None and window.people.page.contact.uid == "kai-otto")


def test_delete_takes_a_written_reminder_away_and_no_person(
    app: App, day: InventedDay, open_today: Open, qtbot: QtBot
) -> None:
    day.kept_up("Kai Otto", 30, 60)
    day.reminder(ReminderKind.OWN, [day.person("Pia Rossi")], 0, "Lend back the lens")
    today = open_today()
    choose(today, "Kai Otto")
    press(today, Qt.Key.Key_Delete)
    assert "skip it with X" in window_of(today).slip.text
    choose(today, "Lend back the lens")
    press(today, Qt.Key.Key_Delete)
    settled(today, qtbot)
    assert listed(today) == ["[Catch up with 1]", "Kai Otto"]
    assert app.store.reminders.all() == []
    assert app.store.count() == 2
    press(today, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: len(listed(today)) == 4)


def test_a_proposed_cadence_is_taken_or_declined(app: App, day: InventedDay, open_today: Open, qtbot: QtBot) -> None:
    day.person("Yara Nilsen", created=day.now - timedelta(days=4), card=True)
    day.person("Zeno Faber", created=day.now - timedelta(days=3), card=True)
    today = open_today()
    card = today.left.proposal
    assert card.question.text() == "Zeno Faber – how often do you want to be in touch?"
    card.buttons[91].click()
    qtbot.waitUntil(lambda: card.question.text().startswith("Yara Nilsen"))
    card.not_now.click()
    qtbot.waitUntil(card.isHidden)
    assert card_cadence(app.store.get("zeno-faber").vcard) == 91
    assert card_cadence(app.store.get("yara-nilsen").vcard) is None
    assert window_of(today).slip.text == "You will not be asked again about Yara Nilsen."


def test_the_keys_of_the_day_are_letters_elsewhere(day: InventedDay, open_today: Open) -> None:
    three(day)
    today = open_today()
    window = window_of(today)
    window.go(SETTINGS)
    assert not any(action.isEnabled() for action in window.commands._of_today)
    QTest.keyClick(window, Qt.Key.Key_D)
    window.go(TODAY)
    assert all(action.isEnabled() for action in window.commands._of_today)
    assert len(listed(today)) == 4


def test_the_keys_stand_in_the_menu_and_on_the_list_of_keys(open_today: Open) -> None:
    keys = dict(window_of(open_today()).commands.keys())
    assert {name: keys[name] for name in ("Done", "Snooze", "Skip this once", "Cadence", "New reminder")} == {
        "Done": "D, Space",
        "Snooze": "S",
        "Skip this once": "X",
        "Cadence": "C",
        "New reminder": "R",
    }


def test_a_thing_that_cannot_be_answered_comes_back(app: App, day: InventedDay, open_today: Open, qtbot: QtBot) -> None:
    day.reminder(ReminderKind.OWN, [], 0, "Order cards")
    today = open_today()
    day.store.reminders.remove(today.model.lines[1].key[0].removeprefix("reminder:"))
    choose(today, "Order cards")
    press(today, Qt.Key.Key_Delete)
    settled(today, qtbot)
    assert listed(today) == []
    assert window_of(today).slip.text != ""


def test_a_letter_typed_into_a_box_is_a_letter(day: InventedDay, open_today: Open, qtbot: QtBot) -> None:
    three(day)
    today = open_today()
    press(today, Qt.Key.Key_R)
    box = today.left.reminder_form.text_box
    assert QApplication.focusWidget() is box
    QTest.keyClicks(box, "dsxcfr")
    assert box.text() == "dsxcfr"
    assert len(listed(today)) == 4
    assert under(today, "Ada Brandt") == "4 weeks ago · every month"


def test_what_is_taken_back_is_chosen_again(day: InventedDay, open_today: Open, qtbot: QtBot) -> None:
    three(day)
    today = open_today()
    choose(today, "Lea Fontaine")
    press(today, Qt.Key.Key_D)
    settled(today, qtbot)
    assert [line.people[0].name for line in today.left.chosen()] == ["Kai Otto"]
    press(today, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: len(listed(today)) == 4)
    # A wrong key, taken back, and the right one: it answers the same person.
    assert [line.people[0].name for line in today.left.chosen()] == ["Lea Fontaine"]


def test_what_comes_by_itself_is_not_chosen(day: InventedDay, clock: Clock, open_today: Open, qtbot: QtBot) -> None:
    three(day)
    today = open_today()
    choose(today, "Lea Fontaine")
    press(today, Qt.Key.Key_S)
    pick(today, LaterMenu, Qt.Key.Key_T)
    settled(today, qtbot)
    assert [line.people[0].name for line in today.left.chosen()] == ["Kai Otto"]
    clock.now += timedelta(days=1)
    today.look_for_changes()
    qtbot.waitUntil(lambda: "Lea Fontaine" in listed(today))
    assert [line.people[0].name for line in today.left.chosen()] == ["Kai Otto"]


def test_escape_leads_from_the_page_back_to_the_list(day: InventedDay, open_today: Open, qtbot: QtBot) -> None:
    three(day)
    today = open_today()
    choose(today, "Lea Fontaine")
    qtbot.waitUntil(lambda: today.page.shown is not None and today.page.shown.name.text() == "Lea Fontaine")
    press(today, Qt.Key.Key_L)
    page = today.page.page
    assert page is not None
    box = page.past.log_box
    QTest.keyClicks(box.text_box, "begun")
    QTest.keyClick(box.text_box, Qt.Key.Key_Escape)
    assert box.text_box.hasFocus()
    assert box.draft == ""
    QTest.keyClicks(box.text_box, "Met by chance")
    QTest.keyClick(box.text_box, Qt.Key.Key_Return)
    settled(today, qtbot)
    assert today.left.chosen() == []
    QTest.keyClick(box.text_box, Qt.Key.Key_Escape)
    assert today.table.hasFocus()
    assert [line.people[0].name for line in today.left.chosen()] == ["Kai Otto"]


def test_going_back_to_the_list_by_any_way_chooses_something(day: InventedDay, open_today: Open, qtbot: QtBot) -> None:
    three(day)
    today = open_today()
    today.table.clearSelection()
    window_of(today).setFocus()
    today.left.reminder_form.begin()
    today.left.open_form(today.left.reminder_form)
    QTest.keyClick(today.left.reminder_form.text_box, Qt.Key.Key_Escape)
    assert today.table.hasFocus()
    assert len(today.left.chosen()) == 1
