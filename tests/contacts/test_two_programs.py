"""Window and command line at one store at once: nobody loses a change, nobody is told of a lock."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.app import App, build_app
from desktop.cli import run
from desktop.contacts import database
from desktop.contacts.errors import StoreBusy
from desktop.contacts.store import Store
from desktop.contacts.vcard import fields_to_vcard
from tests.contacts.invented import DORA

ROOT = Path(__file__).resolve().parents[2]


def program(what: str, folder: Path, name: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "tests.contacts.writer", what, str(folder), name],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def ended(process: subprocess.Popen[str]) -> None:
    said, complaint = process.communicate()
    assert process.returncode == 0, complaint
    assert said.split()[-1:] == ["done"]
    assert complaint == ""


@pytest.fixture
def writing(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """Another program in the midst of an import."""
    Store(tmp_path).close()
    process = program("hold", tmp_path, "theirs")
    assert process.stdout is not None
    assert process.stdout.readline() == "writing\n"
    yield process
    if process.poll() is None:
        process.kill()
        process.communicate()


def let_go(process: subprocess.Popen[str]) -> None:
    """Let the other program end its import."""
    assert process.stdin is not None
    process.stdin.write("\n")
    process.stdin.flush()


def test_who_writes_waits_for_a_long_import_and_says_so(
    tmp_path: Path, writing: subprocess.Popen[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "BUSY_SECONDS", 0.05)
    waited: list[bool] = []

    def waiting() -> None:
        waited.append(True)
        if len(waited) == 3:
            let_go(writing)

    store = Store(tmp_path, waiting=waiting)
    assert store.count() == 0, "reading needs no waiting"
    store.add(fields_to_vcard(DORA, "ours"))

    ended(writing)
    assert len(waited) >= 3
    assert sorted(row.uid for row in store.search()) == ["ours", "theirs"]
    store.close()


def test_who_has_waited_for_minutes_is_told_in_a_sentence(
    tmp_path: Path, writing: subprocess.Popen[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "BUSY_SECONDS", 0.01)
    monkeypatch.setattr(database, "TURNS", 3)
    store = Store(tmp_path)

    with pytest.raises(StoreBusy, match="try again in a moment"):
        store.add(fields_to_vcard(DORA, "ours"))

    let_go(writing)
    ended(writing)
    store.add(fields_to_vcard(DORA, "ours"))
    assert store.count() == 2
    store.close()


def test_the_command_line_says_once_that_it_waits(
    tmp_path: Path,
    writing: subprocess.Popen[str],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(database, "BUSY_SECONDS", 0.05)
    text = tmp_path / "signature.txt"
    text.write_text("Kai Otto\nAxiom Maschinenbau GmbH\nk.otto@axiom.example\n+49 30 23125 004\n", "utf-8")
    turns: list[int] = []
    begin = database.Database._begin

    def begun(self: database.Database, connection: object) -> None:
        waiting = self._waiting

        def counted() -> None:
            waiting()
            turns.append(1)
            if len(turns) == 3:
                let_go(writing)

        self._waiting = counted
        begin(self, connection)  # type: ignore[arg-type]
        self._waiting = waiting

    monkeypatch.setattr(database.Database, "_begin", begun)

    def build(folder: Path | None) -> App:
        return build_app(tmp_path)

    assert run(["scan", "--text", str(text), "--keep"], build) == 0
    ended(writing)
    said = capsys.readouterr().err
    assert said.count("Another Cardfile is writing to the same contacts; this waits until it is done") == 1
    assert "Kept Kai Otto." in said
    store = Store(tmp_path)
    assert store.count() == 2
    store.close()


def test_two_programs_change_one_contact_and_no_change_is_lost(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.add(fields_to_vcard(DORA, "uid-1"))
    store.close()

    for process in [program("note", tmp_path, name) for name in ("left", "right")]:
        ended(process)

    store = Store(tmp_path)
    text = store.get("uid-1").vcard
    store.close()
    assert [f"NOTE:{name}-{number}\r\n" in text for name in ("left", "right") for number in range(15)] == [True] * 30


def test_programs_come_and_go_and_nobody_is_turned_away(tmp_path: Path) -> None:
    names = ("north", "east", "south", "west")

    for process in [program("visit", tmp_path, name) for name in names]:
        ended(process)

    store = Store(tmp_path)
    assert store.count() == len(names) * 8
    assert store._database.rows("PRAGMA integrity_check")[0][0] == "ok"
    store.close()


CLOSING = """
import sys, threading
from pathlib import Path
from desktop.contacts.errors import StoreBeingRestored
from desktop.contacts.store import Store
from desktop.contacts.vcard import fields_to_vcard
from tests.contacts.invented import DORA

folder = Path(sys.argv[1])
ended = []

def read(store, begun):
    try:
        while True:
            store.get("dora")
            store.contacts(["dora"])
            store.circles.put("Friends", 30)
            store.circles.remove("Friends")
            begun.set()
    except StoreBeingRestored:
        ended.append("told")

with_one = Store(folder)
with_one.add(fields_to_vcard(DORA, "dora"))
with_one.close()
for _ in range(25):
    store = Store(folder)
    begun = [threading.Event() for _ in range(4)]
    threads = [threading.Thread(target=read, args=(store, one)) for one in begun]
    for thread in threads:
        thread.start()
    for one in begun:
        one.wait(60)
    store.close()
    for thread in threads:
        thread.join(60)
print(len(ended))
"""


def test_who_reads_while_the_store_is_closed_is_told_so_and_nothing_breaks_down(tmp_path: Path) -> None:
    # In a program of its own: what breaks down in SQLite takes the whole process with it.
    done = subprocess.run(
        [sys.executable, "-c", CLOSING, str(tmp_path / "data")], cwd=ROOT, capture_output=True, text=True, timeout=170
    )
    assert (done.returncode, done.stdout.strip()) == (0, "100"), done.stderr
