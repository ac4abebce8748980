"""A postal address as one line of text and in its parts."""

from __future__ import annotations

import re

from desktop.contacts.model import Address

_CITY_FIRST = re.compile(
    r"(?P<city>\D+?),?\s+(?P<region>[A-Z]{2,3})\s+(?P<postcode>\d{4,5}(?:-\d{4})?|[A-Z]\d[A-Z] ?\d[A-Z]\d)"
)
_POSTCODE_FIRST = re.compile(r"(?P<postcode>(?:[A-Z]{1,2}-)?\d[\d ]{2,5}\d(?:-\d{3})?(?: [A-Z]{2})?)\s+(?P<city>\D.*)")
_BRITISH = re.compile(r"(?P<city>\D+?)\s+(?P<postcode>[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2})")
_REGION_CODE = re.compile(r"[A-Z]{2,3}")


def address_text(address: Address) -> str:
    """Give the parts in one line, the postcode where the country puts it."""
    place = " ".join(filter(None, (address.postcode, address.city)))
    region = address.region
    if region and _REGION_CODE.fullmatch(region):
        place = ", ".join(filter(None, (address.city, f"{region} {address.postcode}".strip())))
        region = ""
    return ", ".join(filter(None, (address.street, place, region, address.country)))


def address_from_text(text: str, before: Address | None = None) -> Address:
    """Give the address that one line of text (or several) says; `before` helps to tell its parts."""
    before = before or Address()
    pieces = [piece for part in re.split(r"[\n,;]", text) if (piece := " ".join(part.split()))]
    if not pieces:
        return Address()
    country = pieces.pop() if len(pieces) > 1 and _is_country(pieces, before) else ""
    street, place = _street_and_place(pieces, before)
    return Address(street=", ".join(street), country=country, text=text.strip(), **place)


def _is_country(pieces: list[str], before: Address) -> bool:
    """The last piece is the country where it was before, or where the city comes before it."""
    if before.country and pieces[-1].casefold() == before.country.casefold():
        return True
    return _place(pieces[-1]) is None and any(_place(piece) for piece in pieces[1:-1]) and not before.region


def _street_and_place(pieces: list[str], before: Address) -> tuple[list[str], dict[str, str]]:
    for number in range(len(pieces) - 1, -1, -1):
        # "Springfield, IL 62704" is one place in two pieces.
        two = f"{pieces[number - 1]}, {pieces[number]}" if number else ""
        match = _CITY_FIRST.fullmatch(two)
        if match:
            return pieces[: number - 1], match.groupdict()
        place = _place(pieces[number])
        if place:
            rest = pieces[number + 1 :]
            return pieces[:number], {**place, **({"region": ", ".join(rest)} if rest else {})}
    if before.city and pieces[-1] == before.city:
        return pieces[:-1], {"city": before.city}
    return pieces, {}


def _place(piece: str) -> dict[str, str] | None:
    for pattern in (_CITY_FIRST, _BRITISH, _POSTCODE_FIRST):
        if match := pattern.fullmatch(piece):
            return match.groupdict()
    return None
