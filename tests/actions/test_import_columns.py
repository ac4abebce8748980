"""Columns whose headings say nothing are known by what stands in them, and the user sees and may change it."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.actions.import_contacts import carry_out, look_at, plan_import
from desktop.contacts.store import Store


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "list.csv"


def targets(file: Path, heading: str, values: list[str], region: str = "DE") -> str:
    """Give what the dialog proposes for a column with this heading and these cells, beside one of names."""
    names = [f'"Anna{number} Adler",{value}' for number, value in enumerate(values)]
    file.write_text("\n".join([f"Name,{heading}", *names, ""]), "utf-8")
    [table] = look_at([file], region)
    return table.columns[1].target


@pytest.mark.parametrize(
    ("value", "target"),
    [
        ("anna{n}@adler.example", "email"),
        ("mailto:anna{n}@adler.example", "email"),
        ("+49 30 231250{n:02}", "phone"),
        ("030 231250{n:02}", "phone"),
        ("030231250{n:02}", "phone"),
        ("(212) 555-01{n:02}", "phone"),
        ("https://adler{n}.example/a", "url"),
        ("adler{n}.com", "url"),
        ("www.adler{n}.example", "url"),
        ("linkedin.com/in/anna{n}", "profile"),
        ("https://www.linkedin.com/in/anna{n}", "profile"),
        ("1980-02-{n:02}", "birthday"),
        ("01.02.19{n:02}", "birthday"),
        ("2024-03-{n:02}", ""),
        ("anna{n}.adler", ""),
        ("00123450000{n:03}", ""),
        ("0000000{n}", ""),
        ("1234{n}", ""),
        ("12.50", ""),
        ("Berlin", ""),
    ],
)
@pytest.mark.parametrize("heading", ["", "Spalte2", "Column 2"])
def test_values_say_what_a_heading_does_not(file: Path, heading: str, value: str, target: str) -> None:
    assert targets(file, heading, [value.format(n=number) for number in range(10, 28)]) == target


def test_a_heading_that_says_something_is_believed(file: Path) -> None:
    assert targets(file, "Firma", ["adler.com"] * 3) == "organization"
    # Which day it is stands there, in words that Cardfile does not know.
    assert targets(file, "Vertragsbeginn", ["1999-02-03"] * 3) == ""


def test_most_of_the_first_rows_decide_and_empty_cells_do_not(file: Path) -> None:
    assert targets(file, "x", ["", "", "", "a@adler.example", "b@adler.example", "unknown"]) == "email"
    assert targets(file, "x", ["a@adler.example", "none", "none", "none"]) == ""
    # Fifty rows are looked at.
    assert targets(file, "x", ["a@adler.example"] * 40 + ["none"] * 100) == "email"


@pytest.mark.parametrize(("number", "region", "target"), [("030{n}23125", "DE", "phone"), ("000{n}00", "US", "")])
def test_digits_in_one_piece_are_numbers_where_the_country_has_such(
    file: Path, number: str, region: str, target: str
) -> None:
    assert targets(file, "x", [number.format(n=one) for one in range(10, 20)], region) == target


def test_three_imports_of_a_table_without_headings_give_one_copy(store: Store, file: Path) -> None:
    rows = [f"anna{n}@adler.example,030 231250{n:02},1980-02-0{n}" for n in range(1, 10)]
    file.write_text("\n".join(rows), "utf-8")

    first, *again = [carry_out(store, plan_import(store, [file], region="DE")) for _ in range(3)]

    assert (first.added, [(one.added, one.updated) for one in again]) == (9, [(0, 0), (0, 0)])
    fields = next(iter(store.contacts())).fields
    assert (len(fields.emails), len(fields.phones)) == (1, 1)
