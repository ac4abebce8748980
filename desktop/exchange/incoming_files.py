"""Any file with contacts in it: what kind it is, by its content first, and what is in it."""

from __future__ import annotations

import re
import stat
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath
from typing import IO, BinaryIO, cast

from desktop.exchange.columns import ColumnRules
from desktop.exchange.group_cards import Group
from desktop.exchange.model import Incoming, Problem, Table
from desktop.exchange.own_json import is_ours, read_json
from desktop.exchange.table_files import look_at_table, read_table
from desktop.exchange.vcard_files import read_vcards

MAX_FILE = 2 * 1024**3
MAX_DIRECTORY = 16 * 1024 * 1024
"""How large the list of files in a ZIP may be."""
MAX_RATIO = 200
SUSPICIOUS = 32 * 1024 * 1024
"""What unpacks to more than this and more than MAX_RATIO times its size is a bomb: text shrinks to a twentieth."""
PEEK = 64 * 1024

NOT_THERE = "There is no such file."
FORBIDDEN = "This file may not be read; change its permissions."
FOLDER = "This is a folder; name the files in it."
NO_FILE = "This is no ordinary file."
UNREADABLE = "This file cannot be read: {reason}."
TOO_LARGE = f"This file is larger than {MAX_FILE // 1024**3} GB; cut it into smaller ones."
EMPTY = "This file is empty."
UNKNOWN = "This is no file with contacts that Cardfile knows: neither vCard, nor table (csv), nor Cardfile's own."
WORKBOOK = "This is a workbook of a spreadsheet program; save the sheet as CSV there and import that."
BAD_ZIP = "This ZIP is damaged or of a kind that Cardfile cannot unpack."
LOCKED = "This file in the ZIP needs a password; unpack it first."
BOMB = "This file in the ZIP unpacks to far more than a file with contacts would; it was left out."
NOTHING_INSIDE = "There is no file with contacts in this ZIP."

_VCARD = re.compile(rb"^[ \t]*BEGIN:\s*VCARD", re.IGNORECASE | re.MULTILINE)
_VCARD_NAMES = (".vcf", ".vcard")
_TABLE_NAMES = (".csv", ".tsv", ".txt", ".tab")
Found = Iterator[Incoming | Group | Problem]


class _Bomb(Exception):
    """More comes out of a ZIP than may."""


def read_file(path: Path, rules: ColumnRules | None = None, told: Callable[[int], None] = lambda done: None) -> Found:
    """Give every contact of a file, and a problem for whatever cannot be taken; `told` is told how many bytes are done.

    `rules` say what the columns of a table are that Cardfile does not know (see `columns.understand`).
    """
    rules = rules or ColumnRules()
    name = _shown(path)
    try:
        if why := _unfit(path):
            yield Problem(name, 0, why)
            return
        with path.open("rb") as stream:
            for one in _read(stream, name, path.suffix.lower(), rules):
                told(stream.tell())
                yield one
    except FileNotFoundError:
        yield Problem(name, 0, NOT_THERE)
    except PermissionError:
        yield Problem(name, 0, FORBIDDEN)
    except OSError as error:
        yield Problem(name, 0, UNREADABLE.format(reason=error.strerror or type(error).__name__))


def tables_in(path: Path, rules: ColumnRules | None = None) -> list[Table]:
    """Give the tables of a file, or of the files in a ZIP, as a mapping dialog shows them."""
    rules = rules or ColumnRules()
    try:
        if _unfit(path):
            return []
        with path.open("rb") as stream:
            if _kind(_peek(stream), path.suffix.lower()) == "zip":
                return _tables_in_zip(stream, _shown(path), rules)
            found = _table(stream, _shown(path), path.suffix.lower(), rules)
    except OSError:
        return []
    return [found] if found else []


def _read(stream: BinaryIO, name: str, suffix: str, rules: ColumnRules, inside: bool = False) -> Found:
    kind = _kind(_peek(stream), suffix)
    if kind == "vcard":
        return read_vcards(stream, name)
    if kind == "json":
        return read_json(stream, name)
    if kind == "table":
        return read_table(stream, name, rules)
    if kind == "zip" and not inside:
        return _read_zip(stream, name, rules)
    return iter([Problem(name, 0, EMPTY if kind == "empty" else UNKNOWN)])


def _kind(start: bytes, suffix: str) -> str:
    """Say what a file is by its first bytes, and by its name where they do not tell."""
    if start.startswith(b"PK\x03\x04"):
        return "zip"
    plain = start.replace(b"\0", b"").removeprefix(b"\xef\xbb\xbf").removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff")
    if not plain.strip():
        return "empty"
    if _VCARD.search(plain.replace(b"\r", b"\n")) or suffix in _VCARD_NAMES:
        return "vcard"
    if is_ours(start) or (plain.lstrip()[:1] in b"{[" and suffix not in _TABLE_NAMES):
        return "json"
    looks_like_text = start.count(b"\0") in (0, len(plain)) or start[:2] in (b"\xff\xfe", b"\xfe\xff")
    first = plain[:2000]
    controls = sum(byte < 9 or 13 < byte < 32 for byte in first)
    if suffix in _TABLE_NAMES or (looks_like_text and not controls and any(sign in first for sign in b",;\t")):
        return "table"
    return "unknown"


def _unfit(path: Path) -> str:
    """Say why a path cannot be read at all; raises OSError."""
    found = path.stat()
    if stat.S_ISDIR(found.st_mode):
        return FOLDER
    if not stat.S_ISREG(found.st_mode):
        return NO_FILE
    return TOO_LARGE if found.st_size > MAX_FILE else ""


def _peek(stream: BinaryIO) -> bytes:
    start = stream.read(PEEK)
    stream.seek(0)
    return start


