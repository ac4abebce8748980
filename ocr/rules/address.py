"""Postal addresses: lines that look like part of one, joined down their column."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from ocr.model import FieldKind
from ocr.rules.address_parts import address_parts
from ocr.rules.label import is_label, labels, without_label
from ocr.rules.legal import legal_forms
from ocr.rules.organization import domain_agrees, organization_words
from ocr.rules.person import email_agrees
from ocr.rules.place import city_countries, country_at_end
from ocr.rules.postcode import AU_STATES, US_STATES, Postcode, find_postcode, telling_postcodes
from ocr.rules.sheet import Claim, Claims, Piece, Sheet, gap_below, in_column, same_row
from ocr.rules.title import title_words
from ocr.rules.words import by_language, endings, ends_with_one, is_ideographic, tokens

_NUMBER_FIRST = re.compile(r"^(?:no\.?\s?|#|nr\.?\s?)?\d{1,6}(?:\s?[-/&]\s?\d{1,5})?\s?[A-Za-z]?(?:(?:st|nd|rd|th)\b)?[,.]?\s+(?:[NSEW]\.?\s|[^\W\d_])", re.IGNORECASE)  # fmt: skip
_NUMBER_LAST = re.compile(r"[^\W\d_]{2,}\.?,?\s+(?:no\.?|nr\.?|n[°ºo]\.?|#)?\s?\d{1,5}\s?[a-zA-Z]?(?:\s?[-/]\s?\d{0,5}\s?[a-zA-Z]?){0,2}\s*(?=$|,|;|\s[-–]\s)", re.IGNORECASE)  # fmt: skip
_STATE = re.compile(r",\s*(?P<state>[A-Z]{2,3})\.?$")
_PLACEHOLDER = re.compile(r"\b(?:street|city|address|adresse|straße|ciudad|direcci[oó]n|country|zip|postcode)\b", re.IGNORECASE)  # fmt: skip
_JUNK_BEFORE = re.compile(r"^(?:[^\w#〒(]+|[A-Z©®@]\s+(?=\d)|\d\s(?=\d{1,5}\s+[^\W\d_]))+")
ENOUGH = 3.0


@dataclass(frozen=True, slots=True)
class _Line:
    """A piece that may be a line of an address, and what speaks for it."""

    piece: Piece
    score: float
    postcode: Postcode | None = None
    street: bool = False
    country: str = ""
    labelled: bool = False
    cut: int = 0

    @property
    def text(self) -> str:
        return self.piece.text[self.cut :].rstrip(" .,;|-")


def find_addresses(sheet: Sheet, claims: Claims) -> list[Claim]:
    """Claim every postal address, the fullest first."""
    graded = [_grade(sheet, piece) for piece in sheet.free(claims)]
    groups = [part for group in _groups(graded) for part in _one_postcode_each(group)]
    good = [_with_street(group, graded, claims) for group in groups if _is_address(group)]
    good.sort(key=lambda group: (-_rank(group), group[0].piece.spot))
    return [_claim(sheet, group) for group in good]


def _grade(sheet: Sheet, piece: Piece) -> _Line:
    """Say how much a piece looks like a line of an address."""
    cut = without_label(piece.text, labels("address"))
    labelled = cut > 0
    if junk := _JUNK_BEFORE.match(piece.text[cut:]):
        cut += junk.end()
    forms = [form for form in legal_forms(piece.text) if form.end < len(piece.text) - 8]
    if forms and re.search(r"\d", piece.text[forms[-1].end :]) and not re.search(r"\d", piece.text[: forms[-1].end]):
        cut = forms[-1].end + len(re.match(r"[\s,.;-]*", piece.text[forms[-1].end :]).group())  # type: ignore[union-attr]
    text = piece.text[cut:].rstrip(" .,;|-")
    if not re.search(r"\w", text):
        return _Line(piece, 2.0 if labelled else 0.0, labelled=labelled, cut=cut)
    if is_ideographic(text):
        return _grade_signs(piece, text, cut, labelled, sheet)
    postcode = _postcode(text, sheet.region)
    boxes = by_language("streets", "boxes").find(text)
    if postcode and any(re.fullmatch(r"[\s.:°nNºo]*", text[box.end : postcode.start]) for box in boxes):
        postcode = None
    score = (3.0 if postcode else 0.0) + (2.0 if labelled else 0.0)
    street, street_score = _street(text, sheet.language)
    score += street_score
    country = country_at_end(text, sheet.language)
    if country:
        score += 2.0 if country[0] == 0 else 1.5
    state = _STATE.search(text)
    if state and state["state"] in US_STATES | AU_STATES:
        score += 1.0
    if boxes and re.search(r"\d", text):
        score += 3.0
    if not score or score == 1.5:
        score += _city_score(text, sheet.region)
    if len(_PLACEHOLDER.findall(text)) >= 1:
        score += 1.0 * len(_PLACEHOLDER.findall(text)) + 1.0
    score -= _against(text, bool(postcode) or street_score >= 3)
    abroad = country is not None and not _NUMBER_FIRST.match(text)
    has_street = street or (street_score >= 1.5 and not abroad)
    return _Line(piece, score, postcode, has_street, country[1] if country else "", labelled, cut)


def _postcode(text: str, region: str) -> Postcode | None:
    found = find_postcode(text, region) if region else None
    if found is None:
        for other in telling_postcodes(text):
            if found := find_postcode(text, other):
                return found
    return found


def _street(text: str, language: str) -> tuple[bool, float]:
    """Tell whether a street's kind is named, and how much the words and numbers speak for a street."""
    outside = bool(_NUMBER_FIRST.match(text) or _NUMBER_LAST.search(text))
    number = outside or bool(re.search(r"[\w.,]\s+\d{1,5}\b", text))
    words = [hit for hit in by_language("streets", "words").find(text) if _counts(hit.phrase, hit.languages, language, number)]
    ends = [token for token in tokens(text) if ends_with_one(token.word, _street_endings(language))]
    units = [hit for hit in by_language("streets", "units").find(text) if re.match(r"[\s.:#]*(?:\d|[A-Z]\b)", text[hit.end :])]
    places = [
        hit for hit in by_language("streets", "places").find(text)
        if len(hit.phrase[0]) > 3 or (hit.start == 0 and text[hit.start : hit.end].isupper())
    ]  # fmt: skip
    score = 0.0
    if words or ends:
        score += 3.0 if number else 1.5
    elif outside:
        score += 1.5
    score += 1.0 * bool(units) + 1.0 * bool(places)
    return bool(words or ends), score


