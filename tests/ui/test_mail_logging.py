"""Mails dropped on the window are logged with the people they were exchanged with, and it can be undone."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop.actions import log_mail
from desktop.app import App
from desktop.contacts.model import ContactFields
from desktop.contacts.vcard import fields_to_vcard
from desktop.exchange.mail_log import NO_MAIL
from desktop.ui.main_window import PEOPLE, SCAN, SETTINGS, MainWindow
from desktop.ui.parts import WindowParts
from tests.ui.hands import drop
from tests.ui.test_scan_screen import states

SEPARATOR = "From - Fri Jan 02 09:00:00 2026\n"


def mail(sender: str, to: str, number: int) -> str:
    date = "Fri, 2 Jan 2026 09:30:00 +0000"
    return f"From: {sender}\nTo: {to}\nDate: {date}\nMessage-ID: <{number}@example.com>\nSubject: Offer\n\nHello\n"


@pytest.fixture
def dora(app: App) -> str:
    return app.store.add(fields_to_vcard(ContactFields(name="Dora Dehmel", emails=("dora@axiom.example",)), "dora")).uid


@pytest.fixture
def mailbox(tmp_path: Path) -> Path:
    """Three mails with Dora, one with a stranger."""
    mails = [mail("dora@axiom.example", "me@example.com", number) for number in (1, 2)]
    mails += [mail("me@example.com", "dora@axiom.example", 3), mail("x@stranger.example", "me@example.com", 4)]
    file = tmp_path / "archive.mbox"
    file.write_text("\n".join(SEPARATOR + one for one in mails))
    return file


def test_a_mailbox_is_logged_and_taken_out_again(
    window: MainWindow, app: App, parts: WindowParts, dora: str, mailbox: Path, qtbot: QtBot
) -> None:
    window.go(PEOPLE)
    drop(window, mailbox)
    qtbot.waitUntil(lambda: window.slip.text == "3 mails logged with 1 person.")

    assert len(app.store.interactions.of(dora)) == 3
    assert window.places.currentIndex() == PEOPLE
    assert not window.errands.mails.bar.isVisible()
    assert parts.undo.top == "Log 3 mails"

    window.undo()
    qtbot.waitUntil(lambda: window.slip.text == "The mails are taken out again.")
    assert app.store.interactions.of(dora) == []


def test_what_was_logged_before_is_said(
    window: MainWindow, dora: str, mailbox: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    one = tmp_path / "one.EML"
    one.write_text(mail("dora@axiom.example", "me@example.com", 1))
    drop(window, one)
    qtbot.waitUntil(lambda: window.slip.text == "1 mail logged with 1 person.")

    drop(window, mailbox)
    qtbot.waitUntil(lambda: window.slip.text == "2 mails logged with 1 person, 1 known before.")
    drop(window, mailbox)
    qtbot.waitUntil(lambda: window.slip.text == "No mail to log, 3 known before, 1 with nobody you know.")


def test_the_mail_of_a_stranger_goes_to_the_stack(
    window: MainWindow, app: App, dora: str, tmp_path: Path, qtbot: QtBot
) -> None:
    known, strange = tmp_path / "known.eml", tmp_path / "strange.eml"
    known.write_text(mail("dora@axiom.example", "me@example.com", 1))
    strange.write_text(mail("x@stranger.example", "me@example.com", 2))
    window.go(PEOPLE)

    drop(window, known, strange)

    qtbot.waitUntil(lambda: len(states(window)) == 1)
    qtbot.waitUntil(lambda: len(app.store.interactions.of(dora)) == 1)
    assert window.places.currentIndex() == SCAN
    assert [entry.item.name for entry in window.scan.model.entries] == ["strange.eml"]


def test_what_is_no_mailbox_is_said_so(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    file = tmp_path / "archive.mbox"
    file.write_text("no mails\n")

    drop(window, file)

    qtbot.waitUntil(lambda: window.slip.text == f"archive.mbox: {NO_MAIL}")


def test_the_user_may_stop_it_and_nothing_is_logged(
    window: MainWindow, app: App, dora: str, mailbox: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    mails = window.errands.mails
    monkeypatch.setattr(log_mail, "AT_ONCE", 1)
    begin = mails.bar.begin

    def begin_and_stop(what: str) -> None:
        # Before the first mail is read: so it is certain that there is something left to stop.
        begin(what)
        mails.bar.stop_button.click()

    monkeypatch.setattr(mails.bar, "begin", begin_and_stop)

    drop(window, mailbox)

    qtbot.waitUntil(lambda: window.slip.text == "Stopped; no mail was logged.")
    assert app.store.interactions.of(dora) == []
    assert not mails.bar.isVisible()


def test_the_bar_stays_inside_the_window(window: MainWindow) -> None:
    bar = window.errands.mails.bar
    bar.begin("Reading the mails")
    for size in ((1280, 800), (960, 600)):
        window.resize(*size)
        assert window.rect().contains(bar.geometry())
    bar.end()


def test_the_veil_says_what_a_drop_would_do(window: MainWindow, mailbox: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(mailbox))])
    copy, left, bare = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier

    QApplication.sendEvent(window, QDragEnterEvent(QPoint(300, 300), copy, mime, left, bare))

    words = window.incoming.veil.findChild(QLabel)
    assert words is not None
    assert words.text() == "Drop to log the mails"
    window.incoming.veil.hide()


def test_ones_own_addresses_are_typed_in_the_settings(
    window: MainWindow, app: App, dora: str, tmp_path: Path, qtbot: QtBot
) -> None:
    window.go(SETTINGS)
    box = window.settings.own_addresses
    box.setFocus()
    qtbot.keyClicks(box, "me@example.com, mia@home.example ")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: app.settings.own_addresses == "me@example.com, mia@home.example")
    file = tmp_path / "archive.mbox"
    senders = ("mia@home.example", "colleague@example.com")
    file.write_text("\n".join(SEPARATOR + mail(one, "dora@axiom.example", n) for n, one in enumerate(senders)))

    drop(window, file)

    qtbot.waitUntil(lambda: window.slip.text == "1 mail logged with 1 person.")
    assert [one.source for one in app.store.interactions.of(dora)] == ["<0@example.com>"]
