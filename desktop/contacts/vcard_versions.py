"""A vCard written as another version: 2.1, 3.0 or 4.0 in, 3.0 or 4.0 out. What neither version knows is kept."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.contacts.card_properties import LABELS, binary, card_properties, data_uri
from desktop.contacts.card_text import CardText
from desktop.contacts.content_lines import ContentLine, line_end, write_line
from desktop.contacts.names import completed
from desktop.contacts.vcard_reading import NO_NAME, card_fields, stand_in
from desktop.contacts.vcard_values import components, escape, joined, unescape

VERSIONS = ("3.0", "4.0")

_TEXT = frozenset(
    ["FN", "TITLE", "ROLE", "NOTE", "UID", "MAILER", "PRODID", "SORT-STRING", "CLASS", "EMAIL", "X-PHONETIC-FIRST-NAME"]
)
_PARTS = frozenset({"N", "ADR", "ORG", "X-CARDFILE-JOB"})
_BINARY = ("PHOTO", "LOGO", "SOUND", "KEY")
_GROUP_NAMES = (("X-ADDRESSBOOKSERVER-KIND", "KIND"), ("X-ADDRESSBOOKSERVER-MEMBER", "MEMBER"))
_BARE_ENCODINGS = {"BASE64", "QUOTED-PRINTABLE", "8BIT", "7BIT", "B"}
_MEDIA = {"JPG": "jpeg", "PJPEG": "jpeg", "": "jpeg"}
_DAY = re.compile(r"(?P<year>\d{4}|--)-?(?P<month>\d\d)-?(?P<day>\d\d)(?P<time>T.*)?")
_OMIT_YEAR = "X-APPLE-OMIT-YEAR"
_NEEDS_QUOTES = re.compile(r"[,:;]")
Written = tuple[str, str]


def vcard_as(text: str, version: str) -> str:
    """Write a vCard as version 3.0 or 4.0; one that is of that version already stays byte for byte.

    What the other version has no place for (a second FN in 3.0) is kept under a name of Cardfile's.
    """
    if version not in VERSIONS:
        raise ValueError(f"no version to write: {version}")
    before = CardText(text).version
    if before == version:
        return text
    end = line_end(text)
    lines = [write_line("BEGIN", "VCARD", end), write_line("VERSION", version, end)]
    seen_name = False
    for found in card_properties(text):
        if found.name in ("", "BEGIN", "END", "VERSION"):
            continue
        head, value = line_as(found.line, before, version)
        if found.name == "FN" and seen_name and version == "3.0":
            head = re.sub(r"^((?:[^.;:]+\.)?)FN", r"\1X-CARDFILE-MERGED-FN", head, flags=re.IGNORECASE)
        seen_name = seen_name or found.name == "FN"
        lines += [write_line(head, value, end), *(line.raw for line in found.inner)]
        # Some phones end a picture only at a blank line.
        lines += [end] if version == "3.0" and ";ENCODING=b" in head else []
    return _with_names("".join([*lines, write_line("END", "VCARD", end)]))


def line_as(line: ContentLine, before: str, after: str) -> Written:
    """Give head and escaped value of one property as another version writes it."""
    name, value = line.name, line.decoded()
    params = [*_params(line)]
    if name in _BINARY:
        value, params = _picture(line, value, params, after)
    elif name == "TEL" and value.lower().startswith("tel:") and after != "4.0":
        number, _, ext = unescape(value)[4:].partition(";ext=")
        value, params = escape(number + (f",{ext}" if ext else ""), after), _without(params, "VALUE")
    elif name in ("BDAY", "ANNIVERSARY", "DEATHDATE"):
        value, params = _day(value, params, after)
    elif before == "2.1" and (name in _TEXT or name in LABELS or name in _PARTS):
        value = _rewritten(value, name in _PARTS, after)
    elif before == "2.1" and "\n" in value:
        value = value.replace("\r\n", "\n").replace("\n", "\\n")
    if after != "2.1" and not any(key == "VALUE" and media.lower() != "text" for key, media in params):
        value = value.replace("\r", "").replace("\n", "\\n")
    return _head(line, _name_in(name, after), params, after), value


def _params(line: ContentLine) -> Iterator[tuple[str, str]]:
    """Give the parameters that both versions may have; how the value was encoded is none of them."""
    for key, value in line.params:
        if key in ("ENCODING", "CHARSET") or (not key and value.upper() in _BARE_ENCODINGS):
            continue
        yield (key or "TYPE"), value


def _without(params: list[tuple[str, str]], *names: str) -> list[tuple[str, str]]:
    return [(key, value) for key, value in params if key not in names]


def _picture(
    line: ContentLine, value: str, params: list[tuple[str, str]], after: str
) -> tuple[str, list[tuple[str, str]]]:
    """Move a picture between base64 with an encoding, and a data: address."""
    data = binary(line)
    if data is None:
        return value, params
    uri = data_uri(value)
    kinds = [kind for key, kinds in params if key == "TYPE" for kind in kinds.split(",")]
    group = {"SOUND": "audio", "KEY": "application"}.get(line.name, "image")
    media = uri[0] if uri else ""
    if not media:
        kind = (kinds or [""])[0]
        media = kind.lower() if "/" in kind else f"{group}/{_MEDIA.get(kind.upper(), kind.lower())}"
    rest = _without(params, "VALUE", "MEDIATYPE", *(["TYPE"] if not uri else []))
    if after == "4.0":
        return f"data:{media};base64,{data}", rest
    kind = media.partition("/")[2].upper()
    return data, [("ENCODING", "b"), ("TYPE", kind), *_without(rest, "TYPE")]


def _day(value: str, params: list[tuple[str, str]], after: str) -> tuple[str, list[tuple[str, str]]]:
    """Write a day as 1970-03-28 or 19700328, one without a year as Apple's phones do or as --0328."""
    found = _DAY.fullmatch(value.strip())
    if found is None:
        return value, params
    year, rest = found["year"], found["time"] or ""
    omitted = next((text for key, text in params if key == _OMIT_YEAR), "")
    if after == "4.0":
        if omitted and year == omitted:
            return f"--{found['month']}{found['day']}", _without(params, _OMIT_YEAR, "VALUE")
        return f"{year}{found['month']}{found['day']}{rest.replace('-', '').replace(':', '')}", _without(
            params, "VALUE"
        )
    if year == "--":
        return f"1604-{found['month']}-{found['day']}", [*params, (_OMIT_YEAR, "1604")]
    return f"{year}-{found['month']}-{found['day']}{rest}", params


