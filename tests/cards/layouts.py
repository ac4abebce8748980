"""Where things stand on a card: one function for each layout, each placing the same blocks."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass

from tests.cards.lettering import Box, Canvas, DoesNotFit, Row, draw_block
from tests.cards.model import Person, Style
from tests.cards.paper import draw_mark, draw_portrait, mixed, paste_code, vcard_text
from tests.cards.wording import Wording, stacked

MARGIN = 52.0


@dataclass
class Sheet:
    """One card being laid out: its canvas, words and the room that is left."""

    canvas: Canvas
    person: Person
    style: Style
    rng: random.Random

    @property
    def words(self) -> Wording:
        return Wording(self.person, self.style, self.canvas.scale, self.style.ink, self.style.accent)

    @property
    def words_on_accent(self) -> Wording:
        on = self.style.on_accent
        return Wording(self.person, self.style, self.canvas.scale, on, mixed(on, self.style.accent, 0.12))

    @property
    def width(self) -> float:
        return self.canvas.width

    @property
    def height(self) -> float:
        return self.canvas.height

    def put(self, rows: list[Row], box: Box, align: str = "left", place: str = "top") -> None:
        draw_block(self.canvas, rows, box, align, place)

    def logo(self, box: Box, align: str = "left", on_accent: bool = False, points: float = 11.0) -> None:
        """Draw the organization's name with its mark, the name large where the logo is its only place."""
        style, words = self.style, self.words_on_accent if on_accent else self.words
        colour = style.on_accent if on_accent else style.accent
        paper = style.accent if on_accent else style.paper
        if style.logo == "word":
            rows = words.organization(points * 1.45, colour, tracking=0.06)
        else:
            rows = words.organization(points, colour)
        if style.logo == "none" or not rows:
            self.put(rows, box, align)
            return
        side = min(box.height * 0.8, 86.0)
        if align == "center":
            draw_mark(self.canvas, Box(box.x + (box.width - side) / 2, box.y, side, side), colour, paper, self.rng)
            self.put(rows, Box(box.x, box.y + side + 6, box.width, box.height), align)
            return
        left = box.x if align == "left" else box.x + box.width - side
        draw_mark(self.canvas, Box(left, box.y, side, side), colour, paper, self.rng)
        text = Box(
            box.x + (side + 22 if align == "left" else 0), box.y, box.width - side - 22, max(side, box.height * 0.8)
        )
        self.put(rows, text, align, "middle")

    def code(self, box: Box) -> None:
        """Print the QR code, where the style wants one."""
        if self.style.code:
            paste_code(self.canvas, box, vcard_text(self.person))


def left(sheet: Sheet) -> None:
    width, height = sheet.width, sheet.height
    room = 250 if sheet.style.code else 0
    sheet.logo(Box(MARGIN, MARGIN, width - 2 * MARGIN, 92))
    sheet.put(sheet.words.people(), Box(MARGIN, 165, width - 2 * MARGIN - room, 150))
    sheet.put(sheet.words.everything_below(), Box(MARGIN, 325, width - 2 * MARGIN - room, height - 365), place="bottom")
    sheet.code(Box(width - 260, height - 260, 220, 220))


def right(sheet: Sheet) -> None:
    width, height = sheet.width, sheet.height
    room = 250 if sheet.style.code else 0
    sheet.put(sheet.words.people(), Box(MARGIN, MARGIN, width - 2 * MARGIN, 150), "right")
    below = Box(MARGIN + room, 220, width - 2 * MARGIN - room, height - 330)
    sheet.put(sheet.words.everything_below(), below, "right")
    sheet.logo(Box(MARGIN + room, height - 100, width - 2 * MARGIN - room, 70), "right")
    sheet.code(Box(40, height - 260, 220, 220))


def center(sheet: Sheet) -> None:
    width, height = sheet.width, sheet.height
    sheet.logo(Box(MARGIN, 36, width - 2 * MARGIN, 76), "center", points=10)
    sheet.put(sheet.words.people(), Box(MARGIN, 190, width - 2 * MARGIN, 125), "center", "middle")
    sheet.put(sheet.words.everything_below(8), Box(MARGIN, 325, width - 2 * MARGIN, height - 355), "center", "bottom")


