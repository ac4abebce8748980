"""The log of what nobody expected, in the data folder; it never leaves the machine by itself."""

from __future__ import annotations

import tempfile
from datetime import datetime
from pathlib import Path

MOST_BYTES = 1_000_000
"""A log longer than this is moved aside; one old log is kept."""


def write_bug(folder: Path, now: datetime, text: str) -> Path:
    """Add a text to the log of a data folder and give the file; where that cannot be, a temporary one."""
    entry = f"--- {now.isoformat(timespec='seconds')}\n{text.rstrip()}\n"
    for place in (folder / "log", Path(tempfile.gettempdir())):
        file = place / "cardfile.log"
        try:
            place.mkdir(parents=True, exist_ok=True, mode=0o700)
            if file.exists() and file.stat().st_size > MOST_BYTES:
                file.replace(file.with_suffix(".old.log"))
            with file.open("a", encoding="utf-8", errors="backslashreplace") as log:
                log.write(entry)
        except OSError:
            continue
        return file
    return file
