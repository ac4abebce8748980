"""The properties of one vCard put into another: what is there already is not doubled, everything else is added."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from desktop.contacts.addresses import address_text
from desktop.contacts.card_properties import ABOUT_THE_CARD, LABELS, LISTS, CardProperty, card_properties
from desktop.contacts.card_text import CardText
from desktop.contacts.content_lines import ContentLine
from desktop.contacts.match_keys import MERGED_UID
from desktop.contacts.search_text import fold
from desktop.contacts.traits import phone_trait, same_number
from desktop.contacts.vcard import vcard_uid
from desktop.contacts.vcard_reading import OTHER_NAME, PHONETIC, SOCIAL, line_as_address
from desktop.contacts.vcard_values import closed, escape, line_as_phone, unescape
from desktop.contacts.vcard_versions import line_as

FIELDS: Mapping[str, tuple[str, ...]] = {
    "phones": ("TEL",),
    "emails": ("EMAIL",),
    "urls": ("URL",),
    "addresses": ("ADR",),
    "social": SOCIAL,
    "notes": ("NOTE",),
    "other_name": (*PHONETIC, OTHER_NAME),
}
"""The fields whose properties may be chosen; every property that is not here is chosen by its own name."""

BESIDE = "X-CARDFILE-MERGED-"
"""Before the name of a property that a card can have only once, and of which another card said something else."""

ONCE = frozenset(
    {"BDAY", "ANNIVERSARY", "DEATHDATE", "GENDER", "KIND", "SEX", "SORT-STRING", "MAILER", "CLASS", "TZ", "GEO"}
    | {"X-ABSHOWAS", "X-GENDER", "X-ANNIVERSARY", *PHONETIC, OTHER_NAME}
)
"""What a person has one of (RFC 6350 calls it *1)."""

_VALUES = ("TEL", "EMAIL", "URL", "ADR", "IMPP", *SOCIAL)
_JOINED_ELSEWHERE = ABOUT_THE_CARD | {"X-CARDFILE-JOB"}
_FIRST_ELSEWHERE = ("FN", "N", "ORG", "TITLE")
_GROUP = re.compile(r"item(\d+)\Z", re.IGNORECASE)
_ALTID = re.compile(r"(;ALTID=\"?[^;:\"]*)", re.IGNORECASE)
_APART = frozenset({"FAX", "PAGER"})


@dataclass(frozen=True, slots=True)
class _Unit:
    """Properties that travel together: one, or all of a group with their labels."""

    members: tuple[CardProperty, ...]
    labels: tuple[CardProperty, ...] = ()


def join_card(card: CardText, text: str, uid: str, other_uid: str, choices: Mapping[str, str], number: int) -> None:
    """Put into `card` everything that the vCard `text` says besides; `number` tells the others apart.

    Names and jobs are not joined here. `choices` gives by field or property the UID whose value alone is taken.
    """
    version = CardText(text).version
    chosen = {name: choice for field, choice in choices.items() for name in FIELDS.get(field, (field,))}
    for name in (name for name, choice in chosen.items() if choice == other_uid != uid):
        for line in card.find(name):
            card.remove(line)
    seen: set[str] = set()
    for unit in _units(text):
        wanted = []
        for member in unit.members:
            first = member.name not in seen
            if any(member.value()) or member.name in ("N", "ORG"):
                seen.add(member.name)
            elsewhere = member.name in _JOINED_ELSEWHERE or (member.name in _FIRST_ELSEWHERE and first)
            if member.name in ("FN", "N") and not first and any(member.value()):
                keep_beside(card, member.name, line_as(member.line, version, card.version)[1])
            elif not elsewhere and chosen.get(member.name, other_uid) == other_uid and any(member.value()):
                wanted.append(member)
        if wanted:
            _join_unit(card, _Unit(tuple(wanted), unit.labels), version, number)
    merged = vcard_uid(text) or other_uid
    if merged not in {unescape(line.decoded()).strip() for line in card.find("UID", MERGED_UID)} | {uid}:
        card.append(MERGED_UID, escape(merged, card.version))


def keep_beside(card: CardText, name: str, value: str, params: str = "") -> None:
    """Keep what a card can say only once and another says differently under a name of Cardfile's."""
    head = f"{BESIDE}{name}"
    if all(line.value != value for line in card.find(head)):
        card.append(f"{head}{params}", value)


