"""Names, titles and organizations that are printed on two lines."""

from __future__ import annotations

import re
from dataclasses import replace

from ocr.rules.candidate import Candidate, together
from ocr.rules.legal import legal_forms
from ocr.rules.person import name_shape
from ocr.rules.sheet import Sheet, gap_below, in_column
from ocr.rules.words import is_ideographic


def longer_name(name: Candidate, rest: list[Candidate]) -> tuple[Candidate, list[Candidate]]:
    """Join a name printed on two lines: single words of one size below one another."""
    if len(name.text.split()) > 2 or (is_ideographic(name.text) and len(name.text) > 2):
        return name, rest
    for text in rest:
        above = text.box.y < name.box.y
        upper, lower = (text, name) if above else (name, text)
        alike = 0.85 < text.box.height / max(name.box.height, 1e-6) < 1.18
        near = in_column(upper.box, lower.box) and -0.5 < gap_below(upper.box, lower.box) < 0.6
        one_word = len(text.text.split()) == 1 and (len(name.text.split()) == 1 or text.email >= 0.7)
        if (
            alike
            and near
            and one_word
            and text.title < 2
            and text.organization < 2.5
            and name_shape(text.text) > -2
            and text.domain < 0.85
        ):
            joined = together(upper, lower, " ")
            grade = replace(joined, name=max(name.name, text.name), email=max(name.email, text.email))
            return grade, [one for one in rest if one is not text]
    return name, rest


_GOES_ON = re.compile(
    r"(?:[,&/-]|\b(?:and|of|for|the|in|und|für|im|der|et|de|des|du|de la|e|di|del|per|y|en|a|para|voor|van"
    r"|i|ds\.?|och|og|ja|és|ve))"
    r"\s*$",
    re.IGNORECASE,
)


_OF_ALL = (
    "ceo|chief executive officer|(?:co-?)?founder|owner|president|inhaber(?:in)?|geschäftsführer(?:in)?"
    "|gérante?|titolare|propietari[oa]|właściciel|majitel(?:ka)?"
)
"""Titles of those who lead a whole company: behind them stands its name."""


def whole_title(title: Candidate, rest: list[Candidate], sheet: Sheet) -> tuple[Candidate, list[Candidate]]:
    """Join what stands behind a comma in a title's line and is nothing else ("Deputy Director, City Programs")."""
    last = title.spots[-1]
    for text in rest:
        spot = text.spots[0]
        between = sheet.lines[last.line].text[last.end : spot.start] if spot.line == last.line else ""
        of_all = re.search(rf"\b(?:{_OF_ALL})$", title.text.strip(), re.IGNORECASE)
        if (
            re.fullmatch(r"\s*,\s*|\s[-–—]\s", between)
            and text.department < 2.5
            and not legal_forms(text.text)
            and not of_all
        ):
            joined = together(title, text, between)
            grade = replace(joined, title=title.title, text=joined.text)
            return grade, [one for one in rest if one is not text]
    return title, rest


def longer_title(title: Candidate, rest: list[Candidate]) -> tuple[Candidate, list[Candidate]]:
    """Join the line below a title that goes on in it, and a second title in the same style."""
    for text in sorted(rest, key=lambda text: text.box.y):
        alike = 0.8 < text.box.height / max(title.box.height, 1e-6) < 1.25
        near = in_column(title.box, text.box) and -0.5 < gap_below(title.box, text.box) < 0.9
        goes_on = bool(_GOES_ON.search(title.text)) or bool(re.match(r"\s*(?:&|and\b|und\b|et\b|[a-zà-ÿ])", text.text))
        if alike and near and text.box.y > title.box.y and text.slogan < 3 and goes_on and text.organization < 4:
            joined = together(title, text, " ")
            return replace(joined, title=max(title.title, text.title)), [one for one in rest if one is not text]
    return title, rest


def longer_organization(organization: Candidate, rest: list[Candidate]) -> tuple[Candidate, list[Candidate]]:
    """Join a name that is printed on two lines of one style ("HOLBORN &" / "MOORGATE ENGINEERING")."""
    for text in rest:
        above = text.box.y < organization.box.y
        upper, lower = (text, organization) if above else (organization, text)
        alike = 0.8 < text.box.height / max(organization.box.height, 1e-6) < 1.25
        near = in_column(upper.box, lower.box) and -0.5 < gap_below(upper.box, lower.box) < 0.7
        if (
            not near
            or text.title >= 2
            or text.slogan >= 2.5
            or text.email >= 0.7
            or text.department >= 2.5
            or text.name >= 2.5
        ):
            continue
        goes_on = bool(re.search(r"(?:&|\+|\band\b|\bund\b|\bet\b|-|,)\s*$", upper.text)) or bool(
            re.match(r"\s*(?:&|und\b|and\b)", lower.text)
        )
        form_only = any(
            form.start <= 1 and form.end >= len(lower.text.rstrip(" .")) - 1 for form in legal_forms(lower.text)
        )
        same_style = alike and upper.text.isupper() == lower.text.isupper()
        wordy = (
            same_style
            and text.organization >= 2.5
            and text.domain + organization.domain > 0.5
            and max(text.domain, organization.domain) < 0.95
            and (upper.text.isupper() or min(text.domain, organization.domain) > 0.3)
            and not legal_forms(upper.text)
        )
        if (goes_on and alike) or form_only or wordy:
            joined = together(upper, lower, " ")
            grade = replace(joined, organization=max(organization.organization, text.organization))
            return grade, [one for one in rest if one is not text]
    return organization, rest
