"""One line of a card as a line of an address: what speaks for it and what against."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from ocr.rules.label import labels, without_label
from ocr.rules.legal import legal_forms
from ocr.rules.place import city_countries, country_at_end
from ocr.rules.postcode import AU_STATES, US_STATES, Postcode, find_postcode, telling_postcodes
from ocr.rules.sheet import Piece, Sheet
from ocr.rules.words import by_language, endings, ends_with_one, is_ideographic, section, tokens

_NUMBER_FIRST = re.compile(
    r"^(?:no\.?\s?|#|nr\.?\s?)?\d{1,6}(?:\s?[-/&]\s?\d{1,5})?\s?[A-Za-z]?(?:(?:st|nd|rd|th)\b)?"
    r"[,.]?\s+(?:[NSEW]\.?\s|[^\W\d_])",
    re.IGNORECASE,
)
_NUMBER_LAST = re.compile(
    r"[^\W\d_]{2,}\.?,?\s+(?:no\.?|nr\.?|n[°ºo]\.?|#)?\s?"
    r"\d{1,5}\s?[a-zA-Z]?(?:\s?[-/]\s?\d{0,5}\s?[a-zA-Z]?){0,2}\s*(?=$|,|;|\s[-–]\s)",
    re.IGNORECASE,
)
_STATE = re.compile(r",\s*(?P<state>[A-Z]{2,3})\.?$")
_COUNTY = re.compile(r",\s*Co\.? [A-Z][a-z]{3,}")
_PLACEHOLDER = re.compile(
    r"\b(?:street|city|address|adresse|straße|ciudad|direcci[oó]n|country|zip|postcode)\b", re.IGNORECASE
)
_JUNK_BEFORE = re.compile(r"^(?:[^\w#〒(]+|[A-Z©®@]\s+(?=\d)|\d\s(?=\d{1,5}\s+[^\W\d_]))+")


@dataclass(frozen=True, slots=True)
class AddressLine:
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


def grade(sheet: Sheet, piece: Piece) -> AddressLine:
    """Say how much a piece looks like a line of an address."""
    cut = without_label(piece.text, labels("address"))
    labelled = cut > 0
    if junk := _JUNK_BEFORE.match(piece.text[cut:]):
        cut += junk.end()
    if _is_label_and_speck(piece.text):
        return AddressLine(piece, -5.0)
    forms = [form for form in legal_forms(piece.text) if form.end < len(piece.text) - 8]
    if forms and re.search(r"\d", piece.text[forms[-1].end :]) and not re.search(r"\d", piece.text[: forms[-1].end]):
        cut = forms[-1].end + len(re.match(r"[\s,.;-]*", piece.text[forms[-1].end :]).group())  # type: ignore[union-attr]
    text = piece.text[cut:].rstrip(" .,;|-")
    if not re.search(r"\w", text):
        return AddressLine(piece, 2.0 if labelled else 0.0, labelled=labelled, cut=cut)
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
    if _COUNTY.search(text):
        score += 2.5
    if boxes:
        score += 3.0 if re.search(r"\d", text) else 1.0 * (boxes[0].end - boxes[0].start >= len(text) - 1)
    if not score or score == 1.5:
        score += _city_score(text, sheet.region)
    if len(_PLACEHOLDER.findall(text)) >= 1:
        score += 1.0 * len(_PLACEHOLDER.findall(text)) + 1.0
    score -= _against(text, bool(postcode) or street_score >= 3)
    abroad = country is not None and not _NUMBER_FIRST.match(text)
    has_street = street or (street_score >= 1.5 and not abroad)
    return AddressLine(piece, score, postcode, has_street, country[1] if country else "", labelled, cut)


def _is_label_and_speck(text: str) -> bool:
    """Tell whether a text is the label of something else, with a misread sign or a few digits behind ("сайт 1")."""
    words = text.split()
    known = [token.word for token in tokens(text) if not token.word.isdigit()]
    if (
        known
        and len(re.findall(r"\d", text)) < 4
        and all(word in labels("phone") or word in labels("extension") for word in known)
    ):
        return True
    others = ("phone", "email", "web")
    return len(words) == 2 and len(words[1]) == 1 and any(words[0] in labels(kind) for kind in others)


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
    words = [
        hit
        for hit in by_language("streets", "words").find(text)
        if _counts(hit.phrase, hit.languages, language, number)
    ]
    ends = [token for token in tokens(text) if ends_with_one(token.word, _street_endings(language))]
    units = [
        hit
        for hit in by_language("streets", "units").find(text)
        if re.match(r"[\s.:#]*(?:\d|[A-Z]\b)", text[hit.end :])
    ]
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


@cache
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
    if not strong and not re.search(r"\d", text) and _ends_as_a_company(text):
        low += 1.5
    return low


def _ends_as_a_company(text: str) -> bool:
    """Tell whether a text ends in a word of companies that is none of buildings ("Kilbride Estate Agents")."""
    end = len(text.rstrip(" .,"))
    hits = [hit for hit in section("organizations", "words").find(text) if hit.end == end and hit.start]
    places = {hit.end for hit in by_language("streets", "places").find(text)}
    return bool(hits) and end not in places and not city_countries(text)


def _grade_signs(piece: Piece, text: str, cut: int, labelled: bool, sheet: Sheet) -> AddressLine:
    """Grade a line in ideographs, kana or hangul by its signs of districts, streets and numbers."""
    hits = by_language("streets", "signs").find(text)
    kinds = {hit.phrase[0] for hit in hits if hit.start > 0}
    digits = bool(re.search(r"\d|[一二三四五六七八九十]", text))
    postcode = find_postcode(text, sheet.region)
    code_named = bool(
        re.search(r"〒|(?:邮编|邮政编码|郵編|郵遞區號|郵便番号|우편번호)\W*\d{3}|^\W*\(?\d{5,6}\)?\W*$", text)
    )
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
    return AddressLine(piece, score, postcode, score >= 2, country[1] if country else "", labelled, cut)
