"""The headers of one mail (RFC 5322, 2047, 6532) → when it was sent, by whom, to whom, and whether by a person."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from email.header import decode_header
from email.parser import BytesHeaderParser
from email.utils import getaddresses, parsedate_to_datetime
from hashlib import sha256

from desktop.exchange.model import MailMessage

LONGEST_SUBJECT = 300
LONGEST_SOURCE = 250
LONGEST_SENDER = 1_000
LONGEST_RECIPIENTS = 50_000
MOST_RECIPIENTS = 1_000
MOST_RECEIVED = 20
"""Servers a mail came by, that are asked for the day."""
OLDEST = datetime(1980, 1, 1, tzinfo=UTC)
AHEAD = timedelta(days=1)
"""So far the clock of another machine may be wrong."""

NO_SENDER = "This mail does not say who it is from."
NO_DATE = "This mail does not say when it was sent."

ANSWERS = ("x-autorespond", "x-autoreply")
LISTS = ("list-id", "list-post", "list-unsubscribe")
ABSENCE = (
    *("automatic reply", "out of office", "auto-reply", "autoreply"),
    *("automatische antwort", "abwesenheitsnotiz", "réponse automatique", "respuesta automática"),
    *("risposta automatica", "resposta automática", "automatisch antwoord", "autosvar", "automatisk svar"),
    *("odpowiedź automatyczna", "automaattinen vastaus"),
)
"""How subjects begin that a program writes while somebody is away."""

# Words that turn the direction of writing, too: a subject must not turn what stands beside it.
_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_WANTED = frozenset(
    (
        *("from", "to", "cc", "bcc", "subject", "date", "message-id", "received", "content-type", "return-path"),
        *("auto-submitted", "precedence", *ANSWERS, *LISTS),
    )
)
_ENCODED = re.compile(r"=\?[^?\s]+\?[bq]\?", re.IGNORECASE)

Headers = Mapping[str, Sequence[str]]
"""What is wanted of the headers, by name in small letters; each as often as it stands there."""


class NotExchanged(Exception):
    """Nothing can be said of this mail; `str()` of it says why."""


def headers_to_message(head: bytes, now: datetime) -> MailMessage:
    """Take the headers of one mail apart; raises NotExchanged."""
    headers = _headers(head)
    sender = next(_addresses(headers.get("from", ())[:1], LONGEST_SENDER), "")
    if not sender:
        raise NotExchanged(NO_SENDER)
    at = _sent(headers, now)
    if at is None:
        raise NotExchanged(NO_DATE)
    recipients = _recipients(headers)
    subject = _subject(headers)
    message_id = "".join(_first(headers, "message-id").split())
    source = message_id if len(message_id) > 2 else "\n".join((at.isoformat(), sender, *recipients, subject))
    if len(source) > LONGEST_SOURCE or source is not message_id:
        source = f"mail:{sha256(source.encode()).hexdigest()}"
    return MailMessage(
        message_id[:LONGEST_SOURCE], at, sender, recipients, subject, _automatic(headers, subject), source
    )


def _headers(head: bytes) -> Headers:
    found: dict[str, list[str]] = {}
    for name, value in BytesHeaderParser().parsebytes(head).raw_items():
        if (key := name.lower()) in _WANTED:
            # RFC 6532: in UTF-8 as it stands.
            text = str(value).encode("utf-8", "surrogateescape").decode("utf-8", "replace")
            found.setdefault(key, []).append(text)
    return found


def _first(headers: Headers, name: str) -> str:
    return headers.get(name, ("",))[0]


def _recipients(headers: Headers) -> tuple[str, ...]:
    values = [value for name in ("to", "cc", "bcc") for value in headers.get(name, ())]
    return tuple(dict.fromkeys(_addresses(values, LONGEST_RECIPIENTS)))[:MOST_RECIPIENTS]


def _addresses(values: Sequence[str], most: int) -> Iterator[str]:
    """Give the addresses of headers, of groups too; names are not looked at."""
    try:
        found = getaddresses([" ".join(", ".join(values)[:most].split())])
    except Exception:
        # What is no address at all makes the library's parser fail in many ways.
        return
    for _, address in found:
        name, _, domain = address.strip("<> ").lower().rpartition("@")
        if name and domain and len(address) <= 254 and not re.search(r"[\s@<>]", name + domain):
            yield f"{name}@{_unicode(domain)}"


def _unicode(domain: str) -> str:
    """Give a domain in its own letters, not in those of the name system."""
    if "xn--" not in domain:
        return domain
    try:
        return domain.encode("ascii").decode("idna")
    except UnicodeError:
        return domain


def _sent(headers: Headers, now: datetime) -> datetime | None:
    """Give when a mail was sent, or else when a server got it; a date that cannot be is none."""
    received = (line.rpartition(";")[2] for line in headers.get("received", ())[:MOST_RECEIVED])
    for text in (*headers.get("date", ())[:1], *received):
        try:
            moment = parsedate_to_datetime(" ".join(text[:200].split()))
            # Without a zone, or with -0000, it is said in that of nobody.
            moment = (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)
        except (ValueError, TypeError, IndexError, OverflowError):
            continue
        if OLDEST <= moment <= now + AHEAD:
            return moment
    return None


def _subject(headers: Headers) -> str:
    text = _decoded(" ".join(_first(headers, "subject")[: 20 * LONGEST_SUBJECT].split()))
    text = " ".join(_CONTROLS.sub(" ", text).split())
    return text if len(text) <= LONGEST_SUBJECT else text[: LONGEST_SUBJECT - 1].rstrip() + "…"


def _decoded(text: str) -> str:
    """Decode the encoded words of a header (RFC 2047), whatever is wrong with them."""
    if not _ENCODED.search(text):
        return text
    try:
        pieces = decode_header(text)
    except Exception:
        # The library raises several errors for what is no base64.
        return text
    return "".join(piece if isinstance(piece, str) else _with_charset(piece, charset) for piece, charset in pieces)


def _with_charset(content: bytes, charset: str | None) -> str:
    if charset is None:
        # The library hands plain text on in bytes that stand for the letters themselves.
        return content.decode("raw-unicode-escape", "replace")
    try:
        return content.decode(charset, "replace")
    except (LookupError, UnicodeError, ValueError):
        return content.decode("utf-8", "replace")


def _automatic(headers: Headers, subject: str) -> bool:
    """Say whether no person wrote this to a person (RFC 3834, and what programs wrote before it)."""
    submitted = _first(headers, "auto-submitted").partition(";")[0].strip().lower()
    precedence = _first(headers, "precedence").strip().lower()
    return (
        submitted not in ("", "no")
        or precedence in ("auto_reply", "bulk", "list", "junk")
        or any(name in headers for name in (*ANSWERS, *LISTS))
        or _first(headers, "return-path").strip() == "<>"
        or _first(headers, "content-type").strip().lower().startswith("multipart/report")
        or subject.casefold().startswith(ABSENCE)
    )
