"""Letters that readers take for one another, and who is right where two readers differ in them only.

The second reader's model knows no language: it puts accents on English words, leaves them off Polish
ones, and takes l for I. Tesseract's dictionaries know better there; everywhere else it errs more.
"""

from __future__ import annotations

import unicodedata

ALIKE = ("Il1|", "O0", "oO0", "S5", "B8")
"""Letters that only a language tells apart."""


def squeezed(text: str) -> str:
    """Give the text without its spaces."""
    return "".join(text.split())


def plain(text: str) -> str:
    """Give the text without accents: the letters alone, ł and ß among them."""
    parts = unicodedata.normalize("NFD", text)
    return "".join(part for part in parts if not unicodedata.combining(part)).translate(_STROKES)


_STROKES = str.maketrans("łŁøØđĐıßæÆœŒ", "lLoOdDisaAoO")


def settle(main: str, check: str) -> str:
    """Give the text that both readings stand for where they differ in accents and like letters only, else \"\".

    Among letters, the checking reader's choice counts; beside digits, the main reader's.
    """
    one, other = squeezed(main), squeezed(check)
    if len(one) != len(other):
        return ""
    chosen = []
    for i, (mine, theirs) in enumerate(zip(one, other, strict=True)):
        if mine == theirs:
            chosen.append(mine)
        elif plain(mine) == plain(theirs):
            chosen.append(theirs)
        elif any(mine in group and theirs in group for group in ALIKE):
            chosen.append(mine if _among_digits(one, i) else theirs)
        else:
            return ""
    return _spaced_like("".join(chosen), best_spaced(main, check))


def _among_digits(text: str, i: int) -> bool:
    before, after = text[max(0, i - 2) : i], text[i + 1 : i + 3]
    return sum(c.isdigit() for c in before + after) >= 2


def _spaced_like(letters: str, model: str) -> str:
    """Put the model's spaces into a text of as many letters."""
    rest = iter(letters)
    return "".join(c if c.isspace() else next(rest) for c in model)


def best_spaced(one: str, other: str) -> str:
    """Choose between texts that differ in spaces: addresses of the net have few, everything else more."""
    if "@" in one or "www." in one.lower() or "://" in one:
        return min(one, other, key=lambda text: text.count(" "))
    if any(mark in other for mark in (" ,", " .", " )", "( ", " ;")):
        return one
    return max(one, other, key=lambda text: text.count(" "))
