"""An e-mail as a file (.eml, RFC 5322 and MIME) → who it is from and its text; nothing is fetched or opened."""

from __future__ import annotations

import re
from dataclasses import dataclass
from email import message_from_bytes, policy
from email.message import Message

from desktop.exchange.html_lines import html_lines

MOST_PARTS = 100
"""Bodies and attachments of one e-mail; more is a trap."""
DEEPEST = 12
LONGEST_TEXT = 1_000_000
LONGEST_SENDER = 1_000
_HEADER = re.compile(rb"[!-9;-~]+[ \t]*:")
_TELLING = re.compile(rb"^(?:message-id|mime-version|received|return-path|delivered-to)[ \t]*:", re.IGNORECASE | re.M)
_FROM = re.compile(rb"^from[ \t]*:", re.IGNORECASE | re.M)


class MailTangled(Exception):
    """The e-mail has more parts, or parts more deeply in one another, than anybody sends."""


@dataclass(frozen=True, slots=True)
class Mail:
    """Who an e-mail is from, by shown name and address ("" where it does not say), and its text."""

    name: str
    email: str
    text: str


def is_mail(content: bytes) -> bool:
    """Say whether bytes are an e-mail with its headers, whatever the file is called."""
    head = re.split(rb"\r?\n\r?\n", content[:200_000].lstrip(b"\xef\xbb\xbf\r\n"), maxsplit=1)[0]
    return bool(_HEADER.match(head) and _FROM.search(head) and _TELLING.search(head))


def read_mail(content: bytes) -> Mail:
    """Take an e-mail apart; raises MailTangled."""
    # Each part must say that it holds parts; counted before the parser follows them into the depth.
    if len(re.findall(rb"(?:multipart|message)/", content, re.IGNORECASE)) > MOST_PARTS:
        raise MailTangled
    try:
        message = message_from_bytes(content, policy=policy.default)
    except RecursionError as error:
        raise MailTangled from error
    plain, html = _texts(message)
    shown = html_lines(html) if html else ""
    # Beside an HTML body there may be a stub: "Your program cannot show this message".
    text = shown if len(plain.split()) < 0.2 * len(shown.split()) else plain
    return Mail(*_sender(message), text)


def _texts(message: Message) -> tuple[str, str]:
    """Give the plain text and the HTML of the message itself; attachments and messages within are left alone."""
    plain: list[str] = []
    html: list[str] = []
    waiting: list[tuple[Message, int]] = [(message, 0)]
    for _ in range(MOST_PARTS):
        if not waiting:
            break
        part, depth = waiting.pop(0)
        kind = part.get_content_type()
        if part.get_content_disposition() == "attachment" or kind.startswith("message/"):
            continue
        if part.is_multipart():
            inner = [one for one in part.get_payload() if isinstance(one, Message)] if depth < DEEPEST else []
            waiting[:0] = [(one, depth + 1) for one in inner[:MOST_PARTS]]
        elif kind == "text/plain":
            plain.append(_unfolded(part, _text(part)))
        elif kind == "text/html":
            html.append(_text(part))
    return "\n".join(plain)[:LONGEST_TEXT], "\n".join(html)[:LONGEST_TEXT]


def _text(part: Message) -> str:
    payload = part.get_payload(decode=True)
    content = payload[: 4 * LONGEST_TEXT] if isinstance(payload, bytes) else b""
    for charset in (part.get_content_charset(), "utf-8"):
        try:
            return content.decode(charset or "utf-8").replace("\r\n", "\n")
        except (LookupError, UnicodeError, ValueError):
            continue
    return content.decode("cp1252", "replace").replace("\r\n", "\n")


def _unfolded(part: Message, text: str) -> str:
    """Join the lines that a program broke for the way only (RFC 3676), "-- " never."""
    if str(part.get_param("format", "")).lower() != "flowed":
        return text
    end = "" if str(part.get_param("delsp", "")).lower() == "yes" else " "
    return re.sub(r"(?m)^(?!-- $)(.*?\S) \n(?![> ]|-- )", lambda match: match[1] + end, text)


def _sender(message: Message) -> tuple[str, str]:
    """Give the shown name and the address of the first sender."""
    raw = next((str(value) for name, value in message.raw_items() if name.lower() == "from"), "")
    raw = raw.encode("utf-8", "surrogateescape").decode("utf-8", "replace")[:LONGEST_SENDER]
    try:
        sender = policy.default.header_factory("From", " ".join(raw.split())).addresses[0]
        return sender.display_name, sender.addr_spec.strip("<>")
    except Exception:
        # What is no address at all makes the library's parser fail in many ways; then nobody is named.
        return "", ""
