"""What of a contact tells who it is: its names, addresses, numbers and company in the forms in which they compare."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from desktop.contacts.identity_words import full_names, identity_words, words_of
from desktop.contacts.model import Address, ContactFields, Phone
from desktop.contacts.name_forms import name_word
from desktop.contacts.search_text import fold

MOST = 30
"""So many numbers, addresses or words of one kind are looked at: a card from outside may have thousands."""
KEY_DIGITS = 8
"""So many last digits of a telephone number find it: 030 23125 001 and +49 30 23125001 end alike."""

_JSON = json.JSONEncoder(ensure_ascii=False)
_WEB = re.compile(r"^(?:https?://)?(?:www\.|[a-z]{2}\.)?", re.IGNORECASE)
_DATE = re.compile(r"(?P<year>\d{4})-?(?P<month>\d\d)-?(?P<day>\d\d)")
_BIRTHDAY = re.compile(r"^(?:[^\n:;]+\.)?BDAY[^\n:]*:(?P<value>[^\r\n]*)", re.IGNORECASE | re.MULTILINE)
_GENERATIONS = ("junior", "senior", "third", "fourth")


@dataclass(frozen=True, slots=True)
class Traits:
    """A contact as it is compared. Words of names are in small letters, still with their accents and script.

    `phones` are (digits, kind, extension); digits begin with + where the number says its country.
    `company` is folded, without its legal form; `domains` are those of mail at a company's own address.
    """

    given: tuple[str, ...] = ()
    family: tuple[str, ...] = ()
    other: tuple[str, ...] = ()
    generation: str = ""
    emails: tuple[str, ...] = ()
    shared_emails: tuple[str, ...] = ()
    phones: tuple[tuple[str, str, str], ...] = ()
    profiles: tuple[str, ...] = ()
    company: str = ""
    domains: tuple[str, ...] = ()
    title: str = ""
    birthday: str = ""
    places: tuple[str, ...] = ()
    cities: tuple[str, ...] = ()

    @property
    def named(self) -> bool:
        return bool(self.given or self.family)

    def as_text(self) -> str:
        """Give the traits as JSON; what is empty is left out."""
        found = ((name, getattr(self, name)) for name in self.__dataclass_fields__)
        return _JSON.encode({name: value for name, value in found if value})


def traits_from_text(text: str) -> Traits:
    """Read traits from their JSON."""
    found: dict[str, Any] = json.loads(text)
    values: dict[str, Any] = {name: tuple(value) if isinstance(value, list) else value for name, value in found.items()}
    values["phones"] = tuple(tuple(phone) for phone in found.get("phones", ()))
    return Traits(**values)


def traits_of(fields: ContactFields, vcard: str = "") -> Traits:
    """Give the traits of a contact; its vCard text tells the birthday besides."""
    given, family, generation = _names(fields)
    emails = tuple(dict.fromkeys(mail_key(email) for email in fields.emails[:MOST] if "@" in email))
    own = tuple(email for email in emails if not is_shared(email))
    domains = (email.rpartition("@")[2] for email in emails)
    addresses = fields.addresses[:MOST]
    return Traits(
        given=given,
        family=family,
        other=tuple(_other_words(fields.other_name)),
        generation=generation,
        emails=own,
        shared_emails=tuple(email for email in emails if email not in own),
        phones=tuple(dict.fromkeys(phone_trait(phone) for phone in fields.phones[:MOST] if _dials(phone))),
        profiles=tuple(dict.fromkeys(key for profile in fields.social[:MOST] if (key := profile_key(profile)))),
        company=company_key(fields.organization),
        domains=tuple(dict.fromkeys(domain for domain in domains if domain not in identity_words("mail", "services"))),
        title=" ".join(words_of(fold(fields.title)))[:100],
        birthday=_birthday(vcard),
        places=tuple(dict.fromkeys(key for address in addresses if (key := place_key(address)))),
        cities=tuple(dict.fromkeys(fold(address.city)[:60] for address in addresses if address.city)),
    )


def mail_key(email: str) -> str:
    """Give an e-mail address as it is compared: small letters, without what a mail service does not look at."""
    name, _, domain = email.strip().casefold().removeprefix("mailto:")[:254].rpartition("@")
    if domain in identity_words("mail", "plus"):
        name = name.partition("+")[0] or name
    if domain in ("gmail.com", "googlemail.com"):
        name, domain = name.replace(".", ""), "gmail.com"
    return f"{name}@{domain}"


def is_shared(email: str) -> bool:
    """Say whether many read an address, by its name: info@, sales@, familie.meier@."""
    name = email.partition("@")[0]
    words = identity_words("mail", "shared")
    return fold(name) in words or re.split(r"[._\-]", fold(name))[0] in words


def phone_trait(phone: Phone) -> tuple[str, str, str]:
    """Give a number as (digits, kind, extension), the digits with a + where they begin with the country."""
    text = phone.number.replace("(0)", "")
    digits = "".join(str(int(letter)) for letter in text if letter.isdecimal())[:20]
    if text.strip().startswith("+"):
        digits = f"+{digits}"
    elif digits.startswith("00"):
        digits = f"+{digits[2:]}"
    return digits, phone.kind, phone.ext


def same_number(one: str, other: str) -> bool:
    """Say whether two numbers are one: E.164 against E.164, or a national one against the end of the other."""
    if one == other:
        return True
    if one.startswith("+") and other.startswith("+"):
        return False
    national, whole = sorted((one, other), key=lambda digits: digits.startswith("+"))
    bare = national.lstrip("0")
    if not whole.startswith("+"):
        return bare == whole.lstrip("0") and len(bare) >= 6
    # Whoever dials at home leaves the country out: 030…, in Russia 8…, in America nothing or 1….
    ends = (bare, bare[1:] if len(bare) == 11 and bare[0] in "18" else bare)
    return any(len(end) >= KEY_DIGITS and whole.endswith(end) and len(whole) - len(end) <= 4 for end in ends)


def profile_key(profile: str) -> str:
    """Give a person's profile address as it is compared; nothing for a company's page."""
    address = _WEB.sub("", profile.strip().casefold()).partition("?")[0].partition("#")[0].rstrip("/")[:200]
    host, slash, page = address.partition("/")
    if not slash or not page or page.startswith(tuple(identity_words("profile", "companies"))):
        return ""
    return f"{_HOSTS.get(host, host)}/{page.removeprefix('@')}"


_HOSTS = {"twitter.com": "x.com", "m.facebook.com": "facebook.com", "fb.com": "facebook.com"}


@lru_cache(maxsize=20_000)
def company_key(organization: str) -> str:
    """Give a company's name without accents and legal form: axiom maschinenbau for Axiom Maschinenbau GmbH & Co. KG."""
    name = organization.casefold()[:200]
    for sign in identity_words("company", "signs"):
        name = name.removeprefix(sign).removesuffix(sign).strip()
    name = re.sub(r"\bz\s?o\.?\s?o\b", "zoo", name)
    words = words_of(fold(re.sub(r"(?<=\b\w)\.\s?(?=\w\b)", "", name)))
    forms = identity_words("company", "forms")
    while len(words) > 1 and words[-1] in forms:
        words.pop()
    return " ".join(words)


