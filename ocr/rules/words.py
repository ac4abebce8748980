"""The word tables beside this file, and how they are looked up in a text without case and accents."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterable
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any, NamedTuple

IDEOGRAPHS = "\u3005\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff"
_IDEOGRAPH = re.compile(f"[{IDEOGRAPHS}]")
_TOKEN = re.compile(r"[^\W_]+")
_LONE = {"ł": "l", "ø": "o", "đ": "d", "ı": "i", "ß": "s", "æ": "a", "œ": "o", "þ": "t", "ð": "d", "ς": "σ"}


class Token(NamedTuple):
    """A folded word and where it stands in the text."""

    word: str
    start: int
    end: int


class Hit(NamedTuple):
    """A phrase of a table found in a text."""

    start: int
    end: int
    phrase: tuple[str, ...]
    languages: tuple[str, ...]


@lru_cache(maxsize=8192)
def _fold_sign(sign: str) -> str:
    low = sign.lower()[0]
    if low in _LONE:
        return _LONE[low]
    if ord(low) < 0x2000:
        return _LONE.get(unicodedata.normalize("NFD", low)[0], unicodedata.normalize("NFD", low)[0])
    return low


@lru_cache(maxsize=8192)
def fold(text: str) -> str:
    """Give the text in lower case and without accents, every character still in its place."""
    return "".join(map(_fold_sign, text))


@lru_cache(maxsize=8192)
def tokens(text: str) -> tuple[Token, ...]:
    """Give the folded words of a text; the letters of an abbreviation such as S.r.l. are one word."""
    low = fold(text)
    found: list[Token] = []
    for match in _TOKEN.finditer(low):
        word, start, end = match.group(), match.start(), match.end()
        if found and len(word) == 1 and not word.isdigit():
            last = found[-1]
            lone = last.end - last.start == 1 or (len(last.word) <= 4 and "." in low[last.start : last.end])
            if lone and not last.word.isdigit() and low[last.end : start] == "." and low[end : end + 1] != "'":
                found[-1] = Token(last.word + word, last.start, end)
                continue
        found.append(Token(word, start, end))
    return tuple(found)


def is_ideographic(text: str) -> bool:
    """Tell whether a text holds ideographs, kana or hangul."""
    return bool(_IDEOGRAPH.search(text))


class Phrases:
    """A set of phrases, each with the languages it belongs to, found in texts word by word."""

    def __init__(self, entries: Iterable[tuple[str, str]]) -> None:
        table: dict[tuple[str, ...], list[str]] = {}
        signs: dict[str, list[str]] = {}
        for phrase, language in entries:
            if _IDEOGRAPH.search(phrase):
                signs.setdefault(fold(phrase.replace(" ", "")), []).append(language)
            elif words := tuple(token.word for token in tokens(phrase)):
                table.setdefault(words, []).append(language)
        self._table = {words: tuple(sorted(set(where))) for words, where in table.items()}
        self._signs = {sign: tuple(sorted(set(where))) for sign, where in signs.items()}
        self._longest: dict[str, int] = {}
        for words in table:
            self._longest[words[0]] = max(self._longest.get(words[0], 0), len(words))
        by_length = sorted(signs, key=len, reverse=True)
        self._sign_pattern = re.compile("|".join(map(re.escape, by_length))) if by_length else None

    def languages(self, words: tuple[str, ...]) -> tuple[str, ...]:
        """Give the languages of one phrase, or nothing where it is not in the set."""
        return self._table.get(words, ())

    def __contains__(self, text: str) -> bool:
        """Tell whether the whole text is one phrase of the set."""
        words = tuple(token.word for token in tokens(text))
        return words in self._table or fold(re.sub(r"\s", "", text)) in self._signs

    def find(self, text: str) -> list[Hit]:
        """Give the phrases in a text, the longest at each place, from left to right."""
        hits: list[Hit] = []
        words = tokens(text)
        at = 0
        while at < len(words):
            for count in range(min(self._longest.get(words[at].word, 0), len(words) - at), 0, -1):
                phrase = tuple(token.word for token in words[at : at + count])
                if phrase in self._table:
                    hits.append(Hit(words[at].start, words[at + count - 1].end, phrase, self._table[phrase]))
                    at += count - 1
                    break
            at += 1
        if self._sign_pattern is not None and _IDEOGRAPH.search(text):
            for match in self._sign_pattern.finditer(fold(text)):
                sign = match.group()
                hits.append(Hit(match.start(), match.end(), (sign,), self._signs[sign]))
        return sorted(hits)


def read_text(name: str) -> str:
    """Give one of the files of the tables as it is."""
    return files("ocr.rules").joinpath("words", name).read_text("utf-8")


@cache
def table(name: str) -> Any:
    """Give one of the tables beside this file as it is written (TOML)."""
    return tomllib.loads(read_text(f"{name}.toml"))


@cache
def by_language(name: str, part: str) -> Phrases:
    """Give the phrases of one part of a table whose sections are languages."""
    entries = [(word, lang) for lang, body in table(name).items() for word in body.get(part, ())]
    if (name, part) == ("titles", "words"):
        entries += [(female, lang) for word, lang in entries if (female := _female(word, lang))]
    return Phrases(entries)


def _female(word: str, language: str) -> str:
    """Give the female form of a title where a rule of its language makes one."""
    if " " in word or "-" in word:
        return ""
    if language == "de" and word.endswith(("er", "or", "eur", "ent", "ist", "at", "ar", "är", "t", "ant", "ekt", "nt")):
        return word + "in"
    if language in ("es", "pt") and word.endswith("or"):
        return word + "a"
    if language in ("es", "pt", "it") and word.endswith("o"):
        return word[:-1] + "a"
    return ""


@cache
def section(name: str, part: str) -> Phrases:
    """Give the phrases of one section: a list, a table of lists by language or kind, or its keys."""
    entries = table(name)[part]
    if isinstance(entries, list):
        return Phrases((word, "") for word in entries)
    return Phrases((word, key) for key, words in entries.items() for word in words)


@cache
def endings(name: str, part: str = "") -> tuple[str, ...]:
    """Give the folded ends of words of a table, longest first."""
    source = table(name)[part] if part else {key: body.get("endings", ()) for key, body in table(name).items()}
    return tuple(sorted({fold(word) for words in source.values() for word in words}, key=len, reverse=True))


def ends_with_one(word: str, ends: tuple[str, ...], front: int = 3) -> bool:
    """Tell whether a folded word ends in one of `ends` with at least `front` letters before it."""
    return any(word.endswith(end) and len(word) - len(end) >= front for end in ends)


@cache
def lines_of(name: str) -> frozenset[str]:
    """Give the words of a plain text table."""
    text = read_text(f"{name}.txt")
    return frozenset(word for line in text.splitlines() if not line.startswith("#") for word in line.split())
