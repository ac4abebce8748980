"""Inside a worker process: wait for a job, read, answer, until the program that asked is gone."""

from __future__ import annotations

import contextlib
import faulthandler
import importlib
import multiprocessing
import os
import shutil
import signal
import sys
import threading
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import Any

from ocr.errors import ReadingError
from ocr.model import Quad, Reading, ReadOptions

GRACE_SECONDS = 15.0
"""How long after the time limit a worker ends itself, should nobody be left to end it."""


@dataclass(frozen=True, slots=True)
class Task:
    """One photograph to read, or (`corners` given) one card of it."""

    path: str
    options: ReadOptions
    corners: Quad | None = None
    turn: int = 0
    page: int = 0


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of a task: a reading, or nothing and the trace of a bug."""

    reading: Reading | None
    bug: str = ""


@dataclass(frozen=True, slots=True)
class WorkerPlan:
    """What a worker is to call ("module:function") and what it may use; `temporary` is a folder of its own."""

    read: str
    read_card: str
    data_limit: int
    temporary: str


def work(connection: Connection, plan: WorkerPlan) -> None:
    """Answer tasks until the connection is closed from the other side."""
    _settle(plan)
    # What reads is loaded first: a photograph's time is for its reading. Where that fails, the tasks' answers say how.
    with contextlib.suppress(Exception):
        _function(plan.read)
    connection.send("ready")
    while True:
        try:
            task, time_limit = connection.recv()
        except (EOFError, OSError):
            shutil.rmtree(plan.temporary, ignore_errors=True)
            return
        with _last_resort(time_limit + GRACE_SECONDS):
            answer = _answer(plan, task)
        try:
            connection.send(answer)
        except OSError:
            return


def _answer(plan: WorkerPlan, task: Task) -> Answer:
    started = time.perf_counter()
    try:
        return Answer(_read(plan, task, started))
    except ReadingError as error:
        return Answer(Reading(task.path, time.perf_counter() - started, error=str(error)))
    except BaseException:
        return Answer(None, traceback.format_exc())


def _read(plan: WorkerPlan, task: Task, started: float) -> Reading:
    if task.corners is None:
        reading: Reading = _function(plan.read)(task.path, task.options)
        return reading
    card = _function(plan.read_card)(task.path, task.corners, task.turn, task.page, task.options)
    return Reading(task.path, time.perf_counter() - started, (card,))


def _function(name: str) -> Callable[..., Any]:
    module, _, function = name.partition(":")
    found: Callable[..., Any] = getattr(importlib.import_module(module), function)
    return found


def _settle(plan: WorkerPlan) -> None:
    """Make this process harmless to its surroundings: quiet, bounded, and gone when its parent is."""
    # One thread a reader: measured twice as quick as its own threading, and the workers share the cores.
    os.environ["OMP_THREAD_LIMIT"] = "1"
    os.environ["TMPDIR"] = os.environ["TEMP"] = os.environ["TMP"] = plan.temporary
    # Ctrl-C is for the program that started this: it decides what ends, and when.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(os, "setpgid"):
        # A group of its own: whoever ends this worker ends the programs it has started as well.
        os.setpgid(0, 0)
    quiet = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(quiet, stream)
    _bound_memory(plan.data_limit)
    threading.Thread(target=_end_with_parent, args=(plan.temporary,), daemon=True).start()


def _bound_memory(limit: int) -> None:
    """Let an allocation beyond the limit fail here, before the whole machine runs short (Linux)."""
    if not limit or not sys.platform.startswith("linux"):
        return
    import resource

    for kind, value in ((resource.RLIMIT_DATA, limit), (resource.RLIMIT_CORE, 0)):
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(kind, (value, value))


def _end_with_parent(temporary: str) -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        shutil.rmtree(temporary, ignore_errors=True)
        if hasattr(os, "killpg"):
            os.killpg(0, signal.SIGKILL)
        os._exit(1)


@contextlib.contextmanager
def _last_resort(seconds: float) -> Any:
    """End the process when a reading neither ends nor lets any other Python thread run."""
    with open(os.devnull, "w") as nowhere:  # noqa: PTH123 - a device, kept open while the timer runs
        faulthandler.dump_traceback_later(seconds, exit=True, file=nowhere)
        try:
            yield
        finally:
            faulthandler.cancel_dump_traceback_later()
