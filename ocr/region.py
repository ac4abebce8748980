"""The country of a card: what its own lines say of it first, the user's setting last."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache

from ocr.model import FieldKind
from ocr.rules.domain import host_of
from ocr.rules.legal import legal_forms
from ocr.rules.number import calling_code_region, country_codes, is_grouped_as_in, parse_number
from ocr.rules.place import city_countries, country_at_end
from ocr.rules.postcode import find_postcode, telling_postcodes
from ocr.rules.sheet import Claims, Sheet
from ocr.rules.words import table

Votes = defaultdict[str, float]
_PLATED = re.compile(
    r"(?<![\w/-])(?<!- )(?:(?P<four>A|B|L|P|CH|FL|DK|NO?|HU?|SI|SLO|LV)-\d{4}(?!\d)"
    r"|(?P<five>D|F|I|E|FIN?|HR|LT|EE|EST)-\d{5}(?!\d)|(?P<spaced>SE?|CZ|SK|GR)-\d{3} \d{2}(?!\d)"
    r"|(?P<dutch>NL)-\d{4} ?[A-Z]{2}|(?P<polish>PL)-\d{2}-\d{3}|(?P<six>RO)-\d{6})(?=\s+[^\W\d_]{2})"
)
_PLATES = {"A": "AT", "B": "BE", "D": "DE", "F": "FR", "I": "IT", "E": "ES", "L": "LU", "P": "PT", "FL": "LI",
           "FIN": "FI", "S": "SE", "N": "NO", "H": "HU", "SLO": "SI", "EST": "EE"}  # fmt: skip
"""Countries' letters before a postcode, as on motor vehicles (CEPT); the others are ISO 3166-1 codes."""
_INTERNATIONAL = re.compile(r"(?<!\w)(?:\+|00(?=[1-9]))\s?\(?\d[\d\s().\[\]/-]{6,22}\d")
IDEOGRAPHS = re.compile("[\u3400-\u9fff]")
BESIDE_POSTCODE = 3.0
GROUPED, IMPOSSIBLE = 1.0, 1.0
"""What numbers in national form say for a country that writes them so, and against one that has none so long."""
_NOT_NATIONAL = frozenset(table("domains")["not_national"])
"""Country codes that the whole world uses as endings."""


def region_of(sheet: Sheet, claims: Claims, language: str, home: str, numbers: Sequence[str] = ()) -> str:
    """Give the ISO 3166-1 code of the card's country, or nothing where neither card nor setting says.

    `numbers` are telephone numbers known from elsewhere, such as the card's QR code.
    """
    votes: Votes = defaultdict(float)
    for number in numbers:
        if code := calling_code_region(number):
            votes[code] += 4.0
    for line in sheet.lines[:200]:
        text = line.text[:300]
        if "@" in text:
            text = re.sub(r"\S*@\S*", " ", text)
        _vote_line(votes, text, language)
    for ending in national_endings(claims):
        votes[ending] += 3.0
    hosts = {host_of(claim.value) for claim in claims if claim.kind in (FieldKind.EMAIL, FieldKind.URL)}
    if any(host.endswith((".gov", ".mil", ".edu")) for host in hosts):
        votes["US"] += 2.0
    if any(_AMERICAN.search(line.text[:200]) for line in sheet.lines[:100]):
        votes["CA" if home == "CA" else "US"] += 2.5
    _vote_language(votes, sheet, language, home)
    _vote_national(votes, sheet, language)
    best = max(votes, key=lambda code: votes[code], default="")
    return best if best and votes[best] >= 1.0 else home


def _vote_line(votes: Votes, text: str, language: str) -> None:
    for match in _INTERNATIONAL.finditer(text):
        run = re.sub(r"^00", "+", match.group().strip())
        if code := calling_code_region(re.sub(r"\(0\)", "", run)):
            votes[code] += 4.0
    for code in telling_postcodes(text):
        votes[code] += {"US": 5.0, "GB": 4.0, "CA": 5.0, "AU": 4.0, "JP": 4.0, "NL": 3.0, "BR": 3.0, "PL": 3.0}.get(
            code, 1.5
        )
    for match in _PLATED.finditer(text):
        plate = match[match.lastgroup or 0]
        votes[_PLATES.get(plate, plate)] += 4.0
    if found := country_at_end(text, language):
        votes[found[1]] += 6.0
    for form in legal_forms(text):
        for code in form.regions:
            votes[code] += 1.2 / len(form.regions)
    lands, certain = _city_lands(text)
    for code in lands:
        votes[code] += (BESIDE_POSTCODE if certain else 1.6) / len(lands)
    if begun := _CHINESE_ADDRESS.match(text):
        votes[_chinese_places()[begun["place"]]] += 6.0


