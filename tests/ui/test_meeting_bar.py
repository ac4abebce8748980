"""What is said once of the whole stack: where one met, circles and tags, whether to write to them."""

from __future__ import annotations

from pathlib import Path

from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.actions import circles, met, remind
from desktop.app import App
from desktop.ui.main_window import SETTINGS, MainWindow
from desktop.ui.scan.meeting_bar import MeetingBar
from tests.ui.hands import drop, press
from tests.ui.test_scan_screen import states

CTRL = Qt.KeyboardModifier.ControlModifier


def photographs(folder: Path, *names: str, taken: str = "2025:11:13 10:00:00") -> list[Path]:
    """Make photographs that say when they were taken; what is on them, their names say."""
    made = []
    for name in names:
        exif = Image.Exif()
        exif.get_ifd(0x8769)[0x9003] = taken
        Image.new("RGB", (60, 40), name.__hash__() & 0xFFFFFF).save(folder / name, "JPEG", exif=exif)
        made.append(folder / name)
    return made


def review(window: MainWindow, qtbot: QtBot, *photos: Path) -> MeetingBar:
    """Drop photographs and wait for the first card's form."""
    drop(window, *photos)
    qtbot.waitUntil(lambda: states(window) == ["review"] * len(photos))
    qtbot.waitUntil(lambda: window.scan.review.isVisible())
    return window.scan.meeting


def test_the_event_of_the_photographs_is_proposed_and_holds_for_all_cards(
    window: MainWindow, app: App, tmp_path: Path, qtbot: QtBot
) -> None:
    pycon = met.add_event(app.store, "PyCon", begins="2025-11-12", ends="2025-11-14")
    met.add_event(app.store, "Dinner", begins="2025-12-24", ends="2025-12-24")
    bar = review(window, qtbot, *photographs(tmp_path, "ida-bauer.jpg", "otto-klein.jpg"))
    qtbot.waitUntil(lambda: bar.event_box.currentText() == "PyCon · 2025")
    bar.tags.named.emit("Clients")
    window.scan.keep()
    qtbot.waitUntil(lambda: states(window) == ["kept", "review"])
    assert bar.event_box.currentText() == "PyCon · 2025"
    qtbot.waitUntil(lambda: window.scan.review.form.fields().name == "Otto Klein")
    window.scan.keep()
    qtbot.waitUntil(lambda: states(window) == ["kept", "kept"])
    uids = met.people_met(app.store, pycon.id)
    assert sorted(app.store.get(uid).fields.name for uid in uids) == ["Ida Bauer", "Otto Klein"]
    assert [circles.categories(app.store, uid) for uid in uids] == [("Clients",)] * 2
    assert [one.due for uid in uids for one in remind.reminders_of(app.store, uid)] == ["2026-01-06"] * 2


def test_undo_takes_the_contact_back_with_all_that_was_said_of_it(
    window: MainWindow, app: App, tmp_path: Path, qtbot: QtBot
) -> None:
    pycon = met.add_event(app.store, "PyCon", begins="2025-11-12", ends="2025-11-14")
    bar = review(window, qtbot, *photographs(tmp_path, "ida-bauer.jpg"))
    qtbot.waitUntil(lambda: bool(bar.event_box.currentText()))
    window.scan.keep()
    qtbot.waitUntil(lambda: states(window) == ["kept"])
    (uid,) = met.people_met(app.store, pycon.id)
    press(Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: states(window) == ["review"])
    assert met.people_met(app.store, pycon.id) == []
    assert remind.reminders_of(app.store, uid) == []


def test_a_typed_name_makes_a_new_event_of_the_photographs_day_and_enter_keeps_no_card(
    window: MainWindow, app: App, tmp_path: Path, qtbot: QtBot
) -> None:
    bar = review(window, qtbot, *photographs(tmp_path, "ida-bauer.jpg"))
    qtbot.waitUntil(lambda: bar.said.day == "2025-11-13")
    bar.event_box.edit.setFocus()
    QTest.keyClicks(bar.event_box.edit, "Meetup & Friends")
    press(Qt.Key.Key_Return)
    assert bar.new_label.text() == "A new event of 13 Nov 2025"
    assert states(window) == ["review"]
    assert met.events(app.store) == []  # it comes with the first card
    window.scan.keep()
    qtbot.waitUntil(lambda: states(window) == ["kept"])
    (event,) = met.events(app.store)
    assert (event.name, event.begins) == ("Meetup & Friends", "2025-11-13")
    qtbot.waitUntil(lambda: bar.said.event == event.id)


def test_what_the_user_said_is_not_overwritten_by_later_photographs(
    window: MainWindow, app: App, tmp_path: Path, qtbot: QtBot
) -> None:
    met.add_event(app.store, "PyCon", begins="2025-11-12", ends="2025-11-14")
    met.add_event(app.store, "Dinner", begins="2025-12-24", ends="2025-12-24")
    bar = review(window, qtbot, *photographs(tmp_path, "ida-bauer.jpg"))
    qtbot.waitUntil(lambda: bar.event_box.currentText() == "PyCon · 2025")
    bar.event_box.setEditText("dinner")
    bar.event_box.taken.emit()
    assert bar.event_box.currentText() == "Dinner · 2025"
    drop(window, *photographs(tmp_path, "otto-klein.jpg"))
    qtbot.waitUntil(lambda: states(window) == ["review", "review"])
    window.go(SETTINGS)
    assert bar.event_box.currentText() == "Dinner · 2025"
    bar.event_box.setEditText("")
    bar.event_box.taken.emit()
    assert (bar.said.event, bar.said.new_event) == ("", "")


def test_another_stack_begins_anew(window: MainWindow, app: App, tmp_path: Path, qtbot: QtBot) -> None:
    bar = review(window, qtbot, *photographs(tmp_path, "ida-bauer.jpg"))
    bar.event_box.setEditText("Meetup")
    bar.event_box.taken.emit()
    bar.tags.named.emit("Clients")
    bar.write_box.setChecked(False)
    window.scan.remove()
    qtbot.waitUntil(lambda: states(window) == [])
    assert (bar.said.new_event, bar.said.categories, bar.said.follow_up) == ("", (), True)


def test_who_writes_to_nobody_is_not_reminded(window: MainWindow, app: App, tmp_path: Path, qtbot: QtBot) -> None:
    bar = review(window, qtbot, *photographs(tmp_path, "ida-bauer.jpg"))
    assert bar.write_box.text() == "Write to them on Tuesday, 6 Jan 2026"
    bar.write_box.setChecked(False)
    window.scan.keep()
    qtbot.waitUntil(lambda: states(window) == ["kept"])
    assert app.store.reminders.all() == []


def test_tab_goes_from_the_form_through_what_holds_for_all_to_the_buttons(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    bar = review(window, qtbot, *photographs(tmp_path, "ida-bauer.jpg"))
    bar.event_box.edit.setFocus()
    press(Qt.Key.Key_Tab)
    assert bar.tags.box.hasFocus()
    press(Qt.Key.Key_Tab)
    assert bar.write_box.hasFocus()
    press(Qt.Key.Key_Tab)
    assert window.scan.review.skip_button.hasFocus()
