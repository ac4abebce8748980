"""The names of the files of an import, as its step in the journal keeps them: few, short, each on one line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

MOST = 5
LONGEST = 80


def named_files(files: Sequence[Path], taken: Iterable[str]) -> str:
    """Give the names of those files from which something is taken, one a line; a last line of “…” for more.

    `taken` says for each contact where it stands, as `Incoming.file` does; without any, all files are meant.
    """
    taken = set(taken)
    # Of a file in a ZIP, the name of the ZIP stands before a colon; it may hold one itself.
    taken |= {name[:end] for name in taken for end, letter in enumerate(name) if letter == ":"}
    named = [file for file in files if str(file).encode("utf-8", "replace").decode("utf-8") in taken]
    lines = [_on_one_line(file.name) for file in dict.fromkeys(named or files)]
    return "\n".join([*lines[:MOST], *(["…"] if len(lines) > MOST else [])])


def _on_one_line(name: str) -> str:
    """A file may bear any name: what is no letter goes, and of a long one the middle."""
    name = "".join(letter if letter.isprintable() else "�" for letter in name)
    return name if len(name) <= LONGEST else f"{name[: LONGEST - 20]}…{name[-19:]}"
