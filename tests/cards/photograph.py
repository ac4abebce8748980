"""Cards laid on a table and photographed: pictures in, one photograph and the cards' corners out."""

from __future__ import annotations

import io
import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from tests.cards.camera import bent_point, expose, lens_maps
from tests.cards.clutter import lay_clutter, lay_fingers
from tests.cards.render import RenderedCard, as_array
from tests.cards.scene import Scene
from tests.cards.tables import TABLES

Matrix = NDArray[np.float64]
TABLE_SIDE = 1400


@dataclass(frozen=True)
class Photograph:
    """A finished photograph: its upright pixels (blue-green-red) and each card's four corners in them.

    Corners begin at the card's own upper left and go clockwise.
    """

    pixels: NDArray[np.uint8]
    corners: list[list[tuple[float, float]]]
    scene: Scene

    def as_jpeg(self) -> bytes:
        """Give the file's bytes, stored turned where the scene has an EXIF orientation."""
        stored = Image.fromarray(np.ascontiguousarray(self.pixels[..., ::-1]))
        undone = {3: Image.Transpose.ROTATE_180, 6: Image.Transpose.ROTATE_90, 8: Image.Transpose.ROTATE_270}
        exif = Image.Exif()
        if self.scene.exif_turn in undone:
            stored = stored.transpose(undone[self.scene.exif_turn])
            exif[0x0112] = self.scene.exif_turn
        file = io.BytesIO()
        stored.save(file, "JPEG", quality=self.scene.quality, exif=exif)
        return file.getvalue()


def photograph(cards: Sequence[RenderedCard], scene: Scene, seed: int = 0) -> Photograph:
    """Lay the cards (none is allowed: an empty table) on the scene's table and take the picture."""
    rng = np.random.default_rng(seed)
    pictures = [as_array(card.image) for card in cards]
    poses, reach = _poses(pictures, scene, rng)
    view = _view(scene, reach)
    image = _table(scene, view, reach, rng)
    quads: list[NDArray[np.float64]] = []
    for picture, pose in zip(pictures, poses, strict=True):
        quads.append(_lay(image, picture, view @ pose, rng))
    lay_clutter(image, quads, scene.clutter, rng)
    if scene.hand and quads:
        lay_fingers(image, quads[int(rng.integers(len(quads)))], rng)
    if scene.bend:
        across, down = lens_maps(scene.size, scene.bend)
        image = cv2.remap(image, across, down, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE).astype(np.uint8)
        quads = [np.array([bent_point(point, scene.size, scene.bend) for point in quad]) for quad in quads]
    lowest = min((float(np.linalg.norm(quad[3] - quad[0])) for quad in quads), default=scene.size[1] / 2)
    middle = quads[0].mean(axis=0) / scene.size if quads else np.array([0.5, 0.5])
    spot = middle + rng.normal(0, 0.08, 2)
    image = expose(image, scene, lowest, rng, (float(spot[0]), float(spot[1])))
    corners = [[(round(float(x), 1), round(float(y), 1)) for x, y in quad] for quad in quads]
    return Photograph(image, corners, scene)


def scanned(card: RenderedCard, seed: int = 0, quality: int = 92) -> Photograph:
    """Give the card as a flat-bed scanner or screenshot has it: the picture is the card."""
    rng = np.random.default_rng(seed)
    picture = as_array(card.image)
    alpha = picture[..., 3:] / 255.0
    pixels = (picture[..., :3] * alpha + 255 * (1 - alpha)).astype(np.uint8)
    pixels = cv2.add(pixels, rng.normal(0, 2.0, pixels.shape).astype(np.float32), dtype=cv2.CV_8U).astype(np.uint8)
    height, width = pixels.shape[:2]
    corners: list[list[tuple[float, float]]] = [[(0, 0), (width - 1, 0), (width - 1, height - 1), (0, height - 1)]]
    return Photograph(pixels, corners, Scene(size=(width, height), quality=quality))


def truth_of(photo: Photograph, cards: Sequence[RenderedCard], tier: str) -> dict[str, Any]:
    """Give the photograph's truth in the JSON form of the shared development set."""
    return {
        "tier": tier,
        "layouts": [card.layout for card in cards],
        "cards": [card.truth for card in cards],
        "corners": photo.corners,
    }


