"""What a person's page says of being in touch, and what can be done about it there."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from desktop.actions import circles, met, remind
from desktop.app import App
from desktop.contacts.card_dates import card_cadence
from desktop.contacts.model import ContactFields, InteractionKind, ReminderKind
from desktop.contacts.vcard import fields_to_vcard
from desktop.network.model import Due, Told
from desktop.ui.main_window import MainWindow
from desktop.ui.people.touch_panel import TouchPanel
from desktop.ui.people.touch_words import reminder_when
from tests.ui.conftest import NOW
from tests.ui.hands import press
from tests.ui.people_in_window import go_to_people
from tests.ui.test_accessibility import nameless
from tests.ui.test_person_page import words_in

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def dora(app: App, window: MainWindow, qtbot: QtBot) -> MainWindow:
    """Dora is a client whom one called a hundred days ago; she wants to be called back, and has her birthday soon."""
    store = app.store
    vcard = fields_to_vcard(ContactFields(name="Dora Dehmel", given="Dora", family="Dehmel"), "dora")
    store.add(vcard.replace("END:VCARD", "BDAY:1985-01-12\r\nEND:VCARD"), created=NOW - timedelta(days=400))
    circles.set_circle(store, "Clients", 91)
    circles.tag(store, ["dora"], "Clients")
    met.log(store, ["dora"], InteractionKind.CALL, "", NOW - timedelta(days=100))
    remind.remind(store, ReminderKind.CALL, ["dora"], "2026-01-05", "about the offer")
    remind.remind(store, ReminderKind.OWN, ["dora"], "2026-02-01T15:00", "ask how the launch went")
    go_to_people(window, qtbot)
    qtbot.waitUntil(lambda: window.people.page.touch.isVisible())
    window.people.list.setFocus()
    return window


def panel(window: MainWindow) -> TouchPanel:
    return window.people.page.touch


def lines(window: MainWindow) -> list[str]:
    return [row.title for row in panel(window).rows]


def press_button(window: MainWindow, title: str, deed: str) -> QPushButton:
    (row,) = [row for row in panel(window).rows if row.title == title]
    row.buttons[deed].click()
    return row.buttons[deed]


def test_one_line_says_how_often_since_when_and_when_again(dora: MainWindow) -> None:
    assert panel(dora).line.text() == (
        "Every 3 months, as the circle Clients says · last contact 27 Sep 2025 (3 months ago) · due since 27 Dec 2025"
    )
    assert "12 Jan 1985" in words_in(dora.people.page)


def test_everything_to_be_reminded_of_has_a_line(dora: MainWindow) -> None:
    assert lines(dora) == [
        "Catch up",
        "Call back · about the offer",
        "Birthday · 41 years",
        "ask how the launch went",
    ]
    assert any("Sunday, 1 Feb 2026, 15:00 · in 4 weeks" in words for words in words_in(panel(dora)))


def test_a_key_sets_how_often(dora: MainWindow, app: App, qtbot: QtBot) -> None:
    press(Qt.Key.Key_C)
    menu = dora.people.deeds.touch.menu
    assert menu is not None
    assert not any(action.isChecked() for action in menu.actions())  # the circle says it, not the contact
    menu.actions()[0].trigger()
    menu.close()
    qtbot.waitUntil(lambda: panel(dora).line.text().startswith("Every 2 weeks · last contact"))
    assert card_cadence(app.store.get("dora").vcard) == 14
    dora.undo()
    qtbot.waitUntil(lambda: panel(dora).line.text().startswith("Every 3 months, as the circle Clients says"))


def test_what_is_done_goes_off_and_stands_in_the_timeline(dora: MainWindow, app: App, qtbot: QtBot) -> None:
    press_button(dora, "Call back · about the offer", "done")
    # A call is a contact: nobody has to catch up either.
    qtbot.waitUntil(lambda: lines(dora) == ["Birthday · 41 years", "ask how the launch went"])
    qtbot.waitUntil(lambda: "Call from you" in words_in(dora.people.page.past.timeline))
    press(Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: len(lines(dora)) == 4)


def test_a_reminder_is_put_off_skipped_changed_and_removed(dora: MainWindow, app: App, qtbot: QtBot) -> None:
    title = "Call back · about the offer"
    press_button(dora, title, "later")
    menu = dora.people.deeds.touch.menu
    assert menu is not None
    menu.actions()[0].trigger()
    menu.close()
    qtbot.waitUntil(lambda: any("Tuesday, 6 Jan 2026" in words for words in words_in(panel(dora))))
    press_button(dora, "Birthday · 41 years", "skip")
    qtbot.waitUntil(lambda: "Birthday · 41 years" not in lines(dora))
    press_button(dora, "ask how the launch went", "edit")
    form = dora.people.deeds.touch.reminder_form
    qtbot.waitUntil(lambda: form.isVisible())
    form.text_box.setText("send the slides")
    form.save()
    qtbot.waitUntil(lambda: "send the slides" in lines(dora))
    press_button(dora, "send the slides", "close")
    qtbot.waitUntil(lambda: "send the slides" not in lines(dora))
    assert [one.kind for one in remind.reminders_of(app.store, "dora")] == [ReminderKind.CALL]


def test_f_reminds_of_writing_on_the_next_working_day(dora: MainWindow, app: App, qtbot: QtBot) -> None:
    press(Qt.Key.Key_F)
    qtbot.waitUntil(lambda: "Write to them" in lines(dora))
    assert [one.due for one in remind.reminders_of(app.store, "dora") if one.kind is ReminderKind.FOLLOW_UP] == [
        "2026-01-06"
    ]


def test_r_opens_a_form_about_the_person(dora: MainWindow, app: App, qtbot: QtBot) -> None:
    press(Qt.Key.Key_R)
    form = dora.people.deeds.touch.reminder_form
    assert QApplication.focusWidget() is form.text_box
    assert form.people.names == {"dora": "Dora Dehmel"}
    QTest.keyClicks(form.text_box, "Send the photographs")
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Send the photographs" in lines(dora))
    assert not form.isVisible()


def test_the_letters_are_letters_where_one_types(dora: MainWindow, app: App) -> None:
    box = dora.people.page.past.log_box.text_box
    box.setFocus()
    QTest.keyClicks(box, "frc")
    assert box.toPlainText() == "frc"
    assert len(remind.reminders_of(app.store, "dora")) == 2


def test_a_circle_is_given_its_cadence_on_its_chip(dora: MainWindow, app: App, qtbot: QtBot) -> None:
    page = dora.people.page
    (chip,) = page.tags.chips
    menu = page.tags.menu_of(chip)
    (of_circle,) = [action.menu() for action in menu.actions() if action.text() == "How often to be in touch"]
    checked = [action.text() for action in of_circle.actions() if action.isChecked()]  # type: ignore[attr-defined]
    assert checked == ["every 3 months"]
    of_circle.actions()[3].trigger()  # type: ignore[attr-defined]
    menu.close()
    qtbot.waitUntil(lambda: panel(dora).line.text().startswith("Every 6 months, as the circle Clients says"))
    assert [circle.cadence_days for circle in circles.circles(app.store)] == [182]
    press(Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: [circle.cadence_days for circle in circles.circles(app.store)] == [91])


def test_what_is_answered_elsewhere_goes_off(dora: MainWindow, app: App, qtbot: QtBot) -> None:
    remind.remove_reminder(app.store, remind.reminders_of(app.store, "dora")[0].id)
    dora.people.look_for_changes()
    qtbot.waitUntil(lambda: "Call back · about the offer" not in lines(dora))


def test_every_step_has_its_name_in_the_history(dora: MainWindow, qtbot: QtBot) -> None:
    press_button(dora, "ask how the launch went", "done")
    qtbot.waitUntil(lambda: "ask how the launch went" not in lines(dora))
    press(Qt.Key.Key_C)
    menu = dora.people.deeds.touch.menu
    assert menu is not None
    menu.actions()[0].trigger()
    menu.close()
    qtbot.waitUntil(lambda: panel(dora).line.text().startswith("Every 2 weeks"))
    dora.people.page.past.history_button.click()
    told = words_in(dora.people.page.past.history)
    assert {"Cadence changed", "Cadence: every 2 weeks added", "Reminder", "Reminder: about the offer added"} <= set(
        told
    )


def test_every_control_of_the_page_has_a_name(dora: MainWindow) -> None:
    dora.people.remind()
    assert nameless(dora) == []


def test_an_event_or_birthday_is_said_by_its_own_day_and_not_by_the_first_one_it_is_told_on() -> None:
    begins = NOW.date() + timedelta(days=14)
    told_on = NOW.date() - timedelta(days=7)
    event = Due("event:fair", "2026", ReminderKind.EVENT, told_on, begins, ("dora",), text="Fair")
    assert reminder_when(Told(event), NOW).endswith("in 2 weeks")
    assert "was due" not in reminder_when(Told(event), NOW)
    past = NOW.date() - timedelta(days=3)
    assert reminder_when(Told(Due("birthday:dora", "", ReminderKind.BIRTHDAY, past, past)), NOW) == "3 days ago"
