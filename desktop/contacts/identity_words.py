"""What Cardfile knows of names, companies and shared addresses, read once from the folder `words`."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files

from desktop.contacts.search_text import fold

_WORD = re.compile(r"[^\W_]+")


@cache
def identity_words(section: str, name: str) -> frozenset[str]:
    """Give one list of `words/identity.toml`, folded."""
    return frozenset(fold(word) for word in _identity()[section][name])


@cache
def full_names(form: str) -> frozenset[str]:
    """Give the first names (folded) that a folded form may stand for: itself, and those of which it is short."""
    return frozenset({form, *_nicknames().get(form, ())})


def is_known_name(form: str) -> bool:
    """Say whether a folded word stands in the list of first names."""
    return form in _nicknames()


@cache
def _identity() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(_text("identity.toml"))


@cache
def _nicknames() -> dict[str, tuple[str, ...]]:
    """Folded form → folded names; a name that stands at the front of a line is one of its own."""
    found: dict[str, set[str]] = {}
    for line in _text("nicknames.txt").splitlines():
        if not line or line.startswith("#"):
            continue
        name, _, forms = line.partition(":")
        for form in (name, *forms.split(",")):
            for spelling in spellings(form.strip()):
                found.setdefault(spelling, set()).add(fold(name))
    return {form: tuple(sorted(names)) for form, names in found.items()}


def spellings(word: str) -> tuple[str, ...]:
    """Give the folded spellings of a word: Müller is muller, and mueller where there is no key for ü."""
    low = word.casefold()
    wide = "".join(_WIDE.get(letter, letter) for letter in low)
    return tuple(dict.fromkeys((fold(low), fold(wide))))


_WIDE = {"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe"}


def words_of(text: str) -> list[str]:
    """Give the words of a text as they stand, in small letters; dots and hyphens part them, apostrophes do not."""
    return _WORD.findall(re.sub("['’ʼ`´]", "", text.casefold()))


def _text(name: str) -> str:
    return (files("desktop.contacts") / "words" / name).read_text(encoding="utf-8")
