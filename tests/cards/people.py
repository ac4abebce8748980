"""Invented people and companies of many countries, put together from the word lists in `data/`."""

from __future__ import annotations

import random
import tomllib
import unicodedata
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from tests.cards.model import Person, Phone
from tests.cards.numbers import filled, invented_number, printed_number

DATA = Path(__file__).parent / "data"
FIRST = (
    "Bren", "Solv", "Tarn", "Quell", "Vand", "Nor", "Pell", "Fjor", "Lum", "Kest", "Ostr", "Mirr", "Halv", "Zet",
    "Cald", "Rund", "Ving", "Torv", "Sel", "Arb",
)  # fmt: skip
LAST = (
    "ika", "enta", "ora", "mark", "alis", "iton", "eva", "anto", "erra", "ovis", "una", "etta", "inge", "amo", "orix",
)  # fmt: skip
CREDENTIALS = {"en": ("MBA", "PhD", "CPA", "MSc", "P.E."), "de": ("MBA", "M.Sc.", "LL.M.")}
PREFIXES = {
    "de": ("Dr.", "Prof. Dr.", "Dipl.-Ing.", "Ing."),
    "en": ("Dr.", "Prof.", "Ms."),
    "it": ("Dott.", "Ing.", "Avv."),
    "pl": ("dr", "mgr inż."),
    "cs": ("Ing.", "Mgr."),
    "es": ("Dr.", "Dra."),
    "fr": ("Dr", "Me"),
    "hu": ("Dr.",),
}
SHOPS = {
    "de": ("Café Zimtzauber", "Blumen am Eck", "Gasthof Zur Alten Waage"),
    "fr": ("Librairie du Coin Bleu", "Brasserie des Halles Neuves"),
    "it": ("Trattoria Sette Lune", "Ottica Belvedere"),
    "en": ("The Copper Kettle", "Fern & Thistle Florists", "Saltbox Bicycle Repair"),
    "es": ("Panadería La Espiga Azul", "Taller Tres Ruedas"),
    "nl": ("Bakkerij De Gouden Aar", "Fietsen van Tuin"),
}
HANDLES = ("linkedin.com/in/{slug}", "@{slug}", "instagram.com/{slug}", "X: @{slug}", "LinkedIn: {slug}")
UNDECOMPOSED = {"ß": "ss", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "ı": "i", "æ": "ae", "Æ": "Ae"}
EXTENSIONS = {"en": " ext. {}", "de": " DW {}", "fr": " poste {}", "es": " ext. {}", "it": " int. {}", "pl": " wew. {}"}


def words(text: str) -> list[str]:
    """Split one list of the data files."""
    return [part.strip() for part in text.split(";") if part.strip()]


@cache
def countries() -> dict[str, dict[str, Any]]:
    """Give the countries' data by ISO 3166-1 code."""
    found: dict[str, dict[str, Any]] = {}
    for path in sorted(DATA.glob("countries_*.toml")):
        found |= tomllib.loads(path.read_text("utf-8"))
    return found


@cache
def languages() -> dict[str, dict[str, str]]:
    """Give the languages' words by the language's code."""
    return tomllib.loads((DATA / "languages.toml").read_text("utf-8"))


def slug(text: str) -> str:
    """Give a text in the letters of web addresses."""
    for letter, plain_letters in UNDECOMPOSED.items():
        text = text.replace(letter, plain_letters)
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return "".join(letter for letter in plain.lower() if letter.isalnum())


@dataclass(frozen=True)
class Names:
    """A person's name in the country's script and in Latin letters."""

    given: str
    family: str
    latin_given: str
    latin_family: str
    local: str

    @property
    def latin(self) -> str:
        return f"{self.latin_given} {self.latin_family}"


def invent_names(country: str, rng: random.Random) -> Names:
    """Give a made-up name in the country's order."""
    data = countries()[country]
    given, family = rng.choice(words(data["given"])), rng.choice(words(data["family"]))
    latin = dict(pair.split("=") for pair in words(data.get("latin", "")))
    asian = country in ("JP", "CN", "TW", "HK", "KR")
    between = rng.choice(("", " ")) if asian else " "
    local = f"{family}{between}{given}" if data.get("family_first") else f"{given} {family}"
    return Names(given, family, latin.get(given, given), latin.get(family, family), local)


