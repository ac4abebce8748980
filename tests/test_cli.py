"""The command line says what it reads, keeps what it is told to, and fails in sentences."""

from __future__ import annotations

import io
import json
import os
import signal
import subprocess
import sys
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pytest
import vobject

from desktop import __version__
from desktop.app import App, build_app
from desktop.reading.workers import ReadingWorkers
from desktop.terminal import Bar, columns, plain
from ocr.errors import NoCardFound, ReaderCrashed, TextIsFolder
from tests.typed import Cardfile, Result, typed

ROOT = Path(__file__).resolve().parents[1]
PROGRAM = [sys.executable, "-m", "desktop"]


@dataclass(frozen=True)
class FakeApp(App):
    """The program with readers that do what the photograph's name says."""

    @cached_property
    def workers(self) -> ReadingWorkers:
        return ReadingWorkers(1, 60, 0, "tests.reading.fake_readers:read", on_bug=self.record_bug_text)


@pytest.fixture
def cardfile(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Cardfile:
    """Run the command line with a data folder of its own."""

    def build(folder: Path | None) -> App:
        app = build_app(folder or tmp_path / "data")
        return FakeApp(app.folder, app.clock, app.settings_file)

    return typed(capsys, build)


def photo(folder: Path, name: str) -> Path:
    path = folder / name
    path.write_bytes(name.encode())
    return path


def test_the_text_is_for_people(cardfile: Cardfile, tmp_path: Path) -> None:
    result = cardfile("scan", tmp_path / "dora.jpg")

    assert result == Result(
        0,
        f"{tmp_path}/dora.jpg\n"
        "  Name     Dora Dehmel\n"
        "  Company  Axiom Maschinenbau GmbH\n"
        "  Phone    +493023125001 (work)\n"
        "? E-mail   dora@axiom.example\n",
        "",
    )


def test_the_json_is_for_programs_in_the_order_given(cardfile: Cardfile) -> None:
    result = cardfile("scan", "--format", "json", "b.jpg", "nothing.jpg", "a.jpg")

    records = json.loads(result.out)
    assert result.status == 1
    assert [record["photo"] for record in records] == ["b.jpg", "nothing.jpg", "a.jpg"]
    assert records[0]["cards"][0]["phones"] == [
        {"number": "+493023125001", "kind": "work", "printed": "+49 30 23125 001", "ext": ""}
    ]
    assert (records[1]["cards"], records[1]["error"]) == ([], NoCardFound.sentence)
    assert records[2]["error"] is None
    assert result.err == ""


def test_the_vcards_are_for_phones(cardfile: Cardfile) -> None:
    result = cardfile("scan", "--format", "vcf", "a.jpg", "b.jpg")

    cards = list(vobject.readComponents(result.out))
    assert [card.email.value for card in cards] == ["a@axiom.example", "b@axiom.example"]


def test_one_bad_photograph_does_not_stop_the_others(cardfile: Cardfile) -> None:
    result = cardfile("scan", "exit.jpg", "a.jpg")

    assert result.status == 1
    assert result.err == f"exit.jpg: {ReaderCrashed.sentence}\n"
    assert "Dora Dehmel" in result.out


def test_keeping_says_so_and_never_doubles(cardfile: Cardfile, tmp_path: Path) -> None:
    path = photo(tmp_path, "dora.jpg")

    first, again = cardfile("scan", "--keep", path), cardfile("scan", path, "--keep")

    assert first.err == "Kept Dora Dehmel.\n"
    assert again == Result(0, "", "1 photograph was kept before and is not read again.\n")
    assert first.status == 0
    json_again = cardfile("scan", path, path, "--keep", "--format", "json")
    assert json_again.err == "Dora Dehmel is there already, from this very photograph; nothing was added.\n" * 2
    assert len(json.loads(json_again.out)) == 2
    assert cardfile("list").out == "Dora Dehmel    Axiom Maschinenbau GmbH\n"


def test_front_and_back_are_kept_as_one_contact(cardfile: Cardfile, tmp_path: Path) -> None:
    photos = [photo(tmp_path, name) for name in ("dora.jpg", "back-of-dora.jpg", "kai.jpg", "both.jpg")]

    result = cardfile("scan", "--keep", *photos)

    why = "the second has no name, and the same web address"
    assert result.err.splitlines() == [
        f"{photos[1]} is the back of {photos[0]}: {why}.",
        "Kept Dora Dehmel.",
        "Kept Dora Dehmel.",
        f"{photos[3]}: card 2 is the back of card 1: {why}.",
        "Kept Dora Dehmel.",
    ]
    assert result.status == 0
    again = cardfile("scan", "--keep", *photos)
    assert again.err == "4 photographs were kept before and are not read again.\n"


def test_front_and_back_are_one_vcard_and_still_two_cards_of_json(cardfile: Cardfile) -> None:
    joined = cardfile("scan", "--format", "vcf", "dora.jpg", "back.jpg")
    apart = cardfile("scan", "--format", "vcf", "--no-join", "dora.jpg", "back.jpg", "kai.jpg")
    records = json.loads(cardfile("scan", "--format", "json", "dora.jpg", "back.jpg").out)

    (card,) = vobject.readComponents(joined.out)
    assert (card.email.value, card.url.value) == ("dora@axiom.example", "www.axiom.example")
    assert joined.err.startswith("back.jpg is the back of dora.jpg: ")
    assert [card.email.value for card in vobject.readComponents(apart.out)] == [
        "dora@axiom.example",
        "kai@axiom.example",
    ]
    assert apart.err == ""
    assert [len(record["cards"]) for record in records] == [1, 1]


def test_who_may_be_kept_twice_is_said_in_one_line(cardfile: Cardfile, tmp_path: Path) -> None:
    there = tmp_path / "there.vcf"
    there.write_text("BEGIN:VCARD\nVERSION:3.0\nFN:D. Dehmel\nEMAIL:b@axiom.example\nEND:VCARD\n", encoding="utf-8")
    cardfile("import", there)

    result = cardfile("scan", "--keep", photo(tmp_path, "b.jpg"))

    assert result.err.splitlines()[-1] == "1 contact may be there twice now; see: cardfile duplicates"


def test_a_back_that_is_kept_apart_is_nothing_to_keep(cardfile: Cardfile, tmp_path: Path) -> None:
    photos = [photo(tmp_path, name) for name in ("dora.jpg", "back.jpg")]

    result = cardfile("scan", "--keep", "--no-join", *photos)

    assert result.status == 1
    assert "nothing was read that is worth keeping" in result.err
    assert cardfile("list").out.count("Dora Dehmel") == 1


def test_a_store_that_cannot_be_is_said_before_anything_is_read(cardfile: Cardfile, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder", "utf-8")

    result = cardfile("--data", tmp_path / "file" / "data", "scan", "--keep", "a.jpg")

    assert (result.status, result.out) == (1, "")
    assert "may not write" in result.err


def test_texts_are_scanned_after_the_photographs(cardfile: Cardfile, tmp_path: Path) -> None:
    text = tmp_path / "signature.txt"
    text.write_text("Kai Otto\nRechtsanwalt\nkai@otto.example\n", "utf-8")

    result = cardfile("scan", "--format", "json", "a.jpg", "--text", text, tmp_path)

    records = json.loads(result.out)
    assert (result.status, result.err) == (1, "")
    assert [record["photo"] for record in records] == ["a.jpg", str(text), str(tmp_path)]
    [card] = records[1]["cards"]
    assert (card["name"], card["title"], card["emails"]) == ("Kai Otto", "Rechtsanwalt", ["kai@otto.example"])
    assert (card["corners"], card["rotation"]) == ([], 0)
    assert (records[2]["cards"], records[2]["error"]) == ([], TextIsFolder.sentence)


def test_a_text_through_a_pipe_is_kept(cardfile: Cardfile, monkeypatch: pytest.MonkeyPatch) -> None:
    for expected in ("Kept Kai Otto.\n", "Kai Otto is there already, from this very text; nothing was added.\n"):
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"Kai Otto\nkai@otto.example\n")))

        result = cardfile("scan", "--keep", "--text", "-")

        assert (result.status, result.err) == (0, expected)
    assert cardfile("list").out == "Kai Otto\n"


