"""A flat card → its text lines, read by one reader and checked by the other.

The first reader of the pair finds the lines and reads them all; the other reads the same strips.
Where both agree a line is as good as sure; where they differ the better one speaks, less surely,
and what the other said stays on the line for the rules that know what a field may look like.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from ocr.flatten import FlatCard, strip_of
from ocr.geometry import area, bounding_box, overlap
from ocr.letters import best_spaced, differ, falls_apart, settle, squeezed
from ocr.model import Box, Line, Pixels, Quad, Word
from ocr.readers.base import Reader, Readers, Text
from ocr.scripts import (
    ALSO_TRIED,
    CJK,
    CJK_SCRIPTS,
    foreign_letters,
    has_script,
    in_cjk,
    is_of_twins,
    letters_of,
    tells,
)
from ocr.spacing import spaced_by_gaps

MAX_LINES = 150
NOTHING = 0.3
"""Below this a reading says nothing about the line."""
DOUBTFUL = 0.8
FEW = 4
DOUBTFUL_SHARE = 0.3
"""Part of a card's print that a lone reader doubts where the card is in another script."""
SEEN = 0.6
"""So sure the checking reader is of a line whose letters it knows better."""
SURER = 0.12
TWINS_SURE = 0.7
"""Of a line in letters that two scripts share its own reader must be so sure."""
AS_SURE = 0.05
"""A script's own reader may be so much less sure of a line than the Latin reader, and is believed still."""
IN_LATIN = re.compile(r"@|www|http", re.IGNORECASE)
"""What is in Latin letters in every country."""
LEADING_SIGNS = re.compile(r"^[^A-Za-z0-9]+")
LEAST_OF_ADDRESS = 0.5
RESPACED = 0.9
"""How sure a line is at most whose words are told by their gaps."""


def read_lines(flat: FlatCard, readers: Readers, codes: Sequence[Quad] = ()) -> tuple[Line, ...]:
    """Give the lines of a card from the top down, with boxes in the flat card's pixels.

    What lies on one of the `codes` is its pattern and no text.
    """
    card = flat.card
    found = flat.lines[:MAX_LINES]
    quads = [quad for quad in found if not any(overlap(quad, code) > 0.4 * area(quad) for code in codes)]
    strips = [strip_of(card.pixels, quad) for quad in quads]
    first = _first_read(readers.main, flat, quads, strips)
    if readers.check is None:
        first = [_without_strays(text, strip) for text, strip in zip(first, strips, strict=True)]
    second = _checked(readers, strips, first)
    chosen = [_agreed(readers, one, other) for one, other in zip(first, second, strict=True)]
    chosen = [_in_words(said, strip) for said, strip in zip(chosen, strips, strict=True)]
    chosen = _in_own_script(readers, strips, chosen)
    lines = [_line(quad, said, strip) for quad, said, strip in zip(quads, chosen, strips, strict=True) if said.text]
    lines = [line for line in lines if line.confidence >= NOTHING]
    if readers.check is None:
        lines = [line for line in lines if line.confidence >= 0.5 or len(squeezed(line.text)) > 3]
    return tuple(in_reading_order(lines))


def _first_read(reader: Reader, flat: FlatCard, quads: Sequence[Quad], strips: Sequence[Pixels]) -> list[Text]:
    """Read the strips of the lines that were not read already."""
    left = [(quad, strip) for quad, strip in zip(quads, strips, strict=True) if quad not in flat.read]
    read = dict(zip((quad for quad, _ in left), reader.read([strip for _, strip in left]), strict=True))
    return [read[quad] if quad in read else flat.read[quad] for quad in quads]


@dataclass(frozen=True, slots=True)
class _Said:
    text: str
    confidence: float
    reader: str
    words: tuple[Word, ...] = ()
    other: str = ""
    checked: float = 0.0


