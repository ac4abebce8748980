"""What lies under and beside the text: papers, colour areas, logos, codes."""

from __future__ import annotations

import math
import random

import cv2
import numpy as np
import zxingcpp
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFilter

from tests.cards.lettering import Box, Canvas
from tests.cards.model import Colour, Person, Style


def mixed(first: Colour, second: Colour, share: float) -> Colour:
    """Give a colour between two."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(first, second, strict=True))
    return red, green, blue


def brightness(colour: Colour) -> float:
    """Give a colour's brightness, 0 to 255."""
    return 0.3 * colour[0] + 0.59 * colour[1] + 0.11 * colour[2]


def clouds(height: int, width: int, cells: int, rng: np.random.Generator) -> NDArray[np.float32]:
    """Give soft random values of 0 to 1, with about so many blobs across."""
    coarse = rng.random((max(2, cells * height // width), max(2, cells)), dtype=np.float32)
    return np.clip(cv2.resize(coarse, (width, height), interpolation=cv2.INTER_CUBIC), 0, 1)


def new_canvas(style: Style, width_mm: float, height_mm: float, width_px: int) -> Canvas:
    """Give an empty card of the style's paper; lengths in tenths of a millimetre."""
    size = (width_px, round(width_px * height_mm / width_mm))
    image = Image.new("RGB", size, style.paper)
    rng = np.random.default_rng(style.seed)
    if style.paper_kind != "plain":
        image = _PAPERS[style.paper_kind](image, style, rng)
    canvas = Canvas(image, width_px / width_mm)
    if style.border:
        inset, line = round(18 * canvas.scale), max(2, round(3 * canvas.scale))
        frame = (inset, inset, size[0] - inset, size[1] - inset)
        canvas.pen.rounded_rectangle(frame, radius=inset, outline=style.accent, width=line)
    return canvas


def _gradient(image: Image.Image, style: Style, rng: np.random.Generator) -> Image.Image:
    width, height = image.size
    angle = rng.random() * math.pi
    x, y = np.meshgrid(np.linspace(-1, 1, width), np.linspace(-1, 1, height))
    share = ((x * math.cos(angle) + y * math.sin(angle)) / 2.8 + 0.5)[..., None]
    end = np.array(mixed(style.paper, style.accent, 0.22))
    return Image.fromarray((np.array(style.paper) * (1 - share) + end * share).astype(np.uint8))


def _picture(image: Image.Image, style: Style, rng: np.random.Generator) -> Image.Image:
    """A blurred, toned-down landscape of blobs: stands for a photograph under the text."""
    width, height = image.size
    values = clouds(height, width, 7, rng) * 0.6 + clouds(height, width, 23, rng) * 0.4
    tone = (values[..., None] - 0.5) * np.array([46, 40, 34])
    return Image.fromarray(np.clip(np.array(style.paper) + tone, 0, 255).astype(np.uint8))


def _fibres(image: Image.Image, style: Style, rng: np.random.Generator) -> Image.Image:
    width, height = image.size
    noise = cv2.GaussianBlur(rng.normal(0, 1, (height, width)).astype(np.float32), (0, 0), 2.2)
    tone = noise[..., None] * 26
    return Image.fromarray(np.clip(np.array(style.paper) + tone, 0, 255).astype(np.uint8))


def _ornament(image: Image.Image, style: Style, rng: np.random.Generator) -> Image.Image:
    """Thin pale curves under the text."""
    pen = ImageDraw.Draw(image)
    colour = mixed(style.paper, style.accent, 0.13)
    width, height = image.size
    for _ in range(9):
        middle = (rng.random() * width, rng.random() * height)
        for radius in range(20, int(width * 0.25), max(10, width // 45)):
            box = (middle[0] - radius, middle[1] - radius, middle[0] + radius, middle[1] + radius)
            pen.arc(box, rng.random() * 360, rng.random() * 360, fill=colour, width=max(1, width // 500))
    return image


_PAPERS = {"gradient": _gradient, "picture": _picture, "fibres": _fibres, "ornament": _ornament}


def draw_mark(canvas: Canvas, box: Box, colour: Colour, paper: Colour, rng: random.Random) -> None:
    """Draw a logo without letters into a square box."""
    x, y, side = box.x, box.y, min(box.width, box.height)
    kind = rng.choice(("ring", "bars", "hexagon", "leaf", "triangles", "drop"))

    def scaled(*points: tuple[float, float]) -> list[tuple[int, int]]:
        return [canvas.point(x + px * side, y + py * side) for px, py in points]

    pen = canvas.pen
    if kind == "ring":
        pen.ellipse(scaled((0, 0), (1, 1)), outline=colour, width=canvas.pixels(side * 0.16))
        pen.ellipse(scaled((0.36, 0.36), (0.64, 0.64)), fill=colour)
    elif kind == "bars":
        for number, tall in enumerate((0.4, 0.7, 1.0)):
            pen.rectangle(scaled((number * 0.36, 1 - tall), (number * 0.36 + 0.26, 1)), fill=colour)
    elif kind == "hexagon":
        six = [(0.5 + 0.5 * math.cos(a), 0.5 + 0.5 * math.sin(a)) for a in np.arange(6) * math.pi / 3]
        pen.polygon(scaled(*six), fill=colour)
        pen.polygon(scaled(*[(0.5 + (px - 0.5) * 0.55, 0.5 + (py - 0.5) * 0.55) for px, py in six]), fill=paper)
    elif kind == "leaf":
        pen.pieslice(scaled((0, 0), (1.3, 1.3)), 180, 270, fill=colour)
        pen.pieslice(scaled((-0.3, -0.3), (1, 1)), 0, 90, fill=mixed(colour, paper, 0.4))
    elif kind == "triangles":
        pen.polygon(scaled((0, 1), (0.45, 0), (0.9, 1)), fill=colour)
        pen.polygon(scaled((0.45, 1), (0.78, 0.35), (1.1, 1)), fill=mixed(colour, paper, 0.45))
    else:
        pen.ellipse(scaled((0, 0.2), (0.8, 1)), fill=colour)
        pen.ellipse(scaled((0.42, 0), (1, 0.58)), fill=mixed(colour, paper, 0.5))


def vcard_text(person: Person) -> str:
    """Give the vCard a card's QR code holds."""
    family, given = person.name.rsplit(" ", 1)[-1], person.name.rsplit(" ", 1)[0]
    lines = ["BEGIN:VCARD", "VERSION:3.0", f"N:{family};{given};;;", f"FN:{person.name}"]
    lines += [f"ORG:{_escaped(person.organization)}", f"TITLE:{_escaped(person.title)}"]
    types = {"work": "WORK,VOICE", "mobile": "CELL", "fax": "WORK,FAX"}
    lines += [f"TEL;TYPE={types.get(phone.kind, 'VOICE')}:{phone.number}" for phone in person.phones]
    lines += [f"EMAIL:{email}" for email in person.emails] + [f"URL:{url}" for url in person.urls] + ["END:VCARD"]
    return "\r\n".join(lines)


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;")


def paste_code(canvas: Canvas, box: Box, text: str) -> None:
    """Print a QR code with its quiet zone into a square box."""
    code = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode)
    picture = Image.fromarray(np.asarray(zxingcpp.write_barcode_to_image(code, scale=4, add_quiet_zones=True)))
    side = canvas.pixels(min(box.width, box.height))
    canvas.image.paste(picture.convert("RGB").resize((side, side), Image.Resampling.BOX), canvas.point(box.x, box.y))


def draw_portrait(canvas: Canvas, box: Box, rng: random.Random) -> None:
    """Draw a plain bust, standing for a photograph of the person."""
    size = canvas.point(box.width, box.height)
    back = Image.new("RGB", size, rng.choice([(150, 170, 190), (190, 180, 160), (120, 130, 140)]))
    pen = ImageDraw.Draw(back)
    skin = rng.choice([(224, 172, 140), (141, 85, 54), (198, 134, 94)])
    w, h = size
    top = h * 0.3
    pen.ellipse(
        (w * 0.02, top + w * 0.75, w * 0.98, h * 1.9), fill=rng.choice([(40, 44, 60), (90, 30, 40), (60, 90, 80)])
    )
    pen.ellipse((w * 0.27, top, w * 0.73, top + w * 0.66), fill=skin)
    pen.pieslice(
        (w * 0.25, top - w * 0.08, w * 0.75, top + w * 0.5), 180, 360, fill=rng.choice([(40, 26, 20), (150, 110, 60)])
    )
    canvas.image.paste(back.filter(ImageFilter.GaussianBlur(max(1, w // 60))), canvas.point(box.x, box.y))
