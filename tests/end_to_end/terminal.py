"""The installed `cardfile` command, run as a program of its own with its own home folder."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

SECONDS = 170

MEASURED = """
import os, subprocess, sys
file = os.environ.pop("PEAK_FILE")
status = subprocess.run(sys.argv[1:]).returncode
try:
    import resource
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / (1 << 20 if sys.platform == "darwin" else 1 << 10)
except ImportError:
    peak = 0
with open(file, "w") as out:
    print(peak, file=out)
sys.exit(status if status >= 0 else 128 - status)
"""
"""Starts a program and writes down the megabytes of its largest process. Not the tests themselves: what a program takes
is counted from what its parent held when it was started, and the tests hold more and more."""


@dataclass(frozen=True)
class Ended:
    """What a run of the program left behind; `peak_megabytes` is that of its largest process."""

    status: int
    out: str
    err: str
    peak_megabytes: float


def command() -> list[str]:
    """Give the command as it is installed beside this Python, or the module behind it."""
    installed = Path(sys.executable).with_name("cardfile")
    return [str(installed)] if installed.exists() else [sys.executable, "-m", "desktop"]


def cardfile(home: Path, *arguments: str | Path, before: Sequence[str] = ()) -> Ended:
    """Run `cardfile` to its end; `before` is a program that starts it with fewer rights."""
    home.mkdir(parents=True, exist_ok=True)
    places = {
        "XDG_DATA_HOME": "data",
        "XDG_CONFIG_HOME": "config",
        "XDG_CACHE_HOME": "cache",
        "XDG_STATE_HOME": "state",
    }
    clean = {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE")}
    environment = {**clean, "HOME": str(home), **{name: str(home / place) for name, place in places.items()}}
    out, err = home / "stdout", home / "stderr"
    line = [*before, *command(), *map(str, arguments)]
    with out.open("wb") as out_file, err.open("wb") as err_file:
        program = subprocess.Popen(
            [sys.executable, "-c", MEASURED, *line],
            stdin=subprocess.DEVNULL,
            stdout=out_file,
            stderr=err_file,
            env={**environment, "PEAK_FILE": str(home / "peak")},
            cwd=Path(__file__).parents[2],
        )
        status = program.wait(SECONDS)
    return Ended(status, out.read_text("utf-8"), err.read_text("utf-8"), float((home / "peak").read_text("ascii")))
