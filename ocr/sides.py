"""Whether two cards that were photographed together are the front and back of one, and why.

Two people of one company have much in common: company, web address, switchboard, paper. Only what belongs
to one person joins two cards that both name somebody, and whatever speaks for a second person keeps them apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property
from itertools import pairwise
from math import dist

from ocr.model import CardReading, Field, FieldKind
from ocr.namesakes import Likeness, likeness
from ocr.rules.domain import FREE_MAIL, host_of, name_of
from ocr.rules.legal import legal_forms
from ocr.rules.organization import domain_agrees
from ocr.rules.person import name_shape
from ocr.rules.words import fold, is_ideographic, table

OTHER_SHAPE = 1.3
"""Two sides of one card have the same proportions; photographed askew, they differ by less than this factor."""
SAME_PRINT = 0.8
"""Two pictures that have this part of their lines in common show the same side twice."""
_ROLES = frozenset(table("persons")["roles"])


class Why(StrEnum):
    """What joins two cards."""

    SAME_EMAIL = "same_email"
    SAME_MOBILE = "same_mobile"
    SAME_NAME = "same_name"
    TWO_SCRIPTS = "two_scripts"
    NAME_IN_EMAIL = "name_in_email"
    BACK_WEB = "back_web"
    BACK_PHONE = "back_phone"
    BACK_COMPANY = "back_company"


@dataclass(frozen=True, slots=True)
class Sides:
    """Two cards are the sides of one: `why`, and whether the second of them is the front."""

    why: Why
    second_is_front: bool = False


def neighbours(cards: Sequence[CardReading]) -> list[tuple[int, int]]:
    """Give which cards of one file may be sides of each other: two in one picture, or pages that follow each other."""
    pages = [card.card.page for card in cards]
    if len(set(pages)) == len(pages):
        return list(pairwise(range(len(cards))))
    return [(0, 1)] if len(cards) == 2 else []


def in_one_photo(cards: Sequence[CardReading]) -> list[tuple[int, int, Why]]:
    """Give which cards of one file are front and back of one card, and why; each card is in one pair at most."""
    found: list[tuple[int, int, Why]] = []
    for one, other in neighbours(cards):
        if any({one, other} & {front, back} for front, back, _ in found):
            continue
        together = cards[one].card.page == cards[other].card.page
        if sides := two_sides(cards[one], cards[other], together):
            front, back = (other, one) if sides.second_is_front else (one, other)
            found.append((front, back, sides.why))
    return found


def joined(front: CardReading, back: CardReading) -> CardReading:
    """Give the front with what only the back says; of what a card has once, the front's counts.

    The back's fields have no place on the front: neither lines nor a box.
    """
    fields = [*front.fields]
    for field in back.fields:
        known = any(own.kind == field.kind and (field.kind in _ONCE or _alike(own, field)) for own in fields)
        if not known:
            fields.append(replace(field, lines=(), box=None))
    return replace(front, fields=tuple(fields), unread=front.unread or back.unread)


_ONCE = (FieldKind.NAME, FieldKind.TITLE, FieldKind.ORGANIZATION, FieldKind.DEPARTMENT, FieldKind.ADDRESS)


def _alike(one: Field, other: Field) -> bool:
    if one.kind in (FieldKind.URL, FieldKind.SOCIAL):
        return host_of(one.value) == host_of(other.value) and one.value.rstrip("/")[-8:] == other.value.rstrip("/")[-8:]
    return fold(one.value) == fold(other.value)


def two_sides(first: CardReading, second: CardReading, together: bool = False) -> Sides | None:
    """Say whether two cards, in the order in which they were taken, are two sides of one; None in doubt.

    Cards that lie `together`, alone in one picture, have no order: either may be the front.
    """
    sides = _two_sides(first, second, together)
    if sides is None and together and (turned := _two_sides(second, first, together)):
        sides = Sides(turned.why, not turned.second_is_front)
    return sides


def _two_sides(first: CardReading, second: CardReading, together: bool) -> Sides | None:
    if first.card.blank or second.card.blank:
        return None  # texts have no sides
    one, other = _Side(first), _Side(second)
    if not one.reading.fields or not other.reading.fields or _same_print(one, other):
        return None
    if one.names and other.names:
        why = _why_one_person(one, other)
        return Sides(why) if why else None
    if _shapes_differ(one, other):
        return None
    if other.names:
        # The back before its front: only what is a person's own tells whose it is.
        mail = one.own_emails and one.own_emails <= other.own_emails
        return Sides(Why.SAME_EMAIL, second_is_front=True) if mail and not _second_person(other, one) else None
    if one.names:
        why = None if _second_person(one, other) else _link(one, other)
        if why is None and together and other.is_bare and not other.has_title and _same_company(one, other):
            why = Why.BACK_COMPANY  # the logo's side, beside the other
    else:
        why = _link(one, other) if other.is_bare else None
    return Sides(why) if why else None


class _Side:
    """What of a card's fields tells whose it is."""

    def __init__(self, reading: CardReading) -> None:
        self.reading = reading
        fields = reading.of(FieldKind.NAME)
        self.names = tuple(name for f in fields for name in (f.value, f.parts.get("other_script", "")) if name)
        self.emails = frozenset(f.value.lower() for f in reading.of(FieldKind.EMAIL))
        self.own_emails = frozenset(email for email in self.emails if _is_own(email))
        phones = [f for f in reading.of(FieldKind.PHONE) if f.value.startswith("+")]
        self.phones = frozenset(f.value for f in phones)
        self.mobiles = frozenset(f.value for f in phones if f.parts.get("kind") == "mobile")
        self.desks = frozenset(f.value for f in phones if f.parts.get("kind") not in ("mobile", "fax"))
        addresses = [f.value for kind in (FieldKind.EMAIL, FieldKind.URL) for f in reading.of(kind)]
        self.hosts = frozenset(host_of(address) for address in addresses if name_of(address) not in FREE_MAIL)
        self.companies = tuple(f.value for f in reading.of(FieldKind.ORGANIZATION))
        self.has_title = bool(reading.of(FieldKind.TITLE))

    @cached_property
    def print(self) -> frozenset[str]:
        return frozenset(re.sub(r"\W", "", fold(line.text)) for line in self.reading.lines)

    @property
    def is_bare(self) -> bool:
        """Say whether nothing on it is a way to reach anybody but the web."""
        return not (self.phones or self.emails or self.reading.of(FieldKind.ADDRESS))

    @property
    def shape(self) -> float:
        """Give the longer edge over the shorter one, 0 where that cannot be told."""
        a, b, c, d = self.reading.card.corners
        edges = sorted((dist(a, b) + dist(d, c), dist(b, c) + dist(a, d)))
        return edges[1] / edges[0] if edges[0] > 1 else 0.0