def _rewritten(value: str, in_parts: bool, after: str) -> str:
    """Escape what vCard 2.1 has left as it is: commas and line ends."""
    if not in_parts:
        return escape(unescape(value), after)
    return joined([escape(unescape(part), after) for part in components(value)])


def _name_in(name: str, after: str) -> str:
    """Say groups as iOS does in 3.0, which has no property for them."""
    for old, new in _GROUP_NAMES:
        if after == "4.0" and name == old:
            return new
        if after != "4.0" and name == new:
            return old
    return name


def _head(line: ContentLine, name: str, params: list[tuple[str, str]], after: str) -> str:
    """Write group, name and parameters; which is preferred is a type in 3.0 and a number in 4.0."""
    kinds: list[str] = []
    others: list[str] = []
    preferred = any(key == "PREF" and value == "1" for key, value in params)
    for key, value in params:
        if key == "PREF" and preferred and after != "4.0":
            continue
        if key != "TYPE":
            others.append(f";{key}={_quoted(value)}")
            continue
        kinds += [kind for kind in value.replace('"', "").split(",") if kind]
    if after == "4.0" and any(kind.upper() == "PREF" for kind in kinds):
        kinds = [kind for kind in kinds if kind.upper() != "PREF"]
        others += [] if any(key == "PREF" for key, _ in params) else [";PREF=1"]
    elif after != "4.0" and preferred and "PREF" not in (kind.upper() for kind in kinds):
        kinds.append("PREF")
    group = f"{line.group}." if line.group else ""
    as_written = line.head[len(group) :].partition(";")[0] if name == line.name else name
    return f"{group}{as_written}{''.join(f';TYPE={kind}' for kind in kinds)}{''.join(others)}"


def _quoted(value: str) -> str:
    return f'"{value}"' if _NEEDS_QUOTES.search(value) else value


def _with_names(text: str) -> str:
    """Put in the names that a version asks for: FN in both, N in 3.0."""
    card = CardText(text)
    fields = completed(card_fields(card))
    if not card.find("FN"):
        card.insert("FN", escape(fields.name or stand_in(fields) or NO_NAME, card.version))
    if not card.find("N") and card.version == "3.0":
        parts = (fields.family, fields.given, "", fields.prefix, fields.suffix)
        card.insert("N", joined([escape(part, card.version) for part in parts]))
    return card.text()
