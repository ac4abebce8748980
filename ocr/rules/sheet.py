"""The card's lines cut into pieces that hold one thing each, and the claims rules lay on them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache, reduce
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from ocr.model import Box, FieldKind, Line, Word

MOST_LINES = 400
"""A card has a few dozen lines; what lies beyond this is a page, and is not read."""
LONGEST_LINE = 400
"""Characters of a line that are looked at."""

_DASHES = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uff0d\ufe63"), "-")
_BRACKETS = {0x3014: "(", 0x3015: ")", 0x3010: "(", 0x3011: ")"}
_QUOTES = dict.fromkeys(map(ord, "\u2018\u2019\u201b\u00b4\u0060\u02bc"), "'")
_BREAK = re.compile(r"\s*[|¦•●▪■◆♦►▶➤★☎✆✉⌂│｜·∙‧・]\s*|\s{3,}|\t")
_EDGE = " \t.,;:|/\\-–—·•*_~=<>»«›‹©®°\"'`!"


class Spot(NamedTuple):
    """A run of characters of one line."""

    line: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a line that stands by itself on the card."""

    spot: Spot
    text: str
    box: Box
    other: str = ""

    def part(self, start: int, end: int) -> Spot:
        """Give the place of some of the piece's characters."""
        return Spot(self.spot.line, self.spot.start + start, self.spot.start + end)


@dataclass(frozen=True, slots=True)
class Claim:
    """One rule's word that these places of the card are this field, and why."""

    kind: FieldKind
    value: str
    rule: str
    spots: tuple[Spot, ...]
    sure: float
    """How likely the rule is right where the text was read right."""
    parts: Mapping[str, str] = field(default_factory=dict)
    printed: str = ""
    label: tuple[Spot, ...] = ()
    """What was printed to announce the value; claimed with it, and no part of the value."""

    @property
    def places(self) -> tuple[Spot, ...]:
        return self.spots + self.label


Claims = tuple[Claim, ...]


@lru_cache(maxsize=8192)
def plain(text: str) -> str:
    """Give the text with full-width letters, dashes and quotes in their plain forms, length kept."""
    if text.isascii() and text.isprintable():
        return text
    signs = []
    for sign in text.translate(_DASHES).translate(_QUOTES).translate(_BRACKETS):
        form = unicodedata.normalize("NFKC", sign) if sign > "\u007f" and sign not in "ºª°²³¹™®©" else sign
        keep = (len(form) == 1 and not unicodedata.category(sign).startswith("C")) or sign in "\t"
        signs.append(form if keep else (" " if not sign.isprintable() or sign.isspace() else sign))
    return "".join(signs)


