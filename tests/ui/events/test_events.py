"""What a user notices of the Events screen."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop.actions import met, remind
from desktop.app import App
from desktop.contacts.model import ContactFields, Event, InteractionKind, ReminderKind
from desktop.contacts.vcard import fields_to_vcard
from desktop.ui.events.event_people import KNOWN, MET, TO_WRITE
from desktop.ui.events.event_words import days_text
from desktop.ui.events.screen import EventsScreen
from desktop.ui.main_window import EVENTS, PEOPLE, MainWindow
from desktop.ui.people.people_model import shown_name
from tests.ui.conftest import NOW
from tests.ui.hands import press
from tests.ui.test_accessibility import nameless

CTRL = Qt.KeyboardModifier.ControlModifier
Open = Callable[[], EventsScreen]


def person(app: App, name: str, days_ago: int = 2) -> str:
    uid = name.lower().replace(" ", "-")
    app.store.add(fields_to_vcard(ContactFields(name=name), uid), created=NOW - timedelta(days=days_ago))
    return uid


@pytest.fixture
def pycon(app: App) -> Event:
    """A yearly event that was over on Saturday, with two new people and one whom the user knew."""
    event = met.add_event(app.store, "PyCon", "Berlin", "2026-01-01", "2026-01-03", yearly=True)
    people = [person(app, "Ada Brandt"), person(app, "Ben Okafor"), person(app, "Carla Weiss", 400)]
    met.met_at(app.store, event.id, people)
    return event


@pytest.fixture
def open_events(make_window: Callable[[], MainWindow], qtbot: QtBot) -> Open:
    """Give a function that opens the window at the events, with the first one's page."""

    def open_() -> EventsScreen:
        window = make_window()
        window.go(EVENTS)
        events = window.events
        qtbot.waitUntil(lambda: events.body.currentWidget() is not events.blank)
        if events.model.rows:
            qtbot.waitUntil(lambda: events.right.currentWidget() is events.view)
        return events

    return open_


def window_of(events: EventsScreen) -> MainWindow:
    window = events.window()
    assert isinstance(window, MainWindow)
    return window


def listed(events: EventsScreen) -> list[str]:
    return [f"[{row.heading}]" if row.line is None else f"{row.title}: {row.under}" for row in events.model.rows]


def go_to(events: EventsScreen, event: str, qtbot: QtBot, assumed: bool = False) -> None:
    """Choose an event and wait for its page."""
    events.table.go_to(events.model.place_of((event, assumed)))
    qtbot.waitUntil(lambda: events.view.page is not None and events.view.page.event.id == event)
    qtbot.waitUntil(lambda: events.view.is_ahead == assumed)
    qtbot.waitUntil(lambda: events.view.people.met_model.is_complete)


def guests(events: EventsScreen) -> list[str]:
    return [shown_name(row) for row in events.view.people.met_model.rows]


def test_events_stand_by_their_date_with_the_next_one_assumed(app: App, pycon: Event, open_events: Open) -> None:
    met.add_event(app.store, "Dinner", begins="2024-05-04", ends="2024-05-04")
    events = open_events()
    assert listed(events) == [
        "[Coming]",
        "PyCon: about 7 to 9 Jan 2027, assumed · Berlin",
        "[2026]",
        "PyCon: 1 to 3 Jan 2026 · Berlin",
        "[2024]",
        "Dinner: 4 May 2024",
    ]
    said = [events.model.data(events.model.index(row), Qt.ItemDataRole.AccessibleTextRole) for row in (1, 3)]
    assert said == [
        "PyCon, in 12 months, about 7 to 9 Jan 2027, assumed · Berlin, 3 people",
        "PyCon, 1 to 3 Jan 2026 · Berlin, 3 people",
    ]


