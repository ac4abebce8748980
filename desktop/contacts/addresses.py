"""A postal address as one line of text and in its parts."""

from __future__ import annotations

import re

from desktop.contacts.model import Address

_CITY_FIRST = re.compile(
    r"(?P<city>\D+?),?\s+(?P<region>[A-Z]{2,3})\s+(?P<postcode>\d{4,5}(?:-\d{4})?|[A-Z]\d[A-Z] ?\d[A-Z]\d)"
)
_POSTCODE_FIRST = re.compile(
    r"(?P<postcode>(?:[A-Z]{1,2}-)?(?:\d{2,5}-\d{3,4}|\d[\d ]{2,5}\d(?: [A-Z]{2})?))\s+(?P<city>\D.*)"
)
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
    """Give the address that one line of text (or several) says; `before` helps to tell its parts.

    The place with its postcode is sought from the end: before it is the street, after it the
    country, and where there are two more pieces the region and the country.
    """
    before = before or Address()
    pieces = [piece for part in re.split(r"[\n,;]", text) if (piece := " ".join(part.split()))]
    country = ""
    if len(pieces) > 1 and pieces[-1].casefold() == before.country.casefold():
        country = pieces.pop()
    first, last, place = _place_among(pieces, before)
    street, after = pieces[:first], pieces[last:]
    if after and not country and after != [before.region]:
        country = after.pop()
    region = ", ".join(filter(None, (place.get("region"), *after)))
    return Address(
        ", ".join(street), place.get("postcode", ""), place.get("city", ""), region, country, text=text.strip()
    )


def _place_among(pieces: list[str], before: Address) -> tuple[int, int, dict[str, str]]:
    """Find the pieces that name the place: from which to which, and what they say."""
    for number in range(len(pieces) - 1, -1, -1):
        # "Springfield, IL 62704" is one place in two pieces.
        match = _CITY_FIRST.fullmatch(", ".join(pieces[number - 1 : number + 1])) if number else None
        if match:
            return number - 1, number + 1, match.groupdict()
        place = _place(pieces[number])
        if place:
            return number, number + 1, place
    if before.city and before.city in pieces:
        number = pieces.index(before.city)
        return number, number + 1, {"city": before.city}
    return len(pieces), len(pieces), {}


def _place(piece: str) -> dict[str, str] | None:
    for pattern in (_CITY_FIRST, _BRITISH, _POSTCODE_FIRST):
        if match := pattern.fullmatch(piece):
            return match.groupdict()
    return None