def _why_one_person(one: _Side, other: _Side) -> Why | None:
    """Say what makes two cards with names one person's; None where they may be two."""
    names = likeness(one.names, other.names)
    if names == Likeness.UNLIKE:
        return None
    if one.own_emails & other.own_emails:
        return Why.SAME_EMAIL
    if one.mobiles & other.mobiles:
        return Why.SAME_MOBILE
    if _two_owners(one, other) or not _may_be_one_firm(one, other):
        return None
    if names == Likeness.SAME:
        return Why.SAME_NAME
    if not _have_in_common(one, other):
        return None
    if names == Likeness.SPELLED:
        return Why.TWO_SCRIPTS
    if names == Likeness.UNTOLD and (_names_in(one, other) or _names_in(other, one)):
        return Why.NAME_IN_EMAIL
    return None


def _two_owners(one: _Side, other: _Side) -> bool:
    """Say whether both have what belongs to one person, and not the same."""
    for mine, theirs in ((_locals(one.own_emails), _locals(other.own_emails)), (one.mobiles, other.mobiles)):
        if mine and theirs and not mine & theirs:
            return True
    return False


def _second_person(front: _Side, back: _Side) -> bool:
    """Say whether a side without a name looks like somebody else's front whose name was not read."""
    if back.own_emails - front.own_emails or back.mobiles - front.mobiles:
        return True
    if front.desks and back.desks - front.desks:
        return True  # somebody's own line, or another branch
    if back.is_bare:
        return False
    notes = (f.value for f in back.reading.of(FieldKind.NOTE))
    return back.has_title or any(name_shape(note) >= 2 for note in notes)


