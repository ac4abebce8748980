"""The tables that LinkedIn, Google and Outlook write: by which headings they are known, and what stands where."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """What a column holds: a target (see `model.TARGETS`, and some more that only known tables have).

    Columns of one `group` belong together, such as the parts of an address; `kind` is work, home or
    another label; `is_label` is true where the cell itself is the label of its group.
    """

    target: str
    kind: str = ""
    group: str = ""
    is_label: bool = False


OTHER = "other"
"""The target of a column that has a heading and no field: kept beside the fields, under its heading."""

_LINKEDIN = (
    ("given", "first name", "vorname", "prénom", "nombre", "nome", "voornaam"),
    ("family", "last name", "nachname", "nom de famille", "nom", "apellidos", "cognome", "sobrenome", "achternaam"),
    ("profile", "url", "profil-url", "url du profil"),
    ("email", "email address", "e-mail-adresse", "adresse e-mail", "dirección de correo electrónico"),
    ("organization", "company", "unternehmen", "firma", "entreprise", "empresa", "azienda", "bedrijf"),
    ("title", "position", "poste", "cargo", "posizione", "functie"),
    ("connected", "connected on", "verbunden am", "connexion établie le", "conectado el", "collegato il"),
)
_GOOGLE = {
    "first name": "given",
    "given name": "given",
    "middle name": "middle",
    "additional name": "middle",
    "last name": "family",
    "family name": "family",
    "name": "name",
    "name prefix": "prefix",
    "name suffix": "suffix",
    "nickname": "nickname",
    "phonetic first name": "phonetic given",
    "given name yomi": "phonetic given",
    "phonetic middle name": "phonetic middle",
    "additional name yomi": "phonetic middle",
    "phonetic last name": "phonetic family",
    "family name yomi": "phonetic family",
    "organization name": "organization",
    "organization title": "title",
    "organization department": "department",
    "organization 1 - name": "organization",
    "organization 1 - title": "title",
    "organization 1 - department": "department",
    "birthday": "birthday",
    "notes": "note",
    "labels": "circle",
    "group membership": "circle",
}
_GOOGLE_NUMBERED = re.compile(
    r"(?P<group>(?P<what>e-mail|phone|address|website|relation|event|im|custom field|external id|jot) \d+)"
    r" - (?P<part>.+)"
)
_GOOGLE_WHAT = {"e-mail": "email", "phone": "phone", "website": "url", "address": "address"}
_GOOGLE_ADDRESS = {
    "street": "street",
    "city": "city",
    "po box": "po box",
    "extended address": "extended",
    "region": "region",
    "postal code": "postcode",
    "country": "country",
    "formatted": "address",
}
_OUTLOOK = {
    "given": ("first name", "vorname"),
    "middle": ("middle name", "weitere vornamen"),
    "family": ("last name", "nachname"),
    "prefix": ("title", "anrede"),
    "suffix": ("suffix",),
    "nickname": ("nickname", "spitzname"),
    "phonetic given": ("given yomi", "vorname yomi"),
    "phonetic family": ("surname yomi", "nachname yomi"),
    "organization": ("company", "firma"),
    "department": ("department", "abteilung"),
    "title": ("job title", "position"),
    "email": (
        "e-mail address",
        "e-mail 2 address",
        "e-mail 3 address",
        "e-mail-adresse",
        "e-mail 2: adresse",
        "e-mail 3: adresse",
        "e-mail-adresse 2",
        "e-mail-adresse 3",
    ),
    "phone work": (
        "business phone",
        "business phone 2",
        "primary phone",
        "company main phone",
        "telefon geschäftlich",
        "telefon geschäftlich 2",
        "haupttelefon",
        "telefon firma",
    ),
    "phone home": (
        "home phone",
        "home phone 2",
        "telefon privat",
        "telefon privat 2",
        "telefon (privat)",
        "telefon (privat 2)",
    ),
    "phone mobile": ("mobile phone", "car phone", "mobiltelefon", "mobiltelefon 2", "autotelefon"),
    "phone work fax": ("business fax", "fax geschäftlich"),
    "phone home fax": ("home fax", "fax privat"),
    "phone other fax": ("other fax", "weiteres fax"),
    "phone other": ("other phone", "weiteres telefon"),
    "phone pager": ("pager",),
    "phone assistant": ("assistant's phone", "telefon assistent"),
    "phone callback": ("callback", "rückmeldung"),
    "phone isdn": ("isdn",),
    "phone radio": ("radio phone", "funkruf"),
    "phone telex": ("telex",),
    "phone tty": ("tty/tdd phone", "telefon für hörbehinderte"),
    "url": ("web page", "personal web page", "webseite", "persönliche webseite"),
    "birthday": ("birthday", "geburtstag"),
    "anniversary": ("anniversary", "jahrestag"),
    "note": ("notes", "notizen"),
    "circle": ("categories", "kategorien"),
}
_OUTLOOK_SIGNS = (
    *(" business ", " home ", "e-mail 2", "e-mail display", "job title", "mobile phone", "web page", " other "),
    *(" geschäftlich", " privat", "e-mail-typ", " weitere", "mobiltelefon", "angezeigter name"),
)
_OUTLOOK_ADDRESSES = (
    ("work", "business ", "", "", " geschäftlich"),
    ("home", "home ", "", "", " privat"),
    ("other", "other ", "", "weitere ", ""),
)
_OUTLOOK_PARTS = {
    "street": ("street", "straße", "strasse"),
    "street 2": ("street 2", "straße 2", "strasse 2"),
    "street 3": ("street 3", "straße 3", "strasse 3"),
    "po box": ("address po box", "postfach"),
    "city": ("city", "ort"),
    "region": ("state", "region", "bundesland/kanton"),
    "postcode": ("postal code", "postleitzahl"),
    "country": ("country", "country/region", "land/region"),
}
_WEITER = {
    "weiterer ort": "city",
    "weiteres/r bundesland/kanton": "region",
    "weiteres/e land/region": "country",
    "weiteres postfach": "po box",
}


def known_form(headings: Sequence[str]) -> tuple[str, list[Place]] | None:
    """Give which program wrote a table with these headings, and what each column holds; None for another's."""
    words = [plain_heading(heading) for heading in headings]
    for form, places in (("linkedin", _linkedin(words)), ("google", _google(words)), ("outlook", _outlook(words))):
        if places is not None:
            return form, [place or Place(OTHER) for place in places]
    return None


