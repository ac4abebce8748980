"""What QR codes on a card say: vCard, MeCard, BIZCARD, and plain addresses."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ocr.model import FieldKind

LONGEST_CODE = 8000


@dataclass(frozen=True, slots=True)
class CodeFact:
    """One fact a code states; `extra` is the phone's kind."""

    kind: FieldKind
    value: str
    extra: str = ""


def facts_of(codes: Sequence[str]) -> list[CodeFact]:
    """Give the facts the decoded codes of a card state; what is unknown gives none."""
    found: list[CodeFact] = []
    for code in codes[:8]:
        text = code.lstrip("\ufeff").strip()[:LONGEST_CODE]
        head = text[:14].upper()
        if head.startswith("BEGIN:VCARD"):
            found.extend(_vcard(text))
        elif head.startswith("MECARD:"):
            found.extend(_fields_of(text[7:], _MECARD))
        elif head.startswith("BIZCARD:"):
            found.extend(_bizcard(text[8:]))
        elif head.startswith("MAILTO:"):
            found.append(CodeFact(FieldKind.EMAIL, text[7:].split("?")[0]))
        elif head.startswith("TEL:"):
            found.append(CodeFact(FieldKind.PHONE, text[4:]))
        elif re.match(r"(?:https?://|www\.)[^\s]+$", text, re.IGNORECASE):
            found.append(CodeFact(FieldKind.URL, text))
    return [fact for fact in found if fact.value]


def _unescaped(text: str) -> str:
    return re.sub(r"\\([\\;,:nN])", lambda match: "\n" if match[1] in "nN" else match[1], text).strip()


def _split(text: str, sign: str) -> list[str]:
    return [_unescaped(part) for part in re.split(rf"(?<!\\){sign}", text)]


def _vcard(text: str) -> list[CodeFact]:
    """Read the properties a card on paper may state (RFC 2426, RFC 6350)."""
    unfolded = re.sub(r"\r?\n[ \t]", "", text)
    found: list[CodeFact] = []
    names: dict[str, str] = {}
    for line in re.split(r"\r\n|\r|\n", unfolded):
        head, _, value = line.partition(":")
        words = head.upper().split(";")
        name = words[0].split(".")[-1]
        kinds = " ".join(words[1:])
        if name == "FN":
            names["FN"] = _unescaped(value)
        elif name == "N":
            family, given = [*_split(value, ";"), "", ""][:2]
            names["N"] = f"{given} {family}".strip()
        elif name == "ORG":
            found.append(CodeFact(FieldKind.ORGANIZATION, _split(value, ";")[0]))
        elif name == "TITLE":
            found.append(CodeFact(FieldKind.TITLE, _unescaped(value)))
        elif name == "EMAIL":
            found.append(CodeFact(FieldKind.EMAIL, _unescaped(value)))
        elif name == "URL":
            found.append(CodeFact(FieldKind.URL, _unescaped(value)))
        elif name == "TEL":
            kind = "fax" if "FAX" in kinds else "mobile" if "CELL" in kinds else "home" if "HOME" in kinds else "work"
            found.append(CodeFact(FieldKind.PHONE, _unescaped(value).removeprefix("tel:"), kind))
        elif name == "ADR":
            found.append(CodeFact(FieldKind.ADDRESS, _address(_split(value, ";"))))
    if names:
        found.insert(0, CodeFact(FieldKind.NAME, names.get("FN") or names.get("N", "")))
    return found


def _address(parts: list[str]) -> str:
    box, more, street, city, region, postcode, country = [*parts, *[""] * 7][:7]
    town = " ".join(part for part in (postcode, city, region) if part)
    return ", ".join(part.replace("\n", ", ") for part in (box, street, more, town, country) if part)


_MECARD = {
    "TEL": FieldKind.PHONE,
    "EMAIL": FieldKind.EMAIL,
    "URL": FieldKind.URL,
    "ADR": FieldKind.ADDRESS,
    "ORG": FieldKind.ORGANIZATION,
    "TITLE": FieldKind.TITLE,
}
_BIZCARD = {
    "T": FieldKind.TITLE,
    "C": FieldKind.ORGANIZATION,
    "A": FieldKind.ADDRESS,
    "B": FieldKind.PHONE,
    "M": FieldKind.PHONE,
    "F": FieldKind.PHONE,
    "E": FieldKind.EMAIL,
}


def _fields_of(text: str, kinds: dict[str, FieldKind]) -> list[CodeFact]:
    """Read the fields of a MeCard (NTT DoCoMo): KEY:value; with the name as Family,Given."""
    found: list[CodeFact] = []
    for part in re.split(r"(?<!\\);", text):
        key, _, value = part.partition(":")
        key = key.strip().upper()
        if key == "N":
            names = _split(value, ",")
            found.append(CodeFact(FieldKind.NAME, " ".join(reversed(names)).strip()))
        elif key in kinds:
            found.append(CodeFact(kinds[key], _unescaped(value)))
    return found


def _bizcard(text: str) -> list[CodeFact]:
    """Read the older BIZCARD form: N given, X family, T title, C company, A address, B, M, F phones, E e-mail."""
    found: list[CodeFact] = []
    names: dict[str, str] = {}
    for part in re.split(r"(?<!\\);", text):
        key, _, value = part.partition(":")
        key = key.strip().upper()
        if key in ("N", "X"):
            names[key] = _unescaped(value)
        elif key in _BIZCARD:
            found.append(
                CodeFact(_BIZCARD[key], _unescaped(value), {"M": "mobile", "F": "fax", "B": "work"}.get(key, ""))
            )
    if names:
        found.insert(0, CodeFact(FieldKind.NAME, f"{names.get('N', '')} {names.get('X', '')}".strip()))
    return found
