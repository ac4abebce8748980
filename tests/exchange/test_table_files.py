"""Tables of every kind become vCards in which nothing of a row is lost."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from desktop.contacts.model import Address, Phone
from desktop.exchange.columns import ColumnRules, as_columns, understand
from desktop.exchange.dates import read_date
from desktop.exchange.model import Incoming, Problem
from desktop.exchange.table_files import NOT_UNDERSTOOD, look_at_table, read_table
from desktop.exchange.tables import (
    DAMAGED,
    LINE_TOO_LONG,
    NEVER_CLOSED,
    TOO_LARGE,
    TOO_WIDE,
    Row,
    as_it_was,
    defused,
    delimiter_of,
    rows_of,
    table_text,
    written,
)

DATA = Path(__file__).with_name("data")


def read(content: bytes | str, mapping: dict[str, str] | None = None) -> list[Incoming | Problem]:
    raw = content.encode() if isinstance(content, str) else content
    return list(read_table(io.BytesIO(raw), "table.csv", ColumnRules(mapping or {})))


def cards(content: bytes | str, mapping: dict[str, str] | None = None) -> list[Incoming]:
    found = read(content, mapping)
    assert not [one for one in found if isinstance(one, Problem)]
    return [one for one in found if isinstance(one, Incoming)]


def test_linkedin_connections_are_found_behind_their_notes() -> None:
    dora, kai, zoe = cards((DATA / "linkedin.csv").read_bytes())

    assert (dora.fields.name, dora.fields.organization) == ("Dora Dehmel", "Axiom Maschinenbau GmbH")
    assert dora.fields.social == ("https://www.linkedin.com/in/dora-dehmel-example",)
    assert "X-CARDFILE-CONNECTED:2024-03-12" in dora.vcard
    assert (kai.fields.title, kai.fields.organization) == ('Head of "Things"', "Otto, Otto & Co.")
    assert kai.fields.emails == ("kai.otto@axiom.example",)
    assert "X-CARDFILE-CONNECTED:2022-02-07" in kai.vcard
    assert (zoe.fields.name, zoe.line) == ("Zoë Łukasiewicz", 8)


def test_linkedin_in_german_is_the_same_person() -> None:
    [german] = cards((DATA / "linkedin_german.csv").read_bytes())
    english = cards((DATA / "linkedin.csv").read_bytes())[0]

    assert german.vcard == english.vcard


def test_googles_table_keeps_every_cell() -> None:
    dora, taro = cards((DATA / "google.csv").read_bytes())

    fields = dora.fields
    assert (fields.name, fields.prefix) == ("Dora Marie Dehmel", "Dr.")
    assert fields.emails == ("d.dehmel@axiom.example", "dora@example.com", "dd@example.com")
    assert [(phone.number, phone.kind) for phone in fields.phones] == [
        ("+49 30 23125001", "work"),
        ("+49 30 23125002", "work"),
        ("+49 30 23125003", "fax"),
    ]
    assert fields.addresses[0].street == "Hauptstr. 5"
    assert fields.social == ("https://www.linkedin.com/in/dora-dehmel-example",)
    assert fields.notes == ("Met in Köln,\nlikes tea",)
    unfolded = dora.vcard.replace("\r\n ", "")
    for line in (
        "N:Dehmel;Dora;Marie;Dr.;",
        "NICKNAME:Dodo",
        "BDAY:1980-02-01",
        "CATEGORIES:Navy,starred",
        "item1.X-ABLabel:Segeln",
        'X-CARDFILE-COLUMN;X-NAME="Relation 1 - Spouse":Kai Otto',
        'X-CARDFILE-COLUMN;X-NAME="Shoe size":38',
        'X-CARDFILE-COLUMN;X-NAME="Photo":https://example.com/photo.jpg',
    ):
        assert f"{line}\r\n" in unfolded
    assert (taro.fields.name, taro.fields.other_name) == ("太郎 田中", "タナカ タロウ")
    assert "BDAY:--12-24" in taro.vcard


def test_googles_older_table_is_known_too() -> None:
    [dora] = cards((DATA / "google_old.csv").read_bytes())

    assert (dora.fields.organization, dora.fields.department) == ("Axiom Maschinenbau GmbH", "Finanzen")
    assert dora.fields.phones == (Phone("+49 30 23125002", "mobile"),)
    assert 'X-NAME="Hobby":Rowing' in dora.vcard
    assert "CATEGORIES:Navy\r\n" in dora.vcard


def test_outlooks_table_keeps_what_is_said_and_leaves_out_what_says_nothing() -> None:
    [dora] = cards((DATA / "outlook.csv").read_bytes())

    fields = dora.fields
    assert (fields.name, fields.prefix, fields.title) == ("Dora Marie Dehmel", "Dr.", "Accountant")
    assert [phone.kind for phone in fields.phones] == ["other", "fax", "work", "home", "mobile"]
    assert fields.addresses[0].street == "5 Main St\nSuite 3"
    assert (fields.addresses[1].street, fields.addresses[1].postcode) == ("7 Elm St", "62701")
    assert fields.notes == ('First line\nsecond "quoted" line',)
    assert "BDAY:1980-02-01" in dora.vcard
    assert "CATEGORIES:Clients,VIP" in dora.vcard
    assert 'X-NAME="Assistant\'s Name":Kai Otto' in dora.vcard
    assert not [word for word in ("SMTP", "Unspecified", "Sensitivity", "0/0/00", "Priority") if word in dora.vcard]


def test_outlook_in_german_with_an_old_charset_is_read() -> None:
    [mueller] = cards((DATA / "outlook_german.csv").read_bytes())

    assert (mueller.fields.name, mueller.fields.prefix) == ("Jördis Müller", "Frau")
    assert mueller.fields.addresses[0] == Address(
        "Hauptstraße 5", "50667", "Köln", "", "Deutschland", "Hauptstraße 5, 50667 Köln, Deutschland"
    )
    assert [phone.kind for phone in mueller.fields.phones] == ["fax", "work", "home", "mobile"]
    assert "BDAY:1980-02-01" in mueller.vcard


@pytest.mark.parametrize(
    ("heading", "row", "expected"),
    [
        ("Name;Vorname;Firma;Tel.", "Dehmel;Dora;Axiom;030 23125001", ("Dora Dehmel", "Axiom", "030 23125001")),
        ("nom,prénom,société,portable", "Dehmel,Dora,Axiom,+33 1 00", ("Dora Dehmel", "Axiom", "+33 1 00")),
        ("Nom\tEntreprise\tTéléphone", "Dora Dehmel\tAxiom\t0130", ("Dora Dehmel", "Axiom", "0130")),
        ("Nombre,Empresa,Móvil", "Dora Dehmel,Axiom,600100200", ("Dora Dehmel", "Axiom", "600100200")),
        ("full_name|company|Phone 1", "Dora Dehmel|Axiom|555-0100", ("Dora Dehmel", "Axiom", "555-0100")),
        ("姓名,公司,电话", "田中太郎,Axiom,010 0000", ("田中太郎", "Axiom", "010 0000")),
    ],
)
def test_headings_of_other_tables_are_guessed(heading: str, row: str, expected: tuple[str, str, str]) -> None:
    [card] = cards(f"{heading}\n{row}\n")

    assert (card.fields.name, card.fields.organization, card.fields.phones[0].number) == expected


def test_what_has_no_heading_is_guessed_by_what_stands_in_it() -> None:
    [first, second] = cards("d@axiom.example,+49 30 23125001,x\nk@axiom.example,+49 30 23125002,y\n")

    assert (first.fields.emails, first.fields.phones[0].number) == (("d@axiom.example",), "+49 30 23125001")
    assert 'X-CARDFILE-COLUMN;X-NAME="#3":y' in second.vcard


def test_what_stands_in_a_column_is_no_name_where_it_is_an_address_or_a_number() -> None:
    [dora, kai] = cards("Wer;Kontakt;Name\nDora;d@axiom.example;030 23125001\nKai;k@axiom.example;\n")

    assert dora.fields.emails == ("d@axiom.example",)
    assert dora.fields.phones[0].number == "030 23125001"
    assert (dora.fields.name, kai.fields.name) == ("", "")
    assert kai.fields.emails == ("k@axiom.example",)


def test_a_name_stays_one_where_somebody_wrote_an_address_instead() -> None:
    [dora, kai] = cards("Name,Firma\nDora Dehmel,Axiom\nkai@axiom.example,Axiom\n")

    assert (dora.fields.name, kai.fields.name) == ("Dora Dehmel", "kai@axiom.example")


def test_a_mapping_says_what_cannot_be_guessed() -> None:
    table = "Wer,Wo,Farbe,Unfug\nDora Dehmel,d@axiom.example,blau,x\n"

    [dora] = cards(table, {"Wer": "name", "farbe": "note", "#4": "none"})

    assert (dora.fields.name, dora.fields.emails, dora.fields.notes) == ("Dora Dehmel", ("d@axiom.example",), ("blau",))
    assert "Unfug" not in dora.vcard


def test_a_column_that_the_user_wants_beside_the_fields_stands_there_whatever_it_looks_like() -> None:
    [dora] = cards("Name,Zentrale\nDora Dehmel,+49 30 23125001\n", {"Zentrale": ""})

    assert dora.fields.phones == ()
    assert 'X-NAME="Zentrale":+49 30 23125001' in dora.vcard


def test_a_mapping_to_a_column_that_is_not_there_is_said() -> None:
    [problem] = read("Name,Mail\nDora,d@axiom.example\n", {"Wer": "name"})

    assert isinstance(problem, Problem)
    assert "no column Wer" in problem.why
    assert "Name, Mail" in problem.why


def test_a_table_that_nobody_understands_is_said_to_be_one() -> None:
    assert read("Zutat,Menge\nMehl,3\n") == [Problem("table.csv", 0, NOT_UNDERSTOOD)]


def test_the_dialog_sees_columns_samples_and_guesses() -> None:
    table = look_at_table(io.BytesIO(b"Wer,E-Mail,Wer\nDora,d@axiom.example,x\nKai,k@axiom.example,\n"), "t.csv")

    assert table is not None
    assert (table.form, table.rows) == ("", 2)
    assert [(one.key, one.target) for one in table.columns] == [("#1", ""), ("E-Mail", "email"), ("#3", "")]
    assert table.columns[1].samples == ("d@axiom.example", "k@axiom.example")


def test_the_same_row_has_the_same_uid_and_another_row_another() -> None:
    one, other, again = cards("Name,Mail\nDora,d@axiom.example\nKai,k@axiom.example\nDora,d@axiom.example\n")

    assert one.vcard == again.vcard
    assert one.vcard.split("UID:")[1][:36] != other.vcard.split("UID:")[1][:36]


@pytest.mark.parametrize("charset", ["utf-8", "utf-8-sig", "utf-16", "windows-1252", "utf-16-le"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_encoding_and_line_end_is_read(charset: str, end: str) -> None:
    table = f'Name,Firma,Notiz{end}Jörg Müller,Öl AG,"eins{end}zwei"{end}'

    [card] = cards(table.encode(charset))

    assert (card.fields.name, card.fields.organization, card.fields.notes) == ("Jörg Müller", "Öl AG", ("eins\nzwei",))


@pytest.mark.parametrize(
    ("text", "delimiter"),
    [("a;b\n1,5;2,5\n1;2", ";"), ("sep=;\na,b", ";"), ("a\tb c,d\n1\t2", "\t"), ('"a,b,c";d\n1;2', ";"), ("a,b", ",")],
)
def test_what_divides_the_cells_is_found(text: str, delimiter: str) -> None:
    assert delimiter_of(text) == delimiter


def test_a_quotation_mark_that_is_never_closed_costs_its_own_row_only() -> None:
    text = 'Name,Mail\n"Dora,d@axiom.example\nKai,k@axiom.example\n'

    assert list(rows_of(text, ",", "t")) == [
        Row(1, ("Name", "Mail")),
        Problem("t", 2, NEVER_CLOSED),
        Row(3, ("Kai", "k@axiom.example")),
    ]


def test_quotation_marks_in_the_middle_of_a_cell_are_taken_as_they_are_meant() -> None:
    assert list(rows_of('"Axiom" GmbH,x\n', ",", "t")) == [Row(1, ("Axiom GmbH", "x"))]


@pytest.mark.parametrize(
    "cell", ["=1+1", "+cmd", "-x", "@SUM(A1)", "\tx", "\rx", "'=x", "''=x", "+49 30 23125001", "--04-15", "'", ""]
)
def test_cells_are_defused_and_come_back(cell: str) -> None:
    assert not defused(cell).startswith(("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b"))
    assert as_it_was(defused(cell)) == cell


@pytest.mark.parametrize("cell", ["+49 30 23125001", "--04-15"])
def test_what_an_address_book_reads_gets_no_apostrophe(cell: str) -> None:
    assert defused(cell) == f" {cell}"


def test_what_a_spreadsheet_would_run_comes_back_through_a_written_table() -> None:
    text = written([["Name", "Notes"], ['=HYPERLINK("x")', "-1+2"]])

    [card] = cards(text)

    assert (card.fields.name, card.fields.notes) == ('=HYPERLINK("x")', ("-1+2",))


def test_a_table_without_bounds_is_left_out_where_it_is_too_much() -> None:
    wide = "Name,Mail\n" + "x," * 1_000_000 + "\nDora,d@axiom.example\n"
    many = "Name,Mail\n" + "x," * 3_000 + "\nDora,d@axiom.example\n"

    assert [one.why for one in read(wide) if isinstance(one, Problem)] == [LINE_TOO_LONG]
    assert [one.why for one in read(many) if isinstance(one, Problem)] == [TOO_WIDE]
    assert len([one for one in read(many) if isinstance(one, Incoming)]) == 1
    assert read(b"Name\n" * (13 * 1024 * 1024 + 1)) == [Problem("table.csv", 0, TOO_LARGE)]


def test_a_table_with_many_open_quotation_marks_ends() -> None:
    found = read("Name,Mail\n" + ('"open\n' + "\n" * 140_000) * 21)

    problems = [one.why for one in found if isinstance(one, Problem)]
    assert problems == [NEVER_CLOSED] * 20 + [DAMAGED]


def test_nul_bytes_are_left_out() -> None:
    assert table_text(b"Na\0me,Mail and more so that it is text\n").startswith("Name,")


@pytest.mark.parametrize(
    ("text", "month_first", "day"),
    [
        ("12 Mar 2024", False, "2024-03-12"),
        ("7-Feb-22", False, "2022-02-07"),
        ("12. März 2024", False, "2024-03-12"),
        ("3 déc. 2021", False, "2021-12-03"),
        ("15 de agosto de 2020", False, "2020-08-15"),
        ("Mar 12, 2024", False, "2024-03-12"),
        ("1.2.1980", False, "1980-02-01"),
        ("2/1/1980", True, "1980-02-01"),
        ("2/1/1980", False, ""),
        ("13/1/1980", False, "1980-01-13"),
        ("1980-02-01T00:00:00Z", False, "1980-02-01"),
        ("--12-24", False, "--12-24"),
        ("0/0/00", True, ""),
        ("31.2.2020", False, ""),
        ("soon", False, ""),
    ],
)
def test_dates_are_read_where_they_are_certain(text: str, month_first: bool, day: str) -> None:
    assert read_date(text, month_first) == day


def test_columns_of_an_empty_table_are_none() -> None:
    columns = understand([])

    assert as_columns(columns, []) == ()
