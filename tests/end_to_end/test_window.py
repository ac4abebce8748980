"""A photographed card becomes a contact, through the real window, with the real readers."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.actions import stack
from desktop.app import App, build_app
from desktop.contacts.store import Store
from desktop.ui import language, program
from desktop.ui.main_window import MainWindow
from ocr.model import FieldKind
from tests.cards.sample import PERSON, take_sample
from tests.ui.hands import drop, press

ROOT = Path(__file__).parents[2]
PATIENCE = 150.0
"""Seconds: the first reading loads the models, on a machine that may be busy."""


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    """A photograph of an invented person's card, drawn and photographed by the tests' own generator."""
    file = tmp_path / "IMG_0412.jpg"
    file.write_bytes(take_sample().as_jpeg())
    return file


def parsed(vcard: str) -> dict[str, list[str]]:
    """Read a vCard by another way than the program's own: property name to its plain values (RFC 2426, 2.6)."""
    unfolded = re.sub(r"\r?\n[ \t]", "", vcard)
    found: dict[str, list[str]] = {}
    for line in unfolded.splitlines():
        name, _, value = line.partition(":")
        plain = re.sub(r"\\(.)", lambda match: "\n" if match.group(1) in "nN" else match.group(1), value)
        found.setdefault(name.split(";")[0].split(".")[-1].upper(), []).append(plain)
    return found


def assert_is_the_person(store: Store, vcard: str) -> None:
    """The contact in the store and in the file is who stands on the card."""
    rows = store.search("sandhovel")
    assert [row.name for row in rows] == [PERSON.name]
    contact = store.get(rows[0].uid)
    assert {phone.number for phone in contact.fields.phones} == {phone.number for phone in PERSON.phones}
    assert list(contact.fields.emails) == list(PERSON.emails)
    assert store.picture_path(contact.pictures[0]).read_bytes()[:2] == b"\xff\xd8"
    card = parsed(vcard)
    assert card["BEGIN"] == ["VCARD"]
    assert card["FN"] == [PERSON.name]
    assert card["N"][0].split(";")[:2] == ["Sandhövel", "Mirja"]
    assert card["ORG"][0].split(";")[0] == PERSON.organization
    assert card["EMAIL"] == list(PERSON.emails)
    assert sorted(card["TEL"]) == sorted(phone.number for phone in PERSON.phones)


@pytest.fixture
def app(tmp_path: Path) -> Iterator[App]:
    made = build_app(tmp_path / "data")
    yield made
    made.close()


@pytest.fixture
def window(app: App, qapp: QApplication, qtbot: QtBot) -> Iterator[MainWindow]:
    program.make_application()
    language.speak(qapp, "en")
    parts = program.make_parts(app, qapp)
    made = MainWindow(app, parts)
    made.show()
    made.activateWindow()
    made.begin([])
    yield made
    made.close()
    made.deleteLater()


@pytest.mark.slow
@pytest.mark.timeout(400)
def test_a_dropped_card_is_reviewed_by_keyboard_and_found_again_in_store_and_file(
    window: MainWindow, app: App, photo: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    drop(window, photo)
    form = window.scan.review.form
    qtbot.waitUntil(
        lambda: form.isVisible() and form.box_for(FieldKind.NAME).value() == PERSON.name, timeout=int(PATIENCE * 1000)
    )
    # The title is corrected by keys alone: Tab to it, type over what is chosen, Enter.
    for _ in range(30):
        if QApplication.focusWidget() is form.box_for(FieldKind.TITLE):
            break
        press(Qt.Key.Key_Tab)
    for key in "TAX":
        press(Qt.Key(ord(key)))
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: app.store.count() == 1, timeout=20_000)
    assert app.store.get(app.store.search()[0].uid).fields.title.casefold() == "tax"
    file = tmp_path / "out.vcf"
    window.people.export_all()
    qtbot.waitUntil(lambda: window.places.currentWidget() is window.errands.exporting, timeout=20_000)
    window.errands.exporting.write(file)
    qtbot.waitUntil(file.exists, timeout=20_000)
    assert_is_the_person(app.store, file.read_text("utf-8"))


# The same once more with nothing of the program in this process: a screen, a window manager, a mouse, keys.

