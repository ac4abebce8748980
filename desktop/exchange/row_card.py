"""A row of a table as a vCard 3.0 that says everything the row says."""

from __future__ import annotations

import re
import uuid
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from desktop.contacts.addresses import address_from_text
from desktop.contacts.cleaning import clean_line, clean_lines
from desktop.contacts.content_lines import write_line
from desktop.contacts.model import ContactFields
from desktop.contacts.names import with_name
from desktop.contacts.vcard_values import escape
from desktop.exchange.dates import read_date
from desktop.exchange.table_forms import OTHER, Place
from desktop.exchange.tables import as_it_was

ADDRESS_PARTS = ("po box", "extended", "street", "city", "region", "postcode", "country")
"""In the order of ADR."""
MANY = ("email", "phone", "url", "profile", "note", "circle", OTHER)
"""What one row may say several times."""
COLUMN = "X-CARDFILE-COLUMN"
"""A cell for which there is no field, with its heading as X-NAME."""
CONNECTED = "X-CARDFILE-CONNECTED"
"""Since when one is connected with the contact on LinkedIn."""

_ROWS = uuid.UUID("6f0f5f0c-5d0b-5c43-9a39-3f8b4dbb6d55")
_NAME_PARTS = ("family", "given", "middle", "prefix", "suffix")
_TEL_TYPES = {
    "": "VOICE",
    "work": "WORK,VOICE",
    "mobile": "CELL,VOICE",
    "home": "HOME,VOICE",
    "work fax": "WORK,FAX",
    "home fax": "HOME,FAX",
    "fax": "WORK,FAX",
    "other fax": "FAX",
    "pager": "PAGER",
    "other": "VOICE",
    "home phone": "HOME,VOICE",
}
_LABELS = {
    "work": ("business", "office", "geschäftlich", "arbeit", "bureau", "professionnel", "trabajo", "lavoro", "werk"),
    "home": ("private", "personal", "privat", "domicile", "casa", "thuis"),
    "mobile": ("cell", "mobil", "handy", "portable", "móvil", "cellulare"),
    "work fax": ("workfax", "fax geschäftlich", "fax (geschäftlich)"),
    "home fax": ("homefax", "fax privat", "fax (privat)"),
    "other": ("sonstige", "sonstiges", "weitere", "autre", "otro", "altro"),
}
_PLAIN_LABEL = {word: label for label, words in _LABELS.items() for word in (label, *words)}
_SERVICES = ("linkedin", "xing", "twitter", "facebook", "instagram", "github", "youtube")
_PROFILE = re.compile(r"(?:https?://)?(?:[a-z]{2,3}\.)?(linkedin|xing|twitter|facebook|instagram|github)\.com/.+", re.I)
_LABEL_END = re.compile(r" - (?:label|type|value)$", re.IGNORECASE)
_EMPTY = re.compile(
    r"(?:e-?mail(?: \d)?:?[ -]ty[pe]+=smtp|priorit(?:y|ät)=(?:normal|low|niedrig)|sensitivity=normal"
    r"|vertraulichkeit=normal|priva(?:te|t)=(?:false|falsch)|(?:gender|geschlecht)=(?:unspecified|keine angabe))",
    re.IGNORECASE,
)
"""Cells in which Outlook says, as heading=cell, that it has nothing to say."""
_MAIL_ENDS = re.compile(r"[;,\s]+")
_SEVERAL = " ::: "
_EVERYBODY = ("myContacts", "My Contacts", "Other Contacts")
"""Groups that Google puts everybody into."""


def row_uid(identity: Sequence[str]) -> str:
    """Give the UID of a row: the same row gets the same whenever it is read."""
    return str(uuid.uuid5(_ROWS, "\x1f".join(cell.strip() for cell in identity)))


def row_vcard(places: Sequence[Place], headings: Sequence[str], cells: Sequence[str], month_first: bool = False) -> str:
    """Give the vCard of a row; empty where the row says nothing."""
    row = _Row(month_first)
    for place, heading, cell in zip(places, headings, cells, strict=False):
        row.take(place, heading, as_it_was(cell))
    for number, cell in enumerate(cells[len(places) :], len(places) + 1):
        row.take(Place(OTHER), f"#{number}", as_it_was(cell))
    lines = list(row.lines())
    if not lines:
        return ""
    uid = row_uid([row.first("profile")] if row.first("connected") and row.first("profile") else cells)
    body = "".join(write_line(head, value, "\r\n") for head, value in [("UID", uid), *lines])
    return f"BEGIN:VCARD\r\nVERSION:3.0\r\n{body}END:VCARD\r\n"


