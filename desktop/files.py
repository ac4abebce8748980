"""Files written whole or not at all."""

from __future__ import annotations

import os
import uuid
from collections.abc import Iterable
from pathlib import Path

_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)


def write_whole(target: Path, content: bytes) -> None:
    """Write a file so that after a crash it has either its old content or all of the new; raises OSError."""
    write_parts(target, [content])


def write_parts(target: Path, parts: Iterable[bytes]) -> None:
    """Write a file part by part; it is there, or has its new content, only when the last part is written.

    Temporary file beside it, fsync, rename, fsync of the folder. Raises OSError, and what the parts raise.
    """
    # The name is known before there is a file: whatever interrupts this, it is taken away.
    half = target.parent / f".{target.name[:40]}.{uuid.uuid4().hex}.part"
    try:
        with os.fdopen(os.open(half, _NEW, 0o600), "wb") as file:
            for part in parts:
                file.write(part)
            file.flush()
            os.fsync(file.fileno())
        half.replace(target)
    except BaseException:
        half.unlink(missing_ok=True)
        raise
    sync_folder(target.parent)


def sync_folder(folder: Path) -> None:
    """Make a rename in this folder last through a power cut, where the system can do that."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
