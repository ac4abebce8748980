"""A contact as a QR code for a phone's camera."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from desktop.contacts.addresses import address_text
from desktop.contacts.model import ContactFields, Phone
from desktop.contacts.names import completed, full_name
from desktop.contacts.vcard_reading import stand_in
from desktop.contacts.vcard_values import TYPES_OF_KIND, escape, phone_value
from desktop.exchange.errors import QrImpossible

DENSEST = 77
"""So many modules to a side (version 15) a phone still reads from a screen at arm's length."""
QUIET = 4
"""The white edge that the standard asks for, in modules."""
MOST_LETTERS = 2_000

Shorter = Callable[[ContactFields], ContactFields]
_STEPS: tuple[tuple[str, Shorter], ...] = (
    ("notes", lambda fields: replace(fields, notes=())),
    ("profiles", lambda fields: replace(fields, social=())),
    ("second script", lambda fields: replace(fields, other_name="")),
    ("further addresses", lambda fields: replace(fields, addresses=fields.addresses[:1])),
    ("further web pages", lambda fields: replace(fields, urls=fields.urls[:1])),
    ("fax and pager", lambda fields: replace(fields, phones=_without_fax(fields.phones))),
    ("department", lambda fields: replace(fields, department="")),
    ("further numbers and mails", lambda fields: replace(fields, phones=fields.phones[:2], emails=fields.emails[:1])),
    ("postal address", lambda fields: replace(fields, addresses=())),
    ("web page", lambda fields: replace(fields, urls=())),
)
"""What is left out, one after the other, until the code is wide enough for a camera."""


@dataclass(frozen=True, slots=True)
class QrCode:
    """A code: its text, which form that has (vcard or mecard), and what did not fit.

    `modules` is a square of truth values, black where true, without the white edge around it.
    """

    text: str
    form: str
    modules: NDArray[np.bool_]
    left_out: tuple[str, ...] = ()


def qr_code(fields: ContactFields) -> QrCode:
    """Give the code of a contact: as a vCard while a camera can still read it, else as MeCard.

    Raises QrImpossible where there is nothing to say.
    """
    if fields == ContactFields():
        raise QrImpossible()
    found = [_code(form, *short) for form in _FORMS for short in _shorter(completed(fields))]
    made = [code for code in found if code is not None]
    if not made:
        raise QrImpossible()
    return next((code for code in made if len(code.modules) <= DENSEST), min(made, key=lambda code: len(code.modules)))


def qr_picture(code: QrCode, scale: int = 8) -> NDArray[np.uint8]:
    """Give the code as grey pixels, with its white edge; `scale` pixels to a module."""
    edged = np.pad(code.modules, QUIET)
    pixels = np.where(edged, 0, 255).astype(np.uint8)
    return np.ascontiguousarray(np.kron(pixels, np.ones((scale, scale), np.uint8)))


def qr_text(code: QrCode) -> list[str]:
    """Give the code as lines for a terminal, two modules to a letter, dark on light whatever its colours."""
    edged = np.pad(code.modules, QUIET)
    if len(edged) % 2:
        edged = np.vstack([edged, np.zeros((1, edged.shape[1]), bool)])
    letters = {(False, False): " ", (True, False): "▀", (False, True): "▄", (True, True): "█"}
    rows = zip(edged[::2], edged[1::2], strict=True)
    return ["".join(letters[bool(a), bool(b)] for a, b in zip(one, two, strict=True)) for one, two in rows]


def _shorter(fields: ContactFields) -> Iterator[tuple[ContactFields, tuple[str, ...]]]:
    """Give the fields, then with less and less in them, each with the names of what is gone."""
    yield fields, ()
    left_out: tuple[str, ...] = ()
    for name, step in _STEPS:
        short = step(fields)
        if short != fields:
            fields, left_out = short, (*left_out, name)
            yield fields, left_out


def _without_fax(phones: Sequence[Phone]) -> tuple[Phone, ...]:
    return tuple(phone for phone in phones if phone.kind not in ("fax", "pager")) or tuple(phones)


def _code(form: str, fields: ContactFields, left_out: tuple[str, ...]) -> QrCode | None:
    """Make the code of what is left of the fields; None where that is longer than any code can be."""
    text = _FORMS[form](fields)
    modules = _modules(text)
    left_out += ("title",) if form == "mecard" and fields.title else ()
    return None if modules is None else QrCode(text, form, modules, left_out)


def _modules(text: str) -> NDArray[np.bool_] | None:
    """Make the code; None where the text is longer than any can be."""
    import zxingcpp

    if len(text) > MOST_LETTERS:
        return None
    try:
        made = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, ec_level="M")
        pixels = np.array(made.to_image(scale=1, add_quiet_zones=False))
    except (ValueError, RuntimeError):
        return None
    return pixels < 128


def _vcard(fields: ContactFields) -> str:
    """Write the vCard short: no UID, no line folded, no types but those of telephone numbers."""
    parts = (fields.family, fields.given, "", fields.prefix, fields.suffix)
    lines = [("N", ";".join(map(_escaped, parts))), ("FN", _escaped(full_name(fields) or stand_in(fields)))]
    if fields.organization or fields.department:
        units = [fields.organization, fields.department] if fields.department else [fields.organization]
        lines += [("ORG", ";".join(map(_escaped, units)))]
    lines += [("TITLE", _escaped(fields.title))] if fields.title else []
    for phone in fields.phones:
        lines += [(f"TEL;TYPE={TYPES_OF_KIND.get(phone.kind, ('VOICE',))[0]}", phone_value(phone, "3.0"))]
    lines += [("EMAIL", _escaped(email)) for email in fields.emails]
    lines += [("URL", _escaped(url)) for url in (*fields.urls, *fields.social)]
    for address in fields.addresses:
        place = ("", "", address.street, address.city, address.region, address.postcode, address.country)
        lines += [("ADR", ";".join(map(_escaped, place)))]
    lines += [("NOTE", _escaped("\n".join(fields.notes)))] if fields.notes else []
    body = "".join(f"{head}:{value}\n" for head, value in lines)
    return f"BEGIN:VCARD\nVERSION:3.0\n{body}END:VCARD"


def _mecard(fields: ContactFields) -> str:
    """Write MeCard (NTT DOCOMO): name, numbers, mails, company, place and page; it has no title."""
    name = ",".join(filter(None, (_mecard_value(fields.family), _mecard_value(fields.given))))
    parts = [("N", name or _mecard_value(fields.called))]
    parts += [("TEL", _mecard_value(phone.number)) for phone in fields.phones]
    parts += [("EMAIL", _mecard_value(email)) for email in fields.emails]
    parts += [("ORG", _mecard_value(fields.organization))] if fields.organization else []
    parts += [("ADR", _mecard_value(address_text(address))) for address in fields.addresses[:1]]
    parts += [("URL", _mecard_value(url)) for url in fields.urls[:1]]
    parts += [("NOTE", _mecard_value(" ".join(fields.notes)))] if fields.notes else []
    return "MECARD:" + "".join(f"{head}:{value};" for head, value in parts if value) + ";"


def _mecard_value(text: str) -> str:
    return re.sub(r"([\\;:,\"])", r"\\\1", " ".join(text.split()))


def _escaped(text: str) -> str:
    return escape(text, "3.0")


_FORMS = {"vcard": _vcard, "mecard": _mecard}
