"""A strip of a card → dark print on even white paper, as Tesseract likes it, and the bullets taken out of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from ocr.model import Box, Pixels, Word

LINE_HEIGHT = 40
"""Strips are scaled to this height; the engine's network looks at 36 rows."""
PAPER = 12
LONGEST = 4000
WHITE = 0.88
"""What is no darker than the rest of the way from ink to paper is a pattern printed on it, or grain."""
BULLET = "•"


@dataclass(frozen=True, slots=True)
class InkedStrip:
    """Dark print on white paper, by how much it was scaled, and the boxes of its bullets in its own pixels."""

    image: NDArray[np.uint8]
    scale: float
    bullets: tuple[Box, ...] = ()

    def word(self, text: str, percent: float, edges: tuple[int, int, int, int]) -> Word:
        """Give a word read in this strip; `edges` are left, top, right and bottom in the strip's image."""
        left, top, right, bottom = ((edge - PAPER) / self.scale for edge in edges)
        return Word(text, Box(max(0.0, left), max(0.0, top), right - left, bottom - top), max(0.0, percent) / 100)

    def with_bullets(self, words: Sequence[Word]) -> list[Word]:
        """Put the bullets back between the words."""
        added = []
        for box in self.bullets:
            edges = round(box.x), round(box.y), round(box.right), round(box.bottom)
            bullet = self.word(BULLET, 90.0, edges)
            x = bullet.box.middle.x
            if any(word.box.right < x for word in words) and any(word.box.x > x for word in words):
                added.append(bullet)
        return sorted([*words, *added], key=lambda word: word.box.x) if added else [*words]


def ink_on_paper(strip: Pixels) -> InkedStrip:
    """Give the strip as dark print on even white paper, LINE_HEIGHT pixels high within a margin of paper."""
    grey = cv2.cvtColor(strip, cv2.COLOR_BGR2GRAY)
    scale = LINE_HEIGHT / grey.shape[0]
    width = min(LONGEST, max(8, round(grey.shape[1] * scale)))
    way = cv2.INTER_CUBIC if scale > 1 else cv2.INTER_AREA
    grey = cv2.resize(grey, (width, LINE_HEIGHT), interpolation=way)
    low, paper, high = (float(value) for value in np.percentile(grey[::2, ::2], (2, 55, 98)))
    if high - paper > paper - low:
        grey = cv2.bitwise_not(grey)
    even = grey.astype(np.float32) / np.maximum(_paper(np.asarray(grey, dtype=np.uint8)), 1)
    dark = min(float(np.percentile(even[::2, ::2], 1)), 0.88)
    inked = np.clip((even - dark) * (255.0 / (WHITE * (1.0 - dark))), 0, 255).astype(np.uint8)
    padded = cv2.copyMakeBorder(inked, PAPER, PAPER, PAPER, PAPER, cv2.BORDER_CONSTANT, value=(255.0,))
    image = np.asarray(padded, dtype=np.uint8)
    bullets = _bullets(image)
    for box in bullets:
        image[int(box.y) - 1 : int(box.bottom) + 1, int(box.x) - 1 : int(box.right) + 1] = 255
    return InkedStrip(image, scale, bullets)


def _paper(grey: Pixels) -> NDArray[np.float32]:
    """Give the lightness of the paper under the print; print is dark."""
    height, width = grey.shape
    small = cv2.resize(grey, (max(2, width // 2), height // 2), interpolation=cv2.INTER_AREA)
    closed = cv2.morphologyEx(small, cv2.MORPH_CLOSE, np.ones((height // 4, height // 2), np.uint8))
    smooth = cv2.blur(closed, (height // 2, height // 2))
    return np.asarray(cv2.resize(smooth, (width, height), interpolation=cv2.INTER_LINEAR), dtype=np.float32)


def _bullets(image: NDArray[np.uint8]) -> tuple[Box, ...]:
    """Find the dots that stand free between words at half the height of letters; read as a line they become an e."""
    _, _, stats, _ = cv2.connectedComponentsWithStats((image < 128).astype(np.uint8), connectivity=8)
    left, top, width, height, size = stats[1:].T.astype(float)
    if len(left) < 3:
        return ()
    capital = float(np.percentile(height, 85))
    letters = height > 0.6 * capital
    feet = float(np.median((top + height)[letters]))
    middle = top + height / 2
    round_ = (np.abs(width - height) <= 0.25 * np.maximum(width, height) + 1) & (size >= 0.56 * width * height)
    dots = round_ & (height >= 0.13 * capital) & (height <= 0.75 * capital) & (height >= 3)
    dots &= (middle < feet - 0.2 * capital) & (middle > feet - 0.75 * capital)
    found = []
    for i in np.flatnonzero(dots):
        others = np.arange(len(left)) != i
        gaps = np.maximum(left - left[i] - width[i], left[i] - left - width)[others]
        sides = left[others] > left[i]
        if gaps.min() > 0.33 * capital and sides.any() and not sides.all():
            found.append(Box(*(float(value) for value in (left[i], top[i], width[i], height[i]))))
    return tuple(found)