def columns(sheet: Sheet) -> None:
    """Name above, address and numbers side by side under it."""
    width, height = sheet.width, sheet.height
    sheet.logo(Box(MARGIN, MARGIN, width - 2 * MARGIN, 92))
    sheet.put(sheet.words.people(), Box(MARGIN, 175, width - 2 * MARGIN - (230 if sheet.style.code else 0), 150))
    half = (width - 2 * MARGIN) * 0.46
    box = Box(MARGIN, 340, half, height - 380)
    sheet.put(stacked([sheet.words.address(), sheet.words.notes()], 8), box, place="bottom")
    other = Box(width - MARGIN - half, 340, half, height - 380)
    sheet.put(sheet.words.contacts(), other, sheet.rng.choice(("left", "right")), "bottom")
    sheet.code(Box(width - 240, 120, 200, 200))


def band(sheet: Sheet) -> None:
    """A coloured band above or below, holding the organization."""
    width, height = sheet.width, sheet.height
    above = sheet.style.seed % 2 == 0
    top = 0.0 if above else height - 135
    sheet.canvas.rectangle(Box(0, top, width, 135), sheet.style.accent)
    sheet.logo(Box(MARGIN, top + 24, width - 2 * MARGIN, 88), on_accent=True)
    start = 165 if above else 40
    room = 250 if sheet.style.code else 0
    sheet.put(sheet.words.people(), Box(MARGIN, start, width - 2 * MARGIN - room, 135))
    box = Box(MARGIN, start + 150, width - 2 * MARGIN - room, height - 345)
    sheet.put(sheet.words.everything_below(6), box, place="bottom")
    sheet.code(Box(width - 260, start + 30, 220, 220))


def sidebar(sheet: Sheet) -> None:
    """A coloured bar at one side with the logo in it."""
    width, height = sheet.width, sheet.height
    bar = width * 0.34
    start = 0.0 if sheet.style.seed % 2 else width - bar
    sheet.canvas.rectangle(Box(start, 0, bar, height), sheet.style.accent)
    text = Box(start + 24, height * 0.3, bar - 48, 110)
    if sheet.style.code:
        sheet.code(Box(start + (bar - 200) / 2, height - 240, 200, 200))
        text = Box(start + 24, 40, bar - 48, 90)
    sheet.logo(text, "center", on_accent=True, points=10)
    x = bar + 40 if start == 0 else 46.0
    sheet.put(sheet.words.people(), Box(x, 62, width - bar - 86, 145))
    sheet.put(sheet.words.everything_below(), Box(x, 220, width - bar - 86, height - 265), place="bottom")


def slanted(sheet: Sheet) -> None:
    """Two areas of colour that meet in a slanted line."""
    width, height = sheet.width, sheet.height
    edge = sheet.rng.uniform(0.5, 0.58) * width
    corners = [(edge + 90, 0.0), (width, 0.0), (width, height), (edge - 40, height)]
    sheet.canvas.pen.polygon([sheet.canvas.point(x, y) for x, y in corners], fill=sheet.style.accent)
    stripe = [(edge + 62, 0.0), (edge + 78, 0.0), (edge - 52, height), (edge - 68, height)]
    pale = mixed(sheet.style.accent, sheet.style.paper, 0.5)
    sheet.canvas.pen.polygon([sheet.canvas.point(x, y) for x, y in stripe], fill=pale)
    sheet.put(sheet.words_on_accent.people(), Box(edge + 105, 70, width - edge - 145, 150), "right")
    sheet.logo(Box(40, 44, edge - 40, 80), points=10)
    sheet.put(sheet.words.everything_below(), Box(40, 185, edge - 120, height - 225), place="bottom")
    sheet.code(Box(width - 245, height - 245, 205, 205))


def divided(sheet: Sheet) -> None:
    """Logo to the left of a thin line, everything else to the right of it."""
    width, height = sheet.width, sheet.height
    line = width * 0.4
    sheet.canvas.rectangle(Box(line, 90, 2.5, height - 180), sheet.style.accent)
    sheet.logo(Box(30, height * 0.28, line - 60, 120), "center", points=10.5)
    x = line + 36
    sheet.put(sheet.words.people(), Box(x, 80, width - x - 40, 140))
    sheet.put(sheet.words.everything_below(), Box(x, 235, width - x - 40, height - 300))
    sheet.code(Box(line / 2 - 85, height - 205, 170, 170))


