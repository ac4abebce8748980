"""Quads that may be cards: from edges, from what differs from the table, and from the paper around text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from ocr.geometry import fitted_quad, line_height, rectangle_around
from ocr.model import Pixels, Quad

MIN_AREA = 0.008
"""Part of the picture below which a quad is no card but a letter, a logo or a label."""
Mask = NDArray[np.uint8]


def proposals(small: Pixels, calm: Pixels, texts: Sequence[Quad]) -> Iterator[Quad]:
    """Give quads that may be cards, from every way of looking at the picture."""
    for mask in _masks(small, calm, texts):
        contours, _ = cv2.findContours(mask, cv2.RETR_LIST, cv2.CHAIN_APPROX_SIMPLE)
        for contour in sorted(contours, key=cv2.contourArea, reverse=True)[:25]:
            hull = cv2.convexHull(contour)
            if cv2.contourArea(hull) < MIN_AREA * mask.size:
                continue
            if cv2.contourArea(contour) < 0.6 * cv2.contourArea(hull):
                continue
            yield from fitted_quad(hull[:, 0, :])


def calmed(small: Pixels) -> Pixels:
    """Give the picture in lightness and colour (Lab), its grain taken out."""
    # A median of 5 twice calms as one of 9 does, in a sixth of the time.
    return np.asarray(cv2.medianBlur(cv2.medianBlur(cv2.cvtColor(small, cv2.COLOR_BGR2LAB), 5), 5), dtype=np.uint8)


def _masks(small: Pixels, calm: Pixels, texts: Sequence[Quad]) -> Iterator[Mask]:
    yield from _edge_masks(calm)
    yield from _table_masks(calm)
    yield from _paper_masks(calm, texts)
    saturation = cv2.medianBlur(np.ascontiguousarray(cv2.cvtColor(small, cv2.COLOR_BGR2HSV)[:, :, 1]), 7)
    for channel in (calm[:, :, 0], saturation):
        light: Any = cv2.threshold(channel, 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)[1]
        yield _smooth(light)
        yield _smooth(255 - light)


def _edge_masks(calm: Pixels) -> Iterator[Mask]:
    """Give closed regions between edges, for weak and strong edges."""
    for low, high, reach in ((12, 30, 5), (25, 60, 5), (50, 120, 7)):
        edges = np.zeros(calm.shape[:2], dtype=np.uint8)
        for channel in range(3):
            edges |= np.asarray(cv2.Canny(np.ascontiguousarray(calm[:, :, channel]), low, high), dtype=np.uint8)
        kernel = cv2.getStructuringElement(cv2.MORPH_RECT, (reach, reach))
        closed = cv2.morphologyEx(edges, cv2.MORPH_CLOSE, kernel)
        yield closed.astype(np.uint8)
        yield cv2.dilate(edges, np.ones((3, 3), np.uint8)).astype(np.uint8)
        yield _smooth((255 - cv2.dilate(edges, np.ones((3, 3), np.uint8))).astype(np.uint8))


def _table_masks(calm: Pixels) -> Iterator[Mask]:
    """Give what differs from the table, whose colours are those along the picture's border."""
    height, width = calm.shape[:2]
    rim = max(4, min(height, width) // 25)
    border = np.concatenate(
        [side.reshape(-1, 3) for side in (calm[:rim], calm[-rim:], calm[:, :rim], calm[:, -rim:])]
    ).astype(np.float32)
    criteria = (cv2.TERM_CRITERIA_EPS + cv2.TERM_CRITERIA_MAX_ITER, 12, 1.0)
    cv2.setRNGSeed(7)
    _, _, colours = cv2.kmeans(border, 4, np.zeros((len(border), 1), np.int32), criteria, 1, cv2.KMEANS_PP_CENTERS)
    # Lightness varies with the light on the table, colour does not: it counts half.
    weight = np.array([0.6, 1.0, 1.0], np.float32)
    pixels, colours = calm.reshape(-1, 3) * weight, colours * weight
    squares = (pixels**2).sum(axis=1) + np.min((colours**2).sum(axis=1)[:, None] - 2 * colours @ pixels.T, axis=0)
    distance = np.sqrt(np.maximum(squares, 0)).reshape(height, width)
    for limit in (8, 16, 30):
        yield _smooth((distance > limit).astype(np.uint8) * 255)
    flat = np.clip(distance * 2, 0, 255).astype(np.uint8)
    split: Any = cv2.threshold(flat, 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)[1]
    yield _smooth(split)


def _paper_masks(calm: Pixels, texts: Sequence[Quad]) -> Iterator[Mask]:
    """Give the paper around the text: the region of like colour that grows from beside each line."""
    height, width = calm.shape[:2]
    seeds = []
    for text in texts:
        grown = rectangle_around([*text], 0.4 * line_height(text))
        seeds += [corner for corner in grown if 0 <= corner.x < width and 0 <= corner.y < height]
    for tolerance in (4, 8):
        filled, table = (np.zeros((height + 2, width + 2), dtype=np.uint8) for _ in range(2))
        for x, y in {(int(seed.x), int(seed.y)) for seed in seeds}:
            if not filled[y + 1, x + 1] and _flood(calm, filled, (x, y), tolerance) >= 0.9 * width * height:
                _flood(calm, table, (x, y), tolerance)  # neighbours of neighbours: where it ends depends on no seed
        yield _smooth(np.ascontiguousarray((filled - table)[1:-1, 1:-1]))


def _flood(calm: Pixels, mask: Mask, seed: tuple[int, int], tolerance: int) -> int:
    """Mark the region of like colour around a pixel in a mask with a rim; give how many pixels it has."""
    flags = 4 | cv2.FLOODFILL_MASK_ONLY | (255 << 8)
    return cv2.floodFill(calm, mask, seed, (0, 0, 0), (tolerance,) * 3, (tolerance,) * 3, flags)[0]


def _smooth(mask: Mask) -> Mask:
    """Close the holes that letters leave and drop what is thinner than a card."""
    closed = cv2.morphologyEx(mask, cv2.MORPH_CLOSE, np.ones((7, 7), np.uint8))
    return np.asarray(cv2.morphologyEx(closed, cv2.MORPH_OPEN, np.ones((9, 9), np.uint8)), dtype=np.uint8)
