"""What a user notices when the person of a card is in the contacts already: said, shown, answered with one key."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTranslator
from PySide6.QtWidgets import QApplication, QComboBox, QLabel
from pytestqt.qtbot import QtBot

from desktop.actions import duplicates
from desktop.app import App
from desktop.contacts.model import ContactFields
from desktop.contacts.vcard import fields_to_vcard
from desktop.ui import language
from desktop.ui.main_window import MainWindow
from desktop.ui.scan.known_person import MERGE
from desktop.ui.theme import GRID
from tests.ui.hands import drop, press
from tests.ui.test_accessibility import nameless
from tests.ui.test_scan_screen import states

DORA = ContactFields(
    name="Dora Dehmel",
    given="Dora",
    family="Dehmel",
    title="Auszubildende",
    organization="Otto KG",
    emails=("dora@axiom.example",),
    notes=("Likes sailing.",),
)
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def reviewing(window: MainWindow, app: App, photo: Callable[[str], Path], qtbot: QtBot) -> MainWindow:
    """Give the window with a card of Dora's under review, who is in the contacts with another job."""
    app.store.add(fields_to_vcard(DORA, "dora"))
    drop(window, photo("dora-dehmel.jpg"))
    qtbot.waitUntil(lambda: window.scan.known.banner.isVisible())
    return window


def names(app: App) -> list[str]:
    return sorted(contact.fields.name for contact in app.store.contacts())


def test_a_likely_double_is_said_above_the_form_with_its_reason(reviewing: MainWindow) -> None:
    text = reviewing.scan.known.banner.text.text()
    assert "Likely in your contacts: Dora Dehmel (Otto KG)" in text
    assert "Same e-mail address: dora@axiom.example" in text
    assert reviewing.scan.review.form.current.hasFocus()


def test_the_enlarged_piece_of_the_card_stays_above_its_box(reviewing: MainWindow, qtbot: QtBot) -> None:
    review = reviewing.scan.review
    snippet = review._snippet
    qtbot.waitUntil(snippet.isVisible)
    box = review.form.current
    below = review.mapFromGlobal(box.mapToGlobal(box.rect().topLeft())).y()
    assert below - 3 * GRID <= snippet.geometry().bottom() <= below


def test_nothing_is_said_of_somebody_new(window: MainWindow, photo: Callable[[str], Path], qtbot: QtBot) -> None:
    drop(window, photo("kai-otto.jpg"))
    qtbot.waitUntil(lambda: states(window) == ["review"] and window.scan.review.isVisible())
    qtbot.waitUntil(lambda: window._parts.jobs.is_idle)
    assert not window.scan.known.banner.isVisible()


def test_alt_m_from_the_form_keeps_the_card_with_the_contact(reviewing: MainWindow, app: App, qtbot: QtBot) -> None:
    press(Qt.Key.Key_M, ALT)
    qtbot.waitUntil(lambda: states(reviewing) == ["kept"])
    assert names(app) == ["Dora Dehmel"]
    kept = app.store.get("dora")
    assert kept.fields.notes == DORA.notes
    assert kept.fields.phones[0].number == "+493023125198"
    assert len(kept.pictures) == 1
    assert "The card is kept with Dora Dehmel." in reviewing.slip.text
    reviewing.undo()
    qtbot.waitUntil(lambda: states(reviewing) == ["review"])
    assert app.store.get("dora").fields == DORA


def test_alt_n_keeps_a_new_contact_and_remembers_that_they_are_two(
    reviewing: MainWindow, app: App, qtbot: QtBot
) -> None:
    press(Qt.Key.Key_N, ALT)
    qtbot.waitUntil(lambda: states(reviewing) == ["kept"])
    assert names(app) == ["Dora Dehmel", "Dora Dehmel"]
    assert duplicates.proposals(app.store) == []
    reviewing.undo()
    qtbot.waitUntil(lambda: names(app) == ["Dora Dehmel"])


