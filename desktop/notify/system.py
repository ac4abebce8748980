"""Notifications on macOS and Windows, through desktop-notifier.

Written from that library's documentation and source (6.2) and tested with a stand-in for it; it was not run on those
systems. What they ask for: macOS shows notifications only for a signed application bundle, and hands on what is
pressed only while the main thread runs the application's event loop, that is, while the window is open. Windows 10
and later shows them as toasts, and hands on what is pressed while this process runs.
"""

from __future__ import annotations

import asyncio
import hashlib
import importlib
import queue
import threading
import time
from collections.abc import Callable, Coroutine
from concurrent.futures import TimeoutError as NotInTime
from pathlib import Path
from typing import Any

from desktop.notify.errors import (
    NoNotificationService,
    NotificationRefused,
    NotificationsForbidden,
    NotificationsNeedTheApp,
    NotificationUnanswered,
)
from desktop.notify.model import Notice, NoticeAnswer
from desktop.notify.plain_text import LABEL_LENGTH, one_line, some_lines

NAMES = {"darwin": "the notification centre of macOS", "win32": "the notifications of Windows"}
ASKING_SECONDS = 60.0
"""How long the user may take to allow notifications, which macOS asks for at the first one."""


class SystemNotifier:
    """Shows notifications through the library's own asyncio loop, in a thread of its own; see `Notifier`."""

    def __init__(self, platform: str, icon: Path, seconds: float) -> None:
        self._platform = platform
        self._icon = icon
        self._seconds = seconds
        self._loop: asyncio.AbstractEventLoop | None = None
        self._notifier: Any = None
        self._pressed: queue.SimpleQueue[NoticeAnswer | None] = queue.SimpleQueue()
        self._open: set[str] = set()

    @property
    def name(self) -> str:
        return NAMES.get(self._platform, "the system's notifications")

    @property
    def waiting(self) -> frozenset[str]:
        return frozenset(self._open)

    def reach(self) -> str:
        notifier = self._reached()
        if not self._done(notifier.get_capabilities(), self._seconds):
            raise NotificationsNeedTheApp()
        if not self._done(notifier.request_authorisation(), ASKING_SECONDS):
            raise NotificationsForbidden()
        return self.name

    def send(self, notice: Notice) -> None:
        self.reach()
        shown = threading.Event()
        self._done(self._notifier.send_notification(self._as_theirs(notice, shown.set)), self._seconds)
        # The library logs what goes wrong and says nothing of it; only what was shown is told of.
        if not shown.is_set():
            raise NotificationRefused(reason="the system did not say why")
        self._open.add(notice.key)

    def answers(self, seconds: float) -> list[NoticeAnswer]:
        end = time.monotonic() + seconds
        awaited = bool(self._open)
        found = self._waited(0.0)
        while not found and (self._open or not awaited) and time.monotonic() < end:
            found = self._waited(end - time.monotonic())
        return found

    def withdraw(self, key: str) -> None:
        # It stays in the system's list; a press on it is told that it was answered.
        self._open.discard(key)

    def close(self) -> None:
        if self._loop:
            self._loop.call_soon_threadsafe(self._loop.stop)
        self._loop, self._notifier = None, None
        self._open.clear()

    # ---- the library --------------------------------------------------------------------------------------------

    def _reached(self) -> Any:
        """Give the library's notifier, which starts with its loop's thread at the first use."""
        if self._notifier is None:
            try:
                library = importlib.import_module("desktop_notifier")
                icon = library.Icon(path=self._icon) if self._icon.is_file() else None
                self._notifier = library.DesktopNotifier(app_name="Cardfile", app_icon=icon)
            except (ImportError, RuntimeError, OSError) as error:
                raise NoNotificationService() from error
            self._loop = asyncio.new_event_loop()
            threading.Thread(target=_run, args=(self._loop,), name="notifications", daemon=True).start()
        return self._notifier

    def _done(self, work: Coroutine[Any, Any, Any], seconds: float) -> Any:
        """Have the loop's thread do something and give what comes of it; raises NoNotificationService."""
        assert self._loop is not None
        doing = asyncio.run_coroutine_threadsafe(work, self._loop)
        try:
            return doing.result(seconds)
        except NotInTime as error:
            doing.cancel()
            raise NotificationUnanswered(seconds=f"{seconds:g}") from error
        except (RuntimeError, OSError, ValueError) as error:
            raise NotificationRefused(reason=one_line(str(error), 200)) from error

    def _as_theirs(self, notice: Notice, shown: Callable[[], None]) -> Any:
        library = importlib.import_module("desktop_notifier")
        key = notice.key
        buttons = tuple(
            library.Button(
                title=one_line(button.label, LABEL_LENGTH),
                identifier=button.id,
                on_pressed=lambda button=button: self._pressed.put(NoticeAnswer(key, button.id)),
            )
            for button in notice.buttons
        )
        return library.Notification(
            title=one_line(notice.title),
            message=some_lines(notice.body),
            buttons=buttons,
            on_dispatched=shown,
            on_clicked=lambda: self._pressed.put(NoticeAnswer(key, "")),
            on_dismissed=lambda: self._dismissed(key),
            # One notification for one key, in a form that both systems take.
            identifier=hashlib.sha256(key.encode("utf-8", "replace")).hexdigest()[:32],
        )

    def _dismissed(self, key: str) -> None:
        self._open.discard(key)
        self._pressed.put(None)

    def _waited(self, seconds: float) -> list[NoticeAnswer]:
        """Give what was pressed, waiting so long for the first."""
        found = []
        try:
            first = self._pressed.get(timeout=seconds) if seconds > 0 else self._pressed.get_nowait()
            found.append(first)
            while True:
                found.append(self._pressed.get_nowait())
        except queue.Empty:
            pass
        answers = [answer for answer in found if answer is not None]
        self._open.difference_update(answer.key for answer in answers)
        return answers


def _run(loop: asyncio.AbstractEventLoop) -> None:
    asyncio.set_event_loop(loop)
    try:
        loop.run_forever()
    finally:
        loop.close()