@lru_cache(maxsize=32)
def _street_endings(language: str) -> tuple[str, ...]:
    chosen = {"de", "nl", "sv", "da", "no", "fi"}
    keep = {language} if language in chosen else chosen
    every = by_language("streets", "endings")
    return tuple(end for end in endings("streets") if len(end) > 2 and keep & set(every.languages((end,))))


def _counts(phrase: tuple[str, ...], languages: tuple[str, ...], language: str, number: bool) -> bool:
    """Tell whether a street word counts: short ones only in their own language or beside a number."""
    if len(phrase) > 1 or len(phrase[0]) > 3:
        return True
    if len(phrase[0]) <= 2:
        return number and (language in languages or phrase[0] in ("st", "rd", "dr", "ln", "av", "bd", "ul"))
    return number or language in languages


def _city_score(text: str, region: str) -> float:
    """Say whether a line is the name of a city, alone or before a comma."""
    if re.search(r"\d", text) or len(text) > 50:
        return 0.0
    for part in re.split(r"\s*[,/-]\s*", text)[:3]:
        lands = city_countries(part) if 2 < len(part) < 30 else frozenset()
        if lands:
            return 1.0 if not region or region in lands else 0.5
    return 0.0


def _against(text: str, strong: bool) -> float:
    """Say what speaks against a line of an address: titles, legal forms, organizations."""
    low = 0.0
    if legal_forms(text):
        low += 3.0
    if by_language("titles", "words").find(text) and not strong:
        low += 2.0
    if not re.search(r"\d", text) and by_language("departments", "words").find(text):
        low += 1.0
    return low


