"""The text in which a contact is found: small letters, no accents, digits of its telephones."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from desktop.contacts.model import ContactFields

_LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d", "ŋ": "n", "ŧ": "t"}
)
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe"})
_PHONE_QUERY = re.compile(r"[\d\s+()/.\-–]*\d[\d\s+()/.\-–]*")
_TRUNK_ZERO = re.compile(r"\(0\)")


_APOSTROPHES = str.maketrans(dict.fromkeys("'’‘ʼʻ`´′"))


def fold(text: str) -> str:
    """Give the text as it is compared in a search: Müller, MULLER and muller become one."""
    if text.isascii():
        return text.lower()
    # Cities, companies and first names come again and again.
    return _folded(text) if len(text) <= 100 else _fold(text)


def searched(text: str) -> str:
    """Give the text as it is searched: folded, and without apostrophes, of which no two keyboards have the same."""
    return fold(text.translate(_APOSTROPHES))


def _fold(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in plain if not unicodedata.combining(letter)).casefold().translate(_LETTERS)


_folded = lru_cache(maxsize=20_000)(_fold)


def search_text(fields: ContactFields) -> str:
    """Give everything a contact may be found by, folded, one fact a line."""
    facts = [fields.name, fields.given, fields.family, fields.other_name]
    facts += [fields.title, fields.organization, fields.department]
    facts += [*fields.emails, *fields.urls, *fields.social, *fields.notes]
    for address in fields.addresses:
        facts += [address.street, address.postcode, address.city, address.region, address.country]
    folded = [searched(fact) for fact in facts]
    # Who types mueller, or has no key for ü, finds Müller too.
    folded += [searched(fact.casefold().translate(_UMLAUTS)) for fact in facts if not fact.isascii()]
    folded += [_digits(phone.number) for phone in fields.phones]
    return "\n".join(dict.fromkeys(fact for fact in folded if fact))


def sort_name(fields: ContactFields) -> str:
    """Give what a contact is sorted by: family name first, or what it is called where there is none."""
    parts = (fields.family, fields.given) if fields.family else (fields.called,)
    return fold(" ".join(parts)).strip()


def query_words(query: str) -> list[str]:
    """Give the folded words that must all stand in a contact's search text."""
    return searched(query.replace("\0", " ")).split()


def query_digits(query: str) -> str:
    """Give the digits of a query that looks like a telephone number, or nothing.

    Zeros at the beginning go: the store has +49 30 where the user types 030.
    """
    if not _PHONE_QUERY.fullmatch(query.strip()):
        return ""
    digits = _digits(query).lstrip("0")
    return digits if len(digits) >= 3 else ""


def _digits(text: str) -> str:
    return "".join(letter for letter in _TRUNK_ZERO.sub("", text) if letter.isdigit())