@dataclass(slots=True)
class _Thing:
    """One telephone number, address, … of a row; `parts` are those of an address, by their target."""

    target: str
    kind: str = ""
    heading: str = ""
    value: str = ""
    parts: dict[str, str] = field(default_factory=dict)


class _Row:
    """Takes the cells of one row and gives the lines of its vCard."""

    def __init__(self, month_first: bool) -> None:
        self._month_first = month_first
        self._single: dict[str, str] = {}
        self._things: dict[str, _Thing] = {}
        self._labels = 0

    def take(self, place: Place, heading: str, cell: str) -> None:
        """Take one cell."""
        text = clean_lines(cell) if place.target in ("note", OTHER, "street", "address") else clean_line(cell)
        target = place.target
        if not text or (target == OTHER and _EMPTY.fullmatch(f"{heading}={text}"[:200])):
            return
        if target in ("birthday", "anniversary", "connected") and not self._is_date(text):
            # Outlook writes 0/0/00 where there is no date.
            if any(letter in "123456789" or letter.isalpha() for letter in text):
                self._add(Place(OTHER), heading, text)
        elif place.is_label:
            self._thing(place, heading).kind = text.removeprefix("* ").removeprefix("*").strip()
        elif target in ADDRESS_PARTS or target in ("street 2", "street 3", "address"):
            self._thing(place, heading).parts[target] = text
        elif target in MANY or target in ("mobile", "home phone", "fax", "pager"):
            self._add(place, heading, text)
        elif target in self._single:
            self._add(Place(OTHER), heading, text)
        else:
            self._single[target] = text

    def first(self, target: str) -> str:
        """Give the first thing of a kind, or nothing."""
        found = (thing.value for thing in self._things.values() if thing.target == target)
        return self._single.get(target, "") or next(found, "")

    def lines(self) -> Iterator[tuple[str, str]]:
        """Give heads and escaped values; nothing where the row says nothing."""
        things = [thing for thing in self._things.values() if thing.value or thing.parts]
        if not self._single and not things:
            return
        yield from self._name_lines(things)
        for target, head in (("nickname", "NICKNAME"), ("title", "TITLE")):
            yield from self._text(target, head)
        yield from self._organization()
        for thing in things:
            yield from self._thing_lines(thing)
        for target, head in (("birthday", "BDAY"), ("anniversary", "ANNIVERSARY"), ("connected", CONNECTED)):
            if target in self._single:
                yield head, read_date(self._single[target], self._month_first)
        circles = dict.fromkeys(thing.value for thing in things if thing.target == "circle")
        if circles:
            yield "CATEGORIES", ",".join(escape(circle, "3.0") for circle in circles)
        notes = [thing.value for thing in things if thing.target == "note"]
        if notes:
            yield "NOTE", escape("\n".join(notes), "3.0")

    def _is_date(self, text: str) -> bool:
        return bool(read_date(text, self._month_first))

    def _thing(self, place: Place, heading: str) -> _Thing:
        """Give the thing that a column belongs to: that of its group, or a new one."""
        is_address = place.target in (*ADDRESS_PARTS, "street 2", "street 3", "address")
        heading = _LABEL_END.sub("", heading) if place.group else heading
        key = place.group or ("address" if is_address else f"{len(self._things)}")
        target = "address" if is_address else place.target
        return self._things.setdefault(key, _Thing(target, place.kind, heading))

    def _add(self, place: Place, heading: str, text: str) -> None:
        """Take a value; Google writes several into one cell, and mail addresses stand so elsewhere too."""
        values = text.split(_SEVERAL) if place.target != OTHER else [text]
        if place.target == "email" and text.count("@") > 1:
            values = [part for value in values for part in _MAIL_ENDS.split(value)]
        if place.target == "circle":
            values = values if _SEVERAL in text else re.split("[;,]", text)
            values = [word for value in values if (word := value.strip().removeprefix("* ")) not in _EVERYBODY]
        first, *more = [value.strip() for value in values if value.strip()] or [""]
        if not first:
            return
        thing = self._thing(place, heading)
        if thing.value:
            more.insert(0, first)
        else:
            thing.value = first
        for value in more:
            self._things[f"{heading} {len(self._things)}"] = _Thing(thing.target, thing.kind, heading, value)

    def _name_lines(self, things: Sequence[_Thing]) -> Iterator[tuple[str, str]]:
        parts = {part: self._single.get(part, "") for part in _NAME_PARTS}
        name = self._single.get("name", "")
        if name and not (parts["given"] or parts["family"]):
            named = with_name(ContactFields(), name)
            parts |= {"given": named.given, "family": named.family}
            name = named.name
        name = name or " ".join(filter(None, (parts["given"], parts["middle"], parts["family"])))
        shown = " ".join(filter(None, (parts["prefix"], name))) if name else ""
        shown = f"{shown}, {parts['suffix']}" if shown and parts["suffix"] else shown
        stand_in = next((thing.value for thing in things if thing.target in ("email", "phone", "mobile", "url")), "?")
        yield "FN", escape(shown or self._single.get("organization", "") or stand_in, "3.0")
        yield "N", ";".join(escape(parts[part], "3.0") for part in _NAME_PARTS)
        if not name and "organization" in self._single:
            yield "X-ABShowAs", "COMPANY"
        for part, called in (("given", "FIRST"), ("middle", "MIDDLE"), ("family", "LAST")):
            yield from self._text(f"phonetic {part}", f"X-PHONETIC-{called}-NAME")

    def _organization(self) -> Iterator[tuple[str, str]]:
        units = [self._single.get(part, "") for part in ("organization", "department")]
        if any(units):
            yield "ORG", ";".join(escape(unit, "3.0") for unit in (units if units[1] else units[:1]))

    def _text(self, target: str, head: str) -> Iterator[tuple[str, str]]:
        if target in self._single:
            yield head, escape(self._single[target], "3.0")

    def _thing_lines(self, thing: _Thing) -> Iterator[tuple[str, str]]:
        if thing.target in ("note", "circle"):
            return
        if thing.target == OTHER:
            own_name = thing.heading.casefold().startswith("custom field") and thing.kind
            name = own_name or " - ".join(filter(None, (thing.heading, thing.kind)))
            yield f'{COLUMN};X-NAME="{_parameter(name)}"', escape(thing.value, "3.0")
            return
        label = _PLAIN_LABEL.get(thing.kind.casefold(), thing.kind)
        name, types, value = _property(thing, label)
        if label and not types:
            self._labels += 1
            group = f"item{self._labels}"
            yield f"{group}.{name}", value
            yield f"{group}.X-ABLabel", escape(label, "3.0")
        else:
            yield name + "".join(f";TYPE={one}" for one in filter(None, types.split(","))), value


