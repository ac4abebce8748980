"""A notification service for the tests, as a process: `python -m tests.notify.fake_service ADDRESS MANNER`.

MANNER is JSON: `able`, `name`, `version` are what it says of itself; `silent`, `ends_at`, `refuses`, `raves` name a
method that is not answered, at which the process ends, that is refused, or answered with something odd; `alone` sends
signals to the sender only, as some services do; `deaf` reads nothing from standard input. Each Notify goes to standard
output as a line of JSON; each line of standard input is a signal to send.
"""

from __future__ import annotations

import contextlib
import json
import os
import select
import sys
from collections import deque
from typing import Any

from jeepney import DBusAddress, HeaderFields, MatchRule, Message, MessageType, new_error, new_method_return, new_signal
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import DBusConnection, open_dbus_connection
from jeepney.wrappers import unwrap_msg

NAME = "org.freedesktop.Notifications"
OBJECT = DBusAddress("/org/freedesktop/Notifications", NAME, NAME)
ABLE = ["actions", "body", "body-markup"]


class Service:
    def __init__(self, address: str, manner: dict[str, Any]) -> None:
        self.manner = manner
        self.address = address
        self.bus: DBusConnection = open_dbus_connection(address)
        self.senders: dict[int, str] = {}
        # The call for which the bus starts a service comes before the reply to this.
        self.early: deque[Message] = deque()
        with self.bus.filter(MatchRule(type="method_call"), queue=self.early):
            unwrap_msg(self.bus.send_and_get_reply(message_bus.RequestName(NAME), timeout=60))
        self.other: DBusConnection | None = None

    def serve(self) -> None:
        say({"ready": True})
        for call in self.early:
            self.answer(call)
        while True:
            self.take_all()
            there, _, _ = select.select([self.bus.sock] if self.manner.get("deaf") else [self.bus.sock, 0], [], [])
            if 0 in there:
                line = sys.stdin.buffer.readline()
                if not line:
                    return
                self.send(**json.loads(line))

    def take_all(self) -> None:
        while True:
            try:
                message = self.bus.receive(timeout=0)
            except TimeoutError:
                return
            if message.header.message_type is MessageType.method_call:
                self.answer(message)

    def answer(self, call: Message) -> None:
        method = call.header.fields[HeaderFields.member]
        if method == self.manner.get("ends_at"):
            os._exit(0)
        if method == self.manner.get("silent"):
            return
        if method == self.manner.get("refuses"):
            self.bus.send(new_error(call, NAME + ".Error", "s", ("Too many\nnotifications",)))
        elif method == self.manner.get("raves"):
            self.bus.send(new_method_return(call, "as", (["what", "is", "this"],)))
        elif method == "GetServerInformation":
            told = (self.manner.get("name", "fake"), "the tests", self.manner.get("version", "1.0"), "1.2")
            self.bus.send(new_method_return(call, "ssss", told))
        elif method == "GetCapabilities":
            self.bus.send(new_method_return(call, "as", (self.manner.get("able", ABLE),)))
        elif method == "Notify":
            self.notify(call)
        elif method == "CloseNotification":
            say({"closed": call.body[0]})
            self.bus.send(new_method_return(call))

    def notify(self, call: Message) -> None:
        program, replaces, icon, title, body, actions, hints, lasts = call.body
        number = replaces or len(self.senders) + 1
        self.senders[number] = call.header.fields[HeaderFields.sender]
        say(
            {
                "program": program, "replaces": replaces, "icon": icon, "title": title, "body": body,
                "actions": actions, "hints": hints, "lasts": lasts, "number": number,
            }
        )  # fmt: skip
        self.bus.send(new_method_return(call, "u", (number,)))

    def send(self, signal: str, number: int, word: Any, foreign: bool = False) -> None:
        message = new_signal(OBJECT, signal, "us" if isinstance(word, str) else "uu", (number, word))
        if self.manner.get("alone") or foreign:
            message.header.fields[HeaderFields.destination] = self.senders[number]
        if foreign:
            self.other = self.other or open_dbus_connection(self.address)
        (self.other if foreign and self.other else self.bus).send(message)
        say({"done": True})


def say(what: dict[str, Any]) -> None:
    print(json.dumps(what), flush=True)


if __name__ == "__main__":
    with contextlib.suppress(ConnectionError):
        Service(sys.argv[1], json.loads(sys.argv[2])).serve()
