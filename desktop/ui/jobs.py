"""The one door from background work to the window.

A job is told what to do with its result, its failure and its steps before it starts, so nothing it
says can be lost. One `Jobs` lives as long as the window and is awaited at exit.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from threading import Event
from time import monotonic
from typing import ParamSpec, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from desktop.contacts.errors import ContactsError

T = TypeVar("T")
P = ParamSpec("P")

Stepped = Callable[[int, int], None]
"""Takes how many are done, and of how many."""

OTHERS_END = 60.0
"""Seconds that others are given to end."""

TURN = 0.008
"""Seconds of the Qt thread that deliveries take before the window's own events have a turn."""


class JobCancelled(Exception):
    """The user does not want this job's result any more."""


class Job:
    """One piece of work under way."""

    def __init__(self) -> None:
        self._cancelled = Event()

    def cancel(self) -> None:
        """Ask the work to stop; neither `done` nor `failed` is called from now on."""
        self._cancelled.set()

    @property
    def is_cancelled(self) -> bool:
        return self._cancelled.is_set()


Letter = tuple[Job | None, Callable[..., None], tuple[object, ...]]


class Jobs(QObject):
    """Runs work on its own threads and brings what comes of it to the Qt thread."""

    _posted = Signal()

    def __init__(self, failed: Callable[[BaseException], None], threads: int = 3) -> None:
        super().__init__()
        self.failed = failed
        self._closed = False
        self._running: set[Future[None]] = set()
        self._beside: set[Future[None]] = set()
        self._in_order: set[Future[None]] = set()
        self._threads = ThreadPoolExecutor(max_workers=threads, thread_name_prefix="cardfile-job")
        self._line = ThreadPoolExecutor(max_workers=1, thread_name_prefix="cardfile-line")
        self._letters: deque[Letter] = deque()
        self._posted.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        # Zero: when the window's own events have had their turn.
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(0)
        self._rest.timeout.connect(self._deliver)

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[T], None] | None = None,
        failed: Callable[[BaseException], None] | None = None,
    ) -> Job:
        """Do `work` on another thread, then call `done` or `failed` on the Qt thread."""
        return self._start(self._threads, lambda _step: work(), done, failed, None)

    def run_in_order(
        self,
        work: Callable[[], T],
        done: Callable[[T], None] | None = None,
        failed: Callable[[BaseException], None] | None = None,
    ) -> Job:
        """Like `run`, one after the other: for what is written to the store."""
        return self._start(self._line, lambda _step: work(), done, failed, None)

    def when_in_order(self, call: Callable[[], None]) -> None:
        """Call `call` when all that was asked for in order has been done and delivered; at once where it has been."""
        if self._in_order or self._letters:
            self.run_in_order(lambda: None, lambda _nothing: call())
        else:
            call()

    def run_steps(
        self,
        work: Callable[[Stepped], T],
        done: Callable[[T], None] | None = None,
        failed: Callable[[BaseException], None] | None = None,
        stepped: Stepped | None = None,
    ) -> Job:
        """Like `run`, for work that tells how far it is; telling so is also where a cancel takes hold."""
        return self._start(self._threads, work, done, failed, stepped)

    def brought(self, receive: Callable[P, None]) -> Callable[P, None]:
        """Give a function that may be called from any thread and calls `receive` on the Qt thread."""

        def send(*args: P.args, **kwargs: P.kwargs) -> None:
            self._post(None, lambda: receive(*args, **kwargs))

        return send

    def let_others_end(self) -> None:
        """Wait, in a job that runs in order, for the jobs beside it: they may be reading what it replaces."""
        wait([*self._beside], timeout=OTHERS_END)

    @property
    def is_idle(self) -> bool:
        return not self._running

    def close(self) -> None:
        """Let the work under way end, drop what has not begun, deliver nothing more."""
        self._closed = True
        self._threads.shutdown(wait=True, cancel_futures=True)
        # What the user did last is written, whatever else is dropped.
        self._line.shutdown(wait=True)

    def _start(
        self,
        threads: ThreadPoolExecutor,
        work: Callable[[Stepped], T],
        done: Callable[[T], None] | None,
        failed: Callable[[BaseException], None] | None,
        stepped: Stepped | None,
    ) -> Job:
        job = Job()

        def step(count: int, total: int) -> None:
            if job.is_cancelled:
                raise JobCancelled
            if stepped is not None:
                self._post(job, stepped, count, total)

        def whole() -> None:
            if job.is_cancelled:
                return
            try:
                result = work(step)
            except JobCancelled:
                return
            except BaseException as error:
                self._post(job, failed or self.failed, error)
            else:
                if done is not None:
                    self._post(job, done, result)

        if not self._closed:
            future = threads.submit(whole)
            self._running.add(future)
            kind = self._in_order if threads is self._line else self._beside
            kind.add(future)
            future.add_done_callback(kind.discard)
            future.add_done_callback(self._running.discard)
        return job

    def _post(self, job: Job | None, call: Callable[..., None], *args: object) -> None:
        if not self._closed:
            self._letters.append((job, call, args))
            self._posted.emit()

    def _deliver(self) -> None:
        """Deliver what has come, but no longer than a frame at a time: a flood must not freeze the window."""
        end = monotonic() + TURN
        while self._letters and not self._closed:
            job, call, args = self._letters.popleft()
            if job is not None and job.is_cancelled:
                continue
            try:
                call(*args)
            except ContactsError as error:
                # A store that is being replaced, say: it may be asked at any moment, and has words for it.
                self.failed(error)
            finally:
                if self._letters:
                    self._rest.start()
            if monotonic() >= end:
                return
