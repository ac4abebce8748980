"""Text for a terminal: what is harmless to show, what is aligned, and a bar for what takes long."""

from __future__ import annotations

import contextlib
import sys
import unicodedata
from collections.abc import Sequence
from typing import TextIO

BAR_WIDTH = 24
_REORDERING = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def plain(text: str) -> str:
    """Give the text on one line without anything that a terminal would obey: a card may print what it likes."""
    return "".join(_shown(letter) for letter in text)


def say(sentence: str) -> None:
    """Say something to the person at the terminal, beside what the command prints."""
    sys.stderr.write(plain(sentence) + "\n")


def use_utf8(strict: bool) -> None:
    """Write UTF-8 whatever the terminal says: JSON and vCards are, and text loses a letter rather than the line."""
    if strict:
        sys.stdout.reconfigure(encoding="utf-8", newline="")  # type: ignore[union-attr]
    else:
        sys.stdout.reconfigure(errors="replace")  # type: ignore[union-attr]


def width(text: str) -> int:
    """Give how many columns a text takes: a Chinese letter takes two, an accent none."""
    return sum(
        0 if unicodedata.combining(letter) else 2 if unicodedata.east_asian_width(letter) in "WF" else 1
        for letter in text
    )


def columns(rows: Sequence[Sequence[str]], most: int = 1_000) -> list[str]:
    """Give rows of harmless text with their cells under one another, two spaces apart.

    A cell wider than `most` pushes the rest of its own row aside, and no other row.
    """
    shown = [[plain(cell) for cell in row] for row in rows]
    widths = [
        max((width(cell) for cell in column if width(cell) <= most), default=0) for column in zip(*shown, strict=True)
    ]
    return [
        "  ".join(cell + " " * (widest - width(cell)) for cell, widest in zip(row, widths, strict=True)).rstrip()
        for row in shown
    ]


def fitting(line: str, indent: int) -> str:
    """Give a line broken between words where a terminal would break it amid one; as it is for a file or a pipe."""
    if not sys.stdout.isatty():
        return line
    # Imported here: --version and the shell's completion never need them.
    import shutil
    import textwrap

    room = max(shutil.get_terminal_size().columns, 2 * indent)
    broken = textwrap.wrap(line, room, subsequent_indent=" " * indent, break_long_words=False, break_on_hyphens=False)
    return "\n".join(broken)


class Bar:
    """One line that says how far a batch is, where somebody is there to see it."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._seen = stream.isatty()
        self._text = ""

    def show(self, done: int, total: int) -> None:
        """Draw the bar, or a word where there is only one thing to wait for."""
        filled = BAR_WIDTH * done // max(total, 1)
        self._text = f"[{'#' * filled}{'.' * (BAR_WIDTH - filled)}] {done} of {total}" if total > 1 else "Reading …"
        self._write(f"\r{self._text}\x1b[K")

    def hide(self) -> None:
        """Take the bar away, so that something else can stand on its line."""
        if self._text:
            self._write("\r\x1b[K")

    def again(self) -> None:
        """Draw the bar as it was last."""
        if self._text:
            self._write(f"\r{self._text}\x1b[K")

    def end(self) -> None:
        """Take the bar away for good."""
        self.hide()
        self._text = ""

    def _write(self, text: str) -> None:
        if self._seen:
            with contextlib.suppress(OSError, ValueError):
                self._stream.write(text)
                self._stream.flush()


def _shown(letter: str) -> str:
    kind = unicodedata.category(letter)
    if kind in ("Zl", "Zp") or letter in "\t\r\n\x0b\x0c\x85":
        return " "
    return "\ufffd" if kind in ("Cc", "Cs") or letter in _REORDERING else letter
