"""E-mail addresses, with what readers do to them undone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from email_validator import EmailNotValidError, validate_email

from ocr.model import FieldKind
from ocr.rules.domain import known_ending, mended_domain
from ocr.rules.label import label_before, labels
from ocr.rules.sheet import Claim, Claims, Piece, Sheet, in_column

_AT = r"\s?(?:@|\(at\)|\[at\]|\{at\}|＠)\s?"
_LOCAL = r"[A-Za-z0-9À-ɏ%+'_-]+(?:\s?\.\s?[A-Za-z0-9À-ɏ%+'_-]+)*"
_DOMAIN = r"[A-Za-z0-9À-ɏ-]+(?:\s?[.,]\s?[A-Za-z0-9À-ɏ-]+|\s(?=com\b|net\b|org\b)[a-z]+)*"
_EMAIL = re.compile(rf"(?P<local>{_LOCAL}){_AT}(?P<domain>{_DOMAIN})", re.IGNORECASE)
_SIGN_LOST = re.compile(rf"(?<!\S)(?P<local>[A-Za-z0-9._%+-]+)[©®€](?P<domain>{_DOMAIN})", re.IGNORECASE)


def find_emails(sheet: Sheet, claims: Claims) -> list[Claim]:
    """Claim every e-mail address, with its label."""
    found: list[Claim] = []
    free = sheet.free(claims)
    for piece in free:
        found.extend(_in_piece(sheet, piece))
    held = {spot.line for claim in found for spot in claim.spots}
    for upper, lower in pairwise(free):
        if upper.spot.line not in held and lower.spot.line not in held and in_column(upper.box, lower.box):
            found.extend(_over_two_lines(sheet, upper, lower))
    return found


def _in_piece(sheet: Sheet, piece: Piece) -> Iterator[Claim]:
    matches = list(_EMAIL.finditer(piece.text)) or list(_SIGN_LOST.finditer(piece.text))
    others = [_address(match)[0] for match in _EMAIL.finditer(piece.other)]
    end_before = 0
    for number, match in enumerate(matches):
        local_start, _ = _local_start(match)
        address, end = _address(match)
        if address in others or not others or len(others) != len(matches):
            valid = _valid(address)
        else:
            address, valid = _better(address, others[number])
        if not valid:
            continue
        start = max(local_start, end_before)
        label = label_before(piece.text, start, labels("email"))
        labelled = (piece.part(label[0], start),) if label and label[0] >= end_before else ()
        agreed = not others or address in others
        yield Claim(
            FieldKind.EMAIL, address, "email", (piece.part(start, end),),
            (0.99 if agreed else 0.9) * (1 if known_ending(address) else 0.8), label=labelled,
        )  # fmt: skip
        end_before = end


def _local_start(match: re.Match[str]) -> tuple[int, str]:
    """Give where the local part begins and what it is: a label before it is cut off, a space in it closed."""
    local, start = match["local"], match.start("local")
    cut = re.match(r"(?:e-?mail|e-?post|mail|e|m)[.:]\s?(?=.)", local, re.IGNORECASE)
    if cut and (
        " " in cut.group() or len(cut.group()) > 4 or (cut.group()[0].isupper() and local[cut.end() :].islower())
    ):
        local, start = local[cut.end() :], start + cut.end()
    return start, re.sub(r"\s", "", local).lower()


def _address(match: re.Match[str]) -> tuple[str, int]:
    """Give the address of a match in its normal form, and where it ends in the text."""
    domain, length = mended_domain(match["domain"])
    return f"{_local_start(match)[1]}@{domain}", match.start("domain") + length


def _valid(address: str) -> bool:
    try:
        validate_email(address, check_deliverability=False, globally_deliverable=False)
    except EmailNotValidError:
        return False
    return "." in address.rsplit("@", 1)[1]


def _better(mine: str, other: str) -> tuple[str, bool]:
    """Choose between two readings of one address: the valid one, the one with a known ending, else the first."""
    if mine[1:] == other and mine[0] in "1il":
        return other, _valid(other)  # a line or an icon before it
    ranks = [(_valid(address), known_ending(address)) for address in (mine, other)]
    chosen = other if ranks[1] > ranks[0] else mine
    return chosen, max(ranks)[0]


def _over_two_lines(sheet: Sheet, upper: Piece, lower: Piece) -> Iterator[Claim]:
    """Claim an address broken behind its @ or a dot: its lines stand below one another."""
    broken = re.search(r"@\s*$|@[\w.-]*[.-]$", upper.text) or re.match(r"\s*@\w", lower.text)
    if not broken:
        return
    joined = upper.text.rstrip() + lower.text.lstrip()
    match = _EMAIL.search(joined)
    if match is None or not _valid(_address(match)[0]):
        return
    start = match.start("local")
    label = label_before(upper.text, start, labels("email"))
    spots = (upper.part(start, len(upper.text)), lower.part(0, len(lower.text)))
    yield Claim(
        FieldKind.EMAIL, _address(match)[0], "email over two lines", spots, 0.8,
        label=(upper.part(label[0], start),) if label else (),
    )  # fmt: skip


def emails_of(claims: Claims) -> list[str]:
    """Give the e-mail addresses claimed so far."""
    return [claim.value for claim in claims if claim.kind == FieldKind.EMAIL]
