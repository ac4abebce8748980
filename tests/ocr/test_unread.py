"""Cards in scripts that no reader knows say so; of a card in two scripts the part that can be read is read."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image, ImageDraw, features

from ocr import FieldKind, ReadOptions, read_card, read_photo
from ocr.errors import ScriptUnsupported
from ocr.model import Point
from ocr.unread import says_who
from tests.cards import sample
from tests.cards.fonts import families, font
from tests.cards.photograph import photograph, scanned
from tests.cards.render import RenderedCard, render_card
from tests.cards.scene import Scene
from tests.reading.fake_readers import card_reading

FAMILY = "DejaVu Sans"
WIDTH, HEIGHT = 1500, 900
HEBREW = ('אופק כחול בע"מ', "נועה ברקאי", "מנהלת שיווק", "רחוב הרצל 12, תל אביב", "טלפון: 03-555-0142")
ARABIC = (
    "شركة الأفق الأزرق للتجارة",
    "ليلى حسن الشريف",
    "مديرة المبيعات",
    "شارع الملك فهد، الرياض",
    "هاتف: 011 555 0142",
)
ENGLISH = ("Layla H. Alsharif", "Sales Manager", "Blue Horizon Trading Co.", "layla@bluehorizon.example")

pytestmark = pytest.mark.skipif(FAMILY not in families(), reason=f"needs the font {FAMILY}")
shaped = pytest.mark.skipif(not features.check("raqm"), reason="Pillow cannot join Arabic letters here")


def card(right: tuple[str, ...], left: tuple[str, ...] = ()) -> RenderedCard:
    """Draw lines from the right edge, and below them lines from the left one."""
    image = Image.new("RGB", (WIDTH, HEIGHT), (252, 252, 250))
    pen = ImageDraw.Draw(image)
    y = 60
    for number, line in enumerate(right):
        written = font(FAMILY, 64 if number == 1 else 46, number == 1)
        if features.check("raqm"):
            pen.text((WIDTH - 90, y), line, (28, 30, 36), written, anchor="ra", direction="rtl")
        else:
            pen.text((WIDTH - 90, y), line[::-1], (28, 30, 36), written, anchor="ra")
        y += 100
    y = max(y + 20, 440)
    for number, line in enumerate(left):
        pen.text((90, y), line, (28, 30, 36), font(FAMILY, 56 if number == 0 else 40, number == 0))
        y += 84
    return RenderedCard(image.convert("RGBA"), {}, "two scripts")


def scan(folder: Path, drawn: RenderedCard) -> Path:
    path = folder / "card.jpg"
    path.write_bytes(scanned(drawn, 3).as_jpeg())
    return path


@pytest.mark.parametrize("second_reader", [True, False])
def test_a_hebrew_card_is_said_to_be_unreadable(tmp_path: Path, second_reader: bool) -> None:
    with pytest.raises(ScriptUnsupported):
        read_photo(scan(tmp_path, card(HEBREW)), ReadOptions(second_reader=second_reader))


@shaped
def test_an_arabic_card_on_a_desk_is_said_to_be_unreadable(tmp_path: Path) -> None:
    desk = Scene(size=(1600, 1200), table="wood", tilt=6, turn=5, fill=0.8)
    path = tmp_path / "desk.jpg"
    path.write_bytes(photograph([card(ARABIC)], desk, 1).as_jpeg())

    with pytest.raises(ScriptUnsupported):
        read_photo(path)


@shaped
def test_of_a_card_in_two_scripts_the_latin_part_is_read_and_nothing_else(tmp_path: Path) -> None:
    [reading] = read_photo(scan(tmp_path, card(ARABIC[:3], ENGLISH))).cards

    assert reading.unread
    assert {field.kind: field.value for field in reading.fields} == {
        FieldKind.NAME: "Layla H. Alsharif",
        FieldKind.TITLE: "Sales Manager",
        FieldKind.ORGANIZATION: "Blue Horizon Trading Co.",
        FieldKind.EMAIL: "layla@bluehorizon.example",
    }


def test_a_card_cut_out_by_hand_opens_without_invented_fields(tmp_path: Path) -> None:
    path = scan(tmp_path, card(HEBREW))
    with Image.open(path) as picture:
        across, down = picture.size

    reading = read_card(path, (Point(0, 0), Point(across, 0), Point(across, down), Point(0, down)))

    assert reading.unread
    assert not says_who(reading.fields)


@pytest.mark.parametrize("second_reader", [True, False])
def test_an_ordinary_card_is_not_suspected(tmp_path: Path, second_reader: bool) -> None:
    path = scan(tmp_path, render_card(sample.PERSON, "left", sample.STYLE, 1400))

    [reading] = read_photo(path, ReadOptions(second_reader=second_reader)).cards

    assert not reading.unread


@pytest.mark.parametrize(("value", "expected"), [("Noa Barkai", True), ("02-555-0144 : 미 07", False), ("Il", False)])
def test_stray_letters_are_nobody(value: str, expected: bool) -> None:
    [name, *_] = card_reading().fields

    assert says_who([replace(name, value=value)]) is expected
