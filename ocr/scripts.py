"""Which script a piece of text is written in, by Unicode block."""

from __future__ import annotations

import re

from ocr.letters import plain

BLOCKS = {
    "Hangul": "\u1100-\u11ff\u3130-\u318f\uac00-\ud7af",
    "Japanese": "\u3040-\u30ff\u3400-\u9fff\uff66-\uff9f",
    "Simplified": "\u3400-\u9fff",
    "Traditional": "\u3400-\u9fff",
    "Cyrillic": "\u0400-\u052f",
    "Greek": "\u0370-\u03ff\u1f00-\u1fff",
    "Arabic": "\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff",
    "Hebrew": "\u0590-\u05ff\ufb1d-\ufb4f",
}
PATTERNS = {script: re.compile(f"[{block}]") for script, block in BLOCKS.items()}
CJK = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
LATIN_TWINS = dict(zip(
    "АВЕКМНОРСТУХаеорсухіјѕһΑΒΕΖΗΙΚΜΝΟΡΤΥΧοι", "ABEKMHOPCTYXaeopcyxijshABEZHIKMNOPTYXoi", strict=True
))  # fmt: skip
"""Cyrillic and Greek letters that are drawn as Latin ones."""
CJK_SCRIPTS = ("Japanese", "Simplified", "Traditional")
"""Scripts that the second reader knows by itself."""
ALSO_TRIED = ("Hangul", "Cyrillic", "Greek", *CJK_SCRIPTS)
WORDLESS = ("Arabic", "Hebrew")
"""Scripts whose languages have no words in the tables of the rules."""
READ_SCRIPTS = (
    "Latin", "Fraktur", "Cyrillic", "Greek", "Han", "Hiragana", "Katakana", "Japanese", "Hangul", "Korean",
)  # fmt: skip
"""Scripts that a reader knows, as Tesseract's script detection calls them; Arabic, Hebrew, Thai … are none."""


def letters_of(text: str, script: str) -> int:
    """Count the letters of `text` that belong to a script."""
    return len(PATTERNS[script].findall(text))


def foreign_letters(text: str) -> int:
    """Count the letters that are not Latin."""
    return sum(1 for c in text if c.isalpha() and not "a" <= plain(c).casefold() <= "z")


def has_script(text: str, script: str) -> bool:
    """Say whether any letter belongs to a script."""
    return PATTERNS[script].search(text) is not None


def in_cjk(text: str) -> bool:
    """Say whether any letter is Chinese, Japanese or Korean."""
    return CJK.search(text) is not None


def tells(text: str, script: str) -> int:
    """Count the letters of a script that no Latin letter looks like: they alone tell that a text is in it."""
    return sum(1 for letter in PATTERNS[script].findall(text) if letter not in LATIN_TWINS)


def is_of_twins(text: str, script: str) -> bool:
    """Say whether a Latin text could as well be one of a script: every letter of it has a twin there, as in BEKTOP."""
    letters = [letter for letter in text if letter.isalpha() and ord(letter) < 0x250]
    return len(letters) > 1 and all(letter in _TWINS.get(script, "") for letter in letters)


_TWINS = {
    script: frozenset(latin for own, latin in LATIN_TWINS.items() if PATTERNS[script].match(own))
    for script in ("Cyrillic", "Greek")
}
"""The Latin letters that have a twin in a script."""
