"""Tables as text (csv): their encoding, their delimiter, and where among the lines the heading stands."""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from desktop.exchange.model import Problem
from desktop.exchange.vcard_files import decoded_by

MAX_TABLE = 64 * 1024 * 1024
MAX_LINE = 1024 * 1024
MAX_COLUMNS = 2_000
MAX_PREAMBLE = 40
"""How many lines may stand before the heading: LinkedIn writes some notes there."""

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
DELIMITERS = (",", ";", "\t", "|")
TOO_LARGE = f"This table is larger than {MAX_TABLE // (1024 * 1024)} MB; cut it into smaller ones."
TOO_WIDE = f"This row has more than {MAX_COLUMNS:,} columns."
LINE_TOO_LONG = f"This line is longer than {MAX_LINE // (1024 * 1024)} MB."
MAX_BROKEN = 20
NEVER_CLOSED = "A quotation mark opens in this row that nothing closes."
DAMAGED = "Too many rows are like this: the rest of the table is not read."

_NO_FORMULA = re.compile(r"\+[\d ()./,\-]+|--\d\d-?\d\d")
"""A telephone number, a birthday without its year."""
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""What begins a formula, in East Asian width too."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row with the line where it begins."""

    line: int
    cells: tuple[str, ...]


def table_text(content: bytes) -> str:
    """Decode a table: by its mark, else as UTF-8, as UTF-16 without a mark, or as Windows-1252."""
    for mark, charset in (
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    ):
        if content.startswith(mark):
            return _without_nul(content[len(mark) :].decode(charset, "replace"))
    start = content[:1000]
    if start.count(b"\0") * 3 > len(start):
        return _without_nul(content.decode("utf-16-le" if start[1:2] == b"\0" else "utf-16-be", "replace"))
    try:
        return _without_nul(content.decode("utf-8"))
    except UnicodeDecodeError:
        return _without_nul(decoded_by(content, ("windows-1252",)))


def delimiter_of(text: str) -> str:
    """Give what divides the cells: what stands most evenly in the first lines, outside of quotation marks."""
    first = text[:5].lower()
    if first.startswith("sep=") and first[4:] in DELIMITERS:
        return first[4:]
    lines = [_outside_quotes(line) for line in text[:65536].splitlines()[:MAX_PREAMBLE]]
    most = {sign: max((line.count(sign) for line in lines), default=0) for sign in DELIMITERS}
    # Commas stand in addresses too: what stands in more of the lines counts more.
    spread = {sign: sum(line.count(sign) == most[sign] for line in lines) if most[sign] else 0 for sign in DELIMITERS}
    return max(DELIMITERS, key=lambda sign: (most[sign] * min(spread[sign], 3), -DELIMITERS.index(sign)))


def rows_of(text: str, delimiter: str, file: str) -> Iterator[Row | Problem]:
    """Give the rows that are not empty, and a problem for each that cannot be read; the rest is taken."""
    lines = _Lines(text)
    reader, broken = csv.reader(lines, delimiter=delimiter, strict=True), 0
    while True:
        line = lines.new_row()
        try:
            cells = next(reader)
        except StopIteration:
            break
        except csv.Error as error:
            if "expected after" not in str(error):
                yield Problem(file, line, NEVER_CLOSED)
                broken += 1
                if broken == MAX_BROKEN:
                    yield Problem(file, line, DAMAGED)
                    return
                lines.go_back()
                continue
            # "Axiom" GmbH: not as the rules have it, but plain.
            cells = next(csv.reader(lines.taken, delimiter=delimiter))
        if len(cells) > MAX_COLUMNS:
            yield Problem(file, line, TOO_WIDE)
        elif any(map(str.strip, cells)) and not (line == 1 and cells[0][:4].lower() == "sep="):
            yield Row(line, tuple(cells))
    for number in lines.too_long:
        yield Problem(file, number, LINE_TOO_LONG)


def defused(cell: str) -> str:
    """Give a cell so that no spreadsheet runs it as a formula: with an apostrophe before it, as OWASP advises.

    A telephone number or a birthday without a year gets a space instead, as in Google's own tables: an address book
    that reads the table would take the apostrophe for a part of it.
    """
    if _NO_FORMULA.fullmatch(cell):
        return f" {cell}"
    return f"'{cell}" if cell.lstrip("'").startswith(_FORMULA) else cell


def as_it_was(cell: str) -> str:
    """Give a cell without what `defused` put before it."""
    if cell.startswith("'") and cell.lstrip("'").startswith(_FORMULA):
        return cell[1:]
    return cell[1:] if cell.startswith(" ") and _NO_FORMULA.fullmatch(cell[1:]) else cell


def written(rows: Sequence[Sequence[str]]) -> str:
    """Write a table: commas, CR LF, every cell defused."""
    target = io.StringIO(newline="")
    csv.writer(target, lineterminator="\r\n").writerows([defused(cell) for cell in row] for row in rows)
    return target.getvalue()


class _Lines:
    """The lines of a text, which remembers those of the present row and can go back to the second of them."""

    def __init__(self, text: str) -> None:
        self._source = io.StringIO(text, newline="")
        self._again: deque[str] = deque()
        self._number = 0
        self.taken: list[str] = []
        self.too_long: list[int] = []

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self._again.popleft() if self._again else next(self._source)
        self._number += 1
        if len(line) > MAX_LINE:
            self.too_long.append(self._number)
            line = "\n"
        self.taken.append(line)
        return line

    def new_row(self) -> int:
        """Forget the row before, and give the line at which this one begins."""
        self.taken.clear()
        return self._number + 1

    def go_back(self) -> None:
        """Give all lines of this row but the first once more."""
        self._again.extendleft(reversed(self.taken[1:]))
        self._number -= max(len(self.taken) - 1, 0)


def _outside_quotes(line: str) -> str:
    return "".join(line.split('"')[::2])


def _without_nul(text: str) -> str:
    return text.replace("\0", "") if "\0" in text else text
