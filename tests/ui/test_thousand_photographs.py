"""A pile of a thousand photographs can be stopped and gone on with, also after the program was closed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.actions import stack
from desktop.app import App
from desktop.reading.workers import ReadingWorkers
from desktop.settings import SettingsFile
from desktop.ui.jobs import Jobs
from desktop.ui.scan.runner import StackRunner
from tests.ui.conftest import NOW

MANY = 1_000
WORKERS = 2
PATIENCE = 240_000


class Session:
    """The program from its start to its end, without its window: readers in processes, the store, what feeds them."""

    def __init__(self, folder: Path) -> None:
        self.app = App(folder, lambda: NOW, SettingsFile(folder))
        reader = "tests.reading.fake_readers:read_and_note"
        self.app.__dict__["workers"] = ReadingWorkers(WORKERS, 60.0, 0, reader)
        self.trouble: list[BaseException] = []
        self.jobs = Jobs(self.trouble.append)
        self.runner = StackRunner(self.app, self.jobs)

    def end(self) -> None:
        self.jobs.close()
        self.app.close()


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Callable[[], Session]]:
    begun: list[Session] = []

    def make() -> Session:
        begun.append(Session(tmp_path / "data"))
        return begun[-1]

    yield make
    for session in begun:
        session.end()
        assert session.trouble == []


def a_pile(tmp_path: Path, count: int) -> Path:
    folder = tmp_path / "pile"
    folder.mkdir()
    for number in range(count):
        (folder / f"IMG_{number:04}.jpg").write_bytes(str(number).encode())
    return folder


def times_read(pile: Path) -> Counter[str]:
    return Counter((pile / "read.txt").read_text("ascii").split())


def states(session: Session) -> Counter[str]:
    return Counter(item.state.value for item in stack.items(session.app.store))


def left(session: Session) -> bool:
    return session.runner.is_busy or not session.runner.total


@pytest.mark.slow
def test_what_is_stopped_midway_goes_on_at_the_next_start(
    start: Callable[[], Session], tmp_path: Path, qtbot: QtBot
) -> None:
    pile = a_pile(tmp_path, MANY)
    first = start()
    first.runner.add([pile])
    qtbot.waitUntil(lambda: first.runner.done >= MANY // 3, timeout=PATIENCE)
    first.runner.cancel()
    first.end()
    assert 0 < len(times_read(pile)) < MANY

    second = start()
    assert sum(states(second).values()) == MANY
    second.runner.load(second.trouble.append)
    qtbot.waitUntil(lambda: not left(second), timeout=PATIENCE)

    assert states(second) == {"review": MANY}
    items = stack.items(second.app.store)
    assert [item.name for item in items] == [f"IMG_{number:04}.jpg" for number in range(MANY)]
    assert [item.cards[0].draft.emails[0].split("@")[0] for item in items] == [item.photo.stem for item in items]
    # What was under way when it was stopped is read once more, nothing else.
    read = times_read(pile)
    assert len(read) == MANY
    assert sum(read.values()) <= MANY + WORKERS


def test_what_is_paused_is_read_once_however_often_one_pauses(
    start: Callable[[], Session], tmp_path: Path, qtbot: QtBot
) -> None:
    count, pile = 60, a_pile(tmp_path, 60)
    for share in (1, 2):
        session = start()
        if share == 1:
            session.runner.add([pile])
        else:
            session.runner.load(session.trouble.append)
        qtbot.waitUntil(lambda runner=session.runner: runner.done >= count // 4)  # type: ignore[misc]
        session.runner.pause()
        qtbot.waitUntil(lambda runner=session.runner: not runner._queue.reading)  # type: ignore[misc]
        session.end()
    last = start()
    assert count // 2 <= states(last)["review"] < count
    assert states(last)["reading"] == 0
    last.runner.load(last.trouble.append)
    qtbot.waitUntil(lambda: not left(last))
    assert states(last) == {"review": count}
    assert set(times_read(pile).values()) == {1}
    assert len(times_read(pile)) == count
