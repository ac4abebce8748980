"""A field's probability falls with everything that speaks against it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ocr.fields import fields_from_lines
from ocr.model import Box, FieldKind, Line, Word
from ocr.trust import Evidence, probability
from tests.scoring.calibration import Example, fitted

GOOD = Evidence(
    FieldKind.PHONE, rule=0.99, letter=0.999, differing=False, alone=False, second=False, borne_out=True,
    near_miss=False,
    ideographs=False, crowded=False, merged=False, height=50.0,
)  # fmt: skip


def card(letter: float, other: str = "") -> tuple[Line, ...]:
    """Give a card whose telephone number has a letter of that certainty."""
    texts = ("Dora Dehmel", "Steuerberaterin", "+49 30 23125 001", "d.dehmel@axiom.example")
    lines = []
    for row, text in enumerate(texts):
        box = Box(20.0, 60.0 * row, 15.0 * len(text), 40.0)
        sure = letter if text.startswith("+") else 0.999
        words = (Word(text, box, sure),)
        lines.append(Line(text, box, 0.99, "rapidocr", words, other if text.startswith("+") else "", 0.95))
    return tuple(lines)


def phone_confidence(lines: tuple[Line, ...]) -> float:
    return next(f.confidence for f in fields_from_lines(lines, (600, 300)).fields if f.kind == FieldKind.PHONE)


def test_a_number_both_readers_saw_clearly_is_sure() -> None:
    assert phone_confidence(card(0.999)) >= 0.95


def test_a_number_with_one_doubtful_digit_is_not() -> None:
    assert phone_confidence(card(0.4)) < phone_confidence(card(0.999)) - 0.02


def test_a_number_the_readers_differ_in_is_in_doubt() -> None:
    assert phone_confidence(card(0.9, other="+49 30 23125 007")) < 0.9


def sure_kinds(*texts: str) -> set[str]:
    """Give the kinds of the fields that are sure on a card of these lines, all read clearly."""
    lines = []
    for row, text in enumerate(texts):
        box = Box(20.0, 60.0 * row, 15.0 * len(text), 40.0)
        lines.append(Line(text, box, 0.99, "rapidocr", (Word(text, box, 0.999),), "", 0.95))
    fields = fields_from_lines(tuple(lines), (700, 900)).fields
    return {str(field.kind) for field in fields if field.kind != FieldKind.NOTE and field.confidence >= 0.9}


ONE = ("Dora Dehmel", "Steuerberaterin", "+49 30 23125 001", "d.dehmel@axiom.example")
OTHER = ("Ragnhild Fjelde", "Innkjøpssjef", "+47 22 34 56 78", "r.fjelde@brenika.example")


def test_two_cards_read_as_one_leave_nothing_sure() -> None:
    assert {"phone", "email"} <= sure_kinds(*ONE)
    assert sure_kinds(*ONE, *OTHER) == set()


def test_two_addresses_of_one_firm_are_no_second_owner() -> None:
    assert {"phone", "email"} <= sure_kinds(*ONE, "www.axiom.example", "dora.dehmel@gmail.com", "info@axiom.example")


DOUBTFUL = {
    "rule": replace(GOOD, rule=0.7),
    "letter": replace(GOOD, letter=0.5),
    "differing": replace(GOOD, differing=True),
    "crowded": replace(GOOD, crowded=True),
    "merged": replace(GOOD, crowded=True, merged=True),
}


@pytest.mark.parametrize("doubt", DOUBTFUL)
def test_every_doubt_counts(doubt: str) -> None:
    assert probability(DOUBTFUL[doubt]) < probability(GOOD)


def test_weights_come_from_what_was_right() -> None:
    wrong = replace(GOOD, letter=0.3)
    examples = [Example("a", "phone", "1", GOOD, True)] * 60 + [Example("a", "phone", "1", wrong, False)] * 30
    weights = fitted(examples)
    assert weights["letter"] < -0.5
    assert weights["bias"] > 0


def test_a_doubt_never_makes_a_field_surer() -> None:
    odd = replace(GOOD, differing=True)
    examples = [Example("a", "phone", "1", odd, True)] * 50 + [Example("a", "phone", "1", GOOD, False)] * 50
    assert fitted(examples).get("differing", 0.0) <= 0
