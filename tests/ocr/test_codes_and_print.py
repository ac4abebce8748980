"""QR codes beside print: facts confirmed, completed, contradicted."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ocr.fields import fields_from_lines, lines_of_text
from ocr.model import Field, FieldKind
from ocr.rules.code import CodeFact, facts_of

PRINT = """Corvid Software
Bianca Roberts
Architect
Tel +1 415 555 0123
b.roberts@corvid.com"""
VCARD = (
    "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Roberts;Bianca;;;\r\nFN:Bianca Roberts\r\n"
    "ORG:Corvid Software\r\nTITLE:Architect\r\n"
    "TEL;TYPE=WORK,VOICE:+14155550123\r\nTEL;TYPE=CELL:+14155550177\r\nEMAIL:b.roberts@corvid.com\r\nEND:VCARD\r\n"
)


def _read(code: str, text: str = PRINT) -> tuple[Field, ...]:
    return fields_from_lines(lines_of_text(text), (600, 400), (code,) if code else ()).fields


def _values(fields: tuple[Field, ...], kind: FieldKind) -> list[str]:
    return [one.value for one in fields if one.kind == kind]


def test_what_print_and_code_share_is_surer() -> None:
    alone, both = _read(""), _read(VCARD)
    for kind in (FieldKind.NAME, FieldKind.TITLE, FieldKind.ORGANIZATION, FieldKind.EMAIL):
        assert _values(alone, kind) == _values(both, kind)
        assert min(one.confidence for one in both if one.kind == kind) >= 0.995


def test_what_only_the_code_knows_is_added() -> None:
    added = [one for one in _read(VCARD) if one.rule == "code"]
    assert [(one.value, one.parts["kind"], one.lines) for one in added] == [("+14155550177", "mobile", ())]


def test_a_doubtful_number_yields_to_the_code_and_keeps_what_was_printed() -> None:
    lines = lines_of_text(PRINT.replace("555 0123", "555 0128"))
    doubtful = [replace(line, confidence=0.5, other="555 0199", checked=0.5) for line in lines]
    read = fields_from_lines(doubtful, (600, 400), (VCARD,)).fields
    (phone,) = (one for one in read if one.kind == FieldKind.PHONE and one.rule != "code")
    assert (phone.value, phone.printed, phone.parts["other"]) == ("+14155550123", "+1 415 555 0128", "+14155550128")


def test_where_name_and_code_differ_both_are_kept_for_review() -> None:
    (name,) = (one for one in _read(VCARD.replace("Bianca", "Bianka")) if one.kind == FieldKind.NAME)
    assert name.value == "Bianca Roberts"
    assert name.parts["other"] == "Bianka Roberts"
    assert name.confidence < 0.9


def test_a_foreign_address_in_a_code_is_a_note() -> None:
    read = _read("https://qr.example.net/a1b2", PRINT + "\nwww.corvid.com")
    assert _values(read, FieldKind.URL) == ["www.corvid.com"]
    assert "https://qr.example.net/a1b2" in _values(read, FieldKind.NOTE)


def test_accents_lost_by_the_reader_come_from_the_code() -> None:
    code = "BEGIN:VCARD\nFN:Ancuța Crăciun\nEND:VCARD"
    (name,) = (one for one in _read(code, "ANCUTA CRACIUN\nMedic\na.craciun@example.ro") if one.kind == FieldKind.NAME)
    assert name.value == "Ancuța Crăciun"


FACTS = [
    (
        "MECARD:N:Doe,John;ORG:Acme;TEL:+12125550123;EMAIL:john@example.com;URL:https\\://example.com;;",
        ["John Doe", "Acme", "+12125550123", "john@example.com", "https://example.com"],
    ),
    (
        "BIZCARD:N:John;X:Doe;T:Engineer;C:Acme;A:1 Main St;B:+12125550123;E:john@example.com;;",
        ["John Doe", "Engineer", "Acme", "1 Main St", "+12125550123", "john@example.com"],
    ),
    ("https://example.com/team", ["https://example.com/team"]),
    ("mailto:john@example.com?subject=Hi", ["john@example.com"]),
    ("tel:+12125550123", ["+12125550123"]),
    (
        "BEGIN:VCARD\nN:Doe;John\nADR;TYPE=WORK:;;1 Main St;Springfield;IL;62701;USA\nEND:VCARD",
        ["John Doe", "1 Main St, 62701 Springfield IL, USA"],
    ),
    (
        "BEGIN:VCARD\nitem1.EMAIL;TYPE=INTERNET:a\n b@example.com\nORG:Acme\\, Inc.;Sales\nEND:VCARD",
        ["ab@example.com", "Acme, Inc."],
    ),
    ("WIFI:S:Guest;T:WPA;P:secret;;", []),
    ("BEGIN:VCARD\nFN:", []),
    ("", []),
]


@pytest.mark.parametrize(("code", "values"), FACTS, ids=[row[0][:24] for row in FACTS])
def test_codes_of_every_form_are_understood(code: str, values: list[str]) -> None:
    facts: list[CodeFact] = facts_of([code])
    assert [fact.value for fact in facts] == values
