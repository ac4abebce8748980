"""Which words a click or a drag on the card means."""

from __future__ import annotations

import pytest

from desktop.ui.scan.card_words import joined, line_at, text_for, word_at, words_touched
from ocr.model import Box, FieldKind, Line, Point
from tests.ui.doubles import words_in


def line(text: str, y: float = 0) -> Line:
    box = Box(0, y, 9 * len(text), 20)
    return Line(text, box, 0.9, "double", words_in(text, box))


@pytest.mark.parametrize(
    ("kind", "printed", "clicked", "expected"),
    [
        (FieldKind.NAME, "Dora Dehmel", "Dora", "Dora Dehmel"),
        (FieldKind.TITLE, "Head of Tax", None, "Head of Tax"),
        (FieldKind.PHONE, "Tel +49 (0) 30 23125-198", None, "+49 (0) 30 23125-198"),
        (FieldKind.PHONE, "T +49 30 23125 11 F +49 30 23125 22", "22", "+49 30 23125 22"),
        (FieldKind.PHONE, "no number", None, "no number"),
        (FieldKind.EMAIL, "E-Mail: dora@axiom.example", None, "dora@axiom.example"),
        (FieldKind.EMAIL, "E:dora@axiom.example", "E:dora@axiom.example", "dora@axiom.example"),
        (FieldKind.EMAIL, "a@axiom.example b@axiom.example", "b@axiom.example", "b@axiom.example"),
        (FieldKind.URL, "Web www.axiom.example", None, "www.axiom.example"),
        (FieldKind.URL, "https://axiom.example/team", None, "https://axiom.example/team"),
        (FieldKind.ADDRESS, "Hauptstr. 5", "5", "Hauptstr. 5"),
    ],
)
def test_a_click_offers_what_fits_the_field(kind: FieldKind, printed: str, clicked: str | None, expected: str) -> None:
    found = line(printed)
    word = next((word for word in found.words if word.text == clicked), None)
    assert text_for(kind, found, word) == expected


def test_of_overlapping_lines_the_smaller_is_meant() -> None:
    wide, small = line("a long line of text"), line("short")
    assert line_at([wide, small], Point(10, 10)) is small
    assert line_at([wide, small], Point(1000, 10)) is None


def test_the_word_under_the_mouse_is_found() -> None:
    found = word_at(line("Dora Dehmel"), Point(9 * 6 + 2, 5))
    assert found is not None
    assert found.text == "Dehmel"


def test_a_drag_takes_the_words_it_touches_from_top_to_bottom() -> None:
    lines = [line("10115 Berlin", 40), line("Hauptstr. 5", 0)]
    rows = words_touched(lines, Box(0, 5, 60, 50))
    assert joined(FieldKind.ADDRESS, rows) == "Hauptstr., 10115 Berlin"
    assert joined(FieldKind.TITLE, rows) == "Hauptstr. 10115 Berlin"


def test_a_line_whose_reader_names_no_words_is_one_word() -> None:
    bare = Line("Dora Dehmel", Box(0, 0, 100, 20), 0.9, "double")
    assert joined(FieldKind.NAME, words_touched([bare], Box(0, 0, 5, 5))) == "Dora Dehmel"