def footer(sheet: Sheet) -> None:
    """Much white, one or two lines of joined values along the lower edge."""
    width, height = sheet.width, sheet.height
    sheet.logo(Box(width * 0.45, MARGIN, width * 0.55 - MARGIN, 90), "right")
    sheet.put(sheet.words.people(), Box(MARGIN, 175, width - 2 * MARGIN, 160))
    sheet.canvas.rectangle(Box(MARGIN, height - 200, width - 2 * MARGIN, 2.5), sheet.style.accent)
    rows = stacked([sheet.words.address(), sheet.words.contacts(), sheet.words.notes()], 0)
    sheet.put(rows, Box(MARGIN, height - 188, width - 2 * MARGIN, 152))
    sheet.code(Box(MARGIN, 36, 160, 130))


def portrait_picture(sheet: Sheet) -> None:
    """An estate agent's card: a photograph of the person at the left."""
    width, height = sheet.width, sheet.height
    draw_portrait(sheet.canvas, Box(0, 0, width * 0.3, height), sheet.rng)
    x = width * 0.3 + 36
    sheet.put(sheet.words.people(), Box(x, 46, width - x - 36, 140))
    sheet.put(sheet.words.everything_below(6), Box(x, 195, width - x - 36, height - 320))
    sheet.logo(Box(x, height - 105, width - x - 36, 74))
    sheet.code(Box(width * 0.3 - 190, height - 190, 170, 170))


def corners(sheet: Sheet) -> None:
    """A block in every corner."""
    width, height = sheet.width, sheet.height
    half = width / 2 - MARGIN - 10
    sheet.put(sheet.words.contacts(), Box(MARGIN, 46, half, 165))
    sheet.put(sheet.words.address(), Box(width - MARGIN - half, 46, half, 165), "right")
    sheet.put(sheet.words.people(), Box(MARGIN, height - 235, half * 1.05, 190), place="bottom")
    box = Box(width / 2 + 60, height - 135, half - 60, 92)
    sheet.logo(box, "right", points=10)
    sheet.put(sheet.words.notes(), Box(MARGIN, 222, half, 60))
    if sheet.style.code:
        raise DoesNotFit


def upright(sheet: Sheet) -> None:
    """A vertical card."""
    width, height = sheet.width, sheet.height
    accent_top = sheet.style.seed % 2 == 0
    if accent_top:
        sheet.canvas.rectangle(Box(0, 0, width, 262 if sheet.person.slogan else 235), sheet.style.accent)
    sheet.logo(Box(36, 62, width - 72, 100), "center", on_accent=accent_top, points=10)
    sheet.put(sheet.words.people(), Box(36, 270, width - 72, 150), "center", "middle")
    room = 200 if sheet.style.code else 0
    sheet.put(
        sheet.words.everything_below(),
        Box(36, 440, width - 72, height - 490 - room),
        sheet.rng.choice(("center", "left")),
    )
    sheet.code(Box((width - 180) / 2, height - 215, 180, 180))


def mirrored(sheet: Sheet) -> None:
    """Organization low and large, person high at the right, as older cards have it."""
    width, height = sheet.width, sheet.height
    half = width / 2 - MARGIN - 14
    sheet.put(sheet.words.address(), Box(MARGIN, 50, half, 120))
    sheet.put(sheet.words.people(), Box(width - MARGIN - half, 50, half, 130), "right")
    sheet.put(stacked([sheet.words.contacts(), sheet.words.notes()], 8), Box(MARGIN, 190, width - 2 * MARGIN, 200))
    room = 230 if sheet.style.code else 0
    sheet.logo(Box(MARGIN + room, height - 130, width - 2 * MARGIN - room, 92), "right", points=14)
    sheet.code(Box(40, height - 215, 180, 180))


LAYOUTS: dict[str, Callable[[Sheet], None]] = {
    "left": left,
    "right": right,
    "center": center,
    "columns": columns,
    "band": band,
    "sidebar": sidebar,
    "slanted": slanted,
    "divided": divided,
    "footer": footer,
    "portrait": portrait_picture,
    "corners": corners,
    "upright": upright,
    "mirrored": mirrored,
}
