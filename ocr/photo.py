"""A file → upright pictures, bounded in size whatever the file claims.

What a file is, its content says and not its name. Everything in it is hostile until decoded: the
claimed size is checked before a pixel is made, and no more pages are opened than a batch needs.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import cv2
import numpy as np
from PIL import ExifTags, Image, UnidentifiedImageError

from ocr.errors import (
    FileTooLarge,
    PdfLocked,
    PdfTooLong,
    PhotoDamaged,
    PhotoEmpty,
    PhotoForbidden,
    PhotoIsFolder,
    PhotoMissing,
    PhotoTooLarge,
    PhotoUnknownFormat,
)
from ocr.model import Photo, Pixels

if TYPE_CHECKING:
    import pypdfium2

FORMATS = ("JPEG", "MPO", "PNG", "WEBP", "TIFF", "HEIF", "AVIF", "BMP", "GIF")
MAX_FILE_MEGABYTES = 200
MAX_MEGAPIXELS = 120
MAX_SIDE = 4400
"""A longer side is scaled down to this: small print on a card still has 20 pixels to a letter."""
MAX_PAGES = 60
PDF_PAGE_SIDE = 2400
TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
"""What sets a picture upright, by the EXIF tag Orientation (CIPA DC-008, 4.6.4)."""
DECODER_ERRORS = (OSError, ValueError, SyntaxError, EOFError, LookupError, TypeError, ArithmeticError)
"""What the decoders raise on damaged files."""
PDF_MAGIC = b"%PDF-"


def open_photo(path: Path) -> Iterator[Photo]:
    """Give the upright pages of a file one after the other, each at most MAX_SIDE pixels long.

    Raises a `ReadingError` that says what is wrong with the file.
    """
    head = _first_bytes(path)
    if PDF_MAGIC in head:
        yield from _pdf_pages(path)
    else:
        yield from _picture_pages(path)


def _first_bytes(path: Path) -> bytes:
    try:
        size = path.stat().st_size
        if path.is_dir():
            raise PhotoIsFolder()
        if not path.is_file():
            raise PhotoUnknownFormat()
        if size == 0:
            raise PhotoEmpty()
        if size > MAX_FILE_MEGABYTES * 1_000_000:
            raise FileTooLarge(limit=MAX_FILE_MEGABYTES)
        with path.open("rb") as file:
            return file.read(1024)
    except FileNotFoundError:
        raise PhotoMissing() from None
    except PermissionError:
        raise PhotoForbidden() from None
    except (OSError, ValueError):  # a name no file system takes, a device that fails
        raise PhotoMissing() from None


def _known_formats() -> list[str]:
    """Give the formats of ours that this machine's decoders know."""
    import pillow_heif

    Image.init()
    pillow_heif.register_heif_opener()
    return [name for name in FORMATS if name in Image.OPEN]


def _picture_pages(path: Path) -> Iterator[Photo]:
    # Pillow's own limit would speak first and in its own words; ours is checked right after opening.
    Image.MAX_IMAGE_PIXELS = None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # odd metadata is no concern of the reader's
            with Image.open(path, formats=_known_formats()) as image:
                pages = min(getattr(image, "n_frames", 1), MAX_PAGES) if image.format == "TIFF" else 1
                for page in range(pages):
                    if page:
                        image.seek(page)
                    yield Photo(path.name, _upright_pixels(image), page)
    except UnidentifiedImageError:
        raise (PhotoDamaged() if _looks_like_picture(path) else PhotoUnknownFormat()) from None
    except MemoryError:
        raise PhotoDamaged() from None
    except DECODER_ERRORS:
        raise PhotoDamaged() from None


def _looks_like_picture(path: Path) -> bool:
    """Tell a damaged picture from something that never was one, by its first bytes."""
    with path.open("rb") as file:
        head = file.read(16)
    return head.startswith((b"\xff\xd8", b"\x89PNG", b"II*\0", b"MM\0*", b"RIFF")) or head[4:8] == b"ftyp"


