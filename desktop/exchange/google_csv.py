"""Contacts as the table that Google Contacts reads; every cell defused for spreadsheets."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from desktop.contacts.addresses import address_text
from desktop.contacts.card_text import CardText
from desktop.contacts.categories import vcard_categories
from desktop.contacts.content_lines import ContentLine
from desktop.contacts.model import Contact
from desktop.contacts.vcard_reading import PHONETIC, SOCIAL, first_text, line_as_address, line_parts
from desktop.contacts.vcard_values import component_text, components, line_as_phone, unescape
from desktop.exchange.tables import written

NAMES = (
    *("First Name", "Middle Name", "Last Name", "Phonetic First Name", "Phonetic Middle Name", "Phonetic Last Name"),
    *("Name Prefix", "Name Suffix", "Nickname", "File As", "Organization Name", "Organization Title"),
    *("Organization Department", "Birthday", "Notes", "Photo", "Labels"),
)
"""The columns that every table of Google's has, in their order."""
ADDRESS = ("Label", "Formatted", "Street", "City", "PO Box", "Region", "Postal Code", "Country", "Extended Address")
SEVERAL = " ::: "
MOST = 90
"""So many e-mails, telephones and so on have columns of their own; what is more stands in the last of them."""
_KINDS = {"work": "Work", "mobile": "Mobile", "home": "Home", "fax": "Work Fax", "pager": "Pager", "other": "Other"}

Pairs = list[tuple[str, str]]


def google_csv(contacts: Sequence[Contact]) -> str:
    """Give the whole table: as many columns for e-mails and so on as the contact with the most of them needs."""
    records = [_Record(contact) for contact in contacts]
    counts = {what: max((len(record.many[what]) for record in records), default=0) for what in _Record.kinds}
    places = max((len(record.addresses) for record in records), default=0)
    heading = [*NAMES]
    for what in _Record.kinds:
        heading += [f"{what} {n} - {part}" for n in range(1, counts[what] + 1) for part in ("Label", "Value")]
    heading += [f"Address {n} - {part}" for n in range(1, places + 1) for part in ADDRESS]
    return written([heading, *(list(_padded(record, counts, places)) for record in records)])


class _Record:
    """One contact in Google's words."""

    kinds = ("E-mail", "Phone", "Website", "Custom Field")

    def __init__(self, contact: Contact) -> None:
        card, fields = CardText(contact.vcard), contact.fields
        family, given, middle, prefix, suffix = (
            component_text(part, " ", card.version) for part in line_parts(card, "N", 5)[:5]
        )
        if not (family or given):
            family, given = fields.family, fields.given or fields.name
        labels = SEVERAL.join([*vcard_categories(contact.vcard), "* myContacts"])
        phonetic = [first_text(card, part) for part in PHONETIC]
        nickname = SEVERAL.join(_lists(card, "NICKNAME"))
        self.names = [given, middle, family, *phonetic, prefix, suffix, nickname]
        self.names += ["", fields.organization, fields.title]
        self.names += [fields.department, first_text(card, "BDAY"), "\n".join(fields.notes), "", labels]
        own = _own_labels(card)
        addresses = [_address(own, line, card.version) for line in card.find("ADR")]
        many: dict[str, Pairs] = {
            "E-mail": [(_label(own, line), _text(line)) for line in card.find("EMAIL")],
            "Phone": [(_phone_label(own, line), _text(line).removeprefix("tel:")) for line in card.find("TEL")],
            "Website": [(_label(own, line), _text(line)) for line in card.find("URL")]
            + [("Profile", _text(line)) for line in card.find(*SOCIAL)],
            "Custom Field": [(line.param("X-NAME") or "Column", _text(line)) for line in card.find("X-CARDFILE-COLUMN")]
            + [("Address", address[1]) for address in addresses[MOST:]],
        }
        self.many = {what: _bounded(pairs) for what, pairs in many.items()}
        self.addresses = addresses[:MOST]


def _padded(record: _Record, counts: dict[str, int], places: int) -> Iterator[str]:
    yield from record.names
    for what in _Record.kinds:
        for label, value in [*record.many[what], *[("", "")] * (counts[what] - len(record.many[what]))]:
            yield from (label, value)
    for address in record.addresses:
        yield from address
    yield from [""] * (len(ADDRESS) * (places - len(record.addresses)))


def _bounded(pairs: Pairs) -> Pairs:
    """Put what is beyond the last column into it, as Google writes several values: no card makes the table endless."""
    if len(pairs) <= MOST:
        return pairs
    return [*pairs[: MOST - 1], (pairs[MOST - 1][0], SEVERAL.join(value for _, value in pairs[MOST - 1 :]))]


def _text(line: ContentLine) -> str:
    return unescape(line.decoded()).strip()


def _lists(card: CardText, name: str) -> list[str]:
    parts = (component_text(line.decoded(), "\0", "3.0").split("\0") for line in card.find(name))
    return [part for line in parts for part in line if part]


def _label(own: Mapping[str, str], line: ContentLine) -> str:
    """Give the label of the user's own, or Work and Home by the types."""
    if label := own.get(line.group.lower()):
        return label
    return next((name for kind, name in (("WORK", "Work"), ("HOME", "Home")) if kind in line.types()), "")


def _phone_label(own: Mapping[str, str], line: ContentLine) -> str:
    if label := own.get(line.group.lower()):
        return label
    if {"HOME", "FAX"} <= line.types():
        return "Home Fax"
    return _KINDS[line_as_phone(line).kind]


def _own_labels(card: CardText) -> dict[str, str]:
    """Give the labels of the user's own by their groups."""
    labels: dict[str, str] = {}
    for line in card.find("X-ABLABEL"):
        if line.group:
            # Apple's own labels are written _$!<Home>!$_.
            labels.setdefault(line.group.lower(), _text(line).removeprefix("_$!<").removesuffix(">!$_"))
    return labels


def _address(own: Mapping[str, str], line: ContentLine, version: str) -> list[str]:
    parts = [component_text(part, ", ", version) for part in _parts(line)]
    box, extended, street, city, region, postcode, country = parts[:7]
    formatted = address_text(line_as_address(line, version))
    return [_label(own, line), formatted, street, city, box, region, postcode, country, extended]


def _parts(line: ContentLine) -> list[str]:
    parts = components(line.decoded())
    return parts + [""] * (7 - len(parts))
