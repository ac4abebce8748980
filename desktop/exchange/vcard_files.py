"""vCard files, of one card or of thousands: each card's text as it stands, the broken ones by their line."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator, Sequence
from typing import BinaryIO

from desktop.contacts.model import ContactFields
from desktop.contacts.vcard import vcard_to_fields
from desktop.exchange.group_cards import Group, read_group
from desktop.exchange.model import Incoming, Problem

MAX_CARD = 8 * 1024 * 1024
MAX_LINES = 200_000
"""How much one card may have: more than any picture in a vCard needs, little enough to be read in a second."""
PIECE = 1 << 16

UNENDED = "This card has no end (END:VCARD is missing), so it may be cut off."
TOO_LARGE = f"This card is larger than {MAX_CARD // (1024 * 1024)} MB."
SAYS_NOTHING = "This card has no name, company, telephone number or e-mail, nor anything else to show."
STRAY = "This is no vCard: BEGIN:VCARD was expected."

_FIRST_LETTERS = 20
"""So many bytes tell UTF-16 without a mark: every card begins with letters of ASCII, each beside a NUL."""

_BOM = codecs.BOM_UTF8
_AGENT = re.compile(rb"(?:[^.;:\"\s]+\.)?AGENT(?:;[^:]*)?:\s*", re.IGNORECASE)
_FOLD_IN_A_LETTER = re.compile(rb"(?<=[\x80-\xff])\r?\n[ \t](?=[\x80-\xbf])")
_CHARSET = re.compile(r"(;CHARSET=)\"?([A-Za-z0-9_.\-]+)\"?", re.IGNORECASE)
_CHARSETS = re.compile(
    r"iso8859-\d+|cp\d+|koi8-[rtu]|mac-\w+|gb2312|gbk|gb18030|big5\w*|shift_jis\w*|euc_\w+|iso2022_\w+|tis-620|johab"
)
"""By Python's own names; there are others that text is never in, and some that take for ever."""
_NOTHING = ContactFields()


def read_vcards(stream: BinaryIO, file: str) -> Iterator[Incoming | Group | Problem]:
    """Give every card of a stream, and a problem for each that cannot be taken; the text of a card stays as it is.

    What is not UTF-8 is UTF-16 where it begins as that does, else what its own CHARSET says, else
    Windows-1252.
    """
    for line, content in _cards(stream):
        yield _incoming(content, file, line) if isinstance(content, bytes) else Problem(file, line, content)


def _incoming(content: bytes, file: str, line: int) -> Incoming | Group | Problem:
    text = _decoded(content)
    if group := read_group(text, file, line):
        return group
    fields = vcard_to_fields(text)
    return Problem(file, line, SAYS_NOTHING) if fields == _NOTHING else Incoming(text, fields, file, line)


def _cards(stream: BinaryIO) -> Iterator[tuple[int, bytes | str]]:
    """Give the line at which each card begins with its bytes, or with what is wrong there."""
    card, strays = _Card(0), False
    for number, line, begins in _lines(stream):
        mark = _marker(line, inside=card.line > 0) if begins else b""
        if mark == b"BEGIN" and card.line and not card.expects_another:
            yield card.line, UNENDED
            card = _Card(0)
        if mark == b"BEGIN" and not card.line:
            card = _Card(number)
            line = line.lstrip(b" \t" + _BOM)
        if not card.line:
            # Once for all that stands between two cards: a letter is not as many cards as it has lines.
            if not strays and line.strip(b" \t\r\n\0\x1a" + _BOM):
                strays = True
                yield number, STRAY
            continue
        card.add(line, mark)
        if not card.depth:
            yield card.line, TOO_LARGE if card.too_large else b"".join(card.parts)
            card, strays = _Card(0), False
    if card.line:
        yield card.line, TOO_LARGE if card.too_large else UNENDED


