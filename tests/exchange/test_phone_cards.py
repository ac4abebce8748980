"""vCards for phones are whole: names there, pictures small, a blank line behind base64, the rest byte for byte."""

from __future__ import annotations

import base64
from pathlib import Path

import pytest
import vobject

from desktop.contacts.model import Contact
from desktop.contacts.vcard import vcard_to_fields
from desktop.exchange.google_csv import google_csv
from desktop.exchange.phone_cards import MAX_PICTURE, phone_card
from desktop.exchange.table_files import read_table

DATA = Path(__file__).with_name("data")
NO_PICTURE = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Dora\r\nN:Dehmel;Dora;;;\r\nX-ODD:1\r\nEND:VCARD\r\n"
JPEG = b"\xff\xd8\xff" + b"small" * 100


def never(content: bytes) -> bytes | None:
    raise AssertionError("nothing here is too large")


def test_a_card_that_is_fit_stays_as_it_is() -> None:
    card = (DATA / "apple.vcf").read_text(encoding="utf-8")

    assert phone_card(card, "3.0", never) == card


@pytest.mark.parametrize("name", ["nokia.vcf", "four.vcf"])
def test_cards_of_other_versions_become_3_0_and_another_parser_reads_them(name: str) -> None:
    card = (DATA / name).read_bytes().decode()

    written = phone_card(card, "3.0", never)

    parsed = vobject.readOne(written)
    assert parsed.version.value == "3.0"
    assert (parsed.fn.value, bool(parsed.n.value.family)) == (vcard_to_fields(card).name, True)
    before, after = vcard_to_fields(card), vcard_to_fields(written)
    assert (before.emails, before.phones, before.notes) == (after.emails, after.phones, after.notes)


def test_unknown_properties_stay_and_old_parameters_get_their_names() -> None:
    written = phone_card((DATA / "nokia.vcf").read_bytes().decode(), "3.0", never)

    assert "X-NOKIA-FAVOURITE:1\r\n" in written
    assert "TYPE=CELL" in written
    assert "QUOTED-PRINTABLE" not in written


def test_names_are_put_in_where_they_are_missing() -> None:
    bare = "BEGIN:VCARD\r\nVERSION:3.0\r\nORG:Axiom\r\nTEL:1\r\nEND:VCARD"

    written = phone_card(bare, "3.0", never)

    assert "FN:Axiom\r\n" in written
    assert "N:;;;;\r\n" in written
    assert written.endswith("END:VCARD\r\n")


def test_a_card_without_a_picture_gets_the_one_that_is_given() -> None:
    written = phone_card(NO_PICTURE, "3.0", never, lambda: JPEG)

    assert vobject.readOne(written).photo.value == JPEG
    assert "\r\n\r\nEND:VCARD" in written
    assert max(map(len, written.split("\r\n"))) <= 75
    assert "PHOTO:data:image/jpeg;base64," in phone_card(NO_PICTURE.replace("3.0", "4.0"), "4.0", never, lambda: JPEG)


def test_a_picture_that_is_too_large_is_made_small_and_any_other_line_stays() -> None:
    large = base64.b64encode(b"\xff\xd8\xff" + b"x" * (MAX_PICTURE + 1)).decode()
    card = NO_PICTURE.replace("X-ODD:1", f"item1.PHOTO;ENCODING=b;TYPE=PNG:{large}\r\nX-ODD:1")

    written = phone_card(card, "3.0", lambda content: JPEG)
    kept = phone_card(card, "3.0", lambda content: None)

    assert vobject.readOne(written).photo.value == JPEG
    assert "\r\n\r\nX-ODD:1\r\n" in written
    assert large in kept


def test_googles_table_comes_back_as_it_went() -> None:
    import io
    from datetime import UTC, datetime

    now = datetime(2026, 1, 1, tzinfo=UTC)
    rows = list(read_table(io.BytesIO((DATA / "google.csv").read_bytes()), "google.csv"))
    contacts = [Contact(str(n), row.fields, row.vcard, (), now, now) for n, row in enumerate(rows)]  # type: ignore[union-attr]

    text = google_csv(contacts)

    again = list(read_table(io.BytesIO(text.encode()), "again.csv"))
    assert [row.fields for row in again] == [row.fields for row in rows]  # type: ignore[union-attr]
    for before, after in zip(rows, again, strict=True):
        lines = [
            {line for line in row.vcard.replace("\r\n ", "").split("\r\n") if not line.startswith("UID")}  # type: ignore[union-attr]
            for row in (before, after)
        ]
        assert {line.partition(".")[2] or line for line in lines[0]} == {
            line.partition(".")[2] or line for line in lines[1]
        }


def test_one_card_with_endless_properties_does_not_make_the_table_endless() -> None:
    import io
    from datetime import UTC, datetime

    now = datetime(2026, 1, 1, tzinfo=UTC)
    lines = "".join(
        f"item{n}.TEL:+1202555{n:04}\r\nitem{n}.X-ABLabel:L{n}\r\nADR:;;{n} Road;;;;\r\n" for n in range(2_000)
    )
    text = f"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Many\r\nN:;Many;;;\r\n{lines}END:VCARD\r\n"
    many = Contact("1", vcard_to_fields(text), text, (), now, now)

    table = google_csv([many])

    [row] = read_table(io.BytesIO(table.encode()), "again.csv")
    assert {phone.number for phone in row.fields.phones} == {phone.number for phone in many.fields.phones}  # type: ignore[union-attr]
    assert "1999 Road" in table
