"""`cardfile log --mails`: what is typed, and what is said of it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.app import App
from desktop.contacts.model import ContactFields
from desktop.contacts.vcard import fields_to_vcard
from desktop.settings import SettingsFile
from tests.contacts.clock import Clock
from tests.typed import Cardfile, typed


@pytest.fixture
def app(tmp_path: Path) -> Iterator[App]:
    app = App(tmp_path / "data", Clock(), SettingsFile(tmp_path / "data"))
    app.store.add(fields_to_vcard(ContactFields(name="Dora Dehmel", emails=("dora@axiom.example",)), "dora"))
    yield app
    app.close()


@pytest.fixture
def cardfile(app: App, capsys: pytest.CaptureFixture[str]) -> Cardfile:
    return typed(capsys, lambda _folder: app)


def mailbox(folder: Path) -> Path:
    senders = ("dora@axiom.example", "dora@axiom.example", "x@stranger.example")
    mails = [
        f"From - Tue Nov 10 09:00:00 2026\nFrom: {sender}\nTo: me@example.com\nMessage-ID: <{number}@example.com>\n"
        "Date: Tue, 10 Nov 2026 09:30:00 +0000\n\nHello\n"
        for number, sender in enumerate(senders)
    ]
    file = folder / "archive.mbox"
    file.write_text("\n".join([*mails, "From - Tue Nov 10 09:00:00 2026\nSubject: nobody\n\nHello\n"]))
    return file


def test_mails_are_logged_and_counted(cardfile: Cardfile, app: App, tmp_path: Path) -> None:
    file = mailbox(tmp_path)

    first, second = cardfile("log", "--mails", file), cardfile("log", "--mails", file)

    assert first.status == second.status == 1, "one could not be read"
    assert "2 mails logged, 1 with nobody you know, 1 could not be read. To take it back: cardfile undo" in first.err
    assert f"{file}:26: This mail does not say who it is from." in first.err
    assert "0 mails logged, 2 known before" in second.err
    assert len(app.store.interactions.of("dora")) == 2


def test_the_status_is_0_where_all_of_it_was_taken_whoever_it_was_from(cardfile: Cardfile, tmp_path: Path) -> None:
    mails, broken = mailbox(tmp_path).read_text().rsplit("From - ", 1)
    whole = tmp_path / "whole.mbox"
    whole.write_text(mails)
    many = tmp_path / "broken.mbox"
    many.write_text("\n".join(["From - " + broken] * 30))

    assert cardfile("log", "--mails", whole).status == 0
    result = cardfile("log", "--mails", whole, many)
    assert (result.status, "… and 10 more that could not be taken." in result.err) == (1, True)


def test_a_file_that_cannot_be_read_is_an_error(cardfile: Cardfile, tmp_path: Path) -> None:
    result = cardfile("log", "--mails", mailbox(tmp_path), tmp_path / "gone.mbox")

    assert result.status == 1
    assert f"{tmp_path / 'gone.mbox'}: There is no such file." in result.err
    assert "2 mails logged" in result.err
