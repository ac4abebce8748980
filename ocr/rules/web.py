"""Web addresses, bare domains among them; those of social networks become profiles."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ocr.model import FieldKind
from ocr.rules.domain import endings, host_of, known_ending, mended_domain, name_of
from ocr.rules.email import emails_of
from ocr.rules.label import label_before, labels
from ocr.rules.sheet import Claim, Claims, Piece, Sheet
from ocr.rules.social import service_of
from ocr.rules.words import by_language, section

_SCHEME = r"https?\s?[:;]?\s?/\s?/?\s?|https?\s?[:;]\s?"
_HOST = r"[a-z0-9À-ɏ-]+(?:\s?[.,]\s?[a-z0-9À-ɏ-]+)*"
_WEB = re.compile(
    rf"(?:(?<![\w@.])|(?<=\bweb\.)|(?<=\bw\.)|(?<=\bsite\.)|(?<=\bweb)|(?<=\bsite)|(?<=\bwebsite)|(?<=\binternet))(?:(?P<scheme>{_SCHEME})(?P<www1>w\s?w\s?w\s?[.,]?\s?)?|(?P<www2>w\s?w\s?w\s?[.,;:]\s?|www\s?))"
    rf"(?P<host>{_HOST})(?P<path>(?:/[\w.~%&?=#+@/-]*)?)",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"(?<![\w@.-])(?P<host>(?:[\w-]+\.)*[\w-]+\.(?:\s(?=(?:com|net|org)\b))?[a-z][a-z0-9]{1,13})"
    r"(?P<path>(?:/[\w.~%&?=#+@/-]*)?)(?![\w@])",
    re.IGNORECASE,
)


def find_webs(sheet: Sheet, claims: Claims) -> list[Claim]:
    """Claim every web address, with its label; profiles on social networks as such."""
    found: list[Claim] = []
    hosts = {host_of(email) for email in emails_of(claims)}
    for piece in sheet.free(claims):
        marked = list(_marked(piece))
        found.extend(marked or _unmarked(piece, hosts))
    return found


def find_spoiled_emails(sheet: Sheet, claims: Claims) -> list[Claim]:
    """Make e-mails of "domains" whose @ was read as a letter: the rest of them is another host on the card."""
    hosts = {host_of(claim.value) for claim in claims if claim.kind in (FieldKind.URL, FieldKind.EMAIL)}
    return [_with_sign(claim, hosts) for claim in claims]


def _with_sign(claim: Claim, hosts: set[str]) -> Claim:
    if claim.kind != FieldKind.URL or claim.rule != "bare domain":
        return claim
    for host in hosts:
        local = claim.value.removesuffix(host)
        if local != claim.value and len(local) > 2 and local[-1] in "aeoq0" and local[-2] != ".":
            return replace(
                claim, kind=FieldKind.EMAIL, value=f"{local[:-1]}@{host}", rule="e-mail, its @ misread", sure=0.7
            )
    if role := _ROLE_THEN_SIGN.match(claim.value):
        address = f"{role[1]}@{role[2]}"
        return replace(claim, kind=FieldKind.EMAIL, value=address, rule="e-mail, its @ misread", sure=0.6)
    return claim


_ROLE_THEN_SIGN = re.compile(r"^(info|hello|contact|office|sales|mail|kontakt|support)[aeoq0]([\w-]{5,}\.[\w.]+)$")


def _marked(piece: Piece) -> Iterator[Claim]:
    """Claim addresses that begin with a scheme or www."""
    for match in _WEB.finditer(piece.text):
        if match["www2"] and not re.search(r"[.,;:]", match["www2"]) and "." not in match["host"]:
            continue
        host, length = mended_domain(match["host"])
        host = re.sub(r"^www\.(?=.+\.)", "", host)
        if "." not in host:
            continue
        www = "www." if match["www1"] or match["www2"] else ""
        scheme = ""
        if match["scheme"]:
            scheme = "https://" if match["scheme"].lower().startswith("https") else "http://"
        whole = length == len(match["host"])
        path = match["path"].rstrip(".,") if whole else ""
        end = match.end() if whole else match.start("host") + length
        value = f"{scheme}{www}{host}{path}"
        yield _claim(piece, match.start(), end, value, "web address", 0.99 if known_ending(host) else 0.8)


def _unmarked(piece: Piece, hosts: set[str]) -> Iterator[Claim]:
    """Claim bare domains: those of an e-mail on the card, those behind a label, and those that look like one."""
    for match in _BARE.finditer(piece.text):
        host = _like_an_email(re.sub(r"\s", "", match["host"]), hosts)
        known = host.lower() in hosts
        label = label_before(piece.text, match.start(), labels("web"))
        if not known and not (known_ending(host) and _looks_like_domain(host, piece.text, bool(label))):
            continue
        path = match["path"].rstrip(".,")
        yield _claim(
            piece, match.start(), match.end(), host.lower() + path,
            "bare domain", 0.99 if known else 0.95 if label else 0.85,
        )  # fmt: skip


def _like_an_email(host: str, hosts: set[str]) -> str:
    """Give the e-mail's domain for a host that differs from it by an unknown ending only (".s9" for ".sg")."""
    if known_ending(host):
        return host
    return next((known for known in sorted(hosts) if known.rsplit(".", 1)[0] == host.rsplit(".", 1)[0].lower()), host)


def _looks_like_domain(host: str, text: str, labelled: bool) -> bool:
    """Tell a domain from an abbreviation or a missing space behind a full stop ("Ph.D", "Co.Ltd", "end.It")."""
    name, ending = host.rsplit(".", 1)
    if host.lower() in section("persons", "credentials") or len(name_of(host)) < 2 or ending.lower() not in endings():
        return False
    if ending.lower() in ("ltd", "inc", "llc", "co", "sa", "ag", "ab", "as") and not name.islower():
        return False
    if re.fullmatch(r"[\d.]+", name) or (by_language("titles", "words").find(name) and name[:1].isupper()):
        return False
    one_case = host.islower() or host.isupper() or ending.islower()
    alone = len(host) >= 0.6 * len(text.strip())
    return one_case and (labelled or alone or host.islower()) and len(name) >= (2 if labelled else 3)


def _claim(piece: Piece, start: int, end: int, value: str, rule: str, sure: float) -> Claim:
    label = label_before(piece.text, start, labels("web"))
    spot = piece.part(start, end)
    labelled = (piece.part(label[0], start),) if label else ()
    if service := service_of(value):
        handle = value.rstrip("/").rsplit("/", 1)[-1] if "/" in value else ""
        parts = {"service": service, "handle": handle}
        return Claim(FieldKind.SOCIAL, value, "profile address", (spot,), sure, parts, label=labelled)
    return Claim(FieldKind.URL, value, rule, (spot,), sure, label=labelled)
