"""Numbers that are no telephones (tax, trade register, licence, bank), opening hours, founding years: notes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ocr.model import FieldKind
from ocr.rules.label import all_labels
from ocr.rules.sheet import Claim, Claims, Piece, Sheet
from ocr.rules.words import section, table

_NUMBER = re.compile(r"(?=[\w./ -]*\d)[A-Z]{0,4}[\s.:#°ºª/-]*[A-Z0-9][\w./ -]*", re.IGNORECASE)
_CLOCK = r"\d{1,2}(?:[:.h]\d{2})?\s?(?:am|pm|a\.m\.|p\.m\.|h\b|uhr)?"
_HOURS = re.compile(
    rf"\b(?<!\d[ .-])(?<!\+){_CLOCK}\s?(?:-|to|bis|à|a|às|as|até|tot|do|till|til)\s?{_CLOCK}(?!\d)", re.IGNORECASE
)
_TIME = re.compile(r"(?<![\d.:])\d{1,2}[:.h][0-5]\d(?![\d.:]?\d)|\b\d{1,2}\s?(?:am|pm|uhr)\b", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:1[6-9]|20)\d\d\b")
_EU_VAT = re.compile(
    r"^(?:ATU\d{8}|DE\s?\d{9}|IT\s?\d{11}|FR\s?\w{2}\s?\d{9}|ES\s?[A-Z]\d{7}\w|NL\s?\d{9}B\d{2}|PL\s?\d{10}"
    r"|SE\s?\d{12}|CHE-?[\d.]{9,}|GB\s?\d{9}|BE\s?0\d{3}\.?\d{3}\.?\d{3})$"
)
_BEHIND_LABEL = re.compile(
    r"[\s.:#°ºª/)no-]*(?:nr|no|num|n°|id|reg)?[\s.:#°º/-]*"
    r"((?=[\w./ -]*\d)[A-Z]{0,4}[\s-]?[\w./-]*\d[\w./ -]*)",
    re.IGNORECASE,
)
_CANADIAN = re.compile(r"\bBN[\s:#.]*\d[\d ]{7,12}(?:\s?R[CMPTZ]\s?\d{4})?\b")
_AMBIGUOUS = frozenset(table("registers")["ambiguous"])
"""Labels that are also words or initials; they count only with a mark or "no." behind them."""


def find_registers(sheet: Sheet, claims: Claims) -> list[Claim]:
    """Claim as notes what bears a label of some register, opening hours, and "since 1984"."""
    found: list[Claim] = []
    for piece in sheet.free(claims):
        if registers := list(_registers(piece)):
            found.extend(registers)
        elif claim := _hours(piece) or _founded(piece):
            found.append(claim)
    return found


def _registers(piece: Piece) -> Iterator[Claim]:
    """Claim from each label to the end of its number: "VAT no. GB 123 4567 89", "License #M45678"."""
    text = piece.text
    done = 0
    for hit in section("registers", "numbers").find(text):
        if hit.start < done:
            continue
        behind = text[hit.end :]
        in_town = _behind_the_town(hit.phrase, behind)
        number = in_town or _BEHIND_LABEL.match(behind)
        if number is None:
            continue
        marked = re.match(r"\s*[.]?\s*[:#°º]|\s*(?:no|nr|num)\b", behind, re.IGNORECASE)
        word = "".join(hit.phrase)
        dotted = re.search(r"\w\.\w", text[hit.start : hit.end])
        telling = marked or in_town or dotted or (word not in _AMBIGUOUS and len(word) > 2)
        if len(re.findall(r"\d", number[1])) < 3 or not telling:
            continue
        end = _end_of_number(text, hit.end + number.start(1), hit.end + number.end(1))
        start = 0 if hit.start < 4 else hit.start
        yield Claim(FieldKind.NOTE, text[start:end].strip(" ,;-"), "register number", (piece.part(start, end),), 0.9)
        done = end
    if not done and (number := _CANADIAN.search(text)):
        spot = piece.part(*number.span())
        yield Claim(FieldKind.NOTE, number.group(), "tax number", (spot,), 0.9)
        done = number.end()
    if not done and _EU_VAT.match(text.strip()):
        yield Claim(FieldKind.NOTE, text.strip(), "tax number", (piece.spot,), 0.9)


def _behind_the_town(label: tuple[str, ...], behind: str) -> re.Match[str] | None:
    """Find the number behind a register office's label and the name of its town."""
    if not section("registers", "offices").languages(label):
        return None
    town = re.match(r"[\s:.]*(?:de |d')?[^\W\d_][\w'-]+(?: [^\W\d_][\w'-]+)?(?=[\s,:]+[A-Z\d])", behind)
    return _BEHIND_LABEL.match(behind, town.end()) if town else None


def _end_of_number(text: str, start: int, end: int) -> int:
    """Give where a register number ends: before the label of what follows it ("… Tel", "… Fax")."""
    for hit in all_labels().find(text[start:end]):
        if hit.start > 4 and len(hit.phrase[0]) > 2:
            return start + hit.start
    return end


def _hours(piece: Piece) -> Claim | None:
    days = section("registers", "hours").find(piece.text)
    times = len(_TIME.findall(piece.text)) >= 2 or bool(_HOURS.search(piece.text) and _TIME.search(piece.text))
    span = bool(_HOURS.search(piece.text)) and bool(days)
    day_words = sum(hit.end - hit.start for hit in days)
    letters = sum(sign.isalpha() for sign in piece.text)
    span = span and day_words >= 0.3 * letters
    span = span or (len(days) >= 2 and bool(re.search(r"\b\d{1,2}\s?-\s?\d{1,2}$", piece.text.strip())))
    only_days = len(days) >= 2 and day_words >= 0.8 * letters and not re.search(r"\d{5}", piece.text)
    if (times or span or only_days) and not re.search(r"\d{5}", piece.text):
        return Claim(FieldKind.NOTE, piece.text, "opening hours", (piece.spot,), 0.9)
    return None


def _founded(piece: Piece) -> Claim | None:
    years = _YEAR.findall(piece.text)
    words = section("registers", "since").find(piece.text)
    letters = sum(sign.isalpha() for sign in piece.text)
    near = years and words and (words[0].start < 3 or words[-1].end > len(piece.text) - 3) and letters <= 20
    year = _YEAR.search(piece.text)
    near = near or bool(year and letters <= 45 and any(0 <= year.start() - word.end <= 2 for word in words))
    span = re.fullmatch(r"\W*(?:1[6-9]|20)\d\d\s?[-–]\s?(?:(?:1[6-9]|20)\d\d)?\W*", piece.text)
    if near or span:
        return Claim(FieldKind.NOTE, piece.text, "founding year", (piece.spot,), 0.9)
    return None
