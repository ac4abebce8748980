"""How likely a field is right: what speaks for it and what against, weighed into one probability.

The weights were fitted to pictures on which no rule was tuned (`python -m tests.calibrate`): a logistic
regression, so that of a hundred fields with 0.98 some ninety-eight are right.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from ocr.model import Field, FieldKind, Line
from ocr.rules.confirm import borne_out, nearly_borne_out
from ocr.rules.owners import is_crowded, is_merged
from ocr.rules.sheet import Claim, Claims, Sheet, Spot
from ocr.rules.words import is_ideographic, table

READ = "text"
"""The reader's name on lines that were never printed: an e-mail's signature, a pasted text."""
MOST_SURE, LEAST_SURE = 0.999, 0.01
CAUTION = 1.6
"""Taken off the sum of the evidence: a second look costs less than a wrong digit that nobody looks at."""
SMALL_PRINT = 24.0
"""Height in pixels of the flat card below which letters are easily taken for others."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is known about a field besides its value.

    `rule` is how sure its rule was, `letter` how sure the reader was of the least sure letter (0 to 1);
    `differing` says that the readers differ in it, `alone` that one only read it, `second` that the
    checking reader's text was taken; `borne_out` that another field on the card agrees with it, `near_miss`
    that one does almost, `ideographs` that it is Chinese, Japanese or Korean, `crowded` that the card seems to have two
    owners, `merged` that more than one thing says so; `height` is that of the smallest line, in pixels.
    """

    kind: FieldKind
    rule: float
    letter: float
    differing: bool
    alone: bool
    second: bool
    borne_out: bool
    near_miss: bool
    ideographs: bool
    crowded: bool
    merged: bool
    height: float

    def features(self) -> dict[str, float]:
        """Give the numbers that are weighed, by name; all are 0 where nothing speaks against the field."""
        return {
            "rule": _doubt(self.rule),
            "letter": _doubt(self.letter),
            "differing": float(self.differing),
            "alone": float(self.alone and not self.ideographs),
            "ideographs": float(self.ideographs),
            "second": float(self.second),
            "crowded": float(self.crowded),
            "merged": float(self.merged),
            "not_borne_out": float(not self.borne_out),
            "near_miss": float(self.near_miss),
            "small": max(0.0, math.log(SMALL_PRINT / max(self.height, 4.0))),
            f"kind_{self.kind}": 1.0,
        }


def evidence_of(sheet: Sheet, claim: Claim, claims: Claims, field: Field, fields: Sequence[Field]) -> Evidence:
    """Gather what is known about a claim from its lines and from the card's other claims.

    `fields` are those of all claims, as far as they are put right by one another, `field` the claim's own.
    """
    lines = [sheet.lines[spot.line] for spot in claim.spots]
    return Evidence(
        claim.kind,
        claim.sure,
        min((_least(sheet, spot) for spot in claim.spots), default=0.5),
        any(_differs(sheet.lines[spot.line], spot) for spot in claim.spots),
        any(not line.checked and line.reader != READ for line in lines),
        len({line.reader for line in sheet.lines}) > 1 and any(line.reader == "tesseract" for line in lines),
        borne_out(field, fields),
        nearly_borne_out(field, fields),
        any(is_ideographic(line.text) for line in lines),
        is_crowded(claims),
        is_merged(claims),
        min((line.box.height for line in lines), default=SMALL_PRINT),
    )


def probability(evidence: Evidence) -> float:
    """Give the probability (0 to 1) that a field with this evidence is right."""
    weights = _weights()
    speaks = sum(weights.get(name, 0.0) * value for name, value in evidence.features().items())
    total = weights["bias"] - CAUTION + speaks
    return round(min(MOST_SURE, max(LEAST_SURE, 1 / (1 + math.exp(-total)))), 3)


@cache
def _weights() -> dict[str, float]:
    weights: dict[str, float] = table("trust")["weights"]
    return weights


def _doubt(sure: float) -> float:
    """Give how far from certain something is, in powers of ten: 0 at 0.999 and above, 3 at 0."""
    return math.log10(min(max(1.0 - sure, 0.001), 1.0)) + 3.0


def _least(sheet: Sheet, spot: Spot) -> float:
    """Give how sure the reader was of the least sure word in a place, of the whole line where it tells no words."""
    return min((word.confidence for word in sheet.words_in(spot)), default=sheet.lines[spot.line].confidence)


def _differs(line: Line, spot: Spot) -> bool:
    """Tell whether the readers differ in the letters and digits of a place."""
    letters = _letters(line.text[spot.start : spot.end])
    return bool(line.other) and letters not in _letters(line.other)


def _letters(text: str) -> str:
    return re.sub(r"[\W_]", "", text)
