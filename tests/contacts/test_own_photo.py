"""A contact's own photo is found in whatever way its vCard holds it, and in nothing else."""

from __future__ import annotations

import base64

import pytest

from desktop.contacts.model import OwnPhoto
from desktop.contacts.own_photo import MAX_PHOTO, own_photo

JPEG = b"\xff\xd8\xff\xe0" + bytes(range(256)) * 2
PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(200))
GIF = b"GIF89a" + bytes(50)
WEBP = b"RIFF\x32\x00\x00\x00WEBPVP8 " + bytes(50)


def text_of(content: bytes) -> str:
    return base64.b64encode(content).decode()


def folded(line: str, end: str = "\r\n ") -> str:
    return end.join(line[place : place + 70] for place in range(0, len(line), 70))


def card(*lines: str, version: str = "3.0", end: str = "\r\n") -> str:
    return end.join(["BEGIN:VCARD", f"VERSION:{version}", "FN:Dora Dehmel", *lines, "TITLE:Adviser", "END:VCARD", ""])


@pytest.mark.parametrize(
    ("version", "head"),
    [
        ("2.1", "PHOTO;JPEG;ENCODING=BASE64:"),
        ("2.1", "PHOTO;TYPE=JPEG;BASE64:"),
        ("3.0", "PHOTO;ENCODING=b;TYPE=JPEG:"),
        ("3.0", "item1.photo;type=jpeg;encoding=B:"),
        ("3.0", 'PHOTO;X-CROP="a:b;c";ENCODING=b:'),
        ("3.0", "PHOTO;VALUE=uri:data:image/jpeg\\;base64\\,"),
        ("4.0", "PHOTO:data:image/jpeg;base64,"),
        ("4.0", "PHOTO;PREF=1:DATA:;name=x;BASE64,"),
    ],
)
def test_a_photo_is_found_however_it_is_written(version: str, head: str) -> None:
    line = head + text_of(JPEG)
    expected = OwnPhoto(JPEG, "jpeg")
    assert own_photo(card(line, version=version)) == expected
    assert own_photo(card(folded(line), version=version)) == expected
    assert own_photo(card(folded(line, "\n\t"), version=version, end="\n")) == expected
    assert own_photo(card(folded(line, "\r "), version=version, end="\r")) == expected


def test_the_folds_may_be_anywhere_and_blank_lines_behind() -> None:
    line = "PHOTO;ENCODING=b;TYPE=JPEG:" + text_of(JPEG)
    narrow = "\r\n ".join(line[place : place + 7] for place in range(0, len(line), 7))
    assert own_photo(card(narrow, "", "   ")) == OwnPhoto(JPEG, "jpeg")
    spaced = "PHOTO;ENCODING=BASE64;JPEG:\r\n    " + folded(text_of(JPEG), "\r\n    ") + "\r\n"
    assert own_photo(card(spaced, version="2.1")) == OwnPhoto(JPEG, "jpeg")


@pytest.mark.parametrize(("content", "kind"), [(JPEG, "jpeg"), (PNG, "png"), (GIF, "gif"), (WEBP, "webp")])
def test_its_first_bytes_say_what_it_is_whatever_the_card_says(content: bytes, kind: str) -> None:
    assert own_photo(card("PHOTO;ENCODING=b;TYPE=TIFF:" + text_of(content))) == OwnPhoto(content, kind)


@pytest.mark.parametrize("length", [300, 301, 302])
def test_padding_may_be_missing(length: int) -> None:
    content = (JPEG * 2)[:length]
    assert own_photo(card("PHOTO;ENCODING=b:" + text_of(content).rstrip("="))) == OwnPhoto(content, "jpeg")


@pytest.mark.parametrize(
    "line",
    [
        "PHOTO;VALUE=uri:https://www.axiom.example/dora.jpg",
        "PHOTO:http://www.axiom.example/dora.jpg",
        "PHOTO:file:///etc/passwd",
        "PHOTO;ENCODING=b;VALUE=uri:https://www.axiom.example/dora.jpg",
        "PHOTO:data:image/svg+xml;base64," + text_of(b"<svg xmlns='http://www.w3.org/2000/svg'/>"),
        "PHOTO:data:image/jpeg," + text_of(JPEG),
        "PHOTO;ENCODING=b:This is a photo of Dora",
        "PHOTO;ENCODING=b:" + text_of(b"This is a photo of Dora, she says."),
        "PHOTO;ENCODING=b:" + text_of(JPEG)[:-40] + "\u00e4\u2603" + "A" * 38,
        "PHOTO;ENCODING=b:",
        "PHOTO;ENCODING=b:=",
        "PHOTO:",
        "PHOTO",
        "PHOTO;" + "X" * 10_000 + ";ENCODING=b:" + text_of(JPEG),
        "LOGO;ENCODING=b:" + text_of(JPEG),
        "X-PHOTO;ENCODING=b:" + text_of(JPEG),
        "NOTE:PHOTO;ENCODING=b:" + text_of(JPEG),
        "NOTE;ENCODING=QUOTED-PRINTABLE:see=\r\nPHOTO;ENCODING=b:" + text_of(JPEG),
        "AGENT:\r\nBEGIN:VCARD\r\nPHOTO;ENCODING=b:" + text_of(JPEG) + "\r\nEND:VCARD",
    ],
)
def test_what_is_no_picture_of_this_contact_is_none(line: str) -> None:
    assert own_photo(card(line)) is None


@pytest.mark.parametrize(
    "text", ["", "\n", "PHOTO", "\r\r", "BEGIN:VCARD", "END:VCARD\nPHOTO;ENCODING=b:" + text_of(PNG)]
)
def test_a_broken_card_has_none(text: str) -> None:
    assert own_photo(text) is None


def test_of_several_the_first_that_is_a_picture_counts() -> None:
    lines = [
        "PHOTO;VALUE=uri:https://www.axiom.example/dora.jpg",
        "PHOTO;ENCODING=b:garbage!",
        folded("PHOTO;ENCODING=b:" + text_of(PNG)),
        folded("PHOTO;ENCODING=b:" + text_of(JPEG)),
    ]
    assert own_photo(card(*lines)) == OwnPhoto(PNG, "png")


def test_the_photo_of_the_next_card_is_not_of_this_one() -> None:
    assert own_photo(card() + card("PHOTO;ENCODING=b:" + text_of(PNG))) is None


def test_the_card_itself_has_one_beside_the_card_within_it() -> None:
    agent = "AGENT:\r\nBEGIN:VCARD\r\nPHOTO;ENCODING=b:" + text_of(JPEG) + "\r\nEND:VCARD"
    assert own_photo("\ufeff" + card(agent, "PHOTO;ENCODING=b:" + text_of(PNG))) == OwnPhoto(PNG, "png")


def test_a_large_photo_comes_whole_and_one_that_is_too_large_not_at_all() -> None:
    large = JPEG[:4] + bytes(MAX_PHOTO - 8)
    assert own_photo(card(folded("PHOTO;ENCODING=b:" + text_of(large)))) == OwnPhoto(large, "jpeg")
    assert own_photo(card("PHOTO;ENCODING=b:" + text_of(large + bytes(16)))) is None
