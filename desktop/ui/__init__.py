"""The window: the only folder that knows PySide6."""

from __future__ import annotations

import gc
import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.terminal import say

if TYPE_CHECKING:
    from desktop.app import App


def window_main(app: App, files: Sequence[str] = (), page: str = "", person: str = "") -> int:
    """Open the window with these files, a page of it or a person's, and give the exit status when it is closed.

    Where these contacts are open already that window takes the files, comes to the front, and this ends at once.
    """
    from desktop.ui.one_window import OneWindow, Turn
    from desktop.ui.wish import Wish

    token = os.environ.get("XDG_ACTIVATION_TOKEN", "")
    wish = Wish(tuple(Path(file).absolute() for file in files), page, person, token)
    one = OneWindow(app.folder)
    turn = one.hand_over(wish)
    if turn is Turn.HANDED_OVER:
        say("Cardfile is open already; it goes on in that window.")
        return 0
    if turn is Turn.NO_ANSWER:
        say("Another Cardfile has these contacts open and does not answer; this is a window of its own.")
    # What is loaded and built for the window is no garbage; it is looked for when the window stands.
    gc.disable()
    from desktop.ui.program import run_window

    return run_window(app, wish, one)