def _read_zip(stream: BinaryIO, name: str, rules: ColumnRules) -> Found:
    """Read the files of a ZIP that are known; an unknown table only where there is nothing else."""
    try:
        members = _members(stream)
    except (zipfile.BadZipFile, NotImplementedError, ValueError, struct.error):
        yield Problem(name, 0, BAD_ZIP)
        return
    with members:
        infos = [info for info in members.infolist() if _fits(info)]
        if any(info.filename == "[Content_Types].xml" or info.filename == "mimetype" for info in members.infolist()):
            yield Problem(name, 0, WORKBOOK)
            return
        chosen = _chosen(members, infos, name, rules, unknown=bool(rules.mapping))
        if not chosen:
            yield Problem(name, 0, NOTHING_INSIDE)
        for info in chosen:
            yield from _read_member(members, info, name, rules)


def _members(stream: BinaryIO) -> zipfile.ZipFile:
    """Open a ZIP whose list of files is of a bearable size."""
    size = stream.seek(0, 2)
    stream.seek(max(0, size - 66_000))
    tail = stream.read()
    end = tail.rfind(b"PK\x05\x06")
    directory = struct.unpack_from("<L", tail, end + 12)[0] if end >= 0 else 0
    if end >= 76 and tail[end - 20 : end - 16] == b"PK\x06\x07":
        directory = struct.unpack_from("<Q", tail, end - 76 + 40)[0]
    if end < 0 or directory > MAX_DIRECTORY:
        raise zipfile.BadZipFile
    stream.seek(0)
    return zipfile.ZipFile(stream)


def _fits(info: zipfile.ZipInfo) -> bool:
    """Say whether a file of a ZIP may be one with contacts, by its name; what a Mac adds for itself is none."""
    known = _suffix(info) in (*_VCARD_NAMES, *_TABLE_NAMES, ".json")
    return known and not info.is_dir() and "__MACOSX" not in info.filename


def _suffix(info: zipfile.ZipInfo) -> str:
    return PurePosixPath(info.filename).suffix.lower()


def _chosen(
    members: zipfile.ZipFile, infos: list[zipfile.ZipInfo], name: str, rules: ColumnRules, *, unknown: bool
) -> list[zipfile.ZipInfo]:
    """Leave out the tables that are not about contacts: LinkedIn puts thirty others beside Connections.csv.

    Of several that nobody knows, all are taken where the `unknown` are asked for, else none.
    """
    known: list[zipfile.ZipInfo] = []
    other: list[zipfile.ZipInfo] = []
    for info in infos:
        if _suffix(info) in _TABLE_NAMES:
            table = _table_in_zip(members, info, name, rules)
            (known if table and table.form else other).append(info)
        elif _suffix(info) == ".json":
            (known if _starts_like_ours(members, info) else []).append(info)
        else:
            known.append(info)
    return known or (other if unknown or len(other) == 1 else [])


def _starts_like_ours(members: zipfile.ZipFile, info: zipfile.ZipInfo) -> bool:
    try:
        with members.open(info) as stream:
            return b'"cardfile"' in stream.read(100)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError):
        return False


def _read_member(members: zipfile.ZipFile, info: zipfile.ZipInfo, name: str, rules: ColumnRules) -> Found:
    file = f"{name}:{info.filename}"
    if info.flag_bits & 1:
        yield Problem(file, 0, LOCKED)
        return
    try:
        with members.open(info) as stream:
            yield from _read(_limited(stream, info), file, _suffix(info), rules, True)
    except _Bomb:
        yield Problem(file, 0, BOMB)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError):
        yield Problem(file, 0, BAD_ZIP)


def _tables_in_zip(stream: BinaryIO, name: str, rules: ColumnRules) -> list[Table]:
    try:
        members = _members(stream)
    except (zipfile.BadZipFile, NotImplementedError, ValueError, struct.error):
        return []
    with members:
        infos = [info for info in members.infolist() if _fits(info)]
        tables = [
            _table_in_zip(members, info, name, rules) for info in _chosen(members, infos, name, rules, unknown=True)
        ]
    return [table for table in tables if table]


def _table_in_zip(members: zipfile.ZipFile, info: zipfile.ZipInfo, name: str, rules: ColumnRules) -> Table | None:
    try:
        with members.open(info) as stream:
            return _table(_limited(stream, info), f"{name}:{info.filename}", _suffix(info), rules)
    except (_Bomb, zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError):
        return None


def _table(stream: BinaryIO, name: str, suffix: str, rules: ColumnRules) -> Table | None:
    return look_at_table(stream, name, rules) if _kind(_peek(stream), suffix) == "table" else None


def _limited(stream: IO[bytes], info: zipfile.ZipInfo) -> BinaryIO:
    return cast(BinaryIO, _Limited(stream, info))


class _Limited:
    """A file of a ZIP that ends with an exception when more comes out of it than went in by any text."""

    def __init__(self, stream: IO[bytes], info: zipfile.ZipInfo) -> None:
        if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise NotImplementedError
        self._stream = stream
        self._most = min(MAX_FILE, max(SUSPICIOUS, info.compress_size * MAX_RATIO))
        self._done = 0

    def read(self, size: int) -> bytes:
        parts = []
        while size > 0 and (part := self._stream.read(min(size, PEEK))):
            self._count(len(part))
            parts.append(part)
            size -= len(part)
        return b"".join(parts)

    def readline(self, size: int) -> bytes:
        line = self._stream.readline(size)
        self._count(len(line))
        return line

    def seek(self, place: int) -> None:
        self._stream.seek(place)
        self._done = place

    def _count(self, size: int) -> None:
        self._done += size
        if self._done > self._most:
            raise _Bomb


def _shown(path: Path) -> str:
    return str(path).encode("utf-8", "replace").decode("utf-8")
