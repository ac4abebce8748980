"""The one way to show a notification, whatever the system."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Protocol

from desktop.notify.model import Notice, NoticeAnswer

ICON = Path(__file__).resolve().parents[2] / "resources" / "icons" / "cardfile.svg"


class Notifier(Protocol):
    """Shows notifications and hears what is pressed on them; for one thread at a time.

    Answers come only to the notifier that sent, and only while it is open.
    """

    @property
    def name(self) -> str:
        """Say in words what shows the notifications, as far as that is known yet."""

    @property
    def waiting(self) -> frozenset[str]:
        """Give the keys of the notifications that may still be answered."""

    def reach(self) -> str:
        """Look whether notifications can be shown and give `name`; raises NoNotificationService."""

    def send(self, notice: Notice) -> None:
        """Show a notification; raises NoNotificationService where it was not shown."""

    def answers(self, seconds: float) -> list[NoticeAnswer]:
        """Wait so long for what is pressed and give it; nothing where the service is lost meanwhile.

        Ends with the first answer, and when the last of those that were `waiting` is closed. Where none was, it waits
        all the time: an answer may still come from the desktop's list of earlier notifications.
        """

    def withdraw(self, key: str) -> None:
        """Take a notification away that asks for nothing any more, where the system can; raises nothing."""

    def close(self) -> None:
        """Let go of the service; what is shown stays, and can no longer be answered."""


def make_notifier(
    platform: str = sys.platform,
    environment: Mapping[str, str] = os.environ,
    seconds: float = 5.0,
    stays: bool = False,
) -> Notifier:
    """Give the notifier of this system, which reaches for the service only when it is used.

    `seconds` is how long the service may take for one answer. `stays` says that this process goes on running, as the
    window does: its notifications are then the program's own for the desktop, and some desktops end them with it.
    """
    if platform in ("darwin", "win32"):
        from desktop.notify.system import SystemNotifier

        return SystemNotifier(platform, ICON, seconds)
    from desktop.notify.freedesktop import FreedesktopNotifier

    return FreedesktopNotifier(environment, ICON, seconds, stays)
