"""A vCard as its content lines (RFC 6350 §3.2 and §3.3, RFC 2426 §2.6), each with the bytes it came from."""

from __future__ import annotations

import quopri
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

FOLD_AT = 75
"""The longest physical line, in octets without its line end (RFC 6350 §3.2)."""
REMEMBERED_UP_TO = 64 * 1024
"""Longer cards are cut anew each time: they would fill the memory with pictures."""

_PHYSICAL = re.compile(r"[^\n]*\n|[^\n]+\Z")
_OLD_MAC = re.compile(r"[^\r]*\r|[^\r]+\Z")
_VERSION = re.compile(r"^VERSION:[ \t]*(\S*)", re.IGNORECASE | re.MULTILINE)
_HEAD = re.compile(
    r'(?:(?P<group>[^.;:"\s]+)\.)?(?P<name>[A-Za-z0-9\-_/]+)(?P<params>(?:;[^;:"]*(?:"[^"]*"[^;:"]*)*)*):'
)
_NO_CHARSETS = ("punycode", "idna")
"""Python decodes these too, in a time that grows with the square of the length; no card is written in them."""
_FOLD = re.compile(r"(?:\r?\n|\r)[ \t]")
_FOLD_BEFORE_SPACE = re.compile(r"(?:\r?\n|\r)(?=[ \t])")
_SOFT_BREAK = re.compile(r"=\r?\n|=\r")
_PARAM = re.compile(r';((?:[^;"]|"[^"]*")*)')


@dataclass(frozen=True, slots=True, eq=False)
class ContentLine:
    """One content line: `raw` is its text as it stands in the file, folds and line end included.

    `head` is group, name and parameters as written, `name` in capitals (empty for a line that
    is none, such as a blank or broken one), `value` unfolded but still escaped and encoded.
    """

    raw: str
    head: str = ""
    group: str = ""
    name: str = ""
    params: tuple[tuple[str, str], ...] = ()
    value: str = ""

    def types(self) -> set[str]:
        """Give every TYPE in capitals, also the bare ones of vCard 2.1."""
        if not self.params:
            return set()
        found = (value for name, value in self.params if name in ("TYPE", ""))
        return {part.strip().upper() for value in found for part in value.replace('"', "").split(",") if part.strip()}

    def param(self, name: str) -> str:
        """Give the first value of a parameter, or nothing."""
        return next((value for key, value in self.params if key == name), "")

    def quoted_printable(self) -> bool:
        """Say whether the value is encoded in the manner of vCard 2.1."""
        return "QUOTED" in self.head.upper() and "QUOTED-PRINTABLE" in {self.param("ENCODING").upper()} | self.types()

    def decoded(self) -> str:
        """Give the value with quoted-printable undone; escapes remain."""
        if not self.quoted_printable():
            return self.value
        content = quopri.decodestring(self.value.encode("utf-8", "surrogateescape"))
        for charset in (self.param("CHARSET"), "utf-8"):
            if charset.lower() in _NO_CHARSETS:
                continue
            try:
                return content.decode(charset).replace("\r\n", "\n")
            except (LookupError, ValueError):
                continue
        return content.decode("latin-1").replace("\r\n", "\n")


def read_lines(text: str) -> list[ContentLine]:
    """Cut a vCard into its content lines; joining their `raw` gives the text again, whatever it was."""
    whole = text[:5].upper() == "BEGIN" and len(text) <= REMEMBERED_UP_TO
    return list(_remembered(text) if whole else _cut(text))


@lru_cache(maxsize=16)
def _remembered(text: str) -> tuple[ContentLine, ...]:
    """Cut a card once for all who ask of it in a row: its UID, its fields, its categories, what it shares.

    Only whole cards: of two lines alike that are put into one card, each must be a line of its own.
    """
    return _cut(text)


