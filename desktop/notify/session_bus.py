"""The desktop session's message bus (D-Bus), as far as notifications need it: calls and signals of one service.

The only place that knows jeepney. Every wait is bounded; whatever goes wrong is one of the notifications' own errors.
"""

from __future__ import annotations

import struct
import time
from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jeepney import DBusAddress, DBusErrorResponse, HeaderFields, MatchRule, Message, MessageType, new_method_call
from jeepney.bus import get_connectable_addresses
from jeepney.io.blocking import DBusConnection, prep_socket

from desktop.notify.errors import (
    NoNotificationService,
    NoSessionBus,
    NotificationRefused,
    NotificationServiceLost,
    NotificationUnanswered,
)
from desktop.notify.plain_text import one_line

BUS = "org.freedesktop.DBus"
MOST_SIGNALS = 1000
_BROKEN = (OSError, EOFError, ValueError, KeyError, IndexError, TypeError, RuntimeError, struct.error)
"""What reading from a bus that ended, or that is none, comes to."""

_ERROR = "org.freedesktop.DBus.Error."
_NOBODY = (_ERROR + "ServiceUnknown", _ERROR + "NameHasNoOwner", _ERROR + "Spawn.")
_ENDED = (_ERROR + "NoReply", _ERROR + "Disconnected", _ERROR + "UnknownObject")
_LATE = (_ERROR + "TimedOut", _ERROR + "Timeout")


@dataclass(frozen=True, slots=True)
class Told:
    """One message from the bus: a reply, or a signal with its name; `sender` is a connection's unique name."""

    sender: str
    member: str
    body: tuple[Any, ...]


def session_address(environment: Mapping[str, str]) -> str:
    """Give where the session's bus listens, empty where the environment names none."""
    if "DBUS_SESSION_BUS_ADDRESS" in environment:
        return environment["DBUS_SESSION_BUS_ADDRESS"]
    folder = environment.get("XDG_RUNTIME_DIR", "")
    if not folder or not (Path(folder) / "bus").is_socket():
        return ""
    place = str(Path(folder) / "bus")
    for letter in "%,;":
        place = place.replace(letter, f"%{ord(letter):02x}")
    return f"unix:path={place}"


class SessionBus:
    """One connection to the bus; closed by the first thing that goes wrong with the bus itself."""

    def __init__(self, address: str, seconds: float) -> None:
        """Connect; raises NoSessionBus and NotificationUnanswered."""
        self._seconds = seconds
        self._signals: deque[Message] = deque(maxlen=MOST_SIGNALS)
        self._connection = _connected(address, seconds)
        self._connection.filter(MatchRule(type="signal"), queue=self._signals)

    @property
    def closed(self) -> bool:
        return bool(self._connection.sock.fileno() == -1)

    def call(self, service: str, method: str, signature: str = "", body: tuple[Any, ...] = ()) -> Told:
        """Call a method of a service and give its reply; raises NoNotificationService and those below it.

        The service's object and interface have the same name as the service itself, as is usual.
        """
        if self.closed:
            raise NotificationServiceLost()
        to = DBusAddress("/" + service.replace(".", "/"), service, service)
        message = new_method_call(to, method, signature or None, body)
        try:
            reply = self._connection.send_and_get_reply(message)
        except TimeoutError as error:
            self.close()
            raise NotificationUnanswered(seconds=f"{self._seconds:g}") from error
        except _BROKEN as error:
            self.close()
            raise NotificationServiceLost() from error
        if reply.header.message_type is MessageType.error:
            raise _failure(reply, self._seconds)
        return _told(reply)

    def listen(self, rule: str) -> None:
        """Have the bus hand on the signals of a match rule; raises what `call` raises."""
        self.call(BUS, "AddMatch", "s", (rule,))

    def signals(self, seconds: float) -> list[Told]:
        """Wait so long for a signal and give all that are there; raises NotificationServiceLost."""
        end = time.monotonic() + seconds
        try:
            while not self._signals:
                self._connection.recv_messages(timeout=max(end - time.monotonic(), 0.0))
            for _ in range(MOST_SIGNALS):
                self._connection.recv_messages(timeout=0.0)
        except TimeoutError:
            pass
        except _BROKEN as error:
            self.close()
            # What came before the end still counts.
            if not self._signals:
                raise NotificationServiceLost() from error
        found = [_told(message) for message in self._signals]
        self._signals.clear()
        return found

    def close(self) -> None:
        if not self.closed:
            self._connection.close()


class _BoundedConnection(DBusConnection):  # type: ignore[misc]
    """A connection whose every call ends, the first one to the bus itself too."""

    def __init__(self, sock: Any, seconds: float) -> None:
        self._seconds = seconds
        super().__init__(sock)

    def send_and_get_reply(self, message: Message, *, timeout: float | None = None) -> Message:
        return super().send_and_get_reply(message, timeout=self._seconds if timeout is None else timeout)


def _connected(address: str, seconds: float) -> _BoundedConnection:
    """Connect to the first of the addresses that lets us in."""
    problem: Exception | None = None
    try:
        for place in get_connectable_addresses(address):
            try:
                return _greeted(place, seconds)
            except (*_BROKEN, DBusErrorResponse) as error:
                problem = error
    except _BROKEN as error:
        problem = error
    if isinstance(problem, TimeoutError):
        raise NotificationUnanswered(seconds=f"{seconds:g}") from problem
    raise NoSessionBus() from problem


def _greeted(place: str, seconds: float) -> _BoundedConnection:
    sock = prep_socket(place, timeout=seconds)
    sock.settimeout(seconds)
    try:
        return _BoundedConnection(sock, seconds)
    except BaseException:
        sock.close()
        raise


def _told(message: Message) -> Told:
    fields = message.header.fields
    sender, member = fields.get(HeaderFields.sender, ""), fields.get(HeaderFields.member, "")
    return Told(str(sender), str(member), tuple(message.body))


def _failure(reply: Message, seconds: float) -> NoNotificationService:
    """Give what an error reply means for the user."""
    name = str(reply.header.fields.get(HeaderFields.error_name, ""))
    if name.startswith(_NOBODY):
        return NoNotificationService()
    if name in _ENDED:
        return NotificationServiceLost()
    if name in _LATE:
        return NotificationUnanswered(seconds=f"{seconds:g}")
    said = reply.body[0] if reply.body and isinstance(reply.body[0], str) else ""
    return NotificationRefused(reason=one_line(said or name, 200))
