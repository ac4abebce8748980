"""Who is who in what is left of a card: name, title, department and organization settled together.

Each leftover text is graded for every role; then the best combination is chosen, for a line under a
name is more likely a title, and the largest line is an organization only if it is not the name.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import product

from rapidfuzz import fuzz

from ocr.model import Box, FieldKind
from ocr.rules.candidate import Candidate
from ocr.rules.email import emails_of
from ocr.rules.inline import joined_texts, split_inline
from ocr.rules.label import all_labels, is_label
from ocr.rules.legal import legal_forms
from ocr.rules.letters_of_addresses import in_polish
from ocr.rules.longer import longer_name, longer_organization, longer_title, whole_title
from ocr.rules.name import PersonName, announced, in_normal_case, name_parts, split_name, without_letters
from ocr.rules.organization import domain_agrees, free_mail_agrees, is_department, organization_words
from ocr.rules.person import email_agrees, name_shape
from ocr.rules.person_or_company import first_of_two, in_own_name, is_town
from ocr.rules.printed_twice import name_in_own_script, organization_in_own_script, title_in_own_script
from ocr.rules.sheet import Claim, Claims, Sheet, gap_below, in_column, same_row
from ocr.rules.title import is_slogan, title_words
from ocr.rules.words import is_ideographic

MOST_CANDIDATES = 7
OF_FREE_MAIL = 0.6
"""What the local part of an address at a mail provider counts for a company's name, beside a domain of its own."""
_NAME_FLOOR, _ORGANIZATION_FLOOR, _TITLE_FLOOR = 1.5, 1.0, 2.0


def find_roles(sheet: Sheet, claims: Claims) -> list[Claim]:
    """Claim the person's name, the title, the department and the organization."""
    texts = [part for piece in sheet.free(claims) for part in split_inline(piece, sheet.language)]
    texts = [text for text in texts if re.search(r"[^\W\d_]", text.text) and not is_label(text.text, all_labels())]
    texts = joined_texts(texts)
    emails = tuple(emails_of(claims))
    domains = tuple(claim.value for claim in claims if claim.kind in (FieldKind.EMAIL, FieldKind.URL))
    tallest = max((text.box.height for text in texts), default=1.0)
    texts = [_better_reading(text, emails, domains, sheet.language) for text in texts[:60]]
    graded = [_graded(text, sheet, emails, domains, tallest) for text in texts]
    graded = _with_taglines(_without_lists(graded, sheet, claims))
    addresses = [box for claim in claims if claim.kind == FieldKind.ADDRESS and (box := sheet.boxes(claim.spots))]
    name, title, organization = _best(graded, addresses)
    left = [text for text in graded if text is not title and text is not organization]
    name, organization = in_own_name(first_of_two(name, left), title, organization)
    title = title_in_own_script(title, graded, sheet.language)
    left = [text for text in graded if text is not title]
    name = name_in_own_script(name, left, sheet.language)
    organization = organization_in_own_script(organization, [text for text in left if text is not name], sheet.language)
    return _claims(sheet, graded, name, title, organization)


def _better_reading(text: Candidate, emails: tuple[str, ...], domains: tuple[str, ...], language: str) -> Candidate:
    """Give the second reader's text where only so it fits e-mail or domain, is a title, or is free of odd signs."""
    text = replace(text, text=in_polish(text.text, emails, domains)) if language == "pl" else text
    if not text.other or fuzz.ratio(text.text.lower(), text.other.lower()) < 70:
        return text

    def fit(reading: str) -> float:
        name = max((email_agrees(split_name(reading).text, email) for email in emails), default=0.0)
        return max(name, domain_agrees(reading, domains)) - (0.2 if _ODD.search(reading) else 0.0)

    titled = title_words(text.other, language) > title_words(text.text, language) + 1
    return replace(text, text=text.other) if titled or fit(text.other) > fit(text.text) + 0.05 else text


