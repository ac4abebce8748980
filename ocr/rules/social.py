"""Profiles and handles on social networks and in chat programs."""

from __future__ import annotations

import re
from functools import lru_cache

from ocr.model import FieldKind
from ocr.rules.domain import host_of
from ocr.rules.sheet import Claim, Claims, Sheet
from ocr.rules.words import Phrases, section, table

_HANDLE = re.compile(r"(?<![\w.@])@\s?([A-Za-z0-9_][\w.]{1,40})(?![\w@])")
_PATH = re.compile(r"(?<![\w.])/?(in|company|pub)/([\w%.-]{2,60})/?(?!\w)", re.IGNORECASE)
_VALUE = re.compile(r"\s*(?:id|no|:|：|-|/|号|\s)*\s*@?([A-Za-z0-9_+][\w.+-]{2,60})\s*$", re.IGNORECASE)
_NAME_BEHIND = re.compile(r"\s*[:：/]\s*@?([\w.-]+(?: [\w.-]+){0,3})\s*$")


@lru_cache(maxsize=1)
def _hosts() -> dict[str, str]:
    return {host: service for service, entry in table("social").items() for host in entry["hosts"]}


@lru_cache(maxsize=1)
def _networks() -> Phrases:
    return Phrases((word, service) for service, entry in table("social").items() for word in entry["words"])


def service_of(address: str) -> str:
    """Give the network an address belongs to, or nothing."""
    host = host_of(address)
    for known, service in _hosts().items():
        if host == known or host.endswith("." + known):
            return service
    return ""


def find_handles(sheet: Sheet, claims: Claims) -> list[Claim]:
    """Claim handles (@name), profile paths (in/name) and named accounts ("Skype: name", "QQ: 123")."""
    found: list[Claim] = []
    for piece in sheet.free(claims):
        start, first, service = 0, 0, ""
        chats = [
            hit for hit in section("registers", "chats").find(piece.text)
            if hit.start <= 2 or re.match(r"\s*(?:id)?\s*[:：]", piece.text[hit.end :], re.IGNORECASE)
        ]  # fmt: skip
        networks = [hit for hit in _networks().find(piece.text) if hit.start <= 2]
        handle = _HANDLE.search(piece.text) or _PATH.search(piece.text)
        for hit in (*chats, *networks):
            start, first, service = max(start, hit.end), hit.start, hit.languages[0]
        if handle:
            is_path = handle.re is _PATH
            value = f"{handle[1].lower()}/{handle[2]}" if is_path else f"@{handle[1]}"
            parts = {"service": service or ("linkedin" if is_path else ""), "handle": handle[handle.re.groups]}
            spot = piece.part(handle.start(), handle.end())
            label = (piece.part(first, handle.start()),) if service and handle.start() else ()
            found.append(Claim(FieldKind.SOCIAL, value, "handle", (spot,), 0.95, parts, label=label))
            continue
        if not service or (service == "whatsapp"):
            continue
        number = re.search(r"\+?\d[\d\s()-]{6,}\d", piece.text[start:])
        named = _VALUE.match(piece.text, start) if chats else _NAME_BEHIND.match(piece.text, start)
        if named and not (number and number.group().startswith("+")):
            spot = piece.part(named.start(1), named.end(1))
            parts = {"service": service, "handle": named[1]}
            value = f"{service}: {named[1]}"
            label = (piece.part(first, named.start(1)),)
            found.append(Claim(FieldKind.SOCIAL, value, "account", (spot,), 0.85, parts, label=label))
    return found