def _city_lands(text: str) -> tuple[frozenset[str], bool]:
    """Give the countries of the city a line names, where few share its name, and whether their postcode is with it."""
    for part in re.split(r"\s*[,|/·•]\s*|\s-\s", text)[-3:]:
        bare = re.sub(r"\b(?:[A-Z]{1,2}-)?\d[\d -]*\b", "", part).strip(" .")
        if 3 <= len(bare) <= 30 and not re.search(r"\d", bare) and len(lands := city_countries(bare)) in (1, 2):
            return lands, any(find_postcode(part, land) is not None for land in lands)
    return frozenset(), False


@lru_cache(maxsize=1)
def _chinese_places() -> dict[str, str]:
    return {place: code for code, places in table("countries")["chinese_places"].items() for place in places}


_CHINESE_ADDRESS = re.compile(
    r"(?:\D{0,4}[:：]\s*)?[\d -]*(?P<place>" + "|".join(_chinese_places()) + r")(?!.{0,2}[路街])(?=.{3})"
)
"""The place at the beginning of an address, behind a label or a postcode; streets elsewhere bear such names too."""


def _is_traditional(sheet: Sheet) -> bool:
    """Say whether Chinese is written in traditional letters: more of them are outside GB 2312 than outside Big5."""
    signs = IDEOGRAPHS.findall("".join(line.text for line in sheet.lines[:200]))
    return sum(not _stands_in(sign, "gb2312") for sign in signs) > sum(not _stands_in(sign, "big5") for sign in signs)


def _stands_in(sign: str, charset: str) -> bool:
    return bool(sign.encode(charset, "ignore"))


def _vote_language(votes: Votes, sheet: Sheet, language: str, home: str) -> None:
    """Let the language speak for its chief country, or for the home country where that speaks it too."""
    regions = table("languages")["regions"]
    chief = regions.get(language, "")
    if not chief:
        return
    if language == "zh" and _is_traditional(sheet):
        chief = "TW"
    spoken = table("languages")["spoken"].get(language, (chief,))
    if language == "en":
        votes[home if home in spoken else chief] += 1.0
        return
    for code in spoken:
        if votes[code]:
            votes[code] += 1.0
    votes[home if home in spoken else chief] += 2.0


_AMERICAN = re.compile(r"(?<![\w+])\(\d{3}\) ?\d{3}-\d{4}(?!\w)")
"""As numbers are printed in North America and nowhere else."""
_NATIONAL = re.compile(r"(?<![\w+(])\(?\d[\d\s().-]{7,16}\d(?!\w)")


def _vote_national(votes: Votes, sheet: Sheet, language: str) -> None:
    """Let numbers in national form speak: for the countries of the language in whose plan they all are valid.

    They speak against a country where they are not even possible.
    """
    runs = [match.group() for line in sheet.lines[:100] for match in _NATIONAL.finditer(line.text[:200])][:8]
    likely = sorted((code for code in votes if votes[code] >= 1.0), key=lambda code: -votes[code])[:3]
    lands = list(dict.fromkeys((*likely, *table("languages")["spoken"].get(language, ()))))
    if not runs or not lands:
        return
    fits = {code: sum(number.fit == 2 for run in runs if (number := parse_number(run, code))) for code in lands}
    best = max(fits.values())
    if best and (winners := [code for code in lands if fits[code] == best]) and len(winners) < len(lands):
        votes[winners[0]] += 1.5
        for code in winners[1:]:
            votes[code] += 0.7
    for code in lands:
        if all(is_grouped_as_in(run, code) for run in runs):
            votes[code] += GROUPED
    possible = {code for code in lands if all((number := parse_number(run, code)) and number.fit for run in runs)}
    for code in lands if possible else ():
        if votes[code] and code not in possible:
            votes[code] -= IMPOSSIBLE


def national_endings(claims: Iterable[object]) -> list[str]:
    """Give the countries whose top-level domain an e-mail or web address on the card has."""
    found = []
    for claim in claims:
        value, kind = getattr(claim, "value", ""), getattr(claim, "kind", None)
        if kind in (FieldKind.EMAIL, FieldKind.URL):
            ending = host_of(value).rsplit(".", 1)[-1].lower()
            code = "GB" if ending == "uk" else ending.upper()
            if code in country_codes() and ending not in _NOT_NATIONAL:
                found.append(code)
    return list(dict.fromkeys(found))
