"""What a user notices of the list of people: it is long, sorted, filtered, and several can be chosen."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from desktop.actions import circles, met
from desktop.app import App
from desktop.contacts.model import Address, ContactFields, Missing, Phone, Sort
from desktop.contacts.store import Store
from desktop.settings import SettingsFile
from desktop.ui.main_window import PEOPLE, SETTINGS, MainWindow
from desktop.ui.people.people_model import PAGE, ROW
from tests.ui.hands import press
from tests.ui.people_in_window import add_people, choose, go_to_people, listed

CTRL = Qt.KeyboardModifier.ControlModifier

ADA = ContactFields(name="Ada Weber", given="Ada", family="Weber", organization="Zeppelin AG", emails=("a@b.example",))
BEA = ContactFields(name="Bea Otto", given="Bea", family="Otto", organization="Axiom", phones=(Phone("+493023125001"),))
CARL = ContactFields(
    name="Carl Vogel",
    given="Carl",
    family="Vogel",
    organization="Axiom",
    phones=(Phone("+493023125002"),),
    addresses=(Address(city="Berlin", text="Berlin"),),
)


@pytest.fixture
def app(app: App) -> App:
    """Let time pass: whoever is added later is younger."""
    moments = iter(datetime(2026, 1, 5, tzinfo=UTC) + timedelta(minutes=minute) for minute in range(100_000))
    made = App(app.folder, lambda: next(moments), SettingsFile(app.folder))
    made.__dict__["workers"] = app.workers
    app.__dict__["store"] = made.store
    return made


@pytest.fixture
def three(app: App, window: MainWindow, qtbot: QtBot) -> MainWindow:
    """Ada is a client, Bea was met at the fair, and all of them are listed."""
    ada, bea, _carl = add_people(app, ADA, BEA, CARL)
    circles.set_circle(app.store, "Clients", 90)
    circles.tag(app.store, [ada], "Clients")
    circles.tag(app.store, [ada, bea], "Jazz & Blues")
    met.met_at(app.store, met.add_event(app.store, "Hannover Messe").id, [bea])
    go_to_people(window, qtbot)
    qtbot.waitUntil(lambda: "In no circle  (2)" in entries(window.people.filters.menu))
    return window


def entries(menu: QMenu) -> dict[str, QAction]:
    """Give the entries of a menu and of the menus in it."""
    found: dict[str, QAction] = {}
    for action in menu.actions():
        inner = action.menu()
        found |= entries(inner) if isinstance(inner, QMenu) else {action.text(): action}
    return found


def filter_by(window: MainWindow, entry: str) -> None:
    entries(window.people.filters.menu)[entry].trigger()


def test_every_contact_has_a_row_at_once_and_its_words_when_it_is_seen(
    app: App, window: MainWindow, qtbot: QtBot
) -> None:
    add_people(app, *(ContactFields(name=f"Person {number:04}") for number in range(20 * PAGE)))
    go_to_people(window, qtbot)
    model = window.people.model
    assert model.rowCount() == 20 * PAGE
    assert len(model.rows) == PAGE
    window.people.list.setFocus()
    press(Qt.Key.Key_End)
    qtbot.waitUntil(lambda: model.row_at(20 * PAGE - 1) is not None)
    assert listed(window)[-1] == "Person 1999"
    qtbot.waitUntil(lambda: window.people.page.name.text() == "Person 1999")
    press(Qt.Key.Key_Home)
    qtbot.waitUntil(lambda: window.people.page.name.text() == "Person 0000")


def test_rows_that_are_not_fetched_yet_are_painted_without_words(app: App, window: MainWindow, qtbot: QtBot) -> None:
    add_people(app, *(ContactFields(name=f"Person {number:04}") for number in range(3 * PAGE)))
    go_to_people(window, qtbot)
    assert window.people.model.index(2 * PAGE).data(ROW) is None
    window.people.list.scrollToBottom()
    assert not window.people.list.grab().isNull()


def test_who_is_searched_is_found_beyond_the_first_page(app: App, window: MainWindow, qtbot: QtBot) -> None:
    add_people(app, *(ContactFields(name=f"Person {number:04}") for number in range(2 * PAGE)))
    go_to_people(window, qtbot)
    QTest.keyClicks(window.people.search_box, "person")
    qtbot.waitUntil(lambda: window.people.model.text == "person" and window.people.model.is_complete)
    assert window.people.count.text() == "200 contacts"
    assert window.people.model.rowCount() == 2 * PAGE


def test_the_list_is_sorted_as_one_asks(three: MainWindow, app: App, qtbot: QtBot) -> None:
    assert listed(three) == ["Bea Otto", "Carl Vogel", "Ada Weber"]
    for sort, expected in (
        (Sort.COMPANY, ["Bea Otto", "Carl Vogel", "Ada Weber"]),
        (Sort.ADDED, ["Carl Vogel", "Bea Otto", "Ada Weber"]),
        (Sort.CHANGED, ["Bea Otto", "Ada Weber", "Carl Vogel"]),
    ):
        three.people.filters.put(sort=sort)
        qtbot.waitUntil(lambda expected=expected: listed(three) == expected)  # type: ignore[misc]
    assert three.people.filters.sort_button.text() == "Last changed"


def test_another_order_keeps_the_chosen_person_chosen(three: MainWindow, qtbot: QtBot) -> None:
    choose(three, [2])
    qtbot.waitUntil(lambda: three.people.page.name.text() == "Ada Weber")
    three.people.filters.put(sort=Sort.ADDED)
    qtbot.waitUntil(lambda: listed(three)[0] == "Carl Vogel")
    assert three.people.list.chosen() == [2]
    three.people.filters.put(sort=Sort.CHANGED)
    qtbot.waitUntil(lambda: listed(three)[0] == "Bea Otto")
    assert three.people.list.chosen() == [1]


@pytest.mark.parametrize(
    ("entry", "expected", "chip"),
    [
        ("Clients  (1)", ["Ada Weber"], "Clients"),
        ("Jazz && Blues  (2)", ["Bea Otto", "Ada Weber"], "Jazz && Blues"),
        ("Hannover Messe  (1)", ["Bea Otto"], "Hannover Messe"),
        ("Axiom  (2)", ["Bea Otto", "Carl Vogel"], "Axiom"),
        ("No phone  (1)", ["Ada Weber"], "No phone"),
        ("No e-mail  (2)", ["Bea Otto", "Carl Vogel"], "No e-mail"),
        ("No address  (2)", ["Bea Otto", "Ada Weber"], "No address"),
        ("In no circle  (2)", ["Bea Otto", "Carl Vogel"], "In no circle"),
    ],
)
def test_a_filter_shows_whom_it_lets_through_and_says_how_many_before(
    three: MainWindow, qtbot: QtBot, entry: str, expected: list[str], chip: str
) -> None:
    filter_by(three, entry)
    qtbot.waitUntil(lambda: listed(three) == expected)
    assert [shown.text() for shown in three.people.filters.chips] == [chip]
    three.people.filters.chips[0].click()
    qtbot.waitUntil(lambda: len(listed(three)) == 3)
    assert three.people.filters.chips == []


def test_filters_and_search_hold_together(three: MainWindow, qtbot: QtBot) -> None:
    filter_by(three, "Axiom  (2)")
    qtbot.waitUntil(lambda: len(listed(three)) == 2)
    QTest.keyClicks(three.people.search_box, "carl")
    qtbot.waitUntil(lambda: listed(three) == ["Carl Vogel"])
    filter_by(three, "No e-mail  (2)")
    qtbot.waitUntil(lambda: len(three.people.filters.chips) == 2)
    assert listed(three) == ["Carl Vogel"]


def test_where_nobody_is_left_one_button_shows_everybody(three: MainWindow, qtbot: QtBot) -> None:
    filter_by(three, "Axiom  (2)")
    QTest.keyClicks(three.people.search_box, "ada")
    qtbot.waitUntil(lambda: three.people.nobody.isVisible())
    assert three.people.nobody.heading == "Nobody found"
    three.people.nobody.button.click()
    qtbot.waitUntil(lambda: len(listed(three)) == 3)
    assert three.people.search_box.text() == ""


def test_several_are_put_into_a_circle_and_out_of_it_by_undo(three: MainWindow, app: App, qtbot: QtBot) -> None:
    choose(three, [0, 1])
    qtbot.waitUntil(lambda: three.people.chosen_pane.isVisible())
    assert three.people.chosen_pane.names.text() == "Bea Otto\nCarl Vogel"
    three.people.chosen_pane.tag_box.setFocus()
    QTest.keyClicks(three.people.chosen_pane.tag_box, "Clients")
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "2 contacts added to Clients." in three.slip.text)
    assert circles.categories(app.store, "uid-00002") == ("Clients",)
    qtbot.waitUntil(lambda: three.people.list.chosen() == [0, 1])
    QTest.keyClick(three, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: circles.categories(app.store, "uid-00002") == ())


def test_several_are_deleted_and_come_back(three: MainWindow, qtbot: QtBot) -> None:
    choose(three, [0, 1])
    qtbot.waitUntil(lambda: three.people.chosen_pane.isVisible())
    three.people.list.setFocus()
    press(Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: listed(three) == ["Ada Weber"])
    assert "2 contacts deleted." in three.slip.text
    qtbot.waitUntil(lambda: three.people.left.trash_button.isVisible())
    assert three.people.left.trash_button.text() == "Trash (2)"
    three.undo()
    qtbot.waitUntil(lambda: len(listed(three)) == 3)


def test_two_or_more_can_be_handed_on_to_be_merged(three: MainWindow, qtbot: QtBot) -> None:
    wanted: list[list[str]] = []
    three.people.merge_wanted.connect(wanted.append)
    choose(three, [0, 2])
    qtbot.waitUntil(lambda: three.people.chosen_pane.isVisible())
    three.people.chosen_pane.merge_button.click()
    qtbot.waitUntil(lambda: wanted == [["uid-00001", "uid-00000"]])


def test_one_alone_cannot_be_merged_and_a_sentence_says_so(three: MainWindow) -> None:
    three.people.merge()
    assert "two or more" in three.slip.text


def test_everybody_can_be_chosen_though_few_were_fetched(app: App, window: MainWindow, qtbot: QtBot) -> None:
    add_people(app, *(ContactFields(name=f"Person {number:04}") for number in range(5 * PAGE)))
    go_to_people(window, qtbot)
    window.people.list.selectAll()
    qtbot.waitUntil(lambda: window.people.chosen_pane.isVisible())
    assert window.people.chosen_pane.heading.text() == f"{5 * PAGE} contacts chosen"
    assert window.people.chosen_pane.names.text().endswith(f"and {5 * PAGE - 8} others")
    window.people.chosen_pane.put_into.emit("Everybody")
    qtbot.waitUntil(lambda: circles.categories(app.store, "uid-00499") == ("Everybody",))


def test_letters_typed_in_the_list_are_no_search_of_its_own(three: MainWindow) -> None:
    three.people.list.setFocus()
    before = three.people.list.chosen()
    QTest.keyClicks(three.people.list, "w")
    assert three.people.list.chosen() == before


def test_the_search_box_leaves_undo_to_the_window_while_it_is_empty(three: MainWindow, app: App, qtbot: QtBot) -> None:
    three.people.list.setFocus()
    press(Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: len(listed(three)) == 2)
    three.people.go_to_search()
    assert QApplication.focusWidget() is three.people.search_box
    press(Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: len(listed(three)) == 3)


def test_missing_fields_have_names_for_every_kind() -> None:
    from desktop.ui.words import missing_name, sort_name

    assert {missing_name(missing) for missing in Missing} >= {"No phone", "In no circle"}
    assert len({sort_name(sort) for sort in Sort}) == len(Sort)


def test_what_another_program_changed_is_shown_when_one_comes_back(three: MainWindow, app: App, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: "In no circle  (2)" in entries(three.people.filters.menu))
    other = Store(app.folder)
    other.add("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Dan Zander\r\nN:Zander;Dan;;;\r\nUID:dan\r\nEND:VCARD\r\n")
    other.close()
    assert three.people.model.rowCount() == 3
    three.go(SETTINGS)
    three.go(PEOPLE)
    qtbot.waitUntil(lambda: listed(three) == ["Bea Otto", "Carl Vogel", "Ada Weber", "Dan Zander"])