def add_to_list(card: CardText, name: str, texts: Sequence[str]) -> None:
    """Add to a list of values (NICKNAME, CATEGORIES) those that are not in it."""
    lines = card.find(name)
    known = {unescape(part).strip().casefold() for line in lines for part in _listed(line)}
    new = [escape(text, card.version) for text in dict.fromkeys(texts) if text.casefold() not in known]
    if new and lines:
        card.replace(lines[0], ",".join([closed(_written(lines[0])), *new]))
    elif new:
        card.append(name, ",".join(new))


def _units(text: str) -> list[_Unit]:
    """Cut a card into what travels together."""
    groups: dict[str, list[CardProperty]] = {}
    for number, found in enumerate(card_properties(text)):
        groups.setdefault(found.line.group.lower() or f" {number}", []).append(found)
    units = []
    for members in groups.values():
        labels = tuple(found for found in members if found.name in LABELS)
        others = tuple(found for found in members if found.name not in LABELS)
        units.append(_Unit(others, labels) if others else _Unit(labels))
    return units


def _join_unit(card: CardText, unit: _Unit, version: str, number: int) -> None:
    new = [found for found in unit.members if not _joined(card, found, unit.labels, version)]
    if not new:
        return
    grouped = bool(unit.labels) or len(unit.members) > 1
    group = _free_group(card) if grouped and unit.members[0].line.group else ""
    for found in (*new, *(unit.labels if group else ())):
        head, value = line_as(found.line, version, card.version)
        head = _ALTID.sub(rf"\1-m{number + 2}", head)
        bare = head.removeprefix(f"{found.line.group}.") if found.line.group else head
        card.append(f"{group}.{bare}" if group else bare, value, found.inner)


def _joined(card: CardText, found: CardProperty, labels: Sequence[CardProperty], version: str) -> bool:
    """Put a property into one that is there, where that is possible; says whether nothing is left to add."""
    name = found.name
    there = [one for one in card_properties(card.text()) if one.name == name]
    # What another program gave a label of its own is not joined into a list or a text: the label would be lost.
    if name in LISTS and not labels:
        add_to_list(card, name, [unescape(part).strip() for part in _listed(found.line)])
        return True
    if name == "NOTE" and there and not labels:
        return _join_note(card, unescape(found.line.decoded()).strip())
    if name in _VALUES:
        return _join_value(card, found, labels, version)
    same = [one for one in there if one.value() == found.value()]
    if same and any(found.says() <= one.says() for one in same):
        return not labels or _same_label(card, same[0].line.group, labels)
    once = name in ONCE or (name == "CLIENTPIDMAP" and any(one.value()[:1] == found.value()[:1] for one in there))
    if once and there:
        head, value = line_as(found.line, version, card.version)
        keep_beside(card, name, value, head[head.index(";") :] if ";" in head else "")
        return True
    return False


def _join_note(card: CardText, note: str) -> bool:
    line = card.find("NOTE")[0]
    mine = unescape(line.decoded()).strip()
    if note not in mine:
        card.replace(line, escape(f"{mine}\n\n{note}" if mine else note, card.version))
    return True


