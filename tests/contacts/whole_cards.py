"""vCards as programs write them and as nobody should, changes of one field, and what such a change may touch."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from desktop.contacts.content_lines import ContentLine, read_lines
from desktop.contacts.model import Address, ContactFields, Phone
from desktop.contacts.names import with_name

DATA = Path(__file__).parent / "data"
CORPUS = tuple(sorted(DATA.glob("*.vcf")))
"""Cards of many programs, written down from the formats' documentation; the people do not exist."""

TOUCHED = {
    "name": ("FN", "N", "X-ABSHOWAS"),
    "title": ("TITLE",),
    "organization": ("ORG",),
    "department": ("ORG",),
    "phones": ("TEL",),
    "emails": ("EMAIL",),
    "urls": ("URL",),
    "addresses": ("ADR",),
    "social": ("X-SOCIALPROFILE", "SOCIALPROFILE"),
    "notes": ("NOTE",),
}
"""The properties that a change of a field may touch; FN may show the company where there is no name."""

NEW: dict[str, Any] = {
    "title": "Geschäftsführerin; Inhaberin, ganz neu \\ anders",
    "organization": "Neu & Söhne, Ltd.; Filiale",
    "department": "Abteilung 7, links",
    "phones": Phone("+493023125999", "pager", "77"),
    "emails": "neu@example.com",
    "urls": "https://neu.example/?a=1,2;b=3",
    "addresses": Address("Neue Str. 1\nHof", "20095", "Hamburg", "", "Deutschland"),
    "social": "linkedin.com/in/neu-example",
    "notes": "Neue Notiz;\nzwei Zeilen, Komma",
}
"""A new value for each field; one of a list is put in at its end or in the place of another."""


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A change of one field: `place` says which of several values is replaced, past the end adds one."""

    field: str
    place: int = 0

    def on(self, fields: ContactFields) -> ContactFields:
        """Give the fields with this change."""
        if self.field == "name":
            return with_name(fields, "Neuer Name, Ärztin" if self.place else "Wilma Wunderlich-Weiß")
        now = getattr(fields, self.field)
        if isinstance(now, str):
            text: dict[str, Any] = {self.field: NEW[self.field] if now != NEW[self.field] else ""}
            return replace(fields, **text)
        values = [*now]
        values[self.place : self.place + 1] = [NEW[self.field]]
        several: dict[str, Any] = {self.field: tuple(values)}
        return replace(fields, **several)


CHANGES = st.builds(FieldChange, st.sampled_from(sorted(TOUCHED)), st.integers(0, 3))


def untouched(text: str, change: FieldChange, shown: bool) -> list[str]:
    """Give what a change may not touch of a vCard, as it stands: every line but those of its properties and REV.

    `shown` says that FN shows something else than a name, which goes with company, mail or number.
    """
    touched = {*TOUCHED[change.field], "REV"} | ({"FN", "X-ABSHOWAS"} if shown else set())
    depth, left = 0, []
    for line in read_lines(text):
        marker = line.value.strip().upper() == "VCARD"
        depth += marker and line.name == "BEGIN"
        if depth != 1 or line.name not in touched:
            left.append(line.raw)
        depth -= marker and line.name == "END"
    return left


def lines_of(text: str, change: FieldChange) -> list[str]:
    """Give the lines of the properties that a change is about, as they stand."""
    depth, found = 0, []
    for line in read_lines(text):
        marker = line.value.strip().upper() == "VCARD"
        depth += marker and line.name == "BEGIN"
        if depth == 1 and line.name in TOUCHED[change.field]:
            found.append(line.raw)
        depth -= marker and line.name == "END"
    return found


def says_something(line: ContentLine) -> bool:
    return bool(line.value.strip(" ;"))


# Generated cards: each line by itself as odd as the grammar allows, and a little odder.

_LETTERS = st.characters(
    codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp"), exclude_characters="\x85"
) | st.sampled_from([";", ",", "\\", ":", '"', "=", " ", "ß", "漢", "\\n", "\\,", "\\;", "=3D", "."])
_TEXT = st.lists(_LETTERS, max_size=30).map("".join)
_WORD = st.text("abcXYZ019-", min_size=1, max_size=8).map(lambda word: "X" + word)
_QUOTED = _TEXT.map(lambda text: '"' + text.replace('"', "'") + '"')
_PLAIN = _TEXT.map(lambda text: "".join(letter for letter in text if letter not in ';:,"'))
_PARAM = """
;TYPE=WORK ;TYPE=home,voice ;TYPE="cell,text" ;type=pref ;PREF=1 ;CELL;VOICE ;LANGUAGE=de ;ALTID=1 ;PID=1.1
;CHARSET=UTF-8 ;VALUE=text ;X-EVOLUTION-UI-SLOT=2 ;MEDIATYPE=text/plain
"""
_PARAMS = st.sampled_from(_PARAM.split()) | st.builds(lambda name, value: f";{name}={value}", _WORD, _QUOTED | _PLAIN)
_NAME = """
TEL EMAIL URL ADR ORG TITLE NOTE NICKNAME CATEGORIES BDAY ROLE IMPP X-SOCIALPROFILE X-ABLabel X-ABADR REV UID
PHOTO LOGO KEY GEO TZ LABEL X-ANDROID-CUSTOM RELATED tel Email note
"""
_NAMES = st.sampled_from(_NAME.split())
_GROUPS = st.sampled_from(["", "", "", "item1.", "item2.", "A.", "work."])
_END = st.sampled_from(["\r\n", "\r\n", "\n"])


def _quoted_printable(text: str) -> str:
    return "".join(chr(byte) if 33 <= byte <= 126 and byte != 61 else f"={byte:02X}" for byte in text.encode())


@st.composite
def _line(draw: st.DrawFn) -> str:
    """One content line, folded anywhere, or in quoted-printable with soft line breaks; @ stands for the line end."""
    group, name = draw(_GROUPS), draw(_NAMES | _WORD)
    params = "".join(draw(st.lists(_PARAMS, max_size=2)))
    value = draw(_TEXT)
    if draw(st.integers(0, 5)) == 0:
        encoded = _quoted_printable(value)
        at = draw(st.integers(0, len(encoded) // 3)) * 3
        soft = "" if "%" in encoded or at in (0, len(encoded)) or "=" in encoded[at - 2 : at] else "=\0"
        return f"{group}{name}{params};ENCODING=QUOTED-PRINTABLE:{encoded[:at]}{soft}{encoded[at:]}\0"
    line = f"{group}{name}{params}:{value}"
    cut = draw(st.integers(0, len(line)))
    # A line folded before its name is none; one folded inside the value or the parameters is.
    if cut > len(group + name):
        line = f"{line[:cut]}\0 {line[cut:]}"
    return f"{line}\0"


@st.composite
def vcards(draw: st.DrawFn) -> str:
    """A vCard of any version with lines of every kind, sometimes one within it, blank and broken lines."""
    version = draw(st.sampled_from(["2.1", "3.0", "3.0", "4.0"]))
    lines = [f"FN:{draw(_TEXT)}\0", f"N:{draw(_TEXT)};{draw(_TEXT)}\0"][: draw(st.integers(0, 2))]
    lines += draw(st.lists(_line(), max_size=12))
    lines += draw(
        st.lists(
            st.sampled_from(
                [
                    "\0",
                    "no property at all\0",
                    "item1.X-ABLabel:_$!<Home>!$_\0",
                    "PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQ\0 SkZJRgAB\0\0",
                    "PHOTO;ENCODING=BASE64;JPEG:\0 /9j/4AAQ\0\0",
                    "PHOTO:data:image/png;base64,iVBORw0KGgo=\0",
                    "AGENT:\0BEGIN:VCARD\0VERSION:2.1\0N:Inner;Agent\0TEL:+1-555-555-0100\0EMAIL:i@example.com\0END:VCARD\0",
                ]
            ),
            max_size=3,
        )
    )
    lines = draw(st.permutations(lines))
    end = draw(_END)
    return "".join([f"BEGIN:VCARD\0VERSION:{version}\0", *lines, "END:VCARD\0"]).replace("\0", end)
