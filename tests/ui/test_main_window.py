"""What comes into the window and what its keys and menus do."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, Qt, QUrl
from PySide6.QtGui import QAction, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.contacts.errors import StoreNewer
from desktop.contacts.model import ContactFields
from desktop.contacts.store import Store
from desktop.contacts.vcard import fields_to_vcard
from desktop.ui.main_window import PEOPLE, SCAN, SETTINGS, TODAY, MainWindow
from desktop.ui.parts import WindowParts
from tests.ui.doubles import WorkersDouble
from tests.ui.hands import drop, drop_data, press
from tests.ui.test_scan_screen import states

Photo = Callable[[str], Path]
CTRL = Qt.KeyboardModifier.ControlModifier


def png() -> bytes:
    image = QImage(60, 40, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def test_an_empty_window_says_what_to_do_next(window: MainWindow) -> None:
    assert window.scan.empty.isVisible()
    assert "Drop photographs" in window.scan.empty.heading
    assert window.scan.empty.button.text() == "Choose photographs …"


def test_a_folder_brings_its_pictures_in_order(window: MainWindow, tmp_path: Path, photo: Photo, qtbot: QtBot) -> None:
    folder = tmp_path / "cards"
    folder.mkdir()
    for name in ("IMG_10.jpg", "IMG_9.jpg", "readme.txt"):
        photo(name).rename(folder / name)
    drop(window, folder)
    qtbot.waitUntil(lambda: [entry.item.name for entry in window.scan.model.entries] == ["IMG_9.jpg", "IMG_10.jpg"])


def test_a_drop_is_taken_whatever_place_is_shown(window: MainWindow, photo: Photo, qtbot: QtBot) -> None:
    window.go(SETTINGS)
    drop(window, photo("dora-dehmel.jpg"))
    assert window.places.currentIndex() == SCAN
    qtbot.waitUntil(lambda: states(window) == ["review"])


def test_the_drop_returns_before_anything_is_read(
    window: MainWindow, workers: WorkersDouble, photo: Photo, qtbot: QtBot
) -> None:
    workers.hold()
    drop(window, *(photo(f"person-{number:03}.jpg") for number in range(50)))
    assert states(window) == []  # not even put on the stack: that happens away from the Qt thread
    qtbot.waitUntil(lambda: len(states(window)) == 50)
    workers.go()
    qtbot.waitUntil(lambda: states(window) == ["review"] * 50, timeout=20_000)


def test_a_picture_dragged_from_a_browser_is_copied_and_read(
    window: MainWindow, app: App, workers: WorkersDouble, qtbot: QtBot
) -> None:
    mime = QMimeData()
    mime.setData("image/png", QByteArray(png()))
    mime.setUrls([QUrl("https://shop.example/card.png")])
    assert drop_data(window, mime)
    qtbot.waitUntil(lambda: states(window) == ["review"])
    copied = workers.asked[0][0]
    assert app.folder in copied.parents
    assert copied.read_bytes() == png()


def test_an_address_of_a_web_page_is_refused_in_a_sentence(
    window: MainWindow, workers: WorkersDouble, qtbot: QtBot
) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl("https://shop.example/card.png")])
    assert drop_data(window, mime)
    assert "fetches nothing from the internet" in window.slip.text
    assert not workers.asked


def test_a_drag_of_text_is_not_wanted(window: MainWindow) -> None:
    mime = QMimeData()
    mime.setText("just words")
    assert not drop_data(window, mime)


def test_a_picture_is_pasted_from_the_clipboard(window: MainWindow, workers: WorkersDouble, qtbot: QtBot) -> None:
    image = QImage(60, 40, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    QGuiApplication.clipboard().setImage(image)
    QTest.keyClick(window, Qt.Key.Key_V, CTRL)
    qtbot.waitUntil(lambda: states(window) == ["review"])
    assert not QImage(str(workers.asked[0][0])).isNull()


def test_a_copied_file_is_pasted(window: MainWindow, photo: Photo, qtbot: QtBot) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(photo("dora-dehmel.jpg")))])
    QGuiApplication.clipboard().setMimeData(mime)
    window.incoming.paste()
    qtbot.waitUntil(lambda: states(window) == ["review"])


def test_pasting_words_says_that_there_is_no_picture(window: MainWindow) -> None:
    QGuiApplication.clipboard().setText("words")
    window.incoming.paste()
    assert "no picture" in window.slip.text


def test_pasting_into_a_box_pastes_the_text(window: MainWindow, photo: Photo, qtbot: QtBot) -> None:
    drop(window, photo("dora-dehmel.jpg"))
    qtbot.waitUntil(lambda: window.scan.review.isVisible())
    QGuiApplication.clipboard().setText("Tax")
    box = window.scan.review.form.box_for(window.scan.review.form.current.kind)
    box.setFocus()
    press(Qt.Key.Key_A, CTRL)
    press(Qt.Key.Key_V, CTRL)
    assert box.value() == "Tax"
    assert len(states(window)) == 1


def test_the_places_have_keys(window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_3, CTRL)
    assert window.places.currentIndex() == PEOPLE
    QTest.keyClick(window, Qt.Key.Key_2, CTRL)
    assert window.places.currentIndex() == SCAN
    QTest.keyClick(window, Qt.Key.Key_1, CTRL)
    assert window.places.currentIndex() == TODAY
    assert [button.text() for button in window.rail.buttons] == ["Today", "Scan", "People", "Events", "Settings"]


def test_the_question_mark_shows_the_keys(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window, "?")
    page = window.keys_page
    assert page is not None
    assert page.isVisible()
    words = {label.text() for label in page.findChildren(QLabel)}
    assert {"Keep and next", "Ctrl+Return", "Search people", "Ctrl+F", "Enter"} <= words
    page.close()


def test_no_key_means_two_things(window: MainWindow) -> None:
    keys = [key.toString() for action in window.findChildren(QAction) for key in action.shortcuts()]
    assert len(keys) == len(set(keys))
    assert len(keys) > 15


def test_undo_with_nothing_done_says_so(window: MainWindow, qtbot: QtBot) -> None:
    QTest.keyClick(window, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: window.slip.text == "There is nothing to undo.")


def test_what_was_done_before_the_start_is_named_and_undone_on_request(
    app: App, make_window: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    app.store.add(fields_to_vcard(ContactFields(name="Dora Dehmel"), "dora"))
    app.store.remove("dora")
    window = make_window()
    QTest.keyClick(window, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: window.slip.text == "Done earlier: Deleted: Dora Dehmel (5 Jan 2026, 09:00).")
    assert app.store.count() == 0
    (undo,) = [button for button in window.slip.findChildren(QPushButton) if button.text() == "Undo"]
    undo.click()
    qtbot.waitUntil(lambda: window.slip.text == "Undone: Deleted: Dora Dehmel.")
    assert app.store.count() == 1


def test_a_keeping_that_is_undone_in_the_history_is_back_on_the_stack(
    window: MainWindow, app: App, photo: Photo, qtbot: QtBot
) -> None:
    drop(window, photo("dora-dehmel.jpg"))
    qtbot.waitUntil(lambda: window.scan.review.isVisible())
    window.scan.keep()
    qtbot.waitUntil(lambda: states(window) == ["kept"])
    window.go(PEOPLE)
    qtbot.waitUntil(lambda: window.people.page.contact is not None)
    window.people.page.past.history_button.click()
    (undo,) = [
        button
        for button in window.people.page.past.history.findChildren(QPushButton)
        if button.accessibleName().startswith("Undo: Kept from a card")
    ]
    undo.click()
    qtbot.waitUntil(lambda: states(window) == ["review"])
    assert app.store.count() == 0
    qtbot.waitUntil(lambda: window.people.empty.isVisible())


def test_the_theme_is_chosen_and_remembered(
    window: MainWindow, app: App, parts: WindowParts, qapp: QApplication, qtbot: QtBot
) -> None:
    window.commands.themes["dark"].trigger()
    assert parts.theme.is_dark
    assert qapp.palette().window().color().lightness() < 60
    qtbot.waitUntil(lambda: app.settings.theme == "dark")
    window.commands.themes["light"].trigger()
    assert qapp.palette().window().color().lightness() > 200


def test_the_theme_follows_the_system_while_the_window_is_open(
    window: MainWindow, parts: WindowParts, qapp: QApplication, qtbot: QtBot
) -> None:
    window.choose_theme("system")
    changed = qapp.styleHints().colorSchemeChanged
    changed.emit(Qt.ColorScheme.Dark)
    assert qapp.palette().window().color().lightness() < 60
    changed.emit(Qt.ColorScheme.Light)
    assert qapp.palette().window().color().lightness() > 200
    window.choose_theme("dark")
    changed.emit(Qt.ColorScheme.Light)
    assert parts.theme.is_dark  # who has chosen is not overruled
    window.choose_theme("light")


def test_the_window_remembers_its_size(window: MainWindow, app: App, parts: WindowParts) -> None:
    window.resize(960, 720)
    window.close()
    assert app.settings.window
    again = MainWindow(app, parts)
    assert again.size().height() == 720
    again.take_down()
    again.deleteLater()


def test_a_store_of_a_newer_program_is_refused_with_its_sentence(app: App, parts: WindowParts, qtbot: QtBot) -> None:
    class TooNew(App):
        @property
        def store(self) -> Store:
            raise StoreNewer(folder=self.folder, found=9, known=1)

    newer = TooNew(app.folder, app.clock, app.settings_file)
    newer.__dict__["workers"] = app.workers
    window = MainWindow(newer, parts)
    window.show()
    window.begin([])
    qtbot.waitUntil(lambda: "newer Cardfile" in window.slip.text)
    assert not window.places.isEnabled()
    window.close()
    window.deleteLater()


def test_every_control_fits_at_1024_by_700(window: MainWindow, photo: Photo, qtbot: QtBot) -> None:
    window.resize(1024, 700)
    drop(window, photo("dora-dehmel.jpg"))
    qtbot.waitUntil(lambda: window.scan.review.isVisible())
    assert window.size().width() == 1024
    assert window.minimumSizeHint().width() <= 1024
    assert window.minimumSizeHint().height() <= 700
    inside = window.rect()
    for control in (window.scan.review.keep_button, window.scan.review.skip_button, window.scan.stack.counts):
        corner = control.mapTo(window, control.rect().bottomRight())
        assert inside.contains(corner)


def test_texts_may_grow_by_forty_percent(window: MainWindow, photo: Photo, qtbot: QtBot) -> None:
    window.resize(1024, 700)
    drop(window, photo("dora-dehmel.jpg"))
    qtbot.waitUntil(lambda: window.scan.review.isVisible())
    for place in window.findChildren(QWidget):
        text = getattr(place, "text", None)
        if callable(text) and isinstance(place, QLabel) and place.isVisible() and not place.wordWrap():
            place.setText(text() + "n" * (len(text()) * 2 // 5))
    QApplication.processEvents()
    assert window.minimumSizeHint().width() <= 1024
