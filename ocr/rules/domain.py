"""Domain names: their endings, and the mending of those a reader spoiled."""

from __future__ import annotations

import re
from functools import lru_cache

from ocr.rules.number import country_codes
from ocr.rules.words import lines_of, table

SECOND_LEVEL = frozenset(table("domains")["second_level"])
HOSTING = frozenset(table("domains")["hosting"])
_MISREAD_ENDINGS: dict[str, str] = table("domains")["misread"]


@lru_cache(maxsize=1)
def endings() -> frozenset[str]:
    """Give the top-level domains that are known: country codes and the generic ones of the table."""
    return lines_of("tlds") | {code.lower() for code in country_codes()}


def known_ending(address: str) -> bool:
    """Tell whether a domain or address ends in a known top-level domain."""
    return address.rstrip("/").rsplit(".", 1)[-1].lower() in endings()


def mended_domain(text: str) -> tuple[str, int]:
    """Give a domain without the spaces and commas a reader put in, and how much of the text it takes.

    Words behind the top-level domain ("corp.com Mobile") are not taken.
    """
    parts = [(match.group(), match.end()) for match in re.finditer(r"[^\s.,]+", text)]
    taken: list[str] = []
    end = 0
    for number, (part, stop) in enumerate(parts):
        between = text[end : stop - len(part)]
        if taken and between and not re.search(r"[.,]", between) and part.lower() not in ("com", "net", "org"):
            break
        if taken and re.search(r",\s|\.\s", between) and not _may_end(part, parts[number + 1 :]):
            break
        if taken and taken[-1].lower() in endings() and len(taken) > 1 and not _may_follow(taken[-1], part, between):
            break
        taken.append(part)
        end = stop
    if taken:
        last = taken[-1].lower()
        taken[-1] = _MISREAD_ENDINGS.get(last, last) if last not in endings() else last
    return ".".join(taken).lower().strip("-"), end


def _may_end(part: str, rest: list[tuple[str, int]]) -> bool:
    low = part.lower()
    return low in endings() or low in _MISREAD_ENDINGS or (bool(rest) and rest[0][0].lower() in endings())


def _may_follow(last: str, part: str, between: str) -> bool:
    """Tell whether another label may follow one that could be the end: .co.uk, .com.au, or an unlucky name."""
    low = part.lower()
    if last.lower() in SECOND_LEVEL:
        return low in endings() and (len(low) == 2 or between == ".")
    return between == "." and low in endings()


def name_of(domain: str) -> str:
    """Give the part of a domain that is somebody's name: "corvid" of www.corvid.co.uk."""
    labels = host_of(domain).split(".")
    last = labels.pop()
    if len(labels) > 1 and labels[-1] in SECOND_LEVEL and len(last) == 2:
        labels.pop()
    if len(labels) > 1 and f"{labels[-1]}.{last}" in HOSTING:
        labels.pop()
    return labels[-1] if labels else last


def host_of(address: str) -> str:
    """Give the host of a web or e-mail address without "www"."""
    rest = address.rsplit("@", 1)[-1]
    return re.sub(r"^(?:https?://)?(?:www\d?\.)?", "", rest.lower()).split("/")[0]


FREE_MAIL = frozenset(table("domains")["free_mail"])
"""Mail providers: their name says nothing about the person's organization."""
