"""A contact as a QR code reads back, and leaves out what no camera could read."""

from __future__ import annotations

from dataclasses import replace

import pytest
import zxingcpp

from desktop.contacts.model import Address, ContactFields, Phone
from desktop.contacts.vcard import vcard_to_fields
from desktop.exchange.errors import QrImpossible
from desktop.exchange.qr import DENSEST, QrCode, qr_code, qr_picture, qr_text
from tests.contacts.invented import DORA

LONG = "https://axiom.example/" + "a" * 330


def read_back(code: QrCode) -> str:
    [found] = zxingcpp.read_barcodes(qr_picture(code, 4))
    return found.text


@pytest.mark.parametrize("name", ["Jördis Müller-Łukasiewicz", "田中 太郎", "Dora; Dehmel \\ “x”:", "Αλέξης Ζορμπάς"])
def test_a_name_of_any_script_reads_back_from_the_code(name: str) -> None:
    code = qr_code(replace(DORA, name=name, given="", family="", notes=()))

    assert code.form == "vcard"
    assert read_back(code) == code.text
    assert vcard_to_fields(code.text).name == name


def test_everything_fits_where_there_is_little() -> None:
    code = qr_code(DORA)

    again = vcard_to_fields(code.text)
    assert code.left_out == ()
    assert (again.name, again.emails, again.title, again.notes) == (DORA.name, DORA.emails, DORA.title, DORA.notes)
    assert [(phone.number, phone.ext) for phone in again.phones] == [(phone.number, phone.ext) for phone in DORA.phones]


def test_notes_go_first_and_what_is_left_stays_readable() -> None:
    code = qr_code(replace(DORA, notes=("Met in Köln. " * 60,), social=(LONG,)))

    assert code.left_out == ("notes", "profiles")
    assert len(code.modules) <= DENSEST
    assert read_back(code) == code.text
    assert vcard_to_fields(code.text).addresses[0].city == "Berlin"


def test_mecard_carries_what_a_vcard_cannot() -> None:
    fields = ContactFields(
        name="Dora Dehmel",
        given="Dora",
        family="Dehmel",
        title="Leiterin " * 30,
        organization="Axiom; Maschinenbau: " + "x" * 120,
        phones=(Phone("+493023125001"),),
        emails=("d@axiom.example",),
        addresses=(Address("Hauptstr. 5", "10115", "Berlin"),),
    )

    code = qr_code(fields)

    assert code.form == "mecard"
    assert code.text.startswith("MECARD:N:Dehmel,Dora;TEL:+493023125001;EMAIL:d@axiom.example;ORG:Axiom\\; Masch")
    assert "title" in code.left_out
    assert read_back(code) == code.text


def test_a_contact_that_says_nothing_has_no_code() -> None:
    with pytest.raises(QrImpossible):
        qr_code(ContactFields())


def test_a_code_for_the_terminal_has_its_white_edge() -> None:
    lines = qr_text(qr_code(DORA))

    assert {len(line) for line in lines} == {len(qr_code(DORA).modules) + 8}
    assert lines[0].strip() == lines[1].strip() == ""
    assert set("".join(lines)) == set(" ▀▄█")
