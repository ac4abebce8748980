"""Postal addresses of many countries: found on the card, joined, taken apart."""

from __future__ import annotations

import pytest

from ocr.fields import fields_from_lines, fields_from_text
from ocr.model import Box, FieldKind, Line

ROWS = [
    # text, home region, street, postcode, city, country
    ("Hauptstr. 5\n10115 Berlin", "DE", "Hauptstr. 5", "10115", "Berlin", ""),
    ("Am Alten Markt 3a, 18055 Rostock", "DE", "Am Alten Markt 3a", "18055", "Rostock", ""),
    ("Postfach 10 20 30\n20010 Hamburg", "DE", "Postfach 10 20 30", "20010", "Hamburg", ""),
    ("Mariahilfer Straße 45/2/7\n1060 Wien", "AT", "Mariahilfer Straße 45/2/7", "1060", "Wien", ""),
    ("123 Main Street\nSpringfield, IL 62701", "US", "123 Main Street", "62701", "Springfield", ""),
    ("160 Harbor Blvd, Oakland, CA 94607-1234, USA", "US", "160 Harbor Blvd", "94607-1234", "Oakland", "USA"),
    ("P.O. Box 1234\nAustin, TX 78701", "US", "P.O. Box 1234", "78701", "Austin", ""),
    ("9 King's Parade\nCambridge CB2 1SJ\nUnited Kingdom",
     "GB", "9 King's Parade", "CB2 1SJ", "Cambridge", "United Kingdom"),
    ("Flat 3, 22 Rose Lane, York YO1 7HF", "GB", "Flat 3, 22 Rose Lane", "YO1 7HF", "York", ""),
    ("12 bis, rue de la Paix\n75002 Paris", "FR", "12 bis, rue de la Paix", "75002", "Paris", ""),
    ("ZA Les Prés\n744, quai de la Daurade\n21000 Dijon",
     "FR", "ZA Les Prés, 744, quai de la Daurade", "21000", "Dijon", ""),
    ("Via Garibaldi, 12\n20121 Milano (MI)", "IT", "Via Garibaldi, 12", "20121", "Milano (MI)", ""),
    ("Rua Augusta, 100 - 2º Dto\n1100-053 Lisboa", "PT", "Rua Augusta, 100, 2º Dto", "1100-053", "Lisboa", ""),
    ("Keizersgracht 123\n1015 CJ Amsterdam\nNederland", "NL", "Keizersgracht 123", "1015 CJ", "Amsterdam", "Nederland"),
    ("ul. Nowy Świat 15/3\n00-029 Warszawa", "PL", "ul. Nowy Świat 15/3", "00-029", "Warszawa", ""),
    ("Vinohradská 112\n130 00 Praha 3", "CZ", "Vinohradská 112", "130 00", "Praha 3", ""),
    ("Sveavägen 44\n111 34 Stockholm", "SE", "Sveavägen 44", "111 34", "Stockholm", ""),
    ("Storgata 12\n0155 Oslo", "NO", "Storgata 12", "0155", "Oslo", ""),
    ("Vesterbrogade 20, 2. sal\n1620 København V", "DK", "Vesterbrogade 20, 2. sal", "1620", "København V", ""),
    ("Mannerheimintie 5 A\n00100 Helsinki", "FI", "Mannerheimintie 5 A", "00100", "Helsinki", ""),
    ("Atatürk Bulvarı No: 73\n06420 Çankaya / Ankara", "TR", "Atatürk Bulvarı No: 73", "06420", "Çankaya / Ankara", ""),
    ("12 Marine Parade\nKingscliff NSW 2487\nAustralia", "AU", "12 Marine Parade", "2487", "Kingscliff", "Australia"),
    ("1450 rue Sherbrooke Ouest\nMontréal QC H3G 1K4", "CA", "1450 rue Sherbrooke Ouest", "H3G 1K4", "Montréal", ""),
    ("Corniche Road, Abu Dhabi, United Arab Emirates", "AE", "Corniche Road", "", "Abu Dhabi", "United Arab Emirates"),
    ("〒100-0005 東京都千代田区丸の内1-2-3", "JP", "千代田区丸の内1-2-3", "100-0005", "", ""),
    ("서울특별시 강남구 테헤란로 152", "KR", "강남구 테헤란로 152", "", "서울특별시", ""),
    ("вул. Хрещатик, 22\n01001 Київ", "UA", "вул. Хрещатик, 22", "01001", "Київ", ""),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "region", "street", "postcode", "city", "country"), ROWS, ids=[row[0].replace("\n", " / ") for row in ROWS]
)
def test_an_address_is_read_and_taken_apart(
    text: str, region: str, street: str, postcode: str, city: str, country: str
) -> None:
    found = [one for one in fields_from_text(text, region).fields if one.kind == FieldKind.ADDRESS]
    assert [one.value for one in found] == [text.replace("\n", ", ")]
    parts = found[0].parts
    assert (parts["street"], parts["postcode"], parts["city"], parts["country"]) == (street, postcode, city, country)


