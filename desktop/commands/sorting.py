"""What a command says while all contacts are indexed anew, as after an update of the program."""

from __future__ import annotations

import sys
from collections.abc import Callable
from time import monotonic
from typing import TYPE_CHECKING

from desktop.terminal import Bar, say

if TYPE_CHECKING:
    from desktop.contacts.index_rebuild import IndexRebuild

PATIENCE = 2.0
"""Seconds after which something is said."""


def sort_anew(rebuild: IndexRebuild, clock: Callable[[], float] = monotonic) -> None:
    """Index whoever is missing, and say so where it takes longer than a moment; how far it is, where somebody looks."""
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
        rebuild.finish(show)
    finally:
        bar.end()
