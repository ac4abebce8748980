"""Worker processes that read photographs; a crash, a hang or a flood of memory costs one photograph."""

from __future__ import annotations

import itertools
import os
import threading
import time
import traceback
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import TracebackType

from desktop.reading.worker import Worker, WorkerEnded, WorkerTooSlow
from desktop.reading.worker_process import Task
from ocr.errors import ReaderCrashed, ReadingTimedOut
from ocr.model import Quad, Reading, ReadOptions

MOST_WORKERS = 2
"""Each holds its own models in memory, some 500 MB while it reads."""


TIME_LIMIT = 120.0
"""Seconds a photograph: some forty times what one takes, for a slow machine that has other things to do as well."""
MANY_PAGES = (b"%PDF", b"II*\0", b"MM\0*")
"""How files begin that may hold page after page; they get more time."""
TIMES_FOR_PAGES = 5


@dataclass(eq=False, slots=True)
class _Job:
    """A task on its way; `worker` while it is being read."""

    id: int
    task: Task
    done: Callable[[Reading], None]
    started: Callable[[], None] | None
    worker: Worker | None = None
    cancelled: bool = False
    starting: bool = False


class ReadingWorkers:
    """A few warm processes that read one photograph at a time each.

    `count` 0 chooses by the machine's cores; `time_limit` is in seconds a photograph (files that
    may have many pages get more), `memory_limit` in bytes a process (kept where the system can).
    `read` and `read_card` name the functions to call, as "module:function" (others in tests).
    `on_bug` gets, from a plain thread, the text for the log of what nobody expected.
    """

    def __init__(
        self,
        count: int = 0,
        time_limit: float = TIME_LIMIT,
        memory_limit: int = 1_500_000_000,
        read: str = "ocr:read_photo",
        read_card: str = "ocr:read_card",
        on_bug: Callable[[str], object] = lambda text: None,
    ) -> None:
        self.count = count or min(MOST_WORKERS, _cores())
        self._plan = (read, read_card, memory_limit)
        self._time_limit = time_limit
        self._on_bug = on_bug
        self._ids = itertools.count(1)
        self._changed = threading.Condition()
        self._waiting: deque[_Job] = deque()
        self._running: dict[int, _Job] = {}
        self._idle = 0
        self._workers: list[Worker] = []
        self._threads: list[threading.Thread] = []
        self._closed = False

    def submit(
        self,
        path: Path,
        options: ReadOptions,
        done: Callable[[Reading], None],
        started: Callable[[], None] | None = None,
    ) -> int:
        """Queue a photograph and give its job id.

        `started` and `done` are called from a plain thread; `done` always gets a Reading, with
        the sentence in `error` when it failed, and exactly once unless the job is cancelled.
        """
        return self._queue(Task(str(path), options), done, started)

    def submit_card(
        self,
        path: Path,
        corners: Quad,
        turn: int,
        page: int,
        options: ReadOptions,
        done: Callable[[Reading], None],
        started: Callable[[], None] | None = None,
    ) -> int:
        """Queue one card with the user's corners; as `submit`, and the Reading has that one card."""
        return self._queue(Task(str(path), options, corners, turn, page), done, started)

    def cancel(self, job: int) -> bool:
        """Drop a job, also in the midst of reading; false when it is done already. `done` is not called."""
        with self._changed:
            for waiting in self._waiting:
                if waiting.id == job:
                    self._waiting.remove(waiting)
                    return True
            running = self._running.get(job)
            if running is None:
                return False
            running.cancelled = True
            # Whoever cancels may rely on it: nothing of this job is called from now on.
            while running.starting:
                self._changed.wait()
            if running.worker is not None:
                running.worker.stop()
            return True

    def close(self) -> None:
        """Drop every job, end every process and thread, and return when they are gone."""
        with self._changed:
            self._closed = True
            self._waiting.clear()
            for job in self._running.values():
                job.cancelled = True
            self._changed.notify_all()
        for worker in self._workers:
            worker.close()
        for thread in self._threads:
            if thread is not threading.current_thread():
                thread.join()

    def __enter__(self) -> ReadingWorkers:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _queue(self, task: Task, done: Callable[[Reading], None], started: Callable[[], None] | None) -> int:
        with self._changed:
            if self._closed:
                raise RuntimeError("these workers are closed")
            job = _Job(next(self._ids), task, done, started)
            self._waiting.append(job)
            if len(self._waiting) > self._idle and len(self._threads) < self.count:
                self._add_thread()
            self._changed.notify()
            return job.id

    def _add_thread(self) -> None:
        worker = Worker(*self._plan)
        thread = threading.Thread(target=self._serve, args=(worker,), name="cardfile-reading", daemon=True)
        self._workers.append(worker)
        self._threads.append(thread)
        thread.start()

    def _serve(self, worker: Worker) -> None:
        """Give one worker job after job, until there will be no more."""
        try:
            while (job := self._next(worker)) is not None:
                self._start(job)
                reading = self._read(worker, job)
                with self._changed:
                    del self._running[job.id]
                    wanted = not job.cancelled
                if wanted:
                    self._call(partial(job.done, reading))
        finally:
            worker.discard()

    def _start(self, job: _Job) -> None:
        with self._changed:
            job.starting = job.started is not None and not job.cancelled
        if job.starting and job.started is not None:
            self._call(job.started)
            with self._changed:
                job.starting = False
                self._changed.notify_all()

    def _next(self, worker: Worker) -> _Job | None:
        with self._changed:
            self._idle += 1
            while not self._waiting and not self._closed:
                self._changed.wait()
            self._idle -= 1
            if self._closed:
                return None
            job = self._waiting.popleft()
            job.worker = worker
            self._running[job.id] = job
            return job

    def _read(self, worker: Worker, job: _Job) -> Reading:
        """Have a photograph read; whatever happens, there is a reading to give back."""
        started = time.perf_counter()
        path = job.task.path
        limit = self._time_limit * (TIMES_FOR_PAGES if _many_pages(path) else 1)
        try:
            answer = worker.ask(job.task, limit, lambda: not job.cancelled)
        except WorkerTooSlow:
            error: Exception = ReadingTimedOut(seconds=f"{limit:g}")
        except WorkerEnded as ended:
            error = ReaderCrashed()
            if not job.cancelled:
                self._on_bug(f"The reader of {path} broke down: {ended}")
        else:
            if answer.reading is not None:
                return answer.reading
            error = ReaderCrashed()
            self._on_bug(f"The reader of {path} failed:\n{answer.bug}")
        return Reading(path, time.perf_counter() - started, error=str(error))

    def _call(self, callback: Callable[[], None]) -> None:
        """Call back; a bug in there must not end the thread that serves the others."""
        try:
            callback()
        except Exception:
            self._on_bug(traceback.format_exc())


def _many_pages(path: str) -> bool:
    """Say whether a file may hold many pages, by its first bytes; a pipe is not looked into."""
    try:
        if not Path(path).is_file():
            return False
        with Path(path).open("rb") as file:
            return file.read(4).startswith(MANY_PAGES)
    except (OSError, ValueError):
        return False


def _cores() -> int:
    """Give how many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
