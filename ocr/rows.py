"""Marks → rows of text: letters are chained to their neighbours, and pieces on one baseline are joined."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from ocr.marks import Marks

LEAST_LETTER = 4
"""Pixels; smaller marks are dots and strokes that belong to a row but do not make one."""
THINNEST = 10
"""Height by width of a letter at most; thinner is the edge of the card."""
LEAST_MARKS = 3
WORD_GAP = 1.5
"""Widest gap between words of a line, in heights of its capitals."""
ICON_GAP = 0.18
MOST_OF_ICON = 4


@dataclass(frozen=True, slots=True)
class Row:
    """Marks that stand in a row: their places, their baseline (y = slope · x + base), the height of capitals.

    `above` and `below` say how far the marks reach over and under the baseline.
    """

    marks: tuple[int, ...]
    left: float
    right: float
    slope: float
    base: float
    capital: float
    above: float
    below: float

    def base_at(self, x: float) -> float:
        return self.slope * x + self.base


def rows_of(marks: Marks, square: bool) -> list[Row]:
    """Give the rows of text: chains of letters, joined on their baseline, with the dots that belong to them.

    `square` says that the marks were not turned but by quarters: only then are their feet where they seem.
    """
    found = []
    for sign in (-1.0, 1.0):
        alike = np.flatnonzero(marks[:, 5] == sign)
        letters = alike[(marks[alike, 3] >= LEAST_LETTER) & (marks[alike, 3] < THINNEST * marks[alike, 2])]
        rows = [_row(marks, letters[chain]) for chain in _chains(marks[letters], square) if len(chain) >= 2]
        rows = _joined(marks, [_with_dots(marks, row, alike) for row in rows])
        rows = [_with_dots(marks, row, alike) for row in rows if len(row.marks) >= LEAST_MARKS]
        found += [_without_icons(marks, row) for row in rows]
    return _outermost([row for row in found if len(row.marks) >= LEAST_MARKS])


def _chains(marks: Marks, square: bool) -> list[list[int]]:
    """Chain marks of like height whose distance is small beside it, into level rows."""
    order = np.argsort(marks[:, 0])
    x, y, width, height = marks[order, :4].T
    feet = y + height / 2
    links = []
    reach = x + 3.0 * np.maximum(height, width) + float(width.max(initial=0.0)) / 2
    ends = np.searchsorted(x, reach)
    for i in range(len(order)):
        others = slice(i + 1, int(ends[i]))
        low, high = np.minimum(height[others], height[i]), np.maximum(height[others], height[i])
        gap = x[others] - x[i] - (width[others] + width[i]) / 2
        drop = np.abs(y[others] - y[i])
        # A mark much taller than its neighbour stands on the same line, or it is an edge beside several lines.
        level = (not square) | (high < 1.8 * low) | (np.abs(feet[others] - feet[i]) < 0.4 * low)
        for j in np.flatnonzero(level & (high < 2.4 * low) & (gap < 1.3 * high) & (drop < 0.55 * high)):
            links.append((int(order[i]), int(order[i + 1 + j])))
    return _groups(len(order), links)


def _groups(count: int, links: Iterable[tuple[int, int]]) -> list[list[int]]:
    """Give the groups that the links join."""
    parent = list(range(count))

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    for one, other in links:
        parent[root(one)] = root(other)
    groups: dict[int, list[int]] = defaultdict(list)
    for i in range(count):
        groups[root(i)].append(i)
    return list(groups.values())


def _row(marks: Marks, chain: Any) -> Row:
    """Measure a row: a line through the feet of its letters, descenders left out."""
    x, y, width, height = marks[chain, :4].T
    letter = height >= 0.6 * _ranked(height, 0.75)
    feet, middle = y + height / 2, _ranked(height[letter], 0.5)
    slope = _first_slope(x[letter], feet[letter], middle)
    base = _ranked((feet - slope * x)[letter], 0.5)
    for _ in range(2):
        standing = letter & (np.abs(feet - slope * x - base) < 0.2 * middle)
        across, down = x[standing], feet[standing]
        if len(across) < 5 or float(np.ptp(across)) < 6 * middle:
            break
        offset = across - across.mean()
        slope = float(offset @ down) / float(offset @ offset)
        base = float(down.mean()) - slope * float(across.mean())
    line = slope * x + base
    capital = max(_ranked((line - y + height / 2)[letter], 0.9), 0.8 * middle)
    return Row(
        tuple(int(i) for i in chain),
        float((x - width / 2).min()),
        float((x + width / 2).max()),
        slope,
        base,
        capital,
        float((line - y + height / 2).max()),
        float((y + height / 2 - line).max()),
    )


def _first_slope(x: Any, feet: Any, middle: float) -> float:
    """Guess a row's slope from feet half the row apart; most of them are feet of letters without a descender."""
    half = len(x) // 2
    if half < 3 or float(np.ptp(x)) < 6 * middle:
        return 0.0
    order = np.argsort(x)
    across, down = x[order], feet[order]
    slopes = (down[half:] - down[: len(x) - half]) / np.maximum(across[half:] - across[: len(x) - half], 1.0)
    return _ranked(slopes, 0.5)


