"""Two ways to show notifications: the second where the first does not get through."""

from __future__ import annotations

from desktop.notify.errors import NoNotificationService
from desktop.notify.model import Notice, NoticeAnswer
from desktop.notify.notifier import Notifier


class FallbackNotifier:
    """Shows by `first`, and by `second` what the first could not show; each time the first is tried again."""

    def __init__(self, first: Notifier, second: Notifier) -> None:
        self._first = first
        self._second = second
        self._last = first

    @property
    def name(self) -> str:
        """Say what showed the last notification, or would show the next."""
        return self._last.name

    @property
    def waiting(self) -> frozenset[str]:
        """Give the keys of the notifications that may still be answered, by whichever showed them."""
        return self._first.waiting | self._second.waiting

    def reach(self) -> str:
        """Look which of the two can be used and give its name; raises NoNotificationService where none can."""
        try:
            name = self._first.reach()
            self._last = self._first
        except NoNotificationService:
            name = self._second.reach()
            self._last = self._second
        return name

    def send(self, notice: Notice) -> None:
        """Show a notification; raises NoNotificationService where neither could."""
        try:
            self._first.send(notice)
            self._last = self._first
        except NoNotificationService:
            self._second.send(notice)
            self._last = self._second

    def answers(self, seconds: float) -> list[NoticeAnswer]:
        """Give what was pressed on what the second showed, or wait so long for what is pressed on the first's."""
        return self._second.answers(0.0) or self._first.answers(seconds)

    def withdraw(self, key: str) -> None:
        """Take a notification away, whichever showed it."""
        self._first.withdraw(key)
        self._second.withdraw(key)

    def close(self) -> None:
        """Let go of both."""
        self._first.close()
        self._second.close()
