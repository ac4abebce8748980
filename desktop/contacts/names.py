"""A person's name in one piece and in its parts."""

from __future__ import annotations

import re
from dataclasses import replace

from desktop.contacts.model import ContactFields

_PARTICLES = re.compile(
    "af|al|auf|aus|av|ben|bin|da|dal|de|degli|dei|del|della|den|der|di|do|dos|du|el|ibn|la|las|le|lo|los|st|te|ten"
    "|ter|van|vande|vander|vom|von|y|zu|zum|zur"
)
_NO_SPACES = (("\u3040", "\u30ff"), ("\u3400", "\u9fff"), ("\uac00", "\ud7af"))


def with_name(fields: ContactFields, name: str) -> ContactFields:
    """Give the fields with another shown name and the given and family name that go with it.

    What the parts were before tells where the family name stands; otherwise it is the last word,
    with the particles before it (van der Berg), or before a comma, or the first Chinese letter.
    """
    name = " ".join(name.split())
    given, family = _parts(name, fields)
    if "," in name and given and family:
        name = f"{given} {family}"
    return replace(fields, name=name, given=given, family=family)


def completed(fields: ContactFields) -> ContactFields:
    """Give the fields with name and parts filled from each other where one side is missing."""
    if fields.name and not (fields.given or fields.family):
        return with_name(fields, fields.name)
    if not fields.name:
        return replace(fields, name=" ".join(filter(None, (fields.given, fields.family))))
    return fields


def full_name(fields: ContactFields) -> str:
    """Give the name with honorific before it and credential after it, as on an envelope."""
    if not fields.name:
        return ""
    name = f"{fields.prefix} {fields.name}" if fields.prefix else fields.name
    return f"{name}, {fields.suffix}" if fields.suffix else name


def bare_name(shown: str, prefix: str, suffix: str) -> str:
    """Take honorific and credential off a shown name again: the way back from `full_name`."""
    if prefix and shown.startswith(f"{prefix} "):
        shown = shown[len(prefix) + 1 :]
    for end in (f", {suffix}", f" {suffix}"):
        if suffix and shown.endswith(end):
            return shown[: -len(end)].strip()
    return shown.strip()


def _parts(name: str, before: ContactFields) -> tuple[str, str]:
    """Give given and family name."""
    words = name.split()
    if "," in name:
        last, _, rest = name.partition(",")
        return rest.strip(), last.strip()
    if len(words) < 2:
        return _unspaced(name)
    family, given = before.family.split(), before.given.split()
    words = _without_middle(words, before.name.split(), given, family)
    for known, at_end in ((family, True), (family, False), (given, False), (given, True)):
        if known and len(words) > len(known) and known == (words[-len(known) :] if at_end else words[: len(known)]):
            other = words[: -len(known)] if at_end else words[len(known) :]
            return (" ".join(other), before.family) if known is family else (before.given, " ".join(other))
    first = next((place for place, word in enumerate(words) if place and _PARTICLES.fullmatch(word)), len(words) - 1)
    return " ".join(words[:first]), " ".join(words[first:])


def _without_middle(words: list[str], before: list[str], given: list[str], family: list[str]) -> list[str]:
    """Leave out the middle name that stood between the two before, if it still stands there: it is neither."""
    first, last = len(given), len(before) - len(family)
    middle = before[first:last]
    if not middle or before[:first] != given or before[last:] != family:
        return words
    for place in range(1, len(words) - len(middle)):
        if words[place : place + len(middle)] == middle:
            return words[:place] + words[place + len(middle) :]
    return words


def _unspaced(name: str) -> tuple[str, str]:
    """A name of one word: Chinese, Japanese and Korean ones begin with the family name."""
    if 2 <= len(name) <= 4 and all(any(low <= letter <= high for low, high in _NO_SPACES) for letter in name):
        family = 2 if len(name) == 4 else 1
        return name[family:], name[:family]
    return name, ""
