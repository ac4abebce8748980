"""Texts and e-mails are scanned as photographs are: one bad file is a sentence and the rest is read."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterator
from email.message import EmailMessage
from pathlib import Path

import pytest

from desktop.actions.keep import keep_whole
from desktop.actions.scan_text import read_text_file, scan_texts, text_hash, text_workers
from desktop.actions.whole_cards import Side, WholeCard
from desktop.contacts.store import Store
from desktop.reading.workers import ReadingWorkers
from ocr.errors import (
    NoContactFound,
    PhotoForbidden,
    PhotoMissing,
    ReadingError,
    TextEmpty,
    TextIsFolder,
    TextTooLarge,
    TextTooTangled,
    TextUnknownFormat,
)
from ocr.model import FieldKind, Reading, ReadOptions

SIGNATURE = "Dora Dehmel\nSteuerberaterin\nAxiom Maschinenbau GmbH\nTel. 030 23125-198\nd.dehmel@axiom.example\n"
OPTIONS = ReadOptions(region="DE")


@pytest.fixture(scope="module")
def workers() -> Iterator[ReadingWorkers]:
    made = text_workers()
    yield made
    made.close()


def text_file(folder: Path, name: str, content: str | bytes = SIGNATURE) -> str:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return str(path)


def mail() -> bytes:
    made = EmailMessage()
    made["From"], made["Message-ID"] = "Dora Dehmel <d.dehmel@axiom.example>", "<1@axiom.example>"
    made.set_content(f"Hallo Kai,\n\nruf mich an: 030 23125-777.\n\nGruß\n\n{SIGNATURE}")
    made.add_attachment(b"\x00" * 2_000_000, maintype="image", subtype="jpeg", filename="card.jpg")
    return made.as_bytes()


def values(reading: Reading) -> dict[FieldKind, str]:
    return {field.kind: field.value for card in reading.cards for field in card.fields}


WANTED = {
    FieldKind.NAME: "Dora Dehmel",
    FieldKind.TITLE: "Steuerberaterin",
    FieldKind.ORGANIZATION: "Axiom Maschinenbau GmbH",
    FieldKind.PHONE: "+493023125198",
    FieldKind.EMAIL: "d.dehmel@axiom.example",
}


def test_texts_mails_and_the_standard_input_are_read_in_the_order_given(
    tmp_path: Path, workers: ReadingWorkers
) -> None:
    texts = [text_file(tmp_path, "a.txt"), "-", text_file(tmp_path, "b.eml", mail()), str(tmp_path / "missing.txt")]

    readings = list(scan_texts(texts, OPTIONS, workers, io.BytesIO(SIGNATURE.encode("utf-16"))))

    assert [reading.photo for reading in readings] == texts
    assert [values(reading) for reading in readings] == [WANTED, WANTED, WANTED, {}]
    assert [reading.error for reading in readings] == [None, None, None, PhotoMissing.sentence]


def test_a_mail_is_known_whatever_it_is_called(tmp_path: Path) -> None:
    assert values(read_text_file(text_file(tmp_path, "message.txt", mail()), OPTIONS)) == WANTED


def test_an_html_mail_is_read(tmp_path: Path) -> None:
    made = EmailMessage()
    made["From"] = "d.dehmel@axiom.example"
    rows = "".join(f"<tr><td>{line}</td></tr>" for line in SIGNATURE.splitlines())
    made.set_content(f"<p>Hallo Kai, ruf an: 030 23125-777.</p><p>Viele Grüße</p><table>{rows}</table>", subtype="html")

    assert values(read_text_file(text_file(tmp_path, "a.eml", made.as_bytes()), OPTIONS)) == WANTED


@pytest.mark.parametrize(
    ("name", "content", "error"),
    [
        ("empty.txt", b"", TextEmpty),
        ("spaces.eml", b" \r\n\t\r\n", TextEmpty),
        ("picture.txt", b"\xff\xd8\xff\xe0\x00\x10JFIF" * 50, TextUnknownFormat),
        ("novel.txt", b"word " * 250_000, TextTooLarge),
        ("sums.txt", b"12 + 30 = 42\n", NoContactFound),
        ("deep.eml", b"Content-Type: multipart/mixed; boundary=b\n\n--b\n" * 500, TextTooTangled),
        ("video.eml", b"From: a\n\n" + b"x" * 31_000_000, TextTooLarge),
    ],
)
def test_what_cannot_be_read_says_why(tmp_path: Path, name: str, content: bytes, error: type[ReadingError]) -> None:
    with pytest.raises(error):
        read_text_file(text_file(tmp_path, name, content), OPTIONS)


def test_a_folder_is_said(tmp_path: Path) -> None:
    with pytest.raises(TextIsFolder):
        read_text_file(tmp_path, OPTIONS)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs a named pipe")
def test_what_might_never_end_is_not_begun(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")

    with pytest.raises(TextUnknownFormat):
        read_text_file(tmp_path / "pipe", OPTIONS)


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root may read everything")
def test_a_forbidden_file_is_said(tmp_path: Path) -> None:
    path = Path(text_file(tmp_path, "a.txt"))
    path.chmod(0)

    with pytest.raises(PhotoForbidden):
        read_text_file(path, OPTIONS)


def test_a_text_is_kept_without_a_picture_and_once(tmp_path: Path, store: Store) -> None:
    reading = read_text_file(text_file(tmp_path, "a.txt"), OPTIONS)
    path = Path(reading.photo)

    whole = [WholeCard(Side(path, 0, reading.cards[0]))]
    (kept,) = keep_whole(store, whole, {path: text_hash(reading)})
    (again,) = keep_whole(store, whole, {path: text_hash(reading)})

    assert kept is not None
    assert again is not None
    assert kept.contact.fields.name == "Dora Dehmel"
    assert kept.contact.pictures == ()
    assert (again.contact.uid, again.step) == (kept.contact.uid, 0)
