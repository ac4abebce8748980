"""What a user notices of doubles: found with their reasons, shown side by side, one key for each answer, undone."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop.actions import duplicates
from desktop.app import App
from desktop.contacts.model import ContactFields, Phone, Proposal
from desktop.contacts.store import Store
from desktop.contacts.vcard import fields_to_vcard
from desktop.ui.doubles import reason_words
from desktop.ui.doubles.screen import DoublesScreen
from desktop.ui.files import RESOURCES
from desktop.ui.main_window import PEOPLE, MainWindow
from tests.ui.hands import press
from tests.ui.test_accessibility import nameless

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier

DORA = ContactFields(
    name="Dora Dehmel",
    given="Dora",
    family="Dehmel",
    title="Steuerberaterin",
    organization="Axiom Maschinenbau GmbH",
    phones=(Phone("+493023125198"), Phone("+4915123125198", "mobile")),
    emails=("dora@axiom.example",),
)
DORA_NOW = ContactFields(
    name="Dora Weber",
    given="Dora",
    family="Weber",
    title="Partner",
    organization="Weber Steuerberatung",
    phones=(Phone("+4915123125198", "mobile"),),
    emails=("dora@axiom.example", "dora@weber.example"),
)
KAI = ContactFields(name="Kai Otto", given="Kai", family="Otto", organization="Otto KG", emails=("kai@otto.example",))
MARA = ContactFields(name="Mara Meier", given="Mara", family="Meier", emails=("mara@studio.example",))

Add = Callable[[str, ContactFields], None]


@pytest.fixture
def add(app: App) -> Add:
    return lambda uid, fields: (app.store.add(fields_to_vcard(fields, uid)), None)[1]


@pytest.fixture
def found(window: MainWindow, add: Add, qtbot: QtBot) -> DoublesScreen:
    """Give the merge view with two pairs: two of Dora, two of Kai."""
    for uid, fields in (("dora", DORA), ("dora-now", DORA_NOW), ("kai", KAI), ("kai-2", KAI), ("mara", MARA)):
        add(uid, fields)
    window.go(PEOPLE)
    window.errands.find_doubles()
    screen = window.errands.doubles
    qtbot.waitUntil(lambda: len(screen.model.pairs) == 2 and screen.comparison is not None)
    go_to(screen, "dora", qtbot)
    return screen


def go_to(screen: DoublesScreen, uid: str, qtbot: QtBot) -> None:
    row = next(row for row, pair in enumerate(screen.model.pairs) if uid in pair.uids)
    screen.list.setCurrentIndex(screen.model.index(row))
    wait_for_pair(screen, qtbot)


def wait_for_pair(screen: DoublesScreen, qtbot: QtBot) -> None:
    def there() -> bool:
        comparison, pair = screen.comparison, screen.pair
        return comparison is not None and pair is not None and comparison.keep.uid == pair.one

    qtbot.waitUntil(there)


def names(app: App) -> list[str]:
    return sorted(contact.fields.name for contact in app.store.contacts())


def shown(screen: DoublesScreen) -> list[str]:
    return [label.text() for label in screen.findChildren(QLabel) if label.isVisible()]


def test_doubles_are_listed_with_their_reasons(found: DoublesScreen) -> None:
    assert "2 pairs to decide" in shown(found)
    assert "Dora Dehmel and Dora Weber" in shown(found)
    assert "Same e-mail address: dora@axiom.example" in found.reasons.text()
    said = found.model.data(found.model.index(0), Qt.ItemDataRole.AccessibleTextRole)
    assert " and " in said
    assert "Same" in said


def test_both_are_shown_side_by_side_and_what_becomes_of_them(found: DoublesScreen) -> None:
    texts = shown(found)
    assert "≠ differs" in texts
    assert "Steuerberaterin · Axiom Maschinenbau GmbH" in texts
    assert "Partner · Weber Steuerberatung" in texts
    assert "dora@axiom.example\ndora@weber.example" in texts


def test_m_merges_and_undo_brings_both_back(found: DoublesScreen, window: MainWindow, app: App, qtbot: QtBot) -> None:
    press(Qt.Key.Key_M)
    qtbot.waitUntil(lambda: names(app) == ["Dora Dehmel", "Kai Otto", "Kai Otto", "Mara Meier"])
    merged = app.store.get("dora").fields
    assert merged.organization == "Axiom Maschinenbau GmbH"
    assert "Weber Steuerberatung" in app.store.get("dora").vcard
    assert merged.emails == ("dora@axiom.example", "dora@weber.example")
    qtbot.waitUntil(lambda: len(found.model.pairs) == 1)
    assert "Dora Dehmel and Dora Weber are one contact now." in window.slip.text
    window.undo()
    qtbot.waitUntil(lambda: "Dora Weber" in names(app))
    qtbot.waitUntil(lambda: len(found.model.pairs) == 2)
    assert app.store.get("dora").fields == DORA


def test_what_is_decided_again_by_key_is_asked_no_more(
    found: DoublesScreen, window: MainWindow, app: App, qtbot: QtBot
) -> None:
    for key in (Qt.Key.Key_M, Qt.Key.Key_N):
        go_to(found, "dora", qtbot)
        found.list.setFocus()
        press(key)
        qtbot.waitUntil(lambda: len(found.model.pairs) == 1)
        window.undo()
        qtbot.waitUntil(lambda: len(found.model.pairs) == 2)
        QTest.keyClick(window, Qt.Key.Key_Z, CTRL | SHIFT)
        qtbot.waitUntil(lambda: len(found.model.pairs) == 1)
        assert found.pair is not None
        assert found.pair.one == "kai"
        window.undo()
        qtbot.waitUntil(lambda: len(names(app)) == 5)
        qtbot.waitUntil(lambda: app.store.matches.apart() == set())
        window.errands.find_doubles()
        qtbot.waitUntil(lambda: len(found.model.pairs) == 2)


def test_n_remembers_that_they_are_two(found: DoublesScreen, window: MainWindow, app: App, qtbot: QtBot) -> None:
    press(Qt.Key.Key_N)
    qtbot.waitUntil(lambda: len(found.model.pairs) == 1)
    assert len(names(app)) == 5
    assert {pair.one for pair in duplicates.proposals(app.store)} == {"kai"}
    window.undo()
    qtbot.waitUntil(lambda: len(found.model.pairs) == 2)
    assert {pair.one for pair in duplicates.proposals(app.store)} == {"dora", "kai"}


def test_j_makes_the_right_job_todays_and_the_left_one_history(found: DoublesScreen, app: App, qtbot: QtBot) -> None:
    found.swap()
    wait_for_pair(found, qtbot)
    press(Qt.Key.Key_J)
    qtbot.waitUntil(lambda: len(found.model.pairs) == 1)
    kept = app.store.get("dora-now")
    assert kept.fields.organization == "Axiom Maschinenbau GmbH"
    assert "Weber Steuerberatung" in kept.vcard


def test_the_arrow_keys_go_from_pair_to_pair(found: DoublesScreen, qtbot: QtBot) -> None:
    found.list.setCurrentIndex(found.model.index(0))
    found.merge_button.setFocus()
    QTest.keyClick(found.view, Qt.Key.Key_Down)
    assert found.list.currentIndex().row() == 1
    found.list.setFocus()
    press(Qt.Key.Key_Up)
    assert found.list.currentIndex().row() == 0
    wait_for_pair(found, qtbot)


def test_of_two_names_one_is_chosen_by_key(found: DoublesScreen, app: App, qtbot: QtBot) -> None:
    left = found.view.button_of("name", "dora")
    assert left.isChecked()
    left.setFocus()
    press(Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: found.comparison is not None and "Dora Weber" in found.comparison.rows[0].merged)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is found.view.button_of("name", "dora-now"))
    press(Qt.Key.Key_M)
    qtbot.waitUntil(lambda: app.store.get("dora").fields.name == "Dora Weber")


def test_up_and_down_on_a_choice_go_to_the_next_pair_and_choose_nothing(found: DoublesScreen, qtbot: QtBot) -> None:
    row = found.list.currentIndex().row()
    found.view.button_of("name", "dora").setFocus()
    press(Qt.Key.Key_Down if row == 0 else Qt.Key.Key_Up)
    assert found.list.currentIndex().row() == 1 - row
    assert not found.view.choices
    wait_for_pair(found, qtbot)


def test_when_all_is_decided_it_says_so_and_leads_back(found: DoublesScreen, window: MainWindow, qtbot: QtBot) -> None:
    for left in (1, 0):
        press(Qt.Key.Key_M)
        qtbot.waitUntil(lambda left=left: len(found.model.pairs) == left)  # type: ignore[misc]
        if left:
            wait_for_pair(found, qtbot)
    assert found.empty.heading == "No doubles left"
    press(Qt.Key.Key_Return)
    assert window.places.currentIndex() == PEOPLE


def test_escape_leads_back_to_where_one_was(found: DoublesScreen, window: MainWindow) -> None:
    press(Qt.Key.Key_Escape)
    assert window.places.currentIndex() == PEOPLE


def test_two_chosen_people_are_merged_by_m(window: MainWindow, app: App, add: Add, qtbot: QtBot) -> None:
    add("kai", KAI)
    add("mara", MARA)
    window.people.refresh()
    window.go(PEOPLE)
    qtbot.waitUntil(lambda: len(window.people.model.rows) == 2)
    window.people.list.setFocus()
    window.people.list.selectAll()
    qtbot.waitUntil(lambda: len(window.people.chosen()) == 2)
    press(Qt.Key.Key_M)
    qtbot.waitUntil(lambda: window.places.currentWidget() is window.errands.doubles)
    screen = window.errands.doubles
    qtbot.waitUntil(lambda: screen.comparison is not None)
    assert screen.reasons.text() == "Chosen by you"
    press(Qt.Key.Key_M)
    qtbot.waitUntil(lambda: len(names(app)) == 1)


def test_m_n_and_j_do_nothing_to_contacts_elsewhere(found: DoublesScreen, window: MainWindow, app: App) -> None:
    window.leave()
    for key in (Qt.Key.Key_M, Qt.Key.Key_N, Qt.Key.Key_J):
        QTest.keyClick(window, key)
    assert len(names(app)) == 5


def test_who_merges_three_decides_pair_by_pair(window: MainWindow, app: App, add: Add, qtbot: QtBot) -> None:
    for uid in ("a", "b", "c"):
        add(uid, KAI)
    window.errands.merge(["a", "b", "c"])
    screen = window.errands.doubles
    for left in (1, 0):
        wait_for_pair(screen, qtbot)
        screen.merge()
        qtbot.waitUntil(lambda left=left: len(screen.model.pairs) == left)  # type: ignore[misc]
    assert [contact.uid for contact in app.store.contacts()] == ["a"]


def test_a_search_that_is_stopped_shows_what_was_found_until_then(
    window: MainWindow, app: App, add: Add, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    add("a", KAI)
    add("b", KAI)
    whole = duplicates.proposals

    def endless(store: Store, progress: Callable[[int, int], None], stop: Callable[[], bool]) -> list[Proposal]:
        progress(1, 4)
        while not stop():
            stopped.wait(0.01)
        return whole(store)

    stopped = threading.Event()
    monkeypatch.setattr(duplicates, "proposals", endless)
    window.errands.find_doubles()
    screen = window.errands.doubles
    qtbot.waitUntil(lambda: "1 of 4" in screen.work.text.text())
    assert screen.work.isVisible()
    screen.work.stop_button.click()
    qtbot.waitUntil(lambda: len(screen.model.pairs) == 1)
    assert not screen.work.isVisible()


def test_the_cards_are_shown_above_what_stands_on_them(window: MainWindow, app: App, qtbot: QtBot) -> None:
    sample = (RESOURCES / "samples" / "sample-card.jpg").read_bytes()
    app.store.add(fields_to_vcard(KAI, "a"), [app.store.save_picture(sample)])
    app.store.add(fields_to_vcard(KAI, "b"))
    window.errands.merge(["a", "b"])
    screen = window.errands.doubles
    wait_for_pair(screen, qtbot)
    pictures = [label for label in screen.view.findChildren(QLabel) if not label.pixmap().isNull()]
    assert [picture.accessibleName() for picture in pictures] == ["Picture of the card"]


def test_a_name_is_never_taken_for_markup(window: MainWindow, add: Add, qtbot: QtBot) -> None:
    hostile = ContactFields(name="<b>{one}</b>", organization="<h1>{other}</h1>", emails=("x@y.example",))
    add("a", hostile)
    add("b", hostile)
    window.errands.merge(["a", "b"])
    screen = window.errands.doubles
    wait_for_pair(screen, qtbot)
    labels = [label for label in screen.findChildren(QLabel) if "<" in label.text()]
    assert "<b>{one}</b> and <b>{one}</b>" in [label.text() for label in labels]
    assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}


def test_every_control_has_a_name(found: DoublesScreen, window: MainWindow) -> None:
    assert nameless(window) == []
    assert found.merge_button.accessibleName()


def test_every_reason_can_be_said_in_the_users_language() -> None:
    from desktop.contacts.model import REASONS

    assert reason_words._templates() == dict(REASONS)
