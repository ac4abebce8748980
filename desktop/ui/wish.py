"""What a start of the program is asked for, and the message in which a second start hands it to the first."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from pathlib import Path

PAGES = ("today", "people", "scan", "events")
"""What can be asked for by name; `desktop/arguments.py` knows the same words."""

MOST_FILES = 200
"""Files of one message; more go in several."""
LONGEST_PATH = 4_096
"""Characters; no system that Cardfile runs on opens a longer one."""
LONGEST_WORD = 200
"""Characters of a contact's UID or of the system's token."""
LARGEST = 4_000_000
"""Bytes of one message, which a part of as many files of the longest names does not reach."""


@dataclass(frozen=True, slots=True)
class Wish:
    """Files for the stack or the import (absolute), a page of PAGES or a person's UID to show, each or none.

    `token` is what the system gives a program that the user started, so that its window may come to the front
    (Wayland's xdg-activation).
    """

    files: tuple[Path, ...] = ()
    page: str = ""
    person: str = ""
    token: str = ""

    def parts(self) -> list[Wish]:
        """Give wishes of few files each that are this one together; the first has all but the other files."""
        chunks = [self.files[at : at + MOST_FILES] for at in range(0, len(self.files), MOST_FILES)] or [()]
        return [replace(self, files=chunks[0]), *(Wish(chunk) for chunk in chunks[1:])]


def packed(wish: Wish) -> bytes:
    """Give the message for a wish of at most MOST_FILES files: JSON, in UTF-8."""
    content = {
        "files": [str(file) for file in wish.files],
        "page": wish.page,
        "person": wish.person,
        "token": wish.token,
    }
    # A file name may hold bytes that are no text; Python keeps them as lone surrogates, and so they travel.
    return json.dumps(content, ensure_ascii=False).encode("utf-8", "surrogatepass")


def unpacked(message: bytes) -> Wish | None:
    """Give the wish of a message, or None where anything in it is not as `packed` writes it: anybody may send one."""
    try:
        content = json.loads(message[: LARGEST + 1].decode("utf-8", "surrogatepass"))
    except (ValueError, RecursionError):
        return None
    if not isinstance(content, dict):
        return None
    files, page, person, token = (content.get(name, "") for name in ("files", "page", "person", "token"))
    sound = _are_files(files) and page in ("", *PAGES) and _is_word(person) and _is_word(token)
    return Wish(tuple(Path(file) for file in files), page, person, token) if sound else None


def _are_files(files: object) -> bool:
    return isinstance(files, list) and len(files) <= MOST_FILES and all(map(_is_file, files))


def _is_file(file: object) -> bool:
    return isinstance(file, str) and len(file) <= LONGEST_PATH and "\0" not in file and Path(file).is_absolute()


def _is_word(word: object) -> bool:
    return isinstance(word, str) and len(word) <= LONGEST_WORD and (not word or word.isprintable())
