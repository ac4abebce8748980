"""Slips of readers are undone where the rest of the card leaves no doubt."""

from __future__ import annotations

import pytest

from ocr.model import Box, Line
from ocr.rules.spelling import respelled


def line(text: str, other: str = "", confidence: float = 0.95, x: float = 0.0) -> Line:
    """Give a line of text on the card's first row."""
    return Line(text, Box(x, 0.0, 12.0 * len(text), 20.0), confidence, "fake", other=other)


@pytest.mark.parametrize(
    ("text", "other", "language", "meant"),
    [
        ("Presídent", "President", "en", "President"),
        ("Señor García", "Senor Garcia", "es", "Señor García"),
        ("Departament Vånzări", "", "ro", "Departament Vânzări"),
        ("Ringstraße 6 1 8025 Graz", "Ringstraße 6 | 8025 Graz", "de", "Ringstraße 6 | 8025 Graz"),
        ("Ringstraße 6 1 8025 Graz", "Ringstraße 6 1 8025 Graz", "de", "Ringstraße 6 1 8025 Graz"),
        ("17 0ld Mill Drive", "", "en", "17 Old Mill Drive"),
        ("Suite 0700", "", "en", "Suite 0700"),
        ("PO. Box 990", "", "en", "P.O. Box 990"),
        ("T812-0095", "", "ja", "〒812-0095"),
        ("T812-0095", "", "en", "T812-0095"),
        ("Bristol, BS1 OAF", "", "en", "Bristol, BS1 0AF"),
        ("Norora sp. z 0.0.", "", "pl", "Norora sp. z o.o."),
        ("NORORA SP. Z O.0.", "", "pl", "NORORA SP. Z O.O."),
        ("BIk 14 North Ave", "", "en", "Blk 14 North Ave"),
        ("Marguerite Maclsaac", "", "en", "Marguerite MacIsaac"),
        ("Fiona Macleod", "", "en", "Fiona Macleod"),
        ("LinkedIn: a.berg", "", "de", "LinkedIn: a.berg"),
        ("口070-174 06 99", "", "sv", "070-174 06 99"),
        ("口070-174 06 99", "", "ja", "口070-174 06 99"),
        ("Ρ+358 (0)9 5555665", "", "fi", "P+358 (0)9 5555665"),
        ("Σοφία", "", "", "Σοφία"),
        ("50-101 Wroctaw", "", "pl", "50-101 Wrocław"),
        ("700020 lași", "", "ro", "700020 Iași"),
        ("70002 lagi", "", "ro", "70002 lagi"),
        ("GYOY 5RY, Thomasberg", "", "en", "GY0Y 5RY, Thomasberg"),
        ("福", "", "en", ""),
        ("Contabil Şef", "Contabil Sef", "ro", "Contabil Șef"),
        ("Bălänescu Construcții", "Bălănescu Construcții", "ro", "Bălănescu Construcții"),
        ("Ήλιος A.E.", "", "el", "Ήλιος Α.Ε."),
        ("Κινητό HTC", "", "en", "Κινητό HTC"),
        ("Ήλιος GmbH", "", "el", "Ήλιος GmbH"),
        ("г. Казань, наб. Речная, д. З", "", "ru", "г. Казань, наб. Речная, д. 3"),
        ("Gül Sokak N0:197", "", "tr", "Gül Sokak No:197"),
        ("ул. Ямская, 506, офис7", "", "ru", "ул. Ямская, 506, офис 7"),
    ],
)
def test_slips(text: str, other: str, language: str, meant: str) -> None:
    assert respelled([line(text, other)], language)[0].text == meant


def test_a_word_has_the_accents_it_has_elsewhere_on_the_card() -> None:
    name, company = line("ȘTEFANIA MÂNZĂTEANU"), line("Mânzățeanu Tipografie", "Mânzăteanu")
    assert [one.text for one in respelled([name, company], "ro")] == ["ȘTEFANIA MÂNZĂȚEANU", "Mânzățeanu Tipografie"]


def test_a_word_printed_without_accents_stays_without() -> None:
    name, company = line("Jérôme Girard"), line("JEROME GIRARD SARL")
    assert respelled([name, company], "fr")[1].text == "JEROME GIRARD SARL"


def test_an_icon_read_as_a_digit_is_no_text() -> None:
    icon, address = line("9", confidence=0.5), line("Große Bleiche 188", x=40.0)
    assert [one.text for one in respelled([icon, address], "de")] == ["", "Große Bleiche 188"]


def test_a_sign_read_surely_stays() -> None:
    number, street = line("9", confidence=0.98), line("Große Bleiche", x=40.0)
    assert respelled([number, street], "de")[0].text == "9"