def test_alt_j_makes_the_cards_job_todays(reviewing: MainWindow, app: App, qtbot: QtBot) -> None:
    press(Qt.Key.Key_J, ALT)
    qtbot.waitUntil(lambda: states(reviewing) == ["kept"])
    kept = app.store.get("dora")
    assert kept.fields.organization == "Axiom Maschinenbau GmbH"
    assert "Otto KG" in kept.vcard


def test_a_letter_typed_into_the_form_is_a_letter(reviewing: MainWindow, app: App) -> None:
    box = reviewing.scan.review.form.current
    before = box.value()
    press(Qt.Key.Key_M)
    assert box.value() != before
    assert states(reviewing) == ["review"]


def test_a_letter_in_a_list_of_choices_answers_nothing(reviewing: MainWindow) -> None:
    kind = next(box for box in reviewing.scan.review.findChildren(QComboBox) if box.isVisible())
    kind.setFocus()
    press(Qt.Key.Key_M)
    assert states(reviewing) == ["review"]
    assert not reviewing.scan.under_review.is_deciding


def test_both_are_shown_side_by_side_on_demand_and_answered_with_one_key(
    reviewing: MainWindow, app: App, qtbot: QtBot
) -> None:
    press(Qt.Key.Key_S, ALT)
    page = reviewing.scan.known.page
    qtbot.waitUntil(page.isVisible)
    texts = [label.text() for label in page.findChildren(QLabel)]
    assert "Is this Dora Dehmel?" in texts
    assert "On the card" in texts
    assert "Auszubildende · Otto KG" in texts
    assert "Steuerberaterin · Axiom Maschinenbau GmbH" in texts
    assert QApplication.focusWidget() is page.buttons[MERGE]
    press(Qt.Key.Key_M)
    qtbot.waitUntil(lambda: states(reviewing) == ["kept"])
    assert names(app) == ["Dora Dehmel"]


def test_escape_leads_from_the_comparison_back_to_the_form_as_it_was(reviewing: MainWindow, qtbot: QtBot) -> None:
    box = reviewing.scan.review.form.current
    box.take("Head of Tax")
    reviewing.scan.known.banner.compare_button.click()
    qtbot.waitUntil(reviewing.scan.known.page.isVisible)
    press(Qt.Key.Key_Escape)
    assert reviewing.scan.review.isVisible()
    assert box.value() == "Head of Tax"
    assert reviewing.scan.review.form.current.hasFocus()


def test_the_banner_goes_with_what_was_typed(reviewing: MainWindow, qtbot: QtBot) -> None:
    form = reviewing.scan.review.form
    changed = replace(form.fields(), name="Bert Busch", given="Bert", family="Busch", emails=("bert@busch.example",))
    form.show_fields(changed)
    reviewing.scan.under_review.typing_paused()
    qtbot.waitUntil(lambda: not reviewing.scan.known.banner.isVisible())


def test_enter_keeps_a_contact_of_its_own_as_ever(reviewing: MainWindow, app: App, qtbot: QtBot) -> None:
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: states(reviewing) == ["kept"])
    assert names(app) == ["Dora Dehmel", "Dora Dehmel"]


def test_every_control_has_a_name(reviewing: MainWindow, qtbot: QtBot) -> None:
    assert nameless(reviewing) == []
    reviewing.scan.compare()
    qtbot.waitUntil(reviewing.scan.known.page.isVisible)
    assert nameless(reviewing) == []


@pytest.mark.parametrize("code", ["en", "de"])
def test_no_answers_key_opens_a_menu_instead(code: str, qapp: QApplication) -> None:
    table = QTranslator()
    if code != "en":
        assert table.load(str(language.TRANSLATIONS / f"cardfile_{code}.qm"))
    menus = ("&File", "&Edit", "&Card", "C&ontact", "&View", "&Help")
    said = [(table.translate("Commands", menu) if code != "en" else menu) or menu for menu in menus]
    opened = {menu[menu.index("&") + 1].upper() for menu in said}
    assert not opened & {"M", "N", "J", "S"}
