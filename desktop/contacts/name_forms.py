"""One word of a name in the forms in which it is compared: without accents, in Latin letters, by its sound."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import OSA

from desktop.contacts.identity_words import full_names, is_known_name, spellings

IDEOGRAPHS = re.compile("[\u3005\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]")
LONGEST_WORD = 60
"""What is longer is no name: it is cut, so that nothing read from outside costs much to compare."""

_CYRILLIC = (
    "а-a б-b в-v г-g ґ-g д-d е-e ё-e є-e ж-zh з-z и-i і-i ї-i й-i к-k л-l м-m н-n о-o п-p р-r с-s т-t "
    "у-u ф-f х-kh ц-ts ч-ch ш-sh щ-sch ъ- ы-y ь- э-e ю-yu я-ya ў-u ј-i љ-l њ-n ћ-ch ђ-dj џ-dz ѓ-g ќ-k ѕ-z"
)
_GREEK = "α-a β-v γ-g δ-d ε-e ζ-z η-i θ-th ι-i κ-k λ-l μ-m ν-n ξ-x ο-o π-p ρ-r σ-s ς-s τ-t υ-i φ-f χ-ch ψ-ps ω-o"
_GREEK_PAIRS = (("ου", "u"), ("μπ", "b"), ("ντ", "nt"), ("γγ", "ng"), ("γκ", "g"), ("αυ", "av"), ("ευ", "ev"))
_LETTERS = dict(pair.split("-") for table in (_CYRILLIC, _GREEK) for pair in table.split())
_SOUNDS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        ("shch|schtsch|stsch", "s"),
        ("tsch|tch|cz|kh|ch", "h"),
        ("sch|sh|sz|zh", "s"),
        ("ts|tz", "z"),
        ("ph", "f"),
        ("th|dt", "t"),
        ("x", "ks"),
        ("ck|q|c", "k"),
        ("w", "v"),
        ("ou|oo", "u"),
        ("[ae][iyj]+|ee", "i"),
        ("([aou])e", r"\1"),
        ("[yji]+([aoeu])", r"\1"),
        ("[yji]+", "i"),
        (r"(.)\1+", r"\1"),
    )
)


@dataclass(frozen=True, slots=True)
class NameWord:
    """A word of a name as it stands, its folded spellings, how it sounds, and whether it came from another script."""

    shown: str
    forms: tuple[str, ...]
    sound: str
    foreign: bool = False
    signs: bool = False

    @property
    def initial(self) -> bool:
        return len(self.forms[0]) == 1 and not self.signs


@lru_cache(maxsize=20_000)
def name_word(word: str) -> NameWord:
    """Give a word (small letters, no spaces) in its forms."""
    word = word[:LONGEST_WORD]
    if IDEOGRAPHS.search(word):
        return NameWord(word, (word,), word, signs=True)
    latin = in_latin_letters(word)
    forms = spellings(latin)
    return NameWord(word, forms, sound(forms[0]), foreign=latin != word)


def in_latin_letters(word: str) -> str:
    """Write a Cyrillic or Greek word in Latin letters; what is Latin already stays as it is."""
    plain = "".join(_GREEK_PLAIN.get(letter, letter) for letter in word)
    if not any(letter in _LETTERS for letter in plain):
        return word
    for pair, written in _GREEK_PAIRS:
        plain = plain.replace(pair, written)
    return "".join(_LETTERS.get(letter, letter) for letter in plain)


_GREEK_PLAIN = dict(zip("άέήίόύώϊϋΐΰ", "αεηιουωιυιυ", strict=True))


def sound(form: str) -> str:
    """Give a folded word so that what sounds alike in one language or another is written alike: Meyer, Maier."""
    for pattern, written in _SOUNDS:
        form = pattern.sub(written, form)
    return form


def same_word(one: NameWord, other: NameWord) -> bool:
    """Say whether two words are one name: accents aside, or by their sound where the scripts differ."""
    if one.forms[0] == other.forms[0] or one.forms[-1] in other.forms or other.forms[-1] in one.forms:
        return True
    if one.foreign == other.foreign or one.signs or other.signs:
        return False
    return one.sound == other.sound or (len(one.sound) > 4 and _mistakes(one.sound, other.sound, 1))


def short_word(one: NameWord, other: NameWord) -> bool:
    """Say whether one first name is a short or familiar form of the other, or both are of a third."""
    return any(full_names(form) & full_names(twin) for form in one.forms for twin in other.forms)


def alike_word(one: NameWord, other: NameWord) -> bool:
    """Say whether one word may be the other mistyped or spelled another way."""
    if one.signs or other.signs or one.initial or other.initial:
        return False
    short, long = sorted((one.forms[0], other.forms[0]), key=len)
    if _other_gender(short, long) or (is_known_name(short) and is_known_name(long)):
        return False
    if one.sound == other.sound:
        return True
    mistakes = 2 if len(short) >= 8 else 1
    return len(short) >= 4 and _mistakes(short, long, mistakes)


def _mistakes(one: str, other: str, most: int) -> bool:
    return bool(OSA.distance(one, other, score_cutoff=most) <= most)


def _other_gender(short: str, long: str) -> bool:
    """Martin and Martina, Mario and Maria, Andreas and Andrea are two people."""
    if long.startswith(short) and long[len(short) :] in ("a", "e", "in", "ina", "ine", "s", "o"):
        return True
    return len(short) == len(long) and short[:-1] == long[:-1] and {short[-1], long[-1]} <= set("aeoiu")
