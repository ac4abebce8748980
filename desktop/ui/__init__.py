"""The window: the only folder that knows PySide6."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.app import App


def window_main(app: App, photos: list[str]) -> int:
    """Open the window, put the photographs on the stack, and give the exit status when it is closed."""
    from desktop.ui.program import run_window

    return run_window(app, photos)
