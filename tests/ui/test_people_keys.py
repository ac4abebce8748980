"""Everybody can use the People screen: by keyboard, with a screen reader, in a small window, with longer words."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.actions import circles, met, people
from desktop.app import App
from desktop.contacts.model import ContactFields, InteractionKind, Phone
from desktop.ui.main_window import PEOPLE, SETTINGS, MainWindow
from tests.ui.conftest import NOW
from tests.ui.hands import press
from tests.ui.people_in_window import add_people, choose, go_to_people
from tests.ui.test_accessibility import inside_combo, nameless

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier

ADA = ContactFields(name="Ada Weber", given="Ada", family="Weber", organization="Zeppelin AG", emails=("a@b.example",))
BEA = ContactFields(
    name="Bea Otto", given="Bea", family="Otto", phones=(Phone("+493023125001"),), notes=("www.a.example",)
)


@pytest.fixture
def two(app: App, window: MainWindow, qtbot: QtBot) -> MainWindow:
    ada, bea = add_people(app, ADA, BEA)
    circles.tag(app.store, [bea, ada], "Clients")
    met.met_at(app.store, met.add_event(app.store, "Fair").id, [bea])
    met.log(app.store, [bea], InteractionKind.CALL, "about the fair", NOW)
    people.delete(app.store, add_people(app, ContactFields(name="Gone")))
    go_to_people(window, qtbot)
    qtbot.waitUntil(lambda: window.people.page.name.text() == "Bea Otto")
    return window


def key(window: MainWindow, pressed: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key while the list has the focus."""
    window.people.list.setFocus()
    QTest.keyClick(window.people.list, pressed, modifiers)


def test_one_letter_opens_the_form_the_log_and_the_new_job(two: MainWindow, qtbot: QtBot) -> None:
    page = two.people.page
    key(two, Qt.Key.Key_E)
    assert page.form.isVisible()
    page.end_edit()
    key(two, Qt.Key.Key_L)
    assert QApplication.focusWidget() is page.past.log_box.text_box
    key(two, Qt.Key.Key_J)
    assert page.job_form.isVisible()
    press(Qt.Key.Key_Escape)
    assert page.name.isVisible()


def test_letters_typed_into_a_note_stay_letters(two: MainWindow) -> None:
    key(two, Qt.Key.Key_L)
    box = two.people.page.past.log_box.text_box
    QTest.keyClicks(box, "jelm?")
    assert box.toPlainText() == "jelm?"
    assert not two.people.page.is_editing
    press(Qt.Key.Key_Return, SHIFT)
    QTest.keyClicks(box, "q")
    assert box.toPlainText() == "jelm?\nq"


def test_m_merges_two_who_are_chosen(two: MainWindow, qtbot: QtBot) -> None:
    choose(two, [0, 1])
    qtbot.waitUntil(two.people.chosen_pane.isVisible)
    key(two, Qt.Key.Key_M)
    qtbot.waitUntil(lambda: two.places.currentWidget() is two.errands.doubles)


def test_q_shows_the_code_and_escape_leads_back(two: MainWindow, qtbot: QtBot) -> None:
    key(two, Qt.Key.Key_Q)
    qtbot.waitUntil(lambda: two.places.currentWidget() is two.errands.code)
    QTest.keyClick(two.errands.code, Qt.Key.Key_Escape)
    assert two.people.isVisible()


def test_filters_and_orders_are_opened_and_chosen_by_keys(two: MainWindow, qtbot: QtBot) -> None:
    key(two, Qt.Key.Key_S, CTRL | SHIFT)
    sorts = two.people.filters.sorts
    assert sorts.isVisible()
    QTest.keyClick(sorts, Qt.Key.Key_Down)
    QTest.keyClick(sorts, Qt.Key.Key_Down)
    QTest.keyClick(sorts, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: two.people.filters.sort_button.text() == "By company")
    assert not sorts.isVisible()
    two.activateWindow()
    key(two, Qt.Key.Key_F, CTRL | SHIFT)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    menu.close()