def invent_organization(country: str, names: Names, rng: random.Random) -> tuple[str, str]:
    """Give a company's name and what its domain is called."""
    data = countries()[country]
    trade = rng.choice(words(languages()[data["language"]]["trades"]))
    legal = rng.choice(words(data["legal"]))
    coined = rng.choice(FIRST) + rng.choice(LAST)
    if "names" in data:
        stem = rng.choice(words(data["names"]))
        full = f"{stem}{trade}" if country in ("JP", "CN", "TW", "HK", "KR") else stem
        return (legal.format(full) if "{}" in legal else f"{full} {legal}"), coined.lower()
    other = rng.choice(words(data["family"]))
    shape = rng.choice(("coined", "coined trade", "coined trade legal", "coined legal", "family trade legal", "two"))
    if shape == "two" and other != names.family:
        return f"{names.family} & {other}", slug(names.family) + rng.choice(("-", "")) + slug(other)
    if shape.startswith("family"):
        return f"{names.family} {trade} {legal}", slug(names.family) + rng.choice(("-" + slug(trade), slug(trade), ""))
    text = {"coined trade": f"{coined} {trade}", "coined trade legal": f"{coined} {trade} {legal}"}.get(shape)
    text = text or (f"{coined} {legal}" if shape == "coined legal" else coined)
    return text, coined.lower() + (("-" + slug(trade)) if rng.random() < 0.2 else "")


def invent_domain(stem: str, country: str, realistic: bool, rng: random.Random) -> str:
    """Give a domain: of the ones reserved for examples, or one that looks like the country's."""
    if realistic:
        return f"{stem}.{rng.choice(words(countries()[country]['tld']))}"
    return rng.choice((f"{stem}.example", f"{stem}.example.com", f"{stem}.example.org"))


def invent_address(country: str, place: str, rng: random.Random) -> tuple[str, ...]:
    """Give an address's printed lines in the country's form."""
    data = countries()[country]
    city, region, postcode, _ = place.split("|")
    facts = {
        "n": str(rng.choice((rng.randrange(1, 30), rng.randrange(1, 200), rng.randrange(200, 990)))),
        "u": str(rng.randrange(2, 10)),
        "street": rng.choice(words(data["streets"])),
        "pc": filled(postcode, rng),
        "city": city,
        "region": region,
    }
    text = rng.choice(data["addresses"]).format(**facts)
    return tuple(line.strip() for line in text.split("|"))


def invent_phones(country: str, place: str, rng: random.Random, shape: str = "") -> list[Phone]:
    """Give one to three numbers in one way of printing."""
    data = countries()[country]
    shape = shape or rng.choice(data["formats"])
    area = [place.split("|")[3]]
    kinds = rng.choice(
        (["work"], ["work", "mobile"], ["work", "mobile"], ["mobile"], ["work", "fax"], ["work", "mobile", "fax"])
    )
    phones: list[Phone] = []
    for kind in kinds:
        number = invented_number(country, data["code"], data["mobile"] if kind == "mobile" else area, rng)
        if number not in [phone.number for phone in phones]:
            phones.append(Phone(number, printed_number(number, country, shape), kind))
    return phones


def invent_person(country: str, rng: random.Random, realistic: bool = False) -> Person:
    """Give a person of the country with a job, a company and the usual lines of a card."""
    data = countries()[country]
    language = data["language"]
    names = invent_names(country, rng)
    organization, stem = invent_organization(country, names, rng)
    domain = invent_domain(stem, country, realistic, rng)
    place = rng.choice(data["cities"])
    given, family = slug(names.latin_given), slug(names.latin_family)
    boxes = (f"{given}.{family}", f"{given[:1]}.{family}", f"{given[:1]}{family}", given, family, f"{given}_{family}")
    emails = [f"{rng.choice(boxes)}@{domain}"]
    if rng.random() < 0.12:
        emails.append(f"{rng.choice(('info', 'office', 'kontakt', 'hello'))}@{domain}")
    url = rng.choice((f"www.{domain}", f"www.{domain}", domain, f"https://{domain}", f"http://www.{domain}", ""))
    return Person(
        name=names.local,
        title=rng.choice(words(languages()[language]["titles"])) if rng.random() < 0.92 else "",
        organization=organization,
        country=country,
        language=language,
        phones=tuple(invent_phones(country, place, rng)),
        emails=tuple(emails) if rng.random() < 0.94 else (),
        urls=(url,) if url else (),
        address=invent_address(country, place, rng) if rng.random() < 0.85 else (),
        slogan=rng.choice(words(languages()[language]["slogans"])) if rng.random() < 0.2 else "",
        printed_name=decorated_name(names, language, rng),
    )


