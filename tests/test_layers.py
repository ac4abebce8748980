"""The tree keeps the house rules, and each rule notices when it is broken."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.layers import imports_of, unasked_libraries, violations

ROOT = Path(__file__).resolve().parent.parent


def test_every_import_keeps_the_house_rules() -> None:
    assert list(imports_of(ROOT)), "the checker read no imports at all"
    assert violations(ROOT) == []


def test_every_dependency_asked_for_is_used() -> None:
    assert unasked_libraries(ROOT) == []


@pytest.mark.parametrize(
    ("file", "source", "complaint"),
    [
        ("ocr/fields.py", "import desktop", "ocr may not import desktop"),
        ("ocr/fields.py", "from desktop.contacts import store", "ocr may not import desktop.contacts"),
        ("ocr/pipeline.py", "def f():\n    if True:\n        import desktop.app", "ocr may not import desktop.app"),
        ("ocr/lines.py", "from importlib import import_module\nimport_module('desktop.cli')", "ocr may not import"),
        ("ocr/rules/phone.py", "from ...desktop.ui import window", "ocr may not import desktop.ui"),
        ("ocr/lines.py", "from PySide6.QtGui import QImage", "PySide6 is known only in desktop/ui/*"),
        ("desktop/cli.py", "from PySide6.QtCore import QObject", "PySide6 is known only in desktop/ui/*"),
        ("desktop/notify/tray.py", "import PySide6.QtWidgets", "PySide6 is known only in desktop/ui/*"),
        ("desktop/actions/scan.py", "from desktop.ui import window", "desktop.actions may not import desktop.ui"),
        ("desktop/actions/scan.py", "import desktop.cli", "desktop.actions may not import desktop.cli"),
        ("desktop/ui/people.py", "from desktop.contacts.store import Store", "desktop.ui may not import"),
        ("desktop/ui/scan.py", "from ocr.pipeline import read_photo", "desktop.ui may not import ocr"),
        ("desktop/cli.py", "from desktop.contacts import store", "desktop.cli may not import desktop.contacts"),
        ("desktop/commands/people.py", "from desktop.contacts import store", "desktop.commands may not import"),
        ("desktop/actions/scan.py", "import desktop.commands.scan", "desktop.actions may not import desktop.commands"),
        ("desktop/contacts/store.py", "from ocr.model import Card", "desktop.contacts may not import ocr"),
        ("desktop/contacts/store.py", "import desktop.actions.keep", "desktop.contacts may not import desktop.actions"),
        ("desktop/network/due.py", "from desktop.exchange import ics", "desktop.network may not import"),
        ("desktop/sync/carddav.py", "import desktop.network.due", "desktop.sync may not import desktop.network"),
        ("desktop/contacts/merge.py", "import platformdirs", "platformdirs is known only in desktop/settings.py"),
        ("desktop/actions/keep.py", "import sqlite3", "sqlite3 is known only in"),
        ("ocr/lines.py", "import tesserocr", "tesserocr is known only in ocr/readers/tesseract.py"),
        ("ocr/lines.py", "from rapidocr import RapidOCR", "rapidocr is known only in ocr/readers/rapid.py"),
        ("ocr/rules/address.py", "import phonenumbers", "phonenumbers is known only in"),
        ("ocr/readers/tesseract.py", "try:\n    import easyocr\nexcept ImportError:\n    pass", "easyocr has no home"),
        ("ocr/photo.py", "import urllib.request", "ocr knows no urllib"),
        ("ocr/pipeline.py", "import threading", "ocr knows no threading"),
        ("desktop/contacts/utils.py", "", "name it after what it does"),
        ("ocr/helpers/__init__.py", "", "name it after what it does"),
    ],
)
def test_a_planted_violation_is_found(tmp_path: Path, file: str, source: str, complaint: str) -> None:
    plant(tmp_path, "desktop/contacts/store.py", "")
    plant(tmp_path, "desktop/ui/window.py", "")
    plant(tmp_path, file, source)

    found = violations(tmp_path)

    assert found, f"{source!r} in {file} went unseen"
    assert all(file.split("/__init__")[0] in sentence for sentence in found)
    assert any(complaint in sentence for sentence in found), found


@pytest.mark.parametrize(
    ("file", "source"),
    [
        ("desktop/ui/window.py", "from PySide6.QtWidgets import QWidget\nfrom desktop.actions import scan"),
        ("desktop/ui/window.py", "from desktop.contacts.model import Contact\nfrom ocr.model import Box"),
        ("desktop/actions/scan.py", "from ocr import read_photo\nfrom desktop.contacts.store import Store"),
        ("desktop/commands/window.py", "from desktop.actions import scan\nfrom desktop.ui import window_main"),
        ("desktop/exchange/ics.py", "from desktop.contacts.model import Contact\nimport json"),
        ("ocr/rules/number.py", "import phonenumbers\nfrom ocr.model import Field"),
        ("desktop/contacts/database.py", "import sqlite3\nfrom desktop import __version__"),
    ],
)
def test_what_the_house_allows_is_left_alone(tmp_path: Path, file: str, source: str) -> None:
    plant(tmp_path, file, source)

    assert violations(tmp_path) == []


def test_a_dependency_nobody_imports_is_found(tmp_path: Path) -> None:
    plant(tmp_path, "pyproject.toml", '[project]\ndependencies = ["pillow>=11", "vobject ; os_name == \'posix\'"]')
    plant(tmp_path, "ocr/photo.py", "from PIL import Image")

    assert unasked_libraries(tmp_path) == ["pyproject.toml asks for vobject, which nothing imports"]


def plant(root: Path, file: str, source: str) -> None:
    """Write one file into a tree."""
    path = root / file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(source, encoding="utf-8")
