"""Front and back of one card are one entry of the stack, one form and one contact, until the user splits them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.actions import stack
from desktop.actions.sides import REASONS
from desktop.app import App
from desktop.ui.form.editors import FieldEdit
from desktop.ui.main_window import PEOPLE, SCAN, MainWindow
from desktop.ui.scan.stack_model import BACK_PICTURE, PICTURE
from desktop.ui.words import sides_reason
from ocr.model import Box, Card, CardReading, Field, FieldKind, Line, Reading
from ocr.sides import Why
from tests.ui.doubles import CORNERS, HEIGHT, WIDTH, WorkersDouble, a_card, read_by_name
from tests.ui.hands import drop, press
from tests.ui.test_scan_screen import states, under_review

Photo = Callable[[str], Path]


def a_back(*printed: tuple[FieldKind, str]) -> CardReading:
    """Give the reading of a back, with its boxes lower than those of a front."""
    boxes = [Box(40, 150 + 34 * row, 9 * len(text), 22) for row, (_, text) in enumerate(printed)]
    lines = tuple(Line(text, box, 0.9, "double") for (_, text), box in zip(printed, boxes, strict=True))
    fields = tuple(
        Field(kind, text, text, 0.95, "double", (row,), boxes[row]) for row, (kind, text) in enumerate(printed)
    )
    return CardReading(Card(np.full((HEIGHT, WIDTH, 3), 200, np.uint8), CORNERS), lines, fields, "el", "GR")


GREEK = a_back(
    (FieldKind.NAME, "Δώρα Ντέμελ"), (FieldKind.EMAIL, "dora@axiom.example"), (FieldKind.URL, "axiom.example")
)
PLAIN = a_back((FieldKind.NOTE, "Quality since 1950"))


def read_sides(path: Path) -> Reading:
    known = {"greek": GREEK, "plain": PLAIN}
    if path.stem == "both":
        return Reading(str(path), 0.1, (a_card(), GREEK))
    return Reading(str(path), 0.1, (known[path.stem],)) if path.stem in known else read_by_name(path)


@pytest.fixture
def workers() -> WorkersDouble:
    return WorkersDouble(read_sides)


@pytest.fixture
def joined(window: MainWindow, qtbot: QtBot, photo: Photo) -> MainWindow:
    """A window with a front and a back, taken one after the other, under review."""
    drop(window, photo("dora-dehmel.jpg"), photo("greek.jpg"), photo("kai-otto.jpg"))
    qtbot.waitUntil(lambda: states(window) == ["review", "review"] and window.scan.review.sides.isVisible())
    assert under_review(window) == "Dora Dehmel"
    return window


def titles(window: MainWindow) -> list[str]:
    return [entry.title for entry in window.scan.model.entries]


def test_front_and_back_are_one_entry_and_the_reason_is_said(joined: MainWindow, qtbot: QtBot) -> None:
    assert titles(joined) == ["Dora Dehmel", "Kai Otto"]
    said = joined.scan.review.sides.reason.text()
    assert said == "Taken one after the other: the same e-mail address on both."
    form = joined.scan.review.form
    assert form.fields().other_name == "Δώρα Ντέμελ"
    assert form.fields().urls == ("axiom.example",)
    assert form.fields().emails == ("dora@axiom.example",)
    model = joined.scan.model
    qtbot.waitUntil(lambda: all(model.index(0).data(role) is not None for role in (PICTURE, BACK_PICTURE)))
    assert "both sides" in model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert model.index(1).data(BACK_PICTURE) is None


def test_two_sides_in_one_photograph_are_one_entry(window: MainWindow, qtbot: QtBot, photo: Photo) -> None:
    drop(window, photo("both.jpg"))
    qtbot.waitUntil(lambda: states(window) == ["review"] and window.scan.review.sides.isVisible())
    said = window.scan.review.sides.reason.text()
    assert said == "Side by side in one photograph: the same e-mail address on both."


def test_a_field_of_the_back_lights_on_the_back(joined: MainWindow) -> None:
    pane, form = joined.scan.card_pane, joined.scan.review.form
    assert pane.side == 0
    form.box_for(FieldKind.NAME).setFocus()
    assert [box.y for box in pane.card._lit] == [54]
    other = next(box for box in form.findChildren(FieldEdit) if box.accessibleName() == "Also written")
    assert other.isVisible()
    other.setFocus()
    assert (pane.side, [box.y for box in pane.card._lit]) == (1, [150])
    assert pane.over_button.isChecked()
    assert pane.card.lines[0].text == "Δώρα Ντέμελ"
    form.box_for(FieldKind.NAME).setFocus()
    assert (pane.side, [box.y for box in pane.card._lit]) == (0, [54])
    assert pane.front_button.isChecked()


def test_the_card_is_turned_over_by_key_and_by_button(joined: MainWindow) -> None:
    pane = joined.scan.card_pane
    press(Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert pane.side == 1
    press(Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert pane.side == 0
    QTest.mouseClick(pane.over_button, Qt.MouseButton.LeftButton)
    assert pane.side == 1
    QTest.mouseClick(pane.over_button, Qt.MouseButton.LeftButton)
    assert (pane.side, pane.over_button.isChecked(), pane.front_button.isChecked()) == (1, True, False)


def test_words_of_the_back_can_be_clicked_into_a_field(joined: MainWindow) -> None:
    pane = joined.scan.card_pane
    department = joined.scan.review.form.box_for(FieldKind.DEPARTMENT)
    department.setFocus()
    pane.over_button.click()
    place = pane.card.place_in_view(pane.card.lines[2].box)
    QTest.mouseClick(pane.card.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    assert department.value() == "axiom.example"
    assert QApplication.focusWidget() is department


def test_the_side_that_is_shown_is_turned_and_read_again(
    joined: MainWindow, workers: WorkersDouble, qtbot: QtBot
) -> None:
    joined.scan.other_side()
    joined.scan.card_pane.turn_button.click()
    qtbot.waitUntil(lambda: len(workers.asked) == 4)
    assert workers.asked[-1][0].stem == "greek"
    qtbot.waitUntil(lambda: states(joined) == ["review", "review"] and not joined.scan.runner.is_busy)


def test_keeping_keeps_both_pictures_and_people_shows_them(joined: MainWindow, app: App, qtbot: QtBot) -> None:
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: states(joined) == ["kept", "review"])
    (row,) = app.store.search("ντέμελ")
    contact = app.store.get(row.uid)
    assert len(set(contact.pictures)) == 2
    joined.go(PEOPLE)
    page = joined.people.page
    qtbot.waitUntil(lambda: page.contact is not None and all(picture.isVisible() for picture in page.pictures))
    assert ("Also written", "Δώρα Ντέμελ") in [tuple(line.split(": ", 1)) for line in page._lines()]
    joined.go(SCAN)
    joined.undo()
    qtbot.waitUntil(lambda: states(joined) == ["review", "review"] and joined.scan.review.sides.isVisible())
    assert app.store.count() == 0


def test_a_click_splits_the_sides_and_undo_joins_them_again(joined: MainWindow, qtbot: QtBot) -> None:
    QTest.mouseClick(joined.scan.review.sides.split_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: titles(joined) == ["Dora Dehmel", "Δώρα Ντέμελ", "Kai Otto"])
    qtbot.waitUntil(lambda: under_review(joined) == "Dora Dehmel" and not joined.scan.review.sides.isVisible())
    assert joined.scan.review.form.fields().other_name == ""
    press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: titles(joined) == ["Dora Dehmel", "Kai Otto"] and joined.scan.review.sides.isVisible())
    assert joined.scan.review.form.fields().other_name == "Δώρα Ντέμελ"


def test_cards_are_joined_by_key_and_undo_splits_them(window: MainWindow, qtbot: QtBot, photo: Photo) -> None:
    drop(window, photo("dora-dehmel.jpg"), photo("plain.jpg"), photo("kai-otto.jpg"))
    qtbot.waitUntil(lambda: states(window) == ["review"] * 3 and under_review(window) == "Dora Dehmel")
    press(Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: states(window) == ["review"] * 2 and window.scan.review.sides.isVisible())
    assert window.scan.review.sides.reason.text() == "Front and back, as you joined them."
    assert window.scan.review.form.fields().notes == ("Quality since 1950",)
    press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: states(window) == ["review"] * 3 and not window.scan.review.sides.isVisible())
    assert under_review(window) == "Dora Dehmel"


def test_a_back_is_joined_with_the_card_before_it_from_the_menu_on_the_bar(
    window: MainWindow, qtbot: QtBot, photo: Photo
) -> None:
    drop(window, photo("dora-dehmel.jpg"), photo("plain.jpg"))
    qtbot.waitUntil(lambda: states(window) == ["review"] * 2 and under_review(window) == "Dora Dehmel")
    pane = window.scan.card_pane
    assert not pane._join_before.isEnabled()
    window.scan.stack.go_to(1)
    qtbot.waitUntil(lambda: window.scan.review.form.fields().notes == ("Quality since 1950",))
    assert pane._join_before.isEnabled()
    assert not pane._join_next.isEnabled()
    pane._join_before.trigger()
    qtbot.waitUntil(lambda: states(window) == ["review"] and window.scan.review.sides.isVisible())
    assert under_review(window) == "Dora Dehmel"
    assert window.scan.model.entries[0].back is not None


def test_what_was_typed_stays_when_the_back_is_found(
    window: MainWindow, workers: WorkersDouble, app: App, qtbot: QtBot, photo: Photo
) -> None:
    drop(window, photo("dora-dehmel.jpg"))
    qtbot.waitUntil(lambda: under_review(window) == "Dora Dehmel")
    department = window.scan.review.form.box_for(FieldKind.DEPARTMENT)
    QTest.keyClicks(department, "Finanzen")
    drop(window, photo("greek.jpg"))
    qtbot.waitUntil(lambda: states(window) == ["review"] and window.scan.review.sides.isVisible())
    fields = window.scan.review.form.fields()
    assert (fields.department, fields.other_name) == ("Finanzen", "Δώρα Ντέμελ")
    qtbot.waitUntil(lambda: stack.items(app.store)[0].cards[0].draft == fields)


def test_the_last_card_has_no_next_one_to_be_joined_with(window: MainWindow, qtbot: QtBot, photo: Photo) -> None:
    drop(window, photo("dora-dehmel.jpg"))
    qtbot.waitUntil(lambda: under_review(window) == "Dora Dehmel")
    assert not window.scan.card_pane.join_button.isEnabled()
    press(Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "no card beside this one" in window.slip.text)
    assert states(window) == ["review"]


def test_what_was_joined_and_split_is_so_after_a_restart(
    make_window: Callable[[], MainWindow], qtbot: QtBot, photo: Photo
) -> None:
    first = make_window()
    drop(first, photo("dora-dehmel.jpg"), photo("greek.jpg"), photo("kai-otto.jpg"), photo("plain.jpg"))
    qtbot.waitUntil(lambda: states(first) == ["review"] * 3 and first.scan.review.sides.isVisible())
    first.scan.split()
    qtbot.waitUntil(lambda: states(first) == ["review"] * 4 and not first.scan.under_review.is_deciding)
    first.scan.stack.go_to(2)
    qtbot.waitUntil(lambda: under_review(first) == "Kai Otto")
    first.scan.join(1)
    qtbot.waitUntil(lambda: states(first) == ["review"] * 3 and not first.scan.under_review.is_deciding)
    second = make_window()
    qtbot.waitUntil(lambda: states(second) == ["review"] * 3)
    assert titles(second) == ["Dora Dehmel", "Δώρα Ντέμελ", "Kai Otto"]
    assert [entry.back is not None for entry in second.scan.model.entries] == [False, False, True]


def test_removing_the_entry_takes_both_photographs_off_and_undo_brings_both_back(
    joined: MainWindow, app: App, qtbot: QtBot
) -> None:
    joined.scan.stack.list.setFocus()
    press(Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: titles(joined) == ["Kai Otto"])
    assert len(stack.items(app.store)) == 1
    joined.undo()
    qtbot.waitUntil(lambda: titles(joined) == ["Kai Otto", "Dora Dehmel"] and states(joined) == ["review"] * 2)
    assert joined.scan.model.entries[1].back is not None


def test_every_reason_is_a_sentence_of_its_own() -> None:
    assert set(REASONS) == set(Why)
    said = {sides_reason(why, in_one_photo=False) for why in Why}
    assert len(said) == len(Why)
    assert said == {f"Taken one after the other: {words}." for words in REASONS.values()}


def test_the_tools_of_a_narrow_card_are_icons_with_names(joined: MainWindow, qtbot: QtBot) -> None:
    pane = joined.scan.card_pane
    joined.resize(1600, 800)
    qtbot.waitUntil(lambda: pane.turn_button.text() == "Turn")
    joined.resize(joined.minimumWidth(), 700)
    joined.scan.work.setSizes([1, 2000])
    qtbot.waitUntil(lambda: pane.turn_button.text() == "")
    assert pane.turn_button.accessibleName() == "Turn"
    assert pane._card_tools.minimumSizeHint().width() <= pane.width()
    assert pane.over_button.text() == "Back"


def test_a_blank_photograph_is_taken_as_the_back_of_the_card_before(
    window: MainWindow, app: App, qtbot: QtBot, photo: Photo
) -> None:
    drop(window, photo("no-card-first.jpg"), photo("dora-dehmel.jpg"), photo("no-card.jpg"))
    qtbot.waitUntil(lambda: states(window) == ["no_card", "review", "no_card"])
    problem = window.scan.problem
    window.scan.stack.go_to(0)
    qtbot.waitUntil(problem.isVisible)
    assert not problem.back_button.isVisible()
    window.scan.stack.go_to(2)
    qtbot.waitUntil(lambda: problem.isVisible() and problem.back_button.isVisible())
    QTest.mouseClick(problem.back_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: states(window) == ["no_card", "review"] and window.scan.review.sides.isVisible())
    assert under_review(window) == "Dora Dehmel"
    assert window.scan.model.entries[1].back is not None
    window.undo()
    qtbot.waitUntil(lambda: states(window) == ["no_card", "review", "review"])


def test_the_box_one_is_in_lights_its_place_on_the_next_card_too(joined: MainWindow, qtbot: QtBot) -> None:
    card = joined.scan.card_pane.card
    assert [box.y for box in card._lit] == [88]  # the doubtful title
    joined.scan.stack.go_to(1)
    qtbot.waitUntil(lambda: under_review(joined) == "Kai Otto")
    assert [box.y for box in card._lit] == [88]
    assert joined.scan.review._snippet.isVisible()
