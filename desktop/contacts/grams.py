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

from desktop.contacts.search_text import query_digits, query_words

_IDEOGRAPHS = "\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_IDEOGRAPH = re.compile(f"[{_IDEOGRAPHS}]")
_RUN = re.compile(rf"[{_IDEOGRAPHS}]+|(?:(?![{_IDEOGRAPHS}])[^\W_])+")


@dataclass(frozen=True, slots=True)
class Search:
    """What to look for: `match` for the index, `check` (SQL and its values) for the search text itself.

    `match` is empty where the index cannot help. `sure` says that what the index finds needs no check.
    """

    match: str = ""
    check: str = ""
    values: tuple[str, ...] = ()
    sure: bool = True


def grams(text: str) -> str:
    """Give the pieces of a folded text, each once, with spaces between."""
    found = set(filter(str.isalnum, set(map("".join, zip(text, text[1:], text[2:], strict=False)))))
    found.update(_sign(letter) for letter in set(text) if not (letter.isalnum() or letter.isspace()))
    for run in set(_RUN.findall(text)):
        found.update((run[:1], run[:2]))
        if _ideographic(run):
            found.update(run, _pieces(run))
    return " ".join(found)


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
    runs = _RUN.findall(word)
    pieces: list[str] = []
    for place, run in enumerate(runs):
        if len(run) >= _size(run):
            pieces += _pieces(run)
        # The first of several may be the end of a longer word, which no piece stands for.
        elif place or len(runs) == 1 or _ideographic(run):
            pieces.append(run)
    if not runs:
        pieces = [_sign(letter) for letter in word]
    match = " AND ".join(f'"{piece}"' for piece in dict.fromkeys(pieces))
    return Search(match, "instr(search, ?) > 0", (word,), sure=pieces in ([word], [_sign(word[:1])]))


def _sign(letter: str) -> str:
    """The piece of a sign; longer than those of letters, so that it is none of them."""
    return f"zs{ord(letter):02x}"


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
    matches = [f"({search.match})" for search in searches if search.match]
    # What one of several may be found without cannot narrow the search.
    narrows = how == " AND " or len(matches) == len(searches)
    return Search(
        how.join(matches) if narrows else "",
        how.join(f"({search.check})" for search in searches),
        tuple(value for search in searches for value in search.values),
        all(search.sure for search in searches),
    )