@dataclass(frozen=True)
class Sheet:
    """The lines of one flat card as the rules see them; `language` and `region` once known."""

    lines: tuple[Line, ...]
    size: tuple[int, int]
    language: str = ""
    region: str = ""

    @cached_property
    def pieces(self) -> tuple[Piece, ...]:
        """The pieces of all lines in reading order: by rows from above, in a row from the left."""
        found = [piece for number in range(min(len(self.lines), MOST_LINES)) for piece in self._cut(number)]
        return tuple(sorted(found, key=lambda piece: (piece.spot.line, piece.spot.start)))

    @cached_property
    def text_height(self) -> float:
        """The usual height of a line."""
        return median([piece.box.height for piece in self.pieces] or [1.0]) or 1.0

    def _cut(self, number: int) -> Iterable[Piece]:
        line = self.lines[number]
        text = plain(line.text[:LONGEST_LINE])
        edges = [(0, 0), *self._breaks(line, text), (len(text), len(text))]
        whole = len(edges) == 2
        for (_, start), (end, _) in pairwise(edges):
            if piece := self._piece(number, text, start, end):
                yield Piece(piece.spot, piece.text, piece.box, plain(line.other) if whole else "")

    def _breaks(self, line: Line, text: str) -> list[tuple[int, int]]:
        """Give the separators and wide gaps of a line, as (end before, start behind)."""
        breaks = []
        for match in _BREAK.finditer(text):
            before, behind = text[: match.start()], text[match.end() : match.end() + 1]
            digits = sum(sign.isdigit() for sign in before[-14:])
            near = before[-9:] + text[match.end() : match.end() + 9]
            inside = (
                before[-1:].isdigit() and behind.isdigit() and digits < 7 and not re.search(r"[^\W\d_]|\s{3}", near)
            )
            in_word = match.group() in ("·", "∙", "‧", "・") and before[-1:].isalpha() and behind.isalpha()
            if not inside and not in_word:
                breaks.append(match.span())
        at = 0
        for left, right in pairwise(line.words):
            start = text.find(plain(left.text), at)
            if start < 0:
                continue
            at = start + len(left.text)
            if right.box.x - left.box.right > max(1.8 * line.box.height, 0.045 * self.size[0]):
                breaks.append((at, at))
        return sorted(set(breaks))

    def _piece(self, number: int, text: str, start: int, end: int) -> Piece | None:
        while start < end and text[start] in " \t":
            start += 1
        while end > start and text[end - 1] in " \t":
            end -= 1
        if start >= end:
            return None
        spot = Spot(number, start, end)
        return Piece(spot, text[start:end], self.box(spot))

    def free(self, claims: Iterable[Claim]) -> tuple[Piece, ...]:
        """Give what of the pieces no claim holds, without the punctuation at the cuts."""
        taken: dict[int, list[tuple[int, int]]] = {}
        for claim in claims:
            for spot in claim.places:
                taken.setdefault(spot.line, []).append((spot.start, spot.end))
        rest: list[Piece] = []
        for piece in self.pieces:
            holes = sorted(hole for hole in taken.get(piece.spot.line, ()) if hole[1] > piece.spot.start)
            if not any(hole[0] < piece.spot.end for hole in holes):
                rest.append(piece)
                continue
            at = piece.spot.start
            text = plain(self.lines[piece.spot.line].text[:LONGEST_LINE])
            for start, end in [*holes, (piece.spot.end, piece.spot.end)]:
                cut = self._trimmed(text, at, min(start, piece.spot.end))
                if cut and (left := self._piece(piece.spot.line, text, *cut)):
                    rest.append(left)
                at = max(at, end)
        return tuple(rest)

    @staticmethod
    def _trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
        while start < end and text[start] in _EDGE:
            start += 1
        while end > start and text[end - 1] in _EDGE and text[end - 1] != ".":
            end -= 1
        return (start, end) if end > start and re.search(r"\w", text[start:end]) else None

    def printed(self, spots: Sequence[Spot]) -> str:
        """Give the text of the places as the reader read it."""
        return ", ".join(self.lines[spot.line].text[spot.start : spot.end] for spot in spots)

    def words_in(self, spot: Spot) -> tuple[Word, ...]:
        """Give the words that a place touches, none where the reader's words do not make up its line."""
        line = self.lines[spot.line]
        at, text, found = 0, plain(line.text), []
        for word in line.words:
            start = text.find(plain(word.text), at)
            if start < 0:
                return ()
            at = start + len(word.text)
            if start < spot.end and at > spot.start:
                found.append(word)
        return tuple(found)

    def box(self, spot: Spot) -> Box:
        """Give the place on the card, from the words where the reader gave words."""
        line = self.lines[spot.line]
        if words := self.words_in(spot):
            return reduce(Box.joined, (word.box for word in words))
        step = line.box.width / max(len(line.text), 1)
        return Box(line.box.x + spot.start * step, line.box.y, (spot.end - spot.start) * step, line.box.height)

    def boxes(self, spots: Sequence[Spot]) -> Box | None:
        """Give the smallest box round all places, or nothing for none."""
        whole: Box | None = None
        for spot in spots:
            box = self.box(spot)
            whole = box if whole is None else whole.joined(box)
        return whole


def same_row(one: Box, two: Box) -> bool:
    """Tell whether two boxes stand beside each other in a row."""
    overlap = min(one.bottom, two.bottom) - max(one.y, two.y)
    return overlap > 0.5 * min(one.height, two.height)


def gap_below(upper: Box, lower: Box) -> float:
    """Give the white space between a box and one below it, in heights of the smaller one."""
    return (lower.y - upper.bottom) / max(min(upper.height, lower.height), 1e-6)


def in_column(one: Box, two: Box) -> bool:
    """Tell whether two boxes share a left edge, a right edge, a middle, or most of their width."""
    near = 0.8 * max(one.height, two.height)
    edges = abs(one.x - two.x) < near or abs(one.right - two.right) < near
    overlap = min(one.right, two.right) - max(one.x, two.x)
    centred = abs(one.middle.x - two.middle.x) < near
    return edges or centred or overlap > 0.6 * min(one.width, two.width)
