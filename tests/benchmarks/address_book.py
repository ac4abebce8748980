"""Any number of invented contacts, always the same ones: names of many languages, companies, numbers, notes."""

from __future__ import annotations

import random
from collections.abc import Iterator

from desktop.contacts.categories import with_categories
from desktop.contacts.model import Address, ContactFields, Phone
from desktop.contacts.search_text import fold
from desktop.contacts.vcard import fields_to_vcard


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


_GIVEN = _words(
    "Anna Jürgen Łukasz Søren Zoë José Maria François Ingrid Wei Haruka Chloé Dmitri Elena Noah Amélie Björn Çelik "
    "Dora Emre Fatma Greta Hugo Ivana Jana Kai Lena Marek Nils Olga Paul Quentin Rosa Sven Tomás Uwe Vera Willem Xenia"
)
_BEGIN = _words(
    "Ber Müll Gro Schn Wei Kow Nov Han Lar Pet Öst Ros Zie Fer Gar Mor Dub Lef Bja Lind Vas Tan Kim Sat Łuk"
)
_MIDDLE = _words("al em in or un ek ov ard ens ist ach ell ing ott urm ygg")
_END = _words("er sen ski ová mann berg dóttir ez eau ini quist ström wicz ko le ner hof ão")
_BRANCH = _words("Maschinenbau Logistik Consulting Software Medical Food Energía Transport Druck Optik Holz Stål")
_FORM = _words("GmbH AG Ltd Inc. S.A. Sp.z.o.o. AB B.V. SARL")
_TITLE = _words("Geschäftsführerin CEO Einkauf Sales Manager Ingénieur Project Lead Head of Quality Assistenz Vorstand")
_CITY = ["Berlin", "Łódź", "München", "Göteborg", "København", "Lyon", "Porto", "Wien", "Praha", "Gent"]
_WORD = _words(
    "met at the fair prices machine delivery likes jazz speaks Portuguese asked for catalogue call again in spring "
    "interested sample quality contract renewal boat garden children moved office partner tender budget holiday"
)
_CHINESE = ["王小明", "李伟", "张敏", "陈杰", "田中太郎", "佐藤花子"]
_CIRCLES = ["Friends", "Customers", "Suppliers", "Family", "Golf", "Press"]


def vcards(count: int) -> Iterator[str]:
    """Give so many vCards; the first hundred are the same whatever the count."""
    chance = random.Random(20261122)
    companies = [_company(chance) for _ in range(max(10, count // 12))]
    for number in range(count):
        fields = _person(chance, chance.choice(companies))
        text = fields_to_vcard(fields, f"invented-{number}")
        yield with_categories(text, chance.sample(_CIRCLES, 2)) if number % 3 == 0 else text


def _person(chance: random.Random, company: str) -> ContactFields:
    given, family = chance.choice(_GIVEN), _family(chance)
    domain = "".join(letter for letter in fold(company.split()[0]) if letter.isalnum()) + ".example"
    address = Address(
        f"{_family(chance)}straße {chance.randint(1, 200)}", f"{chance.randint(10000, 99999)}", chance.choice(_CITY)
    )
    phones = (
        Phone(f"+493023125{chance.randint(0, 999):03}", "work", str(chance.randint(10, 99999))),
        Phone(f"+4915555{chance.randint(0, 9_999_999):07}", "mobile"),
    )
    return ContactFields(
        name=f"{given} {family}",
        given=given,
        family=family,
        organization=company,
        title=chance.choice(_TITLE),
        phones=phones[: chance.randint(0, 2)],
        emails=(f"{fold(given)}.{fold(family)}@{domain}",) if chance.random() < 0.8 else (),
        urls=(f"www.{domain}",),
        addresses=(address,) if chance.random() < 0.7 else (),
        notes=(" ".join(chance.choices(_WORD, k=chance.randint(3, 14))),),
        other_name=chance.choice(_CHINESE) if chance.random() < 0.02 else "",
    )


def _family(chance: random.Random) -> str:
    middle = "".join(chance.choices(_MIDDLE, k=chance.randint(0, 2)))
    return chance.choice(_BEGIN) + middle + chance.choice(_END)


def _company(chance: random.Random) -> str:
    return f"{_family(chance)} {chance.choice(_BRANCH)} {chance.choice(_FORM)}"
