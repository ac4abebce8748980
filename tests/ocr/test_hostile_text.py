"""No text, however strange or long, breaks the rules or keeps them busy for long."""

from __future__ import annotations

import string
import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ocr.fields import claims_on, fields_from_lines, fields_from_text, lines_of_text
from ocr.model import Box, Line, Word
from ocr.rules.code import facts_of

CARDLIKE = st.text(
    alphabet=string.ascii_letters
    + string.digits
    + " .,:;@+-/()|#&'\"·•\n\t株式会社김이박号路ŁÄßёΩ〒＠：０①\u0000\u200b\ufffd",
    max_size=300,
)
QUIET = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@QUIET
@given(st.one_of(st.text(max_size=200), CARDLIKE), st.sampled_from(["", "DE", "US", "JP", "XX"]))
def test_no_text_breaks_the_rules(text: str, home: str) -> None:
    read = fields_from_text(text, home)
    for field in read.fields:
        assert field.value
        assert 0.0 <= field.confidence <= 1.0


@QUIET
@given(CARDLIKE)
def test_every_claim_lies_within_its_line_and_none_on_anothers(text: str) -> None:
    sheet, claims = claims_on(lines_of_text(text), (1000, 600))
    taken: set[tuple[int, int]] = set()
    for claim in claims:
        for spot in claim.spots:
            assert 0 <= spot.start < spot.end <= len(sheet.lines[spot.line].text)
            signs = {(spot.line, at) for at in range(spot.start, spot.end)}
            assert not signs & taken
            taken |= signs


boxes = st.builds(Box, *(st.floats(-1e4, 1e4, allow_nan=False) for _ in range(4)))


@QUIET
@given(st.lists(st.builds(Line, CARDLIKE, boxes, st.floats(0, 1), st.just("test"), st.just(()), CARDLIKE), max_size=12))
def test_no_place_on_the_card_breaks_the_rules(lines: list[Line]) -> None:
    for field in fields_from_lines(lines, (1000, 600)).fields:
        assert 0.0 <= field.confidence <= 1.0


@QUIET
@given(st.one_of(st.text(max_size=300), st.text(max_size=200).map(lambda tail: "BEGIN:VCARD\n" + tail)))
def test_no_code_breaks_the_rules(code: str) -> None:
    for fact in facts_of([code]):
        assert fact.value


LONG = {
    "one endless word": "a" * 100_000,
    "one endless number": "1" * 100_000,
    "endless separators": ". - " * 25_000,
    "endless dots and words": "a." * 50_000,
    "endless at signs": "a@" * 50_000,
    "endless w": "w " * 50_000,
    "endless brackets": "(" * 50_000 + ")" * 50_000,
    "endless ideographs": "株式会社営業部長" * 12_000,
    "endless capitals": "A B " * 25_000,
    "thousands of lines": "Jane Doe, Director\n+1 212 555 0123\n12 Main Street\n" * 3_000,
    "thousands of titles": "Senior Sales Manager & Director of Sales\n" * 5_000,
}


@pytest.mark.parametrize("text", LONG.values(), ids=LONG.keys())
def test_hostile_lengths_end_soon(text: str) -> None:
    fields_from_text("Jane Doe")  # the tables are read once
    started = time.process_time()
    fields_from_text(text)
    assert time.process_time() - started < 8


def test_words_that_do_not_match_their_line_do_no_harm() -> None:
    box = Box(0, 0, 300, 30)
    line = Line("Jane Doe", box, 0.9, "test", (Word("Other", box, 0.9), Word("", box, 0.9)))
    assert fields_from_lines([line], (300, 100)).fields[0].value == "Jane Doe"
