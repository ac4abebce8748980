"""Which column of a table is what: by the headings, by what stands in the cells, and as the user says."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from desktop.exchange.cell_shapes import by_content, shaped_like_data, shaped_like_phone
from desktop.exchange.heading_words import WORDS
from desktop.exchange.model import LEAVE_OUT, TARGETS, TableColumn
from desktop.exchange.row_card import ADDRESS_PARTS
from desktop.exchange.table_forms import OTHER, Place, known_form, plain_heading
from desktop.exchange.tables import MAX_PREAMBLE, Row

SAMPLES = 3
LOOKED_AT = 50
"""So many rows say what a column holds whose heading does not."""
_ONCE = {"name", "prefix", "given", "middle", "family", "suffix", "nickname", "title", "organization", "department"}
_ONCE |= {"birthday", *ADDRESS_PARTS, "address"}
_NAMES = {"name", "given", "family"}
"""No e-mail address, web page or telephone number is a person's name, whatever the heading says."""
_NUMBERED = re.compile(r"(.*?)[\s_#.:-]*\d{1,2}\W*")
_QUALIFIED = re.compile(
    r"\s*\(?\b(?:work|business|office|main|primary|geschäftlich|dienstlich|beruflich|professionnel|pro|1)\b\)?\s*"
)
_UNNAMED = re.compile(r"(?:(?:unnamed|column|col|field|spalte|feld|colonne|columna|campo)?[\W\d_]*)", re.IGNORECASE)
"""Headings that a program has put where nobody wrote one."""
_WORD_TARGET = {plain_heading(word): target for target, words in reversed(WORDS.items()) for word in words}


