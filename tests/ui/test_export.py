"""What a user notices of an export: what, in which form, where to; and of a contact shown as a code."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import zxingcpp
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.contacts.model import Address, ContactFields, Phone
from desktop.contacts.vcard import fields_to_vcard
from desktop.ui.exporting.code_page import QUIET, CodePage
from desktop.ui.exporting.left_out_words import left_out_text
from desktop.ui.exporting.screen import ExportScreen
from desktop.ui.main_window import PEOPLE, MainWindow
from desktop.ui.parts import WindowParts
from tests.ui.hands import press
from tests.ui.test_accessibility import nameless

DORA = ContactFields(
    name="Dora Dehmel",
    given="Dora",
    family="Dehmel",
    organization="Axiom Maschinenbau GmbH",
    phones=(Phone("+493023125198"),),
    emails=("dora@axiom.example",),
)
KAI = ContactFields(name="Kai Otto", given="Kai", family="Otto")


@pytest.fixture
def exporting(window: MainWindow, app: App, qtbot: QtBot) -> ExportScreen:
    app.store.add(fields_to_vcard(DORA, "dora"))
    app.store.add(fields_to_vcard(KAI, "kai"))
    window.go(PEOPLE)
    window.errands.export(shown=["dora", "kai"], chosen=["kai"], name="Kai Otto")
    qtbot.waitUntil(lambda: window.places.currentWidget() is window.errands.exporting)
    return window.errands.exporting


def test_the_chosen_come_first_and_all_are_offered(exporting: ExportScreen) -> None:
    assert [made.text() for made in exporting.which.values()] == [
        "All contacts (2)",
        "Those the list shows (2)",
        "Those you chose (1)",
    ]
    assert exporting.uids == ("kai",)
    exporting.which["all"].setChecked(True)
    assert exporting.uids is None


def test_the_file_is_written_and_it_is_said_where(
    exporting: ExportScreen, window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "kai.vcf"
    exporting.write(file)
    qtbot.waitUntil(lambda: f"1 contact written to {file}." in window.slip.text)
    text = file.read_text("utf-8")
    assert "VERSION:3.0" in text
    assert "Kai Otto" in text
    assert "Dora" not in text


def test_everybody_as_a_table_and_as_json(exporting: ExportScreen, tmp_path: Path, qtbot: QtBot) -> None:
    exporting.which["all"].setChecked(True)
    for form in ("csv", "json"):
        exporting.forms[form].setChecked(True)
        assert not exporting.version.isVisible()
        exporting.write(tmp_path / f"all.{form}")
        qtbot.waitUntil(lambda: exporting.save_button.isEnabled())
    assert "dora@axiom.example" in (tmp_path / "all.csv").read_text("utf-8")
    assert "Dora Dehmel" in json.dumps(json.loads((tmp_path / "all.json").read_text("utf-8")))


def test_one_file_for_each_contact_in_version_4(exporting: ExportScreen, tmp_path: Path, qtbot: QtBot) -> None:
    exporting.which["all"].setChecked(True)
    exporting.each.setChecked(True)
    exporting.version.setCurrentIndex(1)
    assert exporting.save_button.text() == "Choose a folder …"
    exporting.write(tmp_path)
    qtbot.waitUntil(lambda: exporting.save_button.isEnabled())
    files = sorted(file.name for file in tmp_path.glob("*.vcf"))
    assert files == ["Dora Dehmel.vcf", "Kai Otto.vcf"]
    assert "VERSION:4.0" in (tmp_path / files[0]).read_text("utf-8")


def test_a_place_that_cannot_be_written_is_a_sentence(
    exporting: ExportScreen, window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    exporting.write(tmp_path / "missing" / "x.vcf")
    qtbot.waitUntil(lambda: "cannot be written" in window.slip.text)
    assert exporting.save_button.isEnabled()


def test_everything_is_chosen_by_keyboard(exporting: ExportScreen, window: MainWindow) -> None:
    assert QApplication.focusWidget() is exporting.which["chosen"]
    press(Qt.Key.Key_Up)
    assert exporting.which["shown"].isChecked()
    press(Qt.Key.Key_Escape)
    assert window.places.currentIndex() == PEOPLE


def test_every_control_has_a_name(exporting: ExportScreen, window: MainWindow) -> None:
    assert nameless(window) == []
    assert exporting.version.accessibleName()


# The code


def read_code(page: CodePage) -> str:
    """Give what a phone's camera reads off the window."""
    picture = page.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    width, height, line = picture.width(), picture.height(), picture.bytesPerLine()
    import numpy as np

    pixels = np.frombuffer(bytes(picture.constBits()), np.uint8).reshape(height, line)[:, :width]
    found = zxingcpp.read_barcodes(pixels)
    return found[0].text if found else ""


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_contact_is_shown_as_a_code_that_a_camera_reads(
    theme: str, window: MainWindow, app: App, parts: WindowParts, qtbot: QtBot
) -> None:
    app.store.add(fields_to_vcard(DORA, "dora"))
    parts.theme.choose(theme)
    window.errands.show_code("dora")
    page = window.errands.code
    qtbot.waitUntil(lambda: page.said.text() != "")
    text = read_code(page)
    assert text.startswith("BEGIN:VCARD")
    assert "dora@axiom.example" in text
    assert "comes as a vCard" in page.said.text()
    assert not page.missing.isVisible()


def test_the_code_has_its_quiet_zone_and_is_large(window: MainWindow, app: App, qtbot: QtBot) -> None:
    app.store.add(fields_to_vcard(DORA, "dora"))
    window.errands.show_code("dora")
    page = window.errands.code
    qtbot.waitUntil(lambda: page.said.text() != "")
    image = page.picture._image
    edge = [image.pixelColor(x, y).value() for x in range(image.width()) for y in range(QUIET)]
    assert set(edge) == {255}
    assert page.picture.height() >= 400


def test_what_is_too_much_for_a_code_is_left_out_and_named(window: MainWindow, app: App, qtbot: QtBot) -> None:
    long = ContactFields(
        name="Dora Dehmel",
        given="Dora",
        family="Dehmel",
        phones=(Phone("+493023125198"),),
        addresses=(Address("Hauptstr. 5", "10115", "Berlin", text="Hauptstr. 5, 10115 Berlin"),),
        notes=("A long note. " * 200,),
    )
    app.store.add(fields_to_vcard(long, "dora"))
    window.errands.show_code("dora")
    page = window.errands.code
    qtbot.waitUntil(lambda: page.missing.text() != "")
    assert page.missing.text() == "Left out: notes"
    assert "Dehmel" in read_code(page)


def test_q_shows_the_code_of_the_page_and_escape_leads_back(window: MainWindow, app: App, qtbot: QtBot) -> None:
    app.store.add(fields_to_vcard(DORA, "dora"))
    window.people.refresh()
    window.go(PEOPLE)
    qtbot.waitUntil(lambda: window.people.page.contact is not None)
    window.people.list.setFocus()
    press(Qt.Key.Key_Q)
    assert window.places.currentWidget() is window.errands.code
    press(Qt.Key.Key_Escape)
    assert window.places.currentIndex() == PEOPLE


def test_what_was_left_out_has_words() -> None:
    from desktop.exchange.qr import _STEPS

    # In German every one of them differs from its name in the code; an unknown one would stay as it is.
    known = {name for name, _step in _STEPS} | {"title"}
    assert {left_out_text(name) for name in known} >= {"notes", "postal address", "job title"}
    assert left_out_text("something else") == "something else"
