"""The properties of a vCard by what they say, whatever its version and encoding; whether one card holds another."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from hashlib import blake2b

from desktop.contacts.content_lines import ContentLine, read_lines
from desktop.contacts.vcard_values import component_text, components, unescape

ABOUT_THE_CARD = frozenset({"BEGIN", "END", "VERSION", "UID", "REV", "PRODID", ""})
"""What is said of the card and not of the person (lines that are no properties among it)."""

LABELS = ("X-ABLABEL", "X-ABADR")
"""Properties that say something of the other one in their group."""

LISTS = ("CATEGORIES", "NICKNAME")
"""Properties that hold several texts with commas between."""

_SAYS_LITTLE = frozenset({"INTERNET", "VOICE", "PREF", "QUOTED-PRINTABLE", "BASE64", "8BIT", "7BIT"})
_HOW_WRITTEN = frozenset({"", "TYPE", "ENCODING", "CHARSET", "VALUE", "PREF", "MEDIATYPE"})
_DATA_URI = re.compile(r"data:(?P<media>[^;,]*)(?P<params>(?:;[^;,]*)*),(?P<data>.*)", re.IGNORECASE | re.DOTALL)
_OF_THE_CARD = re.compile(r"^(?:UID|REV)[;:][^\n]*\n(?:[ \t][^\n]*\n)*", re.IGNORECASE | re.MULTILINE)


@dataclass(frozen=True, slots=True)
class CardProperty:
    """One property of the card itself, with the lines of a card within it (AGENT) as `inner`."""

    line: ContentLine
    inner: tuple[ContentLine, ...] = ()

    @property
    def name(self) -> str:
        return self.line.name

    def value(self) -> tuple[str, ...]:
        """Give what the property says, in parts where it has them; of a picture its bytes in base64."""
        if self.inner:
            return tuple(line.raw.strip() for line in self.inner)
        if (data := binary(self.line)) is not None:
            return (data,)
        return tuple(unescape(part).strip() for part in components(self.line.decoded()))

    def says(self) -> frozenset[str]:
        """Give what its parameters say besides how it is written: types, language and whatever else."""
        params = (f"{key}={value}" for key, value in self.line.params if key not in _HOW_WRITTEN)
        return frozenset(self.line.types() - _SAYS_LITTLE) | frozenset(params)


def card_properties(text: str) -> tuple[CardProperty, ...]:
    """Give the properties of the first card of a text, BEGIN and END among them."""
    found: list[CardProperty] = []
    inner: list[ContentLine] = []
    depth = 0
    for line in read_lines(text):
        marker = line.name in ("BEGIN", "END") and line.value.strip().upper() == "VCARD"
        depth += int(marker and line.name == "BEGIN")
        if depth > 1:
            inner.append(line)
        else:
            found.append(CardProperty(line))
        if marker and line.name == "END":
            depth -= 1
            if depth == 1 and inner and found:
                found[-1] = replace(found[-1], inner=tuple(inner))
                inner = []
            if depth <= 0:
                break
    return tuple(found)


def holds(whole: str, part: str) -> bool:
    """Say whether every property of one card stands in another with all that it says: merging loses nothing of it."""
    there: dict[tuple[str, tuple[str, ...]], list[frozenset[str]]] = {}
    for found in _said(whole):
        there.setdefault(found[:2], []).append(found[2])
    return all(any(says <= known for known in there.get((name, value), ())) for name, value, says in _said(part))


def fingerprint(text: str) -> str:
    """Give a short text that two cards share when they differ in nothing but UID and revision."""
    plain = _OF_THE_CARD.sub("", text.replace("\r\n", "\n").replace("\r", "\n")).strip()
    return blake2b(plain.encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()


def shown_value(found: CardProperty) -> str:
    """Give what a property says on one line, its parts and the members of its list with a comma between."""
    if found.name in LISTS:
        return component_text(found.line.decoded(), ", ", "3.0")
    return ", ".join(filter(None, found.value()))


def is_base64(line: ContentLine) -> bool:
    """Say whether a property's parameters announce base64, as 2.1 and 3.0 write it."""
    return "BASE64" in line.types() or line.param("ENCODING").upper() in ("B", "BASE64")


def binary(line: ContentLine) -> str | None:
    """Give the base64 of a property whose value is one, without its line breaks; None for text."""
    if is_base64(line):
        return re.sub(r"\s", "", line.value)
    uri = data_uri(line.value) if line.value[:5].lower() == "data:" else None
    return uri[1] if uri else None


def data_uri(value: str) -> tuple[str, str] | None:
    """Give media type and base64 of a data: address; None where it is none, or not in base64."""
    # A comma may have been escaped, as in any text.
    match = _DATA_URI.fullmatch(value.strip().replace("\\,", ",").replace("\\;", ";"))
    if match is None or ";base64" not in match["params"].lower():
        return None
    return match["media"].lower(), re.sub(r"\s", "", match["data"])


def _said(text: str) -> list[tuple[str, tuple[str, ...], frozenset[str]]]:
    """What a card says: name, value, and what else is said of it, the label of its group among that."""
    own = [found for found in card_properties(text) if found.name not in ABOUT_THE_CARD]
    labels: dict[str, list[str]] = {}
    for found in own:
        if found.name in LABELS and found.line.group:
            labels.setdefault(found.line.group.lower(), []).append("; ".join(found.value()))
    counted = Counter(found.line.group.lower() for found in own)
    said = []
    for found in own:
        if found.name in LABELS and counted[found.line.group.lower()] > 1:
            continue
        said.append((found.name, found.value(), found.says() | frozenset(labels.get(found.line.group.lower(), ()))))
    return [one for one in said if any(one[1])]
