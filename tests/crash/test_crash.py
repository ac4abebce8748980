"""Killed at any moment, in the midst of anything: what was said to be done is there, and all of it is whole.

`make test` kills each job a few times, `make test-crash` two hundred times in all (KILLS=… for another number).
"""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pytest

from tests.crash.beginnings import begin
from tests.crash.checks import CHECKS
from tests.crash.jobs import JOBS

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL on Windows")

ROOT = Path(__file__).resolve().parents[2]
KILLS = int(os.environ.get("KILLS") or 15)
SEED = int(os.environ.get("SEED") or 20261122)


def started(job: str, folder: Path, *event: int) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "tests.crash.jobs", job, str(folder), *map(str, event)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def killed_at_event(job: str, folder: Path, event: int) -> list[str]:
    """Let a job kill itself at one of its events, and give what it had said."""
    process = started(job, folder, event)
    said, complaint = process.communicate()
    # The number of events is not the same each time: the last ones may not come.
    assert process.returncode in (0, -9), complaint
    return whole_lines(said)


def killed_at_moment(job: str, folder: Path, share: float, seconds: float) -> list[str]:
    """Kill a job from outside when a share of its time has gone since it said that it is at work.

    Which moment that is nobody knows, and whichever it is must do: on a slow machine it is another one.
    """
    process = started(job, folder)
    assert process.stdout is not None
    first = process.stdout.readline()
    try:
        process.wait(share * seconds)
    except subprocess.TimeoutExpired:
        process.kill()
    rest, complaint = process.communicate()
    assert process.returncode in (0, -9), complaint
    return whole_lines(first + rest)


def whole_lines(said: str) -> list[str]:
    # The last line may be cut short by the kill; only a whole one counts as said.
    return said.split("\n")[:-1]


@pytest.mark.timeout(3600)
@pytest.mark.parametrize("job", JOBS)
def test_nothing_is_lost_whenever_it_is_killed(job: str, tmp_path: Path) -> None:
    chance = random.Random(f"{SEED} {job}")
    before = begin(job, tmp_path / "begin")

    # Once to the end: so long it takes, so many events it has, and so it must be when nobody kills it.
    shutil.copytree(tmp_path / "begin", tmp_path / "whole")
    process = started(job, tmp_path / "whole")
    assert process.stdout is not None
    first = process.stdout.readline()
    beginning = time.monotonic()
    rest, complaint = process.communicate()
    seconds = time.monotonic() - beginning
    assert process.returncode == 0, complaint
    *said, last = whole_lines(first + rest)
    CHECKS[job](tmp_path / "whole", said, before)
    events = int(last.split()[1])

    rounds = KILLS // len(JOBS)
    survived: Counter[str] = Counter()
    # A job that ends before it is killed must be right too, and is no kill: as often again, at most.
    for number in range(2 * rounds):
        if number - survived["ended first"] == rounds:
            break
        folder = tmp_path / f"round-{number}"
        shutil.copytree(tmp_path / "begin", folder)
        if number % 3 == 2:
            lines = killed_at_moment(job, folder, chance.random(), seconds)
        else:
            lines = killed_at_event(job, folder, chance.randint(1, events - 1))
        if lines[-1:] and lines[-1].startswith("events"):
            survived["ended first"] += 1
            lines.pop()
        survived[f"{len(lines)} lines said"] += 1
        CHECKS[job](folder, lines, before)
        shutil.rmtree(folder)
    print(f"{job}: killed {rounds} times in {seconds:.1f} s and {events} events: {dict(survived)}")
