"""A command that is asked to end by SIGTERM ends as by Ctrl-C: what is half done is taken away first."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


class AskedToEnd(KeyboardInterrupt):
    """Raised wherever the program is when SIGTERM comes: whoever cleans up after Ctrl-C cleans up after it too."""


@contextmanager
def ends_when_asked() -> Iterator[None]:
    """Raise AskedToEnd at the first SIGTERM, and leave those after it alone: the cleaning up is under way."""
    before = signal.getsignal(signal.SIGTERM)
    # Who started this program may have it ignore the signal; and only the main thread may say what becomes of one.
    if threading.current_thread() is not threading.main_thread() or before != signal.SIG_DFL:
        yield
        return

    def end(_number: int, _frame: FrameType | None) -> None:
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        raise AskedToEnd

    signal.signal(signal.SIGTERM, end)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)
