"""What every text reader can do, whatever engine stands behind it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from ocr.model import Pixels, Quad, Word


@dataclass(frozen=True, slots=True)
class Text:
    """What a reader makes of one strip of a picture: text, confidence (0 to 1), and words.

    The words' boxes are in pixels of the strip.
    """

    text: str
    confidence: float
    words: tuple[Word, ...] = ()


@dataclass(frozen=True, slots=True)
class ReaderStatus:
    """Whether a reader can be used here, for `cardfile doctor`.

    `problem` is empty, or a sentence that says what is missing and how to get it.
    """

    name: str
    version: str
    languages: tuple[str, ...] = ()
    problem: str = ""


class Reader(Protocol):
    """An engine that turns strips of a picture into text."""

    @property
    def name(self) -> str:
        """The engine's name as it stands on each line it read."""
        ...

    def find(self, pixels: Pixels, longest: int) -> list[Quad]:
        """Find the text lines of a picture, looking at it scaled to `longest` pixels.

        Gives quads in the picture's own pixels, each beginning at the line's upper left as far
        as the engine can tell; text may run in any direction.
        """
        ...

    def read(self, strips: Sequence[Pixels]) -> list[Text]:
        """Read strips that hold one upright line each."""
        ...


ReaderFor = Callable[[str], Reader | None]


@dataclass(frozen=True, slots=True)
class Readers:
    """Who reads: `main` finds and reads the lines, `check` reads them again, `script` gives a reader for a script."""

    main: Reader
    check: Reader | None
    script: ReaderFor