def _checked(readers: Readers, strips: Sequence[Pixels], first: Sequence[Text]) -> list[Text]:
    """Give the checking reader's text for each strip; nothing where it does not know the script."""
    checked = [Text("", 0.0)] * len(strips)
    if readers.check is not None:
        asked = [i for i, text in enumerate(first) if not in_cjk(text.text)]
        for i, text in zip(asked, readers.check.read([strips[i] for i in asked]), strict=True):
            checked[i] = text
    return checked


def _without_strays(text: Text, strip: Pixels) -> Text:
    """Take off the ends of a lone reader's line what is as high as the whole strip: a piece of a logo or an edge."""
    words = [*text.words]
    for end in (0, -1, 0, -1):
        if len(words) > 1 and _is_stray(words[end], strip.shape[0]):
            del words[end]
    if len(words) == len(text.words):
        return text
    letters = sum(len(word.text) for word in words)
    confidence = sum(word.confidence * len(word.text) for word in words) / letters
    return Text(" ".join(word.text for word in words), confidence, tuple(words))


def _is_stray(word: Word, height: int) -> bool:
    doubtful = len(word.text) <= 3 and not _digits_of(word.text) and word.confidence < 0.9
    return doubtful and word.box.height > 0.88 * height


def _agreed(readers: Readers, one: Text, other: Text) -> _Said:
    """Arbitrate between the readings of one strip."""
    main, check = readers.main.name, readers.check.name if readers.check else ""
    if not other.text or other.confidence < NOTHING:
        # A checking reader that sees nothing where it should weighs a little against the line.
        doubt = 0.97 if check and not in_cjk(one.text) else 1.0
        # Of an address of the net Tesseract is as unsure as its dictionary is without it.
        least = LEAST_OF_ADDRESS if not check and IN_LATIN.search(one.text) else 0.0
        return _Said(one.text, max(one.confidence * doubt, least), main, one.words)
    if squeezed(one.text) == squeezed(other.text):
        confidence = 1 - (1 - one.confidence) * (1 - other.confidence)
        text = best_spaced(one.text, other.text)
        words = one.words if text == one.text else _as_sure_as(one.words, other.words)
        return _Said(text, confidence, main, words, checked=other.confidence)
    text, settled = settle(one.text, other.text)
    if settled and other.confidence >= 0.5:
        confidence = min(one.confidence, max(other.confidence, 0.9))
        differing = other.text if squeezed(other.text) != squeezed(text) else one.text
        return _Said(text, confidence, main, one.words, differing, other.confidence)
    if one.confidence < DOUBTFUL and other.confidence > one.confidence + 0.1:
        return _Said(other.text, other.confidence * 0.9, check, other.words, one.text, one.confidence)
    weight = 0.94 if other.confidence < 0.75 else 0.88
    mended = text if other.confidence >= SEEN else one.text
    return _Said(mended, one.confidence * weight, main, one.words, other.text, other.confidence)


def _in_words(said: _Said, strip: Pixels) -> _Said:
    """Give wide-set print that fell into lone letters for both readers with the spaces that the picture shows."""
    if not falls_apart(said.text) or in_cjk(said.text) or (text := spaced_by_gaps(said.text, strip)) == said.text:
        return said
    return replace(said, text=text, words=(), confidence=min(said.confidence, RESPACED))


def _as_sure_as(main: Sequence[Word], words: Sequence[Word]) -> tuple[Word, ...]:
    """Give words of the same letters with the certainty of the main reader, whose spaces stand elsewhere."""
    least = min((word.confidence for word in main), default=0.5)
    return tuple(Word(word.text, word.box, least) for word in words)