def _property(thing: _Thing, label: str) -> tuple[str, str, str]:
    """Give name, standard types (none for a label of the user's own) and escaped value."""
    value = escape(thing.value, "3.0")
    if thing.target in ("phone", "mobile", "home phone", "fax", "pager"):
        kind = label if thing.target == "phone" else thing.target
        return "TEL", _TEL_TYPES.get(kind, ""), value
    types = label.upper() if label in ("work", "home") else ""
    if thing.target == "address":
        return "ADR", types, _address(thing.parts)
    if thing.target == "email":
        return "EMAIL", f"INTERNET,{types}" if types else "", value
    profile = _PROFILE.fullmatch(thing.value)
    if thing.target == "profile" or profile:
        return "X-SOCIALPROFILE", profile[1].lower() if profile else "profile", value
    return "URL", types, value


def _address(parts: dict[str, str]) -> str:
    """Write ADR; an address that stands only in one piece is cut up."""
    if set(parts) == {"address"}:
        found = address_from_text(parts["address"])
        whole = {part: getattr(found, part) for part in ("street", "city", "region", "postcode", "country")}
        parts = whole if any(whole.values()) else {"street": parts["address"]}
    streets = [parts.get(part, "") for part in ("street", "street 2", "street 3")]
    written = parts | {"street": "\n".join(filter(None, streets))}
    return ";".join(escape(written.get(part, ""), "3.0") for part in ADDRESS_PARTS)


def _parameter(text: str) -> str:
    """Give a text that can stand in quotation marks as a parameter (RFC 2425 §5.8.2)."""
    return clean_line(text).replace('"', "'")
