"""Print against codes: a fact in both is surer, one in the code alone is added, two that differ are both kept."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from rapidfuzz import fuzz
from rapidfuzz.distance import Hamming, Levenshtein

from ocr.model import Field, FieldKind
from ocr.rules.code import CodeFact
from ocr.rules.domain import host_of
from ocr.rules.name import in_normal_case, split_name
from ocr.rules.number import parse_number
from ocr.rules.organization import domain_agrees
from ocr.rules.person import email_agrees
from ocr.rules.social import service_of
from ocr.rules.words import fold, table, tokens

_ONCE = (FieldKind.NAME, FieldKind.TITLE, FieldKind.ORGANIZATION, FieldKind.ADDRESS)
AGREED, DIFFERING, CODE_ONLY = 0.995, 0.6, 0.9
NOT_QUITE_SURE = 0.985
"""A number or e-mail read less surely than this yields to a code that is a letter apart."""
ROLES = frozenset(table("persons")["roles"])


def agreeing(fields: Sequence[Field]) -> tuple[Field, ...]:
    """Give the fields put right by one another: an e-mail by the name, a host by the other hosts."""
    names = [field.value for field in fields if field.kind == FieldKind.NAME]
    return tuple(_on_one_host([_as_the_name_says(field, names) for field in fields]))


def borne_out(field: Field, fields: Sequence[Field]) -> bool:
    """Tell whether another field agrees: name with e-mail, organization with host, e-mail and web address with both."""
    names = [other.value for other in fields if other.kind == FieldKind.NAME]
    emails = [other.value for other in fields if other.kind == FieldKind.EMAIL]
    hosts = [host_of(other.value) for other in fields if other.kind in (FieldKind.EMAIL, FieldKind.URL)]
    companies = [other.value for other in fields if other.kind == FieldKind.ORGANIZATION]
    if field.kind == FieldKind.NAME:
        return any(email_agrees(field.value, email) >= 1 for email in emails)
    if field.kind == FieldKind.ORGANIZATION:
        return domain_agrees(field.value, tuple(hosts)) >= 0.85
    host = host_of(field.value)
    known = hosts.count(host) > 1 or any(domain_agrees(name, (host,)) >= 0.85 for name in companies)
    if field.kind == FieldKind.EMAIL:
        office = field.value.split("@")[0] in ROLES
        return known and (office or any(email_agrees(name, field.value) >= 1 for name in names))
    return field.kind == FieldKind.URL and known


def nearly_borne_out(field: Field, fields: Sequence[Field]) -> bool:
    """Tell whether a name is almost that of an e-mail address ("Brtschi" beside s.bartschi@): one is misread."""
    if field.kind != FieldKind.NAME:
        return False
    emails = [other.value for other in fields if other.kind == FieldKind.EMAIL]
    best = max((email_agrees(field.value, email) for email in emails), default=0.0)
    return 0.55 < best < 0.74


_ENDING = re.compile(r"\.[a-z]{2}")
"""What readers lose at the end of a host: the .cn of .com.cn."""
_GLUED = ("email", "e-mail", "mail", "mailto", "correo", "courriel", "mailadresse")
"""Labels that readers glue to the address behind them."""


def _as_the_name_says(field: Field, names: Sequence[str]) -> Field:
    """Give an e-mail as it fits the name: without a glued label ("Ejane.doe@…"), its first l not read as i or 1."""
    if field.kind != FieldKind.EMAIL or any(email_agrees(name, field.value) >= 1 for name in names):
        return field
    tried = [field.value[1:]] if re.match(r"[EMem][a-z]", field.printed) else []
    tried += [field.value.removeprefix(label) for label in _GLUED if re.match(label + r"[a-z]", field.value)]
    if field.value[0] in "il1":
        tried += [other + field.value[1:] for other in "il" if other != field.value[0]]
    value = next((other for other in tried if any(email_agrees(name, other) >= 1 for name in names)), field.value)
    return replace(field, value=value)


def _on_one_host(fields: Sequence[Field]) -> list[Field]:
    """Give e-mails and web addresses the same host where a reader took one of its letters for another.

    Of two hosts a letter apart the one counts that is there more often, or fits the organization
    better, or was read more surely.
    """
    companies = [field.value for field in fields if field.kind == FieldKind.ORGANIZATION]
    on_net = [field for field in fields if field.kind in (FieldKind.EMAIL, FieldKind.URL)]
    hosts = [host_of(field.value) for field in on_net]

    def worth(host: str) -> tuple[int, float, float]:
        fits = max((domain_agrees(name, (host,)) for name in companies), default=0.0)
        sure = max(field.confidence for field, own in zip(on_net, hosts, strict=True) if own == host)
        return hosts.count(host), fits, sure

    endings = {
        host: longer for host in hosts for longer in hosts if re.fullmatch(r"\.[a-z]{2}", longer.removeprefix(host))
    }
    mail = {host_of(field.value) for field in on_net if field.kind == FieldKind.EMAIL}
    right = {host: known for host in hosts for known in mail if host not in mail and _prefixed(host, known)} | endings
    for host in hosts:
        rivals = [other for other in hosts if _a_letter_apart(host, other)]
        best = max(rivals, key=worth, default=host)
        if worth(best) > worth(host):
            right[host] = best
    return [_moved(field, right.get(host_of(field.value), "")) if field in on_net else field for field in fields]


def _moved(field: Field, host: str) -> Field:
    if not host:
        return field
    value = field.value.replace(host_of(field.value), host)
    return replace(field, value=value, rule=f"{field.rule}, host as elsewhere on the card")


def _prefixed(host: str, known: str) -> bool:
    """Tell whether a web address's host is an e-mail's with the end of a label, a slash or half a "www" before it."""
    before = host.removesuffix(known)
    return before != host and (len(before) == 1 or re.fullmatch(r"[wv]{1,4}\.", before) is not None)


def _a_letter_apart(one: str, other: str) -> bool:
    """Tell whether two hosts differ in one letter taken for another, within the part that names the owner."""
    same_ending = one.rpartition(".")[2] == other.rpartition(".")[2]
    return one != other and same_ending and len(one) == len(other) > 6 and Hamming.distance(one, other) == 1


def confirmed(fields: Sequence[Field], facts: Sequence[CodeFact], region: str) -> tuple[Field, ...]:
    """Give the printed fields as the codes confirm, complete or contradict them."""
    found = list(fields)
    left: list[Field] = []
    for fact in (_as_field(fact, region) for fact in facts):
        same = [at for at, field in enumerate(found) if field.kind == fact.kind and _key(field) == _key(fact)]
        if same:
            found[same[0]] = _agreed(found[same[0]], fact)
        else:
            left.append(fact)
    for fact in left:
        _take(found, fact)
    return tuple(found)


def _as_field(fact: CodeFact, region: str) -> Field:
    value, kind = fact.value, fact.kind
    parts: dict[str, str] = {}
    if kind == FieldKind.PHONE:
        number = parse_number(value, region)
        value = number.e164 if number else "+" + re.sub(r"\D", "", value)
        parts = {"kind": fact.extra or (number.kind if number else "") or "work", "ext": ""}
    elif kind == FieldKind.EMAIL:
        value = value.lower()
    elif kind == FieldKind.URL and (service := service_of(value)):
        kind, parts = FieldKind.SOCIAL, {"service": service, "handle": value.rstrip("/").rsplit("/", 1)[-1]}
    return Field(kind, value, fact.value, CODE_ONLY, "code", parts=parts)


def _take(found: list[Field], fact: Field) -> None:
    """Lay a fact that is not printed word for word over the printed fields of its kind."""
    same_kind = [at for at, field in enumerate(found) if field.kind == fact.kind]
    open_ones = [at for at in same_kind if found[at].confidence < AGREED]
    near = next((at for at in open_ones if _nearly(found[at], fact)), None)
    if near is not None:
        found[near] = _settled(found[near], fact)
    elif fact.kind == FieldKind.URL and any(field.kind in (FieldKind.URL, FieldKind.EMAIL) for field in found):
        if not any(host_of(field.value) == host_of(fact.value) for field in found if field.kind == FieldKind.URL):
            found.append(replace(fact, kind=FieldKind.NOTE, rule="address in the code"))
    elif not same_kind or fact.kind not in _ONCE:
        found.append(fact)


def _nearly(field: Field, fact: Field) -> bool:
    """Tell whether two values are one thing read twice: a digit apart, a few letters apart."""
    if field.kind == FieldKind.PHONE:
        return Levenshtein.distance(_key(field), _key(fact)) <= 1
    return fuzz.ratio(_key(field), _key(fact)) >= 80


def _agreed(field: Field, fact: Field) -> Field:
    """Give a field that print and code share; accents the reader lost are the code's."""
    accents_only = fold(field.value) == fold(fact.value) and field.value.casefold() != fact.value.casefold()
    value = fact.value if accents_only and field.kind != FieldKind.NAME else field.value
    if accents_only and field.kind == FieldKind.NAME:
        value = in_normal_case(split_name(fact.value).text)
    return replace(field, value=value, confidence=max(field.confidence, AGREED), rule=field.rule + ", as in the code")


def _settled(field: Field, fact: Field) -> Field:
    """Give a printed field that the code states a little otherwise: a doubtful reading yields to the code.

    What was printed stays in `printed`, and the value that did not win in `parts["other"]`, for review.
    """
    if field.kind in (FieldKind.PHONE, FieldKind.EMAIL) and field.confidence < NOT_QUITE_SURE:
        parts = {**fact.parts, **field.parts, "other": field.value}
        return replace(
            field, value=fact.value, confidence=0.9, rule=field.rule + ", put right by the code", parts=parts
        )
    parts = {**field.parts, "other": fact.value}
    return replace(field, confidence=min(field.confidence, DIFFERING), parts=parts)


def _key(field: Field) -> str:
    if field.kind == FieldKind.PHONE:
        return field.value
    if field.kind in (FieldKind.URL, FieldKind.SOCIAL):
        return re.sub(r"^(?:https?://)?(?:www\.)?", "", field.value.lower()).rstrip("/")
    if field.kind == FieldKind.EMAIL:
        return field.value.lower()
    return "".join(sorted(token.word for token in tokens(field.value)))
