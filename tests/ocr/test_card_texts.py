"""Whole cards as text, as they are printed in many countries: who is who, and what is no field at all."""

from __future__ import annotations

import pytest

from ocr.fields import fields_from_text
from ocr.model import FieldKind

CARDS = [
    (
        "株式会社ミナト精機\n課長 中島 健一\nKenichi Nakajima\nManager, Overseas Sales\nk-nakajima@minato.example",
        {"name": "中島 健一", "title": "課長", "organization": "株式会社ミナト精機"},
    ),
    (
        "루미랩 주식회사\nLumiLab Inc.\n박서준 Seojun Park\n대표이사\nseojun@lumilab.example",
        {"name": "박서준", "title": "대표이사", "organization": "루미랩 주식회사"},
    ),
    (
        "SHREE BALAJI ELECTRICALS\nWholesale & Retail Dealers in All Kinds of Electrical Goods\n"
        "Prop. Ramesh K. Agarwal\nshreebalaji.elec@gmail.com",
        {"name": "Ramesh K. Agarwal", "organization": "SHREE BALAJI ELECTRICALS"},
    ),
    (
        "Menuiserie Le Goff\nYann LE GOFF\nArtisan menuisier\n"
        "Fabrication - Pose - Restauration\nmenuiserie.legoff@orange.fr",
        {"name": "Yann LE GOFF", "title": "Artisan menuisier", "organization": "Menuiserie Le Goff"},
    ),
    (
        "THE COPPER KETTLE\nCoffee · Cakes · Light Lunches\n"
        "9 Market Square, Ludlow SY8 1AB\nhello@copperkettle.example",
        {"name": "", "title": "", "organization": "THE COPPER KETTLE"},
    ),
    (
        "MUNICIPALITY OF RAVENSPORT\nDepartment of Parks, Recreation & Culture\nDelphine Okonkwo\n"
        "Deputy Director, Community Programs\nRavensport, ME 04101\ndokonkwo@ravensport.example",
        {
            "name": "Delphine Okonkwo",
            "title": "Deputy Director, Community Programs",
            "organization": "MUNICIPALITY OF RAVENSPORT",
            "department": "Department of Parks, Recreation & Culture",
        },
    ),
    (
        "VILLASEÑOR & ARREDONDO\nDra. Citlali Villaseñor\nAdministradora de Fincas\n"
        "cvillasenor@villasenorarredondo.example.org",
        {"name": "Citlali Villaseñor", "organization": "VILLASEÑOR & ARREDONDO"},
    ),
    (
        "Åse Ravn-Olesen\nProjektleder\na.ravnolesen@mail.example\nRavn-Olesen & Bundgaard",
        {"name": "Åse Ravn-Olesen", "title": "Projektleder", "organization": "Ravn-Olesen & Bundgaard"},
    ),
    (
        "Ada Brenner\nOwner, Brenner Bakery\nada@brennerbakery.example",
        {"name": "Ada Brenner", "title": "Owner", "organization": "Brenner Bakery"},
    ),
    (
        "Imogen Rowe BA(Hons) DipArch RIBA\nDirector\nOakhurst Rowe Ltd\n9 Mill Lane, Cirencester GL7 1QN",
        {"name": "Imogen Rowe", "title": "Director", "organization": "Oakhurst Rowe Ltd"},
    ),
    (
        "Fiona Kilbride MIPAV\nAuctioneer\nKilbride Estate Agents\n12 Bridge Street, Westport, Co. Mayo, F28 X923",
        {"name": "Fiona Kilbride", "title": "Auctioneer", "organization": "Kilbride Estate Agents"},
    ),
    (
        "Lic. María Fernanda Gutiérrez Salcedo\nAbogada\nDespacho Gutiérrez\nmf.gutierrez@despacho.example",
        {"name": "María Fernanda Gutiérrez Salcedo", "email": "mf.gutierrez@despacho.example"},
    ),
    (
        "СОФТЛАЙФ\nАндрій Ковальчук\nКерівник відділу\nТОВ «Софтлайф Україна»\n"
        "вул. Саксаганського, 36-Б\n01033, м. Київ, Україна",
        {"name": "Андрій Ковальчук", "address": "вул. Саксаганського, 36-Б, 01033, м. Київ, Україна"},
    ),
    (
        "한빛물산(주)\n이정훈 / 과장\n해외영업팀\nJung-Hoon Lee / Manager\njhlee@hanbit.example",
        {"name": "이정훈", "title": "과장", "organization": "한빛물산(주)"},
    ),
    (
        "Padaria Pão Quente\nRua Bocaiúva, 2001 - Centro - Florianópolis/SC\nWhatsApp (48) 99555-0124",
        {"organization": "Padaria Pão Quente", "address": "Rua Bocaiúva, 2001 - Centro - Florianópolis/SC"},
    ),
    (
        "Dr Aoife Ní Dhomhnaill MB BCh BAO MICGP\nGeneral Practitioner\nHarbour View Medical Centre\n"
        "Quay Road, Dungarvan, Co Waterford\nreception@harbourviewmedical.example",
        {
            "name": "Aoife Ní Dhomhnaill",
            "organization": "Harbour View Medical Centre",
            "address": "Quay Road, Dungarvan, Co Waterford",
        },
    ),
    (
        "Müller Treuhand AG\nReto Müller\nBahnhofstrasse 33\nPostfach\n8820 Wädenswil",
        {"name": "Reto Müller", "address": "Bahnhofstrasse 33, Postfach, 8820 Wädenswil"},
    ),
    (
        "Gemeinschaftspraxis\nDr. med. Ute Sommerlatte\nDr. med. Jörg Pfannkuch\nFachärzte für Innere Medizin\n"
        "praxis@sommerlatte-pfannkuch.example",
        {"name": "Ute Sommerlatte"},
    ),
    (
        "olive & thyme\ncatering + events\nmarisol vega, owner\nhello@oliveandthyme.example\nportland, oregon",
        {"name": "Marisol Vega", "title": "owner", "organization": "olive & thyme"},
    ),
    (
        "Nadja Obermaier\nFreie Grafikerin\nKastanienallee 77 · Hinterhaus · 10435 Berlin\npost@nadjaobermaier.example",
        {
            "name": "Nadja Obermaier",
            "title": "Freie Grafikerin",
            "organization": "",
            "address": "Kastanienallee 77, Hinterhaus, 10435 Berlin",
        },
    ),
    (
        "Odvjetnica Marija Horvatić\nOdvjetnički ured Horvatić\nIlica 112, 10000 Zagreb",
        {"name": "Marija Horvatić", "title": "Odvjetnica", "organization": "Odvjetnički ured Horvatić"},
    ),
    (
        "Talleres Ibarra, S.L.\nFábrica: Calle Mayor 14 - 48170 Zamudio\nTel. +34 944 555 012",
        {"organization": "Talleres Ibarra, S.L.", "address": "Calle Mayor 14 - 48170 Zamudio"},
    ),
]