def _graded(
    text: Candidate, sheet: Sheet, emails: tuple[str, ...], domains: tuple[str, ...], tallest: float
) -> Candidate:
    """Grade a text for every role by its words, its size and the card's addresses."""
    words = text.text
    size = text.box.height / max(tallest, 1e-6)
    split = split_name(words)
    agrees = max((email_agrees(split.text, email) for email in emails), default=0.0)
    fits = domain_agrees(words, domains)
    title = title_words(words[announced(words) :], sheet.language)
    organization = organization_words(words, sheet.language)
    slogan = is_slogan(words)
    department = is_department(words)
    shape = name_shape(split.text)
    honoured = (3.5 if announced(words) else 2.5 if split.prefix else 0.0) + (2.0 if split.suffix else 0.0)
    name = shape + 5.0 * agrees + honoured + 1.5 * size - min(title, 5.0) - 0.8 * organization
    name -= (3.0 if legal_forms(words) else 0.0) + min(department, 3.0) + 0.7 * slogan
    name -= 4.0 * fits * (1 - agrees) if fits >= 0.85 else 0.0
    if re.search(r"\d", words) or is_town(words):
        name -= 3.0
    fits = max(fits, OF_FREE_MAIL * free_mail_agrees(words, emails))
    of_company = organization + 5.0 * fits + 1.0 * size - 0.6 * min(title, 5.0) - 0.5 * department - slogan
    if not (_PARTNERS.search(words) and shape < 0):  # a firm may bear its owner's name
        of_company -= (4.0 if organization < 2 else 1.0) * agrees * (1 - fits)
    of_company -= 2.0 if split.prefix else 0.0
    of_company -= 1.0 if is_ideographic(words) and shape >= 2.5 and not organization else 0.0
    count = len(words.split())
    of_company += (0.5 if count <= 4 else -0.4 * (count - 4)) - (
        1.0 if shape < -5 and not organization and not fits else 0.0
    )
    of_title = (
        title
        - 0.8 * organization * (title < 5)
        - 4.0 * fits
        - 3.0 * agrees
        - slogan * 0.8
        - (2.0 if legal_forms(words) else 0.0)
    )
    of_title -= 2.0 if re.search(r"\d{2,}", words) else 0.0
    of_department = department - (0.1 if department >= 3.5 else 0.5) * min(title, 4.0) - 3.0 * fits - slogan
    return replace(
        text, name=name, title=of_title, organization=of_company, department=of_department, slogan=slogan,
        email=agrees, domain=fits,
    )  # fmt: skip


def _without_lists(texts: Sequence[Candidate], sheet: Sheet, claims: Claims) -> list[Candidate]:
    """Lower what stands in a row of three and more on one line ("Coffee · Cakes · Light Lunches"): what is on offer."""
    rows = Counter(piece.spot.line for piece in sheet.pieces)
    facts = {spot.line for claim in claims for spot in claim.places}
    return [_listed(text) if rows[text.spots[0].line] >= 3 and text.spots[0].line not in facts else text
            for text in texts]  # fmt: skip


def _listed(text: Candidate) -> Candidate:
    if max(text.email, text.domain) >= 0.7 or legal_forms(text.text) or text.title >= 3:
        return text
    return replace(text, name=text.name - 3.0, organization=text.organization - 3.0)


def _with_taglines(texts: Sequence[Candidate]) -> list[Candidate]:
    """Lower a small text right under a much larger one as an organization, and raise the larger: logo and tagline."""
    graded = list(texts)
    for at, text in enumerate(texts):
        for over, large in enumerate(texts):
            close = in_column(large.box, text.box) and -0.6 < gap_below(large.box, text.box) < 0.8
            smaller = text.box.height < 0.62 * large.box.height and large.box.y < text.box.y
            plain_words = text.domain < 0.7 and not legal_forms(text.text)
            if close and smaller and plain_words and large.title < 2 and large.organization > large.name:
                graded[at] = replace(graded[at], organization=text.organization - 4.0)
                graded[over] = replace(graded[over], organization=large.organization + 1.0)
    return graded


def _best(
    texts: Sequence[Candidate], addresses: Sequence[Box]
) -> tuple[Candidate | None, Candidate | None, Candidate | None]:
    """Choose name, title and organization so that all three together are likeliest."""

    def few(role: str) -> list[Candidate | None]:
        ranked = sorted(texts, key=lambda text: -getattr(text, role))[:MOST_CANDIDATES]
        return [None, *ranked]

    def worth(chosen: tuple[Candidate | None, Candidate | None, Candidate | None]) -> float:
        name, title, organization = chosen
        total = 0.0
        if name is not None:
            total += name.name - _NAME_FLOOR
        if title is not None:
            total += title.title - _TITLE_FLOOR + _under(name, title)
        if title is not None and organization is not None and name is not None:
            total -= _is_trade(title, name, organization)
        if organization is not None:
            total += organization.organization - _ORGANIZATION_FLOOR
            if any(
                in_column(organization.box, box) and -0.3 < gap_below(organization.box, box) < 1.2 for box in addresses
            ):
                total += 0.5
        return total

    options = [
        chosen
        for chosen in product(few("name"), few("title"), few("organization"))
        if len({id(text) for text in chosen if text is not None}) == sum(text is not None for text in chosen)
    ]
    return max(options, key=worth)


