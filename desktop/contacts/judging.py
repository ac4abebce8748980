"""Evidence that two contacts are one person, weighed: precision before recall, and every decision with its reasons."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from desktop.contacts.identity_words import full_names
from desktop.contacts.likeness import Likeness, NamesTogether, names_together
from desktop.contacts.model import Reason
from desktop.contacts.search_text import fold
from desktop.contacts.traits import Traits, same_number, whole_name_key

HOUSEHOLD = 4
"""What more contacts than these have in common (a number, an address) is an office's, not a person's."""

DEPARTMENT = 12
"""Of a company with more contacts than these two people may have one name."""

_WEIGHTS = {"email": 0.5, "mobile": 0.45, "profile": 0.5, "birthday": 0.4, "phone": 0.3, "company": 0.3, "title": 0.1}
_NAME_WEIGHTS = {Likeness.SAME: 0.4, Likeness.SHORT: 0.35, Likeness.SPELLING: 0.25, Likeness.INITIAL: 0.2}


@dataclass(frozen=True, slots=True)
class Judgement:
    """Two contacts that may be one person: why, and how surely (0 to 1, good only to sort by)."""

    reasons: tuple[Reason, ...]
    score: float


@dataclass(frozen=True, slots=True)
class Evidence:
    """What two contacts have in common and what speaks against them."""

    reasons: tuple[Reason, ...]
    personal: bool
    office: bool
    company: bool
    title: bool
    city: bool
    conflicts: int
    opposed: bool


Shared = Callable[[str], int]
"""How many contacts have a match key."""


def judged(one: Traits, other: Traits, shared: Shared) -> Judgement | None:
    """Say whether two contacts may be one person, and why; None where they are two or nobody can know."""
    names = names_together(one, other)
    if names.likeness == Likeness.DIFFERENT:
        return None
    evidence = _evidence(one, other, shared)
    if evidence.opposed or not _enough(names.likeness, evidence, one, other, shared):
        return None
    alone = () if evidence.reasons else (Reason("unique"),)
    reasons = sorted(
        (*evidence.reasons, *_name_reasons(names), *alone), key=lambda reason: -_WEIGHTS.get(reason.kind, 0.2)
    )
    score = _NAME_WEIGHTS.get(names.likeness, 0.15) + sum(_WEIGHTS.get(reason.kind, 0.05) for reason in reasons)
    return Judgement(tuple(reasons), min(1.0, score - 0.1 * evidence.conflicts))


def _enough(names: Likeness, evidence: Evidence, one: Traits, other: Traits, shared: Shared) -> bool:
    """The decision. What is only a household's (a telephone at home, an address) never tells one person."""
    if evidence.personal:
        return True
    if evidence.conflicts:
        return False
    # Where many work, many are called alike: there the title must be the same, or missing.
    many = one.company == other.company and shared(f"o:{one.company}") > DEPARTMENT
    company = evidence.company and (evidence.title or not many)
    if names == Likeness.SAME:
        return company or evidence.office or _only_the_name(one, other, evidence, shared)
    if names == Likeness.SHORT:
        return company or (evidence.office and not evidence.company)
    if names in (Likeness.SPELLING, Likeness.INITIAL):
        return evidence.company and evidence.title
    return names == Likeness.UNKNOWN and evidence.company and evidence.office and not (one.named or other.named)


def _only_the_name(one: Traits, other: Traits, evidence: Evidence, shared: Shared) -> bool:
    """Say whether a name alone is enough: nobody else has it, and one of the two says next to nothing."""
    if len(one.given) != len(other.given) or not one.family or shared(f"w:{whole_name_key(one)}") > 2:
        return False
    bare = any(not side.company and not side.phones and not side.emails for side in (one, other))
    return bare or (evidence.city and not (one.company and other.company))


