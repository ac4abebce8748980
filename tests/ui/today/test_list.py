"""What the list of the day says, and in which order."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.actions import people
from desktop.app import App
from desktop.contacts.model import ReminderKind
from desktop.ui.events.event_words import days_text
from desktop.ui.main_window import SCAN, TODAY
from desktop.ui.today.lines import SHOWN, Part
from desktop.ui.today.screen import TodayScreen
from desktop.ui.today.today_delegate import DONE
from tests.ui.test_accessibility import nameless
from tests.ui.today.conftest import Clock
from tests.ui.today.hands import choose, listed, press, settled, under, window_of
from tests.ui.today.invented_day import NOW, InventedDay, fill

Open = Callable[[], TodayScreen]


def test_the_window_opens_on_the_day_where_there_is_anybody(day: InventedDay, open_today: Open) -> None:
    day.person("Kai Otto")
    assert window_of(open_today()).places.currentIndex() == TODAY


def test_a_window_with_nobody_in_it_begins_with_a_card(open_today: Open, qtbot: QtBot) -> None:
    today = open_today()
    assert window_of(today).places.currentIndex() == SCAN
    window_of(today).go(TODAY)
    assert today.empty.isVisible()
    assert (today.empty.button.text(), today.empty.second_button.text()) == ("Scan cards", "Import contacts …")
    today.empty.button.click()
    assert window_of(today).places.currentIndex() == SCAN


def test_a_store_whose_last_contact_was_deleted_begins_with_a_card_too(
    app: App, day: InventedDay, open_today: Open, qtbot: QtBot
) -> None:
    people.delete(app.store, [day.person("Kai Otto")])
    window = window_of(open_today())
    qtbot.waitUntil(lambda: window.places.currentIndex() == SCAN)


def test_a_day_has_its_parts_with_their_counts(app: App, open_today: Open) -> None:
    fill(app)
    parts = [line for line in listed(open_today()) if line.startswith("[")]
    assert parts == [
        *("[Write to 3]", "[Catch up with 8]", "[Get back to 2]", "[Reminders 2]"),
        *("[Birthdays 3]", "[Events 1]", "[Coming 1]"),
    ]


def test_whom_one_is_latest_with_comes_first_and_overdue_is_a_word(day: InventedDay, open_today: Open) -> None:
    day.kept_up("Kai Otto", 91, 95)
    day.kept_up("Lea Fontaine", 30, 120)
    today = open_today()
    assert listed(today) == ["[Catch up with 2]", "Lea Fontaine", "Kai Otto"]
    assert under(today, "Lea Fontaine") == "overdue 4 months ago · every month"
    assert under(today, "Kai Otto") == "3 months ago · every 3 months"


def test_birthdays_say_when_they_are_or_were(day: InventedDay, open_today: Open) -> None:
    day.born("Quentin Moreau", "1986-01-05")
    day.born("Rosa Almeida", "--01-08")
    day.born("Sven Holm", "1979-12-28")
    today = open_today()
    assert under(today, "Quentin Moreau") == "today · turns 40"
    assert under(today, "Rosa Almeida") == "in 3 days"
    assert under(today, "Sven Holm") == "was on 28 December · turned 46"


def test_an_event_says_whom_one_knows_there(day: InventedDay, open_today: Open, qtbot: QtBot) -> None:
    day.event("FOSDEM", 21, [day.person("Tara Quinn"), day.person("Udo Winkler")])
    today = open_today()
    assert listed(today) == ["[Events 1]", "FOSDEM in 3 weeks"]
    assert under(today, "FOSDEM in 3 weeks") == "2 people you know"
    choose(today, "FOSDEM in 3 weeks")
    pane = today.page.thing
    qtbot.waitUntil(pane.isVisible)
    assert [pane.people.item(row).text().split(" · ")[0] for row in range(2)] == ["Tara Quinn", "Udo Winkler"]
    press(today, Qt.Key.Key_Return)
    assert pane.people.hasFocus()


def test_an_assumed_day_of_an_event_says_so(day: InventedDay, open_today: Open) -> None:
    day.event("Hanover Fair", 45, [day.person("Tara Quinn")])
    words = under(open_today(), "Hanover Fair in 6 weeks")
    assert words.startswith("1 person you know · if it is when it was last year · ")
    assert words.endswith(" · Berlin")


def test_an_event_that_is_on_says_when_where_and_whom_one_met_by_now(
    day: InventedDay, open_today: Open, qtbot: QtBot
) -> None:
    first, last = (f"{(day.now.astimezone() + timedelta(days=days)):%Y-%m-%d}" for days in (-1, 1))
    event = day.store.events.add("DevDays", "Leipzig", first, last)
    day.store.events.met(event.id, [day.person("Tara Quinn")])
    today = open_today()
    assert under(today, "DevDays now") == f"1 person you know · {days_text(first, last)} · Leipzig"
    choose(today, "DevDays now")
    qtbot.waitUntil(lambda: today.page.thing.isVisible() and today.page.thing.people.count() == 1)
    press(today, Qt.Key.Key_L)
    assert window_of(today).slip.text == "Choose a person first."


def test_a_long_company_hides_nobody_in_the_list_of_an_event(day: InventedDay, open_today: Open, qtbot: QtBot) -> None:
    day.event("FOSDEM", 21, [day.person(f"Tara Quinn von {'Langenhausen' * 9} {number}") for number in range(3)])
    today = open_today()
    choose(today, "FOSDEM in 3 weeks")
    people = today.page.thing.people
    qtbot.waitUntil(people.isVisible)
    last = people.visualItemRect(people.item(2))
    assert not people.horizontalScrollBar().isVisible()
    assert people.viewport().rect().contains(last)


def test_a_reminder_says_its_time_and_since_when_it_has_passed(
    day: InventedDay, clock: Clock, open_today: Open
) -> None:
    at = NOW.astimezone() + timedelta(hours=2)
    day.reminder(ReminderKind.OWN, [], 0, "Order cards", f"{at:%H:%M}")
    today = open_today()
    assert under(today, "Order cards") == f"today at {at:%H:%M}"
    clock.now = NOW + timedelta(hours=3)
    today.look_for_changes()
    assert under(today, "Order cards") == f"since {at:%H:%M}"


def test_midnight_brings_the_next_day(day: InventedDay, clock: Clock, open_today: Open, qtbot: QtBot) -> None:
    day.reminder(ReminderKind.OWN, [], 1, "Order cards")
    today = open_today()
    assert listed(today) == []
    clock.now = NOW + timedelta(days=1)
    today.look_for_changes()
    qtbot.waitUntil(lambda: listed(today) == ["[Reminders 1]", "Order cards"])
    assert today.left.heading.text() == "Tuesday, 6 Jan 2026"


def test_what_another_program_writes_is_seen(day: InventedDay, open_today: Open, qtbot: QtBot) -> None:
    today = open_today()
    day.reminder(ReminderKind.OWN, [], 0, "Order cards")
    today.look_for_changes()
    qtbot.waitUntil(lambda: listed(today) == ["[Reminders 1]", "Order cards"])


def test_a_day_with_nothing_to_do_says_so_and_what_comes_next(day: InventedDay, open_today: Open, qtbot: QtBot) -> None:
    day.kept_up("Kai Otto", 91, 63)
    today = open_today()
    assert today.left.summary.text() == "Nobody is waiting to hear from you."
    qtbot.waitUntil(lambda: today.page.nothing.heading == "Nobody is waiting to hear from you")
    assert today.page.nothing.isVisible()
    assert today.page.nothing.sentence == "Next: Kai Otto, in 4 weeks."


def test_of_hundreds_only_the_first_are_listed_until_one_asks(day: InventedDay, open_today: Open, qtbot: QtBot) -> None:
    with day.store.step("fill"):
        for number in range(SHOWN + 10):
            day.reminder(ReminderKind.OWN, [], 0, f"Thing {number}")
    today = open_today()
    assert len(listed(today)) == SHOWN + 2
    assert listed(today)[0] == f"[Reminders {SHOWN + 10}]"
    choose(today, "Show 10 more")
    press(today, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(listed(today)) == SHOWN + 11)


def test_the_count_of_things_is_told(day: InventedDay, open_today: Open, qtbot: QtBot) -> None:
    told: list[int] = []
    day.kept_up("Kai Otto", 91, 95)
    day.born("Rosa Almeida", "--01-08")
    today = open_today()
    today.counted.connect(told.append)
    today.refresh()
    qtbot.waitUntil(lambda: told == [1])
    assert today.left.summary.text() == "1 thing to do"


def test_the_arrow_keys_pass_over_the_headings(app: App, open_today: Open) -> None:
    fill(app)
    today = open_today()
    press(today, Qt.Key.Key_Home)
    assert [line.part for line in today.left.chosen()] == [Part.WRITE_TO]
    for _ in range(3):
        press(today, Qt.Key.Key_Down)
    assert [line.part for line in today.left.chosen()] == [Part.CATCH_UP]
    press(today, Qt.Key.Key_End)
    assert [line.part for line in today.left.chosen()] == [Part.COMING]


def test_the_buttons_of_a_row_answer_it(day: InventedDay, open_today: Open, qtbot: QtBot) -> None:
    day.reminder(ReminderKind.OWN, [], 0, "Order cards")
    day.reminder(ReminderKind.OWN, [], 0, "Water the plants")
    today = open_today()
    row = listed(today).index("Water the plants")
    place = today.table.visualRect(today.model.index(row, 0))
    spot = today.left.table._paints.buttons_of(place, today.model.lines[row])[DONE].center()
    QTest.mouseMove(today.table.viewport(), QPoint(spot))
    QTest.mouseClick(today.table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert listed(today) == ["[Reminders 1]", "Order cards"]
    settled(today, qtbot)
    QTest.mouseDClick(today.table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert listed(today) == ["[Reminders 1]", "Order cards"]


@pytest.mark.parametrize("name", ["full", "empty"])
def test_every_control_of_the_day_has_a_name(name: str, app: App, open_today: Open, qtbot: QtBot) -> None:
    if name == "full":
        fill(app)
    today = open_today()
    window_of(today).go(TODAY)
    if name == "full":
        today.remind()
        choose(today, "FOSDEM in 3 weeks")
        settled(today, qtbot)
    assert nameless(window_of(today)) == []


def test_a_row_is_said_as_a_whole(day: InventedDay, open_today: Open) -> None:
    day.kept_up("Lea Fontaine", 30, 120)
    today = open_today()
    said = today.model.data(today.model.index(1, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Lea Fontaine, overdue, 4 months ago · every month"


def test_the_day_fits_a_small_window(app: App, open_today: Open) -> None:
    fill(app)
    window = window_of(open_today())
    window.resize(1024, 700)
    assert window.minimumSizeHint().width() <= 1024
    assert window.minimumSizeHint().height() <= 700
