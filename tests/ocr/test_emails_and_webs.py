"""E-mail addresses, web addresses and profiles as they are printed and misread."""

from __future__ import annotations

import pytest

from ocr.fields import fields_from_text
from ocr.model import FieldKind


def _values(text: str, kind: FieldKind) -> list[str]:
    return [one.value for one in fields_from_text(text).fields if one.kind == kind]


EMAILS = [
    ("j.doe@corp.example.com", "j.doe@corp.example.com"),
    ("J.Doe@Corp.Example.COM", "j.doe@corp.example.com"),
    ("E-Mail: j.doe@example.com", "j.doe@example.com"),
    ("E-Mail:j.doe@example.com", "j.doe@example.com"),
    ("email j.doe@example.com", "j.doe@example.com"),
    ("E.j.doe@example.com", "j.doe@example.com"),
    ("e | j.doe@example.com", "j.doe@example.com"),
    ("mail. j.doe@example.com", "j.doe@example.com"),
    ("& j.doe@example.com", "j.doe@example.com"),
    ("✉ j.doe@example.com", "j.doe@example.com"),
    ("j_doe@example.co.uk", "j_doe@example.co.uk"),
    ("jane-doe@ex-ample.com", "jane-doe@ex-ample.com"),
    ("jane+cards@example.com", "jane+cards@example.com"),
    ("name @ domain . com", "name@domain.com"),
    ("j.doe@example,com", "j.doe@example.com"),
    ("j.doe@example. com", "j.doe@example.com"),
    ("j.doe@example.c0m", "j.doe@example.com"),
    ("j.doe@example.corn", "j.doe@example.com"),
    ("j.doe(at)example.com", "j.doe@example.com"),
    ("jane.doe@example.com Mobile", "jane.doe@example.com"),
    ("邮箱：li.wei@example.cn", "li.wei@example.cn"),
    ("이메일 kim@example.co.kr", "kim@example.co.kr"),
    ("ＹＵＡＮ＠example.cn", "yuan@example.cn"),
]


@pytest.mark.parametrize(("printed", "address"), EMAILS, ids=[row[0] for row in EMAILS])
def test_an_email_is_read(printed: str, address: str) -> None:
    assert _values(printed, FieldKind.EMAIL) == [address]


def test_two_emails_in_one_line_are_two() -> None:
    assert _values("a.roe@example.com | info@example.com", FieldKind.EMAIL) == ["a.roe@example.com", "info@example.com"]


def test_an_email_over_two_lines_is_one() -> None:
    assert _values("maximiliane.sonnenschein@\nsonnenschein-partner.de", FieldKind.EMAIL) == [
        "maximiliane.sonnenschein@sonnenschein-partner.de"
    ]


def test_an_at_sign_read_as_a_letter_is_put_right_by_the_web_address() -> None:
    card = "Ylva Hedlund\nylva.hedlundacalderra.nu\ncalderra.nu"
    assert _values(card, FieldKind.EMAIL) == ["ylva.hedlund@calderra.nu"]
    assert _values(card, FieldKind.URL) == ["calderra.nu"]


WEBS = [
    ("www.example.com", "www.example.com"),
    ("WWW.EXAMPLE.COM", "www.example.com"),
    ("http://www.example.com", "http://www.example.com"),
    ("https://example.com/de/kontakt", "https://example.com/de/kontakt"),
    ("example.com", "example.com"),
    ("Web: example.com", "example.com"),
    ("W. example.in", "example.in"),
    ("w w w. example.com", "www.example.com"),
    ("www,example.com", "www.example.com"),
    ("www.example,com", "www.example.com"),
    ("wwwexample.com", "www.example.com"),
    ("www example.com", "www.example.com"),
    ("www www.example.com", "www.example.com"),
    ("https:/ /example.com", "https://example.com"),
    ("® www.example.com.", "www.example.com"),
    ("shop.example.co.uk", "shop.example.co.uk"),
    ("网址：www.example.cn", "www.example.cn"),
]


@pytest.mark.parametrize(("printed", "address"), WEBS, ids=[row[0] for row in WEBS])
def test_a_web_address_is_read(printed: str, address: str) -> None:
    assert _values(printed, FieldKind.URL) == [address]


NO_WEBS = [
    "Jane Doe, Ph.D.",
    "Acme Co.Ltd",
    "B.Sc Physics",
    "Dipl.-Ing. Jana Doe",
    "No.1 in town",
    "S.r.l.",
    "St.Gallen",
]


@pytest.mark.parametrize("printed", NO_WEBS)
def test_abbreviations_are_no_web_addresses(printed: str) -> None:
    assert _values(printed, FieldKind.URL) == []


SOCIAL = [
    ("linkedin.com/in/janedoe", "linkedin.com/in/janedoe", "linkedin"),
    ("www.linkedin.com/in/jane-doe-123", "www.linkedin.com/in/jane-doe-123", "linkedin"),
    ("https://www.instagram.com/janedoe/", "https://www.instagram.com/janedoe/", "instagram"),
    ("facebook.com/examplecafe", "facebook.com/examplecafe", "facebook"),
    ("@janedoe", "@janedoe", ""),
    ("Instagram: @janedoe", "@janedoe", "instagram"),
    ("X: @janedoe", "@janedoe", "x"),
    ("in/janedoe", "in/janedoe", "linkedin"),
    ("xing.com/profile/Jane_Doe", "xing.com/profile/jane_doe", "xing"),
    ("Skype: jane.doe", "skype: jane.doe", "skype"),
    ("微信：janedoe88", "wechat: janedoe88", "wechat"),
    ("QQ：3300612345", "qq: 3300612345", "qq"),
]


@pytest.mark.parametrize(("printed", "value", "service"), SOCIAL, ids=[row[0] for row in SOCIAL])
def test_profiles_and_handles_are_social_and_no_web_addresses(printed: str, value: str, service: str) -> None:
    read = fields_from_text(printed).fields
    social = [(one.value, one.parts["service"]) for one in read if one.kind == FieldKind.SOCIAL]
    assert [(found.lower(), name) for found, name in social] == [(value, service)]
    assert not [one for one in read if one.kind in (FieldKind.URL, FieldKind.EMAIL, FieldKind.PHONE)]


def test_a_host_a_letter_apart_from_the_others_is_put_right() -> None:
    text = "Lumora Printing\nm.berg@lumora.example.com | info@lumora.example.com\nwww.1umora.example.com"
    assert _values(text, FieldKind.URL) == ["www.lumora.example.com"]


def test_two_companies_hosts_stay_apart() -> None:
    text = "m.berg@lumora.example.com\nwww.kestora.example.com"
    assert _values(text, FieldKind.URL) == ["www.kestora.example.com"]


@pytest.mark.parametrize("label", ["Web", "web.", "w.", "Site."])
def test_a_label_glued_to_a_web_address_is_no_part_of_it(label: str) -> None:
    assert _values(f"{label}www.kestika.example.com", FieldKind.URL) == ["www.kestika.example.com"]