def _upright_pixels(image: Image.Image) -> Pixels:
    width, height = image.size
    if width < 1 or height < 1:
        raise PhotoDamaged()
    if width * height > MAX_MEGAPIXELS * 1_000_000:
        raise PhotoTooLarge(width=width, height=height, limit=MAX_MEGAPIXELS)
    if image.format in ("JPEG", "MPO"):
        image.draft("RGB", (MAX_SIDE, MAX_SIDE))
    turn = TURNS.get(image.getexif().get(ExifTags.Base.Orientation, 1))
    # A picture at the limit takes half a gigabyte: it is made small first, and everything else done to the small one.
    small = _shrunk_image(image)
    upright = small.transpose(turn) if turn is not None else small
    return _as_bgr(_as_rgb(upright))


def _shrunk_image(image: Image.Image) -> Image.Image:
    """Bring the longer side to at most MAX_SIDE pixels, in a mode whose values can be averaged."""
    scale = MAX_SIDE / max(image.size)
    if scale >= 1:
        return image
    size = (max(1, round(image.width * scale)), max(1, round(image.height * scale)))
    if image.mode in ("P", "PA"):
        image = image.convert("RGBA" if "transparency" in image.info or image.mode == "PA" else "RGB")
    elif image.mode == "1":
        image = image.convert("L")
    elif image.mode.startswith("I;"):
        image = image.convert("I")
    return image.resize(size, Image.Resampling.BOX)


def _as_rgb(image: Image.Image) -> Image.Image:
    """Bring any mode to 8-bit RGB: transparency on white paper, 16-bit scans scaled down."""
    if image.mode.startswith(("I", "F")):
        values = np.asarray(image, dtype=np.float32)
        top = float(values.max()) or 1.0
        return Image.fromarray((values * (255.0 / top)).clip(0, 255).astype(np.uint8)).convert("RGB")
    if image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info:
        clear = image.convert("RGBA")
        paper = Image.new("RGBA", clear.size, "white")
        return Image.alpha_composite(paper, clear).convert("RGB")
    return image if image.mode == "RGB" else image.convert("RGB")


def _as_bgr(image: Image.Image) -> Pixels:
    return np.asarray(cv2.cvtColor(np.asarray(image), cv2.COLOR_RGB2BGR), dtype=np.uint8)


def shrunk(pixels: Pixels, longest: int) -> Pixels:
    """Scale a picture down so that its longer side has at most `longest` pixels."""
    height, width = pixels.shape[:2]
    scale = longest / max(height, width)
    if scale >= 1:
        return pixels
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    # Halving takes an eighth of the time; what is left to do must still be an average of several pixels.
    while min(pixels.shape[:2]) >= 2 and max(pixels.shape[:2]) >= 4 * longest:
        half = pixels.shape[1] // 2, pixels.shape[0] // 2
        pixels = np.asarray(cv2.resize(pixels, half, interpolation=cv2.INTER_AREA), dtype=np.uint8)
    return np.asarray(cv2.resize(pixels, size, interpolation=cv2.INTER_AREA), dtype=np.uint8)


def _pdf_pages(path: Path) -> Iterator[Photo]:
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError as error:
        raise (PdfLocked() if "password" in str(error).lower() else PhotoDamaged()) from None
    try:
        pages = len(document)
        if pages > MAX_PAGES:
            raise PdfTooLong(pages=pages, limit=MAX_PAGES)
        if pages == 0:
            raise PhotoDamaged()
        for page in range(pages):
            yield Photo(path.name, _pdf_page_pixels(document, page), page)
    except pypdfium2.PdfiumError:
        raise PhotoDamaged() from None
    finally:
        document.close()


def _pdf_page_pixels(document: pypdfium2.PdfDocument, number: int) -> Pixels:
    page = document[number]
    try:
        longest = max(page.get_size())  # in points
        if not 1 <= longest < 1_000_000:
            raise PhotoDamaged()
        scale = min(PDF_PAGE_SIDE / longest, 12.0)
        bitmap = page.render(scale=scale, rev_byteorder=False, prefer_bgrx=False)
        pixels = np.array(bitmap.to_numpy(), dtype=np.uint8)
    finally:
        page.close()
    if pixels.ndim == 2:
        pixels = np.repeat(pixels[:, :, None], 3, axis=2)
    return np.ascontiguousarray(pixels[:, :, :3])
