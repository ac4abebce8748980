"""Nothing lost: a card is imported, one field is changed, it is exported: everything else is there, text for text.

`make test-vcards` runs the generated cards ten thousand times and more; otherwise it is a few hundred.
"""

from __future__ import annotations

import io
import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings

from desktop.actions.people import edit, export_vcards
from desktop.contacts.cleaning import clean_fields
from desktop.contacts.content_lines import read_lines
from desktop.contacts.model import Phone
from desktop.contacts.names import completed
from desktop.contacts.store import Store
from desktop.contacts.vcard import vcard_to_fields, vcard_uid, with_uid
from desktop.exchange.model import Incoming
from desktop.exchange.vcard_files import read_vcards
from tests.contacts.test_vcard import without_address_texts
from tests.contacts.whole_cards import CHANGES, CORPUS, DATA, TOUCHED, FieldChange, lines_of, untouched, vcards

EXAMPLES = int(os.environ.get("CARDFILE_VCARDS", "300"))


def imported(file: Path) -> list[str]:
    """Give the cards of a file as the import takes them."""
    found = list(read_vcards(io.BytesIO(file.read_bytes()), file.name))
    assert all(isinstance(one, Incoming) for one in found), found
    return [one.vcard for one in found if isinstance(one, Incoming)]


def changed_in_store(text: str, change: FieldChange) -> tuple[str, str]:
    """Keep a card, change one field, export; gives the vCard as kept and as exported."""
    store = Store.in_memory()
    try:
        kept = store.add(text)
        edit(store, kept.uid, change.on(kept.fields))
        return kept.vcard, export_vcards(store, [kept.uid])
    finally:
        store.close()


def check(text: str, change: FieldChange) -> None:
    """Say what is lost, added or moved by one change besides what it is about."""
    before, after = changed_in_store(text, change)
    assert before in (text, with_uid(text, vcard_uid(before))), "keeping it changed more than the UID"

    fields = vcard_to_fields(before)
    left, left_after = untouched(before, change, not fields.name), untouched(after, change, not fields.name)
    assert left_after == left or left_after == [*left[:-1], ended(left[-1], after)]
    assert without_address_texts(vcard_to_fields(after)) == wanted(fields, change)
    if change.field not in ("name", "organization", "department", "title"):
        kept, now = lines_of(before, change), lines_of(after, change)
        assert sum(line not in now for line in kept) <= 1, "another value was rewritten"
        assert sum(line not in kept for line in now) <= 1


def wanted(fields, change):
    clean = clean_fields(change.on(fields), fields)
    return without_address_texts(completed(clean) if change.field == "name" else clean)


def ended(line: str, after: str) -> str:
    return line if line.endswith("\n") else line + ("\r\n" if "\r\n" in after else "\n")


@pytest.mark.parametrize("file", CORPUS, ids=lambda file: file.stem)
def test_lines_put_together_again_are_the_card(file: Path) -> None:
    for text in imported(file):
        assert "".join(line.raw for line in read_lines(text)) == text


@pytest.mark.parametrize(
    ("file", "name", "value"),
    [
        ("folded-inside-letters", "name", "Zoë Weiß"),
        ("android-21", "name", "Дмитрий Иванов"),
        ("nokia-latin1", "name", "José García"),
        ("nokia-latin1", "organization", "Ibáñez, Hijos"),
        ("bom", "name", "Jörg Brückner"),
        ("old-mac", "notes", ("lines end in CR alone",)),
        ("apple-contacts", "department", "Research"),
        ("agent-21", "emails", ("edward@example.com",)),
        ("vcard4", "phones", (Phone("+81-3-5555-0120", "work", "12"), Phone("+81-90-5555-0121", "mobile"))),
        ("exchange-30", "name", "Ostermann, Heike"),
        ("outlook-21", "notes", ("Zeile eins\nZeile zwei; fertig",)),
    ],
)
def test_cards_of_real_programs_are_read_as_meant(file: str, name: str, value: object) -> None:
    (text,) = imported(DATA / f"{file}.vcf")

    assert getattr(vcard_to_fields(text), name) == value


@pytest.mark.parametrize("field", sorted(TOUCHED))
@pytest.mark.parametrize("file", CORPUS, ids=lambda file: file.stem)
def test_cards_of_real_programs_keep_everything_else(file: Path, field: str) -> None:
    for text in imported(file):
        for place in (0, 1, 9):
            check(text, FieldChange(field, place))


@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))
@given(vcards(), CHANGES)
@example(
    'BEGIN:VCARD\r\nVERSION:2.1\r\nnote;X0=":";ENCODING=QUOTED-PRINTABLE:0\r\nEND:VCARD\r\n', FieldChange("notes", 0)
)
def test_any_card_keeps_everything_else(text: str, change: FieldChange) -> None:
    check(text, change)
