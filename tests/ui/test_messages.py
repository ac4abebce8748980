"""Errors: known ones speak in a sentence, bugs are logged and shown, none is silent."""

from __future__ import annotations

import re
import sys
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt, QTimer
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.contacts.errors import ContactsError, FileForbidden
from desktop.ui.main_window import MainWindow
from desktop.ui.parts import WindowParts
from desktop.ui.sentences import SENTENCES, in_users_language
from desktop.ui.sentences import _pattern as pattern
from ocr.errors import PhotoDamaged, ReadingError


def test_a_known_error_is_its_own_sentence(window: MainWindow, parts: WindowParts) -> None:
    parts.messages.problem(PhotoDamaged())
    assert window.slip.text == str(PhotoDamaged())
    assert parts.messages.crash_dialog is None


def test_a_bug_is_logged_and_shown(
    window: MainWindow, app: App, parts: WindowParts, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    parts.messages.problem(KeyError("surprise"))
    qtbot.waitUntil(lambda: parts.messages.crash_dialog is not None)
    dialog = parts.messages.crash_dialog
    assert dialog is not None
    assert dialog.textFormat() == Qt.TextFormat.PlainText
    assert "surprise" in dialog.detailedText()
    logs = [file for file in app.folder.rglob("*") if file.is_file() and b"surprise" in file.read_bytes()]
    assert len(logs) == 1
    assert str(logs[0]) in dialog.informativeText()
    dialog.close()
    assert "surprise" in capsys.readouterr().err


@pytest.fixture
def catching(parts: WindowParts) -> Iterator[None]:
    stop = parts.messages.catch_bugs()
    yield
    stop()


@pytest.mark.usefixtures("catching")
def test_an_exception_in_a_slot_is_not_silent(
    window: MainWindow, parts: WindowParts, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    def slot() -> None:
        raise RuntimeError("slot broke")

    hook = sys.excepthook
    with capture_exceptions():
        sys.excepthook = hook  # pytest-qt's own hook would keep it from ours
        QTimer.singleShot(0, slot)
        qtbot.waitUntil(lambda: parts.messages.crash_dialog is not None)
    dialog = parts.messages.crash_dialog
    assert dialog is not None
    assert "slot broke" in dialog.detailedText()
    dialog.close()
    assert "slot broke" in capsys.readouterr().err


@pytest.mark.usefixtures("catching")
def test_an_exception_in_a_thread_is_not_silent(
    window: MainWindow, parts: WindowParts, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    def work() -> None:
        raise RuntimeError("thread broke")

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: parts.messages.crash_dialog is not None)
    dialog = parts.messages.crash_dialog
    assert dialog is not None
    dialog.close()
    assert "thread broke" in capsys.readouterr().err


def every(kind: type[Exception]) -> Iterator[type[Exception]]:
    yield kind
    for below in kind.__subclasses__():
        yield from every(below)


def test_every_known_sentence_is_listed_for_the_translators() -> None:
    known = {error.sentence for root in (ReadingError, ContactsError) for error in every(root)}  # type: ignore[attr-defined]
    assert known - set(SENTENCES) == set()


def test_an_unknown_sentence_stays_as_it_is() -> None:
    assert in_users_language("Something else.") == "Something else."


def test_every_known_sentence_is_found_again() -> None:
    for sentence in SENTENCES:
        places = re.findall(r"\{(\w+)\}", sentence)
        filled = re.sub(r"\{(\w+)\}", lambda match: f"<{match.group(1)}>", sentence)
        found = pattern(sentence).fullmatch(filled)
        assert found, sentence
        assert found.groupdict() == {place: f"<{place}>" for place in places}


def test_details_survive_whatever_they_hold(window: MainWindow, parts: WindowParts) -> None:
    parts.messages.problem(FileForbidden(file="/tmp/{strange} <b>name</b>.vcf"))
    assert window.slip.text.startswith("/tmp/{strange} <b>name</b>.vcf cannot be written")