def _evidence(one: Traits, other: Traits, shared: Shared) -> Evidence:
    reasons: list[Reason] = []
    personal = _same_mail(one, other, shared, reasons) | _same_profile(one, other, shared, reasons)
    mobile, office = _same_phones(one, other, shared, reasons)
    company = _same_company(one, other)
    birthday = bool(one.birthday) and one.birthday == other.birthday
    title = bool(one.title) and one.title == other.title
    city = bool(set(one.cities) & set(other.cities))
    for kind, here in (("company", company), ("title", title)):
        reasons += [Reason(kind)] if here else []
    reasons += [Reason("birthday", one.birthday)] if birthday else []
    reasons += [Reason("city", min(set(one.cities) & set(other.cities)).title())] if city and not company else []
    reasons += [Reason("place")] if set(one.places) & set(other.places) else []
    opposed = bool(one.birthday and other.birthday and not birthday) or one.generation != other.generation
    return Evidence(
        tuple(reasons),
        personal or mobile or birthday,
        office,
        company,
        title,
        city,
        _conflicts(one, other, shared),
        opposed,
    )


def _same_mail(one: Traits, other: Traits, shared: Shared, reasons: list[Reason]) -> bool:
    same = [email for email in one.emails if email in other.emails and shared(f"e:{email}") <= HOUSEHOLD]
    reasons += [Reason("email", email) for email in same]
    return bool(same)


def _same_profile(one: Traits, other: Traits, shared: Shared, reasons: list[Reason]) -> bool:
    same = [page for page in one.profiles if page in other.profiles and shared(f"p:{page}") <= HOUSEHOLD]
    reasons += [Reason("profile", page) for page in same]
    return bool(same)


def _same_phones(one: Traits, other: Traits, shared: Shared, reasons: list[Reason]) -> tuple[bool, bool]:
    """Say whether they share a mobile number, and a telephone at work; one at home is a household's."""
    found = {"mobile": False, "work": False, "home": False}
    for digits, kind, ext in one.phones:
        for twin, other_kind, other_ext in other.phones:
            if ext != other_ext or not same_number(digits, twin):
                continue
            kinds = {kind, other_kind}
            many = shared(f"t:{digits[-8:]}") > HOUSEHOLD
            place = "mobile" if "mobile" in kinds and not many else "home" if "home" in kinds or many else "work"
            found[place] = True
            number = max(digits, twin, key=lambda text: text.startswith("+"))
            reason = Reason("mobile" if place == "mobile" else "phone", number)
            reasons += [reason] if reason not in reasons else []
    return found["mobile"], found["work"]


def _same_company(one: Traits, other: Traits) -> bool:
    if one.company and other.company:
        short, long = sorted((one.company, other.company), key=len)
        return short == long or (len(short) >= 4 and f"{long} ".startswith(f"{short} "))
    return bool(set(one.domains) & set(other.domains))


def _conflicts(one: Traits, other: Traits, shared: Shared) -> int:
    """Count what two people would have each of their own: mobile numbers, direct lines, addresses at one company."""
    apart = 0
    for own in ("mobile", "work"):
        sides = [
            [digits for digits, kind, _ in side.phones if kind == own and shared(f"t:{digits[-8:]}") <= HOUSEHOLD]
            for side in (one, other)
        ]
        apart += all(sides) and not any(same_number(digits, twin) for digits in sides[0] for twin in sides[1])
    mails = bool(set(one.domains) & set(other.domains)) and not set(one.emails) & set(other.emails)
    return apart + int(mails)


def _name_reasons(names: NamesTogether) -> Sequence[Reason]:
    if names.likeness == Likeness.UNKNOWN:
        return ()
    if names.likeness == Likeness.SAME:
        return (Reason("script" if names.scripts and names.one else "name", names.one, names.other),)
    one, other = names.one, names.other
    if names.likeness == Likeness.SHORT and fold(one) in full_names(fold(other)):
        one, other = other, one
    return (Reason(names.likeness.value, _capital(one), _capital(other)),)


def _capital(name: str) -> str:
    return " ".join(word[:1].upper() + word[1:] for word in name.split())
