"""What a command says while all contacts are indexed anew, as after an update of the program."""

from __future__ import annotations

import sys
from collections.abc import Callable
from time import monotonic

from desktop.terminal import Bar, say

Progress = Callable[[int, int], None]

PATIENCE = 2.0
"""Seconds after which something is said."""


def sort_anew(finish: Callable[[Progress], None], clock: Callable[[], float] = monotonic) -> None:
    """Let what indexes everybody do so; say it where it takes longer than a moment, and how far it is to who looks."""
    bar, begun = Bar(sys.stderr), clock()
    said = False

    def show(done: int, total: int) -> None:
        nonlocal said
        if clock() - begun < PATIENCE:
            return
        if not said:
            said = True
            say(f"Sorting your contacts anew, once after an update: {done:,} of {total:,} …")
        bar.show(done, total)

    try:
        finish(show)
    finally:
        bar.end()
