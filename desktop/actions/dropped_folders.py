"""What is in folders that were dropped: photographs for the stack, files of contacts for the import."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop.actions.scan import DEEPEST_FOLDER, PICTURE_ENDINGS
from desktop.exchange.own_json import is_ours

CONTACTS_IN_FOLDERS = frozenset((".vcf", ".vcard", ".csv"))
"""In a folder a ZIP may hold anything, and a JSON counts only where Cardfile wrote it."""
MOST_FILES = 5_000
MOST_LOOKED_AT = 100_000


@dataclass(frozen=True, slots=True)
class SortedOut:
    """Files and folders that go to the stack, in the order given, and files of contacts found in the folders."""

    photos: tuple[Path, ...]
    contacts: tuple[Path, ...]


def sorted_out(paths: Sequence[Path]) -> SortedOut:
    """Look into the folders among these paths; a folder in which there are only contacts does not go to the stack.

    Searched to a bounded depth and number, as for photographs; hidden ones and links to folders are left out.
    """
    photos: list[Path] = []
    contacts: list[Path] = []
    for path in paths:
        found: list[Path] = []
        has_pictures = False
        for number, file in enumerate(_files_in(path, DEEPEST_FOLDER) if path.is_dir() else ()):
            has_pictures = has_pictures or file.suffix.lower() in PICTURE_ENDINGS
            if _holds_contacts(file):
                found.append(file)
            if number >= MOST_LOOKED_AT or len(found) >= MOST_FILES:
                break
        contacts += found
        if has_pictures or not found:
            photos.append(path)
    return SortedOut(tuple(photos), tuple(contacts[:MOST_FILES]))


def _files_in(folder: Path, depth: int) -> Iterator[Path]:
    try:
        with os.scandir(folder) as entries:
            shown = sorted(
                (one for one in entries if not one.name.startswith(".")), key=lambda one: one.name.casefold()
            )
    except OSError:
        return
    for entry in shown:
        if entry.is_dir(follow_symlinks=False):
            yield from _files_in(Path(entry.path), depth - 1) if depth > 0 else ()
        elif entry.is_file():
            yield Path(entry.path)


def _holds_contacts(file: Path) -> bool:
    if file.suffix.lower() != ".json":
        return file.suffix.lower() in CONTACTS_IN_FOLDERS
    try:
        with file.open("rb") as stream:
            return is_ours(stream.read(64))
    except OSError:
        return False
