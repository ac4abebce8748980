"""Small pictures for the tests of the pipeline: cards on tables, with the corners known."""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

from ocr.geometry import sorted_corners
from ocr.model import Pixels, Point, Quad
from ocr.readers.base import Text

CARD_SIZE = (600, 340)
RULES_OF_PRINT = ((60, 50, 260), (60, 110, 200), (60, 200, 330), (60, 240, 300), (60, 280, 240))
"""Left, top and width of the printed lines on the test card."""


def printed_card(paper: tuple[int, int, int] = (245, 245, 240), ink: tuple[int, int, int] = (40, 30, 30)) -> Pixels:
    """Give a flat card with five rows of letters."""
    image = Image.new("RGB", CARD_SIZE, paper[::-1])
    draw, font = ImageDraw.Draw(image), ImageFont.load_default(26)
    for left, top, width in RULES_OF_PRINT:
        draw.text((left, top), "Hamburg street mail phone"[: width // 14], ink[::-1], font)
    return np.ascontiguousarray(np.asarray(image)[:, :, ::-1])


def written(
    *texts: tuple[str, int, int],
    size: tuple[int, int] = CARD_SIZE,
    height: int = 26,
    ink: tuple[int, int, int] = (30,) * 3,
) -> Pixels:
    """Give a white card with texts, each at its left and top."""
    image = Image.new("RGB", size, (250, 250, 250))
    draw, font = ImageDraw.Draw(image), ImageFont.load_default(height)
    for text, left, top in texts:
        draw.text((left, top), text, ink[::-1], font)
    return np.ascontiguousarray(np.asarray(image)[:, :, ::-1])


def table(
    cards: Sequence[tuple[Pixels, Quad]],
    size: tuple[int, int] = (1600, 1200),
    colour: tuple[int, int, int] = (60, 90, 130),
) -> Pixels:
    """Lay cards into a picture of a grainy table, each into its quad."""
    noise = np.random.default_rng(3).normal(0, 6, (size[1], size[0], 3))
    picture = np.clip(np.array(colour) + noise, 0, 255).astype(np.uint8)
    for card, quad in cards:
        height, width = card.shape[:2]
        corners = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
        matrix = cv2.getPerspectiveTransform(corners, np.array(quad, np.float32))
        warped = cv2.warpPerspective(card, matrix, size)
        inside = cv2.warpPerspective(np.full(card.shape[:2], 255, np.uint8), matrix, size)
        picture[inside > 127] = warped[inside > 127]
    return picture


def placed(centre: tuple[float, float], degrees: float, width: float = 700) -> Quad:
    """Give the quad of a card of that width lying turned (clockwise) around a point; first its own upper left."""
    right, bottom = width / 2, width * CARD_SIZE[1] / CARD_SIZE[0] / 2
    turn = np.radians(degrees)
    corners = []
    for x, y in ((-right, -bottom), (right, -bottom), (right, bottom), (-right, bottom)):
        corners.append(
            Point(centre[0] + x * np.cos(turn) - y * np.sin(turn), centre[1] + x * np.sin(turn) + y * np.cos(turn))
        )
    a, b, c, d = corners
    return a, b, c, d


def line_quads(card: Quad) -> list[Quad]:
    """Give where the printed rows of a card lie, were it placed at that quad."""
    width, height = CARD_SIZE
    corners = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
    matrix = cv2.getPerspectiveTransform(corners, np.array(card, np.float32))
    quads = []
    for left, top, wide in RULES_OF_PRINT:
        row = np.array([[[left, top], [left + wide, top], [left + wide, top + 30], [left, top + 30]]], np.float32)
        a, b, c, d = (Point(float(x), float(y)) for x, y in cv2.perspectiveTransform(row, matrix)[0])
        quads.append((a, b, c, d))
    return quads


def farthest(one: Quad, other: Quad) -> float:
    """Give the greatest distance of a corner from its counterpart, in pixels."""
    pairs = zip(sorted_corners(one), sorted_corners(other), strict=True)
    return max(float(np.hypot(a.x - b.x, a.y - b.y)) for a, b in pairs)


class FakeReader:
    """A reader that finds given quads and reads given texts, in order."""

    def __init__(self, name: str, texts: Sequence[Text] = (), quads: Sequence[Quad] = ()) -> None:
        self.name = name
        self.texts = list(texts)
        self.quads = list(quads)

    def find(self, pixels: Pixels, longest: int) -> list[Quad]:
        return self.quads

    def read(self, strips: Sequence[Pixels]) -> list[Text]:
        return self.texts[: len(strips)]
