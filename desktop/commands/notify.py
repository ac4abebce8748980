"""`cardfile notify`: show what is due, once or for as long as one is logged in."""

from __future__ import annotations

import argparse
import sys
import time
from threading import Event
from typing import TYPE_CHECKING

from desktop.terminal import say

if TYPE_CHECKING:
    from desktop.actions.keep_reminding import Reminding
    from desktop.app import App

LONGEST_WAIT = 3600.0


def notify_command(app: App, given: argparse.Namespace) -> int:
    """Show what is due and do what is pressed on it; or say when that is to happen by itself."""
    if given.stay and given.test:
        given.wrong("say --stay or --test, not both")
    if given.at_login or given.timer:
        if given.stay or given.test:
            given.wrong("--at-login and --timer only set up what starts later; say --stay or --test without them")
        return _by_itself(app, given)
    from desktop.actions.keep_reminding import reminding

    with reminding(app, say, stays=given.stay) as mine:
        if given.test:
            say(f"Shown by {mine.show_trial()}. If you do not see it, look at the settings of your notifications.")
            return 0
        return _stay(app, mine) if given.stay else _once(mine, min(max(given.wait, 0.0), LONGEST_WAIT))


def _once(reminding: Reminding, seconds: float) -> int:
    end = time.monotonic() + seconds
    count = reminding.look()
    say(f"{count} notification{'' if count == 1 else 's'} shown." if count else "Nothing new is due.")
    if reminding.waiting and seconds >= 1 and sys.stderr.isatty():
        say(f"Waiting up to {seconds:.0f} seconds for what you press on it; Ctrl+C ends it, the notification stays.")
    while reminding.waiting and (left := end - time.monotonic()) > 0:
        reminding.hear(left)
    return 0


def _stay(app: App, reminding: Reminding) -> int:
    from desktop.actions.keep_reminding import alone

    lock = alone(app.folder)
    if lock is None:
        say("Reminders are shown already by another Cardfile that stays.")
        return 0
    with lock:
        reminding.stay(Event())
    return 0


def _by_itself(app: App, given: argparse.Namespace) -> int:
    from desktop.actions.reminders_by_themselves import at_login, by_timer

    if given.at_login:
        file = at_login(app.folder, given.at_login == "on")
        say(f"Reminders come from the next login on, by {file}." if file else "Nothing is started at login any more.")
    if given.timer:
        running = by_timer(app.folder, given.timer == "on")
        say(
            "The timer is gone."
            if given.timer == "off"
            else "A systemd timer looks every 15 minutes."
            if running
            else "The timer's files are written, but there is no systemd here to run it."
        )
    return 0
