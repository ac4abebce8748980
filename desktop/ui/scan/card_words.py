"""Which printed words the user means by a click or a drag on the card."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ocr.model import Box, FieldKind, Line, Point, Word

_NUMBER = re.compile(r"(?:\+|\(|\d)[\d\s()./\-–]{3,}\d")


def words_of(line: Line) -> tuple[Word, ...]:
    """Give a line's words; a line whose reader names no words is one word."""
    return line.words or (Word(line.text, line.box, line.confidence),)


def line_at(lines: Sequence[Line], place: Point, slack: float = 4.0) -> Line | None:
    """Give the line printed at a place on the flat card; of several the smallest."""
    under = [line for line in lines if _holds(line.box, place, slack)]
    return min(under, key=lambda line: line.box.width * line.box.height, default=None)


def word_at(line: Line, place: Point, slack: float = 4.0) -> Word | None:
    """Give the word of a line at a place, if one is there."""
    return next((word for word in words_of(line) if _holds(word.box, place, slack)), None)


def words_touched(lines: Sequence[Line], area: Box) -> list[list[Word]]:
    """Give the words an area touches, a list for each printed line, in reading order."""
    rows = [[word for word in words_of(line) if _touch(word.box, area)] for line in lines]
    rows = [row for row in rows if row]
    return sorted(rows, key=lambda row: (row[0].box.y, row[0].box.x))


def text_for(kind: FieldKind, line: Line, word: Word | None) -> str:
    """Give what a click on a line offers a field of this kind: the part that fits it, or the whole line."""
    if kind in (FieldKind.EMAIL, FieldKind.URL, FieldKind.SOCIAL):
        return _token_for(kind, line, word)
    if kind == FieldKind.PHONE:
        return _number_in(line, word)
    return line.text.strip()


def joined(kind: FieldKind, rows: Sequence[Sequence[Word]]) -> str:
    """Give the words of a drag as one text; lines of an address or a note stay apart by commas."""
    lines = [" ".join(word.text for word in row) for row in rows]
    text = (", " if kind in (FieldKind.ADDRESS, FieldKind.NOTE) else " ").join(lines)
    if kind == FieldKind.PHONE and (number := _longest_number(text)):
        return number
    return text.strip()


def _token_for(kind: FieldKind, line: Line, word: Word | None) -> str:
    mark = "@" if kind == FieldKind.EMAIL else "."
    if word is not None and mark in word.text:
        return _without_label(word.text)
    fitting = [part for part in line.text.split() if mark in part]
    return _without_label(max(fitting, key=len)) if fitting else line.text.strip()


def _without_label(token: str) -> str:
    """`E:x@y.example` is the address without the letter before it; `https://` stays."""
    return re.sub(r"^[A-Za-zÀ-ž-]{1,8}[:.](?!//)(?=\S*[@.])(?=\S)", "", token).strip(",;|") if ":" in token else token


def _number_in(line: Line, word: Word | None) -> str:
    """The number the word belongs to, where a line prints several; else the longest."""
    numbers = [match.group() for match in _NUMBER.finditer(line.text)]
    if word is not None:
        digits = re.sub(r"\D", "", word.text)
        for number in numbers:
            if digits and digits in re.sub(r"\D", "", number):
                return number.strip()
    return _longest_number(line.text) or line.text.strip()


def _longest_number(text: str) -> str:
    return max((match.group() for match in _NUMBER.finditer(text)), key=len, default="").strip()


def _holds(box: Box, place: Point, slack: float) -> bool:
    return box.x - slack <= place.x <= box.right + slack and box.y - slack <= place.y <= box.bottom + slack


def _touch(one: Box, other: Box) -> bool:
    return one.x < other.right and other.x < one.right and one.y < other.bottom and other.y < one.bottom
