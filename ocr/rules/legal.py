"""Legal forms of organizations, in every spelling of their dots, spaces and capitals."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from ocr.rules.words import fold, is_ideographic, table

_CASE_MATTERS = frozenset(
    [
        "AG",
        "KG",
        "SE",
        "SA",
        "AB",
        "AS",
        "HB",
        "ME",
        "PT",
        "UG",
        "Co",
        "SAS",
        "SIA",
        "Rt",
        "PA",
        "GK",
        "SCI",
        "ASA",
        "eG",
        "SpA",
        "Oy",
        "LP",
        "Bt",
        "AD",
        "АД",
        "АО",
        "ИП",
        "DD",
        "CIC",
    ]
)
"""Forms that are words or initials of something else when written otherwise."""
_STAND_FIRST = ("PT", "UAB", "SIA")
"""Short forms in Latin letters that stand before the name, as all Cyrillic ones do."""


@dataclass(frozen=True, slots=True)
class LegalForm:
    """A legal form found in a text, and the countries that use it."""

    start: int
    end: int
    form: str
    regions: tuple[str, ...]


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], dict[str, tuple[str, tuple[str, ...]]]]:
    forms: dict[str, tuple[str, tuple[str, ...]]] = {}
    exact: dict[str, str] = {}
    loose: dict[str, str] = {}
    for form, regions in sorted(table("organizations")["forms"].items(), key=lambda pair: -len(pair[0])):
        letters = _letters(form)
        forms.setdefault(letters, (form, tuple(regions)))
        pattern = r"[\s.,]{0,2}".join(
            re.escape(sign) for sign in (form if form in _CASE_MATTERS else fold(form)) if sign not in " .,"
        )
        edge = "" if is_ideographic(form) else r"(?<![^\W_])"
        (exact if form in _CASE_MATTERS else loose)[form] = edge + pattern + ("" if not edge else r"(?![^\W_])")
    return re.compile("|".join(loose.values())), re.compile("|".join(exact.values())), forms


def _as_printed(form: str, printed: str) -> bool:
    """Tell a short dotted form (v.o.s., S.p.A.) from a word of the same letters (Voß, Spa)."""
    if "." not in form.rstrip(".") or len(_letters(form)) > 4 or "." in printed or printed.isupper():
        return True
    return printed in ("Srl", "Snc", "Sas", "Slu", "SpA", "spol")


def _is_of_a_place(form: str, text: str, start: int, end: int) -> bool:
    """Tell a county or a state from a form of its letters: "Co Waterford", "Florianópolis/SC"."""
    if form == "Co":
        return re.match(r"\.? [A-Z][a-z]", text[end:]) is not None
    state = len(_letters(form)) == 2 and "." in form and "." not in text[start:end]
    return state and re.search(r"[/,–-]\s?$", text[:start]) is not None


def _letters(text: str) -> str:
    return re.sub(r"[\s.,]", "", fold(text))


@lru_cache(maxsize=4096)
def legal_forms(text: str) -> tuple[LegalForm, ...]:
    """Give the legal forms in a text, from the left."""
    loose, exact, forms = _patterns()
    found = []
    for match in (*loose.finditer(fold(text)), *exact.finditer(text)):
        form, regions = forms.get(_letters(match.group()), ("", ()))
        if (
            form
            and _as_printed(form, text[match.start() : match.end()])
            and not _is_of_a_place(form, text, *match.span())
            and not (
                match.start() == 0
                and len(_letters(form)) <= 3
                and form not in _STAND_FIRST
                and not re.match("[\u0400-\u052f]", form)
                and not is_ideographic(form)
            )
        ):
            found.append(LegalForm(match.start(), match.end(), form, regions))
    return tuple(sorted(found, key=lambda each: each.start))
