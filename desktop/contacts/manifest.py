"""The list of what belongs to a backup, each file with its SHA-256, so that nothing damaged is taken for whole."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from types import MappingProxyType
from typing import IO, Any, Protocol

MANIFEST_NAME = "manifest.json"
DATABASE_NAME = "contacts.sqlite3"
MOST_BYTES = 64 * 1024 * 1024
MOST_FILES = 400_000
CHUNK = 1024 * 1024

_PROGRAM = "Cardfile"
_PICTURE = re.compile(r"pictures/([0-9a-f]{2})/(\1[0-9a-f]{62})")
_SUM = re.compile(r"[0-9a-f]{64}")


class Readable(Protocol):
    """Anything that gives bytes when asked for so many."""

    def read(self, size: int, /) -> bytes: ...


@dataclass(frozen=True, slots=True)
class Sum:
    """What a file must be: its SHA-256 in hexadecimal and its size in bytes."""

    sha256: str
    size: int


@dataclass(frozen=True, slots=True)
class Manifest:
    """One backup: when it was made by which Cardfile, the form of its database, and its files by their names.

    `missing` are pictures that were gone when it was made; `damaged` says that its database was damaged then,
    and is only kept aside.
    """

    made: datetime
    version: str
    form: int
    contacts: int
    files: Mapping[str, Sum]
    missing: tuple[str, ...] = ()
    damaged: bool = False

    @property
    def pictures(self) -> dict[str, Sum]:
        """Give the pictures by their content hash."""
        return {name.rpartition("/")[2]: one for name, one in self.files.items() if name != DATABASE_NAME}


def picture_name(picture: str) -> str:
    """Give the name of a picture in a backup."""
    return f"pictures/{picture[:2]}/{picture}"


def manifest_text(manifest: Manifest) -> bytes:
    """Give the manifest as it stands in a backup."""
    content = {
        "program": _PROGRAM,
        "version": manifest.version,
        "made": manifest.made.isoformat(),
        "form": manifest.form,
        "contacts": manifest.contacts,
        "damaged": manifest.damaged,
        "missing": list(manifest.missing),
        "files": {name: {"sha256": one.sha256, "bytes": one.size} for name, one in manifest.files.items()},
    }
    return json.dumps(content, ensure_ascii=False, indent=1).encode() + b"\n"


def read_manifest(content: bytes) -> Manifest:
    """Understand a manifest that anybody may have written; raises ValueError for what is none."""
    try:
        read = json.loads(content)
        if not isinstance(read, dict) or read.get("program") != _PROGRAM:
            raise ValueError("no manifest of Cardfile's")
        files = {_name(name): _sum(name, one) for name, one in read["files"].items()}
        if len(files) > MOST_FILES or DATABASE_NAME not in files:
            raise ValueError("no database, or too many files")
        made = datetime.fromisoformat(read["made"])
        return Manifest(
            made if made.tzinfo else made.replace(tzinfo=UTC),
            str(read["version"]),
            _count(read["form"]),
            _count(read["contacts"]),
            MappingProxyType(files),
            tuple(_matching(_SUM, picture) for picture in read["missing"]),
            read["damaged"] is True,
        )
    except (AttributeError, KeyError, TypeError, RecursionError, OverflowError) as error:
        raise ValueError("not of the form of a manifest") from error


def sum_of(file: Path) -> Sum:
    """Read a file and give its sum; raises OSError."""
    with file.open("rb") as stream:
        return poured(stream, None, file.stat().st_size + 1)


def poured(source: Readable, target: IO[bytes] | None, limit: int) -> Sum:
    """Pour a stream into another, or nowhere, and give its sum; at most `limit` bytes are read."""
    made, size = hashlib.sha256(), 0
    while size < limit and (chunk := source.read(min(CHUNK, limit - size))):
        made.update(chunk)
        size += len(chunk)
        if target is not None:
            target.write(chunk)
    return Sum(made.hexdigest(), size)


def _name(name: object) -> str:
    return name if name == DATABASE_NAME and isinstance(name, str) else _matching(_PICTURE, name)


def _sum(name: str, read: Any) -> Sum:
    found = Sum(_matching(_SUM, read["sha256"]), _count(read["bytes"]))
    if name != DATABASE_NAME and name.rpartition("/")[2] != found.sha256:
        raise ValueError("a picture is named by its content")
    return found


def _matching(pattern: re.Pattern[str], text: object) -> str:
    if not isinstance(text, str) or not pattern.fullmatch(text):
        raise ValueError("a name that is none")
    return text


def _count(number: object) -> int:
    if not isinstance(number, int) or isinstance(number, bool) or number < 0:
        raise ValueError("a number that is none")
    return number
