"""Tables of contacts (csv) from any program, each row as a vCard."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from typing import BinaryIO

from desktop.contacts.vcard import vcard_to_fields
from desktop.exchange.columns import ColumnRules, Columns, as_columns, column_keys, understand, unknown_columns
from desktop.exchange.model import Incoming, Problem, Table
from desktop.exchange.row_card import row_vcard
from desktop.exchange.tables import MAX_TABLE, TOO_LARGE, Row, delimiter_of, rows_of, table_text

LOOKED_AT = 100
"""How many rows are looked at to find out what the columns hold."""
NO_COLUMN = "The table has no column {column}; it has: {columns}."
NOT_UNDERSTOOD = (
    "Cardfile cannot tell which column of this table is what; say it with --map, such as --map name=Wer,email=Wo."
)
_TELLING = {"name", "given", "family", "organization", "email", "phone", "mobile", "profile"}


def read_table(stream: BinaryIO, file: str, rules: ColumnRules | None = None) -> Iterator[Incoming | Problem]:
    """Give every row of a table as a vCard, and a problem for each row that cannot be read."""
    content = stream.read(MAX_TABLE + 1)
    if len(content) > MAX_TABLE:
        yield Problem(file, 0, TOO_LARGE)
        return
    text = table_text(content)
    del content
    source = rows_of(text, delimiter_of(text), file)
    head = list(islice(source, LOOKED_AT))
    rows = [one for one in head if isinstance(one, Row)]
    columns = understand(rows, rules)
    for column in unknown_columns(columns.headings, rules.mapping if rules else {}):
        shown = ", ".join(filter(None, columns.headings[:40])) or "no headings"
        yield Problem(file, 0, NO_COLUMN.format(column=column, columns=shown))
        return
    if not _TELLING & {place.target for place in columns.places}:
        yield Problem(file, 0, NOT_UNDERSTOOD)
        return
    start = rows[columns.first - 1].line if columns.first else 0
    columns = replace(columns, headings=tuple(column_keys(columns.headings)))
    for one in head:
        if one.line > start:
            yield from _taken(one, columns, file)
    for one in source:
        yield from _taken(one, columns, file)


def look_at_table(stream: BinaryIO, file: str, rules: ColumnRules | None = None) -> Table | None:
    """Give a table as a mapping dialog shows it; None where it is too large."""
    content = stream.read(MAX_TABLE + 1)
    if len(content) > MAX_TABLE:
        return None
    text = table_text(content)
    source = rows_of(text, delimiter_of(text), file)
    rows = [one for one in islice(source, LOOKED_AT) if isinstance(one, Row)]
    columns = understand(rows, rules)
    count = len(rows) - columns.first + sum(isinstance(one, Row) for one in source)
    return Table(file, columns.form, as_columns(columns, rows), count)


def _taken(one: Row | Problem, columns: Columns, file: str) -> Iterator[Incoming | Problem]:
    if isinstance(one, Problem):
        yield one
        return
    month_first = columns.form == "outlook" and any(heading == "First Name" for heading in columns.headings)
    vcard = row_vcard(columns.places, columns.headings, one.cells, month_first)
    if vcard:
        yield Incoming(vcard, vcard_to_fields(vcard), file, one.line, made=True)
