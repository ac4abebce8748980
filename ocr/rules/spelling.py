"""Slips of readers that can be undone without knowing the field: letters in numbers, digits in words, look-alikes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ocr.model import Line

_NUMBER = re.compile(r"(?<![^\W_])(?=\S*\d\S*\d)[\dOoIl]{4,6}(?![^\W_])")
_ZERO_IN_WORD = re.compile(r"(?<=[^\W\d_]{2})0(?=[^\W\d_]{2})|(?<=[A-Z]\.)0(?=\.[A-Z])")
_LETTER_SPACED = re.compile(r"(?<!\S)[^\W\d_](?: [^\W\d_](?!\S)){3,}(?:\s{2,}[^\W\d_](?: [^\W\d_](?!\S))+)*")
_FINNISH = re.compile(r"\bF[l1|](?=-\d{5}\b)")
_RUSSIAN = re.compile(r"^[0OО]{3}(?=\s*[«\"'„“])")
_OWN_LETTERS = {
    "ro": str.maketrans("şţŞŢ", "șțȘȚ"),
    **dict.fromkeys(("sv", "da", "no", "fi"), str.maketrans("ăĂ", "åÅ")),
    "tr": str.maketrans("șțȘȚ", "ştŞT"),
}
"""Letters that look alike and of which a language has but one."""


def respelled(lines: Sequence[Line], language: str) -> tuple[Line, ...]:
    """Give the lines with such slips undone; spaces the first reader lost are put back."""
    return tuple(_respelled(line, language) for line in lines)


def _respelled(line: Line, language: str) -> Line:
    text = _spaced_as(line.text, line.other) if line.other else line.text
    text = _LETTER_SPACED.sub(lambda match: re.sub(r"(?<=\S) (?=\S)", "", match.group()), text)
    if letters := _OWN_LETTERS.get(language):
        text = text.translate(letters)
    if "@" not in text and "www" not in text.lower():
        text = _NUMBER.sub(_as_digits, text)
        text = _ZERO_IN_WORD.sub(lambda match: "o" if text[match.start() - 1].islower() else "O", text)
        text = _RUSSIAN.sub("ООО", text) if language == "ru" else text
        text = _FINNISH.sub("FI", text)
    return line if text == line.text else replace(line, text=text)


def _spaced_as(text: str, other: str) -> str:
    """Give the text with the spaces the second reader saw between the same letters, where the first saw nothing."""
    mine, theirs = _runs(text), _runs(other)
    if "@" in text or [sign for sign, _ in mine] != [sign for sign, _ in theirs]:
        return text
    return "".join(
        sign + (" " if not gap and seen.isspace() else gap) for (sign, gap), (_, seen) in zip(mine, theirs, strict=True)
    )


def _runs(text: str) -> list[tuple[str, str]]:
    """Give every letter and digit with what stands between it and the next one."""
    return [(match[1], match[2]) for match in re.finditer(r"([^\W_]|^)([\W_]*)", text)]


def _as_digits(match: re.Match[str]) -> str:
    word = match.group()
    if sum(sign.isdigit() for sign in word) < 0.6 * len(word):
        return word
    return word.translate(str.maketrans("OoIl", "0011"))
