"""Photographs are read in processes of their own: what goes wrong with one costs one."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from queue import SimpleQueue

import pytest

from desktop.reading.worker import Worker
from desktop.reading.worker_process import Answer, Task
from desktop.reading.workers import ReadingWorkers
from ocr.errors import NoCardFound, ReaderCrashed
from ocr.model import Point, Reading, ReadOptions

READ, READ_CARD = "tests.reading.fake_readers:read", "tests.reading.fake_readers:read_card"
ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 60.0

MakeWorkers = Callable[..., ReadingWorkers]


@pytest.fixture
def make_workers() -> Iterator[MakeWorkers]:
    """Make workers with fake readers, and see to it that they end with the test."""
    made: list[ReadingWorkers] = []

    def make(count: int = 1, time_limit: float = PATIENCE, memory_limit: int = 0, **more) -> ReadingWorkers:
        made.append(ReadingWorkers(count, time_limit, memory_limit, READ, READ_CARD, **more))
        return made[-1]

    yield make
    for workers in made:
        workers.close()


def readings(workers: ReadingWorkers, *names: str) -> dict[str, Reading]:
    """Have photographs of these names read and give what came, by name."""
    came: SimpleQueue[Reading] = SimpleQueue()
    for name in names:
        workers.submit(Path(f"{name}.jpg"), ReadOptions(), came.put)
    found = [came.get(timeout=PATIENCE) for _ in names]
    return {Path(reading.photo).stem: reading for reading in found}


def is_gone(pid: int) -> bool:
    """Say whether a process is gone, or dead and only not yet counted by its parent."""
    try:
        return Path(f"/proc/{pid}/stat").read_text("ascii").rpartition(")")[2].split()[0] in "ZX"
    except (OSError, IndexError):
        return True


def wait_until_gone(pid: int) -> None:
    """Wait for the end of a process that is not our child."""
    handle = os.pidfd_open(pid) if not is_gone(pid) else None
    if handle is not None:
        import select

        try:
            assert select.select([handle], [], [], PATIENCE)[0], f"process {pid} is still there"
        finally:
            os.close(handle)


def test_a_photograph_is_read(make_workers: MakeWorkers) -> None:
    reading = readings(make_workers(), "dora")["dora"]

    assert reading.error is None
    assert reading.cards[0].fields[1].value == "dora@axiom.example"
    assert reading.cards[0].card.pixels.shape == (180, 300, 3)


def test_a_known_error_is_the_photographs_own(make_workers: MakeWorkers) -> None:
    reading = readings(make_workers(), "nothing")["nothing"]

    assert (reading.cards, reading.error) == ((), NoCardFound.sentence)


def test_a_worker_stays_warm(make_workers: MakeWorkers) -> None:
    found = readings(make_workers(), "pid-1", "pid-2", "pid-3")

    assert len({reading.error for reading in found.values()}) == 1


@pytest.mark.parametrize("disaster", ["exit", "segfault", "bug"])
def test_a_disaster_costs_one_photograph(make_workers: MakeWorkers, disaster: str) -> None:
    bugs: list[str] = []

    found = readings(make_workers(on_bug=bugs.append), "a", disaster, "b")

    assert found[disaster].error == ReaderCrashed.sentence
    assert [len(found[name].cards) for name in ("a", "b")] == [1, 1]
    assert len(bugs) == 1
    assert disaster in bugs[0]


def test_a_reader_that_hangs_is_stopped(make_workers: MakeWorkers) -> None:
    found = readings(make_workers(time_limit=5), "hang", "b")

    assert found["hang"].error == "Reading took longer than 5 seconds and was stopped; try a smaller picture."
    assert len(found["b"].cards) == 1


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux bounds a process's memory")
def test_a_reader_that_wants_all_memory_is_stopped(make_workers: MakeWorkers) -> None:
    found = readings(make_workers(memory_limit=400_000_000), "huge", "b")

    assert found["huge"].error == ReaderCrashed.sentence
    assert len(found["b"].cards) == 1


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux says how much memory a process holds")
def test_a_reader_that_holds_too_much_memory_is_stopped(make_workers: MakeWorkers) -> None:
    found = readings(make_workers(memory_limit=400_000_000), "large", "b")

    assert found["large"].error == ReaderCrashed.sentence
    assert len(found["b"].cards) == 1


def test_a_card_is_read_again_with_the_users_corners(make_workers: MakeWorkers) -> None:
    corners = (Point(1, 2), Point(300, 2), Point(300, 180), Point(1, 180))
    came: SimpleQueue[Reading] = SimpleQueue()

    make_workers().submit_card(Path("a.jpg"), corners, 90, 2, ReadOptions(), came.put)

    card = came.get(timeout=PATIENCE).cards[0].card
    assert (card.corners, card.rotation, card.page) == (corners, 90, 2)


def test_a_cancelled_job_never_calls_back(make_workers: MakeWorkers) -> None:
    workers = make_workers()
    came: SimpleQueue[Reading] = SimpleQueue()
    begun = threading.Event()
    hanging = workers.submit(Path("hang.jpg"), ReadOptions(), came.put, begun.set)
    waiting = workers.submit(Path("b.jpg"), ReadOptions(), came.put)
    workers.submit(Path("c.jpg"), ReadOptions(), came.put)
    assert begun.wait(PATIENCE)

    assert workers.cancel(waiting)
    assert workers.cancel(hanging)

    assert came.get(timeout=PATIENCE).photo == "c.jpg"
    assert came.empty()
    assert not workers.cancel(hanging)


def test_a_job_cancelled_before_its_process_stands_is_not_read(
    make_workers: MakeWorkers, monkeypatch: pytest.MonkeyPatch
) -> None:
    workers = make_workers()
    came: SimpleQueue[Reading] = SimpleQueue()
    queued = threading.Event()
    ask = Worker.ask

    def cancel_first(worker: Worker, task: Task, time_limit: float, wanted: Callable[[], bool]) -> Answer:
        if task.path == "hang.jpg":
            assert queued.wait(PATIENCE)
            assert workers.cancel(hanging)
        return ask(worker, task, time_limit, wanted)

    monkeypatch.setattr(Worker, "ask", cancel_first)
    hanging = workers.submit(Path("hang.jpg"), ReadOptions(), came.put)
    queued.set()
    workers.submit(Path("b.jpg"), ReadOptions(), came.put)

    assert came.get(timeout=PATIENCE / 2).photo == "b.jpg"
    assert came.empty()


def test_an_error_in_a_callback_does_not_stop_the_others(make_workers: MakeWorkers) -> None:
    bugs: list[str] = []
    workers = make_workers(on_bug=bugs.append)

    def fail(reading: Reading) -> None:
        raise ZeroDivisionError

    workers.submit(Path("a.jpg"), ReadOptions(), fail)

    assert len(readings(workers, "b")["b"].cards) == 1
    assert "ZeroDivisionError" in bugs[0]


def test_two_workers_read_at_once(make_workers: MakeWorkers) -> None:
    workers = make_workers(count=2)
    both = threading.Barrier(3)
    for name in ("a", "b"):
        workers.submit(Path(f"{name}.jpg"), ReadOptions(), lambda reading: None, lambda: meet(both))

    both.wait(PATIENCE)


def meet(barrier: threading.Barrier) -> None:
    barrier.wait(PATIENCE)


def test_a_file_of_many_pages_gets_more_time(make_workers: MakeWorkers, tmp_path: Path) -> None:
    document = tmp_path / "hang.jpg"
    document.write_bytes(b"%PDF-1.7")
    came: SimpleQueue[Reading] = SimpleQueue()

    make_workers(time_limit=0.1).submit(document, ReadOptions(), came.put)

    assert "longer than 0.5 seconds" in (came.get(timeout=PATIENCE).error or "")


def test_closing_in_the_midst_of_work_leaves_nothing(
    make_workers: MakeWorkers, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folders: SimpleQueue[str] = SimpleQueue()
    make_folder = tempfile.mkdtemp

    def noted_folder(**given: str) -> str:
        folders.put(made := make_folder(**given))
        return made

    monkeypatch.setattr(tempfile, "mkdtemp", noted_folder)
    workers = make_workers(count=2)
    before = threading.active_count()
    begun = threading.Event()
    workers.submit(tmp_path / "hang.jpg", ReadOptions(), lambda reading: None, begun.set)
    workers.submit(tmp_path / "b.jpg", ReadOptions(), lambda reading: None)
    assert begun.wait(PATIENCE)
    made = Path(folders.get(timeout=PATIENCE))

    workers.close()

    assert threading.active_count() == before
    assert not made.exists()
    assert folders.empty() or not Path(folders.get()).exists()
    with pytest.raises(RuntimeError, match="closed"):
        workers.submit(Path("c.jpg"), ReadOptions(), lambda reading: None)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="asks /proc for the processes")
def test_a_time_limit_ends_what_the_reader_had_started(make_workers: MakeWorkers, tmp_path: Path) -> None:
    workers = make_workers(time_limit=5)
    came: SimpleQueue[Reading] = SimpleQueue()

    workers.submit(tmp_path / "spawn.jpg", ReadOptions(), came.put)
    came.get(timeout=PATIENCE)

    child, reader = map(int, (tmp_path / "spawn.pid").read_text("ascii").split())
    wait_until_gone(child)
    wait_until_gone(reader)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="asks /proc for the processes")
def test_a_killed_program_leaves_no_worker_behind(tmp_path: Path) -> None:
    program = (
        "import sys, threading\nfrom pathlib import Path\nfrom desktop.reading.workers import ReadingWorkers\n"
        "from ocr.model import ReadOptions\n"
        "if __name__ == '__main__':\n"
        f"    workers = ReadingWorkers(1, read='{READ}')\n"
        "    workers.submit(Path(sys.argv[1]), ReadOptions(), print)\n"
        "    threading.Event().wait()\n"
    )
    script = tmp_path / "program.py"
    script.write_text(program, "utf-8")
    pipe = tmp_path / "spawn.pid"
    os.mkfifo(pipe)
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    parent = subprocess.Popen([sys.executable, script, tmp_path / "spawn.jpg"], env=environment)
    child, reader = map(int, pipe.read_text("ascii").split())

    parent.send_signal(signal.SIGKILL)
    parent.wait()

    wait_until_gone(reader)
    wait_until_gone(child)


def test_a_worker_prints_nothing(make_workers: MakeWorkers, capfd: pytest.CaptureFixture[str]) -> None:
    assert len(readings(make_workers(), "noisy")["noisy"].cards) == 1
    assert capfd.readouterr() == ("", "")
