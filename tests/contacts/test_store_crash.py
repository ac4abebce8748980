"""Whatever moment the program is killed at: what it said it had kept is there."""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path

from desktop.contacts.store import Store

ROOT = Path(__file__).resolve().parents[2]
ROUNDS = 15


def keeper(folder: Path, name: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "tests.contacts.keeper", str(folder), name],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )


def killed_after(process: subprocess.Popen[str], count: int) -> list[str]:
    """Let a program keep some contacts, kill it in the midst of the next, and give what it said."""
    assert process.stdout is not None
    said = [process.stdout.readline().strip() for _ in range(count)]
    process.kill()
    rest = process.stdout.read()
    process.wait()
    process.stdout.close()
    # Its last line may be cut short by the kill; only whole lines count as said.
    return said + rest.split("\n")[:-1]


def test_nothing_that_was_kept_is_lost_by_a_kill(tmp_path: Path) -> None:
    chance = random.Random(20261122)
    kept: set[str] = set()
    for number in range(ROUNDS):
        kept |= set(killed_after(keeper(tmp_path, f"round{number}"), chance.randint(1, 12)))

    store = Store(tmp_path)
    try:
        there = {row.uid for row in store.search(limit=100_000)}
        pictures = [store.picture_path(row.picture) for row in store.search(limit=100_000)]
        assert len(kept) >= ROUNDS
        assert kept <= there
        assert all(path.stat().st_size > 1000 for path in pictures)
        assert store._database.rows("PRAGMA integrity_check")[0][0] == "ok"
        assert store._database.rows("PRAGMA foreign_key_check") == []
        assert store.undo().action == "keep"
    finally:
        store.close()


def test_two_programs_write_to_one_store_at_once(tmp_path: Path) -> None:
    both = [keeper(tmp_path, "left"), keeper(tmp_path, "right")]

    kept = [uid for process in both for uid in killed_after(process, 20)]

    store = Store(tmp_path)
    try:
        assert set(kept) <= {row.uid for row in store.search(limit=100_000)}
        assert {uid.partition("-")[0] for uid in kept} == {"left", "right"}
    finally:
        store.close()
