"""What a vCard says beyond another of the same contact, put into that one: it fills and adds, and changes nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from desktop.contacts.categories import vcard_categories, with_categories
from desktop.contacts.content_lines import ContentLine, line_end, read_lines
from desktop.contacts.vcard_values import unescape

_OF_THE_CARD = ("BEGIN", "END", "VERSION", "UID", "REV", "PRODID", "CATEGORIES", "X-ABLABEL", "X-ABADR", "")
"""What says nothing of the contact, or is seen to in another way."""
_ONCE = (
    *("FN", "N", "ORG", "TITLE", "ROLE", "BDAY", "ANNIVERSARY", "GENDER", "KIND", "PHOTO", "LOGO", "SORT-STRING"),
    *("X-ABSHOWAS", "X-CARDFILE-CONNECTED", "X-CARDFILE-OTHER-NAME", "GEO", "TZ", "X-GENDER"),
    *("X-PHONETIC-FIRST-NAME", "X-PHONETIC-MIDDLE-NAME", "X-PHONETIC-LAST-NAME"),
)
_WORDS = {
    "TEL": "telephone",
    "EMAIL": "e-mail",
    "ADR": "address",
    "URL": "web page",
    "X-SOCIALPROFILE": "profile",
    "SOCIALPROFILE": "profile",
    "NOTE": "note",
    "FN": "name",
    "N": "name",
    "TITLE": "title",
    "ORG": "company",
    "BDAY": "birthday",
    "PHOTO": "picture",
    "NICKNAME": "nickname",
    "IMPP": "messenger",
}
_JOB = ("ORG", "TITLE", "ROLE")
"""A title belongs to its company: taken alone from another job it would say what nobody ever said."""
MAX_SHOWN = 60
LEAST_DIGITS = 7
MAX_LINES = 2_000
"""A card with more properties than this is no person's: comparing each with each would take long."""


@dataclass(frozen=True, slots=True)
class Filled:
    """The vCard with what was missing; `adds` says what, `differs` what the other has otherwise and was not taken."""

    vcard: str
    adds: tuple[str, ...] = ()
    differs: tuple[str, ...] = ()


def filled(vcard: str, other: str) -> Filled:
    """Put into a vCard what only another vCard of the same contact and the same version says.

    What can stand only once, and says something else in the other, is left as it is.
    """
    if vcard == other:
        return Filled(vcard)
    own, incoming = read_lines(vcard), [line for line in read_lines(other) if line.name not in _OF_THE_CARD]
    there: dict[str, list[str]] = {}
    for line in own:
        there.setdefault(line.name, []).append(_key(line))
    adds, differs, new = [], [], []
    left = _JOB if _other_job(own, incoming) else ()
    for line in incoming[:MAX_LINES]:
        known, key = there.setdefault(line.name, []), _key(line)
        if not key or any(_same(line.name, key, one) for one in known):
            continue
        said = f"{_WORDS.get(line.name, line.name)} {_shown(line)}".strip()
        if line.name in left or (any(known) and line.name in _ONCE):
            differs.append(said)
        else:
            known.append(key)
            new.append(line)
            adds.append(said)
    if (more := len(incoming) - MAX_LINES) > 0:
        differs.append(f"{more:,} more properties than Cardfile compares")
    text = _with_lines(vcard, own, new, other)
    before = vcard_categories(vcard)
    if missing := [one for one in vcard_categories(other) if one not in before]:
        text = with_categories(text, [*before, *missing])
        adds += [f"circle {one}" for one in missing]
    return Filled(text, tuple(dict.fromkeys(adds)), tuple(dict.fromkeys(differs)))


def _other_job(own: Sequence[ContentLine], incoming: Sequence[ContentLine]) -> bool:
    """Say whether two cards name two jobs: other companies, or other titles where one names no company."""

    def said(lines: Sequence[ContentLine], name: str) -> str:
        # The title is that of the first company.
        key = next(filter(None, (_key(line) for line in lines if line.name == name)), "")
        return key.partition(";")[0] if name == "ORG" else key

    mine, theirs = said(own, "ORG"), said(incoming, "ORG")
    if not (mine and theirs):
        mine, theirs = said(own, "TITLE"), said(incoming, "TITLE")
    return bool(mine and theirs) and mine != theirs


def _with_lines(vcard: str, own: Sequence[ContentLine], new: Sequence[ContentLine], other: str) -> str:
    """Put lines in before the card's end, with the labels that belong to them, under group names of their own."""
    if not new:
        return vcard
    taken = {line.group.lower() for line in own if line.group}
    labels = [line for line in read_lines(other) if line.name in ("X-ABLABEL", "X-ABADR") and line.group]
    groups: dict[str, str] = {}
    raws = []
    for line in new:
        if line.group and line.group.lower() not in groups:
            groups[line.group.lower()] = _free(taken)
        raws.append(_regrouped(line, groups))
    raws += [_regrouped(label, groups) for label in labels if label.group.lower() in groups]
    end, place = line_end(vcard), max((n for n, line in enumerate(own) if line.name == "END"), default=len(own))
    ended = "".join(re.sub(r"\r\n|\r|\n", end, raw if raw.endswith(("\n", "\r")) else raw + end) for raw in raws)
    return "".join([*(line.raw for line in own[:place]), ended, *(line.raw for line in own[place:])])


def _free(taken: set[str]) -> str:
    number = len(taken) + 1
    while f"item{number}" in taken:
        number += 1
    taken.add(f"item{number}")
    return f"item{number}"


def _regrouped(line: ContentLine, groups: dict[str, str]) -> str:
    return groups[line.group.lower()] + line.raw[len(line.group) :] if line.group else line.raw


def _key(line: ContentLine) -> str:
    """Give what a property says, as it is compared: without case, spaces and empty ends."""
    text = " ".join(unescape(line.decoded()).split()).casefold().strip(" ;")
    if line.name == "TEL":
        return re.sub(r"\D", "", text.removeprefix("tel:")).lstrip("0") or text
    if line.name in ("URL", "X-SOCIALPROFILE", "SOCIALPROFILE"):
        return re.sub(r"^(?:https?://)?(?:www\.)?", "", text).rstrip("/")
    if line.name in ("N", "ORG", "ADR"):
        return re.sub(r"\s*;[\s;]*", ";", text)
    return text


def _same(name: str, one: str, other: str) -> bool:
    """Say whether two say the same: a number with and without its country too, a note or nickname among several."""
    if name == "NOTE":
        return f" {one} " in f" {other} "
    if name == "NICKNAME":
        return set(one.split(",")) <= {part.strip() for part in other.split(",")}
    if name == "TEL" and min(len(one), len(other)) >= LEAST_DIGITS:
        return one.endswith(other) or other.endswith(one)
    return one == other


def _shown(line: ContentLine) -> str:
    if line.name in ("PHOTO", "LOGO", "SOUND", "KEY"):
        return ""
    text = ", ".join(part for part in re.split(r"[;\s]*;[;\s]*|\s*\n\s*", unescape(line.decoded())) if part)
    return text if len(text) <= MAX_SHOWN else f"{text[:MAX_SHOWN]}…"