def _in_own_script(readers: Readers, strips: Sequence[Pixels], said: Sequence[_Said]) -> list[_Said]:
    """Read again, in a script that neither reader knows, the lines that both found doubtful."""
    chosen = [*said]
    # A stray ideograph or two on a card that has no others is a misread letter of another script.
    stray = sum(len(CJK.findall(s.text)) for s in said) < FEW
    doubtful = [
        i
        for i, s in enumerate(said)
        if s.confidence < DOUBTFUL or not s.text or differ(s.text, s.other) or (stray and in_cjk(s.text))
    ]
    witnesses = _witnesses(readers, strips, said, doubtful)
    script = _script_of(readers, [strips[i] for i in witnesses], _least(readers, [said[i] for i in witnesses]))
    reader = readers.script(script) if script else None
    if reader is None:
        return chosen
    twins = [i for i, s in enumerate(said) if is_of_twins(s.text, script)]
    again = [i for i, s in enumerate(said) if i in doubtful or in_cjk(s.text) or s.confidence < 0.97 or i in twins]
    if readers.check is None:
        again = [i for i in again if not IN_LATIN.search(said[i].text)]
    for i, text in zip(again, reader.read([strips[i] for i in again]), strict=True):
        own = [word for word in text.words if has_script(word.text, script)]
        if own and text.confidence >= (TWINS_SURE if i in twins else _least_sure(said[i], text, script)):
            chosen[i] = _joined(said[i], text, reader.name, script)
            continue
        sure = [word for word in own if word.confidence >= 0.6 and tells(word.text, script) > 1]
        if sure and not _agrees(said[i]):
            chosen[i] = _side_by_side(said[i], sure, reader.name)
    return chosen


def _least_sure(said: _Said, own: Text, script: str) -> float:
    """Say how sure a script's own reader must be of a line: as sure as the Latin reader, if that dropped no letters.

    Where that read nothing at all, or letters of the script, which it knows badly, less is enough.
    """
    if not re.search(r"\w", said.text):
        return NOTHING if letters_of(own.text, script) >= FEW else 0.5
    dropped = len(squeezed(said.text)) < 0.75 * len(squeezed(own.text))
    return 0.5 if dropped or has_script(said.text, script) else max(0.5, said.confidence - AS_SURE)


def _witnesses(readers: Readers, strips: Sequence[Pixels], said: Sequence[_Said], doubtful: Sequence[int]) -> list[int]:
    """Choose the lines to try other scripts on; none where a lone reader doubts no more than small print makes it."""
    if readers.check is None:
        telling = [i for i, s in enumerate(said) if not IN_LATIN.search(s.text)]
        doubtful = [i for i in doubtful if i in telling]
        lengths = [strip.shape[1] / strip.shape[0] for strip in strips]
        if sum(lengths[i] for i in doubtful) < DOUBTFUL_SHARE * sum(lengths[i] for i in telling):
            return []
    telling = [i for i in doubtful if not _agrees(said[i]) and strips[i].shape[1] > 1.5 * strips[i].shape[0]]
    return sorted(telling, key=lambda i: -strips[i].shape[1] * strips[i].shape[0])[:3]


def _agrees(said: _Said) -> bool:
    """Say whether two readers of Latin saw about the same: then Latin it is."""
    if said.checked < 0.6 or in_cjk(said.text):
        return False
    return not said.other or SequenceMatcher(None, said.text, said.other, autojunk=False).ratio() >= 0.75


def _least(readers: Readers, said: Sequence[_Said]) -> float:
    """Say how sure of the witnesses a script's reader has to be; what a lone Latin reader made of them counts."""
    letters = sum(len(s.text) for s in said)
    if readers.check is not None or not letters:
        return 0.5
    return max(0.5, sum(s.confidence * len(s.text) for s in said) / letters + SURER)


def _script_of(readers: Readers, strips: Sequence[Pixels], least: float) -> str:
    """Say which further script the strips are in: the one whose reader is surest of its own letters.

    Latin letters between them tell nothing: every reader knows those.
    """
    best, best_score = "", least
    for script in ALSO_TRIED if strips else ():
        reader = readers.script(script)
        if reader is None or (script in CJK_SCRIPTS and readers.check is not None):
            continue
        texts = reader.read(strips)
        foreign = sum(foreign_letters(t.text) for t in texts)
        own = sum(letters_of(t.text, script) for t in texts)
        sure = sum(w.confidence * letters_of(w.text, script) for t in texts for w in t.words)
        telling = sum(tells(t.text, script) for t in texts)
        score = sure / foreign if own > 1 and foreign and telling >= max(2, 0.25 * own) else 0.0
        if score > best_score:
            best, best_score = script, score
    return best


