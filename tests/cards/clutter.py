"""Things that lie about on a desk, and the hand that holds a card down."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

Image = NDArray[np.uint8]
Points = NDArray[np.float64]


def lay_clutter(image: Image, cards: list[Points], count: int, rng: np.random.Generator) -> None:
    """Draw pens, notes, cups and keys onto the picture, beside the cards."""
    height, width = image.shape[:2]
    taken = np.zeros((height // 8, width // 8), np.uint8)
    for quad in cards:
        cv2.fillPoly(taken, [(quad / 8).astype(np.int32)], 255)
    taken = np.asarray(cv2.dilate(taken, np.ones((9, 9), np.uint8)), np.uint8)
    for _ in range(count * 8):
        if count == 0:
            return
        unit = min(width, height)
        middle = rng.random(2) * [width, height]
        shape, colour, kind = _thing(unit, middle, rng)
        mask = np.zeros(taken.shape, np.uint8)
        cv2.fillPoly(mask, [(shape / 8).astype(np.int32)], 255)
        if np.any(mask & taken):
            continue
        _shade(image, shape, unit)
        cv2.fillPoly(image, [shape.astype(np.int32)], colour, cv2.LINE_AA)
        if kind == "note":
            _scribble(image, shape, rng)
        elif kind == "keys":
            _keys(image, shape)
        taken |= mask
        count -= 1


def _thing(unit: float, middle: Points, rng: np.random.Generator) -> tuple[Points, tuple[int, int, int], str]:
    kind = ("pen", "note", "cup", "keys", "paper")[rng.integers(5)]
    red, green, blue = (int(value) for value in rng.integers(20, 230, 3))
    if kind == "cup":
        angles = np.linspace(0, 2 * np.pi, 60)
        radius = unit * rng.uniform(0.06, 0.12)
        return middle + radius * np.stack([np.cos(angles), np.sin(angles)], 1), (blue, green, red), kind
    sides = {"pen": (0.38, 0.02), "note": (0.2, 0.2), "keys": (0.5, 0.16), "paper": (0.5, 0.36)}[kind]
    long, wide = unit * sides[0] / 2, unit * sides[1] / 2
    angle = rng.random() * np.pi
    turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    shape = middle + np.array([[-long, -wide], [long, -wide], [long, wide], [-long, wide]]) @ turn.T
    colour = {"note": (110, 226, 240), "paper": (236, 238, 240), "keys": (52, 50, 48)}.get(kind, (blue, green, red))
    return shape, colour, kind


def _shade(image: Image, shape: Points, unit: float) -> None:
    offset = (shape + unit * 0.006).astype(np.int32)
    x, y, w, h = cv2.boundingRect(offset)
    x, y = max(x - 20, 0), max(y - 20, 0)
    part = image[y : y + h + 40, x : x + w + 40]
    if part.size == 0:
        return
    mask = np.zeros(part.shape[:2], np.float32)
    cv2.fillPoly(mask, [offset - [x, y]], 1.0)
    soft = cv2.GaussianBlur(mask, (0, 0), max(1.0, unit * 0.004))
    part[:] = (part * (1 - 0.45 * soft[..., None])).astype(np.uint8)


def _scribble(image: Image, shape: Points, rng: np.random.Generator) -> None:
    """Wavy lines that stand for handwriting nobody needs to read."""
    start, along, down = shape[0], shape[1] - shape[0], shape[3] - shape[0]
    for row in np.linspace(0.2, 0.8, 4):
        steps = np.linspace(0.1, rng.uniform(0.5, 0.9), 60)
        wave = 0.02 * np.sin(steps * 90 + rng.random() * 6) + 0.012 * rng.normal(size=60)
        points = start + steps[:, None] * along + (row + wave)[:, None] * down
        cv2.polylines(image, [points.astype(np.int32)], False, (120, 60, 40), 2, cv2.LINE_AA)


def _keys(image: Image, shape: Points) -> None:
    start, along, down = shape[0], shape[1] - shape[0], shape[3] - shape[0]
    for column in range(12):
        for row in range(4):
            corner = [
                (column + 0.1, row + 0.12),
                (column + 0.9, row + 0.12),
                (column + 0.9, row + 0.88),
                (column + 0.1, row + 0.88),
            ]
            key = np.array([start + along * (a / 12) + down * (b / 4) for a, b in corner])
            cv2.fillPoly(image, [key.astype(np.int32)], (84, 80, 78), cv2.LINE_AA)


def lay_fingers(image: Image, quad: Points, rng: np.random.Generator) -> None:
    """Lay one to three fingertips over the card's edge, no further in than its margin."""
    height = float(np.linalg.norm(quad[3] - quad[0]))
    thick = height * rng.uniform(0.15, 0.2)
    side = int(rng.integers(4))
    first, second = quad[side], quad[(side + 1) % 4]
    inward = quad.mean(axis=0) - (first + second) / 2
    inward /= np.linalg.norm(inward)
    tones = [(140, 172, 224), (94, 134, 198), (54, 85, 141), (110, 150, 210)]
    tone = np.array(tones[rng.integers(len(tones))], float)
    where = rng.uniform(0.2, 0.6)
    for number in range(int(rng.integers(1, 4))):
        place = first + (second - first) * (where + number * thick * 1.05 / np.linalg.norm(second - first))
        tip = place + inward * (height * 0.045 - thick / 2)
        lean = np.array([-inward[1], inward[0]]) * rng.uniform(-0.25, 0.25)
        far = tip - (inward + lean) * height * 3
        for share in np.linspace(1, 0.1, 14):  # nested lines, lighter to the middle, make it look round
            shade = tone * (0.72 + 0.33 * (1 - share))
            colour = (int(min(shade[0], 255)), int(min(shade[1], 255)), int(min(shade[2], 255)))
            cv2.line(image, _pixel(tip), _pixel(far), colour, max(1, int(thick * share)), cv2.LINE_AA)
        nail = tuple(int(min(value, 255)) for value in tone * 1.12 + 12)
        axes = (int(thick * 0.2), int(thick * 0.28))
        angle = float(np.degrees(np.arctan2(inward[1], inward[0]))) + 90
        cv2.ellipse(image, _pixel(tip - inward * thick * 0.05), axes, angle, 0, 360, nail, -1, cv2.LINE_AA)


def _pixel(point: Points) -> tuple[int, int]:
    return round(float(point[0])), round(float(point[1]))
