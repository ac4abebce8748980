"""The window's history says which program made a change and from which file; what was undone is done again by a key."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop.actions import people
from desktop.actions.import_contacts import carry_out, plan_import
from desktop.app import App
from desktop.contacts.store import Store
from desktop.contacts.vcard import fields_to_vcard
from desktop.settings import SettingsFile
from desktop.ui.main_window import PEOPLE, SCAN, MainWindow
from desktop.ui.people.person_page import PersonPage
from tests.ui.conftest import NOW
from tests.ui.doubles import WorkersDouble
from tests.ui.hands import drop
from tests.ui.people_in_window import go_to_people
from tests.ui.test_person_page import DORA, words_in
from tests.ui.test_scan_screen import states

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def app(tmp_path: Path, app: App, workers: WorkersDouble) -> Iterator[App]:
    """The program as its window is started."""
    made = App(app.folder, lambda: NOW, SettingsFile(app.folder), program="window")
    made.__dict__["workers"] = workers
    yield made
    made.close()


@pytest.fixture
def dora(app: App, window: MainWindow, tmp_path: Path, qtbot: QtBot) -> MainWindow:
    """Dora, imported on the command line."""
    file = tmp_path / "connections.vcf"
    file.write_text(fields_to_vcard(DORA, "dora"), "utf-8")
    typed = Store(app.folder, lambda: NOW, author="command line")
    carry_out(typed, plan_import(typed, [file]))
    typed.close()
    go_to_people(window, qtbot)
    qtbot.waitUntil(lambda: page_of(window).name.text() == "Dora Dehmel")
    return window


def page_of(window: MainWindow) -> PersonPage:
    return window.people.page


def told(window: MainWindow) -> list[str]:
    return words_in(page_of(window).past.history)


def title(app: App) -> str:
    return app.store.get("dora").fields.title


def undo_key(window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_Z, CTRL)


def redo_key(window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_Z, CTRL | SHIFT)


def test_the_history_says_which_program_and_which_file(dora: MainWindow, app: App, qtbot: QtBot) -> None:
    page_of(dora).past.history_button.click()
    assert told(dora)[:3] == ["Imported", "5 Jan 2026, 09:00 · on the command line", "From connections.vcf"]
    people.edit(app.store, "dora", replace(DORA, title="Partner"))
    dora.people.refresh()
    qtbot.waitUntil(lambda: told(dora)[:2] == ["Edited", "5 Jan 2026, 09:00 · in the window"])
    (undo,) = [
        button
        for button in page_of(dora).past.history.findChildren(QPushButton)
        if button.accessibleName() == "Undo: Edited, 5 Jan 2026, 09:00 · in the window"
    ]
    undo.click()
    qtbot.waitUntil(lambda: "Undone 5 Jan 2026, 09:00 · in the window" in told(dora))
    redo_key(dora)
    qtbot.waitUntil(lambda: told(dora)[:3] == ["Edited", "5 Jan 2026, 09:00 · in the window", "Done again"])
    assert title(app) == "Partner"


def test_steps_of_an_older_cardfile_name_no_program(dora: MainWindow, app: App, qtbot: QtBot) -> None:
    app.store._database.rows("UPDATE step SET author = '', detail = ''")
    dora.people.refresh()
    page_of(dora).past.history_button.click()
    qtbot.waitUntil(lambda: told(dora)[:2] == ["Imported", "5 Jan 2026, 09:00"])
    assert not any(word.startswith("From") for word in told(dora))


def test_undo_redo_undo_redo_by_key(dora: MainWindow, app: App, qtbot: QtBot) -> None:
    page = page_of(dora)
    dora.people.changes.make(
        "edit",
        lambda: people.edit(app.store, "dora", replace(DORA, title="Partner")),
        ["dora"],
        "Saved.",
        "Edit Dora Dehmel",
    )
    qtbot.waitUntil(lambda: page.under.text() == "Partner · Axiom GmbH")
    for _ in range(2):
        undo_key(dora)
        qtbot.waitUntil(lambda: page.under.text() == "Tax adviser · Axiom GmbH")
        redo_key(dora)
        qtbot.waitUntil(lambda: page.under.text() == "Partner · Axiom GmbH")
        assert dora.slip.text == "Done again: Edited: Dora Dehmel."
    redo_key(dora)
    qtbot.waitUntil(lambda: dora.slip.text == "There is nothing to do again.")
    assert title(app) == "Partner"


def test_keys_pressed_faster_than_the_store_writes_come_in_their_order(
    dora: MainWindow, app: App, qtbot: QtBot
) -> None:
    dora.people.delete()
    undo_before = dora.commands.undo.text()
    qtbot.waitUntil(lambda: dora.commands.undo.text() != undo_before)
    undo_key(dora)
    redo_key(dora)
    qtbot.waitUntil(lambda: dora.slip.text == "Done again: Deleted: Dora Dehmel.")
    assert app.store.get("dora").deleted is not None
    undo_key(dora)
    qtbot.waitUntil(lambda: app.store.get("dora").deleted is None)
    qtbot.waitUntil(lambda: page_of(dora).name.text() == "Dora Dehmel")


def test_a_card_is_kept_taken_back_and_kept_again(
    window: MainWindow, app: App, photo: Callable[[str], Path], qtbot: QtBot
) -> None:
    drop(window, photo("dora-dehmel.jpg"))
    qtbot.waitUntil(lambda: window.scan.review.isVisible())
    window.scan.keep()
    qtbot.waitUntil(lambda: states(window) == ["kept"])
    undo_key(window)
    qtbot.waitUntil(lambda: states(window) == ["review"])
    redo_key(window)
    qtbot.waitUntil(lambda: states(window) == ["kept"])
    assert app.store.count() == 1
    assert window.slip.text == "Done again: Kept from a card: Dora Dehmel."
    window.go(PEOPLE)
    qtbot.waitUntil(lambda: page_of(window).contact is not None)
    window.go(SCAN)
    undo_key(window)
    qtbot.waitUntil(lambda: states(window) == ["review"])
    assert app.store.count() == 0


def test_what_was_typed_after_an_undo_is_said_to_be_in_the_way(
    window: MainWindow, app: App, photo: Callable[[str], Path], qtbot: QtBot
) -> None:
    drop(window, photo("dora-dehmel.jpg"))
    qtbot.waitUntil(lambda: window.scan.review.isVisible())
    window.scan.keep()
    qtbot.waitUntil(lambda: states(window) == ["kept"])
    undo_key(window)
    qtbot.waitUntil(lambda: states(window) == ["review"])
    (item,) = app.store.stack.all()
    app.store.stack.set_draft(item.id, 0, item.cards[0].draft.replace("Dora", "Theodora"))
    redo_key(window)
    qtbot.waitUntil(
        lambda: window.slip.text == "This cannot be done again, because the contact was changed since it was undone."
    )
    assert app.store.count() == 0


def test_a_box_with_something_to_redo_keeps_its_key(dora: MainWindow, app: App, qtbot: QtBot) -> None:
    people.edit(app.store, "dora", replace(DORA, title="Partner"))
    app.store.undo()
    box = dora.people.left.search_box
    box.setFocus()
    QTest.keyClicks(box, "dora")
    QTest.keyClick(box, Qt.Key.Key_Z, CTRL)
    assert box.text() == ""
    QTest.keyClick(box, Qt.Key.Key_Z, CTRL | SHIFT)
    assert box.text() == "dora"
    assert title(app) == "Tax adviser"
    QTest.keyClick(box, Qt.Key.Key_Z, CTRL | SHIFT)
    qtbot.waitUntil(lambda: title(app) == "Partner")
