"""Text → fields: an e-mail's signature or a pasted text, read by the rules that read cards."""

from __future__ import annotations

import codecs
import re
from dataclasses import replace

import numpy as np

from ocr.errors import NoContactFound, TextEmpty, TextUnknownFormat
from ocr.fields import fields_from_lines, lines_of_text
from ocr.model import Card, CardReading, Field, FieldKind, Point, Sender
from ocr.rules.sender import with_sender
from ocr.scripts import WORDLESS, has_script
from ocr.signature import without_small_print

LONGEST_TEXT = 100_000
"""Characters that are looked at; a signature has a few hundred."""
MOST_CONTROLS = 0.01
"""Part of a text that may be control characters; a program or a picture has far more."""
NOBODY = Sender()
_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_EASTERN_DIGITS = {first + value: str(value) for first in (0x0660, 0x06F0) for value in range(10)}
"""The digits of Arabic and of Persian and Urdu."""
_BY_WORDS = {FieldKind.TITLE, FieldKind.ORGANIZATION, FieldKind.DEPARTMENT}
_CONTACT = {FieldKind.NAME, FieldKind.ORGANIZATION, FieldKind.PHONE, FieldKind.EMAIL}


def read_text(text: str, region: str = "", sender: Sender = NOBODY) -> CardReading:
    """Read the fields out of a text as if it were printed on a card; the reading's card is blank.

    `region` is the user's own country, asked only when the text does not tell; `sender` is who the
    e-mail says it is from, which confirms or completes the name and the address. Raises TextEmpty,
    NoContactFound.
    """
    if not re.search(r"\w", text) and not sender.email:
        raise TextEmpty()
    lines = lines_of_text(without_small_print(text[:LONGEST_TEXT].translate(_EASTERN_DIGITS)))
    width = max((line.box.right for line in lines), default=1.0)
    height = max((line.box.bottom for line in lines), default=1.0)
    read = fields_from_lines(lines, (round(width), round(height)), (), region)
    fields = with_sender(map(_in_known_words, read.fields), sender, read.language, read.region)
    if not any(field.kind in _CONTACT for field in fields):
        raise NoContactFound()
    corner = Point(0, 0)
    card = Card(np.zeros((0, 0, 3), np.uint8), (corner, corner, corner, corner))
    return CardReading(card, lines, fields, read.language, read.region)


def _in_known_words(field: Field) -> Field:
    """Give a field as a note where only its words could tell what it is, in a language whose words no table has."""
    wordless = field.kind in _BY_WORDS and any(has_script(field.value, script) for script in WORDLESS)
    return replace(field, kind=FieldKind.NOTE, rule="left over") if wordless else field


def decoded(content: bytes) -> str:
    """Give the text of a file: UTF-8, UTF-16 with its mark, else as Windows writes in the west.

    Raises TextUnknownFormat where it is none.
    """
    mark, encoding = next((pair for pair in _MARKS if content.startswith(pair[0])), (b"", ""))
    try:
        text = content[len(mark) :].decode(encoding or "utf-8")
    except UnicodeDecodeError:
        if mark:
            raise TextUnknownFormat from None
        try:
            text = content.decode("cp1252")
        except UnicodeDecodeError:
            text = content.decode("latin-1")
    controls = len(re.findall(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f]", text))
    if "\0" in text or controls > MOST_CONTROLS * len(text):
        raise TextUnknownFormat
    return text
