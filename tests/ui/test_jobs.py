"""Background work: nothing it says is lost, nothing it does reaches the window from another thread."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from desktop.contacts.errors import StoreBeingRestored
from desktop.ui.jobs import Jobs


@pytest.fixture
def errors() -> list[BaseException]:
    return []


@pytest.fixture
def jobs(qapp: object, errors: list[BaseException]) -> Iterator[Jobs]:
    made = Jobs(errors.append)
    yield made
    made.close()


def test_a_result_comes_on_the_qt_thread(jobs: Jobs, qtbot: QtBot) -> None:
    seen: list[tuple[int, threading.Thread, threading.Thread]] = []
    here = threading.current_thread()

    def work() -> threading.Thread:
        return threading.current_thread()

    jobs.run(work, lambda there: seen.append((1, there, threading.current_thread())))
    qtbot.waitUntil(lambda: len(seen) == 1)
    assert seen[0][1] is not here
    assert seen[0][2] is here


def test_even_the_quickest_work_is_heard(jobs: Jobs, qtbot: QtBot) -> None:
    heard: list[int] = []
    for number in range(200):
        jobs.run(lambda number=number: number, heard.append)  # type: ignore[misc]
    qtbot.waitUntil(lambda: len(heard) == 200)
    assert sorted(heard) == list(range(200))


def test_a_known_error_of_who_receives_a_result_is_said(
    jobs: Jobs, errors: list[BaseException], qtbot: QtBot
) -> None:
    def ask_the_store(_: int) -> None:
        raise StoreBeingRestored()

    jobs.run(lambda: 1, ask_the_store)
    qtbot.waitUntil(lambda: len(errors) == 1)
    assert isinstance(errors[0], StoreBeingRestored)


def test_a_failure_goes_to_its_own_ear_or_to_the_common_one(
    jobs: Jobs, errors: list[BaseException], qtbot: QtBot
) -> None:
    own: list[BaseException] = []

    def fail() -> None:
        raise ValueError("broken")

    jobs.run(fail, failed=own.append)
    jobs.run(fail)
    qtbot.waitUntil(lambda: len(own) == 1 and len(errors) == 1)
    assert str(own[0]) == "broken"


def test_steps_are_told_in_order(jobs: Jobs, qtbot: QtBot) -> None:
    steps: list[tuple[int, int]] = []
    done: list[str] = []

    def work(step: object) -> str:
        for number in range(5):
            step(number + 1, 5)  # type: ignore[operator]
        return "end"

    jobs.run_steps(work, done.append, stepped=lambda count, total: steps.append((count, total)))
    qtbot.waitUntil(lambda: done == ["end"])
    assert steps == [(1, 5), (2, 5), (3, 5), (4, 5), (5, 5)]


def test_a_cancelled_job_says_nothing_more(jobs: Jobs, qtbot: QtBot) -> None:
    gate = threading.Event()
    heard: list[str] = []
    others: list[str] = []

    def work() -> str:
        gate.wait()
        return "late"

    job = jobs.run(work, heard.append)
    job.cancel()
    gate.set()
    qtbot.waitUntil(lambda: jobs.is_idle)
    jobs.run(lambda: "next", others.append)
    qtbot.waitUntil(lambda: others == ["next"])
    assert heard == []


def test_work_in_order_is_done_in_order(jobs: Jobs, qtbot: QtBot) -> None:
    written: list[int] = []
    ends: list[None] = []
    for number in range(100):
        jobs.run_in_order(lambda number=number: written.append(number), ends.append)  # type: ignore[misc]
    qtbot.waitUntil(lambda: len(ends) == 100)
    assert written == list(range(100))


def test_a_call_waits_for_what_was_asked_for_in_order_and_for_nothing_else(jobs: Jobs, qtbot: QtBot) -> None:
    said: list[str] = []
    jobs.when_in_order(lambda: said.append("at once"))
    assert said == ["at once"]

    may_end = threading.Event()
    jobs.run_in_order(may_end.wait, lambda _ended: said.append("written"))
    jobs.when_in_order(lambda: said.append("then"))
    assert said == ["at once"]
    may_end.set()
    qtbot.waitUntil(lambda: said == ["at once", "written", "then"])


def test_closing_waits_for_what_is_written_and_delivers_nothing_more(qapp: object, qtbot: QtBot) -> None:
    jobs = Jobs(lambda error: None)
    gate = threading.Event()
    written: list[int] = []
    heard: list[None] = []

    def write(number: int) -> None:
        gate.wait()
        written.append(number)

    for number in range(3):
        jobs.run_in_order(lambda number=number: write(number), heard.append)  # type: ignore[misc]
    gate.set()
    jobs.close()
    assert written == [0, 1, 2]
    assert heard == []


def test_a_call_from_any_thread_is_brought_to_the_qt_thread(jobs: Jobs, qtbot: QtBot) -> None:
    where: list[threading.Thread] = []
    receive = jobs.brought(lambda: where.append(threading.current_thread()))
    thread = threading.Thread(target=receive)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: len(where) == 1)
    assert where[0] is threading.current_thread()
