"""What cards lie on, drawn by rule: a square texture of each kind, blue-green-red."""

from __future__ import annotations

from collections.abc import Callable

import cv2
import numpy as np
from numpy.typing import NDArray

from tests.cards.paper import clouds

Texture = NDArray[np.uint8]


def _coloured(values: NDArray[np.float32], dark: tuple[int, int, int], light: tuple[int, int, int]) -> Texture:
    """Give values of 0 to 1 a colour between two (red-green-blue)."""
    low, high = np.array(dark[::-1], np.float32), np.array(light[::-1], np.float32)
    return np.clip(low + values[..., None] * (high - low), 0, 255).astype(np.uint8)


def wood(side: int, rng: np.random.Generator) -> Texture:
    """Boards with grain that runs along them, bent by knots."""
    tones = [((70, 44, 26), (142, 96, 58)), ((150, 112, 72), (206, 168, 122)), ((60, 36, 30), (96, 60, 48)),
             ((196, 176, 146), (228, 212, 186)), ((112, 58, 34), (168, 98, 58))]  # fmt: skip
    dark, light = tones[rng.integers(len(tones))]
    y, _x = np.mgrid[0:side, 0:side].astype(np.float32) / side
    bend = clouds(side, side, 3, rng) * 0.35 + clouds(side, side, 9, rng) * 0.04
    rings = 0.5 + 0.5 * np.sin((y * rng.uniform(5, 11) + bend * rng.uniform(2, 6)) * 2 * np.pi)
    streaks = cv2.resize(rng.random((side // 2, max(8, side // 90)), dtype=np.float32), (side, side))
    values = 0.45 * rings + 0.4 * streaks + 0.15 * clouds(side, side, 5, rng)
    boards = int(rng.integers(0, 7))
    if boards:
        board = (y * boards).astype(int)
        values = values * 0.8 + rng.random(boards + 1, dtype=np.float32)[board] * 0.2
        seams = np.abs(y * boards - np.round(y * boards)) < 0.008
        values = np.where(seams, values * 0.3, values)
    return _coloured(np.clip(values, 0, 1).astype(np.float32), dark, light)


def cloth(side: int, rng: np.random.Generator) -> Texture:
    """A weave of threads over soft folds."""
    colours = [
               ((24, 34, 60), (60, 76, 116)), ((90, 20, 28), (150, 52, 58)), ((120, 112, 98), (186, 178, 162)),
               ((30, 66, 52), (72, 116, 96)), ((46, 46, 50), (86, 86, 92)), ((176, 152, 60), (226, 206, 120)),
    ]  # fmt: skip
    dark, light = colours[rng.integers(len(colours))]
    y, x = np.mgrid[0:side, 0:side].astype(np.float32)
    pitch = rng.uniform(5, 10) * side / 1600
    weave = 0.5 + 0.25 * np.sin(x * 2 * np.pi / pitch) + 0.25 * np.sin(y * 2 * np.pi / pitch)
    noise = rng.random((side, side), dtype=np.float32)
    return _coloured((0.4 * weave + 0.25 * noise + 0.35 * clouds(side, side, 5, rng)).astype(np.float32), dark, light)


def marble(side: int, rng: np.random.Generator) -> Texture:
    """Pale or dark stone with veins."""
    y, x = np.mgrid[0:side, 0:side].astype(np.float32) / side
    drift = clouds(side, side, 4, rng) * 2.2 + clouds(side, side, 13, rng) * 0.5
    vein = np.abs(np.sin((x * rng.uniform(1, 3) + y * rng.uniform(1, 3) + drift) * np.pi))
    values = np.clip(vein**0.35 * 0.8 + clouds(side, side, 30, rng) * 0.2, 0, 1).astype(np.float32)
    if rng.random() < 0.35:
        return _coloured(1 - values, (26, 28, 32), (150, 150, 152))
    return _coloured(values, (150, 150, 156), (238, 236, 232))


def dark_desk(side: int, rng: np.random.Generator) -> Texture:
    """A nearly black top, a little grained."""
    values = 0.5 * clouds(side, side, 6, rng) + 0.5 * rng.random((side, side), dtype=np.float32)
    return _coloured(values, (16, 17, 20), (44, 44, 50))


def white_desk(side: int, rng: np.random.Generator) -> Texture:
    """A white top, hardly darker than paper."""
    values = 0.7 * clouds(side, side, 4, rng) + 0.3 * rng.random((side, side), dtype=np.float32)
    return _coloured(values, (216, 216, 214), (240, 240, 238))


def stone(side: int, rng: np.random.Generator) -> Texture:
    """Speckled granite or concrete."""
    speckle = cv2.GaussianBlur(rng.random((side, side), dtype=np.float32), (0, 0), 1.4)
    speckle = np.clip((speckle - 0.5) * 5 + 0.5, 0, 1)
    tone = int(rng.integers(60, 180))
    values = 0.55 * speckle + 0.45 * clouds(side, side, 8, rng)
    return _coloured(values, (tone - 40, tone - 40, tone - 38), (tone + 36, tone + 34, tone + 30))


def patterned(side: int, rng: np.random.Generator) -> Texture:
    """A tablecloth of checks or stripes."""
    y, x = np.mgrid[0:side, 0:side].astype(np.float32) / side
    count = rng.integers(6, 16)
    checks = np.where((x * count) % 1 < 0.5, np.float32(0.5), np.float32(0))
    if rng.random() < 0.6:
        checks = checks + np.where((y * count) % 1 < 0.5, np.float32(0.5), np.float32(0))
    tint = tuple(int(value) for value in rng.integers(40, 170, 3))
    noise = rng.random((side, side), dtype=np.float32) * 0.12
    return _coloured(
        (checks * np.float32(0.88) + noise).astype(np.float32), (tint[0], tint[1], tint[2]), (236, 232, 226)
    )


def newspaper(side: int, rng: np.random.Generator) -> Texture:
    """Grey paper with columns of grey marks that stand for print."""
    page = np.full((side, side), 0.86, np.float32)
    line = max(8, side // 130)
    for left in range(0, side, side // 5):
        for top in range(0, side, line):
            if rng.random() < 0.06:
                continue
            x = left + side // 60
            while x < left + side // 5 - side // 60:
                long = int(rng.integers(line, line * 4))
                cv2.rectangle(page, (x, top), (min(x + long, left + side // 5 - side // 60), top + line // 2), 0.45, -1)
                x += long + line // 2
    soft = cv2.GaussianBlur(page, (0, 0), side / 900).astype(np.float32)
    return _coloured(soft, (40, 40, 42), (226, 222, 212))


TABLES: dict[str, Callable[[int, np.random.Generator], Texture]] = {
    "wood": wood,
    "cloth": cloth,
    "marble": marble,
    "dark desk": dark_desk,
    "white desk": white_desk,
    "stone": stone,
    "patterned": patterned,
    "newspaper": newspaper,
}
