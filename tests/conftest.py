"""What holds for every test: no screen, no session, no network, no word of the user's own data or language."""

from __future__ import annotations

import os

# Before any test module imports Qt, an engine or a library that asks for the user's folders.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["OMP_THREAD_LIMIT"] = "1"
os.environ["LC_ALL"] = "C.UTF-8"
os.environ["LANG"] = "C.UTF-8"
os.environ["TZ"] = "UTC"
# Nothing a test does may show on the desktop of whoever runs it.
os.environ["DBUS_SESSION_BUS_ADDRESS"] = "disabled:"

import ipaddress
import signal
import socket
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

# Whoever runs the tests twice gets the same answer twice; `make test-vcards` goes on looking elsewhere each time.
settings.register_profile("the same each time", derandomize=True, deadline=None)
if "CARDFILE_VCARDS" not in os.environ:
    settings.load_profile("the same each time")

# A shell that starts the tests in the background lets them ignore Ctrl-C, and all they start: not so here.
signal.signal(signal.SIGINT, signal.default_int_handler)

FOLDERS = {
    "XDG_DATA_HOME": ".local/share",
    "XDG_CONFIG_HOME": ".config",
    "XDG_CACHE_HOME": ".cache",
    "XDG_STATE_HOME": ".local/state",
    "APPDATA": "AppData/Roaming",
    "LOCALAPPDATA": "AppData/Local",
}


class NetworkRefused(AssertionError):
    """A test reached for another machine; Cardfile works without any."""


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home folder, for the test and for every program it starts."""
    folder = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(folder))
    monkeypatch.setenv("USERPROFILE", str(folder))
    for variable, place in FOLDERS.items():
        (folder / place).mkdir(parents=True, exist_ok=True)
        monkeypatch.setenv(variable, str(folder / place))
    return folder


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Refuse every connection that leaves this machine."""
    connect, connect_ex = socket.socket.connect, socket.socket.connect_ex

    def guarded_connect(self: socket.socket, address: Any) -> None:
        refuse_elsewhere(self, address)
        return connect(self, address)

    def guarded_connect_ex(self: socket.socket, address: Any) -> int:
        refuse_elsewhere(self, address)
        return connect_ex(self, address)

    monkeypatch.setattr(socket.socket, "connect", guarded_connect)
    monkeypatch.setattr(socket.socket, "connect_ex", guarded_connect_ex)


def refuse_elsewhere(sock: socket.socket, address: Any) -> None:
    """Raise NetworkRefused unless the address is a local socket or a loopback address."""
    if sock.family not in (socket.AF_INET, socket.AF_INET6):
        return
    host = str(address[0])
    try:
        local = ipaddress.ip_address(host).is_loopback
    except ValueError:
        local = host == "localhost"
    if not local:
        raise NetworkRefused(f"a test tried to reach {host}")
