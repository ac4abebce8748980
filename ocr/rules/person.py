"""Names of persons: their shape, their agreement with an e-mail address, their parts."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from rapidfuzz import fuzz

from ocr.rules.words import fold, is_ideographic, section, table, tokens

_INITIAL = re.compile(r"^[^\W\d_]\.?$|^[^\W\d_]\.-?[^\W\d_]\.$")
_NAME_WORD = re.compile(r"^[^\W\d_][^\W\d_'.-]*(?:['-][^\W\d_][^\W\d_'.-]*)*[.,]?$")


def name_shape(text: str) -> float:
    """Say how much a text has the shape of a person's name (about -8 to 3)."""
    if is_ideographic(text):
        return _shape_of_signs(text)
    text = re.sub(r"\s*[(\"'][^\W\d_]{2,12}[)\"'](?=\s)", "", text)
    words = text.split()
    if not words or len(words) > 6 or len(text) > 45 or re.search(r"[\d@&+/:%$#!?\"]", text):
        return -6.0
    particles = section("persons", "particles")
    plain = [word for word in words if not (fold(word.strip(".")) in particles and len(words) > 1)]
    odd = sum(not (_NAME_WORD.match(word) or _INITIAL.match(word)) for word in plain)
    lower = sum(word[0].islower() for word in plain)
    mixed = sum(
        bool(re.search(r"[a-z][A-Z]", word)) and not re.match(r"^(?:Mc|Mac|O'|D'|De|Di|Le|La|Van)[A-Z]", word)
        for word in plain
    )
    score = {0: -2.0, 1: -0.5, 2: 2.5, 3: 2.0, 4: 0.5}.get(len(plain), -1.0)
    long_words = [word for word in plain if len(word.strip(".")) > 1]
    if not long_words or max(map(len, long_words)) < 3:
        score -= 2.0
    if sum(map(bool, map(_INITIAL.match, plain))) == 1 and len(plain) in (2, 3):
        score += 0.5
    no_vowel = sum(
        len(w) > 2 and not re.search(r"[aeiouyáéíóúàèìòùäöüåæøœâêîôûãõąęıőűěůаеёиоуыэюяіїєαεηιουωάέήίόύώ]", w.lower())
        for w in long_words
    )
    return (
        score
        - 3.0 * odd
        - (1.5 if lower == len(plain) else 2.0) * lower / max(len(plain), 1) * 1.5
        - 1.0 * mixed
        - 1.0 * no_vowel
    )


def _shape_of_signs(text: str) -> float:
    bare = re.sub(r"[\s　・·]", "", re.sub(r"\([^)]*\)", "", text))
    if re.search(r"[^\u3005\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]", bare):
        return -4.0
    hangul = bool(re.search("[\uac00-\ud7af]", bare))
    score = {2: 1.5, 3: 2.5, 4: 1.5}.get(len(bare), -1.0 if len(bare) in (5, 6, 7) and not hangul else -4.0)
    names = table("persons")["surnames"]["ko" if hangul else "zh"]
    if any(bare.startswith(name) for name in names):
        score += 1.0
    halves = text.split()
    if len(halves) == 2 and max(map(len, halves)) <= 3:
        score = max(score, 1.5) + 1.0
    return score


@lru_cache(maxsize=4096)
def email_agrees(name: str, email: str) -> float:
    """Say how well a name fits an e-mail's local part: 0 not at all, 1 entirely.

    Umlauts are tried with and without their e; names in ideographs agree with no address.
    """
    written_out = re.sub(r"[äöüßøåæ]", lambda sign: _WRITTEN_OUT[sign.group()], name.lower())
    return max(_agrees(spelling, email) for spelling in {name, written_out})


_WRITTEN_OUT = {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ø": "oe", "å": "aa", "æ": "ae"}


def _agrees(name: str, email: str) -> float:
    local = fold(email.split("@")[0].split("+")[0])
    pieces = [part for part in re.split(r"[._\-\d]+", local) if part]
    names = [re.sub(r"[^a-z]", "", token.word) for token in tokens(_romanised(name))]
    names = [word for word in names if word]
    if not pieces or not names or "".join(pieces) in _roles():
        return 0.0
    whole = "".join(pieces)
    long_names = [word for word in names if len(word) > 1]
    forms = _local_forms(names)
    if whole in forms:
        return 1.0 if len(whole) > 2 else 0.3
    if (
        len(pieces) > 1
        and all(_piece_of(piece, names) for piece in pieces)
        and any(piece in long_names for piece in pieces)
    ):
        return 1.0
    if any(len(word) > 3 and word in whole for word in long_names):
        return 0.75
    if any(
        len(word) > 3 and len(piece) > 3 and fuzz.ratio(word, piece) >= 80 for word in long_names for piece in pieces
    ):
        return 0.7
    near = max((fuzz.ratio(whole, form) for form in forms if len(form) > 3), default=0.0)
    return 0.6 if near >= 85 and len(whole) > 4 else 0.0


@lru_cache(maxsize=1)
def _roles() -> frozenset[str]:
    """Give the local parts that are an office's, not a person's."""
    return frozenset(table("persons")["roles"])


@cache
def _sounds() -> dict[int, str]:
    return str.maketrans(table("persons")["sounds"])


def _romanised(name: str) -> str:
    """Give Cyrillic and Greek letters in Latin ones; Latin stays (umlauts are tried both ways)."""
    if re.search("[\u0370-\u04ff]", name):
        folded = fold(name)
        return folded.translate(_sounds())
    return fold(name)


def _local_forms(names: list[str]) -> set[str]:
    """Give the usual ways to make a local part of a name."""
    first, last, every = names[0], names[-1], "".join(names)
    forms = {every, first, last, first[0] + last, first + last[0], last + first, last + first[0], first + last}
    forms |= {
        "".join(word[0] for word in names),
        first[0] + "".join(names[1:]),
        "".join(word[0] for word in names[:-1]) + last,
    }
    forms |= {"".join(names[1:]), first[:2] + last, first[:3] + last[:3], last[0] + first}
    forms |= {word for word in names if len(word) > 2}
    if len(names) > 2:
        forms |= {
            first + names[1],
            first[0] + names[1],
            names[1] + last,
            first + "".join(names[1:]),
            first[0] + names[-2],
        }
    return {form for form in forms if len(form) > 1}


def _piece_of(piece: str, names: list[str]) -> bool:
    return (
        any(piece == word or (len(piece) == 1 and word[0] == piece) for word in names)
        or piece == "".join(names[1:])
        or piece == "".join(names[:-1])
        or (len(piece) > 1 and "".join(word[0] for word in names).startswith(piece))
    )
