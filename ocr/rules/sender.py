"""What the sender's line of an e-mail says beside its signature: who writes, from which address."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from ocr.model import Field, FieldKind, Sender
from ocr.rules.name import PersonName, in_normal_case, name_parts, split_name
from ocr.rules.organization import organization_words
from ocr.rules.person import email_agrees, name_shape
from ocr.rules.words import tokens

AGREED = 0.99
ALONE = 0.9
DOUBTFUL = 0.6
"""A name in the signature that was found less surely than this yields to the sender's own."""
_NOBODY_READS = re.compile(r"^(?:no-?reply|do-?not-?reply|mailer-daemon|postmaster|bounces?)\b", re.IGNORECASE)


def with_sender(fields: Iterable[Field], sender: Sender, language: str, region: str) -> tuple[Field, ...]:
    """Give the fields as the sender of the e-mail confirms or completes them."""
    found = [*fields]
    _take_email(found, sender.email.lower())
    _take_name(found, _person(sender), sender.email, language, region)
    return tuple(found)


def _take_email(found: list[Field], email: str) -> None:
    if not email or _NOBODY_READS.match(email):
        return
    known = [at for at, field in enumerate(found) if field.kind == FieldKind.EMAIL]
    for at in known:
        if found[at].value == email:
            found[at] = _agreed(found[at])
    if not known:
        found.append(Field(FieldKind.EMAIL, email, email, ALONE, "sender of the e-mail"))


def _take_name(found: list[Field], person: PersonName, email: str, language: str, region: str) -> None:
    name = person.text
    fits = max(name_shape(name), 5.0 * email_agrees(name, email) if email else 0.0) if name else 0.0
    if fits < 1.5 or (organization_words(name, language) >= 3 and fits < 4.5):
        return
    field = Field(FieldKind.NAME, name, name, ALONE, "sender of the e-mail", parts=name_parts(person, language, region))
    known = next((at for at, one in enumerate(found) if one.kind == FieldKind.NAME), None)
    if known is None:
        found.insert(0, field)
    elif _words(found[known].value) == _words(name):
        found[known] = _agreed(found[known])
    elif found[known].confidence < DOUBTFUL:
        found[known] = replace(field, parts={**field.parts, "other": found[known].value})


def _person(sender: Sender) -> PersonName:
    """Give the name in a sender's shown name: "Dehmel, Dora (Axiom)" and "Dora Dehmel | Axiom" are Dora Dehmel."""
    shown = re.sub(r"[\s\"]+", " ", sender.name).strip(" '")[:80]
    shown = re.split(r"\s+[|/–-]\s+|\s+(?:via|bei|at|from|von)\s|\s*[(\[<@]", shown)[0].strip()
    if shown.count(",") == 1:
        family, given = (part.strip() for part in shown.split(","))
        if not split_name(shown).suffix:
            shown = f"{given} {family}"
    split = split_name(shown)
    return PersonName(in_normal_case(split.text), split.prefix, split.suffix)


def _agreed(field: Field) -> Field:
    return replace(field, confidence=max(field.confidence, AGREED), rule=field.rule + ", as the sender")


def _words(name: str) -> list[str]:
    return sorted(token.word for token in tokens(name))
