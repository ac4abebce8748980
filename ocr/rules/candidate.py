"""A leftover text of a card, and how well it would fill each role."""

from __future__ import annotations

from dataclasses import dataclass

from ocr.model import Box
from ocr.rules.sheet import Spot


@dataclass(frozen=True, slots=True)
class Candidate:
    """A leftover text and how well it would fill each role."""

    text: str
    spots: tuple[Spot, ...]
    box: Box
    other: str = ""
    """What the second reader read, where it read something else."""
    name: float = 0.0
    title: float = 0.0
    organization: float = 0.0
    department: float = 0.0
    slogan: float = 0.0
    email: float = 0.0
    domain: float = 0.0


def together(one: Candidate, two: Candidate, between: str) -> Candidate:
    return Candidate(one.text + between + two.text, one.spots + two.spots, one.box.joined(two.box))
