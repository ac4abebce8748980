"""A person and a style → the picture of their card, with the exact truth beside it."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from PIL import Image, ImageDraw

from tests.cards import fonts
from tests.cards.layouts import LAYOUTS, Sheet
from tests.cards.lettering import DoesNotFit
from tests.cards.model import Colour, Person, Style
from tests.cards.paper import brightness, new_canvas

SIZES = {"US": (889, 508), "CA": (889, 508), "JP": (910, 550), "CN": (900, 540), "TW": (900, 540), "KR": (900, 500)}
PAPERS: tuple[Colour, ...] = (
    (253, 253, 251), (250, 248, 240), (240, 242, 244), (255, 255, 255), (244, 236, 220),
    (228, 236, 230), (236, 228, 234),
)  # fmt: skip
DARK_PAPERS: tuple[Colour, ...] = (
    (24, 26, 30), (18, 38, 62), (52, 20, 34), (16, 52, 46), (58, 54, 50), (38, 20, 66), (118, 22, 28), (12, 92, 110),
)  # fmt: skip
ACCENTS: tuple[Colour, ...] = (
    (176, 32, 44), (10, 92, 150), (0, 112, 88), (196, 92, 12), (88, 44, 130), (24, 58, 92), (140, 100, 30),
    (70, 78, 88), (0, 128, 140), (150, 20, 90),
)  # fmt: skip
LIGHT_ACCENTS: tuple[Colour, ...] = ((232, 190, 90), (140, 210, 220), (240, 160, 120), (190, 220, 140), (220, 220, 226))


@dataclass(frozen=True)
class RenderedCard:
    """A card's picture (with see-through rounded corners) and its truth."""

    image: Image.Image
    truth: dict[str, Any]
    layout: str


def render_card(person: Person, layout: str = "left", style: Style | None = None, width: int = 1400) -> RenderedCard:
    """Draw a card; `width` is the long side in pixels. Raises DoesNotFit where the text has no room."""
    style = style or Style()
    across, down = SIZES.get(person.country, (850, 550))
    if layout == "upright":
        across, down = down, across
        width = round(width * across / down)
    canvas = new_canvas(style, across, down, width)
    LAYOUTS[layout](Sheet(canvas, person, style, random.Random(style.seed)))
    image = canvas.image.convert("RGBA")
    if style.rounded:
        mask = Image.new("L", image.size, 0)
        ImageDraw.Draw(mask).rounded_rectangle((0, 0, *image.size), canvas.pixels(32), fill=255)
        image.putalpha(mask)
    return RenderedCard(image, person.truth(), layout)


def random_style(language: str, rng: random.Random) -> Style:
    """Give a style at random, out of the fonts the machine has for the language."""
    names = fonts.families_for(language)
    body = rng.choice(names)
    heading = body if rng.random() < 0.55 else rng.choice(names)
    if language not in fonts.ASIAN and rng.random() < 0.05:
        heading = rng.choice(fonts.installed(fonts.DISPLAY, language) or [heading])
    if language not in fonts.ASIAN and rng.random() < 0.06:
        body = rng.choice(fonts.installed(fonts.MONO, language) or [body])
    dark = rng.random() < 0.3
    paper = rng.choice(DARK_PAPERS if dark else PAPERS)
    accent = rng.choice(LIGHT_ACCENTS if dark else ACCENTS)
    ink = (
        rng.choice(((245, 245, 242), (232, 228, 220)))
        if dark
        else rng.choice(((26, 28, 34), (60, 62, 68), (20, 34, 60)))
    )
    capitals = language not in ("tr", "el") and rng.random() < 0.25
    return Style(
        paper=paper,
        ink=ink,
        accent=accent,
        on_accent=(20, 22, 28) if brightness(accent) > 140 else (252, 252, 250),
        heading_font=heading,
        body_font=body,
        paper_kind=rng.choice(("plain", "plain", "plain", "gradient", "fibres", "ornament", "picture")),
        labels=rng.choice(("words", "words", "letters", "letters", "icons", "icons", "none")),
        label_end=rng.choice((" ", ": ", "  ", ". ") if capitals else (" ", ": ", "  ", " ")),
        tabbed=rng.random() < 0.35,
        join=rng.choice(("", "", "", "", " | ", "  •  ", " · ", " / ")),
        address_join=rng.choice(("", "", "", ", ", " · ", " | ", " – ")),
        name_case="capitals" if capitals else "as it is",
        organization_case="capitals" if language not in ("tr", "el") and rng.random() < 0.25 else "as it is",
        tracking=rng.uniform(0.05, 0.22) if capitals and rng.random() < 0.5 else 0.0,
        logo=rng.choice(("mark", "mark", "none", "word")),
        bold_name=rng.random() < 0.65,
        body_points=rng.uniform(7.2, 9.2),
        name_points=rng.uniform(11.5, 16.5),
        rounded=rng.random() < 0.18,
        border=rng.random() < 0.08,
        seed=rng.randrange(10**6),
    )


def render_at_random(
    person: Person, rng: random.Random, width: int = 1400, layouts: tuple[str, ...] = (), code: bool = False
) -> RenderedCard:
    """Draw a card in a layout and style at random, trying others until the text fits."""
    for _ in range(60):
        style = replace(random_style(person.language, rng), code=code)
        layout = rng.choice(layouts or tuple(LAYOUTS))
        try:
            return render_card(person, layout, style, width)
        except DoesNotFit:
            continue
    raise DoesNotFit(f"{person.organization} has more text than any layout holds")


def as_array(image: Image.Image) -> np.ndarray:
    """Give a card's picture as height × width × 4, blue-green-red-alpha, black where it is see-through."""
    pixels = np.ascontiguousarray(np.asarray(image.convert("RGBA"))[..., [2, 1, 0, 3]])
    pixels[pixels[..., 3] == 0] = 0
    return pixels
