"""An outline in a photo → the card, flat, evenly lit, the right way up."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import cv2
import numpy as np

from ocr.geometry import level_corners, matrix_to_flat
from ocr.letters import squeezed
from ocr.model import Card, Outline, Photo, Pixels, Point, Quad
from ocr.readers.base import Reader, Text

LONGEST = 1600
SHORTEST_LONG_SIDE = 1100
LINES_LONGEST = 768
"""Lines are sought on the card at this size and read at the card's own."""
MARGIN = 0.012
"""Part of a side by which a found outline is widened: print that touches the edge stays whole."""
WITNESSES = 3
"""So many lines are read both ways up to learn which way is right."""
MORE_WITNESSES = 12
UNKNOWN_SCRIPT = 0.8
"""A reader that is no surer than this of any line does not know the script."""
PLAIN = 0.88
PLAIN_WITNESSES = 5
PLAIN_LETTERS = 12
"""So many letters read so surely are upright; digits are not asked, for most are digits headlong too."""
TELLING = 7.0
"""Width over height of a line with letters enough to tell; longer ones only take longer to read."""


@dataclass(frozen=True, slots=True)
class FlatCard:
    """An upright flat card, the quads of its text lines, in its pixels, and what was read of them already."""

    card: Card
    lines: tuple[Quad, ...]
    read: Mapping[Quad, Text] = field(default_factory=dict)


def flatten(photo: Photo, outline: Outline, reader: Reader) -> FlatCard:
    """Cut the outlined card out of its photo, straighten it, turn it upright and even its light.

    The direction of the text decides which way is up: lines are made level first, and a few of them
    are then read, both ways up where one does not tell.
    """
    quad = outline.quad if outline.whole_photo else _widened(outline.quad)
    pixels = _resized(photo.pixels) if outline.whole_photo else _straightened(photo.pixels, quad)
    lines = reader.find(pixels, LINES_LONGEST)
    turns = 1 if _stands_upright(lines) else 0
    pixels, lines = _turned(evenly_lit(pixels), lines, turns)
    telling = _telling(lines)
    upright, read = _read_upright(pixels, telling[:PLAIN_WITNESSES], reader)
    if not upright and _is_upside_down(pixels, telling, reader):
        turns, read = turns + 2, {}
        pixels, lines = _turned(pixels, lines, 2)
    return FlatCard(_card(pixels, quad, turns, photo.page), tuple(lines), read)


