"""Postal addresses: lines that look like part of one, joined down their column."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ocr.model import FieldKind
from ocr.rules.address_line import AddressLine, grade
from ocr.rules.address_parts import address_parts
from ocr.rules.label import is_label, labels
from ocr.rules.organization import domain_agrees, organization_words
from ocr.rules.person import email_agrees
from ocr.rules.sheet import Claim, Claims, Sheet, gap_below, in_column, same_row
from ocr.rules.title import title_words
from ocr.rules.words import is_ideographic

ENOUGH = 3.0
SAME_ROW_SIGNS = 20
"""Characters that may stand between two parts of an address on one line ("Via Roma 27 · B · 10148 Torino")."""


def find_addresses(sheet: Sheet, claims: Claims) -> list[Claim]:
    """Claim every postal address, the fullest first."""
    hosts = tuple(claim.value for claim in claims if claim.kind in (FieldKind.EMAIL, FieldKind.URL))
    graded = [_unless_company(grade(sheet, piece), hosts) for piece in sheet.free(claims)]
    groups = [part for group in _groups(graded) for part in _one_postcode_each(group)]
    good = [_with_street(group, graded, claims) for group in groups if _is_address(group)]
    good.sort(key=lambda group: (-_rank(group), group[0].piece.spot))
    return [_claim(sheet, group) for group in good]


def _unless_company(line: AddressLine, hosts: tuple[str, ...]) -> AddressLine:
    """Lower a line without a digit that is the name in the card's domain ("Harbour View Medical Centre")."""
    if line.score <= 0 or line.labelled or re.search(r"\d", line.text) or line.country or is_ideographic(line.text):
        return line
    company = organization_words(line.text, "") >= 2 and domain_agrees(line.text, hosts) >= 0.85
    return replace(line, score=line.score - 4.0) if company else line


def _groups(lines: Sequence[AddressLine]) -> list[list[AddressLine]]:
    """Gather lines round every strong one, up and down its column and along its row."""
    left = list(lines)
    groups: list[list[AddressLine]] = []
    for seed in sorted(lines, key=lambda line: -line.score):
        if seed.score < 1.5 or seed not in left:
            continue
        group = [seed]
        left.remove(seed)
        grown = True
        while grown:
            grown = False
            for line in list(left):
                if any(_belongs(line, member, group) for member in group):
                    group.append(line)
                    left.remove(line)
                    grown = True
        between = [line for line in left if _between(line, group) or _inside(line, group)]
        for line in between:
            left.remove(line)
        groups.append(_in_order([*group, *between]))
    return groups


def _between(line: AddressLine, group: list[AddressLine]) -> bool:
    """Tell whether a piece stands between two pieces of an address on their printed line ("… 112 · B · 00154 …")."""
    starts = [member.piece.spot.start for member in group if member.piece.spot.line == line.piece.spot.line]
    return len(starts) > 1 and min(starts) < line.piece.spot.start < max(starts)


def _inside(line: AddressLine, group: list[AddressLine]) -> bool:
    """Tell whether a line stands between two lines of an address, in their column and size ("#08-12", a district)."""
    box = line.piece.box
    over = [m for m in group if m.piece.box.bottom <= box.middle.y and gap_below(m.piece.box, box) < 0.8]
    under = [m for m in group if m.piece.box.y >= box.middle.y and gap_below(box, m.piece.box) < 0.8]
    return any(
        abs(one.piece.box.x - other.piece.box.x) < 0.5 * box.height
        and min(abs(box.x - one.piece.box.x), abs(box.x - other.piece.box.x)) < 0.8 * box.height
        and 0.7 < box.height / max(one.piece.box.height, 1e-6) < 1.4
        for one in over
        for other in under
    )


def _belongs(line: AddressLine, member: AddressLine, group: list[AddressLine]) -> bool:
    """Tell whether a line is the next of an address."""
    one, two = line.piece, member.piece
    if one.spot.line == two.spot.line:
        between = abs(one.spot.start - two.spot.end), abs(two.spot.start - one.spot.end)
        return line.score >= 0.5 and min(between) <= SAME_ROW_SIGNS
    upper, lower = (line, member) if one.box.y < two.box.y else (member, line)
    beside = same_row(one.box, two.box)
    if beside:
        gap = max(one.box.x, two.box.x) - min(one.box.right, two.box.right)
        house_number = bool(re.fullmatch(r"\W*\d{1,5}\s?[A-Za-z]?\W*", line.text)) and gap < 0.8 * two.box.height
        return gap < 1.5 * min(one.box.height, two.box.height) and (line.score >= 1.0 or house_number)
    if not in_column(one.box, two.box) or not -0.6 < gap_below(upper.piece.box, lower.piece.box) < 1.4:
        return False
    ratio = one.box.height / max(two.box.height, 1e-6)
    if not 0.55 < ratio < 1.8:
        return False
    if upper is member and _complete(group) and line.score < 1.5 and not line.postcode and not line.country:
        return False
    if line.score >= 1.0:
        return True
    if line.score < 0:
        return False
    goes_on = upper.piece.text.rstrip().endswith((",", "-", "/")) and not re.search(r"@|www", lower.text)
    if upper is member and line is lower:
        return goes_on or (line.score > 0 and not _complete(group))
    return goes_on and line is upper and bool(re.search(r"\d", line.text))