def _ranked(values: Any, part: float) -> float:
    """Give the value that so much of the others stays below; numpy's percentile takes longer than all the rest."""
    ordered = np.sort(values)
    return float(ordered[int(part * (len(ordered) - 1) + 0.5)])


def _joined(marks: Marks, rows: Sequence[Row]) -> list[Row]:
    """Join rows that stand on one baseline with no more than a wide space between."""
    links = []
    for i, one in enumerate(rows):
        for j in range(i + 1, len(rows)):
            if _on_one_line(one, rows[j]):
                links.append((i, j))
    groups = _groups(len(rows), links)
    return [
        rows[group[0]] if len(group) == 1 else _row(marks, np.unique([mark for i in group for mark in rows[i].marks]))
        for group in groups
    ]


def _on_one_line(one: Row, other: Row) -> bool:
    low, high = sorted((one.capital, other.capital))
    if high > 1.7 * low:
        return False
    first, second = (one, other) if one.left <= other.left else (other, one)
    gap = second.left - first.right
    if gap > WORD_GAP * high:
        return False
    longer = max(one, other, key=lambda row: row.right - row.left)
    shorter = other if longer is one else one
    x = (shorter.left + shorter.right) / 2
    return abs(longer.base_at(x) - shorter.base_at(x)) < 0.35 * low


def _with_dots(marks: Marks, row: Row, alike: Any) -> Row:
    """Add the dots, dashes and lone letters of the same colour that stand in the row or right beside it."""
    x, y, width, height = marks[alike, :4].T
    base, capital = row.slope * x + row.base, row.capital
    foot, head = base - y - height / 2, base - y + height / 2
    beside = (foot > -0.5 * capital) & (head < 1.5 * capital) & (head > 0) & (foot < capital)
    letter = (np.abs(foot) < 0.15 * capital) & (np.abs(head - capital) < 0.25 * capital)
    reach = np.where(letter, WORD_GAP, 0.8) * capital
    left, right = row.left, row.right
    near = np.zeros(len(alike), dtype=bool)
    for _ in range(3):
        added = beside & ~near & (x - width / 2 < right + reach) & (x + width / 2 > left - reach)
        if not added.any():
            break
        near |= added
        left, right = min(left, float((x - width / 2)[near].min())), max(right, float((x + width / 2)[near].max()))
    return _row(marks, np.union1d(row.marks, alike[near]))


def _without_icons(marks: Marks, row: Row) -> Row:
    """Cut a logo or an icon off the ends of a row: it stands apart, and is taller or thicker than the letters."""
    chain = np.array(row.marks)
    chain = chain[np.argsort(marks[chain, 0] - marks[chain, 2] / 2)]
    words = np.split(chain, np.flatnonzero(_gaps(marks[chain]) > ICON_GAP * row.capital) + 1)
    kept = len(words)
    for end in (0, -1, 0, -1):
        if len(words) > 1 and _is_icon(marks, words[end], np.concatenate(words[1:] if end == 0 else words[:-1])):
            del words[end]
    return row if len(words) == kept else _row(marks, np.concatenate(words))


def _gaps(marks: Marks) -> Any:
    """Give the free space before each mark but the first, of marks sorted by their left sides."""
    rights = np.maximum.accumulate(marks[:, 0] + marks[:, 2] / 2)
    return (marks[:, 0] - marks[:, 2] / 2)[1:] - rights[:-1]


def _is_icon(marks: Marks, group: Any, rest: Any) -> bool:
    heights, thick = marks[rest, 3], marks[rest, 4]
    capital = _ranked(heights, 0.9)
    letters = heights > 0.5 * capital
    if letters.sum() < LEAST_MARKS:
        return False
    if len(group) > MOST_OF_ICON:
        return False
    width, height, half = marks[group, 2:5].T
    tall = (height > 1.3 * capital) & (width > 0.7 * capital)
    filled = (half > 1.9 * _ranked(thick[letters], 0.5)) & (height > 0.5 * capital) & (width > 0.35 * capital)
    return bool((tall | filled).any())


def _outermost(rows: Sequence[Row]) -> list[Row]:
    """Drop rows that lie within a taller one: the insides of its letters."""
    kept = []
    for row in rows:
        middle_x = (row.left + row.right) / 2
        middle = row.base_at(middle_x) - row.capital / 2
        inside = any(
            other is not row
            and other.capital > 0.8 * row.capital
            and other.right - other.left > 1.2 * (row.right - row.left)
            and other.left - 0.3 * other.capital < row.left
            and row.right < other.right + 0.3 * other.capital
            and -0.3 < (other.base_at(middle_x) - middle) / other.capital < 1.2
            for other in rows
        )
        if not inside:
            kept.append(row)
    return kept
