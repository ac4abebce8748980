"""What a user notices of an import: dropped anywhere, previewed, nothing written before, undone as a whole."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop.actions.import_plan import PlannedCard
from desktop.actions.import_verdict import Verdict
from desktop.app import App
from desktop.contacts.model import ContactFields, Phone
from desktop.contacts.vcard import fields_to_vcard
from desktop.exchange.model import LEAVE_OUT, TARGETS, Incoming
from desktop.ui.importing.card_words import card_text
from desktop.ui.importing.plan_model import NAME, PLACE, VERDICT
from desktop.ui.importing.problem_words import PROBLEMS, added_text, shown_file
from desktop.ui.importing.screen import ImportScreen
from desktop.ui.importing.verdict_words import target_text
from desktop.ui.main_window import PEOPLE, SCAN, SETTINGS, MainWindow
from tests.ui.hands import drop, press
from tests.ui.test_accessibility import nameless
from tests.ui.test_scan_screen import states

KAI = ContactFields(
    name="Kai Otto",
    given="Kai",
    family="Otto",
    organization="Otto KG",
    phones=(Phone("+493023125042"),),
    emails=("kai@otto.example",),
)


def card(name: str, mail: str, *more: str) -> str:
    given, family = name.split()
    lines = ["BEGIN:VCARD", "VERSION:3.0", f"FN:{name}", f"N:{family};{given};;;", f"EMAIL:{mail}", *more, "END:VCARD"]
    return "\r\n".join(lines) + "\r\n"


@pytest.fixture
def vcf(tmp_path: Path) -> Path:
    """Give a file with two new people, one who is there and gains a number, a likely double, and half a card."""
    file = tmp_path / "phone.vcf"
    cards = [
        card("Anna Adler", "anna@adler.example"),
        card("Bert Busch", "bert@busch.example"),
        card("Kai Otto", "kai@otto.example", "UID:kai", "TEL;TYPE=CELL:+4915123125042"),
        card("Mara Meier", "mara@studio.example", "ORG:Studio"),
    ]
    file.write_bytes("".join([*cards, "BEGIN:VCARD\r\nFN:Half\r\n"]).encode())
    return file


@pytest.fixture
def importing(window: MainWindow, app: App, vcf: Path, qtbot: QtBot) -> ImportScreen:
    app.store.add(fields_to_vcard(KAI, "kai"))
    mara = ContactFields(name="Mara Meyer", given="Mara", family="Meyer", emails=("mara@studio.example",))
    app.store.add(fields_to_vcard(mara, "mara"))
    window.go(SETTINGS)
    drop(window, vcf)
    screen = window.errands.importing
    qtbot.waitUntil(lambda: screen.pages.currentWidget() is screen.preview)
    return screen


def cells(screen: ImportScreen, column: int) -> list[str]:
    model = screen.preview.model
    return [model.data(model.index(row, column)) for row in range(model.rowCount())]


def names(app: App) -> set[str]:
    return {contact.fields.name for contact in app.store.contacts()}


def test_a_file_dropped_anywhere_is_previewed_and_nothing_is_written(importing: ImportScreen, app: App) -> None:
    assert importing.isVisible()
    assert cells(importing, NAME) == ["Anna Adler", "Bert Busch", "Kai Otto", "Mara Meier"]
    assert cells(importing, VERDICT) == ["New", "New", "Filled in", "New, likely a double"]
    assert cells(importing, PLACE)[0] == "phone.vcf:1"
    assert names(app) == {"Kai Otto", "Mara Meyer"}


def test_the_counts_filter_the_list(importing: ImportScreen) -> None:
    shown = {key: tab.text() for key, tab in importing.preview.tabs.items() if tab.isVisible()}
    assert shown == {
        "": "All  4",
        "new": "New  2",
        "update": "Filled in  1",
        "look": "New, likely a double  1",
        "problems": "Problems  1",
    }
    importing.preview.tabs["update"].click()
    assert cells(importing, NAME) == ["Kai Otto"]
    assert "+ telephone" in importing.preview.detail.toPlainText()
    importing.preview.tabs["look"].click()
    assert "May be: Mara Meyer" in importing.preview.detail.toPlainText()
    assert "Same e-mail address: mara@studio.example" in importing.preview.detail.toPlainText()


def test_what_cannot_be_taken_is_said_with_file_and_line(importing: ImportScreen) -> None:
    importing.preview.tabs["problems"].click()
    text = importing.preview.problems.toPlainText()
    assert text.startswith("phone.vcf:")
    assert "END:VCARD is missing" in text


def test_enter_imports_and_undo_takes_the_whole_import_back(
    importing: ImportScreen, window: MainWindow, app: App, qtbot: QtBot
) -> None:
    assert QApplication.focusWidget() is importing.preview.import_button
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: importing.pages.currentWidget() is importing.result)
    assert names(app) == {"Anna Adler", "Bert Busch", "Kai Otto", "Mara Meier", "Mara Meyer"}
    assert len(app.store.get("kai").fields.phones) == 2
    assert importing.result.heading.text() == "3 contacts imported"
    assert "1 filled in" in importing.result.counts.text()
    assert "1 not taken\nphone.vcf:" in importing.result.counts.text()
    window.undo()
    qtbot.waitUntil(lambda: names(app) == {"Kai Otto", "Mara Meyer"})
    assert app.store.get("kai").fields == KAI
    qtbot.waitUntil(lambda: importing.result.heading.text() == "The import is undone")


def test_a_contact_left_out_by_space_is_not_imported(importing: ImportScreen, app: App, qtbot: QtBot) -> None:
    importing.preview.table.setFocus()
    press(Qt.Key.Key_Space)
    assert importing.preview.import_button.text() == "Import 3 contacts"
    press(Qt.Key.Key_Down)
    importing.preview.import_button.click()
    qtbot.waitUntil(lambda: importing.pages.currentWidget() is importing.result)
    assert names(app) == {"Bert Busch", "Kai Otto", "Mara Meier", "Mara Meyer"}


def test_a_mark_stays_when_one_looks_at_another_part_of_the_list(importing: ImportScreen) -> None:
    importing.preview.table.setFocus()
    press(Qt.Key.Key_Space)
    importing.preview.tabs["look"].click()
    importing.preview.tabs[""].click()
    assert importing.preview.model.taken == 3


def test_the_likely_doubles_of_an_import_are_looked_at_next(
    importing: ImportScreen, window: MainWindow, app: App, qtbot: QtBot
) -> None:
    importing.preview.import_button.click()
    qtbot.waitUntil(lambda: importing.result.doubles_button.isVisible())
    importing.result.doubles_button.click()
    doubles = window.errands.doubles
    qtbot.waitUntil(lambda: len(doubles.model.pairs) == 1)
    assert {doubles.model.pairs[0].one_name, doubles.model.pairs[0].other_name} == {"Mara Meyer", "Mara Meier"}


def test_escape_leaves_without_having_written_anything(importing: ImportScreen, window: MainWindow, app: App) -> None:
    press(Qt.Key.Key_Escape)
    assert window.places.currentIndex() == SETTINGS
    assert names(app) == {"Kai Otto", "Mara Meyer"}


def test_photographs_dropped_with_contacts_go_on_the_stack(
    window: MainWindow, vcf: Path, photo: Callable[[str], Path], qtbot: QtBot
) -> None:
    drop(window, photo("dora-dehmel.jpg"), vcf)
    screen = window.errands.importing
    qtbot.waitUntil(lambda: screen.pages.currentWidget() is screen.preview)
    qtbot.waitUntil(lambda: states(window) == ["review"])
    press(Qt.Key.Key_Escape)
    assert window.places.currentIndex() == SCAN


def test_a_folder_of_contacts_is_imported_and_not_scanned(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    folder = tmp_path / "from my phone"
    (folder / "more").mkdir(parents=True)
    (folder / "Anna.vcf").write_text(card("Anna Adler", "anna@adler.example"), "utf-8")
    (folder / "more" / "list.CSV").write_text("Name,E-Mail\nBert Busch,bert@busch.example\n", "utf-8")
    (folder / "read me.txt").write_text("nothing", "utf-8")
    window.go(SETTINGS)

    drop(window, folder)

    screen = window.errands.importing
    qtbot.waitUntil(lambda: screen.pages.currentWidget() is screen.mapping)
    screen.mapping.go_button.click()
    qtbot.waitUntil(lambda: screen.pages.currentWidget() is screen.preview)
    assert cells(screen, NAME) == ["Anna Adler", "Bert Busch"]
    assert states(window) == []


def test_of_a_mixed_folder_the_photographs_are_scanned_and_the_contacts_imported(
    window: MainWindow, vcf: Path, tmp_path: Path, photo: Callable[[str], Path], qtbot: QtBot
) -> None:
    folder = tmp_path / "fair"
    folder.mkdir()
    photo("dora-dehmel.jpg").rename(folder / "dora-dehmel.jpg")
    (folder / "card.vcf").write_text(card("Anna Adler", "anna@adler.example"), "utf-8")
    (folder / "IMG.json").write_text('{"title": "IMG"}', "utf-8")

    drop(window, folder, vcf)

    screen = window.errands.importing
    qtbot.waitUntil(lambda: screen.pages.currentWidget() is screen.preview)
    assert screen.preview.files.text() == "phone.vcf, card.vcf"
    qtbot.waitUntil(lambda: states(window) == ["review"])


def test_files_are_pasted_as_they_are_dropped(window: MainWindow, vcf: Path, qtbot: QtBot) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(vcf))])
    QGuiApplication.clipboard().setMimeData(mime)
    window.incoming.paste()
    qtbot.waitUntil(lambda: window.errands.importing.pages.currentWidget() is window.errands.importing.preview)


def test_the_columns_of_an_unknown_table_are_asked_for_by_keyboard(
    window: MainWindow, app: App, tmp_path: Path, qtbot: QtBot
) -> None:
    table = tmp_path / "members.csv"
    table.write_text(
        "Name;Mail;Farbe\nAnna Adler;anna@adler.example;rot\nBert Busch;bert@busch.example;blau\n", "utf-8"
    )
    drop(window, table)
    screen = window.errands.importing
    qtbot.waitUntil(lambda: screen.pages.currentWidget() is screen.mapping)
    boxes = screen.mapping.view.boxes
    assert list(boxes) == ["Name", "Mail", "Farbe"]
    assert boxes["Name"].currentData() == "name"
    assert any("Anna Adler" in label.text() for label in screen.mapping.findChildren(QLabel))
    for key in ("Name", "Mail"):
        boxes[key].setCurrentIndex(0)
    assert not screen.mapping.go_button.isEnabled()
    boxes["Name"].setCurrentIndex(boxes["Name"].findData("name"))
    boxes["Mail"].setCurrentIndex(boxes["Mail"].findData("email"))
    assert screen.mapping.go_button.isEnabled()
    boxes["Farbe"].setFocus()
    press(Qt.Key.Key_End)
    assert screen.mapping.view.mapping()["Farbe"] == LEAVE_OUT
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: screen.pages.currentWidget() is screen.preview)
    screen.preview.import_button.click()
    qtbot.waitUntil(lambda: names(app) == {"Anna Adler", "Bert Busch"})
    assert all("rot" not in contact.vcard for contact in app.store.contacts())


def test_a_file_with_nothing_to_take_says_why(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    file = tmp_path / "empty.vcf"
    file.write_bytes(b"")
    drop(window, file)
    screen = window.errands.importing
    qtbot.waitUntil(lambda: screen.pages.currentWidget() is screen.preview)
    assert not screen.preview.import_button.isEnabled()
    assert "This file is empty." in screen.preview.problems.toPlainText()
    assert screen.preview.problems.isVisible()


def test_an_import_that_was_stopped_has_written_nothing(importing: ImportScreen, app: App, qtbot: QtBot) -> None:
    importing._carry_out()
    importing.work.stop_button.click()
    qtbot.waitUntil(lambda: importing.pages.currentWidget() is not importing.waiting)
    stopped = importing.pages.currentWidget() is importing.preview
    # Whoever is too late with the stop has the whole import, which can be undone.
    assert names(app) == {"Kai Otto", "Mara Meyer"} if stopped else "Anna Adler" in names(app)


def test_the_people_list_shows_what_was_imported(importing: ImportScreen, window: MainWindow, qtbot: QtBot) -> None:
    importing.preview.import_button.click()
    qtbot.waitUntil(lambda: importing.result.people_button.isVisible())
    importing.result.people_button.click()
    assert window.places.currentIndex() == PEOPLE
    qtbot.waitUntil(lambda: len(window.people.model.rows) == 5)


@pytest.fixture
def with_jobs(importing: ImportScreen, tmp_path: Path, qtbot: QtBot) -> ImportScreen:
    """Show a file in which Kai has another company, beside a group of his and somebody new."""
    file = tmp_path / "jobs.vcf"
    group = "BEGIN:VCARD\nVERSION:4.0\nKIND:group\nFN:Friends\nMEMBER:urn:uuid:kai\nEND:VCARD\n"
    cards = [
        card("Anna Adler", "anna@adler.example"),
        card("Kai Otto", "kai@otto.example", "UID:kai", "ORG:Busch AG", "TITLE:Leiter"),
    ]
    file.write_bytes("".join([*cards, group]).encode())
    importing.begin([file])
    qtbot.waitUntil(lambda: importing.pages.currentWidget() is importing.preview)
    return importing


def test_a_new_job_is_taken_by_its_key_and_only_then(with_jobs: ImportScreen, app: App, qtbot: QtBot) -> None:
    preview = with_jobs.preview
    assert cells(with_jobs, VERDICT) == ["New", "New job: Leiter, Busch AG"]
    assert preview.model.jobs == []
    preview.tabs["jobs"].click()
    assert "+ Leiter, Busch AG\n− Otto KG" in preview.detail.toPlainText()
    preview.table.setFocus()
    press(Qt.Key.Key_J)
    assert preview.model.jobs == [1]
    assert preview.jobs_button.isChecked()
    preview.import_button.click()
    qtbot.waitUntil(lambda: with_jobs.pages.currentWidget() is with_jobs.result)
    assert app.store.get("kai").fields.organization == "Busch AG"
    assert ":Otto KG" in app.store.get("kai").vcard
    assert "1 with a new job" in with_jobs.result.counts.text()


def test_all_new_jobs_are_taken_by_one_button_or_left(with_jobs: ImportScreen, app: App, qtbot: QtBot) -> None:
    preview = with_jobs.preview
    assert preview.jobs_button.text() == "Take the new jobs"
    preview.jobs_button.click()
    assert preview.model.jobs == [1]
    assert preview.jobs_button.text() == "Leave the new jobs"
    preview.jobs_button.click()
    assert preview.model.jobs == []
    preview.import_button.click()
    qtbot.waitUntil(lambda: with_jobs.pages.currentWidget() is with_jobs.result)
    assert app.store.get("kai").fields.organization == "Otto KG"


def test_who_is_there_with_nothing_but_a_new_job_counts_once_it_is_taken(
    importing: ImportScreen, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "job.vcf"
    file.write_text(card("Kai Otto", "kai@otto.example", "UID:kai", "ORG:Busch AG"), "utf-8")
    importing.begin([file])
    qtbot.waitUntil(lambda: importing.pages.currentWidget() is importing.preview)
    preview = importing.preview
    assert not preview.import_button.isEnabled()
    preview.table.setCurrentIndex(preview.model.index(0, VERDICT))
    preview.table.setFocus()
    press(Qt.Key.Key_Space)
    assert preview.import_button.text() == "Import 1 contact"
    press(Qt.Key.Key_Space)
    assert not preview.import_button.isEnabled()


def test_groups_are_named_before_and_become_circles(with_jobs: ImportScreen, app: App, qtbot: QtBot) -> None:
    preview = with_jobs.preview
    assert preview.files.text() == "jobs.vcf\nGroups that become circles: Friends"
    preview.tabs["update"].click()
    assert "+ circle Friends" in preview.detail.toPlainText()
    preview.import_button.click()
    qtbot.waitUntil(lambda: with_jobs.pages.currentWidget() is with_jobs.result)
    assert [circle.name for circle in app.store.circles.all()] == ["Friends"]
    assert "1 new circle" in with_jobs.result.counts.text()


def test_every_control_has_a_name(importing: ImportScreen, window: MainWindow) -> None:
    assert nameless(window) == []
    assert importing.preview.detail.accessibleName()


def test_every_problem_can_be_said_in_the_users_language() -> None:
    exchange = ("vcard_files", "tables", "table_files", "incoming_files", "own_json", "mail_log", "mail_headers")
    for name in (*(f"exchange.{name}" for name in exchange), "actions.import_groups", "actions.import_plan"):
        module = importlib.import_module(f"desktop.{name}")
        for constant, text in vars(module).items():
            if constant.isupper() and isinstance(text, str) and " " in text:
                assert any(_fits(known, text) for known in PROBLEMS), text


def _fits(known: str, text: str) -> bool:
    """Say whether a sentence is one of ours, its details aside."""
    parts = known.replace("}", "{").split("{")[::2]
    return text.startswith(parts[0]) and text.endswith(parts[-1]) and all(part in text for part in parts)


def test_every_meaning_of_a_column_has_words() -> None:
    assert [target for target in TARGETS if target_text(target) == target] == []


def test_what_is_added_is_said_by_its_field() -> None:
    assert added_text("telephone +49 30 23125042") == "telephone +49 30 23125042"
    assert added_text("X-UNKNOWN something") == "X-UNKNOWN something"


def test_a_file_inside_a_zip_keeps_the_zips_name() -> None:
    assert shown_file("/contacts/export.zip:data/Connections.csv") == "export.zip:data/Connections.csv"
    assert shown_file("C:\\Users\\me\\phone.vcf") == "phone.vcf"


def test_a_column_kept_beside_the_fields_is_seen_before_it_is_imported() -> None:
    vcard = 'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Dora\r\nX-CARDFILE-COLUMN;X-NAME="Stand":B 12\r\nEND:VCARD\r\n'

    text = card_text(PlannedCard(Incoming(vcard, ContactFields(name="Dora"), "a.csv", 2), Verdict.NEW))

    assert "Dora\nStand: B 12\n" in text