@pytest.mark.parametrize(
    ("begins", "ends", "said"),
    [
        ("2026-11-12", "2026-11-12", "12 Nov 2026"),
        ("2026-11-12", "", "12 Nov 2026"),
        ("2026-11-12", "2026-11-14", "12 to 14 Nov 2026"),
        ("2026-11-30", "2026-12-02", "30 Nov to 2 Dec 2026"),
        ("2026-12-30", "2027-01-02", "30 Dec 2026 to 2 Jan 2027"),
        ("", "", ""),
        ("soon", "2026-01-01", "soon"),
    ],
)
def test_days_are_said_without_what_they_share(begins: str, ends: str, said: str) -> None:
    assert days_text(begins, ends) == said


def test_the_rail_and_a_key_lead_to_the_events(window: MainWindow) -> None:
    press(Qt.Key.Key_4, CTRL)
    assert window.places.currentWidget() is window.events
    assert window.rail.buttons[EVENTS].isChecked()


def test_who_has_no_events_writes_down_the_first_with_the_keys_alone(app: App, open_events: Open, qtbot: QtBot) -> None:
    events = open_events()
    assert events.empty.isVisible()
    press(Qt.Key.Key_N)
    form = events.form
    assert form.name_box.hasFocus()
    QTest.keyClicks(form.name_box, "Jour fixe")
    press(Qt.Key.Key_Tab)
    QTest.keyClicks(form.place_box, "Hamburg")
    press(Qt.Key.Key_Tab)
    assert form.begins_box.box.hasFocus()
    form.begins_box.box.selectAll()
    QTest.keyClicks(form.begins_box.box, "yesterday")
    assert form.begins_box.told.text() == "Sunday, 4 Jan 2026"
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: listed(events) == ["[2026]", "Jour fixe: 4 Jan 2026 · Hamburg"])
    assert window_of(events).slip.text == "Jour fixe is saved."
    press(Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: events.empty.isVisible())
    assert met.events(app.store) == []


@pytest.mark.parametrize(
    ("name", "begins", "ends", "yearly", "said"),
    [
        ("", "2026-01-02", "", False, "An event needs a name."),
        ("Fair", "some day", "", False, "The first day cannot be understood."),
        ("Fair", "2026-01-02", "some day", False, "The last day cannot be understood."),
        ("Fair", "", "2026-01-02", False, "The first day is missing."),
        ("Fair", "2026-01-02", "2026-01-01", False, "The last day is before the first."),
        ("Fair", "", "", True, "What comes every year needs its days."),
    ],
)
def test_the_form_says_what_is_wrong_and_loses_nothing(
    app: App, open_events: Open, name: str, begins: str, ends: str, yearly: bool, said: str
) -> None:
    events = open_events()
    events.new()
    form = events.form
    form.name_box.setText(name)
    form.begins_box.box.setText(begins)
    form.ends_box.box.setText(ends)
    form.yearly_box.setChecked(yearly)
    form.save()
    assert form.problem.text() == said
    assert events.has_form
    assert met.events(app.store) == []
    press(Qt.Key.Key_Escape)
    assert not events.has_form


def test_an_event_is_edited_by_one_key(app: App, pycon: Event, open_events: Open, qtbot: QtBot) -> None:
    events = open_events()
    go_to(events, pycon.id, qtbot)
    events.table.setFocus()
    press(Qt.Key.Key_E)
    assert (events.form.begins_box.box.text(), events.form.ends_box.box.text()) == ("2026-01-01", "2026-01-03")
    events.form.place_box.setText("Leipzig & Halle")
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "PyCon: 1 to 3 Jan 2026 · Leipzig & Halle" in listed(events))
    qtbot.waitUntil(lambda: events.view.under.text() == "1 to 3 Jan 2026 · Leipzig & Halle · every year")


def test_delete_takes_the_event_and_not_the_people_and_undo_brings_it_back(
    app: App, pycon: Event, open_events: Open, qtbot: QtBot
) -> None:
    events = open_events()
    go_to(events, pycon.id, qtbot)
    events.table.setFocus()
    press(Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: events.empty.isVisible())
    assert app.store.count() == 3
    assert window_of(events).slip.text == "PyCon is deleted; the people stay."
    press(Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: len(events.model.rows) == 4)
    assert len(met.people_met(app.store, pycon.id)) == 3


