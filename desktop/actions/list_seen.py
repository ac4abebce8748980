"""The list that was printed last: who types a number of it means what stood there, whatever became due meanwhile."""

from __future__ import annotations

import json
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from desktop.files import write_whole

NAME = "due-list.json"
_MOST_READ = 8_000_000

Key = tuple[str, str]
"""A thing to be reminded of, and which time of it."""


@dataclass(frozen=True, slots=True)
class ListSeen:
    """What stood in the list, in its order; `moment` is the one it was asked for, None for the present."""

    keys: tuple[Key, ...]
    moment: datetime | None = None


def remember_list(folder: Path, keys: Sequence[Key], moment: datetime | None) -> None:
    """Remember what has been printed; where nothing can be written, numbers are those of the list as it is then."""
    content = json.dumps({"moment": moment.isoformat() if moment else "", "things": [*keys]}).encode()
    file = folder / NAME
    with suppress(OSError):
        if _read(file) != content:
            write_whole(file, content)


def list_seen(folder: Path) -> ListSeen | None:
    """Give what was printed last; None where nothing was, or the file says nothing of use."""
    try:
        said = json.loads(_read(folder / NAME))
        keys = tuple((thing, occurrence) for thing, occurrence in said["things"])
        moment = datetime.fromisoformat(said["moment"]) if said["moment"] else None
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None
    whole = all(isinstance(part, str) for key in keys for part in key)
    return ListSeen(keys, moment) if whole and (moment is None or moment.tzinfo) else None


def _read(file: Path) -> bytes:
    """Give what a file holds, nothing where there is none."""
    try:
        with file.open("rb") as open_file:
            return open_file.read(_MOST_READ)
    except FileNotFoundError:
        return b""
