"""How two contacts' names go together: the same, a short form, another spelling, another family name, or not at all."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache

from desktop.contacts.name_forms import NameWord, alike_word, name_word, same_word, short_word
from desktop.contacts.traits import Traits

Words = tuple[NameWord, ...]


class Likeness(StrEnum):
    """What two names have to do with each other, from the nearest to nothing."""

    SAME = "same"
    SHORT = "short"
    SPELLING = "spelling"
    INITIAL = "initial"
    PART = "part"
    MARRIED = "married"
    UNKNOWN = "unknown"
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True)
class NamesTogether:
    """How two names go together, the two words that tell it, and whether they are in two scripts."""

    likeness: Likeness
    one: str = ""
    other: str = ""
    scripts: bool = False


DIFFERENT = NamesTogether(Likeness.DIFFERENT)


def names_together(one: Traits, other: Traits) -> NamesTogether:
    """Compare two contacts by their names, in every script that they have."""
    if not one.named or not other.named:
        return NamesTogether(Likeness.UNKNOWN)
    best = _compared(_words(one.given), _words(one.family), _words(other.given), _words(other.family))
    if best.likeness != Likeness.SAME and (one.other or other.other):
        ways = (
            (one.other, (*other.given, *other.family)),
            ((*one.given, *one.family), other.other),
            (one.other, other.other),
        )
        for left, right in ways:
            if left and right and _same_words(_words(left), _words(right)):
                return NamesTogether(Likeness.SAME, " ".join(left), " ".join(right), scripts=True)
    return best


@lru_cache(maxsize=100_000)
def _words(words: tuple[str, ...]) -> Words:
    return tuple(name_word(word) for word in words)


def _compared(given: Words, family: Words, other_given: Words, other_family: Words) -> NamesTogether:
    whole, other_whole = (*given, *family), (*other_given, *other_family)
    scripts = whole[0].foreign != other_whole[0].foreign
    if _same_words(whole, other_whole):
        return NamesTogether(Likeness.SAME, scripts=scripts)
    if not (given and family and other_given and other_family):
        return _part(whole, other_whole)
    found = _as_parts(given, family, other_given, other_family)
    if found.likeness in (Likeness.DIFFERENT, Likeness.MARRIED):
        turned = _as_parts(given, family, other_family, other_given)
        found = turned if turned.likeness not in (Likeness.DIFFERENT, Likeness.MARRIED) else found
    return replace(found, scripts=scripts)


def _as_parts(given: Words, family: Words, other_given: Words, other_family: Words) -> NamesTogether:
    """Compare first name with first name and family name with family name."""
    last = _family_names(family, other_family)
    first = _first_names(given, other_given)
    if last == Likeness.SAME:
        return first
    if first.likeness not in (Likeness.SAME, Likeness.SHORT) or given[0].initial:
        return DIFFERENT
    kind = Likeness.SPELLING if last == Likeness.SPELLING else Likeness.MARRIED
    return NamesTogether(kind, _text(family), _text(other_family))


def _first_names(one: Words, other: Words) -> NamesTogether:
    """Compare first names; second names may be missing or shortened, but not be others."""
    first, twin = one[0], other[0]
    told = (first.shown, twin.shown)
    if same_word(first, twin):
        return NamesTogether(_seconds(one[1:], other[1:]), *told)
    if first.initial or twin.initial:
        return NamesTogether(Likeness.INITIAL, *told) if first.forms[0][0] == twin.forms[0][0] else DIFFERENT
    if min(len(one), len(other)) == 1 and (_within(first, other[1:]) or _within(twin, one[1:])):
        # Whoever is Hans Peter on one card may be Peter on the next.
        return NamesTogether(Likeness.INITIAL, *told)
    if short_word(first, twin):
        fit = _seconds(one[1:], other[1:]) == Likeness.SAME
        return NamesTogether(Likeness.SHORT, *told) if fit else DIFFERENT
    return NamesTogether(Likeness.SPELLING, *told) if alike_word(first, twin) else DIFFERENT


def _within(word: NameWord, words: Words) -> bool:
    return any(same_word(word, other) for other in words)


def _seconds(one: Words, other: Words) -> Likeness:
    """Say what second names say: nothing where one has none, an initial fits, two others are two people."""
    for word, twin in zip(one, other, strict=False):
        initial = (word.initial or twin.initial) and word.forms[0][0] == twin.forms[0][0]
        if not initial and not same_word(word, twin) and not alike_word(word, twin):
            return Likeness.DIFFERENT
    return Likeness.SAME


def _family_names(one: Words, other: Words) -> Likeness:
    if _same_words(one, other):
        return Likeness.SAME
    if len(one) != len(other):
        fewer, more = sorted((one, other), key=len)
        return Likeness.PART if all(_within(word, more) for word in fewer) else Likeness.DIFFERENT
    unlike = [(word, twin) for word, twin in zip(one, other, strict=True) if not same_word(word, twin)]
    return Likeness.SPELLING if len(unlike) == 1 and alike_word(*unlike[0]) else Likeness.DIFFERENT


def _part(one: Words, other: Words) -> NamesTogether:
    """Compare where one of the two is one word only: Bob beside Robert Smith."""
    fewer, more = sorted((one, other), key=len)
    if all(any(same_word(word, twin) or short_word(word, twin) for twin in more) for word in fewer):
        return NamesTogether(Likeness.PART, _text(one), _text(other))
    if len(more) == 1 and alike_word(fewer[0], more[0]):
        return NamesTogether(Likeness.SPELLING, _text(one), _text(other))
    return DIFFERENT


def _same_words(one: Words, other: Words) -> bool:
    """Say whether the same words stand on both sides, in any order: Dehmel, Dora is Dora Dehmel; or without spaces."""
    if len(one) != len(other):
        return _joined(one) == _joined(other)
    if all(same_word(word, twin) for word, twin in zip(one, other, strict=True)):
        return True
    left = list(other)
    for word in one:
        found = next((twin for twin in left if same_word(word, twin)), None)
        if found is None:
            return False
        left.remove(found)
    return True


def _joined(words: Words) -> str:
    """Give the words without spaces: 田中 太郎 is 田中太郎, Van Dyke is Vandyke."""
    return "".join(word.forms[0] for word in words)


def _text(words: Words) -> str:
    return " ".join(word.shown for word in words)
