"""Group cards: a name and who belongs to it, as vCard 4.0 (RFC 6350 §6.1.4, §6.6.5) and Apple's programs write it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from desktop.contacts.card_text import CardText
from desktop.contacts.cleaning import clean_line
from desktop.contacts.content_lines import read_lines
from desktop.contacts.vcard_reading import first_text
from desktop.contacts.vcard_values import unescape

MAX_NAME = 200
_MAY_BE = re.compile(
    r"^(?:[\w-]+\.)?(?:X-ADDRESSBOOKSERVER-)?KIND(?:;[^:\r\n]*)?:[ \t]*group[ \t]*\r?$", re.IGNORECASE | re.MULTILINE
)
_KINDS = ("KIND", "X-ADDRESSBOOKSERVER-KIND")
_MEMBERS = ("MEMBER", "X-ADDRESSBOOKSERVER-MEMBER")
_BEFORE_UID = "urn:uuid:"
_BEHIND_UID = ":abperson"
"""What Apple's address book puts behind the UID of a person."""


@dataclass(frozen=True, slots=True)
class Member:
    """One member of a group: the UID by which the group names it, and the line of the file where."""

    uid: str
    line: int


@dataclass(frozen=True, slots=True)
class Group:
    """A group card of a vCard file, which is no contact; `line` is where it begins."""

    name: str
    members: tuple[Member, ...]
    file: str
    line: int


def read_group(text: str, file: str, line: int) -> Group | None:
    """Give the group that a card is; None where it is a contact. A member is given once, where it is named first."""
    if not _MAY_BE.search(text):
        return None
    card = CardText(text)
    if not any(one.value.strip().lower() == "group" for one in card.find(*_KINDS)):
        return None
    members: dict[str, Member] = {}
    number = line
    for one in read_lines(text):
        if one.name in _MEMBERS and (uid := plain_uid(unescape(one.decoded()))):
            members.setdefault(uid, Member(uid, number))
        number += one.raw.count("\n")
    return Group(clean_line(first_text(card, "FN"))[:MAX_NAME].strip(), tuple(members.values()), file, line)


def plain_uid(uid: str) -> str:
    """Give a UID as it is compared: without what says of which kind it is, in small letters."""
    return uid.strip().casefold().removeprefix(_BEFORE_UID).removesuffix(_BEHIND_UID)
