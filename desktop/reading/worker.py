"""One worker process seen from outside: started when needed, asked, watched, ended."""

from __future__ import annotations

import multiprocessing
import os
import shutil
import signal
import tempfile
import threading
import time
from collections.abc import Callable
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess
from pathlib import Path

from desktop.reading.worker_process import Answer, Task, WorkerPlan, work

START_SECONDS = 60.0
WATCH_SECONDS = 0.2
"""How often a working process is asked for its memory."""
SPARE_DATA = 1024 * 1024 * 1024
"""How much more than may be resident a process may reserve before an allocation fails."""


class WorkerEnded(Exception):
    """The process ended in the midst of a task; the text says how, for the log."""


class WorkerTooSlow(Exception):
    """The task took longer than its time limit."""


class Worker:
    """A process that answers one task at a time: one thread calls `ask` and `discard`, any `stop` and `close`."""

    def __init__(self, read: str, read_card: str, memory_limit: int) -> None:
        self._functions = read, read_card
        self._memory_limit = memory_limit
        self._lock = threading.Lock()
        self._closed = False
        self._process: SpawnProcess | None = None
        self._connection: Connection | None = None
        self._temporary = ""

    def ask(self, task: Task, time_limit: float, wanted: Callable[[], bool] = lambda: True) -> Answer:
        """Have a task done in so many seconds, if it is still `wanted` once the process stands.

        Raises WorkerEnded or WorkerTooSlow, and the process is gone then.
        """
        try:
            if self._process is None or not self._process.is_alive():
                self.discard()
                self._start()
            if self._connection is None:
                raise WorkerEnded("stopped before it began")
            # A `stop` from before there was a process ended nothing; from here on it ends this one.
            if not wanted():
                raise WorkerEnded("no longer wanted")
            self._connection.send((task, time_limit))
            answer = self._received(time_limit)
        except BaseException as error:
            self.discard()
            if isinstance(error, OSError):
                raise WorkerEnded(repr(error)) from error
            raise
        if not isinstance(answer, Answer):
            raise WorkerEnded("answered something else")
        if answer.reading is None:
            # After a bug (too little memory, say) nobody knows what state it left behind.
            self.discard()
        return answer

    def stop(self) -> None:
        """End the process and what it has started, now; the next `ask` starts another."""
        with self._lock:
            self._kill()

    def close(self) -> None:
        """As `stop`, and no process will start again."""
        with self._lock:
            self._closed = True
            self._kill()

    def discard(self) -> None:
        """End the process, wait until it is gone, and clear away what it left."""
        with self._lock:
            self._kill()
            if self._process is not None:
                self._process.join()
                self._process.close()
            if self._connection is not None:
                self._connection.close()
            if self._temporary:
                shutil.rmtree(self._temporary, ignore_errors=True)
            self._process, self._connection, self._temporary = None, None, ""

    def _start(self) -> None:
        with self._lock:
            if self._closed:
                raise WorkerEnded("closed before it began")
            context = multiprocessing.get_context("spawn")
            self._connection, theirs = context.Pipe()
            self._temporary = tempfile.mkdtemp(prefix="cardfile-")
            data_limit = self._memory_limit + SPARE_DATA if self._memory_limit else 0
            plan = WorkerPlan(*self._functions, data_limit, self._temporary)
            self._process = context.Process(target=work, args=(theirs, plan), daemon=True, name="cardfile-reader")
            self._process.start()
            theirs.close()
        self._received(START_SECONDS)

    def _received(self, seconds: float) -> object:
        """Wait for what the process sends, as long as it lives, keeps its bounds and has time."""
        process, connection = self._process, self._connection
        if process is None or connection is None:
            raise WorkerEnded("there is no process")
        deadline = time.monotonic() + seconds
        while True:
            left = deadline - time.monotonic()
            ready = wait([connection, process.sentinel], max(0.0, min(WATCH_SECONDS, left)))
            if connection in ready:
                try:
                    return connection.recv()
                except EOFError:
                    ready.append(process.sentinel)
            if ready:
                process.join()
                raise WorkerEnded(f"exit code {process.exitcode}")
            if left <= 0:
                raise WorkerTooSlow()
            if self._memory_limit and _resident(process.pid) > self._memory_limit:
                raise WorkerEnded(f"more than {self._memory_limit} bytes of memory")

    def _kill(self) -> None:
        process = self._process
        if process is None or process.exitcode is not None or process.pid is None:
            return
        try:
            os.killpg(process.pid, signal.SIGKILL)
        except (AttributeError, ProcessLookupError):
            # It has no group of its own yet, or the system knows none.
            process.kill()


def _resident(pid: int | None) -> int:
    """Give the bytes of memory a process holds, 0 where the system does not say (outside Linux)."""
    try:
        return int(Path(f"/proc/{pid}/statm").read_text("ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, ValueError, IndexError, AttributeError):
        return 0
