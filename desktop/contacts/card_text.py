"""A vCard's text that is changed property by property; every other byte of it stays."""

from __future__ import annotations

import re
from collections.abc import Sequence

from desktop.contacts.content_lines import (
    ContentLine,
    line_end,
    read_lines,
    write_line,
    write_quoted_printable,
)

ORDER = (
    *("UID", "FN", "N", "X-PHONETIC-FIRST-NAME", "X-PHONETIC-LAST-NAME", "X-CARDFILE-OTHER-NAME", "X-ABSHOWAS"),
    *("ORG", "TITLE", "X-CARDFILE-JOB", "TEL", "EMAIL", "ADR", "URL", "X-SOCIALPROFILE"),
    *("BDAY", "CATEGORIES", "NOTE", "REV"),
)
"""The order in which new properties are put in."""

_ENCODING = re.compile(r";(?:ENCODING=[^;:]*|CHARSET=[^;:]*|QUOTED-PRINTABLE)(?=[;:]|\Z)", re.IGNORECASE)

_BASE64 = re.compile(r";(?:ENCODING=)?(?:B|BASE64)(?=[;:]|\Z)", re.IGNORECASE)


class CardText:
    """The content lines of one vCard; what lies in a card within it (AGENT) is not looked at."""

    def __init__(self, text: str) -> None:
        self._lines = read_lines(text)
        self._end = line_end(text)
        self._own = _own_lines(self._lines)
        self.version = next((line.value.strip() for line in self.find("VERSION")), "")

    def text(self) -> str:
        """Give the whole text, changed where it was changed."""
        return "".join(line.raw for line in self._lines)

    def find(self, *names: str) -> list[ContentLine]:
        """Give the properties of these names, in the order they stand."""
        return [line for line in self._lines if line.name in names and line in self._own]

    def own(self) -> list[ContentLine]:
        """Give every line of the card itself, in the order they stand."""
        return [line for line in self._lines if line in self._own]

    def replace(self, line: ContentLine, value: str, head: str = "") -> ContentLine:
        """Write another (escaped) value into a property, and another head where one is given."""
        made = self._lines[self._place(line)] = self._made(head or line.head, value)
        return made

    def arrange(self, lines: Sequence[ContentLine]) -> None:
        """Put properties into this order, in the places that they have among them."""
        places = sorted(self._place(line) for line in lines)
        for place, line in zip(places, lines, strict=True):
            self._lines[place] = line

    def remove(self, line: ContentLine) -> None:
        """Take a property out, with the label that is grouped with it alone (item1.X-ABLabel)."""
        del self._lines[self._place(line)]
        rest = [other for other in self._lines if line.group and other.group.lower() == line.group.lower()]
        if all(other.name in ("X-ABLABEL", "X-ABADR") for other in rest):
            for other in rest:
                del self._lines[self._place(other)]

    def insert(self, head: str, value: str) -> ContentLine:
        """Put a property in, after those of its name or those that come before it."""
        name = re.split(r"[;:]", head, maxsplit=1)[0].rpartition(".")[2].upper()
        places = [self._place(line) for line in self.find(name)]
        places = places or [self._place(line) for line in self.find(*ORDER[: ORDER.index(name)], "VERSION", "BEGIN")]
        place = places[-1] + 1 if places else len(self._lines)
        if place and not self._lines[place - 1].raw.endswith(("\n", "\r")):
            self._lines.insert(place, ContentLine(self._end))
            place += 1
        made = self._made(head, value)
        self._lines.insert(place, made)
        return made

    def append(self, head: str, value: str, inner: Sequence[ContentLine] = ()) -> ContentLine:
        """Put a property in as the last one, with the lines of a card within it; an encoding it names stays."""
        ends = [line for line in self.find("END") if line.value.strip().upper() == "VCARD"]
        place = self._place(ends[-1]) if ends else len(self._lines)
        if place and not self._lines[place - 1].raw.endswith(("\n", "\r")):
            self._lines.insert(place, ContentLine(self._end))
            place += 1
        line = read_lines(write_line(head, value, self._end))[0]
        self._own.add(line)
        # Some phones end what is encoded in base64 only at a blank line.
        blank = [ContentLine(self._end)] if _BASE64.search(head) else []
        self._lines[place:place] = [line, *inner, *blank]
        return line

    def _made(self, head: str, value: str) -> ContentLine:
        head = _ENCODING.sub("", head)
        if self.version == "2.1" and (not value.isascii() or "\n" in value):
            raw = write_quoted_printable(head, value, self._end)
        elif self.version == "2.1":
            # Its folds keep the space they are made at: a long line is safer whole.
            raw = f"{head}:{value}{self._end}"
        else:
            raw = write_line(head, value, self._end)
        line = read_lines(raw)[0]
        self._own.add(line)
        return line

    def _place(self, line: ContentLine) -> int:
        return next(place for place, other in enumerate(self._lines) if other is line)


def _own_lines(lines: list[ContentLine]) -> set[ContentLine]:
    """Which lines belong to the first card of the text itself: not to one within it, nor to the next."""
    marks = [line for line in lines if line.name in ("BEGIN", "END") and line.value.strip().upper() == "VCARD"]
    if [line.name for line in marks[:2]] == ["BEGIN", "END"]:
        # Nearly every card, and quickly.
        return set(lines[: lines.index(marks[1]) + 1])
    own: set[ContentLine] = set()
    depth, marked = 0, set(marks)
    for line in lines:
        depth += line in marked and line.name == "BEGIN"
        if depth <= 1:
            own.add(line)
        if line in marked and line.name == "END":
            depth -= 1
            if depth == 0:
                break
    return own
