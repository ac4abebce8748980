"""A contact becomes a vCard that phones import whole, and comes back the same."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
import vobject
from hypothesis import given, settings

from desktop.contacts.cleaning import clean_fields
from desktop.contacts.content_lines import FOLD_AT, read_lines
from desktop.contacts.model import Address, ContactFields, Phone
from desktop.contacts.names import completed
from desktop.contacts.vcard import fields_to_vcard, patch_vcard, vcard_to_fields, vcard_uid, with_uid
from tests.contacts.invented import DORA
from tests.contacts.strategies import FIELDS

MOMENT = datetime(2026, 11, 22, 4, 45, tzinfo=UTC)


def without_address_texts(fields: ContactFields) -> ContactFields:
    return replace(fields, addresses=tuple(replace(address, text="") for address in fields.addresses))


def test_a_contact_is_written_as_phones_want_it() -> None:
    assert fields_to_vcard(DORA, "uid-1", MOMENT).split("\r\n") == [
        "BEGIN:VCARD",
        "VERSION:3.0",
        "UID:uid-1",
        "FN:Dr. Dora Dehmel",
        "N:Dehmel;Dora;;Dr.;",
        "ORG:Axiom Maschinenbau GmbH;Finanzen",
        "TITLE:Steuerberaterin",
        "TEL;TYPE=WORK;TYPE=VOICE:+493023125001\\,12",
        "TEL;TYPE=CELL;TYPE=VOICE:+493023125002",
        "EMAIL;TYPE=INTERNET;TYPE=WORK:d.dehmel@axiom.example",
        "ADR;TYPE=WORK:;;Hauptstr. 5;Berlin;;10115;Deutschland",
        "URL;TYPE=WORK:www.axiom.example",
        "X-SOCIALPROFILE;TYPE=linkedin:linkedin.com/in/dora-dehmel-example",
        "NOTE:USt-IdNr. DE000000000",
        "REV:2026-11-22T04:45:00Z",
        "END:VCARD",
        "",
    ]


def test_another_parser_reads_the_same() -> None:
    card = vobject.readOne(fields_to_vcard(DORA, "uid-1", MOMENT))

    assert card.fn.value == "Dr. Dora Dehmel"
    assert (card.n.value.family, card.n.value.given, card.n.value.prefix) == ("Dehmel", "Dora", "Dr.")
    assert card.org.value == ["Axiom Maschinenbau GmbH", "Finanzen"]
    assert [tel.value for tel in card.contents["tel"]] == ["+493023125001,12", "+493023125002"]
    assert card.contents["tel"][1].params["TYPE"] == ["CELL", "VOICE"]
    assert (card.adr.value.street, card.adr.value.city, card.adr.value.code) == ("Hauptstr. 5", "Berlin", "10115")


def test_a_company_without_a_person_is_shown_as_a_company() -> None:
    text = fields_to_vcard(ContactFields(organization="Axiom GmbH"), "uid-1")

    assert "\r\nFN:Axiom GmbH\r\n" in text
    assert "\r\nX-ABShowAs:COMPANY\r\n" in text
    assert vcard_to_fields(text) == ContactFields(organization="Axiom GmbH")


def test_text_on_a_card_cannot_add_properties() -> None:
    evil = "Eve\r\nTEL:+19005550100\r\nEND:VCARD\r\nBEGIN:VCARD"
    text = fields_to_vcard(replace(DORA, title=evil, notes=(evil,), emails=(evil,)), evil)

    assert [line.name for line in read_lines(text)].count("TEL") == len(DORA.phones)
    assert [line.name for line in read_lines(text)].count("END") == 1
    assert "Eve\nTEL:+19005550100\nEND:VCARD\nBEGIN:VCARD" in vcard_to_fields(text).notes


def test_long_lines_are_folded_between_letters() -> None:
    title = "Geschäftsführerin für Übergrößen " * 8
    text = fields_to_vcard(replace(DORA, title=title), "uid-1")

    assert max(len(line.encode()) for line in text.split("\r\n")) <= FOLD_AT
    assert vcard_to_fields(text).title == title.strip()


@settings(max_examples=100, deadline=None)
@given(FIELDS)
def test_what_is_written_is_read_back(fields: ContactFields) -> None:
    expected = clean_fields(replace(fields, notes=("\n".join(fields.notes),)))

    found = vcard_to_fields(fields_to_vcard(fields, "uid-1", MOMENT))

    assert without_address_texts(found) == without_address_texts(completed(expected))


@settings(max_examples=100, deadline=None)
@given(FIELDS)
def test_another_parser_is_never_confused(fields: ContactFields) -> None:
    text = fields_to_vcard(fields, "uid-1", MOMENT)

    cards = list(vobject.readComponents(text))

    assert len(cards) == 1
    expected = clean_fields(fields)
    assert [mail.value for mail in cards[0].contents.get("email", [])] == list(expected.emails)
    assert [title.value for title in cards[0].contents.get("title", [])] == ([expected.title] if expected.title else [])


@settings(max_examples=100, deadline=None)
@given(FIELDS.map(lambda fields: fields.title + "\n" + ":".join(fields.emails) + ";" + fields.name))
def test_no_text_at_all_is_too_broken_to_look_at(text: str) -> None:
    assert "".join(line.raw for line in read_lines(text)) == text
    vcard_to_fields(text)
    vcard_to_fields(f"BEGIN:VCARD\nN:{text}\nADR:{text}\nTEL;{text}\nORG;CHARSET={text}:x\nEND:VCARD")


def test_a_uid_is_found_and_set() -> None:
    text = "BEGIN:VCARD\nVERSION:3.0\nFN:Kai Otto\nEND:VCARD\n"

    assert vcard_uid(text) == ""
    assert with_uid(text, "uid-7") == "BEGIN:VCARD\nVERSION:3.0\nUID:uid-7\nFN:Kai Otto\nEND:VCARD\n"
    assert vcard_uid(with_uid(with_uid(text, "uid-7"), "uid-8")) == "uid-8"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("TEL;CELL:+493023125001", Phone("+493023125001", "mobile")),
        ("TEL;type=WORK;type=FAX;type=pref:030 23125-002", Phone("030 23125-002", "fax")),
        ('TEL;VALUE=uri;TYPE="voice,home":tel:+49-30-23125-003;ext=44', Phone("+49-30-23125-003", "home", "44")),
        ("item1.TEL;PAGER:+1 555 0100", Phone("+1 555 0100", "pager")),
        ("TEL:+1 555-0101 ext. 9", Phone("+1 555-0101", "other", "9")),
        ("TEL:+1 555-0101 x9", Phone("+1 555-0101", "other", "9")),
        ("TEL;HOME:+1 555-0102\\,\\,7", Phone("+1 555-0102", "home", "7")),
    ],
)
def test_telephones_of_other_programs_are_understood(text: str, expected: Phone) -> None:
    assert vcard_to_fields(f"BEGIN:VCARD\r\nVERSION:3.0\r\n{text}\r\nEND:VCARD\r\n").phones == (expected,)


def test_a_nokia_card_is_understood() -> None:
    text = (
        "BEGIN:VCARD\r\nVERSION:2.1\r\n"
        "N;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:M=C3=BCller;J=C3=BCrgen\r\n"
        "TITLE;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:Gesch=E4ftsf=FChrer f=FCr vie=\r\nles\r\n"
        "TEL;CELL;PREF:+493023125001\r\nADR;WORK:;;Ring 1;Essen;;45127;\r\nEND:VCARD\r\n"
    )

    fields = vcard_to_fields(text)

    assert (fields.name, fields.given, fields.family) == ("Jürgen Müller", "Jürgen", "Müller")
    assert fields.title == "Geschäftsführer für vieles"
    assert fields.addresses == (Address("Ring 1", "45127", "Essen", text="Ring 1, 45127 Essen"),)


def test_a_card_within_a_card_is_not_taken_for_the_person() -> None:
    text = (
        "BEGIN:VCARD\r\nVERSION:2.1\r\nN:Otto;Kai\r\nAGENT:\r\n"
        "BEGIN:VCARD\r\nVERSION:2.1\r\nN:Wood;Eve\r\nTEL:+15550100\r\nEND:VCARD\r\n"
        "EMAIL:kai@otto.example\r\nEND:VCARD\r\n"
    )

    fields = vcard_to_fields(text)

    assert (fields.name, fields.phones, fields.emails) == ("Kai Otto", (), ("kai@otto.example",))


@pytest.mark.parametrize(
    ("name", "other", "lines"),
    [
        ("田中 太郎", "Taro Tanaka", ["X-PHONETIC-FIRST-NAME:Taro", "X-PHONETIC-LAST-NAME:Tanaka"]),
        ("田中 太郎", "たなか たろう", ["X-PHONETIC-FIRST-NAME:たろう", "X-PHONETIC-LAST-NAME:たなか"]),
        ("田中太郎", "タナカタロウ", ["X-PHONETIC-FIRST-NAME:タナカタロウ"]),
        ("Дмитрий Соколов", "Dmitry Sokolov", ["X-PHONETIC-FIRST-NAME:Dmitry", "X-PHONETIC-LAST-NAME:Sokolov"]),
        ("Taro Tanaka", "田中 太郎", ["X-CARDFILE-OTHER-NAME:田中 太郎"]),
        ("田中 太郎", "Tanaka, Taro", ["X-CARDFILE-OTHER-NAME:Tanaka\\, Taro"]),
    ],
)
def test_a_name_in_two_scripts_is_kept_in_both(name: str, other: str, lines: list[str]) -> None:
    fields = ContactFields(name=name, other_name=other)
    text = fields_to_vcard(fields, "uid-1")
    assert [line for line in text.splitlines() if line.startswith(("X-PHON", "X-CARD"))] == lines
    assert vcard_to_fields(text).other_name == other
    without = patch_vcard(text, replace(vcard_to_fields(text), other_name=""))
    assert "X-PHONETIC" not in without
    assert "X-CARDFILE" not in without


def test_the_reading_another_program_wrote_is_shown_and_stays() -> None:
    text = (
        "BEGIN:VCARD\r\nVERSION:3.0\r\nN:田中;太郎;;;\r\nFN:田中 太郎\r\nX-PHONETIC-MIDDLE-NAME:J\r\n"
        "X-PHONETIC-LAST-NAME:Tanaka\r\nX-PHONETIC-FIRST-NAME:Taro\r\nEND:VCARD\r\n"
    )
    fields = vcard_to_fields(text)
    assert fields.other_name == "Taro J Tanaka"
    assert patch_vcard(text, replace(fields, title="Chef")) == text.replace("END:", "TITLE:Chef\r\nEND:")
    changed = patch_vcard(text, replace(fields, other_name="Taro Tanaka"))
    assert "MIDDLE" not in changed
    assert vcard_to_fields(changed).other_name == "Taro Tanaka"


def test_a_card_within_the_card_does_not_say_how_the_outer_one_is_folded() -> None:
    inner = "AGENT:\r\nBEGIN:VCARD\r\nVERSION:2.1\r\nN:Inner\r\nEND:VCARD\r\n"
    text = f"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Dora\r\n  Dehmel\r\nTITLE:Steuer\r\n beraterin\r\n{inner}END:VCARD\r\n"

    assert (vcard_to_fields(text).name, vcard_to_fields(text).title) == ("Dora Dehmel", "Steuerberaterin")
