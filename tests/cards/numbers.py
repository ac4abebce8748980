"""Telephone numbers of invented people, and the ways a country prints them."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence

import phonenumbers
from phonenumbers import PhoneNumberFormat

TOKEN = re.compile(r"INTL|NATL|DOTSAREA|DOTS|DASH|AREASLASH|AREA|REST|LOCALRAW|LOCALDASH|LOCAL")


def filled(pattern: str, rng: random.Random) -> str:
    """Put a random digit for every #."""
    return re.sub("#", lambda _: str(rng.randrange(10)), pattern)


def invented_number(country: str, code: str, patterns: Sequence[str], rng: random.Random) -> str:
    """Give a number as E.164 out of the patterns, one that is valid in its country where the pattern allows."""
    number = ""
    for _ in range(60):
        number = f"+{code}{filled(rng.choice(patterns), rng)}"
        if phonenumbers.is_valid_number(phonenumbers.parse(number, country)):
            break
    return number


def printed_number(number: str, country: str, shape: str) -> str:
    """Write a number in one of the country's shapes (see `formats` in the data files)."""
    parsed = phonenumbers.parse(number, None)
    international = phonenumbers.format_number(parsed, PhoneNumberFormat.INTERNATIONAL)
    national = phonenumbers.format_number(parsed, PhoneNumberFormat.NATIONAL)
    groups = international.split(" ", 1)[1].replace("-", " ").split()
    digits = "".join(groups)
    if "AAA" in shape:
        text = _by_letters(digits, shape)
    else:
        parts = _parts(groups, national, international)
        text = TOKEN.sub(lambda match: parts[match[0]], shape)
    return text if _means(text, number, country) else international


def _by_letters(digits: str, shape: str) -> str:
    letters = sum(letter in "ABC" for letter in shape)
    if letters != len(digits):
        return ""
    left = iter(digits)
    return "".join(next(left) if letter in "ABC" else letter for letter in shape)


def _parts(groups: list[str], national: str, international: str) -> dict[str, str]:
    area, rest = groups[0], groups[1:] or [""]
    plain = national.replace("(", "").replace(")", "").replace("-", " ")
    trunk = "" if area.startswith("0") else "0"
    return {
        "INTL": international.split(" ", 1)[1],
        "NATL": national,
        "DOTSAREA": ".".join(plain.split()),
        "DOTS": ".".join(groups),
        "DASH": "-".join(groups),
        "AREASLASH": f"{trunk}{area}/{'.'.join(rest)}",
        "AREA": area,
        "REST": " ".join(rest),
        "LOCAL": " ".join(rest),
        "LOCALRAW": "".join(rest),
        "LOCALDASH": "-".join(rest),
    }


def _means(text: str, number: str, country: str) -> bool:
    """Tell whether the printed form still is that number for a person of the country."""
    try:
        parsed = phonenumbers.parse(text.replace("(0)", ""), country)
    except phonenumbers.NumberParseException:
        return False
    return phonenumbers.format_number(parsed, PhoneNumberFormat.E164) == number
