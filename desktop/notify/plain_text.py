"""Text as any notification service takes it: bounded, without what it would obey."""

from __future__ import annotations

import re
import unicodedata

TITLE_LENGTH, BODY_LENGTH, LABEL_LENGTH = 120, 400, 40
_REORDERING = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_BEGINS_MARKUP = re.compile(r"<(?=[A-Za-z/!?])([^<>]*)(>?)")
_MARKUP = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})


def one_line(text: str, length: int = TITLE_LENGTH) -> str:
    """Give a text on one line, without control letters, cut at `length` letters."""
    return _cut(" ".join(_harmless(text[: 8 * length]).split()), length)


def some_lines(text: str, length: int = BODY_LENGTH) -> str:
    """Give a text with its line breaks, without other control letters, cut at `length` letters."""
    lines = (" ".join(line.split()) for line in _harmless(text[: 8 * length]).splitlines())
    return _cut("\n".join(line for line in lines if line), length)


def without_markup(text: str) -> str:
    """Give a text so that a service that reads markup shows it as it is."""
    return text.translate(_MARKUP)


def without_tags(text: str) -> str:
    """Give a text for a service that does not say whether it reads markup: what it could obey is in other brackets.

    dunst without a setting obeys it and does not say so; escaped, a service that shows plain text would show the codes.
    """
    return _BEGINS_MARKUP.sub(lambda found: f"‹{found[1]}{'›' if found[2] else ''}", text)


def _harmless(text: str) -> str:
    """Take out what is no letter: a NUL ends the connection, half a surrogate cannot be sent at all."""
    return "".join(_letter(letter) for letter in text)


def _letter(letter: str) -> str:
    if letter in _REORDERING:
        return ""
    kind = unicodedata.category(letter)
    if kind == "Cs":
        return "\ufffd"
    return " " if kind == "Cc" and letter != "\n" else letter


def _cut(text: str, length: int) -> str:
    return text if len(text) <= length else text[: length - 1].rstrip() + "…"
