"""Names, titles, departments and organizations: who is who on a card."""

from __future__ import annotations

import pytest

from ocr.fields import fields_from_lines, fields_from_text
from ocr.model import Box, Field, FieldKind, Line
from ocr.rules.name import in_normal_case, name_parts, split_name
from ocr.rules.organization import domain_agrees
from ocr.rules.person import email_agrees

NAMES = [
    ("Dr. Avery Smith", "Avery Smith", "Dr.", ""),
    ("Prof. Dr. med. Andreas Köhler", "Andreas Köhler", "Prof. Dr. med.", ""),
    ("Dipl.-Ing. (FH) Jana Westphal", "Jana Westphal", "Dipl.-Ing. (FH)", ""),
    ("Mag. Valerie Steindl, MBA", "Valerie Steindl", "Mag.", "MBA"),
    ("Bianca Roberts, PhD", "Bianca Roberts", "", "PhD"),
    ("Dustin Arroyo, CISSP, PMP", "Dustin Arroyo", "", "CISSP, PMP"),
    ("Aisling Byrne BArch MRIAI", "Aisling Byrne", "", "BArch MRIAI"),
    ("Oliver Hale MBE", "Oliver Hale", "", "MBE"),
    ("Christopher Freeman, AIA", "Christopher Freeman", "", "AIA"),
    ("Robert King Jr.", "Robert King", "", "Jr."),
    ("Avv. Laura Dulbecco", "Laura Dulbecco", "Avv.", ""),
    ("Ing. Radim Dvořáček, Ph.D.", "Radim Dvořáček", "Ing.", "Ph.D."),
    ("Maître Solène Mercadier", "Solène Mercadier", "Maître", ""),
    ("Lic. Ximena Robledo", "Ximena Robledo", "Lic.", ""),
    ("Mr Tan Wei Ming", "Tan Wei Ming", "Mr", ""),
    ("Jack Ma", "Jack Ma", "", ""),
    ("Mary Do", "Mary Do", "", ""),
    ("王伟 先生", "王伟", "", "先生"),
]


@pytest.mark.parametrize(("printed", "name", "prefix", "suffix"), NAMES, ids=[row[0] for row in NAMES])
def test_honorifics_and_credentials_leave_the_name(printed: str, name: str, prefix: str, suffix: str) -> None:
    split = split_name(printed)
    assert (split.text, split.prefix, split.suffix) == (name, prefix, suffix)


CASES = [
    ("JOHN MCDONALD", "John McDonald"),
    ("VERA VAN DER BERG", "Vera van der Berg"),
    ("SEAN O'NEIL", "Sean O'Neil"),
    ("ANNE-MARIE DUPONT", "Anne-Marie Dupont"),
    ("ÉMILE ZOÉ", "Émile Zoé"),
    ("sophie smith", "Sophie Smith"),
    ("LOïC QUÉMÉNEUR", "Loïc Quéméneur"),
    ("Ronan McCarthy", "Ronan McCarthy"),
    ("Siyuan GUO", "Siyuan GUO"),
    ("J. R. EWING", "J. R. Ewing"),
    ("KIRILL ИВАНОВ", "Kirill Иванов"),
]


@pytest.mark.parametrize(("printed", "name"), CASES)
def test_capitals_become_a_names_usual_case(printed: str, name: str) -> None:
    assert in_normal_case(printed) == name


PARTS = [
    ("Vera van der Heyden", "", "", "Vera", "van der Heyden"),
    ("Mary H. Alvarez", "en", "US", "Mary H.", "Alvarez"),
    ("Lindqvist, Astrid", "sv", "SE", "Astrid", "Lindqvist"),
    ("Ana García López", "es", "ES", "Ana", "García López"),
    ("Maria da Silva e Souza", "pt", "BR", "Maria", "da Silva e Souza"),
    ("Kárpáti Zsófia", "hu", "HU", "Zsófia", "Kárpáti"),
    ("佐々木 健一", "ja", "JP", "健一", "佐々木"),
    ("王建国", "zh", "CN", "建国", "王"),
    ("欧阳明月", "zh", "CN", "明月", "欧阳"),
    ("박지훈", "ko", "KR", "지훈", "박"),
    ("Madonna", "", "", "Madonna", ""),
]