def plain_heading(heading: str) -> str:
    """Give a heading as it is compared: small letters, single spaces."""
    return " ".join(heading.replace("\ufeff", "").casefold().replace("ß", "ss").split())


def _linkedin(words: Sequence[str]) -> list[Place | None] | None:
    by_word = {plain_heading(word): Place(target) for target, *all_words in _LINKEDIN for word in all_words}
    places = [by_word.get(word) for word in words]
    found = {place.target for place in places if place}
    return places if {"connected", "given", "family"} <= found and "profile" in found else None


def _google(words: Sequence[str]) -> list[Place | None] | None:
    numbered = [_GOOGLE_NUMBERED.fullmatch(word) for word in words]
    signs = {"organization name", "file as", "labels", "group membership", "given name yomi", "organization 1 - name"}
    if not any(numbered) and len(signs & set(words)) < 2:
        return None
    if not {"first name", "given name", "name", "organization name", "organization 1 - name"} & set(words):
        return None
    return [
        _google_numbered(match) if match else _place_of(_GOOGLE.get(word))
        for word, match in zip(words, numbered, strict=True)
    ]


def _google_numbered(match: re.Match[str]) -> Place | None:
    """E-mail 1 - Value, Address 2 - City: the columns of one group belong together, its label among them."""
    what, group, part = match["what"], match["group"], match["part"]
    target = _GOOGLE_WHAT.get(what, OTHER)
    if part in ("label", "type"):
        return Place(target, group=group, is_label=True)
    if what == "address":
        return Place(_GOOGLE_ADDRESS[part], group=group) if part in _GOOGLE_ADDRESS else None
    return Place(target, group=group) if part == "value" else None


def _outlook(words: Sequence[str]) -> list[Place | None] | None:
    by_word = _outlook_places()
    places = [by_word.get(word) for word in words]
    typical = sum(any(sign in f" {word}" for sign in _OUTLOOK_SIGNS) for word in words)
    targets = {place.target for place in places if place}
    return places if typical >= 2 and {"given", "family"} <= targets and len(targets) >= 4 else None


def _outlook_places() -> dict[str, Place]:
    found = {plain_heading(word): _place_of(target) for target, words in _OUTLOOK.items() for word in words}
    for kind, before, after, german_before, german_after in _OUTLOOK_ADDRESSES:
        for part, words in _OUTLOOK_PARTS.items():
            for word in words:
                for heading in (f"{before}{word}{after}", _german(word, german_before, german_after)):
                    found[plain_heading(heading)] = Place(part, kind, kind)
    found |= {word: Place(part, "other", "other") for word, part in _WEITER.items()}
    return {word: place for word, place in found.items() if place}


def _german(word: str, before: str, after: str) -> str:
    """Straße geschäftlich 2: the number stands behind."""
    name, number = (word[:-2], word[-2:]) if word[-1:].isdigit() else (word, "")
    return f"{before}{name}{after}{number}"


def _place_of(target: str | None) -> Place | None:
    if target is None:
        return None
    if target.startswith("phone "):
        return Place("phone", target.removeprefix("phone "))
    return Place(target)
