"""Whether a reading knows when it is unsure: its confidences held against what was right."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tests.scoring.comparing import FIELDS, LISTS, Card, CardScore, folded, other_forms, values

SURE = 0.9
STEPS = (0.0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 1.01)


@dataclass(frozen=True)
class Judged:
    """One value of a reading: how sure it was, and whether it is right."""

    photo: str
    kind: str
    text: str
    confidence: float
    right: bool


def judged(scores: Iterable[CardScore]) -> list[Judged]:
    """Give every value of the readings with its confidence and whether it is right.

    Fields nobody could read are left out: their truth is not known.
    """
    found = []
    for score in scores:
        for kind in FIELDS:
            tally = score.fields[kind]
            forms, right = other_forms(score.truth, kind), list(tally.right)
            texts = [text for text in values(score.guess, kind) if folded(kind, text)]
            counted = len(tally.right) + len(tally.invented) > 0
            for number, text in enumerate(texts if counted else []):
                value = forms.get(folded(kind, text), folded(kind, text))
                is_right = value in right
                if is_right:
                    right.remove(value)
                found.append(Judged(score.photo, kind, text, confidence_of(score.guess, kind, number), is_right))
    return found


def confidence_of(guess: Card, kind: str, number: int) -> float:
    """Give the confidence a reading states for a value; 0 where it states none."""
    stated = guess.get("confidence", {}).get(LISTS.get(kind, kind), 0.0)
    if isinstance(stated, list):
        return float(stated[number]) if number < len(stated) else 0.0
    return float(stated)


def report(values_judged: Sequence[Judged]) -> str:
    """Give the calibration as a few lines of text."""
    sure = [value for value in values_judged if value.confidence >= SURE]
    right = [value for value in values_judged if value.right]
    lines = [
        f"of {len(sure)} fields marked sure (≥ {SURE}) {share(sum(v.right for v in sure), len(sure))} are right",
        f"of {len(right)} right fields {share(sum(v.confidence >= SURE for v in right), len(right))} are marked sure",
        "confidence   fields   right",
    ]
    for low, high in pairwise(STEPS):
        inside = [value for value in values_judged if low <= value.confidence < high]
        if inside:
            rate = share(sum(value.right for value in inside), len(inside))
            lines.append(f"{low:.2f}–{min(high, 1.0):.2f}{len(inside):10}{rate:>8}")
    by_kind = []
    for kind in FIELDS:
        of_kind = [value for value in sure if value.kind == kind]
        by_kind.append(f"{kind} {share(sum(value.right for value in of_kind), len(of_kind))}")
    lines.append("right of those marked sure: " + ", ".join(by_kind))
    return "\n".join(lines)


def share(part: int, whole: int) -> str:
    """Give a share in per cent."""
    return f"{part / whole:.1%}" if whole else "–"
