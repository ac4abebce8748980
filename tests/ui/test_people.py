"""What a user notices on the People screen: search, page, edit, delete, export."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextDocumentFragment
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.contacts.model import Address, ContactFields, Phone
from desktop.contacts.vcard import fields_to_vcard
from desktop.ui.form.editors import FieldEdit
from desktop.ui.main_window import PEOPLE, MainWindow
from desktop.ui.people.person_delegate import initials
from ocr.model import FieldKind
from tests.ui.hands import press

DORA = ContactFields(
    name="Dora Dehmel",
    given="Dora",
    family="Dehmel",
    title="Steuerberaterin",
    organization="Axiom Maschinenbau GmbH",
    phones=(Phone("+493023125198", "work", "12"),),
    emails=("dora@axiom.example",),
    addresses=(Address("Hauptstr. 5", "10115", "Berlin", text="Hauptstr. 5, 10115 Berlin"),),
)
KAI = ContactFields(name="Kai Otto", given="Kai", family="Otto", organization="Weber & Söhne")


@pytest.fixture
def add(app: App) -> Callable[[ContactFields], str]:
    def one(fields: ContactFields) -> str:
        uid = f"uid-{app.store.count():05}"
        app.store.add(fields_to_vcard(fields, uid))
        return uid

    return one


@pytest.fixture
def people(add: Callable[[ContactFields], str], window: MainWindow, qtbot: QtBot) -> MainWindow:
    add(DORA)
    add(KAI)
    window.people.refresh()
    window.go(PEOPLE)
    qtbot.waitUntil(lambda: len(window.people.model.rows) == 2 and window.people.page.contact is not None)
    return window


def names(window: MainWindow) -> list[str]:
    return [row.name for row in window.people.model.rows]


def on_page(window: MainWindow) -> list[str]:
    """Give every word that the contact's page shows now."""
    labels = [label for label in window.people.page.findChildren(QLabel) if label.isVisible()]
    return [QTextDocumentFragment.fromHtml(label.text()).toPlainText() for label in labels]


def test_an_empty_list_says_what_to_do_next(window: MainWindow, qtbot: QtBot) -> None:
    window.go(PEOPLE)
    qtbot.waitUntil(lambda: window.people.empty.isVisible())
    assert window.people.empty.heading == "Nobody here yet"
    window.people.empty.button.click()
    assert window.scan.isVisible()


def test_the_list_shows_the_people_and_the_first_ones_page(people: MainWindow, qtbot: QtBot) -> None:
    assert names(people) == ["Dora Dehmel", "Kai Otto"]
    shown = on_page(people)
    assert "Steuerberaterin · Axiom Maschinenbau GmbH" in shown
    assert "+49 30 23125198 ext. 12" in shown
    qtbot.waitUntil(lambda: people.people.count.text() == "2 contacts")


def test_search_from_anywhere_finds_by_name_and_company(people: MainWindow, qtbot: QtBot) -> None:
    people.go(0)
    QTest.keyClick(people, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.focusWidget() is people.people.search_box
    QTest.keyClicks(people.people.search_box, "sohne")
    qtbot.waitUntil(lambda: names(people) == ["Kai Otto"])
    qtbot.waitUntil(lambda: "Kai Otto" in on_page(people))


def test_a_search_that_finds_nobody_says_so_and_leads_back(people: MainWindow, qtbot: QtBot) -> None:
    people.people.search_box.setText("zzzz")
    qtbot.waitUntil(lambda: people.people.nobody.isVisible())
    people.people.nobody.button.click()
    qtbot.waitUntil(lambda: len(names(people)) == 2)


def test_an_edit_is_written_and_can_be_undone(people: MainWindow, app: App, qtbot: QtBot) -> None:
    people.people.page.edit_button.click()
    title = people.people.page.form.box_for(FieldKind.TITLE)
    assert isinstance(title, FieldEdit)
    title.take("Head of Tax")
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: app.store.get("uid-00000").fields.title == "Head of Tax")
    qtbot.waitUntil(lambda: "Head of Tax · Axiom Maschinenbau GmbH" in on_page(people))
    people.undo()
    qtbot.waitUntil(lambda: app.store.get("uid-00000").fields.title == "Steuerberaterin")
    qtbot.waitUntil(lambda: "Steuerberaterin · Axiom Maschinenbau GmbH" in on_page(people))


def test_another_name_takes_its_parts_along(people: MainWindow, app: App, qtbot: QtBot) -> None:
    people.people.page.edit_button.click()
    name = people.people.page.form.box_for(FieldKind.NAME)
    assert isinstance(name, FieldEdit)
    name.take("Dora Weber")
    people.people.page.save_button.click()
    qtbot.waitUntil(lambda: app.store.get("uid-00000").fields.family == "Weber")
    assert app.store.get("uid-00000").fields.given == "Dora"