def decorated_name(names: Names, language: str, rng: random.Random) -> str:
    """Write the name as cards do: plain, with a title before or a credential after it, family name first."""
    chance = rng.random()
    if chance < 0.12 and language in PREFIXES:
        return f"{rng.choice(PREFIXES[language])} {names.local}"
    if chance < 0.18 and language in CREDENTIALS:
        return f"{names.local}, {rng.choice(CREDENTIALS[language])}"
    if chance < 0.22 and language in ("fr", "it", "es"):
        return f"{names.given} {names.family.upper()}"
    if chance > 0.97 and language in ("de", "en"):
        return f"{names.family}, {names.given}"
    return names.local


def with_clutter(person: Person, rng: random.Random) -> Person:
    """Add what makes a card messy: department, extension, register number, hours, handles, certificates."""
    words_of = languages()[person.language]
    register = words(countries()[person.country]["register"])
    notes = [rng.choice(register)] if register and rng.random() < 0.6 else []
    notes += [rng.choice(words(words_of["hours"]))] if rng.random() < 0.35 else []
    notes += [rng.choice(words(words_of["certificates"]))] if rng.random() < 0.35 else []
    social = (
        rng.choice(HANDLES).format(slug=person.emails[0].split("@")[0]) if person.emails and rng.random() < 0.5 else ""
    )
    department = rng.choice(words(words_of["departments"])) if person.name and rng.random() < 0.6 else ""
    phones = list(person.phones)
    ending = EXTENSIONS.get(person.language)
    if ending and phones and phones[0].kind == "work" and rng.random() < 0.5:
        ext = str(rng.randrange(10, 800))
        phones[0] = replace(phones[0], printed=phones[0].printed + ending.format(ext), ext=ext)
    return replace(
        person,
        notes=tuple(notes),
        social=(social,) if social else (),
        department=department,
        phones=tuple(phones),
    )


def as_company(person: Person, rng: random.Random) -> Person:
    """Give the card of the company alone: no person, a general address."""
    shops = SHOPS.get(person.language)
    domain = person.emails[0].split("@")[1] if person.emails else ""
    organization = rng.choice(shops) if shops and rng.random() < 0.5 else person.organization
    return replace(
        person,
        name="",
        printed_name="",
        title="",
        organization=organization,
        emails=(f"{rng.choice(('info', 'contact', 'mail'))}@{domain}",) if domain else (),
        slogan=rng.choice(words(languages()[person.language]["slogans"])),
        notes=(rng.choice(words(languages()[person.language]["hours"])),),
    )


def with_second_person(person: Person, rng: random.Random) -> Person:
    """Put two people on one card; either of them is right as its name."""
    other = invent_names(person.country, rng)
    if other.local == person.name:
        return person
    title = rng.choice(words(languages()[person.language]["titles"]))
    forms = {"name_alt": [other.local], "title_alt": [title]}
    return replace(
        person, printed_name=person.name, second=((other.local, title),), other_forms={**person.other_forms, **forms}
    )


def in_both_scripts(person: Person, rng: random.Random) -> Person:
    """Add the name in Latin letters to a card in another script."""
    data = countries()[person.country]
    latin = dict(pair.split("=") for pair in words(data.get("latin", "")))
    pieces = {local: roman for local, roman in latin.items() if local in person.name}
    given = next((pieces[word] for word in words(data["given"]) if word in pieces), "")
    family = next((pieces[word] for word in words(data["family"]) if word in pieces), "")
    if not given or not family:
        return person
    written = rng.choice((f"{given} {family}", f"{given} {family.upper()}"))
    alternatives = [f"{given} {family}", f"{family} {given}"]
    return replace(person, local_lines=(written,), other_forms={**person.other_forms, "name_alt": alternatives})
