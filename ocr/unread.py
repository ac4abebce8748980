"""Lines in a script that no reader knows, such as Arabic or Hebrew: found by their doubt, and left out.

The readers make letters of their own scripts out of every mark, or nothing; left in, they would
become names and numbers that nobody has.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from ocr.flatten import FlatCard, strip_of
from ocr.geometry import area, bounding_box, overlap
from ocr.model import Field, FieldKind, Line, Pixels, Quad
from ocr.readers.script_guess import script_of
from ocr.scripts import READ_SCRIPTS

SURE = 0.8
BOTH_SAW = 0.75
"""Two readers whose texts are so much alike saw letters that they know."""
LINE_SHAPE = 2.0
"""Width by height from which a strip is a line of text; a logo or an ornament is less, and always in doubt."""
LEAST_SHARE = 0.05
"""Part of the print, by its length, that must be in doubt before the question is asked; an ordinary card has none."""
MAINLY = 0.5
FEWEST_STRIPS = 3
MOST_STRIPS = 8
WHO = (FieldKind.NAME, FieldKind.ORGANIZATION)
WHO_SURE = 0.75


def without_unread(
    flat: FlatCard, lines: Sequence[Line], codes: Sequence[Quad] = (), lone: bool = False
) -> tuple[tuple[Line, ...], bool]:
    """Give the lines without those in a script nobody reads, and whether there were any.

    What lies on one of the `codes` is no text; `lone` says that one reader alone has read the lines.
    """
    printed = [quad for quad in flat.lines if not any(overlap(quad, code) > 0.4 * area(quad) for code in codes)]
    sure = [line for line in lines if _is_sure(line)]
    shapes = {quad: _shape(quad) for quad in printed}
    doubted = [quad for quad in printed if shapes[quad] >= LINE_SHAPE and not any(_lies_on(quad, one) for one in sure)]
    share = sum(shapes[quad] for quad in doubted) / max(sum(shapes.values()), 1.0)
    if share < LEAST_SHARE:
        return tuple(lines), False
    strips = [strip_of(flat.card.pixels, quad) for quad in doubted]
    return (tuple(sure), True) if _in_unread_script(strips, share, lone) else (tuple(lines), False)


def says_who(fields: Sequence[Field]) -> bool:
    """Say whether what could be read names a person or an organization, in words and not in stray letters."""
    return any(
        field.kind in WHO and field.confidence >= WHO_SURE and re.search(r"[^\W\d_]{3}", field.value) is not None
        for field in fields
    )


def _is_sure(line: Line) -> bool:
    if not re.search(r"\w", line.text):
        return False
    alike = SequenceMatcher(None, line.text, line.other, autojunk=False).ratio() if len(line.other) > 3 else 0.0
    return line.confidence >= SURE or alike >= BOTH_SAW


def _lies_on(quad: Quad, line: Line) -> bool:
    x, y = bounding_box(quad).middle
    return line.box.x <= x <= line.box.right and line.box.y <= y <= line.box.bottom


def _shape(quad: Quad) -> float:
    box = bounding_box(quad)
    return box.width / max(box.height, 1.0)


def _in_unread_script(strips: Sequence[Pixels], share: float, lone: bool) -> bool:
    """Say whether strips are in a script nobody reads: by the look of all together, or of each.

    A card that was taken for one upside down has its Latin lines among them. A lone reader doubts
    so much that its doubt counts for less.
    """
    if lone and len(strips) < FEWEST_STRIPS:
        return False
    whole = script_of(strips)
    together = whole != "" and whole not in READ_SCRIPTS
    if (together and not lone) or (not together and (lone or share < MAINLY)):
        return together
    each = [script_of([strip]) for strip in strips[:MOST_STRIPS]]
    unread = [script for script in each if script and script not in READ_SCRIPTS]
    if lone:
        return len(unread) >= FEWEST_STRIPS and 2 * len(unread) >= len(each)
    same = max(map(unread.count, unread), default=0)
    return same >= FEWEST_STRIPS and 3 * same >= len(each)
