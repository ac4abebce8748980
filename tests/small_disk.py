"""A disk of a few megabytes, for tests of what happens when it is full."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


@contextmanager
def small_disk(place: Path, megabytes: int) -> Iterator[Path]:
    """Mount a file system in memory at a new folder; skips the test where that is not allowed."""
    if sys.platform != "linux" or os.geteuid() != 0 or not shutil.which("mount"):
        pytest.skip("only the superuser of a Linux may mount a small disk")
    place.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={megabytes}m,mode=0700", "tmpfs", str(place)],
        capture_output=True,
        text=True,
    )
    if mounted.returncode:
        pytest.skip(f"no small disk may be mounted here: {mounted.stderr.strip()}")
    try:
        yield place
    finally:
        subprocess.run(["umount", "--lazy", str(place)], check=True)


def fill(disk: Path, leave: int = 0) -> Path:
    """Fill a disk but for so many bytes, and give the file that does."""
    filler = disk / "filler"
    with filler.open("wb", buffering=0) as stream:
        room = os.statvfs(disk).f_bavail * os.statvfs(disk).f_frsize - leave
        while room > 0:
            room -= stream.write(bytes(min(room, 65536)))
    return filler
