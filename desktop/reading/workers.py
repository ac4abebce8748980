"""Worker processes that read photographs; a crash, a hang or a flood of memory costs one photograph."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from ocr.model import Quad, Reading, ReadOptions


class ReadingWorkers:
    """A few warm processes that read one photograph at a time each.

    `count` 0 chooses by the machine's cores; `time_limit` is in seconds a photograph,
    `memory_limit` in bytes a process (kept where the system can). `read` and `read_card` name
    the functions to call, as "module:function" (others in tests).
    """

    def __init__(
        self,
        count: int = 0,
        time_limit: float = 60.0,
        memory_limit: int = 1_500_000_000,
        read: str = "ocr:read_photo",
        read_card: str = "ocr:read_card",
    ) -> None:
        raise NotImplementedError

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
        raise NotImplementedError

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
        raise NotImplementedError

    def cancel(self, job: int) -> bool:
        """Drop a job, also in the midst of reading; false when it is done already. `done` is not called."""
        raise NotImplementedError

    def close(self) -> None:
        """Drop every job, end every process and thread, and return when they are gone."""
        raise NotImplementedError

    def __enter__(self) -> ReadingWorkers:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