def test_the_data_folder_may_be_named_before_and_after(cardfile: Cardfile, tmp_path: Path) -> None:
    path = photo(tmp_path, "dora.jpg")
    cardfile("scan", path, "--keep", "--data", tmp_path / "one")
    cardfile("--data", tmp_path / "two", "scan", path, "--keep")

    assert "Dora" in cardfile("--data", tmp_path / "one", "list").out
    assert "Dora" in cardfile("list", "--data", tmp_path / "two").out
    assert cardfile("list").out == ""


def test_the_list_is_searched(cardfile: Cardfile, tmp_path: Path) -> None:
    cardfile("scan", "--keep", photo(tmp_path, "dora.jpg"))

    assert "Dora" in cardfile("list", "dehmel", "axiom").out
    missing = cardfile("list", "nobody")
    assert (missing.out, missing.err) == ("", "Nobody found for “nobody”.\n")


def test_the_export_goes_to_a_file_or_to_the_output(cardfile: Cardfile, tmp_path: Path) -> None:
    cardfile("scan", "--keep", photo(tmp_path, "dora.jpg"))
    file = tmp_path / "all.vcf"

    result = cardfile("export", "-o", file)

    assert (result.status, result.err) == (0, f"1 contact written to {file}.\n")
    assert cardfile("export").out.replace("\r\n", "\n") == file.read_text("utf-8")
    assert cardfile("export", "-o", tmp_path).status == 1


def test_text_on_a_card_cannot_command_the_terminal(cardfile: Cardfile, tmp_path: Path) -> None:
    result = cardfile("scan", tmp_path / "\x1b]0;owned\x07\u202e.jpg")

    assert not set(result.out + result.err) & set("\x1b\x07\u202e")


