"""Whether two printed names can be one person's: the same words, or the same sounds in another script."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from enum import Enum
from functools import cache

from ocr.rules.words import fold, is_ideographic, table

_ALIKE = (("|", "l"), ("!", "l"), ("i", "l"), ("1", "l"), ("0", "o"), ("5", "s"), ("8", "b"), ("rn", "m"), ("vv", "w"))
"""Letters and digits that readers take for one another."""
_SPELLINGS = (
    ("kh", "h"), ("ts", "c"), ("cz", "c"), ("ph", "f"), ("x", "ks"), ("w", "v"), ("ou", "u"), ("y", "i"), ("j", "i"),
    ("ii", "i"), ("ie", "e"),
)  # fmt: skip
"""Ways to write one sound in Latin letters."""
_DIGRAPHS = (("ντ", "d"), ("μπ", "b"), ("γκ", "g"), ("ου", "u"))
"""Two Greek letters that are one sound."""
SOUNDS_ALIKE, PERHAPS_ALIKE = 0.8, 0.6
"""How much of two words is the same (0 to 1), so that they are one word, or may be."""
_CYRILLIC, _GREEK = re.compile("[\u0400-\u052f]"), re.compile("[\u0370-\u03ff]")
_LATIN = re.compile("[a-z]")


class Likeness(Enum):
    """What two names are to each other."""

    SAME = "the same words"
    NEAR = "the same words but for initials, or for letters that look alike"
    SPELLED = "the same sounds in another script"
    UNTOLD = "scripts that cannot be compared by letters"
    UNLIKE = "two names"


def likeness(ones: Sequence[str], others: Sequence[str]) -> Likeness:
    """Compare the names of two cards; a card may print its name in more than one script."""
    found = {_compared(one, other) for one in ones for other in others}
    order = (Likeness.UNLIKE, Likeness.SAME, Likeness.NEAR, Likeness.SPELLED)
    return next((kind for kind in order if kind in found), Likeness.UNTOLD)


def _compared(one: str, other: str) -> Likeness:
    scripts = {_script(one), _script(other)}
    if len(scripts) == 1:
        if "signs" in scripts:
            return Likeness.SAME if _bare(one) == _bare(other) else Likeness.UNLIKE
        if _words_in_common(_words(one), _words(other)) > 1:
            return Likeness.SAME
        blurred = [_words(_replaced(fold(name), _ALIKE)) for name in (one, other)]
        return Likeness.NEAR if _words_in_common(*blurred) else Likeness.UNLIKE
    if "signs" in scripts or "" in scripts or "latin" not in scripts:
        return Likeness.UNTOLD
    return _compared_by_sound(one, other)


def _script(name: str) -> str:
    if is_ideographic(name):
        return "signs"
    for script, letters in (("cyrillic", _CYRILLIC), ("greek", _GREEK), ("latin", _LATIN)):
        if letters.search(fold(name)):
            return script
    return ""


def _words(name: str) -> list[str]:
    return re.findall(r"[^\W_]+", fold(name))


def _words_in_common(one: Sequence[str], other: Sequence[str]) -> int:
    """Count the words in common; none where each name has a word of its own, for which no initial stands."""
    left, right = list(one), list(other)
    common = 0
    for word in one:
        if word in right:
            common += 1
            left.remove(word)
            right.remove(word)
    # D. Dehmel may be Dora or Dirk: an initial fits, but is no word in common.
    for mine, theirs in ((left, right), (right, left)):
        for word in [word for word in mine if len(word) == 1]:
            whole = next((longer for longer in theirs if len(longer) > 1 and longer[0] == word), "")
            if whole:
                mine.remove(word)
                theirs.remove(whole)
    return 0 if left and right else common


def _compared_by_sound(one: str, other: str) -> Likeness:
    """Compare word by word; between sure and unlike are the ways to write a name that no table knows."""
    fewer, more = sorted((_sounds(one), _sounds(other)), key=len)
    if len(fewer) < 2:
        return Likeness.UNTOLD
    best = [max((_alike(word, there), there) for there in more) for word in fewer]
    if len({there for _, there in best}) < len(fewer) or min(best)[0] < PERHAPS_ALIKE:
        return Likeness.UNLIKE
    return Likeness.SPELLED if min(best)[0] >= SOUNDS_ALIKE else Likeness.UNTOLD


def _alike(one: str, other: str) -> float:
    ratio = SequenceMatcher(None, one, other, autojunk=False).ratio()
    # Petrov and Petrova are two people, and so may be Ivan and Ivana.
    return min(ratio, PERHAPS_ALIKE) if one.endswith("a") != other.endswith("a") else ratio


def _sounds(name: str) -> list[str]:
    latin = _replaced(fold(name), _DIGRAPHS).translate(_letters())
    return [_replaced(word, _SPELLINGS) for word in _words(latin)]


@cache
def _letters() -> dict[int, str]:
    return str.maketrans(table("persons")["sounds"])


def _replaced(text: str, pairs: Sequence[tuple[str, str]]) -> str:
    for old, new in pairs:
        text = text.replace(old, new)
    return text


def _bare(name: str) -> str:
    return re.sub(r"\W", "", name)
