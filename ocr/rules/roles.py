"""Who is who in what is left of a card: name, title, department and organization settled together.

Each leftover text is graded for every role; then the best combination is chosen, for a line under a
name is more likely a title, and the largest line is an organization only if it is not the name.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import product

from ocr.model import Box, FieldKind
from ocr.rules.email import emails_of
from ocr.rules.label import all_labels, is_label
from ocr.rules.legal import legal_forms
from ocr.rules.organization import domain_agrees, is_department, organization_words
from ocr.rules.person import PersonName, email_agrees, in_normal_case, name_parts, name_shape, split_name
from ocr.rules.sheet import Claim, Claims, Piece, Sheet, Spot, gap_below, in_column, same_row
from ocr.rules.title import is_slogan, title_words
from ocr.rules.words import is_ideographic

MOST_CANDIDATES = 7
_NAME_FLOOR, _ORGANIZATION_FLOOR, _TITLE_FLOOR = 1.5, 1.0, 2.0


@dataclass(frozen=True, slots=True)
class Candidate:
    """A leftover text and how well it would fill each role."""

    text: str
    spots: tuple[Spot, ...]
    box: Box
    name: float = 0.0
    title: float = 0.0
    organization: float = 0.0
    department: float = 0.0
    slogan: float = 0.0
    email: float = 0.0
    domain: float = 0.0


def find_roles(sheet: Sheet, claims: Claims) -> list[Claim]:
    """Claim the person's name, the title, the department and the organization."""
    texts = [part for piece in sheet.free(claims) for part in _split_inline(piece, sheet.language)]
    texts = [text for text in texts if re.search(r"[^\W\d_]", text.text) and not is_label(text.text, all_labels())]
    texts = _joined(texts)
    emails = tuple(emails_of(claims))
    domains = tuple(claim.value for claim in claims if claim.kind in (FieldKind.EMAIL, FieldKind.URL))
    tallest = max((text.box.height for text in texts), default=1.0)
    graded = _with_taglines([_graded(text, sheet, emails, domains, tallest) for text in texts[:60]])
    addresses = [box for claim in claims if claim.kind == FieldKind.ADDRESS and (box := sheet.boxes(claim.spots))]
    name, title, organization = _best(graded, addresses)
    return _claims(sheet, graded, name, title, organization)


def _split_inline(piece: Piece, language: str) -> list[Candidate]:
    """Cut a text that holds a name and a title ("Eric Rothenberg, Owner"; 代表取締役 山田 太郎)."""
    whole = Candidate(piece.text, (piece.spot,), piece.box)
    cuts = [(match.start(), match.end()) for match in re.finditer(r"\s*[,;/]\s+|\s+[-–]\s+|\s*[,;]\s*|\s+", piece.text)]
    best: tuple[float, int, int] | None = None
    for start, end in cuts:
        left, right = piece.text[:start], piece.text[end:]
        if not left or not right:
            continue
        worth = _split_worth(left, right, piece.text[start:end], language)
        if worth > 0 and (best is None or worth > best[0]):
            best = worth, start, end
    if best is None:
        return [whole]
    parts = []
    for start, end in ((0, best[1]), (best[2], len(piece.text))):
        share = piece.box.width / max(len(piece.text), 1)
        box = Box(piece.box.x + start * share, piece.box.y, (end - start) * share, piece.box.height)
        rest = Piece(piece.part(start, end), piece.text[start:end].strip(), box)
        parts.extend(_split_inline(rest, language) if end - start < len(piece.text) else [])
    return parts