def test_a_bug_is_one_sentence_and_a_log(cardfile: Cardfile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("a bug")

    monkeypatch.setattr("desktop.actions.people.search", broken)
    result = cardfile("list")

    assert result.status == 70
    assert result.err.count("\n") == 1
    log = tmp_path / "data" / "log" / "cardfile.log"
    assert str(log) in result.err
    assert "a bug" in log.read_text("utf-8")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["scan"], "name a PHOTO, or a text with --text FILE"),
        (["scan", "--text"], "expected at least one argument"),
        (["scan", "a.jpg", "--region", "Germany"], "two letters"),
        (["scan", "a.jpg", "--format", "xml"], "invalid choice"),
        (["frobnicate"], "invalid choice"),
        (["--data", "", "list"], "name a folder"),
    ],
)
def test_wrong_arguments_are_explained(cardfile: Cardfile, arguments: list[str], words: str) -> None:
    result = cardfile(*arguments)

    assert result.status == 2
    assert words in result.err


def test_a_photograph_without_a_command_is_understood(cardfile: Cardfile, tmp_path: Path) -> None:
    result = cardfile(photo(tmp_path, "a.jpg"))

    assert f"cardfile scan {tmp_path}/a.jpg" in result.err


def test_the_trace_folder_must_be_possible(cardfile: Cardfile, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder", "utf-8")

    result = cardfile("scan", "a.jpg", "--trace", tmp_path / "file" / "trace")

    assert (result.status, result.out) == (1, "")
    assert "cannot be written" in result.err


def test_the_window_needs_a_screen(cardfile: Cardfile, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("platform.system", lambda: "Linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)

    result = cardfile()

    assert result.status == 1
    assert "cardfile scan" in result.err


@pytest.mark.skipif(sys.platform == "win32", reason="needs the processor time of a child")
def test_the_version_is_quick() -> None:
    import resource

    def spent() -> float:
        children = resource.getrusage(resource.RUSAGE_CHILDREN)
        return children.ru_utime + children.ru_stime

    times = []
    for _ in range(5):
        before = spent()
        done = subprocess.run([*PROGRAM, "--version"], capture_output=True, text=True, check=True, cwd=ROOT)
        times.append(spent() - before)

    assert done.stdout == f"cardfile {__version__}\n"
    # Processor time, the best of five: a busy machine is no fault of ours.
    assert min(times) < 0.3


def test_a_reader_that_goes_away_is_no_trouble(tmp_path: Path) -> None:
    read, write = os.pipe()
    os.close(read)
    done = subprocess.run(
        [*PROGRAM, "doctor", "--data", str(tmp_path)], stdout=write, stderr=subprocess.PIPE, text=True, cwd=ROOT
    )
    os.close(write)

    assert (done.returncode, done.stderr) == (141, "")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs a named pipe to know when the reader is at work")
@pytest.mark.parametrize(
    ("sent", "status", "said"),
    [(signal.SIGINT, 130, "Stopped.\n"), (signal.SIGTERM, 143, "Stopped by another program (SIGTERM).\n")],
    ids=["ctrl-c", "sigterm"],
)
def test_ctrl_c_and_sigterm_end_everything_quietly(
    tmp_path: Path, sent: signal.Signals, status: int, said: str
) -> None:
    pipe = tmp_path / "spawn.pid"
    os.mkfifo(pipe)
    program = (
        "import sys\nfrom pathlib import Path\nfrom tests.test_cli import FakeApp\nfrom desktop.cli import run\n"
        "from desktop.app import build_app\n"
        "def build(folder):\n    app = build_app(folder)\n"
        "    return FakeApp(app.folder, app.clock, app.settings_file)\n"
        "if __name__ == '__main__':\n    sys.exit(run(sys.argv[1:], build))\n"
    )
    script = tmp_path / "program.py"
    script.write_text(program, "utf-8")
    process = subprocess.Popen(
        [sys.executable, script, "--data", tmp_path / "data", "scan", tmp_path / "spawn.jpg"],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    reader = int(pipe.read_text("ascii").split()[1])

    process.send_signal(sent)
    out, err = process.communicate(timeout=60)

    assert (process.returncode, out, err) == (status, "", said)
    assert not Path(f"/proc/{reader}/fd").exists() or not list(Path(f"/proc/{reader}/fd").iterdir())


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_bar_is_drawn_and_taken_away() -> None:
    terminal = Terminal()
    bar = Bar(terminal)

    bar.show(1, 2)
    bar.end()

    assert "[############............] 1 of 2" in terminal.getvalue()
    assert terminal.getvalue().endswith("\r\x1b[K")


def test_no_bar_is_drawn_where_nobody_looks() -> None:
    stream = io.StringIO()

    Bar(stream).show(1, 2)

    assert stream.getvalue() == ""


def test_wide_letters_are_aligned() -> None:
    assert columns([("王小明", "a"), ("Kai", "b"), ("é\u0301", "c")]) == ["王小明  a", "Kai     b", "é\u0301       c"]
    assert plain("a\x1b[31m\nb") == "a\ufffd[31m b"
