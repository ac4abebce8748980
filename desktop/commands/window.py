"""`cardfile window`: open the window, or say what it lacks."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from desktop.terminal import say

if TYPE_CHECKING:
    from desktop.app import App


def window_command(app: App, given: argparse.Namespace) -> int:
    """Open the window and give its exit status."""
    from desktop.actions.doctor import apt_command, has_display, missing_window_packages

    if not has_display():
        say("There is no screen here to open a window on; read photographs with: cardfile scan PHOTO...")
        return 1
    missing = missing_window_packages()
    if missing:
        say(f"The window needs some system libraries; install them with: {apt_command(missing)}")
        return 1
    from desktop.ui import window_main

    try:
        return window_main(app, given.photos, given.show, given.person)
    except ImportError as error:
        say(f"The window cannot be opened ({error}); see what is missing with: cardfile doctor")
        app.record_bug(error)
        return 1