def _complete(group: list[AddressLine]) -> bool:
    return any(line.postcode for line in group) and any(line.street for line in group)


def _in_order(group: list[AddressLine]) -> list[AddressLine]:
    """Sort lines by rows from above, in a row from the left."""
    group = sorted(group, key=lambda line: line.piece.box.middle.y)
    rows: list[list[AddressLine]] = []
    for line in group:
        if rows and same_row(rows[-1][0].piece.box, line.piece.box):
            rows[-1].append(line)
        else:
            rows.append([line])
    return [line for row in rows for line in sorted(row, key=lambda line: (line.piece.box.x, line.piece.spot.start))]


def _one_postcode_each(group: list[AddressLine]) -> list[list[AddressLine]]:
    """Cut a group that holds several addresses: a street behind a postcode begins the next one."""
    if sum(line.postcode is not None for line in group) < 2:
        return [group]
    parts: list[list[AddressLine]] = [[]]
    for line in group:
        done = any(member.postcode for member in parts[-1])
        if (
            done
            and (line.postcode or (line.street and not line.country))
            and any(member.street for member in parts[-1])
        ):
            parts.append([])
        parts[-1].append(line)
    if not any(line.postcode for line in parts[-1]) and len(parts) > 1 and len(parts[-1]) < 2:
        parts[-2].extend(parts.pop())
    return parts


def _with_street(group: list[AddressLine], lines: Sequence[AddressLine], claims: Claims) -> list[AddressLine]:
    """Take in the line above an address without a street, where it stands in the same block and style."""
    first = group[0]
    if any(line.street or re.match(r"\d", line.text) for line in group) or first.labelled:
        return group
    hosts = tuple(claim.value for claim in claims if claim.kind in (FieldKind.EMAIL, FieldKind.URL))
    for line in lines:
        above, below = line.piece.box, first.piece.box
        alike = 0.85 < above.height / max(below.height, 1e-6) < 1.18 and abs(above.x - below.x) < 0.6 * below.height
        near = above.y < below.y and -0.5 < gap_below(above, below) < 0.8
        if alike and near and line.score > -0.1 and line not in group and len(line.text.split()) >= 2:
            words = organization_words(line.text, "") + 4 * domain_agrees(line.text, hosts) + title_words(line.text, "")
            if words < 2 and not any(email_agrees(line.text, host) >= 0.7 for host in hosts if "@" in host):
                return [line, *group]
    return group


def _is_address(group: list[AddressLine]) -> bool:
    """Tell whether a group's lines together make an address."""
    total = sum(max(line.score, 0) for line in group)
    text = " ".join(line.text for line in group)
    if total < ENOUGH or len(re.findall(r"[^\W\d_]", text)) < 4:
        return False
    if all(is_label(line.text, labels("address")) for line in group):
        return False
    named = any(line.street for line in group) and any(line.country for line in group)
    return (
        bool(re.search(r"\d", text))
        or total >= 4
        or named
        or is_ideographic(text)
        or any(line.labelled for line in group)
    )


def _rank(group: list[AddressLine]) -> float:
    """Say how full an address is; the fullest comes first, and of equals the first on the card."""
    postcode = any(line.postcode for line in group)
    street = any(line.street for line in group)
    return float(2 * (postcode and street) + postcode + street)


def _claim(sheet: Sheet, group: list[AddressLine]) -> Claim:
    kept = [line for line in group if re.search(r"\w", line.text)]
    spots = tuple(line.piece.part(line.cut, line.cut + len(line.text)) for line in kept)
    label = tuple(line.piece.part(0, line.cut) for line in group if line.cut)
    texts = [line.text for line in kept]
    parts = address_parts(texts, sheet.region, sheet.language)
    total = sum(line.score for line in group)
    sure = 0.97 if parts["postcode"] and total >= 5 else 0.93 if total >= 5 else 0.85
    if any(line.score < 1 for line in kept):
        sure -= 0.08
    return Claim(FieldKind.ADDRESS, ", ".join(texts), "address", spots, sure, parts, label=label)