@dataclass(frozen=True, slots=True)
class ColumnRules:
    """How columns are understood: what the user says of some, and what tells a telephone number from other digits.

    The mapping goes from a column's key (see `TableColumn`) to a target.
    """

    mapping: Mapping[str, str] = field(default_factory=dict)
    is_phone: Callable[[str], bool] = shaped_like_phone


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a table: their headings, what each holds, and how many rows stand before the first contact."""

    form: str
    headings: tuple[str, ...]
    places: tuple[Place, ...]
    first: int


def understand(rows: Sequence[Row], rules: ColumnRules | None = None) -> Columns:
    """Find the heading among the first rows of a table and what the columns hold."""
    rules = rules or ColumnRules()
    mapping = rules.mapping
    columns = _found(rows, rules)
    if not mapping:
        return columns
    keys = column_keys(columns.headings)
    wanted = {plain_heading(key): target for key, target in mapping.items()}
    places = [
        _mapped(place, wanted.get(plain_heading(key), mapping.get(f"#{number}")), set(wanted.values()))
        for number, (key, place) in enumerate(zip(keys, columns.places, strict=True), 1)
    ]
    return replace(columns, places=tuple(places))


def unknown_columns(headings: Sequence[str], mapping: Mapping[str, str]) -> list[str]:
    """Give the keys of a mapping that are no columns of the table."""
    known = {plain_heading(key) for key in column_keys(headings)} | {
        f"#{number + 1}" for number in range(len(headings))
    }
    return [key for key in mapping if plain_heading(key) not in known]


def column_keys(headings: Sequence[str]) -> list[str]:
    """Give the name of each column: its heading, or its number where that is empty or not the only one."""
    plain = [plain_heading(heading) for heading in headings]
    return [
        heading if word and plain.count(word) == 1 else f"#{number}"
        for number, (heading, word) in enumerate(zip(headings, plain, strict=True), 1)
    ]


def as_columns(columns: Columns, rows: Sequence[Row]) -> tuple[TableColumn, ...]:
    """Give the columns as a mapping dialog shows them."""
    body = rows[columns.first :]
    found = []
    for number, (key, heading) in enumerate(zip(column_keys(columns.headings), columns.headings, strict=True)):
        cells = (row.cells[number].strip() for row in body if number < len(row.cells))
        samples = list(dict.fromkeys(filter(None, cells)))[:SAMPLES]
        found.append(TableColumn(key, heading, tuple(samples), shown_target(columns.places[number])))
    return tuple(found)


def shown_target(place: Place) -> str:
    """Give the target of `TARGETS` that says what a place holds, or nothing."""
    if place.target == "phone" and not place.is_label:
        return {"mobile": "mobile", "home": "home phone", "work fax": "fax", "pager": "pager"}.get(place.kind, "phone")
    return place.target if place.target in TARGETS and not place.is_label else ""


def _found(rows: Sequence[Row], rules: ColumnRules) -> Columns:
    first = rows[:MAX_PREAMBLE]
    for number, row in enumerate(first):
        if known := known_form(row.cells):
            return Columns(known[0], _headings(row), tuple(known[1]), number + 1)
    heading = _heading_row(first, {plain_heading(key) for key in rules.mapping if not key.startswith("#")})
    if heading is None:
        width = max((len(row.cells) for row in rows[:LOOKED_AT]), default=0)
        return Columns("", ("",) * width, _guessed([""] * width, rows[:LOOKED_AT], rules), 0)
    headings = _headings(rows[heading])
    body = rows[heading + 1 : heading + 1 + LOOKED_AT]
    return Columns("", headings, _guessed(headings, body, rules), heading + 1)


def _heading_row(rows: Sequence[Row], wanted: set[str]) -> int | None:
    """Find the heading: the row that has the columns the user names, or most words that headings have.

    Else it is the first, where that is full and does not look like somebody's data.
    """
    for number, row in enumerate(rows):
        if wanted and wanted <= set(map(plain_heading, row.cells)):
            return number
    scores = [0 if _looks_like_data(row) else sum(_by_heading(cell) != "" for cell in row.cells) for row in rows]
    best = max(range(len(scores)), key=lambda number: scores[number], default=0)
    if rows and scores[best]:
        return best
    return 0 if len(rows) > 1 and all(map(str.strip, rows[0].cells)) and not _looks_like_data(rows[0]) else None


def _headings(row: Row) -> tuple[str, ...]:
    return tuple(" ".join(cell.replace("\ufeff", "").split()) for cell in row.cells)


def _looks_like_data(row: Row) -> bool:
    return any(shaped_like_data(cell.strip()) for cell in row.cells)


def _guessed(headings: Sequence[str], body: Sequence[Row], rules: ColumnRules) -> tuple[Place, ...]:
    targets = [_target(heading, _cells(body, number), rules) for number, heading in enumerate(headings)]
    targets = _sorted_out(targets, headings, lambda number: _has_spaces(_cells(body, number)))
    seen: set[str] = set()
    places = []
    for target in targets:
        twice = target in _ONCE and target in seen
        seen.add(target)
        places.append(Place(OTHER) if twice or not target else _plain_place(target))
    return tuple(places)


def _target(heading: str, cells: Sequence[str], rules: ColumnRules) -> str:
    """Say what a column holds: by its heading, unless what stands under Kontakt or Name are addresses or numbers."""
    said = _by_heading(heading)
    if said and said not in _NAMES:
        return said
    if said and not all(map(shaped_like_data, cells)):
        return said
    return by_content(cells, rules.is_phone, unnamed=not said and _UNNAMED.fullmatch(heading) is not None) or said


def _sorted_out(targets: list[str], headings: Sequence[str], has_spaces: Callable[[int], bool]) -> list[str]:
    """Tell apart what one word is used for: Name beside Vorname is a family name, Titel beside Position a honorific."""
    found = list(targets)
    if "given" in found and "family" not in found and "name" in found:
        found[found.index("name")] = "family"
    for lonely, other in (("given", "family"), ("family", "given")):
        if lonely in found and other not in found and "name" not in found and has_spaces(found.index(lonely)):
            found[found.index(lonely)] = "name"
    titles = [number for number, target in enumerate(found) if target == "title"]
    if len(titles) > 1 and "prefix" not in found:
        bare = [number for number in titles if plain_heading(headings[number]) in ("title", "titel", "titre")]
        if bare and len(bare) < len(titles):
            found[bare[0]] = "prefix"
    return found


def _by_heading(heading: str) -> str:
    word = plain_heading(heading).strip(" :*")
    candidates = [word, _QUALIFIED.sub(" ", word).strip(), word.replace("_", " "), word.replace("-", " ")]
    if match := _NUMBERED.fullmatch(word):
        candidates.append(match[1])
    return next((_WORD_TARGET[one] for one in candidates if one in _WORD_TARGET), "")


def _cells(body: Sequence[Row], number: int) -> list[str]:
    cells = (row.cells[number].strip() for row in body if number < len(row.cells))
    return [cell for cell in cells if cell]


def _has_spaces(cells: Sequence[str]) -> bool:
    return sum(" " in cell for cell in cells) * 2 > len(cells)


def _mapped(place: Place, target: str | None, wanted: set[str]) -> Place:
    """What the user says comes first; a field that they gave to another column is not guessed here as well."""
    if target == LEAVE_OUT:
        return Place("")
    if target is not None:
        return _plain_place(target) if target else Place(OTHER)
    return Place(OTHER) if place.target in _ONCE & wanted else place


def _plain_place(target: str) -> Place:
    return Place(target, group="address" if target in (*ADDRESS_PARTS, "address") else "")
