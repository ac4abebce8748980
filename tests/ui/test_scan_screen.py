"""What a user notices on the Scan screen, from the drop to the contact."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.actions import stack
from desktop.app import App
from desktop.contacts.model import Address, StackState
from desktop.ui.form.editors import FieldEdit
from desktop.ui.main_window import SCAN, SETTINGS, MainWindow
from ocr.model import FieldKind, Point
from tests.ui.doubles import WorkersDouble
from tests.ui.hands import drop, press

Photo = Callable[[str], Path]


def states(window: MainWindow) -> list[str]:
    return [entry.state.value for entry in window.scan.model.entries]


def under_review(window: MainWindow) -> str:
    """Give the name in the form, or nothing while no card is shown for review."""
    scan = window.scan
    if scan.middle.currentWidget() is not scan.work or not scan.review.isVisible():
        return ""
    return scan.review.form.box_for(FieldKind.NAME).value()


def test_a_dropped_photograph_is_read_and_its_fields_are_shown(window: MainWindow, qtbot: QtBot, photo: Photo) -> None:
    drop(window, photo("dora-dehmel.jpg"))
    qtbot.waitUntil(lambda: under_review(window) == "Dora Dehmel")
    fields = window.scan.review.form.fields()
    assert fields.organization == "Axiom Maschinenbau GmbH"
    assert fields.phones[0].number == "+493023125198"
    assert fields.emails == ("dora@axiom.example",)
    assert fields.addresses[0].city == "Berlin"


def test_a_photograph_of_two_cards_gives_two_reviews(window: MainWindow, qtbot: QtBot, photo: Photo) -> None:
    drop(window, photo("two-cards.jpg"))
    qtbot.waitUntil(lambda: states(window) == ["review", "review"])
    assert [entry.title for entry in window.scan.model.entries] == ["Dora Dehmel", "Kai Otto"]


def test_enter_keeps_the_card_and_goes_on_to_the_next(window: MainWindow, app: App, qtbot: QtBot, photo: Photo) -> None:
    drop(window, photo("dora-dehmel.jpg"), photo("kai-otto.jpg"))
    qtbot.waitUntil(lambda: states(window) == ["review", "review"] and under_review(window) == "Dora Dehmel")
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: under_review(window) == "Kai Otto")
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: states(window) == ["kept", "kept"])
    assert sorted(row.name for row in app.store.search()) == ["Dora Dehmel", "Kai Otto"]
    qtbot.waitUntil(lambda: window.scan.quiet.heading == "Every card is reviewed")


def test_undo_brings_the_kept_card_back_to_review(window: MainWindow, app: App, qtbot: QtBot, photo: Photo) -> None:
    drop(window, photo("dora-dehmel.jpg"), photo("kai-otto.jpg"))
    qtbot.waitUntil(lambda: states(window) == ["review", "review"] and under_review(window) == "Dora Dehmel")
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: under_review(window) == "Kai Otto")
    press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: states(window) == ["review", "review"] and under_review(window) == "Dora Dehmel")
    assert app.store.count() == 0


def test_a_skipped_card_is_not_kept_and_can_be_taken_back(
    window: MainWindow, app: App, qtbot: QtBot, photo: Photo
) -> None:
    drop(window, photo("dora-dehmel.jpg"))
    qtbot.waitUntil(lambda: under_review(window) == "Dora Dehmel")
    window.scan.review.skip_button.click()
    qtbot.waitUntil(lambda: states(window) == ["skipped"])
    assert app.store.count() == 0
    qtbot.waitUntil(lambda: window.scan.quiet.button.isVisible())
    window.scan.quiet.button.click()
    qtbot.waitUntil(lambda: states(window) == ["review"] and under_review(window) == "Dora Dehmel")


def test_the_doubtful_field_comes_first(window: MainWindow, qtbot: QtBot, photo: Photo) -> None:
    drop(window, photo("dora-dehmel.jpg"))
    qtbot.waitUntil(lambda: under_review(window) == "Dora Dehmel")
    first = QApplication.focusWidget()
    assert isinstance(first, FieldEdit)
    assert first.kind == FieldKind.TITLE
    assert first.is_doubtful
    assert first.accessibleDescription() != ""
    press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is window.scan.review.form.box_for(FieldKind.NAME)


def test_typing_in_a_doubtful_field_settles_the_doubt(window: MainWindow, qtbot: QtBot, photo: Photo) -> None:
    drop(window, photo("dora-dehmel.jpg"))
    qtbot.waitUntil(lambda: under_review(window) == "Dora Dehmel")
    box = QApplication.focusWidget()
    assert isinstance(box, FieldEdit)
    QTest.keyClick(box, Qt.Key.Key_X)
    assert not box.is_doubtful


def test_the_whole_stack_is_walked_without_the_mouse(window: MainWindow, app: App, qtbot: QtBot, photo: Photo) -> None:
    names = ["ada-alm", "bea-bach", "cem-cetin", "dan-dorn"]
    drop(window, *(photo(f"{name}.jpg") for name in names))
    qtbot.waitUntil(lambda: states(window) == ["review"] * 4 and under_review(window) == "Ada Alm")
    for name in names:
        qtbot.waitUntil(lambda name=name: under_review(window) == name.replace("-", " ").title())  # type: ignore[misc]
        for _ in range(3):
            press(Qt.Key.Key_Tab)
        press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: app.store.count() == 4)


def test_tab_reaches_every_box_and_comes_to_the_buttons(window: MainWindow, qtbot: QtBot, photo: Photo) -> None:
    drop(window, photo("dora-dehmel.jpg"))
    qtbot.waitUntil(lambda: under_review(window) == "Dora Dehmel")
    boxes = window.scan.review.form.findChildren(FieldEdit)
    qtbot.waitUntil(lambda: any(box.isVisible() for box in boxes if box.accessibleName() == "Extension"))
    seen = []
    for _ in range(30):
        now = QApplication.focusWidget()
        assert now is not None
        seen.append(now.accessibleName())
        if now is window.scan.review.keep_button:
            break
        press(Qt.Key.Key_Tab)
    assert seen[0] == "Title"
    assert seen[-2:] == ["Skip", "Keep and next"]
    assert {"Name", "Company", "Phone", "Kind of number", "Extension", "E-mail", "Address"} <= set(seen)


def test_an_error_stays_on_its_photograph_with_the_way_out(window: MainWindow, qtbot: QtBot, photo: Photo) -> None:
    drop(window, photo("broken.jpg"), photo("dora-dehmel.jpg"))
    qtbot.waitUntil(lambda: states(window) == ["failed", "review"])
    window.scan.stack.go_to(0)
    qtbot.waitUntil(lambda: window.scan.problem.isVisible())
    assert "damaged" in window.scan.problem.sentence.text()
    assert window.scan.problem.again_button.isVisible()
    assert not window.scan.problem.corners_button.isVisible()
    window.scan.problem.remove_button.click()
    qtbot.waitUntil(lambda: states(window) == ["review"])


def test_a_photograph_can_be_tried_again(
    window: MainWindow, workers: WorkersDouble, qtbot: QtBot, photo: Photo
) -> None:
    drop(window, photo("broken.jpg"))
    qtbot.waitUntil(lambda: states(window) == ["failed"] and window.scan.problem.isVisible())
    window.scan.problem.again_button.click()
    qtbot.waitUntil(lambda: len(workers.asked) == 2 and states(window) == ["failed"])


def test_corners_marked_by_hand_make_a_card_of_a_photograph_without_one(
    window: MainWindow, workers: WorkersDouble, qtbot: QtBot, photo: Photo
) -> None:
    drop(window, photo("no-card.jpg"))
    qtbot.waitUntil(lambda: states(window) == ["no_card"] and window.scan.problem.isVisible())
    window.scan.problem.corners_button.click()
    pane = window.scan.card_pane
    qtbot.waitUntil(lambda: pane.marks_corners and pane.photo.isVisible())
    pane.photo.move_corner(0, QPointF(0, 0))
    pane.photo.move_corner(2, QPointF(220, 130))
    pane.read_button.click()
    qtbot.waitUntil(lambda: under_review(window) == "Read Again")
    corners = workers.asked[-1][1]
    assert corners is not None
    assert corners[0] == Point(0, 0)
    assert corners[2] == Point(440, 260)  # the preview was half as large as the photo


def test_turning_reads_the_card_again(window: MainWindow, workers: WorkersDouble, qtbot: QtBot, photo: Photo) -> None:
    drop(window, photo("dora-dehmel.jpg"))
    qtbot.waitUntil(lambda: under_review(window) == "Dora Dehmel")
    window.scan.card_pane.turn_button.click()
    qtbot.waitUntil(lambda: under_review(window) == "Read Again")
    assert workers.asked[-1][2] == 90


def test_paused_photographs_wait_until_one_goes_on(
    window: MainWindow, workers: WorkersDouble, qtbot: QtBot, photo: Photo
) -> None:
    window.scan.stack.pause()
    drop(window, photo("dora-dehmel.jpg"))
    qtbot.waitUntil(lambda: states(window) == ["waiting"])
    qtbot.waitUntil(lambda: "Paused" in window.scan.stack.counts.text())
    assert workers.asked == []
    window.scan.stack.pause()
    qtbot.waitUntil(lambda: states(window) == ["review"])


def test_stopping_lets_everything_wait_and_loses_nothing(
    window: MainWindow, workers: WorkersDouble, qtbot: QtBot, photo: Photo
) -> None:
    workers.hold()
    drop(window, *(photo(f"person-{letter}.jpg") for letter in "abcdefgh"))
    qtbot.waitUntil(lambda: "reading" in states(window))
    window.scan.stack.stop_button.click()
    qtbot.waitUntil(lambda: states(window) == ["waiting"] * 8)
    workers.go()
    window.scan.stack.pause()
    qtbot.waitUntil(lambda: states(window) == ["review"] * 8)


def test_the_progress_counts_the_photographs(
    window: MainWindow, workers: WorkersDouble, qtbot: QtBot, photo: Photo
) -> None:
    workers.hold()
    drop(window, photo("ada-alm.jpg"), photo("bea-bach.jpg"), photo("cem-cetin.jpg"))
    qtbot.waitUntil(lambda: window.scan.stack.counts.text() == "0 of 3 read")
    assert window.scan.stack.bar.isVisible()
    workers.go()
    qtbot.waitUntil(lambda: not window.scan.stack.bar.isVisible())
    assert "3" in window.scan.stack.counts.text()


def test_the_stack_and_what_was_typed_come_back_at_the_next_start(
    make_window: Callable[[], MainWindow], app: App, qtbot: QtBot, photo: Photo
) -> None:
    first = make_window()
    drop(first, photo("dora-dehmel.jpg"), photo("broken.jpg"))
    qtbot.waitUntil(lambda: states(first) == ["review", "failed"] and under_review(first) == "Dora Dehmel")
    title = first.scan.review.form.box_for(FieldKind.TITLE)
    assert isinstance(title, FieldEdit)
    title.take("Head of Tax")
    first.scan.save_draft()
    qtbot.waitUntil(lambda: stack.items(app.store)[0].cards[0].draft.title == "Head of Tax")
    second = make_window()
    qtbot.waitUntil(lambda: under_review(second) == "Dora Dehmel")
    assert states(second) == ["review", "failed"]
    assert second.scan.review.form.fields().title == "Head of Tax"


def test_a_photograph_of_the_last_session_that_was_being_read_is_read_again(
    make_window: Callable[[], MainWindow], app: App, qtbot: QtBot, photo: Photo
) -> None:
    added = stack.add_photos(app.store, [photo("dora-dehmel.jpg")])
    app.store.stack.set_state(added[0].id, StackState.READING)
    window = make_window()
    qtbot.waitUntil(lambda: under_review(window) == "Dora Dehmel")


def test_focus_lights_the_place_on_the_card_and_shows_the_words_enlarged(
    window: MainWindow, qtbot: QtBot, photo: Photo
) -> None:
    drop(window, photo("dora-dehmel.jpg"))
    qtbot.waitUntil(lambda: under_review(window) == "Dora Dehmel")
    card = window.scan.card_pane.card
    box = window.scan.review.form.box_for(FieldKind.NAME)
    box.setFocus()
    assert [lit.y for lit in card._lit] == [54]
    assert window.scan.review._snippet.isVisible()
    window.scan.review.form.box_for(FieldKind.DEPARTMENT).setFocus()
    assert card._lit == []
    assert not window.scan.review._snippet.isVisible()


def test_a_click_on_the_card_puts_the_line_into_the_focused_field(
    window: MainWindow, qtbot: QtBot, photo: Photo
) -> None:
    drop(window, photo("dora-dehmel.jpg"))
    qtbot.waitUntil(lambda: under_review(window) == "Dora Dehmel")
    department = window.scan.review.form.box_for(FieldKind.DEPARTMENT)
    department.setFocus()
    card = window.scan.card_pane.card
    QTest.mouseClick(
        card.viewport(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        card.place_in_view(card.lines[2].box),
    )
    assert department.value() == "Steuerberaterin"
    assert QApplication.focusWidget() is department


def test_a_drag_across_lines_joins_them_in_the_focused_field(window: MainWindow, qtbot: QtBot, photo: Photo) -> None:
    drop(window, photo("dora-dehmel.jpg"))
    qtbot.waitUntil(lambda: under_review(window) == "Dora Dehmel")
    department = window.scan.review.form.box_for(FieldKind.DEPARTMENT)
    department.setFocus()
    card = window.scan.card_pane.card
    viewport = card.viewport()
    start = card.mapFromScene(QPointF(22, 58))
    end = card.mapFromScene(QPointF(100, 100))
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    QTest.mouseMove(viewport, start + QPoint(12, 12))
    QTest.mouseMove(viewport, end)
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, end)
    assert department.value() == "Dora Dehmel Steuerberaterin"


def test_the_menu_of_a_line_says_what_it_is(window: MainWindow, qtbot: QtBot, photo: Photo) -> None:
    drop(window, photo("dora-dehmel.jpg"))
    qtbot.waitUntil(lambda: under_review(window) == "Dora Dehmel")
    card = window.scan.card_pane.card
    menu = card.menu_for(card.lines[2], None)
    assert menu is not None
    entries = {action.text(): action for action in menu.actions()}
    entries["This is the department"].trigger()
    assert window.scan.review.form.fields().department == "Steuerberaterin"


def test_a_card_with_nothing_on_it_is_not_kept(window: MainWindow, app: App, qtbot: QtBot, photo: Photo) -> None:
    drop(window, photo("dora-dehmel.jpg"))
    qtbot.waitUntil(lambda: under_review(window) == "Dora Dehmel")
    form = window.scan.review.form
    form.show_fields(type(form.fields())())
    window.scan.keep()
    qtbot.waitUntil(lambda: "nothing to keep" in window.slip.text)
    assert app.store.count() == 0
    assert states(window) == ["review"]


def test_the_card_can_be_used_by_keyboard(window: MainWindow, app: App, qtbot: QtBot, photo: Photo) -> None:
    drop(window, photo("dora-dehmel.jpg"))
    qtbot.waitUntil(lambda: under_review(window) == "Dora Dehmel")
    department = window.scan.review.form.box_for(FieldKind.DEPARTMENT)
    department.setFocus()
    card = window.scan.card_pane.card
    card.setFocus()
    fitted = card.transform().m11()
    press(Qt.Key.Key_Plus)
    assert card.transform().m11() > fitted
    press(Qt.Key.Key_0)
    assert card.transform().m11() == fitted
    for _ in range(3):
        press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Space)
    assert department.value() == "Steuerberaterin"
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: app.store.count() == 1)


def test_corners_can_be_moved_by_keyboard_and_mouse(window: MainWindow, qtbot: QtBot, photo: Photo) -> None:
    drop(window, photo("dora-dehmel.jpg"))
    qtbot.waitUntil(lambda: under_review(window) == "Dora Dehmel")
    window.scan.mark_corners()
    view = window.scan.card_pane.photo
    qtbot.waitUntil(view.isVisible)
    before = view.corners()
    press(Qt.Key.Key_3)
    press(Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    moved = view.corners()
    assert moved[2].x < before[2].x
    assert moved[:2] == before[:2]
    start = view.mapFromScene(QPointF(moved[0].x / 2, moved[0].y / 2))
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    QTest.mouseMove(view.viewport(), start + QPoint(30, 20))
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    assert view.corners()[0].x > moved[0].x
    window.scan.card_pane.back_button.click()
    qtbot.waitUntil(lambda: under_review(window) == "Dora Dehmel" and window.scan.review.isEnabled())


def test_delete_in_the_list_takes_a_photograph_off_and_undo_brings_it_back(
    window: MainWindow, qtbot: QtBot, photo: Photo
) -> None:
    drop(window, photo("dora-dehmel.jpg"))
    qtbot.waitUntil(lambda: under_review(window) == "Dora Dehmel")
    window.scan.stack.list.setFocus()
    press(Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: states(window) == [])
    assert window.scan.empty.isVisible()
    window.undo()
    qtbot.waitUntil(lambda: states(window) == ["review"])


def test_finished_photographs_leave_the_stack_together(window: MainWindow, qtbot: QtBot, photo: Photo) -> None:
    drop(window, photo("dora-dehmel.jpg"), photo("kai-otto.jpg"))
    qtbot.waitUntil(lambda: states(window) == ["review", "review"] and under_review(window) == "Dora Dehmel")
    window.scan.keep()
    qtbot.waitUntil(lambda: states(window) == ["kept", "review"])
    window.scan.runner.clear_finished()
    qtbot.waitUntil(lambda: states(window) == ["review"])
    assert under_review(window) == "Kai Otto"


def test_a_box_of_several_lines_is_as_high_as_its_text(window: MainWindow, qtbot: QtBot, photo: Photo) -> None:
    drop(window, photo("dora-dehmel.jpg"))
    qtbot.waitUntil(lambda: under_review(window) == "Dora Dehmel")
    form = window.scan.review.form
    fields = form.fields()
    one_line = form.box_for(FieldKind.ADDRESS).height()
    short, long = Address(text="Hauptstr. 5"), Address(text="Hauptstr. 5, " * 20)
    heights = []
    for address in (short, long, short):
        form.show_fields(replace(fields, addresses=(address,)))
        QApplication.processEvents()
        heights.append(form._groups[FieldKind.ADDRESS].rows[0].box.height())
    assert heights[0] == heights[2] == one_line
    assert abs(one_line - form.box_for(FieldKind.NAME).height()) <= 3
    assert heights[1] > 2 * one_line


def test_a_card_read_meanwhile_does_not_take_the_keys_from_where_one_types(
    window: MainWindow, qtbot: QtBot, photo: Photo
) -> None:
    window.go(SETTINGS)
    window.settings.language.setFocus()
    window.scan.add([photo("dora-dehmel.jpg")])
    qtbot.waitUntil(lambda: window.scan.review.form.fields().name == "Dora Dehmel")
    assert QApplication.focusWidget() is window.settings.language
    window.go(SCAN)
    assert window.scan.review.form.current.hasFocus()


def test_a_key_pressed_before_the_next_card_is_there_keeps_nothing(
    window: MainWindow, app: App, qtbot: QtBot, photo: Photo
) -> None:
    drop(window, photo("dora-dehmel.jpg"), photo("kai-otto.jpg"))
    qtbot.waitUntil(lambda: states(window) == ["review", "review"] and under_review(window) == "Dora Dehmel")
    window.scan.stack.go_to(1)
    window.scan.keep()  # Kai's card is chosen, but the form is Dora's until his pictures are there
    qtbot.waitUntil(lambda: under_review(window) == "Kai Otto")
    qtbot.waitUntil(lambda: window._parts.jobs.is_idle)
    assert states(window) == ["review", "review"]
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: states(window) == ["review", "kept"])
    assert [row.name for row in app.store.search()] == ["Kai Otto"]


def test_what_was_typed_stays_with_its_card_however_quickly_one_goes_on(
    window: MainWindow, app: App, qtbot: QtBot, photo: Photo
) -> None:
    drop(window, photo("dora-dehmel.jpg"), photo("kai-otto.jpg"), photo("ada-alm.jpg"))
    qtbot.waitUntil(lambda: states(window) == ["review"] * 3 and under_review(window) == "Dora Dehmel")
    QTest.keyClicks(window.scan.review.form.box_for(FieldKind.DEPARTMENT), "Finanzen")
    for row in (1, 2):
        window.scan.stack.go_to(row)
    qtbot.waitUntil(lambda: under_review(window) == "Ada Alm")
    qtbot.waitUntil(lambda: window._parts.jobs.is_idle)
    drafts = [item.cards[0].draft for item in stack.items(app.store)]
    assert [(draft.name, draft.department) for draft in drafts] == [
        *(("Dora Dehmel", "Finanzen"), ("Kai Otto", ""), ("Ada Alm", ""))
    ]
