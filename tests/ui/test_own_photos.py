"""A contact's own photo is its face in the list and stands on its page; a bad one changes nothing."""

from __future__ import annotations

import base64
import struct
import threading
import zlib

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.actions import about
from desktop.app import App
from desktop.contacts.model import ContactFields, OwnPhoto
from desktop.contacts.vcard import fields_to_vcard
from desktop.ui.main_window import MainWindow
from desktop.ui.people import faces
from desktop.ui.people.people_model import PICTURE
from desktop.ui.pictures import MOST_SCANS, read_own_photo
from tests.ui.hands import press
from tests.ui.people_in_window import go_to_people, listed

RED = QColor(Qt.GlobalColor.red)


def encoded(kind: str = "PNG", width: int = 300, height: int = 400, colour: QColor = RED) -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(colour)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, kind)  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def huge_png() -> bytes:
    """Give a PNG that says it is 60000×60000 and has a few bytes of pixels."""

    def chunk(name: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))

    header = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    pixels = chunk(b"IDAT", zlib.compress(bytes(1000)))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + pixels + chunk(b"IEND", b"")


def card(name: str, *photo: bytes) -> str:
    plain = fields_to_vcard(ContactFields(name=name), name.split()[0].lower())
    lines = "".join(f"PHOTO;ENCODING=b;TYPE=PNG:{base64.b64encode(content).decode()}\r\n" for content in photo)
    return plain.replace("END:VCARD", lines + "END:VCARD")