def _link(front: _Side, back: _Side) -> Why | None:
    """Say what a side without a name has in common with the side before it."""
    if front.own_emails & back.own_emails:
        return Why.SAME_EMAIL
    if front.hosts and back.hosts:
        return Why.BACK_WEB if any(_within(a, b) or _within(b, a) for a in front.hosts for b in back.hosts) else None
    if front.phones & back.phones:
        return Why.BACK_PHONE
    return Why.BACK_COMPANY if _same_company(front, back) else None


def _have_in_common(one: _Side, other: _Side) -> bool:
    same_host = {name_of(host) for host in one.hosts} & {name_of(host) for host in other.hosts}
    return bool(same_host or one.phones & other.phones or _same_company(one, other))


def _may_be_one_firm(one: _Side, other: _Side) -> bool:
    """Say whether nothing speaks for two firms: a namesake elsewhere is somebody else."""
    if one.hosts and other.hosts:
        return bool({name_of(host) for host in one.hosts} & {name_of(host) for host in other.hosts})
    comparable = [
        (mine, theirs)
        for mine in one.companies
        for theirs in other.companies
        if is_ideographic(mine) == is_ideographic(theirs)
    ]
    return not comparable or _same_company(one, other)


def _same_company(one: _Side, other: _Side) -> bool:
    words = [{_letters(_without_form(company)) for company in side.companies} - {""} for side in (one, other)]
    if words[0] & words[1]:
        return True
    return any(
        domain_agrees(company, tuple(there.hosts)) >= 0.85
        for here, there in ((one, other), (other, one))
        for company in here.companies
    )


def _without_form(company: str) -> str:
    """Give a company's name without its legal form: Axiom for Axiom GmbH."""
    for form in reversed(legal_forms(company)):
        company = company[: form.start] + " " + company[form.end :]
    return company


def _names_in(one: _Side, other: _Side) -> bool:
    """Say whether an e-mail address of one side is made of the whole name on the other."""
    locals_there = [_letters(local) for local in _locals(other.own_emails)]
    names = [re.findall(r"[a-z]{2,}", fold(name)) for name in one.names]
    return any(len(words) > 1 and all(word in local for word in words) for words in names for local in locals_there)


def _within(host: str, other: str) -> bool:
    return host == other or host.endswith("." + other)


def _is_own(email: str) -> bool:
    """Say whether an e-mail address is one person's: neither an office's nor named after the firm."""
    local, _, domain = email.partition("@")
    bare = re.sub(r"[\W_\d]", "", local)
    return bool(bare) and bare not in _ROLES and local not in _ROLES and bare != _letters(name_of(domain))


def _locals(emails: Iterable[str]) -> frozenset[str]:
    return frozenset(email.partition("@")[0] for email in emails)


def _letters(text: str) -> str:
    return re.sub(r"[\W_]", "", fold(text))


def _same_print(one: _Side, other: _Side) -> bool:
    fewer, more = sorted((one.print, other.print), key=len)
    return bool(fewer) and len(fewer & more) >= SAME_PRINT * len(fewer) and len(fewer) >= 0.6 * len(more)


def _shapes_differ(one: _Side, other: _Side) -> bool:
    shapes = sorted((one.shape, other.shape))
    return bool(shapes[0]) and shapes[1] / shapes[0] > OTHER_SHAPE