def _poses(
    pictures: Sequence[NDArray[np.uint8]], scene: Scene, rng: np.random.Generator
) -> tuple[list[Matrix], tuple[float, float]]:
    """Place the cards in a grid on the table, which is centred on 0; lengths are card widths."""
    wide = scene.size[0] >= scene.size[1]
    shape = {1: (1, 1), 2: (2, 1), 3: (3, 1), 4: (2, 2), 5: (3, 2), 6: (3, 2), 7: (3, 3), 8: (3, 3), 9: (3, 3)}
    if not pictures:
        return [], (1.0, 0.65)
    down, across = shape[len(pictures)]
    if wide and len(pictures) > 4:
        down, across = across, down
    cell_x = 1.0 - scene.overlap * 0.6
    cell_y = max(picture.shape[0] / picture.shape[1] for picture in pictures) - scene.overlap * 0.6
    poses = []
    for number, picture in enumerate(pictures):
        size = picture.shape[0] / picture.shape[1]
        x = (number % across - (across - 1) / 2) * cell_x + rng.normal(0, 0.012) * (len(pictures) > 1)
        y = (number // across - (down - 1) / 2) * cell_y + rng.normal(0, 0.012) * (len(pictures) > 1)
        angle = math.radians(float(rng.uniform(-scene.scatter, scene.scatter)) if len(pictures) > 1 else 0.0)
        cos, sin = math.cos(angle), math.sin(angle)
        unit = np.diag([1 / picture.shape[1], 1 / picture.shape[1], 1.0])
        centre = np.array([[1, 0, -0.5], [0, 1, -size / 2], [0, 0, 1.0]])
        poses.append(np.array([[cos, -sin, x], [sin, cos, y], [0, 0, 1.0]]) @ centre @ unit)
    return poses, (across * cell_x, down * cell_y)


def _view(scene: Scene, reach: tuple[float, float]) -> Matrix:
    """Give the way from the table into the picture: turn, tilt, and a distance at which the cards fit."""
    width, height = scene.size
    turn, tilt = math.radians(scene.turn), math.radians(scene.tilt)
    towards = math.radians(scene.turn * 3 + scene.tilt * 17)  # which side lies further off: any, but fixed by the scene
    spin = np.array([[math.cos(turn), -math.sin(turn), 0], [math.sin(turn), math.cos(turn), 0], [0, 0, 1.0]])
    axis = np.array([math.cos(towards), math.sin(towards), 0.0])
    lean, _ = cv2.Rodrigues(axis * tilt)
    both = np.asarray(lean) @ spin
    flat = np.stack([both[:, 0], both[:, 1]], axis=1)
    half = np.array([[sx * reach[0] / 2, sy * reach[1] / 2] for sx, sy in ((-1, -1), (1, -1), (1, 1), (-1, 1))])
    focal = 1.15 * max(scene.size)

    def at_distance(far: float) -> Matrix:
        world = np.column_stack([flat, np.array([0, 0, far])])
        return np.array([[focal, 0, width / 2], [0, focal, height / 2], [0, 0, 1.0]]) @ world

    near, far = 0.3, 60.0
    for _ in range(50):  # halving: the nearest distance from which the group keeps inside its share of the picture
        middle = (near + far) / 2
        seen = cv2.perspectiveTransform(half[None], at_distance(middle))[0]
        spread = np.abs(seen - [width / 2, height / 2]).max(axis=0) * 2
        inside = bool((spread <= np.array([width, height]) * scene.fill).all()) and middle > max(reach) * 0.6
        near, far = (near, middle) if inside else (middle, far)
    return at_distance(far)


def _table(scene: Scene, view: Matrix, reach: tuple[float, float], rng: np.random.Generator) -> NDArray[np.uint8]:
    texture = TABLES[scene.table](TABLE_SIDE, rng)
    side = max(reach) * 2.4
    place = np.array([[side / TABLE_SIDE, 0, -side / 2], [0, side / TABLE_SIDE, -side / 2], [0, 0, 1.0]])
    image = cv2.warpPerspective(
        texture, view @ place, scene.size, flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT
    )
    return np.ascontiguousarray(image).astype(np.uint8)


def _lay(image: NDArray[np.uint8], picture: NDArray[np.uint8], way: Matrix, rng: np.random.Generator) -> Matrix:
    """Put one card into the picture, with its shadow; gives its four corners there."""
    height, width = picture.shape[:2]
    ends = np.array([[[0, 0], [width, 0], [width, height], [0, height]]], float)
    quad: Matrix = cv2.perspectiveTransform(ends, way)[0]
    low = np.maximum(np.floor(quad.min(axis=0)).astype(int) - 40, 0)
    high = np.minimum(np.ceil(quad.max(axis=0)).astype(int) + 40, [image.shape[1], image.shape[0]])
    shift = np.array([[1, 0, -low[0]], [0, 1, -low[1]], [0, 0, 1.0]])
    size = (int(high[0] - low[0]), int(high[1] - low[1]))
    shrink = width / max(1.0, float(np.linalg.norm(quad[1] - quad[0])))
    if shrink > 1.3:  # soften first, or thin strokes break up
        picture = cv2.GaussianBlur(picture, (0, 0), 0.4 * shrink).astype(np.uint8)
    warped = cv2.warpPerspective(picture, shift @ way, size, flags=cv2.INTER_LINEAR)
    alpha = warped[..., 3:].astype(np.float32) / 255
    part = image[low[1] : high[1], low[0] : high[0]]
    offset = rng.uniform(-0.012, 0.012, 2) * np.linalg.norm(quad[1] - quad[0])
    moved = cv2.warpAffine(alpha[..., 0], np.array([[1, 0, offset[0]], [0, 1, offset[1]]]), size)
    soft = cv2.GaussianBlur(moved, (0, 0), max(1.5, float(np.linalg.norm(offset)) * 0.5))
    shaded = part * (1 - 0.5 * soft[..., None])
    part[:] = (shaded * (1 - alpha) + warped[..., :3].astype(np.float32)).clip(0, 255).astype(np.uint8)
    return quad
