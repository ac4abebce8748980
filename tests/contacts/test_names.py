"""A name typed in one piece falls into the right parts."""

from __future__ import annotations

import pytest

from desktop.contacts.model import ContactFields
from desktop.contacts.names import bare_name, completed, full_name, with_name


@pytest.mark.parametrize(
    ("name", "given", "family"),
    [
        ("Dora Dehmel", "Dora", "Dehmel"),
        ("Anna Maria Dehmel", "Anna Maria", "Dehmel"),
        ("Ludwig van der Berg", "Ludwig", "van der Berg"),
        ("Madonna", "Madonna", ""),
        ("王小明", "小明", "王"),
        ("김민준", "민준", "김"),
        ("Dehmel, Dora", "Dora", "Dehmel"),
        ("  Dora   Dehmel ", "Dora", "Dehmel"),
        ("", "", ""),
        (",", "", ""),
    ],
)
def test_a_name_falls_into_its_parts(name: str, given: str, family: str) -> None:
    fields = with_name(ContactFields(), name)

    assert (fields.given, fields.family) == (given, family)


@pytest.mark.parametrize(
    ("before", "name", "given", "family"),
    [
        (ContactFields("Nagy Anna", "Anna", "Nagy"), "Nagy Annamária", "Annamária", "Nagy"),
        (ContactFields("Rosa García Luna", "Rosa", "García Luna"), "Rosalía García Luna", "Rosalía", "García Luna"),
        (ContactFields("Dora Dehmel", "Dora", "Dehmel"), "Dora Weiß Dehmel-Otto", "Dora", "Weiß Dehmel-Otto"),
        (ContactFields("John Q Public", "John", "Public"), "Jon Q Public", "Jon", "Public"),
    ],
)
def test_what_was_known_before_tells_the_parts_apart(before: ContactFields, name: str, given: str, family: str) -> None:
    fields = with_name(before, name)

    assert (fields.name, fields.given, fields.family) == (name, given, family)


def test_a_missing_side_is_filled_from_the_other() -> None:
    assert completed(ContactFields(given="Dora", family="Dehmel")).name == "Dora Dehmel"
    assert completed(ContactFields(name="Dora Dehmel")).family == "Dehmel"
    assert completed(ContactFields(organization="Axiom GmbH")) == ContactFields(organization="Axiom GmbH")


def test_honorific_and_credential_go_on_and_off_again() -> None:
    fields = ContactFields(name="Dora Dehmel", prefix="Dr.", suffix="MBA")

    assert full_name(fields) == "Dr. Dora Dehmel, MBA"
    assert bare_name(full_name(fields), "Dr.", "MBA") == "Dora Dehmel"
    assert bare_name("Mr. John Public Esq.", "Mr.", "Esq.") == "John Public"
