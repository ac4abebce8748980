"""Changed fields written into a vCard, property by property; what did not change is not touched."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from desktop.contacts.addresses import address_from_text
from desktop.contacts.card_text import CardText
from desktop.contacts.content_lines import ContentLine
from desktop.contacts.model import Address, ContactFields, Phone
from desktop.contacts.names import full_name
from desktop.contacts.other_name import reading_parts, tells_reading
from desktop.contacts.vcard_reading import (
    OTHER_NAME,
    PHONETIC,
    SOCIAL,
    Item,
    Pairs,
    address_pairs,
    line_as_address,
    line_parts,
    phone_pairs,
    stand_in,
    text_pairs,
)
from desktop.contacts.vcard_values import (
    TYPES_OF_KIND,
    component_text,
    components,
    escape,
    joined,
    line_as_phone,
    phone_value,
)

Written = tuple[str, str]
"""A head and an escaped value."""

_SERVICES = {
    "linkedin.com": "linkedin",
    "xing.com": "xing",
    "twitter.com": "twitter",
    "x.com": "twitter",
    "facebook.com": "facebook",
    "instagram.com": "instagram",
    "github.com": "github",
    "t.me": "telegram",
    "youtube.com": "youtube",
}
_HOST = re.compile(r"(?:https?://)?(?:[a-z]{1,3}\.)?(?P<host>[a-z0-9.\-]+)(?:[/?#].*)?", re.IGNORECASE)
_KIND_TYPES = {"FAX", "PAGER", "CELL", "MOBILE", "IPHONE", "HOME", "WORK", "VOICE"}
_TYPE_PARAM = re.compile(r";(?:TYPE=)?(\"[^\"]*\"|[^;:=\"]*)(?=;|\Z)", re.IGNORECASE)


def patch_card(card: CardText, before: ContactFields, after: ContactFields) -> None:
    """Write every difference between the two into the card."""
    _patch_shown_name(card, before, after)
    _patch_name_parts(card, before, after)
    _patch_other_name(card, before, after)
    _patch_organization(card, before, after)
    _patch_first(card, "TITLE", before.title, after.title)
    _patch_many(card, phone_pairs(card), after.phones, _phone_line)
    _patch_many(card, text_pairs(card, "EMAIL"), after.emails, _text_line("EMAIL;TYPE=INTERNET;TYPE=WORK"))
    _patch_addresses(card, after.addresses)
    _patch_many(card, text_pairs(card, "URL"), after.urls, _text_line("URL;TYPE=WORK"))
    _patch_many(card, text_pairs(card, *SOCIAL), after.social, _social_line)
    _patch_many(card, text_pairs(card, "NOTE"), after.notes, _text_line("NOTE"))


def _patch_shown_name(card: CardText, before: ContactFields, after: ContactFields) -> None:
    """FN, and the mark by which iOS shows a company where a person's name would stand."""
    named = [(fields.name, fields.prefix, fields.suffix) for fields in (before, after)]
    if after.name and named[0] == named[1]:
        return
    if not after.name and not before.name and stand_in(before) == stand_in(after):
        return
    shown = escape(full_name(after) or stand_in(after), card.version)
    lines = card.find("FN")
    if lines:
        card.replace(lines[0], shown)
    else:
        card.insert("FN", shown)
    company = card.find("X-ABSHOWAS")
    if after.name:
        for line in company:
            card.remove(line)
    elif after.organization and not company and card.version != "2.1":
        card.insert("X-ABShowAs", "COMPANY")


def _patch_name_parts(card: CardText, before: ContactFields, after: ContactFields) -> None:
    """N, part by part: a middle name that Cardfile has no field for stays, unless the new name says otherwise."""
    places = {"family": 0, "given": 1, "prefix": 3, "suffix": 4}
    changed = {part: place for part, place in places.items() if getattr(before, part) != getattr(after, part)}
    if not changed and before.name == after.name:
        return
    parts = line_parts(card, "N", 5)
    middle = component_text(parts[2], " ", card.version)
    for part, place in changed.items():
        text = getattr(after, part)
        if part == "given" and middle:
            text = text.removesuffix(middle).rstrip()
        parts[place] = escape(text, card.version)
    if middle and middle not in after.name:
        parts[2] = ""
    _put_parts(card, "N", parts)


def _patch_other_name(card: CardText, before: ContactFields, after: ContactFields) -> None:
    """The second script: as a reading that phones show and sort by, where it is one; else in a property of our own."""
    other = after.other_name
    if before.other_name == other:
        return
    parts = reading_parts(other) if tells_reading(other, after.name) else None
    first, last = parts or ("", "")
    wanted = dict(zip((*PHONETIC, OTHER_NAME), (first, "", last, "" if parts else other), strict=True))
    for name, text in wanted.items():
        lines = card.find(name)
        if text and not lines:
            card.insert(name, escape(text, card.version))
        elif text:
            card.replace(lines[0], escape(text, card.version))
        for line in lines[1:] if text else lines:
            card.remove(line)


