"""Which fonts the machine has for a language, found through fontconfig and loaded by Pillow."""

from __future__ import annotations

import shutil
import subprocess
from collections import defaultdict
from dataclasses import dataclass, field
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from PIL import ImageFont

SANS = (
    "Lato", "Inter", "Open Sans", "Roboto", "Cantarell", "Carlito", "Cabin", "Karla", "Manrope", "Sora", "PT Sans",
    "DejaVu Sans", "Liberation Sans", "Linux Biolinum O", "Nimbus Sans", "Noto Sans", "TeX Gyre Adventor", "URW Gothic",
    "Quicksand", "Play", "Jura", "Dosis", "Comfortaa", "Yanone Kaffeesatz", "Noto Sans Display", "TeX Gyre Heros Cn",
    "Roboto Condensed", "PT Sans Narrow", "Liberation Sans Narrow", "Nimbus Sans Narrow", "Open Sans Condensed",
)  # fmt: skip
SERIF = (
    "EB Garamond", "Caladea", "Gentium Book Plus", "Linux Libertine O", "Vollkorn", "PT Serif", "Quattrocento",
    "Old Standard TT", "DejaVu Serif", "Liberation Serif", "Noto Serif", "TeX Gyre Pagella", "TeX Gyre Bonum", "C059",
    "P052", "TeX Gyre Schola", "URW Bookman", "Noto Serif Display",
)  # fmt: skip
MONO = ("Fira Code", "Courier Prime", "DejaVu Sans Mono", "Liberation Mono", "PT Mono")
DISPLAY = ("Bebas Neue", "League Spartan", "Dancing Script", "Kaushan Script", "Z003", "TeX Gyre Chorus")
ASIAN = {
    "ja": ("Noto Sans CJK JP", "Noto Serif CJK JP", "IPAexGothic", "IPAexMincho"),
    "zh-cn": ("Noto Sans CJK SC", "Noto Serif CJK SC", "AR PL UMing CN"),
    "zh-tw": ("Noto Sans CJK TC", "Noto Serif CJK TC", "AR PL UMing TW"),
    "ko": ("Noto Sans CJK KR", "Noto Serif CJK KR", "NanumGothic", "NanumMyeongjo", "NanumBarunGothic", "NanumSquare"),
}


@dataclass
class Face:
    """One font file of a family, with the languages it can write."""

    file: str
    index: int
    bold: bool
    slanted: bool
    weight: float
    languages: set[str] = field(default_factory=set)


@cache
def families() -> dict[str, list[Face]]:
    """Give every installed family's faces; empty where fontconfig is not installed."""
    if not shutil.which("fc-list"):
        return {}
    shape = "%{family[0]}\t%{file}\t%{index}\t%{weight}\t%{slant}\t%{lang}\n"
    listing = subprocess.run(["fc-list", "-f", shape], capture_output=True, text=True, check=False).stdout
    found: dict[str, list[Face]] = defaultdict(list)
    for row in listing.splitlines():
        family, file, index, weight, slant, languages = row.split("\t")
        if not index.isdigit() or int(index) > 0xFFFF or not file.endswith((".ttf", ".otf", ".ttc")):
            continue  # a named instance of a variable font, which Pillow opens by another way
        heavy = float(weight) if weight.replace(".", "").isdigit() else 80.0
        face = Face(file, int(index), heavy >= 180, slant not in ("", "0"), heavy, set(languages.split("|")))
        found[family].append(face)
    return dict(found)


def installed(names: tuple[str, ...], language: str) -> list[str]:
    """Give those of the families that are installed and can write the language in every upright weight."""
    return [name for name in names if (faces := _upright(name)) and all(language in face.languages for face in faces)]


def _upright(family: str) -> list[Face]:
    return [face for face in families().get(family, []) if not face.slanted]


def families_for(language: str) -> list[str]:
    """Give the text families for a language; one empty name (Pillow's own font) where there are none."""
    if language in ASIAN:
        return installed(ASIAN[language], language) or [""]
    return installed(SANS + SERIF, language) or [""]


@cache
def font(family: str, size: int, bold: bool = False) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    """Load a family's upright face in a size of pixels, or Pillow's built-in font."""
    faces = _upright(family)
    if not faces:
        return ImageFont.load_default(size)
    wanted = 200 if bold else 80
    best = min(faces, key=lambda face: abs(face.weight - wanted))
    return ImageFont.truetype(best.file, size, index=best.index)


@cache
def icon_font_file() -> str:
    """Give the file of the icon font that comes with qtawesome, or an empty name."""
    package = find_spec("qtawesome")
    if package is None or package.origin is None:
        return ""
    files = sorted((Path(package.origin).parent / "fonts").glob("fontawesome6-solid*.ttf"))
    return str(files[0]) if files else ""


@cache
def icon_font(size: int) -> ImageFont.FreeTypeFont:
    """Load the icon font in a size of pixels."""
    return ImageFont.truetype(icon_font_file(), size)