def _join_value(card: CardText, found: CardProperty, labels: Sequence[CardProperty], version: str) -> bool:
    """A number or an address that is there already: its types and its label are added to it."""
    names = SOCIAL if found.name in SOCIAL else (found.name,)
    for line in card.find(*names):
        if not _same_value(line, card.version, found.line, version):
            continue
        own, theirs = CardProperty(line).says(), found.says()
        if _params_clash(own, theirs) or (own ^ theirs) & _APART:
            continue
        if labels and line.group and not _same_label(card, line.group, labels):
            continue
        head = line.head + "".join(
            f";{one}" if "=" in one else f";TYPE={one}" for one in sorted(theirs - own, key=str.casefold)
        )
        group = "" if line.group or not labels else _free_group(card)
        value = _fuller_number(line, found.line, version, card.version) if found.name == "TEL" else _written(line)
        if head != line.head or group or value != _written(line):
            card.replace(line, value, f"{group}.{head}" if group else head)
        for label in labels if group else ():
            bare = label.line.head.partition(".")[2]
            card.append(f"{group}.{bare}", line_as(label.line, version, card.version)[1])
        return True
    return False


def _same_value(mine: ContentLine, version: str, theirs: ContentLine, their_version: str) -> bool:
    if mine.name == "TEL":
        one, other = line_as_phone(mine), line_as_phone(theirs)
        if one.ext != other.ext:
            return False
        if unescape(mine.decoded()).strip() == unescape(theirs.decoded()).strip():
            return True
        digits = phone_trait(one)[0], phone_trait(other)[0]
        return len(digits[0]) > 4 and _dialled(one.number) and _dialled(other.number) and same_number(*digits)
    if mine.name == "ADR":
        places = line_as_address(mine, version), line_as_address(theirs, their_version)
        keys = [sorted(re.findall(r"[^\W_]+", fold(address_text(place)))) for place in places]
        return keys[0] == keys[1]
    texts = [unescape(line.decoded()).strip() for line in (mine, theirs)]
    if mine.name == "EMAIL":
        return texts[0].casefold() == texts[1].casefold()
    webs = [re.sub(r"^https?://", "", text.casefold()).rstrip("/") for text in texts]
    return webs[0] == webs[1]


def _dialled(number: str) -> bool:
    """Say whether a number is written in digits: letters and signs (0800 FLOWERS, *100#) are compared as they stand."""
    return bool(re.fullmatch(r"[\d\s+()/.\-–]+", number))


def _fuller_number(mine: ContentLine, theirs: ContentLine, version: str, own_version: str) -> str:
    """Give the number that says its country, where only one of the two does."""
    own, other = phone_trait(line_as_phone(mine))[0], phone_trait(line_as_phone(theirs))[0]
    if other.startswith("+") and not own.startswith("+"):
        return line_as(theirs, version, own_version)[1]
    return _written(mine)


def _params_clash(own: frozenset[str], theirs: frozenset[str]) -> bool:
    """Say whether two properties say different things of the same parameter."""
    mine = dict(one.split("=", 1) for one in own if "=" in one)
    return any(mine.get(key, value) != value for key, value in (one.split("=", 1) for one in theirs if "=" in one))


def _same_label(card: CardText, group: str, labels: Sequence[CardProperty]) -> bool:
    mine = {
        (line.name, unescape(line.decoded()).strip())
        for line in card.find(*LABELS)
        if group and line.group.lower() == group.lower()
    }
    return {(label.name, unescape(label.line.decoded()).strip()) for label in labels} <= mine


def _free_group(card: CardText) -> str:
    numbers = [int(match[1]) for line in card.own() if (match := _GROUP.match(line.group)) and len(match[1]) < 9]
    return f"item{max(numbers, default=0) + 1}"


def _written(line: ContentLine) -> str:
    """Give the escaped value of a property of the card itself, out of quoted-printable where it is in it."""
    return line.decoded().replace("\r", "").replace("\n", "\\n") if line.quoted_printable() else line.value


def _listed(line: ContentLine) -> list[str]:
    """Cut a list at its commas that are not escaped."""
    return re.sub(r"(?<!\\)((?:\\\\)*),", "\\1\0", line.decoded()).split("\0")