def _is_trade(title: Candidate, name: Candidate, organization: Candidate) -> float:
    """Say how much a title belongs to the company above it (its trade, "BUSINESS COACH") and not to the person."""
    of_company = in_column(organization.box, title.box) and -0.5 < gap_below(organization.box, title.box) < 0.9
    of_person = same_row(name.box, title.box) or (
        in_column(name.box, title.box) and abs(gap_below(name.box, title.box)) < 3
    )
    return (
        4.0
        if of_company and not of_person and organization.box.y < title.box.y and name.box.y < organization.box.y
        else 0.0
    )


def _under(name: Candidate | None, title: Candidate) -> float:
    """Say how much a text's place fits a title: just under or beside the name, and smaller."""
    if name is None:
        return -1.0
    beside = same_row(name.box, title.box)
    below = in_column(name.box, title.box) and -0.5 < gap_below(name.box, title.box) < 2.0 and title.box.y > name.box.y
    near = 2.0 if below or (beside and title.box.x > name.box.x) else 0.0
    if not near and in_column(name.box, title.box) and -0.5 < gap_below(title.box, name.box) < 1.0:
        near = 0.5
    return near + (0.5 if title.box.height < 0.9 * name.box.height else -0.3)


def _claims(
    sheet: Sheet,
    texts: Sequence[Candidate],
    name: Candidate | None,
    title: Candidate | None,
    organization: Candidate | None,
) -> list[Claim]:
    used = [text for text in (name, title, organization) if text is not None]
    rest = [text for text in texts if not any(text is one for one in used)]
    found: list[Claim] = []
    if name is not None:
        name, rest = longer_name(name, rest)
        found.append(_name_claim(sheet, name, rest, alone=title is None))
    if title is not None:
        title, rest = longer_title(*whole_title(title, rest, sheet))
        found.append(_claim(FieldKind.TITLE, title, "title", _sure(title.title + _under(name, title), 3.0)))
    if organization is not None:
        organization, rest = longer_organization(organization, rest)
        found.append(
            _claim(FieldKind.ORGANIZATION, organization, "organization", _sure(organization.organization, 2.5))
        )
    departments = [text for text in rest if text.department >= 2.5]
    if departments:
        best = max(departments, key=lambda text: text.department)
        found.append(_claim(FieldKind.DEPARTMENT, best, "department", _sure(best.department, 2.5)))
    return found


_PARTNERS = re.compile(r"[^\W\d_]{2} [&+] [^\W\d_]{2}")
_ODD = re.compile(r"[$€<>{}^~=\\]|[^\W\d_]!\w|[a-z]\d[a-z]")
"""Signs that stand in no name; a reader saw something else."""


def _sure(score: float, fair: float) -> float:
    """Turn a score into a probability: 0.75 at a fair one, near 1 well above it."""
    return max(0.3, min(0.98, 0.75 + 0.06 * (score - fair)))


def _claim(kind: FieldKind, text: Candidate, rule: str, sure: float) -> Claim:
    odd = 0.75 if _ODD.search(text.text) else 1.0
    return Claim(kind, text.text.strip(" ,;|-·•"), rule, text.spots, sure * odd)


def _name_claim(sheet: Sheet, name: Candidate, rest: Sequence[Candidate], alone: bool) -> Claim:
    split = split_name(name.text)
    if sheet.region in _FAMILY_IN_SMALL and name.email < 1:
        split = without_letters(split)
    cased = PersonName(in_normal_case(split.text), split.prefix, split.suffix)
    parts = name_parts(cased, sheet.language, sheet.region)
    value = cased.text
    if value.count(",") == 1 and len(value.split(",")[0].split()) <= 2 and parts["given"]:
        value = f"{parts['given']} {parts['family']}"
    other = next((text for text in rest if _same_person(name, text)), None)
    if other is not None:
        parts["other_script"] = other.text
    sure = 0.98 if name.email >= 0.9 else _sure(name.name - (0.5 if alone else 0.0), 3.0)
    rule = "name as in the e-mail" if name.email >= 0.7 else "name by shape and place"
    return Claim(
        FieldKind.NAME, value, rule, name.spots + (other.spots if other else ()), sure, parts, printed=name.text
    )


_FAMILY_IN_SMALL = ("GB", "IE", "US", "CA", "AU", "NZ", "ZA")
"""Countries where capitals behind a name in small letters are a credential, not the family."""


def _same_person(name: Candidate, text: Candidate) -> bool:
    """Tell whether a text is the name once more in another script: near it and shaped like one."""
    if is_ideographic(name.text) == is_ideographic(text.text) or text.name < 2.0 or text.title > 2:
        return False
    return abs(text.box.middle.y - name.box.middle.y) < 3 * max(name.box.height, text.box.height)