def _cut(text: str) -> tuple[ContentLine, ...]:
    # The first one counts: a card within the card may be of another version.
    version = _VERSION.search(text)
    whitespace_stays = version is not None and version[1] == "2.1"
    return tuple(_content_line(raw, whitespace_stays) for raw in _logical_lines(text))


def line_end(text: str) -> str:
    """Give the line end the text uses: CR LF unless it plainly has another."""
    first = text.find("\n")
    if first < 0:
        return "\r" if "\r" in text else "\r\n"
    return "\r\n" if text[first - 1 : first] == "\r" else "\n"


def write_line(head: str, value: str, end: str) -> str:
    """Write one content line from its head and its escaped value, folded to 75 octets."""
    line = f"{head}:{value}"
    if len(line) <= FOLD_AT and line.isascii():
        return line + end
    folded: list[str] = []
    part, room = "", FOLD_AT
    for letter in line:
        size = len(letter.encode("utf-8", "surrogatepass"))
        if size > room:
            folded.append(part)
            part, room = " ", FOLD_AT - 1
        part, room = part + letter, room - size
    return end.join([*folded, part]) + end


def write_quoted_printable(head: str, value: str, end: str) -> str:
    """Write one content line of vCard 2.1 whose value does not fit into plain ASCII (RFC 2045 §6.7)."""
    written = f"{head};ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:"
    room = FOLD_AT - len(written)
    for byte in value.replace("\n", "\r\n").encode("utf-8", "replace"):
        letter = chr(byte) if 33 <= byte <= 126 and byte != ord("=") else f"={byte:02X}"
        if room < len(letter) + 1:
            written, room = f"{written}={end}", FOLD_AT
        written, room = written + letter, room - len(letter)
    return written + end


def _logical_lines(text: str) -> Iterator[str]:
    """Join folded lines, and those that quoted-printable continues with a = at the end."""
    parts: list[str] = []
    for match in (_PHYSICAL if "\n" in text else _OLD_MAC).finditer(text):
        physical = match[0]
        if parts and (physical[0] in " \t" or (parts[-1].rstrip("\r\n").endswith("=") and _softly(parts[0]))):
            parts.append(physical)
            continue
        if parts:
            yield "".join(parts)
        parts = [physical]
    if parts:
        yield "".join(parts)


def _softly(physical: str) -> bool:
    return "QUOTED-PRINTABLE" in _written_head(physical)


def _written_head(line: str) -> str:
    """What stands before the value; a colon in quotes is none that the value begins after."""
    match = _HEAD.match(line)
    return (match[0] if match else line.partition(":")[0]).upper()


def _content_line(raw: str, whitespace_stays: bool) -> ContentLine:
    unfolded = raw.rstrip("\r\n")
    if "\n" in unfolded or "\r" in unfolded:
        unfolded = _unfolded(unfolded, whitespace_stays)
    match = _HEAD.match(unfolded)
    if match is None:
        return ContentLine(raw)
    group, name, written = match.groups()
    # The same few stand in every card.
    params = (_params_again if len(written) <= 80 else _params)(written) if written else ()
    return ContentLine(raw, match[0][:-1], group or "", name.upper(), params, unfolded[match.end() :])


def _params(written: str) -> tuple[tuple[str, str], ...]:
    return tuple(_param(found[1]) for found in _PARAM.finditer(written))


_params_again = lru_cache(maxsize=2000)(_params)


def _unfolded(body: str, whitespace_stays: bool) -> str:
    head = _written_head(body)
    if "QUOTED-PRINTABLE" in head:
        return _FOLD.sub("", _SOFT_BREAK.sub("", body))
    # vCard 2.1 folds before a space and keeps it; later versions put one in and take it out.
    keep = whitespace_stays and "BASE64" not in head
    return (_FOLD_BEFORE_SPACE if keep else _FOLD).sub("", body)


def _param(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not equals:
        return "", name.strip()
    return name.strip().upper(), value.strip().strip('"')
