"""The pictures that are timed: drawn here, so that the benchmark runs anywhere, or taken from a folder."""

from __future__ import annotations

import random
from pathlib import Path

from PIL import Image

from tests.cards.__main__ import Maker, make_set
from tests.score import PICTURES

SEED = 20
TIERS = ("easy", "turned", "hard")
FLAT_SIZE = (1000, 600)


def photographs(folder: Path, count: int) -> list[Path]:
    """Draw photographs of one card each, as a telephone's camera takes them: 12 megapixels."""
    written = make_set(folder / "drawn", 4 * count, SEED, TIERS, realistic=True)
    return [path for path in written if _megapixels(path) >= 11][:count]


def flat_cards(folder: Path, count: int) -> list[Path]:
    """Draw cards that are their own picture, 1000 × 600 pixels."""
    rng = random.Random(SEED)
    maker = Maker(rng, realistic=True)
    paths: list[Path] = []
    while len(paths) < count:
        drawn = maker.card(maker.person, FLAT_SIZE[0]).image
        if drawn.width < drawn.height:
            continue
        paper = Image.new("RGBA", drawn.size, "white")
        flat = Image.alpha_composite(paper, drawn.convert("RGBA")).convert("RGB")
        paths.append(folder / f"flat-{len(paths)}.png")
        flat.resize(FLAT_SIZE, Image.Resampling.LANCZOS).save(paths[-1])
    return paths


def photos_in(folder: Path) -> list[Path]:
    """Give the pictures of a folder."""
    return [path for path in sorted(folder.iterdir()) if path.suffix.lower() in PICTURES]


def _megapixels(path: Path) -> float:
    with Image.open(path) as image:
        return image.width * image.height / 1_000_000
