"""The doctor says what is there, what is missing, and how to get it."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop.actions import doctor
from desktop.actions.doctor import Finding, findings, healthy
from desktop.contacts.backup import make_daily
from desktop.contacts.generations import Kept
from desktop.contacts.store import Store
from desktop.contacts.vcard import fields_to_vcard
from ocr.readers.base import ReaderStatus
from tests.contacts.invented import DORA


@pytest.fixture
def readers(monkeypatch: pytest.MonkeyPatch) -> list[ReaderStatus]:
    statuses: list[ReaderStatus] = [ReaderStatus("tesseract", "5.3.0", ("eng",))]
    monkeypatch.setattr("ocr.available_readers", lambda: statuses, raising=False)
    return statuses


def find(subject: str, found: list[Finding]) -> Finding:
    return next(finding for finding in found if finding.subject == subject)


def test_all_is_well_where_all_is_there(readers: list[ReaderStatus], tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.add(fields_to_vcard(DORA, "uid-1"))
    store.close()

    found = findings(tmp_path)

    assert healthy(found)
    assert find("Contacts", found).detail == "1"
    assert find("Reader tesseract", found).detail == "5.3.0, reads eng"


def test_looking_makes_nothing(readers: list[ReaderStatus], tmp_path: Path) -> None:
    assert healthy(findings(tmp_path / "not" / "there"))
    assert list(tmp_path.iterdir()) == []


def test_one_reader_of_two_is_enough(readers: list[ReaderStatus], tmp_path: Path) -> None:
    readers.append(ReaderStatus("rapidocr", "", (), "It is not installed."))
    assert healthy(findings(tmp_path))

    readers.pop(0)
    found = findings(tmp_path)
    assert not healthy(found)
    assert find("Reader rapidocr", found).detail == "It is not installed."


def test_a_folder_that_cannot_be_written_is_said(readers: list[ReaderStatus], tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder", "utf-8")

    finding = find("Data folder", findings(tmp_path / "file" / "data"))

    assert not finding.ok
    assert "--data" in finding.remedy


def test_a_damaged_store_is_said(readers: list[ReaderStatus], tmp_path: Path) -> None:
    (tmp_path / "contacts.sqlite3").write_bytes(b"no database" * 1000)

    found = findings(tmp_path)

    assert not healthy(found)
    assert "damaged" in find("Contacts", found).detail


def test_the_last_copy_is_named(readers: list[ReaderStatus], tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.add(fields_to_vcard(DORA, "uid-1"))
    store.close()
    assert find("Last copy", findings(tmp_path)).detail.startswith("none yet")

    make_daily(tmp_path, Kept(), datetime(2026, 11, 22, 10, 45, tzinfo=UTC))

    assert find("Last copy", findings(tmp_path)).detail == "2026-11-22 10:45"


def test_missing_window_libraries_come_with_their_command(
    readers: list[ReaderStatus], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("platform.system", lambda: "Linux")
    monkeypatch.setattr(doctor, "_loads", lambda library: library != "libEGL.so.1")

    found = findings(tmp_path)

    assert find("Window libraries", found).remedy.endswith("apt install libegl1")
    assert healthy(found), "scanning in a terminal needs no window"