def is_red(image: QImage) -> bool:
    colour = image.pixelColor(image.width() // 2, image.height() // 2)
    return colour.red() > 240 and colour.green() < 20 and colour.blue() < 20


def face(window: MainWindow, row: int) -> QImage | None:
    """Give the picture in a row; asking for it is what painting the row does."""
    picture = window.people.model.index(row).data(PICTURE)
    return None if picture is None else picture.toImage()


def all_looked_for(window: MainWindow, rows: int) -> bool:
    """Whether the faces of the first rows need not be asked for any more."""
    kept = window.people.model._faces._kept
    return len(kept) >= rows and window.people._parts.jobs.is_idle


@pytest.mark.parametrize("kind", ["PNG", "JPG", "WEBP"])
def test_a_photo_is_decoded_small(kind: str) -> None:
    image = read_own_photo(OwnPhoto(encoded(kind), {"JPG": "jpeg"}.get(kind, kind.lower())), 128)
    assert (image.width(), image.height()) == (96, 128)
    assert is_red(image)


def test_a_small_photo_stays_small_and_a_thin_one_is_shown() -> None:
    assert read_own_photo(OwnPhoto(encoded(width=20, height=10), "png"), 128).width() == 20
    assert not read_own_photo(OwnPhoto(encoded(width=4000, height=1), "png"), 128).isNull()


def test_what_is_wrong_with_a_photo_gives_no_picture() -> None:
    whole = encoded("JPG")
    for content, kind in (
        (huge_png(), "png"),
        (encoded()[:60], "png"),
        (encoded(), "jpeg"),
        (b"GIF89a", "gif"),
        (b"RIFF\x10\x00\x00\x00WEBPVP8 ", "webp"),
        (whole + b"\xff\xda" * MOST_SCANS, "jpeg"),
    ):
        assert read_own_photo(OwnPhoto(content, kind), 128).isNull()
    assert read_own_photo(None, 128).isNull()


def test_the_photo_is_the_face_in_the_list(app: App, window: MainWindow, qtbot: QtBot) -> None:
    for vcard in (
        card("Ada Weber", encoded()),
        card("Bea Otto"),
        card("Carl Vogel", b"a text"),
        card("Dan", huge_png()),
    ):
        app.store.add(vcard)
    go_to_people(window, qtbot)
    ada = listed(window).index("Ada Weber")
    qtbot.waitUntil(lambda: face(window, ada) is not None)
    found = face(window, ada)
    assert found is not None
    assert is_red(found)
    qtbot.waitUntil(lambda: all_looked_for(window, 4))
    assert [row for row in range(4) if face(window, row) is not None] == [ada]
    assert window.slip.isHidden()
    shown = window.people.list.viewport().grab().toImage()
    row = window.people.list.visualRect(window.people.model.index(ada, 0))
    spots = (shown.pixelColor(QPoint(x, row.center().y()) * shown.devicePixelRatio()) for x in range(80))
    assert any(spot.red() > 240 and spot.green() < 20 for spot in spots)


def test_the_card_comes_before_the_photo(app: App, window: MainWindow, qtbot: QtBot) -> None:
    white = app.store.save_picture(encoded(colour=QColor(Qt.GlobalColor.white)))
    app.store.add(card("Ada Weber", encoded()), [white])
    go_to_people(window, qtbot)
    qtbot.waitUntil(lambda: face(window, 0) is not None)
    found = face(window, 0)
    assert found is not None
    assert not is_red(found)
    page = window.people.page
    assert page.sides.photo.isVisible()
    assert page.pictures[0].isVisible()


def test_a_face_changes_with_its_contact(app: App, window: MainWindow, qtbot: QtBot) -> None:
    app.store.add(card("Ada Weber"))
    go_to_people(window, qtbot)
    qtbot.waitUntil(lambda: face(window, 0) is None and all_looked_for(window, 1))
    assert not window.people.page.sides.photo.isVisible()
    for vcard, is_there in ((card("Ada Weber", encoded()), True), (card("Ada Weber"), False)):
        app.store.change("ada", vcard)
        window.people.refresh()
        qtbot.waitUntil(lambda is_there=is_there: (face(window, 0) is not None) is is_there)  # type: ignore[misc]
        qtbot.waitUntil(lambda is_there=is_there: window.people.page.sides.photo.isVisible() is is_there)  # type: ignore[misc]


def test_the_page_shows_the_photo_and_enlarges_it(app: App, window: MainWindow, qtbot: QtBot) -> None:
    text = card("Ada Weber", encoded())
    app.store.add(text)
    go_to_people(window, qtbot)
    page = window.people.page
    photo = page.sides.photo
    assert photo.isVisible()
    assert photo.accessibleName() == "Photo of the contact"
    assert is_red(photo.grab().toImage())
    photo.setFocus()
    press(Qt.Key.Key_Return)
    assert page.currentWidget() is page.large
    assert page.large.label.text() == page.large.view.accessibleName() == "Photo of the contact"
    assert not page.large.turn_button.isVisible()
    press(Qt.Key.Key_Space)
    assert page.large.label.text() == "Photo of the contact"
    press(Qt.Key.Key_Escape)
    assert photo.isVisible()
    assert app.store.get("ada").vcard == text


@pytest.mark.parametrize("content", [huge_png(), b"a text", b"\xff\xd8\xff and no more"])
def test_a_bad_photo_leaves_the_page_as_it_was(app: App, window: MainWindow, qtbot: QtBot, content: bytes) -> None:
    app.store.add(card("Ada Weber", content))
    go_to_people(window, qtbot)
    assert window.people.page.name.text() == "Ada Weber"
    assert not window.people.page.sides.isVisible()
    assert window.slip.isHidden()


def test_photos_are_looked_for_beside_the_window_and_only_where_one_looks(
    app: App, window: MainWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    asked: list[str] = []
    threads: set[threading.Thread] = set()
    real = about.photo_of

    def noted(store: object, uid: str) -> OwnPhoto | None:
        asked.append(uid)
        threads.add(threading.current_thread())
        return real(app.store, uid)

    monkeypatch.setattr(faces, "photo_of", noted)
    with app.store.step("fill"):
        for number in range(1000):
            app.store.add(fields_to_vcard(ContactFields(name=f"Person {number:04}"), f"uid-{number:04}"))
    go_to_people(window, qtbot)
    in_sight = window.people.list.viewport().height() // window.people.list.rowHeight(0) + 2
    qtbot.waitUntil(lambda: all_looked_for(window, in_sight - 2) and not window.people.model._faces._wanted)
    assert threading.main_thread() not in threads
    assert set(asked) <= {f"uid-{number:04}" for number in range(in_sight)}
    known = set(asked)
    asked.clear()
    QTest.keyClicks(window.people.search_box, "person")
    qtbot.waitUntil(lambda: window.people.model.text == "person" and window.people.model.is_complete)
    window.people.list.grab()
    qtbot.waitUntil(lambda: window.people._parts.jobs.is_idle)
    assert not known & set(asked)
