"""Files that do harm to careless readers, made by hand byte by byte."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Callable
from pathlib import Path

import numpy as np
from PIL import Image

from tests.cards import sample
from tests.cards.photograph import photograph
from tests.cards.scene import Scene


def png_chunk(kind: bytes, content: bytes) -> bytes:
    """Give one chunk of a PNG (ISO/IEC 15948, 5.3) with its checksum."""
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def png(width: int, height: int, *more: bytes, data: bytes = b"") -> bytes:
    """Give a PNG that claims a size (8-bit grey), with the compressed data it is given."""
    header = png_chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
    end = png_chunk(b"IDAT", zlib.compress(data)) + png_chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + header + b"".join(more) + end


def tiff(width: int, height: int, pages: int = 1, content: bytes = b"\xc8" * 64) -> bytes:
    """Give a grey TIFF (revision 6.0, section 2) of so many pages, all of which share one strip of pixels."""
    file = bytearray(b"II*\0" + struct.pack("<I", 8 + len(content)) + content)
    for page in range(pages):
        entries = (
            (256, 4, width), (257, 4, height), (258, 3, 8), (259, 3, 1), (262, 3, 1), (273, 4, 8), (277, 3, 1),
            (278, 4, height), (279, 4, len(content)),
        )  # fmt: skip
        block = struct.pack("<H", len(entries))
        block += b"".join(struct.pack("<HHII", tag, kind, 1, value) for tag, kind, value in entries)
        following = len(file) + len(block) + 4 if page + 1 < pages else 0
        file += block + struct.pack("<I", following)
    return bytes(file)


def pdf(pages: int = 1, trailer: str = "", size: str = "200 120") -> bytes:
    """Give a PDF (ISO 32000-1, 7.5) of empty pages; `trailer` adds entries, such as an encryption."""
    kids = " ".join(f"{number + 3} 0 R" for number in range(pages))
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", f"<< /Type /Pages /Kids [{kids}] /Count {pages} >>"]
    objects += [f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {size}] >>"] * pages
    file, places = "%PDF-1.4\n", []
    for number, text in enumerate(objects, 1):
        places.append(len(file))
        file += f"{number} 0 obj\n{text}\nendobj\n"
    start = len(file)
    file += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n"
    file += "".join(f"{place:010} 00000 n \n" for place in places)
    file += f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R {trailer} >>\nstartxref\n{start}\n%%EOF\n"
    return file.encode("latin-1")


def locked_pdf() -> bytes:
    """Give a PDF whose keys (7.6.3) fit no empty password."""
    keys = f"/O <{'5a' * 32}> /U <{'a5' * 32}>"
    encryption = f"/Encrypt << /Filter /Standard /V 1 /R 2 {keys} /P -44 >> /ID [<{'11' * 16}> <{'11' * 16}>]"
    return pdf(trailer=encryption)


def sample_jpeg() -> bytes:
    return sample.SAMPLE.read_bytes()


def empty_table() -> bytes:
    """Give a photograph of a desk with pens, notes and a cup on it, and no card."""
    return photograph([], Scene(size=(1600, 1200), table="wood", clutter=4), seed=3).as_jpeg()


def face() -> bytes:
    """Give a drawn portrait."""
    image = np.full((900, 700, 3), (150, 170, 190), np.uint8)
    y, x = np.mgrid[0:900, 0:700]
    image[((x - 350) / 180) ** 2 + ((y - 400) / 250) ** 2 < 1] = (150, 180, 225)
    for eye in (280, 420):
        image[((x - eye) / 30) ** 2 + ((y - 360) / 14) ** 2 < 1] = (60, 40, 30)
    image[((x - 350) / 70) ** 2 + ((y - 520) / 16) ** 2 < 1] = (90, 90, 190)
    return _jpeg(image)


def black() -> bytes:
    return _jpeg(np.zeros((1200, 1600, 3), np.uint8))


def _jpeg(pixels: np.ndarray) -> bytes:
    file = io.BytesIO()
    Image.fromarray(np.ascontiguousarray(pixels[..., ::-1])).save(file, "JPEG")
    return file.getvalue()


def largest_allowed() -> bytes:
    """Give a small file that unpacks to the largest picture Cardfile opens, all of one colour."""
    file = io.BytesIO()
    Image.new("RGB", (12_000, 9_900), (230, 230, 225)).save(file, "PNG")
    return file.getvalue()


BAD_FILES: dict[str, Callable[[], bytes]] = {
    "shopping list.jpg": lambda: "Milch, Brot, Äpfel\n".encode(),
    "program.png": lambda: b"\x7fELF" + bytes(range(256)) * 40,
    "empty.jpg": lambda: b"",
    "cut short.jpg": lambda: sample_jpeg()[: len(sample_jpeg()) // 3],
    "header only.jpg": lambda: sample_jpeg()[:200],
    "cut short.png": lambda: png(400, 300, data=b"\0" * 1000)[:-30],
    "claims much.png": lambda: png(60_000, 60_000, data=b"\0" * 100),
    "claims much.tif": lambda: tiff(60_000, 60_000),
    "claims most.tif": lambda: tiff(4_000_000_000, 4_000_000_000),
    "zero.png": lambda: png(0, 0),
    "zero.tif": lambda: tiff(0, 0, content=b""),
    "one pixel.png": lambda: png(1, 1, data=b"\0\xff"),
    "text bomb.png": lambda: png(
        200, 100, png_chunk(b"zTXt", b"Comment\0\0" + zlib.compress(b"x" * 300_000_000, 9)), data=b"\0" * 20_100
    ),
    "bomb.png": largest_allowed,
    "ten thousand pages.tif": lambda: tiff(8, 8, pages=10_000),
    "loop.tif": lambda: _looped(tiff(8, 8, pages=2)),
    "locked.pdf": locked_pdf,
    "thousand pages.pdf": lambda: pdf(pages=1000),
    "huge page.pdf": lambda: pdf(size="9000000 9000000"),
    "broken.pdf": lambda: b"%PDF-1.7\n" + b"trailer << /Root 1 0 R >> " * 30,
    "no card.jpg": empty_table,
    "face.jpg": face,
    "black.jpg": black,
}


def _looped(file: bytes) -> bytes:
    """Make a TIFF's last page point back to its first."""
    first = struct.unpack("<I", file[4:8])[0]
    return file[:-4] + struct.pack("<I", first)


def write_bad_files(folder: Path) -> list[Path]:
    """Write all of them into a folder."""
    paths = []
    for name, content in BAD_FILES.items():
        (folder / name).write_bytes(content())
        paths.append(folder / name)
    return paths