@pytest.mark.parametrize(("printed", "language", "region", "given", "family"), PARTS, ids=[row[0] for row in PARTS])
def test_given_and_family_name_are_told_apart(
    printed: str, language: str, region: str, given: str, family: str
) -> None:
    parts = name_parts(split_name(printed), language, region)
    assert (parts["given"], parts["family"]) == (given, family)


AGREE = [
    ("Bianca Roberts", "b.roberts@corvid.com", True),
    ("Bianca Roberts", "broberts@corvid.com", True),
    ("Bianca Roberts", "bianca@corvid.com", True),
    ("Bianca Roberts", "roberts.bianca@corvid.com", True),
    ("Vera van der Heyden", "vera_vanderheyden@marlowe.nl", True),
    ("Jörg Müller", "joerg.mueller@firma.de", True),
    ("Ирина Кузнецова", "kuznetsova@sevmost.ru", True),
    ("Νικόλαος Παππάς", "pappas@pappaslaw.gr", True),
    ("Bianca Roberts", "info@roberts.com", False),
    ("Corvid LLC", "b.roberts@corvid.com", False),
]


@pytest.mark.parametrize(("name", "email", "agrees"), AGREE, ids=[f"{row[0]} {row[1]}" for row in AGREE])
def test_a_name_is_known_by_its_email(name: str, email: str, agrees: bool) -> None:
    assert (email_agrees(name, email) >= 0.7) is agrees


DOMAINS = [
    ("Killer Consulting GmbH", "www.killer-consulting.de", True),
    ("Freeman & Stanley", "freemanstanley.com", True),
    ("HOLBORN & MOORGATE ENGINEERING", "hme.com", True),
    ("Brandt Fördertechnik GmbH", "brandt-foerdertechnik.de", True),
    ("Orchard Software", "orchardsoftware.net", True),
    ("Bianca Roberts", "corvid.com", False),
    ("Architect", "corvid.com", False),
    ("Gmail Services", "someone@gmail.com", False),
]


@pytest.mark.parametrize(("name", "domain", "agrees"), DOMAINS, ids=[f"{row[0]} {row[1]}" for row in DOMAINS])
def test_a_company_is_known_by_its_domain(name: str, domain: str, agrees: bool) -> None:
    assert (domain_agrees(name, (domain,)) >= 0.6) is agrees


def _laid(*lines: tuple[str, float, float, float]) -> list[Line]:
    return [Line(text, Box(x, y, 0.55 * height * len(text), height), 1.0, "test") for text, x, y, height in lines]


def _only(fields: tuple[Field, ...], kind: FieldKind) -> str:
    return " / ".join(one.value for one in fields if one.kind == kind)


def test_a_tagline_under_a_logo_is_a_note() -> None:
    lines = _laid(
        ("Nicky Hilltop", 602, 129, 57),
        ("CEO", 604, 182, 46),
        ("LOGOTEXT", 143, 340, 55),
        ("Business Opportunities Network", 142, 388, 28),
        ("nick@webtext.example.com", 605, 411, 38),
    )
    read = fields_from_lines(lines, (1100, 628)).fields
    assert _only(read, FieldKind.ORGANIZATION) == "LOGOTEXT"
    assert _only(read, FieldKind.NOTE) == "Business Opportunities Network"


def test_the_companys_trade_under_its_logo_is_no_title() -> None:
    lines = _laid(
        ("Johnathan Smith", 60, 90, 70),
        ("johnathan@biggrowth.com", 60, 170, 34),
        ("BIGGROWTH", 800, 520, 40),
        ("BUSINESS COACH", 805, 565, 22),
    )
    read = fields_from_lines(lines, (1100, 660)).fields
    assert _only(read, FieldKind.ORGANIZATION) == "BIGGROWTH"
    assert _only(read, FieldKind.TITLE) == ""