def test_shift_and_end_choose_everybody_below(two: MainWindow) -> None:
    two.people.list.go_to(0)
    key(two, Qt.Key.Key_End, SHIFT)
    assert two.people.list.chosen() == [0, 1]
    key(two, Qt.Key.Key_Home)
    assert two.people.list.chosen() == [0]


def places(window: MainWindow) -> list[QWidget]:
    """Bring every part of the screen in sight, one after the other, and give them."""
    page = window.people.page
    window.people.new_job()
    shown: list[QWidget] = [page.job_form]
    page.show_facts()
    page.past.history_button.click()
    shown.append(page.past.history)
    window.people.edit()
    shown.append(page.form)
    page.end_edit()
    return shown


def test_every_control_has_a_name(two: MainWindow, qtbot: QtBot) -> None:
    assert nameless(two) == []
    for _shown in places(two):
        assert nameless(two) == []
    choose(two, [0, 1])
    qtbot.waitUntil(two.people.chosen_pane.isVisible)
    assert nameless(two) == []
    two.errands.open_trash()
    qtbot.waitUntil(lambda: len(two.errands.trash.model.deleted) == 1)
    assert nameless(two) == []


def test_everything_one_can_click_is_reached_by_tab(two: MainWindow) -> None:
    unreachable = [
        button.accessibleName()
        for button in two.people.findChildren(QAbstractButton)
        if button.isVisible()
        and not button.focusPolicy() & Qt.FocusPolicy.TabFocus
        and button.group() is None
        and not inside_combo(button)
    ]
    assert [name for name in unreachable if name] == []


def test_the_first_tab_stops_are_search_filter_order_and_list(two: MainWindow) -> None:
    two.people.go_to_search()
    stops = []
    for _ in range(3):
        press(Qt.Key.Key_Tab)
        stops.append(QApplication.focusWidget())
    filters = two.people.filters
    assert stops == [filters.filter_button, filters.sort_button, two.people.list]


def test_a_screen_reader_hears_who_is_in_a_row(two: MainWindow) -> None:
    model = two.people.model
    assert model.data(model.index(1), Qt.ItemDataRole.AccessibleTextRole) == "Ada Weber, Zeppelin AG"
    table = QAccessible.queryAccessibleInterface(two.people.list)
    assert table.text(QAccessible.Text.Name) == "People"


def test_words_may_grow_by_forty_percent_in_a_small_window(two: MainWindow) -> None:
    two.resize(1024, 700)
    for label in two.findChildren(QLabel):
        if label.isVisible() and not label.wordWrap():
            label.setText(label.text() + "n" * (len(label.text()) * 2 // 5))
    for button in two.people.findChildren(QAbstractButton):
        if button.isVisible() and button.text():
            button.setText(button.text() + "n" * (len(button.text()) * 2 // 5))
    QApplication.processEvents()
    assert two.minimumSizeHint().width() <= 1024
    assert two.width() == 1024


@pytest.mark.parametrize("way", ["open_trash", "find_doubles"])
def test_escape_leads_back_from_a_page_wherever_the_keys_were_before(two: MainWindow, way: str) -> None:
    two.rail.buttons[0].setFocus()
    getattr(two.errands, way)()
    assert not two.people.isVisible()
    press(Qt.Key.Key_Escape)
    assert two.people.isVisible()


def test_a_place_has_the_keys_wherever_they_were_before(two: MainWindow, qtbot: QtBot) -> None:
    for place in (SETTINGS, PEOPLE):
        two.rail.buttons[0].setFocus()
        two.go(place)
        inside = QApplication.focusWidget()
        assert inside is not None
        assert (two.settings, two.people)[place == PEOPLE].isAncestorOf(inside)
    press(Qt.Key.Key_Down)
    assert two.people.list.chosen() == [1]
