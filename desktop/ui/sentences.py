"""The sentences of known errors in the user's language.

The errors are written in English where they are defined, below the window. Here they are listed
once more for the translators (a test checks that none is missing), and a finished sentence is
found again by its pattern.
"""

from __future__ import annotations

import re

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

SENTENCES: tuple[str, ...] = ()


def in_users_language(sentence: str) -> str:
    """Give an error's sentence translated, its details kept; an unknown sentence stays as it is."""
    for known in SENTENCES:
        translated = QCoreApplication.translate("errors", known)
        if translated == known:
            continue
        if found := _pattern(known).fullmatch(sentence):
            return _filled(translated, found.groupdict())
    return sentence


def _pattern(sentence: str) -> re.Pattern[str]:
    parts = re.split(r"\{(\w+)\}", sentence)
    texts = [re.escape(part) if place % 2 == 0 else f"(?P<{part}>.*)" for place, part in enumerate(parts)]
    return re.compile("".join(texts), re.DOTALL)


def _filled(template: str, details: dict[str, str]) -> str:
    # Not str.format: a file's name may hold braces.
    return re.sub(r"\{(\w+)\}", lambda match: details.get(match.group(1), match.group()), template)


_ = QT_TRANSLATE_NOOP
