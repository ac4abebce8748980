"""A session bus of the tests' own, and programs on it that can be ended at any moment."""

from __future__ import annotations

import json
import select
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from desktop.notify.session_bus import BUS, SessionBus

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 60.0
"""How long a test waits for another process, on however busy a machine; none waits without need."""

CONFIGURATION = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path={socket}</listen>
  <auth>EXTERNAL</auth>
  <servicedir>{services}</servicedir>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""


class Bus:
    """A private `dbus-daemon` that knows no service but those in its folder `services`."""

    def __init__(self, folder: Path, environment: Mapping[str, str]) -> None:
        self.services = folder / "services"
        self.services.mkdir()
        self.address = f"unix:path={folder / 'bus'}"
        configuration = folder / "bus.conf"
        configuration.write_text(CONFIGURATION.format(socket=folder / "bus", services=self.services))
        self._daemon = subprocess.Popen(
            ["dbus-daemon", f"--config-file={configuration}", "--nofork", "--nopidfile", "--print-address"],
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=dict(environment),
        )  # fmt: skip
        # The address is told once the bus listens.
        assert self._daemon.stdout is not None
        assert self._daemon.stdout.readline().startswith(b"unix:path=")

    @property
    def environment(self) -> dict[str, str]:
        return {"DBUS_SESSION_BUS_ADDRESS": self.address}

    def offer(self, name: str, command: str) -> None:
        """Have the bus start a command when somebody calls the service."""
        (self.services / f"{name}.service").write_text(f"[D-BUS Service]\nName={name}\nExec={command}\n")
        connection = SessionBus(self.address, PATIENCE)
        connection.call(BUS, "ReloadConfig")
        connection.close()

    def end(self) -> None:
        """End the bus, as at the end of a session, or as when it breaks down."""
        self._daemon.kill()
        self._daemon.communicate(timeout=PATIENCE)


class FakeService:
    """A process that stands for a notification service, see `fake_service`."""

    def __init__(self, address: str, **manner: Any) -> None:
        self._notified: list[dict[str, Any]] = []
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.notify.fake_service", address, json.dumps(manner)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0, cwd=ROOT,
        )  # fmt: skip
        assert self._said() == {"ready": True}

    def notified(self) -> dict[str, Any]:
        """Give the next call of Notify that it took."""
        return self._notified.pop(0) if self._notified else self._said()

    def press(self, number: int, action: str) -> None:
        self._do(signal="ActionInvoked", number=number, word=action)

    def allow(self, number: int, token: str) -> None:
        self._do(signal="ActivationToken", number=number, word=token)

    def dismiss(self, number: int) -> None:
        self._do(signal="NotificationClosed", number=number, word=2)

    def answer_others(self, number: int, action: str) -> None:
        """Press a button as another program that is no service would claim it."""
        self._do(signal="ActionInvoked", number=number, word=action, foreign=True)

    def end(self) -> None:
        if self._process.poll() is None:
            self._process.kill()
        self._process.communicate(timeout=PATIENCE)

    def _do(self, **wish: Any) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(wish).encode() + b"\n")
        while (said := self._said()) != {"done": True}:
            self._notified.append(said)

    def _said(self) -> dict[str, Any]:
        assert self._process.stdout is not None
        there, _, _ = select.select([self._process.stdout], [], [], PATIENCE)
        assert there, "the fake service says nothing"
        line = self._process.stdout.readline()
        assert line, "the fake service has ended"
        said: dict[str, Any] = json.loads(line)
        return said


def wait_until(there: Callable[[], Any], what: str) -> Any:
    """Ask again and again until something is there that another process makes, and give it."""
    end = time.monotonic() + PATIENCE
    while not (found := there()):
        assert time.monotonic() < end, f"waited in vain for {what}"
        select.select([], [], [], 0.05)
    return found
