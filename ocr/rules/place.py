"""Names of countries (home of babel in `ocr`) and of cities."""

from __future__ import annotations

import re
from functools import lru_cache

from ocr.rules.number import country_codes
from ocr.rules.words import Phrases, read_text, table, tokens

_LANGUAGES = {"no": "nb", "zh": "zh"}
_TOO_SHORT = frozenset(
    (
        "us",
        "in",
        "no",
        "id",
        "me",
        "guinea",
        "man",
        "chad",
        "jersey",
        "georgia",
        "jordan",
        "niger",
        "mali",
        "oman",
        "cuba",
        "togo",
        "peru",
    )
)
"""Country names that are more often something else on a card; they count only as a line's end."""


@lru_cache(maxsize=32)
def _countries(language: str) -> Phrases:
    """Give the names of all countries in one language, with English and the short names in use."""
    from babel import Locale

    names: list[tuple[str, str]] = list(table("countries")["names"].items())
    for tongue in dict.fromkeys(("en", _LANGUAGES.get(language, language or "en"))):
        territories = Locale.parse(tongue).territories
        names += [(name, code) for code, name in territories.items() if code in country_codes()]
    return Phrases(names)


def country_at_end(text: str, language: str) -> tuple[int, str] | None:
    """Give where a country's name at the end of a text begins, and its code."""
    words = tokens(text)
    if not words or re.search(r"\w", text[words[-1].end :]):
        return None
    known = _countries(language)
    for count in range(min(5, len(words)), 0, -1):
        phrase = tuple(token.word for token in words[-count:])
        if codes := known.languages(phrase):
            alone = count == len(words)
            if alone or phrase[0] not in _TOO_SHORT or re.search(r"[,.-]\s*$", text[: words[-count].start]):
                return words[-count].start, codes[0]
    hits = known.find(text) if len(text) < 12 else []
    return next(((hit.start, hit.languages[0]) for hit in hits if hit.end == len(text.rstrip(" .,"))), None)


@lru_cache(maxsize=1)
def _cities() -> dict[str, frozenset[str]]:
    """Give the folded names of larger cities with the countries they lie in."""
    found: dict[str, list[str]] = {}
    for row in read_text("cities.txt").splitlines():
        code, _, names = row.partition("\t")
        for name in names.split("|") if names else ():
            found.setdefault(name, []).append(code)
    return {name: frozenset(codes) for name, codes in found.items()}


def _key(name: str) -> str:
    return " ".join(token.word for token in tokens(name))


def city_countries(text: str) -> frozenset[str]:
    """Give the countries in which a city of exactly this name lies."""
    return _cities().get(_key(text), frozenset())