NEEDED = [tool for tool in ("Xvfb", "xdotool", "openbox") if shutil.which(tool) is None]


class Screen:
    """A screen of its own with a mouse and a keyboard."""

    def __init__(self) -> None:
        self._programs: list[subprocess.Popen[bytes]] = []
        read, write = os.pipe()
        self.start("Xvfb", "-displayfd", str(write), "-screen", "0", "1280x900x24", pass_fds=(write,))
        os.close(write)
        with os.fdopen(read) as told:
            self.display = f":{told.readline().strip()}"
        self.start("openbox")

    def start(self, *command: str, pass_fds: tuple[int, ...] = ()) -> subprocess.Popen[bytes]:
        """Start a program on this screen."""
        display = {"DISPLAY": self.display} if hasattr(self, "display") else {}
        environment = {**os.environ, **display, "QT_QPA_PLATFORM": "xcb", "PYTHONPATH": str(ROOT)}
        started = subprocess.Popen(
            command, env=environment, pass_fds=pass_fds, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=ROOT
        )
        self._programs.append(started)
        return started

    def do(self, *command: str) -> str:
        """Have xdotool move the mouse or press keys; give what it says."""
        environment = {**os.environ, "DISPLAY": self.display}
        done = subprocess.run(
            ["xdotool", *command], env=environment, capture_output=True, text=True, check=True, timeout=60
        )
        return done.stdout

    def find(self, title: str) -> str:
        """Wait for a window by its title and give its id."""
        return self.do("search", "--sync", "--onlyvisible", "--name", title).split()[-1]

    def drag(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        """Drag from one place to another in small steps, each a moment after the other, as a hand does."""
        self.do("mousemove", *map(str, start), "mousedown", "1")
        for step in range(1, 13):
            x, y = (a + (b - a) * step // 12 for a, b in zip(start, end, strict=True))
            self.do("mousemove", str(x), str(y), "sleep", "0.1")
        self.do("mouseup", "1")

    def close(self) -> None:
        for started in reversed(self._programs):
            started.terminate()
            try:
                started.wait(10)
            except subprocess.TimeoutExpired:
                started.kill()
                started.wait()


@pytest.fixture
def screen() -> Iterator[Screen]:
    made = Screen()
    yield made
    made.close()


def wait_until(there: Callable[[], bool], seconds: float, what: str) -> None:
    """Ask again and again until something is there that another process makes."""
    end = time.monotonic() + seconds
    while not there():
        assert time.monotonic() < end, f"waited {seconds:.0f} s in vain for {what}"
        time.sleep(0.1)


@pytest.mark.slow
@pytest.mark.timeout(500)
@pytest.mark.skipif(bool(NEEDED), reason=f"needs {', '.join(NEEDED)}")
def test_a_file_dragged_out_of_another_program_becomes_a_contact(screen: Screen, photo: Path, tmp_path: Path) -> None:
    data = tmp_path / "data"
    cardfile = screen.start(sys.executable, "-m", "desktop", "--data", str(data), "window")
    main = screen.find("^Cardfile$")
    screen.do("windowmove", "--sync", main, "0", "0")
    screen.start(sys.executable, str(ROOT / "tests" / "end_to_end" / "drag_source.py"), str(photo))
    screen.find("^Drag source$")
    store = Store(data)
    wait_until(lambda: not stack.items(store), 30, "the store")
    screen.drag((60, 60), (640, 450))
    wait_until(lambda: len(stack.items(store)) == 1, 60, "the photograph on the stack")
    wait_until(lambda: stack.items(store)[0].state == "review", PATIENCE, "the reading")
    screen.do("windowactivate", "--sync", main)
    # The card is shown a moment after it is read; Enter before that does nothing.
    wait_until(lambda: pressed_enter(screen, store), 60, "the contact")
    screen.do("key", "ctrl+q")
    assert cardfile.wait(60) == 0
    exported = subprocess.run(
        [sys.executable, "-m", "desktop", "--data", str(data), "export"],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    assert_is_the_person(store, exported.stdout.decode("utf-8"))
    store.close()


def pressed_enter(screen: Screen, store: Store) -> bool:
    if store.count() == 0:
        screen.do("key", "Return")
    return store.count() == 1
