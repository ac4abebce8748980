"""The whole way from a photograph to fields, with the real readers."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from ocr import read_card, read_photo
from ocr.errors import NoCardFound
from ocr.model import CardReading, FieldKind, Point, ReadOptions
from tests.cards import sample
from tests.cards.photograph import Photograph, photograph
from tests.cards.render import render_card
from tests.cards.scene import Scene

DESK = Scene(size=(1600, 1200), table="wood", tilt=6, turn=100, fill=0.85, noise=0.1)


@pytest.fixture(scope="module")
def picture() -> Photograph:
    return photograph([render_card(sample.PERSON, "left", sample.STYLE, 1500)], DESK, 1)


@pytest.fixture(scope="module")
def photo(picture: Photograph, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("photos") / "card.jpg"
    Image.fromarray(np.ascontiguousarray(picture.pixels[..., ::-1])).save(path, quality=92)
    return path


@pytest.fixture(scope="module")
def reading(photo: Path) -> CardReading:
    (card,) = read_photo(photo).cards
    return card


def test_every_field_knows_its_line_its_place_and_its_rule(reading: CardReading) -> None:
    height, width = reading.card.pixels.shape[:2]
    names = [field.value for field in reading.of(FieldKind.NAME)]
    assert names == [sample.PERSON.name]
    assert {field.value for field in reading.of(FieldKind.PHONE)} == {p.number for p in sample.PERSON.phones}
    for field in reading.fields:
        assert field.rule
        assert 0 < field.confidence <= 1
        assert field.lines, f"{field.kind} comes from nowhere"
        assert field.box is not None
        assert -5 <= field.box.x < field.box.right <= width + 5
        assert -5 <= field.box.y < field.box.bottom <= height + 5


def test_the_corners_are_those_of_the_card(reading: CardReading, picture: Photograph) -> None:
    (truth,) = picture.corners
    assert reading.card.rotation == 90
    for corner, (x, y) in zip(reading.card.corners, truth, strict=True):
        assert np.hypot(corner.x - x, corner.y - y) < 40


def test_one_reader_alone_reads_the_card(photo: Path) -> None:
    (card,) = read_photo(photo, ReadOptions(second_reader=False)).cards
    assert {line.reader for line in card.lines} == {"tesseract"}
    assert [field.value for field in card.of(FieldKind.NAME)] == [sample.PERSON.name]
    assert {field.value for field in card.of(FieldKind.EMAIL)} == set(sample.PERSON.emails)


def test_the_users_corners_are_read_again(photo: Path, reading: CardReading) -> None:
    again = read_card(photo, reading.card.corners)
    assert again.card.corners == reading.card.corners
    assert [f.value for f in again.of(FieldKind.NAME)] == [f.value for f in reading.of(FieldKind.NAME)]
    a, b, c, d = reading.card.corners
    turned = read_card(photo, (b, c, d, a), turn=90)
    assert [f.value for f in turned.of(FieldKind.NAME)] == [f.value for f in reading.of(FieldKind.NAME)]


def test_a_trace_draws_every_step(photo: Path, tmp_path: Path) -> None:
    read_photo(photo, ReadOptions(second_reader=False, trace=str(tmp_path / "steps")))
    steps = sorted(path.name for path in (tmp_path / "steps").iterdir())
    assert [name.split("-", 2)[2].split(".")[0] for name in steps] == [
        "1-photo",
        "2-spots",
        "3-outlines",
        "card0-4-flat",
        "card0-5-lines",
        "card0-6-fields",
        "card0-7-said",
    ]
    assert all(path.stat().st_size > 100 for path in (tmp_path / "steps").iterdir())


def newspaper() -> Image.Image:
    page = Image.new("RGB", (1400, 1800), (228, 224, 214))
    draw, font = ImageDraw.Draw(page), ImageFont.load_default(22)
    said = "the council met again on tuesday to talk about the old bridge and nobody knew what it would cost"
    words = said.split()
    rng = np.random.default_rng(5)
    for column in range(4):
        for row in range(55):
            text = " ".join(rng.choice(words, 4))
            draw.text((40 + column * 340, 120 + row * 30), text[:28], (40, 40, 40), font)
    draw.text((40, 30), "THE MORNING HERALD", (20, 20, 20), ImageFont.load_default(64))
    return page


def black_frame() -> Image.Image:
    return Image.new("RGB", (1200, 900), (4, 4, 4))


def face() -> Image.Image:
    picture = Image.new("RGB", (900, 1200), (120, 150, 170))
    draw = ImageDraw.Draw(picture)
    draw.ellipse((200, 200, 700, 900), (224, 178, 150))
    for x in (340, 560):
        draw.ellipse((x - 40, 450, x + 40, 500), (250, 250, 250))
        draw.ellipse((x - 18, 458, x + 18, 494), (60, 40, 30))
    draw.arc((330, 600, 570, 780), 20, 160, (160, 60, 60), 14)
    return picture


def bar_code_label() -> Image.Image:
    label = Image.new("RGB", (1000, 500), "white")
    draw = ImageDraw.Draw(label)
    for i, wide in enumerate(np.random.default_rng(2).integers(3, 12, 60)):
        draw.rectangle((100 + i * 13, 60, 100 + i * 13 + wide, 360), "black")
    draw.text((180, 380), "4 006381 333931", "black", ImageFont.load_default(60))
    return label


@pytest.mark.parametrize("make", [newspaper, black_frame, face, bar_code_label])
def test_what_is_no_card_never_becomes_a_contact(make: object, tmp_path: Path) -> None:
    assert callable(make)
    path = tmp_path / "picture.png"
    make().save(path)
    with pytest.raises(NoCardFound):
        read_photo(path)


def test_corners_on_a_page_that_is_not_there_find_no_card(photo: Path) -> None:
    corners = (Point(0, 0), Point(100, 0), Point(100, 60), Point(0, 60))
    with pytest.raises(NoCardFound):
        read_card(photo, corners, page=3)