def _patch_organization(card: CardText, before: ContactFields, after: ContactFields) -> None:
    if (before.organization, before.department) == (after.organization, after.department):
        return
    parts = line_parts(card, "ORG", 2)
    if before.organization != after.organization:
        parts[0] = escape(after.organization, card.version)
    if before.department != after.department:
        parts[1:] = [escape(after.department, card.version)] if after.department else []
    while parts and not parts[-1]:
        parts.pop()
    _put_parts(card, "ORG", parts)


def _put_parts(card: CardText, name: str, parts: Sequence[str]) -> None:
    lines = card.find(name)
    if lines and joined(parts) == lines[0].value:
        return
    if lines and parts:
        card.replace(lines[0], joined(parts))
    elif lines:
        card.remove(lines[0])
    elif parts:
        card.insert(name, joined(parts))


def _patch_first(card: CardText, name: str, before: str, after: str) -> None:
    """A property of which Cardfile shows the first."""
    if before == after:
        return
    pairs = text_pairs(card, name)[:1]
    _patch_many(card, pairs, [after] if after else [], _text_line(name))


def _patch_many(
    card: CardText,
    pairs: Pairs[Item],
    after: Sequence[Item],
    write: Callable[[CardText, Item, ContentLine | None], Written],
) -> None:
    """A property that may stand many times: equal ones stay, the others are rewritten in place, in order."""
    found: list[ContentLine | None] = [None] * len(after)
    changed: list[ContentLine] = []
    for line, item in pairs:
        same = (place for place, other in enumerate(after) if other == item and found[place] is None)
        place = next(same, None)
        if place is None:
            changed.append(line)
        else:
            found[place] = line
    for place, item in enumerate(after):
        if found[place] is None:
            old = changed.pop(0) if changed else None
            head, value = write(card, item, old)
            found[place] = card.replace(old, value, head) if old else card.insert(head, value)
    for line in changed:
        card.remove(line)
    wanted = [line for line in found if line is not None]
    if [line for line in card.find(*{line.name for line in wanted}) if line in wanted] != wanted:
        card.arrange(wanted)


def _text_line(head: str) -> Callable[[CardText, str, ContentLine | None], Written]:
    def write(card: CardText, text: str, before: ContentLine | None) -> Written:
        return before.head if before else head, escape(text, card.version)

    return write


def _phone_line(card: CardText, phone: Phone, before: ContentLine | None) -> Written:
    types = "".join(f";TYPE={name}" for name in TYPES_OF_KIND.get(phone.kind, ("VOICE",)))
    if before is None:
        return f"TEL{types}", phone_value(phone, card.version)
    head = before.head
    if line_as_phone(before).kind != phone.kind:
        head = _TYPE_PARAM.sub(_without_kind, head) + types
    return head, phone_value(phone, card.version, before.decoded())


def _without_kind(param: re.Match[str]) -> str:
    """Keep of a TYPE parameter what says nothing of the number's kind, such as PREF."""
    kept = [part for part in param[1].strip('"').split(",") if part.strip().upper() not in _KIND_TYPES]
    return f";TYPE={','.join(kept)}" if any(kept) else ""


def _social_line(card: CardText, profile: str, before: ContentLine | None) -> Written:
    """A profile; what the old line said of service and user (TYPE, X-USER) is not true of a new one."""
    match = _HOST.fullmatch(profile)
    host = match["host"].lower().removeprefix("www.") if match else ""
    service = next((name for domain, name in _SERVICES.items() if host == domain or host.endswith(f".{domain}")), "")
    name = before.name if before else "X-SOCIALPROFILE"
    group = f"{before.group}." if before and before.group else ""
    return f"{group}{name}" + (f";TYPE={service}" if service else ""), escape(profile, card.version)


def _patch_addresses(card: CardText, after: Sequence[Address]) -> None:
    """Addresses are the same when their parts are; one that has only a text is cut into parts first."""
    pairs = [(line, replace(address, text="")) for line, address in address_pairs(card)]
    bare = [replace(address, text="") for address in after]
    whole = [
        replace(address_from_text(address.text), text="") if parts == Address() else parts
        for address, parts in zip(after, bare, strict=True)
    ]
    _patch_many(card, pairs, [address for address in whole if address != Address()], _address_line)


def _address_line(card: CardText, address: Address, before: ContentLine | None) -> Written:
    """ADR, part by part: the parts that stay keep their own way of writing."""
    parts = components(before.decoded()) if before else []
    parts += [""] * (7 - len(parts))
    old = line_as_address(before, card.version) if before else Address()
    if old.street != address.street:
        parts[:3] = ["", "", escape(address.street, card.version)]
    for place, part in ((3, "city"), (4, "region"), (5, "postcode"), (6, "country")):
        if getattr(old, part) != getattr(address, part):
            parts[place] = escape(getattr(address, part), card.version)
    return before.head if before else "ADR;TYPE=WORK", joined(parts)
