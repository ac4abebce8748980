"""Notifications on Linux and other free desktops, by the Desktop Notifications Specification (1.2).

https://specifications.freedesktop.org/notification/latest/
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desktop.notify.errors import NoNotificationService, NoSessionBus, NotificationRefused
from desktop.notify.model import OPEN, Notice, NoticeAnswer
from desktop.notify.plain_text import LABEL_LENGTH, one_line, some_lines, without_markup, without_tags
from desktop.notify.session_bus import BUS, SessionBus, Told, session_address

SERVICE = "org.freedesktop.Notifications"
WHAT = "the desktop's notification service"
DEFAULT = "default"
"""The action that a click on the notification itself is."""

MOST_BUTTONS = 4
MOST_REMEMBERED = 500
MOST_OF_A_TOKEN = 500
NORMAL = ("y", 1)
BY_THE_SERVICE = -1
_OF_THE_PROGRAM = {"desktop-entry": ("s", "cardfile")}
"""With this hint GNOME and Cinnamon take a notification away when the process that sent it ends, read or not."""


@dataclass(frozen=True, slots=True)
class Service:
    """The program that shows notifications: its unique name on the bus, its name in words, what it can do."""

    owner: str
    words: str
    able: frozenset[str]


class FreedesktopNotifier:
    """Shows notifications through the session's message bus; see `Notifier`.

    The service may come, go and be another one at any time: each send asks anew where that happened. Who sent a
    notification is known by its connection, so that the answers come to this notifier alone.
    """

    def __init__(self, environment: Mapping[str, str], icon: Path, seconds: float, stays: bool = False) -> None:
        self._environment = environment
        self._icon = icon
        self._seconds = seconds
        self._stays = stays
        self._bus: SessionBus | None = None
        self._service: Service | None = None
        # By the service's unique name and its number for the notification. Answers may come long after a notification
        # left the screen: many desktops keep a list of them.
        self._shown: dict[tuple[str, int], Notice] = {}
        self._open: set[tuple[str, int]] = set()
        self._tokens: dict[tuple[str, int], str] = {}
        self._answers: list[NoticeAnswer] = []

    @property
    def name(self) -> str:
        return self._service.words if self._service else WHAT

    @property
    def waiting(self) -> frozenset[str]:
        return frozenset(self._shown[number].key for number in self._open)

    def reach(self) -> str:
        self._reached()
        return self.name

    def send(self, notice: Notice) -> None:
        bus, service = self._reached()
        replaced = next((at for at in self._open if at[0] == service.owner and self._shown[at].key == notice.key), None)
        said = (
            "Cardfile",
            replaced[1] if replaced else 0,
            self._icon.as_uri() if self._icon.is_file() else "cardfile",
            *_words(notice, service.able),
            _actions(notice) if "actions" in service.able else [],
            {"urgency": NORMAL, **(_OF_THE_PROGRAM if self._stays else {})},
            BY_THE_SERVICE,
        )
        try:
            reply = bus.call(SERVICE, "Notify", "susssasa{sv}i", said)
        except NoNotificationService:
            self._service = None
            raise
        number = _number(reply.body)
        if not number:
            raise NotificationRefused(reason="it gave no number for it")
        if replaced:
            self._open.discard(replaced)
        self._remember((reply.sender, number), notice)

    def answers(self, seconds: float) -> list[NoticeAnswer]:
        end = time.monotonic() + seconds
        awaited = bool(self._open)
        while not self._answers:
            if self._bus and self._bus.closed:
                self._forget_all()
            if awaited and not self._open:
                break
            left = max(end - time.monotonic(), 0.0)
            if self._bus is None:
                time.sleep(left)
                break
            told = self._told(left)
            if not told and not self._bus.closed:
                break
            self._take(told)
        given, self._answers = self._answers, []
        return given

    def withdraw(self, key: str) -> None:
        for at in [at for at in self._open if self._shown[at].key == key]:
            # It is still known: who presses it in this very moment is told that it was answered.
            self._open.discard(at)
            if self._bus and self._service and at[0] == self._service.owner:
                with suppress(NoNotificationService):
                    self._bus.call(SERVICE, "CloseNotification", "u", (at[1],))

    def close(self) -> None:
        if self._bus:
            self._bus.close()
        self._forget_all()

    # ---- the service ------------------------------------------------------------------------------------------

    def _reached(self) -> tuple[SessionBus, Service]:
        """Give the bus and the service on it, asked anew where either is another one than before."""
        if self._bus and not self._bus.closed:
            self._take(self._told(0.0))
        if self._bus is None or self._bus.closed:
            self._forget_all()
            self._bus = self._connected()
        if self._service is None:
            self._service = _asked(self._bus)
        return self._bus, self._service

    def _connected(self) -> SessionBus:
        address = session_address(self._environment)
        if not address:
            raise NoSessionBus()
        bus = SessionBus(address, self._seconds)
        try:
            # Some services answer the sender alone, others tell everybody: both are heard.
            bus.listen(f"type='signal',sender='{SERVICE}',interface='{SERVICE}'")
            bus.listen(f"type='signal',sender='{BUS}',interface='{BUS}',member='NameOwnerChanged',arg0='{SERVICE}'")
        except NoNotificationService:
            bus.close()
            raise
        return bus

    def _told(self, seconds: float) -> list[Told]:
        """Wait for signals; a bus that ended is closed then and has no more to say."""
        try:
            return self._bus.signals(seconds) if self._bus and not self._bus.closed else []
        except NoNotificationService:
            return []

    # ---- what comes back --------------------------------------------------------------------------------------

    def _take(self, told: list[Told]) -> None:
        for one in told:
            if one.member == "NameOwnerChanged":
                self._take_owner(one)
            elif notice := self._shown.get((one.sender, _number(one.body))):
                self._take_sign(one, notice)

    def _take_sign(self, told: Told, notice: Notice) -> None:
        number = (told.sender, _number(told.body))
        pressed = told.body[1] if len(told.body) > 1 else None
        if told.member == "NotificationClosed":
            self._open.discard(number)
        elif told.member == "ActivationToken" and isinstance(pressed, str):
            self._tokens[number] = pressed if len(pressed) <= MOST_OF_A_TOKEN else ""
        elif told.member == "ActionInvoked" and pressed in (DEFAULT, *(button.id for button in notice.buttons)):
            self._open.discard(number)
            button = "" if pressed == DEFAULT else str(pressed)
            self._answers.append(NoticeAnswer(notice.key, button, self._tokens.pop(number, "")))

    def _take_owner(self, told: Told) -> None:
        if told.sender != BUS or len(told.body) != 3 or told.body[0] != SERVICE:
            return
        self._service = None
        gone = told.body[1]
        self._shown = {number: notice for number, notice in self._shown.items() if number[0] != gone}
        self._open &= self._shown.keys()
        self._tokens.clear()

    def _remember(self, number: tuple[str, int], notice: Notice) -> None:
        self._shown[number] = notice
        self._open.add(number)
        while len(self._shown) > MOST_REMEMBERED:
            oldest = next(iter(self._shown))
            del self._shown[oldest]
            self._open.discard(oldest)
            self._tokens.pop(oldest, None)

    def _forget_all(self) -> None:
        self._bus, self._service = None, None
        self._shown.clear()
        self._open.clear()
        self._tokens.clear()


def _asked(bus: SessionBus) -> Service:
    """Ask the service who it is and what it can do."""
    who = bus.call(SERVICE, "GetServerInformation")
    able = bus.call(SERVICE, "GetCapabilities").body
    called = [one_line(part, 60) for part in who.body if isinstance(part, str)]
    name, version = (called[0], called[2]) if len(called) >= 3 else ("", "")
    # Some add the day of the version.
    words = f"{WHAT} ({' '.join([name, *version.split()[:1]])})" if name else WHAT
    can = able[0] if able and isinstance(able[0], list) else []
    return Service(who.sender, words, frozenset(one for one in can if isinstance(one, str)))


def _words(notice: Notice, able: frozenset[str]) -> tuple[str, str]:
    """Give title and body as this service takes them; the title never has markup."""
    title, body = one_line(notice.title), some_lines(notice.body)
    if "body" not in able:
        return one_line(f"{title} – {body}" if body else title), ""
    return title, without_markup(body) if "body-markup" in able else without_tags(body)


def _actions(notice: Notice) -> list[str]:
    """Give the actions as the service takes them: each one's id, then its label.

    To open is what a click on the notification does; services that know no such click show it as a button.
    """
    shown = [(button.id, one_line(button.label, LABEL_LENGTH)) for button in notice.buttons[:MOST_BUTTONS]]
    return [part for id, label in shown for part in (DEFAULT if id == OPEN else id, label)]


def _number(body: tuple[Any, ...]) -> int:
    """Give the number of a notification that a message begins with, 0 where it does not."""
    return body[0] if body and isinstance(body[0], int) else 0
