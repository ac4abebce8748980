"""Letters of names that readers take for others, told by the card's addresses of the net."""

from __future__ import annotations

import re

from ocr.rules.name import split_name
from ocr.rules.organization import domain_agrees
from ocr.rules.person import email_agrees


def in_polish(text: str, emails: tuple[str, ...], domains: tuple[str, ...]) -> str:
    """Give a text with the ł that both readers took for a t, where the card's addresses have an l there."""

    def fit(reading: str) -> float:
        name = max((email_agrees(split_name(reading).text, email) for email in emails), default=0.0)
        return name + domain_agrees(reading, domains)

    best, most = text, fit(text)
    for match in list(re.finditer("[tT]", text))[:8]:
        letter = "Ł" if match.start() == 0 or text[match.start() - 1 : match.start()] == " " else "ł"
        letter = letter.upper() if text.isupper() else letter
        tried = text[: match.start()] + letter + text[match.end() :]
        if (worth := fit(tried)) > most:
            best, most = tried, worth
    return best
