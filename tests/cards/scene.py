"""What is set up before the photograph is taken: table, cards, camera, light and faults."""

from __future__ import annotations

import random
from dataclasses import dataclass


@dataclass(frozen=True)
class Scene:
    """One way of taking a photograph.

    `size` is width and height in pixels; `tilt` and `turn` are degrees (away from straight
    above, and of the cards' own rotation); `fill` is the share of the picture's short side that
    the cards' group takes; faults are 0 (none) to 1 (as strong as a person still can read).
    """

    size: tuple[int, int] = (1600, 1200)
    table: str = "wood"
    tilt: float = 8.0
    turn: float = 4.0
    scatter: float = 4.0
    fill: float = 0.75
    overlap: float = -0.08
    """How far neighbouring cards lie over one another, in card heights; negative for a gap."""
    shadow: float = 0.3
    glare: float = 0.0
    vignette: float = 0.2
    cast: float = 0.2
    """Colour cast of the light."""
    exposure: float = 1.0
    """Below 1 the picture is too dark, above it too bright."""
    contrast: float = 0.0
    """How much contrast is lost."""
    blur: float = 0.0
    """Defocus or motion: 1 is about an eightieth of a card's height."""
    noise: float = 0.2
    bend: float = 0.0
    """Lens distortion."""
    hand: bool = False
    clutter: int = 0
    quality: int = 88
    exif_turn: int = 1
    """The EXIF orientation (1 to 8) the file says; pixels are stored accordingly."""


PHONES_CAMERA = ((4032, 3024), (4000, 3000), (3024, 4032), (3000, 4000))
SMALLER = ((2016, 1512), (1920, 1440), (1536, 2048), (2592, 1944), (1280, 960))


def _fill(rng: random.Random, size: tuple[int, int], least: float, most: float) -> float:
    """Give the cards' share of the picture; a small picture is taken from nearer, or nobody could read it."""
    return rng.uniform(max(least, 0.8), max(most, 0.92)) if min(size) < 1500 else rng.uniform(least, most)


def easy_scene(rng: random.Random, size: tuple[int, int]) -> Scene:
    """A friendly photograph: nearly from above, even light."""
    return Scene(
        size=size,
        table=rng.choice(("wood", "cloth", "marble", "dark desk", "stone", "wood")),
        tilt=rng.uniform(0, 10),
        turn=rng.uniform(-8, 8),
        fill=_fill(rng, size, 0.5, 0.92),
        shadow=rng.uniform(0, 0.4),
        vignette=rng.uniform(0, 0.4),
        cast=rng.uniform(0, 0.5),
        noise=rng.uniform(0.05, 0.3),
        quality=rng.randrange(82, 95),
    )


def hard_scene(rng: random.Random, size: tuple[int, int]) -> Scene:
    """A careless photograph: slanted, with two or three faults at once."""
    faults = rng.sample(
        ("glare", "shadow", "blur", "noise", "contrast", "cast", "hand", "clutter", "bend", "quality"), 3
    )
    return Scene(
        size=size,
        table=rng.choice(("wood", "cloth", "marble", "dark desk", "white desk", "stone", "patterned", "newspaper")),
        tilt=rng.uniform(12, 34),
        turn=rng.uniform(-28, 28),
        fill=_fill(rng, size, 0.5, 0.85),
        shadow=rng.uniform(0.6, 1.0) if "shadow" in faults else 0.3,
        glare=rng.uniform(0.4, 0.9) if "glare" in faults else 0.0,
        blur=rng.uniform(0.35, 0.75) if "blur" in faults else 0.1,
        noise=rng.uniform(0.5, 1.0) if "noise" in faults else 0.25,
        contrast=rng.uniform(0.4, 0.8) if "contrast" in faults else 0.1,
        cast=rng.uniform(0.6, 1.0) if "cast" in faults else 0.3,
        bend=rng.uniform(0.4, 1.0) if "bend" in faults else 0.0,
        vignette=rng.uniform(0, 0.8),
        hand="hand" in faults,
        clutter=rng.randrange(2, 6) if "clutter" in faults else 0,
        quality=rng.randrange(55, 75) if "quality" in faults else 85,
    )


def turned_scene(rng: random.Random, size: tuple[int, int]) -> Scene:
    """A card lying on its side or head down, or a file whose EXIF tag tells how the camera was held."""
    base = easy_scene(rng, size)
    turn = rng.choice((90, 180, 270, rng.uniform(30, 330))) + rng.uniform(-7, 7)
    return Scene(
        **{
            **base.__dict__,
            "turn": turn,
            "exif_turn": rng.choice((1, 1, 3, 6, 8)),
            "fill": _fill(rng, size, 0.55, 0.85),
        }
    )


def pile_scene(rng: random.Random, size: tuple[int, int]) -> Scene:
    """Several cards: apart, touching, or lying over one another's edges."""
    base = easy_scene(rng, size)
    table = rng.choice(("wood", "cloth", "dark desk", "white desk", "marble", "stone", "patterned"))
    overlap = rng.choice((-0.15, -0.1, -0.06, -0.02, 0.05))
    more = {
        "turn": rng.choice((0.0, 0.0, 90.0)) + rng.uniform(-6, 6),
        "scatter": rng.choice((1.0, 5.0, 9.0)) if overlap < -0.05 else 1.0,
    }
    return Scene(
        **{
            **base.__dict__,
            "table": table,
            "fill": rng.uniform(0.86, 0.96),
            "overlap": overlap,
            "clutter": rng.choice((0, 0, 2)),
            **more,
        }
    )
