"""Weights for the evidence of fields, fitted to readings whose truth is known (ridge logistic regression)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ocr.fields import claims_on
from ocr.model import CardReading, Field
from ocr.report import card_as_json
from ocr.rules.confirm import agreeing
from ocr.trust import Evidence, evidence_of
from tests.scoring.comparing import FIELDS, CardScore, folded, other_forms, score_photo

RIDGE = 0.3
"""How much a weight is drawn towards what is expected of it; few wrong fields must not decide alone."""
EXPECTED = -1.0
"""The weight of a doubt of which the pictures say nothing."""
EXPECTED_OF = {"merged": -6.0}
"""What is expected of a doubt that is rare, and weighs more than one: few pictures show it."""
ROUNDS = 60
DOUBTS = frozenset(
    ("rule", "letter", "differing", "alone", "second", "not_borne_out", "small", "crowded", "merged", "near_miss")
)


@dataclass(frozen=True)
class Example:
    """One field that was read, what spoke for it, and whether it is right."""

    photo: str
    kind: str
    value: str
    evidence: Evidence
    right: bool


def examples_of(photo: str, truth: Mapping[str, Any], cards: Sequence[CardReading]) -> list[Example]:
    """Give an example for every field of a photograph's cards that counts in the score."""
    guesses: list[dict[str, Any]] = []
    for card in cards:
        height, width = card.card.pixels.shape[:2]
        sheet, claims = claims_on(card.lines, (width, height))
        plain = [Field(c.kind, c.value, "", c.sure, c.rule, parts=dict(c.parts)) for c in claims]
        fields = agreeing(plain)
        pairs = zip(claims, fields, strict=True)
        evidences = [evidence_of(sheet, claim, claims, field, fields) for claim, field in pairs]
        reading = CardReading(card.card, card.lines, fields, sheet.language, sheet.region)
        guesses.append({**card_as_json(reading), "evidence": list(zip(fields, evidences, strict=True))})
    return [example for score in score_photo(photo, truth, guesses) for example in _examples(score)]


def _examples(score: CardScore) -> list[Example]:
    found = []
    for kind in FIELDS:
        tally = score.fields[kind]
        if not tally.right and not tally.invented:
            continue
        right, forms = list(tally.right), other_forms(score.truth, kind)
        own = [(f, e) for f, e in score.guess["evidence"] if f.kind == kind]
        for field, evidence in own if kind in ("phone", "email", "url") else own[:1]:
            value = folded(kind, field.value)
            is_right = (value := forms.get(value, value)) in right
            if is_right:
                right.remove(value)
            found.append(Example(score.photo, kind, field.value, evidence, is_right))
    return found


def fitted(examples: Sequence[Example]) -> dict[str, float]:
    """Give the weights, by the names of `Evidence.features`, under which the examples are likeliest.

    A doubt that happens to go with right fields is left out: it may not make a field surer.
    """
    names = sorted({name for one in examples for name in one.evidence.features()})
    while True:
        weights = _likeliest(examples, names)
        wrong_way = [name for name in names if weights[name] > 0 and name in DOUBTS]
        if not wrong_way:
            return weights
        names = [name for name in names if name not in wrong_way]


def _likeliest(examples: Sequence[Example], names: Sequence[str]) -> dict[str, float]:
    rows = [one.evidence.features() for one in examples]
    matrix = np.array([[1.0, *(row.get(name, 0.0) for name in names)] for row in rows])
    right = np.array([float(one.right) for one in examples])
    ridge = np.array([0.0, *[RIDGE] * len(names)])
    expected = np.array([4.0, *(EXPECTED_OF.get(name, EXPECTED if name in DOUBTS else 0.0) for name in names)])

    def loss(weights: NDArray[np.float64]) -> float:
        margin = (2 * right - 1) * (matrix @ weights)
        return float(np.logaddexp(0.0, -margin).sum() + 0.5 * (ridge * (weights - expected) ** 2).sum())

    weights = expected
    for _ in range(ROUNDS):
        chance = 1 / (1 + np.exp(-matrix @ weights))
        slope = matrix.T @ (right - chance) - ridge * (weights - expected)
        curve = (matrix.T * (chance * (1 - chance))) @ matrix + np.diag(ridge + 1e-9)
        step = np.linalg.solve(curve, slope)
        while loss(weights + step) > loss(weights) and np.abs(step).max() > 1e-9:
            step = step / 2
        weights = weights + step
    return {"bias": round(float(weights[0]), 3)} | {
        name: round(float(weight), 3) for name, weight in zip(names, weights[1:], strict=True)
    }
