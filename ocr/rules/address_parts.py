"""The parts of an address: street, postcode, city, region, country."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ocr.rules.place import country_at_end
from ocr.rules.postcode import Postcode, city_follows, find_postcode, telling_postcodes
from ocr.rules.words import is_ideographic

_CITY_SIGNS = re.compile(
    r"^(?P<region>.{2,8}?(?:省|自治区|都|道|府|県|특별자치도|도(?=\s)))?\s?"
    r"(?P<city>.{1,8}?(?:市|特别行政区|특별시|광역시|시(?=\s)))?"
)


def address_parts(lines: Sequence[str], region: str, language: str) -> dict[str, str]:
    """Give street, postcode, city, region and country of printed address lines, each "" where unknown."""
    parts = dict.fromkeys(("street", "postcode", "city", "region", "country"), "")
    segments = [
        part.strip(" .;") for line in lines for part in re.split(r"\s*,\s*|\s+[-–]\s+", line) if part.strip(" .;")
    ]
    if segments and (country := country_at_end(segments[-1], language)):
        parts["country"] = segments[-1][country[0] :].strip(" .")
        segments[-1] = segments[-1][: country[0]].strip(" ,.-")
        segments = [segment for segment in segments if segment]
    if is_ideographic("".join(segments)):
        return _of_signs(" ".join(segments), region, parts)
    found = _with_postcode(segments, region)
    if found is None:
        return _without_postcode(segments, parts)
    at, postcode = found
    segment = segments[at]
    parts["postcode"] = re.sub(r"^[A-Z]{1,2}[ -](?=\d{4,5}$)", "", segment[postcode.start : postcode.end])
    parts["region"] = postcode.state
    before, behind = segment[: postcode.start].strip(" ,.-"), segment[postcode.end :].strip(" ,.-")
    if postcode.state and before.endswith(postcode.state):
        before = before[: -len(postcode.state)].strip(" ,.-")
    street = segments[:at]
    if behind and (city_follows(postcode.region) or not before):
        parts["city"] = behind
        street += [before] if before else []
    elif before and not re.search(r"\d", before):
        parts["city"] = before
    elif at and not before:
        parts["city"] = street.pop() if len(street) > 1 or not re.search(r"\d", street[-1]) else ""
    elif before:
        street.append(before)
    rest = segments[at + 1 :]
    if not parts["city"] and (behind or rest):
        parts["city"] = behind or rest.pop(0)
    if rest and not street:  # Hungary writes the city before the street
        street, rest = rest, []
    if rest and not parts["region"]:
        parts["region"] = rest.pop(0)
    parts["street"] = ", ".join(street)
    return parts


def _with_postcode(segments: Sequence[str], region: str) -> tuple[int, Postcode] | None:
    """Give the last segment that holds a postcode; a number alone counts where it is not the first."""
    for at in range(len(segments) - 1, -1, -1):
        for land in dict.fromkeys((region, *telling_postcodes(segments[at]))):
            if land and (found := find_postcode(segments[at], land)):
                return at, found
    return None


def _without_postcode(segments: list[str], parts: dict[str, str]) -> dict[str, str]:
    if len(segments) > 1 and not re.search(r"\d", segments[-1]):
        parts["city"] = segments.pop()
    parts["street"] = ", ".join(segments)
    return parts


def _of_signs(text: str, region: str, parts: dict[str, str]) -> dict[str, str]:
    """Cut an address in ideographs or hangul: postcode, province, city, and the rest as the street."""
    if code := re.search(r"〒?\s?(\d{3}-\d{4})|(?<!\d)\(?(\d{5,6})\)?(?!\d)", text):
        parts["postcode"] = code[1] or code[2]
        text = (text[: code.start()] + text[code.end() :]).strip(" ,")
    match = _CITY_SIGNS.match(text)
    if match:
        parts["region"], parts["city"] = (match["region"] or "").strip(), (match["city"] or "").strip()
        text = text[match.end() :]
    parts["street"] = text.strip(" ,")
    return parts