def _split_worth(left: str, right: str, between: str, language: str) -> float:
    """Say how much better two texts are apart than together; below 0 they belong together."""
    signs = is_ideographic(left), is_ideographic(right)
    marked = bool(re.search(r"[,;/–-]", between))
    if any(signs) and not marked and _spaced_out(left + between + right):
        return 0.0
    if any(signs) and not marked:
        one, two = (_sign_role(text) for text in (left, right))
        if all(signs):
            both_titles = title_words(left, language) >= 3 and title_words(right, language) >= 3
            return 3.0 if not both_titles and {one, two} in _APART else 0.0
        latin = right if signs[0] else left
        return 2.0 if len(re.findall(r"[A-Za-z]", latin)) >= 2 and (one == "name" or two == "name") else 0.0
    if not marked or any(signs):
        return 0.0
    name = split_name(left)
    if name_shape(name.text) >= 2 and not title_words(left, language) and title_words(right, language) >= 3.5:
        return 4.0 if not split_name(left + ", " + right).suffix else 0.0
    if title_words(left, language) >= 4 and title_words(right, language) < 2 and len(left.split()) <= 3:
        if organization_words(right, language) >= 2 and "," in between:
            return 2.0
        if name_shape(right) >= 2.5 and "," not in between and "/" not in between:
            return 1.0
    return 0.0


_APART: tuple[set[str], ...] = (
    {"name", "title"}, {"organization", "title"}, {"organization", "name"}, {"department", "title"},
    {"organization", "department"},
)  # fmt: skip
"""Roles that stand side by side in one line of ideographs."""


def _spaced_out(text: str) -> bool:
    """Tell whether a reader put a space behind every sign ("청 솔 인 쇄")."""
    words = text.split()
    return len(words) >= 3 and sum(len(word) for word in words) / len(words) < 1.7


def _sign_role(text: str) -> str:
    if organization_words(text, "") >= 3 and len(re.sub(r"\s", "", text)) > 3:
        return "organization"
    if title_words(text, "") >= 3.5:
        return "title"
    if name_shape(text) >= 1.5:
        return "name"
    return "department" if is_department(text) >= 3 else ""


def _joined(texts: Sequence[Candidate]) -> list[Candidate]:
    """Join texts that are one in two boxes: halves of a row, and a given name above its family name."""
    left = sorted(texts, key=lambda text: (text.box.y, text.box.x))
    joined: list[Candidate] = []
    for text in left:
        for number, before in enumerate(joined):
            gap = text.box.x - before.box.right
            height = min(text.box.height, before.box.height)
            alike = 0.75 < text.box.height / max(before.box.height, 1e-6) < 1.33
            if same_row(before.box, text.box) and alike and -0.3 * height < gap < 0.75 * height and before.spots[-1].line != text.spots[0].line:
                joined[number] = _together(before, text, " ")
                break
        else:
            joined.append(text)
    return joined


def _together(one: Candidate, two: Candidate, between: str) -> Candidate:
    return Candidate(one.text + between + two.text, one.spots + two.spots, one.box.joined(two.box))


def _graded(text: Candidate, sheet: Sheet, emails: tuple[str, ...], domains: tuple[str, ...], tallest: float) -> Candidate:
    """Grade a text for every role by its words, its size and the card's addresses."""
    words = text.text
    size = text.box.height / max(tallest, 1e-6)
    split = split_name(words)
    agrees = max((email_agrees(split.text, email) for email in emails), default=0.0)
    fits = domain_agrees(words, domains)
    title = title_words(words, sheet.language)
    organization = organization_words(words, sheet.language)
    slogan = is_slogan(words)
    department = is_department(words)
    shape = name_shape(split.text)
    honoured = (2.5 if split.prefix else 0.0) + (2.0 if split.suffix else 0.0)
    name = shape + 5.0 * agrees + honoured + 1.5 * size - min(title, 5.0) - 0.8 * organization
    name -= (3.0 if legal_forms(words) else 0.0) + min(department, 3.0) + 0.7 * slogan
    name -= 4.0 * fits * (1 - agrees) if fits >= 0.85 else 0.0
    if re.search(r"\d", words):
        name -= 3.0
    of_company = organization + 5.0 * fits + 1.0 * size - 0.6 * min(title, 5.0) - 0.5 * department - slogan
    of_company -= (4.0 if organization < 2 else 1.0) * agrees * (1 - fits) + (2.0 if split.prefix else 0.0)
    count = len(words.split())
    of_company += (0.5 if count <= 4 else -0.4 * (count - 4)) - (1.0 if shape < -5 and not organization and not fits else 0.0)
    of_title = title - 0.8 * organization * (title < 5) - 4.0 * fits - 3.0 * agrees - slogan * 0.8 - (2.0 if legal_forms(words) else 0.0)
    of_title -= 2.0 if re.search(r"\d{2,}", words) else 0.0
    of_department = department - (0.1 if department >= 3.5 else 0.5) * min(title, 4.0) - 3.0 * fits - slogan
    return replace(
        text, name=name, title=of_title, organization=of_company, department=of_department, slogan=slogan,
        email=agrees, domain=fits,
    )  # fmt: skip


