"""Telephone numbers of the world: parsing, normal form, kind and country (home of phonenumbers in `ocr`)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

import phonenumbers
from phonenumbers import NumberParseException, PhoneNumberFormat, PhoneNumberType

_KINDS = {
    PhoneNumberType.MOBILE: "mobile",
    PhoneNumberType.PAGER: "pager",
}


@dataclass(frozen=True, slots=True)
class Number:
    """A parsed number: E.164, its country, what kind its digits say, and how well it fits the plan (0 to 2)."""

    e164: str
    region: str
    kind: str
    fit: int


def country_codes() -> frozenset[str]:
    """Give the ISO codes of all countries with telephones."""
    return frozenset(phonenumbers.SUPPORTED_REGIONS)


def parse_number(text: str, region: str) -> Number | None:
    """Give the number a text stands for, dialled in `region`; nothing where it is no number at all."""
    try:
        number = phonenumbers.parse(text, region or None)
    except NumberParseException:
        return None
    fit = 2 if phonenumbers.is_valid_number(number) else int(phonenumbers.is_possible_number(number))
    home = phonenumbers.region_code_for_number(number) or phonenumbers.region_code_for_country_code(
        number.country_code or 0
    )
    national = phonenumbers.national_significant_number(number)
    like = phonenumbers.number_type(number) if fit == 2 else PhoneNumberType.UNKNOWN
    if fit == 1 and len(national) > 7:
        like = _type_of_its_like(number.country_code or 0, national[:3], len(national))
    kind = _KINDS.get(like, "")
    return Number(phonenumbers.format_number(number, PhoneNumberFormat.E164), home or "", kind, fit)


@lru_cache(maxsize=4096)
def _type_of_its_like(country: int, front: str, length: int) -> int:
    """Give the type of the numbers that begin as one does that is given to nobody (films' 07700 900…)."""
    for alike in (3, 2, 1):
        rests = (filler[: length - alike] for filler in _FILLERS)
        likes = [phonenumbers.PhoneNumber(country, int(front[:alike] + rest)) for rest in rests]
        types = set(map(phonenumbers.number_type, likes)) - {PhoneNumberType.UNKNOWN}
        if types:
            return int(types.pop()) if len(types) == 1 else PhoneNumberType.UNKNOWN
    return PhoneNumberType.UNKNOWN


_FILLERS = ("123456789012345", "234567890123456", "345678901234567", "456789012345678", "567890123456789")


def grouped_number(number: str) -> str:
    """Give an E.164 number in the groups its country writes it in; any other text as it is."""
    try:
        parsed = phonenumbers.parse(number, None)
    except NumberParseException:
        return number
    return phonenumbers.format_number(parsed, PhoneNumberFormat.INTERNATIONAL)


def is_grouped_as_in(text: str, region: str) -> bool:
    """Say whether a national number is printed in the groups in which its country writes it."""
    try:
        parsed = phonenumbers.parse(text, region)
    except NumberParseException:
        return False
    written = phonenumbers.format_number(parsed, PhoneNumberFormat.NATIONAL)
    groups = re.findall(r"\d+", text)
    return len(groups) > 1 and groups == re.findall(r"\d+", written)


def vanity_digits(text: str) -> str:
    """Give a number spelt in letters as digits."""
    return phonenumbers.convert_alpha_characters_in_number(text)


def calling_code_region(text: str) -> str:
    """Give the country an international number (+…) belongs to, or nothing."""
    number = parse_number(text, "")
    return number.region if number is not None and number.fit and number.region in country_codes() else ""


def area_code(number: str) -> str:
    """Give the calling and area code of an E.164 number where its plan has one, else nothing."""
    try:
        parsed = phonenumbers.parse(number, None)
    except NumberParseException:
        return ""
    length = phonenumbers.length_of_geographical_area_code(parsed)
    national = phonenumbers.national_significant_number(parsed)
    return f"+{parsed.country_code}{national[:length]}" if length and re.fullmatch(r"\d+", national) else ""
