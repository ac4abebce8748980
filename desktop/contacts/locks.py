"""Locks between programs: on a file, let go of by the system however the program ends."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path
from types import TracebackType

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_TAKEN = {errno.EWOULDBLOCK, errno.EAGAIN, errno.EACCES, errno.EDEADLK}
_PLACES = 64
"""Windows has no shared lock of this kind: each program takes one place of so many, who wants to be alone all."""


class FileLock:
    """A lock on a file that is held until `release`, or until the program has ended."""

    def __init__(self, handle: int) -> None:
        self._handle: int | None = handle

    def release(self) -> None:
        """Let go of the lock; a second time does nothing."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None

    def __enter__(self) -> FileLock:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release()


def take_lock(file: Path, *, alone: bool, wait: bool = False) -> FileLock | None:
    """Lock a file (made where it is missing) alone or with others; None where it is taken. Raises OSError.

    Where a file system knows no locks, everybody gets one.
    """
    handle = os.open(file, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        _lock(handle, alone, wait)
    except OSError as error:
        if error.errno in _TAKEN:
            os.close(handle)
            return None
    except BaseException:
        os.close(handle)
        raise
    return FileLock(handle)


if sys.platform == "win32":

    def _lock(handle: int, alone: bool, wait: bool) -> None:
        how = msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK
        if alone:
            os.lseek(handle, 0, os.SEEK_SET)
            msvcrt.locking(handle, how, _PLACES)
            return
        for place in range(_PLACES):
            os.lseek(handle, place, os.SEEK_SET)
            try:
                msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
            except OSError:
                continue
            return
        raise OSError(errno.EACCES, "every place is taken")

else:

    def _lock(handle: int, alone: bool, wait: bool) -> None:
        fcntl.flock(handle, (fcntl.LOCK_EX if alone else fcntl.LOCK_SH) | (0 if wait else fcntl.LOCK_NB))