def _with_taglines(texts: Sequence[Candidate]) -> list[Candidate]:
    """Lower a small text right under a much larger one as an organization, and raise the larger: logo and tagline."""
    lowered: list[Candidate] = []
    for text in texts:
        for large in texts:
            close = in_column(large.box, text.box) and -0.6 < gap_below(large.box, text.box) < 0.8 and large.box.y < text.box.y
            if close and text.box.height < 0.62 * large.box.height and text.domain < 0.7 and not legal_forms(text.text) and large.title < 2:
                text = replace(text, organization=text.organization - 2.5)
        lowered.append(text)
    return lowered


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
            if any(in_column(organization.box, box) and -0.3 < gap_below(organization.box, box) < 1.2 for box in addresses):
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
    of_person = same_row(name.box, title.box) or (in_column(name.box, title.box) and abs(gap_below(name.box, title.box)) < 3)
    return 4.0 if of_company and not of_person and organization.box.y < title.box.y and name.box.y < organization.box.y else 0.0


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
    sheet: Sheet, texts: Sequence[Candidate], name: Candidate | None, title: Candidate | None, organization: Candidate | None
) -> list[Claim]:
    used = [text for text in (name, title, organization) if text is not None]
    rest = [text for text in texts if not any(text is one for one in used)]
    found: list[Claim] = []
    if name is not None:
        name, rest = _longer_name(name, rest)
        found.append(_name_claim(sheet, name, rest, alone=title is None))
    if title is not None:
        title, rest = _longer_title(title, rest)
        found.append(_claim(FieldKind.TITLE, title, "title", _sure(title.title + _under(name, title), 3.0)))
    if organization is not None:
        organization, rest = _longer_organization(organization, rest)
        found.append(_claim(FieldKind.ORGANIZATION, organization, "organization", _sure(organization.organization, 2.5)))
    departments = [text for text in rest if text.department >= 2.5]
    if departments:
        best = max(departments, key=lambda text: text.department)
        found.append(_claim(FieldKind.DEPARTMENT, best, "department", _sure(best.department, 2.5)))
    return found


def _sure(score: float, fair: float) -> float:
    """Turn a score into a probability: 0.75 at a fair one, near 1 well above it."""
    return max(0.3, min(0.98, 0.75 + 0.06 * (score - fair)))


def _claim(kind: FieldKind, text: Candidate, rule: str, sure: float) -> Claim:
    return Claim(kind, text.text.strip(" ,;|-·•"), rule, text.spots, sure)


def _name_claim(sheet: Sheet, name: Candidate, rest: Sequence[Candidate], alone: bool) -> Claim:
    split = split_name(name.text)
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
    return Claim(FieldKind.NAME, value, rule, name.spots + (other.spots if other else ()), sure, parts, printed=name.text)


def _same_person(name: Candidate, text: Candidate) -> bool:
    """Tell whether a text is the name once more in another script: near it and shaped like one."""
    if is_ideographic(name.text) == is_ideographic(text.text) or text.name < 2.0 or text.title > 2:
        return False
    return abs(text.box.middle.y - name.box.middle.y) < 3 * max(name.box.height, text.box.height)


