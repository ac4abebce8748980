"""Invented people with jobs, homes and numbers of their own: what is true of them, before anybody writes it down."""

from __future__ import annotations

import random
import unicodedata
from dataclasses import dataclass, replace
from typing import Any

from desktop.contacts.model import Address, ContactFields, Phone
from tests.contacts.doubles import names


@dataclass(frozen=True, slots=True)
class Company:
    """An invented company; `switchboard` is everybody's number there."""

    name: str
    domain: str
    switchboard: str
    address: Address


@dataclass(frozen=True, slots=True)
class Person:
    """What is true of an invented person; what they have not is empty."""

    given: str
    family: str
    company: Company | None
    title: str
    email: str
    private: str
    mobile: str
    direct: str
    home: str
    profile: str
    birthday: str
    address: Address
    other_name: str = ""


class World:
    """Makes companies and people, no number or address twice; the same ones for the same seed."""

    def __init__(self, seed: int, companies: int) -> None:
        self.random = random.Random(seed)
        self._number = 0
        self._taken: set[str] = set()
        self.companies = [self._company() for _ in range(companies)]
        # A few large companies have most of the people.
        self._sizes = [1.0 / (place + 3) for place in range(companies)]

    def number(self, prefix: str) -> str:
        """Give a telephone number nobody has yet; numbers of fiction are too few, so the last part is not one."""
        self._number += self.random.randrange(1, 40)
        return f"{prefix}{self._number:07d}"

    def person(self) -> Person:
        """Give a person with a name in one of the languages and most of what people have."""
        language = self.random.choices(list(names.LATIN), [6, 6, 2, 2, 2, 2])[0]
        givens, families = (text.split() for text in names.LATIN[language])
        return self.with_data(self.random.choice(givens), self.random.choice(families))

    def with_data(self, given: str, family: str, company: Company | None = None, other_name: str = "") -> Person:
        """Give a person of this name with numbers and addresses of their own."""
        chance = self.random.random
        company = company or self.random.choices(self.companies, self._sizes)[0]
        ascii_name = f"{plain(given)}.{plain(family)}"
        return Person(
            given,
            family,
            company,
            self.random.choice(names.TITLES),
            self.mailbox(ascii_name, company.domain) if chance() < 0.85 else "",
            self.mailbox(f"{ascii_name}{self.random.randrange(99)}", "gmail.com") if chance() < 0.3 else "",
            self.number("+49151") if chance() < 0.8 else "",
            self.number(company.switchboard[:5]) if chance() < 0.5 else "",
            self.number("+4989") if chance() < 0.3 else "",
            f"linkedin.com/in/{ascii_name}-{self.random.randrange(10**6)}" if chance() < 0.3 else "",
            self.day() if chance() < 0.15 else "",
            self.place(),
            other_name,
        )

    def mailbox(self, name: str, domain: str) -> str:
        """Give an address nobody has yet."""
        address, count = f"{name}@{domain}", 1
        while address in self._taken:
            count += 1
            address = f"{name}{count}@{domain}"
        self._taken.add(address)
        return address

    def place(self) -> Address:
        street = (
            f"{self.random.choice(('Hauptstr.', 'Lindenweg', 'Mill Road', 'Rue du Port'))} {self.random.randrange(999)}"
        )
        return Address(street, f"{self.random.randrange(10000, 99999)}", self.random.choice(names.CITIES))

    def day(self) -> str:
        return (
            f"{self.random.randrange(1940, 2004)}-{self.random.randrange(1, 13):02d}-{self.random.randrange(1, 29):02d}"
        )

    def _company(self) -> Company:
        first, second, forms = names.COMPANY_WORDS
        words = f"{self.random.choice(first.split())} {self.random.choice(second.split())}"
        while words in self._taken:
            words = f"{self.random.choice(first.split())} {self.random.choice(first.split())} {words.split()[-1]}"
        self._taken.add(words)
        name = f"{words} {self.random.choice(forms.split('|'))}".strip()
        return Company(name, f"{plain(words).replace(' ', '-')}.example", self.number("+4930"), self.place())


def plain(text: str) -> str:
    """Give a text as mail addresses have it: small ASCII letters."""
    folded = unicodedata.normalize("NFKD", text.lower().replace("ß", "ss").replace("ł", "l").replace("ø", "o"))
    return folded.encode("ascii", "ignore").decode() or "name"


def written(person: Person, world: World, *, everything: bool = False) -> ContactFields:
    """Write a person down as a card from work: most of what there is, the company's number and address among it."""
    chance = (lambda: 0.0) if everything else world.random.random
    company = person.company
    phones = [Phone(person.mobile, "mobile")] if person.mobile and chance() < 0.9 else []
    phones += [Phone(person.direct, "work")] if person.direct else []
    if company and (not person.direct or chance() < 0.2):
        phones.append(Phone(company.switchboard, "work"))
    emails = [person.email] if person.email else []
    emails += [f"info@{company.domain}"] if company and world.random.random() < 0.1 else []
    emails += [person.private] if person.private and chance() < 0.4 else []
    return named(
        ContactFields(
            title=person.title if company else "",
            organization=company.name if company else "",
            phones=tuple(phones),
            emails=tuple(emails),
            addresses=(company.address if company else person.address,),
            social=(person.profile,) if person.profile and chance() < 0.7 else (),
            other_name=person.other_name,
        ),
        person.given,
        person.family,
    )


def named(fields: ContactFields, given: str, family: str) -> ContactFields:
    """Give the fields with this name."""
    together = f"{family}{given}" if not family.isascii() and len(family + given) <= 4 else f"{given} {family}".strip()
    return replace(fields, name=together, given=given, family=family)


def without(fields: ContactFields, *parts: str) -> ContactFields:
    """Give the fields without some of them."""
    empty: dict[str, Any] = {part: () if isinstance(getattr(fields, part), tuple) else "" for part in parts}
    return replace(fields, **empty)