class _Card:
    """The card that is being read: where it began (0: none), its lines so far, how many cards deep it is."""

    def __init__(self, line: int) -> None:
        self.line = line
        self.parts: list[bytes] = []
        self.depth = 0
        self.expects_another = False
        self.too_large = False
        self._size = 0

    def add(self, line: bytes, mark: bytes) -> None:
        self.depth += {b"BEGIN": 1, b"END": -1}.get(mark, 0)
        # vCard 2.1 writes a secretary's card into the card itself, after AGENT:
        self.expects_another = line[:1] not in b" \t" and _AGENT.fullmatch(line) is not None
        self._size += len(line)
        self.too_large = self.too_large or self._size > MAX_CARD or len(self.parts) >= MAX_LINES
        if not self.too_large:
            self.parts.append(line)
        elif self.parts:
            self.parts.clear()


def _marker(line: bytes, inside: bool) -> bytes:
    """Say whether a line begins or ends a card; a line that begins with a space goes on with the one before."""
    if len(line) > 64:
        return b""
    name, _, value = (line.rstrip() if inside else line.strip(b" \t\r\n" + _BOM)).partition(b":")
    name = name.upper()
    return name if name in (b"BEGIN", b"END") and value.strip().upper() == b"VCARD" else b""


def _lines(stream: BinaryIO) -> Iterator[tuple[int, bytes, bool]]:
    """Give the lines with their numbers, ends included; NUL bytes are left out.

    Very long lines come in pieces: the third value says whether a line begins here.
    """
    start = stream.read(PIECE)
    source = _joined(start, stream)
    if charset := _utf16(start):
        source = _recoded(source, charset)
        start = start.replace(b"\0", b"")
    ends = b"\r" if b"\r" in start and b"\n" not in start else b"\n"
    number, rest, begins = 1, b"", True
    for piece in source:
        if b"\0" in piece:
            piece = piece.replace(b"\0", b"")
        *whole, rest = (rest + piece).split(ends)
        for line in whole:
            # The ends of an old Mac's lines would not part this card from others in a file of many.
            yield number, line + (b"\r\n" if ends == b"\r" else ends), begins
            number, begins = number + 1, True
        if len(rest) >= PIECE:
            yield number, rest, begins
            rest, begins = b"", False
    if rest:
        yield number, rest, begins


def _joined(start: bytes, stream: BinaryIO) -> Iterator[bytes]:
    yield start
    while piece := stream.read(PIECE):
        yield piece


def _utf16(start: bytes) -> str:
    """Give the charset of a file in UTF-16: by its mark, else by the NUL bytes that stand beside its first letters."""
    if start[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
        return "utf-16"
    first = start[:_FIRST_LETTERS]
    little, big = first[1::2].count(b"\0"), first[::2].count(b"\0")
    if max(little, big) * 4 < len(first) or min(little, big):
        return ""
    return "utf-16-le" if little else "utf-16-be"


def _recoded(source: Iterator[bytes], charset: str) -> Iterator[bytes]:
    decoder = codecs.getincrementaldecoder(charset)(errors="replace")
    for piece in source:
        yield decoder.decode(piece).encode("utf-8", "replace")
    yield decoder.decode(b"", final=True).encode("utf-8", "replace")


def _decoded(content: bytes) -> str:
    # Some programs fold after so many bytes, in the midst of a letter.
    for whole in (content, _FOLD_IN_A_LETTER.sub(b"", content)):
        try:
            return whole.decode("utf-8")
        except UnicodeDecodeError:
            continue
    said = _CHARSET.search(content.decode("latin-1"))
    text = decoded_by(content, (said[2] if said else "", "windows-1252"))
    # The text is Unicode now: what is not written as =E4 must not be read in the old charset again.
    return "".join(
        part if "QUOTED-PRINTABLE" in part.upper() else _CHARSET.sub(r"\1UTF-8", part)
        for part in text.splitlines(keepends=True)
    )


def decoded_by(content: bytes, charsets: Sequence[str]) -> str:
    """Decode by the first of these charsets that is one and fits; by Latin-1, which fits everything, if none does."""
    for charset in charsets:
        try:
            if charset and _CHARSETS.fullmatch(codecs.lookup(charset).name):
                return content.decode(charset)
        except (LookupError, ValueError):
            continue
    return content.decode("latin-1")