def _longer_name(name: Candidate, rest: list[Candidate]) -> tuple[Candidate, list[Candidate]]:
    """Join a name printed on two lines: single words of one size below one another."""
    if len(name.text.split()) > 2 or (is_ideographic(name.text) and len(name.text) > 2):
        return name, rest
    for text in rest:
        above = text.box.y < name.box.y
        upper, lower = (text, name) if above else (name, text)
        alike = 0.85 < text.box.height / max(name.box.height, 1e-6) < 1.18
        near = in_column(upper.box, lower.box) and -0.5 < gap_below(upper.box, lower.box) < 0.6
        one_word = len(text.text.split()) == 1 and (len(name.text.split()) == 1 or text.email >= 0.7)
        if alike and near and one_word and text.title < 2 and text.organization < 2.5 and name_shape(text.text) > -2 and text.domain < 0.85:
            joined = _together(upper, lower, " ")
            grade = replace(joined, name=max(name.name, text.name), email=max(name.email, text.email))
            return grade, [one for one in rest if one is not text]
    return name, rest


_GOES_ON = re.compile(r"(?:[,&/-]|\b(?:and|of|for|the|und|für|et|de|des|du|e|di|y|en|i|ds\.?|a|och|og|ja|és|ve|for|in|im|der|de la|del|per|para|voor|van))\s*$", re.IGNORECASE)  # fmt: skip


def _longer_title(title: Candidate, rest: list[Candidate]) -> tuple[Candidate, list[Candidate]]:
    """Join the line below a title that goes on in it, and a second title in the same style."""
    for text in sorted(rest, key=lambda text: text.box.y):
        alike = 0.8 < text.box.height / max(title.box.height, 1e-6) < 1.25
        near = in_column(title.box, text.box) and -0.5 < gap_below(title.box, text.box) < 0.9
        goes_on = bool(_GOES_ON.search(title.text)) or bool(re.match(r"\s*(?:&|and\b|und\b|et\b|[a-zà-ÿ])", text.text))
        if alike and near and text.box.y > title.box.y and text.slogan < 3 and goes_on and text.organization < 4:
            joined = _together(title, text, " ")
            return replace(joined, title=max(title.title, text.title)), [one for one in rest if one is not text]
    return title, rest


def _longer_organization(organization: Candidate, rest: list[Candidate]) -> tuple[Candidate, list[Candidate]]:
    """Join a name that is printed on two lines of one style ("HOLBORN &" / "MOORGATE ENGINEERING")."""
    for text in rest:
        above = text.box.y < organization.box.y
        upper, lower = (text, organization) if above else (organization, text)
        alike = 0.8 < text.box.height / max(organization.box.height, 1e-6) < 1.25
        near = in_column(upper.box, lower.box) and -0.5 < gap_below(upper.box, lower.box) < 0.7
        if not near or text.title >= 2 or text.slogan >= 2.5 or text.email >= 0.7 or text.department >= 2.5 or text.name >= 2.5:
            continue
        goes_on = bool(re.search(r"(?:&|\+|\band\b|\bund\b|\bet\b|-|,)\s*$", upper.text)) or bool(re.match(r"\s*(?:&|und\b|and\b)", lower.text))
        form_only = any(form.start <= 1 and form.end >= len(lower.text.rstrip(" .")) - 1 for form in legal_forms(lower.text))
        same_style = alike and upper.text.isupper() == lower.text.isupper()
        wordy = same_style and text.organization >= 2.5 and text.domain + organization.domain > 0.5 and not legal_forms(upper.text)
        if (goes_on and alike) or form_only or wordy:
            joined = _together(upper, lower, " ")
            grade = replace(joined, organization=max(organization.organization, text.organization))
            return grade, [one for one in rest if one is not text]
    return organization, rest