def _grade_signs(piece: Piece, text: str, cut: int, labelled: bool, sheet: Sheet) -> _Line:
    """Grade a line in ideographs, kana or hangul by its signs of districts, streets and numbers."""
    hits = by_language("streets", "signs").find(text)
    kinds = {hit.phrase[0] for hit in hits if hit.start > 0}
    digits = bool(re.search(r"\d|[一二三四五六七八九十]", text))
    postcode = find_postcode(text, sheet.region)
    code_named = bool(re.search(r"〒|(?:邮编|邮政编码|郵編|郵遞區號|郵便番号|우편번호)\W*\d{3}|^\W*\(?\d{5,6}\)?\W*$", text))
    score = (2.0 if labelled else 0.0) + (3.0 if postcode or code_named else 0.0)
    unit = bool(re.search(r"[0-9A-Za-z一二三四五六七八九十][号號座楼樓层層室栋棟幢期番丁階階号F]", text))
    score += min(len(kinds), 4) * 0.8 + (1.0 if (digits and kinds) or (unit and kinds) else 0.0)
    if any(hit.end == len(text) for hit in by_language("titles", "signs").find(text)) and not digits:
        score -= 2.0
    if legal_forms(text):
        score -= 3.0
    if len(text) < 5 and not code_named:
        score = min(score, 1.0)
    country = country_at_end(text, sheet.language)
    return _Line(piece, score, postcode, score >= 2, country[1] if country else "", labelled, cut)


def _groups(lines: Sequence[_Line]) -> list[list[_Line]]:
    """Gather lines round every strong one, up and down its column and along its row."""
    left = list(lines)
    groups: list[list[_Line]] = []
    for seed in sorted(lines, key=lambda line: -line.score):
        if seed.score < 1.5 or seed not in left:
            continue
        group = [seed]
        left.remove(seed)
        grown = True
        while grown:
            grown = False
            for line in list(left):
                if any(_belongs(line, member, group) for member in group):
                    group.append(line)
                    left.remove(line)
                    grown = True
        between = [line for line in left if _between(line, group)]
        for line in between:
            left.remove(line)
        groups.append(_in_order([*group, *between]))
    return groups


def _between(line: _Line, group: list[_Line]) -> bool:
    """Tell whether a piece stands between two pieces of an address on their printed line ("… 112 · B · 00154 …")."""
    starts = [member.piece.spot.start for member in group if member.piece.spot.line == line.piece.spot.line]
    return len(starts) > 1 and min(starts) < line.piece.spot.start < max(starts)


def _belongs(line: _Line, member: _Line, group: list[_Line]) -> bool:
    """Tell whether a line is the next of an address."""
    one, two = line.piece, member.piece
    if one.spot.line == two.spot.line:
        between = abs(one.spot.start - two.spot.end), abs(two.spot.start - one.spot.end)
        return line.score >= 0.5 and min(between) <= 6
    upper, lower = (line, member) if one.box.y < two.box.y else (member, line)
    beside = same_row(one.box, two.box)
    if beside:
        gap = max(one.box.x, two.box.x) - min(one.box.right, two.box.right)
        house_number = bool(re.fullmatch(r"\W*\d{1,5}\s?[A-Za-z]?\W*", line.text)) and gap < 0.8 * two.box.height
        return gap < 1.5 * min(one.box.height, two.box.height) and (line.score >= 1.0 or house_number)
    if not in_column(one.box, two.box) or not -0.6 < gap_below(upper.piece.box, lower.piece.box) < 1.4:
        return False
    ratio = one.box.height / max(two.box.height, 1e-6)
    if not 0.55 < ratio < 1.8:
        return False
    if line.score >= 1.0:
        return True
    if line.score < 0:
        return False
    goes_on = upper.piece.text.rstrip().endswith((",", "-", "/")) and not re.search(r"@|www", lower.text)
    if upper is member and line is lower:
        return goes_on or (line.score > 0 and not _complete(group))
    return goes_on and line is upper and bool(re.search(r"\d", line.text))


