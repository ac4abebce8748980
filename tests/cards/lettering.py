"""Lines of text set into boxes: the small typesetter under the layouts.

All lengths are in tenths of a millimetre of the printed card; the canvas knows its scale.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from PIL import Image, ImageDraw, ImageFont

from tests.cards.fonts import font, icon_font, icon_font_file
from tests.cards.model import Colour

POINT = 3.53
"""A typographic point in tenths of a millimetre."""

ICONS = {
    "work": "\uf095", "mobile": "\uf3cf", "fax": "\uf1ac", "email": "\uf0e0", "url": "\uf0ac", "address": "\uf3c5",
    "person": "\uf007",
}  # fmt: skip


class DoesNotFit(Exception):
    """The text would be too small to read in the box it was given."""


@dataclass(frozen=True)
class Span:
    """A run of text in one font, size (in points) and colour; `width` reserves a column."""

    text: str
    family: str
    points: float
    colour: Colour
    bold: bool = False
    tracking: float = 0.0
    icon: bool = False
    width: float = 0.0


@dataclass(frozen=True)
class Row:
    """One printed line."""

    spans: tuple[Span, ...]
    gap_before: float = 0.0

    @property
    def points(self) -> float:
        return max(span.points for span in self.spans)


@dataclass(frozen=True)
class Box:
    """A place on the card, in tenths of a millimetre."""

    x: float
    y: float
    width: float
    height: float


@dataclass
class Canvas:
    """The card's picture and how many of its pixels make a tenth of a millimetre."""

    image: Image.Image
    scale: float
    pen: ImageDraw.ImageDraw = field(init=False)

    def __post_init__(self) -> None:
        self.pen = ImageDraw.Draw(self.image)

    @property
    def width(self) -> float:
        return self.image.width / self.scale

    @property
    def height(self) -> float:
        return self.image.height / self.scale

    def pixels(self, length: float) -> int:
        return round(length * self.scale)

    def point(self, x: float, y: float) -> tuple[int, int]:
        return self.pixels(x), self.pixels(y)

    def rectangle(self, box: Box, colour: Colour) -> None:
        self.pen.rectangle((self.point(box.x, box.y), self.point(box.x + box.width, box.y + box.height)), fill=colour)


def _typeface(span: Span, scale: float) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    size = max(4, round(span.points * POINT * scale))
    return icon_font(size) if span.icon else font(span.family, size, span.bold)


def span_width(span: Span, scale: float) -> float:
    """Give a run's advance in tenths of a millimetre."""
    advance = _typeface(span, scale).getlength(span.text) / scale
    return max(advance + span.tracking * span.points * POINT * len(span.text), span.width)


def row_width(row: Row, scale: float) -> float:
    """Give a line's width in tenths of a millimetre."""
    return sum(span_width(span, scale) for span in row.spans)


def block_size(rows: Sequence[Row], scale: float, leading: float) -> tuple[float, float]:
    """Give a block's width and height in tenths of a millimetre."""
    width = max((row_width(row, scale) for row in rows), default=0.0)
    return width, sum(row.points * POINT * leading + row.gap_before for row in rows)


def shrunk(rows: Sequence[Row], factor: float) -> list[Row]:
    """Give the same lines in a smaller size."""
    return [
        Row(
            tuple(replace(span, points=span.points * factor, width=span.width * factor) for span in row.spans),
            row.gap_before * factor,
        )
        for row in rows
    ]


def draw_block(
    canvas: Canvas,
    rows: Sequence[Row],
    box: Box,
    align: str = "left",
    place: str = "top",
    leading: float = 1.3,
    least: float = 5.6,
) -> None:
    """Set the lines into the box, made smaller until they fit; raises DoesNotFit below `least` points."""
    if not rows:
        return
    width, height = block_size(rows, canvas.scale, leading)
    factor = min(1.0, box.width / max(width, 1), box.height / max(height, 1))
    if factor < 1.0:
        rows = shrunk(rows, factor * 0.995)
        if min(row.points for row in rows) < least:
            raise DoesNotFit
        width, height = block_size(rows, canvas.scale, leading)
    y = box.y + {"top": 0.0, "middle": (box.height - height) / 2, "bottom": box.height - height}[place]
    for row in rows:
        y += row.gap_before + row.points * POINT * leading
        spare = box.width - row_width(row, canvas.scale)
        x = box.x + {"left": 0.0, "center": spare / 2, "right": spare}[align]
        draw_row(canvas, row, x, y - row.points * POINT * (leading - 0.95))


def draw_row(canvas: Canvas, row: Row, x: float, baseline: float) -> None:
    """Draw one line with its left end and baseline at a place of the card."""
    for span in row.spans:
        typeface = _typeface(span, canvas.scale)
        if span.tracking:
            cursor = x
            for letter in span.text:
                canvas.pen.text(_at(canvas, cursor, baseline), letter, span.colour, typeface, anchor="ls")
                cursor += typeface.getlength(letter) / canvas.scale + span.tracking * span.points * POINT
        else:
            lift = span.points * POINT * 0.08 if span.icon else 0.0
            canvas.pen.text(_at(canvas, x, baseline + lift), span.text, span.colour, typeface, anchor="ls")
        x += span_width(span, canvas.scale)


def _at(canvas: Canvas, x: float, y: float) -> tuple[float, float]:
    return x * canvas.scale, y * canvas.scale


def icon_span(kind: str, points: float, colour: Colour) -> Span | None:
    """Give the picture that stands for a kind of value, or None where the icon font is missing."""
    if not icon_font_file() or kind not in ICONS:
        return None
    return Span(ICONS[kind], "", points * 0.92, colour, icon=True, width=points * POINT * 1.75)
