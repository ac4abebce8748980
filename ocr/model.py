"""The records that travel through the pipeline, each named after the thing it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Pixels = NDArray[np.uint8]
else:
    # Records pass through programs that never look at a pixel; numpy alone would take half of their start.
    Pixels = "numpy.typing.NDArray[numpy.uint8]"
"""A picture, height × width × 3, blue-green-red, 8 bits a channel."""


class Point(NamedTuple):
    """A place in a picture, in pixels from the upper left corner."""

    x: float
    y: float


Quad = tuple[Point, Point, Point, Point]
"""Four corners in reading order: upper left, upper right, lower right, lower left."""


class Box(NamedTuple):
    """An upright rectangle on the flat card, in its pixels."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height

    @property
    def middle(self) -> Point:
        return Point(self.x + self.width / 2, self.y + self.height / 2)

    def joined(self, other: Box) -> Box:
        """Give the smallest box that holds both."""
        x, y = min(self.x, other.x), min(self.y, other.y)
        return Box(x, y, max(self.right, other.right) - x, max(self.bottom, other.bottom) - y)


@dataclass(frozen=True, slots=True)
class Photo:
    """One upright picture: a photograph, a scan, or one page of a PDF or TIFF."""

    name: str
    pixels: Pixels
    page: int = 0


@dataclass(frozen=True, slots=True)
class Outline:
    """Where a card lies in a photo: its four corners, and how sure that is (0 to 1)."""

    quad: Quad
    confidence: float
    whole_photo: bool = False


@dataclass(frozen=True, slots=True)
class Card:
    """One card cut out of its photo: flat, evenly lit, the right way up.

    `corners` are in pixels of the upright photo, beginning at the card's own upper left;
    `rotation` says by how many degrees clockwise (0, 90, 180, 270) the card lay turned.
    What was read from a text has a blank card: no pixels, and every corner at 0, 0.
    """

    pixels: Pixels
    corners: Quad
    rotation: int = 0
    page: int = 0

    @property
    def blank(self) -> bool:
        """Say whether there never was a picture of it."""
        return not any(corner.x or corner.y for corner in self.corners)


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a line, with its box on the flat card."""

    text: str
    box: Box
    confidence: float


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line of the flat card, and which reader read it (confidence 0 to 1)."""

    text: str
    box: Box
    confidence: float
    reader: str
    words: tuple[Word, ...] = ()
    other: str = ""
    """What the second reader read in the same place, where it read something else."""
    checked: float = 0.0
    """How sure the second reader was of its reading (0 to 1); 0 where there was none."""


class FieldKind(StrEnum):
    """What a piece of text on a card is."""

    NAME = "name"
    TITLE = "title"
    ORGANIZATION = "organization"
    DEPARTMENT = "department"
    PHONE = "phone"
    EMAIL = "email"
    URL = "url"
    ADDRESS = "address"
    SOCIAL = "social"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Field:
    """One fact read from a card, with all that says why it is believed.

    `value` is the normal form (a phone as E.164, an e-mail in lower case), `printed` the text on
    the card, `lines` the places in the reading's line list, `box` the place on the flat card,
    `rule` the rule that claimed it, `confidence` the probability (0 to 1) that it is right.
    `parts` by kind — name: prefix, given, family, suffix; phone: kind (work, mobile, fax, home,
    pager, other), ext; address: street, postcode, city, region, country; social: service, handle.
    """

    kind: FieldKind
    value: str
    printed: str
    confidence: float
    rule: str
    lines: tuple[int, ...] = ()
    box: Box | None = None
    parts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class CardReading:
    """Everything read from one card: the card, its lines, its fields, its language and region.

    `language` is an ISO 639-1 code or empty, `region` an ISO 3166-1 alpha-2 code or empty; `unread`
    says that lines in a script that no reader knows were left out.
    """

    card: Card
    lines: tuple[Line, ...]
    fields: tuple[Field, ...]
    language: str = ""
    region: str = ""
    unread: bool = False

    def of(self, kind: FieldKind) -> tuple[Field, ...]:
        """Give the fields of one kind, in the order they stand on the card."""
        return tuple(f for f in self.fields if f.kind == kind)


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of one photograph file: its cards, or the sentence why there are none."""

    photo: str
    seconds: float
    cards: tuple[CardReading, ...] = ()
    error: str | None = None


@dataclass(frozen=True, slots=True)
class Sender:
    """Who an e-mail says it is from: a name as shown and an address, each "" where it does not say."""

    name: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """What the user may set for a reading.

    `region` is the user's own country (ISO 3166-1 alpha-2), asked only when the card says
    nothing; `second_reader` switches the second reader on; `trace` names the folder for a
    picture of every step, or is empty.
    """

    region: str = ""
    second_reader: bool = True
    trace: str = ""
