"""A thousand photographs on the command line can be stopped with Ctrl-C, and the same command goes on."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
MANY = 1_000
PROGRAM = """
import sys
from dataclasses import dataclass
from functools import cached_property
from desktop.app import App, build_app
from desktop.cli import run
from desktop.reading.workers import ReadingWorkers

@dataclass(frozen=True)
class NotingApp(App):
    @cached_property
    def workers(self):
        return ReadingWorkers(2, 60, 0, "tests.reading.fake_readers:read_and_note")

def build(folder):
    app = build_app(folder)
    return NotingApp(app.folder, app.clock, app.settings_file)

if __name__ == "__main__":
    sys.exit(run(sys.argv[1:], build))
"""


def start(tmp_path: Path) -> subprocess.Popen[str]:
    script, pile = tmp_path / "program.py", tmp_path / "pile"
    script.write_text(PROGRAM, "utf-8")
    return subprocess.Popen(
        [sys.executable, script, "--data", tmp_path / "data", "scan", "--keep", *sorted(pile.glob("*.jpg"))],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )


def children(process: subprocess.Popen[str]) -> list[int]:
    threads = Path(f"/proc/{process.pid}/task").glob("*/children")
    return [int(child) for thread in threads for child in thread.read_text("ascii").split()]


def is_there(pid: int) -> bool:
    """Say whether a process is there; one that has ended and waits to be noticed has no open files any more."""
    try:
        return bool(list(Path(f"/proc/{pid}/fd").iterdir()))
    except OSError:
        return False


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="looks at the processes through /proc")
def test_a_thousand_photographs_are_stopped_and_gone_on_with(tmp_path: Path) -> None:
    pile = tmp_path / "pile"
    pile.mkdir()
    for number in range(MANY):
        (pile / f"IMG_{number:04}.jpg").write_bytes(str(number).encode())

    first = start(tmp_path)
    assert first.stderr is not None
    for _ in range(MANY // 5):
        assert first.stderr.readline() == "Kept Dora Dehmel.\n"
    readers = children(first)
    first.send_signal(signal.SIGINT)
    _, said = first.communicate(timeout=120)
    kept = MANY // 5 + said.count("Kept Dora Dehmel.\n")

    assert first.returncode == 130
    assert said.endswith("Stopped.\n")
    assert kept < MANY
    assert readers
    assert [pid for pid in readers if is_there(pid)] == []

    second = start(tmp_path)
    _, said = second.communicate(timeout=300)

    lines = said.splitlines()
    assert second.returncode == 0
    assert lines[0] == f"{kept} photographs were kept before and are not read again."
    assert lines[1:] == ["Kept Dora Dehmel."] * (MANY - kept)
    read = Counter((pile / "read.txt").read_text("ascii").split())
    assert len(read) == MANY
    # A few are read ahead of what is kept: only those are read twice.
    assert sum(read.values()) <= MANY + 6