def test_what_was_not_touched_stays_byte_for_byte(people: MainWindow, app: App, qtbot: QtBot) -> None:
    before = app.store.get("uid-00000").vcard
    people.people.page.edit_button.click()
    people.people.page.save_button.click()
    qtbot.waitUntil(lambda: not people.people.page.is_editing)
    assert app.store.get("uid-00000").vcard == before


def test_a_typed_number_without_country_code_is_one_of_the_home_country(
    people: MainWindow, app: App, qtbot: QtBot
) -> None:
    app.settings_file.change(region="DE")
    people.people.page.edit_button.click()
    phone = people.people.page.form.box_for(FieldKind.PHONE)
    assert isinstance(phone, FieldEdit)
    phone.take("030 23125 042")
    people.people.page.save_button.click()
    qtbot.waitUntil(lambda: len(app.store.get("uid-00000").fields.phones) == 2)
    assert app.store.get("uid-00000").fields.phones[1].number == "+493023125042"


def test_a_deleted_contact_comes_back_on_undo(people: MainWindow, app: App, qtbot: QtBot) -> None:
    people.people.page.delete_button.click()
    qtbot.waitUntil(lambda: names(people) == ["Kai Otto"])
    assert "Dora Dehmel is deleted." in people.slip.text
    people.undo()
    qtbot.waitUntil(lambda: names(people) == ["Dora Dehmel", "Kai Otto"])


def write_export(window: MainWindow, file: Path, qtbot: QtBot) -> None:
    """Go through with the export that was asked for."""
    qtbot.waitUntil(lambda: window.places.currentWidget() is window.errands.exporting)
    window.errands.exporting.write(file)


def test_the_chosen_contacts_are_exported(people: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    file = tmp_path / "dora.vcf"
    people.people.page.export_button.click()
    write_export(people, file, qtbot)
    qtbot.waitUntil(lambda: "1 contact written to " in people.slip.text)
    text = file.read_text("utf-8")
    assert text.count("BEGIN:VCARD") == 1
    assert "Dora Dehmel" in text


def test_several_contacts_can_be_chosen_and_exported(people: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    people.people.list.selectAll()
    qtbot.waitUntil(lambda: people.people.chosen_pane.isVisible())
    assert people.people.chosen_pane.heading.text() == "2 contacts chosen"
    file = tmp_path / "both.vcf"
    people.people.chosen_pane.export_button.click()
    write_export(people, file, qtbot)
    qtbot.waitUntil(lambda: file.exists() and file.read_text("utf-8").count("BEGIN:VCARD") == 2)


def test_an_export_offers_whom_the_list_shows(people: MainWindow, qtbot: QtBot) -> None:
    people.people.search_box.setText("otto")
    qtbot.waitUntil(lambda: names(people) == ["Kai Otto"])
    people.people.left.export_all_button.click()
    qtbot.waitUntil(lambda: people.places.currentWidget() is people.errands.exporting)
    assert people.errands.exporting.uids == ("uid-00001",)
    QTest.keyClick(people.errands.exporting, Qt.Key.Key_Escape)
    assert people.people.isVisible()


def test_a_file_that_cannot_be_written_is_a_sentence(people: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    people.people.export_all()
    write_export(people, tmp_path / "missing" / "x.vcf", qtbot)
    qtbot.waitUntil(lambda: "cannot be written" in people.slip.text)


def test_copy_puts_text_and_vcard_on_the_clipboard(people: MainWindow) -> None:
    people.people.page.copy_button.click()
    mime = QGuiApplication.clipboard().mimeData()
    assert mime.text().startswith("Dora Dehmel\nSteuerberaterin")
    assert "+49 30 23125198 ext. 12" in mime.text()
    assert b"BEGIN:VCARD" in bytes(mime.data("text/vcard").data())


def test_a_chosen_contact_can_be_dragged_out_as_a_file(people: MainWindow) -> None:
    model = people.people.model
    mime = model.mimeData([model.index(0)])
    file = Path(mime.urls()[0].toLocalFile())
    assert file.name == "Dora Dehmel.vcf"
    assert "BEGIN:VCARD" in file.read_text("utf-8")


def test_text_of_a_card_is_never_taken_for_markup(
    window: MainWindow, add: Callable[[ContactFields], str], qtbot: QtBot
) -> None:
    add(ContactFields(name="<img src='file:///etc/hostname'><b>Bold</b>", organization="<h1>Big</h1>"))
    window.people.refresh()
    window.go(PEOPLE)
    qtbot.waitUntil(lambda: window.people.page.contact is not None)
    labels = window.findChildren(QLabel)
    assert any("<b>Bold</b>" in label.text() for label in labels)
    assert {label.textFormat() for label in labels if "<" in label.text()} == {Qt.TextFormat.PlainText}


def test_the_list_shows_initials_where_there_is_no_picture() -> None:
    assert initials("Dora Dehmel") == "DD"
    assert initials("Axiom") == "A"
    assert initials("–") == ""


def test_choosing_with_the_keyboard_shows_the_next_page(people: MainWindow, qtbot: QtBot) -> None:
    people.people.search_box.setFocus()
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: "Kai Otto" in on_page(people))