@pytest.mark.parametrize(("text", "meant"), CARDS, ids=[text.split("\n")[0] for text, _ in CARDS])
def test_cards_of_many_countries(text: str, meant: dict[str, str]) -> None:
    fields = fields_from_text(text).fields
    read = {kind: [field.value for field in fields if field.kind == FieldKind(kind)] for kind in meant}
    assert read == {kind: [value] if value else [] for kind, value in meant.items()}


def test_a_number_after_hours_is_a_number_and_no_opening_hours() -> None:
    fields = fields_from_text("Lakeshore Heart Institute\nAfter hours: 1-800-555-0142\nTampa, FL 33602").fields
    assert [field.value for field in fields if field.kind == FieldKind.PHONE] == ["+18005550142"]


@pytest.mark.parametrize(
    ("text", "number", "kind", "ext"),
    [
        ("515-555-0178 cell", "+15155550178", "mobile", ""),
        ("515-555-0179 (fax)", "+15155550179", "fax", ""),
        ("515-555-0177 ext. 12", "+15155550177", "work", "12"),
    ],
)
def test_a_label_may_stand_behind_its_number(text: str, number: str, kind: str, ext: str) -> None:
    fields = fields_from_text(f"First Prairie Bank\n{text}\nDes Moines, IA 50309").fields
    phones = [field for field in fields if field.kind == FieldKind.PHONE]
    assert [(phone.value, phone.parts["kind"], phone.parts["ext"]) for phone in phones] == [(number, kind, ext)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [("Oakhurst Ltd\n07700 900123\nCirencester GL7 1QN", "mobile"), ("Oakhurst Ltd\n01632 960123\nGL7 1QN", "work"),
     ("Oakhurst Ltd\nFacsimile 01632 960123\nCirencester GL7 1QN", "fax")],
)  # fmt: skip
def test_a_number_given_to_nobody_is_of_the_kind_of_its_like(text: str, kind: str) -> None:
    phones = [field for field in fields_from_text(text).fields if field.kind == FieldKind.PHONE]
    assert [phone.parts["kind"] for phone in phones] == [kind]


def test_a_t_is_the_l_with_stroke_that_the_address_has() -> None:
    fields = fields_from_text("Kancelaria Kędzior\ntukasz Kędzior\nradca prawny\nlukasz.kedzior@kedzior.example").fields
    assert [field.value for field in fields if field.kind == FieldKind.NAME] == ["Łukasz Kędzior"]


def test_a_host_cut_short_is_the_longer_one_on_the_card() -> None:
    fields = fields_from_text("张伟\nwww.lanjing.com\nzhangwei@lanjing.com.cn").fields
    assert [field.value for field in fields if field.kind == FieldKind.URL] == ["www.lanjing.com.cn"]


def test_a_label_glued_to_an_address_is_cut_off() -> None:
    fields = fields_from_text("Lea Rato\nAxiom Werke GmbH\nemaillea.rato@axiom.example").fields
    assert [field.value for field in fields if field.kind == FieldKind.EMAIL] == ["lea.rato@axiom.example"]


def test_an_extension_behind_a_last_dash_is_no_part_of_the_number() -> None:
    fields = fields_from_text("云顶科技有限公司\n李晓明\n电话: 0755-8555 0123-806").fields
    phones = [field for field in fields if field.kind == FieldKind.PHONE]
    assert [(phone.value, phone.parts["ext"]) for phone in phones] == [("+8675585550123", "806")]


def test_a_tax_number_behind_two_labels_is_no_telephone() -> None:
    fields = fields_from_text("Edil Marangon S.R.L.\n36100 Vicenza (VI)\nP.IVA/C.F. 01234567890").fields
    assert not [field for field in fields if field.kind == FieldKind.PHONE]


@pytest.mark.parametrize(
    ("text", "family"), [("Соколова Ирина Викторовна", "Соколова"), ("Ирина Викторовна Соколова", "Соколова")]
)
def test_a_fathers_name_at_the_end_puts_the_family_first(text: str, family: str) -> None:
    fields = fields_from_text(f"{text}\nдиректор\nООО «Северный лес»").fields
    assert [field.parts["family"] for field in fields if field.kind == FieldKind.NAME] == [family]
