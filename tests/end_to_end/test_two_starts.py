"""Cardfile started more than once with the same contacts, as programs of their own."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.contacts.model import ContactFields
from desktop.contacts.vcard import fields_to_vcard

ROOT = Path(__file__).parents[2]
PROGRAM = [sys.executable, str(ROOT / "tests" / "end_to_end" / "watched_window.py")]

pytestmark = [pytest.mark.slow, pytest.mark.timeout(400)]


class Start:
    """One start of the program."""

    def __init__(self, data: Path, *arguments: str | Path) -> None:
        self.process = subprocess.Popen(
            [*PROGRAM, "--data", str(data), "window", *map(str, arguments)],
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def hear(self) -> str:
        """Wait for the next line that it says; nothing when it has ended."""
        assert self.process.stdout is not None
        return self.process.stdout.readline().strip()

    def hear_until(self, line: str) -> None:
        """Wait until it says this line."""
        heard = [self.hear()]
        while heard[-1] != line:
            assert heard[-1], f"it ended without {line!r}: {heard}"
            heard.append(self.hear())

    def end(self) -> tuple[int, str]:
        """Close the window, if there is one; give the exit status and what was said to the user."""
        _out, said = self.process.communicate()
        return self.process.returncode, said


@pytest.fixture(autouse=True)
def session(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="cardfile-") as folder:
        monkeypatch.setenv("XDG_RUNTIME_DIR", folder)
        yield Path(folder)


@pytest.fixture
def start(tmp_path: Path) -> Iterator[type[Start]]:
    made: list[Start] = []

    class Remembered(Start):
        def __init__(self, data: Path, *arguments: str | Path) -> None:
            super().__init__(data, *arguments)
            made.append(self)

    yield Remembered
    for one in made:
        one.process.kill()
        one.process.communicate()


@pytest.fixture
def contacts(tmp_path: Path) -> Path:
    file = tmp_path / "people.vcf"
    file.write_text(fields_to_vcard(ContactFields(name="Kai Otto"), "kai"), "utf-8")
    return file


def test_a_second_start_ends_and_the_first_takes_its_files(start: type[Start], tmp_path: Path, contacts: Path) -> None:
    first = start(tmp_path / "data")
    first.hear_until("first")
    second = start(tmp_path / "data", contacts, "--show", "people")
    status, said = second.end()
    assert status == 0
    assert "open already" in said
    first.hear_until("wish people.vcf people")
    other = start(tmp_path / "other data")
    other.hear_until("first")
    assert [one.end()[0] for one in (first, other)] == [0, 0]


def test_of_two_that_start_in_the_same_moment_one_has_the_window(
    start: type[Start], tmp_path: Path, contacts: Path
) -> None:
    starts = [start(tmp_path / "data", contacts), start(tmp_path / "data", contacts)]
    heard = [one.hear() for one in starts]
    assert sorted(bool(line) for line in heard) == [False, True]
    second, first = sorted(starts, key=lambda one: bool(heard[starts.index(one)]))
    assert second.end()[0] == 0
    first.hear_until("wish people.vcf -")
    assert first.end()[0] == 0


@pytest.mark.skipif(sys.platform == "win32", reason="needs signals")
def test_after_a_kill_the_next_start_is_the_first_again(
    start: type[Start], tmp_path: Path, contacts: Path, session: Path
) -> None:
    killed = start(tmp_path / "data")
    killed.hear_until("first")
    killed.hear_until("loaded")
    killed.process.send_signal(signal.SIGKILL)
    assert killed.end()[0] == -signal.SIGKILL
    assert list(session.glob("*.socket")) != []
    again = start(tmp_path / "data")
    again.hear_until("first")
    assert start(tmp_path / "data", contacts).end()[0] == 0
    again.hear_until("wish people.vcf -")
    assert again.end()[0] == 0
    assert list(session.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="needs signals")
def test_one_killed_while_it_starts_is_in_nobodys_way(start: type[Start], tmp_path: Path, session: Path) -> None:
    killed = start(tmp_path / "data")
    # The line comes from before the event loop, which alone ends the start: the lock is held, or was a moment ago.
    killed.hear_until("first")
    killed.process.send_signal(signal.SIGKILL)
    killed.end()
    again = start(tmp_path / "data")
    again.hear_until("first")
    again.hear_until("loaded")
    assert again.end()[0] == 0
