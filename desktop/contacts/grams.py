"""A search text in small pieces, and a query as an expression over them, for an index that knows whole pieces only.

A word is cut into every three letters that follow one another, and its first letter and first two: a query of
three letters or more is found anywhere in a word, a shorter one where a word begins. Chinese and Japanese,
which set no spaces, are cut into every letter and every two. A sign that is no letter (@, +) is a piece by its
number, so that it is found without a look at everybody. FTS5's own tokenizers do neither: unicode61 finds no
middle of a word, trigram nothing of one or two letters.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from desktop.contacts.search_text import query_digits, query_words

_IDEOGRAPHS = "\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_IDEOGRAPH = re.compile(f"[{_IDEOGRAPHS}]")
_WORD = re.compile(r"[^\W_]+")
_SIGN = re.compile(r"[^\w\s]|_")
_SIGNED = "zs"
_RUN = re.compile(rf"[{_IDEOGRAPHS}]+|(?:(?![{_IDEOGRAPHS}])[^\W_])+")


@dataclass(frozen=True, slots=True)
class Pieces:
    """Pieces, or groups of them, of which a contact has all (`all_of`), or at least one."""

    all_of: bool
    parts: tuple[Pieces | str, ...]

    def as_match(self) -> str:
        """Give it in FTS5's own language."""
        how = " AND " if self.all_of else " OR "
        return how.join(f'"{part}"' if isinstance(part, str) else f"({part.as_match()})" for part in self.parts)


@dataclass(frozen=True, slots=True)
class Search:
    """What to look for: `pieces` in the index, `check` (SQL and its values) in the search text itself.

    `pieces` is None where the index cannot help. `sure` says that what the index finds needs no check.
    """

    pieces: Pieces | None = None
    check: str = ""
    values: tuple[str, ...] = ()
    sure: bool = True

    @property
    def match(self) -> str:
        return self.pieces.as_match() if self.pieces else ""


def grams(text: str) -> str:
    """Give the pieces of a folded text, each once, with spaces between."""
    found = set(map(_sign, _SIGN.findall(text)))
    for word in set(_WORD.findall(text)):
        # Words come again and again; an endless one, read from outside, is not kept.
        found.update(_pieces_again(word) if len(word) <= 40 else _pieces_of_word(word))
    return " ".join(found)


def has_piece(text: str, piece: str) -> bool:
    """Say whether a piece is one of a folded text's: what `grams` tells, a hundred times as quick."""
    if len(piece) > 3:
        return chr(int(piece.removeprefix(_SIGNED), 16)) in text
    if len(piece) == _size(piece) or _ideographic(piece):
        return piece in text
    # A shorter one is a piece only where a run begins.
    place = text.find(piece)
    while place > 0 and _is_inside(text[place - 1]):
        place = text.find(piece, place + 1)
    return place >= 0


def _is_inside(letter: str) -> bool:
    """Say whether a run of letters goes on after this one (one of a Chinese run ends it)."""
    return letter.isalnum() and not _ideographic(letter)


def _pieces_of_word(word: str) -> tuple[str, ...]:
    found: set[str] = set()
    for run in _RUN.findall(word):
        found.update((run[:1], run[:2], *_pieces(run)))
        if _ideographic(run):
            found.update(run)
    return tuple(found)


_pieces_again = lru_cache(maxsize=20_000)(_pieces_of_word)


def search_of(query: str) -> Search:
    """Understand what was typed: every word, or the digits of what looks like a telephone number."""
    found = _joined([_either(word) for word in query_words(query)], " AND ")
    digits = query_digits(query)
    return _joined([found, _one(digits)], " OR ") if digits else found


def _either(word: str) -> Search:
    """A number typed as one dials at home, 030…, stands in the store as +49 30…, and that without its plus."""
    bare = word.lstrip("+0")
    return _joined([_one(word), _one(bare)], " OR ") if bare != word and bare.isdigit() else _one(word)


def _one(word: str) -> Search:
    """One word: its pieces, and a check where the pieces alone may stand apart from one another."""
    # Cut as `grams` does: the dot between Japanese names is a sign, not a letter.
    runs = [run for part in _WORD.findall(word) for run in _RUN.findall(part)]
    pieces: list[str] = []
    for place, run in enumerate(runs):
        if len(run) >= _size(run):
            pieces += _pieces(run)
        # The first of several may be the end of a longer word, which no piece stands for.
        elif place or len(runs) == 1 or _ideographic(run):
            pieces.append(run)
    if not runs:
        pieces = [_sign(letter) for letter in word]
    all_of = Pieces(True, tuple(dict.fromkeys(pieces))) if pieces else None
    return Search(all_of, "instr(search, ?) > 0", (word,), sure=pieces in ([word], [_sign(word[:1])]))


def _sign(letter: str) -> str:
    """The piece of a sign; longer than those of letters, so that it is none of them."""
    return f"{_SIGNED}{ord(letter):02x}"


def _pieces(run: str) -> list[str]:
    size = _size(run)
    return [run[place : place + size] for place in range(len(run) - size + 1)]


def _size(run: str) -> int:
    return 2 if _ideographic(run) else 3


def _ideographic(run: str) -> bool:
    return run > "\u3000" and _IDEOGRAPH.match(run) is not None


def _joined(searches: list[Search], how: str) -> Search:
    if len(searches) < 2:
        return searches[0] if searches else Search()
    parts = tuple(search.pieces for search in searches if search.pieces)
    # What one of several may be found without cannot narrow the search.
    narrows = parts and (how == " AND " or len(parts) == len(searches))
    return Search(
        Pieces(how == " AND ", parts) if narrows else None,
        how.join(f"({search.check})" for search in searches),
        tuple(value for search in searches for value in search.values),
        all(search.sure for search in searches),
    )