def flatten_as_told(photo: Photo, corners: Quad, turn: int, reader: Reader) -> FlatCard:
    """Cut a card out by corners and turn that the user set; `turn` is in clockwise degrees."""
    turns = (-turn // 90) % 4
    pixels, _ = _turned(evenly_lit(_straightened(photo.pixels, corners)), [], turns)
    return FlatCard(_card(pixels, corners, turns, photo.page), tuple(reader.find(pixels, LINES_LONGEST)))


def _card(pixels: Pixels, quad: Quad, turns: int, page: int) -> Card:
    return Card(pixels, _from_own_upper_left(quad, turns), 90 * turns % 360, page)


def strip_of(pixels: Pixels, line: Quad) -> Pixels:
    """Cut a line out of a picture and make it level; gives at least one pixel."""
    a, b, c, d = line
    width = max(2, round(max(np.hypot(b.x - a.x, b.y - a.y), np.hypot(c.x - d.x, c.y - d.y))))
    height = max(2, round(max(np.hypot(d.x - a.x, d.y - a.y), np.hypot(c.x - b.x, c.y - b.y))))
    return _warped(pixels, matrix_to_flat(line, width, height), width, height)


def evenly_lit(pixels: Pixels) -> Pixels:
    """Take slow changes of light off a card, leaving its colours: a quadratic surface fitted to its lightness.

    A shadow's edge or a glare spot is too quick for it; the readers even those out strip by strip.
    """
    height, width = pixels.shape[:2]
    light = cv2.cvtColor(cv2.resize(pixels, (48, 32), interpolation=cv2.INTER_AREA), cv2.COLOR_BGR2GRAY)
    values = np.log(light.astype(np.float64).ravel() + 8.0)
    y, x = (grid.ravel() for grid in np.mgrid[-1:1:32j, -1:1:48j])
    terms = np.stack([np.ones_like(x), x, y, x * x, x * y, y * y], axis=1)
    counts, edges = np.histogram(values, bins=40)
    surface = np.full_like(values, edges[int(np.argmax(counts))])
    reach, steady = 0.4, np.diag([1e-6, 1.0, 1.0, 5.0, 5.0, 5.0])
    for _ in range(10):  # Tukey's biweight: print and bands of colour do not bend the surface
        weights = np.clip(1.0 - ((values - surface) / reach) ** 2, 0.0, 1.0) ** 2
        normal = (terms * weights[:, None]).T
        surface = terms @ np.linalg.solve(normal @ terms + steady, normal @ values)
        reach = max(0.25, reach * 0.93)
    if weights.mean() < 0.3:  # no paper of one colour to measure the light on
        return pixels
    gain: Any = np.exp(np.clip(np.median(surface) - surface, -0.5, 0.5)).reshape(32, 48).astype(np.float32)
    full: Any = cv2.resize(gain, (width, height), interpolation=cv2.INTER_CUBIC)
    return np.asarray(np.clip(pixels * full[:, :, None], 0, 255), dtype=np.uint8)


def _widened(quad: Quad) -> Quad:
    middle = Point(sum(p.x for p in quad) / 4, sum(p.y for p in quad) / 4)
    factor = 1 + 2 * MARGIN
    a, b, c, d = (Point(middle.x + (p.x - middle.x) * factor, middle.y + (p.y - middle.y) * factor) for p in quad)
    return a, b, c, d


def _straightened(pixels: Pixels, quad: Quad) -> Pixels:
    """Give the flat card, its long side within LONGEST pixels."""
    a, b, c, d = quad
    width = max(np.hypot(b.x - a.x, b.y - a.y), np.hypot(c.x - d.x, c.y - d.y))
    height = max(np.hypot(d.x - a.x, d.y - a.y), np.hypot(c.x - b.x, c.y - b.y))
    longest = min(LONGEST, max(SHORTEST_LONG_SIDE, max(width, height)))
    scale = longest / max(width, height, 1.0)
    size = max(16, round(width * scale)), max(16, round(height * scale))
    return _warped(pixels, matrix_to_flat(quad, *size), *size, shrinking=scale)


def _resized(pixels: Pixels) -> Pixels:
    """Give the photo that is the card itself, its long side within LONGEST pixels."""
    height, width = pixels.shape[:2]
    scale = min(LONGEST, max(SHORTEST_LONG_SIDE, width, height)) / max(width, height)
    size = max(16, round(width * scale)), max(16, round(height * scale))
    way = cv2.INTER_CUBIC if scale > 1 else cv2.INTER_AREA
    return np.asarray(cv2.resize(pixels, size, interpolation=way), dtype=np.uint8)


def _warped(pixels: Pixels, matrix: Any, width: int, height: int, shrinking: float = 1.0) -> Pixels:
    if shrinking < 0.6:  # warp at full size, then average: sampling alone would thin the letters
        factor = 1 / shrinking
        big = (round(width * factor), round(height * factor))
        enlarged = np.diag([factor, factor, 1.0]) @ matrix
        full = cv2.warpPerspective(pixels, enlarged, big, flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
        return np.asarray(cv2.resize(full, (width, height), interpolation=cv2.INTER_AREA), dtype=np.uint8)
    size = width, height
    warped = cv2.warpPerspective(pixels, matrix, size, flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(warped, dtype=np.uint8)


def _sides(line: Quad) -> tuple[float, float]:
    """Give a line's extent across and down the picture."""
    xs, ys = [p.x for p in line], [p.y for p in line]
    return max(xs) - min(xs), max(ys) - min(ys)


def _stands_upright(lines: Sequence[Quad]) -> bool:
    """Say whether most of the text runs up or down the flat card instead of across it."""
    across = sum(max(0.0, width - height) for width, height in map(_sides, lines))
    down = sum(max(0.0, height - width) for width, height in map(_sides, lines))
    return down > across


def _turned(pixels: Pixels, lines: Sequence[Quad], turns: int) -> tuple[Pixels, list[Quad]]:
    """Turn a picture, and the lines found on it, by quarter turns counter-clockwise."""
    turned = [*lines]
    width = pixels.shape[1]
    for _ in range(turns % 4):
        turned = [_quarter_turned(line, width) for line in turned]
        pixels = np.ascontiguousarray(np.rot90(pixels))
        width = pixels.shape[1]
    return pixels, turned


def _quarter_turned(line: Quad, width: float) -> Quad:
    return level_corners([Point(p.y, width - p.x) for p in line])


def _telling(lines: Sequence[Quad]) -> list[Quad]:
    """Give the lines in the order in which they are asked for the way up."""
    return sorted(lines, key=lambda line: abs(np.log(max(_ratio(line), 0.1) / TELLING)))


def _read_upright(pixels: Pixels, lines: Sequence[Quad], reader: Reader) -> tuple[bool, dict[Quad, Text]]:
    """Say whether enough of the lines is read so surely as it stands that nobody need ask for the other way.

    Gives what was read as well.
    """
    read: dict[Quad, Text] = {}
    for some in (lines[:2], lines[2:]):  # where the engine is a program, each call starts it anew
        read |= zip(some, reader.read([strip_of(pixels, line) for line in some]), strict=True)
        letters = sum(c.isalpha() for text in read.values() if text.confidence >= PLAIN for c in text.text)
        if letters >= PLAIN_LETTERS:
            return True, read
    return False, read


def _is_upside_down(pixels: Pixels, telling: Sequence[Quad], reader: Reader) -> bool:
    """Say whether the lines are read better headlong.

    A few lines tell, unless the reader makes nothing of them either way: then the card is in a script it
    does not know, and the numbers and addresses of the net on its other lines are asked.
    """
    up, down = _read_both_ways(pixels, telling[:WITNESSES], reader)
    if len(telling) > WITNESSES and max(_mean(up), _mean(down)) < UNKNOWN_SCRIPT:
        more_up, more_down = _read_both_ways(pixels, telling[WITNESSES:MORE_WITNESSES], reader)
        up, down = ([text for text in texts if text.confidence >= 0.9] for texts in (up + more_up, down + more_down))
    return _weight(down) > _weight(up)


def _read_both_ways(pixels: Pixels, lines: Sequence[Quad], reader: Reader) -> tuple[list[Text], list[Text]]:
    strips = [strip_of(pixels, line) for line in lines]
    texts = reader.read([*strips, *(np.ascontiguousarray(np.rot90(strip, 2)) for strip in strips)])
    return texts[: len(strips)], texts[len(strips) :]


def _weight(texts: Sequence[Text]) -> float:
    """Weigh letters by how surely they were read; doubtful ones, which headlong text is full of, count little."""
    return sum(text.confidence**3 * len(squeezed(text.text)) for text in texts)


def _mean(texts: Sequence[Text]) -> float:
    letters = [(text.confidence, len(squeezed(text.text))) for text in texts]
    return sum(sure * count for sure, count in letters) / max(sum(count for _, count in letters), 1)


def _ratio(line: Quad) -> float:
    width, height = _sides(line)
    return width / max(height, 1.0)


def _from_own_upper_left(quad: Quad, turns: int) -> Quad:
    """Order the corners so that they begin where the card, turned upright, has its upper left."""
    corners = [*quad]
    a, b, c, d = corners[turns % 4 :] + corners[: turns % 4]
    return a, b, c, d
