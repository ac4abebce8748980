"""The first reader: Tesseract, in-process through tesserocr, or as a program through pytesseract.

A complete reader on its own: it finds lines by their marks and reads each as a strip of dark print
on white paper, whatever the card's colours.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import cv2

from ocr.errors import ReaderMissing
from ocr.model import Pixels, Quad, Word
from ocr.readers.base import ReaderStatus, Text
from ocr.readers.ink import InkedStrip, ink_on_paper
from ocr.spots import find_spots

NAME = "tesseract"
SINGLE_LINE = 7  # Tesseract's page segmentation mode for one line
SCRIPTS = {
    "Latin": ("Latin", "script/Latin", "eng+deu+fra+spa+ita", "eng"),
    "Hangul": ("kor", "script/Hangul", "Hangul"),
    "Japanese": ("jpn", "script/Japanese", "Japanese"),
    "Simplified": ("chi_sim", "script/HanS", "HanS"),
    "Traditional": ("chi_tra", "script/HanT", "HanT"),
    "Cyrillic": ("Cyrillic", "script/Cyrillic", "rus+ukr", "rus"),
    "Greek": ("ell", "script/Greek", "Greek"),
}
"""The language data that reads a script, the best first; names with + need every part."""


class TesseractReader:
    """Reads one script; make one for each script that a card turns out to hold."""

    name = NAME

    def __init__(self, script: str = "Latin") -> None:
        self.language = _language_for(script)

    def load(self) -> None:
        """Load the language's model, where the engine runs in this process; once is enough."""
        if find_spec("tesserocr"):
            _engine(self.language)

    def find(self, pixels: Pixels, longest: int) -> list[Quad]:
        """Find rows of letter-like marks on the picture scaled to `longest` pixels."""
        return find_spots(pixels, longest)

    def read(self, strips: Sequence[Pixels]) -> list[Text]:
        """Read each strip as one line."""
        inked = [ink_on_paper(strip) for strip in strips]
        read = _read_in_process if find_spec("tesserocr") else _read_as_program
        return [
            _text_of(strip.with_bullets(words)) for strip, words in zip(inked, read(self.language, inked), strict=True)
        ]


def can_read(script: str) -> bool:
    """Say whether the language data for a script is installed."""
    try:
        _language_for(script)
    except ReaderMissing:
        return False
    return True


def status() -> ReaderStatus:
    """Say whether Tesseract can be used, its version and its languages."""
    found = _installed()
    if found is None:
        return ReaderStatus(NAME, "", (), str(ReaderMissing()))
    version, _, languages = found
    problem = ""
    if not any(_has(choice, languages) for choice in SCRIPTS["Latin"][:2]):
        problem = (
            "The language data for European languages is missing; install it "
            "(on Debian and Ubuntu: sudo apt install tesseract-ocr-script-latn)."
        )
    way = "in-process" if find_spec("tesserocr") else "as a program"
    return ReaderStatus(NAME, f"{version} ({way})", languages, problem)


def languages_folder() -> Path | None:
    """Give the folder of the language data, None where Tesseract is not installed."""
    found = _installed()
    return found[1] if found else None


@cache
def _installed() -> tuple[str, Path, tuple[str, ...]] | None:
    """Ask the program for its version, its data folder and its languages; None where there is none."""
    program = shutil.which("tesseract")
    if program is None:
        return None
    try:
        listing = _said_by(program, "--list-langs")
        version = _said_by(program, "--version").split("\n", 1)[0].removeprefix("tesseract").strip()
    except (OSError, subprocess.SubprocessError):
        return None
    head, *names = listing.strip().splitlines() or [""]
    quoted = re.search(r'"([^"]+)"', head)
    folder = Path(quoted[1]) if quoted else Path(os.environ.get("TESSDATA_PREFIX", "."))
    return version, folder, tuple(sorted(name.strip() for name in names if name.strip()))


def _said_by(program: str, option: str) -> str:
    done = subprocess.run([program, option], capture_output=True, text=True, timeout=20, check=True)
    return done.stdout or done.stderr


def _has(choice: str, languages: Sequence[str]) -> bool:
    return all(part in languages for part in choice.split("+"))


def _language_for(script: str) -> str:
    found = _installed()
    languages = found[2] if found else ()
    for choice in SCRIPTS[script]:
        if _has(choice, languages):
            return choice
    raise ReaderMissing()


def _keep_to_one_thread() -> None:
    """Tesseract's own threads fight over the cores that the worker processes already use."""
    os.environ.setdefault("OMP_THREAD_LIMIT", "1")


@cache
def _engine(language: str) -> Any:
    """Load a language's model once a process."""
    _keep_to_one_thread()
    import tesserocr

    found = _installed()
    if found is None:
        raise ReaderMissing()
    return tesserocr.PyTessBaseAPI(path=str(found[1]), lang=language, psm=SINGLE_LINE)


def _read_in_process(language: str, strips: Sequence[InkedStrip]) -> list[list[Word]]:
    engine = _engine(language)
    return [[strip.word(*word) for word in _words_in(engine, strip.image)] for strip in strips]


def _words_in(engine: Any, image: Any) -> list[tuple[str, float, tuple[int, int, int, int]]]:
    height, width = image.shape
    engine.SetImageBytes(image.tobytes(), width, height, 1, width)
    engine.SetSourceResolution(300)
    engine.Recognize()
    return _words_of(engine)


def _words_of(engine: Any) -> list[tuple[str, float, tuple[int, int, int, int]]]:
    import tesserocr

    found = []
    level = tesserocr.RIL.WORD
    for item in tesserocr.iterate_level(engine.GetIterator(), level):
        box = item.BoundingBox(level)
        if box is None or item.Empty(level):
            continue
        try:
            text = item.GetUTF8Text(level)
        except RuntimeError:  # tesserocr's way to say that there is no text
            continue
        if text.strip():
            found.append((text.strip(), item.Confidence(level), box))
    return found


def _read_as_program(language: str, strips: Sequence[InkedStrip]) -> list[list[Word]]:
    """Read all strips with one start of the program, which takes a list of files."""
    if not strips:
        return []
    _keep_to_one_thread()
    import pytesseract

    with tempfile.TemporaryDirectory() as folder:
        names = []
        for number, strip in enumerate(strips):
            names.append(str(Path(folder, f"{number}.png")))
            cv2.imwrite(names[-1], strip.image)
        listing = Path(folder, "strips.txt")
        listing.write_text("\n".join(names), encoding="utf-8")
        data = pytesseract.image_to_data(
            str(listing),
            lang=language,
            config=f"--psm {SINGLE_LINE} --dpi 300",
            output_type=pytesseract.Output.DICT,
            timeout=60,
        )
    words: list[list[Word]] = [[] for _ in strips]
    for row, text in enumerate(data["text"]):
        place = int(data["page_num"][row]) - 1
        if str(text).strip() and 0 <= place < len(words):
            left, top = int(data["left"][row]), int(data["top"][row])
            edges = left, top, left + int(data["width"][row]), top + int(data["height"][row])
            words[place].append(strips[place].word(str(text).strip(), float(data["conf"][row]), edges))
    return words


def _text_of(words: Sequence[Word]) -> Text:
    if not words:
        return Text("", 0.0)
    letters = sum(len(word.text) for word in words)
    confidence = sum(word.confidence * len(word.text) for word in words) / letters
    return Text(" ".join(word.text for word in words), confidence, tuple(words))
