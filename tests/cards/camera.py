"""Light and lens: what happens to the picture between the table and the file."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from tests.cards.paper import clouds
from tests.cards.scene import Scene

Image = NDArray[np.uint8]
Map = NDArray[np.float32]


def expose(
    image: Image, scene: Scene, card_height: float, rng: np.random.Generator, glare_at: tuple[float, float]
) -> Image:
    """Light the scene, then blur, grain and fade it. `card_height` is in pixels; gives a new picture."""
    lit = _under_light(image, scene, rng, glare_at)
    if scene.blur > 0.02:
        lit = _blurred(lit, scene.blur * card_height / 200, rng)
    if scene.noise > 0:
        lit = _grainy(lit, scene.noise, rng)
    return lit


def _under_light(image: Image, scene: Scene, rng: np.random.Generator, glare_at: tuple[float, float]) -> Image:
    """Multiply with the light that falls on each place and add what shines back."""
    height, width = image.shape[:2]
    small = (width // 8, height // 8)
    light = _light(small, scene, rng)
    tint = np.array([1 - 0.22 * scene.cast, 1.0, 1 + 0.12 * scene.cast], np.float32) * scene.exposure
    if rng.random() < 0.4:
        tint = tint[::-1]
    gain = cv2.resize(light[..., None] * tint, (width, height), interpolation=cv2.INTER_LINEAR)
    lit = cv2.multiply(image, gain, dtype=cv2.CV_32F)
    if scene.glare:
        x, y = np.meshgrid(np.linspace(0, 1, small[0]), np.linspace(0, 1, small[1]))
        spread = rng.uniform(0.03, 0.07)
        distance = ((x - glare_at[0]) ** 2 * (width / height) ** 2 + (y - glare_at[1]) ** 2) / spread**2
        spot = (np.exp(-distance / 2) * 130 * scene.glare).astype(np.float32)
        lit += cv2.resize(spot, (width, height))[..., None]
    if scene.contrast:
        lit = lit * (1 - 0.5 * scene.contrast) + 62 * scene.contrast
    return np.clip(lit, 0, 255).astype(np.uint8)


def _light(size: tuple[int, int], scene: Scene, rng: np.random.Generator) -> Map:
    width, height = size
    x, y = np.meshgrid(np.linspace(-1, 1, width, dtype=np.float32), np.linspace(-1, 1, height, dtype=np.float32))
    angle = rng.random() * 2 * np.pi
    light = 1.0 - 0.14 * (x * np.cos(angle) + y * np.sin(angle)) * (0.4 + scene.shadow)
    light *= 1 - 0.3 * scene.vignette * (x**2 + y**2) / 2
    if scene.shadow > 0.25:
        edge = rng.random() * 2 * np.pi
        side = x * np.cos(edge) + y * np.sin(edge) + rng.uniform(-0.35, 0.35)
        side += 0.25 * (clouds(height, width, 4, rng) - 0.5)
        shade = 1 / (1 + np.exp(-side / rng.uniform(0.015, 0.09)))
        light *= 1 - 0.5 * scene.shadow * shade
    return light.astype(np.float32)


def _blurred(image: Image, strength: float, rng: np.random.Generator) -> Image:
    """Defocus, or a short movement of the hand; `strength` in pixels."""
    if strength < 0.3:
        return image
    if rng.random() < 0.4:
        length = max(3, round(strength * 2.2) | 1)
        kernel = np.zeros((length, length), np.float32)
        middle = length // 2
        angle = rng.random() * np.pi
        reach = (round(middle * np.cos(angle)), round(middle * np.sin(angle)))
        cv2.line(kernel, (middle - reach[0], middle - reach[1]), (middle + reach[0], middle + reach[1]), 1.0, 1)
        return cv2.filter2D(image, -1, kernel / kernel.sum()).astype(np.uint8)
    return cv2.GaussianBlur(image, (0, 0), strength).astype(np.uint8)


def _grainy(image: Image, strength: float, rng: np.random.Generator) -> Image:
    """Sensor noise: a tile of it, laid over the picture with a random shift."""
    height, width = image.shape[:2]
    tile = rng.normal(0, 12 * strength, (512, 512, 3)).astype(np.float32)
    tile = cv2.GaussianBlur(tile, (0, 0), 0.7) * 1.4
    grain = np.tile(tile, (height // 512 + 1, width // 512 + 1, 1))[:height, :width]
    return cv2.add(image, grain, dtype=cv2.CV_8U).astype(np.uint8)


def lens_maps(size: tuple[int, int], bend: float) -> tuple[Map, Map]:
    """Give for each pixel of the picture where it comes from, through a lens with barrel distortion."""
    width, height = size
    x, y = np.meshgrid(np.arange(width, dtype=np.float32), np.arange(height, dtype=np.float32))
    middle_x, middle_y, unit = width / 2, height / 2, np.float32(np.hypot(width, height) / 2)
    from_x, from_y = (x - middle_x) / unit, (y - middle_y) / unit
    factor = 1 + 0.06 * bend * (from_x**2 + from_y**2 - 0.4)
    across = np.asarray(from_x * factor * unit + middle_x, np.float32)
    return across, np.asarray(from_y * factor * unit + middle_y, np.float32)


def bent_point(point: NDArray[np.float64], size: tuple[int, int], bend: float) -> NDArray[np.float64]:
    """Give where a point lands through the same lens: the distortion's inverse, by iteration."""
    width, height = size
    unit = np.hypot(width, height) / 2
    middle = np.array([width / 2, height / 2])
    wanted = (point - middle) / unit
    found = wanted.copy()
    for _ in range(12):
        found = wanted / (1 + 0.06 * bend * ((found**2).sum() - 0.4))
    return found * unit + middle