def _joined(said: _Said, own: Text, reader: str, script: str) -> _Said:
    """Join the script's own words with the digits and addresses that the main reader saw better."""
    on_net = [LEADING_SIGNS.sub("", word) for word in said.text.split() if IN_LATIN.search(word)]
    if on_net and not IN_LATIN.search(own.text):
        return _Said(" ".join([own.text, *on_net]), min(0.88, own.confidence), reader, (), said.text)
    numbers = [word for word in said.text.split() if word.isascii() and _digits_of(word)]
    theirs, ours = (_digits_of(text) for text in (said.text, own.text))
    if theirs == ours or not theirs:
        return _Said(own.text, own.confidence, reader, own.words)
    if len(theirs) == len(ours):
        rest = iter(theirs)
        text = "".join(next(rest) if _digits_of(c) else c for c in own.text)
        return _Said(text, min(0.88, own.confidence), reader, (), own.text)
    groups = re.findall(r"\d+", said.text)
    if len(groups) == len(re.findall(r"\d+", own.text)) and theirs == _digits_of(said.other):
        rest = iter(groups)
        return _Said(re.sub(r"\d+", lambda _: next(rest), own.text), min(0.88, own.confidence), reader, (), own.text)
    if said.confidence >= 0.9:
        words = [word for word in own.text.split() if has_script(word, script)]
        return _Said(" ".join([*words, *numbers]), min(0.88, own.confidence), reader, (), said.text)
    return _Said(own.text, own.confidence * 0.9, reader, own.words, said.text)


def _side_by_side(said: _Said, own: Sequence[Word], reader: str) -> _Said:
    """Join words of the script with the Latin words that the main reader saw beside them on the line."""
    latin = [word for word in said.words if word.text.isascii() and not any(_share_place(word, w) for w in own)]
    for word in said.words:
        if not word.text.isascii() and IN_LATIN.search(word.text):
            latin.append(Word(LEADING_SIGNS.sub("", word.text), word.box, word.confidence))
    words = sorted([*own, *latin], key=lambda word: word.box.x)
    confidence = min(word.confidence for word in words)
    return _Said(" ".join(word.text for word in words), min(0.88, confidence), reader, tuple(words), said.text)


def _share_place(one: Word, other: Word) -> bool:
    shared = min(one.box.right, other.box.right) - max(one.box.x, other.box.x)
    return shared > 0.5 * min(one.box.width, other.box.width)


def _digits_of(text: str) -> str:
    return "".join(c for c in text if c.isascii() and c.isdigit())


def _line(quad: Quad, said: _Said, strip: Pixels) -> Line:
    box = bounding_box(quad)
    across, down = box.width / strip.shape[1], box.height / strip.shape[0]
    words = tuple(
        Word(
            word.text,
            Box(box.x + x * across, box.y + y * down, width * across, height * down),
            word.confidence,
        )
        for word in said.words
        for x, y, width, height in [word.box]
    )
    return Line(said.text, box, said.confidence, said.reader, words, said.other, said.checked)


def in_reading_order(lines: Sequence[Line]) -> list[Line]:
    """Order lines from the top down, and from the left where they stand side by side."""
    rows: list[list[Line]] = []
    for line in sorted(lines, key=lambda line: line.box.middle.y):
        row = rows[-1] if rows else []
        if row and line.box.middle.y < row[-1].box.y + 0.6 * row[-1].box.height:
            row.append(line)
        else:
            rows.append([line])
    return [line for row in rows for line in sorted(row, key=lambda line: line.box.x)]
