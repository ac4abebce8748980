"""Two readers become one list of lines, each with its confidence and the reader that read it."""

from __future__ import annotations

from ocr.flatten import FlatCard
from ocr.lines import in_reading_order, read_lines
from ocr.model import Box, Card, Line, Point, Quad, Word
from ocr.readers.base import Reader, Readers, Text
from tests.ocr.pictures import CARD_SIZE, FakeReader, line_quads, printed_card

WHOLE: Quad = (Point(0, 0), Point(CARD_SIZE[0], 0), Point(*CARD_SIZE), Point(0, CARD_SIZE[1]))


def nobody(script: str) -> Reader | None:
    return None


def read_as(main: str, check: str | None, sure: float = 0.95, checked: float = 0.95) -> Line | None:
    """Give the line that comes of one strip read by two readers as told."""
    flat = FlatCard(Card(printed_card(), WHOLE), (line_quads(WHOLE)[0],))
    checker = None if check is None else FakeReader("check", [Text(check, checked)])
    lines = read_lines(flat, Readers(FakeReader("main", [Text(main, sure)]), checker, nobody))
    return lines[0] if lines else None


def test_agreement_makes_a_line_surer_than_either_reader() -> None:
    line = read_as("Dora Dehmel", "Dora Dehmel")
    assert line is not None
    assert line.confidence > 0.99
    assert line.other == ""


def test_a_digit_in_doubt_lowers_the_confidence_and_keeps_both_readings() -> None:
    line = read_as("+49 30 23125 165", "+49 30 23125 163")
    assert line is not None
    assert (line.text, line.other) == ("+49 30 23125 165", "+49 30 23125 163")
    assert line.confidence < 0.9


def test_a_reader_that_sees_nothing_hardly_weighs() -> None:
    line = read_as("Dora Dehmel", "", checked=0.0)
    assert line is not None
    assert line.text == "Dora Dehmel"
    assert 0.85 < line.confidence < 0.95


def test_the_surer_reader_speaks_where_the_main_one_doubts() -> None:
    line = read_as("Hornburg", "Hamburg", sure=0.5, checked=0.96)
    assert line is not None
    assert (line.text, line.reader) == ("Hamburg", "check")


def test_letters_that_the_main_reader_dropped_are_the_checking_readers() -> None:
    line = read_as("Ada urcanu", "Ada Țurcanu", checked=0.75)
    assert line is not None
    assert line.text == "Ada Țurcanu"
    assert line.confidence < 0.9


def test_the_reading_that_was_not_taken_stays_on_the_line() -> None:
    line = read_as("Bălănescu", "Bălänescu")
    assert line is not None
    assert {line.text, line.other} == {"Bălănescu", "Bălänescu"}


def test_one_reader_alone_is_enough() -> None:
    line = read_as("Dora Dehmel", None)
    assert line is not None
    assert line.reader == "main"
    assert line.confidence == 0.95


def test_a_lone_reader_keeps_an_address_it_is_unsure_of() -> None:
    line = read_as("d.dehmel@axiom.example", None, sure=0.05)
    assert line is not None
    assert line.text == "d.dehmel@axiom.example"


def test_a_piece_of_a_logo_at_the_end_of_a_lone_readers_line_is_left_out() -> None:
    quad = line_quads(WHOLE)[0]
    words = (
        Word("Axiom", Box(10, 8, 90, 18), 0.96),
        Word("Werke", Box(110, 8, 90, 18), 0.95),
        Word("jl", Box(220, 0, 20, 30), 0.55),
    )
    flat = FlatCard(Card(printed_card(), WHOLE), (quad,))
    (line,) = read_lines(flat, Readers(FakeReader("main", [Text("Axiom Werke jl", 0.9, words)]), None, nobody))
    assert line.text == "Axiom Werke"


def test_a_lone_reader_of_latin_is_believed_where_it_is_the_surer() -> None:
    quads = tuple(line_quads(WHOLE))
    flat = FlatCard(Card(printed_card(), WHOLE), quads)
    latin = [Text("Maxence Ouedraogo", 0.7), *[Text(f"Hauptstr. {i}", 0.95) for i in range(4)]]
    russian = FakeReader("russian", [Text("Махепсе", 0.75, (Word("Махепсе", Box(0, 0, 9, 9), 0.75),))] * 5)
    lines = read_lines(
        flat, Readers(FakeReader("main", latin), None, lambda script: russian if script == "Cyrillic" else None)
    )
    assert [line.text for line in lines if "Max" in line.text] == ["Maxence Ouedraogo"]


def test_noise_is_no_line() -> None:
    assert read_as("~'", "", sure=0.2) is None
    assert read_as("", "") is None


def test_what_lies_on_a_code_is_no_text() -> None:
    quads = tuple(line_quads(WHOLE))
    flat = FlatCard(Card(printed_card(), WHOLE), quads)
    main = FakeReader("main", [Text(f"line {i}", 0.9) for i in range(5)])
    lines = read_lines(flat, Readers(main, None, nobody), codes=[quads[0]])
    assert len(lines) == 4


def test_lines_come_from_the_top_and_from_the_left() -> None:
    def at(text: str, x: float, y: float) -> Line:
        return Line(text, Box(x, y, 100, 20), 1.0, "fake")

    lines = [at("right", 300, 52), at("bottom", 0, 200), at("left", 10, 50), at("top", 80, 0)]
    assert [line.text for line in in_reading_order(lines)] == ["top", "left", "right", "bottom"]