def test_the_real_days_take_the_place_of_the_assumed_ones(
    app: App, pycon: Event, open_events: Open, qtbot: QtBot
) -> None:
    events = open_events()
    assert events.view.banner.isVisible()
    assert "7 to 9 Jan 2027" in events.view.told.text()
    events.view.real_days_button.click()
    assert events.form.name_box.text() == "PyCon"
    assert events.form.begins_box.box.hasFocus()
    events.form.begins_box.box.setText("2027-02-04")
    events.form.ends_box.box.setText("2027-02-06")
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: listed(events)[:2] == ["[Coming]", "PyCon: 4 to 6 Feb 2027 · Berlin"])
    made = met.events(app.store)[0]
    assert (made.series, made.yearly) == (pycon.id, True)
    assert met.people_met(app.store, made.id) == []
    qtbot.waitUntil(lambda: events.view.page is not None and events.view.page.event == made)
    assert not events.view.banner.isVisible()


def test_before_an_event_the_page_says_whom_to_catch_up_with(
    app: App, pycon: Event, open_events: Open, qtbot: QtBot
) -> None:
    met.log(app.store, ["carla-weiss"], InteractionKind.CALL)
    events = open_events()
    go_to(events, pycon.id, qtbot, assumed=True)
    people = events.view.people
    qtbot.waitUntil(lambda: people.lists.currentIndex() == KNOWN)
    assert people.tabs[KNOWN].text() == "Catch up before it (3)"
    assert [(row.name, row.title) for row in people.known_model.rows] == [
        ("Ada Brandt", "last contact 2 days ago"),
        ("Ben Okafor", "last contact 2 days ago"),
        ("Carla Weiss", "last contact today"),
    ]


def test_a_person_is_added_by_a_box_that_finds_people(app: App, pycon: Event, open_events: Open, qtbot: QtBot) -> None:
    person(app, "Dora Dehmel")
    events = open_events()
    go_to(events, pycon.id, qtbot)
    box = events.view.people.person_box
    box.setFocus()
    QTest.keyClicks(box, "dehm")
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: guests(events) == ["Ada Brandt", "Dora Dehmel", "Ben Okafor", "Carla Weiss"])
    qtbot.waitUntil(lambda: events.view.people.tabs[MET].text() == "Met there (4)")
    assert window_of(events).slip.text == "Dora Dehmel met at PyCon."
    QTest.keyClicks(box, "Nobody At All")
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window_of(events).slip.text == "There is no contact named Nobody At All.")


def test_delete_in_the_list_takes_a_person_off_the_event_and_leaves_the_contact(
    app: App, pycon: Event, open_events: Open, qtbot: QtBot
) -> None:
    events = open_events()
    go_to(events, pycon.id, qtbot)
    table = events.view.people.tables[MET]
    table.go_to(1)
    table.setFocus()
    press(Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: guests(events) == ["Ada Brandt", "Carla Weiss"])
    assert app.store.get("ben-okafor").deleted is None
    press(Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: guests(events) == ["Ada Brandt", "Ben Okafor", "Carla Weiss"])


def test_enter_goes_into_the_list_and_then_to_the_person(pycon: Event, open_events: Open, qtbot: QtBot) -> None:
    events = open_events()
    go_to(events, pycon.id, qtbot)
    events.table.setFocus()
    press(Qt.Key.Key_Return)
    assert QApplication.focusWidget() is events.view.people.tables[MET]
    press(Qt.Key.Key_Return)
    window = window_of(events)
    assert window.places.currentIndex() == PEOPLE
    qtbot.waitUntil(lambda: window.people.page.contact is not None and window.people.page.contact.uid == "ada-brandt")