def test_names_and_companies_on_two_lines_are_joined() -> None:
    lines = _laid(
        ("MARISOL", 60, 60, 60),
        ("QUINTERO", 60, 125, 60),
        ("Holborn &", 60, 300, 44),
        ("Moorgate Engineering", 60, 348, 44),
        ("marisol.quintero@hme.example.com", 60, 480, 30),
    )
    read = fields_from_lines(lines, (1000, 600)).fields
    assert _only(read, FieldKind.NAME) == "Marisol Quintero"
    assert _only(read, FieldKind.ORGANIZATION) == "Holborn & Moorgate Engineering"


def test_a_name_in_two_scripts_is_one_name() -> None:
    lines = _laid(
        ("郭思远", 77, 214, 76), ("Siyuan Guo", 80, 292, 48), ("律师", 78, 345, 48), ("s.guo@example.cn", 575, 486, 47)
    )
    read = fields_from_lines(lines, (1100, 668)).fields
    (name,) = (one for one in read if one.kind == FieldKind.NAME)
    assert {name.value, name.parts["other_script"]} == {"郭思远", "Siyuan Guo"}


INLINE = [
    ("Eric Rothenberg, Owner", "Eric Rothenberg", "Owner", ""),
    ("Eric Rothenberg - Managing Director", "Eric Rothenberg", "Managing Director", ""),
    ("Maya Thornton | Creative Director", "Maya Thornton", "Creative Director", ""),
    ("이수진 Designer", "이수진", "Designer", ""),
    ("代表取締役 山田 太郎", "山田 太郎", "代表取締役", ""),
    ("王伟 总经理", "王伟", "总经理", ""),
    ("Winston Harcourt\nCEO, Acme Foods Inc.", "Winston Harcourt", "CEO", "Acme Foods Inc."),
]


@pytest.mark.parametrize(("printed", "name", "title", "organization"), INLINE, ids=[row[0] for row in INLINE])
def test_name_and_title_on_one_line_are_told_apart(printed: str, name: str, title: str, organization: str) -> None:
    read = fields_from_text(printed).fields
    found = tuple(_only(read, kind) for kind in (FieldKind.NAME, FieldKind.TITLE, FieldKind.ORGANIZATION))
    assert found == (name, title, organization)


def test_a_department_is_no_title() -> None:
    read = fields_from_text(
        "Avery Smith\nSenior Researcher\nCloud & AI Department\nContoso\navery.smith@contoso.com"
    ).fields
    assert _only(read, FieldKind.TITLE) == "Senior Researcher"
    assert _only(read, FieldKind.DEPARTMENT) == "Cloud & AI Department"


def test_a_card_of_a_shop_has_no_person() -> None:
    read = fields_from_text(
        "LUIGI'S PIZZA\nBest pizza in town!\nOpen daily 11am - 11pm\n305-555-0123\nwww.luigispizza.com"
    )
    assert _only(read.fields, FieldKind.NAME) == ""
    assert _only(read.fields, FieldKind.ORGANIZATION) == "LUIGI'S PIZZA"


def test_a_title_in_the_words_of_its_language_is_known_in_each(subtests: pytest.Subtests) -> None:
    for title in (
        "Geschäftsführerin", "Directrice commerciale", "Responsabile acquisti", "Jefa de Proyecto", "Gerente de Vendas",
        "Hoofd Inkoop", "Prezes Zarządu", "obchodní ředitel", "Projektledare", "Daglig leder", "Toimitusjohtaja",
        "ügyvezető igazgató", "Genel Müdür", "Генеральный директор", "Διευθύνων Σύμβουλος", "営業部長",
        "销售总监", "대표이사",
    ):  # fmt: skip
        with subtests.test(title):
            assert _only(fields_from_text(f"Alex Doe\n{title}\nalex.doe@example.com").fields, FieldKind.TITLE) == title
