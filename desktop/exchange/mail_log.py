"""Files of mails (.eml, mbox, folders of them) → who wrote to whom when; only the headers are looked at.

A mailbox may have gigabytes: no more of it is in memory than the headers of one mail.
"""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from desktop.exchange.incoming_files import EMPTY, FORBIDDEN, NO_FILE, NOT_THERE, UNREADABLE
from desktop.exchange.mail import is_mail
from desktop.exchange.mail_headers import NotExchanged, headers_to_message
from desktop.exchange.model import MailMessage, Problem

MAIL_ENDING = ".eml"
MAILBOX_ENDING = ".mbox"
LARGEST_HEADERS = 256 * 1024
"""Bytes of the headers of one mail; a few dozen kilobytes are much."""
LONGEST_LINE = 64 * 1024
MOST_MESSAGES = 5_000_000
"""Mails of one mailbox."""
PEEK = 8 * 1024
LINES_AT_ONCE = 50_000
"""In a mail without end, too, one tells now and then how far one is."""

NO_MAIL = "This is no file with mails that Cardfile knows: neither an e-mail (.eml) nor a mailbox (mbox)."
TOO_MANY = f"This mailbox has more than {MOST_MESSAGES:,} mails; the rest was left out."
LONG_HEADERS = "The headers of this mail are longer than any mail's."

_HEADER = rb"[!-9;-~]+[ \t]*:"
_STARTS_LIKE_HEADER = re.compile(_HEADER)
_MAILBOX = re.compile(rb"From [^\n]*\n(?:>From [^\n]*\n)*" + _HEADER)
# "From dora@example.com Tue Nov 24 09:00:00 2026", with or without a zone, or in another order.
_DATED = re.compile(rb"From (?=.*\b\d\d?:\d\d\b).*\b(?:19|20)\d\d\b")
# "From -", "From dora@example.com", or nothing but "From ".
_UNDATED = re.compile(rb"From \S*\s*$")
LONGEST_SEPARATOR = 400
_BLANK = (b"\n", b"\r\n")

Told = Callable[[int], None]
"""Told how many bytes of a file are done."""


def mail_files(path: Path) -> Iterator[Path]:
    """Give a file itself, or all files in a folder and the folders below it (a Maildir, a Thunderbird profile)."""
    if not path.is_dir():
        yield path
        return
    for folder, folders, names in os.walk(path):
        # What lies in a Maildir's tmp has not come whole yet.
        folders[:] = sorted(one for one in folders if one != "tmp" or not {"cur", "new"} <= set(folders))
        yield from (file for name in sorted(names) if not (file := Path(folder, name)).is_symlink())


def read_mails(
    path: Path, now: datetime, told: Told = lambda done: None, asked_for: bool = True
) -> Iterator[MailMessage | Problem]:
    """Give the mails of one file, and a problem for each that cannot be taken (of line 0 for the whole file).

    `now` tells which dates are still to come. A file that was not `asked_for` (it lies in a folder) and holds no
    mails is passed over.
    """
    name = str(path).encode("utf-8", "replace").decode("utf-8")
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            yield from [Problem(name, 0, NO_FILE)] * asked_for
            return
        with path.open("rb") as stream:
            yield from _read(stream, name, path.suffix.lower() == MAIL_ENDING, now, told, asked_for)
    except FileNotFoundError:
        yield Problem(name, 0, NOT_THERE)
    except PermissionError:
        yield Problem(name, 0, FORBIDDEN)
    except OSError as error:
        yield Problem(name, 0, UNREADABLE.format(reason=error.strerror or type(error).__name__))


def is_mailbox(start: bytes) -> bool:
    """Say by its first bytes whether a file is a mailbox (mbox), whatever it is called."""
    return _MAILBOX.match(start.removeprefix(b"\xef\xbb\xbf").lstrip(b"\r\n")) is not None


def _read(
    stream: BinaryIO, name: str, called_mail: bool, now: datetime, told: Told, asked_for: bool
) -> Iterator[MailMessage | Problem]:
    start = stream.read(PEEK)
    stream.seek(0)
    if is_mailbox(start):
        yield from _read_mailbox(stream, name, now, told)
        return
    head = _head_of_mail(stream)
    if is_mail(head) or (called_mail and _STARTS_LIKE_HEADER.match(head)):
        yield _message(head, name, 1, now)
    elif asked_for:
        yield Problem(name, 0, NO_MAIL if start.strip() else EMPTY)


def _read_mailbox(stream: BinaryIO, name: str, now: datetime, told: Told) -> Iterator[MailMessage | Problem]:
    for number, (line, head) in enumerate(_heads(stream, told)):
        if number == MOST_MESSAGES:
            yield Problem(name, line, TOO_MANY)
            return
        yield _message(head, name, line, now)
        told(stream.tell())


def _message(head: bytes | None, name: str, line: int, now: datetime) -> MailMessage | Problem:
    if head is None or len(head) > LARGEST_HEADERS:
        return Problem(name, line, LONG_HEADERS)
    try:
        return headers_to_message(head, now)
    except NotExchanged as why:
        return Problem(name, line, str(why))


def _head_of_mail(stream: BinaryIO) -> bytes:
    """Give the headers of a file that is one mail; cut off where they are too long."""
    content = stream.read(LARGEST_HEADERS + 1).removeprefix(b"\xef\xbb\xbf").lstrip(b"\r\n")
    return re.split(rb"\r?\n\r?\n", content, maxsplit=1)[0]


def _heads(stream: BinaryIO, told: Told) -> Iterator[tuple[int, bytes | None]]:
    """Give the headers of each mail of a mailbox (None where they are too long) with the line they begin at.

    A mail begins with a line "From …" that holds a date, or follows a blank one and holds at most one word, and with a
    header after it: so a sentence that begins with it is none, even where nobody put a ">" before it (mboxo, mboxrd).
    """
    head: bytearray | None = None
    began = number = 0
    separated = False
    blank = whole = True
    while line := stream.readline(LONGEST_LINE):
        starts, whole = whole, line.endswith(b"\n")
        number += starts
        if number % LINES_AT_ONCE == 0:
            told(stream.tell())
        if separated and starts and _STARTS_LIKE_HEADER.match(line):
            if head is not None:
                yield began, _bounded(head)
            head, began, separated = bytearray(), number, False
        elif separated and not line.startswith(b">From "):
            separated = False
        if head is not None and starts and line in _BLANK:
            yield began, _bounded(head)
            head = None
        elif starts and line.startswith(b"From ") and _separates(line[:LONGEST_SEPARATOR], blank):
            separated = True
        elif head is not None and len(head) <= LARGEST_HEADERS:
            head += line
        blank = starts and line in _BLANK
    if head is not None:
        yield began, _bounded(head)


def _separates(line: bytes, after_blank: bool) -> bool:
    return bool(_DATED.match(line) or (after_blank and _UNDATED.match(line)))


def _bounded(head: bytearray) -> bytes | None:
    return None if len(head) > LARGEST_HEADERS else bytes(head)
