"""Files of every kind become upright pixels, or a sentence that says what to do."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

import numpy as np
import pillow_heif
import pytest
from PIL import Image

from ocr import errors
from ocr.model import Photo
from ocr.photo import MAX_SIDE, open_photo

RED_CORNER = (0, 0, 220)  # blue, green, red


def corner_picture(width: int = 120, height: int = 80) -> Image.Image:
    """Give a white picture whose upper left quarter is red."""
    picture = Image.new("RGB", (width, height), "white")
    picture.paste((220, 0, 0), (0, 0, width // 2, height // 2))
    return picture


def only_page(path: Path) -> Photo:
    (photo,) = open_photo(path)
    return photo


def is_upright(photo: Photo) -> bool:
    height, width = photo.pixels.shape[:2]
    corner, opposite = photo.pixels[height // 8, width // 8], photo.pixels[-height // 8, -width // 8]
    return bool(np.abs(corner.astype(int) - RED_CORNER).max() < 40 and opposite.min() > 200)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF", "HEIF", "BMP", "GIF"])
def test_reads_every_format_whatever_the_file_is_called(tmp_path: Path, kind: str) -> None:
    pillow_heif.register_heif_opener()
    path = tmp_path / "holiday.txt"
    corner_picture().save(path, format=kind)
    photo = only_page(path)
    assert photo.pixels.shape == (80, 120, 3)
    assert is_upright(photo)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_exif_orientation_is_undone(tmp_path: Path, orientation: int) -> None:
    turned = {
        1: None,
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_90,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270,
    }[orientation]
    picture = corner_picture()
    stored = picture if turned is None else picture.transpose(turned)
    exif = Image.Exif()
    exif[0x0112] = orientation
    path = tmp_path / "phone.jpg"
    stored.save(path, quality=95, exif=exif)
    photo = only_page(path)
    assert photo.pixels.shape == (80, 120, 3)
    assert is_upright(photo)


@pytest.mark.parametrize("mode", ["L", "1", "P", "RGBA", "LA", "CMYK", "I;16", "F"])
def test_every_colour_mode_becomes_plain_colour(tmp_path: Path, mode: str) -> None:
    picture = corner_picture()
    for step in ("L", "I", "I;16") if mode == "I;16" else (mode,):
        picture = picture.convert(step)
    path = tmp_path / "scan.tif"
    picture.save(path)
    pixels = only_page(path).pixels
    assert pixels.shape == (80, 120, 3)
    assert pixels[70, 110].min() > 200
    assert pixels[10, 10].mean() < 200


def test_transparent_paper_is_white(tmp_path: Path) -> None:
    path = tmp_path / "logo.png"
    Image.new("RGBA", (50, 40), (0, 0, 0, 0)).save(path)
    assert only_page(path).pixels.min() == 255


def test_pages_of_tiff_and_pdf_come_one_after_the_other(tmp_path: Path) -> None:
    pages = [corner_picture(), corner_picture(200, 100)]
    for name in ("scan.tif", "scan.pdf"):
        path = tmp_path / name
        pages[0].save(path, save_all=True, append_images=pages[1:])
        photos = list(open_photo(path))
        assert [photo.page for photo in photos] == [0, 1]
        assert all(is_upright(photo) for photo in photos)


def test_a_huge_picture_is_scaled_down(tmp_path: Path) -> None:
    path = tmp_path / "panorama.png"
    Image.new("L", (9000, 400), 200).save(path)
    assert only_page(path).pixels.shape == (round(400 * MAX_SIDE / 9000), MAX_SIDE, 3)


def png_that_claims(width: int, height: int) -> bytes:
    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(b"\0" * 100)) + chunk(b"IEND", b"")


def truncated_jpeg() -> bytes:
    from io import BytesIO

    whole = BytesIO()
    Image.effect_noise((400, 300), 60).save(whole, "JPEG")
    return whole.getvalue()[:9000]


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (b"", errors.PhotoEmpty),
        (b"Dear Dora, nice to meet you." * 20, errors.PhotoUnknownFormat),
        (truncated_jpeg(), errors.PhotoDamaged),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 50, errors.PhotoDamaged),
        (png_that_claims(60_000, 60_000), errors.PhotoTooLarge),
        (png_that_claims(100, 100), errors.PhotoDamaged),
        (b"%PDF-1.7\nnothing more", errors.PhotoDamaged),
        (b"RIFF\x10\0\0\0WEBPVP8 ", errors.PhotoDamaged),
    ],
)
def test_bad_files_are_told_in_a_sentence(tmp_path: Path, content: bytes, error: type[errors.ReadingError]) -> None:
    path = tmp_path / "IMG_0001.jpg"
    path.write_bytes(content)
    with pytest.raises(error) as caught:
        list(open_photo(path))
    sentence = str(caught.value)
    assert sentence.endswith(".")
    assert "{" not in sentence
    assert len(sentence) < 200


def test_missing_files_and_folders_are_told_apart(tmp_path: Path) -> None:
    with pytest.raises(errors.PhotoMissing):
        list(open_photo(tmp_path / "gone.jpg"))
    with pytest.raises(errors.PhotoMissing):
        list(open_photo(tmp_path / ("x" * 5000)))
    with pytest.raises(errors.PhotoIsFolder):
        list(open_photo(tmp_path))


def test_errors_cross_process_borders_with_their_words() -> None:
    import pickle

    error = errors.PhotoTooLarge(width=60000, height=60000, limit=120)
    again = pickle.loads(pickle.dumps(error))
    assert type(again) is errors.PhotoTooLarge
    assert str(again) == str(error)