TIDIED = [
    ("Adresse: Lindenallee 12\nD-50968 Köln\nDeutschland", "DE", "Lindenallee 12, D-50968 Köln, Deutschland"),
    ("Calle de Alcalá 45, 3º Izda.\n28014 Madrid", "ES", "Calle de Alcalá 45, 3º Izda, 28014 Madrid"),
    ("Rantakatu 371, Fl-00370 Helsinki, Suomi", "FI", "Rantakatu 371, FI-00370 Helsinki, Suomi"),
    ("1051 Budapest\nSas utca 12.", "HU", "1051 Budapest, Sas utca 12"),
    ("地址：广州市天河区体育西路10号", "CN", "广州市天河区体育西路10号"),
]


@pytest.mark.parametrize(("text", "region", "value"), TIDIED, ids=[row[0].replace("\n", " / ") for row in TIDIED])
def test_labels_and_slips_are_no_part_of_an_address(text: str, region: str, value: str) -> None:
    assert [one.value for one in fields_from_text(text, region).fields if one.kind == FieldKind.ADDRESS] == [value]


def _laid(*lines: tuple[str, float, float, float]) -> list[Line]:
    """Lay texts on a card: text, left edge, top edge, height."""
    return [Line(text, Box(x, y, 0.55 * height * len(text), height), 1.0, "test") for text, x, y, height in lines]


def test_two_columns_are_not_mixed() -> None:
    lines = _laid(
        ("Vela Consultores S.A.", 60, 40, 50),
        ("Cristóbal Castro", 60, 130, 60),
        ("C. Vinicio Caballero 37 Piso", 60, 400, 34),
        ("Tfno. +34 910 123 456", 640, 400, 34),
        ("2, 33730 Navarra, España", 60, 440, 34),
        ("Fax 910 123 457", 640, 440, 34),
    )
    read = fields_from_lines(lines, (1100, 640))
    assert [one.value for one in read.fields if one.kind == FieldKind.ADDRESS] == [
        "C. Vinicio Caballero 37 Piso, 2, 33730 Navarra, España"
    ]


def test_the_company_above_the_street_is_no_line_of_the_address() -> None:
    lines = _laid(
        ("Jerry Melendez", 600, 40, 50),
        ("Owner", 600, 95, 30),
        ("Northgate Co.", 600, 330, 34),
        ("8980 Marissa Pine Apt. 734", 600, 370, 34),
        ("Cobbberg, ME 14644", 600, 410, 34),
        ("j.melendez@northgate.net", 600, 450, 34),
    )
    read = fields_from_lines(lines, (1100, 640))
    assert [one.value for one in read.fields if one.kind == FieldKind.ADDRESS] == [
        "8980 Marissa Pine Apt. 734, Cobbberg, ME 14644"
    ]
    assert [one.value for one in read.fields if one.kind == FieldKind.ORGANIZATION] == ["Northgate Co."]


def test_branches_are_addresses_of_their_own_in_the_cards_order() -> None:
    card = "Zentrale: Hafenstraße 1, 20457 Hamburg\nNiederlassung: Messeallee 5, 30521 Hannover"
    found = [one.value for one in fields_from_text(card, "DE").fields if one.kind == FieldKind.ADDRESS]
    assert found == ["Hafenstraße 1, 20457 Hamburg", "Messeallee 5, 30521 Hannover"]


def test_an_address_lies_where_its_lines_lie() -> None:
    lines = _laid(("12 Main Street", 100, 300, 30), ("Springfield, IL 62701", 100, 335, 30))
    (found,) = (one for one in fields_from_lines(lines, (1000, 600)).fields if one.kind == FieldKind.ADDRESS)
    assert found.lines == (0, 1)
    assert found.box is not None
    assert (found.box.x, found.box.y, found.box.bottom) == (100, 300, 365)