def place_key(address: Address) -> str:
    """Give street, number and postcode as they are compared; nothing where one of them is missing."""
    street = re.sub(r"str(?:a(?:ss|ß)e|\.)?(?=\W|\d|\Z)|street|\bst\b\.?", "str", fold(address.street))
    words = sorted(words_of(street))
    if not address.postcode or not any(word[0].isdigit() for word in words):
        return ""
    return " ".join([*words, fold(address.postcode).replace(" ", "")])[:120]


@lru_cache(maxsize=20_000)
def given_keys(given: str) -> tuple[str, ...]:
    """Give the names by whose sound a first name is found: all of those that it may be short for."""
    word = name_word(given)
    if word.signs:
        return word.forms
    names = {name for form in word.forms for name in full_names(form)}
    return tuple(sorted({name_word(name).sound for name in names} | {word.sound}))[:8]


def whole_name_key(traits: Traits) -> str:
    """Give the whole name as it is counted: how many have it."""
    return " ".join(sorted((*traits.given, *traits.family)))[:120]


def _names(fields: ContactFields) -> tuple[tuple[str, ...], tuple[str, ...], str]:
    """Give the words of first and family name and the generation; without titles and particles."""
    given, family = words_of(fields.given), words_of(fields.family)
    if not given and not family:
        words = words_of(fields.name)
        given, family = words[:-1] or words, words[-1:] if len(words) > 1 else []
    elif not family and len(given) > 1:
        given, family = given[:-1], given[-1:]
    ends = [*words_of(fields.suffix), *family[1:], *(family[:1] if given and len(given) > 1 else ())]
    generation = next((kind for word in ends for kind in _GENERATIONS if fold(word) in _generation(kind)), "")
    if generation:
        family = [word for word in family if fold(word) not in _generation(generation)] or family
    given = [word for word in given if fold(word) not in identity_words("words", "titles")] or given
    family = [word for word in family if fold(word) not in identity_words("words", "particles")] or family
    return tuple(given[:6]), tuple(family[:6]), generation


def _generation(kind: str) -> frozenset[str]:
    return identity_words("generation", kind)


def _other_words(other: str) -> list[str]:
    return words_of(other)[:8]


def _dials(phone: Phone) -> bool:
    return phone.kind != "fax" and sum(letter.isdecimal() for letter in phone.number) >= 6


def _birthday(vcard: str) -> str:
    """Give the day of birth as YYYY-MM-DD; nothing where the year is missing."""
    line = _BIRTHDAY.search(vcard) if "BDAY" in vcard.upper() else None
    date = _DATE.search(line["value"]) if line else None
    return f"{date['year']}-{date['month']}-{date['day']}" if date else ""
