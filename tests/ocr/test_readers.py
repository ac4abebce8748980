"""The engines behind the readers: found, chosen, and the same whichever way they are called."""

from __future__ import annotations

import sys

import pytest

from ocr import available_readers
from ocr.errors import ReaderMissing
from ocr.flatten import strip_of
from ocr.model import Pixels, Point, Quad, ReadOptions
from ocr.readers import choose_readers, rapid, tesseract
from tests.ocr.pictures import CARD_SIZE, line_quads, printed_card

WHOLE: Quad = (Point(0, 0), Point(CARD_SIZE[0], 0), Point(*CARD_SIZE), Point(0, CARD_SIZE[1]))


def strips() -> list[Pixels]:
    card = printed_card()
    return [strip_of(card, quad) for quad in line_quads(WHOLE)]


def test_both_readers_are_installed_and_say_what_they_read() -> None:
    statuses = {status.name: status for status in available_readers()}
    assert set(statuses) == {"tesseract", "rapidocr"}
    for status in statuses.values():
        assert status.problem == ""
        assert status.version
        assert "Latin" in status.languages


def test_tesseract_reads_the_same_in_process_and_as_a_program(monkeypatch: pytest.MonkeyPatch) -> None:
    reader = tesseract.TesseractReader()
    inside = reader.read(strips())
    monkeypatch.setattr(tesseract, "find_spec", lambda name: None)
    outside = reader.read(strips())
    assert [text.text for text in inside] == [text.text for text in outside]
    assert all(text.text.startswith("Hamburg") for text in inside)
    assert all(text.confidence > 0.7 for text in inside + outside)


@pytest.mark.parametrize("reader", [tesseract.TesseractReader(), rapid.RapidReader()], ids=lambda r: r.name)
def test_words_lie_where_they_are_printed(reader: tesseract.TesseractReader | rapid.RapidReader) -> None:
    first = strips()[0]
    (text,) = reader.read([first])
    words = text.words
    assert [word.text for word in words][:2] == ["Hamburg", "street"]
    assert words[0].box.x < first.shape[1] * 0.1
    assert words[0].box.right <= words[1].box.x + 12
    assert words[-1].box.right <= first.shape[1] + 5


@pytest.mark.parametrize("reader", [tesseract.TesseractReader(), rapid.RapidReader()], ids=lambda r: r.name)
def test_nothing_to_read_gives_nothing(reader: tesseract.TesseractReader | rapid.RapidReader) -> None:
    assert reader.read([]) == []


def test_without_tesseract_the_second_reader_does_the_work(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ocr.readers._script_reader", lambda script: None)
    readers = choose_readers(ReadOptions())
    assert readers.main.name == "rapidocr"
    assert readers.check is None
    with pytest.raises(ReaderMissing) as caught:
        choose_readers(ReadOptions(second_reader=False))
    assert "apt install" in str(caught.value)


def test_switched_off_the_second_reader_is_not_even_loaded() -> None:
    readers = choose_readers(ReadOptions(second_reader=False))
    assert readers.main.name == "tesseract"
    assert readers.check is None


def test_the_face_of_the_package_loads_no_engine() -> None:
    import subprocess

    code = "import sys, ocr; print(any(m in sys.modules for m in ('cv2', 'rapidocr', 'tesserocr', 'onnxruntime')))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.strip() == "False"
