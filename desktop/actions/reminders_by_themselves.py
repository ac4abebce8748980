"""Have reminders shown when the window is closed: from login on, or by a timer. Only if the user wants it."""

from __future__ import annotations

from pathlib import Path

from desktop.actions.keep_reminding import reminding_command
from desktop.notify import at_login as login
from desktop.notify import timer


def at_login(folder: Path, on: bool) -> Path | None:
    """Start reminders at every login for a data folder, and give the file that does it; or (None) do not any more.

    Raises LoginStartFailed, LoginCommandUnfit.
    """
    if on:
        return login.at_login_on(reminding_command(folder, ["notify", "--stay"]))
    login.at_login_off()
    return None


def is_at_login() -> bool:
    """Say whether reminders are started at login."""
    return login.at_login_is_on()


def by_timer(folder: Path, on: bool) -> bool:
    """Have systemd look every 15 minutes, and say whether it does; or have it look no more.

    Raises LoginStartFailed, LoginCommandUnfit, TimerRefused.
    """
    if on:
        return timer.timer_on(reminding_command(folder, ["notify"]))
    timer.timer_off()
    return False


def is_by_timer() -> bool:
    """Say whether systemd looks by a timer."""
    return timer.timer_is_on()