def _complete(group: list[_Line]) -> bool:
    return any(line.postcode for line in group) and any(line.street for line in group)


def _in_order(group: list[_Line]) -> list[_Line]:
    """Sort lines by rows from above, in a row from the left."""
    group = sorted(group, key=lambda line: line.piece.box.middle.y)
    rows: list[list[_Line]] = []
    for line in group:
        if rows and same_row(rows[-1][0].piece.box, line.piece.box):
            rows[-1].append(line)
        else:
            rows.append([line])
    return [line for row in rows for line in sorted(row, key=lambda line: (line.piece.box.x, line.piece.spot.start))]


def _one_postcode_each(group: list[_Line]) -> list[list[_Line]]:
    """Cut a group that holds several addresses: a street behind a postcode begins the next one."""
    if sum(line.postcode is not None for line in group) < 2:
        return [group]
    parts: list[list[_Line]] = [[]]
    for line in group:
        done = any(member.postcode for member in parts[-1])
        if done and (line.postcode or (line.street and not line.country)) and any(member.street for member in parts[-1]):
            parts.append([])
        parts[-1].append(line)
    if not any(line.postcode for line in parts[-1]) and len(parts) > 1 and len(parts[-1]) < 2:
        parts[-2].extend(parts.pop())
    return parts


def _with_street(group: list[_Line], lines: Sequence[_Line], claims: Claims) -> list[_Line]:
    """Take in the line above an address without a street, where it stands in the same block and style."""
    first = group[0]
    if any(line.street or re.match(r"\d", line.text) for line in group) or first.labelled:
        return group
    hosts = tuple(claim.value for claim in claims if claim.kind in (FieldKind.EMAIL, FieldKind.URL))
    for line in lines:
        above, below = line.piece.box, first.piece.box
        alike = 0.85 < above.height / max(below.height, 1e-6) < 1.18 and abs(above.x - below.x) < 0.6 * below.height
        near = above.y < below.y and -0.5 < gap_below(above, below) < 0.8
        if alike and near and -0.1 < line.score and line not in group and len(line.text.split()) >= 2:
            words = organization_words(line.text, "") + 4 * domain_agrees(line.text, hosts) + title_words(line.text, "")
            if words < 2 and not any(email_agrees(line.text, host) >= 0.7 for host in hosts if "@" in host):
                return [line, *group]
    return group


def _is_address(group: list[_Line]) -> bool:
    """Tell whether a group's lines together make an address."""
    total = sum(max(line.score, 0) for line in group)
    text = " ".join(line.text for line in group)
    if total < ENOUGH or len(re.findall(r"[^\W\d_]", text)) < 4:
        return False
    if all(is_label(line.text, labels("address")) for line in group):
        return False
    return bool(re.search(r"\d", text)) or total >= 4 or is_ideographic(text) or any(line.labelled for line in group)


def _rank(group: list[_Line]) -> float:
    """Say how full an address is; the fullest comes first, and of equals the first on the card."""
    postcode = any(line.postcode for line in group)
    street = any(line.street for line in group)
    return float(2 * (postcode and street) + postcode + street)


def _claim(sheet: Sheet, group: list[_Line]) -> Claim:
    kept = [line for line in group if re.search(r"\w", line.text)]
    spots = tuple(line.piece.part(line.cut, line.cut + len(line.text)) for line in kept)
    label = tuple(line.piece.part(0, line.cut) for line in group if line.cut)
    texts = [line.text for line in kept]
    parts = address_parts(texts, sheet.region, sheet.language)
    total = sum(line.score for line in group)
    sure = 0.97 if parts["postcode"] and total >= 5 else 0.93 if total >= 5 else 0.85
    if any(line.score < 1 for line in kept):
        sure -= 0.08
    return Claim(FieldKind.ADDRESS, ", ".join(texts), "address", spots, sure, parts, label=label)
