"""Every word of the window can be said in German, and nothing is out of date."""

from __future__ import annotations

import importlib.util
import re
import shutil
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.ui import language
from desktop.ui.main_window import MainWindow
from desktop.ui.people.job_form import JobForm
from desktop.ui.sentences import in_users_language
from ocr.errors import FileTooLarge

ROOT = Path(__file__).parents[2]
LANGUAGES = ("de", "en")


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("translations", ROOT / "packaging" / "translations.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def messages(source: Path) -> Iterator[tuple[str, list[str]]]:
    """Give each text of a .ts file with its translations (several where it counts something)."""
    for message in ElementTree.parse(source).getroot().iter("message"):
        translation = message.find("translation")
        assert translation is not None
        forms = [form.text or "" for form in translation.findall("numerusform")] or [translation.text or ""]
        unfinished = translation.get("type") == "unfinished"
        yield message.findtext("source") or "", [] if unfinished else forms


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_text_of_the_window_is_untranslated(code: str, tool: ModuleType, tmp_path: Path) -> None:
    source = tmp_path / f"cardfile_{code}.ts"
    shutil.copy(language.TRANSLATIONS / source.name, source)
    before = dict(messages(source))
    tool.collect(source, tool.LANGUAGES[code])
    after = dict(messages(source))
    assert [text for text, forms in after.items() if not forms or not all(forms)] == []
    assert set(before) == set(after), "run packaging/translations.py"
    assert code == "en" or len(after) > 150


@pytest.mark.parametrize("code", LANGUAGES)
def test_what_the_program_loads_is_made_from_what_the_translators_wrote(
    code: str, tool: ModuleType, tmp_path: Path
) -> None:
    made = tmp_path / f"cardfile_{code}.qm"
    tool.release(language.TRANSLATIONS / f"cardfile_{code}.ts", made)
    shipped = QTranslator()
    assert shipped.load(str(language.TRANSLATIONS / made.name))
    assert made.read_bytes() == (language.TRANSLATIONS / made.name).read_bytes(), "run packaging/translations.py"


def test_translations_keep_the_places_for_names_and_counts() -> None:
    for text, forms in messages(language.TRANSLATIONS / "cardfile_de.ts"):
        for form in forms:
            assert sorted(re.findall(r"\{\w+\}|%n", form)) == sorted(re.findall(r"\{\w+\}|%n", text)), text


@pytest.fixture
def in_german(qapp: QApplication) -> Iterator[None]:
    language.speak(qapp, "de")
    yield
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()
    language.speak(qapp, "en")


@pytest.mark.usefixtures("in_german")
def test_the_window_speaks_german(make_window: Callable[[], MainWindow], qtbot: QtBot) -> None:
    window = make_window()
    assert [button.text() for button in window.rail.buttons] == [
        *("Heute", "Einlesen", "Personen", "Ereignisse", "Einstellungen")
    ]
    assert window.scan.empty.button.text() == "Fotos auswählen …"
    assert window.commands.menus[0].title() == "&Datei"
    window.resize(1024, 700)
    assert window.minimumSizeHint().width() <= 1024


@pytest.mark.usefixtures("in_german")
def test_what_a_page_says_is_german_in_those_built_on_it(qtbot: QtBot) -> None:
    form = JobForm()
    qtbot.addWidget(form)
    assert [form.save_button.text(), form.cancel_button.text()] == ["Speichern", "Abbrechen"]


@pytest.mark.usefixtures("in_german")
def test_errors_speak_german_with_their_details() -> None:
    assert in_users_language(str(FileTooLarge(limit=200))).startswith("Die Datei ist größer als 200 MB;")
    assert QCoreApplication.translate("words", "Kept") == "Behalten"


def test_a_language_without_translation_is_english(qapp: QApplication) -> None:
    assert language.speak(qapp, "xx") == "en"
