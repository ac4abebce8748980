"""The country and the language of a card, told from the card itself."""

from __future__ import annotations

import pytest

from ocr.fields import fields_from_text

REGIONS = [
    ("030 23125123\ninfo@example.de", "US", "DE"),
    ("+48 22 555 01 23\nTel. 22 555 01 24", "", "PL"),
    ("12 Main Street\nSpringfield, IL 62701", "DE", "US"),
    ("22 Rose Lane\nYork YO1 7HF", "US", "GB"),
    ("12 Marine Parade\nKingscliff NSW 2487", "", "AU"),
    ("1450 rue Sherbrooke\nMontréal QC H3G 1K4", "FR", "CA"),
    ("Bahnhofstrasse 1\n8001 Zürich\nSchweiz", "DE", "CH"),
    ("Mariahilfer Straße 45\nA-1060 Wien", "DE", "AT"),
    ("www.example.co.uk", "", "GB"),
    ("株式会社みなと\nTEL 03-5555-0123", "", "JP"),
    ("深圳海川有限公司\n电话 0755-55501234", "", "CN"),
    ("(주)나래바이오\n전화 031-555-0123", "", "KR"),
    ("ООО «Мост»\nтел. (812) 555-01-23", "", "RU"),
    ("Anka Tekstil A.Ş.\nGenel Müdür", "", "TR"),
    ("海川電子有限公司\n106台北市大安區中山路二段20號\nTEL: 02-55587524", "", "TW"),
    ("業務經理\n手機：0978-555802", "", "TW"),
    ("香港中環德輔道中376號\nT 3555 2296", "", "HK"),
    ("青岛市香港中路12号\n电话 0532-55501234", "", "CN"),
    ("Hämeentie 40\n90340 Oulu\nP: 08 5555661\nMa-pe 8-16", "", "FI"),
    ("Store Manager\n8555 6423\nBlk 28 North Ave 4 · Singapore 068427", "", "SG"),
    ("Head of Procurement\nTel 021 555 5880 · Cell 073 555 6297", "", "ZA"),
    ("Jane Doe\n(555) 010-0199", "CA", "CA"),
    ("Smith & Jones\nPartner\n(555) 010-0199", "DE", "US"),
    ("Jane Doe", "", ""),
]


@pytest.mark.parametrize(("text", "home", "region"), REGIONS, ids=[row[0].replace("\n", " / ") for row in REGIONS])
def test_the_card_tells_its_country(text: str, home: str, region: str) -> None:
    assert fields_from_text(text, home).region == region


LANGUAGES = [
    ("Geschäftsführer\nHauptstraße 5\n10115 Berlin", "de"),
    ("Directeur général\n12, rue de la Paix", "fr"),
    ("Responsabile acquisti\nVia Garibaldi 12", "it"),
    ("Jefe de Ventas\nCalle Mayor 5", "es"),
    ("Gerente de Vendas\nRua das Flores 10, São Paulo", "pt"),
    ("Directeur\nKeizersgracht 123\nBouwbedrijf De Vries", "nl"),
    ("Prezes Zarządu\nul. Długa 5", "pl"),
    ("obchodní ředitel\nNádražní ulice 5", "cs"),
    ("Försäljningschef\nKungsgatan 12", "sv"),
    ("Toimitusjohtaja\nMannerheimintie 5", "fi"),
    ("ügyvezető igazgató\nSas utca 12.", "hu"),
    ("Genel Müdür\nAtatürk Caddesi No: 5", "tr"),
    ("Генеральный директор", "ru"),
    ("Генеральний директор\nвул. Київська", "uk"),
    ("Διευθυντής Πωλήσεων", "el"),
    ("営業部 マネージャー", "ja"),
    ("销售经理", "zh"),
    ("영업부 과장", "ko"),
    ("Senior Sales Manager\n12 Main Street", "en"),
    ("مدير عام", "ar"),
    ("", ""),
]


@pytest.mark.parametrize(("text", "language"), LANGUAGES, ids=[row[1] or "none" for row in LANGUAGES])
def test_the_card_tells_its_language(text: str, language: str) -> None:
    assert fields_from_text(text).language == language
