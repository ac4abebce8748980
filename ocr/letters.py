"""Letters that readers take for one another, and who is right where two readers differ in them only.

The second reader's model knows no language: it leaves accents off Polish words and takes l for I.
Tesseract's dictionaries know better there; everywhere else it errs more.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from difflib import SequenceMatcher

ALIKE = ("Il1|", "O0", "oO0", "S5", "B8", "łt", "t†")
"""Letters that only a language tells apart."""


RARE = "őŐűŰ"
"""Letters that no reader sees where there are none: their like in more languages is what they are taken for."""
LIGATURES = {"ae": "æ", "AE": "Æ", "Ae": "Æ", "oe": "œ", "OE": "Œ", "Oe": "Œ"}
"""What a reader makes of letters it does not know."""


def squeezed(text: str) -> str:
    """Give the text without its spaces."""
    return "".join(text.split())


def plain(text: str) -> str:
    """Give the text without accents: the letters alone, ł and ß among them."""
    parts = unicodedata.normalize("NFD", text)
    return "".join(part for part in parts if not unicodedata.combining(part)).translate(_STROKES)


_STROKES = str.maketrans("łŁøØđĐıßæÆœŒ", "lLoOdDisaAoO")


def settle(main: str, check: str) -> tuple[str, bool]:
    """Give the main reading mended where only a language can tell, and whether that settles every difference.

    An accent that one of them saw is there; of two the checking reader's counts. Of letters that look
    alike the digit counts among digits, and the checking reader's choice among letters. Everything
    else stays as the main reader has it.
    """
    one, other = squeezed(main), squeezed(check)
    mended: list[str] = []
    settled, lost = True, ""
    for tag, i, i_end, j, j_end in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        mine, theirs = one[i:i_end], other[j:j_end]
        if tag == "equal":
            mended += [lost + mine[0], *mine[1:]]
            lost = ""
        elif len(mine) == len(theirs):
            pairs = [_chosen(one, i + k, mine[k], theirs[k]) for k in range(len(mine))]
            mended += [choice or letter for choice, letter in zip(pairs, mine, strict=True)]
            settled = settled and all(pairs)
        elif LIGATURES.get(mine) == theirs:
            mended += [theirs, ""]
        elif mended and not mine and theirs.isalpha() and theirs == one[i - 1 : i] and _word_at(check, j)[1] < j:
            # The main reader's model takes two of a letter for one more often than the other sees one twice.
            mended[-1] += theirs
        else:
            if not mine and _is_dropped(one, i, theirs) and _same_place(main, i, check, j):
                lost = theirs
            mended += mine
            settled = False
    model = best_spaced(main, check) if len(one) == len(other) else main
    return _spaced_like(mended, model), settled


def _is_dropped(text: str, place: int, letter: str) -> bool:
    """Say whether a letter that one reader alone saw was dropped by the other, as models do with letters they lack.

    One that is like its neighbours was rather seen twice.
    """
    near = text[place - 1 : place + 1] if place else text[:1]
    if len(letter) != 1 or not letter.isalpha() or not near.isalpha():
        return False
    return place < len(text) and all(plain(letter).casefold() != plain(other).casefold() for other in near)


def _same_place(main: str, i: int, check: str, j: int) -> bool:
    """Say whether a letter that one reader alone saw is of a longer word, at its beginning in both texts or neither.

    In addresses of the net every letter counts alike, and no model drops one of theirs.
    """
    word, first = _word_at(check, j)
    begins = first == j
    if len(word) < 4 or not word.isalpha() or "@" in main or (begins and not word.istitle()):
        return False
    return begins == (_word_at(main, i)[1] == i)


def _word_at(text: str, place: int) -> tuple[str, int]:
    """Give the word that holds the letter at a place of the text without spaces, and where it begins there."""
    start = 0
    for word in text.split():
        if place < start + len(word):
            return word, start
        start += len(word)
    return "", start


def _chosen(text: str, place: int, mine: str, theirs: str) -> str:
    """Choose between two letters at a place of the main text; "" where neither is known to be right."""
    if plain(mine).casefold() == plain(theirs).casefold() and mine.casefold() != theirs.casefold():
        if (rare := [letter for letter in (mine, theirs) if letter in RARE]) and len(rare) == 1:
            return rare[0]
        # Readers lose accents far more often than they see one that is not there.
        return theirs if mine.isascii() or not theirs.isascii() else mine
    if "ł" in (mine, theirs) and {mine, theirs} <= set("łtl"):
        return "ł"
    if not any(mine in group and theirs in group for group in ALIKE):
        return ""
    if _among_digits(text, place):
        return mine if mine.isdigit() or not theirs.isdigit() else theirs
    return mine if mine.isalpha() and theirs.isdigit() and text[place - 1 : place].isalpha() else theirs


def _among_digits(text: str, i: int) -> bool:
    before, after = text[max(0, i - 2) : i], text[i + 1 : i + 3]
    return sum(c.isdigit() for c in before + after) >= 2


def _spaced_like(letters: Sequence[str], model: str) -> str:
    """Put the model's spaces between as many letters, some of which may have become none."""
    rest = iter(letters)
    return "".join(c if c.isspace() else next(rest) for c in model)


def differ(main: str, check: str) -> bool:
    """Say whether two readings have so little in common that neither may know the script."""
    return bool(check) and SequenceMatcher(None, main, check, autojunk=False).ratio() < 0.6


def best_spaced(one: str, other: str) -> str:
    """Choose between texts that differ in spaces: addresses of the net have few, everything else more."""
    if "@" in one or "www." in one.lower() or "://" in one:
        return min(one, other, key=lambda text: text.count(" "))
    if any(mark in other for mark in (" ,", " .", " )", "( ", " ;")):
        return one
    if (apart := falls_apart(one)) != falls_apart(other):
        return other if apart else one
    return max(one, other, key=lambda text: text.count(" "))


def falls_apart(text: str) -> bool:
    """Say whether a text's words lie about as lone letters and syllables, as wide-set print is read."""
    words = re.findall(r"[^\W\d_]+", text)
    lone = len(_LONE.findall(text))
    return lone >= 3 or (lone == 2 and len(words) <= 5 and sum(map(len, words)) <= 2.5 * len(words))


_LONE = re.compile(r"(?<!\S)[^\W\d_](?=\s|$)(?!\s*[&+/|(\d-])")
"""A letter that stands by itself without the dot of an initial."""
