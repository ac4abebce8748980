"""Labels: what is printed before a value to announce it ("Tel.", "E-Mail:", "住所")."""

from __future__ import annotations

import re
from functools import cache

from ocr.rules.words import Phrases, Token, is_ideographic, section, table, tokens

_BETWEEN = re.compile(r"[\s.:;,|/\\)(\[\]>»=*#~_-]*$")
_JOINED = re.compile(r"[/&+,;-]")


@cache
def labels(kind: str) -> Phrases:
    """Give the labels of one kind: phone (with its kinds as languages), extension, email, web, address."""
    return section("labels", kind)


@cache
def all_labels() -> Phrases:
    """Give the labels of every kind."""
    return Phrases((word, kind) for kind, part in table("labels").items() for words in part.values() for word in words)


def label_before(text: str, at: int, known: Phrases) -> tuple[int, tuple[str, ...]] | None:
    """Give where the label that ends right before `at` begins, and its kinds; nothing where none stands there."""
    front = text[:at]
    gap = _BETWEEN.search(front)
    end = gap.start() if gap else len(front)
    words = [_letters_only(token) for token in tokens(front[:end]) if token.end <= end]
    if not words or words[-1].end < end - 1:
        return None
    for count in range(min(4, len(words)), 0, -1):
        some = words[-count:]
        if kinds := known.languages(tuple(token.word for token in some)):
            return some[0].start, kinds
    last = words[-1]
    if is_ideographic(last.word):
        for hit in known.find(text[last.start : end]):
            if last.start + hit.end == end:
                return last.start + hit.start, hit.languages
    return None


def _letters_only(token: Token) -> Token:
    """Give a word without the digits glued before it ("0112Fax")."""
    letters = token.word.lstrip("0123456789")
    return Token(letters, token.end - len(letters), token.end) if letters else token


def labels_before(text: str, at: int, known: Phrases) -> tuple[int, list[str]]:
    """Give where all labels before `at` begin ("Tel/Fax:"), and their kinds from the nearest outwards."""
    kinds: list[str] = []
    start = at
    for _ in range(4):
        found = label_before(text, start, known)
        if found is None or (kinds and not _JOINED.search(text[found[0] : start]) and len(kinds) > 1):
            break
        start = found[0]
        kinds.extend(found[1])
    return start, kinds


def is_label(text: str, known: Phrases) -> tuple[str, ...]:
    """Give the kinds of a text that is a label and nothing else."""
    words = tuple(token.word for token in tokens(text))
    if found := known.languages(words):
        return found
    bare = re.sub(r"[\s:：.]", "", text)
    return tuple(kind for hit in known.find(bare) if (hit.start, hit.end) == (0, len(bare)) for kind in hit.languages)


def without_label(text: str, known: Phrases) -> int:
    """Give how many characters of the text's beginning are a label with its colon or bar."""
    words = tokens(text)
    for count in range(min(4, len(words)), 0, -1):
        some = words[:count]
        behind = text[some[-1].end :]
        if known.languages(tuple(token.word for token in some)) and (mark := re.match(r"\s*[.:|>-]*\s*", behind)):
            strong = re.match(r"\s*[.]?\s*[:|>]", behind)
            if strong or (count == len(words)):
                return some[-1].end + mark.end()
    if is_ideographic(text):
        for hit in known.find(text[:12]):
            if hit.start == 0 and (mark := re.match(r"\s*[:|]\s*", text[hit.end :])):
                return hit.end + mark.end()
    return 0