def test_new_people_not_written_to_are_followed_up_or_done(
    app: App, pycon: Event, open_events: Open, qtbot: QtBot
) -> None:
    events = open_events()
    go_to(events, pycon.id, qtbot)
    people = events.view.people
    people.tabs[TO_WRITE].click()
    assert [(row.name, row.title) for row in people.write_model.rows] == [
        ("Ada Brandt", "due today"),
        ("Ben Okafor", "due today"),
    ]
    people.tables[TO_WRITE].go_to(0)
    people.written_button.click()
    qtbot.waitUntil(lambda: [row.name for row in people.write_model.rows] == ["Ben Okafor"])
    assert [one.kind for one in met.interactions(app.store, "ada-brandt")] == [InteractionKind.MESSAGE]
    people.tables[TO_WRITE].clearSelection()
    people.follow_up_button.click()  # nobody is chosen: everybody
    qtbot.waitUntil(lambda: [row.title for row in people.write_model.rows] == ["reminder tomorrow"])
    people.follow_up_button.click()
    qtbot.waitUntil(lambda: window_of(events).slip.text == "You will be reminded of that already.")
    (only,) = remind.reminders_of(app.store, "ben-okafor")
    assert (only.kind, only.due, only.event) == (ReminderKind.FOLLOW_UP, "2026-01-06", pycon.id)


def test_what_another_program_writes_is_seen(app: App, pycon: Event, open_events: Open, qtbot: QtBot) -> None:
    events = open_events()
    met.add_event(app.store, "From elsewhere", begins="2026-02-01")
    events.look_for_changes()
    qtbot.waitUntil(lambda: any("From elsewhere" in line for line in listed(events)))


def test_every_control_has_a_name(pycon: Event, open_events: Open, qtbot: QtBot) -> None:
    events = open_events()
    assert nameless(window_of(events)) == []
    events.new()
    assert nameless(window_of(events)) == []


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_everything_is_to_be_seen_at_the_smallest_size(
    pycon: Event, open_events: Open, qtbot: QtBot, theme: str
) -> None:
    events = open_events()
    window = window_of(events)
    window.choose_theme(theme)
    window.resize(1024, 700)
    go_to(events, pycon.id, qtbot)
    labels = [label for label in events.view.findChildren(QLabel) if label.isVisible() and label.text()]
    assert labels
    for label in labels:
        right = label.mapTo(window, label.rect().bottomRight())
        assert right.x() <= window.width()
        assert right.y() <= window.height()
    assert events.view.people.tables[MET].height() > 200


def test_a_thousand_events_are_listed_and_one_with_thousands_of_people_opens(
    app: App, open_events: Open, qtbot: QtBot
) -> None:
    with app.store.step("fill"):
        for number in range(1000):
            met.add_event(app.store, f"Event {number}", begins=f"{2000 + number % 26}-03-{1 + number % 28:02}")
        largest = met.add_event(app.store, "Largest", begins="2025-12-30")
        uids = [person(app, f"Person {number:04}") for number in range(1500)]
        met.met_at(app.store, largest.id, uids)
    events = open_events()
    assert sum(row.line is not None for row in events.model.rows) == 1001
    go_to(events, largest.id, qtbot)
    assert events.view.people.met_model.rowCount() == 1500
    press(Qt.Key.Key_End)


def test_a_deleted_event_that_is_taken_back_is_chosen_again(
    app: App, pycon: Event, open_events: Open, qtbot: QtBot
) -> None:
    met.add_event(app.store, "Hanover Fair", "Hanover", "2024-04-22", "2024-04-26")
    events = open_events()
    go_to(events, pycon.id, qtbot)
    events.table.setFocus()
    press(Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: [row.line.event.name for row in events.model.rows if row.line] == ["Hanover Fair"])
    press(Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: len(events.model.rows) > 2)
    row = events.table.chosen_row
    assert row is not None
    assert row.line is not None
    assert row.line.event.id == pycon.id
