"""An address typed in one box falls into its parts."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.contacts.addresses import address_from_text, address_text
from desktop.contacts.model import Address


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Hauptstr. 5, 10115 Berlin", ("Hauptstr. 5", "10115", "Berlin", "", "")),
        ("Hauptstr. 5\n10115 Berlin\nDeutschland", ("Hauptstr. 5", "10115", "Berlin", "", "Deutschland")),
        ("Haus 3, Hof 2, D-10115 Berlin", ("Haus 3, Hof 2", "D-10115", "Berlin", "", "")),
        ("1 Main Street, Springfield, IL 62704, USA", ("1 Main Street", "62704", "Springfield", "IL", "USA")),
        ("1 Main Street, Springfield IL 62704", ("1 Main Street", "62704", "Springfield", "IL", "")),
        ("10 High Street, London SW1A 1AA, UK", ("10 High Street", "SW1A 1AA", "London", "", "UK")),
        ("ul. Długa 5, 00-238 Warszawa, Polska", ("ul. Długa 5", "00-238", "Warszawa", "", "Polska")),
        ("Damrak 1, 1012 LG Amsterdam", ("Damrak 1", "1012 LG", "Amsterdam", "", "")),
        ("somewhere over the rainbow", ("somewhere over the rainbow", "", "", "", "")),
        ("", ("", "", "", "", "")),
    ],
)
def test_an_address_falls_into_its_parts(text: str, parts: tuple[str, ...]) -> None:
    assert replace(address_from_text(text), text="") == Address(*parts)


def test_what_was_known_before_tells_the_country() -> None:
    before = Address("Hauptstr. 5", "10115", "Berlin", "", "Deutschland")

    after = address_from_text("Hauptstr. 7, Deutschland", before)

    assert (after.street, after.country) == ("Hauptstr. 7", "Deutschland")


@pytest.mark.parametrize(
    "address",
    [
        Address("Hauptstr. 5", "10115", "Berlin", "", "Deutschland"),
        Address("1 Main Street", "62704", "Springfield", "IL", "USA"),
    ],
)
def test_the_line_of_an_address_is_read_back(address: Address) -> None:
    assert replace(address_from_text(address_text(address)), text="") == address
